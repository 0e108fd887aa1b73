import { STATES } from '../catalogue/states.ts';
import type { State } from '../../schemas/index.ts';
import type { Arrangements } from '../catalogue/catalogue.ts';
import { cellOf } from '../cell/cell.ts';
import { bodyMeetings, type AreaMeetings } from './bodies.ts';
import { timelinesOf, type MeetingTimeline } from './timeline.ts';
import { yearStrip, type YearStrip } from './year-strip.ts';

/** What the document says on one question, in words. */
export interface YearFact {
  label: string;
  /** Where it stands: the bodies for which it holds, or none named for the arrangements as a whole. */
  about: readonly { body: string | undefined; anchor: string }[];
  state: State;
  stateLabel: string;
  /** Empty where the state says it all. */
  answer: string;
}

/** The year of meetings of one set of arrangements: only what the document says of it. */
export interface MeetingYear {
  partnership: string;
  meetings: AreaMeetings;
  timelines: readonly MeetingTimeline[];
  /** Deadlines without a time that can be drawn, and those about which it says nothing. */
  undrawn: readonly YearFact[];
  strip: YearStrip | undefined;
  yearly: readonly YearFact[];
}

/** `name` is that of the area, as tables print it. */
export function meetingYearOf(arrangements: Arrangements, name: string): MeetingYear {
  const timelines = timelinesOf(arrangements);
  const drawn = new Set(timelines.flatMap(({ anchors }) => anchors.map(({ anchor }) => anchor)));
  const facts = meetingFacts(arrangements);
  return {
    partnership: arrangements.partnership,
    meetings: {
      partnership: arrangements.partnership,
      name,
      bodies: arrangements.bodies.map((body) => bodyMeetings(body, arrangements)),
    },
    timelines,
    // Smaller bodies are shown only where the document says something about them.
    undrawn: facts
      .filter(
        ({ kinds, anchor, fact, main }) =>
          kinds.includes('deadlines') &&
          !drawn.has(anchor) &&
          (main || !STATES[fact.state].isAbsence),
      )
      .map(({ fact }) => fact)
      .reduce(toldOnce, []),
    strip: yearStrip(arrangements),
    yearly: facts
      .filter(({ kinds }) => YEARLY.some((kind) => kinds.includes(kind)))
      .map(({ fact }) => fact)
      .reduce(toldOnce, []),
  };
}

/** Adds a fact to the others; the same answer for another body joins the first. */
function toldOnce(facts: readonly YearFact[], { about, ...fact }: YearFact): readonly YearFact[] {
  const same = facts.findIndex((one) =>
    (['label', 'state', 'answer'] as const).every((key) => one[key] === fact[key]),
  );
  const known = facts[same];
  return known === undefined
    ? [...facts, { ...fact, about }]
    : facts.with(same, { ...known, about: [...known.about, ...about] });
}

/** Kinds of value that are about what happens once a year. */
const YEARLY = ['budget-year', 'report', 'review'] as const;

const meetingFacts = (arrangements: Arrangements) =>
  arrangements.statements.map((statement) => {
    const { field, body, anchor } = statement;
    const { state, stateLabel, answer } = cellOf(statement, arrangements);
    const fact: YearFact = {
      label: field.label,
      about: [{ body: body?.name, anchor }],
      state,
      stateLabel,
      answer: STATES[state].isAbsence ? '' : answer.full,
    };
    return { kinds: field.kinds, anchor, main: body?.tier === 'main', fact };
  });
