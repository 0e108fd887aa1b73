import type { Actor, ValueInputOf } from '../../schemas/index.ts';
import { actorsNamed, type PhraseContext } from './context.ts';
import { EVERY, everyIn, periodIn, words, type Reader } from './reader.ts';

type Chair = Pick<ValueInputOf<'chair'>, 'arrangement' | 'holders' | 'rotation'>;

/** Words that say that a chair goes round. Without one of them a time is no turn. */
const GOES_ROUND =
  /\b(?:rotat(?:es?|ed|ing)|pass(?:es|ed|ing)? from one|alternat(?:es?|ed|ing)|(?:by|in|takes?)(?: it in)? turns?|(?:order|sequence) of turns)\b/iu;

/** “Rotates among the council, health and police every two years”: who shares the chair, and how it goes round. */
export function rotationOf(reader: Reader, context: PhraseContext): Chair | undefined {
  if (!reader.pieces().some(({ text }) => GOES_ROUND.test(text))) return undefined;
  const inTurns = named(
    reader,
    '{list} (?:takes? (?:it in )?turns (?:to chair|in chairing|at chairing|as chair)|chairs? in turn)',
    context,
  );
  if (inTurns) return { arrangement: 'rotating', holders: inTurns };
  const turns = turnsIn(reader, context);
  if (!saysTurns(reader)) return undefined;
  // What goes round is the chair itself: “the partnership chair, by turns”.
  reader.has(words('(?:the )?(?:partnership )?chair(?: is)?(?=\\s*(?:[,;.\uE000]|$))'));
  const holders =
    named(reader, '(?:chaired )?(?:among|amongst|between|by) {all who}', context) ??
    named(reader, '(?:among|amongst|between|by) {who}', context);
  const order =
    turns.order ?? (turns.isAsNamed && holders && holders.length > 1 ? holders : undefined);
  // An order of nobody is not read.
  if (turns.isAsNamed && !order) return undefined;
  return {
    arrangement: 'rotating',
    ...(holders && { holders }),
    ...((turns.every ?? order) && {
      rotation: { ...(turns.every && { every: turns.every }), ...(order && { order }) },
    }),
  };
}

/** How long each has the chair, and in what order: of those named, or those whom the words list. */
function turnsIn(
  reader: Reader,
  context: PhraseContext,
): { every?: ReturnType<typeof everyIn>; order?: [Actor, ...Actor[]]; isAsNamed: boolean } {
  const every =
    reader.take(words(`,? ?(?:changing )?${EVERY}`), ({ groups: [, ...said] }) => everyIn(said)) ??
    reader.take(
      words(',? ?for {period} (?:each|at a time|in turn)'),
      ({ groups: [, bound, count, unit] }) => periodIn(bound, count, unit),
    );
  const isAsNamed = reader.has(words(',? ?in (?:that|this|the same) order'));
  const order = reader.take(
    words(',? ?(?:in (?:the |this )?|the )?order(?: of turns)?(?: is| being)?:? {all who}'),
    ({ groups: [, list] }) => {
      const turns = actorsNamed(list, context);
      return turns && turns.length > 1 ? turns : undefined;
    },
  );
  return { ...(every && { every }), ...(order && { order }), isAsNamed };
}

/** Takes out the words that say that the chair goes round; true where there are any. */
const saysTurns = (reader: Reader): boolean =>
  reader.has(
    words(
      '(?:the )?(?:role|chair(?:ing)?|office) pass(?:es|ing)? from one (?:of them|(?:safeguarding )?partner|member|agency|organisation) to (?:the next|another)',
    ),
  ) ||
  reader.has(words('(?:the )?(?:chair(?:ing)? )?(?:rotat(?:es?|ing|ed)|alternates?)(?: chair)?')) ||
  reader.has(words('(?:by|in) turns?'));

const named = (
  reader: Reader,
  source: string,
  context: PhraseContext,
): [Actor, ...Actor[]] | undefined =>
  reader.take(words(source.replace('{list}', '([^;:.]+?)')), ({ groups: [, said] }) =>
    actorsNamed(said, context),
  );

/** Behind those who choose: it is one of them. */
const AMONG_THEMSELVES = words(
  'from (?:among(?:st)? |within )?(?:themselves|their (?:own )?number)',
);

/**
 * “Chosen by the members from among themselves”: then it is one of those who choose, and those who share a chair that goes
 * round. Where the chair is said to be another, the words are left, and so not read.
 */
export function amongThemselves(
  reader: Reader,
  filled: Chair | undefined,
  choosers: readonly Actor[],
): Chair | undefined {
  const isOneOf = filled === undefined ? oneOf(choosers) : undefined;
  const isRound = filled?.arrangement === 'rotating' && choosers.length > 0;
  const fits =
    (filled?.holders ?? []).every(({ role }) => OF_PARTNERS.has(role)) &&
    (filled?.holders === undefined || choosers.every(({ role }) => PARTNERS.has(role)));
  if ((!isOneOf && !(isRound && fits)) || !reader.has(AMONG_THEMSELVES)) return filled;
  if (isOneOf) return { arrangement: isOneOf };
  return { ...filled, arrangement: 'rotating', holders: filled?.holders ?? [...choosers] };
}

const PARTNERS = new Set([
  'safeguarding-partners',
  'delegated-safeguarding-partners',
  'lead-safeguarding-partners',
]);

/** The partners, together or each. */
const OF_PARTNERS = new Set([...PARTNERS, 'local-authority', 'nhs-commissioner', 'police']);

function oneOf([first, ...others]: readonly Actor[]): Chair['arrangement'] | undefined {
  if (first === undefined || others.length > 0) return undefined;
  if (PARTNERS.has(first.role)) return 'from-partners';
  return /^(?:the )?(?:voting )?members$/iu.test(first.printed ?? '')
    ? 'from-membership'
    : undefined;
}
