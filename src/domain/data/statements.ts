import type { Arrangements, Catalogue, Statement } from '../catalogue/catalogue.ts';
import { allEditions } from '../catalogue/editions.ts';
import { cellOf, type Cell, type Quote } from '../cell/cell.ts';
import { searchNote } from '../cell/search-told.ts';
import { WHOLE_KEY } from '../catalogue/constants.ts';
import { meetingsAYear } from '../wording/a-year.ts';
import {
  ARRANGEMENTS_COLUMNS,
  EVIDENCE_COLUMNS,
  arrangementsCells,
  evidenceCells,
  orNone,
} from './columns.ts';
import { dataTable, type DataTable } from './table.ts';

/** Every edition of the catalogue as it was written, in its order. */
export const allArrangements = (catalogue: Catalogue): Arrangements[] =>
  allEditions(catalogue).map(({ arrangements }) => arrangements);

/** The permanent address of a statement: on the page of the edition it was written in. */
export type StatementUrl = (partnership: string, anchor: string, edition: string) => string;

/** `statements.csv`: one row for each statement and piece of evidence. */
export function statementsTable(catalogue: Catalogue, statementUrl: StatementUrl): DataTable {
  return dataTable({
    name: 'statements',
    title: 'Statements',
    row: 'one statement and one piece of evidence (a statement without evidence has one row)',
    columns: [
      ...ARRANGEMENTS_COLUMNS,
      { name: 'body', means: 'Id of the body (bodies.csv), or “whole” for the arrangements.' },
      { name: 'topic', means: 'Id of the topic.' },
      { name: 'field', means: 'Id of the field.' },
      { name: 'state', means: 'One of the six states.' },
      {
        name: 'value',
        means: 'The answer in plain English; for an unclear statement, one reading.',
      },
      {
        name: 'per_year',
        means: 'Meetings a year derived from a frequency; its bound is in `value`.',
      },
      {
        name: 'note',
        means:
          'Reason, ground, what is missing, terms searched with how often each occurs, or a note of ours.',
      },
      ...EVIDENCE_COLUMNS,
      { name: 'url', means: 'Permanent address of the statement.' },
    ],
    rows: allArrangements(catalogue).flatMap((arrangements) =>
      arrangements.statements.flatMap((statement) => {
        const cell = cellOf(statement, arrangements);
        return evidenceRows(cell).map(({ value, quote, perYear }) => ({
          ...arrangementsCells(arrangements),
          body: statement.body?.id ?? WHOLE_KEY,
          topic: statement.topic.id,
          field: statement.field.id,
          state: cell.state,
          value,
          per_year: perYear(statement),
          note: noteOf(cell),
          ...evidenceCells(quote),
          url: statementUrl(arrangements.partnership, cell.anchor, arrangements.id),
        }));
      }),
    ),
  });
}

interface EvidenceRow {
  value: string;
  quote: Quote | undefined;
  perYear: (statement: Statement) => number | undefined;
}

function evidenceRows(cell: Cell): EvidenceRow[] {
  if (cell.readings.length > 0) {
    return cell.readings.flatMap(({ value, quotes }, index) =>
      quotes.map((quote) => ({
        value: value.full,
        quote,
        perYear: (statement) => perYearOf(statement, index),
      })),
    );
  }
  return orNone(cell.quotes).map((quote) => ({
    value: cell.answer.full,
    quote,
    perYear: (statement) => perYearOf(statement, 0),
  }));
}

function perYearOf({ record }: Statement, reading: number): number | undefined {
  const value =
    'value' in record
      ? record.value
      : 'readings' in record
        ? record.readings[reading]?.value
        : undefined;
  return value?.kind === 'frequency' ? meetingsAYear(value.rule)?.count : undefined;
}

const noteOf = (cell: Cell): string =>
  [cell.explanation, cell.search && searchNote(cell.search), cell.note].filter(Boolean).join(' ');
