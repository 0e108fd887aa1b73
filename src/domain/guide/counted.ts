import { statedValue, statementOn } from '../catalogue/statements.ts';
import type { Member } from '../../schemas/values/membership.ts';
import type { Arrangements } from '../catalogue/catalogue.ts';
import { unhyphen } from '../base/words.ts';

/** A number computed from the records, with what was counted. */
export interface Counted {
  /** What is counted: “bodies”. */
  what: string;
  count: number;
  /** The things counted, by name. */
  names: readonly string[];
}

/**
 * What `:count` counts: `bodies`, `bodies.<tier>`, `members.<body>` or `members.<body>.<capacity>`: entries
 * of the list as printed, whatever their seats. Undefined where there is no such list.
 */
export function countOf(of: string, arrangements: Arrangements): Counted | undefined {
  const [what, ...rest] = of.split('.');
  if (what === 'bodies') return bodiesCounted(rest, arrangements);
  if (what === 'members') return membersCounted(rest, arrangements);
  return undefined;
}

function bodiesCounted(
  [tier, ...more]: readonly string[],
  { bodies }: Arrangements,
): Counted | undefined {
  const counted = tier === undefined ? bodies : bodies.filter((body) => body.tier === tier);
  if (counted.length === 0 || more.length > 0) return undefined;
  return {
    what: tier === undefined ? 'bodies' : `bodies of the tier “${tier}”`,
    count: counted.length,
    names: counted.map(({ name }) => name),
  };
}

function membersCounted(
  [body, capacity, ...more]: readonly string[],
  arrangements: Arrangements,
): Counted | undefined {
  const { names } = arrangements;
  const record = statementOn(arrangements, 'membership', 'members', body)?.record;
  const list = statedValue(record, 'members');
  if (list === undefined || more.length > 0) return undefined;
  const counted = list.members.filter(
    (member: Member) => capacity === undefined || member.capacity === capacity,
  );
  if (counted.length === 0) return undefined;
  const as = capacity === undefined ? 'members and others' : unhyphen(capacity);
  return {
    what: `entries in the list of ${names.body(body ?? '')}: ${as}`,
    count: counted.length,
    names: counted.map(({ name }) => name),
  };
}
