import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
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
