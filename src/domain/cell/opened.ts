import { counted, joinAnd } from '../base/words.ts';
import type { Wording } from '../wording/wording.ts';
import type { Cell, CellReading, Quote } from './cell.ts';
import { firstQuotes } from './quote-groups.ts';

/** What a cell opens to, and what its link home leads to. */
export interface OpenedCell {
  /** The parts of the answer, where it has several. */
  list: Pick<Wording, 'parts' | 'ordered'>;
  quotes: readonly Quote[];
  /** What an unclear answer can be read as, each with its own words. */
  readings: readonly OpenedReading[];
  note: string | undefined;
  /** “Link to this statement, with 4 more quotations and our note”. */
  link: string;
}

/** One way in which an unclear answer can be read, as it opens. */
export interface OpenedReading extends CellReading {
  list: OpenedCell['list'];
}

/** More of either fills a page that is not the home of its statement. */
const MANY_QUOTATIONS = 2;
const MANY_PARTS = 5;

/**
 * All of a cell where its statement has its home. Every other page tells how the answer begins, and the first of its
 * words with their places; the rest and our note stand at the statement alone, and the link to it says how much that is.
 */
export function openedCell({ answer, quotes, readings, note }: Cell, isHome: boolean): OpenedCell {
  if (isHome) {
    const whole = readings.map((reading) => ({ ...reading, list: reading.value }));
    return { list: answer, quotes, readings: whole, note, link: LINK };
  }
  const [shown, ...ofReadings] = [{ quotes }, ...readings].map((one) =>
    firstQuotes(one.quotes, MANY_QUOTATIONS),
  );
  const more = [shown, ...ofReadings].reduce((sum, part) => sum + (part?.left ?? 0), 0);
  const left = [more > 0 && counted(more, 'more quotation'), note && 'our note'].filter(
    (part) => typeof part === 'string',
  );
  return {
    list: firstParts(answer),
    quotes: shown?.quotes ?? [],
    readings: readings.map(({ value }, index) => ({
      value,
      list: firstParts(value),
      quotes: ofReadings[index]?.quotes ?? [],
    })),
    note: undefined,
    link: left.length > 0 ? `${LINK}, with ${joinAnd(left)}` : LINK,
  };
}

/** The first of the words of a statement, whichever way it is read, and how many more there are: “4 more quotations”. */
export const firstWords = ({
  quotes,
  readings,
}: Pick<Cell, 'quotes' | 'readings'>): ReturnType<typeof firstQuotes> =>
  firstQuotes([...quotes, ...readings.flatMap((reading) => reading.quotes)], MANY_QUOTATIONS);

const LINK = 'Link to this statement';

/** The first parts of a long list, and how many more there are. Steps are told to their end. */
function firstParts({ parts, ordered }: Wording): OpenedCell['list'] {
  const left = parts.length - MANY_PARTS;
  // One more is told sooner than counted.
  return ordered || left <= 1
    ? { parts, ordered }
    : { parts: [...parts.slice(0, MANY_PARTS), `and ${left} more`], ordered };
}
