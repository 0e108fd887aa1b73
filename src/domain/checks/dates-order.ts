import type { ArrangementsEntry, Entries } from '../catalogue/entries.ts';
import { error, type Mistake, type RecordPath } from '../mistake/mistake.ts';
import { statementsOf, placedValuesOf } from '../catalogue/walk.ts';
import type { Check } from './check.ts';

/** Nothing ends before it starts: regimes and terms in their registers, and the dates of arrangements. */
export const datesOrder: Check = {
  name: 'dates-order',
  holds:
    'No regime or term ends before it starts, and no arrangements end before they are agreed, published or in force.',
  run: ({ registers, arrangements }) => [
    ...regimeMistakes(registers.regimes),
    ...termMistakes(registers.glossary),
    ...arrangements.flatMap(arrangementsMistakes),
  ],
};

const regimeMistakes = ({ file, data }: Entries['registers']['regimes']): Mistake[] =>
  data.flatMap(({ starts, ends }, index) =>
    ends !== undefined && isAfter(starts, ends)
      ? [outOfOrder(file, [index, 'ends'], `an end on ${ends}`, `the start on ${starts}`)]
      : [],
  );

const termMistakes = ({ file, data }: Entries['registers']['glossary']): Mistake[] =>
  data.flatMap(({ applied: { from, until } = {} }, index) =>
    from !== undefined && until !== undefined && isAfter(from, until)
      ? [
          outOfOrder(
            file,
            [index, 'applied', 'until'],
            `an end in ${until}`,
            `the start in ${from}`,
          ),
        ]
      : [],
  );

const LATEST = ['ends', 'superseded'];
const EARLIER = ['agreed', 'published', 'effective'];

const arrangementsMistakes = (entry: ArrangementsEntry): Mistake[] =>
  statementsOf(entry)
    .flatMap(placedValuesOf)
    .flatMap(({ value, path }) => {
      if (value.kind !== 'dates') return [];
      const earlier = value.dates.filter(({ event }) => EARLIER.includes(event));
      return value.dates.flatMap(({ event, date }, index) => {
        const late = LATEST.includes(event) && earlier.find((other) => isAfter(other.date, date));
        if (!late) return [];
        const found = `“${event}” on ${date}`;
        const at = [...path, 'dates', index, 'date'];
        return [outOfOrder(entry.file, at, found, `“${late.event}” on ${late.date}`)];
      });
    });

const outOfOrder = (file: string, path: RecordPath, found: string, before: string): Mistake =>
  error('dates-out-of-order', {
    file,
    path,
    found: `${found}, before ${before}`,
    allowed: 'an end on or after the start',
    remedy: 'Check both dates against what they rest on.',
  });

/**
 * True where one date is surely after another. Dates are compared at the precision they share, so
 * 2019-06 is not after 2019.
 */
function isAfter(a: string, b: string): boolean {
  const shared = Math.min(a.length, b.length);
  return a.slice(0, shared) > b.slice(0, shared);
}
