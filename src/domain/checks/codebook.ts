import type { Field, FieldGuide } from '../../schemas/index.ts';
import { counted } from '../base/words.ts';
import type { Entries } from '../catalogue/entries.ts';
import type { RegisterIndex } from '../catalogue/register-index.ts';
import { error, type Mistake, type RecordPath } from '../mistake/mistake.ts';
import { wordCase } from '../wording/field-guide.ts';
import type { Check } from './check.ts';
import { unknownWord } from './fields.ts';

/** A field that “At a glance” shows is met by everybody: its easy cases are not enough. */
const CASES_AT_A_GLANCE = 4;

/** Every field says how it is read, and its worked cases read on the site as they are said to. */
export const codebook: Check = {
  name: 'codebook',
  holds: `Every field has a rule and a worked case, one that “At a glance” shows ${CASES_AT_A_GLANCE}, and each reads as the site words its value.`,
  run: (entries, registers) => {
    // Without the register every field would be unknown; its own mistake is reported.
    if (entries.unread.some(({ kind }) => kind === 'topics')) return [];
    return entries.codebook.flatMap(({ id, file, data }) => {
      const known = registers.fields.get(id);
      if (!known) return unknownWord(file, [], 'unknown-topic', id, [...registers.fields.keys()]);
      return [
        ...Object.entries(data).flatMap(([fieldId, guide]) => {
          const field = known.get(fieldId);
          return field
            ? [
                ...tooFew(file, `${id}.${fieldId}`, fieldId, guide, entries),
                ...caseMistakes(file, field, guide, registers, entries),
              ]
            : unknownWord(file, [fieldId], 'unknown-field', fieldId, [...known.keys()]);
        }),
        ...[...known.keys()]
          .filter((fieldId) => !(fieldId in data))
          .map((fieldId) => withoutGuide(file, fieldId)),
      ];
    });
  },
};

/** Every topic has its file of the codebook. */
export const codebookTopics: Check = {
  name: 'codebook-topics',
  holds: 'Every topic has a file in `codebook/`.',
  run: ({ codebook: files, registers: { topics }, unread, missing }) =>
    missing.includes('codebook/')
      ? []
      : topics.data
          .filter(
            ({ id }) =>
              !files.some((file) => file.id === id) &&
              !unread.some((file) => file.kind === 'codebook' && file.id === id),
          )
          .map(({ id }) =>
            withoutGuide(topics.file, id, [topics.data.findIndex((one) => one.id === id), 'id']),
          ),
};

const withoutGuide = (file: string, id: string, path: RecordPath = []): Mistake =>
  error('field-without-guide', {
    file,
    path,
    found: `nothing on how “${id}” is read`,
    allowed: 'a rule and at least one worked case for every field, in codebook/<topic>.yaml',
    remedy:
      'Write them, with an invented document: `rule: …` and `cases: [{ words, state, because }]`.',
  });

function tooFew(
  file: string,
  name: string,
  field: string,
  { cases }: FieldGuide,
  { registers: { glance } }: Entries,
): Mistake[] {
  const shown = glance.data.some((row) => row.shows === 'statements' && row.of[0] === name);
  if (!shown || cases.length >= CASES_AT_A_GLANCE) return [];
  return [
    error('too-few-cases', {
      file,
      path: [field, 'cases'],
      found: counted(cases.length, 'worked case'),
      allowed: `at least ${CASES_AT_A_GLANCE}, as “At a glance” opens with “${field}”`,
      remedy: 'Add a hard case: two accounts, a lost word, a silence.',
    }),
  ];
}

/** Cases of another kind than the field takes, with unknown terms, or worded otherwise than said. */
function caseMistakes(
  file: string,
  field: Field,
  { cases }: FieldGuide,
  registers: RegisterIndex,
  { registers: lists }: Entries,
): Mistake[] {
  const terms = registers.vocabularies.get(field.vocabulary ?? '');
  return cases.flatMap(({ bodies, value, reads }, index) => {
    const path: RecordPath = [field.id, 'cases', index];
    if (!value) return [];
    if (!field.kinds.includes(value.kind)) {
      const found = `a value of the kind “${value.kind}” under “${field.id}”`;
      const [allowed, remedy] = [field.kinds.join(', '), 'Use a kind the field takes.'];
      const at = [...path, 'value', 'kind'];
      return [error('kind-not-for-field', { file, path: at, found, allowed, remedy })];
    }
    const strange = (value.kind === 'provisions' ? value.items : []).flatMap(({ term }, item) =>
      terms?.has(term)
        ? []
        : unknownWord(file, [...path, 'value', 'items', item, 'term'], 'unknown-term', term, [
            ...(terms ?? []),
          ]),
    );
    const worded = wordCase(value, bodies, lists, field);
    if (strange.length > 0 || worded === reads) return strange;
    return [
      error('case-not-as-worded', {
        file,
        path: [...path, 'reads'],
        found: `“${reads ?? ''}”`,
        allowed: `the words in which the site shows this value: “${worded}”`,
        remedy: 'Correct the value, or write these words.',
      }),
    ];
  });
}
