import type { Value, ValueInput, ValueInputOf, ValueKind } from '../../schemas/index.ts';
import { wordValue } from '../wording/value.ts';
import type { PhraseContext } from './context.ts';
import { readDecision, readUrgentDecision } from './decisions.ts';
import { membersFromList } from './members.ts';
import { readDeadlines, readExtraMeetings, readFrequency } from './meetings.ts';
import {
  readAdministration,
  readBudgetYear,
  readContributions,
  partNotRead,
  readFundingBasis,
} from './money.ts';
import { readActors, readAttendance, readChair, readDeputies } from './people.ts';
import { payersIn, severalIn, sharersIn, wordSeveral, type NamedPayer } from './payers.ts';
import { readPosts } from './posts.ts';
import { askedElsewhere, isLimited, tailIn, tailsOf } from './tails.ts';
import { readQuorum, readWithoutQuorum } from './quorum.ts';
import { readerOf, type Reader } from './reader.ts';
import { readRoute } from './route.ts';
import {
  readAreas,
  readBodies,
  readDates,
  readDocuments,
  readDuration,
  readPlan,
  readProvisions,
  readReport,
  readReportsTo,
  readReview,
} from './reporting.ts';

/** A value that was read from words, and how the site says it. */
export interface ReadWords<Kind extends ValueKind = ValueKind> {
  /** As a person would write it in a record: what the schema fills in is left out. */
  value: ValueInputOf<Kind>;
  /** The sentence readers will see, for whoever typed the words to check. */
  reads: string;
}

/** Words that are not read, or not all of them. Nothing of them becomes a value. */
export interface NotReadWords {
  /** The words that are not read, as typed: “mostly from health”. */
  notRead: string;
  /** Where they start in the text, in UTF-16 units. */
  at: number;
  /** What words of this kind may say, in plain English. */
  allowed: string;
  /** Words that are read: with a part of the same sort, where the part that is not read follows what is. */
  example: string;
  /** True where words before them are read, and these are an addition of which the kind has a sort. */
  isTail?: boolean;
  /** What may be added to the words that are read, in a line: “who appoints, …”. */
  adds?: string;
  /** Where these words are asked, in a sentence. */
  asked?: string;
}

interface WayToRead<Kind extends ValueKind> {
  read: (reader: Reader, context: PhraseContext) => ValueInputOf<Kind> | undefined;
  allowed: string;
  example: string;
  /** The part of words that is not read where nothing comes of all of them, and what it lacks. */
  lacking?: (text: string, context: PhraseContext) => Partial<NotReadWords> | undefined;
  /** Names that each stand for one, with an example of a name that has a comma or “and” in it. */
  ones?: { in: (text: string) => NamedPayer[]; example: string };
}

