import type { ArrangementsRecord, Evidence, StatementRecord, Value } from '../../schemas/index.ts';

type Path = readonly (string | number)[];

/** A quotation that must be found, with the place in the record where it is written. */
export interface Citation {
  source: string;
  locator: string;
  quotation: string;
  path: Path;
}

/** Every quotation that a set of arrangements rests on, in the order of the record. */
export function citationsOf(arrangements: ArrangementsRecord): Citation[] {
  const bodies = arrangements.bodies.flatMap((body, index) =>
    cited(body.evidence, ['bodies', index, 'evidence']),
  );
  const statements = Object.entries(arrangements.statements).flatMap(([topic, byBody]) =>
    Object.entries(byBody).flatMap(([body, fields]) =>
      Object.entries(fields).flatMap(([field, statement]) =>
        statementCitations(statement, ['statements', topic, body, field]),
      ),
    ),
  );
  return [...bodies, ...statements];
}

/** Every quotation of one statement: its evidence, its readings, and the names it lists. */
export function statementCitations(statement: StatementRecord, path: Path): Citation[] {
  if (statement.state === 'unclear') {
    return statement.readings.flatMap((reading, index) => {
      const at = [...path, 'readings', index];
      return [
        ...cited(reading.evidence, [...at, 'evidence']),
        ...(reading.value ? valueCitations(reading.value, reading.evidence, [...at, 'value']) : []),
      ];
    });
  }
  const own = 'evidence' in statement ? (statement.evidence ?? []) : [];
  return [
    ...cited(own, [...path, 'evidence']),
    ...(statement.state === 'stated' ? valueCitations(statement.value, own, [...path, 'value']) : []),
  ];
}

const cited = (evidence: readonly Evidence[], path: Path): Citation[] =>
  evidence.map(({ source, locator, quotation }, index) => ({
    source,
    locator,
    quotation,
    path: [...path, index, 'quotation'],
  }));

/**
 * Names and figures as printed are quotations too. They stand where the list stands (the first
 * evidence of the statement) unless they give a locator of their own.
 */
function valueCitations(value: Value, evidence: readonly Evidence[], path: Path): Citation[] {
  const list = evidence[0];
  if (!list) return [];
  const at = (quotation: string, locator: string | undefined, ...rest: Path): Citation => ({
    source: list.source,
    locator: locator ?? list.locator,
    quotation,
    path: [...path, ...rest],
  });
  switch (value.kind) {
    case 'members':
      return value.members.map((member, index) =>
        at(member.quotation ?? member.name, member.locator, 'members', index, 'name'),
      );
    case 'agencies':
      return value.groups.flatMap((group, g) =>
        group.agencies.map((agency, a) =>
          at(agency.name, agency.locator ?? group.locator, 'groups', g, 'agencies', a, 'name'),
        ),
      );
    case 'contributions':
      return [
        ...value.lines.map((line, index) =>
          at(line.quotation, line.locator, 'lines', index, 'quotation'),
        ),
        ...value.totals.map((total, index) =>
          at(total.quotation, undefined, 'totals', index, 'quotation'),
        ),
      ];
    default:
      return [];
  }
}
