import type { Value, ValueKind, ValueOf } from '../../schemas/index.ts';
import type { Names } from '../catalogue/names.ts';
import { wordDecision, wordRoute, wordUrgentDecision } from './decisions.ts';
import { wordDeadlines, wordExtraMeetings, wordFrequency } from './meetings.ts';
import {
  wordAdministration,
  wordBudgetYear,
  wordContributions,
  wordFundingBasis,
  wordPayments,
  wordStaffing,
} from './money.ts';
import {
  wordActors,
  wordAgencies,
  wordAttendance,
  wordChair,
  wordDeputies,
  wordMembers,
  wordPosts,
} from './people.ts';
import {
  wordAreas,
  wordBodies,
  wordDocuments,
  wordFootprints,
  wordPresence,
  wordProvisions,
  wordReportsTo,
} from './provisions.ts';
import { wordQuorum, wordWithoutQuorum } from './quorum.ts';
import { wordDates, wordDuration, wordPlan, wordReport, wordReview } from './reporting.ts';
import type { Wording } from './wording.ts';

type WordingOf<K extends ValueKind> = (
  value: ValueOf<K>,
  names: Names,
  vocabulary: string | undefined,
) => Wording;

/** One wording for each kind of value; a kind without one does not compile. */
const WORDINGS: { readonly [K in ValueKind]: WordingOf<K> } = {
  actors: wordActors,
  administration: wordAdministration,
  agencies: wordAgencies,
  areas: wordAreas,
  attendance: wordAttendance,
  bodies: wordBodies,
  'budget-year': wordBudgetYear,
  chair: wordChair,
  contributions: wordContributions,
  dates: wordDates,
  deadlines: wordDeadlines,
  decision: wordDecision,
  deputies: wordDeputies,
  documents: wordDocuments,
  duration: wordDuration,
  'extra-meetings': wordExtraMeetings,
  footprints: wordFootprints,
  frequency: wordFrequency,
  'funding-basis': wordFundingBasis,
  members: wordMembers,
  payments: wordPayments,
  plan: wordPlan,
  posts: wordPosts,
  presence: wordPresence,
  provisions: wordProvisions,
  quorum: wordQuorum,
  report: wordReport,
  'reports-to': wordReportsTo,
  review: wordReview,
  route: wordRoute,
  staffing: wordStaffing,
  'urgent-decision': wordUrgentDecision,
  'without-quorum': wordWithoutQuorum,
};

/** A value in plain English, from its type alone: never from the quoted words. */
export function wordValue(value: Value, names: Names, vocabulary?: string): Wording {
  const word = WORDINGS[value.kind] as WordingOf<ValueKind>;
  return word(value, names, vocabulary);
}
