import { expect, test } from 'vitest';
import {
  breadcrumbList,
  dataset,
  definedTermSet,
  linkedData,
} from '../../../src/domain/site/linked-data.ts';

test('the way to a page is counted from one, each step before the page with its address', () => {
  const list = breadcrumbList([
    { name: 'Home', url: 'https://example.org/' },
    { name: 'Quorum', url: 'https://example.org/compare/quorum/' },
  ]);
  expect(list.itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, name: 'Home', item: 'https://example.org/' },
    { '@type': 'ListItem', position: 2, name: 'Quorum' },
  ]);
});

test('no name can end the script that it stands in', () => {
  const text = linkedData([definedTermSet({ name: '</script><script>go()', url: '/' }, [])]);
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toMatchObject({
    '@context': 'https://schema.org',
    '@graph': [{ '@type': 'DefinedTermSet', name: '</script><script>go()' }],
  });
});

test('a set of data names a publisher only where one is said, and a day only where something was read', () => {
  const about = { name: 'Side by side', url: 'https://example.org/data/' };
  const version = { id: '1a2b3c4d', readOn: '', words: '' };
  const nobody = dataset(about, version, undefined, []);
  expect('publisher' in nobody || 'dateModified' in nobody).toBe(false);
  expect(dataset(about, { ...version, readOn: '2026-11-21' }, 'Example Council', [])).toMatchObject(
    {
      dateModified: '2026-11-21',
      publisher: { '@type': 'Organization', name: 'Example Council' },
    },
  );
});
