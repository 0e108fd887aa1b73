import type { Arrangements, Catalogue } from '../catalogue/catalogue.ts';
import type { ValueReading } from '../catalogue/statements.ts';
import { quotesOf } from '../cell/cell.ts';
import { statementId } from '../catalogue/anchors.ts';
import { STATES } from '../catalogue/states.ts';
import {
  ARRANGEMENTS_COLUMNS,
  EVIDENCE_COLUMNS,
  coded,
  evidenceCells,
  rowsOfEditions,
} from './columns.ts';
import { rowsOfReadings } from './rows-of-readings.ts';
import { readingId } from './statements.ts';
import { dataTable, type DataTable } from './table.ts';

/** `contributions.csv`: every figure by agency and financial year, printed totals included. */
export const contributionsTable = (catalogue: Catalogue): DataTable =>
  dataTable({
    name: 'contributions',
    title: 'Contributions',
    row: 'one agency (or other line, or printed total) in one financial year',
    columns: [
      ...ARRANGEMENTS_COLUMNS,
      { name: 'statement', means: 'Id of the statement.', required: true, refersTo: 'statements' },
      {
        name: 'reading',
        means:
          'Of a list that can be read in more than one way, the id of the reading, where the figure is not in all of them: count one reading.',
        refersTo: 'readings',
      },
      {
        name: 'agency',
        means: 'The agency or heading as printed; “Printed total” for totals.',
        required: true,
      },
      ...coded('agency_type', 'Type of agency; empty for lines that are not agencies.', {}),
      {
        name: 'is_total',
        means: 'true for a total as printed: leave it out of sums.',
        type: 'boolean',
        required: true,
      },
      {
        name: 'financial_year',
        means: 'For example 2018/19.',
        required: true,
        pattern: '\\d{4}/\\d{2}',
      },
      {
        name: 'amount_pence',
        means: 'Whole pence; empty where the copy lost or displaced the cell.',
        type: 'integer',
      },
      { name: 'amount_pounds', means: 'The same in pounds.', type: 'number' },
      ...coded(
        'state',
        'stated; or unclear, where the copy lost or displaced the cell, or the figure is not in all readings of the list.',
        { required: true, values: ['stated', 'unclear'] },
      ),
      ...EVIDENCE_COLUMNS,
      {
        name: 'nature',
        means:
          'contribution, carry-forward, other-income, expenditure or unlabelled; of a printed total, what it adds up.',
      },
      {
        name: 'reason',
        means: 'Why a figure is unclear; of a printed total, what stands between it and its lines.',
      },
    ],
    rows: rowsOfEditions(catalogue, ({ arrangements }, cells) =>
      arrangements.statements.flatMap((statement) =>
        rowsOfReadings(statement.record, (reading) => figuresOf(reading, arrangements)).map(
          ({ row, reading }, index) => {
            const state = reading === undefined && row.amount_pence !== undefined;
            return {
              ...cells(`#${statement.anchor}/c${index + 1}`),
              statement: statementId(arrangements, statement.anchor),
              reading: readingId(arrangements, statement, reading),
              ...row,
              agency_type_name: row.agency_type && arrangements.names.agencyType(row.agency_type),
              amount_pounds: row.amount_pence && row.amount_pence / 100,
              state: state ? 'stated' : 'unclear',
              state_name: STATES[state ? 'stated' : 'unclear'].label,
            };
          },
        ),
      ),
    ),
  });

/** The figures of a list by agency and year, then its printed totals. */
function figuresOf({ value, evidence }: ValueReading, arrangements: Arrangements) {
  const list = evidence[0];
  if (value.kind !== 'contributions' || !list) return [];
  const placed = (quotation: string, locator = list.locator) =>
    evidenceCells(quotesOf([{ ...list, quotation, locator }], arrangements)[0]);
  return [
    ...value.lines.flatMap((line) =>
      line.amounts.map((amount) => ({
        agency: line.agency,
        agency_type: line.agency_type,
        is_total: false,
        financial_year: amount.year,
        amount_pence: amount.state === 'stated' ? amount.pence : undefined,
        ...placed(line.quotation, line.locator),
        nature: line.nature,
        reason: amount.state === 'unclear' ? amount.reason : undefined,
      })),
    ),
    ...value.totals.map((total) => ({
      agency: 'Printed total',
      agency_type: undefined,
      is_total: true,
      financial_year: total.year,
      amount_pence: total.pence,
      ...placed(total.quotation),
      nature: total.of.join('; '),
      reason: total.reason,
    })),
  ];
}
