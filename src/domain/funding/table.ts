import type { Contributions } from '../../schemas/values/money.ts';
import { pounds, reconcile, yearsOf, type Reconciliation } from '../base/money.ts';
import { wordLineRemark } from '../wording/money.ts';
import { contributionLines, readable, type AreaFigures, type FigurePlace } from './figures.ts';

/** One figure, or several years of a line that are unclear for the same reason. */
export interface FigureCell {
  text: string;
  /** Of the printed total of contributions; undefined where none is printed, or the line is none. */
  share: string | undefined;
  /** The length of its bar, of 100 for the largest figure; undefined where none is drawn. */
  bar: number | undefined;
  /** How many years it stands for. */
  span: number;
  /** Why it could not be read; undefined where it could, or where nothing is printed. */
  reason: string | undefined;
}

export interface FigureRow {
  name: string;
  /** What the line is, where it is not a contribution, and who pays, where it is another. */
  remark: string | undefined;
  place: FigurePlace | undefined;
  cells: readonly FigureCell[];
  /** True for sums, which we worked out, and for the printed total. */
  isSum: boolean;
}

/** Every figure of one area as printed, drawn beside its number, with the parts of the printed total. */
export interface FigureTable {
  years: readonly string[];
  rows: readonly FigureRow[];
  /** What the record says of a year’s total: “2016/17: The lines that can be read come to £276,550. …” */
  notes: readonly string[];
}

/** Figures in the printed order; nothing is corrected or filled in (method page “What is drawn of contributions”). */
export function figureTable({
  value,
  place,
  names,
}: Pick<AreaFigures, 'value' | 'place' | 'names'>): FigureTable {
  const years = yearsOf(value);
  const totals = years.map((year) => totalOf(value, year));
  const most = Math.max(
    1,
    ...contributionLines(value).flatMap((line) => years.map((year) => readable(line, year) ?? 0)),
    ...totals.map((total) => total?.difference ?? 0),
  );
  const figure = (pence: number, index: number, drawn: boolean): FigureCell => ({
    text: pounds(pence),
    share: shareOf(pence, totals[index]),
    bar: drawn && pence > 0 ? Math.round((1000 * pence) / most) / 10 : undefined,
    span: 1,
    reason: undefined,
  });
  const lines = value.lines.map((line): FigureRow => {
    const pays = line.nature === 'contribution';
    return {
      name: line.agency,
      remark: wordLineRemark(line, names),
      place: place && { ...place, locator: line.locator ?? place.locator },
      cells: merge(
        years.map((year, index) => {
          const amount = line.amounts.find((one) => one.year === year);
          if (!amount) return worded('Not printed');
          if (amount.state === 'unclear') return { ...worded('Unclear'), reason: amount.reason };
          // Deduced, not read: in words beside the figure, and in no sum, share or bar.
          if (amount.state === 'deduced') {
            return { ...worded(`${pounds(amount.pence)} (deduced)`), reason: amount.from };
          }
          const cell = figure(amount.pence, index, pays);
          return pays ? cell : { ...cell, share: undefined };
        }),
      ),
      isSum: false,
    };
  });
  const sum = (name: string, cellOf: (total: Reconciliation, index: number) => FigureCell) => ({
    name,
    remark: undefined,
    place: undefined,
    cells: totals.map((total, index) => (total ? cellOf(total, index) : worded('Not printed'))),
    isSum: true,
  });
  const lost = totals.some((total) => total && total.unread.length + total.deduced.length > 0);
  const sums = totals.some(Boolean)
    ? [
        sum('Sum of the figures we can read', (total, index) => figure(total.sum, index, false)),
        sum(lost ? 'Not readable in our copy' : 'Printed total less the sum', (total, index) =>
          figure(total.difference, index, true),
        ),
        sum('Total as printed', (total) => worded(pounds(total.printed))),
      ]
    : [];
  return { years, rows: [...lines, ...sums], notes: notesOf(value, totals) };
}

const worded = (text: string): FigureCell => ({
  text,
  share: undefined,
  bar: undefined,
  span: 1,
  reason: undefined,
});

/** The printed total of contributions alone: figures are no share of one that counts other money. */
const totalOf = (value: Contributions, year: string): Reconciliation | undefined => {
  const alone = value.totals.filter(({ of }) => of.every((part) => part === 'contribution'));
  return reconcile({ ...value, totals: alone }).find((total) => total.year === year);
};

/** To a whole per cent, as in the sentence above the table; what would round to nothing says so. */
function shareOf(pence: number, total: Reconciliation | undefined): string | undefined {
  if (!total || total.printed <= 0 || pence < 0) return undefined;
  const percent = (100 * pence) / total.printed;
  return percent > 0 && percent < 0.5 ? 'under 1%' : `${Math.round(percent)}%`;
}

/** Joins neighbours with the same reason, so that it is printed once. */
const merge = (cells: readonly FigureCell[]): FigureCell[] =>
  cells.reduce<FigureCell[]>((merged, cell) => {
    const last = merged.at(-1);
    if (last?.reason === undefined || last.reason !== cell.reason) return [...merged, cell];
    const span = last.span + 1;
    return [...merged.slice(0, -1), { ...last, span, text: `Unclear in ${span} years` }];
  }, []);

function notesOf(value: Contributions, totals: readonly (Reconciliation | undefined)[]): string[] {
  const noted = totals.flatMap((total) =>
    total
      ? [
          `${total.year}: ${SAYS[total.stated]}${total.reason === undefined ? '' : ` ${total.reason}`}`,
        ]
      : [],
  );
  const other = value.totals.filter(({ of }) => of.some((part) => part !== 'contribution'));
  return [
    ...noted,
    ...other.map(
      ({ year, pence }) =>
        `${year}: the printed total of ${pounds(pence)} counts other money than contributions.`,
    ),
  ];
}

const SAYS: Readonly<Record<Reconciliation['stated'], string>> = {
  yes: 'The lines add up to the printed total.',
  no: 'The lines do not add up to the printed total.',
  'cannot-be-told': 'Whether the lines add up cannot be worked out.',
};
