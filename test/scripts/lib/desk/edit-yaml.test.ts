import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { editYaml } from '../../../../scripts/lib/desk/edit-yaml.ts';

const dataOf = (text: string): { statements: { quorum: object } } =>
  parse(text) as { statements: { quorum: object } };

const RECORD = `# What we read.
title: Terms # printed so
statements:
  quorum:
    board:
      # The rule.
      quorum:
        state: stated
        value: {kind: quorum, rule: {type: count, count: 3, of: members}} # as printed
        evidence:
          - {source: terms, locator: '1',
             quotation: three members}
bodies:
  - id: board
    name: The Board
# The end.
`;

describe('a change is cut into a file', () => {
  test('a value that changes leaves every other line as it is', () => {
    const path = ['statements', 'quorum', 'board', 'quorum', 'value', 'rule', 'count'];
    const after = editYaml(RECORD, [{ path, value: 4 }]);
    expect(after).toContain('# as printed');
    expect(after).toBe(RECORD.replace('count: 3', 'count: 4'));
    expect(parse(after)).toMatchObject({
      statements: { quorum: { board: { quorum: { value: { rule: { count: 4 } } } } } },
    });
  });

  test('a statement that is new stands after the last of its place', () => {
    const value = { state: 'silent', search: { terms: ['quorate', 'a: b'] } };
    const after = editYaml(RECORD, [{ path: ['statements', 'quorum', 'panel', 'quorum'], value }]);
    expect(after.split('\n').filter((line) => !RECORD.includes(line))).toEqual([
      '    panel:',
      '        state: silent',
      '        search:',
      "          terms: [quorate, 'a: b']",
    ]);
    expect(after.replace(/ {4}panel:[\s\S]*?(?=bodies)/u, '')).toBe(RECORD);
    expect(parse(after)).toEqual({
      ...dataOf(RECORD),
      statements: { quorum: { ...dataOf(RECORD).statements.quorum, panel: { quorum: value } } },
    });
  });

  test('one that is taken away leaves the rest', () => {
    const two = editYaml(RECORD, [
      { path: ['statements', 'disputes', 'whole', 'x'], value: { state: 'silent' } },
    ]);
    const after = editYaml(two, [{ path: ['statements', 'disputes'], value: undefined }]);
    expect(after).toBe(RECORD);
  });

  test('a body is added at the end of its list', () => {
    const after = editYaml(RECORD, [
      { path: ['bodies', 1], value: { id: 'panel', name: 'The Panel' } },
    ]);
    expect(after).toContain(
      '  - id: board\n    name: The Board\n  - {id: panel, name: The Panel}\n# The end.',
    );
  });

  test('what is empty is filled', () => {
    const after = editYaml('read_on: x\nassessments: {}\n', [
      { path: ['assessments', 'a-1'], value: { finding: 'unclear' } },
    ]);
    expect(parse(after)).toEqual({ read_on: 'x', assessments: { 'a-1': { finding: 'unclear' } } });
  });

  test.each([
    "it's",
    'yes',
    '4.10',
    '# no',
    '- a',
    'a: b',
    '“Curly”',
    '{',
    'ends with:',
    '',
    'two\nlines',
  ])('the text “%s” stays what it is', (note) => {
    const path = ['statements', 'quorum', 'board', 'quorum', 'note'];
    expect(parse(editYaml(RECORD, [{ path, value: note }]))).toMatchObject({
      statements: { quorum: { board: { quorum: { note } } } },
    });
    const quoted = ['statements', 'quorum', 'board', 'quorum', 'evidence', 0, 'quotation'];
    expect(parse(editYaml(RECORD, [{ path: quoted, value: note }]))).toMatchObject({
      statements: { quorum: { board: { quorum: { evidence: [{ quotation: note }] } } } },
    });
  });

  test('a file that is no YAML is not touched', () => {
    expect(() => editYaml('a: [', [{ path: ['a'], value: 1 }])).toThrow('not well-formed');
  });
});
