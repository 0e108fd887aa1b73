import type { Role, ValueInputOf } from '../../schemas/index.ts';
import type { Names } from '../catalogue/names.ts';
import { compareText } from '../base/order.ts';
import { capitalise, joinAnd } from '../base/words.ts';
import { tokensOf, type PhraseContext, type TypedName } from './context.ts';
import { numberIn } from './reader.ts';

type Capacity = NonNullable<ValueInputOf<'members'>['members'][number]['capacity']>;

/** A line of a pasted list as a row, for someone to look over. */
export interface MemberRow {
  /** The name as printed, without its bullet, number of seats or capacity. */
  name: string;
  /** The proposed type of agency; undefined where it is not sure. */
  agencyType: string | undefined;
  /** Why that type, or why none: “Typed so in Newham”, “It may be a school or head teachers”. */
  because: string;
  /** Types that come next, likeliest first, for a choice; without the proposed one. */
  others: readonly string[];
  capacity: Capacity;
  /** How many seats, where the line gives a number. */
  seats: number | null;
  /** The heading the line stands under, where the list has one. */
  group?: string;
}

/**
 * Reads a pasted list of members: one a line, with or without bullets and numbers, or in one line with commas or
 * semicolons. Names stay as printed. A type is proposed by what is typed already and by the words of the register;
 * where two are as likely it is not sure. Returns no row for empty lines and headings.
 */
export function membersFromList(text: string, context: PhraseContext): MemberRow[] {
  let group: string | undefined;
  let capacityOfGroup: Capacity = 'member';
  return linesOf(text).flatMap((line) => {
    if (line.endsWith(':')) {
      group = line.replace(/\s*:$/u, '');
      capacityOfGroup = capacityIn(group)?.capacity ?? 'member';
      return [];
    }
    const said = capacityIn(line);
    const { name, seats } = seatsIn(said?.rest ?? line);
    if (name === '') return [];
    const { type, because, others } = proposeType(name, context);
    const capacity = said?.capacity ?? (type === 'lay-member' ? 'lay-member' : capacityOfGroup);
    return [{ name, agencyType: type, because, others, capacity, seats, ...(group && { group }) }];
  });
}

/** The way in which a list is marked: a bullet or a number before each line. */
const BULLET =
  /^\s*(?:[•·‣⁃∙▪▫■□◦●○◆◇❖►▶➢➤✓✔\uF0B7\uF0A7*–-]|o(?=\s)|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+/u;

/** Each entry of a list, white space made even; a line that runs on is joined to its bullet. */
function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== '');
  const bulleted = lines.filter((line) => BULLET.test(line)).length > lines.length / 3;
  const joined = lines.reduce<string[]>((all, line) => {
    const goesOn =
      bulleted &&
      !BULLET.test(line) &&
      !line.trim().endsWith(':') &&
      all.length > 0 &&
      !(all.at(-1) ?? '').trim().endsWith(':');
    return goesOn ? [...all.slice(0, -1), `${all.at(-1) ?? ''} ${line.trim()}`] : [...all, line];
  }, []);
  const entries = joined.length === 1 ? inOneLine(joined[0] ?? '') : joined;
  return entries
    .map((line) =>
      line
        .replace(BULLET, '')
        .replaceAll(/\s+/gu, ' ')
        .replace(/[;,.]+$/u, '')
        .trim(),
    )
    .filter((line) => line !== '');
}

/** The entries of a list in one line, parted outside brackets by semicolons or else commas, and a last “and”. */
function inOneLine(line: string): string[] {
  const lead = /^[^,;:]{3,60}:(?=\s)/u.exec(line)?.[0] ?? '';
  const rest = line.slice(lead.length);
  const mark = rest.includes(';') ? ';' : ',';
  const parts = rest.split(new RegExp(`${mark}(?![^(]*\\))`, 'u')).map((part) => part.trim());
  const last = parts.pop() ?? '';
  const ends =
    mark === ',' && parts.length > 0
      ? last.split(/^and\s+|\s+and\s+(?![^(]*\))/u)
      : [last.replace(/^and\s+/u, '')];
  return [...(lead === '' ? [] : [lead]), ...parts, ...ends].filter((part) => part !== '');
}

