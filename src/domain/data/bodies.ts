import { statedValue, statementOn } from '../catalogue/statements.ts';
import type { Body } from '../../schemas/index.ts';
import type { Arrangements, Catalogue } from '../catalogue/catalogue.ts';
import { cellOf, quotesOf } from '../cell/cell.ts';
import { meetingsAYear } from '../wording/a-year.ts';
import {
  ARRANGEMENTS_COLUMNS,
  EVIDENCE_COLUMNS,
  arrangementsCells,
  evidenceCells,
} from './columns.ts';
import { allArrangements } from './statements.ts';
import { dataTable, type DataTable } from './table.ts';

/** `bodies.csv`: every board, group, panel and network that a document sets up or describes. */
export const bodiesTable = (catalogue: Catalogue): DataTable =>
  dataTable({
    name: 'bodies',
    title: 'Bodies',
    row: 'one body',
    columns: [
      ...ARRANGEMENTS_COLUMNS,
      { name: 'body', means: 'Id of the body.' },
      { name: 'name', means: 'The name as printed.' },
      { name: 'also_printed', means: 'Other names in the source, separated by semicolons.' },
      { name: 'kind', means: 'Kind of body, from a closed list.' },
      { name: 'tier', means: 'main, lead, subgroup, network or support.' },
      { name: 'shared_with', means: 'Other areas the body serves, separated by semicolons.' },
      { name: 'areas', means: 'Of a joint partnership: the areas it serves, where not all.' },
      { name: 'reports_to', means: 'Whom it answers or reports to, in plain English.' },
      { name: 'per_year', means: 'Meetings a year, where one can be derived.' },
      ...EVIDENCE_COLUMNS,
    ],
    rows: allArrangements(catalogue).flatMap((arrangements) =>
      arrangements.record.bodies.map((body) => ({
        ...arrangementsCells(arrangements),
        body: body.id,
        name: body.name,
        also_printed: body.also_printed.join('; '),
        kind: body.kind,
        tier: body.tier,
        shared_with: body.shared_with.map(arrangements.names.area).join('; '),
        areas: body.areas?.map(arrangements.names.area).join('; '),
        reports_to: reportsTo(arrangements, body),
        per_year: perYear(arrangements, body),
        ...evidenceCells(quotesOf(body.evidence, arrangements)[0]),
      })),
    ),
  });

function reportsTo(arrangements: Arrangements, body: Body): string | undefined {
  const statement = statementOn(arrangements, 'structure', 'reports-to', body.id);
  return statement && cellOf(statement, arrangements).answer.full;
}

function perYear(arrangements: Arrangements, body: Body): number | undefined {
  const statement = statementOn(arrangements, 'meetings', 'frequency', body.id);
  const frequency = statedValue(statement?.record, 'frequency');
  return frequency && meetingsAYear(frequency.rule)?.count;
}
