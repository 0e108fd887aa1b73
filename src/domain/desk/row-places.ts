import { findInList, findQuotation, sectionsWith } from '../evidence/find.ts';
import type { PlacedSection } from '../evidence/outline.ts';
import type { Answers } from './form-schema.ts';
import type { DeskText } from './selection.ts';

/** A row of a list whose words stand nowhere in the text, as a whole in one section. */
export interface LostRow {
  /** The name of the control for its words. */
  path: string;
  words: string;
}

/** Answers in which each row of a list says where its words stand. */
export interface PlacedRows {
  answers: Answers;
  /** The sections in which rows stand, with how many, the most first. */
  places: readonly { label: string; rows: number }[];
  lost: readonly LostRow[];
}

/** The rows whose words are looked for: names of members, lines of contributions and their totals. */
const LISTS = /^(.*?)value\.(?:members|lines|totals)\.#$/u;

/**
 * Finds where each row of a list stands. A row that stands in the section of the list’s own words, or in one that it
 * names, stays. Of others the section is written: of those with its words, the one that has most rows of the list.
 * From row `fresh` on, the rows are new, and go by the section with most of them even where the list’s has them too.
 */
export function placeRows(answers: Answers, text: DeskText, fresh = Infinity): PlacedRows {
  const lists = Object.keys(answers).flatMap((name) => {
    const [, before] = LISTS.exec(name) ?? [];
    return before === undefined ? [] : [placeList(answers, text, { name, before, fresh })];
  });
  return {
    answers: Object.assign({}, answers, ...lists.map(({ locators }) => locators)) as Answers,
    places: lists.flatMap(({ places }) => places),
    lost: lists.flatMap(({ lost }) => lost),
  };
}

interface Row {
  at: string;
  words: string;
  isNew: boolean;
  inside: readonly PlacedSection[];
}

function placeList(
  answers: Answers,
  text: DeskText,
  { name, before, fresh }: { name: string; before: string; fresh: number },
): { locators: Answers } & Pick<PlacedRows, 'places' | 'lost'> {
  const list = answers[`${before}evidence.0.locator`] ?? '';
  const rows = rowsOf(answers, text, name.slice(0, -2), fresh);
  const count = new Map<PlacedSection, number>();
  for (const { inside } of rows)
    for (const section of inside) count.set(section, (count.get(section) ?? 0) + 1);
  const used = new Map<string, number>();
  const locators: Record<string, string> = {};
  const lost: LostRow[] = [];
  for (const { at, words, isNew, inside } of rows) {
    const own = answers[`${at}.locator`] ?? '';
    if (!isNew && stands(words, own, list, text)) continue;
    const [most] = inside.toSorted(
      (a, b) =>
        (count.get(b) ?? 0) - (count.get(a) ?? 0) || Number(b.id === list) - Number(a.id === list),
    );
    if (!most) {
      lost.push({ path: `${at}.quotation`, words });
      continue;
    }
    used.set(most.label, (used.get(most.label) ?? 0) + 1);
    locators[`${at}.locator`] = most.id === list ? '' : most.id;
  }
  const places = [...used].map(([label, number]) => ({ label, rows: number }));
  return { locators, places: places.sort((a, b) => b.rows - a.rows), lost };
}

/** True where words stand where their row says, or where its list does. */
const stands = (words: string, own: string, list: string, text: DeskText): boolean =>
  (own === ''
    ? findInList(words, list, text.normalised, text.outline.sections)
    : findQuotation(words, own, text.normalised, text.outline.sections)
  ).outcome === 'found';

function rowsOf(answers: Answers, text: DeskText, list: string, fresh: number): Row[] {
  const length = Number(answers[`${list}.#`] ?? 0);
  return Array.from({ length }, (_, index) => {
    const at = `${list}.${index}`;
    const words = (answers[`${at}.quotation`] ?? '') || (answers[`${at}.name`] ?? '');
    const { inside } = sectionsWith(words, text.normalised, text.outline.sections);
    return { at, words, isNew: index >= fresh, inside };
  }).filter(({ words }) => words !== '');
}

/** The words that an answer rests on, of a field or of a reading. */
const TAKEN = /(?:^|\.)evidence\.\d+\.quotation$/u;

/**
 * The answers with the place of all words that stand in one section alone, whatever place was given. Words that stand
 * in several keep the place that was chosen. `textOf` gives the text of a source; undefined where it is not at hand.
 */
export function placeTaken(
  answers: Answers,
  textOf: (source: string) => DeskText | undefined,
): Answers {
  const places = Object.entries(answers).flatMap(([name, words]) => {
    if (!TAKEN.test(name)) return [];
    const text = textOf(answers[name.replace(/quotation$/u, 'source')] ?? '');
    const { inside = [] } = text ? sectionsWith(words, text.normalised, text.outline.sections) : {};
    const [only, ...more] = inside;
    return only && more.length === 0
      ? [[name.replace(/quotation$/u, 'locator'), only.id] as const]
      : [];
  });
  return { ...answers, ...Object.fromEntries(places) };
}

/** The rows that are lost, by their words and their number: “Northmere Police” (row 2). */
export const namesLost = (lost: readonly LostRow[]): string =>
  lost
    .map(({ path, words }) => {
      const [, row] = /\.(\d+)\.quotation$/u.exec(path) ?? [];
      return `“${words}” (row ${Number(row) + 1})`;
    })
    .join(', ');

/** What to do about rows that are lost. */
export const LOST_REMEDY =
  'At each of these rows, select its words in the text and take them: the name may be parted there by a line or a column.';
