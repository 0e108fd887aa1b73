import { expect, test } from 'vitest';
import { factsOf } from '../../../src/domain/partnership/facts.ts';
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
