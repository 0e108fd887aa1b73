import type { Quorum } from '../../schemas/values/quorum.ts';
import { withEveryPartner } from './every-partner.ts';
import type { Seating } from './seating.ts';
import { neededOf, sizeOf, type ClassSize } from './size.ts';
import { mayHoldNamed } from './smallest.ts';
import { placesOfPartners, waysOf, type Amount, type Place, type Way } from './ways.ts';
import { joinAnd, unhyphen } from '../base/words.ts';

/** Who can stop a meeting by staying away, each alone. */
export interface Stoppers {
  certain: readonly Stopper[];
  /** Places for which any one of several will do, so that none of them can alone. */
  shared: readonly string[];
  /** Why it is not known of others; undefined where nobody else can. */
  open: string | undefined;
}

export interface Stopper {
  printed: string;
  agencyType: string | undefined;
}

/** Who alone can stop a meeting (method page “Computed values”, “Who can stop a meeting”). */
export function stoppersOf(quorum: Quorum, seating: Seating): Stoppers {
  const { rule, chair_required } = quorum;
  const ways = waysOf(rule);
  const found = inEveryWay(ways.map((way) => ofWay(way, seating)));
  if (chair_required === undefined || namesChair(quorum)) return found;
  return chair_required === 'chair'
    ? { ...found, certain: [...found.certain, { printed: 'the chair', agencyType: undefined }] }
    : { ...found, shared: [...found.shared, 'the chair or vice chair'] };
}

/** True where the rule itself asks for the chair as one of its roles. */
export const namesChair = ({ rule }: Quorum): boolean =>
  waysOf(rule).every(({ roles }) =>
    roles.some((place) =>
      place.some(({ role }) => role !== 'vice-chair' && role?.endsWith('chair')),
    ),
  );

/** What stops every way stops the meeting; a way that nobody alone can stop is always left. */
function inEveryWay(ways: readonly Stoppers[]): Stoppers {
  const [first, ...others] = ways;
  const nobody = { certain: [], shared: [], open: undefined };
  if (first === undefined || others.length === 0) return first ?? nobody;
  if (ways.some(({ certain, open }) => certain.length === 0 && open === undefined)) return nobody;
  const certain = first.certain.filter((one) =>
    others.every((way) =>
      way.certain.some((other) => isSame(one, first.certain, other, way.certain)),
    ),
  );
  const left = ways.map((way) =>
    way.certain.filter((one) => !certain.some((other) => isSame(one, way.certain, other, certain))),
  );
  return {
    certain,
    shared: [],
    open: joinReasons([
      ...ways.map(({ open }) => open),
      mayBeOne(left) ? 'it is not said which agency each of those named comes from' : undefined,
    ]),
  };
}

/** The same name, or the only one of its type of agency in both rules. */
function isSame(
  a: Stopper,
  besideA: readonly Stopper[],
  b: Stopper,
  besideB: readonly Stopper[],
): boolean {
  if (a.printed === b.printed) return true;
  const only = (list: readonly Stopper[]): boolean =>
    list.filter(({ agencyType }) => agencyType === a.agencyType).length === 1;
  return (
    a.agencyType !== undefined && a.agencyType === b.agencyType && only(besideA) && only(besideB)
  );
}

/** True where one agency may stand behind a name in every list: only different types distinguish them. */
const mayBeOne = (lists: readonly (readonly Stopper[])[]): boolean =>
  lists
    .flat()
    .some(({ agencyType: type }) =>
      lists.every((list) =>
        list.some(({ agencyType }) => agencyType === undefined || agencyType === type),
      ),
    );

function ofWay(asked: Way, seating: Seating): Stoppers {
  const way = withEveryPartner(asked, seating);
  const { allPartners, agencies, roles, amounts } = way;
  const { partners } = seating;
  const named = [
    ...(allPartners && typeof partners !== 'string' ? placesOfPartners(partners, way) : []),
    ...agencies,
    ...roles,
  ];
  const counts = amounts.map((amount) => ofAmount(amount, seating, named.length));
  const certain = [
    ...named
      .filter(isOne)
      .map((place) => ({ printed: wordPlace(place), agencyType: place[0]?.agencyType })),
    ...counts.flatMap((count) => (typeof count === 'string' ? [] : count)),
  ];
  return {
    certain: [...new Map(certain.map((one) => [one.printed, one])).values()],
    shared: [...new Set(named.filter((place) => !isOne(place)).map(wordPlace))],
    open: joinReasons([
      way.open,
      allPartners && typeof partners === 'string' ? partners : undefined,
      ...counts.map((count) => (typeof count === 'string' ? count : undefined)),
    ]),
  };
}

/** True where the place belongs to one agency or office, so that its absence cannot be made good. */
const isOne = (place: Place): boolean =>
  place.length === 1 ||
  (place[0]?.agencyType !== undefined &&
    place.every(({ agencyType }) => agencyType === place[0]?.agencyType));

const wordPlace = (place: Place): string =>
  joinAnd(
    place.map(({ printed }) => printed),
    'or',
  );

/**
 * The agencies without which too few of a class are left, or why that is not known. Where those that the way names are
 * not said to be among the number, it must come out alike with and without them.
 */
function ofAmount(amount: Amount, seating: Seating, named: number): readonly Stopper[] | string {
  const found = sizeOf(amount, seating);
  if (typeof found === 'string') return found;
  const needed = neededOf(amount, seating);
  if (typeof needed === 'string') return needed;
  const among = tooFewWithout(amount, found, needed);
  if (named === 0 || amount.named === 'among' || !mayHoldNamed(amount)) return among;
  if (typeof among === 'string') return among;
  const apart = tooFewWithout(amount, found, needed + named);
  return typeof apart !== 'string' && apart.length === among.length
    ? among
    : amount.named === 'besides'
      ? 'it is not told whether those named are in the list'
      : 'it is not told which of those named are of the number asked for';
}

function tooFewWithout(
  amount: Amount,
  { size, shares }: ClassSize,
  needed: number,
): readonly Stopper[] | string {
  const agencies = amount.type === 'count' ? (amount.from_agencies ?? 0) : 0;
  if (shares.length === 0) {
    if (agencies > 0) return 'which agencies the members come from is not given';
    if (size > needed) return [];
    return [{ printed: `each of the ${size} ${unhyphen(amount.of)}`, agencyType: undefined }];
  }
  return shares.filter(({ count }) => size - count < needed || shares.length - 1 < agencies);
}

function joinReasons(reasons: readonly (string | undefined)[]): string | undefined {
  const given = [...new Set(reasons.filter((reason) => reason !== undefined))];
  return given.length > 0 ? given.join('; ') : undefined;
}
