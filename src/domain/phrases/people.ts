import type { Actor, ValueInputOf } from '../../schemas/index.ts';
import { actorNamed, actorsNamed, type PhraseContext } from './context.ts';
import { dateIn, words, type Reader } from './reader.ts';
import { amongThemselves, rotationOf } from './rotation.ts';

type Chair = ValueInputOf<'chair'>;
type Arrangement = Chair['arrangement'];

const NOMINATED = 'nominated (?:by|on)';

/** Ways to fill a chair that name no one, or name those who hold it after them. */
const ARRANGEMENTS: readonly (readonly [string, Arrangement])[] = [
  [
    '(?:an )?independent (?:chair(?:person)? ?(?:who is also the|and|/)(?: independent)? ?scrutineer|scrutineer ?(?:and|/)(?: independent)? ?chair)',
    'independent-and-scrutineer',
  ],
  [
    '(?:the )?(?:statutory )?(?:safeguarding )?partners (?:take responsibility|are responsible) for chairing(?: \\(who chairs is not said\\))?',
    'by-partners',
  ],
  ['(?:an )?elected member of the council', 'elected-member'],
  [
    '(?:a )?member of the partnership or someone nominated on their behalf',
    'from-partnership-or-nominee',
  ],
  ['(?:a )?member of the partnership', 'from-partnership'],
  [
    '(?:one of|from)(?: one of)? the (?:three )?(?:statutory )?safeguarding partners|from one of the partners',
    'from-partners',
  ],
  [
    '(?:one of the|a|elected from(?: among)?(?: the)?) members?(?: of (?:the|this) (?:group|body|board))?|(?:(?:elected|chosen) )?from (?:the|its|among the) members(?:hip)?',
    'from-membership',
  ],
  ['(?:the )?chair is vacant|vacant', 'vacant'],
  ['filled by appointment', 'appointed'],
  ['(?:an )?independent(?: chair(?:person)?)?(?=\\s*(?:[,;.:(\\uE000]|$))', 'independent'],
];

const STANDING = '(?:one )?standing and (?:one )?rotating co-?chairs?';

const VOTES = [
  ['(?:with|has|who has) (?:a|the) casting vote', 'casting'],
  ['without a vote|(?:who )?does not vote|non-voting', 'none'],
  ['not a decision-?maker', 'not-a-decision-maker'],
  ['with an ordinary vote', 'ordinary'],
] as const;

/** “An independent chair, appointed by the partners”, “rotates among the safeguarding partners”, “the director”. */
export function readChair(reader: Reader, context: PhraseContext): Chair | undefined {
  const who = (lead: string): [Actor, ...Actor[]] | undefined =>
    reader.take(words(`${lead} {who}`), ({ groups }) => actorsNamed(groups.at(-1), context));
  const from = reader.take(words('(?:with effect )?from ({date})'), ({ groups: [, date] }) =>
    dateIn(date),
  );
  const until = reader.take(words('until ({date})'), ({ groups: [, date] }) => dateIn(date));
  const replacedBy = who('(?:and )?then');
  const shared = reader.take(words('shared with {who}'), ({ groups: [, said = ''] }) => {
    const areas = areasNamed(said, context);
    if (areas) return { shared_with: areas };
    const boards = actorsNamed(said, context);
    return boards && { shared_with_boards: boards };
  });
  const {
    via: appointedVia,
    by: appointedBy,
    taking: appointedWith,
  } = actOf(reader, context, 'appointed', 'by');
  const consulted = who('after consulting');
  const { via: accountableVia, by: accountableTo } = actOf(
    reader,
    context,
    '(?:who is )?accountable',
    'to',
  );
  // Words that name who elects say nothing of whom they may elect.
  const elected = reader.take(
    words(
      '(?:(?:the )?(?:vice[-\\s])?chair (?:is|will be|shall be) )?(?:elected|chosen|selected) by ([^;.()\uE000]+?)(?=\\s+from (?:among|within|their)|\\s*(?:[,;.)(\uE000]|$))',
    ),
    ({ groups: [, said] }) => actorsNamed(said, context),
  );
  const { by: appraisedBy, taking: appraisedWith } = actOf(reader, context, 'appraised', 'by');
  const supportedBy = who('supported by');
  const vote = VOTES.find(([said]) => reader.has(words(said)))?.[1];
  const filled =
    amongThemselves(reader, arrangementOf(reader, context), elected ?? appointedBy ?? []) ??
    ((appointedBy ?? appointedVia ?? elected) ? { arrangement: 'appointed' as const } : undefined);
  if (!filled) return undefined;
  return {
    kind: 'chair',
    ...filled,
    ...(vote && { vote }),
    ...(supportedBy && { supported_by: supportedBy }),
    ...((appointedBy ?? elected) && { appointed_by: appointedBy ?? elected }),
    ...(appointedVia && { appointed_via: appointedVia }),
    ...(appointedWith && { appointed_with: appointedWith }),
    ...(consulted && { consulted }),
    ...(accountableTo && { accountable_to: accountableTo }),
    ...(accountableVia && { accountable_via: accountableVia }),
    ...(appraisedBy && { appraised_by: appraisedBy }),
    ...(appraisedWith && { appraised_with: appraisedWith }),
    ...shared,
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ...(replacedBy && { replaced_by: replacedBy[0] }),
  };
}

