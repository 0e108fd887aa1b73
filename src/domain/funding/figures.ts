import type { Contributions } from '../../schemas/values/money.ts';
import { evidenceOf, statedValue, statementOn } from '../catalogue/statements.ts';
import { writtenIn, type Edition } from '../catalogue/editions.ts';
import type { Statement } from '../catalogue/catalogue.ts';
import type { ComparisonTable } from '../comparison/compare.ts';
import type { Names } from '../catalogue/names.ts';

/** A place on the page of a source. */
export interface FigurePlace {
  source: string;
  locator: string;
}

/** An area whose document prints amounts. */
export interface AreaFigures {
  partnership: string;
  name: string;
  /** The id of the edition that the statement was written in. */
  edition: string;
  /** The anchor of the statement. */
  anchor: string;
  value: Contributions;
  /** Where the figures stand; a line may have a place of its own. */
  place: FigurePlace | undefined;
  /** The names of the registers and bodies of the area. */
  names: Names;
}

/** What one area’s document says on contributions; undefined where nothing is recorded. */
export const contributionsOf = ({ arrangements }: Edition): Statement | undefined =>
  statementOn(arrangements, 'funding', 'contributions');

/** The areas with figures, in the order of the columns. */
export function areasWithFigures({ columns }: ComparisonTable): AreaFigures[] {
  return columns.flatMap((column) => {
    const statement = contributionsOf(column);
    const value = statedValue(statement?.record, 'contributions');
    if (!statement || !value) return [];
    const [first] = evidenceOf(statement.record);
    return [
      {
        partnership: column.partnership.id,
        name: column.partnership.record.short_name,
        edition: writtenIn(statement, column.arrangements).id,
        anchor: statement.anchor,
        value,
        names: column.arrangements.names,
        place: first && { source: first.source, locator: first.locator },
      },
    ];
  });
}

/** The lines that are contributions of agencies, in the order of the document. */
export const contributionLines = ({ lines }: Contributions): Contributions['lines'] =>
  lines.filter(({ nature }) => nature === 'contribution');

/** What could be read of a line in a year, in pence; undefined where it is unclear or not printed. */
export function readable(
  { amounts }: Contributions['lines'][number],
  year: string,
): number | undefined {
  const amount = amounts.find((one) => one.year === year);
  return amount?.state === 'stated' ? amount.pence : undefined;
}
