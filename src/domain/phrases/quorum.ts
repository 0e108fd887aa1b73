import type { ValueInputOf } from '../../schemas/index.ts';
import { actorsNamed, bodyNamed, type PhraseContext } from './context.ts';
import { ruleFrom, THE_CHAIR, withoutChair, type ChairRequired } from './quorum-joined.ts';
import { partnersListed, PRESENT, type Rule } from './quorum-rules.ts';
import { periodIn, words, type Reader, type Taken } from './reader.ts';

/** True of a number of others, or with some among it, of which one way to meet the rule names nobody: the schema refuses it. */
const isBesideNobody = (rule: Rule): boolean =>
  rule.type === 'any-of'
    ? (rule.rules ?? []).some((inner) => isBesideNobody(inner))
    : rule.named !== undefined;

/** “Three members from two agencies, with the chair”, “all three safeguarding partners present”. */
export function readQuorum(
  reader: Reader,
  context: PhraseContext,
): ValueInputOf<'quorum'> | undefined {
  const deputies = reader.take(
    words(
      '(?:including |and )?deputies(?: (?:are|may be|will be))?( do)?( not)? ?(?:count(?:ed)?)?',
    ),
    ({ groups: [said, , not] }) =>
      /count|including/iu.test(said ?? '')
        ? not === undefined
          ? ('counted' as const)
          : ('not-counted' as const)
        : undefined,
  );
  const override = reader.take(
    words('but ([^,;]+?) may let (single items|the meeting) go on'),
    ({ groups: [, who, what] }) => {
      const by = actorsNamed(who, context)?.[0];
      return (
        by && {
          by,
          scope: /single/iu.test(what ?? '')
            ? ('item-by-item' as const)
            : ('whole-meeting' as const),
        }
      );
    },
  );
  // Where more of those who must be there follow the chair, all of them are read together.
  const chair = reader.take(
    words(
      `(?:with|including|one of whom (?:must be|is)) ${THE_CHAIR}(?: (?:${PRESENT}|must be present|among them))?(?=\\s*(?:[;.]|$|,(?!\\s+(?:and\\s+)?(?:the|an?|at least|one|each|all|representati\\w+)\\s)))`,
    ),
    ({ groups: [, either] }): ChairRequired =>
      either === undefined ? 'chair' : 'chair-or-vice-chair',
  );
  // “An Executive meeting is quorate”: the body whose quorum it is.
  reader.take(
    words('(?:an? |the )?([^,;.]+?)(?= meetings? (?:is|are) quorate)'),
    ({ groups: [, name] }) => (name === undefined ? undefined : bodyNamed(name, context)),
  );
  reader.has(
    words(
      '(?:the |a )?(?:meetings? )?(?:(?:is|are|will be|shall be) )?(?:quorum|quorate)(?: (?:is|are|of|will be|shall be|if|when|with|requires?|for a meeting is))*',
    ),
  );
  const found = longestRule(reader, context);
  const parts = found && withoutChair(found);
  // “Three others” beside nobody is no rule.
  if (!parts || isBesideNobody(parts.rule)) return undefined;
  const required = chair ?? parts.chair;
  // “The chair or a deputy” says nothing of the deputies of others.
  const counted = deputies ?? (required ? undefined : orDeputies(reader));
  return {
    kind: 'quorum',
    // What stands there is told by the schema, where it is filled in.
    rule: parts.rule,
    ...(counted && { deputies: counted }),
    ...(required && { chair_required: required }),
    ...(override && { override }),
  };
}

/** “… or their named deputies”, after those who must be there. */
const orDeputies = (reader: Reader): 'counted' | undefined =>
  reader.has(
    words(
      ',? ?or (?:by )?(?:(?:a|an?other|their|its|his or her|the) )?(?:(?:own|named|nominated|appointed|agreed|designated) )*(?:deput(?:y|ies)|substitutes?)(?: (?:of theirs|for them))?(?: (?:are |is )?present)?',
    ),
  )
    ? 'counted'
    : undefined;

/** The longest start of what is left that is a rule. What follows it stays, and is then not read. */
function longestRule(reader: Reader, context: PhraseContext): Rule | undefined {
  for (const { text, at } of reader.pieces()) {
    const start = /^[\s,;:.]*/u.exec(text)?.[0].length ?? 0;
    const whole = text.slice(start);
    const ends = [...whole.matchAll(/[,;.]|\s(?:and|with|or)\s|$/giu)].map(({ index }) => index);
    for (const end of ends.reverse()) {
      const said = whole.slice(0, end).replace(/[\s,;.]+$/u, '');
      const rule: Rule | undefined =
        said === '' ? undefined : (ruleFrom(said, context) ?? partnersListed(said, context));
      if (rule === undefined) continue;
      reader.drop(at, start + said.length);
      return rule;
    }
  }
  return undefined;
}

