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

describe('a list whose length changes keeps the comments of what stays', () => {
  const LIST = `# Head.
value:
  kind: members
  members:
    # The first two are named in the Act.
    - {name: Council, agency_type: local-authority} # as printed
    - name: Police
      agency_type: police # by its old name
    # Added in 2021.

    - {name: Health, agency_type: nhs-provider}
  closed: true # by its own words
# Foot.
`;
  interface Row {
    name: string;
    agency_type: string;
    seats?: number;
  }
  const rows = (parse(LIST) as { value: { members: Row[] } }).value.members;
  const [council, police, health] = rows as [Row, Row, Row];
  const comments = (text: string): string[] => text.match(/#.*$/gmu) ?? [];
  const write = (value: unknown): string => {
    const after = editYaml(LIST, [{ path: ['value', 'members'], value }]);
    expect((parse(after) as { value: { members: unknown } }).value.members).toEqual(value);
    return after;
  };

  test('a row at the end, at the start or between', () => {
    const school = { name: 'School', agency_type: 'school' };
    for (const all of [
      [...rows, school],
      [school, ...rows],
      [council, school, police, health],
    ]) {
      const after = write(all);
      expect(comments(after).sort()).toEqual(comments(LIST).sort());
      expect(after).toContain('{name: Council, agency_type: local-authority} # as printed');
      expect(after).toContain('agency_type: police # by its old name');
      expect(after.startsWith('# Head.\nvalue:\n  kind: members\n')).toBe(true);
      expect(after.endsWith('  closed: true # by its own words\n# Foot.\n')).toBe(true);
    }
  });

  test('a row taken away takes its own comments with it, and no other', () => {
    expect(comments(write([council, health]))).toEqual(
      comments(LIST).filter((one) => !one.includes('old name')),
    );
    const last = write([council, police]);
    expect(comments(last)).not.toContain('# Added in 2021.');
    expect(comments(last)).toContain('# by its own words');
  });

  test('a row that changes beside one that is new is known by its name', () => {
    const after = write([
      { ...police, seats: 2 },
      council,
      health,
      { name: 'Fire', agency_type: 'fire' },
    ]);
    expect(after).toContain('agency_type: police # by its old name\n      seats: 2');
  });

  test('a comment behind the last row is written once', () => {
    const text = 'a:\n  - {id: x, n: 1} # one\n  - {id: y, n: 2} # two\nb: 1\n';
    const value = [
      { id: 'y', n: 2 },
      { id: 'z', n: 3 },
    ];
    expect(editYaml(text, [{ path: ['a'], value }])).toBe(
      'a:\n  - {id: y, n: 2} # two\n  - {id: z, n: 3}\nb: 1\n',
    );
  });
});