/** How each kind is read. A kind that is not here has no words of a pattern: it is filled in as a form. */
const WAYS: { readonly [Kind in ValueKind]?: WayToRead<Kind> } = {
  actors: {
    read: readActors,
    allowed: 'offices or bodies of the registers, parted by semicolons',
    example: 'the chair; the safeguarding partners',
  },
  administration: {
    read: readAdministration,
    allowed: 'who sets, administers, authorises, monitors or advises on the money',
    example: 'administered by the council; payments authorised by the partnership’s manager',
  },
  areas: {
    read: readAreas,
    allowed: 'areas by their names in the register',
    example: 'Kent and Medway',
  },
  attendance: {
    read: readAttendance,
    allowed: 'a share of meetings, every meeting, or regular attendance',
    example: 'at least 75% of meetings, 100% with a deputy',
  },
  bodies: {
    read: readBodies,
    allowed: 'bodies of these arrangements, by name',
    example: 'the Executive Group',
  },
  'budget-year': {
    read: readBudgetYear,
    allowed: 'the first and last day of the year, and when the budget is agreed',
    example: '1 April to 31 March, budget agreed each year',
  },
  chair: {
    read: readChair,
    allowed:
      'who chairs, then who appoints, appraises and holds the chair to account, and its vote',
    example: 'independent chair, appointed by the safeguarding partners, with a casting vote',
  },
  contributions: {
    read: readContributions,
    lacking: partNotRead,
    allowed: 'an agency, an amount and a financial year, parted by semicolons',
    example: 'Council £130,000 in 2024/25; Police £50,000 in 2024/25; total £180,000 in 2024/25',
    ones: {
      in: payersIn,
      example: 'Police £6,000 in 2024/25; “Education and Skills” £4,000 in 2024/25',
    },
  },
  dates: {
    read: readDates,
    allowed: 'an event and a date: agreed, published, effective, revised, ends, review by',
    example: 'published June 2024; effective 1 September 2024',
  },
  deadlines: {
    read: readDeadlines,
    allowed: 'papers, agenda, minutes or notice, a time, and before or after the meeting',
    example: 'agenda and papers: five working days before the meeting',
  },
  decision: {
    read: readDecision,
    allowed: 'the ways to decide in their order: consensus, majority, casting vote, referred',
    example: 'by consensus, then by simple majority, then by the chair’s casting vote',
  },
  deputies: {
    read: readDeputies,
    allowed: 'whether a deputy must, should or may be sent, named beforehand, with what authority',
    example: 'there must be a deputy, named beforehand, with full authority',
  },
  documents: {
    read: readDocuments,
    allowed: 'documents as they are named, parted by semicolons',
    example: 'Threshold document (being updated)',
  },
  duration: {
    read: readDuration,
    allowed: 'a length of time, or permanent',
    example: 'at most three years',
  },
  'extra-meetings': {
    read: readExtraMeetings,
    allowed: 'who may call one, on what ground, with what notice',
    example: 'the chair may call one, for an urgent matter, with five working days’ notice',
  },
  frequency: {
    read: readFrequency,
    allowed: 'a pace: so many times a year, or every so many weeks or months',
    example: 'at least four times a year',
  },
  'funding-basis': {
    read: readFundingBasis,
    allowed: 'how contributions are settled, by whom they are paid, and shares in per cent',
    example: 'fixed shares; shares: Council 60%, Police 40%',
    ones: { in: sharersIn, example: 'shares: Council 60%; “Education and Skills” 40%' },
  },
  members: {
    read: (reader, context) => {
      const { text = '' } = reader.pieces()[0] ?? {};
      const rows = membersFromList(text, context);
      if (rows.some(({ agencyType }) => agencyType === undefined)) return undefined;
      reader.drop(0, text.length);
      return {
        kind: 'members',
        members: rows.map(({ name, agencyType = '', capacity, seats, group }) => ({
          name,
          agency_type: agencyType,
          ...(capacity !== 'member' && { capacity }),
          ...(seats !== null && { seats }),
          ...(group !== undefined && { group }),
        })),
      };
    },
    allowed: 'a list of which every type is sure; choose the types of the others in the list',
    example: 'the police; the council; two head teachers',
  },
  plan: {
    read: readPlan,
    allowed: 'plans with their length, reviews and updates, parted by semicolons',
    example: 'Business Plan, 3 years, updates every 6 months',
  },
  posts: {
    read: readPosts,
    allowed:
      'the partners as a list, or council, health, police, education or other, and after a colon the office or organisation',
    example: 'Council: director of children’s services; Police: assistant chief constable',
  },
  provisions: {
    read: readProvisions,
    allowed: 'terms of the field’s list, word for word, parted by semicolons',
    example: 'a term of the list',
  },
  quorum: {
    read: readQuorum,
    allowed: 'how many of whom, or which partners or agencies, present or represented',
    example: 'three members from two agencies, with the chair',
  },
  report: {
    read: readReport,
    allowed: 'how often, by whom it is written and who receives it, parted by semicolons',
    example:
      'every year; written by the partnership’s manager; received by the safeguarding partners; published',
  },
  'reports-to': {
    read: readReportsTo,
    allowed: 'accountable to, reports to, overseen by or sends its minutes to, and whom',
    example: 'accountable to the safeguarding partners; sends its minutes to the Executive Group',
  },
  review: {
    read: readReview,
    allowed: 'how often or when, by whom, after consulting whom, approved by whom',
    example: 'every year, by the safeguarding partners, after consulting the relevant agencies',
  },
  route: {
    read: readRoute,
    allowed: 'steps in their order: who does what, with or to whom, in what time',
    example:
      'it is taken up with the chair, within 5 working days, then it is referred to the safeguarding partners',
  },
  'urgent-decision': {
    read: readUrgentDecision,
    allowed: 'who decides, consulting whom, and what makes it urgent',
    example:
      'the chair, consulting the safeguarding partners, where a decision is needed within 5 days',
  },
  'without-quorum': {
    read: readWithoutQuorum,
    allowed:
      'whether the meeting goes ahead, is called again or does not go ahead, and who ratifies',
    example: 'the meeting goes ahead, and decisions are ratified by the safeguarding partners',
  },
};

