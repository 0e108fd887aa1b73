import type { ComparisonColumn } from '../comparison/compare.ts';
import type { Statement } from '../catalogue/catalogue.ts';
import type { Answer } from '../quorum/words.ts';

/** An answer worked out from statements, with how areas that have it are counted. */
export interface Verdict extends Answer {
  /** The same for every area that is counted together. */
  verbs: readonly [one: string, many: string];
}

/** The statements that answer a question in one area, field by field in the order it names them. */
export interface AnswerBasis extends ComparisonColumn {
  statements: readonly (readonly Statement[])[];
}

export const verdict = (
  verbs: Verdict['verbs'],
  text: string,
  parts: readonly string[] = [],
  remarks: readonly string[] = [],
): Verdict => ({ verbs, text, parts, remarks });
