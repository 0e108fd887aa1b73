import { capitalise } from '../base/words.ts';
import type { Cell } from './cell.ts';
import type { Wording } from '../wording/wording.ts';

/** An answer short enough for a closed cell. */
export interface ShortAnswer {
  text: string;
  /** True where the list that opens says the same again. */
  repeated: boolean;
}

/** About what two lines of a cell hold. */
const SHORT = 110;

/**
 * As many parts as fit, then how many more there are; a lead of its own stays whole. A first part that
 * tells next to nothing (“Every year”) brings the next one with it.
 */
export function shortAnswer(
  { summary, full, clauses, ordered }: Wording,
  letters = SHORT,
): ShortAnswer {
  if (clauses.length === 0 || summary !== full) return { text: summary, repeated: false };
  if (summary.length <= letters) return { text: summary, repeated: true };
  const kept: string[] = [];
  for (const part of clauses) {
    const told = kept.join('; ').length;
    const limit = told < letters / 4 ? 1.5 * letters : letters;
    if (kept.length > 0 && told + part.length + 2 > limit) break;
    kept.push(part);
  }
  const left = clauses.length - kept.length;
  const text = capitalise(kept.join(ordered ? ', then ' : '; '));
  return { text: left === 0 ? text : `${text}; and ${left} more`, repeated: true };
}

/** What a closed cell shows under its state; nothing where the state says it all. */
export function closedAnswer({ state, answer, lead }: Cell): ShortAnswer {
  if (state === 'silent') return { text: '', repeated: false };
  // Readings stand one by one in what opens.
  if (lead !== undefined) return { text: answer.summary, repeated: true };
  return shortAnswer(answer);
}
