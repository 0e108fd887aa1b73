import { expect, test } from 'vitest';
import { GUIDE_HEADINGS } from '../../src/domain/guide/headings.ts';
import { rehypeHeadingIds } from '../../src/markdown/rehype-heading-ids.ts';
import { remarkCitations } from '../../src/markdown/remark-citations.ts';
import { htmlOf } from '../support/markdown.ts';

const html = (text: string): string => htmlOf(text, { rehype: rehypeHeadingIds });

test('a heading has an id made of its words', () => {
  expect(html('## Children’s and families’ voice')).toBe(
    '<h2 id="childrens-and-families-voice">Children’s and families’ voice</h2>',
  );
});

test('words in code and in bold count; a second heading of the same words has a number', () => {
  expect(html('## The `note` key\n\n## The **note** key')).toBe(
    '<h2 id="the-note-key">The <code>note</code> key</h2>\n<h2 id="the-note-key-2">The <strong>note</strong> key</h2>',
  );
});

test('the mark of a note is no part of the id', () => {
  const marked = htmlOf('## Money :cite{of="a.whole.b"}', {
    remark: remarkCitations,
    rehype: rehypeHeadingIds,
  });
  expect(marked).toMatch(/^<h2 id="money">Money<sup/u);
});

test('a heading without a letter still has an id', () => {
  expect(html('## …')).toBe('<h2 id="section">…</h2>');
});

test('the headings of a guide have ids of their own', () => {
  const ids = GUIDE_HEADINGS.map((heading) => /id="([^"]+)"/u.exec(html(`## ${heading}`))?.[1]);
  expect(new Set(ids).size).toBe(GUIDE_HEADINGS.length);
  expect(ids).toContain('when-agencies-disagree');
});
