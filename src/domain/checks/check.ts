import type { Entries } from '../catalogue/entries.ts';
import type { Mistake } from '../mistake/mistake.ts';
import type { RegisterIndex } from '../catalogue/register-index.ts';

/** One rule over the whole content. It returns what it found; it never throws and never prints. */
export interface Check {
  name: string;
  /** What the rule holds, in a line. */
  holds: string;
  run: (entries: Entries, registers: RegisterIndex, today?: string) => Mistake[];
}
