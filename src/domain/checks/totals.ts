import { error, type Mistake, type RecordPath } from '../mistake/mistake.ts';
import { pounds, reconcile, type Reconciliation } from '../base/money.ts';
import { statementsOf, placedValuesOf } from '../catalogue/walk.ts';
import type { Check } from './check.ts';

/**
 * The mark on a printed total agrees with the lines. Lines are those whose nature the total is `of`,
 * with a cell for its year; a line without one is blank there, and a blank is not a zero.
 *
 * - Every cell can be read: `yes` if they add up. Otherwise `no`, or `cannot-be-told` with a reason
 *   (a line of the table may be lost whole, or not labelled).
 * - Some cell cannot be read: `cannot-be-told`. `yes` is taken only if the other cells add up without
 *   it; `no` only if they come to more than the total, which nothing unread could mend.
 * - No line has a cell for the year: `cannot-be-told`.
 */
export const totals: Check = {
  name: 'totals',
  holds:
    'Every printed total is marked as adding up, not adding up or not to be told, as its lines are.',
  run: ({ arrangements }) =>
    arrangements.flatMap((entry) =>
      statementsOf(entry)
        .flatMap(placedValuesOf)
        .flatMap(({ value, path }) =>
          value.kind === 'contributions'
            ? reconcile(value).flatMap((total, index) =>
                totalMistakes(entry.file, [...path, 'totals', index, 'reconciles'], total),
              )
            : [],
        ),
    ),
};

function totalMistakes(file: string, path: RecordPath, total: Reconciliation): Mistake[] {
  const { stated, difference, cells, deduced, reason } = total;
  const unread = [...total.unread, ...deduced];
  const place = { file, path, found: picture(total) };
  const open = unread.length > 0 || cells === 0;
  if (stated === 'yes' && (difference !== 0 || cells === 0)) {
    return [
      error('total-does-not-add-up', {
        ...place,
        allowed: open ? 'cannot-be-told' : 'no, or cannot-be-told with a reason',
        remedy: 'Check the lines against the source; if they are right, change the mark.',
      }),
    ];
  }
  if (stated === 'no' && open && difference >= 0) {
    return [
      error('total-cannot-be-told', {
        ...place,
        allowed: 'cannot-be-told',
        remedy: 'Change the mark: what cannot be read might make up the difference.',
      }),
    ];
  }
  if (stated !== 'yes' && !open && difference === 0) {
    return [
      error('total-adds-up', {
        ...place,
        allowed: 'yes',
        remedy: 'Change the mark: every line can be read, and they come to the total.',
      }),
    ];
  }
  if (stated === 'cannot-be-told' && !open && reason === undefined) {
    return [
      error('total-can-be-told', {
        ...place,
        allowed: 'no, or a `reason` why the lines do not tell',
        remedy: 'Change the mark, or say what stands between lines and total.',
      }),
    ];
  }
  return [];
}

const picture = ({ stated, year, printed, sum, cells, unread, deduced }: Reconciliation): string =>
  `“${stated}”, where ${year} has a total of ${pounds(printed)} and ` +
  `${cells - unread.length - deduced.length} of ${cells} cells that can be read, together ${pounds(sum)}`;
