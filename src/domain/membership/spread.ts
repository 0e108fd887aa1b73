import type { AgencyType } from '../../schemas/index.ts';
import { isMember } from './capacity.ts';
import type { MemberList } from './lists.ts';
import { COLLECTIVE_TYPES, SECTORS } from './sectors.ts';
import { capitalise, counted, joinAnd } from '../base/words.ts';

/** Types of agency with something in common, in words. */
export interface SpreadGroup {
  /** “Members in 3 of the 5 areas”. */
  label: string;
  types: readonly string[];
}

/** Where each type of agency of the register sits, among the areas whose list could be read. */
export interface Spread {
  /** Every type counted once; the numbers add up to the register. */
  sentence: string;
  /** Which sectors have a member everywhere. */
  sectors: string;
  groups: readonly SpreadGroup[];
  /** The areas that are not counted, and why. */
  left: readonly string[];
  /** What limits the counts, in sentences. */
  limits: readonly string[];
}

/** The spread over the main meeting (method page “Computed values”, “Which agencies sit in how many areas”). */
export function spreadOf(lists: readonly MemberList[], register: readonly AgencyType[]): Spread {
  const readable = lists.filter(({ members }) => members !== undefined);
  const areas = [...new Set(readable.map(({ area }) => area))];
  const areasWith = (holds: (type: AgencyType, member: boolean) => boolean): string[] =>
    areas.filter((area) =>
      readable
        .filter((list) => list.area === area)
        .flatMap(({ members = [] }) => members)
        .some(({ agency_type, capacity }) =>
          register.some((type) => type.id === agency_type && holds(type, isMember(capacity))),
        ),
    );
  const placed = register.map((type) => ({
    type,
    members: areasWith((one, member) => one === type && member),
    any: areasWith((one) => one === type),
  }));
  const groups = [
    ...areas
      .map((_, index) => areas.length - index)
      .map((count) => ({
        key: count === areas.length ? ('everywhere' as const) : ('somewhere' as const),
        label:
          count === areas.length
            ? `Members in all ${count} areas`
            : `Members in ${count} of ${areas.length}`,
        own: placed.filter(({ members }) => members.length === count),
      })),
    {
      key: 'other' as const,
      label: 'Only in another capacity than that of a member',
      own: placed.filter(({ members, any }) => members.length === 0 && any.length > 0),
    },
    {
      key: 'nowhere' as const,
      label: 'In none of these lists',
      own: placed.filter(({ any }) => any.length === 0),
    },
  ];
  const count = (key: (typeof groups)[number]['key']): number =>
    groups.filter((group) => group.key === key).reduce((sum, { own }) => sum + own.length, 0);
  return {
    sentence: `Of ${counted(register.length, 'kind')} of agency in our register, ${count('everywhere')} ${count('everywhere') === 1 ? 'is' : 'are'} listed as members in all ${areas.length} areas whose list could be read, ${count('somewhere')} in some of them, ${count('other')} only in another capacity, and ${count('nowhere')} in none.`,
    sectors: sectorsEverywhere(areas, areasWith),
    groups: groups
      .filter(({ own }) => own.length > 0)
      .map(({ key, label, own }) => ({
        label,
        types: own.map(({ type, members }) =>
          key === 'somewhere' ? `${type.label} (${joinAnd(members)})` : type.label,
        ),
      })),
    left: leftOut(lists),
    limits: limitsOf(readable),
  };
}

function sectorsEverywhere(
  areas: readonly string[],
  areasWith: (holds: (type: AgencyType, member: boolean) => boolean) => string[],
): string {
  const everywhere = Object.entries(SECTORS).flatMap(([id, label]) =>
    areasWith((type, member) => type.sector === id && member).length === areas.length
      ? [label.toLowerCase()]
      : [],
  );
  return everywhere.length > 0 && areas.length > 0
    ? `Sectors with a member in all ${areas.length}: ${joinAnd(everywhere)}.`
    : '';
}

const leftOut = (lists: readonly MemberList[]): string[] =>
  lists
    .filter(({ members }) => members === undefined)
    .map(
      ({ area, instead, remark }) =>
        `${area}: ${instead}${remark === undefined ? '' : `. ${remark}`}`,
    );

/** Why “not listed” is less than “not a member”. */
function limitsOf(readable: readonly MemberList[]): string[] {
  const open = areasOf(readable.filter(({ closed }) => !closed));
  const collective = areasOf(
    readable.filter(({ members = [] }) =>
      members.some(({ agency_type }) => COLLECTIVE_TYPES.has(agency_type)),
    ),
  );
  const readings = areasOf(readable.filter(({ reading }) => reading !== undefined));
  return [
    open.length > 0
      ? `${open.length === 1 ? 'This list does' : 'These lists do'} not say that nobody else belongs: ${joinAnd(open)}.`
      : '',
    collective.length > 0
      ? `${joinAnd(collective)} also ${collective.length === 1 ? 'speaks' : 'speak'} of partners, agencies or members without naming them; a kind that is not listed may be among them.`
      : '',
    readings.length > 0
      ? `${joinAnd(readings)} can be read in more than one way; a kind counts once for an area if any reading lists it.`
      : '',
  ]
    .filter(Boolean)
    .map(capitalise);
}

const areasOf = (lists: readonly MemberList[]): string[] => [
  ...new Set(lists.map(({ area }) => area)),
];
