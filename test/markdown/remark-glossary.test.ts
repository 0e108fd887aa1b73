import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import remarkDirective from 'remark-directive';
import { describe, expect, test } from 'vitest';
import { remarkCitations } from '../../src/markdown/remark-citations.ts';
import { remarkGlossary } from '../../src/markdown/remark-glossary.ts';
import { GlossarySchema } from '../../src/schemas/index.ts';

const TERMS = GlossarySchema.parse([
  {
    id: 'icb',
    term: 'integrated care board',
    abbreviations: ['ICB'],
    meaning: 'An NHS body.',
    applied: { from: '2022-07-01' },
  },
  { id: 'quorum', term: 'quorum', also: ['quorate'], meaning: 'Who must be there.' },
  { id: 'chair', term: 'chair', meaning: 'Who leads.', everyday: true },
  { id: 'lead', term: 'lead partner', abbreviations: ['LP'], meaning: 'A head.' },
  {
    id: 'local',
    term: 'local body',
    abbreviations: ['LP'],
    distinct_from: ['lead'],
    meaning: 'A board.',
  },
]);

const processor = await createMarkdownProcessor({
  smartypants: false,
  syntaxHighlight: false,
  remarkPlugins: [[remarkGlossary, { terms: TERMS, glossary: '/sub/glossary/' }]],
});
const html = async (markdown: string): Promise<string> => (await processor.render(markdown)).code;

const opens = (number: number, words: string): string =>
  `<button type="button" class="word" popovertarget="word-${number}">${words}</button>`;

const END =
  '<p class="small">More words are explained in the <a href="/sub/glossary/">glossary</a>.</p>';

describe('a page with terms of the glossary', () => {
  test('opens a definition at the first use of a term, however it is written, and at no other', async () => {
    expect(await html('The meeting is **quorate** with the chair. A quorum is three.')).toBe(
      `<p>The meeting is <strong>${opens(1, 'quorate')}</strong> with the chair. A quorum is three.</p>\n` +
        '<h2 class="words-heading" id="words-explained">Words explained</h2>\n' +
        '<dl class="words"><div id="word-1" class="note" popover="auto">' +
        `<dt>quorum</dt><dd>Who must be there.</dd></div></dl>\n${END}`,
    );
  });

  test('lists the definitions in the order of the page, with when a term applied', async () => {
    const page = await html('A quorum.\n\n- An ICB.\n');
    expect(page).toContain(`<p>A <span class="kept">${opens(1, 'quorum')}.</span></p>`);
    expect(page).toContain(`<li>An <span class="kept">${opens(2, 'ICB')}.</span></li>`);
    expect(page).toContain(
      '</div><div id="word-2" class="note" popover="auto"><dt>integrated care board (ICB)</dt>' +
        '<dd>An NHS body. From 1 July 2022.</dd></div></dl>',
    );
  });

  test('gives every meaning of a form that terms share', async () => {
    const page = await html('The LP met.');
    expect(page).toContain(opens(1, 'LP'));
    expect(page).toContain(
      '<dt>lead partner (LP)</dt><dd>A head.</dd><dt>local body (LP)</dt><dd>A board.</dd>',
    );
  });

  test('does not explain in headings, links, code, blocks of quotation and quoted words', async () => {
    for (const markdown of [
      '## Quorum',
      '[quorum](https://example.org/)',
      '`quorum`',
      '> A quorum',
      'It says “a quorum is” and no more.',
      '**The quorum.** It is small.',
    ]) {
      expect(await html(markdown)).not.toContain('popovertarget');
    }
  });

  test('keeps a word and the mark of a note after it on one line', async () => {
    const marked = await createMarkdownProcessor({
      smartypants: false,
      syntaxHighlight: false,
      remarkPlugins: [
        remarkDirective,
        remarkCitations,
        [remarkGlossary, { terms: TERMS, glossary: '/' }],
      ],
    });
    const { code } = await marked.render(':fact[A quorum]{of="a.whole.a"}, :fact[an ICB,]{of="a"}');
    expect(code).toMatch(
      /A <span class="kept"><button[^>]*>quorum<\/button><sup class="mark">.*?<\/sup><\/span>, an/u,
    );
    expect(code).toMatch(/ICB<\/button>,<sup class="mark">.*?<\/sup><\/span><\/p>/u);
  });

  test('without terms is as it was', async () => {
    expect(await html('Nothing of the kind; a chair.')).toBe(
      '<p>Nothing of the kind; a chair.</p>',
    );
  });
});
