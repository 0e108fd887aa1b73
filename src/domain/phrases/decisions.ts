import type { ValueInputOf } from '../../schemas/index.ts';
import { WHEN_WORDS } from '../wording/decisions.ts';
import { actorNamed, actorsNamed, type PhraseContext } from './context.ts';
import { numberIn, periodIn, words, type Reader, type Taken } from './reader.ts';

type Step = ValueInputOf<'decision'>['steps'][number];

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
  [
    '(?:by )?(?:a )?(?:simple )?majority(?: vote)?(?: of (?:(?:the |those )?(voting )?(?:(members)|votes)|(those)))?( (?:who are )?present)?( and voting)?(?:,? (?:with|provided(?: that)?|including) (?:at least )?(one|two|all) (?:of the )?three (?:statutory |delegated |lead )?(?:safeguarding )?partners(?: (?:for it|in favour|(?:are |is )?(?:in|among|part of) (?:the|that) majority|(?:have |has )?(?:vote[sd]?|voted) for it)|(?<=including [^,;.]{3,60})))?',
    'simple-majority',
  ],
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
  reader.has(
    words(
      '(?:the [^,;.]{3,40}? )?(?:will |shall |always )*(?:seeks?|aims?|try|tries|works?)(?: to (?:reach|make|take|secure))? (?:agreement|decisions?|a decision)(?= by consensus)',
    ),
  );
  reader.has(
    words(
      '(?:the (?:board|group|body) )?(?:(?:the |a )?decisions? (?:is|are|will be) (?:made|taken|reached)|decisions (?:are|will be)|decides|decided(?= by consensus| by (?:a )?(?:simple )?majority))',
    ),
  );
  const steps = METHODS.flatMap(([said, method]) =>
    reader.all(words(said), ({ at, groups }) => stepOf(method, { at, groups }, context)),
  ).sort((a, b) => a.at - b.at);
  if (steps.length === 0) return undefined;
  // What follows where it is not possible says the same again.
  if (steps.length > 1) reader.has(words('where(?:ver)? possible'));
  // “(recorded)” belongs to the way before it.
  const recorded = reader.all(/\(?recorded\)?/iu, ({ at }) => at);
  const made = steps.map(({ at, step }, index): Step => {
    const next = steps[index + 1]?.at ?? Infinity;
    return recorded.some((place) => place > at && place < next)
      ? { ...step, recorded: true }
      : step;
  });
  return {
    kind: 'decision',
    steps: made,
    ...(votes && { votes }),
    ...(none && { casting_vote: 'none' }),
    ...(lost && { tie: 'lost' }),
  };
}

/** Of whom a majority is counted; undefined where that is not said, and “of the votes” says it of nobody. */
function majorityOf([
  ,
  voting,
  members,
  those,
  present,
  andVoting,
]: Taken['groups']): Step['majority_of'] {
  if (andVoting !== undefined) return 'members-present-and-voting';
  if (voting !== undefined)
    return present === undefined ? 'voting-members' : 'voting-members-present';
  if (present !== undefined) return 'members-present';
  return (members ?? those) === undefined ? undefined : 'members';
}

