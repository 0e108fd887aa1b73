import type { Member } from '../../schemas/values/membership.ts';
import { isMember, mayVote } from '../wording/capacity.ts';
import type { Seating } from './seating.ts';
import type { Amount } from './ways.ts';
import { joinAnd, unhyphen } from '../base/words.ts';

/** How much of a class an agency has. */
export interface Share {
  printed: string;
  agencyType: string | undefined;
  count: number;
}

/** A class that a rule counts: how large it is, and what each agency has of it. */
export interface ClassSize {
  size: number;
  /** Empty where the class is only known by its number. */
  shares: readonly Share[];
}

/** The size of the class an amount counts, or in words why it is not known. */
export function sizeOf(amount: Amount, { partners, list }: Seating): ClassSize | string {
  if (amount.type === 'count' && amount.out_of !== undefined) {
    return { size: amount.out_of, shares: [] };
  }
  switch (amount.of) {
    case 'safeguarding-partners':
      return typeof partners === 'string'
        ? partners
        : sized(partners.map((partner) => ({ ...partner, count: 1 })));
    case 'members':
    case 'voting-members':
    case 'agencies':
    case 'member-agencies':
      return typeof list === 'string' ? list : sizeInList(amount, list);
    case 'statutory-agencies':
    case 'district-councils':
    case 'head-teacher-associations':
      return `the number of ${unhyphen(amount.of)} is not given`;
  }
}

function sizeInList(
  amount: Amount,
  { closed, members }: Exclude<Seating['list'], string>,
): ClassSize | string {
  const agencies = amount.of === 'agencies' || amount.of === 'member-agencies';
  const counted =
    amount.of === 'voting-members'
      ? votersOf(members, amount)
      : members.filter(({ capacity }) => isMember(capacity));
  const doubts = [
    ...(closed ? [] : ['that it is complete']),
    ...(counted ? [] : ['who votes']),
    ...(agencies || (counted ?? members).every(({ seats }) => seats !== null)
      ? []
      : ['how many seats each entry has']),
  ];
  if (doubts.length > 0 || !counted) {
    return `the list of members does not say ${joinAnd(doubts, 'or')}`;
  }
  if (!agencies) return sized(counted.map((one) => shareOf(one, one.seats ?? 1)));
  const names = new Map(counted.map((one) => [one.name, one]));
  return sized([...names.values()].map((one) => shareOf(one, 1)));
}

const shareOf = ({ name, agency_type }: Member, count: number): Share => ({
  printed: name,
  agencyType: agency_type,
  count,
});

/** Those with a vote; undefined where the list does not say who votes. */
function votersOf(members: readonly Member[], amount: Amount): readonly Member[] | undefined {
  const chair = amount.type === 'fraction' ? amount.chair_counted : undefined;
  const votes = (one: Member): boolean | undefined =>
    one.capacity === 'chair' ? chair : mayVote(one.capacity);
  return members.some((one) => votes(one) === undefined)
    ? undefined
    : members.filter((one) => votes(one));
}

/** Shares by name: an agency printed twice has both. */
function sized(shares: readonly Share[]): ClassSize {
  const byName = new Map<string, Share>();
  for (const share of shares) {
    const before = byName.get(share.printed);
    byName.set(share.printed, { ...share, count: share.count + (before?.count ?? 0) });
  }
  return { size: shares.reduce((sum, { count }) => sum + count, 0), shares: [...byName.values()] };
}

/** How many of the class must be there, or why it is not known. */
export function neededOf(amount: Amount, seating: Seating): number | string {
  if (amount.type === 'count') return Math.max(amount.count, amount.from_agencies ?? 0);
  const found = sizeOf(amount, seating);
  if (typeof found === 'string') return found;
  const exact = (found.size * amount.numerator) / amount.denominator;
  if (Number.isInteger(exact)) return exact;
  if (amount.rounded === 'down') return Math.floor(exact);
  if (amount.rounded === 'up' || amount.bound === 'at-least') return Math.ceil(exact);
  return `that part of ${found.size} is not a whole number, and how to round is not said`;
}
