import type { Contributions } from '../../schemas/values/money.ts';
import type { AreaFigures, FigurePlace } from './figures.ts';
import { pounds, yearsOf } from '../base/money.ts';
import { wordLineRemark } from '../wording/money.ts';

/** One cell, or several years of a line that are unclear for the same reason. */
export interface LineCell {
  text: string;
  /** How many years it stands for. */
  span: number;
  /** Why it could not be read; undefined where it could, or where nothing is printed. */
  reason: string | undefined;
}

export interface LineRow {
  name: string;
  /** What the line is, where it is not a contribution, and who pays, where it is another. */
  remark: string | undefined;
  place: FigurePlace | undefined;
  cells: readonly LineCell[];
}

/** Every line and cell as printed, in the printed order; nothing is corrected or filled in. */
export function lineRows({
  value,
  place,
  names,
}: Pick<AreaFigures, 'value' | 'place' | 'names'>): LineRow[] {
  const years = yearsOf(value);
  return value.lines.map((line) => ({
    name: line.agency,
    remark: wordLineRemark(line, names),
    place: place && { ...place, locator: line.locator ?? place.locator },
    cells: merge(years.map((year) => amountCell(line.amounts.find((one) => one.year === year)))),
  }));
}

function amountCell(
  amount: Contributions['lines'][number]['amounts'][number] | undefined,
): LineCell {
  if (!amount) return { text: 'Not printed', span: 1, reason: undefined };
  return amount.state === 'stated'
    ? { text: pounds(amount.pence), span: 1, reason: undefined }
    : { text: 'Unclear', span: 1, reason: amount.reason };
}

/** Joins neighbours with the same reason, so that it is printed once. */
const merge = (cells: readonly LineCell[]): LineCell[] =>
  cells.reduce<LineCell[]>((merged, cell) => {
    const last = merged.at(-1);
    if (last?.reason === undefined || last.reason !== cell.reason) return [...merged, cell];
    const span = last.span + 1;
    return [...merged.slice(0, -1), { ...last, span, text: `Unclear in ${span} years` }];
  }, []);