function stepOf(
  method: Step['method'],
  { at, groups }: Taken,
  context: PhraseContext,
): { at: number; step: Step } | undefined {
  if (method === 'simple-majority') {
    const [, , , , , , said] = groups;
    const partners = said && { one: 1, two: 2, all: 3 }[said.toLowerCase()];
    const of = majorityOf(groups);
    return {
      at,
      step: {
        method,
        ...(of && { majority_of: of }),
        ...(partners !== undefined && partners !== '' && { partners_for: partners }),
      },
    };
  }
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

type RouteStep = ValueInputOf<'route'>['steps'][number];

/** What is taken through the route, and the verb behind it. */
const IT =
  '(?:(?:it|(?:the|any|a) (?:matter|dispute|disagreement|issue|concern)|disputes|disagreements|matters|issues|concerns) )?(?:(?:is|are|will be|shall be|must be|should be|may be) )?';

/** What is done, and the word before those to whom it is done. The site’s own words, and some that people type. */
const ACTIONS: readonly (readonly [action: RouteStep['action'], done: string, link: string])[] = [
  ['raise-at-meeting', `${IT}raised at a meeting`, 'of'],
  ['bring-to-attention', `${IT}brought to the attention`, 'of'],
  ['special-meeting', '(?:a )?special meeting(?: is| may be)?(?: called)?', 'of'],
  ['meet', '(?:a )?meeting(?: is| may be)?(?: held)?', 'with'],
  ['investigate', `${IT}looked into`, 'with'],
  ['refer', `${IT}(?:referred|escalated)`, 'to'],
  [
    'seek-guidance',
    '(?:guidance(?: or clarification)?|clarification)(?: is| may be)? sought',
    'from',
  ],
  ['serve-notice', '(?:a )?(?:formal )?notice(?: is| may be)? served', 'on'],
  ['resolve-locally', `${IT}(?:worked out|resolved|settled) locally`, 'with'],
  ['enquire-and-challenge', `${IT}enquired into and(?:, where appropriate,)? challenged`, 'with'],
  ['monitor', `${IT}monitored`, 'with'],
  ['write', `${IT}put in writing`, 'to'],
  ['raise-with', `${IT}(?:taken up|raised)`, 'with'],
];

const CONDITIONS = Object.keys(WHEN_WORDS) as (keyof typeof WHEN_WORDS)[];

/** “Stage 1: a meeting is held by the parties with the chair, within 5 working days, then it is referred to the department”. */
export function readRoute(
  reader: Reader,
  context: PhraseContext,
): ValueInputOf<'route'> | undefined {
  const name = '((?:(?!, then|,? within |, under| together with )[^;\\uE000])+?)';
  const stop = '\\s*(?:,? then |,? within |, under |[;.\\uE000]|$)';
  const before =
    '(?:(stage \\w+|step \\w+|\\d+): )?(?:after ({n}) (?:missed meetings?|absences) )?' +
    `(?:(${Object.values(WHEN_WORDS).join('|')}),? )?(as a last resort )?`;
  const after = `(?=${stop})(?:,? under the ([^,;.]+))?(?:,? within {period})?`;
  const steps = [
    ...reader.all(
      words(
        `${before}(?:the )?([^,;]*?(?:policy|procedure|protocol|process)) (is|may be) followed${after}`,
      ),
      ({ at, groups: [, stage, absences, when, last, document = '', may, , ...period] }) => ({
        at,
        step: {
          ...startOf({ stage, absences, when, last }, may),
          action: 'follow-policy' as const,
          document,
          ...timeOf(period),
        },
      }),
    ),
    ...ACTIONS.flatMap(([action, done, link]) =>
      reader.all(
        words(
          `${before}(${done})(?: by ${name}(?: together with ${name})?(?= ${link} |${stop}))?(?: ${link} ${name})?${after}`,
        ),
        ({
          at,
          groups: [, stage, absences, when, last, how, by, together, to, document, ...period],
        }) => {
          const [who, others, whom] = [by, together, to].map((said) =>
            said === undefined ? [] : actorsNamed(said, context),
          );
          if (!who || !others || !whom || who.length > 1) return undefined;
          return {
            at,
            step: {
              ...startOf({ stage, absences, when, last }, how),
              action,
              ...(who.length > 0 && { by: who[0] }),
              ...(others.length > 0 && { with: others }),
              ...(whom.length > 0 && { to: whom }),
              ...(document !== undefined && { document }),
              ...timeOf(period),
            },
          };
        },
      ),
    ),
  ].sort((a, b) => a.at - b.at);
  reader.all(/(?:,|;)?\s*(?:and\s+)?then(?=\s|\uE000|$)/iu, () => true);
  return steps.length > 0
    ? { kind: 'route', steps: steps.map(({ step }): RouteStep => step) }
    : undefined;
}

function startOf(
  { stage, absences, when, last }: Partial<Record<string, string>>,
  how = '',
): Pick<RouteStep, 'stage' | 'after_absences' | 'when' | 'last_resort' | 'possible'> {
  const condition = CONDITIONS.find((one) => WHEN_WORDS[one] === when?.toLowerCase());
  return {
    ...(stage !== undefined && { stage }),
    ...(absences !== undefined && { after_absences: numberIn(absences) }),
    ...(condition && { when: condition }),
    ...(last !== undefined && { last_resort: true }),
    ...(/\bmay be\b/iu.test(how) && { possible: true }),
  };
}

const timeOf = ([bound, count, unit]: readonly (string | undefined)[]): Pick<
  RouteStep,
  'within'
> => (count === undefined ? {} : { within: periodIn(bound, count, unit) });
