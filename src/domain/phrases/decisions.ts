import type { ValueInputOf } from '../../schemas/index.ts';
import { actorNamed, actorsNamed, groupWords, type PhraseContext } from './context.ts';
import { periodIn, words, type Reader, type Taken } from './reader.ts';

type Step = ValueInputOf<'decision'>['steps'][number];

const PRESENT = '(?:(?:the |those )?members|those) (?:who are )?present';

/** Of whom a majority is counted, the longer words before those that they begin with. */
const OF: readonly (readonly [string, NonNullable<Step['majority_of']>])[] = [
  [`${PRESENT} and voting`, 'members-present-and-voting'],
  [PRESENT, 'members-present'],
  ['(?:the |those )?voting members (?:who are )?present', 'voting-members-present'],
  ['(?:the |those )?voting members', 'voting-members'],
  ['(?:the |those )?members', 'members'],
];

const PARTNERS =
  ',? (?:with|provided(?: that)?|including) (?:at least )?(one|two|all) (?:of the )?three (?:statutory |delegated |lead )?(?:safeguarding )?partners(?: (?:for it|in favour|(?:are |is )?(?:in|among|part of) (?:the|that) majority|(?:have |has )?(?:vote[sd]?|voted) for it)|(?<=including [^,;.]{3,60}))';

/** “By a simple majority of the members present, with two of the three partners for it”; “of the votes” is of nobody. */
const MAJORITY = `(?:by )?(?:a )?(?:simple )?majority(?: vote)?(?: of (?:${OF.map(([said]) => `(${said})`).join('|')}|(?:the |those )?votes))?(?:${PARTNERS})?`;

/** The way to decide that the groups of `MAJORITY` say. */
function majorityStep([, ...groups]: Taken['groups']): Step {
  const of = OF.find((_, at) => groups[at] !== undefined)?.[1];
  const partners = { one: 1, two: 2, all: 3 }[groups[OF.length]?.toLowerCase() ?? ''];
  return {
    method: 'simple-majority',
    ...(of && { majority_of: of }),
    ...(partners !== undefined && { partners_for: partners }),
  };
}

/** When a casting vote is cast: that is what such a vote is. */
const TIED =
  '(?:,? (?:(?:in the event|in case|where there is|if there is) (?:of )?(?:a tie|a tied vote|equal votes|an equality of votes)|(?:if|where|when) (?:the )?votes are (?:tied|equal)))?';

/** “The chair has no second or casting vote”. */
const NO_CASTING =
  '(?:but |and )?(?:the )?chair (?:(?:has|having|will have|shall have) no|does not have (?:a|any)|will not have a) (?:second or |second, or )?casting vote|no casting vote';
/** “A motion on which the votes are equal is lost”. */
const LOST =
  '(?:and )?(?:an? |the |any )?(?:tied (?:vote|motion)|tie|(?:motion|proposal|vote)(?: (?:with|on which(?: the)?|where(?: the)?)(?: votes are)? (?:equal|tied)(?: votes)?)?) (?:is|are|will be|shall be) (?:lost|not carried|not passed)';

/** Ways to decide, the longer before those that they begin with; a group is who decides. */
const METHODS: readonly (readonly [string, Step['method']])[] = [
  [
    '(?:by )?(?:a )?majority(?: vote)?, provided all (?:the )?(?:safeguarding )?partners agree',
    'majority-if-all-partners-agree',
  ],
  [
    'by agreement of all (?:the )?(?:three )?(?:statutory )?safeguarding partners|(?:by )?(?:the )?unanimous agreement (?:of|between|among) (?:all )?(?:of )?(?:the )?(?:three )?(?:statutory )?safeguarding partners',
    'unanimity-of-partners',
  ],
  [
    `(?:by the chair's casting vote|(?:and |with )?(?:the )?chair (?:has|have|having|holds|will have|shall have) (?:a|the) casting vote|casting vote (?:of|by) the chair)${TIED}`,
    'casting-vote',
  ],
  ['recommended, to be decided elsewhere(?: by {who})?', 'recommend-only'],
  ['(?:by )?(?:a )?consensus', 'consensus'],
  [MAJORITY, 'simple-majority'],
  ['(?:it is )?(?:referred|escalated) to {who}', 'refer-up'],
  ['decided by {who}', 'decided-by'],
  ['(?:the )?chair decides', 'chair-decides'],
  ['by (the chair(?: of (?:the )?[^,;.(]+)?)(?=\\s*(?:[,;.(\\uE000]|$))', 'chair-decides'],
];

