import { joinAnd } from '../base/words.ts';
import { proposeType } from './agency-type.ts';
import type { PhraseContext } from './context.ts';
import { isAgency, listedNames } from './listed-names.ts';

/** A name before a figure, with where it starts in the text. */
export interface NamedPayer {
  name: string;
  at: number;
}

/** A pattern for one name before a figure: in quotation marks, or up to what ends it. */
export const payerNamed = (ends: string): string => `["“][^"“”]+["”]|\\p{L}[^${ends}"“”]*?`;

/** A name without the quotation marks that say it is one. */
export const unquoted = (name: string): string => name.replaceAll(/^["“]|["”]$/gu, '');

const isQuoted = (name: string): boolean => /^["“]/u.test(name);

/** A share in per cent: its payer, its figure. */
export const SHARE = new RegExp(
  `(?<![\\p{L}\\d])(?:shares:\\s*)?(?:and )?(${payerNamed(',;:%\\d\\uE000')})\\s+(?:(?:pays?|contributes?|will pay|will contribute|gives?)\\s+)?(\\d{1,3}(?:\\.\\d+)?)\\s?(?:%|per cent)`,
  'iu',
);

/** The payers of shares. */
export const sharersIn = (text: string): NamedPayer[] =>
  [...text.matchAll(new RegExp(SHARE, 'giu'))].map(({ index, 0: whole, 1: name = '' }) => ({
    name,
    at: index + whole.indexOf(name),
  }));

/** The payers of sums, each before the first figure of its part: a comma parts only what follows figures. A total is no payer. */
export function payersIn(text: string): NamedPayer[] {
  const part =
    /(?:^|[;\n]|(?<=\d(?:[km]|\s?million)?\)?),|(?<=\d(?:[km]|\s?million)?)\s+and\b)\s*(?:and\s+)?/giu;
  const name = new RegExp(`${payerNamed(':;£\\d\\n')}(?=\\s*[:£\\d])`, 'uy');
  return [...text.matchAll(part)].flatMap(({ index, 0: before }) => {
    name.lastIndex = index + before.length;
    const said = name.exec(text)?.[0] ?? '';
    return said === '' || /^(?:printed )?total\b/iu.test(said)
      ? []
      : [{ name: said.trim(), at: index + before.length }];
  });
}

/** Words that an organisation’s name ends in, which the parts before it may share: “Eastmere and Westmere Police”. */
const SHARED =
  /\b(?:academy|association|authority|board|borough|ccg|college|commissioner|company|constabulary|council|department|directorate|division|force|icb|network|office|partnership|police|school|service|team|trust|university)s?$/iu;

/**
 * The agencies that a name may mean apart, two or more: “Health, Police”. None where it can only be one: “Education,
 * Skills and Children’s Services”, of which the last part ends as an organisation does and those before it are places
 * or subjects of the same kind. Names of the register and of areas that have an “and” are whole, and so are those in
 * quotation marks.
 */
export function severalIn(name: string, context: PhraseContext): string[] {
  if (isQuoted(name)) return [];
  const { parts, joins } = partedAt(name.replaceAll(/\([^)]*\)/gu, ''), context);
  const last = parts.at(-1) ?? '';
  const isOne =
    parts.length < 2 ||
    (/and|&/iu.test(joins.at(-1) ?? '') &&
      SHARED.test(last) &&
      parts.slice(0, -1).every((part) => isPartOf(part, last, context)));
  return isOne ? [] : parts;
}

/** A name cut at its commas, strokes, plus signs and “and”, but not inside what is one name by a list. */
function partedAt(name: string, context: PhraseContext): { parts: string[]; joins: string[] } {
  const whole = [
    ...listedNames(context).flatMap((one) => (one.whole ? [one.name] : [])),
    ...(context.areas ?? []).map((area) => area.name),
  ].filter((one) => JOIN.test(one));
  const plain = (text: string): string => text.toLowerCase().replaceAll('’', "'");
  let masked = plain(name);
  for (const one of whole.toSorted((a, b) => b.length - a.length))
    masked = masked.replaceAll(plain(one), (found) => 'x'.repeat(found.length));
  const joins = [...masked.matchAll(new RegExp(JOIN, 'giu'))];
  const starts = [0, ...joins.map(({ index, 0: join }) => index + join.length)];
  const ends = [...joins.map(({ index }) => index), name.length];
  const parts = starts.map((start, at) => name.slice(start, ends[at]).trim());
  return { parts: parts.filter((part) => part !== ''), joins: joins.map(([join]) => join) };
}

const JOIN = /\s*[,/+]\s*(?:and\s+|&\s*)?|\s+(?:and|plus)\s+|\s*&\s*/iu;

/** Whether a part says nothing without the last: no agency of its own, and a place or a subject of the same kind. */
function isPartOf(part: string, last: string, context: PhraseContext): boolean {
  if (isAgency(part, context) || SHARED.test(part)) return false;
  const own = sectorsOf(part, context);
  return own.size === 0 || !own.isDisjointFrom(sectorsOf(last, context));
}

/** The sectors of the types that a name may be of. What a council does for schools is the council’s. */
function sectorsOf(name: string, context: PhraseContext): Set<string> {
  const { type, others } = proposeType(name, { ...context, typed: [] });
  const types = new Set([...(type === undefined ? [] : [type]), ...others]);
  return new Set(
    context.names.agencyTypes
      .filter(({ id }) => types.has(id))
      .map(({ sector }) => (sector === 'education' ? 'local-authority' : sector)),
  );
}

/** How a name that may be several is written: as several, or as one. */
export const wordSeveral = (parts: readonly string[]): string =>
  `whether it is one payer or several (${joinAnd(parts.map((part) => `“${part}”`))}): each with its own figure after it, parted by semicolons; or, of one payer, the name in quotation marks`;
