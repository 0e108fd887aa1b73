import { compareText } from '../base/order.ts';
import { uncapitalise } from '../base/words.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { apartIn, currentEditions, type Edition } from '../catalogue/editions.ts';
import { groupableRows, sortsIn } from './answers.ts';
import { compare } from './compare.ts';

/** How many of the most alike a page lists, and how many rows it names for each. */
export const MOST_ALIKE = 5;
export const ROWS_NAMED = 6;
/** How many answers of one row it names. */
const ANSWERS_NAMED = 3;

/** Arrangements that answer alike, with the rows that make them so. */
export interface Alike {
  edition: Edition;
  /** How many answers both give, of those that one or both give. */
  shared: number;
  of: number;
  /** “Main meeting: Chair: an independent chair”: what both say and fewest others do, first. */
  rows: readonly string[];
  /** How many more rows both answer alike. */
  more: number;
}

/** An answer as it is compared: the row, and what is said on it. */
interface Given {
  row: string;
  label: string;
}

/**
 * For each partnership of which something was read, by its id, the arrangements most alike to its own, the most
 * alike first (method page “Computed values”, “Most alike”): those with the largest share of answers in common.
 * Arrangements that counts leave out are set beside none.
 */
export function mostAlike(catalogue: Catalogue): Map<string, Alike[]> {
  const editions = currentEditions(catalogue);
  const apart = apartIn(editions);
  const counted = editions.filter((one) => !apart.includes(one));
  const given = answersGiven(catalogue);
  const answersOf = ({ partnership }: Edition): ReadonlyMap<string, Given> =>
    given.get(partnership.id) ?? new Map();
  const often = new Map<string, number>();
  for (const key of counted.flatMap((one) => [...answersOf(one).keys()])) {
    often.set(key, (often.get(key) ?? 0) + 1);
  }
  return new Map(
    counted.map((edition) => [
      edition.partnership.id,
      counted
        .filter((other) => other !== edition)
        .map((other) => ({ other, ...commonOf(answersOf(edition), answersOf(other)) }))
        .filter(({ keys }) => keys.length > 0)
        .toSorted((a, b) => b.keys.length / b.of - a.keys.length / a.of)
        .slice(0, MOST_ALIKE)
        .map(({ other, keys, of }) => ({
          edition: other,
          shared: keys.length,
          of,
          ...rowsNamed(keys, answersOf(edition), often),
        })),
    ]),
  );
}

/** What each partnership answers, by its id and by row and answer. */
function answersGiven(catalogue: Catalogue): Map<string, Map<string, Given>> {
  const given = new Map<string, Map<string, Given>>();
  for (const topic of catalogue.topics) {
    const { columns, ...table } = compare(catalogue, topic);
    for (const { id, label, field, entries } of groupableRows({ columns, ...table })) {
      for (const [index, column] of columns.entries()) {
        const own = given.get(column.partnership.id) ?? new Map<string, Given>();
        given.set(column.partnership.id, own);
        for (const { sort } of sortsIn(entries[index] ?? [], column, field.vocabulary)) {
          own.set(`${topic.id}.${id}.${sort.id}`, {
            row: `${topic.label}: ${label}`,
            label: sort.label,
          });
        }
      }
    }
  }
  return given;
}

function commonOf(
  a: ReadonlyMap<string, Given>,
  b: ReadonlyMap<string, Given>,
): { keys: string[]; of: number } {
  const keys = [...a.keys()].filter((key) => b.has(key));
  return { keys, of: a.size + b.size - keys.length };
}

/** The rows of some answers in words, those that fewest give first. */
function rowsNamed(
  keys: readonly string[],
  given: ReadonlyMap<string, Given>,
  often: ReadonlyMap<string, number>,
): Pick<Alike, 'rows' | 'more'> {
  const byRarity = keys.toSorted(
    (a, b) => (often.get(a) ?? 0) - (often.get(b) ?? 0) || compareText(a, b),
  );
  const rows = Map.groupBy(
    byRarity.flatMap((key) => given.get(key) ?? []),
    ({ row }) => row,
  );
  const worded = [...rows].map(
    ([row, answers]) => `${row}: ${wordAnswers(answers.map(({ label }) => uncapitalise(label)))}`,
  );
  return {
    rows: worded.slice(0, ROWS_NAMED),
    more: Math.max(0, worded.length - ROWS_NAMED),
  };
}

const wordAnswers = (answers: readonly string[]): string =>
  [
    ...answers.slice(0, ANSWERS_NAMED),
    ...(answers.length > ANSWERS_NAMED ? [`${answers.length - ANSWERS_NAMED} more`] : []),
  ].join('; ');
