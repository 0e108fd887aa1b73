import { expect, test } from 'vitest';
import {
  calendarEvents,
  escapeText,
  foldLine,
  toCalendar,
} from '../../../src/domain/changes/calendar.ts';
import { fictional } from '../../support/catalogue.ts';

const at = (path: string): string => `https://example.org${path}`;

/** The lines of a calendar as a reader joins them again (RFC 5545, 3.1). */
const unfolded = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n');

test('reviews and dates of law stand in the order of their dates, each under an id of its own', async () => {
  const events = calendarEvents(await fictional());
  const dates = events.map(({ date }) => date);
  expect(dates).toEqual(dates.toSorted());
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  expect(events.find(({ id }) => id === 'source.northmere-arrangements-2020')).toEqual({
    id: 'source.northmere-arrangements-2020',
    date: '2027-01-10',
    title:
      'To be looked at again: Northmere Safeguarding Children Partnership, published arrangements (fictional)',
    path: '/sources/northmere-arrangements-2020/',
    from: '2026-01-10',
  });
  expect(events.some(({ id }) => id === 'starts.wt2018')).toBe(true);
});

test('a day ends on the next, a month and a year take all their days', () => {
  const event = { id: 'x', title: 'Due', path: '/x/', from: '2026-01-10' };
  const lines = (date: string) =>
    unfolded(toCalendar([{ ...event, date }], 'Name', at)).filter((line) =>
      /^(?:DT|SUMM)/u.test(line),
    );
  expect(lines('2026-12-31')).toEqual([
    'DTSTAMP:20260110T000000Z',
    'DTSTART;VALUE=DATE:20261231',
    'DTEND;VALUE=DATE:20270101',
    'SUMMARY:Due',
  ]);
  expect(lines('2024-12').slice(1)).toEqual([
    'DTSTART;VALUE=DATE:20241201',
    'DTEND;VALUE=DATE:20250101',
    'SUMMARY:Due (December 2024\\; the day is not known)',
  ]);
  expect(lines('2024')[2]).toBe('DTEND;VALUE=DATE:20250101');
});

test('signs are escaped, and no line is longer than 75 bytes or cuts a letter', () => {
  expect(escapeText('a, b; c\\d\ne')).toBe('a\\, b\\; c\\\\d\\ne');
  const long = `SUMMARY:${'’'.repeat(100)}`;
  const folded = foldLine(long).split('\r\n');
  expect(folded.length).toBeGreaterThan(4);
  for (const line of folded) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(folded.map((line, index) => (index === 0 ? line : line.slice(1))).join('')).toBe(long);
});

test('every line of the calendar ends as calendars end lines, and the same records give the same text', async () => {
  const events = calendarEvents(await fictional());
  const text = toCalendar(events, 'Reviews', at);
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  expect(unfolded(text).filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(events.length);
  expect(toCalendar(calendarEvents(await fictional()), 'Reviews', at)).toBe(text);
});
