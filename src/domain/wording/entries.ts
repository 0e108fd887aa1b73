import type { ValueOf } from '../../schemas/index.ts';
import type { Member } from '../../schemas/values/membership.ts';
import { commaList, joinAnd } from '../base/words.ts';
import { isMember } from './capacity.ts';

/** How many entries a list has, as members and in other capacities. An entry is not a seat. */
export interface EntryCount {
  members: number;
  /** How many of the members are not sure to be seats. */
  doubtful: number;
  /** How many of the members do not sit yet. */
  later: number;
  others: number;
  /** True where the document calls its list a minimum. */
  isMinimum: boolean;
  /** True where part of the list is missing from the copy. */
  isPart: boolean;
}

type List = Readonly<Pick<ValueOf<'members'>, 'missing' | 'minimum'>> & {
  members: readonly Member[];
};

export function countEntries({ members, missing, minimum }: List): EntryCount {
  const own = members.filter(({ capacity }) => isMember(capacity));
  return {
    members: own.length,
    doubtful: own.filter(({ doubt }) => doubt !== undefined).length,
    later: own.filter((one) => !sits(one)).length,
    others: members.length - own.length,
    isMinimum: minimum === true,
    isPart: missing !== undefined,
  };
}

const sits = ({ standing = 'in-place' }: Member): boolean => standing === 'in-place';

/** True of a seat that the source does not doubt, and that stands. */
export const isSure = (member: Member): boolean => member.doubt === undefined && sits(member);

/**
 * “28 entries for members, 6 not sure to be seats”: one number of each kind for every way to read the list,
 * and one only where they agree.
 */
export function wordEntries(counts: readonly EntryCount[]): string {
  const part = (of: (count: EntryCount) => number, words: string, many = words): string | false => {
    const numbers = either(counts.map(of));
    return numbers !== '0' && `${numbers} ${numbers === '1' ? words : many}`;
  };
  const numbers = either(counts.map(({ members }) => members));
  return commaList([
    `${counts.some(({ isMinimum }) => isMinimum) ? 'at least ' : ''}${numbers} ${numbers === '1' ? 'entry' : 'entries'} for members`,
    part(({ doubtful }) => doubtful, 'not sure to be a seat', 'not sure to be seats'),
    part(({ later }) => later, 'not sitting yet'),
    counts.some(({ isPart }) => isPart) && 'with part of the list missing from our copy',
  ]);
}

/** “, 3 in another capacity”; empty where there are none. */
export function wordOthers(counts: readonly EntryCount[], joint = ', '): string {
  const others = counts.map((count) => count.others);
  return others.some((number) => number > 0) ? `${joint}${either(others)} in another capacity` : '';
}

/** “18 or 19”: each number once, the least first. */
export const either = (numbers: readonly number[]): string =>
  joinAnd([...new Set(numbers)].sort((a, b) => a - b).map(String), 'or');
