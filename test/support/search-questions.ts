import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { FILTERS } from '../../src/domain/search/columns.ts';
import { indexedRecords } from '../../src/domain/search/documents.ts';
import { filterValues } from '../../src/domain/search/filter-values.ts';
import type { SearchRecord } from '../../src/domain/search/record.ts';
import { searchRecords } from '../../src/domain/search/records.ts';
import { isWordFor, wordsOf, wordsToFind } from '../../src/domain/search/words.ts';
import type { Catalogue } from '../../src/domain/catalogue/catalogue.ts';

/** A question of queries.yaml. */
export interface Question {
  ask: string;
  /** The query part of an address: `topic=disputes&state=silent`. */
  filters: string;
  /** Parts of paths, of which one must stand among the first three results. */
  finds: readonly string[];
  and: readonly string[];
  /** Areas whose cards stand before the results, in their order; undefined where that is not asked. */
  places: readonly string[] | undefined;
  counted: boolean;
}

type Written = Partial<Omit<Question, 'finds' | 'and' | 'places'>> &
  Partial<Record<'finds' | 'and' | 'places', string | string[]>>;

/** The questions of queries.yaml, in its order. Throws on one that has nothing to check. */
export function readQuestions(): Question[] {
  const file = new URL('../search/queries.yaml', import.meta.url);
  return (parse(readFileSync(file, 'utf8')) as Written[]).map((written) => {
    const { ask = '', filters = '', finds = [], and = [], places, counted = false } = written;
    const question = {
      ...{ ask, filters, finds: [finds].flat(), and: [and].flat(), counted },
      places: places === undefined ? undefined : [places].flat(),
    };
    if (question.finds.length === 0 && !places && !counted) {
      throw new Error(
        `queries.yaml: ${JSON.stringify(written)} has neither finds, places nor counted.`,
      );
    }
    return question;
  });
}

/** A question of fictional.yaml. */
export interface CountedQuestion {
  ask: string;
  filters: string;
  /** How many results there are; undefined where pages of the site itself are among them. */
  count: number | undefined;
  /** Where the first result opens; undefined where there is none. */
  first: string | undefined;
}

/** The questions of fictional.yaml, in its order. Throws on one that has nothing to check. */
export function readCountedQuestions(): CountedQuestion[] {
  const file = new URL('../search/fictional.yaml', import.meta.url);
  return (parse(readFileSync(file, 'utf8')) as Partial<CountedQuestion>[]).map((written) => {
    const { ask = '', filters = '', count, first } = written;
    if (first === undefined && count !== 0) {
      throw new Error(`fictional.yaml: ${JSON.stringify(written)} has no first result.`);
    }
    return { ask, filters, count, first };
  });
}

/**
 * Counts what answers a question without the search engine: the records whose filters are those asked
 * for, and in which every word stands, in their text, their labels or the other names of their terms.
 */
export function recordCounter(
  catalogue: Catalogue,
  pages: readonly SearchRecord[],
): (question: Question) => number {
  const records = [...pages, ...searchRecords(catalogue)];
  const indexed = indexedRecords(records, catalogue, filterValues(catalogue, records));
  const wordsIn = new Map(
    [...indexed].map(([record, { document }]) => [
      record,
      [...new Set(wordsOf([document.content, ...Object.values(document.meta)].join(' ')))],
    ]),
  );
  return ({ ask, filters }) => {
    const wanted = new URLSearchParams(filters);
    const typed = ask === '' ? [] : wordsToFind(ask);
    return records.filter(
      (record) =>
        FILTERS.every((name) => !wanted.has(name) || record[name] === wanted.get(name)) &&
        typed.every((word) => wordsIn.get(record)?.some((one) => isWordFor(word, one))),
    ).length;
  };
}
