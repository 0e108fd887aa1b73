import type { Value, ValueKind, ValueOf } from '../../schemas/index.ts';
import type { QuorumRule } from '../../schemas/values/quorum.ts';
import type { Names } from '../catalogue/names.ts';
import { capitalise, unhyphen } from '../base/words.ts';
import { meetingsAYear } from './a-year.ts';
import { METHOD_WORDS } from './decisions.ts';
import { BASIS_WORDS } from './money.ts';
import { ARRANGEMENT_WORDS, DEPUTY_WORDS, VOTE_WORDS } from './people.ts';
import { boundWords } from './period.ts';
import { COVER_WORDS, STANDING_WORDS, wordStanding, wordThing } from './provisions.ts';
import { CONSEQUENCE_WORDS, QUORUM_SHAPES, shapeOf } from './quorum.ts';

/** One thing that an answer says, in words that hold for every area that says it: “An independent chair”. */
export interface Sort {
  id: string;
  label: string;
}

type SortsOf<K extends ValueKind> = (
  value: ValueOf<K>,
  names: Names,
  vocabulary: string | undefined,
) => Sort[];

/** What values of a kind say without local names; of `PARTED` kinds the first is of one choice. */
const SORTS: { readonly [K in ValueKind]?: SortsOf<K> } = {
  quorum: ({ rule, deputies, chair_required: chair }) => [
    { id: shapeOf(rule), label: QUORUM_SHAPES[shapeOf(rule)] },
    ...(countsPartners(rule)
      ? [{ id: 'counts-partners', label: 'Counts the safeguarding partners' }]
      : []),
    ...(chair ? [{ id: `with-${chair}`, label: `The ${unhyphen(chair)} must be there` }] : []),
    ...(deputies
      ? [
          {
            id: `deputies-${deputies}`,
            label: `Deputies ${deputies === 'counted' ? 'count' : 'do not count'}`,
          },
        ]
      : []),
  ],
  'without-quorum': ({ consequence, or = [] }) =>
    [consequence, ...or].map((one) => ({ id: one, label: CONSEQUENCE_WORDS[one] })),
  chair: ({ arrangement, vote }) => [
    { id: arrangement, label: ARRANGEMENT_WORDS[arrangement] },
    ...(vote ? [{ id: `vote-${vote}`, label: `A chair ${VOTE_WORDS[vote] ?? ''}` }] : []),
  ],
  frequency: ({ rule }) => {
    const number = meetingsAYear(rule);
    if (number) {
      const { bound, count } = number;
      return [
        {
          id: `${bound}-${String(count).replace('.', '-')}`,
          label: capitalise(`${boundWords(bound)}${count} a year`),
        },
      ];
    }
    return rule.type === 'word'
      ? [{ id: rule.word, label: `“${capitalise(unhyphen(rule.word))}”` }]
      : [];
  },
  decision: ({ steps }) =>
    steps.map(({ method }) => ({ id: method, label: capitalise(METHOD_WORDS[method]) })),
  deputies: ({ rule }) => [{ id: rule, label: DEPUTY_WORDS[rule] }],
  'funding-basis': ({ basis, standing = 'in-place' }) =>
    basis.map((id) =>
      standing === 'in-place'
        ? { id, label: capitalise(BASIS_WORDS[id]) }
        : {
            id: `${id}-${standing}`,
            label: capitalise(`${BASIS_WORDS[id]} (${STANDING_WORDS[standing]})`),
          },
    ),
  presence: ({ things }) =>
    things.map((one) => ({
      id: `${one.thing}-${one.present ? 'yes' : 'none'}`,
      label: capitalise(wordThing(one)),
    })),
  areas: ({ cover }) => [{ id: cover, label: COVER_WORDS[cover] }],
  provisions: ({ items }, names, vocabulary) =>
    items.map(({ term, standing }) => {
      const label = vocabulary === undefined ? term : names.term(vocabulary, term);
      return standing === 'in-place'
        ? { id: term, label: capitalise(label) }
        : {
            id: `${term}-${standing}`,
            label: capitalise(
              `${label} (${wordStanding({ standing, due: undefined, due_by: undefined })})`,
            ),
          };
    }),
};

/** Kinds of value whose first sort is one of several choices, so that it parts areas into groups. */
const PARTED: ReadonlySet<ValueKind> = new Set([
  ...(['quorum', 'without-quorum', 'chair', 'frequency', 'decision', 'deputies'] as const),
]);

/** What a value says without local names, each once; none for a kind whose values are never grouped. */
export function sortsOf(value: Value, names: Names, vocabulary?: string): Sort[] {
  const sorts = SORTS[value.kind] as SortsOf<ValueKind> | undefined;
  const found = sorts?.(value, names, vocabulary) ?? [];
  return [...new Map(found.map((one) => [one.id, one])).values()];
}

/** The sort that parts areas by a value; undefined where its kind has none. */
export const partingSort = (value: Value, names: Names): Sort | undefined =>
  PARTED.has(value.kind) ? sortsOf(value, names)[0] : undefined;

/** True for a rule that asks for safeguarding partners, all or a number of them, whatever else it asks. */
function countsPartners(rule: QuorumRule): boolean {
  switch (rule.type) {
    case 'all-partners':
      return true;
    case 'count':
    case 'fraction':
      return rule.of === 'safeguarding-partners';
    case 'all-of':
    case 'any-of':
      return rule.rules.some(countsPartners);
    case 'agencies':
    case 'roles':
    case 'set-by':
      return false;
  }
}
