import { boardRow } from '../agreement/board.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { statementId } from '../catalogue/anchors.ts';
import type { Edition } from '../catalogue/editions.ts';
import { readTwice } from '../catalogue/read-twice.ts';
import { STATE_ORDER, STATES } from '../catalogue/states.ts';
import { sharedEntries, STATEMENT_RULES } from '../agreement/agreement.ts';
import { wordLeft } from '../agreement/difference.ts';
import { FINDING_ORDER, FINDINGS } from '../coverage/findings.ts';
import { isAlike, SETTLING_RULES, standing } from '../coverage/second-reading.ts';
import type { ReadingRound } from '../../schemas/index.ts';
import { ARRANGEMENTS_COLUMNS, coded, rowsOfEditions } from './columns.ts';
import { dataTable, type DataTable } from './table.ts';

const READ = { required: true, values: [...new Set([...FINDING_ORDER, ...STATE_ORDER])] } as const;

/** `second-readings.csv`: every finding and every field that was read twice, as it fell, and what was decided. */
export const secondReadingsTable = (catalogue: Catalogue): DataTable =>
  dataTable({
    name: 'second-readings',
    title: 'Second readings',
    row: 'one finding or field as a second reader left it, beside the first',
    columns: [
      ...ARRANGEMENTS_COLUMNS,
      {
        name: 'round',
        means: 'Which second reading of these arrangements: 1 is the first.',
        type: 'integer',
        minimum: 1,
        required: true,
      },
      { name: 'reader', means: 'The reader, by number.', required: true, pattern: 'reader-\\d+' },
      { name: 'read_on', means: 'The day of the second reading.', type: 'date', required: true },
      {
        name: 'blind',
        means: 'true where the reader had seen nothing of our record.',
        type: 'boolean',
        required: true,
      },
      {
        name: 'codebook',
        means: 'The edition of our rules of reading.',
        type: 'integer',
        minimum: 1,
        required: true,
      },
      ...coded('about', 'What was read twice.', { required: true, values: Object.keys(ABOUT) }),
      ...coded('ask', 'Of a finding: id of what is asked, as in assessments.csv.', {
        refersTo: 'asks',
      }),
      {
        name: 'statement',
        means: 'Of a field: id of the statement, where the record has one.',
        refersTo: 'statements',
      },
      { name: 'topic', means: 'Of a field: id of its topic.' },
      { name: 'body', means: 'Of a field: id of the body, or “whole” for the arrangements.' },
      { name: 'field', means: 'Of a field: its id.' },
      ...coded('first', 'The finding, or the state, of the first record as it stood then.', READ),
      { name: 'first_value', means: 'Of a field: the answer of the first record then, in words.' },
      ...coded('second', 'The finding, or the state, of the second reader as it fell.', READ),
      { name: 'second_value', means: 'Of a field: the answer of the second reader, in words.' },
      {
        name: 'alike',
        means:
          'true where both are the same: of findings, not-found and to-check are one reading; of fields, state and value.',
        type: 'boolean',
        required: true,
      },
      ...coded('standing', 'The finding after this reading, or the state of the record now.', READ),
      {
        name: 'alike_now',
        means: 'true where what stands is the same as the second reading.',
        type: 'boolean',
        required: true,
      },
      ...coded('rule', 'The rule by which a difference was settled.', {
        values: [...new Set([...Object.keys(SETTLING_RULES), ...Object.keys(STATEMENT_RULES)])],
      }),
      { name: 'reason', means: 'Why it was settled so.' },
      count(
        'entries',
        'Of two lists: how many terms, or rows, stand in either; empty of all else.',
      ),
      count('entries_alike', 'Of these, how many stand in both.'),
    ],
    rows: rowsOfEditions(catalogue, (edition, cells) =>
      edition.arrangements.rounds.flatMap((round, place) =>
        [...findingRows(round, catalogue), ...fieldRows(round, edition, catalogue)].map(
          ({ own, ...row }) => ({
            ...cells(`/second-reading-${place + 1}#${own}`),
            round: place + 1,
            reader: round.reader,
            read_on: round.read_on,
            blind: round.blind,
            codebook: round.codebook,
            ...row,
          }),
        ),
      ),
    ),
  });

const ABOUT = { finding: 'A finding', field: 'A field' } as const;

