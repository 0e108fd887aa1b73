import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Mistake } from '../../src/domain/mistake/mistake.ts';
import { runChecks } from '../../src/domain/checks/index.ts';
import { FILE_SIZE_LIMIT, PROSE_SIZE_LIMIT } from '../../src/reading/file.ts';
import { TEXT_LENGTH_LIMIT } from '../../src/reading/long-texts.ts';
import { readContent } from '../../src/reading/read.ts';
import { formatMistakes } from '../../src/reading/report.ts';

const SIZE = FILE_SIZE_LIMIT - 1;
const many = (piece: string): string => piece.repeat(Math.floor(SIZE / piece.length));
const numbered = (line: (n: number) => string): string =>
  Array.from({ length: 30_000 }, (_, n) => line(n))
    .join('')
    .slice(0, SIZE - 20);

/** Files as large as a record may be, made to take long: what is said of each, and nothing thrown. */
const INPUTS: Readonly<Record<string, { text: string; code: string }>> = {
  'brackets that never close': { text: many('['), code: 'nested-too-deep' },
  'mappings in one line': { text: many('{a: '), code: 'nested-too-deep' },
  'lists in one line': { text: many('- '), code: 'nested-too-deep' },
  'keys in one line': { text: many('? '), code: 'nested-too-deep' },
  'indentation that only grows': {
    text: Array.from({ length: 900 }, (_, n) => `${' '.repeat(n)}a:\n`).join(''),
    code: 'nested-too-deep',
  },
  'aliases of aliases': {
    text: `a0: &a0 x\n${numbered((n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]\n`)}`,
    code: 'yaml-alias',
  },
  'closing brackets': { text: many(']'), code: 'yaml-syntax' },
  commas: { text: `[${many(',').slice(2)}`, code: 'yaml-syntax' },
  anchors: { text: many('&a '), code: 'yaml-syntax' },
  directives: { text: many('%\n'), code: 'yaml-syntax' },
  'lists on every line': { text: many('[]\n'), code: 'yaml-syntax' },
  'one key over and over': { text: many('a: 1\n'), code: 'duplicate-key' },
  'different keys': { text: numbered((n) => `k${n}: 1\n`), code: 'unknown-key' },
  'a long list': { text: many('- a\n'), code: 'wrong-type' },
  'a long list in one line': { text: `areas: [${many('1,').slice(20)}]`, code: 'wrong-type' },
  'one long word': { text: many('a'), code: 'wrong-type' },
  'one long word as an id': { text: `areas: [${many('a').slice(20)}]`, code: 'missing-key' },
  'one long key': { text: `${many('a').slice(10)}: 1`, code: 'yaml-syntax' },
  'a quotation that never closes': { text: `'${many('a\n').slice(2)}`, code: 'yaml-syntax' },
  'line breaks only': { text: `${many('\n').slice(1)}a`, code: 'wrong-type' },
  'comments only': { text: many('#\n'), code: 'empty-file' },
  noughts: { text: many('\0'), code: 'wrong-type' },
  'many documents': { text: many('---\n'), code: 'yaml-syntax' },
  'a key of the language': { text: '__proto__: { name: x }\n', code: 'unknown-key' },
  'a key of the language, explicit': { text: '? __proto__\n: x\n', code: 'unknown-key' },
  'a tag': { text: '!!js/function "x"', code: 'yaml-tag' },
  'tags on everything': { text: many('- !a b\n'), code: 'yaml-tag' },
  'brackets that comments seem to close': { text: many('[ #]\n'), code: 'yaml-syntax' },
  'brackets that texts seem to close': { text: many('["]",'), code: 'yaml-syntax' },
  'one long key, explicit': { text: `? ${many('a').slice(10)}\n: 1`, code: 'unknown-key' },
};

