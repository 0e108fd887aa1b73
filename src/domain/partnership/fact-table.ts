import type { Evidence, Value, ValueOf } from '../../schemas/index.ts';
import type { Arrangements, Statement } from '../catalogue/catalogue.ts';
import { pounds, reconcile, yearsOf, type Reconciliation } from '../base/money.ts';
import { readingsOf } from '../catalogue/statements.ts';
import { memberRemarks, typesOf, wordWhen } from '../wording/people.ts';
import { wordAmount, wordLineRemark } from '../wording/money.ts';
import { capitalise, counted, joinAnd, unhyphen } from '../base/words.ts';

/** Where a row of a list stands in its source. */
export interface RowPlace {
  source: string;
  locator: string;
  label: string;
}

export interface MemberRow {
  name: string;
  /** The post or level asked for, and the group it is listed under. */
  detail: string | undefined;
  agencyType: string;
  capacity: string;
  seats: string;
  place: RowPlace | undefined;
}

export interface ContributionRow {
  name: string;
  /** What the line is, where it is not a contribution, and who pays, where it is another. */
  remark: string | undefined;
  /** One for each year. */
  cells: readonly { text: string; unclear: boolean }[];
  place: RowPlace | undefined;
}

/** A printed total beside the sum of what could be read, in words. */
export interface TotalRow {
  year: string;
  printed: string;
  sum: string;
  difference: string;
  remark: string;
}

/** The lists that a page shows as a table of their own. */
export type FactTable =
  | { kind: 'members'; body: string; rows: readonly MemberRow[] }
  | {
      kind: 'contributions';
      years: readonly string[];
      rows: readonly ContributionRow[];
      /** Why figures could not be read: “Police, 2016/17 and 2017/18: …”. */
      unclear: readonly string[];
      totals: readonly TotalRow[];
    };

/**
 * The table of a statement whose value is a list of members or of contributions. Of an unclear
 * statement, the first reading that is such a list: the others stand beside it in words.
 */
export function factTable(
  { record, body }: Statement,
  arrangements: Arrangements,
): FactTable | undefined {
  const listed = readingsOf(record).find(({ value }) => LISTS.has(value.kind));
  if (!listed) return undefined;
  const { value, evidence } = listed;
  const place = (locator?: string): RowPlace | undefined =>
    placeOf(evidence[0], locator, arrangements);
  switch (value.kind) {
    case 'members':
      return {
        kind: 'members',
        body: body?.name ?? 'the partnership',
        rows: memberRows(value, arrangements, place),
      };
    case 'contributions':
      return {
        kind: 'contributions',
        years: yearsOf(value),
        rows: contributionRows(value, arrangements, place),
        unclear: unclearFigures(value),
        totals: reconcile(value).map(totalRow),
      };
    default:
      return undefined;
  }
}

const LISTS = new Set<Value['kind']>(['members', 'contributions']);

function placeOf(
  evidence: Evidence | undefined,
  locator: string | undefined,
  { sources }: Arrangements,
): RowPlace | undefined {
  if (!evidence) return undefined;
  const at = locator ?? evidence.locator;
  const source = sources.find(({ id }) => id === evidence.source);
  return { source: evidence.source, locator: at, label: source?.places.get(at) ?? at };
}

const memberRows = (
  { members }: ValueOf<'members'>,
  { names }: Arrangements,
  place: (locator?: string) => RowPlace | undefined,
): MemberRow[] =>
  members.map((member) => {
    const { name, capacity, seats, role, group, locator, doubt } = member;
    const details = [role, group, ...memberRemarks(member, names), wordWhen(member), doubt];
    return {
      name,
      detail: details.filter(Boolean).join('; ') || undefined,
      agencyType: capitalise(joinAnd(typesOf(member).map(names.agencyType))),
      capacity: capitalise(unhyphen(capacity)),
      seats: seats === null ? 'no number given' : String(seats),
      place: place(locator),
    };
  });

const contributionRows = (
  value: ValueOf<'contributions'>,
  { names }: Arrangements,
  place: (locator?: string) => RowPlace | undefined,
): ContributionRow[] =>
  value.lines.map((line) => ({
    name: line.agency,
    remark: wordLineRemark(line, names),
    cells: yearsOf(value).map((year) => {
      const amount = line.amounts.find((one) => one.year === year);
      if (!amount) return { text: 'not printed', unclear: false };
      return amount.state === 'unclear'
        ? { text: 'unclear', unclear: true }
        : { text: wordAmount(amount), unclear: amount.state === 'deduced' };
    }),
    place: place(line.locator),
  }));

/** Each reason once for an agency, with the years it holds for. */
const unclearFigures = ({ lines }: ValueOf<'contributions'>): string[] =>
  lines.flatMap(({ agency, amounts }) => {
    const years = new Map<string, string[]>();
    for (const amount of amounts) {
      if (amount.state !== 'unclear') continue;
      years.set(amount.reason, [...(years.get(amount.reason) ?? []), amount.year]);
    }
    return [...years].map(([reason, list]) => `${agency}, ${joinAnd(list)}: ${reason}`);
  });

/** In words, with what the copy lost: “£120 more than the sum; …”. */
const totalRow = ({
  year,
  printed,
  sum,
  difference,
  unread,
  deduced,
  reason,
}: Reconciliation): TotalRow => ({
  year,
  printed: pounds(printed),
  sum: pounds(sum),
  difference: difference === 0 ? 'None' : pounds(difference),
  remark:
    [
      unread.length > 0 &&
        `The figures of ${counted(unread.length, 'agency', 'agencies')} cannot be set against the year (${joinAnd(unread)}), so the sum is not complete.`,
      deduced.length > 0 && `What we deduced for ${joinAnd(deduced)} is left out of the sum.`,
      reason,
    ]
      .filter(Boolean)
      .join(' ') ||
    (difference === 0
      ? 'The lines add up to the printed total.'
      : 'The lines do not add up to the printed total.'),
});
