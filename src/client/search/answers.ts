import { placeCards, type PlaceCard } from '../../domain/area/card.ts';
import { placesIn, type PlaceNames } from '../../domain/area/named.ts';
import type { FilterName } from '../../domain/search/columns.ts';
import type { RecordPlace } from '../../domain/search/record-name.ts';
import { knownFilters, type Asked } from './address.ts';
import type { Engine, Hit } from './engine.ts';
import type { IndexFiles } from './files.ts';
import { everyPlace, filterHits, orderBy, type Counts, type Parts } from './filter.ts';
import { partsFor, rank, unique, wantedOf, type Draft } from './find.ts';
import { mend } from './mend.ts';
import { labelsOf, type Result } from './result.ts';
import { everydayNameWord, nameWord, subjectOf } from '../../domain/search/words.ts';

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
  /** Cards of the places that the question names; on the first page alone. */
  places: readonly PlaceCard[];
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
  places: () => Promise<PlaceNames>;
  filterLabels: Readonly<Record<FilterName, string>>;
}

/** Answers a question: at once from the likeliest parts of the index, then from all of them. */
export async function* answers(asked: Asked, means: Means): AsyncGenerator<Answer> {
  const { files } = means;
  const { manifest } = files;
  const chosen = knownFilters(asked.filters, manifest.filters, means.filterLabels);
  const question: Asked = { ...asked, filters: chosen.filters };
  const { sentences } = chosen;
  const { words, term, abbreviations } = wantedOf(asked.query);
  const all = manifest.shards.map((_, part) => part);
  if (words.length === 0) {
    const parts = await loadParts(all, files);
    if (asked.query !== '') sentences.push('There is no word in what you typed.');
    const draft = { hits: everyPlace(parts), words, sentences };
    yield await toAnswer(question, draft, [], all, files);
    return;
  }
  const [engine, names] = await Promise.all([means.engine(), means.places()]);
  const places = await cardsFor(asked.query, names, files);
  const search = searcher(engine, files);
  const likeliest = partsFor(words, manifest).slice(0, 2);
  const named = await calledSo(asked.query, (name) => search(name, NAMED_PARTS), files);
  const rest = all.filter((part) => !likeliest.includes(part));
  const early = await search(term, likeliest);
  if (rest.length > 0 && early.length > 0 && asked.sort === 'best') {
    const quick = { hits: withCalled(named, early), words, sentences };
    yield await toAnswer(question, quick, places, likeliest, files);
    // So that they are seen before the rest is searched.
    await nextTurn();
  }
  // What came first stays first: a list that is being read does not change its order.
  const hits = unique([...withCalled(named, early), ...(await search(term, rest))]);
  const draft: Draft = { hits, words, sentences };
  const plainly = await toAnswer(question, draft, places, all, files);
  const mended = term.startsWith('"')
    ? undefined
    : await mend(draft, plainly.results, {
        search: (better) => search(better.join(' '), all),
        vocabulary: files.vocabulary,
        abbreviations,
        placeWords: names.words,
      });
  if (!mended) {
    yield plainly;
    return;
  }
  const meant = places.length > 0 ? places : await cardsFor(mended.words.join(' '), names, files);
  yield await toAnswer(question, mended, meant, all, files);
}

/** The cards of the places that a question names. */
async function cardsFor(
  question: string,
  names: PlaceNames,
  files: IndexFiles,
): Promise<PlaceCard[]> {
  const places = placesIn(question, names);
  const cards = await Promise.all(
    places.map(async ([, , area]) => [area, await files.card(area)] as const),
  );
  return placeCards(places, Object.fromEntries(cards));
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

/** What has names belongs to no area, and stands in the first part of the index. */
const NAMED_PARTS = [0];

/** The records that are called exactly what was typed, or what the question is about. */
async function calledSo(
  typed: string,
  search: (name: string) => Promise<readonly RecordPlace[]>,
  files: IndexFiles,
): Promise<Called> {
  const called: { first: RecordPlace[]; later: RecordPlace[] } = { first: [], later: [] };
  const asked = [typed, subjectOf(typed)];
  for (const name of new Set(asked.map(nameWord))) {
    for (const hit of (await search(name)).slice(0, CALLED_ALIKE)) {
      const { names } = await files.record(hit);
      if (names.includes(name)) called.first.push(hit);
      if (asked.map(everydayNameWord).some((one) => names.includes(one))) called.later.push(hit);
    }
  }
  return called;
}

/** A topic, a term and a question may bear one name. */
const CALLED_ALIKE = 3;

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
  places: readonly PlaceCard[],
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
    places: page === 1 ? places : [],
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
