import type { ValueOf } from '../../schemas/index.ts';
import type { Contributions } from '../../schemas/values/money.ts';
import { pounds, reconcile, yearsOf } from '../base/money.ts';
import { counted, uncapitalise } from '../base/words.ts';
import type { Names } from '../catalogue/names.ts';
import { contributionLines, readable } from '../funding/figures.ts';
import { isMember } from '../wording/capacity.ts';
import {
  countEntries,
  either,
  isSure,
  wordEntries,
  wordOthers,
  type EntryCount,
} from '../wording/entries.ts';
import { SECTORS, type Sector } from '../membership/sectors.ts';
import { typesOf } from '../wording/people.ts';

/** The entries of a list of members, by sector. */
export interface MemberCount extends EntryCount {
  sectors: ReadonlyMap<Sector, number>;
  /** The sectors of members without a doubt, and those of any entry, in whatever capacity or as its second type. */
  sure: ReadonlySet<Sector>;
  anyhow: ReadonlySet<Sector>;
}

/** Counts the entries of a list; a type of agency that the register does not have is of the sector “other”. */
export function countMembers(list: ValueOf<'members'>, names: Names): MemberCount {
  const sectorOf = (type: string): Sector =>
    names.agencyTypes.find(({ id }) => id === type)?.sector ?? 'other';
  const own = list.members.filter(({ capacity }) => isMember(capacity));
  const sectors = Map.groupBy(own, ({ agency_type }) => sectorOf(agency_type));
  return {
    ...countEntries(list),
    sectors: new Map([...sectors].map(([sector, entries]) => [sector, entries.length])),
    sure: new Set(own.filter(isSure).map(({ agency_type }) => sectorOf(agency_type))),
    anyhow: new Set(list.members.flatMap(typesOf).map(sectorOf)),
  };
}

/** “18 or 19 entries for members: council 6, health 5 or 6, police 1; 3 in another capacity”. */
export function wordMemberCounts(counts: readonly MemberCount[]): string {
  const sectors = (Object.keys(SECTORS) as Sector[]).flatMap((sector) => {
    const numbers = counts.map((count) => count.sectors.get(sector) ?? 0);
    return numbers.every((number) => number === 0)
      ? []
      : [`${uncapitalise(SECTORS[sector])} ${either(numbers)}`];
  });
  return `${wordEntries(counts)}: ${sectors.join(', ')}${wordOthers(counts, '; ')}`;
}

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
