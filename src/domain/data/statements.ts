import type { Arrangements, Catalogue, Statement } from '../catalogue/catalogue.ts';
import { statementId } from '../catalogue/anchors.ts';
import { WHOLE_KEY } from '../catalogue/constants.ts';
import { READING_LABELS } from '../catalogue/read-twice.ts';
import { evidenceOf } from '../catalogue/statements.ts';
import { STATE_ORDER } from '../catalogue/states.ts';
import { cellOf, type Cell } from '../cell/cell.ts';
import { searchNote } from '../cell/search-told.ts';
import { meetingsAYear } from '../wording/a-year.ts';
import { ARRANGEMENTS_COLUMNS, coded, rowsOfEditions } from './columns.ts';
import { dataTable, type DataTable } from './table.ts';

/** The permanent address of a statement: on the page of the edition it was written in. */
export type StatementUrl = (partnership: string, anchor: string, edition: string) => string;

/** The columns that say what a statement is about. */
export const SUBJECT_COLUMNS = [
  { name: 'body', means: 'Id of the body, or “whole” for the arrangements.', required: true },
  { name: 'body_name', means: 'Name of the body as printed.', required: true },
  { name: 'topic', means: 'Id of the topic.', required: true },
  { name: 'topic_name', means: 'The topic in words.', required: true },
  { name: 'field', means: 'Id of the field: what is asked within the topic.', required: true },
  { name: 'field_name', means: 'The field in words.', required: true },
] as const;

/** What a statement is about, under the columns above. */
export const subjectCells = ({ body, topic, field }: Statement) => ({
  body: body?.id ?? WHOLE_KEY,
  body_name: body?.name ?? 'The arrangements as a whole',
  topic: topic.id,
  topic_name: topic.label,
  field: field.id,
  field_name: field.label,
});

const PER_YEAR = {
  name: 'per_year',
  means: 'Meetings a year derived from a frequency; its bound is in `value`.',
  type: 'number',
  minimum: 0,
} as const;

/** `statements.csv`: one row for each statement. */
export function statementsTable(catalogue: Catalogue, statementUrl: StatementUrl): DataTable {
  const shown = new Set(
    catalogue.partnerships.flatMap(({ current }) => current?.statements ?? []).map(keyOf),
  );
  return dataTable({
    name: 'statements',
    title: 'Statements',
    row: 'one statement, in one of six states',
    columns: [
      ...ARRANGEMENTS_COLUMNS,
      ...SUBJECT_COLUMNS,
      ...coded('state', 'One of the six states.', { required: true, values: STATE_ORDER }),
      {
        name: 'shown',
        means: 'true where the page of the partnership shows it: the counts on pages take these.',
        type: 'boolean',
        required: true,
      },
      {
        name: 'value',
        means: 'The answer in plain English; of an unclear statement, its readings in short.',
        required: true,
      },
      PER_YEAR,
      {
        name: 'readings',
        means: 'Ways to read an unclear statement (readings.csv); 0 for every other.',
        type: 'integer',
        minimum: 0,
        required: true,
      },
      {
        name: 'quotations',
        means: 'Quotations it rests on (evidence.csv).',
        type: 'integer',
        minimum: 0,
        required: true,
      },
      ...coded('second_reading', 'How far a second reader read it too (second-readings.csv).', {
        required: true,
        values: Object.keys(READING_LABELS),
      }),
      {
        name: 'note',
        means:
          'Reason, ground, what is missing, terms searched with how often each occurs, or a note of ours.',
      },
      {
        name: 'url',
        means: 'Permanent address of the statement.',
        type: 'uri',
        required: true,
      },
    ],
    rows: rowsOfEditions(catalogue, ({ arrangements }, cells) =>
      arrangements.statements.map((statement) => {
        const cell = cellOf(statement, arrangements);
        return {
          ...cells(`#${statement.anchor}`),
          ...subjectCells(statement),
          state: cell.state,
          state_name: cell.stateLabel,
          shown: shown.has(keyOf(statement)),
          value: cell.answer.full,
          per_year: 'value' in statement.record ? perYear(statement.record.value) : undefined,
          readings: cell.readings.length,
          quotations: evidenceOf(statement.record).length,
          second_reading: statement.reading,
          second_reading_name: READING_LABELS[statement.reading],
          note: noteOf(cell),
          url: statementUrl(arrangements.partnership, cell.anchor, arrangements.id),
        };
      }),
    ),
  });
}

/** The record itself: joined editions hold the statements of the editions they are joined from. */
const keyOf = ({ record }: Statement): Statement['record'] => record;

/** `readings.csv`: one row for each way to read an unclear statement. */
export const readingsTable = (catalogue: Catalogue): DataTable =>
  dataTable({
    name: 'readings',
    title: 'Readings of unclear statements',
    row: 'one way to read an unclear statement',
    columns: [
      ...ARRANGEMENTS_COLUMNS,
      { name: 'statement', means: 'Id of the statement.', required: true, refersTo: 'statements' },
      ...SUBJECT_COLUMNS,
      {
        name: 'reading',
        means: 'Its number within the statement, from 1.',
        type: 'integer',
        minimum: 1,
        required: true,
      },
      { name: 'value', means: 'The answer on this reading, in plain English.', required: true },
      PER_YEAR,
      {
        name: 'quotations',
        means: 'Quotations it rests on (evidence.csv).',
        type: 'integer',
        minimum: 1,
        required: true,
      },
    ],
    rows: rowsOfEditions(catalogue, ({ arrangements }, cells) =>
      arrangements.statements.flatMap((statement) => {
        const { record } = statement;
        if (!('readings' in record)) return [];
        return cellOf(statement, arrangements).readings.map(({ value, quotes }, index) => ({
          ...cells(`#${statement.anchor}${readingPart(index)}`),
          statement: statementId(arrangements, statement.anchor),
          ...subjectCells(statement),
          reading: index + 1,
          value: value.full,
          per_year: perYear(record.readings[index]?.value),
          quotations: quotes.length,
        }));
      }),
    ),
  });

/** The end of the id of a reading, by its place in the statement from 0. */
export const readingPart = (index: number): string => `/r${index + 1}`;

/** The id of the reading that “1 of 2” names in a statement; undefined where it names none. */
export const readingId = (
  arrangements: Arrangements,
  { anchor }: Statement,
  reading: string | undefined,
): string | undefined =>
  reading === undefined
    ? undefined
    : `${statementId(arrangements, anchor)}${readingPart(Number.parseInt(reading, 10) - 1)}`;

type Value = Extract<Statement['record'], { value: unknown }>['value'];

const perYear = (value: Value | undefined): number | undefined =>
  value?.kind === 'frequency' ? meetingsAYear(value.rule)?.count : undefined;

const noteOf = (cell: Cell): string =>
  [cell.explanation, cell.search && searchNote(cell.search), cell.note].filter(Boolean).join(' ');
