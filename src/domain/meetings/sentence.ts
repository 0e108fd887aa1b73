import type { State } from '../../schemas/index.ts';
import type { AreaMeetings } from './bodies.ts';
import { counted } from '../base/words.ts';

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
