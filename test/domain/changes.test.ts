import { expect, test } from 'vitest';
import { changesOf } from '../../src/domain/changes.ts';
import { fictional } from '../support/catalogue.ts';

test('each reading is a change, newest first, that stays where it is', async () => {
  const catalogue = await fictional();
  const changes = changesOf(catalogue);
  expect(changes.map(({ id }) => id).sort()).toEqual(
    catalogue.partnerships
      .flatMap(({ id, arrangements }) => arrangements.map((one) => `${id}.${one.id}.read`))
      .sort(),
  );
  const dates = changes.map(({ date }) => date);
  expect(dates).toEqual(dates.toSorted().reverse());
});
