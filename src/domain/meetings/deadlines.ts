import { statementsOn } from '../catalogue/statements.ts';
import type { GridCell, GridHead, GridRow } from '../base/layout.ts';
import type { Field, Value } from '../../schemas/index.ts';
import type { Arrangements, Statement } from '../catalogue/catalogue.ts';
import { cellOf, type Cell } from '../cell/cell.ts';
import { countedTable, type ComparisonTable } from '../comparison/compare.ts';
import { deadlineTerms, extraTerms, meaningTerm, provisionTerms, type Term } from './terms.ts';
import { mergeEntries } from '../cell/merge-entries.ts';
import { openingSentence } from '../comparison/opening.ts';

/** The rules of one kind, with every area counted in words. */
export interface DeadlineTable {
  field: Field;
  /** The heads of the columns after area and body. */
  heads: readonly [what: string, time: string, who: string];
  sentence: string;
  /** A row for each rule: what, how long before or after what, and who; under the time, why it is unclear. */
  rows: readonly GridRow<GridHead, GridCell>[];
}

const HEADS: Readonly<Record<string, DeadlineTable['heads']>> = {
  'extra-meetings': ['On what ground', 'With what notice', 'Called by'],
  papers: ['What', 'When', 'By and to whom'],
  items: ['What', 'When', 'By and to whom'],
  minutes: ['What', 'When', 'By and to whom'],
};

/** Extra meetings, papers, items and minutes: a table for each question that the topic asks. */
export function deadlineTables(table: ComparisonTable): DeadlineTable[] {
  return Object.entries(HEADS).flatMap(([id, heads]) => {
    const field = table.topic.fields.find((one) => one.id === id);
    if (!field) return [];
    return [
      {
        field,
        heads,
        sentence: sentenceOf(countedTable(table), field),
        rows: rowsOf(table, field),
      },
    ];
  });
}

/** The opening sentences of one field over all bodies: an area counts by its clearest answer. */
function sentenceOf(table: ComparisonTable, field: Field): string {
  const rows = table.groups
    .flatMap((group) => group.rows)
    .filter((row) => row.field.id === field.id);
  const entries = table.columns.map((_, index) => rows.flatMap((row) => row.entries[index] ?? []));
  return openingSentence({
    ...table,
    topic: { ...table.topic, fields: [field] },
    groups: [{ id: 'whole', label: '', isPrincipal: true, rows: [{ field, entries }] }],
  });
}

function rowsOf({ columns, topic }: ComparisonTable, field: Field): DeadlineTable['rows'] {
  return columns.flatMap(({ partnership, arrangements }) => {
    const statements = statementsOn(arrangements, topic.id, field.id);
    const byCell = new Map<Cell, Statement>();
    const entries = statements.map((statement) => {
      const cell = cellOf(statement, arrangements);
      byCell.set(cell, statement);
      return { body: statement.body, cell };
    });
    return mergeEntries(entries).flatMap(({ bodies, cell }) => {
      const statement = byCell.get(cell);
      const unclear = cell.state === 'unclear' ? [`Unclear: ${cell.explanation ?? ''}`] : [];
      return (statement ? termsOf(statement, arrangements) : []).map(({ what, time, who }) => ({
        head: { label: partnership.record.short_name, partnership: partnership.id, bodies },
        cells: [what, { text: time, more: unclear }, who],
      }));
    });
  });
}

function termsOf({ record, field }: Statement, { names }: Arrangements): Term[] {
  const word = (value: Value): Term[] => {
    switch (value.kind) {
      case 'deadlines':
        return deadlineTerms(value, names);
      case 'extra-meetings':
        return extraTerms(value, names);
      case 'provisions':
        return provisionTerms(value, names, field.vocabulary);
      default:
        return [];
    }
  };
  if (record.state === 'stated') return word(record.value);
  if (record.state !== 'unclear') return [];
  return record.readings.flatMap(({ value, meaning }) =>
    value ? word(value) : [meaningTerm(meaning)],
  );
}
