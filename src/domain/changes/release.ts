import type { ChangeReason, Held, Release, ReleasedChange } from '../../schemas/index.ts';
import { compareText } from '../base/order.ts';
import { changesBetween } from './compare.ts';

/** A change whose reason may still be missing. */
export type WrittenChange = Omit<ReleasedChange, 'reason'> & { reason?: ChangeReason };

/** A release as it is written before it is checked: an editor gives the reasons that are missing. */
export type WrittenRelease = Omit<Release, 'changes'> & { changes: readonly WrittenChange[] };

/**
 * What a release holds, and what changed since the one before. Reasons that an editor `gave` stay for as long as what
 * changed is the same, and come before those that are worked out. Changes without a reason have none yet.
 */
export function releaseOf(
  next: Held,
  before?: { day: string; held: Held },
  gave: readonly WrittenChange[] = [],
): WrittenRelease {
  const given = new Map(gave.map((change) => [keyOf(change), change]));
  const editions = next.partnerships.flatMap(({ arrangements }) => arrangements);
  return {
    data: next.version,
    ...(before ? { since: before.day } : {}),
    statements: countBy(editions.flatMap((one) => one.statements.map(({ state }) => state))),
    findings: countBy(
      editions.flatMap(({ coverage }) => coverage.assessments.map(({ finding }) => finding)),
    ),
    changes: changesBetween(before?.held, next).map(
      ({ of, about, before: was, after: is, ...found }) => {
        const told = { of, about, ...(was ? { before: was } : {}), ...(is ? { after: is } : {}) };
        const { reason = found.reason, why } = given.get(keyOf(told)) ?? {};
        return { ...told, ...(reason ? { reason } : {}), ...(why === undefined ? {} : { why }) };
      },
    ),
  };
}

/** The same of and the same before and after: the same change. */
const keyOf = ({ of, before, after }: WrittenChange): string =>
  JSON.stringify([
    of,
    ...[before, after].map((told) => told && [told.state, told.value, told.words]),
  ]);

const countBy = (words: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    [...Map.groupBy(words, (word) => word)]
      .map(([word, all]) => [word, all.length] as const)
      .toSorted(([a], [b]) => compareText(a, b)),
  );

/** What an editor still has to say of a release, in words with an example; undefined where nothing is missing. */
export function reasonsMissing(
  file: string,
  changes: readonly WrittenChange[],
): string | undefined {
  const missing = changes.filter(({ reason }) => reason === undefined);
  if (missing.length === 0) return undefined;
  return [
    `${file}: ${missing.length} of ${changes.length} changes have no reason. Nothing in the two releases tells why these changed:`,
    ...missing.map(({ of, about }) => `  ${of}  (${about})`),
    'Add one line to each, at the depth of “about”. Allowed: source-changed, misread, requirement-changed, codebook-changed. As in:',
    '    reason: misread',
    'A sentence of your own may follow:',
    '    why: The clause gives the number for the executive, not for the board.',
  ].join('\n');
}
