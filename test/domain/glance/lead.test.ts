import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../../src/domain/catalogue/catalogue.ts';
import { currentEditions } from '../../../src/domain/catalogue/editions.ts';
import type { Lead, LeadCell } from '../../../src/domain/glance/lead.ts';
import { quorumLead } from '../../../src/domain/glance/lead-quorum.ts';
import { chairingLead, fundingLead, meetingsLead } from '../../../src/domain/glance/lead-topics.ts';
import { glanceOf } from '../../../src/domain/glance/view.ts';
import { StatementSchema } from '../../../src/schemas/index.ts';
import { TopicsSchema } from '../../../src/schemas/registers.ts';
import { catalogueOf } from '../../support/catalogue.ts';
import { COLLECTION } from '../../support/collection.ts';
import { entriesWith } from '../../support/entries.ts';

const EVIDENCE = [
  { source: 'northmere-arrangements-2020', locator: '3.2', quotation: 'A quorum is three members' },
];
/** Statements read by the real schema. */
const stated = (value: object) =>
  StatementSchema.parse({ state: 'stated', value, evidence: EVIDENCE });

/** A topic that the fixtures leave out. */
const MORE = TopicsSchema.parse([
  {
    id: 'chairing',
    label: 'Chairing',
    prompt: 'Who chairs?',
    fields: [
      { id: 'chair', label: 'Chair', prompt: 'Who?', scope: 'body', kinds: ['chair'] },
      { id: 'vice-chair', label: 'Vice chair', prompt: 'Who?', scope: 'body', kinds: ['chair'] },
    ],
  },
]);

type Change = readonly [path: readonly string[], value: unknown];

/** The editions of Northmere and Southmere, with other statements in Northmere’s arrangements. */
function editionsWith(...changes: readonly Change[]) {
  const entries = entriesWith(
    'arrangements-2020',
    changes.map(([path, value]) => [['statements', ...path], value]),
  );
  const { topics } = entries.registers;
  return currentEditions(
    buildCatalogue({
      ...entries,
      registers: { ...entries.registers, topics: { ...topics, data: [...topics.data, ...MORE] } },
    }),
  );
}

const linesOf = ({ entries }: LeadCell): string =>
  entries.map(({ words, quiet }) => (quiet ? `(${words})` : words)).join(' / ');

/** Northmere’s row on the main meeting, by heading; grey lines in brackets. */
const northmere = ({ groups }: Lead): Record<string, string> =>
  Object.fromEntries(
    (groups[0]?.rows.find(({ partnership }) => partnership === 'northmere')?.cells ?? []).map(
      (cell) => [cell.label, linesOf(cell)],
    ),
  );

describe('quorum', () => {
  const QUORUM = ['quorum', 'board', 'quorum'];
  const rule = { type: 'count', count: 8, of: 'members', from_agencies: 4 };

  test('a row has the rule, the words beside it, chair and deputies', () => {
    const lead = quorumLead(editionsWith());
    expect(lead.sentence).toContain('Northmere: 3 members, and the police present.');
    expect(lead.sentence).toMatch(/None of these rules asks for the chair\.$/u);
    expect(northmere(lead)).toMatchObject({
      'Who must be there': '3 members, and the police present',
      'Chair needed': '(Not asked for)',
      Deputies: '(The rule does not say)',
    });
    const row = lead.groups[0]?.rows.find(({ partnership }) => partnership === 'northmere');
    expect(row?.cells[1]?.quotes.map(({ words, role }) => [words, role])).toEqual([
      ['A quorum is three members', 'states'],
      ['the police must be present', 'qualifies'],
    ]);
  });

  test('the chair that a rule asks for stands in its cell and in the sentence', () => {
    const value = {
      kind: 'quorum',
      rule,
      chair_required: 'chair-or-vice-chair',
      deputies: 'counted',
    };
    const lead = quorumLead(editionsWith([QUORUM, stated(value)]));
    expect(northmere(lead)).toMatchObject({
      'Chair needed': 'The chair or vice chair',
      Deputies: 'They count',
    });
    expect(lead.sentence).toContain('The chair or vice chair must be there in Northmere');
  });

  test('a rule of a group below stands apart from those of main meetings', () => {
    const lead = quorumLead(
      editionsWith([['quorum', 'learning-group'], { quorum: stated({ kind: 'quorum', rule }) }]),
    );
    expect(
      lead.groups.map(({ label, rows }) => [label, rows.map(({ body }) => body?.name)]),
    ).toEqual([
      ['Main meetings', ['The Board', expect.any(String)]],
      ['Other groups with a rule', ['The Learning Group']],
    ]);
  });
});

