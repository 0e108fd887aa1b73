import type { Body, Period, ValueOf } from '../../schemas/index.ts';
import type { Arrangements, Statement } from '../catalogue/catalogue.ts';
import { deadlineTerms } from './terms.ts';
import { valuesOfKind } from '../catalogue/statements.ts';
import { uncapitalise } from '../base/words.ts';

/** Everything due at one time, counted from the meeting. */
export interface TimelineMoment {
  /** “At least 1 week before the meeting”; for the meeting itself, “The meeting”. */
  time: string;
  /** What is due, each with who: “Papers, to the members”. */
  due: readonly string[];
  meeting: boolean;
}

/** The deadlines around a meeting of one body, in order. */
export interface MeetingTimeline {
  body: Body;
  anchors: readonly { label: string; anchor: string }[];
  /** True where one of the statements it rests on is unclear. */
  unclear: boolean;
  moments: readonly TimelineMoment[];
}

type Deadline = ValueOf<'deadlines'>['deadlines'][number];

/** A timeline for each body that has deadlines, in the order of the bodies. */
export const timelinesOf = (arrangements: Arrangements): MeetingTimeline[] =>
  arrangements.bodies.flatMap((body) => {
    const own = arrangements.statements.filter((one) => one.body?.id === body.id);
    const dated = own
      .map((statement) => ({ statement, deadlines: deadlinesIn(statement) }))
      .filter(({ deadlines }) => deadlines.length > 0);
    if (dated.length === 0) return [];
    return [
      {
        body,
        anchors: dated.map(({ statement: { field, anchor } }) => ({ label: field.label, anchor })),
        unclear: dated.some(({ statement }) => statement.record.state === 'unclear'),
        moments: momentsOf(
          dated.flatMap(({ deadlines }) => deadlines),
          arrangements,
        ),
      },
    ];
  });

const deadlinesIn = ({ record }: Statement): Deadline[] =>
  valuesOfKind(record, 'deadlines').flatMap(({ deadlines }) => deadlines);

function momentsOf(deadlines: readonly Deadline[], { names }: Arrangements): TimelineMoment[] {
  const placed = deadlines.map((deadline) => {
    const [term] = deadlineTerms({ kind: 'deadlines', deadlines: [deadline] }, names);
    const who =
      term?.who === undefined || term.who === 'Not said' ? '' : `, ${uncapitalise(term.who)}`;
    return { at: placeOf(deadline), time: term?.time ?? '', due: `${term?.what ?? ''}${who}` };
  });
  const times = new Map<string, { at: number; due: string[] }>();
  for (const { at, time, due } of placed) {
    times.set(time, { at, due: [...(times.get(time)?.due ?? []), due] });
  }
  const moments = [...times].map(([time, { at, due }]) => ({ at, time, due, meeting: false }));
  return [...moments, { at: 0, time: 'The meeting', due: [], meeting: true }]
    .toSorted((a, b) => a.at - b.at)
    .map(({ time, due, meeting }) => ({ time, due, meeting }));
}

/** Days of each unit, for the order alone: five working days are taken to fill a week. */
const DAYS: Readonly<Record<Period['unit'], number>> = {
  hour: 1 / 24,
  day: 1,
  'working-day': 7 / 5,
  week: 7,
  month: 30,
  year: 365,
};

/** How far from the meeting other events are taken to lie, for the order alone. */
const EVENTS: Readonly<Record<Deadline['event'], number>> = {
  'start-of-year': -10_000,
  'scrutiny-committee-meeting': -5000,
  meeting: 0,
  'receipt-of-minutes': 1000,
  'agreement-of-minutes': 2000,
  'next-meeting': 5000,
};

/** Where a deadline stands in the order: before nought before the meeting, after it after. */
function placeOf({ within, relation, event }: Deadline): number {
  const days = within ? within.amount * DAYS[within.unit] : 0.5;
  const sign = { before: -1, at: 0, after: 1 }[relation];
  return EVENTS[event] + sign * days;
}
