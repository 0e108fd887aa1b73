import type { Arrangements, Catalogue } from '../catalogue/catalogue.ts';
import type { ValueReading } from '../catalogue/statements.ts';
import type { Contributions } from '../../schemas/values/money.ts';
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
        'stated; deduced, where the copy lost the cell and a printed total settles it by the sum in `reason`: not read; or unclear, where the copy lost or displaced the cell, or the figure is not in all readings of the list.',
        { required: true, values: ['stated', 'deduced', 'unclear'] },
      ),
      ...EVIDENCE_COLUMNS,
      {
        name: 'nature',
        means:
          'contribution, carry-forward, other-income, expenditure or unlabelled; of a printed total, what it adds up.',
      },
      {
        name: 'reason',
        means:
          'Why a figure is unclear, or how it was deduced; of a printed total, what stands between it and its lines.',
      },
    ],
    rows: rowsOfEditions(catalogue, ({ arrangements }, cells) =>
      arrangements.statements.flatMap((statement) =>
        rowsOfReadings(statement.record, (reading) => figuresOf(reading, arrangements)).map(
          ({ row, reading }, index) => {
            const { state: own, ...figure } = row;
            const state = reading === undefined ? own : 'unclear';
            return {
              ...cells(`#${statement.anchor}/c${index + 1}`),
              statement: statementId(arrangements, statement.anchor),
              reading: readingId(arrangements, statement, reading),
              ...figure,
              agency_type_name: row.agency_type && arrangements.names.agencyType(row.agency_type),
              amount_pounds: row.amount_pence && row.amount_pence / 100,
              state,
              state_name:
                state === 'deduced' ? 'Deduced from a printed total' : STATES[state].label,
            };
          },
        ),
      ),
    ),
  });

/** Why a figure is unclear, or the sum by which it was deduced; undefined for one that was read. */
const reasonOf = (amount: Contributions['lines'][number]['amounts'][number]): string | undefined =>
  amount.state === 'unclear' ? amount.reason : amount.state === 'deduced' ? amount.from : undefined;

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
        state: amount.state,
        amount_pence: amount.state === 'unclear' ? undefined : amount.pence,
        ...placed(line.quotation, line.locator),
        nature: line.nature,
        reason: reasonOf(amount),
      })),
    ),
    ...value.totals.map((total) => ({
      agency: 'Printed total',
      agency_type: undefined,
      is_total: true,
      financial_year: total.year,
      state: 'stated' as const,
      amount_pence: total.pence,
      ...placed(total.quotation, total.locator),
      nature: total.of.join('; '),
      reason: total.reason,
    })),
  ];
}
