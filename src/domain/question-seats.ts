import type { Member } from '../schemas/values/membership.ts';
import { capacityWords, isMember } from './membership-capacity.ts';
import { verdict, type AnswerBasis, type Verdict } from './question-verdict.ts';
import { commaList, counted } from './wording/words.ts';

/**
 * Whether a list of members holds any of these types of agency; undefined where no list is stated. A
 * list that does not call itself complete can only say who is in it.
 */
export function seatsOf(
  { statements }: AnswerBasis,
  types: readonly string[],
): Verdict | undefined {
  const lists = (statements[0] ?? []).flatMap(({ record }) =>
    record.state === 'stated' && record.value.kind === 'members' ? [record.value] : [],
  );
  if (lists.length === 0) return undefined;
  const found = lists.flatMap(({ members }) =>
    members.filter(({ agency_type }) => types.includes(agency_type)),
  );
  const parts = found.map(wordMember);
  if (found.some(({ capacity }) => isMember(capacity))) {
    return verdict(['lists one or more', 'list one or more'], 'Yes', parts);
  }
  if (found.length > 0) {
    return verdict(
      ['lists them, but not as members', 'list them, but not as members'],
      'Not as a member',
      parts,
    );
  }
  return lists.every(({ closed }) => closed)
    ? verdict(['lists none', 'list none'], 'No', [], ['The list is complete by its own words.'])
    : verdict(
        ['lists none', 'list none'],
        'Not in the list',
        [],
        ['The document does not say that the list is complete.'],
      );
}

const wordMember = ({ name, capacity, seats }: Member): string =>
  commaList([
    name,
    // “Lay members …, lay member” would say it twice.
    !name.toLowerCase().includes(capacityWords(capacity)) && capacityWords(capacity),
    seats !== null && counted(seats, 'seat'),
  ]);
