import { describe, expect, test } from 'vitest';
import { shownFacts } from '../../src/integrations/shown-facts.ts';

/** A page in few words: where it is, its HTML with a number as “§”, and the fact that holds it. */
const PAGES: readonly (readonly [what: string, page: string, html: string, shown: string])[] = [
  [
    'areas in each state',
    'areas/',
    '<div class="beside"><div><h1>Find</h1><p>Each of the 3 areas of England has a page: § read and 1 not read yet.</p></div></div>',
    'read – §',
  ],
  [
    'a key of the map',
    'areas/',
    '<figure class="area-map"><ul class="keys"><li><svg></svg>§2 not read yet</li></ul></figure>',
    'not read yet – §2',
  ],
  [
    'an area under its region',
    'areas/',
    '<h3>North</h3><ul class="areas"><li><a href="x">Area §</a> (read)<p>Partnership</p></li></ul>',
    'North – Area § (read) – Partnership',
  ],
  [
    'a fact of an area',
    'areas/a/',
    '<h2 id="facts">The area</h2><dl class="facts"><div><dt>Official code</dt><dd>E0§</dd></div></dl>',
    'Official code – E0§',
  ],
  [
    'what happened to an area',
    'areas/a/changes/',
    '<h2 id="events">Readings</h2><ul><li>§ May 2026: <a href="x">Read</a>. Whole.</li></ul>',
    '§ May 2026: Read. Whole.',
  ],
  [
    'a release',
    'data/changes/',
    '<h2 id="releases">Releases</h2><h3><a href="x">Release</a></h3><p>§ changes.</p><p>Data version 1.</p>',
    'Release – § changes. – Data version 1.',
  ],
  [
    'what the site shows now',
    'data/changes/',
    '<h1>Changes</h1><p class="lead">None yet. This site shows 1,§34 statements of 6 partnerships: data version 9.</p>',
    'shown – 1§34 – 6',
  ],
  [
    'a change',
    'data/changes/2026-05-01/',
    '<ul><li data-of="a/b#c"><a href="x">About</a> (A)<dl><dd>§</dd><dd>Now</dd></dl><p>Why.</p></li></ul>',
    'a/b#c – About (A) – § – Now – Why.',
  ],
  [
    'how many records there are',
    'compare/coverage/',
    '<h1>Coverage</h1><p class="sentence">§ records from 5 documents. Each is read against the law of 9.</p>',
    'records – § – 5',
  ],
  [
    'the findings of a row',
    'compare/coverage/',
    '<table class="matrix"><caption>Since: what</caption><tr><th><a href="x">Ask</a><span class="muted">WT §. Should.</span></th><td><a href="y"><span class="state">Found</span></a></td><td>Not asked</td></tr></table>',
    'Since – Ask – WT § – Found – Not asked',
  ],
  [
    'the counts of a row, on a later page too',
    'compare/coverage/page-2/',
    '<table class="matrix listed"><caption>Since: how many</caption><tr><th><a href="x">Ask</a><span class="muted">WT. Should.</span></th><td><details><summary><span class="count">All § address it.</span></summary></details></td></tr></table>',
    'Since – Ask – WT – All § address it.',
  ],
  [
    'a row of the board',
    'method/board/',
    '<table><caption>Board</caption><tr><th>A</th><td>§</td><td>Nothing</td></tr></table>',
    'A – § – Nothing',
  ],
  [
    'the opening of a round',
    'method/agreement/',
    '<h2 id="agreement-1">First</h2><p>6 areas, 1,§57 statements.</p>',
    'First – 6 – 1§57',
  ],
  [
    'a measure of agreement',
    'method/agreement/',
    '<table><caption>By area</caption><tr><th>A</th><td>§ of 9</td></tr></table>',
    'By area – A – § of 9',
  ],
  [
    'how many differences an area has',
    'method/agreement/',
    '<h2 id="agreement-1">First</h2><p>1.</p><h3 id="agreement-1-differences">Every</h3><ul><li><a href="x">A</a>: § differences</li></ul>',
    'First: A – § differences',
  ],
  [
    'a difference',
    'method/agreement/a/',
    '<table class="two-readings"><tr><th><a href="/partnerships/a/b/#c.d.e">Q</a></th><td>§</td><td>Silent</td><td>Settled as the second reader had it: silent. Rule. Reason.</td></tr></table>',
    'a/b#c.d.e – § – Silent – Rule. Reason.',
  ],
  [
    'what two lists share',
    'method/agreement/a/',
    '<table class="two-readings"><tr><th><a href="/partnerships/a/b/#c.d.e">Q</a><span class="muted"> (§ of 5 terms alike)</span></th><td>Also: x</td><td>Nothing more</td><td>Not settled yet.</td></tr></table>',
    'a/b#c.d.e – § of 5 – ',
  ],
  [
    'findings alike',
    'method/findings/',
    '<table><caption id="second-reading-1">First: findings alike</caption><tr><th>A</th><td>§ of 9</td></tr></table>',
    'First: findings alike – A – § of 9',
  ],
  [
    'what a guide counts',
    'partnerships/a/guide/',
    '<div class="note"><div class="inside"><p>§ bodies, counted from our record: Y; X.</p></div></div>',
    '§ bodies – X – Y',
  ],
  [
    'how many questions there are',
    'questions/',
    '<h1>Questions</h1><p class="lead">§ questions, each answered for 6 partnerships.</p>',
    'questions – §',
  ],
  [
    'the length of a list of law',
    'requirements/changes/',
    '<h3 id="wt.new">New: §</h3><p>Nothing.</p><ul class="later"><li><a href="x">Ask</a><p>Says.</p></li></ul>',
    'wt.new – §',
  ],
  [
    'the figures of a sentence on law',
    'requirements/changes/',
    '<p class="lead"><a href="#wt">Guidance 2023</a>, 15 December 2023: Of 65 requirements, § are new.</p>',
    'wt – 65 – §',
  ],
];

const shownOn = (page: string, html: string): string[] =>
  shownFacts({ file: `${page}index.html`, html: `<!doctype html><main>${html}</main>` }).map(
    ({ shown }) => shown,
  );

describe('figures are read back from a page', () => {
  test.each(PAGES)('%s', (_what, page, html, shown) => {
    for (const number of ['4', '7']) {
      expect(shownOn(page, html.replace('§', number))).toContain(shown.replace('§', number));
    }
  });

  test('and none from a page of another kind', () => {
    for (const [, , html] of PAGES) expect(shownOn('about/', html)).toEqual([]);
  });
});
