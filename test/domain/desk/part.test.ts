import { expect, test } from 'vitest';
import { partOf } from '../../../src/domain/desk/part.ts';
import { prepareText } from '../../../src/domain/desk/selection.ts';

const LONG =
  'Where a quorum is not present within half an hour of the time that was set, the meeting may go on as a discussion, but decisions are held over to the next meeting of the Board.';
const RUN = Array.from({ length: 30 }, (_, at) => `word${at}`).join(' ');
const PRINTED = `1. Meetings
${LONG}
${RUN}
`;
const TEXT = prepareText(PRINTED, [{ id: '1', label: 'section 1', starts: '1. Meetings' }]);

function partIn(sentence: string, marks: readonly string[]): string | undefined {
  const start = PRINTED.indexOf(sentence);
  const part = partOf(TEXT, { start, end: start + sentence.length }, marks);
  return part && PRINTED.slice(part.start, part.end);
}

test('the part with the likely words is taken, at its joints', () => {
  expect(partIn(LONG, ['decisions', 'held over'])).toBe(
    'the meeting may go on as a discussion, but decisions are held over to the next meeting of the Board',
  );
});

test('without likely words the longest part is taken', () => {
  const words = partIn(LONG, [])?.split(' ').length ?? 0;
  expect(words).toBeGreaterThan(15);
  expect(words).toBeLessThanOrEqual(25);
});

test('a sentence without a joint has no part: where to cut it is for whoever reads', () => {
  expect(partIn(RUN, [])).toBeUndefined();
});
