import type { Member } from '../../schemas/values/membership.ts';
import { commaList, counted, numberWord, saysCapacity, uncapitalise } from '../base/words.ts';
import { capacityWords, isMember } from '../wording/capacity.ts';
import { typesOf, wordWhen } from '../wording/people.ts';
import { countEntries, wordEntries, wordOthers } from '../wording/entries.ts';
import type { MemberList } from './lists.ts';

/** One name of a list, in whichever ways the document can be read. */
export interface Seat {
  name: string;
  /** What the name does not say itself: “advisory”, “printed twice”; empty where there is nothing. */
  remark: string;
  /** Every type of a double entry; it counts under the first, and once. */
  types: readonly string[];
  isMember: boolean;
}

/** Who sits on one body: its list, or all readings of it as one. */
export interface SeatList extends Pick<MemberList, 'area' | 'partnership' | 'anchor'> {
  body: string;
  /** “28 entries for members, 2 in another capacity”; where readings differ, every number. */
  count: string;
  seats: readonly Seat[];
}

/** The lists that can be read, each body once. */
export const seatLists = (lists: readonly MemberList[]): SeatList[] =>
  [
    ...Map.groupBy(
      lists.filter(({ members }) => members !== undefined),
      ({ partnership, body }) => `${partnership} ${body.id}`,
    ).values(),
  ].flatMap((readings) => {
    const [first] = readings;
    return first === undefined
      ? []
      : [
          {
            area: first.area,
            partnership: first.partnership,
            anchor: first.anchor,
            body: first.body.name,
            count: countWords(readings),
            seats: seatsOf(readings),
          },
        ];
  });

function countWords(readings: readonly MemberList[]): string {
  const counts = readings.map(({ members = [], ...list }) => countEntries({ ...list, members }));
  return `${wordEntries(counts)}${wordOthers(counts)}`;
}

/** Members first, each in the order of the list. */
function seatsOf(readings: readonly MemberList[]): Seat[] {
  const names = new Map<string, { member: Member; at: MemberList[] }>();
  for (const list of readings) {
    for (const member of list.members ?? []) {
      const key = [member.name, ...typesOf(member), member.capacity].join('|');
      const before = names.get(key);
      names.set(key, { member, at: [...(before?.at ?? []), list] });
    }
  }
  const seats = [...names.values()].map(({ member, at }) => ({
    name: member.name,
    remark: remarkOf(member, at, readings),
    types: typesOf(member),
    isMember: isMember(member.capacity),
  }));
  return [...seats.filter((one) => one.isMember), ...seats.filter((one) => !one.isMember)];
}

/**
 * The names of some seats in one text: “Police; NHS Trust (printed twice)”. Several in one other capacity share its
 * name: “advising officer: Education, Finance”.
 */
export function wordSeats(seats: readonly Seat[]): string {
  const single = ({ name, remark }: Seat): string => (remark === '' ? name : `${name} (${remark})`);
  const others = Map.groupBy(
    seats.filter((one) => !one.isMember),
    ({ remark }) => remark,
  );
  return [
    ...seats.filter((one) => one.isMember).map(single),
    ...[...others].map(([remark, own]) =>
      own.length > 1
        ? `${remark}: ${own.map(({ name }) => name).join(', ')}`
        : own.map(single).join(''),
    ),
  ].join('; ');
}

/** True where “Vice-Chair (as vice chair)” would say it twice. A chair may be that of another body. */
const isNamed = (capacity: Member['capacity'], name: string): boolean =>
  saysCapacity(name, capacityWords(capacity).replace(/^as /u, ''));

function remarkOf(
  { name, capacity, seats, when, doubt }: Member,
  at: readonly MemberList[],
  readings: readonly MemberList[],
): string {
  const within = new Set(at);
  const times = at.length / within.size;
  const [only] = within;
  return commaList([
    !isNamed(capacity, name) && capacityWords(capacity),
    seats !== null && counted(seats, 'seat'),
    wordWhen({ when }),
    doubt !== undefined && 'not sure to be a seat',
    times > 1 && `printed ${times === 2 ? 'twice' : `${numberWord(Math.ceil(times))} times`}`,
    within.size < readings.length && only?.reading && `by ${uncapitalise(only.reading)} only`,
  ]);
}