/** The ids of areas named in a list; undefined where one of them is none. */
export function areasNamed(said: string, { areas = [] }: PhraseContext): string[] | undefined {
  const parts = said.split(/,\s+(?:and )?|\s+and\s+/u);
  // “Bath and North East Somerset” is one area with an “and”.
  const whole = areas.find(({ name }) => alike(name) === alike(said));
  if (whole) return [whole.id];
  const found = parts.map((part) => areas.find(({ name }) => alike(name) === alike(part))?.id);
  return found.every((id) => id !== undefined) ? found : undefined;
}

const alike = (name: string): string => name.toLowerCase().replaceAll('’', "'").trim();

interface Act {
  by?: Actor[];
  via?: Actor[];
  taking?: Actor[];
}

/** “Appointed by the partners, through a panel, with two young people taking part”. */
function actOf(reader: Reader, context: PhraseContext, done: string, link: string): Act {
  const name = '([^,;.]+?)';
  const act = reader.take(
    words(
      `${done}(?: ${link} {who})?(?:,? through ${name}(?=,|;|\\.|$))?(?:, with ${name} taking part)?`,
    ),
    ({ groups: [, by, via, taking] }): Act | undefined => {
      const each = [by, via, taking].map((said) =>
        said === undefined ? [] : actorsNamed(said, context),
      );
      if (each.some((one) => one === undefined) || (by ?? via) === undefined) return undefined;
      const [first = [], second = [], third = []] = each;
      return {
        ...(first.length > 0 && { by: first }),
        ...(second.length > 0 && { via: second }),
        ...(third.length > 0 && { taking: third }),
      };
    },
  );
  return act ?? {};
}

function arrangementOf(
  reader: Reader,
  context: PhraseContext,
): Pick<Chair, 'arrangement' | 'holders' | 'rotation'> | undefined {
  if (reader.has(words(STANDING))) return { arrangement: 'standing-and-rotating-co-chairs' };
  const rotates = rotationOf(reader, context);
  if (rotates) return rotates;
  const together = reader.take(
    words('co-?chair(?:ed by|s:?)(?: {who})?'),
    ({ groups: [, said] }) => {
      const holders = said === undefined ? [] : actorsNamed(said, context);
      return (
        holders && { arrangement: 'co-chairs' as const, ...(holders.length > 0 && { holders }) }
      );
    },
  );
  if (together) return together;
  const nominee = reader.take(
    words(`(an? [^,;]*member[^,;]* or an? [^,;]*${NOMINATED}[^,;]*)`),
    ({ groups: [, printed = ''] }) =>
      /on their behalf/iu.test(printed) && /someone/iu.test(printed)
        ? undefined
        : {
            arrangement: 'from-partnership-or-nominee' as const,
            holders: [{ role: 'partnership-member', printed: printed.replace(/^A(?=n? )/u, 'a') }],
          },
  );
  if (nominee) return nominee;
  for (const [said, arrangement] of ARRANGEMENTS) {
    const found = reader.take(
      words(`(?:(?:the )?vice[-\\s]chair(?: is)? )?(?:${said})(?:(?:, called "([^"]+)")|: {who})?`),
      ({ groups: [, called, who] }) => {
        if (called !== undefined)
          return { arrangement, holders: [{ role: 'independent-chair', printed: called }] };
        if (who === undefined) return { arrangement };
        const holders = actorsNamed(who, context);
        return holders && { arrangement, holders };
      },
    );
    if (found) return found;
  }
  const office = reader.take(
    words(
      '(?:(?:(?:(?:the|all|its) )?(?:meetings?|board|group|it) )?(?:(?:is|are|will be|shall be|must be) )?chaired by |chair: |the chair (?:is|will be|shall be) )?{who}',
    ),
    ({ groups: [, said = ''] }) => {
      const holder = actorNamed(said.replace(CHAIRS, ''), context);
      return holder && { arrangement: 'office-holder' as const, holders: [holder] };
    },
  );
  return office;
}

