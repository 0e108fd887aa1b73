import type { Acting, Evidence, Field, Value, VocabularyTerm } from '../../schemas/index.ts';
import { listAllowed } from '../base/suggest.ts';
import { joinAnd } from '../base/words.ts';
import type { Entries } from '../catalogue/entries.ts';
import { statementsOf } from '../catalogue/walk.ts';
import { holdsPhrase, jointsOf, readLabel, significantWords } from '../evidence/label-words.ts';
import { error, warning, type Mistake, type RecordPath } from '../mistake/mistake.ts';
import type { RegisterIndex } from '../catalogue/register-index.ts';
import { RELATION_ORDER } from '../wording/provisions.ts';
import type { Check } from './check.ts';

type Item = Extract<Value, { kind: 'provisions' }>['items'][number];

/** One term of a list, with the words quoted for it. */
interface Said {
  file: string;
  path: RecordPath;
  item: Item;
  field: Field;
  quotations: readonly string[];
}

/** The label of a term is shown, counted and exported as if it were said (method page “Labels and words”). */
export const labelWords: Check = {
  name: 'label-words',
  holds:
    'Every word of a term’s label stands in its quotations, or is carried by a declared equivalent that some quotation needs; “or” is not made “and”, nor an aim a plan.',
  run: (entries, registers) => {
    const said = saidIn(entries, registers);
    const used = new Set<unknown>();
    const vocabularies = new Map(
      entries.registers.vocabularies.map(({ id, data }) => [id, data] as const),
    );
    const mistakes = said.flatMap((one) => {
      const terms = vocabularies.get(one.field.vocabulary ?? '') ?? [];
      const term = terms.find(({ id }) => id === one.item.term);
      if (!term) return [];
      const reading = readLabel(term.label, one.quotations, {
        equivalents: term.equivalents,
        frame: one.field.frame,
      });
      for (const equivalent of reading.used) used.add(equivalent);
      return [
        ...(reading.missing.length > 0 ? [wider(one, term, reading.missing, terms)] : []),
        ...(reading.orForAnd === undefined ? [] : [joined(one, reading.orForAnd, 'term')]),
        ...actorMistakes(one),
        ...standingMistakes(one),
      ];
    });
    return [...mistakes, ...frameMistakes(entries), ...unusedEquivalents(entries, used)];
  },
};

/** Every term that some value lists, with the words quoted for it. */
function saidIn({ arrangements }: Entries, { fields }: RegisterIndex): Said[] {
  const itemsOf = (
    file: string,
    field: Field,
    value: Value | undefined,
    evidence: readonly Evidence[],
    path: RecordPath,
  ): Said[] =>
    value?.kind === 'provisions'
      ? value.items.map((item, index) => ({
          file,
          field,
          item,
          path: [...path, 'value', 'items', index],
          quotations: evidence
            .filter((one) => value.items.length === 1 || one.for?.includes(item.term))
            .map(({ quotation }) => quotation),
        }))
      : [];
  return arrangements.flatMap((entry) =>
    statementsOf(entry).flatMap(({ topic, field: id, statement, path }) => {
      const field = fields.get(topic)?.get(id);
      if (!field) return [];
      if (statement.state === 'stated') {
        return itemsOf(entry.file, field, statement.value, statement.evidence, path);
      }
      if (statement.state !== 'unclear') return [];
      return statement.readings.flatMap(({ value, evidence }, index) =>
        itemsOf(entry.file, field, value, evidence, [...path, 'readings', index]),
      );
    }),
  );
}

function wider(
  { file, path, field, quotations }: Said,
  term: VocabularyTerm,
  missing: readonly string[],
  terms: readonly VocabularyTerm[],
): Mistake {
  const narrower = terms
    .filter(
      ({ label, equivalents }) =>
        readLabel(label, quotations, { equivalents, frame: field.frame }).missing.length === 0,
    )
    .map(({ id }) => id);
  return error('label-wider-than-words', {
    file,
    path: [...path, 'term'],
    found: `“${term.label}”, where nothing quoted says ${joinAnd(missing.map((word) => `“${word}”`))}`,
    allowed:
      narrower.length > 0
        ? `a label whose words are quoted; of ${field.vocabulary ?? ''}: ${listAllowed(narrower, field.vocabulary ?? '')}`
        : 'a label whose words are quoted; no other term of the vocabulary has one',
    remedy:
      'Name a narrower term, quote the words that say it, or declare beside the term what printed words carry it.',
  });
}

