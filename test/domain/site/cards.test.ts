import { describe, expect, test } from 'vitest';
import { cardsOf, partnershipCard, SITE_CARD, topicCard } from '../../../src/domain/site/cards.ts';
import { fictional } from '../../support/catalogue.ts';

const catalogue = await fictional();
const ids = (partnerships = catalogue.partnerships): string[] =>
  cardsOf({ ...catalogue, partnerships }).map(({ id }) => id);

describe('cards', () => {
  test('the site, each topic and each partnership have one, and pages ask for cards there are', () => {
    for (const { id } of catalogue.topics) expect(ids()).toContain(topicCard(id));
    for (const { id } of catalogue.partnerships) {
      expect(ids()).toContain(partnershipCard(catalogue, id));
    }
    expect(ids()).toContain(SITE_CARD);
    expect(new Set(ids()).size).toBe(ids().length);
  });

  test('in a large collection a partnership shows the card of the site', () => {
    const [one] = catalogue.partnerships;
    if (!one) throw new Error('The fixture has no partnership.');
    const many = Array.from({ length: 51 }, (_, at) => ({ ...one, id: `area-${at}` }));
    expect(partnershipCard({ partnerships: many }, 'area-7')).toBe(SITE_CARD);
    expect(ids(many)).not.toContain('partnership-area-7');
  });
});
