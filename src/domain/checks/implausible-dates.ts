import type { Entries } from '../catalogue/entries.ts';
import { recordsOf, textsIn } from '../catalogue/walk.ts';
import { type Mistake, type RecordPath, error } from '../mistake/mistake.ts';
import type { Check } from './check.ts';
import { compareText } from '../base/order.ts';

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
  ...['about', 'date', 'document', 'due', 'ends', 'first', 'from', 'published'],
  ...['starts', 'until', 'when'],
]);

const isOurs = (path: RecordPath): boolean => DAYS_OF_OURS.includes(String(path.at(-1)));

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
    textsIn(data).flatMap(({ text, path }) =>
      (DATES.has(String(path.at(-1))) || path.at(-2) === 'dates') && DATE.test(text)
        ? [{ file, path, date: text }]
        : [],
    ),
  );

/** The middle of our own days, which one slip does not move. */
const middleOf = (ours: readonly PlacedDate[]): PlacedDate | undefined =>
  ours.toSorted((a, b) => compareText(a.date, b.date))[Math.floor(ours.length / 2)];