/** Behind the office that holds the chair: “… chairs the meeting”. */
const CHAIRS =
  / (?:chairs|will chair|shall chair|acts as chair|is the chair)(?: (?:the|its|all|each|every)? ?(?:meetings?|board|group))?$/iu;

/** Of whom a deputy is asked: “a member who is unable to attend”. */
const ABSENT =
  '(?:an? |any |the )?members?(?: who| if they) (?:cannot|can not|(?:is|are) unable to|(?:is|are) not able to) (?:attend|come),? ';

const DEPUTIES = [
  [
    'no (?:deputies|substitutes)|(?:deputies|substitutes) (?:are not allowed|may not (?:attend|be sent)|must not be sent|are not permitted)|(?:members? )?may not send (?:a deputy|someone)',
    'not-allowed',
  ],
  [
    '(?:there |(?:each|every) members? |members? |all members? )?must (?:be|have|name|send|nominate) (?:a|(?:a )?named) ?(?:deputy|substitute)|(?:a |named )?(?:deput(?:y|ies)|substitutes?) (?:must be sent|must attend|(?:is|are) required)',
    'required',
  ],
  [
    `${ABSENT}(?:should|will|are expected to|is expected to) send (?:someone|a(?: named)? (?:deputy|substitute)|a representative)|(?:members? )?should send a(?: named)? (?:deputy|substitute)|(?:a |named )?(?:deput(?:y|ies)|substitutes?) (?:should (?:be sent|attend)|(?:is|are) expected(?: to attend)?)`,
    'expected',
  ],
  [
    `(?:a |named )?(?:deput(?:y|ies)|substitutes?) (?:(?:may|can) (?:attend|be sent)|(?:is|are) (?:allowed|permitted|acceptable))|(?:${ABSENT})?(?:members? )?(?:may|can) send a(?: named)? (?:deputy|substitute)`,
    'allowed',
  ],
] as const;

/** “There must be a deputy, named beforehand, with full authority and the member’s vote”. */
export function readDeputies(
  reader: Reader,
  context: PhraseContext,
): ValueInputOf<'deputies'> | undefined {
  const from = reader.take(
    words('with (?:the )?(?:prior )?(?:permission|agreement|consent|approval) of {who}'),
    ({ groups: [, said] }) => actorsNamed(said, context),
  );
  const asked = reader.take(
    words(
      '(?:a |relevant )?members? (?:may|can) ask (?:([^,;]+?) )?for a (?:deputy|substitute)(?: to attend)?',
    ),
    ({ groups: [, said] }) => (said === undefined ? [] : actorsNamed(said, context)),
  );
  const permission = from !== undefined || reader.has(words('with (?:prior )?permission'));
  const held = heldBy(reader);
  const named = reader.has(
    words(
      'named beforehand|named in advance|named(?= )|named(?=$)|designated(?= )|nominated in advance',
    ),
  );
  const rule =
    (asked && ('on-request' as const)) ??
    DEPUTIES.find(([said]) =>
      reader.has(words(named ? said.replaceAll('(?:a )?named', '(?:a )?') : said)),
    )?.[1] ??
    ruleWithoutName(reader);
  if (!rule) return undefined;
  reader.has(words('with'));
  const of = reader.take(words('for {who}'), ({ groups: [, said] }) => actorsNamed(said, context));
  if (permission && rule !== 'allowed') return undefined;
  return {
    kind: 'deputies',
    rule: permission ? 'by-permission' : rule,
    ...(named && { named }),
    ...held,
    ...(from && { permission_from: from[0] }),
    ...(asked?.[0] && { permission_from: asked[0] }),
    ...(of?.length === 1 && { of: of[0] }),
  };
}

