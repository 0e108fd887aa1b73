import type { ChangeReason, ReleasedChange, Told } from '../../schemas/index.ts';
import { wordDate } from '../base/dates.ts';
import { compareText } from '../base/order.ts';
import { counted, grouped } from '../base/words.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { FINDINGS, FORCES } from '../coverage/findings.ts';
import { STATES } from '../catalogue/states.ts';
import { changesOf, type Change } from '../corrections/changes.ts';

/** What each reason is called, and what it tells a reader, in the order in which they are shown. */
export const REASONS: Readonly<Record<ChangeReason, { label: string; meaning: string }>> = {
  misread: {
    label: 'We had misread',
    meaning: 'The document is the same. Our reading of it was mended.',
  },
  'source-changed': {
    label: 'The source changed',
    meaning: 'The document has another text, or another document was read.',
  },
  'requirement-changed': {
    label: 'The requirement changed',
    meaning: 'What the law or the guidance asks, or how sure we are of it, is another.',
  },
  'codebook-changed': {
    label: 'Our rules of reading changed',
    meaning: 'The document is the same. The rule by which this field is read is another.',
  },
  new: {
    label: 'New',
    meaning: 'It was not there before, or nobody had read it.',
  },
};

export const REASON_ORDER = Object.keys(REASONS) as ChangeReason[];

/** One change, ready to be shown. */
export interface ChangeView {
  /** The id in data files. */
  of: string;
  about: string;
  /** Whose it is: “Newham”; undefined of a requirement. */
  whose: string | undefined;
  /** What stood before and what stands after, in words. */
  before: ToldView | undefined;
  after: ToldView | undefined;
  reason: ChangeReason;
  why: string | undefined;
  /** The page below the base where it stands now; undefined where it stands no longer. */
  path: string | undefined;
  partnership: string | undefined;
  topic: string | undefined;
  /** The requirement that a finding is written under, or that changed itself. */
  requirement: string | undefined;
}

export interface ToldView {
  /** “Stated: at least six meetings a year”. */
  line: string;
  words: readonly string[];
}

/** A release, ready to be shown. */
export interface ReleaseView {
  /** Its day, which is its version: `2026-12-01`. */
  version: string;
  title: string;
  data: string;
  since: string | undefined;
  /** “1,252 statements: 486 stated, …”. */
  holds: readonly string[];
  /** “3 changes: …” or that nothing changed. */
  sentence: string;
  changes: readonly ChangeView[];
}

/** Every release, newest first, its changes by reason. */
export const releaseViews = (catalogue: Catalogue): ReleaseView[] => {
  const places = placesIn(catalogue);
  return catalogue.releases.map(({ id, data }) => {
    const changes = data.changes
      .map((change) => changeView(change, places))
      .toSorted((a, b) => REASON_ORDER.indexOf(a.reason) - REASON_ORDER.indexOf(b.reason));
    return {
      version: id,
      title: `Release of ${wordDate(id)}`,
      data: data.data,
      since: data.since,
      holds: [
        wordCounts('statement', data.statements, (state) => wordsFor(STATES, state)?.short),
        wordCounts('finding', data.findings, (finding) => wordsFor(FINDINGS, finding)?.label),
      ],
      sentence: wordChanges(changes, data.since),
      changes,
    };
  });
};

const wordCounts = (
  noun: string,
  counts: Readonly<Record<string, number>>,
  label: (code: string) => string | undefined,
): string => {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const parts = Object.entries(counts).map(
    ([code, count]) => `${grouped(count)} ${(label(code) ?? code).toLowerCase()}`,
  );
  return `${grouped(all)} ${noun}${all === 1 ? '' : 's'}${all === 0 ? '' : `: ${parts.join(', ')}`}.`;
};

function wordChanges(changes: readonly ChangeView[], since: string | undefined): string {
  if (since === undefined) return 'The first release: everything in it is new.';
  if (changes.length === 0) return `Nothing changed since the release of ${wordDate(since)}.`;
  const parts = groupsOf(changes).map(
    ({ reason, changes: own }) => `${own.length} ${REASONS[reason].label.toLowerCase()}`,
  );
  return `${counted(changes.length, 'change')} since the release of ${wordDate(since)}: ${parts.join(', ')}.`;
}

/** Changes in groups of one reason, in the order of the reasons. */
export const groupsOf = (changes: readonly ChangeView[]) =>
  REASON_ORDER.map((reason) => ({
    reason,
    ...REASONS[reason],
    changes: changes.filter((change) => change.reason === reason),
  })).filter((group) => group.changes.length > 0);

/** Where things stand on the site now, by their ids among the changes, and what partnerships are called. */
interface Places {
  paths: ReadonlyMap<string, string>;
  names: ReadonlyMap<string, string>;
}

