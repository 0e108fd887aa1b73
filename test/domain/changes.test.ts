import { expect, test } from 'vitest';
import { changesOf } from '../../src/domain/changes.ts';
import { fictional } from '../support/catalogue.ts';

test('each reading and each settled correction is a change, newest first, that stays where it is', async () => {
  const catalogue = await fictional();
  const changes = changesOf(catalogue);
  expect(changes.map(({ id }) => id).sort()).toEqual(
    catalogue.partnerships
      .flatMap(({ id, arrangements }) =>
        arrangements.flatMap((one) => [
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
