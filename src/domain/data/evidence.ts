import { bodyAnchor, editionId, statementId } from '../catalogue/anchors.ts';
import type { Arrangements, Catalogue, Statement } from '../catalogue/catalogue.ts';
import { cellOf, quotesOf, type Quote } from '../cell/cell.ts';
import { coverageOf } from '../coverage/coverage.ts';
import { findingPart } from './assessments.ts';
import { ARRANGEMENTS_COLUMNS, coded, rowsOfEditions } from './columns.ts';
import { readingPart } from './statements.ts';
import { dataTable, type DataTable } from './table.ts';

/** What each role of a quotation is called. */
const ROLES: Readonly<Record<Quote['role'], string>> = {
  states: 'States the rule',
  qualifies: 'Limits or repeats it',
  contradicts: 'Differs from it',
};

const ABOUT = {
  statement: 'A statement',
  finding: 'A finding on a requirement',
  body: 'A body',
} as const;

/** A quotation with what rests on it. */
interface Rested {
  /** The end of the id of what rests on it: `#quorum.board.quorum`. */
  part: string;
  about: keyof typeof ABOUT;
  statement?: string;
  reading?: string;
  finding?: string;
  body?: string;
  quotes: readonly Quote[];
}

/** `evidence.csv`: one row for each quotation, with what rests on it. */
export const evidenceTable = (catalogue: Catalogue): DataTable =>
  dataTable({
    name: 'evidence',
    title: 'Quotations',
    row: 'one quotation of a source',
    columns: [
      ...ARRANGEMENTS_COLUMNS,
      ...coded('about', 'What rests on it: statement, finding or body.', {
        required: true,
        values: Object.keys(ABOUT),
      }),
      { name: 'statement', means: 'Id of the statement.', refersTo: 'statements' },
      { name: 'reading', means: 'Id of the reading of it.', refersTo: 'readings' },
      { name: 'finding', means: 'Id of the finding.', refersTo: 'assessments' },
      { name: 'body', means: 'Id of the body.', refersTo: 'bodies' },
      ...coded('role', 'states, qualifies or contradicts.', {
        required: true,
        values: Object.keys(ROLES),
      }),
      { name: 'source', means: 'Id of the source.', required: true, refersTo: 'sources' },
      { name: 'source_title', means: 'Title of the source.', required: true },
      { name: 'section', means: 'Id of the section, within the source.', required: true },
      {
        name: 'locator',
        means: 'Place in the source: clause, heading or page.',
        required: true,
      },
      {
        name: 'quotation',
        means: 'The source’s own words, verbatim, at most 25 words.',
        required: true,
      },
    ],
    rows: rowsOfEditions(catalogue, ({ arrangements }, cells) =>
      restedIn(arrangements, catalogue).flatMap(
        ({ part, about, statement, reading, finding, body, quotes }) =>
          quotes.map((quote, index) => ({
            ...cells(`${part}/q${index + 1}`),
            about,
            about_name: ABOUT[about],
            statement,
            reading,
            finding,
            body,
            role: quote.role,
            role_name: ROLES[quote.role],
            source: quote.source,
            source_title: quote.sourceTitle,
            section: quote.locator,
            locator: quote.place,
            quotation: quote.words,
          })),
      ),
    ),
  });

function restedIn(arrangements: Arrangements, catalogue: Catalogue): Rested[] {
  return [
    ...arrangements.statements.flatMap((statement) => ofStatement(statement, arrangements)),
    ...coverageOf(arrangements, catalogue).rows.map(({ writtenOn, quotes }) => ({
      part: findingPart(writtenOn),
      about: 'finding' as const,
      finding: `${editionId(arrangements)}${findingPart(writtenOn)}`,
      quotes,
    })),
    ...arrangements.record.bodies.map((body) => ({
      part: `#${bodyAnchor(body.id)}`,
      about: 'body' as const,
      body: statementId(arrangements, bodyAnchor(body.id)),
      quotes: quotesOf(body.evidence, arrangements),
    })),
  ];
}

function ofStatement(statement: Statement, arrangements: Arrangements): Rested[] {
  const { quotes, readings } = cellOf(statement, arrangements);
  const own = {
    part: `#${statement.anchor}`,
    about: 'statement' as const,
    statement: statementId(arrangements, statement.anchor),
  };
  return [
    { ...own, quotes },
    ...readings.map((reading, index) => ({
      ...own,
      part: `${own.part}${readingPart(index)}`,
      reading: `${own.statement}${readingPart(index)}`,
      quotes: reading.quotes,
    })),
  ];
}
