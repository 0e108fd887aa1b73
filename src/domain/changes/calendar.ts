import { wordDate, yearAfter } from '../base/dates.ts';
import { compareText } from '../base/order.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { valuesOfKind } from '../catalogue/statements.ts';

/** Something that falls on a day, in a month or in a year. */
export interface CalendarEvent {
  /** Stays the same when the date moves. */
  id: string;
  /** As precise as it is known: `2019`, `2019-06` or `2019-06-27`. */
  date: string;
  title: string;
  /** The page below the base that says more. */
  path: string;
  /** The day of the record that gives the date: `2026-11-21`. */
  from: string;
}

/** Reviews and dates of law that the records give, in the order of their dates. */
export function calendarEvents(catalogue: Catalogue): CalendarEvent[] {
  const { partnerships, sources, evaluation, helplines, registers, requirements } = catalogue;
  const from = newestDay(catalogue);
  const law = registers.regimes.data.flatMap(
    ({ id, label, starts, ends, ended, arrangements_due: due }) => [
      { id: `starts.${id}`, date: starts, title: `${label}: in force from now` },
      ...(ends === undefined
        ? []
        : [{ id: `ends.${id}`, date: ends, title: `${label}: ${ended ?? 'it'} ends` }]),
      ...(due === undefined
        ? []
        : [
            {
              id: `due.${id}`,
              date: due,
              title: `${label}: new arrangements are to be published by now`,
            },
          ]),
    ],
  );
  const rows = requirements
    .flatMap(({ data }) => data)
    .flatMap(({ id, title, in_force: date }) =>
      date === undefined || date === 'not-yet'
        ? []
        : [
            {
              id: `in-force.${id}`,
              date,
              title: `In force from now: ${title}`,
              path: `/requirements/${id}/`,
              from,
            },
          ],
    );
  const printed = partnerships.flatMap(({ id, record, editions }) =>
    editions.flatMap((edition) => {
      const at = { path: `/partnerships/${id}/${edition.id}/`, from: edition.record.read_on };
      const reviews = edition.statements
        .flatMap((one) => valuesOfKind(one.record, 'dates').flatMap(({ dates }) => dates))
        .filter(({ event }) => event === 'review-by');
      const until = edition.record.in_force?.until;
      return [
        ...reviews.map(({ date }, index) => ({
          id: `review-by.${id}.${edition.id}.${index + 1}`,
          date,
          title: `${record.short_name}: its document says that it is to be reviewed by now`,
          ...at,
        })),
        ...(until === undefined
          ? []
          : [
              {
                id: `until.${id}.${edition.id}`,
                date: until,
                title: `${record.short_name}: the arrangements end`,
                ...at,
              },
            ]),
      ];
    }),
  );
  const ours = [
    ...sources.map(({ id, record, review }) => ({
      id: `source.${id}`,
      date: review.by,
      title: `To be looked at again: ${record.title}`,
      path: `/sources/${id}/`,
      from: record.read_on,
    })),
    {
      id: 'accessibility',
      date: yearAfter(evaluation.evaluated_on),
      title: 'To be evaluated again: the access of this site',
      path: '/accessibility/',
      from: evaluation.evaluated_on,
    },
    ...Object.entries(helplines).map(([id, { name, seen_on: seen }]) => ({
      id: `helpline.${id}`,
      date: yearAfter(seen),
      title: `To be looked at again: the number of ${name}`,
      path: '/about/',
      from: seen,
    })),
  ];
  return [
    ...law.map((event) => ({ ...event, path: '/requirements/changes/', from })),
    ...rows,
    ...printed,
    ...ours,
  ].sort((a, b) => compareText(a.date, b.date) || compareText(a.id, b.id));
}

/** The newest day on which anything was read: that of dates which no record of a reading gives. */
const newestDay = ({ sources }: Catalogue): string =>
  sources
    .map(({ record }) => record.read_on)
    .sort(compareText)
    .at(-1) ?? '1980-01-01';

/** Stands for this collection in ids that never change, wherever the site lives. */
const COLLECTION = 'safeguarding-side-by-side';

/**
 * Events as an iCalendar file (RFC 5545), which calendars subscribe to. A month or year is told as all of its days, and
 * the title says that no day is known. `address` gives the whole address of a path below the base.
 */
export const toCalendar = (
  events: readonly CalendarEvent[],
  name: string,
  address: (path: string) => string,
): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${COLLECTION}//EN`,
    'METHOD:PUBLISH',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events.flatMap(({ id, date, title, path, from }) => [
      'BEGIN:VEVENT',
      `UID:${id}@${COLLECTION}`,
      `DTSTAMP:${bare(from)}T000000Z`,
      `DTSTART;VALUE=DATE:${bare(firstDay(date))}`,
      `DTEND;VALUE=DATE:${bare(dayAfterAll(date))}`,
      `SUMMARY:${escapeText(date.length === 10 ? title : `${title} (${wordDate(date)}; the day is not known)`)}`,
      `URL:${address(path)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
    .map((line) => `${foldLine(line)}\r\n`)
    .join('');

const bare = (day: string): string => day.replaceAll('-', '');

/** The first day of a date, however precise. */
const firstDay = (date: string): string => `${date}-01-01`.slice(0, 10);

/** The day after the last day of a date, which is where a calendar ends it. */
function dayAfterAll(date: string): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  const end =
    day === undefined
      ? new Date(Date.UTC(month === undefined ? year + 1 : year, month ?? 0, 1))
      : new Date(Date.UTC(year, (month ?? 1) - 1, day + 1));
  return end.toISOString().slice(0, 10);
}

/** Text as RFC 5545 writes it (3.3.11). */
export const escapeText = (text: string): string =>
  text.replace(/[\\;,]/gu, (sign) => `\\${sign}`).replace(/\r?\n/gu, '\\n');

/** The longest line, in bytes without its end (RFC 5545, 3.1). */
const LINE_BYTES = 75;

/** A line folded so that none is longer than that; no letter is cut in two. */
export function foldLine(line: string): string {
  const lines: string[] = [];
  let current = '';
  let bytes = 0;
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
    if (bytes + size > LINE_BYTES) {
      lines.push(current);
      [current, bytes] = [' ', 1];
    }
    current += letter;
    bytes += size;
  }
  return [...lines, current].join('\r\n');
}
