import type { AgencyType } from '../../schemas/index.ts';
import { areRows } from '../base/layout.ts';
import { PAGE_AREAS } from '../base/pages.ts';
import { allOf, capitalise, commaList, joinAnd, uncapitalise } from '../base/words.ts';
import type { Edition } from '../catalogue/editions.ts';
import { isMember } from '../wording/capacity.ts';
import { listsOf, type MemberList } from './lists.ts';
import { seatLists, wordSeats, type Seat, type SeatList } from './seats.ts';
import { COLLECTIVE_TYPES, SECTORS, seatOf } from './sectors.ts';

/** Names of one sector in one list; “none listed” where there are none. */
export interface SeatCell {
  text: string;
  quiet: boolean;
}

/** Who sits at one kind of meeting: sectors by area, the names in the cells. */
export interface SeatTable {
  lists: readonly SeatList[];
  /** The sectors that any list names; a cell for each list. */
  sectors: readonly { label: string; cells: readonly SeatCell[] }[];
  /** “Newham: not read. Appendix 1”: areas without a list to show. */
  without: readonly string[];
  /** True where the areas are rows: more than a page has columns for. */
  byRows: boolean;
}

/** The seats of one sector that some lists have and others have not. */
export interface OtherSeats {
  sector: string;
  /** “schools (Kirklees and Portsmouth)”. */
  seats: readonly string[];
  /** The areas whose list has no member of the sector. */
  lacking: string;
}

/** What opens the topic “Membership”. */
export interface MembershipView {
  sentence: string;
  main: SeatTable;
  /** What its table stands closed under, where it has many areas; undefined where it stands open. */
  many: string | undefined;
  /** The groups that lead; undefined where none has a list. */
  lead: SeatTable | undefined;
  others: readonly OtherSeats[];
  /** Why “none listed” is less than “not a member”, in sentences. */
  limits: readonly string[];
}

/** Who sits where, sector by sector (method page “Computed values”, “Who sits where”). */
export function membershipView(columns: readonly Edition[]): MembershipView {
  const register = columns[0]?.arrangements.names.agencyTypes ?? [];
  const found = listsOf(columns, 'main');
  const main = seatTable(found, register);
  const lead = seatTable(listsOf(columns, 'lead'), register);
  return {
    sentence: sectorSentence(main.lists, register),
    main,
    many:
      main.lists.length > PAGE_AREAS
        ? `Who sits at the main meeting, by sector: ${main.lists.length} lists`
        : undefined,
    lead: lead.lists.length > 0 ? lead : undefined,
    others: otherSeats(main.lists, register),
    limits: [
      ...(main.lists.length > PAGE_AREAS ? [KINDS] : []),
      ...limitsOf(found.filter(({ members }) => members !== undefined)),
    ],
  };
}

type Register = readonly AgencyType[];

function seatTable(found: readonly MemberList[], register: Register): SeatTable {
  const lists = seatLists(found);
  const word = lists.length > PAGE_AREAS ? wordKinds : wordSeats;
  return {
    lists,
    sectors: Object.entries(SECTORS).flatMap(([id, label]) => {
      const cells = lists.map(({ seats }): SeatCell => {
        const own = seats.flatMap((seat) => inSector(seat, id, register));
        return own.length > 0
          ? { text: word(own, register), quiet: false }
          : { text: 'none listed', quiet: true };
      });
      return cells.every(({ quiet }) => quiet) ? [] : [{ label, cells }];
    }),
    without: withoutList(found.filter(({ members }) => members === undefined)),
    byRows: areRows(lists.length),
  };
}

/** Areas without a list to show, a line each; of many, those with the same reason together. */
const withoutList = (areas: readonly MemberList[]): string[] =>
  areas.length > PAGE_AREAS
    ? [...Map.groupBy(areas, ({ instead }) => instead)].map(
        ([instead, own]) => `${capitalise(instead)}: ${joinAnd(own.map(({ area }) => area))}`,
      )
    : areas.map(
        ({ area, instead, remark }) =>
          `${area}: ${instead}${remark === undefined ? '' : `. ${remark}`}`,
      );

/** Of many lists the kinds of seats, each once: a page has no room for every name. */
function wordKinds(seats: readonly Seat[], register: Register): string {
  const kinds = (member: boolean): string[] => [
    ...new Set(
      seats
        .filter(({ isMember }) => isMember === member)
        .map(({ types: [first], name }) => {
          const type = register.find(({ id }) => id === first);
          return type ? seatOf(type) : name;
        }),
    ),
  ];
  const members = kinds(true);
  const others = kinds(false).filter((kind) => !members.includes(kind));
  return [...members, others.length > 0 ? `in another capacity: ${others.join(', ')}` : '']
    .filter(Boolean)
    .join('; ');
}

/**
 * A seat under one sector; none where it has no type of that sector. A double entry of two sectors stands under
 * both, and under the second says where it is counted.
 */
