import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runChecks } from '../../src/domain/checks/index.ts';
import { FILE_SIZE_LIMIT } from '../../src/reading/file.ts';
import { readContent } from '../../src/reading/read.ts';
import { formatFindings } from '../../src/reading/report.ts';

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
  'comments only': { text: many('#\n'), code: 'wrong-type' },
  noughts: { text: many('\0'), code: 'wrong-type' },
  'many documents': { text: many('---\n'), code: 'yaml-syntax' },
  'a key of the language': { text: '__proto__: { name: x }\n', code: 'unknown-key' },
  'a tag': { text: '!!js/function "x"', code: 'wrong-type' },
};

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'pathological-'));
});
afterAll(() => rm(root, { recursive: true }));

test.each(Object.entries(INPUTS))(
  '%s',
  async (_what, { text, code }) => {
    const folder = await mkdtemp(join(root, 'content-'));
    await mkdir(join(folder, 'partnerships', 'x'), { recursive: true });
    await writeFile(join(folder, 'partnerships', 'x', 'partnership.yaml'), text);
    const { entries, findings, locate } = await readContent(folder);
    expect(findings.map((finding) => finding.code)).toContain(code);
    expect(formatFindings([...findings, ...runChecks(entries)], locate, 'content')).toContain(code);
  },
  60_000,
);

test('a file of ten megabytes is not even opened', async () => {
  const folder = await mkdtemp(join(root, 'content-'));
  await mkdir(join(folder, 'sources'));
  await writeFile(join(folder, 'sources', 'x.yaml'), Buffer.alloc(10_000_000, '['));
  const { findings } = await readContent(folder);
  expect(findings.map(({ code }) => code)).toEqual(['file-too-large']);
});
