import type { ChartRail, StructureChart } from './chart.ts';

/** A kind of line with what it means. */
export interface StructureLegendEntry {
  look: ChartRail['look'] | 'unclear';
  words: string;
}

const MEANINGS: readonly StructureLegendEntry[] = [
  { look: 'accountable', words: 'Unbroken line: is accountable to the one with the arrow' },
  { look: 'reports', words: 'Broken line: reports to the one with the arrow' },
  { look: 'overseen', words: 'Dotted line: is overseen by the one with the arrow' },
  { look: 'unclear', words: 'Thin line: on one way of reading the document' },
];

/** The meaning of every kind of line that a drawing holds, and of no other. */
export const structureLegend = ({ rails }: StructureChart): StructureLegendEntry[] =>
  MEANINGS.filter(({ look }) =>
    look === 'unclear'
      ? rails.some(({ unclear }) => unclear)
      : rails.some((rail) => rail.look === look),
  );
