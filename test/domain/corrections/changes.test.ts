import { expect, test } from 'vitest';
import { changesOf, pageDates } from '../../../src/domain/corrections/changes.ts';
import { fictional } from '../../support/catalogue.ts';

test('each reading and each settled correction is a change, newest first, that stays where it is', async () => {
  const catalogue = await fictional();
  const changes = changesOf(catalogue);
  expect(changes.map(({ id }) => id).sort()).toEqual(
    catalogue.partnerships
      .flatMap(({ id, editions }) =>
        editions.flatMap((one) => [
          `${id}.${one.id}.read`,
          ...one.corrections
            .filter(({ outcome }) => outcome !== 'open')
            .map((correction) => `${id}.${one.id}.${correction.id}`),
        ]),
      )
      .sort(),
  );
  const settled = changes.filter(({ path }) => path.startsWith('/corrections/#'));
  expect(settled.map(({ title }) => title)).toContain(
    'Northmere Safeguarding Children Partnership (fictional): corrected',
  );
  const dates = changes.map(({ date }) => date);
  expect(dates).toEqual(dates.toSorted().reverse());
});

test('a page of a partnership has the date of its own newest change, every other page that of all', async () => {
  const dateOf = pageDates(changesOf(await fictional()));
  expect(dateOf('/partnerships/northmere/guide/')).toBe('2026-02-07');
  expect(dateOf('/partnerships/southmere/')).not.toBe('2026-02-07');
  expect(dateOf('/compare/quorum/')).toBe('2026-02-07');
  expect(dateOf('/partnerships/')).toBe('2026-02-07');
  expect(pageDates([])('/')).toBeUndefined();
});
