import { describe, expect, test } from 'vitest';
import { verifyContent } from '../../../scripts/lib/verify-content.ts';
import { runChecks } from '../../../src/domain/checks/index.ts';
import { plainMistake } from '../../../src/domain/desk/plain-mistake.ts';
import type { Mistake } from '../../../src/domain/mistake/mistake.ts';
import { readContent } from '../../../src/reading/read.ts';
import {
  makeMistake,
  makeWorkspace,
  readMistakes,
  type Mistake as Fixture,
} from '../../support/mistakes.ts';

/** Words of whoever writes a file or runs a command: nobody at the desk has seen either. */
const OF_FILES =
  /\blocators?\b|npm run|\bYAML\b|`|\b[a-z]+_[a-z]+\b|\.yaml|\bregisters?\b|\boutline\b|\bkeys?\b/u;

/** The files that the desk writes: what it shows are mistakes in these, of what it can save. */
const AT_DESK = /^(?:partnerships\/[^/]+\/[^/]+?(?:\.assessments)?\.yaml|sources\/)/u;
const NOT_SAVED =
  /^(?:yaml-|text-misread|text-cut|guide-|stale-|conflict|line-break|value-not-as-typed|nested|duplicate-key|not-utf|not-a-file|file-too|empty-file|unknown-key|unexpected|missing-file|empty-folder)/u;

/** One fixture for each kind of mistake in a file that the desk writes. */
const fixtures = [
  ...new Map(
    (await readMistakes())
      .filter(({ file, reported = file }) => AT_DESK.test(file) && AT_DESK.test(reported))
      .filter(({ file }) => !/second-reading|corrections/u.test(file))
      .filter(({ code, find }) => find !== undefined && !NOT_SAVED.test(code))
      .map((fixture) => [fixture.code, fixture] as const),
  ).values(),
];

/** The mistakes that a change to the fictional collection leads to. */
async function mistakesOf(fixture: Fixture): Promise<Mistake[]> {
  const own = await makeWorkspace();
  await makeMistake(fixture, own);
  const { entries, mistakes } = await readContent(own.content, {
    located: fixture.command === 'check',
  });
  const more =
    fixture.command === 'check'
      ? runChecks(entries, '2026-11-28')
      : (await verifyContent(entries, own.sources)).flatMap((result) => result.mistakes);
  await own.remove();
  return [...mistakes, ...more].filter(({ file }) => AT_DESK.test(file));
}

describe('a mistake at the desk is told in its words', () => {
  test.each(fixtures.map((fixture) => [fixture.name, fixture] as const))(
    '%s',
    async (_, fixture) => {
      const told = (await mistakesOf(fixture)).map((mistake) => plainMistake(mistake));
      expect(told.length).toBeGreaterThan(0);
      const words = told.flatMap(({ place, found, remedy }) => [place, found, remedy]);
      expect(words.filter((one) => OF_FILES.test(one))).toEqual([]);
      expect(told.map(({ remedy }) => remedy)).not.toContain('');
    },
  );
});