/** The findings of a round; `own` is the end of the id of each row. */
const findingRows = ({ findings }: ReadingRound, { asks }: Catalogue) =>
  Object.entries(findings).map(([ask, pair]) => ({
    own: ask,
    about: 'finding',
    about_name: ABOUT.finding,
    ask,
    ask_name: asks.find(({ id }) => id === ask)?.name,
    statement: undefined,
    topic: undefined,
    body: undefined,
    field: undefined,
    first: pair.first,
    first_name: FINDINGS[pair.first].label,
    first_value: undefined,
    second: pair.second,
    second_name: FINDINGS[pair.second].label,
    second_value: undefined,
    alike: isAlike(pair.first, pair.second),
    entries: undefined,
    entries_alike: undefined,
    standing: standing(pair),
    standing_name: FINDINGS[standing(pair)].label,
    alike_now: isAlike(standing(pair), pair.second),
    rule: pair.settled?.rule,
    rule_name: pair.settled && SETTLING_RULES[pair.settled.rule],
    reason: pair.settled?.reason,
  }));

/** The fields of a round, every body for itself. */
const fieldRows = (round: ReadingRound, { arrangements }: Edition, { topics }: Catalogue) =>
  readTwice(arrangements.record, round, topics).map((pair) => {
    const { topic, body, field, anchor, first, second, now, settled } = pair;
    const statement = arrangements.byAnchor.get(anchor);
    const vocabulary = topics
      .find(({ id }) => id === topic)
      ?.fields.find(({ id }) => id === field)?.vocabulary;
    const value = (left: typeof first): string | undefined =>
      left.state === 'stated' || left.state === 'unclear'
        ? wordLeft(left, arrangements.names, vocabulary)
        : undefined;
    const shared = sharedEntries(first, second);
    return {
      own: anchor,
      about: 'field',
      about_name: ABOUT.field,
      ask: undefined,
      ask_name: undefined,
      statement: statement && statementId(arrangements, anchor),
      topic,
      body,
      field,
      first: first.state,
      first_name: STATES[first.state].label,
      first_value: value(first),
      second: second.state,
      second_name: STATES[second.state].label,
      second_value: value(second),
      alike: pair.fell,
      entries: shared?.all,
      entries_alike: shared?.both,
      standing: now.state,
      standing_name: STATES[now.state].label,
      alike_now: pair.stands,
      rule: settled?.rule,
      rule_name: settled && STATEMENT_RULES[settled.rule],
      reason: settled?.reason,
    };
  });

const count = <const Name extends string>(name: Name, means: string) => ({
  name,
  means,
  type: 'integer' as const,
  minimum: 0,
});

/** `board.csv`: how far the reading of every edition has come. */
export const boardTable = (catalogue: Catalogue): DataTable =>
  dataTable({
    name: 'board',
    title: 'Board: how far each reading has come',
    row: 'one edition that was read',
    columns: [
      ...ARRANGEMENTS_COLUMNS,
      count('statements', 'Statements in the record.'),
      count('read_once', 'Of these, read by one reader only.'),
      count('read_twice_alike', 'Read twice, alike in state and value.'),
      count('read_twice_settled', 'Read twice, with a difference that was settled.'),
      count('read_twice_not_settled', 'Read twice, with a difference not settled yet.'),
      count('compared', 'Statements that the last second reading could be compared on.'),
      count('agreed', 'Of these, alike in state and value as the readings fell.'),
      count('unclear', 'Statements that are unclear.'),
      count('not_read', 'Statements that could not be read or were not read yet.'),
      count('unconfirmed', 'Requirements it is held against that are not confirmed in law.'),
      { name: 'read_in_part', means: 'What was read, where that is not the whole document.' },
      { name: 'review_by', means: 'The day by which it is to be looked at again.', type: 'date' },
      {
        name: 'review_overdue',
        means: 'true where that day is past on the day of the build.',
        type: 'boolean',
        required: true,
      },
      { name: 'address', means: 'How the address it was published at stands.' },
    ],
    rows: rowsOfEditions(catalogue, (edition, cells) => {
      const row = boardRow(edition, catalogue);
      return [
        {
          ...cells(''),
          statements: row.statements,
          read_once: row.once,
          read_twice_alike: row.alike,
          read_twice_settled: row.settled,
          read_twice_not_settled: row.notSettled,
          compared: row.agreed?.compared,
          agreed: row.agreed?.agreed,
          unclear: row.unclear,
          not_read: row.notRead,
          unconfirmed: row.unconfirmed,
          read_in_part: row.partly,
          review_by: row.reviewBy,
          review_overdue: row.isOverdue,
          address: row.address,
        },
      ];
    }),
  });
