import type { FoundRecord } from '../../domain/search/document.ts';
import { hasWord } from './mark.ts';

/** All of a record that a reader can see or open, with the labels that stand beside it. */
export const visibleText = (record: FoundRecord, labels: readonly string[]): string =>
  [
    record.title,
    record.about,
    record.answer,
    record.further,
    ...record.quotes.flatMap(({ words, place }) => [words, place]),
    ...labels,
  ].join(' ');

/** What to say of a record found by another name for what it says; undefined where it was not. */
export function foundThrough(
  record: FoundRecord,
  labels: readonly string[],
  words: readonly string[],
): string | undefined {
  const text = visibleText(record, labels);
  const unseen = words.filter((word) => !hasWord(text, word));
  if (unseen.length === 0) return undefined;
  for (const { term, near, names } of record.otherNames) {
    const name = names.find((one) => unseen.some((word) => hasWord(one, word)));
    if (name !== undefined) {
      return near
        ? `Found through “${name}”: readers who look for it may mean “${term}” too.`
        : `Found through “${name}”, another name for “${term}”.`;
    }
  }
  return undefined;
}
