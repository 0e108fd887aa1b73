import { compareText } from '../base/order.ts';
import { capitalise, joinAnd } from '../base/words.ts';
import { tokensOf, type PhraseContext, type TypedName } from './context.ts';
import { isAgency, listedNames, typesListed } from './listed-names.ts';

/** A type of agency proposed for a name: undefined where it is not sure. */
export interface TypeProposal {
  type: string | undefined;
  because: string;
  others: readonly string[];
}

/** How alike a name of the type must be, by how much it must lead, and what part of the words must be known. */
const SURE = { alike: 0.6, lead: 0.2, words: 0.5 };
/** How many types are offered, likeliest first. */
const OFFERED = 6;

/** Names of the statutory partners that can be no one else’s. A borough or city may have a county above it. */
const PARTNERS: readonly (readonly [RegExp, string])[] = [
  [/^(?:\p{Lu}[\p{L}’' -]* )?(?:county|metropolitan borough) council$/iu, 'local-authority'],
  [
    /\b(?:integrated care board|clinical commissioning group)s?(?: \([^)]*\))?$/iu,
    'nhs-commissioner',
  ],
  [/^(?:NHS )?(?:\p{Lu}[\p{L}’&,-]* (?:and |of )?)*(?:ICB|CCG)s?$/u, 'nhs-commissioner'],
  [/^(?:\p{L}[\p{L}’' -]* )?constabulary$/iu, 'police'],
  [/^(?!.*(?:Transport|Military|Royal))\p{Lu}[\p{L}’' -]* Police(?: Service| Force)?$/u, 'police'],
];
const OF_TWO_TIERS = /\b(?:borough|city) council$/iu;

/** Words that stand in the names of members of every type: alone they make no type sure. */
const WEAK: ReadonlySet<string> = new Set(
  tokensOf(
    'all board body chair chief director executive group head lead leader manager meeting member officer other partnership post representative senior service team vice',
  ),
);

/**
 * Proposes the type of agency of a name: by names typed already, by the labels of the register and the other names it
 * gives, and else by the name that is most alike in its words.
 */
export function proposeType(name: string, context: PhraseContext): TypeProposal {
  const { names, typed = NONE } = context;
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
  const types = typesListed(name, context);
  if (types.length === 1 && alike.length === 0) {
    return { type: types[0], because: 'An entry of the register', others: [] };
  }
  if (alike.length === 0 && isOwnCouncil(name, context)) {
    return { type: 'local-authority', because: 'The authority of an area', others: [] };
  }
  const apart = name.split(/\s+(?:and|&)\s+/iu);
  if (apart.length > 1 && types.length === 0 && apart.every((part) => isAgency(part, context))) {
    const said = joinAnd(apart.map((part) => `“${part}”`));
    return { type: undefined, because: `It may be several: ${said}`, others: [] };
  }
  const partner = PARTNERS.find(([called]) => called.test(name.replace(/^the /iu, '')))?.[1];
  if (partner !== undefined && alike.length === 0) {
    return { type: partner, because: 'What a statutory partner is called', others: [] };
  }
  return proposeByWords(name, tokens, namesKnown(typed, listedNames(context)), names.agencyType);
}

/** What stands before “council” in the name of an authority, whatever the register of areas calls it. */
const COUNCIL =
  /^(?:the )?(.+?)(?: (?:metropolitan |county )?(?:borough|city|county|district))? council$/iu;

/**
 * True for the council of an area of the register: by its own name, or “Northmere Borough Council” of the area Northmere.
 * A county has districts, so that only its own name is the authority’s.
 */
function isOwnCouncil(name: string, { areas = [] }: PhraseContext): boolean {
  const plain = (said: string): string =>
    said.toLowerCase().replaceAll('’', "'").replace(/^the /u, '').trim();
  const of = COUNCIL.exec(name)?.[1];
  return areas.some(
    ({ name: area, council, kind }) =>
      council !== undefined &&
      (plain(council) === plain(name) ||
        (of !== undefined && kind !== 'county' && plain(of) === plain(area))),
  );
}

/** Words for what kind of place a body is of: alone they say nothing of what it is. */
const OF_A_PLACE: ReadonlySet<string> = new Set(
  tokensOf('borough city county district metropolitan town'),
);

function proposeByWords(
  name: string,
  tokens: readonly string[],
  known: readonly TypedName[],
  label: (id: string) => string,
): TypeProposal {
  const all = rankTypes(tokens, known);
  const speaking = all.filter(({ words }) => !words.every((word) => OF_A_PLACE.has(word)));
  const ranked = speaking.length > 0 ? speaking : all;
  const [first, second] = ranked;
  if (!first)
    return { type: undefined, because: 'None of its words is in the register', others: [] };
  const others = ranked.slice(0, OFFERED).map(({ type }) => type);
  const lead = first.alike - (second?.alike ?? 0);
  const saying = first.words.length / new Set(tokens).size;
  // A rank, or a word for any member of anything, says nothing of whose it is.
  const isSure = !OF_TWO_TIERS.test(name) && !first.words.every((word) => WEAK.has(word));
  if (isSure && first.alike >= SURE.alike && lead >= SURE.lead && saying >= SURE.words) {
    return {
      type: first.type,
      because: `By its words: ${first.words
        .slice(0, 2)
        .map((word) => `“${word}”`)
        .join(', ')}`,
      others: others.slice(1),
    };
  }
  const labels = others.slice(0, 3).map(label);
  return { type: undefined, because: capitalise(`it may be ${joinAnd(labels, 'or')}`), others };
}

const NONE: readonly TypedName[] = [];

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
  /** How alike its nearest name is: the words both have, of all words either has, the rarer the more; 0 to 1. */
  alike: number;
  /** The words they share, the rarest first. */
  words: string[];
}

/** The types that words speak for, the one with the most like name first. */
function rankTypes(tokens: readonly string[], known: readonly TypedName[]): RankedType[] {
  const { names, weight } = indexOf(known);
  const said = new Set(tokens.filter((word) => weight(word) > 0));
  const sum = (all: Iterable<string>): number => [...all].reduce((a, word) => a + weight(word), 0);
  const best = new Map<string, RankedType>();
  for (const { type, tokens: own } of names) {
    const words = [...said].filter((word) => own.has(word));
    if (words.length === 0) continue;
    const alike = sum(words) / sum(said.union(own));
    if (alike <= (best.get(type)?.alike ?? 0)) continue;
    best.set(type, { type, alike, words: words.sort((a, b) => weight(b) - weight(a)) });
  }
  return [...best.values()].sort((a, b) => b.alike - a.alike || compareText(a.type, b.type));
}

interface Index {
  names: readonly { type: string; tokens: ReadonlySet<string> }[];
  /** How much a word tells: the fewer types have it, the more; 0 for one that no name has. */
  weight: (word: string) => number;
}

const INDEXES = new WeakMap<object, Index>();

function indexOf(known: readonly TypedName[]): Index {
  const kept = INDEXES.get(known);
  if (kept) return kept;
  const types = new Map<string, Set<string>>();
  const names = known.map(({ name, agency_type: type }) => {
    const tokens = new Set(tokensOf(name));
    for (const word of tokens) types.set(word, (types.get(word) ?? new Set()).add(type));
    return { type, tokens };
  });
  const all = new Set(known.map(({ agency_type }) => agency_type)).size;
  const weights = new Map([...types].map(([word, of]) => [word, Math.log(1 + all / of.size)]));
  const index = { names, weight: (word: string) => weights.get(word) ?? 0 };
  INDEXES.set(known, index);
  return index;
}
