import type { Acting, Relation } from '../../schemas/index.ts';
import { statementId } from '../catalogue/anchors.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Names } from '../catalogue/names.ts';
import { wordEvery, wordPeriod } from '../wording/period.ts';
import { ARRANGEMENTS_COLUMNS, coded, listCell, plainCode, rowsOfEditions } from './columns.ts';
import { rowsOfReadings } from './rows-of-readings.ts';
import { readingId, SUBJECT_COLUMNS, subjectCells } from './statements.ts';
import { dataTable, type CsvCell, type DataTable } from './table.ts';

const several = { separator: '; ' } as const;

/** `provisions.csv`: one row for each thing that an answer provides for, with who stands to it and how. */
export const provisionsTable = (catalogue: Catalogue): DataTable =>
  dataTable({
    name: 'provisions',
    title: 'What is provided for, and who stands to it',
    row: 'one thing that an answer provides for',
    columns: [
      ...ARRANGEMENTS_COLUMNS,
      { name: 'statement', means: 'Id of the statement.', required: true, refersTo: 'statements' },
      {
        name: 'reading',
        means:
          'Of an answer that can be read in more than one way, the id of the reading, where the row is not in all of them.',
        refersTo: 'readings',
      },
      ...SUBJECT_COLUMNS,
      ...coded('term', 'What is provided for, from the closed list of the field.', {
        required: true,
      }),
      { name: 'to', means: 'To whom, where the source says “to”.', ...several },
      { name: 'for', means: 'For whom, where it says “for”.', ...several },
      { name: 'with', means: 'Together with whom.', ...several },
      { name: 'via', means: 'Through whom.', ...several },
      { name: 'by', means: 'Who does it.', ...several },
      { name: 'every', means: 'How often, in words.' },
      { name: 'count', means: 'How many, where a number is printed.', type: 'integer', minimum: 1 },
      ...coded('count_bound', 'How firm that number is, where it is not exact.', {}),
      { name: 'within', means: 'In what time, in words.' },
      ...coded('standing', 'Whether it holds, or is planned, an aim or proposed.', {
        required: true,
      }),
      { name: 'due', means: 'By when, of what is planned: as precise as it is printed.' },
    ],
    rows: rowsOfEditions(catalogue, ({ arrangements }, cells) =>
      arrangements.statements.flatMap((statement) =>
        rowsOfReadings(statement.record, ({ value }) =>
          value.kind === 'provisions' ? value.items : [],
        ).map(({ row, reading }, index) => ({
          ...cells(`#${statement.anchor}/p${index + 1}`),
          statement: statementId(arrangements, statement.anchor),
          reading: readingId(arrangements, statement, reading),
          ...subjectCells(statement),
          term: row.term,
          term_name: arrangements.names.term(statement.field.vocabulary ?? '', row.term),
          ...relationCells(row, arrangements.names),
          every: row.every && wordEvery(row.every),
          count: row.count,
          count_bound: row.count_bound,
          count_bound_name: plainCode(row.count_bound),
          within: row.within && wordPeriod(row.within),
          standing: row.standing,
          standing_name: plainCode(row.standing),
          due: row.due,
        })),
      ),
    ),
  });

/** Those who stand in each relation; where one of several will do, they are one part: “the Chair or the Vice-Chair”. */
const relationCells = (
  row: Readonly<Record<Relation, Acting>>,
  names: Names,
): Record<Relation, CsvCell> => {
  const cell = (actors: Acting) => listCell(names.actors(actors));
  return {
    to: cell(row.to),
    for: cell(row.for),
    with: cell(row.with),
    via: cell(row.via),
    by: cell(row.by),
  };
};
