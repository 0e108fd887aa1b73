import type { ValueInputOf } from '../../schemas/index.ts';
import { actorsNamed, bodyNamed, groupWords, type PhraseContext } from './context.ts';
import { bounded, boundIn, numberIn, periodIn, words, type Reader, type Taken } from './reader.ts';

type Frequency = ValueInputOf<'frequency'>;
type Rule = Frequency['rule'];

/** “The board will meet”, “the Executive Group meets”, “meetings are held”. */
const opening = (context: PhraseContext): RegExp =>
  words(
    `(?:(?:the|this) )?(?:${groupWords(context)}|meetings?)?\\s*(?:(?:will|shall|should|must) )?(?:meets?|be (?:held|convened)|(?:are|is) (?:held|convened)|convenes?|takes? place|sits?)`,
  );

const DERIVED = /\((?:about |at least |at most )?[\d.]+ a year\)/u;
const TRIGGERS = 'urgent matter|specific review|specific issue|chair request|dispute';
const EVENTS = 'development day|annual event|themed meeting|special meeting';

/** “Quarterly”, “at least four times a year, and more for an urgent matter”, “every six weeks, to begin with”. */
export function readFrequency(reader: Reader, context: PhraseContext): Frequency | undefined {
  reader.has(DERIVED);
  const plus = reader.all(
    words(`(?:plus |with |and )?({n}|an?) (${EVENTS})s?(?: (?:a|each|every|per) year)?`),
    ({ groups: [, count, event] }) => ({
      event: idOf<'development-day'>(event),
      ...(numberIn(count) > 1 && { count: numberIn(count) }),
    }),
  );
  const triggers = reader.take(
    words(
      `(?:and )?(?:more(?: often)?|(?:extra|further|additional)(?: meetings)?) (?:for|in) ((?:\\s*(?:,|or|and)?\\s*(?:an? )?(?:${TRIGGERS}))+)`,
    ),
    ({ groups: [, said] }) =>
      [...(said ?? '').matchAll(new RegExp(TRIGGERS, 'giu'))].map(([one]) =>
        idOf<'urgent-matter'>(one),
      ),
  );
  const initially = reader.has(words('initially|to begin with|at first'));
  const rule = ruleOf(reader, context);
  if (!rule) return undefined;
  reader.has(opening(context));
  const attendedBy = reader.take(words('for {who}'), ({ groups: [, who] }) =>
    actorsNamed(who, context),
  );
  return {
    kind: 'frequency',
    rule,
    ...(initially && { initially }),
    ...(plus.length > 0 && { plus }),
    ...(triggers && { triggers }),
    ...(attendedBy?.length === 1 && { attended_by: attendedBy[0] }),
  };
}

/** The id of a closed list whose ids are their own plain English. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller’s pattern says which list it is
export const idOf = <Id extends string>(said: string | undefined): Id =>
  (said ?? '').toLowerCase().replaceAll(/[\s-]+/gu, '-') as Id;

/** What makes the least of a pace: “or more often if needed”, “as a minimum”. */
const MORE =
  '(?:or|and) more(?: (?:often|frequently))?(?: (?:as|if|when|where|as and when) (?:required|needed|necessary))?|(?:as|at) a minimum';

/** What the meetings of a pace are called, beside special ones. */
const ORDINARY = '(?:ordinary|scheduled|formal|full|regular|routine)';