function placesIn({ partnerships, requirements }: Catalogue): Places {
  const editions = partnerships.flatMap(({ editions: own }) => own);
  const rows = requirements.flatMap(({ data }) => data);
  return {
    names: new Map(partnerships.map(({ id, record }) => [id, record.short_name])),
    paths: new Map([
      ...editions.flatMap(({ partnership, id, statements }) => {
        const page = `/partnerships/${partnership}/${id}/`;
        return [
          [`${partnership}/${id}`, page] as const,
          ...statements.map(
            ({ anchor }) => [`${partnership}/${id}#${anchor}`, `${page}#${anchor}`] as const,
          ),
          ...rows.map(
            ({ id: row }) =>
              [`${partnership}/${id}/coverage#${row}`, `${page}coverage/#${row}`] as const,
          ),
        ];
      }),
      ...rows.map(({ id }) => [`requirements/${id}`, `/requirements/${id}/`] as const),
    ]),
  };
}

function changeView(change: ReleasedChange, { paths, names }: Places): ChangeView {
  const { of, about, before, after, reason, why } = change;
  const [edition = '', anchor] = of.split('#');
  const [first = '', second = '', part] = edition.split('/');
  const isRow = first === 'requirements';
  return {
    of,
    about,
    whose: isRow ? undefined : (names.get(first) ?? first),
    before: before && wordTold(before),
    after: after && wordTold(after),
    reason,
    why,
    path: paths.get(of),
    partnership: isRow ? undefined : first,
    topic: anchor !== undefined && part === undefined ? anchor.split('.')[0] : undefined,
    requirement: isRow ? second : part === 'coverage' ? anchor : undefined,
  };
}

/** What stands under a code; undefined where a release had a code that there is no longer. */
const wordsFor = <T>(words: Readonly<Record<string, T>>, code: string): T | undefined =>
  words[code];

/** A state, a finding or a force in words. */
const labelOf = (code: string): string =>
  wordsFor(STATES, code)?.label ??
  wordsFor(FINDINGS, code)?.label ??
  wordsFor(FORCES, code) ??
  code;

function wordTold({ state, value, words }: Told): ToldView {
  const label = state === undefined ? undefined : labelOf(state);
  // Of a silence the answer in words says what the state says.
  const isSaid = state === 'silent' || value === label;
  const parts = [label, isSaid ? undefined : value].filter(Boolean);
  return { line: parts.join(': '), words };
}

/** A released change as those who follow the site hear of it. */
const newsOf = (change: ChangeView, version: string): Change => ({
  id: `${version}/${change.of.replace('#', '/')}`,
  date: version,
  title: [change.whose, change.about].filter(Boolean).join(': '),
  summary: [
    `${REASONS[change.reason].label}.`,
    change.before ? `Before: ${wordLine(change.before)}` : undefined,
    change.after ? `Now: ${wordLine(change.after)}` : 'It is no longer there.',
    change.why,
  ]
    .filter(Boolean)
    .join(' '),
  path: change.path ?? releasePath(version),
  ...(change.partnership === undefined ? {} : { partnership: change.partnership }),
  ...(change.topic === undefined ? {} : { topic: change.topic }),
  ...(change.requirement === undefined ? {} : { requirement: change.requirement }),
});

const wordLine = ({ line, words }: ToldView): string =>
  `${line}${words.length > 0 ? ` (${words.map((word) => `“${word}”`).join(', ')})` : ''}.`.replace(
    /\.\.$/u,
    '.',
  );

/** What a release held of something, as one line: state, answer and words quoted. */
export const toldLine = (told: Told): string => wordLine(wordTold(told));

export const releasePath = (version: string): string => `/data/changes/${version}/`;

/** A feed: of the site, an area, a topic or a requirement. */
export interface FeedView {
  /** The folder that it stands in, without slashes around it; empty for that of the site. */
  at: string;
  title: string;
  /** The page below the base that it belongs to. */
  page: string;
  /** Newest first. */
  changes: readonly Change[];
}

/**
 * The id of a feed or of an entry (a tag URI, RFC 4151). It never changes, wherever the site lives: readers would be
 * told everything again.
 */
export const tagOf = (id: string): string => `tag:safeguarding-side-by-side,2026:${id}`;

