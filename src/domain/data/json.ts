import type { Arrangements, Catalogue, Statement } from '../catalogue/catalogue.ts';
import { statementId } from '../catalogue/anchors.ts';
import { cellOf } from '../cell/cell.ts';
import type { SearchTold } from '../cell/search-told.ts';
import { WHOLE_KEY } from '../catalogue/constants.ts';
import type { AskedBasis } from '../coverage/asks.ts';
import { roundsOf } from '../coverage/second-reading.ts';
import { hasStatements } from '../agreement/view.ts';
import { coverageOf } from '../coverage/coverage.ts';
import type { StatementUrl } from './statements.ts';
import { dataVersion } from './version.ts';

export const DATA_LICENCE =
  'Data CC BY 4.0; quotations remain their publishers’ and are used as short quotations.';

/** Everything the site holds, as one value for `catalogue.json`. */
export const catalogueJson = (catalogue: Catalogue, statementUrl: StatementUrl) => ({
  licence: DATA_LICENCE,
  version: dataVersion(catalogue).id,
  read_on: dataVersion(catalogue).readOn,
  topics: catalogue.topics,
  registers: registersJson(catalogue.registers),
  sources: catalogue.sources.map(({ id, record }) => ({ id, ...record })),
  asks: catalogue.asks,
  codebook: catalogue.codebook.map(({ id, data }) => ({ topic: id, fields: data })),
  paragraphs: catalogue.paragraphs,
  requirements: catalogue.requirements.flatMap(({ id: regime, data }) =>
    data.map((requirement) => ({ regime, ...requirement })),
  ),
  partnerships: catalogue.partnerships.map(({ id, record, editions }) => ({
    id,
    ...record,
    arrangements: editions.map((one) => ({
      ...arrangementsJson(one, statementUrl),
      coverage: coverageJson(one, catalogue),
      guide: guideJson(one, catalogue),
    })),
  })),
});

/** Every register under its name; the topics stand at the top of the file. */
const registersJson = ({ topics, ...registers }: Catalogue['registers']) =>
  Object.fromEntries(
    Object.entries(registers).map(([name, register]) => [
      name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      'data' in register
        ? register.data
        : Object.fromEntries(register.map(({ id, data }) => [id, data])),
    ]),
  );

/** The guide to a set of arrangements: its words, and what each block of them rests on. */
function guideJson({ partnership, id }: Arrangements, { guides }: Catalogue) {
  const guide = guides.find((one) => one.partnership === partnership && one.id === id)?.data;
  if (guide === undefined) return undefined;
  const { sections, ...front } = guide;
  return {
    ...front,
    sections: sections.map(({ heading, blocks }) => ({
      heading,
      blocks: blocks.map(({ kind, ours, text, citations }) => ({
        kind,
        ours,
        text,
        rests_on: citations.flatMap(({ form, targets }) =>
          targets.map((target) => ({ form, target })),
        ),
      })),
    })),
  };
}

function arrangementsJson(arrangements: Arrangements, statementUrl: StatementUrl) {
  const { record } = arrangements;
  return {
    id: arrangements.id,
    title: record.title,
    regime: record.regime,
    regime_between: record.regime_between,
    regime_reason: record.regime_reason,
    date: record.date,
    version: record.version,
    status: record.status,
    in_force: record.in_force,
    supersedes: record.supersedes,
    amends: record.amends,
    sources: record.sources,
    documents_not_read: record.documents_not_read,
    read_on: record.read_on,
    second_readings: arrangements.rounds
      .filter(hasStatements)
      .map(({ findings, ...round }) => round),
    bodies: record.bodies,
    corrections: arrangements.corrections,
    statements: arrangements.statements.map((statement: Statement) => ({
      id: statementId(arrangements, statement.anchor),
      topic: statement.topic.id,
      body: statement.body?.id ?? WHOLE_KEY,
      field: statement.field.id,
      plain_english: cellOf(statement, arrangements).answer.full,
      url: statementUrl(arrangements.partnership, statement.anchor, arrangements.id),
      second_reading: statement.reading,
      ...statement.record,
      ...countsOf(cellOf(statement, arrangements).search),
    })),
  };
}

/** The line on a search, and where each of its terms occurs; nothing where nothing was searched. */
const countsOf = (search: SearchTold | undefined) =>
  search && { searched: search.line, searched_terms: search.terms };

/** The findings on a set of arrangements, computed ones too. */
function coverageJson(arrangements: Arrangements, catalogue: Catalogue) {
  const { notAssessed, readOn, rows, inReport, operating } = coverageOf(arrangements, catalogue);
  return {
    read_on: readOn,
    second_readings: roundsOf(arrangements, catalogue).map(
      ({ statements, otherwise, ...round }) => round,
    ),
    not_assessed: notAssessed,
    assessments: rows.map(
      ({
        ask,
        bases,
        requirement,
        regime,
        writtenOn,
        canBeGap,
        quotes,
        search,
        corrections,
        ...told
      }) => ({
        ask: ask.id,
        requirement: writtenOn,
        bases: bases.map((basis) => basis.requirement.id),
        kind: requirement.kind,
        regime,
        can_be_gap: canBeGap,
        ...told,
        search: search && {
          sources: search.sources.map(({ title }) => title),
          terms: search.terms.map(({ term }) => term),
          heading: search.heading,
        },
        ...countsOf(search),
        corrections: corrections.map(({ anchor }) => anchor),
        evidence: quotes.map(({ source, locator, words, role }) => ({
          source,
          locator,
          quotation: words,
          role,
        })),
      }),
    ),
    in_yearly_report: inReport.flatMap(idsOf),
    not_described_in_documents: operating.flatMap(idsOf),
  };
}

const idsOf = ({ bases }: AskedBasis): string[] => bases.map(({ requirement }) => requirement.id);