describe('chairing', () => {
  const chair = {
    kind: 'chair',
    arrangement: 'independent',
    appointed_by: [{ role: 'safeguarding-partners', printed: 'The Partners' }],
    accountable_to: [{ role: 'chief-executive', printed: 'the chief executive' }],
  };

  test('who, chosen by whom and answering to whom, each in its own cell', () => {
    const lead = chairingLead(editionsWith([['chairing'], { board: { chair: stated(chair) } }]));
    expect(lead.sentence).toBe('Northmere: an independent chair.');
    expect(northmere(lead)).toEqual({
      Chair: 'An independent chair',
      'Chosen by': 'The Partners',
      'Answers to': 'The chief executive',
      'Vice chair': '(Nothing recorded)',
    });
  });

  test('the end of a term has a column where any document prints one', () => {
    const until = { ...chair, appointed_by: [], until: '2021-03-31' };
    expect(
      northmere(chairingLead(editionsWith([['chairing'], { board: { chair: stated(until) } }]))),
    ).toMatchObject({ 'Chosen by': '(Nobody recorded)', Until: '31 March 2021' });
  });
});

test('meetings: the range, and a row with what is said around one', () => {
  const lead = meetingsLead(editionsWith());
  expect(lead.sentence).toBe('The main meeting is held 6 times a year: at least 6 in Northmere.');
  expect(northmere(lead)).toMatchObject({
    'How often': 'At least 6 a year',
    'Agenda and papers': '(Nothing recorded)',
  });
});

test('without any number of meetings the sentence says so', () => {
  const word = stated({ kind: 'frequency', rule: { type: 'word', word: 'regularly' } });
  expect(meetingsLead(editionsWith([['meetings', 'board', 'frequency'], word])).sentence).toBe(
    'No document gives a number of meetings of its main meeting.',
  );
});

test('funding: amounts printed or left to another document', () => {
  const lead = fundingLead(editionsWith());
  expect(lead.sentence).toBe(
    'Northmere: what each agency pays is printed. Southmere: amounts stand in another document.',
  );
  expect(northmere(lead)).toMatchObject({ 'Amounts printed': 'Yes, for 2020/21' });
});

describe.each(['test/fixtures/valid', COLLECTION])('%s', async (folder) => {
  const catalogue = await catalogueOf(folder);
  const editions = currentEditions(catalogue);
  const leads = [meetingsLead, chairingLead, fundingLead, quorumLead].map((make) => make(editions));

  test('every area has a row, and no cell is empty', () => {
    for (const { groups, heads } of leads) {
      const rows = groups.flatMap((group) => group.rows);
      for (const { partnership } of editions) {
        expect(rows.some((row) => row.partnership === partnership.id)).toBe(true);
      }
      for (const { cells } of rows) {
        expect(cells.map(({ label }) => label)).toEqual(heads);
        for (const { entries, quotes } of cells) {
          expect(entries.length + quotes.length).toBeGreaterThan(0);
          expect(entries.every(({ words }) => words !== '')).toBe(true);
        }
      }
    }
  });

  test('a main meeting is told in the words of “At a glance”', () => {
    const glance = glanceOf(catalogue, editions);
    for (const [lead, row, label] of [
      [leads[0], 'meetings', 'How often'],
      [leads[3], 'quorum', 'Who must be there'],
      [leads[3], 'without-quorum', 'Without a quorum'],
    ] as const) {
      for (const { head, cells } of glance.columns) {
        const own = lead?.groups[0]?.rows
          .filter(({ partnership }) => partnership === head.partnership)
          .flatMap((one) => one.cells.filter((cell) => cell.label === label))
          .flatMap(({ entries }) => entries.map(({ words }) => words));
        const found = cells.find((cell) => cell.row === row);
        if (found) expect(own).toEqual(found.entries.map(({ words }) => words));
      }
    }
  });
});
