import type { Edition } from '../catalogue/editions.ts';
import type { Statement } from '../catalogue/catalogue.ts';
import type { QuorumAnswer } from '../quorum/words.ts';

/** An answer worked out from statements, with how areas that have it are counted. */
export interface Verdict extends QuorumAnswer {
  /** The same for every area that is counted together. */
  verbs: readonly [one: string, many: string];
}

/** The statements that answer a question in one area, field by field in the order it names them. */
export interface AnswerBasis extends Edition {
  statements: readonly (readonly Statement[])[];
}

export const verdict = (
  verbs: Verdict['verbs'],
  text: string,
  parts: readonly string[] = [],
  remarks: readonly string[] = [],
): Verdict => ({ verbs, text, parts, remarks });