/** What becomes of decisions that cannot be made: they are not taken, or wait. */
const NO_DECISIONS =
  '(?:(?:any |all )?decisions? (?:is|are|will be|must be|shall be) (?:(?:held over|deferred|delayed|postponed|put off|carried over)(?: (?:to|until|for) the next meeting)?|left (?:to|until|for) the next meeting)|without (?:taking |making )?(?:any )?decisions?)';

const OUTCOMES = [
  [
    /(?:the )?(?:meeting|members present|members|those present) (?:may|can|will|shall) (?:(?:go on|continue|proceed|go ahead)(?: only)?(?: for| with)?(?: the)?|still|only|have(?: a)?) (?:discussions?|discuss)(?: only)?,?(?: (?:and|but))?(?: (?:(?:may|can|shall|will) not take|takes?|can take|may take|shall take|will take|take) (?:no |any )?decisions| no decisions? (?:is|are|may be|can be) (?:taken|made))?|(?:the )?meeting (?:may go on|goes on|proceeds|may proceed|goes ahead|may go ahead) for discussion only(?:,? (?:and|but) (?:takes no decisions|no decisions? (?:is|are|may be|can be) (?:taken|made)))?|no decisions? (?:is|are|may be|can be|will be) (?:taken|made)/,
    'discussion-only',
  ],
  [
    new RegExp(
      `(?:(?:the |any )?(?:members|meeting|those present)(?: present)? )?(?:may|can|will|shall) (?:still |only )?(?:discuss|talk about)(?: (?:the |its |any )?(?:papers|items|business|agenda|matters))?,? (?:and |but )?${NO_DECISIONS}|(?:the )?meeting (?:goes ahead|may go ahead|goes on|may go on|proceeds|may proceed),? (?:and |but )?${NO_DECISIONS}|(?:for )?discussion only|${NO_DECISIONS}`,
    ),
    'discussion-only',
  ],
  [
    /(?:the )?meeting (?:does not|will not|cannot|may not|shall not|should not|must not) (?:go ahead|proceed|take place|continue|be held)|(?:the )?meeting (?:is|will be|shall be|must be) cancelled|does not (?:go ahead|proceed)|(?:is|will be|shall be) cancelled/,
    'does-not-proceed',
  ],
  [
    /(?:the )?chair (?:picks|chooses|decides|selects) (?:what|which items?)(?: may| can)? (?:go ahead|proceed|be discussed)/,
    'chair-picks-items',
  ],
  [
    /(?:(?:the )?meetings? )?(?:is|are|will be|shall be|must be) (?:called again|re-?convened|re-?arranged|re-?scheduled|postponed|adjourned to (?:another|a later|the same) (?:day|date|time))/,
    'reconvenes',
  ],
  [
    /(?:the )?meeting (?:goes ahead|may go ahead|may proceed|proceeds|can proceed|can go ahead|will go ahead|will proceed)|goes ahead/,
    'goes-ahead',
  ],
] as const;

/** “The meeting goes ahead, and decisions are ratified afterwards by the board”. */
export function readWithoutQuorum(
  reader: Reader,
  context: PhraseContext,
): ValueInputOf<'without-quorum'> | undefined {
  reader.has(
    words(
      '(?:without a quorum|if (?:there is no quorum|(?:the |a )?quorum is not (?:met|present|reached)|not quorate|(?:the|a) meeting is (?:not quorate|inquorate)|inquorate),?|inquorate(?= meetings?))',
    ),
  );
  const ratified = reader.take(
    words(
      '(?:(?:and|but) )?(?:any )?(?:decisions |what it recommends |recommendations? )?(?:takes? effect only (?:if|once|when) (?:it is |they are )?)?(?:are |must be |will be |to be )?(?:ratified|confirmed)(?: in writing)?(?: afterwards)? by {who}',
    ),
    ({ groups: [, who] }: Taken) => actorsNamed(who, context),
  );
  const within = reader.take(words('within {period}'), ({ groups: [, bound, count, unit] }) =>
    periodIn(bound, count, unit),
  );
  const found = OUTCOMES.find(([pattern]) => reader.has(words(pattern.source)));
  if (!found || (ratified && ratified.length > 1)) return undefined;
  return {
    kind: 'without-quorum',
    consequence: found[1],
    ...(ratified && { ratified_by: ratified[0] }),
    ...(within && { within }),
  };
}
