import type { State } from '../../schemas/index.ts';
import { valueAt, type FilterValues } from '../../domain/search/columns.ts';
import { fold, stemOf, tidy, wordsToFind } from '../../domain/search/words.ts';
import type { Manifest } from '../../domain/search/manifest.ts';
import type { RecordPlace } from '../../domain/search/record-name.ts';
import type { Hit } from './engine.ts';
import type { Parts } from './filter.ts';

/** The most words that are looked for; more do not improve an answer. */
const MOST_WORDS = 12;

/** What is looked for: the words, and what the engine is given. */
export interface Wanted {
  words: readonly string[];
  term: string;
  /** Words typed as abbreviations: what they stand for is no other word. */
  abbreviations: ReadonlySet<string>;
}

/** What is known so far of an answer. */
export interface Draft {
  hits: readonly RecordPlace[];
  words: readonly string[];
  sentences: readonly string[];
}

/** An abbreviation in capitals, once its dots are gone. */
const ABBREVIATION = /(?<![\p{L}\p{N}])\p{Lu}{2,6}(?![\p{L}\p{N}])/gu;

/** What to look for where this was typed. Words in quotation marks are looked for as they stand. */
export function wantedOf(query: string): Wanted {
  const phrase = /^["“”„«](.+)["“”»]$/u.exec(query)?.[1];
  const words = wordsToFind(phrase ?? query).slice(0, MOST_WORDS);
  return {
    words,
    term: phrase === undefined ? words.join(' ') : `"${tidy(phrase)}"`,
    abbreviations: new Set(tidy(query).match(ABBREVIATION)?.map(fold)),
  };
}

/** The parts of the index, that most likely to answer first; the first part holds what all share. */
export function partsFor(words: readonly string[], { shards }: Manifest): number[] {
  const stems = words.map(stemOf);
  const scoreOf = (part: number): number =>
    stems.filter((stem) => shards[part]?.hints.includes(stem)).length;
  const others = shards.map((_, part) => part).slice(1);
  return [0, ...others.sort((a, b) => scoreOf(b) - scoreOf(a) || a - b)];
}

/** What a reader is likelier to look for, of records that match equally well. */
const WEIGHTS: Readonly<Record<string, number>> = {
  // Before the term of the same name.
  topic: 0.6,
  term: 0.3,
  question: 0.8,
  statement: 1,
  list: 1,
  guide: 0.6,
  body: 0.9,
  requirement: 0.6,
  finding: 0.45,
  page: 0.4,
};
/** An answer before the finding that there is none. */
const WEIGHT_OF_ABSENCE = 0.8;
/** True for a state without an answer. Findings are no states. A state left out does not compile. */
const IS_ABSENCE: Readonly<Record<State, boolean>> & Readonly<Record<string, boolean | undefined>> =
  {
    stated: false,
    'stated-elsewhere': false,
    unclear: false,
    silent: true,
    'not-applicable': true,
    'not-read': true,
  };

/** The best match first. */
export function rank(hits: readonly Hit[], parts: Parts, values: FilterValues): Hit[] {
  const kinds = values.kind.map(({ id }) => WEIGHTS[id] ?? 1);
  const states = values.state.map(({ id }) => (IS_ABSENCE[id] === true ? WEIGHT_OF_ABSENCE : 1));
  const ranked = hits
    .map(({ part, place, score }) => {
      const columns = parts.get(part);
      const kind = columns ? (kinds[valueAt(columns, 'kind', place)] ?? 1) : 0;
      const state = columns ? (states[valueAt(columns, 'state', place)] ?? 1) : 0;
      return { part, place, score: score * kind * state };
    })
    .sort((a, b) => b.score - a.score || a.part - b.part || a.place - b.place);
  return withQuestion(ranked, ({ part, place }) => {
    const columns = parts.get(part);
    return columns !== undefined && values.kind[valueAt(columns, 'kind', place)]?.id === 'question';
  });
}

/** How many hits may stand before the best question, and how near to the best hit it must come. */
const BEFORE_QUESTION = 2;
const NEAR_ENOUGH = 0.4;

/**
 * The hits with the best question among the first: its page sets side by side what would otherwise
 * be many results of the same name.
 */
function withQuestion(hits: readonly Hit[], isQuestion: (hit: Hit) => boolean): Hit[] {
  const best = hits.findIndex(isQuestion);
  const question = hits[best];
  if (!question || best <= BEFORE_QUESTION) return [...hits];
  if (question.score < NEAR_ENOUGH * (hits[0]?.score ?? 0)) return [...hits];
  const others = hits.filter((hit) => hit !== question);
  return [...others.slice(0, BEFORE_QUESTION), question, ...others.slice(BEFORE_QUESTION)];
}

/** Each record once, where it first stands. */
export function unique<T extends RecordPlace>(hits: readonly T[]): T[] {
  const seen = new Set<number>();
  return hits.filter(({ part, place }) => {
    const key = part * MOST_RECORDS + place;
    return !seen.has(key) && seen.add(key);
  });
}

/** More than a part ever holds. */
const MOST_RECORDS = 1_000_000;
