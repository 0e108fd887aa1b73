import { editionId, statementId } from '../catalogue/anchors.ts';
import type { Arrangements, Partnership, Statement } from '../catalogue/catalogue.ts';
import { allEditions, type Edition } from '../catalogue/editions.ts';
import { cellOf } from '../cell/cell.ts';
import type { SearchTold } from '../cell/search-told.ts';
import { coverageOf } from '../coverage/coverage.ts';
import { apiHrefs, type ApiContext, type Resource } from './resource.ts';
import type { ApiRows, Row } from './rows.ts';
import {
  address,
  count,
  list,
  object,
  pick,
  rowJson,
  rowSchema,
  text,
  texts,
  type Json,
} from './schema.ts';

/** What a statement is in a list of statements of one set of arrangements. */
const LISTED = [
  ...['id', 'body', 'body_name', 'topic', 'topic_name', 'field', 'field_name'],
  ...['state', 'state_name', 'value'],
];

/** A quotation has no id here: it is that of what rests on it, with its number: “…#quorum.board.quorum/q1”. */
const QUOTED = ['role', 'source', 'section', 'locator', 'quotation'];

const SOURCE = { id: text('Id.'), title: text('Title.'), href: address('The source.') };

/** Partnerships, their arrangements, the statements of these and the findings on them. */
export function recordResources(context: ApiContext, rows: ApiRows): Resource[] {
  const { catalogue, urls } = context;
  const to = apiHrefs(urls);
  const columns = {
    partnership: rows.columns('partnerships'),
    arrangements: rows.columns('arrangements'),
    body: rows.columns('bodies'),
    statement: rows.columns('statements'),
    reading: rows.columns('readings'),
    finding: rows.columns('assessments'),
    quotation: pick(rows.columns('evidence'), QUOTED),
  };
  const quotations = list('The words it rests on.', rowSchema(columns.quotation));
  const quotationsJson = (own: readonly Row[]): Json[] =>
    own.map((row) => rowJson(columns.quotation, row));
  const sources = list('The documents that words are quoted from.', object(SOURCE));
  const sourcesJson = (quoted: readonly Row[]): Json[] =>
    [...new Map(quoted.map((row) => [String(row.source), row.source_title]))].map(
      ([id, title]) => ({ id, title, href: to.source(id) }),
    );
  const listed = pick(columns.statement, LISTED);
  const nameOf = new Map(catalogue.registers.areas.data.map(({ id, name }) => [id, name]));
  const editions = allEditions(catalogue);
  const rowOf = (table: string, id: string, partnership: Partnership): Row =>
    found(
      rows.of(table, partnership).find((row) => row.id === id),
      id,
    );
  const leads = ({ id }: Row) => ({ href: to.arrangements(String(id)) });
  const ofEdition = (table: string, { partnership, arrangements }: Edition): Row[] =>
    rows
      .of(table, partnership)
      .filter((row) => row.partnership === partnership.id && row.arrangements === arrangements.id);
  const editionLinks = {
    partnership: 'The partnership.',
    arrangements: 'The arrangements it is written in.',
  };
  const linksTo = ({ partnership, arrangements }: Edition) => ({
    partnership: to.partnership(partnership.id),
    arrangements: to.arrangements(editionId(arrangements)),
  });

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
                rowOf('partnerships', partnership.id, partnership),
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
        editions.map((edition) => ({
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
                rowOf('arrangements', editionId(edition.arrangements), edition.partnership),
              ),
              bodies: ofEdition('bodies', edition).map((row) => rowJson(columns.body, row)),
              statements: ofEdition('statements', edition).map((row) => ({
                ...rowJson(listed, row),
                href: to.statement(String(row.id)),
              })),
            },
          }),
        })),
    },
    {
      id: 'getFindings',
      path: '/findings/{partnership}/{arrangements}.json',
      part: 'Findings',
      title: 'What one edition says on each thing asked',
      tells:
        'A finding is of a document as we read it, and never a judgement of a partnership. “Not found” is of this document alone.',
      links: { ...editionLinks, earl: 'The same in the terms of EARL.' },
      optional: ['not_assessed', 'read_on'],
      body: {
        not_assessed: text('Why nothing is assessed, where nothing is.'),
        read_on: { type: 'string', format: 'date', description: 'The day it was assessed.' },
        findings: list(
          'One for each thing asked.',
          rowSchema(columns.finding, {
            quoted: quotations,
            ask_href: address('What is asked.'),
          }),
        ),
        sources,
      },
      files: () =>
        editions.filter(hasFindings).map((edition) => ({
          params: paramsOf(edition.arrangements),
          page: `${editionPage(edition.arrangements)}coverage/`,
          make: () => {
            const report = coverageOf(edition.arrangements, catalogue);
            const rested = ofEdition('evidence', edition).filter((row) => row.about === 'finding');
            const quoted = Map.groupBy(rested, ({ finding }) => finding);
            return {
              links: { ...linksTo(edition), earl: to.earl(editionId(edition.arrangements)) },
              body: {
                not_assessed: report.notAssessed,
                read_on: report.readOn,
                findings: ofEdition('assessments', edition).map((row) => ({
                  ...rowJson(columns.finding, row),
                  quoted: quotationsJson(quoted.get(row.id) ?? []),
                  ask_href: to.ask(String(row.ask)),
                })),
                sources: sourcesJson(rested),
              },
            };
          },
        })),
    },
    {
      id: 'getStatement',
      path: '/statements/{partnership}/{arrangements}/{statement}.json',
      part: 'Statements',
      title: 'One statement, with the words it rests on',
      tells:
        'In one of six states. “Not found in this document” comes with what was searched for, and is never a blank.',
      links: {
        ...editionLinks,
        topic: 'Its topic.',
        answers: 'What every partnership answers to the same question.',
      },
      optional: ['typed_value', 'search'],
      body: {
        statement: rowSchema(columns.statement),
        typed_value: { $ref: VALUE_REF },
        quoted: quotations,
        readings: list(
          'Every way to read it, where it is unclear.',
          rowSchema(columns.reading, { typed_value: { $ref: VALUE_REF }, quoted: quotations }, [
            'typed_value',
          ]),
        ),
        search: searchSchema,
        sources,
      },
      files: () =>
        editions.flatMap((edition) =>
          edition.arrangements.statements.map((statement) => ({
            params: { ...paramsOf(edition.arrangements), statement: statement.anchor },
            page: `${editionPage(edition.arrangements)}#${statement.anchor}`,
            make: () => ({
              links: {
                ...linksTo(edition),
                topic: to.topic(statement.topic.id),
                answers: to.field(statement.topic.id, statement.field.id),
              },
              body: statementBody(statement, edition),
            }),
          })),
        ),
    },
  ];

  function statementBody(statement: Statement, edition: Edition): Json {
    const { record } = statement;
    const id = statementId(edition.arrangements, statement.anchor);
    const { search } = cellOf(statement, edition.arrangements);
    const quoted = rowsAbout('evidence', edition.partnership, id);
    return {
      statement: rowJson(columns.statement, rowOf('statements', id, edition.partnership)),
      typed_value: 'value' in record ? record.value : undefined,
      quoted: quotationsJson(quoted.filter(({ reading }) => reading === undefined)),
      readings: rowsAbout('readings', edition.partnership, id).map((row, index) => ({
        ...rowJson(columns.reading, row),
        typed_value: 'readings' in record ? record.readings[index]?.value : undefined,
        quoted: quotationsJson(quoted.filter(({ reading }) => reading === row.id)),
      })),
      search: search && searchJson(search),
      sources: sourcesJson(quoted),
    };
  }

  /** The rows of a table that name a statement. */
  function rowsAbout(table: string, partnership: Partnership, statement: string): readonly Row[] {
    return rows.of(table, partnership).filter((row) => row.statement === statement);
  }
}

/** Where the form of a typed value stands, in the description of the API. */
export const VALUE_REF = '#/components/schemas/Value';

const searchSchema = object({
  told: text('What came of the search, in a sentence.'),
  sources: texts('Ids of the documents read.'),
  terms: list(
    'The terms searched for.',
    object({ term: text('The term.'), times: count('How often it occurs.') }),
  ),
});

const searchJson = ({ line, sources, terms }: SearchTold): Json => ({
  told: line,
  sources: sources.map(({ id }) => id),
  terms: terms.map(({ term, times }) => ({ term, times })),
});

/** An amendment leaves what is asked to the edition that it amends, as on pages. */
export const hasFindings = ({ arrangements }: Edition): boolean =>
  arrangements.record.amends === undefined;

export const paramsOf = ({ partnership, id }: Arrangements) => ({ partnership, arrangements: id });

export const editionPage = (arrangements: Arrangements): string =>
  `/partnerships/${editionId(arrangements)}/`;

const found = (row: Row | undefined, id: string): Row => {
  if (!row) throw new Error(`There is no row “${id}”.`);
  return row;
};
