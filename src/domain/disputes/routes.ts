import type { State, ValueOf } from '../../schemas/index.ts';
import type { Arrangements, Statement } from '../catalogue/catalogue.ts';
import { cellOf } from '../cell/cell.ts';
import type { Names } from '../catalogue/names.ts';
import { STATES } from '../catalogue/states.ts';
import { valuesOf, valuesOfKind } from '../catalogue/statements.ts';
import { WHEN_WORDS, wordAction } from '../wording/decisions.ts';
import { wordPeriod } from '../wording/period.ts';
import { LEAST_DRAWN } from '../base/drawing.ts';
import { capitalise, counted, joinAnd } from '../base/words.ts';

/** One step of a route, in words, with what the document leaves open. */
export interface RouteStep {
  what: string;
  /** Who acts, in what time, and what else the step depends on. */
  details: readonly string[];
}

/** The steps of a route in their order. */
export interface RouteWay {
  /** What is left open at every step, said once: “Who takes each step is not said.” */
  open: readonly string[];
  steps: readonly RouteStep[];
}

/** What the document says on one kind of dispute. */
export interface DisputeRoute {
  label: string;
  /** The body it is about, where it is not about the arrangements as a whole. */
  body: string | undefined;
  partnership: string;
  anchor: string;
  state: State;
  stateLabel: string;
  /** What stands beside the state: the answer where no step can be drawn, and the reason for it. */
  lead: string;
  /** What a reader finds at the statement. */
  basis: string;
  /** The steps: one way where the document is clear, several where it can be read in several. */
  ways: readonly RouteWay[];
}

/** Every route that can be asked for: disputes and complaints, then others such as absence. */
export const disputeRoutesOf = (arrangements: Arrangements): DisputeRoute[] =>
  arrangements.statements
    .filter(({ field }) => field.kinds.includes('route'))
    .toSorted((a, b) => Number(b.topic.id === 'disputes') - Number(a.topic.id === 'disputes'))
    .map((statement) => routeOf(statement, arrangements));

function routeOf(statement: Statement, arrangements: Arrangements): DisputeRoute {
  const { record, field, body, anchor } = statement;
  return {
    label: field.label,
    body: body?.name,
    partnership: arrangements.partnership,
    anchor,
    state: record.state,
    stateLabel: STATES[record.state].label,
    lead: leadOf(statement, arrangements),
    basis: STATES[record.state].basis,
    ways: valuesOfKind(record, 'route').map(({ steps }) => wayOf(steps, arrangements.names)),
  };
}

/** The answer where it is not steps alone: another document, several readings; empty where steps give it. */
function leadOf(statement: Statement, arrangements: Arrangements): string {
  const { answer, explanation, state } = cellOf(statement, arrangements);
  const isRoute = valuesOf(statement.record).every(({ kind }) => kind === 'route');
  if (state === 'stated' && isRoute) return '';
  const summary = state === 'silent' ? [] : [answer.summary];
  return [...summary, ...(explanation === undefined ? [] : [explanation])].join('. ');
}

type Step = ValueOf<'route'>['steps'][number];

/** Says once, above the steps, what every step leaves open; what only some leave open is said at each. */
function wayOf(steps: readonly Step[], names: Names): RouteWay {
  const many = steps.length > 1;
  const nobody = many && steps.every(({ by }) => by === undefined);
  const never = many && steps.every(({ within }) => within === undefined);
  return {
    open: [
      ...(nobody ? ['Who takes each step is not said.'] : []),
      ...(never ? ['No step has a time limit.'] : []),
    ],
    steps: steps.map((step) => stepOf(step, names, { who: !nobody, time: !never })),
  };
}

function stepOf(step: Step, names: Names, shown: { who: boolean; time: boolean }): RouteStep {
  const { by, with: together = [], within, stage, after_absences, document, last_resort } = step;
  const others = together.length > 0 ? `, together with ${joinAnd(together.map(names.actor))}` : '';
  return {
    what: capitalise(wordAction(step, names)),
    details: [
      shown.who && (by ? `By ${names.actor(by)}${others}` : 'By whom: not said'),
      shown.time && (within ? `Within ${wordPeriod(within)}` : 'No time limit given'),
      after_absences !== undefined && `After ${counted(after_absences, 'missed meeting')}`,
      document !== undefined && step.action !== 'follow-policy' && `Under the ${document}`,
      step.when && capitalise(WHEN_WORDS[step.when]),
      last_resort && 'As a last resort',
      stage !== undefined && `Stage as printed: ${stage}`,
    ].filter((remark) => typeof remark === 'string'),
  };
}

/** Routes that take the same steps, told together. */
export interface RouteInSteps extends Pick<DisputeRoute, 'partnership' | 'lead' | 'ways'> {
  /** What they are for, each with its statement. */
  about: readonly { label: string; anchor: string }[];
}

/** The routes that have enough steps for a list; a sentence tells the others. */
export const routesInSteps = (arrangements: Arrangements): RouteInSteps[] =>
  [
    ...Map.groupBy(
      disputeRoutesOf(arrangements).filter(({ ways }) =>
        ways.some(({ steps }) => steps.length >= LEAST_DRAWN),
      ),
      ({ ways }) => JSON.stringify(ways),
    ).values(),
  ].flatMap((alike) =>
    alike.slice(0, 1).map(({ partnership, lead, ways }) => ({
      partnership,
      lead,
      ways,
      about: alike.map(({ label, body, anchor }) => ({
        label: body === undefined ? label : `${label} (${body})`,
        anchor,
      })),
    })),
  );
