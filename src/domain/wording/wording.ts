import { uncapitalise } from '../base/words.ts';

/** A value in plain English: one line, and its parts where it has several. */
export interface Wording {
  /** One line without a full stop. */
  summary: string;
  /** All that the value says, in one text: for data files and search. */
  full: string;
  parts: readonly string[];
  /** True where the parts are steps. */
  ordered: boolean;
}

export const line = (text: string): Wording => ({
  summary: text,
  full: text,
  parts: [],
  ordered: false,
});

/** Several parts, with a line that stands for them; one part without a lead is simply a line. */
export function list(parts: readonly string[], lead?: string): Wording {
  if (lead === undefined && parts.length === 1) return line(parts[0] ?? '');
  const text = parts.join('; ');
  return {
    summary: lead ?? text,
    full: lead === undefined ? text : `${lead}: ${text}`,
    parts,
    ordered: false,
  };
}

/** Steps in order, with what holds for all of them. */
export function steps(parts: readonly string[], addition?: string): Wording {
  const text = [parts.map(midSentence).join(', then '), addition].filter(Boolean).join('; ');
  return parts.length === 1
    ? line(text)
    : {
        summary: text,
        full: text,
        parts: addition === undefined ? parts : [...parts, addition],
        ordered: true,
      };
}

/** Every step but the first stands inside a sentence; “Stage 2” keeps its capital. */
const midSentence = (part: string, index: number): string =>
  index === 0 || part.startsWith('Stage') ? part : uncapitalise(part);
