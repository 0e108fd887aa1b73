import type { Entries } from '../entries.ts';
import type { Finding } from '../finding.ts';
import { indexRegisters } from '../index-registers.ts';
import type { Check } from './check.ts';
import { completeness } from './completeness.ts';
import { fields } from './fields.ts';
import { locators } from './locators.ts';
import { references } from './references.ts';
import { termsEvidence } from './terms-evidence.ts';

/** Every rule, in the order in which they are listed for authors. */
export const CHECKS: readonly Check[] = [
  fields,
  references,
  locators,
  completeness,
  termsEvidence,
];

/** What all rules found, in no promised order. */
export function runChecks(entries: Entries): Finding[] {
  const registers = indexRegisters(entries);
  return CHECKS.flatMap((check) => check.run(entries, registers));
}
