import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { error } from '../../src/domain/mistake/mistake.ts';
import { unreadable } from '../../src/reading/file.ts';
import { formatMistakes } from '../../src/reading/report.ts';
import { shown } from '../../src/reading/shown.ts';
import { plainError } from '../../scripts/lib/plain-error.ts';
import { makeWorkspace, report } from '../support/mistakes.ts';

test('leftovers of office programs, editors and file managers are passed over', async () => {
  const workspace = await makeWorkspace();
  const folder = join(workspace.content, 'sources');
  const names = [
    '.DS_Store',
    '._paper.yaml',
    'Thumbs.db',
    'desktop.ini',
    '~$paper.docx',
    '.~lock.paper.odt#',
    '.paper.yaml.swp',
    '4913',
    '#paper.yaml#',
    '.#paper.yaml',
    'paper.yaml~',
  ];
  for (const name of names) await writeFile(join(folder, name), '\0');
  const printed = await report(workspace, 'check');
  await workspace.remove();
  expect(printed).toBe('No mistakes found.');
});

test('a name that would clear the terminal is shown, not obeyed', async () => {
  const workspace = await makeWorkspace();
  await writeFile(join(workspace.content, 'sources', '\u001b[2J\r\u202ex.yaml'), 'a');
  const printed = await report(workspace, 'check');
  await workspace.remove();
  expect(printed).toContain('content/sources/<U+001B>[2J<U+000D><U+202E>x.yaml');
  expect(printed).not.toMatch(/[\p{Cf}\r]/u);
  expect(printed).not.toContain('\u001b');
});

test('a folder that should hold a file is one mistake, and hides what rests on it', async () => {
  const workspace = await makeWorkspace();
  const topics = join(workspace.content, 'registers', 'topics.yaml');
  await rm(topics);
  await mkdir(topics);
  const printed = await report(workspace, 'check');
  await workspace.remove();
  expect(printed).toContain('registers/topics.yaml\n  1:1  error  not-a-file');
  expect(printed).not.toContain('unknown-topic');
  expect(printed).not.toContain('missing-file');
});

test.each(['topics', 'agency-types', 'roles', 'areas', 'regimes', 'questions', 'glossary'])(
  'without registers/%s.yaml only that is said',
  async (name) => {
    const workspace = await makeWorkspace();
    await rm(join(workspace.content, 'registers', `${name}.yaml`));
    const printed = await report(workspace, 'check');
    await workspace.remove();
    expect(printed.match(/ {2}error {2}\S+/gu)).toEqual(['  error  missing-file']);
  },
);

test('a mistake that is said of every statement under a topic is printed once', () => {
  const one = error('unknown-topic', {
    file: 'partnerships/a/b.yaml',
    path: ['statements', 'quorun'],
    found: '“quorun”',
    allowed: 'quorum',
    remedy: 'Did you mean “quorum”?',
  });
  const follows = { ...one, code: 'guide-cites-nothing', file: 'partnerships/a/b.mdx' } as const;
  const elsewhere = { ...follows, file: 'partnerships/a/c.mdx' };
  const printed = formatMistakes(
    [one, one, follows, elsewhere],
    () => ({ line: 1, column: 1 }),
    'c',
  );
  expect(printed.match(/ {2}error {2}\S+/gu)).toEqual([
    '  error  unknown-topic',
    '  error  guide-cites-nothing',
  ]);
  expect(printed).toContain('2 errors and 0 warnings in 2 files.');
});

test('lines are no longer than a screen can hold', () => {
  expect(shown('a'.repeat(5000))).toHaveLength(1000);
});

test.each([
  ['EACCES', 'No permission for'],
  ['ENOENT', 'There is no'],
  ['EISDIR', 'A folder stands where a file is needed:'],
  ['EMFILE', 'Too many files are open to open'],
  ['ENOSPC', 'No room is left on the disk for'],
])('the system’s %s is a sentence with what to do', (code, words) => {
  const problem = Object.assign(new Error(`${code}: raw words`), { code, path: '/some/where' });
  expect(plainError(problem)).toMatch(
    new RegExp(`^${words} “/some/where” \\(${code}\\)\\. [A-Z].*\\.$`, 'u'),
  );
});

test('a file that the system does not let us read is a mistake like others', () => {
  const { code, found, remedy } = unreadable(
    'sources/x.yaml',
    Object.assign(new Error('raw'), { code: 'EACCES' }),
  );
  expect({ code, found }).toEqual({ code: 'not-a-file', found: 'no permission' });
  expect(remedy).toMatch(/^Allow the user/u);
});

test('a problem is printed without its stack trace, and colours no terminal', () => {
  expect(plainError(new Error('Odd \u001b[31m.'))).toBe('Odd <U+001B>[31m.');
});

