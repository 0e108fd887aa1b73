import type { Seating } from './seating.ts';
import type { Candidate, Place, Way } from './ways.ts';

/** Whoever comes in the place of a representative comes for the same partner. */
const STAND_IN = /\b(?:deput(?:y|ies)|nominees?|substitutes?|alternates?)\b/iu;
const OR_STAND_IN = /[\s,]*\(?\bor (?:their|a|an|his or her)\b[^)]*\)?$/iu;
const ALL = /^(?:all|each|every|(?:the )?three)\b/iu;
const SEVERAL = /s[’']?$/iu;
/** Words that ask for some of them, or for those of certain partners. */
const SOME = /\b(?:one|two|an?|any|either|some|half|majority|quorum|but|except|or|for|from)\b/iu;

/**
 * The way with each partner in the place of a role that stands for all of them: “the three delegated safeguarding
 * partners” names the council, the NHS commissioner and the police. Where the words may mean only some of them, the way
 * says that this is left open.
 */
export function withEveryPartner(way: Way, { everyPartner = new Set() }: Seating): Way {
  const told = way.roles.map((place) => ({ place, means: meaningOf(place, everyPartner) }));
  const all = told.filter(({ means }) => means === 'all');
  const unsure = told.find(({ means }) => means === 'unsure');
  if (all.length === 0 && !unsure) return way;
  return {
    ...way,
    allPartners: way.allPartners || all.length > 0,
    // The leads and their delegates are other people, but which of them may come for both is not told.
    askedTwice: all.length + Number(way.allPartners) > 1,
    open:
      way.open ??
      (unsure &&
        `it is not said which of the partners are meant by “${unsure.place.map(({ printed }) => printed).join('” or “')}”`),
    roles: told.filter(({ means }) => means === 'other').map(({ place }) => place),
  };
}

function meaningOf(place: Place, every: ReadonlySet<string>): 'all' | 'unsure' | 'other' {
  const of = place.filter(({ agencyType }) => agencyType === undefined);
  if (!of.some(({ role }) => role !== undefined && every.has(role))) return 'other';
  return of.length === place.length && of.every((one) => comesForEach(one, every))
    ? 'all'
    : 'unsure';
}

function comesForEach({ printed, role }: Candidate, every: ReadonlySet<string>): boolean {
  if (role === undefined || !every.has(role)) return STAND_IN.test(printed);
  const who = printed.replace(OR_STAND_IN, '').trim();
  return !SOME.test(who) && (ALL.test(who) || SEVERAL.test(who));
}
