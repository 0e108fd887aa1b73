import type { Field, FieldGuide, State, Topic, Value } from '../../schemas/index.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Registers } from '../catalogue/entries.ts';
import { buildNames } from '../catalogue/names.ts';
import { STATES } from '../catalogue/states.ts';
import { wordValue } from './value.ts';

/** A worked case as its page shows it. */
export interface WorkedCase {
  words: string;
  state: State;
  /** What stands on the site: the value in words, or the name of the state. */
  reads: string;
  because: string;
}

/** How one field is read, for its page. */
export interface FieldReading {
  topic: Topic;
  field: Field;
  path: string;
  rule: string;
  cases: readonly WorkedCase[];
  decided: FieldGuide['decided'];
}

export const fieldGuidePath = (topic: string, field: string): string =>
  `/method/fields/${topic}/${field}/`;

/** The value of a worked case as the site words it. */
export const wordCase = (
  value: Value,
  bodies: Readonly<Record<string, string>>,
  registers: Registers,
  { vocabulary }: Field,
): string =>
  wordValue(value, buildNames(registers, new Map(Object.entries(bodies))), vocabulary).full;

/** How every field is read, in the order of the site; a field without a guide is left to the check. */
export function fieldReadings({ topics, codebook, registers }: Catalogue): FieldReading[] {
  return topics.flatMap((topic) =>
    topic.fields.flatMap((field) => {
      const guide = codebook.find(({ id }) => id === topic.id)?.data[field.id];
      if (!guide) return [];
      const cases = guide.cases.map(({ words, state, bodies, value, because }) => ({
        words,
        state,
        reads: value ? wordCase(value, bodies, registers, field) : STATES[state].label,
        because,
      }));
      const path = fieldGuidePath(topic.id, field.id);
      return [{ topic, field, path, rule: guide.rule, cases, decided: guide.decided }];
    }),
  );
}
