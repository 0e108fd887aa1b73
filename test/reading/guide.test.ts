import { describe, expect, test } from 'vitest';
import type { Guide } from '../../src/schemas/index.ts';
import { readGuide } from '../../src/reading/guide/read-guide.ts';

const FRONT = "---\ntitle: A\nsummary: B\nwritten_on: '2026-01-12'\n---\n";

function read(text: string): Guide['sections'] {
  const result = readGuide('g.mdx', `${FRONT}\n## At a glance\n\n${text}\n`);
  if (Array.isArray(result)) throw new Error(JSON.stringify(result));
  return (result.data as Guide).sections;
}

const faults = (text: string): string[] => {
  const result = readGuide('g.mdx', text);
  return Array.isArray(result)
    ? result.map(
        ({ code, found, position }) =>
          `${position?.line ?? 0}:${position?.column ?? 0} ${code}: ${found}`,
      )
    : [];
};

describe('a guide as data', () => {
  test('words over two lines keep their places, citations theirs', () => {
    const [section] = read('Plain\nwords :fact[six]{of="a.whole.b c.whole.d"} end.');
    expect(section?.blocks).toMatchObject([
      {
        kind: 'paragraph',
        text: 'Plain words six end.',
        marks: [
          { at: 0, line: 9, column: 1 },
          { at: 6, line: 10, column: 1 },
          { at: 12, line: 10, column: 13 },
          { at: 15, line: 10, column: 43 },
        ],
        citations: [
          { form: 'fact', targets: ['a.whole.b', 'c.whole.d'], start: 12, end: 15, line: 10 },
        ],
      },
    ]);
  });

  test('items, rows, diagrams and explanation of ours are told apart', () => {
    const [section] = read(
      '- One\n  - Two\n\n| A | B |\n| - | - |\n| c | d |\n\n::structure\n\n:::ours\nOurs.\n:::',
    );
    expect(section?.blocks.map(({ kind, ours, text }) => `${kind} ${ours} ${text}`)).toEqual([
      'item false One',
      'item false Two',
      'header false A B',
      'row false c d',
      'paragraph true Ours.',
    ]);
    expect(section?.diagrams).toEqual(['structure']);
  });

  test.each(['At 10:30 or 9:05.', 'Either:or.', 'Note: this.', 'At 7:15pm'])(
    '%j is text as written',
    (text) => {
      expect(read(text)[0]?.blocks[0]?.text).toBe(text);
    },
  );
});

test.each([
  ['no top', '## At a glance\n', '1:1 guide-syntax'],
  ['a link', `${FRONT}\n## A\n\n[a](https://b.example)\n`, '9:1 guide-markup: a link'],
  ['raw HTML', `${FRONT}\n## A\n\n<script>alert(1)</script>\n`, '9:1 guide-code'],
  ['an export', `${FRONT}\nexport const a = 1\n`, '7:1 guide-code: export const a = 1'],
  ['a flow expression', `${FRONT}\n{process.exit()}\n`, '7:1 guide-code'],
  ['a third level', `${FRONT}\n## A\n\n### B\n`, '9:1 guide-headings'],
  [
    'a second level of citation',
    `${FRONT}\n## A\n\n:fact[a :cite{of="b"}]{of="c"}\n`,
    '9:1 guide-directive',
  ],
  [
    'cite with words',
    `${FRONT}\n## A\n\n:cite[a]{of="b"}\n`,
    '9:1 guide-directive: :cite with words',
  ],
  ['another attribute', `${FRONT}\n## A\n\n:fact[a]{of="b" id="c"}\n`, '9:1 guide-directive'],
  [
    'an unknown container',
    `${FRONT}\n## A\n\n:::note\nA.\n:::\n`,
    '9:1 guide-directive: the directive :::note',
  ],
])('%s is refused', (_, text, expected) => {
  expect(faults(text).join('\n')).toContain(expected);
});

test('a text nested too deep to read is a fault, not a crash', () => {
  const text = `${FRONT}\n## A\n\n${'> '.repeat(20_000)}a\n`;
  expect(faults(text).length).toBeGreaterThan(0);
});
