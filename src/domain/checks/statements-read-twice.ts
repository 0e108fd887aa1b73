import type { Left, ReadingRound } from '../../schemas/index.ts';
import { NEW_TERM } from '../agreement/difference.ts';
import { bodiesOf } from '../catalogue/asked.ts';
import type { ArrangementsEntry, Entries, SecondReadingEntry } from '../catalogue/entries.ts';
import { readTwice, type TwiceRead } from '../catalogue/read-twice.ts';
import type { RegisterIndex } from '../catalogue/register-index.ts';
import { placedIn, type PlacedStatement } from '../catalogue/walk.ts';
import { error, type Mistake, type RecordPath } from '../mistake/mistake.ts';
import type { Check } from './check.ts';
import { absenceMistakes, statementMistakes } from './fields.ts';
import { valueReferences } from './references.ts';

/** A second reading of statements is of fields that are there, keeps what differed, and what it led to stands. */
export const statementsReadTwice: Check = {
  name: 'statements-read-twice',
  holds:
    'Each statement that was read twice is of a field and body of the record, in terms of its vocabulary or marked new; where the record differs from the second reading, what the first said is kept; and a state that was settled stands.',
  run: (entries, registers) =>
    entries.secondReadings.flatMap((entry) => {
      const arrangements = entries.arrangements.find(
        ({ id, partnership }) => id === entry.id && partnership === entry.partnership,
      );
      // Without the record every body would be unknown, without the register every topic.
      if (!arrangements || entries.unread.some(({ kind }) => kind === 'topics')) return [];
      const misplaced = entry.data.rounds.flatMap((round, at) =>
        placeMistakes(round, ['rounds', at], entry, arrangements, entries, registers),
      );
      // What stands in a wrong place would differ from the record too.
      return misplaced.length > 0 ? misplaced : outcomeMistakes(entry, arrangements, entries);
    }),
};

const MARKED_NEW = `A term that the vocabulary lacks is written “${NEW_TERM}…”.`;

/** What is wrong with where the statements of a round stand, and with what their values name. */
function placeMistakes(
  { statements, otherwise }: ReadingRound,
  path: RecordPath,
  { file }: SecondReadingEntry,
  { partnership, data }: ArrangementsEntry,
  { arrangements }: Entries,
  registers: RegisterIndex,
): Mistake[] {
  const editions = arrangements.filter((one) => one.partnership === partnership);
  const bodies = new Set(bodiesOf(data, editions).map(({ id }) => id));
  const references = (placed: PlacedStatement<Left>): Mistake[] =>
    valueReferences(file, placed, bodies, registers).flatMap((mistake) => {
      // A reading is kept as it fell, though the register may have lost a role since.
      if (mistake.code === 'unknown-role') return [];
      if (mistake.code !== 'unknown-term') return [mistake];
      const isNew = mistake.found.startsWith(`“${NEW_TERM}`);
      return isNew ? [] : [{ ...mistake, remedy: `${mistake.remedy} ${MARKED_NEW}` }];
    });
  return [
    ...placedIn(statements, [...path, 'statements']).flatMap((placed) => [
      ...statementMistakes({ file, partnership, data }, placed, arrangements, registers),
      ...references(placed),
      ...firstOf(placed).flatMap(references),
    ]),
    ...Object.entries(otherwise).flatMap(([topic, fields]) =>
      Object.keys(fields).flatMap((field) =>
        absenceMistakes(
          file,
          { topic, field, path: [...path, 'otherwise', topic, field] },
          registers,
        ),
      ),
    ),
  ];
}

/** What the first reader had there, where it is kept. */
const firstOf = ({
  statement,
  path,
  ...place
}: PlacedStatement<ReadingRound['statements'][string][string][string]>): PlacedStatement<Left>[] =>
  statement.first ? [{ ...place, statement: statement.first, path: [...path, 'first'] }] : [];

/** What does not fit the record as it stands; of a field that was read more than twice, the last reading counts. */
function outcomeMistakes(
  { file, data }: SecondReadingEntry,
  arrangements: ArrangementsEntry,
  { registers }: Entries,
): Mistake[] {
  const last = new Map(
    data.rounds.flatMap((round, at) =>
      readTwice(arrangements.data, round, registers.topics.data).map(
        (pair) => [pair.anchor, { pair, at, round }] as const,
      ),
    ),
  );
  return [...last.values()].flatMap(({ pair, at, round }) => {
    const { topic, body, field } = pair;
    const isOwn = round.statements[topic]?.[body]?.[field] !== undefined;
    const path = isOwn
      ? ['rounds', at, 'statements', topic, body, field]
      : ['rounds', at, 'otherwise', topic, field];
    return [...notKept(file, path, pair), ...settledOtherwise(file, path, pair)];
  });
}

const notKept = (file: string, path: RecordPath, pair: TwiceRead): Mistake[] =>
  pair.stands || pair.isKept
    ? []
    : [
        error('difference-not-kept', {
          file,
          path,
          found: `“${pair.second.state}”, where the record of ${pair.anchor} has ${differently(pair)}`,
          allowed:
            'the same as the record, or `first` with what it said when the two were compared',
          remedy:
            'Write what the first reader had under `first`; where the record changed since, that is what both had, and `settled` says why.',
        }),
      ];

const differently = ({ now, second }: TwiceRead): string =>
  now.state === second.state ? 'another value' : `“${now.state}”`;

const settledOtherwise = (
  file: string,
  path: RecordPath,
  { settled, now }: TwiceRead,
): Mistake[] =>
  settled === undefined || settled.state === now.state
    ? []
    : [
        error('settled-otherwise', {
          file,
          path: [...path, 'settled', 'state'],
          found: `“${settled.state}”, where the record has “${now.state}”`,
          allowed: 'the state that stands: what was settled last',
          remedy: 'Correct the one that is wrong.',
        }),
      ];
