import { statedValue, statementOn } from '../catalogue/statements.ts';
import type { StatementRecord, ValueOf } from '../../schemas/index.ts';
import type { Member } from '../../schemas/values/membership.ts';
import type { Arrangements, Partnership } from '../catalogue/catalogue.ts';
import type { Candidate } from './ways.ts';

/** Who can come, as far as the document says. A text in place of a list says why it does not. */
export interface Seating {
  /** The safeguarding partners, one by one. */
  partners: readonly Candidate[] | string;
  /** The roles that stand for all the safeguarding partners, one person each: `all_partners` in the register. */
  everyPartner?: ReadonlySet<string>;
  list: { closed: boolean; members: readonly Member[] } | string;
}

/** What happens in a body without a quorum; undefined where that is not stated. */
export function withoutQuorumIn(
  arrangements: Arrangements,
  body: string,
): ValueOf<'without-quorum'> | undefined {
  const statement = statementOn(arrangements, 'quorum', 'without-quorum', body);
  return statedValue(statement?.record, 'without-quorum');
}

/** Who can come to the meetings of a body. */
export function seatingOf(
  partnership: Partnership,
  arrangements: Arrangements,
  body: string,
): Seating {
  return {
    partners: partnersOf(partnership, statementOn(arrangements, 'leadership', 'partners')?.record),
    everyPartner: arrangements.names.everyPartner,
    list: listOf(statementOn(arrangements, 'membership', 'members', body)?.record),
  };
}

/** The three kinds of safeguarding partner in law, by type of agency. */
const KINDS = {
  'local-authority': { agencyType: 'local-authority', printed: 'the council' },
  health: { agencyType: 'nhs-commissioner', printed: 'the NHS commissioner' },
  police: { agencyType: 'police', printed: 'the police' },
} as const;

function partnersOf(
  { areas }: Partnership,
  record: StatementRecord | undefined,
): Seating['partners'] {
  const posts = statedValue(record, 'posts')?.posts ?? [];
  // Over several areas there may be several councils, forces or NHS bodies: they are counted only where each council is
  // listed by name, and so the list is one of bodies and not of kinds.
  const listed = (kind: string): number =>
    posts.filter(({ partner, organisation }) => partner === kind && organisation !== undefined)
      .length;
  const isListed =
    listed('local-authority') >= areas.length && listed('health') > 0 && listed('police') > 0;
  if (areas.length > 1 && !isListed)
    return 'the number of partners over several areas is not given';
  return Object.entries(KINDS).flatMap(([kind, { agencyType, printed }]) => {
    const named = posts.filter(({ partner, also_for }) =>
      [partner, ...also_for].some((one) => one === kind),
    );
    const names = named.map(({ organisation, office }) => organisation ?? office ?? printed);
    return (names.length > 0 ? names : [printed]).map((name) => ({
      printed: name,
      agencyType,
      role: undefined,
    }));
  });
}

function listOf(record: StatementRecord | undefined): Seating['list'] {
  switch (record?.state) {
    case 'stated':
      return record.value.kind === 'members' ? record.value : 'no list of members is recorded';
    case 'unclear':
      return 'the list of members is unclear';
    case 'stated-elsewhere':
      return 'the list of members is in another document';
    case 'not-read':
      return 'the list of members was not read';
    case 'silent':
    case 'not-applicable':
      return 'the document gives no list of members';
    case undefined:
      return 'no list of members is recorded';
  }
}
