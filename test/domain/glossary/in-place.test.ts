import { describe, expect, test } from 'vitest';
import { explainIn, explainsTerms } from '../../../src/domain/glossary/in-place.ts';
import { GlossarySchema } from '../../../src/schemas/index.ts';

const terms = GlossarySchema.parse([
  { id: 'ccg', term: 'clinical commissioning group', abbreviations: ['CCG'], meaning: 'A body.' },
  { id: 'chair', term: 'chair', everyday: true, meaning: 'Who leads.' },
  { id: 'lado', term: 'designated officer', abbreviations: ['LADO'], meaning: 'An officer.' },
]);

const linked = (html: string): string => explainIn(html, terms).html;
const met = (html: string): string[] => explainIn(html, terms).terms.map(({ id }) => id);

const LINK = '<a class="term" href="#word.ccg">CCG</a>';

describe('explainIn', () => {
  test('links the first use of a term to its meaning, and no other', () => {
    expect(linked('<p>The CCG and the CCG, a clinical commissioning group.</p>')).toBe(
      `<p>The ${LINK} and the CCG, a clinical commissioning group.</p>`,
    );
  });

  test('leaves everyday words alone', () => {
    expect(met('<p>The chair</p>')).toEqual([]);
  });

  test.each([
    ['a quotation', '<blockquote>CCG</blockquote>'],
    ['words in quotation marks', '<p>Called “the CCG” there</p>'],
    ['a drawing', '<svg><text>CCG</text></svg>'],
    ['what is hidden', '<p hidden>CCG</p>'],
    ['what only a screen reader has', '<span class="govuk-visually-hidden">CCG</span>'],
    ['what stands closed', '<details><summary>Open</summary><p>CCG</p></details>'],
    [
      'what opens inside what stands closed',
      '<details><summary>Open</summary><details><summary>CCG</summary></details></details>',
    ],
    ['an attribute', '<p title="a > CCG">Text</p>'],
    ['a comment', '<!-- CCG -->'],
    ['a heading', '<h2>CCG</h2>'],
    ['a link', '<a href="/x/"><b>CCG</b></a>'],
    ['a control', '<button type="button">CCG</button>'],
    ['the head of what opens', '<details><summary>CCG</summary><p>LADO</p></details>'],
  ])('leaves %s alone', (_, html) => {
    expect(linked(html)).toBe(html);
    expect(met(html)).toEqual([]);
  });

  test('links what stands open and what follows a closed part, an image or a quotation', () => {
    const open = '<details open><summary>Open</summary><p>CCG</p></details>';
    expect(linked(open)).toBe(open.replace('CCG', LINK));
    const after =
      '<details><summary>x</summary>y</details><blockquote>z</blockquote><br><p>CCG</p>';
    expect(linked(after)).toBe(after.replace('CCG', LINK));
  });
});

test.each([
  ['/compare/quorum/', true],
  ['/compare/quorum/page-2/', true],
  ['/compare/quorum/wording/', false],
  ['/compare/coverage/', false],
  ['/compare/kirklees/newham/', false],
  ['/partnerships/kirklees/', true],
  ['/partnerships/kirklees/coverage/', true],
  ['/partnerships/kirklees/guide/', false],
  ['/requirements/quorum/', true],
  ['/requirements/unconfirmed/', false],
  ['/questions/', false],
  ['/questions/police-away/', true],
])('%s explains terms: %s', (path, expected) => {
  expect(explainsTerms(path)).toBe(expected);
});
