import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import { describe, expect, test } from 'vitest';
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

const opens = (id: string, words: string): string =>
  `<button type="button" class="word" popovertarget="word-${id}">${words}</button>`;

const QUORUM_ITEM =
  '<li><button type="button" class="opens" popovertarget="word-quorum">quorum</button>' +
  '<div id="word-quorum" class="note" popover="auto" role="dialog" aria-label="quorum">' +
  '<p class="b" aria-hidden="true">quorum</p><p>Who must be there.</p>' +
  '<p class="m"><a href="/sub/glossary/#quorum">Quorum: glossary</a></p>' +
  '<button type="button" class="btn" popovertarget="word-quorum" popovertargetaction="hide">Close</button>' +
  '</div></li>';

describe('a page with terms of the glossary', () => {
  test('opens a definition at the first use of a term, however it is written, and at no other', async () => {
    expect(await html('The meeting is **quorate** with the chair. A quorum is three.')).toBe(
      `<p>The meeting is <strong>${opens('quorum', 'quorate')}</strong> with the chair. A quorum is three.</p>\n` +
        `<h2 id="words-explained">Words explained</h2>\n<ul class="words">${QUORUM_ITEM}</ul>`,
    );
  });

  test('lists the definitions in the order of the page, with when a term applied', async () => {
    const page = await html('An ICB.\n\n- A quorum.\n');
    expect(page).toContain(`<p>An ${opens('icb', 'ICB')}.</p>`);
    expect(page).toContain(`<li>A ${opens('quorum', 'quorum')}.</li>`);
    expect(page).toContain('>integrated care board (ICB)</button>');
    expect(page).toContain('<p>An NHS body.</p><p class="small">From 1 July 2022.</p>');
    expect(page.indexOf('id="word-icb"')).toBeLessThan(page.indexOf('id="word-quorum"'));
  });

  test('gives every meaning of a form that terms share', async () => {
    const page = await html('The LP met.');
    expect(page).toContain(opens('lead-or-local', 'LP'));
    expect(page).toContain('aria-label="lead partner (LP) or local body (LP)"');
    expect(page).toContain('<p class="b">local body (LP)</p><p>A board.</p>');
  });

  test('does not explain in headings, links, code, blocks of quotation and quoted words', async () => {
    for (const markdown of [
      '## Quorum',
      '[quorum](https://example.org/)',
      '`quorum`',
      '> A quorum',
      'It says “a quorum is” and no more.',
    ]) {
      expect(await html(markdown)).not.toContain('popovertarget');
    }
  });

  test('without terms is as it was', async () => {
    expect(await html('Nothing of the kind; a chair.')).toBe(
      '<p>Nothing of the kind; a chair.</p>',
    );
  });
});
