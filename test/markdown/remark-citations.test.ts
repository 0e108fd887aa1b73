import { describe, expect, test } from 'vitest';
import { remarkCitations } from '../../src/markdown/remark-citations.ts';
import { htmlOf } from '../support/markdown.ts';

const html = (text: string): string => htmlOf(text, { remark: remarkCitations });

/** A mark as it stands in the page, named by the heading of its note. */
const mark = (note: number): string =>
  `<sup class="mark"><button type="button" popovertarget="note-${note}" aria-labelledby="note-${note}-name">${note}</button></sup>`;

describe('citations', () => {
  test('words keep their place and have a mark after them', () => {
    expect(html('It meets :fact[six times]{of="meetings.board.frequency"} a year.')).toBe(
      `<p>It meets six times${mark(1)} a year.</p>`,
    );
  });

  test('a mark without words follows the sentence without a space', () => {
    expect(html('It leads. :cite{of="body.board"} It meets.')).toBe(
      `<p>It leads.${mark(1)} It meets.</p>`,
    );
  });

  test('the same thing has the same number, however it is cited; another has the next', () => {
    expect(
      html(
        ':fact[a]{of="a.whole.a"} :cite{of="b.whole.b a.whole.a"}\n\n:requirement[b]{id="b"} :source[c]{id="b"} :count[3]{of="bodies"} :record[d]{of="date"} :fact[a]{of="a.whole.a"}',
      ),
    ).toBe(
      `<p>a${mark(1)}${mark(2)}</p>\n<p>b${mark(3)} c${mark(4)} 3${mark(5)} d${mark(6)} a${mark(1)}</p>`,
    );
  });

  test('several things cited together have one mark, in whatever order they are named', () => {
    expect(html(':fact[a]{of="a.whole.a b.whole.b"} :cite{of="b.whole.b a.whole.a"}')).toBe(
      `<p>a${mark(1)}${mark(1)}</p>`,
    );
  });

  test('formatting inside the words stays', () => {
    expect(html(':fact[the **Board**]{of="body.board"}')).toBe(
      `<p>the <strong>Board</strong>${mark(1)}</p>`,
    );
  });

  test('what only looks like a directive is text as written', () => {
    const text = 'At 10:30, either:or, re:view[ed] and http://example.org stay.';
    expect(html(text.replace('http://example.org', 'a:b'))).toBe(
      '<p>At 10:30, either:or, re:view[ed] and a:b stay.</p>',
    );
  });

  test('explanation of ours stands in a box that says so', () => {
    expect(html(':::ours\nA chair leads a meeting.\n:::')).toBe(
      '<div class="ours"><p class="heading">Our explanation</p><p>A chair leads a meeting.</p></div>',
    );
  });

  test.each(['::nothing', ':::nothing\nWords.\n:::'])('%j stops the build', (text) => {
    expect(() => html(text)).toThrow(/There is no/u);
  });
});

test('a diagram becomes a component that is given what the page gives the text', async () => {
  const { diagramNode } = await import('../../src/markdown/diagram-node.ts');
  const { name, attributes } = diagramNode('Structure');
  expect(name).toBe('Structure');
  expect(attributes).toMatchObject([
    { name: 'arrangements', value: { value: 'props.arrangements' } },
    { name: 'name', value: { value: 'props.name' } },
  ]);
});
