import type { MistakeCode } from '../domain/mistake/codes.ts';
import type { Mistake } from '../domain/mistake/mistake.ts';

/** Mistakes that put a statement where nobody looks for it. */
const MISPLACED: ReadonlySet<MistakeCode> = new Set([
  'unknown-topic',
  'unknown-body',
  'unknown-field',
]);

/** What is then missed, in the same arrangements and in the guide and findings beside them. */
const MISSED: ReadonlySet<MistakeCode> = new Set([
  'missing-statement',
  'guide-cites-nothing',
  'guide-cites-silence',
  'guide-figure',
  'finding-contradicts-statements',
]);

/** Each mistake once, without those that only follow from another: that one is left to mend first. */
export function withoutEchoes(mistakes: readonly Mistake[]): Mistake[] {
  const misplaced = new Set(
    mistakes.filter(({ code }) => MISPLACED.has(code)).map(({ file }) => stemOf(file)),
  );
  const own = mistakes.filter(
    ({ code, file }) => !MISSED.has(code) || !misplaced.has(stemOf(file)),
  );
  return [...new Map(own.map((mistake) => [JSON.stringify(mistake), mistake])).values()];
}

/** The path of the arrangements that a file is about: without `.yaml`, `.mdx` and `.assessments.yaml`. */
const stemOf = (file: string): string => file.replace(/\.[^/]*$/u, '');
