import type { Arrangements, Catalogue, Statement } from '../catalogue.ts';
import { cellOf } from '../cell.ts';
import { WHOLE_KEY } from '../constants.ts';

export const DATA_LICENCE =
  'Data CC BY 4.0; quotations remain their publishers’ and are used as short quotations.';

/** Everything the site holds, as one value for `catalogue.json`. */
export const catalogueJson = (
  { partnerships, sources, topics, registers }: Catalogue,
  statementUrl: (partnership: string, anchor: string) => string,
) => ({
  licence: DATA_LICENCE,
  topics,
  registers: {
    agency_types: registers.agencyTypes.data,
    areas: registers.areas.data,
    regimes: registers.regimes.data,
    roles: registers.roles.data,
    vocabularies: Object.fromEntries(registers.vocabularies.map(({ id, data }) => [id, data])),
  },
  sources: sources.map(({ id, record }) => ({ id, ...record })),
  partnerships: partnerships.map(({ id, record, arrangements }) => ({
    id,
    ...record,
    arrangements: arrangements.map((one) => arrangementsJson(one, statementUrl)),
  })),
});

function arrangementsJson(
  arrangements: Arrangements,
  statementUrl: (partnership: string, anchor: string) => string,
) {
  const { record } = arrangements;
  return {
    id: arrangements.id,
    title: record.title,
    regime: record.regime,
    regime_reason: record.regime_reason,
    date: record.date,
    sources: record.sources,
    documents_not_read: record.documents_not_read,
    read_on: record.read_on,
    second_reading: record.second_reading,
    bodies: record.bodies,
    statements: arrangements.statements.map((statement: Statement) => ({
      topic: statement.topic.id,
      body: statement.body?.id ?? WHOLE_KEY,
      field: statement.field.id,
      plain_english: cellOf(statement, arrangements).answer.full,
      url: statementUrl(arrangements.partnership, statement.anchor),
      ...statement.record,
    })),
  };
}
