import { describe, expect, test } from 'vitest';
import { compare } from '../../../src/domain/comparison/compare.ts';
import { topicOpening } from '../../../src/domain/glance/opening.ts';
import { catalogueOf } from '../../support/catalogue.ts';
import { COLLECTION } from '../../support/collection.ts';

describe.each(['test/fixtures/valid', COLLECTION])('%s', (folder) => {
  test('every topic opens with an answer in whole sentences', async () => {
    const catalogue = await catalogueOf(folder);
    for (const topic of catalogue.topics) {
      const { sentence } = topicOpening(compare(catalogue, topic));
      expect(sentence, topic.id).toMatch(/\S\.$/u);
    }
  });

  test('shares are told on money alone, one line for each document that prints figures', async () => {
    const catalogue = await catalogueOf(folder);
    for (const topic of catalogue.topics) {
      const table = compare(catalogue, topic);
      const printed = table.columns.filter(({ arrangements }) =>
        arrangements.statements.some(
          ({ record }) => record.state === 'stated' && record.value.kind === 'contributions',
        ),
      );
      expect(topicOpening(table).shares, topic.id).toHaveLength(
        topic.id === 'funding' ? printed.length : 0,
      );
    }
  });
});
