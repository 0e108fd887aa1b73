import type { Partnership } from './catalogue.ts';
import { joinAnd } from './wording/words.ts';

/** What each group over several areas is, in a sentence: its short name tells a newcomer nothing. */
export const groupsOf = (partnerships: readonly Partnership[]): string[] =>
  partnerships
    .filter(({ areas }) => areas.length > 1)
    .map(({ record, areas }) => `${record.short_name} is a joint group of ${joinAnd(areas)}.`);