/**
 * Reads a value of one kind from words: “quarterly”, “three members from two agencies, with the chair”. Returns the
 * value with the site’s own wording of it, or the first words that are not read: a value never leaves part of the
 * text unsaid. Capitals, articles and full stops do not count; numbers may be words or figures. Throws nothing.
 */
export function valueFromWords<Kind extends ValueKind>(
  kind: Kind,
  text: string,
  context: PhraseContext,
): ReadWords<Kind> | NotReadWords {
  const way = WAYS[kind];
  if (!way) return { ...asWritten(text), ...AS_A_FORM };
  const { allowed, example, ones } = way;
  for (const { name, at } of ones?.in(text) ?? []) {
    const several = severalIn(name, context);
    if (several.length > 1)
      return {
        notRead: name,
        at,
        allowed: wordSeveral(several),
        example: ones?.example ?? example,
      };
  }
  const reader = readerOf(text);
  const value = way.read(reader, context);
  if (value === undefined)
    return { ...asWritten(text), allowed, example, ...way.lacking?.(text, context) };
  const left = reader.left();
  if (left) {
    const rest = { notRead: left.words, at: left.at, allowed, example };
    return { ...rest, ...additionOf(kind, left.words) };
  }
  return { value, reads: wordValue(filled(value), context.names, context.vocabulary).full };
}

/** A value that a run of words within a sentence says, and where that run stands, in UTF-16 units of the sentence. */
export interface ReadRun extends ReadWords {
  start: number;
  end: number;
}

/** Words that make a run, at least: one word alone is a name of something. */
const RUN = 3;

/**
 * Reads a value from a run of words within a sentence: “at least four times a year” in “The Board will meet at least four
 * times a year, in the civic centre”. For somebody to look at, beside the whole sentence. Undefined where nothing is
 * read, where other words stand within the run, and where those around it limit it or are read as a second value.
 */
export function valueInWords(
  kind: ValueKind,
  text: string,
  context: PhraseContext,
): ReadRun | undefined {
  const way = WAYS[kind];
  const reader = readerOf(text);
  const value = way?.read(reader, context);
  const run = value && reader.run();
  if (!value || !run) return undefined;
  const { start, end } = run;
  const before = text.slice(0, start);
  const after = text.slice(end);
  const isShort = text.slice(start, end).trim().split(/\s+/u).length < RUN;
  const isTwice = [before, after].some((words) => way?.read(readerOf(words), context));
  if (isShort || isTwice || isLimited(kind, before, after)) return undefined;
  const { full: reads } = wordValue(filled(value), context.names, context.vocabulary);
  return { value, reads, start, end };
}

/** What is told of words that are left over where the others are read. */
function additionOf(kind: ValueKind, words: string): Partial<NotReadWords> {
  const tail = tailIn(kind, words);
  const adds = tailsOf(kind).map(({ name }) => name);
  const asked = askedElsewhere(kind, words);
  return {
    ...(tail && { example: tail.example, isTail: true }),
    ...(adds.length > 0 && { adds: adds.join('; ') }),
    ...(asked !== undefined && { asked }),
  };
}

/** Words that are read for a field: an example of each of its kinds that has words of a pattern, and a term of its list. */
export const examplesFor = (
  kinds: readonly ValueKind[],
  terms: PhraseContext['terms'] = [],
): string[] =>
  kinds.flatMap((kind) =>
    kind === 'provisions' && terms[0] ? terms[0].label : (WAYS[kind]?.example ?? []),
  );

