import type { Assessment, Finding, Evidence, Requirement } from '../../schemas/index.ts';
import type { Arrangements, Catalogue } from '../catalogue/catalogue.ts';
import { correctionNotes, type CorrectionNote } from '../cell/correction-notes.ts';
import { quotesOf, type Quote } from '../cell/cell.ts';
import { tellSearch, type SearchTold } from '../cell/search-told.ts';
import type { AssessmentsEntry, Entry } from '../catalogue/entries.ts';
import { rowsFor, type RequirementRow } from './requirement-rows.ts';

/** A finding on one requirement, ready to be shown: the same for report, matrix, data file and test. */
export interface CoverageRow {
  requirement: Requirement;
  regime: string;
  finding: Finding;
  /** Why, in a sentence or two. */
  reason: string;
  there: string | undefined;
  lacking: string | undefined;
  quotes: readonly Quote[];
  search: SearchTold | undefined;
  /** The requirement that restates it, where the finding is computed and not written. */
  computedFrom: string | undefined;
  /** What was asked about this finding, newest first. */
  corrections: readonly CorrectionNote[];
}

/** What the document of one set of arrangements covers of the law of its day. */
export interface CoverageReport {
  arrangements: Arrangements;
  /** The ground, where these arrangements are not assessed at all. */
  notAssessed: string | undefined;
  readOn: string | undefined;
  /** Looked for in the document, one for each requirement of kind `published-content`. */
  rows: readonly CoverageRow[];
  /** To be looked for in the yearly report, which was not read. */
  inReport: readonly Requirement[];
  /** Duties that a document need not describe; never gaps. */
  operating: readonly Requirement[];
}

/** The report of one set of arrangements (method page “Findings”). */
export function coverageOf(
  arrangements: Arrangements,
  { requirements, assessments }: Pick<Catalogue, 'requirements' | 'assessments'>,
): CoverageReport {
  const record = assessmentsOf(arrangements, assessments)?.data;
  const rows = rowsFor(arrangements.record.regime, requirements);
  const ofKind = (kind: Requirement['kind']): RequirementRow[] =>
    rows.filter(({ requirement }) => requirement.kind === kind);
  return {
    arrangements,
    notAssessed: record?.not_assessed,
    readOn: record?.read_on,
    rows: ofKind('published-content').map((row) =>
      coverageRow(row, record?.assessments ?? {}, arrangements),
    ),
    inReport: ofKind('report').map(({ requirement }) => requirement),
    operating: ofKind('operating').map(({ requirement }) => requirement),
  };
}

/** The entry of findings that goes with a set of arrangements. */
export const assessmentsOf = (
  { id, partnership }: Arrangements,
  assessments: readonly AssessmentsEntry[],
): AssessmentsEntry | undefined =>
  assessments.find((entry) => entry.id === id && entry.partnership === partnership);

function coverageRow(
  { requirement, regime, restatedBy }: RequirementRow,
  assessments: Readonly<Record<string, Assessment>>,
  arrangements: Arrangements,
): CoverageRow {
  const assessment = assessments[restatedBy ?? requirement.id];
  const assessed = assessment ? assessedPart(assessment, arrangements) : NOT_YET;
  return {
    requirement,
    regime,
    ...assessed,
    computedFrom: restatedBy,
    corrections: correctionNotes(arrangements, { requirement: restatedBy ?? requirement.id }),
  };
}

type AssessedPart = Omit<CoverageRow, 'requirement' | 'regime' | 'computedFrom' | 'corrections'>;

const NOT_YET: AssessedPart = {
  finding: 'not-assessed',
  reason: 'Nobody has assessed this yet.',
  there: undefined,
  lacking: undefined,
  quotes: [],
  search: undefined,
};

function assessedPart(assessment: Assessment, arrangements: Arrangements): AssessedPart {
  const base = { ...NOT_YET, finding: assessment.finding };
  const quotes = (evidence: readonly Evidence[]): Quote[] => quotesOf(evidence, arrangements);
  switch (assessment.finding) {
    case 'addressed':
      return { ...base, reason: assessment.reason, quotes: quotes(assessment.evidence) };
    case 'partly-addressed':
    case 'unclear':
      return {
        ...base,
        reason: assessment.reason,
        there: assessment.there,
        lacking: assessment.lacking,
        quotes: quotes(assessment.evidence),
      };
    case 'not-found':
    case 'to-check':
      return {
        ...base,
        reason: assessment.reason,
        search: tellSearch(assessment.search, arrangements),
      };
    case 'not-applicable':
      return { ...base, reason: assessment.ground };
    case 'not-assessed':
      return { ...base, reason: assessment.reason, lacking: assessment.missing };
  }
}

/** Requirements of all regimes by id. */
export const requirementIndex = (
  requirements: readonly Entry<Requirement[]>[],
): ReadonlyMap<string, { requirement: Requirement; regime: string }> =>
  new Map(
    requirements.flatMap(({ id, data }) =>
      data.map((requirement) => [requirement.id, { requirement, regime: id }] as const),
    ),
  );
