import { expect, test } from 'vitest';
import { chooserView } from '../../../src/domain/comparison/chooser.ts';
import { dataVersion } from '../../../src/domain/data/version.ts';
import { fictional } from '../../support/catalogue.ts';
import { withValue } from '../../support/changed-words.ts';

const catalogue = await fictional();

test('the version is stable, short, and that of the records alone', async () => {
  const { id, words } = dataVersion(catalogue);
  expect(id).toMatch(/^[0-9a-f]{8}$/u);
  expect(words).toMatch(new RegExp(`^data version ${id}, documents read (?:between )?\\d`, 'u'));
  expect(dataVersion(await fictional()).id).toBe(id);
});

test('keys in another order are the same data; another value is not', () => {
  const { id } = dataVersion(catalogue);
  const [first, ...rest] = catalogue.sources;
  if (!first) throw new Error('The fixture has no source.');
  const turned = Object.fromEntries(Object.entries(first.record).reverse()) as typeof first.record;
  const withRecord = (record: typeof first.record) =>
    dataVersion({ ...catalogue, sources: [{ ...first, record }, ...rest] }).id;
  expect(withRecord(turned)).toBe(id);
  expect(withRecord(withValue(first.record, ['title'], 'Another'))).not.toBe(id);
});

test('another guide, question or term is another version: pages are made from them too', () => {
  const { id } = dataVersion(catalogue);
  const { registers, guides } = catalogue;
  expect(guides).not.toEqual([]);
  for (const changed of [
    { ...catalogue, guides: [] },
    { ...catalogue, registers: { ...registers, questions: { ...registers.questions, data: [] } } },
    { ...catalogue, registers: { ...registers, glossary: { ...registers.glossary, data: [] } } },
  ]) {
    expect(dataVersion(changed).id).not.toBe(id);
  }
});

test('the chooser offers every area and topic, and each pair once', () => {
  const { areas, topics, pairs } = chooserView(catalogue);
  expect(areas.map(({ id }) => id).sort()).toEqual(['northmere', 'southmere']);
  expect(topics).toHaveLength(catalogue.topics.length);
  expect(pairs.flatMap(({ others }) => others.map(({ path }) => path))).toEqual([
    '/compare/northmere/southmere/',
  ]);
});
