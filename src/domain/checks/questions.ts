import type { ComputedQuestion, Question, ValueKind } from '../../schemas/index.ts';
import type { ErrorCode } from '../mistake/codes.ts';
import { error, type Mistake, type RecordPath } from '../mistake/mistake.ts';
import type { RegisterIndex } from '../catalogue/register-index.ts';
import { didYouMean, listAllowed } from '../base/suggest.ts';
import type { Check } from './check.ts';

/** Questions rest on fields that exist, and are answered from fields of the right kind. */
export const questions: Check = {
  name: 'questions',
  holds:
    'Every question rests on known fields, of a kind its answer can be worked out from, and is related to known questions.',
  run: ({ registers: { questions: list }, unread }, registers) => {
    // Without the register every field would be unknown; its own mistake is reported.
    const blind = unread.some(({ kind }) => kind === 'topics');
    const ids = list.data.map(({ id }) => id);
    return list.data.flatMap((question, index) => [
      ...question.related.flatMap((id, at) =>
        unknown(list.file, [index, 'related', at], 'unknown-question', id, ids),
      ),
      ...(blind ? [] : fieldMistakes(list.file, index, question, registers)),
    ]);
  },
};

/** The rows of “At a glance” show fields that exist. */
export const glance: Check = {
  name: 'glance',
  holds: 'Every row of “At a glance” shows known fields.',
  run: ({ registers: { glance: rows }, unread }, registers) =>
    // Without the register every field would be unknown; its own mistake is reported.
    unread.some(({ kind }) => kind === 'topics')
      ? []
      : rows.data.flatMap((row, index) =>
          row.shows === 'statements'
            ? unknownFields(rows.file, [index, 'of'], 'unknown-glance-field', row.of, registers)
            : [],
        ),
};

/** A mistake for each of some fields, written as topic and field, that no topic has. */
function unknownFields(
  file: string,
  path: RecordPath,
  code: ErrorCode,
  fields: readonly string[],
  registers: RegisterIndex,
): Mistake[] {
  const known = [...registers.fields].flatMap(([topic, own]) =>
    [...own.keys()].map((field) => `${topic}.${field}`),
  );
  return fields.flatMap((field, at) => unknown(file, [...path, at], code, field, known));
}

function unknown(
  file: string,
  path: RecordPath,
  code: ErrorCode,
  word: string,
  known: readonly string[],
  // A list that could not be read has every word, though it names none.
  isKnown = known.includes(word),
): Mistake[] {
  if (isKnown) return [];
  const remedy = didYouMean(word, known, 'Check the spelling in the register.');
  const allowed = listAllowed(known, 'the register');
  return [error(code, { file, path, found: `“${word}”`, allowed, remedy })];
}

function fieldMistakes(
  file: string,
  index: number,
  { rests_on, computed }: Question,
  registers: RegisterIndex,
): Mistake[] {
  const lacking = unknownFields(
    file,
    [index, 'rests_on'],
    'unknown-question-field',
    rests_on,
    registers,
  );
  if (lacking.length > 0 || computed === undefined) return lacking;
  return [
    ...kindMistakes(file, index, rests_on, computed, registers),
    ...wordMistakes(file, index, rests_on, computed, registers),
  ];
}

/** The kind of value that each answer is worked out from. */
const KINDS: Readonly<Record<ComputedQuestion['answer'], ValueKind>> = {
  'quorum-without': 'quorum',
  'smallest-meeting': 'quorum',
  'who-can-stop': 'quorum',
  'chair-needed': 'quorum',
  seats: 'members',
  'tie-break': 'decision',
  provides: 'provisions',
};

const fieldAt = (place: string, { fields }: RegisterIndex) => {
  const [topic = '', field = ''] = place.split('.');
  return fields.get(topic)?.get(field);
};

function kindMistakes(
  file: string,
  index: number,
  [first = '']: readonly string[],
  { answer }: ComputedQuestion,
  registers: RegisterIndex,
): Mistake[] {
  const kinds: readonly string[] = fieldAt(first, registers)?.kinds ?? [];
  if (kinds.includes(KINDS[answer])) return [];
  return [
    error('computed-not-for-field', {
      file,
      path: [index, 'computed', 'answer'],
      found: `“${answer}”, worked out from ${first}, which takes ${kinds.join(', ')}`,
      allowed: `a first field that takes ${KINDS[answer]}`,
      remedy: 'Put the field that the answer is worked out from first.',
    }),
  ];
}

function wordMistakes(
  file: string,
  index: number,
  rests_on: readonly string[],
  computed: ComputedQuestion,
  registers: RegisterIndex,
): Mistake[] {
  const types = registers.agencyTypes;
  const typeMistakes = (path: RecordPath, type: string): Mistake[] =>
    unknown(file, path, 'unknown-agency-type', type, [...types], types.has(type));
  switch (computed.answer) {
    case 'quorum-without':
      return typeMistakes([index, 'computed', 'agency_type'], computed.agency_type);
    case 'seats':
      return computed.agency_types.flatMap((type, at) =>
        typeMistakes([index, 'computed', 'agency_types', at], type),
      );
    case 'provides': {
      const lists = rests_on.flatMap((place) => {
        const id = fieldAt(place, registers)?.vocabulary;
        return id === undefined ? [] : (registers.vocabularies.get(id) ?? []);
      });
      const words = lists.flatMap((list) => [...list]);
      return computed.terms.flatMap((term, at) => {
        const path = [index, 'computed', 'terms', at];
        const isKnown = lists.some((list) => list.has(term));
        return unknown(file, path, 'unknown-term', term, words, isKnown);
      });
    }
    default:
      return [];
  }
}
