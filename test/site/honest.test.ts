import { parseHTML } from 'linkedom';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { connectBrowser } from '../support/browser.ts';
import {
  colourAlone,
  countingSentences,
  countsOn,
  judgingWords,
  opensWithAnswer,
  percentages,
} from '../support/honest-page.ts';
import { readPages, templatePaths } from '../support/site-pages.ts';

const pages = readPages();
const RULES = { judgingWords, percentages, countingSentences, colourAlone };

/** Each rule with what it must catch and what it must let be. */
const EXAMPLES: readonly [rule: keyof typeof RULES, caught: string[], allowed: string[]][] = [
  [
    'judgingWords',
    [
      '<p>The area is compliant.</p>',
      '<p>Non-compliant areas</p>',
      '<p>It <b>fails</b> the test.</p>',
      '<p>Two failures</p>',
      '<p>Areas are ranked here.</p>',
      '<p>Their ranks</p>',
      '<p>It scored well</p>',
      '<table><tr><td>Grades</td></tr></table>',
      '<p>It passes.</p>',
      '<p>The requirement is passed</p>',
      '<div class="cell"><p>A league table</p></div>',
    ],
    [
      '<blockquote>any failure to comply with the score</blockquote>',
      '<p>It says “a pass or a fail” of reports.</p>',
      '<cite>Ranking the partners</cite>',
      '<p>What is to pass to the board, and what it names in passing</p>',
      '<p>There are no scores and no ranks.</p>',
      '<p>Terms: <span class="terms">failure (2), score (0)</span></p>',
      '<p>The graded care profile</p>',
    ],
  ],
  [
    'percentages',
    [
      '<p>80% of requirements are addressed.</p>',
      '<p>Eighty per cent</p>',
      '<td>100 %</td>',
      '<li>A percentage</li>',
    ],
    [
      '<div class="cell"><span class="answer">At least 75% of meetings</span></div>',
      '<table class="figures"><tbody><tr><td>£5 <span class="share">12%</span></td></tr></tbody></table>',
      '<blockquote>75% attendance</blockquote>',
      '<p>Members come to at least 75% of meetings<sup class="mark">1</sup>.</p>',
      '<a href="https://example.org/a%20b">https://example.org/a%20b</a>',
    ],
  ],
  [
    'countingSentences',
    [
      '<p>Of 6 sets of arrangements, 4 state it and 1 does not say.</p>',
      '<p>Of 6 sets of arrangements, 4 state it and in 1 the part is missing.</p>',
      '<span class="tally">Differ · Of 6: 4 stated, 3 not found</span>',
      '<li>Of 12 requirements of the day, 5 are addressed, 5 are not found and 5 are to check.</li>',
      '<p>Of 6 requirements, 4 are addressed. The other 1 need not be there.</p>',
    ],
    [
      '<p>Of 6 sets of arrangements, 4 state it and 2 do not say.</p>',
      '<p>Of 6 sets of arrangements, 4 state it, in 1 the part is missing and for 1 it does not arise.</p>',
      '<span class="tally">Of 6: 4 stated, 2 not found</span>',
      '<p>Of 6 requirements, 3 are addressed and 1 is not found. The other 2 need not be there.</p>',
      '<blockquote>Of 6 members, 2 attend.</blockquote>',
    ],
  ],
  [
    'colourAlone',
    [
      '<span class="state state-stated"></span>',
      '<svg role="img"><title>A</title><text>a</text><rect fill="#f00" /></svg>',
      '<svg><rect fill="url(#none)" /></svg>',
      '<svg><defs><pattern id="a"></pattern><pattern id="b"></pattern></defs><rect fill="url(#a)" /></svg>',
      '<ul class="keys"><li>No mark</li></ul>',
      '<ul class="keys"><li><svg></svg></li></ul>',
      '<svg role="img"><rect class="edge" /></svg>',
    ],
    [
      '<span class="state state-stated">Stated</span>',
      '<svg role="img"><title>A</title><defs><pattern id="a"><path d="M0 0"/></pattern></defs><rect fill="url(#a)" /><text>3</text></svg>',
      '<ul class="keys"><li><svg></svg> A word</li></ul>',
    ],
  ],
];

const documentOf = (html: string): Document =>
  parseHTML(`<!doctype html><html><head></head><body>${html}</body></html>`).document;

describe.each(EXAMPLES)('%s', (rule, caught, allowed) => {
  test.each(caught)('catches %s', (html) => {
    expect(RULES[rule](documentOf(html))).not.toEqual([]);
  });

  test.each(allowed)('lets be %s', (html) => {
    expect(RULES[rule](documentOf(html))).toEqual([]);
  });

  test('finds nothing on any page', () => {
    const faults = pages.flatMap(({ path, document }) =>
      RULES[rule](document).map((fault) => `${path}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });
});

test('every topic counts, or opens with a table of every area, so that none is left out unseen', () => {
  const lacking = pages
    .filter(({ path }) => /\/compare\/[^/]+\/$/u.test(path))
    .filter(({ document }) => countsOn(document).length === 0 && !opensWithAnswer(document))
    .flatMap(({ path, document }) => {
      const areas = [...document.querySelectorAll('main .status a')].map((one) => one.textContent);
      const heads = [...document.querySelectorAll('.opening th a, thead th a')];
      const told = new Set(heads.map(({ textContent }) => textContent));
      const main = document.querySelector('main')?.textContent ?? '';
      // One without a row is named with why.
      const isTold = (area: string): boolean =>
        told.has(area) ||
        [`${area}: not read`, `${area} is not in a table`].some((why) => main.includes(why));
      const unseen = areas.filter((area) => !isTold(area));
      return areas.length === 0 ? [path] : unseen.map((area) => `${path}: ${area}`);
    });
  expect(lacking).toEqual([]);
});

describe('in the browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await connectBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });

  test('links in running text are underlined, not only coloured', async () => {
    const page = await browser.newPage();
    const bare: string[] = [];
    for (const path of templatePaths(pages)) {
      await page.goto(new URL(path, inject('siteUrl')).href);
      const found = await page.evaluate(() =>
        [...document.querySelectorAll('main :is(p, dd, td, li, figcaption, figure) a')]
          .filter((link) => !getComputedStyle(link).textDecorationLine.includes('underline'))
          .map((link) => link.outerHTML.slice(0, 120)),
      );
      bare.push(...found.map((link) => `${path}: ${link}`));
    }
    await page.close();
    expect(bare).toEqual([]);
  });
});
