import { statedValue, statementOn } from '../catalogue/statements.ts';
import type { Body } from '../../schemas/index.ts';
import type { Arrangements, Catalogue } from '../catalogue/catalogue.ts';
import { cellOf, quotesOf } from '../cell/cell.ts';
import { linksOf, type ReportingRelation } from '../structure/links.ts';
import { meetingsAYear } from '../wording/a-year.ts';
import { bodyAnchor } from '../catalogue/anchors.ts';
import { TIERS, TIER_NAMES } from '../catalogue/tiers.ts';
import {
  ARRANGEMENTS_COLUMNS,
  EVIDENCE_COLUMNS,
  coded,
  evidenceCells,
  listCell,
  plainCode,
  rowsOfEditions,
} from './columns.ts';
import { dataTable, type DataTable } from './table.ts';

/** `bodies.csv`: every board, group, panel and network that a document sets up or describes. */
export const bodiesTable = (catalogue: Catalogue): DataTable =>
  dataTable({
    name: 'bodies',
    title: 'Bodies',
    row: 'one body',
    columns: [
      ...ARRANGEMENTS_COLUMNS,
      { name: 'body', means: 'Id of the body, within its arrangements.', required: true },
      { name: 'name', means: 'The name as printed.', required: true },
      {
        name: 'also_printed',
        means: 'Other names in the source, separated by semicolons.',
        separator: '; ',
      },
      ...coded('kind', 'Kind of body, from a closed list.', { required: true }),
      ...coded('tier', 'main, lead, subgroup, network or support.', {
        required: true,
        values: TIERS,
      }),
      {
        name: 'shared_with',
        means: 'Other areas the body serves, separated by semicolons.',
        separator: '; ',
      },
      {
        name: 'areas',
        means: 'Of a joint partnership: the areas it serves, where not all.',
        separator: '; ',
      },
      { name: 'reports_to', means: 'Whom it answers or reports to, in plain English.' },
      {
        name: 'answers_to',
        means:
          'Those it answers to, separated by semicolons; a report sent to someone is not that.',
        separator: '; ',
      },
      {
        name: 'sends_reports_to',
        means: 'Those it reports or sends reports or minutes to, separated by semicolons.',
        separator: '; ',
      },
      {
        name: 'per_year',
        means: 'Meetings a year, where one can be derived.',
        type: 'number',
        minimum: 0,
      },
      ...EVIDENCE_COLUMNS,
    ],
    rows: rowsOfEditions(catalogue, ({ arrangements }, cells) =>
      arrangements.record.bodies.map((body) => ({
        ...cells(`#${bodyAnchor(body.id)}`),
        body: body.id,
        name: body.name,
        also_printed: listCell(body.also_printed),
        kind: body.kind,
        kind_name: plainCode(body.kind),
        tier: body.tier,
        tier_name: TIER_NAMES[body.tier],
        shared_with: listCell(body.shared_with.map(arrangements.names.area)),
        areas: listCell((body.areas ?? []).map(arrangements.names.area)),
        reports_to: reportsTo(arrangements, body),
        answers_to: linked(arrangements, body, 'accountable'),
        sends_reports_to: linked(arrangements, body, 'reports'),
        per_year: perYear(arrangements, body),
        ...evidenceCells(quotesOf(body.evidence, arrangements)[0]),
      })),
    ),
  });

function reportsTo(arrangements: Arrangements, body: Body): string | undefined {
  const statement = statementOn(arrangements, 'structure', 'reports-to', body.id);
  return statement && cellOf(statement, arrangements).answer.full;
}

/** Those whom the document sets above a body in one relation; none where it can be read otherwise. */
const linked = (
  arrangements: Arrangements,
  body: Body,
  relation: ReportingRelation,
): ReturnType<typeof listCell> =>
  listCell([
    ...new Set(
      linksOf(arrangements)
        .filter((link) => link.body === body.id && link.relation === relation && !link.unclear)
        .map(({ to }) => ('body' in to ? arrangements.names.body(to.body) : to.name)),
    ),
  ]);

function perYear(arrangements: Arrangements, body: Body): number | undefined {
  const statement = statementOn(arrangements, 'meetings', 'frequency', body.id);
  const frequency = statedValue(statement?.record, 'frequency');
  return frequency && meetingsAYear(frequency.rule)?.count;
}
