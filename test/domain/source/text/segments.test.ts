import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segmentsOf } from '../../../../src/domain/source/text/segments.ts';
import { mergeStretches, type Stretch } from '../../../../src/domain/source/text/stretches.ts';
import { campaign } from '../../../support/campaign.ts';

const text = fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' });
const stretchesIn = (length: number): fc.Arbitrary<Stretch[]> =>
  fc.array(
    fc
      .tuple(fc.nat(length - 1), fc.integer({ min: 1, max: length }))
      .map(([start, size]) => ({ start, end: Math.min(start + size, length) })),
    { maxLength: 8 },
  );
const cases = text.chain((words) =>
  fc.tuple(
    fc.constant(words),
    stretchesIn(words.length).map((all) => all.map((one, index) => ({ ...one, id: `q-${index}` }))),
    stretchesIn(words.length).map((all) =>
      mergeStretches(all.map((one) => ({ ...one, what: 'name' as const }))),
    ),
  ),
);

describe('segments of any text, with any quotations', () => {
  test('are the text again', () => {
    fc.assert(
      fc.property(cases, ([words, marks]) => {
        const segments = segmentsOf(words, marks, []);
        expect(segments.map((segment) => segment.text).join('')).toBe(words);
      }),
      campaign(),
    );
  });

  test('carry every quotation whole, and open it once, where it starts', () => {
    fc.assert(
      fc.property(cases, ([words, marks]) => {
        const segments = segmentsOf(words, marks, []);
        for (const { id, start, end } of marks) {
          const own = segments.filter((segment) => segment.marks.includes(id));
          expect(own.map((segment) => segment.text).join('')).toBe(words.slice(start, end));
          const opened = segments.filter(({ opens }) => opens.includes(id));
          expect(opened.map((segment) => segment.start)).toEqual([start]);
        }
      }),
      campaign(),
    );
  });

  test('show nothing of what is left out, say so once, and lose nothing else', () => {
    fc.assert(
      fc.property(cases, ([words, marks, leftOut]) => {
        const shown = segmentsOf(words, marks, leftOut)
          .map((segment) => segment.text)
          .join('');
        let expected = '';
        let at = 0;
        for (const { start, end } of leftOut) {
          expected += `${words.slice(at, start)}[name left out]`;
          at = end;
        }
        expect(shown).toBe(expected + words.slice(at));
      }),
      campaign(),
    );
  });
});

test('two quotations that overlap share the words between them', () => {
  const marks = [
    { id: 'a', start: 4, end: 13 },
    { id: 'b', start: 10, end: 19 },
  ];
  const told = segmentsOf('The quick brown foxes run', marks, []).map((segment) => [
    segment.text,
    segment.marks.join('+'),
  ]);
  expect(told).toEqual([
    ['The ', ''],
    ['quick ', 'a'],
    ['bro', 'a+b'],
    ['wn fox', 'b'],
    ['es run', ''],
  ]);
});
