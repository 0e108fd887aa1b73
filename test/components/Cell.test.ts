import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import Cell from '../../src/components/Cell.astro';
import { cellOf } from '../../src/domain/cell/cell.ts';
import { STATES } from '../../src/domain/catalogue/states.ts';
import type { StatementRecord } from '../../src/schemas/index.ts';
import { fictional, newest } from '../support/catalogue.ts';

const northmere = newest(await fictional(), 'northmere');
const statement = northmere.statements.find(({ anchor }) => anchor === 'meetings.board.frequency');
const container = await AstroContainer.create();

const evidence = {
  source: 'northmere-arrangements-2020',
  locator: '3.1',
  quotation: 'at least six times a year',
  role: 'states' as const,
};
const search = { sources: ['northmere-arrangements-2020'], terms: ['meet', 'monthly'] };
const records: StatementRecord[] = [
  ...(statement ? [statement.record] : []),
  { state: 'stated-elsewhere', document: 'the Handbook', evidence: [evidence] },
  { state: 'silent', search },
  {
    state: 'unclear',
    cause: 'contradiction',
    reason: 'Two clauses differ.',
    readings: [
      { meaning: 'Six', evidence: [evidence] },
      { meaning: 'Four', evidence: [{ ...evidence, locator: '3.2' }] },
    ],
  },
  { state: 'not-applicable', ground: 'It never meets.' },
  { state: 'not-read', missing: 'Appendix 2.' },
];

const render = async (record: StatementRecord | undefined): Promise<Document> => {
  if (!statement || !record) throw new Error('The fixture has changed.');
  const cell = cellOf({ ...statement, record }, northmere);
  return parseHTML(await container.renderToString(Cell, { props: { cell } })).document;
};

describe.each(records.map((record) => [record.state, record] as const))('%s', (state, record) => {
  test('has the state in words, what it rests on and the lasting link', async () => {
    const cell = await render(record);
    expect(cell.querySelector('.state')?.textContent).toBe(STATES[state].label);
    // “Not found in this document” says it all; the words searched for stand inside.
    const told = state === 'silent' ? cell.querySelector('.inside') : cell.querySelector('.answer');
    expect(told?.textContent.length).toBeGreaterThan(5);
    const links = [...cell.querySelectorAll('.source a')].map((link) => link.getAttribute('href'));
    expect(links).toContain('/partnerships/northmere/arrangements-2020/#meetings.board.frequency');
  });
});

test('the words stand with a link to their place', async () => {
  const cell = await render(records[0]);
  expect(cell.querySelector('blockquote')?.textContent).toBe('at least six times a year');
  expect(cell.querySelector('.quote > a')?.getAttribute('href')).toBe(
    '/sources/northmere-arrangements-2020/#at-3.1',
  );
});

test('silence says what was read and searched for', async () => {
  const cell = await render({ state: 'silent', search });
  expect(cell.querySelector('.inside')?.textContent).toMatch(
    /Searched 2 terms: 1 does not occur; 1 occurs twice, none on this\.\s+Read in full, with these terms\./su,
  );
});

test('every reading of an unclear statement has its own words', async () => {
  const cell = await render(records[3]);
  const readings = [...cell.querySelectorAll('.reading')];
  expect(readings).toHaveLength(2);
  for (const reading of readings) expect(reading.querySelector('blockquote')).not.toBeNull();
});

const NOTES = [
  ['meetings.board.frequency', 'A correction was made on 5 February 2026.', 'meetings-a-year'],
  [
    'quorum.board.quorum',
    'A correction was asked for; on 6 February 2026 this was kept as it was.',
    'quorum-with-police',
  ],
  ['funding.whole.contributions', 'A reply was noted on 7 February 2026.', 'new-contributions'],
] as const;

test.each(NOTES)('%s: %s', async (anchor, line, id) => {
  const asked = northmere.statements.find((one) => one.anchor === anchor);
  if (!asked) throw new Error('The fixture has changed.');
  const props = { cell: cellOf(asked, northmere) };
  const { document } = parseHTML(await container.renderToString(Cell, { props }));
  const link = document.querySelector('.corrected a');
  expect(link?.textContent).toBe(line);
  expect(link?.getAttribute('href')).toBe(`/corrections/#northmere.arrangements-2020.${id}`);
});
