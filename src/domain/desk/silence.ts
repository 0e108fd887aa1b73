import { sortKey } from '../base/letters.ts';
import type { ArrangementsEntry } from '../catalogue/entries.ts';
import { absencesOf } from '../catalogue/walk.ts';
import { countTerm } from '../evidence/find.ts';
import { significantWords } from '../evidence/label-words.ts';
import type { Field } from '../../schemas/index.ts';
import type { DeskText } from './selection.ts';

/** A term to search for, with the sections in which it occurs. */
export interface CountedTerm {
  term: string;
  count: number;
  /** “clause 3.1 (2), clause 4”. */
  where: string;
}

/**
 * The terms to search for before a document is called silent on a field: those that other areas searched, the
 * most frequent first, and the words of its label.
 */
export function termsFor(
  topic: string,
  field: Pick<Field, 'id' | 'label'>,
  arrangements: readonly ArrangementsEntry[],
): string[] {
  const searched = arrangements.flatMap(({ data }) => [
    ...Object.values(data.statements[topic] ?? {}).flatMap((fields) => fields[field.id] ?? []),
    ...absencesOf({ data }).flatMap((one) =>
      one.topic === topic && one.field === field.id ? [one.statement] : [],
    ),
  ]);
  const counts = new Map<string, number>();
  for (const record of searched) {
    if (record.state !== 'silent') continue;
    for (const term of record.search.terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const known = [...counts]
    .sort(([a, x], [b, y]) => y - x || sortKey(a).localeCompare(sortKey(b), 'en'))
    .map(([term]) => term);
  return [...new Set([...known.slice(0, 12), ...significantWords(field.label)])];
}

/** How often each term occurs in a text, and where. */
export const countTerms = (terms: readonly string[], text: DeskText): CountedTerm[] =>
  terms.map((term) => {
    const found = Object.entries(countTerm(term, text.normalised, text.outline.sections));
    const label = (id: string): string =>
      text.outline.sections.find((section) => section.id === id)?.label ??
      'before the first section';
    return {
      term,
      count: found.reduce((sum, [, count]) => sum + count, 0),
      where: found.map(([id, count]) => `${label(id)} (${count})`).join(', '),
    };
  });
