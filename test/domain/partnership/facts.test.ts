import { expect, test } from 'vitest';
import { factsOf } from '../../../src/domain/partnership/facts.ts';
import { groupsTold, homesOf, topicsOf } from '../../../src/domain/partnership/homes.ts';
import { fictional, newest } from '../../support/catalogue.ts';

const northmere = newest(await fictional(), 'northmere');
const facts = factsOf(northmere);

test('every statement stands on the page once, at its own anchor', () => {
  const anchors = facts.flatMap(({ whole, bodies, shared }) => [
    ...whole.map(({ anchor }) => anchor),
    ...bodies.flatMap((group) => group.facts.map(({ anchor }) => anchor)),
    ...shared.flatMap((fact) => fact.bodies.map(({ anchor }) => anchor)),
  ]);
  expect(anchors.toSorted()).toEqual(northmere.statements.map(({ anchor }) => anchor).sort());
});

test('bodies on which the document is silent in the same way share one answer', () => {
  const membership = facts.find(({ topic }) => topic.id === 'membership');
  expect(membership?.shared).toMatchObject([
    {
      label: 'Members',
      cell: { state: 'silent' },
      bodies: [{ name: 'The Executive' }, { name: 'The Learning Group' }],
    },
  ]);
  expect(membership?.bodies.map(({ body }) => body.id)).toEqual(['board']);
});

test('of a document that says more than a page holds, groups below have a page of their own', () => {
  const long = {
    ...northmere,
    statements: Array.from({ length: 100 }, () => northmere.statements).flat(),
  };
  const { edition, groups } = homesOf(long);
  expect(homesOf(northmere)).toEqual({ edition, groups: edition, apart: new Set() });
  expect(groups).toBe(`${edition}/groups`);
  const on = (here: string | undefined) =>
    factsOf(northmere, { here, editions: [long] }).flatMap((topic) => [
      ...topic.whole,
      ...topic.bodies.flatMap(({ facts: own }) => own),
      ...topic.shared,
    ]);
  const below = on(edition).filter(({ isBrief }) => isBrief);
  expect(below.length).toBeGreaterThan(0);
  expect(below.every(({ home }) => home === groups)).toBe(true);
  // Every answer has its evidence on one of the two pages, and an old address its row.
  expect(on(groups).map(({ anchor }) => anchor)).toEqual(below.map(({ anchor }) => anchor));
  expect(on(groups).every(({ isBrief }) => !isBrief)).toBe(true);
  expect(on(edition)).toHaveLength(on(undefined).length);
  // The page of the partnership is the home of none.
  expect(on(undefined).every(({ isBrief }) => isBrief)).toBe(true);
});

test('topics stand apart from the end of the page, where those before them fill it', () => {
  const times = (count: number) => ({
    ...northmere,
    statements: Array.from({ length: count }, () => northmere.statements).flat(),
  });
  const ids = topicsOf(northmere).map(({ id }) => id);
  const { apart } = homesOf(times(100));
  expect([...apart]).toEqual(ids.slice(ids.length - apart.size));
  expect(apart.size).toBeGreaterThan(0);
  expect(groupsTold(times(100)).title).toBe('sub-groups and further topics');
  expect(groupsTold(northmere)).toEqual({
    title: 'sub-groups, networks and offices',
    about: 'sub-groups, networks and offices',
  });
});
