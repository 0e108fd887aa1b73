import type { Bound } from '../../schemas/index.ts';
import type { AreaMeetings } from './bodies.ts';

/** One mark of the drawing with its meaning in words. */
export interface LegendEntry {
  mark: Bound | 'joined';
  words: string;
}

const MEANINGS: readonly LegendEntry[] = [
  { mark: 'exactly', words: 'Filled dot: exactly this number a year' },
  { mark: 'at-least', words: 'Dot with an arrow to the right: at least this number' },
  { mark: 'about', words: 'Hollow dot between two whiskers: about this number' },
  { mark: 'at-most', words: 'Dot with an arrow to the left: at most this number' },
  {
    mark: 'joined',
    words: 'Marks joined by a broken line: the document can be read in each of these ways',
  },
];

/** The meaning of every mark that a drawing of these areas holds, and of no other. */
export function meetingsLegend(areas: readonly AreaMeetings[]): LegendEntry[] {
  const numbers = areas.flatMap(({ bodies }) => bodies.map((body) => body.numbers));
  const marks = new Set<LegendEntry['mark']>(numbers.flat().map(({ bound }) => bound));
  if (numbers.some((list) => list.length > 1)) marks.add('joined');
  return MEANINGS.filter(({ mark }) => marks.has(mark));
}
