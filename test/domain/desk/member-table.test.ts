import { describe, expect, test } from 'vitest';
import { buildNames } from '../../../src/domain/catalogue/names.ts';
import { membersFromPaste } from '../../../src/domain/desk/member-table.ts';
import { COLLECTION } from '../../support/collection.ts';
import { readContent } from '../../../src/reading/read.ts';

const { registers } = (await readContent(COLLECTION)).entries;
const context = {
  names: buildNames(registers, new Map()),
  roles: registers.roles.data,
  bodies: [],
  typed: [
    { name: 'Northmere Council', agency_type: 'local-authority' },
    { name: 'Mereland Integrated Care Board', agency_type: 'nhs-commissioner' },
    { name: 'Mereland Police', agency_type: 'police' },
    { name: 'Westmere Police', agency_type: 'police' },
    { name: 'Probation Service', agency_type: 'probation' },
  ],
};
const read = (text: string) =>
  membersFromPaste(text, context).map(({ name, role, agencyType }) => [name, role, agencyType]);

const ROWS = [
  ['Ada Example', 'Director of Children’s Services', 'Northmere Council'],
  ['Bo Sample', 'Chief Nurse', 'Mereland Integrated Care Board'],
  ['Cy Instance', 'Detective Superintendent', 'Mereland Police'],
];
const EXPECTED = [
  ['Northmere Council', 'Director of Children’s Services', 'local-authority'],
  ['Mereland Integrated Care Board', 'Chief Nurse', 'nhs-commissioner'],
  ['Mereland Police', 'Detective Superintendent', 'police'],
];
const HEAD = ['Name', 'Role', 'Organisation'];

describe('a pasted table of members is parted into rows and columns, and no person is taken', () => {
  test.each([
    ['tabs', '\t'],
    ['spaces', '   '],
    ['dashes', ' – '],
    ['strokes', ' | '],
  ])('by %s, with heads or without', (_, parted) => {
    const text = (rows: string[][]): string => rows.map((row) => row.join(parted)).join('\n');
    expect(read(text([HEAD, ...ROWS]))).toEqual(EXPECTED);
    expect(read(text(ROWS))).toEqual(EXPECTED);
  });

  test('with the words of each row as they stand, without the person', () => {
    const text = ROWS.map((row) => row.join(' |  ')).join('\n');
    expect(membersFromPaste(text, context).map(({ line }) => line)).toEqual(
      ROWS.map(([, role, agency]) => `${role} | ${agency}`),
    );
  });

  test('in any order of columns, by their heads', () => {
    const text = ['Agency\tPost', ...ROWS.map(([, role, agency]) => `${agency}\t${role}`)];
    expect(read(text.join('\n'))).toEqual(EXPECTED);
  });

  test('a type of which nobody can be sure is not sure, and names what comes next', () => {
    const [row] = membersFromPaste('Post\tAgency\nLead\tHealth\nClerk\tPolice', context);
    expect(row).toMatchObject({ name: 'Health', role: 'Lead', agencyType: undefined });
    expect(row?.others.length).toBeGreaterThan(1);
  });

  test('a column of voting rights is the capacity', () => {
    const rows = membersFromPaste(
      'Agency\tVoting status\nMereland Police\tvoting\nProbation Service\tnon-voting',
      context,
    );
    expect(rows.map(({ capacity }) => capacity)).toEqual(['voting', 'non-voting']);
  });
});

test('a plain list stays one, with what stands after its dashes', () => {
  const rows = membersFromPaste('Mereland Police – voting\nProbation Service – observer', context);
  expect(rows.map(({ name, capacity }) => [name, capacity])).toEqual([
    ['Mereland Police', 'voting'],
    ['Probation Service', 'observer'],
  ]);
});