/** Ways to say a pace, each with how it is read; the first that matches is the rule. */
const PACES: readonly (readonly [
  RegExp,
  (taken: Taken, context: PhraseContext) => Rule | undefined,
])[] = [
  [
    words(
      '"?(bi[-\\s]?monthly|bi[-\\s]?annually|regularly|as required|scheduled)"?(?:: every two months or twice a month|, no number given)?',
    ),
    ({ groups: [, word] }) => ({
      type: 'word',
      word: idOf<'regularly'>(word?.replace(/^bi[-\s]?(?=[ma])/iu, 'bi-')),
    }),
  ],
  [
    words(
      'on a regular basis|as (?:and when )?(?:required|needed|necessary)|when (?:required|needed|necessary)',
    ),
    ({ groups: [said] }) => ({
      type: 'word',
      word: /basis/iu.test(said ?? '') ? 'regularly' : 'as-required',
    }),
  ],
  [
    words(
      '(?:({bound}) )?({n}) ((?!meetings?\\b|times\\b)\\p{L}+)(?: meetings)?(?:, ({n}) ((?!meetings?\\b)\\p{L}+)(?: meetings)?)? and ({n}) ((?!meetings?\\b)\\p{L}+)(?: meetings)? (?:a|each|per|every) year',
    ),
    ({ groups: [, bound, ...parts] }) => ({
      type: 'split',
      parts: [0, 2, 4].flatMap((at) => {
        const level = parts[at + 1];
        return level === undefined ? [] : [{ level, count: numberIn(parts[at]) }];
      }),
      ...bounded(bound),
    }),
  ],
  [
    words(
      `(?:there (?:are|is|will be|shall be) )?(?:({bound}) )?(?:({n})(?: times|(?: ${ORDINARY})? meetings?)?|(once)|(twice)) (?:(?:a|each|per|every|in a|in any|in each|in every|during each) (?:calendar |financial |municipal |partnership )?year|per annum|annually|yearly)(?:,? (${MORE}))?`,
    ),
    ({ groups: [, bound, count, , twice, more] }) => ({
      type: 'times',
      count: count === undefined ? (twice === undefined ? 1 : 2) : numberIn(count),
      ...(more === undefined ? bounded(bound) : { bound: 'at-least' }),
    }),
  ],
  [
    words(
      `(?:({bound}) )?(?:every|each|once an?|once every|once each)(?: ({n}|other))? (week|month|year|quarter|fortnight)s?(?:,? (${MORE}))?`,
    ),
    ({ groups: [, bound, count, unit, more] }) => paceOf(count, unit, bound, more),
  ],
  [
    words(
      `(?:on an? )?(?:({bound}) )?(?:({n})-? ?(week|month)ly|(weekly|monthly|yearly|annually|quarterly|fortnightly|half-yearly))(?: basis)?(?:,? (${MORE}))?`,
    ),
    ({ groups: [, bound, count, unit, word, more] }) =>
      word === undefined
        ? paceOf(count, unit, bound, more)
        : paceOf(/^half/iu.test(word) ? '6' : undefined, ADVERBS[word.toLowerCase()], bound, more),
  ],
  [
    words('(before|after|alongside) (?:each|every) meeting of (?:the )?{who}'),
    ({ groups: [, relation, of] }, context) => {
      const body = bodyNamed(of ?? '', context);
      return body === undefined
        ? undefined
        : { type: 'with-body', relation: idOf<'before'>(relation), body };
    },
  ],
  [
    words(
      '(?:works )?without meeting(?: in person)?|by correspondence(?: only)?|virtually|works virtually',
    ),
    () => ({ type: 'virtual' }),
  ],
];

const ADVERBS: Readonly<Record<string, string>> = {
  weekly: 'week',
  monthly: 'month',
  yearly: 'year',
  annually: 'year',
  quarterly: 'quarter',
  fortnightly: 'fortnight',
  'half-yearly': 'month',
};

function paceOf(
  count: string | undefined,
  unit: string | undefined,
  bound: string | undefined,
  more: string | undefined,
): Rule {
  const every = periodIn(bound, count?.toLowerCase() === 'other' ? '2' : (count ?? '1'), unit);
  const at = more === undefined ? boundIn(bound) : 'at-least';
  return {
    type: 'every',
    count: every.amount,
    unit: every.unit as 'week' | 'month' | 'year',
    ...(at && { bound: at }),
  };
}

function ruleOf(reader: Reader, context: PhraseContext): Rule | undefined {
  for (const [pattern, read] of PACES) {
    const rule = reader.take(pattern, (taken) => read(taken, context));
    if (rule) return rule;
  }
  return undefined;
}

type Deadline = ValueInputOf<'deadlines'>['deadlines'][number];

const ITEMS =
  'notice|agenda items|agenda|papers|report amendments|reports|challenge to minutes|minutes|dates of meetings|requests';
const EVENT = {
  'the next meeting': 'next-meeting',
  'the meeting': 'meeting',
  'a meeting': 'meeting',
  'each meeting': 'meeting',
  meetings: 'meeting',
  meeting: 'meeting',
  'the minutes arrive': 'receipt-of-minutes',
  'receipt of the minutes': 'receipt-of-minutes',
  'the start of the year': 'start-of-year',
  'the minutes are agreed': 'agreement-of-minutes',
  'the scrutiny committee meeting': 'scrutiny-committee-meeting',
} as const;

