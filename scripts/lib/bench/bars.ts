import type { FirstView } from './first-views.ts';
import type { Measured } from './measure.ts';
import type { QueryCost } from './search-cost.ts';

/** What a gate has measured of one collection. */
export interface GateMeasures {
  areas: number;
  /** The site of the records as they are. */
  records: Pick<Measured, 'pages' | 'html'>;
  ours: Measured;
  /** A bare Astro site of as many pages and bytes. */
  floor: Measured;
  views: readonly FirstView[];
  queries: readonly QueryCost[];
}

/** One figure beside what is allowed of it. */
export interface Verdict {
  what: string;
  /** The page, the query or the collection it was found on. */
  where: string;
  found: number;
  allowed: number;
  unit: string;
  /** True for what a busy machine changes. */
  isTime: boolean;
  todo: string;
}

type Bar = Pick<Verdict, 'what' | 'allowed' | 'unit' | 'todo'> & {
  isTime?: true;
  /** What was found, each with where. */
  of: (measures: GateMeasures) => readonly (readonly [where: string, found: number])[];
};

/** The one measure of every figure in kB, as the tests of weight have it. */
export const KILOBYTE = 1024;

/** The search page loads an engine, whose weight is the business of the bars on search. */
const isRead = ({ template }: FirstView): boolean => template !== 'search';

/** At what is the same for every collection: a bar has one figure, or one for each page or query. */
const BARS: readonly Bar[] = [
  {
    what: 'build time, workbooks, feeds and data files apart',
    allowed: 1.3,
    unit: '× the bare site',
    isTime: true,
    todo: 'profile the build (node --cpu-prof); look for work done once a page that could be done once a build',
    of: ({ areas, ours, floor }) => [
      [collection(areas), (ours.seconds - ours.apart) / floor.seconds],
    ],
  },
  {
    what: 'peak memory of the build',
    allowed: 0.8,
    unit: '× the bare site',
    todo: 'look for what is kept for every page: props of routes, strings, caches',
    of: ({ areas, ours, floor }) => [[collection(areas), ours.memory / floor.memory]],
  },
  {
    what: 'HTML a page, on average, not compressed',
    allowed: 25_000,
    unit: 'bytes',
    todo: 'tell evidence whole at its home alone (src/domain/cell/opened.ts)',
    // Generated areas are copies of documents that were read whole: their average says nothing of pages people read.
    of: ({ records }) => [['the records', records.html / records.pages]],
  },
  {
    what: 'first view, compressed, styles included',
    allowed: 50,
    unit: 'kB',
    todo: 'page the list, or lead to the home of what it tells',
    of: ({ views }) =>
      heaviestOfEach(views)
        .filter(isRead)
        .map(({ path, bytes }) => [`/${path}`, bytes / KILOBYTE]),
  },
  {
    what: 'first view of a typical page (the median), compressed, styles included',
    allowed: 25,
    unit: 'kB',
    todo: 'look at what every page carries: head, header, foot, styles',
    of: ({ areas, views }) => [
      [collection(areas), median(views.map(({ bytes }) => bytes / KILOBYTE))],
    ],
  },
  {
    what: 'cold search: page and index until the first results',
    allowed: 160,
    unit: 'kB',
    todo: 'look at what the index holds of each record (src/integrations/pagefind.ts)',
    of: ({ queries }) =>
      queries.map((one) => [`“${one.query}”`, one.pageKilobytes + one.firstKilobytes]),
  },
  {
    what: 'cold search: index alone until the first results',
    allowed: 110,
    unit: 'kB',
    todo: 'look at what the index holds of each record (src/integrations/pagefind.ts)',
    of: ({ queries }) => queries.map((one) => [`“${one.query}”`, one.firstKilobytes]),
  },
  {
    what: 'warm search at full speed',
    allowed: 80,
    unit: 'ms',
    isTime: true,
    todo: 'look at what src/client/search does before it shows the first results',
    of: ({ queries }) =>
      queries
        .filter(({ slowdown }) => slowdown === 1)
        .map((one) => [`“${one.query}”`, one.warmMilliseconds]),
  },
];

const collection = (areas: number): string => `${areas} generated areas`;

/** The heaviest page of each template. */
export const heaviestOfEach = (views: readonly FirstView[]): FirstView[] =>
  [...Map.groupBy(views, ({ template }) => template).values()].flatMap(
    (own) => own.toSorted((a, b) => b.bytes - a.bytes)[0] ?? [],
  );

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Every bar with what was found: of several pages or queries, the one that is furthest up. */
export const verdictsOn = (measures: GateMeasures): Verdict[] =>
  BARS.flatMap(({ of, isTime = false, ...bar }) => {
    const [most] = of(measures).toSorted(([, a], [, b]) => b - a);
    return most === undefined ? [] : [{ ...bar, isTime, where: most[0], found: most[1] }];
  });

/** Those that are over their bar; on a busy machine times are not judged. */
export const overIn = (verdicts: readonly Verdict[], isQuiet: boolean): Verdict[] =>
  verdicts.filter(({ found, allowed, isTime }) => found > allowed && (isQuiet || !isTime));

const figure = (value: number): string => value.toFixed(value < 10 ? 2 : 1);

/** A verdict in a line: where, what was found, what is allowed. */
export const wordVerdict = ({ what, where, found, allowed, unit }: Verdict): string =>
  `${found > allowed ? 'over' : 'held'}  ${what}: ${figure(found)} ${unit}, allowed ${allowed} (${where})`;

/** What to do about one that is over its bar. */
export const wordFault = (verdict: Verdict): string =>
  [
    `${verdict.where}: ${verdict.what}`,
    `  found    ${figure(verdict.found)} ${verdict.unit}`,
    `  allowed  ${verdict.allowed} ${verdict.unit}`,
    `  to do    ${verdict.todo}`,
  ].join('\n');
