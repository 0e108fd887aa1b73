import type { StatementRecord, ValueOf } from '../../schemas/index.ts';
import type { Member } from '../../schemas/values/membership.ts';
import { capacityWords, isMember } from '../wording/capacity.ts';
import { typesOf, wordWhen } from '../wording/people.ts';
import { verdict, type AnswerBasis, type Verdict } from './verdict.ts';
import type { Names } from '../catalogue/names.ts';
import { valuesOf } from '../catalogue/statements.ts';
import { commaList, counted, saysAlready, saysCapacity } from '../base/words.ts';

/**
 * Whether a list of members holds any of these types of agency; undefined where no list is stated. A
 * list that does not call itself complete can only say who is in it. A list that can be read in more than
 * one way answers only where every reading has the same of them.
 */
export function seatsOf(
  { statements, arrangements }: AnswerBasis,
  types: readonly string[],
): Verdict | undefined {
  const lists = (statements[0] ?? []).flatMap(({ record }) => listIn(record, types) ?? []);
  if (lists.length === 0) return undefined;
  const found = lists.flatMap((list) => seatsIn(list, types));
  const parts = wordFound(found, types, arrangements.names);
  const remarks = lists.some(({ isUnclear }) => isUnclear)
    ? ['The list can be read in more than one way; in this its readings agree.']
    : [];
  if (found.some(({ capacity }) => isMember(capacity))) {
    return verdict(['lists one or more', 'list one or more'], 'Yes', parts, remarks);
  }
  if (found.length > 0) {
    return verdict(
      ['lists them, but not as members', 'list them, but not as members'],
      'Not as a member',
      parts,
      remarks,
    );
  }
  return lists.every(({ closed }) => closed)
    ? verdict(
        ['lists none', 'list none'],
        'No',
        [],
        ['The list is complete by its own words.', ...remarks],
      )
    : verdict(
        ['lists none', 'list none'],
        'Not in the list',
        [],
        ['The list does not say that it is complete.', ...remarks],
      );
}

interface List extends Pick<ValueOf<'members'>, 'members' | 'closed'> {
  isUnclear: boolean;
}

/** The list a statement gives; of an unclear one, the first reading where all agree on these seats. */
function listIn(record: StatementRecord, types: readonly string[]): List | undefined {
  const values = valuesOf(record);
  const lists = values.filter((value) => value.kind === 'members');
  const [first] = lists;
  const isUnclear = record.state === 'unclear';
  const readings = isUnclear ? record.readings.length : 1;
  if (first === undefined || lists.length < readings) return undefined;
  const tellings = lists.map((list) => JSON.stringify([list.closed, seatsIn(list, types)]));
  return new Set(tellings).size === 1 ? { ...first, isUnclear } : undefined;
}

const seatsIn = ({ members }: Pick<List, 'members'>, types: readonly string[]): Member[] =>
  members.filter((member) => typesOf(member).some((type) => types.includes(type)));

/**
 * Who was found. Of a question about several types of agency each is named, with its entries: “faith organisation or
 * group (Council of Faiths; Diocesan Representative)”; a type that the name of its one entry says already is not.
 */
function wordFound(found: readonly Member[], types: readonly string[], names: Names): string[] {
  if (types.length === 1) return found.map(wordMember);
  const byType = Map.groupBy(found, (member) =>
    names.agencyType(typesOf(member).find((type) => types.includes(type)) ?? ''),
  );
  return [...byType].map(([type, own]) =>
    own.length === 1 && own.every(({ name }) => saysAlready(name, type))
      ? own.map(wordMember).join()
      : `${type} (${own.map(wordMember).join('; ')})`,
  );
}

const wordMember = ({ name, capacity, seats, when, doubt }: Member): string =>
  commaList([
    name,
    // “Lay members …, lay member” would say it twice.
    !saysCapacity(name, capacityWords(capacity)) && capacityWords(capacity),
    seats !== null && counted(seats, 'seat'),
    wordWhen({ when }),
    doubt !== undefined && 'not sure to be a seat',
  ]);
