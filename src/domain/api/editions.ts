import { editionId } from '../catalogue/anchors.ts';
import type { Arrangements, Partnership } from '../catalogue/catalogue.ts';
import { allEditions, type Edition } from '../catalogue/editions.ts';
import { apiHrefs, type ApiContext, type Resource } from './resource.ts';
import type { ApiRows, Row } from './rows.ts';
import { address, list, object, pick, rowJson, rowSchema, text } from './schema.ts';

/** What a statement is in a list of statements of one set of arrangements. */
const LISTED = [
  ...['id', 'body', 'body_name', 'topic', 'topic_name', 'field', 'field_name'],
  ...['state', 'state_name', 'value'],
];

/** Partnerships, and every edition of their arrangements with its statements in a line. */
export function editionResources({ catalogue, urls }: ApiContext, rows: ApiRows): Resource[] {
  const to = apiHrefs(urls);
  const columns = {
    partnership: rows.columns('partnerships'),
    arrangements: rows.columns('arrangements'),
    body: rows.columns('bodies'),
  };
  const listed = pick(rows.columns('statements'), LISTED);
  const nameOf = new Map(catalogue.registers.areas.data.map(({ id, name }) => [id, name]));
  const leads = ({ id }: Row) => ({ href: to.arrangements(String(id)) });

  return [
    {
      id: 'listPartnerships',
      path: '/partnerships.json',
      part: 'Partnerships',
      title: 'Every partnership of which something was read',
      tells: 'The rows of partnerships.csv. Of other areas, /areas.json says who covers them.',
      body: {
        partnerships: list(
          'One for each partnership.',
          rowSchema(columns.partnership, { href: address('The partnership.') }),
        ),
      },
      files: () => [
        {
          params: {},
          page: '/partnerships/',
          make: () => ({
            body: {
              partnerships: rows.all('partnerships').map((row) => ({
                ...rowJson(columns.partnership, row),
                href: to.partnership(String(row.id)),
              })),
            },
          }),
        },
      ],
    },
    {
      id: 'getPartnership',
      path: '/partnerships/{partnership}.json',
      part: 'Partnerships',
      title: 'One partnership',
      tells: 'With its areas and every edition of its arrangements.',
      links: { current: 'The arrangements that its page shows.' },
      optionalLinks: ['current'],
      body: {
        partnership: rowSchema(columns.partnership),
        areas: list(
          'The areas it covers.',
          object({ id: text('Id.'), name: text('Name.'), href: address('The area.') }),
        ),
        arrangements: list(
          'Every edition, the newest first.',
          rowSchema(columns.arrangements, { href: address('The arrangements.') }),
        ),
      },
      files: () =>
        catalogue.partnerships.map((partnership) => ({
          params: { partnership: partnership.id },
          page: `/partnerships/${partnership.id}/`,
          make: () => ({
            links: {
              current: partnership.current && to.arrangements(editionId(partnership.current)),
            },
            body: {
              partnership: rowJson(
                columns.partnership,
                rowOf(rows, 'partnerships', partnership.id, partnership),
              ),
              areas: partnership.record.areas.map((id) => ({
                id,
                name: nameOf.get(id) ?? id,
                href: to.area(id),
              })),
              arrangements: rows
                .of('arrangements', partnership)
                .map((row) => ({ ...rowJson(columns.arrangements, row), ...leads(row) })),
            },
          }),
        })),
    },
    {
      id: 'listArrangements',
      path: '/arrangements.json',
      part: 'Arrangements',
      title: 'Every edition of every partnership',
      tells: 'The rows of arrangements.csv, with how each stands on the day of the build.',
      body: {
        arrangements: list(
          'One for each edition.',
          rowSchema(columns.arrangements, { href: address('The arrangements.') }),
        ),
      },
      files: () => [
        {
          params: {},
          page: '/partnerships/',
          make: () => ({
            body: {
              arrangements: rows
                .all('arrangements')
                .map((row) => ({ ...rowJson(columns.arrangements, row), ...leads(row) })),
            },
          }),
        },
      ],
    },
    {
      id: 'getArrangements',
      path: '/arrangements/{partnership}/{arrangements}.json',
      part: 'Arrangements',
      title: 'One edition, with its bodies and all its statements in a line',
      tells: 'Each statement leads to its file, where the words stand that it rests on.',
      links: {
        partnership: 'The partnership.',
        findings: 'The findings on it. An amendment has none of its own.',
      },
      optionalLinks: ['findings'],
      body: {
        arrangements: rowSchema(columns.arrangements),
        bodies: list('Its meetings and groups.', rowSchema(columns.body)),
        statements: list(
          'Its statements, by topic.',
          rowSchema(listed, { href: address('The statement.') }),
        ),
      },
      files: () =>
        allEditions(catalogue).map((edition) => ({
          params: paramsOf(edition.arrangements),
          page: editionPage(edition.arrangements),
          make: () => ({
            links: {
              partnership: to.partnership(edition.partnership.id),
              findings: hasFindings(edition)
                ? to.findings(editionId(edition.arrangements))
                : undefined,
            },
            body: {
              arrangements: rowJson(
                columns.arrangements,
                rowOf(rows, 'arrangements', editionId(edition.arrangements), edition.partnership),
              ),
              bodies: rowsOfEdition(rows, 'bodies', edition).map((row) =>
                rowJson(columns.body, row),
              ),
              statements: rowsOfEdition(rows, 'statements', edition).map((row) => ({
                ...rowJson(listed, row),
                href: to.statement(String(row.id)),
              })),
            },
          }),
        })),
    },
  ];
}

/** An amendment leaves what is asked to the edition that it amends, as on pages. */
export const hasFindings = ({ arrangements }: Edition): boolean =>
  arrangements.record.amends === undefined;

export const paramsOf = ({ partnership, id }: Arrangements) => ({ partnership, arrangements: id });

export const editionPage = (arrangements: Arrangements): string =>
  `/partnerships/${editionId(arrangements)}/`;

/** The rows of a table that an edition has. */
export const rowsOfEdition = (
  rows: ApiRows,
  table: string,
  { partnership, arrangements }: Edition,
): Row[] =>
  rows
    .of(table, partnership)
    .filter((row) => row.partnership === partnership.id && row.arrangements === arrangements.id);

/** The row of a table with an id. Throws where there is none. */
export function rowOf(rows: ApiRows, table: string, id: string, partnership: Partnership): Row {
  const row = rows.of(table, partnership).find((one) => one.id === id);
  if (!row) throw new Error(`There is no row “${id}” in ${table}.`);
  return row;
}
