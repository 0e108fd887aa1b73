import type { ArrangementsEntry, Entries, GuideEntry } from '../catalogue/entries.ts';
import { type Mistake, type RecordPath, error } from '../mistake/mistake.ts';
import { mappingsIn, placedValuesOf, statementsOf } from '../catalogue/walk.ts';
import type { Check } from './check.ts';

/** Nothing ends before it starts: regimes, terms, arrangements. Nothing is read before it is written. */
export const datesOrder: Check = {
  name: 'dates-order',
  holds:
    'No regime, term, chairing or provision ends before it starts, no arrangements end before they are agreed, published or in force, no area of a partnership is left before it is joined, and nothing is read before it is written or seen.',
  run: ({ registers, partnerships, arrangements, sources, guides }) => [
    ...partnerships.flatMap(areaMistakes),
    ...regimeMistakes(registers.regimes),
    ...termMistakes(registers.glossary),
    ...arrangements.flatMap(arrangementsMistakes),
    ...sources.flatMap(sourceMistakes),
    ...guides.flatMap(guideMistakes),
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

/** The law that arrangements are read under is one of their day. */
export const lawOfTheDay: Check = {
  name: 'law-of-the-day',
  holds: 'No arrangements are read under a law that started after their date.',
  run: ({ arrangements, registers: { regimes } }) =>
    arrangements.flatMap(({ file, data: { date, regime } }) => {
      const law = regimes.data.find(({ id }) => id === regime);
      if (!law || typeof date !== 'string' || !isAfter(law.starts, date)) return [];
      const before = regimes.data.filter(({ starts }) => !isAfter(starts, date));
      return [
        error('law-after-document', {
          file,
          path: ['regime'],
          found: `${regime}, which started on ${law.starts}, for arrangements of ${date}`,
          allowed: before.map(({ id }) => id).join(', ') || 'a law of that day',
          remedy: 'Name the law or guidance they were made under, or correct `date`.',
        }),
      ];
    }),
};

const LATEST = ['ends', 'superseded'];
const EARLIER = ['agreed', 'published', 'effective', 'revised'];

const arrangementsMistakes = (entry: ArrangementsEntry): Mistake[] => [
  ...inForceMistakes(entry),
  ...statementDates(entry),
  ...spansInValues(entry),
];

/** A date of a record, not an actor or a sum that stands under the same key. */
const isDate = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}(?:-\d{2}){0,2}$/u.test(value);

/** A chairing, a provision, a footprint: whatever in a value has a first and a last day. */
const spansInValues = (entry: ArrangementsEntry): Mistake[] =>
  statementsOf(entry)
    .flatMap(placedValuesOf)
    .flatMap(({ value, path }) =>
      [...mappingsIn(value, path)].flatMap(({ mapping: { from, until }, path: at }) =>
        isDate(from) && isDate(until) && isAfter(from, until)
          ? [outOfOrder(entry.file, [...at, 'until'], `an end in ${until}`, `the start in ${from}`)]
          : [],
      ),
    );

const areaMistakes = ({ file, data }: Entries['partnerships'][number]): Mistake[] =>
  data.area_dates.flatMap(({ from, until }, index) =>
    from !== undefined && until !== undefined && isAfter(from, until)
      ? [
          outOfOrder(
            file,
            ['area_dates', index, 'until'],
            `an end in ${until}`,
            `the start in ${from}`,
          ),
        ]
      : [],
  );

function inForceMistakes({ file, data: { in_force } }: ArrangementsEntry): Mistake[] {
  const { from, until } = in_force ?? {};
  return from !== undefined && until !== undefined && isAfter(from, until)
    ? [outOfOrder(file, ['in_force', 'until'], `an end in ${until}`, `the start in ${from}`)]
    : [];
}

const statementDates = (entry: ArrangementsEntry): Mistake[] =>
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

const READING = 'a reading on or after the day of what is read';

/** A document is read on or after the day it is of; where that is an estimate, it may be later. */
const sourceMistakes = ({
  file,
  data: { dates, read_on, parts },
}: Entries['sources'][number]): Mistake[] => [
  ...(['document', 'published'] as const).flatMap((key) => {
    const date = dates[key];
    return typeof date === 'string' && isAfter(date, read_on)
      ? [outOfOrder(file, ['read_on'], `a reading on ${read_on}`, `its date, ${date}`, READING)]
      : [];
  }),
  ...parts.flatMap(({ seen_on: seen }, index) =>
    isAfter(seen, read_on)
      ? [
          outOfOrder(
            file,
            ['parts', index, 'seen_on'],
            `a reading on ${read_on}`,
            `the part was seen, on ${seen}`,
            READING,
          ),
        ]
      : [],
  ),
];

const guideMistakes = ({ file, data }: GuideEntry): Mistake[] =>
  data.read_again_on !== undefined && isAfter(data.written_on, data.read_again_on)
    ? [
        outOfOrder(
          file,
          ['read_again_on'],
          `a second reading on ${data.read_again_on}`,
          `the day it was written, ${data.written_on}`,
          READING,
        ),
      ]
    : [];

const outOfOrder = (
  file: string,
  path: RecordPath,
  found: string,
  before: string,
  allowed = 'an end on or after the start',
): Mistake =>
  error('dates-out-of-order', {
    file,
    path,
    found: `${found}, before ${before}`,
    allowed,
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