/** Words between a way and the next: “if there is none,”, “failing that”. */
const THEN =
  /(?:,?\s*(?:and\s+)?(?:then|(?:or\s+)?else|otherwise|failing that|failing which|if (?:that fails|not|none|there is none|there is no (?:consensus|agreement)|(?:consensus|this|it) (?:cannot|can not) be reached|no consensus(?: is reached)?)|where (?:there is none|there is no (?:consensus|agreement)|(?:it|this|that|consensus|agreement) (?:cannot|can not) be reached|(?:it|this|that|consensus|agreement) is not (?:possible|reached)))(?=[\s,;]|$))/iu;

/** “Consensus, then a simple majority, the chair has a casting vote; one vote for each agency”. */
export function readDecision(
  reader: Reader,
  context: PhraseContext,
): ValueInputOf<'decision'> | undefined {
  const votes = reader.take(
    words(
      '(?:with )?one vote (?:for each|per|for every|each) (agency|organisation|member)|(?:each|every) (agency|organisation|member) (?:has|having|will have|shall have) one vote',
    ),
    ({ groups: [, each, other] }) =>
      (each ?? other)?.toLowerCase() === 'member'
        ? ('one-for-each-member' as const)
        : ('one-for-each-agency' as const),
  );
  const none = reader.has(words(NO_CASTING));
  const lost = reader.has(words(LOST));
  // Before the ways are looked for: “if there is no consensus” is no way to decide.
  reader.all(THEN, () => true);
  dropOpening(reader, context);
  const steps = stepsIn(reader, context);
  return steps.length === 0
    ? undefined
    : {
        kind: 'decision',
        steps,
        ...(votes && { votes }),
        ...(none && { casting_vote: 'none' }),
        ...(lost && { tie: 'lost' }),
      };
}

/** Takes out “the Board seeks agreement” and “decisions are made”: only who decides, and that it is always so. */
function dropOpening(reader: Reader, context: PhraseContext): void {
  const who = `(?:(?:the |this )?(?:${groupWords(context)}|partners|members) )?`;
  reader.has(
    words(
      `${who}(?:(?:will|shall) )?(?:always )?seeks?(?: to (?:reach|make|take|secure))? (?:agreement|decisions?|a decision)(?= by consensus)`,
    ),
  );
  reader.has(
    words(
      `${who}(?:(?:the |a )?decisions? (?:is|are|will be) (?:made|taken|reached)|decides|decided(?= by consensus| by (?:a )?(?:simple )?majority))`,
    ),
  );
}

/** The ways to decide in the order of the text, each with what is recorded of it. */
function stepsIn(reader: Reader, context: PhraseContext): Step[] {
  const steps = METHODS.flatMap(([said, method]) =>
    reader.all(words(said), (taken) => stepOf(method, taken, context)),
  ).sort((a, b) => a.at - b.at);
  // What follows where it is not possible says the same again.
  if (steps.length > 1) reader.has(words('where(?:ver)? possible'));
  if (steps.length === 0) return [];
  // “(recorded)” belongs to the way before it.
  const recorded = reader.all(/\(?recorded\)?/iu, ({ at }) => at);
  return steps.map(({ at, step }, index) => {
    const next = steps[index + 1]?.at ?? Infinity;
    return recorded.some((place) => place > at && place < next)
      ? { ...step, recorded: true }
      : step;
  });
}

function stepOf(
  method: Step['method'],
  { at, groups }: Taken,
  context: PhraseContext,
): { at: number; step: Step } | undefined {
  if (method === 'simple-majority') return { at, step: majorityStep(groups) };
  const said = groups[1];
  if (said === undefined || /^the chair$/iu.test(said)) return { at, step: { method } };
  const to = actorNamed(said, context);
  return to && { at, step: { method, to } };
}

/** “The chair, consulting the partners, where a decision is needed within 5 days”. */
export function readUrgentDecision(
  reader: Reader,
  context: PhraseContext,
): ValueInputOf<'urgent-decision'> | undefined {
  const within = reader.take(
    words('(?:where )?(?:a decision is )?needed within {period}'),
    ({ groups: [, bound, count, unit] }) => periodIn(bound, count, unit),
  );
  const consulting = reader.take(
    words('(?:(?:after )?consulting|in consultation with|after consultation with) {who}'),
    ({ groups: [, who] }) => actorsNamed(who, context),
  );
  const by = reader.take(words('(?:by )?{who}'), ({ groups: [, said = ''] }) => {
    const actors = actorsNamed(
      said.replace(/ (?:may|can) (?:decide|take (?:urgent )?decisions).*$/iu, ''),
      context,
    );
    return actors && { actors, jointly: actors.length > 1 && !/\sor\s/iu.test(said) };
  });
  reader.has(words('may decide'));
  return (
    by && {
      kind: 'urgent-decision',
      by: by.actors,
      ...(by.jointly && { jointly: true }),
      ...(consulting && { consulting }),
      ...(within && { needed_within: within }),
    }
  );
}
