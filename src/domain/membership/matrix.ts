import type { AgencyType } from '../../schemas/index.ts';
import type { Member } from '../../schemas/values/membership.ts';
import { isMember } from './capacity.ts';
import { cellOfType, columnName, type MemberCell } from './cell.ts';
import type { MemberList } from './lists.ts';
import { SECTORS } from './sectors.ts';
import { capitalise, counted } from '../base/words.ts';

export interface SectorRow {
  type: string;
  label: string;
  /** One for each list, in their order. */
  cells: readonly MemberCell[];
}

/** The types of one sector that any list names, and how many entries each list has there. */
export interface MatrixSector {
  id: string;
  label: string;
  rows: readonly SectorRow[];
  totals: readonly SectorTotal[];
}

/** Entries of one list, members and others counted apart; no numbers where there is no list. */
export interface SectorTotal {
  column: string;
  text: string;
  members: number;
  others: number;
}

/** Types of agency by list (method page “Computed values”, “Who sits where”). */
export function matrixOf(
  lists: readonly MemberList[],
  types: readonly AgencyType[],
): MatrixSector[] {
  const named = new Set(lists.flatMap(({ members = [] }) => members.map(typeOf)));
  return Object.entries(SECTORS).flatMap(([id, label]) => {
    const own = types.filter((type) => type.sector === id && named.has(type.id));
    if (own.length === 0) return [];
    const ids = new Set(own.map((type) => type.id));
    return [
      {
        id,
        label,
        rows: own.map((type) => ({
          type: type.id,
          label: capitalise(type.label),
          cells: lists.map((list) => cellOfType(list, type.id)),
        })),
        totals: lists.map((list) => totalOf(list, (member) => ids.has(member.agency_type))),
      },
    ];
  });
}

const typeOf = ({ agency_type }: Member): string => agency_type;

/** How many entries of a list belong: “5 entries; 1 in another capacity”. */
export function totalOf(list: MemberList, belongs: (member: Member) => boolean): SectorTotal {
  const own = (list.members ?? []).filter(belongs);
  const members = own.filter(({ capacity }) => isMember(capacity)).length;
  const others = own.length - members;
  return { column: columnName(list), members, others, text: totalWords(list, members, others) };
}

function totalWords(list: MemberList, members: number, others: number): string {
  if (!list.members) return list.instead;
  const parts = [
    ...(members > 0 ? [counted(members, 'entry', 'entries')] : []),
    ...(others > 0 ? [`${others} in another capacity`] : []),
  ];
  return parts.length > 0 ? parts.join('; ') : 'none listed';
}
