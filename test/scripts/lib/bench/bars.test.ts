import { describe, expect, test } from 'vitest';
import {
  heaviestOfEach,
  overIn,
  verdictsOn,
  wordFault,
  wordVerdict,
  type GateMeasures,
} from '../../../../scripts/lib/bench/bars.ts';
import { secondsApart } from '../../../../scripts/lib/bench/build-log.ts';

const measured = (seconds: number, apart: number, memory: number, html: number) => ({
  seconds,
  apart,
  memory,
  html,
  processor: seconds,
  pages: 1000,
  files: 2000,
  bytes: html,
});
const view = (path: string, kilobytes: number, template = path) => ({
  template,
  path,
  bytes: kilobytes * 1024,
});
const query = (slowdown: number, page: number, first: number, warm: number) => ({
  query: 'casting vote',
  slowdown,
  pageKilobytes: page,
  firstKilobytes: first,
  wholeKilobytes: first,
  coldMilliseconds: 900,
  warmMilliseconds: warm,
});

/** Every figure at its bar: 1.3 ×, 0.8 ×, 25,000 bytes, 50 kB, 25 kB, 160 kB, 110 kB and 80 ms. */
const AT_BARS: GateMeasures = {
  areas: 153,
  records: measured(0, 0, 0, 25_000 * 1000),
  ours: measured(150, 20, 800, 25e6),
  floor: measured(100, 0, 1000, 25e6),
  views: [view('about/', 25), view('areas/', 25), view('data/', 25), view('compare/a/b/', 50)],
  queries: [query(1, 50, 110, 80), query(4, 50, 110, 300)],
};

/** One figure a little over its bar each time. */
const OVER: readonly (readonly [what: string, change: Partial<GateMeasures>])[] = [
  ['build time', { ours: measured(151, 20, 800, 25e6) }],
  ['peak memory', { ours: measured(150, 20, 801, 25e6) }],
  ['HTML a page', { records: measured(0, 0, 0, 25_001 * 1000) }],
  ['first view, compressed', { views: [...AT_BARS.views, view('sources/a/', 51)] }],
  [
    'first view of a typical page',
    { views: AT_BARS.views.map((one) => ({ ...one, bytes: 26_000 })) },
  ],
  ['cold search: page and index', { queries: [query(1, 51, 110, 80)] }],
  ['cold search: index alone', { queries: [query(1, 40, 111, 80)] }],
  ['warm search', { queries: [query(1, 50, 110, 81)] }],
];

describe('the bars of the gate', () => {
  test('what is at its bar is held; a search page is weighed by the bars on search', () => {
    const measures = { ...AT_BARS, views: [...AT_BARS.views, view('search/', 90, 'search')] };
    expect(verdictsOn(measures)).toHaveLength(OVER.length);
    expect(overIn(verdictsOn(measures), true)).toEqual([]);
  });

  test.each(OVER)('%s: a little over is found, and nothing else', (what, change) => {
    const over = overIn(verdictsOn({ ...AT_BARS, ...change }), true);
    expect(over).toHaveLength(1);
    expect(over[0]?.what.startsWith(what)).toBe(true);
  });

  test('times are not judged on a busy machine', () => {
    const slow = verdictsOn({
      ...AT_BARS,
      ours: measured(900, 20, 801, 25e6),
      queries: [query(1, 50, 110, 500)],
    });
    expect(overIn(slow, true).map(({ unit }) => unit)).toContain('ms');
    expect(overIn(slow, false).map(({ what }) => what)).toEqual(['peak memory of the build']);
  });

  test('a fault says where, what was found, what is allowed and what to do', () => {
    const measures = { ...AT_BARS, views: [view('about/', 10), view('sources/a/', 51.25)] };
    const [fault] = overIn(verdictsOn(measures), true).filter(
      ({ where }) => where === '/sources/a/',
    );
    if (fault === undefined) throw new Error('The page is not found.');
    expect(wordVerdict(fault)).toBe(
      'over  first view, compressed, styles included: 51.3 kB, allowed 50 (/sources/a/)',
    );
    expect(wordFault(fault)).toMatch(
      /^\/sources\/a\/: first view.*\n {2}found {4}51\.3 kB\n {2}allowed {2}50 kB\n {2}to do {4}\w/u,
    );
  });

  test('of a template the heaviest page stands for all', () => {
    const views = [view('a/', 1, 'one'), view('b/', 3, 'one'), view('c/', 2, 'two')];
    expect(heaviestOfEach(views).map(({ path }) => path)).toEqual(['b/', 'c/']);
  });
});

test('workbooks, feeds and data files are timed apart from pages', () => {
  const log = [
    '11:03:11   ├─ /compare/quorum/words-1a2b3c4d.ods/ (+15ms) ',
    '11:03:11   ├─ /areas/leeds/feed.xml (+5ms) ',
    '11:03:11   ├─ /data/compare/leeds/quorum.json (+1.2s) ',
    '11:03:11   ├─ /areas/leeds/index.html (+9ms) ',
    '11:03:11   └─ /index.html (+9ms) ',
    '11:03:11 ✓ Completed in 30.27s.',
  ].join('\n');
  expect(secondsApart(log)).toBeCloseTo(1.22);
});
