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
  membersFromPaste(text, context).members.map(({ name, role, agencyType }) => [
    name,
    role,
    agencyType,
  ]);

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
    expect(membersFromPaste(text, context).members.map(({ line }) => line)).toEqual(
      ROWS.map(([, role, agency]) => `${role} | ${agency}`),
    );
  });

  test('in any order of columns, by their heads', () => {
    const text = ['Agency\tPost', ...ROWS.map(([, role, agency]) => `${agency}\t${role}`)];
    expect(read(text.join('\n'))).toEqual(EXPECTED);
  });

  test('a type of which nobody can be sure is not sure, and names what comes next', () => {
    const {
      members: [row],
    } = membersFromPaste('Post\tAgency\nLead\tHealth\nClerk\tPolice', context);
    expect(row).toMatchObject({ name: 'Health', role: 'Lead', agencyType: undefined });
    expect(row?.others.length).toBeGreaterThan(1);
  });

  test('a column of voting rights is the capacity', () => {
    const { members: rows } = membersFromPaste(
      'Agency\tVoting status\nMereland Police\tvoting\nProbation Service\tnon-voting',
      context,
    );
    expect(rows.map(({ capacity }) => capacity)).toEqual(['voting', 'non-voting']);
  });
});

test('a plain list stays one, with what stands after its dashes', () => {
  const { members: rows } = membersFromPaste(
    'Mereland Police – voting\nProbation Service – observer',
    context,
  );
  expect(rows.map(({ name, capacity }) => [name, capacity])).toEqual([
    ['Mereland Police', 'voting'],
    ['Probation Service', 'observer'],
  ]);
});

describe('what a table prints of votes and of the chair is the capacity of its row', () => {
  const capacities = (text: string) =>
    membersFromPaste(text, context).members.map(({ capacity }) => capacity);

  test('in words, or as yes and no under a heading about votes', () => {
    const table = (head: string, cells: readonly string[]): string =>
      [
        `Organisation\tPost\tDeputy\t${head}`,
        ...cells.map((cell, at) => `Northmere Agency ${at + 1}\tHead\tAssistant head\t${cell}`),
      ].join('\n');
    expect(
      capacities(table('Voting or not', ['Voting', 'Non-voting', 'Observer', 'In attendance'])),
    ).toEqual(['voting', 'non-voting', 'observer', 'in-attendance']);
    expect(capacities(table('Voting member?', ['Yes', 'No', 'Adviser', '']))).toEqual([
      'voting',
      'non-voting',
      'advisory',
      'member',
    ]);
    expect(capacities(table('Status', ['Chair', 'Vice-chair', 'Member', '–']))).toEqual([
      'chair',
      'vice-chair',
      'member',
      'member',
    ]);
  });

  test('beside a column of votes, another that says what they are is the capacity', () => {
    const { members, notes } = membersFromPaste(
      [
        'Agency | Office held | Role on the Board | Vote?',
        'Mereland Police | Superintendent | Member | Yes',
        'Probation Service | Head | Observer | No',
        'None (independent) | Independent Scrutineer | In attendance | No',
        'Northmere Council | Lawyer | Member | No',
      ].join('\n'),
      context,
    );
    expect(members.map(({ name, capacity }) => [name, capacity])).toEqual([
      ['Mereland Police', 'voting'],
      ['Probation Service', 'observer'],
      ['Independent Scrutineer', 'in-attendance'],
      ['Northmere Council', 'non-voting'],
    ]);
    expect(notes.filter((note) => note.includes('Observer') || note.includes('Role'))).toEqual([]);
  });

  test('what a row cannot hold, and a word that is not read, are said', () => {
    const { members, notes } = membersFromPaste(
      'Agency\tVoting\nMereland Police\tYes (chair)\nProbation Service\tsometimes',
      context,
    );
    expect(members.map(({ capacity }) => capacity)).toEqual(['voting', 'member']);
    expect(notes[0]).toMatch(/“Mereland Police” is voting and chair.*“voting” is taken/u);
    expect(notes[1]).toMatch(/Not read at “Probation Service”: “sometimes”/u);
  });

  test('yes and no under another heading are not taken for votes', () => {
    const { members, notes } = membersFromPaste(
      'Agency\tStatus\nMereland Police\tYes\nProbation Service\tNo',
      context,
    );
    expect(members.map(({ capacity }) => capacity)).toEqual(['member', 'member']);
    expect(notes).toHaveLength(2);
  });
});

