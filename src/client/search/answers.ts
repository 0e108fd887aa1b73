import type { FilterName } from '../../domain/search/columns.ts';
import type { RecordPlace } from '../../domain/search/record-name.ts';
import { knownFilters, type Asked } from './address.ts';
import type { Engine, Hit } from './engine.ts';
import type { IndexFiles } from './files.ts';
import { everyPlace, filterHits, orderBy, type Counts, type Parts } from './filter.ts';
import { partsFor, rank, unique, wantedOf, type Draft } from './find.ts';
import { mend } from './mend.ts';
import { labelsOf, type Result } from './result.ts';
import { everydayNameWord, nameWord } from '../../domain/search/words.ts';

export const PAGE_SIZE = 10;

export interface Answer {
  asked: Asked;
  /** How many results there are in the parts searched so far; undefined where nothing was asked. */
  total: number | undefined;
  /** How many there would be without filters. */
  unfiltered: number;
  /** True when every part was searched. */
  complete: boolean;
  counts: Counts;
  results: readonly Result[];
  /** To be marked. */
  words: readonly string[];
  /** Remarks for the reader on how the results were found. */
  sentences: readonly string[];
}

/** What answers are made with. The engine is started when a word is first looked for. */
export interface Means {
  files: IndexFiles;
  engine: () => Promise<Engine>;
  filterLabels: Readonly<Record<FilterName, string>>;
}

/** Answers a question: at once from the likeliest parts of the index, then from all of them. */
export async function* answers(asked: Asked, means: Means): AsyncGenerator<Answer> {
  const { files } = means;
  const { manifest } = files;
  const known = knownFilters(asked.filters, manifest.filters, means.filterLabels);
  const question: Asked = { ...asked, filters: known.filters };
  const { sentences } = known;
  const { words, term, abbreviations } = wantedOf(asked.query);
  const all = manifest.shards.map((_, part) => part);
  if (words.length === 0) {
    const parts = await loadParts(all, files);
    if (asked.query !== '') sentences.push('There is no word in what you typed.');
    yield await toAnswer(question, { hits: everyPlace(parts), words, sentences }, all, files);
    return;
  }
  const engine = await means.engine();
  const search = searcher(engine, files);
  const likeliest = partsFor(words, manifest).slice(0, 2);
  const name = await search(nameWord(asked.query), likeliest);
  const named = await calledSo(asked.query, name, files);
  const rest = all.filter((part) => !likeliest.includes(part));
  const early = await search(term, likeliest);
  if (rest.length > 0 && early.length > 0 && asked.sort === 'best') {
    const quick = withCalled(named, early);
    yield await toAnswer(question, { hits: quick, words, sentences }, likeliest, files);
    // So that they are seen before the rest is searched.
    await nextTurn();
  }
  // What came first stays first: a list that is being read does not change its order.
  const hits = unique([...withCalled(named, early), ...(await search(term, rest))]);
  const draft: Draft = { hits, words, sentences };
  const plainly = await toAnswer(question, draft, all, files);
  const mended = term.startsWith('"')
    ? undefined
    : await mend(draft, plainly.results, {
        search: (better) => search(better.join(' '), all),
        vocabulary: files.vocabulary,
        abbreviations,
      });
  yield mended ? await toAnswer(question, mended, all, files) : plainly;
}

const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

/** Hits that are called exactly what was typed: those to stand first, and those after what is said of them. */
interface Called {
  first: readonly RecordPlace[];
  later: readonly RecordPlace[];
}

/** Which of the first few hits are called exactly what was typed. */
async function calledSo(
  typed: string,
  hits: readonly RecordPlace[],
  files: IndexFiles,
): Promise<Called> {
  const tried = await Promise.all(
    hits.slice(0, 2).map(async (hit) => ({ hit, names: (await files.record(hit)).names })),
  );
  const named = (word: string): RecordPlace[] =>
    tried.filter(({ names }) => names.includes(word)).map(({ hit }) => hit);
  return { first: named(nameWord(typed)), later: named(everydayNameWord(typed)) };
}

/** How many hits stand before one that is called by an everyday word. */
const BEFORE_EVERYDAY = 2;

const withCalled = ({ first, later }: Called, hits: readonly RecordPlace[]): RecordPlace[] =>
  unique([...first, ...hits.slice(0, BEFORE_EVERYDAY), ...later, ...hits]);

type Search = (term: string, parts: readonly number[]) => Promise<Hit[]>;

const searcher =
  (engine: Engine, files: IndexFiles): Search =>
  async (term, parts) => {
    const [hits, columns] = await Promise.all([
      engine.search(term, parts),
      loadParts(parts, files),
    ]);
    return rank(hits, columns, files.manifest.filters);
  };

const loadParts = async (parts: readonly number[], files: IndexFiles): Promise<Parts> =>
  new Map(await Promise.all(parts.map(async (part) => [part, await files.columns(part)] as const)));

async function toAnswer(
  asked: Asked,
  { hits, words, sentences }: Draft,
  searched: readonly number[],
  files: IndexFiles,
): Promise<Answer> {
  const { filters: values, shards } = files.manifest;
  const parts = await loadParts(searched, files);
  const filtered = filterHits(hits, parts, values, asked.filters);
  const isAsked = words.length > 0 || Object.keys(asked.filters).length > 0;
  const kept = isAsked ? filtered.hits : [];
  const ordered = asked.sort === 'best' ? kept : orderBy(kept, parts, asked.sort);
  const page = Math.min(asked.page, Math.max(1, Math.ceil(kept.length / PAGE_SIZE)));
  return {
    asked: { ...asked, page },
    total: isAsked ? kept.length : undefined,
    unfiltered: hits.length,
    complete: searched.length === shards.length,
    counts: filtered.counts,
    results: await Promise.all(
      ordered.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map(async (place) => ({
        record: await files.record(place),
        labels: labelsOf(place, parts, values),
      })),
    ),
    words,
    sentences,
  };
}