const joined = ({ file, path }: Said, pair: string, key: string): Mistake =>
  error('and-for-or', {
    file,
    path: [...path, key],
    found: `“${pair}”, where the quotation joins them with “or”`,
    allowed: '“and” where the source says “and”; for those who act, `any_of` where any one will do',
    remedy: 'Write `any_of`, or name a term for what is said.',
  });

/** Two who act, listed as if both were needed, where the source says that either will do. */
const actorMistakes = (said: Said): Mistake[] =>
  RELATION_ORDER.flatMap((key) => {
    const names = singleNames(said.item[key]);
    return names.slice(1).flatMap((name, index) => {
      const [before, after] = [lastWord(names[index]), firstWord(name)];
      const joints = said.quotations.flatMap((text) => jointsOf(text, before, after));
      return joints.length > 0 && joints.every((joint) => joint === 'or')
        ? [joined(said, `${names[index] ?? ''} and ${name}`, key)]
        : [];
    });
  });

const singleNames = (actors: Acting): string[] =>
  actors.flatMap((actor) =>
    'role' in actor ? [actor.printed ?? actor.role.replaceAll('-', ' ')] : [],
  );
const lastWord = (name = ''): string => significantWords(name).at(-1) ?? '';
const firstWord = (name: string): string => significantWords(name)[0] ?? '';

/** Words by which a document only hopes, and those by which it only proposes. */
const SIGNS = {
  aim: ['aim', 'aims', 'hope', 'aspiration', 'ambition', 'wish', 'want', 'intention', 'intended'],
  proposed: ['propose', 'proposal', 'options for consideration'],
} as const;

function standingMistakes({ file, path, item, quotations }: Said): Mistake[] {
  const signs = (standing: keyof typeof SIGNS): boolean =>
    SIGNS[standing].some((word) => quotations.some((text) => holdsPhrase(text, word)));
  const standing = (['proposed', 'aim'] as const).find(signs);
  const isFirm = item.standing === 'planned' && standing !== undefined;
  const isBare = (item.standing === 'aim' || item.standing === 'proposed') && !signs(item.standing);
  if (!isFirm && !isBare) return [];
  return [
    error('standing-not-as-printed', {
      file,
      path: [...path, 'standing'],
      found: isFirm
        ? `“planned”, where the quotation only says that it is ${standing === 'aim' ? 'an aim' : 'proposed'}`
        : `“${item.standing}”, where no quotation says so`,
      allowed: 'the standing that the words give: in-place, planned, aim or proposed',
      remedy: isFirm
        ? `Write “standing: ${standing}”, or quote what is to be done.`
        : 'Quote the words that make it so as well.',
    }),
  ];
}

/** A field gives no word that it does not have. */
const frameMistakes = ({ registers: { topics } }: Entries): Mistake[] =>
  topics.data.flatMap((topic, t) =>
    topic.fields.flatMap(({ label, prompt, frame }, f) =>
      frame.flatMap((word, index) =>
        holdsPhrase(`${label} ${prompt}`, word)
          ? []
          : [
              error('word-not-of-field', {
                file: topics.file,
                path: [t, 'fields', f, 'frame', index],
                found: `“${word}”`,
                allowed: 'a word of the label or the prompt of the field',
                remedy: 'Take it out, and quote it or declare it beside the term instead.',
              }),
            ],
      ),
    ),
  );

/** An equivalent that no quotation needs says nothing about what was read. */
const unusedEquivalents = (
  { registers: { vocabularies }, unread }: Entries,
  used: ReadonlySet<unknown>,
): Mistake[] =>
  unread.some(({ kind }) => kind === 'arrangements' || kind === 'topics')
    ? []
    : vocabularies.flatMap(({ file, data }) =>
        data.flatMap(({ label, equivalents }, row) =>
          equivalents.flatMap((equivalent, index) =>
            used.has(equivalent)
              ? []
              : [
                  warning('equivalent-not-needed', {
                    file,
                    path: [row, 'equivalents', index, 'words'],
                    found: `“${equivalent.words}”, declared for “${label}”`,
                    allowed: 'an equivalent that some quotation needs',
                    remedy: 'Take it out, or correct the words of the label or of the print.',
                  }),
                ],
          ),
        ),
      );
