import { expect, test } from 'vitest';
import { wordSeconds } from '../../scripts/lib/seconds.ts';
import { progressLine } from './progress-reporter.ts';

const atStart = { files: 12, filesDone: 0, passed: 0, failed: 0, seconds: 15, atWork: [] };

test('a line says how many files and tests are done, and which are at work', () => {
  expect(progressLine(atStart)).toBe('… 0 of 12 files, 0 passed, 0 failed, after 15 s');
  const atWork = [
    { file: 'test/site/access-pages.test.ts', done: 3, all: 22 },
    { file: 'test/site/data.test.ts', done: 0, all: 14 },
  ];
  expect(
    progressLine({ ...atStart, filesDone: 4, passed: 70, failed: 1, seconds: 125, atWork }),
  ).toBe(
    '… 4 of 12 files, 70 passed, 1 failed, after 2 min 5 s; at work: test/site/access-pages.test.ts (3 of 22), test/site/data.test.ts (0 of 14)',
  );
});

test('a time is told in seconds, and in minutes from the first on', () => {
  expect([0, 59.4, 59.6, 119.6].map(wordSeconds)).toEqual([
    '0 s',
    '59 s',
    '1 min 0 s',
    '2 min 0 s',
  ]);
});
