import type { Contributions } from '../../schemas/values/money.ts';
import { pounds, reconcile, yearsOf, type Reconciliation } from '../base/money.ts';
import { joinAnd } from '../base/words.ts';

/** A printed total beside the sum of what could be read, in words. */
export interface ReconciliationRow {
  year: string;
  printed: string;
  sum: string;
  /** “6 of 10”: the lines that are in the sum. */
  read: string;
  difference: string;
  /** The agencies whose figure the copy lost. */
  lost: string;
  /** What the record says about it. */
  says: string;
}

/** Each printed total with its sum, difference and the reason; nothing is corrected. */
export const reconciliationRows = (value: Contributions): ReconciliationRow[] =>
  reconcile(value).map((total) => ({
    year: total.year,
    printed: pounds(total.printed),
    sum: pounds(total.sum),
    read: `${total.cells - total.unread.length} of ${total.cells}`,
    difference: differenceWords(total.difference),
    lost: total.unread.length === 0 ? 'None' : joinAnd(total.unread),
    says: [SAYS[total.stated], total.reason].filter(Boolean).join(' '),
  }));

const SAYS: Readonly<Record<Reconciliation['stated'], string>> = {
  yes: 'The lines add up to the printed total.',
  no: 'The lines do not add up to the printed total.',
  'cannot-be-told': 'Whether the lines add up cannot be worked out.',
};

const differenceWords = (pence: number): string =>
  pence === 0
    ? 'None'
    : `Printed total ${pounds(Math.abs(pence))} ${pence > 0 ? 'above' : 'below'} the sum`;

/** The years with figures but no printed total. */
export function yearsWithoutTotal(value: Contributions): string[] {
  const printed = new Set(value.totals.map(({ year }) => year));
  return yearsOf(value).filter((year) => !printed.has(year));
}