const CAPACITY_WORDS: readonly (readonly [string, Capacity])[] = [
  ['non-?voting(?: members?)?', 'non-voting'],
  ['voting(?: members?)?', 'voting'],
  ['participating observers?', 'participating-observer'],
  ['observers?', 'observer'],
  ['in attendance|attendees?', 'in-attendance'],
  ['co-?opted(?: members?)?', 'co-opted'],
  ['advis[eo]rs?|advisory(?: members?)?|in an advisory capacity', 'advisory'],
  ['associates?(?: members?)?', 'associate'],
  ['by invitation|as invited|invited', 'by-invitation'],
  ['papers only|for information', 'papers-only'],
  ['vice[-\\s]chair|deputy chair', 'vice-chair'],
  ['chair', 'chair'],
  ['executive members?', 'executive'],
  ['non-executive members?', 'non-executive'],
];

/** The capacity a line gives in brackets or after a dash, or a heading in its words; and what else the line says. */
function capacityIn(line: string): { capacity: Capacity; rest: string } | undefined {
  for (const [said, capacity] of CAPACITY_WORDS) {
    const found = new RegExp(`\\s*(?:\\((?:${said})\\)|(?:\\s[-–—]|,)\\s*(?:${said}))$`, 'iu').exec(
      line,
    );
    if (found) return { capacity, rest: line.slice(0, found.index).trim() };
    if (new RegExp(`^(?:the )?(?:${said})$`, 'iu').test(line)) return { capacity, rest: line };
  }
  return undefined;
}

/** How many seats a line gives, and its name without that. */
function seatsIn(line: string): { name: string; seats: number | null } {
  const before = /^(\d{1,2}|\p{L}+)(?:\s*[x×])?\s+(?=\p{L})/u.exec(line);
  const count = /^\d|^(?:two|three|four|five|six|seven|eight|nine|ten)$/iu.test(before?.[1] ?? '')
    ? numberIn(before?.[1])
    : NaN;
  if (before && count > 0) return { name: line.slice(before[0].length), seats: count };
  const after =
    /\s*(?:[x×]\s?(\d{1,2})|\((\d{1,2})(?: seats?)?\)|[,–-]\s*(\d{1,2}|\p{L}+) seats?)$/u.exec(
      line,
    );
  const seats = numberIn(after?.[1] ?? after?.[2] ?? after?.[3]);
  return after && seats > 0
    ? { name: line.slice(0, after.index), seats }
    : { name: line, seats: null };
}

/** A type of agency proposed for a name: undefined where it is not sure. */
export interface TypeProposal {
  type: string | undefined;
  because: string;
  others: readonly string[];
}

/** How much of what the words say must be for one type, by how much it must lead, and what part of the words must say so. */
const SURE = { share: 0.5, lead: 0.2, words: 0.5 };

