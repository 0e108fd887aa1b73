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

/** The fewest people who meet a rule, or in words why that is not known. */
export type Smallest = { people: number } | { why: string };

/** The smallest meeting that meets the rule (method page “Computed values”, “The smallest meeting”). */
export function smallestMeeting({ rule }: Quorum, seating: Seating): Smallest {
  const ways = waysOf(rule).map((way) => smallestOf(way, seating));
  const unknown = ways.find((way) => 'why' in way);
  return (
    unknown ?? {
      people: Math.min(...ways.flatMap((way) => ('people' in way ? [way.people] : []))),
    }
  );
}

/** Classes to which anybody at the table may belong: one person can meet several such demands. */
const ANYBODY: readonly Amount['of'][] = [
  'members',
  'voting-members',
  'agencies',
  'member-agencies',
];
const PARTNERS: readonly Amount['of'][] = ['safeguarding-partners', 'statutory-agencies'];

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
  const most = new Map<Amount['of'], number>();
  for (const amount of way.amounts) {
    const needed = neededOf(amount, seating);
    if (typeof needed === 'string') return { why: needed };
    most.set(amount.of, Math.max(most.get(amount.of) ?? 0, needed));
  }
  const largest = (classes: readonly Amount['of'][]): number =>
    Math.max(0, ...classes.map((of) => most.get(of) ?? 0));
  const partnersNamed = named.filter((place) => place.some(isPartner)).length;
  const others = [...most].filter(([of]) => ![...ANYBODY, ...PARTNERS].includes(of));
  const apart =
    Math.max(0, largest(PARTNERS) - partnersNamed) +
    others.reduce((sum, [, count]) => sum + count, 0);
  return { people: Math.max(named.length + apart, largest(ANYBODY)) };
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
