import { describe, expect, test } from 'vitest';
import { twinText } from '../../src/integrations/twins.ts';

const ADDRESS = 'https://example.org/sub/partnerships/northmere/';

/** The twin of a page with this main part, without its foot. */
const twin = (main: string): string =>
  twinText({
    file: 'partnerships/northmere/index.html',
    html: `<html data-sheet="Northmere · data version 1a2b3c4d, documents read 21 November 2026 · ${ADDRESS}"><head><link rel="canonical" href="${ADDRESS}"></head><body><main id="main">${main}</main></body></html>`,
  }).split('\n---\n')[0] ?? '';

/** Parts of pages, and what a reader of Markdown gets. */
const PARTS: readonly (readonly [what: string, html: string, markdown: string])[] = [
  ['a heading', '<h2 id="a">Key <b>facts</b></h2>', '## Key **facts**'],
  [
    'a link inside the site, and one on the page, by their whole address',
    '<p><a href="/sub/sources/x/#at-1">x</a> <a href="#y">y</a></p>',
    `[x](https://example.org/sub/sources/x/#at-1) [y](${ADDRESS}#y)`,
  ],
  [
    'a quotation with its place',
    '<figure class="quote"><blockquote>at least six members</blockquote>Limits or repeats it: <a href="/sub/s/#at-1">clause 1</a></figure>',
    '> at least six members\n>\n> — Limits or repeats it: [clause 1](https://example.org/sub/s/#at-1)',
  ],
  [
    'a closed cell, open',
    '<details class="cell"><summary><span class="state state-stated">Stated</span><span class="answer">Six</span></summary><div class="inside"><p><b>Our note:</b> of ten.</p></div></details>',
    '**Stated: Six**\n\n**Our note:** of ten.',
  ],
  [
    'a heading that is a summary',
    '<details><summary><h2>Money</h2><span>6 facts</span></summary><p>A</p></details>',
    '## Money\n\n6 facts\n\nA',
  ],
  [
    'terms, each with what is said of it',
    '<dl><div><dt>Chair</dt><dd>An independent chair</dd></div><div><dt>Quorum</dt><dd><p>Six</p><p>Of ten</p></dd></div></dl>',
    '- **Chair**: An independent chair\n\n- **Quorum**: Six\n\n  Of ten',
  ],
  [
    'a table, each cell on one line, with words in quotation marks before their place',
    '<table><caption>Who</caption><thead><tr><th>Area</th><th>Rule</th></tr></thead><tbody><tr><th colspan="2">Boards</th></tr><tr><th>North</th><td><p>Six</p><figure class="quote"><blockquote>six of a|b</blockquote><a href="#c">1</a></figure></td></tr></tbody></table>',
    `**Who**\n\n| Area | Rule |\n| - | - |\n| Boards | |\n| North | Six<br>“six of a\\|b” — [1](${ADDRESS}#c) |`,
  ],
  [
    'a numbered list, and marks of notes and words that are buttons',
    '<ol><li>A <button type="button" class="word">board</button><sup class="mark"><button type="button">3</button></sup>.</li></ol>',
    '1. A board\\[3].',
  ],
  [
    'what means something in Markdown stays as it is read',
    '<p>* a &lt;b> # 1. [x]</p>',
    '\\* a \\<b> # 1. \\[x]',
  ],
];

describe('the twin of a page', () => {
  test.each(PARTS)('%s', (_what, html, markdown) => {
    expect(twin(html).trim()).toBe(markdown);
  });

  test('ways about the page, forms, buttons, drawings and what only a screen shows are left out', () => {
    expect(
      twin(
        '<nav><a href="#a">A</a></nav><form><input><button>Go</button></form><p hidden>B</p><p class="screen">C</p><svg><title>D</title></svg><button>E</button><script>F</script><p>kept</p>',
      ).trim(),
    ).toBe('kept');
  });

  test('ends with the address, the version and how to read an absence', () => {
    const text = twinText({
      file: 'a.html',
      html: `<html data-sheet="A · data version 1a2b3c4d, documents read 21 November 2026 · ${ADDRESS}"><link rel="canonical" href="${ADDRESS}"><main><h1>A</h1></main></html>`,
    });
    const [, foot = ''] = text.split('\n---\n');
    expect(foot).toContain(ADDRESS);
    expect(foot).toContain('data version 1a2b3c4d, documents read 21 November 2026.');
    expect(foot).toContain('do not repeat it as “there is none”');
  });

  test('a page without a main part or an address is refused by name', () => {
    expect(() => twinText({ file: 'a/index.html', html: '<main></main>' })).toThrow(
      /a\/index\.html.*canonical/u,
    );
  });
});
