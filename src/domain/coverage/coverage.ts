import type { Assessment, Finding, Evidence, Requirement } from '../../schemas/index.ts';
import type { Arrangements, Catalogue } from '../catalogue/catalogue.ts';
import { isReadInPart } from '../catalogue/statements.ts';
import { correctionNotes, type CorrectionNote } from '../cell/correction-notes.ts';
import { quotesOf, type Quote } from '../cell/cell.ts';
import { tellSearch, type SearchTold } from '../cell/search-told.ts';
import type { AssessmentsEntry, Entry } from '../catalogue/entries.ts';
import {
  asksUnder,
  askedIn,
  canBeGap,
  isLookedFor,
  isPublished,
  regimesOver,
  type Ask,
  type AskedBasis,
  type Requirements,
} from './asks.ts';

/** A finding on one ask, ready to be shown: the same for report, matrix, data file and test. */
export interface CoverageRow extends AskedBasis {
  /** The requirement under which the finding is written, or the strongest where there is none yet. */
  writtenOn: string;
  finding: Finding;
  /** True where the finding is, or could have been, a gap of this document (`canBeGap`). */
  canBeGap: boolean;
  /** True where the document read is the published arrangements. */
  published: boolean;
  /** Why, in a sentence or two. */
  reason: string;
  there: string | undefined;
  lacking: string | undefined;
  /** Why a statement on the same words may stand otherwise. */
  apart: string | undefined;
  quotes: readonly Quote[];
  search: SearchTold | undefined;
  /** What was asked about this finding, newest first. */
  corrections: readonly CorrectionNote[];
}

/** What the document of one set of arrangements covers of the law of its day. */
export interface CoverageReport {
  arrangements: Arrangements;
  /** The ground, where these arrangements are not assessed at all. */
  notAssessed: string | undefined;
  readOn: string | undefined;
  /** True where the document read is the published arrangements; only then is anything a gap. */
  published: boolean;
  /** Looked for in the document: one row an ask, each counted once. */
  rows: readonly CoverageRow[];
  /** To be looked for in the yearly report, which was not read. */
  inReport: readonly AskedBasis[];
  /** Duties to act and other documents; never gaps. */
  operating: readonly AskedBasis[];
}

/** What findings are made from; a catalogue has all of it. */
type Assessed = Requirements & Pick<Catalogue, 'assessments'>;

/** Why a document that was read in part has no findings, where it has none. */
const READ_IN_PART =
  'Only part of this document was read, and it was not looked through for the requirements yet.';

/** The report of one set of arrangements (method page “Findings”). */
export function coverageOf(arrangements: Arrangements, catalogue: Assessed): CoverageReport {
  const editions = arrangements.joins.length > 0 ? arrangements.joins : [arrangements];
  const [record, ...later] = editions.flatMap(
    (one) => assessmentsOf(one, catalogue.assessments)?.data ?? [],
  );
  // An amendment may have findings of its own; else those on what it amends stand.
  const findings: Readonly<Record<string, Assessment>> = later.reduce(
    (own, { assessments: more }) => ({ ...own, ...more }),
    record?.assessments ?? {},
  );
  const asked = asksUnder(arrangements.record.regime, catalogue);
  const elsewhere = asked.filter((one) => !isLookedFor(one));
  return {
    arrangements,
    notAssessed: record
      ? record.not_assessed
      : isReadInPart(arrangements)
        ? READ_IN_PART
        : undefined,
    readOn: record?.read_on,
    published: isPublished(arrangements),
    rows: asked.filter(isLookedFor).map((one) => coverageRow(one, findings, arrangements)),
    inReport: elsewhere.filter(({ requirement }) => requirement.document === 'yearly-report'),
    operating: elsewhere.filter(({ requirement }) => requirement.document !== 'yearly-report'),
  };
}

/** The finding on an ask for a set of arrangements; undefined where it is not looked for in them. */
export function askFinding(
  catalogue: Assessed,
  ask: Ask,
  arrangements: Arrangements,
): CoverageRow | undefined {
  const asked = askedIn(ask, regimesOver(arrangements.record.regime));
  const record = assessmentsOf(arrangements, catalogue.assessments)?.data;
  return asked && isLookedFor(asked)
    ? coverageRow(asked, record?.assessments ?? {}, arrangements)
    : undefined;
}

/** The row of a report that a requirement is a basis of, or undefined. */
export const rowOn = (requirement: string, { rows }: CoverageReport): CoverageRow | undefined =>
  rows.find(({ bases }) => bases.some((basis) => basis.requirement.id === requirement));

/** The entry of findings that goes with a set of arrangements. */
export const assessmentsOf = (
  { id, partnership }: Arrangements,
  assessments: readonly AssessmentsEntry[],
): AssessmentsEntry | undefined =>
  assessments.find((entry) => entry.id === id && entry.partnership === partnership);

/**
 * A finding is written once an ask, under any of its bases. Where it is written under several, they agree
 * (check `assessment-rows`), and the words under the strongest are shown.
 */
function coverageRow(
  asked: AskedBasis,
  assessments: Readonly<Record<string, Assessment>>,
  arrangements: Arrangements,
): CoverageRow {
  const written = asked.bases.find(({ requirement }) => assessments[requirement.id] !== undefined);
  const writtenOn = (written ?? asked).requirement.id;
  const assessment = assessments[writtenOn];
  return {
    ...asked,
    writtenOn,
    canBeGap: canBeGap(asked, arrangements),
    published: isPublished(arrangements),
    ...(assessment ? assessedPart(assessment, arrangements) : NOT_YET),
    corrections: asked.bases.flatMap(({ requirement }) =>
      correctionNotes(arrangements, { requirement: requirement.id }),
    ),
  };
}

type AssessedPart = Pick<
  CoverageRow,
  'finding' | 'reason' | 'there' | 'lacking' | 'apart' | 'quotes' | 'search'
>;

const NOT_YET: AssessedPart = {
  finding: 'not-assessed',
  reason: 'Nobody has assessed this yet.',
  there: undefined,
  lacking: undefined,
  apart: undefined,
  quotes: [],
  search: undefined,
};

function assessedPart(assessment: Assessment, arrangements: Arrangements): AssessedPart {
  const base = { ...NOT_YET, finding: assessment.finding, apart: assessment.apart };
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