/** Every feed. One without changes is there all the same, so that it can be followed before anything has changed. */
export function feedViews(catalogue: Catalogue): FeedView[] {
  const releases = releaseViews(catalogue);
  const dated = changesOf(catalogue);
  const news = newestFirst([
    ...dated,
    ...releases.flatMap(({ version, changes }) =>
      changes.filter(isOwnNews).map((change) => newsOf(change, version)),
    ),
  ]);
  const byFeed = new Map<string, Change[]>();
  const feedsOf = feedsOfChange(catalogue);
  for (const change of news) {
    for (const at of feedsOf(change)) byFeed.set(at, [...(byFeed.get(at) ?? []), change]);
  }
  const released = releases.map(({ version, title, sentence }) => ({
    id: `release/${version}`,
    date: version,
    title,
    summary: sentence,
    path: releasePath(version),
  }));
  const feed = (at: string, title: string): FeedView => ({
    at,
    title,
    page: `/${at}/`,
    changes: byFeed.get(at) ?? [],
  });
  return [
    { at: '', title: 'changes', page: '/', changes: newestFirst([...dated, ...released]) },
    ...catalogue.registers.areas.data.map(({ id, name }) => feed(`areas/${id}`, name)),
    ...catalogue.topics.map(({ id, label }) => feed(`compare/${id}`, label)),
    ...catalogue.requirements.flatMap(({ data }) =>
      data.map(({ id, title }) => feed(`requirements/${id}`, title)),
    ),
  ];
}

/** True for what no reading of a document tells already, as it does of a new edition. */
const isOwnNews = ({ of, after, requirement }: ChangeView): boolean =>
  of.includes('#') || requirement !== undefined || after === undefined;

/** The feeds below that of the site in which a change stands. A finding is on every requirement of its ask. */
function feedsOfChange({ partnerships, asks }: Catalogue): (change: Change) => string[] {
  const areas = new Map(partnerships.map(({ id, record }) => [id, record.areas]));
  const alike = new Map(
    asks.flatMap(({ requirements }) => requirements.map((id) => [id, requirements] as const)),
  );
  return ({ partnership = '', topic, requirement }) => [
    ...(areas.get(partnership) ?? []).map((id) => `areas/${id}`),
    ...(topic === undefined ? [] : [`compare/${topic}`]),
    ...(requirement === undefined
      ? []
      : (alike.get(requirement) ?? [requirement]).map((id) => `requirements/${id}`)),
  ];
}

const newestFirst = (changes: readonly Change[]): Change[] =>
  changes.toSorted((a, b) => compareText(b.date, a.date) || compareText(a.id, b.id));

/** What happened to the records of the partnerships over an area. */
export interface AreaHistory {
  /** Readings and settled requests, newest first. */
  events: readonly Change[];
  /** Each release that changed any, newest first, with what it changed. */
  releases: readonly { version: string; title: string; changes: readonly ChangeView[] }[];
}

/** The histories of areas, by the id of the area: of those of whose partnerships anything was read. */
export function areaHistories(catalogue: Catalogue): ReadonlyMap<string, AreaHistory> {
  const events = Map.groupBy(changesOf(catalogue), ({ partnership }) => partnership);
  const releases = releaseViews(catalogue).map(({ version, title, changes }) => ({
    ...{ version, title },
    changes: Map.groupBy(changes, ({ partnership }) => partnership),
  }));
  const over = Map.groupBy(
    catalogue.partnerships.flatMap(({ id, record, editions }) =>
      editions.length === 0 ? [] : record.areas.map((area) => ({ area, id })),
    ),
    ({ area }) => area,
  );
  return new Map(
    [...over].map(([area, bodies]) => [
      area,
      {
        events: newestFirst(bodies.flatMap(({ id }) => events.get(id) ?? [])),
        releases: releases.flatMap(({ version, title, changes }) => {
          const own = bodies.flatMap(({ id }) => changes.get(id) ?? []);
          return own.length === 0 ? [] : [{ version, title, changes: own }];
        }),
      },
    ]),
  );
}

/** The page of an area’s history, below that of the area. */
export const historyPath = (area: string): string => `/areas/${area}/changes/`;

/** The notes of a release, in Markdown. */
export function releaseNotes({ title, data, holds, sentence, changes }: ReleaseView): string {
  const lines = groupsOf(changes).flatMap(({ label, meaning, changes: own }) => [
    `## ${label}`,
    '',
    meaning,
    '',
    ...own.flatMap(({ of, whose, about, before, after, why }) => [
      `- **${[whose, about].filter(Boolean).join(': ')}** (\`${of}\`)`,
      ...(before ? [`  - Before: ${wordLine(before)}`] : []),
      after ? `  - Now: ${wordLine(after)}` : '  - No longer there.',
      ...(why === undefined ? [] : [`  - ${why}`]),
    ]),
    '',
  ]);
  return (
    [`# ${title}`, '', `Data version ${data}.`, ...holds, sentence, '', ...lines]
      .join('\n')
      .trimEnd() + '\n'
  );
}
