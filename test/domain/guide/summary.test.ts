import { expect, test } from 'vitest';
import { summaryOf } from '../../../src/domain/guide/summary.ts';
import { guideViews } from '../../../src/domain/guide/view.ts';
import { catalogueOf, fictional } from '../../support/catalogue.ts';
import { COLLECTION } from '../../support/collection.ts';

test.each(['test/fixtures/valid', COLLECTION])(
  '%s: every part of a summary says something',
  async (folder) => {
    const views = guideViews(await catalogueOf(folder));
    expect(views.length).toBeGreaterThan(0);
    for (const view of views) {
      const { glance, offices, disagreement, silences } = summaryOf(view);
      for (const { id, heading, paragraphs, items } of [glance, disagreement, silences]) {
        expect(view.contents).toContainEqual({ id, label: heading });
        expect(paragraphs.length + items.length, heading).toBeGreaterThan(0);
      }
      if (folder === COLLECTION) expect(offices.length).toBeGreaterThan(0);
      for (const { anchor, answer } of offices) {
        expect(view.arrangements.byAnchor.has(anchor)).toBe(true);
        expect(answer).not.toBe('');
      }
    }
  },
);

test('an item begins with its lead, and an office that is not found says so', async () => {
  const [view] = guideViews(await fictional());
  if (!view) throw new Error('Northmere has a guide.');
  expect(view.dated).toMatch(/^document of (?:about )?\d{4}$/u);
  const [glance] = view.guide.data.sections;
  const [block] = glance?.blocks ?? [];
  if (!glance || !block) throw new Error('The guide begins with a block.');
  const items = ['Who leads. The Executive leads.', 'No lead here', 'A sentence alone.'];
  const changed = {
    ...view,
    guide: {
      ...view.guide,
      data: {
        ...view.guide.data,
        sections: [
          { ...glance, blocks: items.map((text) => ({ ...block, kind: 'item' as const, text })) },
        ],
      },
    },
  };
  expect(summaryOf(changed).glance.items).toEqual([
    { lead: 'Who leads.', text: 'The Executive leads.' },
    { lead: undefined, text: 'No lead here' },
    { lead: undefined, text: 'A sentence alone.' },
  ]);
  expect(summaryOf(changed).silences).toMatchObject({ paragraphs: [], items: [] });
});
