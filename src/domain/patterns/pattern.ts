import type { Actor, Period, ValueKind, ValueOf } from '../../schemas/index.ts';
import type { Names } from '../catalogue/names.ts';
import { joinAnd, unhyphen } from '../base/words.ts';

/** A question that a clause leaves to be settled. */
export interface Point {
  id: string;
  /** “Deputies”. */
  label: string;
  /** “Whether deputies count.” */
  asks: string;
  /** True where no record says it of any document: it was not looked for. */
  notLookedFor?: boolean;
}

/** How one rule settles a point: a sentence of ours. */
export interface Settled {
  point: string;
  sentence: string;
}

/** What is made of the values of one kind. */
export interface PatternKind<K extends ValueKind> {
  /** The clause, a sentence for each step; undefined where the value gives nothing to write a clause from. */
  clause: (value: ValueOf<K>, names: Names) => string[] | undefined;
  /** The points that a clause of this shape leaves open. */
  points: (value: ValueOf<K>) => readonly Point[];
  /** How the same value settles some of them. */
  settles: (value: ValueOf<K>, names: Names) => readonly (Settled | false | undefined)[];
  /** Points that another statement on the same body settles: its topic and field. */
  beside?: Readonly<Record<string, readonly [topic: string, field: string]>>;
}

/** A number that a reader fills in. */
export const NUMBER = '[number]';

/** Offices as the register names them, never as one document prints them: “the chair or the vice chair”. */
export const offices = (actors: readonly Actor[], names: Names, conjunction = 'and'): string =>
  joinAnd([...new Set(actors.map(({ role }) => names.role(role)))], conjunction);

/** A length of time to fill in: “[number] working days”. */
export const lengthOf = ({ unit }: Period): string => `${NUMBER} ${unhyphen(unit)}s`;

/** A point and what it asks. */
export const point = (id: string, label: string, asks: string): Point => ({ id, label, asks });

/** A point as a value settles it; undefined where it does not. */
export const settled = (
  { id }: Point,
  sentence: string | false | undefined,
): Settled | undefined => (typeof sentence === 'string' ? { point: id, sentence } : undefined);