test('what follows from two bodies of one id is not told beside the cause', async () => {
  const workspace = await makeWorkspace();
  const file = join(workspace.content, 'partnerships/northmere/arrangements-2020.yaml');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('id: executive', 'id: board'));
  const printed = await report(workspace, 'check');
  await workspace.remove();
  expect(printed).toContain('duplicate-id');
  expect(printed).not.toContain('unknown-body');
  expect(printed).toContain('1 error and 0 warnings in 1 file.');
});

test('a circle of two laws is told in the file whose step goes from the earlier to the later', async () => {
  const workspace = await makeWorkspace();
  const earlier = join(workspace.content, 'requirements/wt2018.yaml');
  const later = join(workspace.content, 'requirements/wt2023.yaml');
  const text = await readFile(earlier, 'utf8');
  const link = (id: string) => `  succeeds: [{ id: ${id}, relation: equal }]`;
  const row = text.split(/(?=^- id: )/mu).find((one) => one.startsWith('- id: yearly')) ?? '';
  await writeFile(earlier, `${text.trimEnd()}\n${link('later')}\n`);
  const other = row.replace('id: yearly', 'id: later').replace('title: Yearly', 'title: A later');
  await writeFile(later, `${other.trimEnd()}\n${link('yearly')}\n`);
  const regimes = join(workspace.content, 'registers/regimes.yaml');
  const regime = (await readFile(regimes, 'utf8'))
    .replaceAll('2018', '2023')
    .replace(/starts: .*/u, "starts: '2023-12-15'")
    .replace(/\n {2}ends: .*/u, '');
  await writeFile(regimes, `${await readFile(regimes, 'utf8')}${regime}`);
  const printed = await report(workspace, 'check');
  await workspace.remove();
  const block = printed.split('\n\n').find((one) => one.includes('succeeds-in-a-circle')) ?? '';
  expect(block).toContain('requirements/wt2018.yaml\n');
  expect(printed.match(/succeeds-in-a-circle/gu)).toHaveLength(1);
});

const at = (
  line: number,
  found: string,
  code: 'unknown-term' | 'section-not-found',
  file: string,
) => ({
  ...error(code, { file, path: [], found, allowed: 'a', remedy: 'b' }),
  position: { line, column: 1 },
});
const nowhere = () => ({ line: 1, column: 1 });

test('the same mistake on several lines is told once, with its lines and one example', () => {
  const file = 'partnerships/a/b.yaml';
  const same = [214, 215, 216, 219, 300].map((line) => at(line, '“x”', 'unknown-term', file));
  const printed = formatMistakes([...same, at(7, '“y”', 'unknown-term', file)], nowhere, 'c');
  expect(printed.match(/unknown-term/gu)).toHaveLength(2);
  expect(printed).toContain('also     5 rows: 214–216, 219, 300');
  expect(printed.match(/such as {2}/gu)).toHaveLength(1);
  expect(printed).toContain('6 errors and 0 warnings in 1 file.');
});

test('a file with a cause comes before those with what follows from it', () => {
  const printed = formatMistakes(
    [
      at(1, '“x”', 'unknown-term', 'partnerships/a/b.yaml'),
      at(1, '“y”', 'section-not-found', 'sources/s.yaml'),
    ],
    nowhere,
    'c',
  );
  expect(printed.indexOf('sources/s.yaml')).toBeLessThan(printed.indexOf('partnerships/a/b.yaml'));
});

describe('how to write what was meant as a mapping', () => {
  const FREQUENCY =
    'rule:\n            type: times\n            count: 6\n            bound: at-least';
  test.each([
    ['a word', 'rule: quarterly', 'Write it as { type: every, count: 3, unit: month }.'],
    [
      'a range',
      'rule: { type: times, count: 4-6 }',
      'Write one number. Where the source gives two',
    ],
  ])('%s', async (_what, typed, remedy) => {
    expect(await reportOf(FREQUENCY, typed)).toContain(remedy);
  });

  const QUOTED =
    "- source: northmere-arrangements-2020\n            locator: '3.1'\n            quotation: at least six times a year";
  test.each([
    ['a comma', '- { quotation: five, six }', "{ quotation: 'five, six' }"],
    ['a colon', '- { quotation: at: five }', "{ quotation: 'at: five' }"],
    ['an apostrophe', "- { quotation: the Board's, six }", '{ quotation: "the Board\'s, six" }'],
    ['a text alone', '- at least six times', "{ quotation: 'at least six times' }"],
  ])('%s', async (_what, typed, remedy) => {
    expect(await reportOf(QUOTED, typed)).toContain(remedy);
  });

  async function reportOf(from: string, to: string): Promise<string> {
    const workspace = await makeWorkspace();
    const file = join(workspace.content, 'partnerships/northmere/arrangements-2020.yaml');
    const text = (await readFile(file, 'utf8')).replaceAll('\r\n', '\n');
    expect(text).toContain(from);
    await writeFile(file, text.replace(from, to));
    const printed = await report(workspace, 'check');
    await workspace.remove();
    return printed;
  }
});
