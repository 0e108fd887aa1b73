import { sortKey } from '../base/letters.ts';
import type { ArrangementsEntry } from '../catalogue/entries.ts';
import { absencesOf } from '../catalogue/walk.ts';
import { countTerm, placesOfTerm } from '../evidence/find.ts';
import { significantWords } from '../evidence/label-words.ts';
import type { Field } from '../../schemas/index.ts';
import { sentencesIn, stretchOf, type DeskText } from './selection.ts';

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

/** A section in which a searched term occurs, for somebody to look at before a document is called silent. */
export interface HitPlace {
  /** The id of the section; `head` for what stands before the first. */
  id: string;
  label: string;
  /** The terms that occur in it: “quorum (2), quorate”. */
  terms: string;
  /** Each sentence that has one, as it stands. */
  passages: readonly { words: string; start: number }[];
}

/** Every section in which one of the terms occurs, in the order of the text. */
export function hitPlaces(terms: readonly string[], text: DeskText): HitPlace[] {
  const { normalised, outline } = text;
  const hits = terms.flatMap((term) =>
    placesOfTerm(term, normalised).map((at) => ({ term, offset: normalised.offsets[at] ?? 0 })),
  );
  const [first] = outline.sections;
  const head = { id: 'head', label: 'before the first section', start: 0 };
  const stretches = [
    { ...head, end: first ? stretchOf(first, text).start : text.text.length },
    ...outline.sections.map(({ id, label, ...section }) => ({
      id,
      label,
      ...stretchOf(section, text),
    })),
  ];
  return stretches.flatMap(({ id, label, start, end }) => {
    const own = hits.filter(({ offset }) => start <= offset && offset < end);
    if (own.length === 0) return [];
    const passages = sentencesIn(text.text, { start, end })
      .filter((one) => own.some(({ offset }) => one.start <= offset && offset < one.end))
      .map((one) => ({
        words: text.text.slice(one.start, one.end).replaceAll(/\s+/gu, ' '),
        start: one.start,
      }));
    const counts = [...new Set(own.map(({ term }) => term))].map((term) => {
      const times = own.filter((one) => one.term === term).length;
      return times > 1 ? `${term} (${times})` : term;
    });
    return [{ id, label, terms: counts.join(', '), passages }];
  });
}

/** The places with a hit that nobody has said they looked at; `looked` has the ids of those somebody has. */
export const notLookedAt = (places: readonly HitPlace[], looked: readonly string[]): HitPlace[] =>
  places.filter(({ id }) => !looked.includes(id));
