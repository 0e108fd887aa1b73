import type {
  ArrangementsRecord,
  AssessmentsRecord,
  Evidence,
  StatementRecord,
  Value,
} from '../../schemas/index.ts';
import { absencesOf } from '../catalogue/walk.ts';

type Path = readonly (string | number)[];

/** A quotation that must be found, with the place in the record where it is written. */
export interface Citation {
  source: string;
  locator: string;
  quotation: string;
  path: Path;
  /** Where its source and its locator are written; undefined where the list’s evidence gives them. */
  written: { source: Path | undefined; locator: Path | undefined };
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
  const absences = absencesOf({ data: arrangements }).flatMap(({ statement, path }) =>
    statementCitations(statement, path),
  );
  return [...bodies, ...statements, ...absences];
}

/** Every quotation that findings rest on, in the order of the record. */
export const assessmentCitations = ({ assessments }: AssessmentsRecord): Citation[] =>
  Object.entries(assessments).flatMap(([requirement, assessment]) =>
    'evidence' in assessment
      ? cited(assessment.evidence, ['assessments', requirement, 'evidence'])
      : [],
  );

/** Every quotation of one statement: its evidence, its readings, and the names it lists. */
export function statementCitations(statement: StatementRecord, path: Path): Citation[] {
  if ('readings' in statement) {
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
    ...('value' in statement ? valueCitations(statement.value, own, [...path, 'value']) : []),
  ];
}

const cited = (evidence: readonly Evidence[], path: Path): Citation[] =>
  evidence.map(({ source, locator, quotation }, index) => ({
    source,
    locator,
    quotation,
    path: [...path, index, 'quotation'],
    written: { source: [...path, index, 'source'], locator: [...path, index, 'locator'] },
  }));

/** A name or figure as printed, with the place of it or of its group where that gives a locator. */
interface Printed {
  quotation: string;
  path: Path;
  locator?: { value: string | undefined; path: Path };
}

/**
 * Names and figures as printed are quotations too. They stand where the list stands (the first
 * evidence of the statement) unless they give a locator of their own.
 */
function valueCitations(value: Value, evidence: readonly Evidence[], path: Path): Citation[] {
  const list = evidence[0];
  if (!list) return [];
  return printedIn(value).map(({ quotation, path: at, locator }) => ({
    source: list.source,
    locator: locator?.value ?? list.locator,
    quotation,
    path: [...path, ...at],
    written: {
      source: undefined,
      locator: locator?.value === undefined ? undefined : [...path, ...locator.path],
    },
  }));
}

function printedIn(value: Value): Printed[] {
  switch (value.kind) {
    case 'members':
      return value.members.map(({ name, quotation, locator }, index) => ({
        quotation: quotation ?? name,
        path: ['members', index, quotation === undefined ? 'name' : 'quotation'],
        locator: { value: locator, path: ['members', index, 'locator'] },
      }));
    case 'agencies':
      return value.groups.flatMap((group, g) =>
        group.agencies.map(({ name, locator }, a) => ({
          quotation: name,
          path: ['groups', g, 'agencies', a, 'name'],
          locator:
            locator === undefined
              ? { value: group.locator, path: ['groups', g, 'locator'] }
              : { value: locator, path: ['groups', g, 'agencies', a, 'locator'] },
        })),
      );
    case 'contributions':
      return [
        ...value.lines.map(({ quotation, locator }, index) => ({
          quotation,
          path: ['lines', index, 'quotation'],
          locator: { value: locator, path: ['lines', index, 'locator'] },
        })),
        ...value.totals.map(({ quotation, locator }, index) => ({
          quotation,
          path: ['totals', index, 'quotation'],
          locator: { value: locator, path: ['totals', index, 'locator'] },
        })),
      ];
    default:
      return [];
  }
}
