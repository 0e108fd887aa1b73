import { describe, expect, test } from 'vitest';
import { citationsOf, STYLE_LABELS, type Cited } from '../../../src/domain/site/cite.ts';

const CITED: Cited = {
  title: 'Quorum: Northmere & Southmere',
  site: 'Side by side',
  owner: undefined,
  version: 'data version 1a2b3c4d, documents read 21 November 2026',
  url: 'https://example.org/compare/quorum/?areas=northmere,southmere',
};

describe('what is cited, in each style', () => {
  const { harvard, oscola, bibtex } = citationsOf(CITED);

  test('there is one for each style that is offered', () => {
    expect(Object.keys(citationsOf(CITED))).toEqual(Object.keys(STYLE_LABELS));
  });

  test('Harvard: who, the year, the title, the version and where', () => {
    expect(harvard).toBe(
      'Side by side (2026) ‘Quorum: Northmere & Southmere’, data version 1a2b3c4d, documents read 21 November 2026. Available at: https://example.org/compare/quorum/?areas=northmere,southmere',
    );
  });

  test('OSCOLA: the title, the site and the version in brackets, the address in angle brackets', () => {
    expect(oscola).toBe(
      '‘Quorum: Northmere & Southmere’ (Side by side, data version 1a2b3c4d, documents read 21 November 2026) <https://example.org/compare/quorum/?areas=northmere,southmere>',
    );
  });

  test('BibTeX: an entry with a key of its own, and marks of LaTeX escaped', () => {
    expect(bibtex).toBe(
      String.raw`@misc{safeguarding:compare:quorum:_3f_areas_3d_northmere_2c_southmere,
  author = {{Side by side}},
  title = {{Quorum: Northmere \& Southmere}},
  year = {2026},
  note = {data version 1a2b3c4d, documents read 21 November 2026},
  url = {https://example.org/compare/quorum/?areas=northmere,southmere}
}`,
    );
  });
});

test('whoever runs the site is the author, where that is said', () => {
  const { harvard, oscola, bibtex } = citationsOf({ ...CITED, owner: 'Example Council' });
  expect(harvard).toMatch(/^Example Council \(2026\) ‘Quorum.*’, Side by side, data version/u);
  expect(oscola).toMatch(/^Example Council, ‘Quorum/u);
  expect(bibtex).toContain('author = {{Example Council}}');
});

test('where nothing was read yet there is no year', () => {
  const { harvard, bibtex } = citationsOf({
    ...CITED,
    version: 'data version 1a2b3c4d, nothing read yet',
  });
  expect(harvard).toContain('Side by side (no date)');
  expect(bibtex).not.toContain('year');
});

test('two addresses have two keys', () => {
  const keyOf = (path: string) =>
    /\{([^,]+),/u.exec(citationsOf({ ...CITED, url: `https://example.org${path}` }).bibtex)?.[1];
  const paths = [
    '/a/b-c/',
    '/a-b/c/',
    '/a/b/c/',
    '/a/b.c/',
    '/a/#quorum.board.quorum',
    '/a/#quorum.board.deputies',
    '/a/?areas=b,c',
    '/a/?areas=b-c',
    '/a_2f_b/',
    '/a:b/',
  ];
  expect(new Set(paths.map(keyOf)).size).toBe(paths.length);
  for (const path of paths) expect(keyOf(path)).toMatch(/^[\w:.-]+$/u);
});