describe('a row of headings is no member', () => {
  const names = (text: string) => membersFromPaste(text, context).members.map(({ name }) => name);
  const rows = ['Mereland Police\tSuperintendent\t', 'Probation Service\tHead\tDeputy head'];

  test.each([
    ['with a column of which nothing is known', ['Organisation\tPost\tDeputy', ...rows]],
    ['below the title of the table', ['Table 2: Members', 'Organisation\tPost\tDeputy', ...rows]],
    [
      'again where the table runs over a page',
      ['Agency\tPost\tDeputy', rows[0], 'Agency\tPost\tDeputy', rows[1]],
    ],
  ])('%s', (_, lines) => {
    expect(names(lines.join('\n'))).toEqual(['Mereland Police', 'Probation Service']);
  });

  test('a column that is not taken is named', () => {
    const { notes } = membersFromPaste(['Agency\tPost\tDeputy', ...rows].join('\n'), context);
    expect(notes).toEqual([expect.stringMatching(/^Not taken: the column “Deputy”/u)]);
  });

  test('an empty cell keeps the others in their columns', () => {
    const { members } = membersFromPaste(
      'Post\tOrganisation\tVoting\n\tMereland Police\tYes\nHead\tProbation Service\tNo',
      context,
    );
    expect(members.map(({ name, role, capacity }) => [name, role, capacity])).toEqual([
      ['Mereland Police', undefined, 'voting'],
      ['Probation Service', 'Head', 'non-voting'],
    ]);
  });
});

test('without headings it is said which column was taken for the member', () => {
  const rows = 'Team Manager\tYouth Justice Service\nHead\tProbation Service';
  const told = (text: string) => membersFromPaste(text, context).notes.join(' ');
  expect(told(rows)).toMatch(/Not sure which column names the member/u);
  expect(membersFromPaste(rows, context).members[0]?.role).toBe('Team Manager');
  expect(told(ROWS.map((row) => row.join('\t')).join('\n'))).toMatch(
    /names of people: column 1\./u,
  );
  expect(told(`Post\tOrganisation\n${rows}`)).toBe('');
});

describe('a table of posts under “Member”', () => {
  const head = 'Member | Organisation | Voting';
  const of = (...rows: string[]) => membersFromPaste([head, ...rows].join('\n'), context);
  const told = (...rows: string[]) =>
    of(...rows).members.map(({ name, role, capacity }) => [name, role, capacity]);

  test('keeps the post beside the organisation, and reads what stands after no', () => {
    expect(
      told(
        'Director of Public Health | Northmere Council | Yes',
        'Head teacher, primary schools | Westmere Police | No, advisers',
        'Lead Member for Children | Northmere Council | No, participant observer',
        'Independent Scrutineer | – | No, in attendance',
      ),
    ).toEqual([
      ['Northmere Council', 'Director of Public Health', 'voting'],
      ['Westmere Police', 'Head teacher, primary schools', 'advisory'],
      ['Northmere Council', 'Lead Member for Children', 'participating-observer'],
      ['Independent Scrutineer', undefined, 'in-attendance'],
    ]);
  });

  test('says which of two capacities is taken, of the chair only where one is the chair', () => {
    const [note] = of(
      'Legal adviser | Northmere Council | No, adviser',
      'Chief nurse | Mereland Police | Yes',
    ).notes;
    expect(note).toMatch(/“advisory” is taken\. Change the capacity/u);
  });

  test.each([
    ['Ada Example'],
    ['Councillor Ada Example'],
    ['Ada Example, Director'],
    ['Dr Ada Example (Chief Nurse)'],
  ])('is no table of posts where one cell may be a person: %s', (person) => {
    const { members } = of(
      `${person} | Northmere Council | Yes`,
      'Chief Nurse | Mereland Police | Yes',
      'Superintendent | Westmere Police | Yes',
    );
    expect(members.map(({ role }) => role)).toEqual([undefined, undefined, undefined]);
    expect(JSON.stringify(members)).not.toContain('Ada Example');
  });

  test.each([
    ['Chief Nurse | Mereland Police and | Yes', /“Mereland Police and” seems to be cut/u],
    [' | Care Board | ', /“Care Board” stands alone in its row/u],
  ])('warns where a name seems cut: %s', (row, says) => {
    expect(of(row, 'Head | Probation Service | Yes').notes.join(' ')).toMatch(says);
  });

  test('warns of no name that is whole', () => {
    expect(
      of('Chief Nurse | Mereland Police | Yes', 'Head | Probation Service | No').notes,
    ).toEqual([]);
  });
});

test.each(['Agency', 'Organisations:', 'Name of organisation', 'Partner agencies'])(
  'the head of a list in one column is no member: %s',
  (head) => {
    const { members } = membersFromPaste(`${head}\nMereland Police\nCare Board`, context);
    expect(members.map(({ name }) => name)).toEqual(['Mereland Police', 'Care Board']);
  },
);