/** What a deputy holds of the member’s: authority, a vote, neither where nothing is said. */
function heldBy(reader: Reader): Pick<ValueInputOf<'deputies'>, 'authority' | 'voting'> {
  const full = reader.has(words('(?:with |and )?full (?:decision-making )?authority'));
  const same = reader.has(words('(?:with |and )?the same (?:part|authority) as the member'));
  const vote = reader.has(words("(?:with |and )?(?:the member's vote|a vote|voting rights)"));
  const none = reader.has(words('without a vote'));
  return {
    ...(full && { authority: 'full' as const }),
    ...(same && { authority: 'same-as-member' as const }),
    ...(vote && { voting: true }),
    ...(none && { voting: false }),
  };
}

/**
 * The rule where “named” stood inside it and is taken: “must have a … deputy”. That members should name a deputy does
 * not say that they should send one.
 */
const ruleWithoutName = (reader: Reader): 'required' | 'expected' | 'allowed' | undefined => {
  const verbs = reader.take(
    /(?<![\p{L}])(?:(?:there|a|each|every|all)?\s*(?:members?)?\s*(?:who cannot (?:attend|come)\s+)?)(must|should|may) (have|name|send|be|nominate) an?\s*\uE000*\s*(?:deput(?:y|ies)|substitutes?)/u,
    ({ groups: [, verb, act] }) =>
      verb?.toLowerCase() === 'should' && act?.toLowerCase() !== 'send'
        ? undefined
        : verb?.toLowerCase(),
  );
  return verbs === undefined
    ? undefined
    : ({ must: 'required', should: 'expected', may: 'allowed' } as const)[verbs as 'must'];
};

/** “At least 75% of meetings in person, 100% with a deputy”, “every meeting”. */
export function readAttendance(
  reader: Reader,
  context: PhraseContext,
): ValueInputOf<'attendance'> | undefined {
  const percent = '(\\d{1,3}) ?(?:%|per cent)';
  const own = reader.take(
    new RegExp(`(?:at least\\s+)?${percent}(?: of (?:all )?meetings?)(?: in person)?`, 'iu'),
    ({ groups: [, said] }) => Number(said),
  );
  const deputy = reader.take(
    new RegExp(`(?:at least\\s+)?${percent} with a deputy|with a deputy,? ${percent}`, 'iu'),
    ({ groups: [, first, second] }) => Number(first ?? second),
  );
  const every = reader.has(
    words('(?:members (?:will|must|should) )?(?:attend )?(?:every|all|each) meetings?'),
  );
  const regular = reader.has(
    words('regular attendance(?:, no number given)?|(?:attend )?regularly'),
  );
  if (own === undefined && deputy === undefined && !every && !regular) return undefined;
  const of = reader.take(words('for {who}'), ({ groups: [, said] }) => actorsNamed(said, context));
  return {
    kind: 'attendance',
    ...(own !== undefined && { member_percent: own }),
    ...(deputy !== undefined && { with_deputy_percent: deputy }),
    ...(every && { expected: 'every-meeting' as const }),
    ...(regular && { expected: 'regular' as const }),
    ...(of?.length === 1 && { of: of[0] }),
  };
}

/** Simply who: an office, group or organisation. */
export function readActors(
  reader: Reader,
  context: PhraseContext,
): ValueInputOf<'actors'> | undefined {
  const actors = reader
    .all(/([^;\n\uE000]+)/u, ({ groups: [, said] }) => actorsNamed(said, context))
    .flat();
  return actors.length > 0 ? { kind: 'actors', actors } : undefined;
}
