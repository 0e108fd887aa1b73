import type { Member } from '../../schemas/values/membership.ts';
import { commaList, counted, joinAnd, numberWord, uncapitalise } from '../base/words.ts';
import { capacityWords, isMember } from './capacity.ts';
import type { MemberList } from './lists.ts';

/** One name of a list, in whichever ways the document can be read. */
export interface Seat {
  /** “Legal Services (advisory)”, “NHS Trust (printed twice)”. */
  text: string;
  type: string;
  isMember: boolean;
}

/** Who sits on one body: its list, or all readings of it as one. */
export interface SeatList extends Pick<MemberList, 'area' | 'partnership' | 'anchor'> {
  body: string;
  /** “28 listed as members, 2 in another capacity”; where readings differ, every number. */
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
  const numbers = (member: boolean): string =>
    joinAnd(
      [
        ...new Set(
          readings.map(
            ({ members = [] }) =>
              members.filter(({ capacity }) => isMember(capacity) === member).length,
          ),
        ),
      ]
        .sort((a, b) => a - b)
        .map(String),
      'or',
    );
  const others = numbers(false);
  return commaList([
    `${numbers(true)} listed as members`,
    others !== '0' && `${others} in another capacity`,
  ]);
}

/** Members first, each in the order of the list. */
function seatsOf(readings: readonly MemberList[]): Seat[] {
  const names = new Map<string, { member: Member; at: MemberList[] }>();
  for (const list of readings) {
    for (const member of list.members ?? []) {
      const key = [member.name, member.agency_type, member.capacity].join('|');
      const before = names.get(key);
      names.set(key, { member, at: [...(before?.at ?? []), list] });
    }
  }
  const seats = [...names.values()].map(({ member, at }) => ({
    text: seatWords(member, at, readings),
    type: member.agency_type,
    isMember: isMember(member.capacity),
  }));
  return [...seats.filter((one) => one.isMember), ...seats.filter((one) => !one.isMember)];
}

/** The name as printed, with what it does not say itself. */
function seatWords(
  { name, capacity, seats }: Member,
  at: readonly MemberList[],
  readings: readonly MemberList[],
): string {
  const within = new Set(at);
  const times = at.length / within.size;
  const [only] = within;
  const remark = commaList([
    capacityWords(capacity),
    seats !== null && counted(seats, 'seat'),
    times > 1 && `printed ${times === 2 ? 'twice' : `${numberWord(Math.ceil(times))} times`}`,
    within.size < readings.length && only?.reading && `${uncapitalise(only.reading)} only`,
  ]);
  return remark === '' ? name : `${name} (${remark})`;
}
