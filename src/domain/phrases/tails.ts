import type { ValueKind } from '../../schemas/index.ts';

/** What may follow the words that open a value: as a reader calls it, how it is told, and words with it that are read. */
export interface Tail {
  name: string;
  said: RegExp;
  example: string;
}

/** Of the kinds whose words often have a part that is not read: what may stand there. */
const TAILS: Readonly<Partial<Record<ValueKind, readonly Tail[]>>> = {
  chair: [
    {
      name: 'who appoints',
      said: /\b(?:appoint|chosen|elect|select|themselves)/iu,
      example: 'One of the safeguarding partners, chosen by the safeguarding partners',
    },
    {
      name: 'by turns, and how long each lasts',
      said: /\b(?:rotat|turns?|alternat|every|order)/iu,
      example: 'The chair rotates among the council, health and the police every two years',
    },
    {
      name: 'from when or until when',
      said: /\b(?:from|until|since|years?|months?|term)\b/iu,
      example: 'One of the safeguarding partners, until 30 September 2026',
    },
    {
      name: 'the vote of the chair',
      said: /\bvot(?:e|ing)/iu,
      example: 'An independent chair, with a casting vote',
    },
  ],
  quorum: [
    {
      name: 'that deputies count',
      said: /\b(?:deput|substitut)/iu,
      example: 'Five members, including each of the safeguarding partners, deputies count',
    },
    {
      name: 'that the chair is there',
      said: /\bchair/iu,
      example: 'Three members, with the chair',
    },
    {
      name: 'who must be among them',
      said: /\b(?:includ\w*|among|whom|with)\b/iu,
      example: 'Five members, including each of the safeguarding partners',
    },
  ],
  'without-quorum': [
    {
      name: 'that no decisions are taken',
      said: /\b(?:decision|decide|discuss)/iu,
      example: 'Members may discuss, but decisions are held over to the next meeting',
    },
    {
      name: 'in what time it is called again',
      said: /\b(?:within|days?|again|weeks?)\b/iu,
      example: 'The meeting is called again within ten working days',
    },
  ],
  decision: [
    {
      name: 'who must be in the majority',
      said: /\b(?:majority|includ\w*|provided|partners|present|for it)\b/iu,
      example: 'By consensus, then by simple majority with all three safeguarding partners for it',
    },
    {
      name: 'the casting vote, or that there is none',
      said: /\bcasting/iu,
      example: 'By simple majority; the chair has no casting vote',
    },
    {
      name: 'what becomes of equal votes',
      said: /\b(?:tied?|equal)\b/iu,
      example: 'By simple majority; a motion with equal votes is lost',
    },
    {
      name: 'how many votes each has',
      said: /\bvotes?\b/iu,
      example: 'By simple majority; one vote for each agency',
    },
  ],
};

/** What may follow the words of a kind. */
export const tailsOf = (kind: ValueKind): readonly Tail[] => TAILS[kind] ?? [];

/** The sort of tail that words are; undefined where they are none of the kind. */
export const tailIn = (kind: ValueKind, words: string): Tail | undefined =>
  tailsOf(kind).find(({ said }) => said.test(words));

/** What of a kind is asked under another field, in a sentence. */
const ELSEWHERE: Readonly<Partial<Record<ValueKind, readonly (readonly [RegExp, string])[]>>> = {
  chair: [
    [
      /\b(?:no|without a|not have a) (?:second or )?casting vote/iu,
      'That the chair has no casting vote is asked under “How decisions are made”.',
    ],
  ],
};

/** Where a part that is not read is asked, in a sentence; undefined where nothing is known of it. */
export const askedElsewhere = (kind: ValueKind, words: string): string | undefined =>
  ELSEWHERE[kind]?.find(([said]) => said.test(words))?.[1];

/** Words before or behind a run that may limit it: a negation, an aim, a condition of its own, what is over, another majority. */
const LIMITS =
  /\b(?:not|no|nor|never|cannot|unless|except|without|aims?|hopes?|seeks?|intend\w*|wish\w*|propose[sd]?|former\w*|previous\w*|was|were|had|until|used to|(?:two|three)[- ](?:thirds|quarters)|qualified|special|absolute|in addition|jointly)\b|n['’]t\b/iu;

/** The case that a rule is for, which limits it no further: without a quorum, or of somebody who cannot come. */
const CASE =
  /^\s*(?:if|where|when|should|in the event|failing|in the absence of)\b[^,]*\bquor[^,]*,|\bwho (?:cannot|can not|is unable to|are unable to) (?:attend|come)\b/iu;

/** Words of the rule itself around a run: more of it stands there, and a part would say another thing. */
const MORE_OF: Readonly<Partial<Record<ValueKind, RegExp>>> = {
  decision: /\b(?:includ|major|vot|agree|consensus|weigh|unanim|chair|partner)/iu,
  quorum: /\b(?:includ|one of wh|of whom|among|at least|must|shall|chair|partner|deput|count)/iu,
  'without-quorum': /\b(?:decision|decide|ratif|confirm|approv|agree|resol|recommend)/iu,
};

/** A condition or a choice right behind a run, or at the head of its sentence. */
const CONDITION =
  '(?:save|or|but|only|if|where|when|whenever|subject to|provided|depending|other than)\\b';
const BEHIND = new RegExp(`^[^,;.]*\\b${CONDITION}|^\\s*[,;(]?\\s*${CONDITION}`, 'iu');
const AHEAD = new RegExp(`^\\s*${CONDITION}`, 'iu');

/** True where the words before or behind a run that is read as a rule of this kind may limit it, or are more of the rule. */
export function isLimited(kind: ValueKind, before: string, after: string): boolean {
  const ahead = before.replace(CASE, '');
  const isConditional = BEHIND.test(after) || (kind !== 'without-quorum' && AHEAD.test(ahead));
  return (
    isConditional ||
    [ahead, after].some((words) => LIMITS.test(words) || MORE_OF[kind]?.test(words) === true)
  );
}
