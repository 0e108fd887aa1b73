import { sortKey } from '../base/letters.ts';

/** What sort of name it is. */
export type PlaceKind = 'area' | 'district' | 'former council' | 'partnership';

/** A name to choose, as files hold it: the name, what is said beside it, the id of its area, and its sort. */
export type Suggestion = readonly [name: string, context: string, area: string, kind: PlaceKind];

/** Words that people add to the name of a council or partnership, or leave out. */
export const OPTIONAL: ReadonlySet<string> = new Set(
  'and borough children childrens city council county district metropolitan of partnership royal safeguarding the unitary'.split(
    ' ',
  ),
);

/** The words of a name as they are compared; one empty word where there are none. */
export const nameWords = (text: string): string[] =>
  sortKey(text.replaceAll('&', ' and ')).split(/\s+/u);

/** The suggestions whose name begins with what is typed, then those with all its words, in their order. */
export function matchPlaces(
  typed: string,
  suggestions: readonly Suggestion[],
  most = Infinity,
): Suggestion[] {
  const words = nameWords(typed).filter(Boolean);
  const telling = words.filter((word) => !OPTIONAL.has(word));
  const asked = telling.length > 0 ? telling : words;
  if (asked.length === 0) return [];
  const whole = words.join(' ');
  const rank = (name: readonly string[]): number => {
    const own = name.join(' ');
    if (own === whole) return 0;
    if (own.startsWith(whole)) return 1;
    return asked.every((word) => name.some((one) => one.startsWith(word))) ? 2 : 3;
  };
  const ranked = suggestions.map((one) => ({ one, at: rank(nameWords(one[0])) }));
  return [0, 1, 2]
    .flatMap((at) => ranked.filter((found) => found.at === at).map(({ one }) => one))
    .slice(0, most);
}
