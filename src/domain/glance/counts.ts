import type { ValueOf } from '../../schemas/index.ts';
import type { Member } from '../../schemas/values/membership.ts';
import type { Contributions } from '../../schemas/values/money.ts';
import { pounds, reconcile, yearsOf } from '../base/money.ts';
import { counted, joinAnd, uncapitalise } from '../base/words.ts';
import type { Names } from '../catalogue/names.ts';
import { contributionLines, readable } from '../funding/figures.ts';
import { isMember } from '../membership/capacity.ts';
import { SECTORS, type Sector } from '../membership/sectors.ts';

/** How many entries a list of members has: as members, by sector, and in other capacities. */
export interface MemberCount {
  members: number;
  others: number;
  sectors: ReadonlyMap<Sector, number>;
  /** True where part of the list is missing from the copy. */
  isPart: boolean;
}

/** Counts the entries of a list; a type of agency that the register does not have is of the sector “other”. */
export function countMembers({ members, missing }: ValueOf<'members'>, names: Names): MemberCount {
  const own = members.filter(({ capacity }) => isMember(capacity));
  const sectorOf = ({ agency_type }: Member): Sector =>
    names.agencyTypes.find(({ id }) => id === agency_type)?.sector ?? 'other';
  const sectors = Map.groupBy(own, sectorOf);
  return {
    members: own.length,
    others: members.length - own.length,
    sectors: new Map([...sectors].map(([sector, list]) => [sector, list.length])),
    isPart: missing !== undefined,
  };
}

/**
 * “18 or 19 listed as members: council 6, health 5 or 6, police 1; 3 others attend or advise”: one number of each
 * kind for every way to read the list, and one only where they agree.
 */
export function wordMemberCounts(counts: readonly MemberCount[]): string {
  const sectors = (Object.keys(SECTORS) as Sector[]).flatMap((sector) => {
    const numbers = counts.map((count) => count.sectors.get(sector) ?? 0);
    return numbers.every((number) => number === 0)
      ? []
      : [`${uncapitalise(SECTORS[sector])} ${either(numbers)}`];
  });
  const others = counts.map((count) => count.others);
  const apart = others.some((number) => number > 0)
    ? `; ${either(others)} in another capacity`
    : '';
  return `${either(counts.map(({ members }) => members))} listed as members: ${sectors.join(', ')}${apart}${counts.some(({ isPart }) => isPart) ? '; part of the list is missing from the copy' : ''}`;
}

const either = (numbers: readonly number[]): string =>
  joinAnd([...new Set(numbers)].sort((a, b) => a - b).map(String), 'or');

/** How many shares a line has room for. */
const MAIN_SHARES = 3;

/**
 * “£332,000 in 2019/20, by the printed total: Council 61%, NHS 21%, Police 10%; 8% from 4 others”. Shares are of the
 * printed total; what cannot be read is a part of its own. Without a printed total, whose figures are printed.
 */
export function wordLatestYear(value: Contributions): string {
  const year = yearsOf(value).at(-1) ?? '';
  const total = reconcile(value).find((one) => one.year === year);
  const read = contributionLines(value)
    .flatMap((line) => {
      const pence = readable(line, year);
      return pence === undefined ? [] : [{ name: line.agency, pence }];
    })
    .sort((a, b) => b.pence - a.pence);
  if (!total || total.printed <= 0) {
    return `Figures of ${counted(read.length, 'agency', 'agencies')} for ${year}, and no total`;
  }
  const percent = (pence: number): string => `${Math.round((100 * pence) / total.printed)}%`;
  const main = read.slice(0, MAIN_SHARES);
  const others = read.slice(MAIN_SHARES);
  const rest = others.reduce((sum, { pence }) => sum + pence, 0);
  const parts = [
    main.map(({ name, pence }) => `${name} ${percent(pence)}`).join(', '),
    others.length > 0 && `${counted(others.length, 'other')} ${percent(rest)}`,
    total.unread.length + total.deduced.length > 0 &&
      `not readable in our copy ${percent(total.difference)}`,
  ].filter(Boolean);
  return `${pounds(total.printed)} in ${year}, by the printed total: ${parts.join('; ')}`;
}