const asWritten = (text: string): Pick<NotReadWords, 'notRead' | 'at'> => ({
  notRead: text.trim(),
  at: text.length - text.trimStart().length,
});

const AS_A_FORM = {
  allowed: 'it in the form: this kind of answer is not read from words',
  example: 'the form',
};

/** Returns true where the words were read. */
export const isRead = <Kind extends ValueKind>(
  result: ReadWords<Kind> | NotReadWords,
): result is ReadWords<Kind> => 'value' in result;

/** In a sentence, what is not read, what may be said and an example. */
export const wordNotRead = ({ notRead, allowed, example }: NotReadWords): string =>
  notRead === ''
    ? `Nothing is written. Say ${allowed}: for example “${example}”.`
    : `“${notRead}” is not read. Say ${allowed}: for example “${example}”.`;

/** What is not read, and words like it that are: of those known, the nearest. */
export const wordNotReadLike = (
  { notRead, example, adds, asked }: NotReadWords,
  nearest = example,
): string =>
  [
    notRead === '' ? 'Nothing is written.' : `“${notRead}” is not read.`,
    ...(asked === undefined ? [`Write it like: “${nearest}”.`] : [asked]),
    ...(adds === undefined ? [] : [`You can add: ${adds}.`]),
  ].join(' ');

/** What the schema fills in where a record leaves it out, by kind; `test/domain/phrases` holds it against the schema. */
const FILLED: Readonly<Partial<Record<ValueKind, Record<string, unknown>>>> = {
  administration: {
    administered_by: [],
    budget_holder: [],
    set_by: [],
    monitored_by: [],
    advice_from: [],
  },
  chair: {
    ...{ holders: [], supported_by: [], appointed_by: [], appointed_with: [], appointed_via: [] },
    ...{ consulted: [], accountable_to: [], accountable_via: [], appraised_by: [] },
    ...{ appraised_with: [], shared_with: [], shared_with_boards: [] },
  },
  contributions: { totals: [] },
  duration: { permanent: false },
  'extra-meetings': { called_by: [], grounds: [] },
  frequency: { initially: false, plus: [], triggers: [] },
  'funding-basis': { payers: [], shares: [], wherever_possible: false },
  members: { closed: false },
  report: { written_by: [], received_by: [] },
  review: { by: [], approved_by: [], consulting: [] },
  'urgent-decision': { jointly: false, consulting: [] },
};

/** The same inside a value: of a member, a step, a line, a period. */
const FILLED_INSIDE: readonly (readonly [has: string, fill: Record<string, unknown>])[] = [
  ['name', { capacity: 'member', seats: null }],
  ['action', { to: [], last_resort: false, possible: false }],
  ['partner', { also_for: [] }],
  ['amounts', { nature: 'contribution' }],
  ['reconciles', { of: ['contribution'] }],
  ['plan', { by: [] }],
  ['event', { count: 1 }],
  ['title', { status: 'named' }],
  ['term', { to: [], for: [], with: [], via: [], by: [], standing: 'in-place' }],
  ['amount', { bound: 'exactly' }],
];

/** A value with what the schema would fill in, for its words. */
export function filled(value: ValueInput): Value {
  const inside = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(inside);
    if (typeof node !== 'object' || node === null) return node;
    // A deadline and a date have an event too, but no number of them.
    const isCounted = !('relation' in node || 'date' in node);
    const fills = FILLED_INSIDE.filter(
      ([has]) => has in node && (has !== 'event' || isCounted),
    ).map(([, fill]) => fill);
    if ('type' in node && node.type === 'count') fills.push({ different: false });
    const own = Object.entries(node).map(([key, item]) => [key, inside(item)] as const);
    return { ...Object.assign({}, ...fills), ...Object.fromEntries(own) };
  };
  const whole = inside(value) as Value;
  const rule =
    whole.kind === 'frequency' && ['every', 'times', 'split'].includes(whole.rule.type)
      ? { rule: { bound: 'exactly', ...whole.rule } }
      : {};
  return { ...FILLED[value.kind], ...whole, ...rule } as Value;
}
