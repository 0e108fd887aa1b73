import type { Catalogue } from '../catalogue/catalogue.ts';
import { quotesOf } from '../cell/cell.ts';
import {
  ARRANGEMENTS_COLUMNS,
  EVIDENCE_COLUMNS,
  arrangementsCells,
  evidenceCells,
} from './columns.ts';
import { rowsOfReadings } from './rows-of-readings.ts';
import { allArrangements } from './statements.ts';
import { dataTable, type DataTable } from './table.ts';

/** `contributions.csv`: every figure by agency and financial year, printed totals included. */
export const contributionsTable = (catalogue: Catalogue): DataTable =>
  dataTable({
    name: 'contributions',
    title: 'Contributions',
    row: 'one agency (or other line, or printed total) in one financial year',
    columns: [
      ...ARRANGEMENTS_COLUMNS,
      { name: 'agency', means: 'The agency or heading as printed; “Printed total” for totals.' },
      { name: 'agency_type', means: 'Type of agency; empty for lines that are not agencies.' },
      { name: 'financial_year', means: 'For example 2018/19.' },
      {
        name: 'amount_pence',
        means: 'Whole pence; empty where the copy lost or displaced the cell.',
      },
      {
        name: 'state',
        means:
          'stated; or unclear, where the copy lost or displaced the cell, or the figure is not in all readings of the list.',
      },
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
    rows: allArrangements(catalogue).flatMap((arrangements) =>
      arrangements.statements.flatMap((statement) =>
        rowsOfReadings(statement.record, ({ value, evidence }) => {
          const list = evidence[0];
          if (value.kind !== 'contributions' || !list) return [];
          const row = (
            agency: string,
            agency_type: string | undefined,
            year: string,
            pence: number | undefined,
            quotation: string,
            nature: string,
            reason: string | undefined,
            locator = list.locator,
          ) => ({
            ...arrangementsCells(arrangements),
            agency,
            agency_type,
            financial_year: year,
            amount_pence: pence,
            state: pence === undefined ? 'unclear' : 'stated',
            ...evidenceCells(quotesOf([{ ...list, quotation, locator }], arrangements)[0]),
            nature,
            reason,
          });
          return [
            ...value.lines.flatMap((line) =>
              line.amounts.map((amount) =>
                row(
                  line.agency,
                  line.agency_type,
                  amount.year,
                  amount.state === 'stated' ? amount.pence : undefined,
                  line.quotation,
                  line.nature,
                  amount.state === 'unclear' ? amount.reason : undefined,
                  line.locator,
                ),
              ),
            ),
            ...value.totals.map((total) =>
              row(
                'Printed total',
                undefined,
                total.year,
                total.pence,
                total.quotation,
                total.of.join('; '),
                total.reason,
              ),
            ),
          ];
        }).map(({ row, reading }) => ({ ...row, state: reading ? 'unclear' : row.state })),
      ),
    ),
  });
