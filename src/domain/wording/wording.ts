import { capitalise } from '../base/words.ts';

/** A value in plain English: one line, and its parts where it has several. */
export interface Wording {
  /** One line without a full stop. */
  summary: string;
  /** All that the value says, in one text: for data files and search. */
  full: string;
  parts: readonly string[];
  /** The same parts as they stand inside a sentence. */
  clauses: readonly string[];
  /** True where the parts are steps. */
  ordered: boolean;
}

export const line = (text: string): Wording => ({
  summary: text,
  full: text,
  parts: [],
  clauses: [],
  ordered: false,
});

/**
 * Several parts, each worded as inside a sentence, with a line that stands for them; one part without a
 * lead is simply a line.
 */
export function list(clauses: readonly string[], lead?: string): Wording {
  const text = capitalise(clauses.join('; '));
  if (lead === undefined && clauses.length === 1) return line(text);
  return {
    summary: lead ?? text,
    full: lead === undefined ? text : `${lead}: ${clauses.join('; ')}`,
    parts: clauses.map(capitalise),
    clauses,
    ordered: false,
  };
}

/** Steps in order, each worded as inside a sentence, with what holds for all of them. */
export function steps(taken: readonly string[], addition?: string): Wording {
  const text = capitalise([taken.join(', then '), addition].filter(Boolean).join('; '));
  if (taken.length === 1) return line(text);
  const clauses = addition === undefined ? taken : [...taken, addition];
  return { summary: text, full: text, parts: clauses.map(capitalise), clauses, ordered: true };
}