function inSector(seat: Seat, id: string, register: Register): Seat[] {
  const sectors = seat.types.map((type) => sectorOf(type, register));
  const [first = 'other'] = sectors;
  if (!sectors.some((sector) => sector === id)) return [];
  if (first === id) return [seat];
  return [
    { ...seat, remark: commaList([seat.remark, `counted under ${uncapitalise(SECTORS[first])}`]) },
  ];
}

/** A kind that the register does not have is of the sector “other”. */
const sectorOf = (type: string, register: Register): AgencyType['sector'] =>
  register.find(({ id }) => id === type)?.sector ?? 'other';

/** “All 5 lists have members from council, health and police. Education: Kirklees and Portsmouth. …” */
function sectorSentence(lists: readonly SeatList[], register: Register): string {
  if (lists.length === 0) return 'No list of members of a main meeting could be read.';
  const all = areasOf(lists);
  const named = Object.entries(SECTORS).filter(([id]) => id !== 'other');
  const sectors = named.map(([id, label]) => ({
    label: uncapitalise(label),
    areas: areasOf(
      lists.filter(({ seats }) =>
        seats.some((seat) => seat.isMember && inSector(seat, id, register).length > 0),
      ),
    ),
  }));
  const groups = [
    ...Map.groupBy(
      sectors.filter(({ areas }) => areas.length > 0),
      ({ areas }) => areas.join('|'),
    ).values(),
  ].toSorted((a, b) => (b[0]?.areas.length ?? 0) - (a[0]?.areas.length ?? 0));
  return groups
    .map((group) => {
      const areas = group[0]?.areas ?? [];
      const labels = joinSectors(group.map(({ label }) => label));
      return areas.length === all.length
        ? `${wordAll(all.length)} members from ${labels}.`
        : `${capitalise(labels)}: ${areaNames(areas)}.`;
    })
    .join(' ');
}

/** “police, and partnerships and their officers”: a comma parts names that hold an “and” of their own. */
const joinSectors = (labels: readonly string[]): string =>
  labels.length > 1 && labels.some((label) => label.includes(' and '))
    ? `${labels.slice(0, -1).join(', ')}, and ${labels.at(-1) ?? ''}`
    : joinAnd(labels);

const wordAll = (lists: number): string =>
  lists === 1 ? 'The one list has' : `${allOf(lists)} lists have`;

function otherSeats(lists: readonly SeatList[], register: Register): OtherSeats[] {
  const all = areasOf(lists);
  return Object.entries(SECTORS).flatMap(([id, sector]) => {
    const kinds = Map.groupBy(
      register.filter((type) => type.sector === id && !COLLECTIVE_TYPES.has(type.id)),
      seatOf,
    );
    const holders = (types: readonly AgencyType[], member: boolean): string[] =>
      areasOf(
        lists.filter(({ seats }) =>
          seats.some(
            (seat) =>
              seat.isMember === member && types.some((type) => seat.types.includes(type.id)),
          ),
        ),
      );
    const seats = [...kinds].flatMap(([label, types]) => {
      const members = holders(types, true);
      const apart = holders(types, false).filter((area) => !members.includes(area));
      return members.length === 0 || members.length === all.length
        ? []
        : [
            `${label} (${areaNames(members)}${apart.length > 0 ? `; in another capacity ${areaNames(apart)}` : ''})`,
          ];
    });
    const own = holders([...kinds.values()].flat(), true);
    const lacking = all.filter((area) => !own.includes(area));
    return seats.length === 0
      ? []
      : [{ sector, seats, lacking: lacking.length === 0 ? 'None' : areaNames(lacking) }];
  });
}

const areasOf = (lists: readonly { area: string }[]): string[] => [
  ...new Set(lists.map(({ area }) => area)),
];

/** More names than this do not make one line. */
const MOST_NAMES = 8;

const areaNames = (areas: readonly string[]): string =>
  areas.length > MOST_NAMES ? `${areas.length} areas` : joinAnd(areas);

const KINDS =
  'Seats stand by kind; the names as printed stand in the list that each area leads to.';

/** Why “none listed” is less than “not a member”. */
function limitsOf(readable: readonly MemberList[]): string[] {
  const open = areasOf(readable.filter(({ closed }) => !closed));
  const collective = areasOf(
    readable.filter(({ members = [] }) =>
      members.some(
        ({ agency_type, capacity }) => COLLECTIVE_TYPES.has(agency_type) && isMember(capacity),
      ),
    ),
  );
  return [
    open.length > 0
      ? `${open.length === areasOf(readable).length ? 'No list says' : `${areaNames(open)}: the list does not say`} that nobody else belongs.`
      : '',
    collective.length > 0
      ? `${areaNames(collective)} also ${collective.length === 1 ? 'speaks' : 'speak'} of partners, agencies or members without naming them; a kind that is not listed may be among them.`
      : '',
  ].filter(Boolean);
}
