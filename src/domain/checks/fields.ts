import type { Left, StatementRecord } from '../../schemas/index.ts';
import { bodiesOf } from '../catalogue/asked.ts';
import { WHOLE_KEY } from '../catalogue/constants.ts';
import type { ArrangementsEntry } from '../catalogue/entries.ts';
import type { ErrorCode } from '../mistake/codes.ts';
import { error, type Mistake, type RecordPath } from '../mistake/mistake.ts';
import type { RegisterIndex } from '../catalogue/register-index.ts';
import { didYouMean, listAllowed } from '../base/suggest.ts';
import {
  absencesOf,
  statementsOf,
  placedValuesOf,
  type PlacedAbsence,
  type PlacedStatement,
} from '../catalogue/walk.ts';
import type { Check } from './check.ts';

/** A statement of the record, or what a second reader left. */
type AnyPlaced = PlacedStatement<StatementRecord | Left>;

/** Topics, bodies, fields and kinds of value are those the registers and the record define. */
export const fields: Check = {
  name: 'fields',
  holds:
    'Every statement stands under a known topic, body and field, with a kind of value that field takes.',
  run: ({ arrangements, unread }, registers) => {
    // Without the register every topic would be unknown; its own mistake is reported.
    if (unread.some(({ kind }) => kind === 'topics')) return [];
    return arrangements.flatMap((entry) => [
      ...statementsOf(entry).flatMap((placed) =>
        statementMistakes(entry, placed, arrangements, registers),
      ),
      ...absencesOf(entry).flatMap((placed) => absenceMistakes(entry.file, placed, registers)),
    ]);
  },
};

/** What is wrong with the place of what `otherwise` says of a field. */
export function absenceMistakes(
  file: string,
  { topic, field, path }: Pick<PlacedAbsence, 'topic' | 'field' | 'path'>,
  { fields: known }: RegisterIndex,
): Mistake[] {
  if (topic === undefined) return [];
  const fieldsOfTopic = known.get(topic);
  if (!fieldsOfTopic) {
    const at = field === undefined ? path : path.slice(0, -1);
    return unknownWord(file, at, 'unknown-topic', topic, [...known.keys()]);
  }
  return field === undefined || fieldsOfTopic.has(field)
    ? []
    : unknownWord(file, path, 'unknown-field', field, [...fieldsOfTopic.keys()]);
}

/** What is wrong with the place of a statement, or the kind of its value; of the entry, `file` is where it stands. */
export function statementMistakes(
  { file, partnership, data }: Pick<ArrangementsEntry, 'file' | 'partnership' | 'data'>,
  placed: AnyPlaced,
  editions: readonly ArrangementsEntry[],
  { fields: known }: RegisterIndex,
): Mistake[] {
  const { path } = placed;
  const topic = known.get(placed.topic);
  if (!topic)
    return unknownWord(file, path.slice(0, -2), 'unknown-topic', placed.topic, [...known.keys()]);
  const bodies = new Set([
    WHOLE_KEY,
    ...bodiesOf(data, ofPartnership(partnership, editions)).map(({ id }) => id),
  ]);
  if (!bodies.has(placed.body)) {
    return unknownWord(file, path.slice(0, -1), 'unknown-body', placed.body, [...bodies]);
  }
  const field = topic.get(placed.field);
  if (!field) return unknownWord(file, path, 'unknown-field', placed.field, [...topic.keys()]);
  return [...wrongScope(file, placed, field.scope), ...wrongKind(file, placed, field.kinds)];
}

const ofPartnership = (id: string, editions: readonly ArrangementsEntry[]): ArrangementsEntry[] =>
  editions.filter(({ partnership }) => partnership === id);

/** A word that a closed list does not have, told at its place. */
export function unknownWord(
  file: string,
  path: RecordPath,
  code: ErrorCode,
  word: string,
  allowed: readonly string[],
): Mistake[] {
  return [
    error(code, {
      file,
      path,
      found: `“${word}”`,
      allowed: listAllowed(allowed, 'the register'),
      remedy: didYouMean(word, allowed, 'Use one of these, or add it where it is defined.'),
    }),
  ];
}

function wrongScope(file: string, placed: AnyPlaced, scope: string): Mistake[] {
  const isWhole = placed.body === WHOLE_KEY;
  if (scope === 'either' || isWhole === (scope === 'whole')) return [];
  return [
    error('wrong-scope', {
      file,
      path: placed.path,
      found: isWhole
        ? `“${placed.field}” for the arrangements as a whole`
        : `“${placed.field}” for one body`,
      allowed: scope === 'whole' ? `under “${WHOLE_KEY}”` : 'under the id of a body',
      remedy: 'Move the statement.',
    }),
  ];
}

function wrongKind(file: string, placed: AnyPlaced, kinds: readonly string[]): Mistake[] {
  return placedValuesOf(placed)
    .filter(({ value }) => !kinds.includes(value.kind))
    .map(({ value, path }) =>
      error('kind-not-for-field', {
        file,
        path: [...path, 'kind'],
        found: `a value of the kind “${value.kind}” under “${placed.field}”`,
        allowed: kinds.join(', '),
        remedy: 'Use a kind the field takes, or choose another field.',
      }),
    );
}
