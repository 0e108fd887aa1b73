import type { State } from '../../schemas/index.ts';
import type { AreaMeetings, BodyMeetings } from './bodies.ts';
import { BY_PRECEDENCE, STATES, type Verbs } from '../catalogue/states.ts';
import { countPhrase } from '../comparison/tally.ts';
import { counted, joinAnd } from '../base/words.ts';

/** The classes of a body, the most specific first; an area counts once, by the first that occurs. */
const CLASSES: readonly { is: (body: BodyMeetings) => boolean; verbs: Verbs }[] = [
  {
    is: ({ state, numbers }) =>
      state === 'stated' && isOne(numbers) && numbers[0]?.bound === 'exactly',
    verbs: ['gives an exact number', 'give an exact number'],
  },
  {
    is: ({ state, numbers }) => state === 'stated' && isOne(numbers),
    verbs: ['gives a number that is not exact', 'give a number that is not exact'],
  },
  {
    is: ({ numbers }) => numbers.length > 0,
    verbs: ['can be read in more than one way', 'can be read in more than one way'],
  },
  {
    is: ({ state }) => state === 'stated',
    verbs: ['says how often without a number', 'say how often without a number'],
  },
  ...BY_PRECEDENCE.filter((state) => state !== 'stated').map((state) => ({
    is: (body: BodyMeetings) => body.state === state,
    verbs: STATES[state].verbs,
  })),
  { is: () => true, verbs: ['has nothing recorded', 'have nothing recorded'] },
];

const isOne = (list: readonly unknown[]): boolean => list.length === 1;

/**
 * “How many meetings a year does the main meeting hold? Of 6 sets of arrangements, …”: every set
 * is counted once, so the numbers add up to their number (method page “Counting sentences”).
 */
export function frequencySentence(areas: readonly AreaMeetings[]): string {
  const classes = areas.map(({ bodies }) => {
    const main = bodies.filter(({ tier }) => tier === 'main');
    return main.length === 0 ? NO_MAIN : CLASSES.find(({ is }) => main.some(is))?.verbs;
  });
  const parts = [...CLASSES.map(({ verbs }) => verbs), NO_MAIN].flatMap((verbs) => {
    const count = classes.filter((one) => one === verbs).length;
    return count === 0 ? [] : [countPhrase(count, verbs)];
  });
  return `How many times a year is the main meeting held? Of ${counted(areas.length, 'set')} of arrangements, ${joinAnd(parts)}.`;
}

const NO_MAIN: Verbs = ['has no main meeting', 'have no main meeting'];

/** True where the copy leaves a number open, and not the document. A state left out does not compile. */
const CANNOT_BE_READ: Readonly<Record<State, boolean>> = {
  stated: false,
  'stated-elsewhere': false,
  silent: false,
  unclear: true,
  'not-applicable': false,
  'not-read': true,
};

/** “The documents name 40 bodies: 9 have a number of meetings a year, or several; 23 have none; …” */
export function bodiesSentence(areas: readonly AreaMeetings[]): string {
  const all = areas.flatMap(({ bodies }) => bodies);
  const withNumber = all.filter(({ numbers }) => numbers.length > 0).length;
  const have = (count: number): string => (count === 1 ? 'has' : 'have');
  const unread = all.filter(
    ({ numbers, state }) => numbers.length === 0 && state !== undefined && CANNOT_BE_READ[state],
  ).length;
  const none = all.length - withNumber - unread;
  return `The documents name ${counted(all.length, 'body', 'bodies')}: ${withNumber} ${have(withNumber)} a number of meetings a year, or several; ${none} ${have(none)} none; of ${unread} the number cannot be read in the copy.`;
}
