import { editionId, statementId } from '../catalogue/anchors.ts';
import type { Partnership, Statement } from '../catalogue/catalogue.ts';
import { allEditions, type Edition } from '../catalogue/editions.ts';
import { cellOf } from '../cell/cell.ts';
import type { SearchTold } from '../cell/search-told.ts';
import { coverageOf } from '../coverage/coverage.ts';
import { citationsOf, STYLE_LABELS } from '../site/cite.ts';
import { titleOfStatement } from '../site/llms.ts';
import { editionPage, hasFindings, paramsOf, rowOf, rowsOfEdition } from './editions.ts';
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

/** A quotation has no id here: it is that of what rests on it, with its number: “…#quorum.board.quorum/q1”. */
const QUOTED = ['role', 'source', 'section', 'locator', 'quotation'];

const SOURCE = { id: text('Id.'), title: text('Title.'), href: address('The source.') };

const EDITION_LINKS = {
  partnership: 'The partnership.',
  arrangements: 'The arrangements it is written in.',
};

/** The statements of every edition and the findings on it, with the words that they rest on. */
export function statementResources(
  { catalogue, urls, version, cited }: ApiContext,
  rows: ApiRows,
): Resource[] {
  const to = apiHrefs(urls);
  const columns = {
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
  const editions = allEditions(catalogue);
  const linksTo = ({ partnership, arrangements }: Edition) => ({
    partnership: to.partnership(partnership.id),
    arrangements: to.arrangements(editionId(arrangements)),
  });

  return [
    {
      id: 'getFindings',
      path: '/findings/{partnership}/{arrangements}.json',
      part: 'Findings',
      title: 'What one edition says on each thing asked',
      tells:
        'A finding is of a document as we read it, and never a judgement of a partnership. “Not found” is of this document alone.',
      links: { ...EDITION_LINKS, earl: 'The same in the terms of EARL.' },
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
            const rested = rowsOfEdition(rows, 'evidence', edition).filter(
              (row) => row.about === 'finding',
            );
            const quoted = Map.groupBy(rested, ({ finding }) => finding);
            return {
              links: { ...linksTo(edition), earl: to.earl(editionId(edition.arrangements)) },
              body: {
                not_assessed: report.notAssessed,
                read_on: report.readOn,
                findings: rowsOfEdition(rows, 'assessments', edition).map((row) => ({
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
        ...EDITION_LINKS,
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
        cite: citeSchema,
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
      statement: rowJson(columns.statement, rowOf(rows, 'statements', id, edition.partnership)),
      typed_value: 'value' in record ? record.value : undefined,
      quoted: quotationsJson(quoted.filter(({ reading }) => reading === undefined)),
      readings: rowsAbout('readings', edition.partnership, id).map((row, index) => ({
        ...rowJson(columns.reading, row),
        typed_value: 'readings' in record ? record.readings[index]?.value : undefined,
        quoted: quotationsJson(quoted.filter(({ reading }) => reading === row.id)),
      })),
      search: search && searchJson(search),
      sources: sourcesJson(quoted),
      cite: citationsOf({
        ...cited,
        title: titleOfStatement(statement, edition.arrangements),
        version: version.words,
        url: urls.statement(edition.partnership.id, statement.anchor, edition.arrangements.id),
      }),
    };
  }

  /** The rows of a table that name a statement. */
  function rowsAbout(table: string, partnership: Partnership, statement: string): readonly Row[] {
    return rows.of(table, partnership).filter((row) => row.statement === statement);
  }
}

/** Where the form of a typed value stands, in the description of the API. */
const VALUE_REF = '#/components/schemas/Value';

/** The statement cited, ready to copy. */
const citeSchema = object(
  Object.fromEntries(
    Object.entries(STYLE_LABELS).map(([style, label]) => [
      style,
      text(`How to cite it: ${label}.`),
    ]),
  ),
);

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
