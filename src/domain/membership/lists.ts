import { bodiesShown } from '../catalogue/tiers.ts';
import { statedValue, statementOn } from '../catalogue/statements.ts';
import { type Edition } from '../catalogue/editions.ts';
import type { Body, StatementRecord } from '../../schemas/index.ts';
import type { Member } from '../../schemas/values/membership.ts';
import type { Arrangements } from '../catalogue/catalogue.ts';

/** One list of members, or what a document gives instead of one: a column of the matrix. */
export interface MemberList {
  area: string;
  partnership: string;
  body: Body;
  anchor: string | undefined;
  /** Undefined where there is no list. */
  members: readonly Member[] | undefined;
  closed: boolean;
  /** True where the document calls the list a minimum. */
  minimum?: boolean | undefined;
  /** What part of the list the copy lacks. */
  missing?: string | undefined;
  /** “Reading 1 of 2”, where the document can be read in more than one way. */
  reading: string | undefined;
  /** What a cell says where there is no list: “not read”. */
  instead: string;
  /** Why there is no list, or how the other readings differ. */
  remark: string | undefined;
}

/** The lists of a tier: each stated list, and each reading of an unclear one, area by area. */
export const listsOf = (columns: readonly Edition[], tier: Body['tier']): MemberList[] =>
  columns.flatMap(({ partnership, arrangements }) =>
    bodiesShown(arrangements.bodies, tier).flatMap((body) =>
      ofBody(body, arrangements).map((list) => ({
        ...list,
        area: partnership.record.short_name,
        partnership: partnership.id,
        body,
      })),
    ),
  );

type OwnPart = Omit<MemberList, 'area' | 'partnership' | 'body'>;

function ofBody(body: Body, arrangements: Arrangements): OwnPart[] {
  const statement = statementOn(arrangements, 'membership', 'members', body.id);
  const record = statement?.record;
  const base = {
    anchor: statement?.anchor,
    members: undefined,
    closed: false,
    reading: undefined,
    instead: INSTEAD[record?.state ?? 'no-entry'],
    remark: remarkOf(record),
  };
  const stated = statedValue(record, 'members');
  if (stated) return [{ ...base, ...stated }];
  if (record?.state !== 'unclear') return [base];
  const lists = record.readings.flatMap(({ value }, index) =>
    value?.kind === 'members'
      ? [{ ...base, ...value, reading: `Reading ${index + 1} of ${record.readings.length}` }]
      : [],
  );
  return lists.length > 0 ? lists : [base];
}

const INSTEAD: Readonly<Record<StatementRecord['state'] | 'no-entry', string>> = {
  stated: 'no list',
  unclear: 'unclear',
  'stated-elsewhere': 'in another document',
  silent: 'no list',
  'not-applicable': 'does not apply',
  'not-read': 'not read',
  'no-entry': 'nothing recorded',
};

function remarkOf(record: StatementRecord | undefined): string | undefined {
  switch (record?.state) {
    case 'unclear':
      return [
        record.reason,
        ...record.readings.flatMap(({ value, meaning }, index) =>
          value || meaning === undefined ? [] : [`Reading ${index + 1}: ${meaning}`],
        ),
      ].join(' ');
    case 'stated-elsewhere':
      return `See ${record.document}`;
    case 'silent':
      return 'The document gives no list of members';
    case 'not-applicable':
      return record.ground;
    case 'not-read':
      return record.missing;
    case 'stated':
    case undefined:
      return undefined;
  }
}
