import type { LaterRegime, LaterRow, LaterStanding } from './lineage.ts';
import { counted, joinAnd } from '../base/words.ts';

/** The heading and words of each standing (method page “Findings”, “Two clocks”). */
const STANDINGS: Readonly<
  Record<LaterStanding, { label: string; meaning: string; one: string; many: string }>
> = {
  'needs-more': {
    label: 'Asks for more',
    meaning: 'It asks for more than the earlier requirement that the document was read against.',
    one: 'asks for more',
    many: 'ask for more',
  },
  new: {
    label: 'New',
    meaning: 'Nothing that the document was read against asked for it.',
    one: 'is new',
    many: 'are new',
  },
  unknown: {
    label: 'Cannot be matched',
    meaning:
      'How it relates to an earlier requirement is not known for certain, so nothing carries over.',
    one: 'cannot be matched',
    many: 'cannot be matched',
  },
  'carried-over': {
    label: 'Carried over',
    meaning:
      'It asks for the same as an earlier requirement, or for less: what was found then still holds.',
    one: 'is carried over',
    many: 'are carried over',
  },
};

export interface LaterView {
  id: string;
  label: string;
  basis: string;
  starts: string;
  caution: { label: string; text: string } | undefined;
  /** Every requirement counted once. */
  sentence: string;
  groups: readonly { standing: LaterStanding; label: string; meaning: string; rows: LaterRow[] }[];
}

/** What a later regime asks, grouped by how it stands to what was found. */
export function laterView({ regime, rows }: LaterRegime): LaterView {
  const groups = (Object.keys(STANDINGS) as LaterStanding[])
    .map((standing) => ({
      standing,
      ...STANDINGS[standing],
      rows: rows.filter((row) => row.standing === standing),
    }))
    .filter((group) => group.rows.length > 0);
  const told = groups.map(({ rows: { length }, one, many }) =>
    length === 1 ? `1 ${one}` : `${length} ${many}`,
  );
  return {
    id: regime.id,
    label: regime.label,
    basis: regime.basis,
    starts: regime.starts,
    caution: regime.caution,
    sentence: `Of ${counted(rows.length, 'requirement')} to be looked for in a document, ${joinAnd(told)}.`,
    groups,
  };
}