/** The folders here hold one file each; that the others are missing is not what is tested. */
const withoutMissing = (mistakes: readonly Mistake[]): Mistake[] =>
  mistakes.filter(({ code }) => code !== 'missing-file');

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'pathological-'));
});
afterAll(() => rm(root, { recursive: true }));

test.each(Object.entries(INPUTS))('%s', async (_what, { text, code }) => {
  const folder = await mkdtemp(join(root, 'content-'));
  await mkdir(join(folder, 'partnerships', 'x'), { recursive: true });
  await writeFile(join(folder, 'partnerships', 'x', 'partnership.yaml'), text);
  const { entries, mistakes, locate } = await readContent(folder);
  expect(mistakes.map((mistake) => mistake.code)).toContain(code);
  expect(
    formatMistakes([...mistakes, ...runChecks({ ...entries, missing: [] })], locate, 'content'),
  ).toContain(code);
});

/** Prose as large as a guide may be, made to take long: what is said of it, and nothing thrown. */
const PROSE: Readonly<Record<string, { text: string; code: string }>> = {
  'quotation marks that never close': { text: '“', code: 'text-too-long' },
  'one long number': { text: '07', code: 'text-too-long' },
  'many numbers': { text: '0 ', code: 'text-too-long' },
  'brackets that never close': { text: '[', code: 'guide-syntax' },
  'emphasis that never ends': { text: '*a_', code: 'guide-syntax' },
  'list marks': { text: '-\n', code: 'guide-syntax' },
  'numbered lists inside each other': { text: '1. ', code: 'guide-syntax' },
  footnotes: { text: '[^a]: b\n\n', code: 'guide-syntax' },
  'headings by a line under them': { text: 'a\n=\n', code: 'guide-syntax' },
  'quotations inside each other': { text: '> ', code: 'guide-syntax' },
  'braces that never close': { text: '{', code: 'guide-syntax' },
  'elements that never close': { text: '<a>', code: 'guide-syntax' },
  'directives that never close': { text: ':fact[', code: 'guide-syntax' },
  'directives opened line by line': { text: ':::ours\n', code: 'guide-syntax' },
  'indented directives': { text: '  :::ours\n', code: 'guide-syntax' },
  'directives in quotations': { text: '> :::ours\n', code: 'guide-syntax' },
  'elements in directives': { text: ':::ours\n<b>\n', code: 'guide-syntax' },
  'links beside each other': { text: '[a][b]', code: 'guide-syntax' },
  'braces that hold no code': { text: '{a b}\n', code: 'guide-syntax' },
  'expressions in elements': { text: '<a b={', code: 'guide-syntax' },
  'texts of code in each other': { text: '{`${', code: 'guide-syntax' },
  'tables beside each other': { text: 'a|b\n-|-\n\n', code: 'guide-syntax' },
  'short lists on every line': { text: '- a\n', code: 'guide-syntax' },
  'lines that a quotation goes on for': { text: '> a\na\n', code: 'guide-syntax' },
  'code that never ends': { text: 'export const a = `\n\n', code: 'guide-syntax' },
};

test.each(Object.entries(PROSE))('a guide of %s', async (_what, { text, code }) => {
  const folder = await mkdtemp(join(root, 'content-'));
  const top = "---\ntitle: A\nsummary: B\nwritten_on: '2026-01-12'\n---\n\n## At a glance\n\n";
  const size = PROSE_SIZE_LIMIT - top.length - 1;
  await mkdir(join(folder, 'partnerships', 'x'), { recursive: true });
  await writeFile(
    join(folder, 'partnerships', 'x', 'terms.mdx'),
    top + text.repeat(Math.floor(size / Buffer.byteLength(text))),
  );
  const { entries, mistakes, locate } = await readContent(folder);
  const all = [...mistakes, ...runChecks({ ...entries, missing: [] })];
  expect(formatMistakes(all, locate, 'content')).toContain(code);
});