/** “Agenda and papers to the members: 1 week before the meeting; minutes: within 2 weeks after the meeting”. */
export function readDeadlines(
  reader: Reader,
  context: PhraseContext,
): ValueInputOf<'deadlines'> | undefined {
  const limit = `(?:(as a rule|generally|normally|usually),? )?(?:(within) )?(?:{period} )?(before|after|at|of) (${Object.keys(EVENT).join('|')})`;
  const deadlines = reader
    .all(
      words(
        `((?:${ITEMS})(?:(?:,|,? and) (?:${ITEMS}))*)(?: (?:are|is|will be|must be|go(?:es)?)(?: (?:sent|circulated|issued|sent out))?(?: out)?)?(?: from (?!.* from )([^:;]+?))?(?: to ([^:;]+?))?(?::|,)?\\s*${limit}`,
      ),
      ({ groups: [, items, from, to, rule, within, bound, count, unit, relation, event] }) => {
        const by = from === undefined ? undefined : actorsNamed(from, context);
        const whom = to === undefined ? undefined : actorsNamed(to, context);
        if ((from !== undefined && by?.length !== 1) || (to !== undefined && whom?.length !== 1)) {
          return undefined;
        }
        const period = count === undefined ? undefined : periodIn(bound, count, unit);
        const shared = {
          ...(period && {
            within: within === undefined ? period : { ...period, bound: 'at-most' as const },
          }),
          ...(rule !== undefined && { as_a_rule: true }),
          relation:
            relation?.toLowerCase() === 'of' ? ('after' as const) : idOf<'before'>(relation),
          event: EVENT[(event ?? '').toLowerCase() as keyof typeof EVENT],
          ...(by && { by: by[0] }),
          ...(whom && { to: whom[0] }),
        };
        return (items ?? '')
          .split(/,? and |, /iu)
          .map((item): Deadline => ({ item: idOf<'papers'>(item), ...shared }));
      },
    )
    .flat();
  return deadlines.length > 0 ? { kind: 'deadlines', deadlines } : deadlineOfNotice(reader);
}

/** “Five working days before”: what is not said is the notice of the meeting. */
function deadlineOfNotice(reader: Reader): ValueInputOf<'deadlines'> | undefined {
  return reader.take(
    words('(?:notice:? )(?:of )?{period}(?: before(?: the meeting)?)?'),
    ({ groups: [, bound, count, unit] }) => ({
      kind: 'deadlines',
      deadlines: [
        {
          item: 'notice',
          within: periodIn(bound, count, unit),
          relation: 'before',
          event: 'meeting',
        },
      ],
    }),
  );
}

const GROUNDS = 'urgent matter|specific review|specific issue|dispute';

/** “The chair may call one, for an urgent matter, with notice of at least 8 working days”. */
export function readExtraMeetings(
  reader: Reader,
  context: PhraseContext,
): ValueInputOf<'extra-meetings'> | undefined {
  const notice = reader.take(
    words('(?:with|at|on) (?:(?:notice of {period})|(?:{period}(?: of)? notice))'),
    ({ groups: [, ...said] }) =>
      said[1] === undefined
        ? periodIn(said[3], said[4], said[5])
        : periodIn(said[0], said[1], said[2]),
  );
  const grounds = groundsIn(reader);
  const one = '(?:one|(?:an? )?(?:extra|extraordinary|special|further|additional) meetings?)';
  const convened = reader.take(
    words(`${one} is convened(?: by ([^,;]+))?`),
    ({ groups: [, who] }) => (who === undefined ? [] : actorsNamed(who, context)),
  );
  const callers = reader.take(
    words(`{who} may call ${one}`.replace('{who}', '([^,;]+?)')),
    ({ groups: [, who] }) => actorsNamed(who, context),
  );
  const may = convened ?? callers ?? (reader.has(words(`${one} may be called`)) ? [] : undefined);
  if (!may) return undefined;
  return {
    kind: 'extra-meetings',
    ...(may.length > 0 && { called_by: may }),
    ...(grounds.length > 0 && { grounds }),
    ...(notice && { notice }),
    ...(convened && { convened: true as const }),
  };
}

/** What a further meeting may be called for. */
function groundsIn(reader: Reader): NonNullable<ValueInputOf<'extra-meetings'>['grounds']> {
  const asRequired = reader.has(words('as (?:and when )?required|as needed'));
  const byChair = reader.has(words('(?:or )?if (?:required by the chair|the chair requires it)'));
  const said = reader.take(
    words(`(?:for|in) (any reason|(?:\\s*(?:,|or)?\\s*(?:an? )?(?:${GROUNDS}))+)`),
    ({ groups: [, listed = ''] }) =>
      /any reason/iu.test(listed)
        ? (['any'] as const)
        : [...listed.matchAll(new RegExp(GROUNDS, 'giu'))].map(([one]) => idOf<'dispute'>(one)),
  );
  return [
    ...(asRequired ? (['as-required'] as const) : []),
    ...(said ?? []),
    ...(byChair ? (['requirement-of-the-chair'] as const) : []),
  ];
}
