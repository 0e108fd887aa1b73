import type { Quorum } from '../../schemas/values/quorum.ts';
import { withEveryPartner } from './every-partner.ts';
import type { Seating } from './seating.ts';
import { neededOf } from './size.ts';
import {
  placesOfPartners,
  waysOf,
  type Amount,
  type Candidate,
  type Place,
  type Way,
} from './ways.ts';

/**
 * The fewest people who meet a rule, or in words why that is not known. With `unlessApart` the number is only a bound:
 * there need to be more where those that one rule names are not among those that another counts, which is not said.
 */
export type Smallest =
  { people: number; unlessApart?: 'partners' | 'named' | 'counted' } | { why: string };

/** The smallest meeting that meets the rule (method page “Computed values”, “The smallest meeting”). */
export function smallestMeeting({ rule }: Quorum, seating: Seating): Smallest {
  const ways = waysOf(rule).map((way) => smallestOf(way, seating));
  const unknown = ways.find((way) => 'why' in way);
  if (unknown) return unknown;
  // Of ways with the same number, one that is certain makes it so.
  const [least] = ways
    .flatMap((way) => ('people' in way ? [way] : []))
    .sort((a, b) => a.people - b.people || Number('unlessApart' in a) - Number('unlessApart' in b));
  return least ?? { why: 'the rule can be met in no way' };
}

/** Classes to which anybody at the table may belong: one person can meet several such demands. */
const ANYBODY: readonly Amount['of'][] = [
  'members',
  'voting-members',
  'agencies',
  'member-agencies',
];
const PARTNERS: readonly Amount['of'][] = ['safeguarding-partners', 'statutory-agencies'];

/** True for a class that people whom another rule names may be of. */
export const mayHoldNamed = ({ of }: Amount): boolean => [...ANYBODY, ...PARTNERS].includes(of);

/** Types of agency that are safeguarding partners, and so statutory agencies too. */
const PARTNER_TYPES = new Set(['local-authority', 'nhs-commissioner', 'police']);

function smallestOf(asked: Way, seating: Seating): Smallest {
  const way = withEveryPartner(asked, seating);
  if (way.open !== undefined) return { why: way.open };
  if (way.askedTwice) {
    return { why: 'it is not said whether the same people may come as leads and as delegates' };
  }
  if (way.allPartners && typeof seating.partners === 'string') return { why: seating.partners };
  const named = peopleNamed(way, seating);
  const counts: Counted[] = [];
  for (const amount of way.amounts) {
    const needed = neededOf(amount, seating);
    if (typeof needed === 'string') return { why: needed };
    counts.push({ amount, needed });
  }
  const [besides, within] = partition(counts, ({ amount }) => amount.named === 'besides');
  const people = besides.reduce((sum, { needed }) => sum + needed, fewest(named, within));
  const unlessApart = doubtOf(way, named, within);
  return { people, ...(unlessApart && { unlessApart }) };
}

interface Counted {
  amount: Amount;
  needed: number;
}

const partition = <One>(list: readonly One[], test: (one: One) => boolean): [One[], One[]] => [
  list.filter(test),
  list.filter((one) => !test(one)),
];

/** The fewest of those named and those counted, where one person may meet several of the demands. */
function fewest(named: readonly Place[], counts: readonly Counted[]): number {
  const most = new Map<Amount['of'], number>();
  for (const { amount, needed } of counts)
    most.set(amount.of, Math.max(most.get(amount.of) ?? 0, needed));
  const largest = (classes: readonly Amount['of'][]): number =>
    Math.max(0, ...classes.map((of) => most.get(of) ?? 0));
  const partnersNamed = named.filter((place) => place.some(isPartner)).length;
  const others = [...most].filter(([of]) => ![...ANYBODY, ...PARTNERS].includes(of));
  const apart =
    Math.max(0, largest(PARTNERS) - partnersNamed) +
    others.reduce((sum, [, count]) => sum + count, 0);
  return Math.max(named.length + apart, largest(ANYBODY));
}

/** Who may or may not be among those counted, where the rule does not say so and more are needed if they are not. */
function doubtOf(
  { allPartners }: Way,
  named: readonly Place[],
  within: readonly Counted[],
): 'partners' | 'named' | 'counted' | undefined {
  const [whole, parts] = partition(within, ({ amount }) => amount.named === 'among');
  // Each of the partners is one of the partners, whoever else is asked for.
  const isPlain = ({ amount }: Counted): boolean =>
    !mayHoldNamed(amount) || (allPartners && amount.of === 'safeguarding-partners');
  const apart = parts.reduce((sum, { needed }) => sum + needed, named.length);
  const most = Math.max(apart, ...whole.map(({ needed }) => needed));
  if (parts.every(isPlain) || most === fewest(named, within)) return undefined;
  if (named.length === 0) return 'counted';
  return allPartners ? 'partners' : 'named';
}

/** One place for each person a rule names. A person in a role also represents their agency. */
function peopleNamed(way: Way, { partners }: Seating): Place[] {
  const { allPartners, agencies, roles } = way;
  const present: Place[] = distinct(roles);
  const asked = [
    ...(allPartners && typeof partners !== 'string' ? placesOfPartners(partners, way) : []),
    ...distinct(agencies).filter((place) => !(allPartners && place.some(isPartner))),
  ];
  const types = new Set(present.flatMap((place) => place.map(({ agencyType }) => agencyType)));
  return [...present, ...asked.filter(([first]) => !types.has(first?.agencyType))];
}

const isPartner = ({ agencyType }: Candidate): boolean =>
  agencyType !== undefined && PARTNER_TYPES.has(agencyType);

/** Places without repetition: what a rule asks for twice needs to come once. */
const distinct = (places: readonly Place[]): Place[] => [
  ...new Map(
    places.map((place) => [place.map(({ printed }) => printed).join('|'), place]),
  ).values(),
];
