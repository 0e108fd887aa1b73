import type { Value, ValueKind } from '../../schemas/index.ts';
import type { Names } from '../catalogue/names.ts';
import { DECISION_PATTERN, ROUTE_PATTERN, URGENT_DECISION_PATTERN } from './decisions.ts';
import { DEADLINES_PATTERN, EXTRA_MEETINGS_PATTERN, FREQUENCY_PATTERN } from './meetings.ts';
import type { PatternKind, Point, Settled } from './pattern.ts';
import {
  ATTENDANCE_PATTERN,
  CHAIR_PATTERN,
  DEPUTIES_PATTERN,
  ofViceChair,
  VICE,
} from './people.ts';
import { QUORUM_PATTERN, WITHOUT_QUORUM_PATTERN } from './quorum.ts';

/** The kinds of rule that clauses are written from. */
type Patterned =
  | 'quorum'
  | 'without-quorum'
  | 'frequency'
  | 'extra-meetings'
  | 'deadlines'
  | 'chair'
  | 'deputies'
  | 'attendance'
  | 'decision'
  | 'urgent-decision'
  | 'route';

const KINDS: { readonly [K in Patterned]: PatternKind<K> } = {
  quorum: QUORUM_PATTERN,
  'without-quorum': WITHOUT_QUORUM_PATTERN,
  frequency: FREQUENCY_PATTERN,
  'extra-meetings': EXTRA_MEETINGS_PATTERN,
  deadlines: DEADLINES_PATTERN,
  chair: CHAIR_PATTERN,
  deputies: DEPUTIES_PATTERN,
  attendance: ATTENDANCE_PATTERN,
  decision: DECISION_PATTERN,
  'urgent-decision': URGENT_DECISION_PATTERN,
  route: ROUTE_PATTERN,
};

/** What a value gives a drafter. */
export interface ClauseOf {
  sentences: readonly string[];
  points: readonly Point[];
  settles: readonly Settled[];
  beside: Readonly<Record<string, readonly [topic: string, field: string]>>;
}

/**
 * The clause of a value in our own words; undefined for a kind or a value that none is written from. `field` is the
 * question that the value answers: a vice chair has the rules of a chair.
 */
export function clauseOf(value: Value, names: Names, field?: string): ClauseOf | undefined {
  const kind = (KINDS as Partial<Record<ValueKind, PatternKind<ValueKind>>>)[value.kind];
  const sentences = kind?.clause(value, names);
  if (!kind || !sentences) return undefined;
  const clause = {
    sentences,
    points: kind.points(value),
    settles: kind.settles(value, names).filter((one) => typeof one === 'object'),
    beside: kind.beside ?? {},
  };
  return value.kind === 'chair' && field === 'vice-chair' ? viceClause(clause) : clause;
}

const viceClause = ({ sentences, points, settles, beside }: ClauseOf): ClauseOf => ({
  sentences: sentences.map(ofViceChair),
  points: points
    .filter(({ id }) => id !== VICE.id)
    .map((one) => ({ ...one, label: ofViceChair(one.label), asks: ofViceChair(one.asks) })),
  settles: settles.map(({ point, sentence }) => ({ point, sentence: ofViceChair(sentence) })),
  beside,
});
