import type { SourceDate } from '../../schemas/index.ts';
import type { Arrangements, Source } from '../catalogue/catalogue.ts';
import { extentWords, wordRegime } from '../catalogue/statements.ts';
import type { Edition } from '../catalogue/editions.ts';
import { wordSourceDate } from '../base/dates.ts';
import { capitalise, joinAnd } from '../base/words.ts';

/** The facts about an area’s document that a reader needs before comparing its column. */
export interface LikeWithLike {
  partnership: string;
  /** The id of the edition. */
  edition: string;
  name: string;
  /** The kinds of document that were read: “constitution”. */
  document: string;
  date: string;
  /** Why the date is an estimate. */
  dateReason: string | undefined;
  regime: string;
  /** How it stands on the day of the build, in a few words: “Not current”. */
  standing: string;
  /** False where counts leave it out. */
  counts: boolean;
  area: string;
  /** “One area” or “4 areas together”. */
  cover: string;
}

/** The document kind, date, regime and area of one column. */
export function likeWithLike({ partnership, arrangements, name }: Edition): LikeWithLike {
  const { record, sources } = arrangements;
  return {
    partnership: partnership.id,
    edition: arrangements.id,
    name,
    document: capitalise(joinAnd([...new Set(sources.map(({ kindLabel }) => kindLabel))])),
    date: capitalise(wordSourceDate(record.date)),
    dateReason: dateReason(record.date),
    regime: wordRegime(arrangements),
    standing: arrangements.standing.label,
    counts: arrangements.standing.counts,
    area: joinAnd(partnership.areas),
    cover:
      partnership.areas.length === 1 ? 'One area' : `${partnership.areas.length} areas together`,
  };
}

/** The reason for an estimated date. */
export const dateReason = (date: SourceDate): string | undefined =>
  typeof date === 'string' ? undefined : date.reason;

const CAUTIONS: Partial<Record<Source['record']['kind'], string>> = {
  constitution:
    'This is a constitution, not the published arrangements. What it leaves out may stand in another document.',
  'terms-of-reference':
    'These are terms of reference, not the published arrangements. What they leave out may stand in another document.',
  'memorandum-of-understanding':
    'This is a memorandum of understanding, not the published arrangements. What it leaves out may stand in another document.',
};

/** What stands above a draft, which only a preview shows. */
const DRAFT = 'Draft. The reading is not finished, and the built site leaves it out.';

/** What a reader must bear in mind because of how much was read, and of what kind of document. */
export function cautionsOf(arrangements: Arrangements): string[] {
  const read = extentWords(arrangements);
  return [
    ...(arrangements.record.draft ? [DRAFT] : []),
    ...(read === undefined ? [] : [read]),
    ...new Set(arrangements.sources.flatMap(({ record }) => CAUTIONS[record.kind] ?? [])),
  ];
}
