import type { Cell } from './cell.ts';
import type { Wording } from './wording/wording.ts';

/** An answer short enough for a closed cell. */
export interface ShortAnswer {
  text: string;
  /** True where the list that opens says the same again. */
  repeated: boolean;
}

const LETTERS = 110;

/** As many parts as two lines hold, then how many more there are; a lead of its own stays whole. */
export function shortAnswer({ summary, full, parts, ordered }: Wording): ShortAnswer {
  if (parts.length === 0 || summary !== full) return { text: summary, repeated: false };
  if (summary.length <= LETTERS) return { text: summary, repeated: true };
  const kept: string[] = [];
  for (const part of parts) {
    if (kept.length > 0 && [...kept, part].join('; ').length > LETTERS) break;
    kept.push(part);
  }
  const left = parts.length - kept.length;
  const text = kept.join(ordered ? ', then ' : '; ');
  return { text: left === 0 ? text : `${text}; and ${left} more`, repeated: true };
}

/** What a closed cell shows under its state; nothing where the state says it all. */
export const closedAnswer = ({ state, answer }: Cell): ShortAnswer =>
  state === 'silent' ? { text: '', repeated: false } : shortAnswer(answer);
