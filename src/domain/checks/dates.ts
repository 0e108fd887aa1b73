import type { ArrangementsEntry, Entries, GuideEntry } from '../catalogue/entries.ts';
import { type Mistake, type RecordPath, error } from '../mistake/mistake.ts';
import { placedValuesOf, recordsOf, statementsOf, textsIn } from '../catalogue/walk.ts';
import type { Check } from './check.ts';
import { compareText } from '../base/order.ts';

/** Nothing ends before it starts: regimes, terms, arrangements. Nothing is read before it is written. */
export const datesOrder: Check = {
  name: 'dates-order',
  holds:
    'No regime or term ends before it starts, no arrangements end before they are agreed, published or in force, and nothing is read before it is written.',
  run: ({ registers, arrangements, sources, guides }) => [
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
];

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
  data: { dates, read_on },
}: Entries['sources'][number]): Mistake[] =>
  (['document', 'published'] as const).flatMap((key) => {
    const date = dates[key];
    return typeof date === 'string' && isAfter(date, read_on)
      ? [outOfOrder(file, ['read_on'], `a reading on ${read_on}`, `its date, ${date}`, READING)]
      : [];
  });

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

/** The second reading follows the first. */
export const secondReading: Check = {
  name: 'second-reading',
  holds: 'No second reading is dated before the day the statements were first read.',
  run: ({ arrangements }) =>
    arrangements.flatMap(({ file, data: { read_on, second_reading } }) =>
      second_reading !== undefined && second_reading.date < read_on
        ? [
            error('second-reading-too-early', {
              file,
              path: ['second_reading', 'date'],
              found: second_reading.date,
              allowed: `${read_on}, the day of the first reading, or later`,
              remedy: 'Correct the date of one of the two readings.',
            }),
          ]
        : [],
    ),
};

/** No law or document of ours is older. */
const EARLIEST = '1900';

/** In years: how far a document looks ahead of the days on which documents are read. */
const AHEAD = 20;

const DATE = /^\d{4}(?:-\d{2}){0,2}$/u;

/** The keys of days on which we did something, and of all other dates. */
const DAYS_OF_OURS = [
  'asked_on',
  'evaluated_on',
  'first_on',
  'kept_on',
  'last_on',
  'prepared_on',
  'read_again_on',
  'read_on',
  'received',
  'seen_on',
  'settled',
  'written_on',
];
const DATES = new Set([
  ...DAYS_OF_OURS,
  ...['about', 'date', 'document', 'ends', 'first', 'from', 'published', 'second_reading'],
  ...['starts', 'until', 'when'],
]);

const isOurs = (path: RecordPath): boolean =>
  DAYS_OF_OURS.includes(String(path.at(-1))) || path.includes('second_reading');

interface PlacedDate {
  file: string;
  path: RecordPath;
  date: string;
}

/** A date may exist and be none of ours: a year mistyped, or a day that has not come. */
export const implausibleDates: Check = {
  name: 'implausible-dates',
  holds: `No date is before ${EARLIEST} or ${String(AHEAD)} years after the readings, and no day of ours has yet to come.`,
  run: (entries, _registers, today) => {
    const dates = datesIn(entries);
    const ours = dates.filter(({ path }) => isOurs(path));
    const middle = middleOf(ours);
    const latest = middle ? String(Number(middle.date.slice(0, 4)) + AHEAD) : '9999';
    // Where half our days have not come, it is the clock of the machine that is wrong.
    const isBehind = middle !== undefined && today !== undefined && middle.date > today;
    return [
      ...dates
        .filter(({ date }) => date < EARLIEST || date.slice(0, 4) > latest)
        .map(({ date, ...at }) =>
          error('implausible-date', {
            ...at,
            found: date,
            allowed: `a date from ${EARLIEST} to ${latest}`,
            remedy: 'Look for a mistyped figure; of a date the source prints so, say it in a note.',
          }),
        ),
      ...(isBehind ? [] : ours.flatMap((day) => notCome(day, latest, today))),
    ];
  },
};

/** A day of ours that has not come. */
function notCome({ date, ...at }: PlacedDate, latest: string, today = '9999'): Mistake[] {
  if (date <= today || date.slice(0, 4) > latest) return [];
  return [
    error('implausible-date', {
      ...at,
      found: date,
      allowed: `${today}, which is today, or earlier`,
      remedy: 'Write the day on which it was done.',
    }),
  ];
}

const datesIn = (entries: Entries): PlacedDate[] =>
  recordsOf(entries).flatMap(({ file, data }) =>
    [...textsIn(data)].flatMap(({ text, path }) =>
      (DATES.has(String(path.at(-1))) || path.at(-2) === 'dates') && DATE.test(text)
        ? [{ file, path, date: text }]
        : [],
    ),
  );

/** The middle of our own days, which one slip does not move. */
const middleOf = (ours: readonly PlacedDate[]): PlacedDate | undefined =>
  ours.toSorted((a, b) => compareText(a.date, b.date))[Math.floor(ours.length / 2)];
