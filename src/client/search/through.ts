import type { FoundRecord } from '../../domain/search/document.ts';
import type { Link } from '../../domain/search/synonyms.ts';
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
  for (const { term, link, names } of record.otherNames) {
    const name = names.find((one) => unseen.some((word) => hasWord(one, word)));
    if (name !== undefined) {
      return SENTENCES[link](name, term);
    }
  }
  return undefined;
}

const SENTENCES: Readonly<Record<Link, (name: string, term: string) => string>> = {
  same: (name, term) => `Found through “${name}”, another name for “${term}”.`,
  near: (name, term) => `Found through “${name}”: readers who look for it may mean “${term}” too.`,
  agency: (name, term) =>
    name === term
      ? `Found through “${term}”, the kind of agency of one that is named here.`
      : `Found through “${name}”: “${term}” is the kind of agency of one that is named here.`,
  asked: (_, term) => `Part of the answer to “${term}”`,
};
