import type { Contributions } from '../../schemas/values/money.ts';

const POUNDS = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });

/** “£1,234” or “£1,234.50”: pence are shown only where there are some. */
export function pounds(pence: number): string {
  const text = POUNDS.format(pence / 100);
  return pence % 100 === 0 ? text.replace(/\.00$/, '') : text;
}

/** The pence of an amount in pounds as a person writes it: “£1,234.50”, “1234.5”. Undefined where it is none. */
export function readPounds(text: string): number | undefined {
  const said = text.trim().replaceAll(/[£\s]/gu, '');
  if (!/^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,2})?$/u.test(said)) return undefined;
  return Math.round(Number(said.replaceAll(',', '')) * 100);
}

/** A printed total beside the sum of the lines that could be read (design: “Figures are reconciled”). */
export interface Reconciliation {
  year: string;
  printed: number;
  sum: number;
  /** Printed less summed, in pence. */
  difference: number;
  /** How many lines have a cell for the year, whether it could be read or not. */
  cells: number;
  /** Agencies whose cell for the year could not be read. */
  unread: readonly string[];
  /** Agencies whose cell was deduced from a printed total: in neither the sum nor what is unread. */
  deduced: readonly string[];
  stated: 'yes' | 'no' | 'cannot-be-told';
  reason: string | undefined;
}

type Amount = Contributions['lines'][number]['amounts'][number];

/** Each printed total with the sum of its lines recomputed; the source is never corrected. */
export function reconcile({ lines, totals }: Contributions): Reconciliation[] {
  return totals.map((total) => {
    const summed = lines.filter(({ nature }) => (total.of as string[]).includes(nature));
    const cells = summed.flatMap((line) =>
      line.amounts
        .filter(({ year }) => year === total.year)
        .map((amount) => ({ agency: line.agency, amount })),
    );
    const agenciesIn = (state: Amount['state']): string[] =>
      cells.filter(({ amount }) => amount.state === state).map(({ agency }) => agency);
    const sum = cells.reduce(
      (all, { amount }) => all + (amount.state === 'stated' ? amount.pence : 0),
      0,
    );
    return {
      year: total.year,
      printed: total.pence,
      sum,
      difference: total.pence - sum,
      cells: cells.length,
      unread: agenciesIn('unclear'),
      deduced: agenciesIn('deduced'),
      stated: total.reconciles,
      reason: total.reason,
    };
  });
}

/** The financial years that stand in a table of contributions, in order. */
export const yearsOf = ({ lines, totals }: Contributions): string[] =>
  [
    ...new Set([
      ...lines.flatMap(({ amounts }) => amounts.map(({ year }) => year)),
      ...totals.map(({ year }) => year),
    ]),
  ].sort();