/** Names of the statutory partners that can be no one else’s. A borough or city may have a county above it. */
const PARTNERS: readonly (readonly [RegExp, string])[] = [
  [/^(?:\p{Lu}[\p{L}’' -]* )?(?:county|metropolitan borough) council$/iu, 'local-authority'],
  [
    /\b(?:integrated care board|clinical commissioning group)s?(?: \([^)]*\))?$/iu,
    'nhs-commissioner',
  ],
  [/^(?:\p{L}[\p{L}’' -]* )?constabulary$/iu, 'police'],
  [/^(?!.*(?:Transport|Military|Royal))\p{Lu}[\p{L}’' -]* Police(?: Service| Force)?$/u, 'police'],
];
const OF_TWO_TIERS = /\b(?:borough|city) council$/iu;

/** Proposes the type of agency of a name, by names typed already and by the words of the register. */
export function proposeType(
  name: string,
  { names, roles, typed = NONE }: PhraseContext,
): TypeProposal {
  const tokens = tokensOf(name);
  const same = typed.filter((one) => tokensOf(one.name).join(' ') === tokens.join(' '));
  const alike = [...new Set(same.map(({ agency_type }) => agency_type))];
  if (alike.length === 1) {
    const areas = [...new Set(same.flatMap(({ area }) => area ?? []))];
    return {
      type: alike[0],
      because: areas.length > 0 ? `Typed so in ${joinAnd(areas)}` : 'Typed so before',
      others: [],
    };
  }
  const listed = registered(names.agencyTypes, roles);
  const entries = listed.filter(
    (one) => one.whole && tokensOf(one.name).join(' ') === tokens.join(' '),
  );
  const types = [...new Set(entries.map(({ agency_type }) => agency_type))];
  if (types.length === 1 && alike.length === 0) {
    return { type: types[0], because: 'An entry of the register', others: [] };
  }
  const partner = PARTNERS.find(([called]) => called.test(name.replace(/^the /iu, '')))?.[1];
  if (partner !== undefined && alike.length === 0) {
    return { type: partner, because: 'What a statutory partner is called', others: [] };
  }
  const ranked = rankTypes(tokens, namesKnown(typed, listed));
  const [first, second] = ranked;
  if (!first)
    return { type: undefined, because: 'None of its words is in the register', others: [] };
  const others = ranked.slice(0, 4).map(({ type }) => type);
  const lead = first.share - (second?.share ?? 0);
  const saying = first.count / new Set(tokens).size;
  const isSure = !OF_TWO_TIERS.test(name);
  if (isSure && first.share >= SURE.share && lead >= SURE.lead && saying >= SURE.words) {
    return {
      type: first.type,
      because: `By its words: ${first.words.map((word) => `“${word}”`).join(', ')}`,
      others: others.slice(1),
    };
  }
  const labels = others.slice(0, 3).map(names.agencyType);
  return { type: undefined, because: capitalise(`it may be ${joinAnd(labels, 'or')}`), others };
}

const NONE: readonly TypedName[] = [];

interface ListedName extends TypedName {
  /** True for a whole label, false for a part of one. */
  whole: boolean;
}

const LISTED = new WeakMap<object, readonly ListedName[]>();

/** The names that the registers give: each label and each part of one that says “or”, and roles that are types too. */
function registered(types: Names['agencyTypes'], roles: readonly Role[]): readonly ListedName[] {
  const kept = LISTED.get(roles);
  if (kept) return kept;
  const ids = new Set(types.map(({ id }) => id));
  const labelled = [...types, ...roles.filter(({ id }) => ids.has(id))];
  const made = labelled.flatMap(({ id, label }) => [
    ...[label, id.replaceAll('-', ' ')].map((name) => ({ name, agency_type: id, whole: true })),
    ...label.split(/\s+or\s+|[(),]/u).map((name) => ({ name, agency_type: id, whole: false })),
  ]);
  LISTED.set(roles, made);
  return made;
}

const KNOWN = new WeakMap<object, WeakMap<object, readonly TypedName[]>>();

/** Both lists in one, the same one each time. */
function namesKnown(
  typed: readonly TypedName[],
  listed: readonly TypedName[],
): readonly TypedName[] {
  const kept = KNOWN.get(listed)?.get(typed);
  if (kept) return kept;
  const made = [...typed, ...listed];
  KNOWN.set(
    listed,
    (KNOWN.get(listed) ?? new WeakMap<object, readonly TypedName[]>()).set(typed, made),
  );
  return made;
}

interface RankedType {
  type: string;
  /** The share of all that the words say which is for this type, from 0 to 1. */
  share: number;
  /** The words that say most for it. */
  words: string[];
  /** How many of the words speak for it. */
  count: number;
}

/** The types that words speak for, likeliest first: a word speaks for the types whose names have it, the rarer the more. */
function rankTypes(tokens: readonly string[], known: readonly TypedName[]): RankedType[] {
  const all = indexOf(known);
  const said = new Map<string, { weight: number; words: { word: string; weight: number }[] }>();
  let whole = 0;
  for (const word of new Set(tokens)) {
    const types = all.get(word);
    if (!types) continue;
    const total = [...types.values()].reduce((sum, count) => sum + count, 0);
    // A word of many types tells little; one seen once is not quite sure.
    const weight = (total / (total + 1)) * (1 / types.size);
    whole += weight;
    for (const [type, count] of types) {
      const one = said.get(type) ?? { weight: 0, words: [] };
      one.weight += (weight * count) / total;
      one.words.push({ word, weight: (weight * count) / total });
      said.set(type, one);
    }
  }
  return [...said]
    .map(([type, { weight, words }]) => ({
      type,
      share: weight / whole,
      count: words.length,
      words: words
        .sort((a, b) => b.weight - a.weight)
        .slice(0, 2)
        .map(({ word }) => word),
    }))
    .sort((a, b) => b.share - a.share || compareText(a.type, b.type));
}

const INDEXES = new WeakMap<object, Map<string, Map<string, number>>>();

/** For each word, how many names of each type have it. */
function indexOf(known: readonly TypedName[]): Map<string, Map<string, number>> {
  const kept = INDEXES.get(known);
  if (kept) return kept;
  const index = new Map<string, Map<string, number>>();
  for (const { name, agency_type: type } of known) {
    for (const word of new Set(tokensOf(name))) {
      const types = index.get(word) ?? new Map<string, number>();
      types.set(type, (types.get(type) ?? 0) + 1);
      index.set(word, types);
    }
  }
  INDEXES.set(known, index);
  return index;
}
