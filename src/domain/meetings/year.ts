import { LEAST_DRAWN } from '../base/drawing.ts';
import type { Arrangements } from '../catalogue/catalogue.ts';
import { bodyMeetings, type AreaMeetings } from './bodies.ts';
import { timelinesOf, type MeetingTimeline } from './timeline.ts';

/** What a guide shows of a year of meetings beside its prose: only what has more than two values. */
export interface MeetingYear {
  partnership: string;
  /** Every body with its meetings a year; undefined where fewer than three have a number. */
  meetings: AreaMeetings | undefined;
  /** What is due around a meeting, where that is three things or more. */
  timelines: readonly MeetingTimeline[];
}

/** `name` is that of the area, as tables print it. */
export function meetingYearOf(arrangements: Arrangements, name: string): MeetingYear {
  const { partnership } = arrangements;
  const bodies = arrangements.bodies.map((body) => bodyMeetings(body, arrangements));
  const numbered = bodies.filter(({ numbers }) => numbers.length > 0);
  return {
    partnership,
    meetings: numbered.length < LEAST_DRAWN ? undefined : { partnership, name, bodies },
    timelines: timelinesOf(arrangements).filter(
      ({ moments }) => moments.filter(({ meeting }) => !meeting).length >= LEAST_DRAWN,
    ),
  };
}
