import { readContent } from '../../src/reading/read.ts';
import type { ArrangementsEntry, Entries } from '../../src/domain/catalogue/entries.ts';
import { runChecks } from '../../src/domain/checks/index.ts';
import { setValue } from './changed-words.ts';
import { VALID } from './mistakes.ts';

const valid = await readContent(VALID);

/** The entries of the valid fixture, with values of one set of arrangements replaced. */
export function entriesWith(
  id: string,
  changes: readonly (readonly [path: readonly (string | number)[], value: unknown])[],
): Entries {
  const change = (entry: ArrangementsEntry): ArrangementsEntry => {
    if (entry.id !== id) return entry;
    const data = structuredClone(entry.data);
    for (const [path, value] of changes) setValue(data, path, value);
    return { ...entry, data };
  };
  // Without the guide, whose prose would no longer agree with the value.
  return { ...valid.entries, guides: [], arrangements: valid.entries.arrangements.map(change) };
}

/** The codes of what all rules find, in the order of the rules. */
export const codesOf = (entries: Entries): string[] => runChecks(entries).map(({ code }) => code);
