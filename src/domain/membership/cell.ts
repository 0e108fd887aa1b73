import type { Member } from '../../schemas/values/membership.ts';
import { capacityWords, isMember, type Capacity } from './capacity.ts';
import type { MemberList } from './lists.ts';
import { commaList, counted } from '../base/words.ts';

/** One type of agency in one list: how it is listed, in short, and under which names. */
export interface MemberCell {
  /** The list, by its area: for cards. */
  column: string;
  /** “2 seats”, “3 entries, 1 as chair”; undefined where nobody of the type is listed as a member. */
  members: string | undefined;
  /** “advisory”: those in another capacity than that of a member. */
  others: string | undefined;
  names: readonly PrintedName[];
  /** What the cell says where nobody of the type is in the list. */
  instead: string;
}

/** A name as printed, with its capacity and our note on it. */
export interface PrintedName {
  text: string;
  note: string | undefined;
}

/** The name of a column, short enough for a card. */
export const columnName = ({ area, reading }: MemberList): string =>
  reading === undefined ? area : `${area}, ${reading.toLowerCase()}`;

/** One type of agency in one list; where nobody of it is there, what the cell says instead. */
export function cellOfType(list: MemberList, type: string): MemberCell {
  const listed = (list.members ?? []).filter(({ agency_type }) => agency_type === type);
  const members = listed.filter(({ capacity }) => isMember(capacity));
  const others = listed.filter(({ capacity }) => !isMember(capacity));
  return {
    column: columnName(list),
    members: members.length > 0 ? inShort(members, 'listed') : undefined,
    others: others.length > 0 ? inShort(others) : undefined,
    names: [...members, ...others].map(nameOf),
    instead: list.members ? 'not listed' : list.instead,
  };
}

/** A stated number of seats, else the number of entries; then the capacities in which they sit. */
function inShort(listed: readonly Member[], single?: string): string {
  const seats = listed.flatMap(({ seats: number }) => (number === null ? [] : [number]));
  const sum = seats.reduce((all, number) => all + number, 0);
  const entries = listed.length === 1 ? single : counted(listed.length, 'entry', 'entries');
  const first =
    seats.length === listed.length
      ? counted(sum, 'seat')
      : seats.length === 0
        ? entries
        : `${counted(listed.length, 'entry', 'entries')}, ${counted(sum, 'seat')} stated`;
  return commaList([first, ...capacities(listed)]);
}

function capacities(listed: readonly Member[]): string[] {
  const kinds = [...new Set(listed.map(({ capacity }) => capacity))];
  return kinds.flatMap((kind) => {
    const words = capacityWords(kind);
    if (words === '') return [];
    return kinds.length === 1 ? [words] : [`${countOf(listed, kind)} ${words}`];
  });
}

const countOf = (listed: readonly Member[], kind: Capacity): number =>
  listed.filter(({ capacity }) => capacity === kind).length;

/** The name as printed, with a capacity that is not a plain member’s. */
function nameOf({ name, capacity, note }: Member): PrintedName {
  const words = capacityWords(capacity);
  return { text: words === '' ? name : `${name} (${words})`, note };
}
