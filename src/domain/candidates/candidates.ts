import MiniSearch from 'minisearch';
import { stemmer } from 'stemmer';
import type { Body, Field } from '../../schemas/index.ts';
import { compareText } from '../base/order.ts';
import { shapesIn } from './patterns.ts';
import type { Recorded } from './recorded.ts';
import type { PassageSection } from './sections.ts';

/** A body by its names. `places` are the sections that set it up, where they are known: their neighbours are of it too. */
type Named = Pick<Body, 'name' | 'also_printed'> & { places?: readonly string[] };

/** What is looked for, and where. */
export interface CandidateQuery {
  /** A field of registers/topics.yaml. */
  field: Pick<Field, 'label' | 'prompt' | 'kinds'>;
  /** The body the statement is about; left out for the arrangements as a whole. */
  body?: Named;
  /** The other bodies of the document: a section about one of them comes later. */
  otherBodies?: readonly Named[];
  /** The sections of the source: `sectionsOf`. Give the same array again: what is made of it is kept. */
  sections: readonly PassageSection[];
  /** What other areas recorded on the field: `recordedOn`. */
  recorded: Recorded;
  /** The terms that the field may take, where it has a vocabulary: of those that other areas recorded, the labels count. */
  vocabulary?: readonly { id: string; label: string }[];
}

/** A section that may hold the answer. */
export interface Candidate {
  /** The id of the section in the outline of the source: a locator. */
  section: string;
  /** Where in the text the likeliest words start, in UTF-16 units; within the section. */
  offset: number;
  /** Comparable within one answer only; the best has 1. */
  score: number;
  /** The words for which it was found, to be marked in it. */
  words: readonly string[];
  /** Why, in plain English: “It has “quorate”, as answers of other areas have”. */
  because: string;
}

const MOST = 10;

/** How much each kind of likeness counts. Set by the bench over all documents together, never for one. */
export const WEIGHTS = {
  question: 0.65,
  headings: 0.55,
  quotations: 1,
  terms: 0.7,
  answers: 0.15,
  shape: 0.6,
  /** A rule of this kind by the heading alone, whatever the words below it are; and one in a row of a table. */
  shapeOfHeading: 0.5,
  table: -0.6,
  /** The body is named in the heading, in the words; it was set up beside; the heading is another body’s. */
  inHeading: 0.4,
  inWords: 1.2,
  beside: 1,
  ofAnother: -1,
};

/**
 * Returns the sections most likely to answer a field, best first, at most ten. No section at all only says that
 * nothing was found by these means: it is never a reason to call a document silent.
 */
export function candidates(query: CandidateQuery, weights = WEIGHTS): Candidate[] {
  const { field, recorded, sections, vocabulary = [] } = query;
  const index = indexOf(sections);
  const answers = vocabulary.filter(({ id }) => recorded.answers.includes(id));
  const signals = {
    question: rank(index, [`${field.label} ${field.prompt}`], ['trail', 'text']),
    headings: rank(index, recorded.headings, ['trail']),
    quotations: rank(index, recorded.quotations, ['text']),
    terms: rank(
      index,
      recorded.terms.map((term) => term.replace('*', '')),
      ['text'],
    ),
    answers: rank(
      index,
      answers.map(({ label }) => label),
      ['text'],
    ),
  };
  const shapes = sections.map((section) =>
    saysSomething(section) ? shapesIn(section.text, field.kinds) : undefined,
  );
  const scored = sections.map((section, at) => {
    const shape = shapes[at]?.share ?? 0;
    const likeness = (Object.keys(signals) as (keyof typeof signals)[]).reduce(
      (sum, signal) => sum + weights[signal] * (signals[signal].get(at) ?? 0),
      weights.shape * shape,
    );
    // A body alone is no reason: all of its sections name it.
    const score =
      likeness === 0 || shapes[at] === undefined
        ? 0
        : likeness +
          (shapesIn(headingsOf(section), field.kinds).share > 0 ? weights.shapeOfHeading : 0) +
          (isTable(section) && !field.kinds.some((kind) => IN_TABLES.has(kind))
            ? weights.table
            : 0) +
          bodyScore(section, query, weights);
    return { section, shape: shapes[at], at, score };
  });
  const ranked = scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, MOST);
  const best = ranked[0]?.score ?? 1;
  return ranked.map(({ section, score, shape, at }) => {
    const found = wordsIn(section, query);
    return {
      section: section.id,
      offset: section.offset + (shape?.at ?? found[0]?.at ?? 0),
      score: score / best,
      words: shape?.words === undefined ? found.map(({ word }) => word) : [shape.words],
      because: reasonFor(
        at,
        signals,
        shape?.words,
        found.map(({ word }) => word),
      ),
    };
  });
}

type Index = MiniSearch<{ id: number; trail: string; text: string }>;

const INDEXES = new WeakMap<object, Index>();

/** Words that stand in every text. */
const COMMON = new Set(
  'the a an and or of to in for on by with at from as is are be will shall may must this that these those it its their they which who whom what how when where there than not no any all each other such has have been was were do does can should would into per'.split(
    ' ',
  ),
);

