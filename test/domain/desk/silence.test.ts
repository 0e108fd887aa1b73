import { expect, test } from 'vitest';
import { prepareText } from '../../../src/domain/desk/selection.ts';
import { countTerms, hitPlaces, notLookedAt } from '../../../src/domain/desk/silence.ts';

const text = prepareText(
  'On quorums.\n1 Meetings\nIt meets often. A quorum is three. A quorum decides.\n2 Money\nNobody pays.',
  [
    { id: '1', label: 'clause 1', starts: '1 Meetings' },
    { id: '2', label: 'clause 2', starts: '2 Money' },
  ],
);

test('each place with a hit is shown with its sentences, and is to be looked at', () => {
  const places = hitPlaces(['quorum', 'quorate', 'three'], text);
  expect(
    places.map(({ id, terms, passages }) => [id, terms, passages.map((one) => one.words)]),
  ).toEqual([
    ['head', 'quorum', ['On quorums.']],
    ['1', 'quorum (2), three', ['A quorum is three.', 'A quorum decides.']],
  ]);
  expect(notLookedAt(places, ['head']).map(({ label }) => label)).toEqual(['clause 1']);
  expect(notLookedAt(places, ['head', '1'])).toEqual([]);
  expect(hitPlaces(['quorate'], text)).toEqual([]);
  expect(countTerms(['quorate'], text)).toMatchObject([{ count: 0 }]);
});