/** Texts as long as a text may be, as often as a record may have them: words of every rule’s pattern. */
test.each(['“', '07', '0 ', 'Mr ', 'a@a.', '+44 (0)', '1,', 'A.', 'non-', '(', '2019-', ' '])(
  'a record full of %j is checked',
  async (piece) => {
    const folder = await mkdtemp(join(root, 'content-'));
    const text = piece.repeat(Math.floor(TEXT_LENGTH_LIMIT / piece.length));
    const entry = (n: number): string => `- { id: t${n}, term: term ${n}, meaning: '${text}' }\n`;
    const entries = Math.floor(SIZE / Buffer.byteLength(entry(1000)));
    await mkdir(join(folder, 'registers'));
    await writeFile(
      join(folder, 'registers', 'glossary.yaml'),
      Array.from({ length: entries }, (_, n) => entry(n)).join(''),
    );
    const content = await readContent(folder);
    expect(withoutMissing(content.mistakes)).toEqual([]);
    expect(content.entries.registers.glossary.data).toHaveLength(entries);
    expect(() => runChecks({ ...content.entries, missing: [] })).not.toThrow();
  },
);

/** A lock of ten megabytes, which a lock of many areas may have. */
const LOCK_SIZE = 10_000_000;
const lock = (entry: (n: number) => string, size: number): string =>
  `{"rules":"1","sources":{${Array.from({ length: Math.floor(LOCK_SIZE / size) }, (_, n) => entry(n)).join(',')}}}`;

const LOCKS: Readonly<
  Record<string, { text: string; code: string; shown: number; rows?: number }>
> = {
  'brackets that never close': { text: '['.repeat(LOCK_SIZE), code: 'nested-too-deep', shown: 1 },
  'brackets that close': {
    text: '['.repeat(LOCK_SIZE / 2) + ']'.repeat(LOCK_SIZE / 2),
    code: 'nested-too-deep',
    shown: 1,
  },
  'brackets that texts seem to close': {
    text: `${'["]",'.repeat(LOCK_SIZE / 6)}1${']'.repeat(LOCK_SIZE / 6)}`,
    code: 'wrong-type',
    shown: 1,
  },
  'a key of the language': {
    text: '{"rules":"1","sources":{"__proto__":{}}}',
    code: 'unknown-key',
    shown: 1,
  },
  'sources that nobody registered': {
    text: lock(
      (n) => `"s${n}":{"sha256":"x","read_on":"2026-01-01","quotations":{},"terms":{}}`,
      80,
    ),
    code: 'lock-unknown-source',
    shown: 100,
  },
  'sources of another form': {
    text: lock((n) => `"S ${n}":1`, 12),
    code: 'wrong-type',
    // The same of each: told once, for the hundred that are shown.
    shown: 1,
    rows: 100,
  },
};

test.each(Object.entries(LOCKS))('a lock of %s', async (_what, { text, code, shown, rows }) => {
  const folder = await mkdtemp(join(root, 'content-'));
  await writeFile(join(folder, 'evidence.lock.json'), text);
  const { entries, mistakes, locate } = await readContent(folder);
  const printed = formatMistakes(
    // Some kinds are left out where there are others, as there are in a folder without records.
    [...mistakes, ...runChecks({ ...entries, missing: [] })].filter((one) => one.code === code),
    locate,
    'content',
  );
  expect(printed.match(new RegExp(`  error  ${code}\\b`, 'gu'))).toHaveLength(shown);
  if (rows !== undefined) expect(printed).toContain(`${String(rows)} rows: `);
});

test('a file of ten megabytes is not even opened', async () => {
  const folder = await mkdtemp(join(root, 'content-'));
  await mkdir(join(folder, 'sources'));
  await writeFile(join(folder, 'sources', 'x.yaml'), Buffer.alloc(10_000_000, '['));
  const { mistakes } = await readContent(folder);
  expect(withoutMissing(mistakes).map(({ code }) => code)).toEqual(['file-too-large']);
});