const termOf = (word: string): string | null => {
  const plain = word.toLowerCase().replace(/[’']s?$/u, '');
  return plain.length < 2 || COMMON.has(plain) ? null : stemmer(plain);
};

function indexOf(sections: readonly PassageSection[]): Index {
  const kept = INDEXES.get(sections);
  if (kept) return kept;
  const index: Index = new MiniSearch({
    fields: ['trail', 'text'],
    processTerm: termOf,
    searchOptions: { processTerm: termOf },
  });
  index.addAll(sections.map(({ trail, text }, id) => ({ id, trail: trail.join(' '), text })));
  INDEXES.set(sections, index);
  return index;
}

/** How well each section fits several texts, the best 1: what it is first for counts more than what it is fifth for. */
function rank(index: Index, texts: readonly string[], fields: string[]): Map<number, number> {
  const sums = new Map<number, number>();
  for (const text of texts) {
    const found = index.search(text, { fields });
    const best = found[0]?.score ?? 1;
    for (const { id, score } of found) {
      const at = id as number;
      sums.set(at, (sums.get(at) ?? 0) + (score / best) ** 2);
    }
  }
  const most = Math.max(...sums.values(), Number.EPSILON);
  return new Map([...sums].map(([at, sum]) => [at, sum / most]));
}

/** The headings nearest a section: its own, and the one above. */
const headingsOf = ({ trail }: PassageSection): string => trail.slice(-3).join(' ');

/** Kinds of which a table may be the answer. */
const IN_TABLES: ReadonlySet<string> = new Set(['members', 'contributions', 'posts', 'agencies']);

/** True where most lines are rows of cells. */
function isTable({ text }: PassageSection): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.filter((line) => line.includes(' | ')).length > lines.length / 2;
}

/** The number of the page behind a line of a list of contents. */
const TO_A_PAGE = /[\s.|…]\d{1,3}\s*$/u;

/** False for a list of contents, and for a heading with nothing below it: no rule stands there. */
function saysSomething(section: PassageSection): boolean {
  const { label, text, trail } = section;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const toPages = lines.filter((line) => TO_A_PAGE.test(line)).length;
  // A table may end in numbers too, of seats or votes: of its rows only those under “Contents” lead to pages.
  const isCalledSo = /\bcontents\b/iu.test(trail.at(-1) ?? label);
  const isList =
    lines.length > 3 && toPages > lines.length / 2 && (isCalledSo || !isTable(section));
  const heading = /‘(.*)’$/u.exec(label)?.[1] ?? '';
  const isBare =
    heading !== '' && text.replaceAll(/\W+/gu, '').length <= heading.replaceAll(/\W+/gu, '').length;
  return !isList && !isBare;
}

/** The names of a body, and what it is called in short where no other body ends like it: “the Board”. */
export function namesOf(body: Named, others: readonly Named[] = []): string[] {
  const last = lastWord(body.name);
  const isOnly = !others.some((other) => other !== body && lastWord(other.name) === last);
  return [body.name, ...body.also_printed, ...(isOnly ? [`the ${last}`] : [])];
}

const lastWord = (name: string): string => name.trim().split(/\s+/u).at(-1) ?? '';

/** More for a section that names the body or stands where it was set up, and less under the heading of another. */
function bodyScore(
  { trail, text }: PassageSection,
  { body, otherBodies = [], sections }: CandidateQuery,
  weights: typeof WEIGHTS,
): number {
  if (!body) return 0;
  const names = (of: readonly string[], where: string): boolean =>
    of.some((name) => where.toLowerCase().includes(name.toLowerCase()));
  const heading = trail.join(' ');
  const own = namesOf(body, otherBodies);
  const inHeading = names(own, heading);
  const chapter = chapterOf(trail);
  const beside = (body.places ?? []).some((place) => {
    const there = sections.find(({ id }) => id === place)?.trail ?? [];
    if (there.length === 0) return false;
    return chapterOf(there) === chapter || there.every((label, at) => trail[at] === label);
  });
  return (
    (inHeading ? weights.inHeading : 0) +
    (names(own, text) ? weights.inWords : 0) +
    (beside ? weights.beside : 0) +
    (!inHeading &&
    names(
      otherBodies.flatMap((other) => namesOf(other, [body, ...otherBodies])),
      heading,
    )
      ? weights.ofAnother
      : 0)
  );
}

const chapterOf = (trail: readonly string[]): string => trail.slice(0, 2).join(' › ');

/** The rarest words of the section that what is looked for has too. */
function wordsIn(
  { text }: PassageSection,
  { recorded, field }: CandidateQuery,
): { word: string; at: number }[] {
  const wanted = new Set(
    [...recorded.terms, ...recorded.quotations, field.label]
      .flatMap((one) => one.split(/[^\p{L}\p{N}’'-]+/u))
      .flatMap((word) => termOf(word) ?? []),
  );
  const found = new Map<string, { word: string; at: number }>();
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}’'-]{4,}/gu)) {
    const term = termOf(word);
    if (term !== null && wanted.has(term) && !found.has(term)) found.set(term, { word, at: index });
  }
  return [...found.values()]
    .sort((a, b) => b.word.length - a.word.length || compareText(a.word, b.word))
    .slice(0, 2);
}

const BY_SIGNAL = {
  question: 'It has words of the question',
  headings: 'Its heading is like those under which other areas answer',
  quotations: 'It has words that answers of other areas have',
  terms: 'It has words that were searched for in other areas',
  answers: 'It has words of answers that other areas give',
} as const;

function reasonFor(
  at: number,
  signals: Readonly<Record<keyof typeof BY_SIGNAL, ReadonlyMap<number, number>>>,
  shape: string | undefined,
  words: readonly string[],
): string {
  if (shape !== undefined)
    return `It says “${shape.replaceAll(/\s+/gu, ' ').slice(0, 60).trim()}”, as such rules do`;
  const [signal] = (Object.keys(BY_SIGNAL) as (keyof typeof BY_SIGNAL)[]).sort(
    (a, b) => (signals[b].get(at) ?? 0) - (signals[a].get(at) ?? 0),
  );
  const said = words.length > 0 ? `: ${words.map((word) => `“${word}”`).join(', ')}` : '';
  return `${signal === undefined ? 'It is near' : BY_SIGNAL[signal]}${said}`;
}
