import type { Catalogue } from '../catalogue/catalogue.ts';
import { editionId } from '../catalogue/anchors.ts';
import { apiHrefs, type ApiContext, type Resource } from './resource.ts';
import type { ApiRows, Row } from './rows.ts';
import { address, list, pick, rowJson, rowSchema, type Json } from './schema.ts';

/** What a finding is in a list of all findings on one thing asked. */
const FOUND = [
  ...['id', 'area_code', 'partnership', 'partnership_name', 'arrangements', 'requirement'],
  ...['finding', 'finding_name', 'shown_as', 'can_be_gap', 'quotations', 'url'],
];

/** What the law and the guidance ask for, and what documents say on it; and the documents. */
export function lawResources({ catalogue, urls }: ApiContext, rows: ApiRows): Resource[] {
  const to = apiHrefs(urls);
  const ask = rows.columns('asks');
  const requirement = rows.columns('requirements');
  const source = rows.columns('sources');
  const finding = pick(rows.columns('assessments'), FOUND);
  let found: Map<string, Json[]> | undefined;
  /** The findings on what pages show of every partnership, by what is asked; in a line each, for they are held. */
  const findingsOn = (id: string): Json[] => {
    found ??= byAsk(catalogue, rows, (row) => ({
      ...rowJson(finding, row),
      href: to.findings(`${String(row.partnership)}/${String(row.arrangements)}`),
    }));
    return found.get(id) ?? [];
  };
  return [
    ...listAndOne({
      rows: () => rows.all('asks'),
      list: ['listAsks', '/asks.json', 'Every thing that law and guidance ask, once'],
      one: ['getAsk', '/asks/{ask}.json', 'One thing asked, and what every document says on it'],
      part: 'Requirements',
      tells:
        'Requirements of different laws and editions that ask the same are one. A finding is of a document as we read it, and never a judgement of a partnership.',
      name: 'ask',
      plural: 'asks',
      columns: ask,
      href: to.ask,
      listPage: '/requirements/',
      pageOf: (row) => `/requirements/${String(row.requirements).split('; ')[0] ?? ''}/`,
      more: {
        schema: {
          findings: list(
            'Of what pages show of every partnership.',
            rowSchema(finding, { href: address('All findings on the same document.') }),
          ),
        },
        of: (row) => ({ findings: findingsOn(String(row.id)) }),
      },
    }),
    ...listAndOne({
      rows: () => rows.all('requirements'),
      list: ['listRequirements', '/requirements.json', 'Every requirement of every regime'],
      one: ['getRequirement', '/requirements/{requirement}.json', 'One requirement'],
      part: 'Requirements',
      tells: 'One provision of a law, or one part of an edition of the guidance, in our own words.',
      name: 'requirement',
      plural: 'requirements',
      columns: requirement,
      href: to.requirement,
      listPage: '/requirements/by-law/',
      pageOf: (row) => `/requirements/${String(row.id)}/`,
      links: { ask: 'What it asks, with findings. Background that asks nothing has none.' },
      linksOf: (row) => ({ ask: row.ask === undefined ? undefined : to.ask(String(row.ask)) }),
    }),
    ...listAndOne({
      rows: () => rows.all('sources'),
      list: ['listSources', '/sources.json', 'Every document that was read'],
      one: ['getSource', '/sources/{source}.json', 'One document that was read'],
      part: 'Sources',
      tells: 'Its title, publisher and dates, the hash of the text, and the faults of the copy.',
      name: 'source',
      plural: 'sources',
      columns: source,
      href: to.source,
      listPage: '/sources/',
      pageOf: (row) => `/sources/${String(row.id)}/`,
    }),
  ];
}

/** The findings that pages show, each as `make` has it, by the id of what is asked. */
function byAsk(
  { partnerships }: Catalogue,
  rows: ApiRows,
  make: (row: Row) => Json,
): Map<string, Json[]> {
  const all = partnerships.flatMap((partnership) => {
    const { current } = partnership;
    if (!current) return [];
    const shown = new Set([current, ...current.joins].map(editionId));
    return rows
      .of('assessments', partnership)
      .filter((row) => shown.has(`${String(row.partnership)}/${String(row.arrangements)}`))
      .map((row) => ({ ask: String(row.ask), json: make(row) }));
  });
  return new Map(
    [...Map.groupBy(all, (one) => one.ask)].map(([id, own]) => [id, own.map(({ json }) => json)]),
  );
}

/** A table as two resources: the list of its rows, and one row with what hangs on it. */
function listAndOne(table: {
  rows: () => readonly Row[];
  list: readonly [id: string, path: string, title: string];
  one: readonly [id: string, path: string, title: string];
  part: string;
  tells: string;
  name: string;
  plural: string;
  columns: Parameters<typeof rowSchema>[0];
  href: (id: string) => string;
  listPage: string;
  pageOf: (row: Row) => string;
  links?: Readonly<Record<string, string>>;
  linksOf?: (row: Row) => Readonly<Record<string, string | undefined>>;
  more?: { schema: Resource['body']; of: (row: Row) => Json };
}): Resource[] {
  const { columns, name, plural, more, links = {} } = table;
  const [listId, listPath, listTitle] = table.list;
  const [oneId, onePath, oneTitle] = table.one;
  return [
    {
      id: listId,
      path: listPath,
      part: table.part,
      title: listTitle,
      tells: table.tells,
      body: {
        [plural]: list('One for each.', rowSchema(columns, { href: address('Its own file.') })),
      },
      files: () => [
        {
          params: {},
          page: table.listPage,
          make: () => ({
            body: {
              [plural]: table.rows().map((row) => ({
                ...rowJson(columns, row),
                href: table.href(String(row.id)),
              })),
            },
          }),
        },
      ],
    },
    {
      id: oneId,
      path: onePath,
      part: table.part,
      title: oneTitle,
      tells: table.tells,
      links,
      optionalLinks: Object.keys(links),
      body: { [name]: rowSchema(columns), ...more?.schema },
      files: () =>
        table.rows().map((row) => ({
          params: { [name]: String(row.id) },
          page: table.pageOf(row),
          make: () => ({
            links: table.linksOf?.(row) ?? {},
            body: { [name]: rowJson(columns, row), ...more?.of(row) },
          }),
        })),
    },
  ];
}
