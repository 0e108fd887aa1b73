import { statedValue, statementOn } from '../catalogue/statements.ts';
import type { StatementRecord, ValueOf } from '../../schemas/index.ts';
import type { Member } from '../../schemas/values/membership.ts';
import type { Arrangements, Partnership } from '../catalogue/catalogue.ts';
import type { Candidate } from './ways.ts';

/** Who can come, as far as the document says. A text in place of a list says why it does not. */
export interface Seating {
  /** The safeguarding partners, one by one. */
  partners: readonly Candidate[] | string;
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
  // Several councils or NHS bodies may then be partners, and a document need not count them.
  if (areas.length > 1) return 'the number of partners over several areas is not given';
  const posts = statedValue(record, 'posts')?.posts ?? [];
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
