import type { PhraseContext } from './context.ts';
import { namedFrom, partnersListed, PRESENT, simpleRule, type Rule } from './quorum-rules.ts';
import { words } from './reader.ts';

const VICE = '(?:vice|deputy)[-\\s]chair';
/** “The chair”, “either the chair or the vice chair”; of the second it takes the word “chair” in a group. */
export const THE_CHAIR = `(?:either )?(?:the|a) (?:(chair) or (?:the )?${VICE}|chair)`;
const CHAIR = new RegExp(`^${words(`${THE_CHAIR}(?: (?:${PRESENT}))?`).source}$`, 'iu');

export type ChairRequired = 'chair' | 'chair-or-vice-chair';

/** Stands among the rules of several for the chair, who is no rule of a quorum: `withoutChair` takes it out. */
interface ChairToo extends Rule {
  readonly type: 'chair-too';
  readonly chair: ChairRequired;
}

/** A rule and, where the words ask for it among others, the chair. Undefined where the chair is only one of a choice. */
export function withoutChair(
  rule: Rule,
): { rule: Rule; chair: ChairRequired | undefined } | undefined {
  const rules = rule.rules ?? [];
  const found = rule.type === 'all-of' ? rules.filter(isChair) : [];
  const rest = rules.filter((one) => !isChair(one));
  const [only = rule, ...others] = found.length === 0 ? [rule] : rest;
  const left = others.length === 0 ? only : { type: 'all-of', rules: rest };
  return holdsChair(left) || found.length > 1 ? undefined : { rule: left, chair: found[0]?.chair };
}

const isChair = (rule: Rule): rule is ChairToo => rule.type === 'chair-too';
const holdsChair = (rule: Rule): boolean => isChair(rule) || (rule.rules ?? []).some(holdsChair);

/** A rule that is all of the text; several are joined by “, and” or “, or”, or a number is said to hold others. */
export function ruleFrom(said: string, context: PhraseContext): Rule | undefined {
  const text = said
    .replaceAll(/[‘’]/gu, "'")
    .replace(/^(?:a|an)\s/iu, '')
    .trim();
  return (
    simpleRule(text, context) ??
    composedFrom(text, context) ??
    severalFrom(text, context) ??
    namedFrom(said.trim(), context)
  );
}

function severalFrom(text: string, context: PhraseContext): Rule | undefined {
  const joined = plusFrom(text, context);
  if (joined) return joined;
  for (const [join, type] of [
    [/[,;]\s+and\s+/iu, 'all-of'],
    [/[,;]\s+or\s+/iu, 'any-of'],
    [/\s+and\s+/iu, 'all-of'],
    [/\s+or\s+/iu, 'any-of'],
  ] as const) {
    const parts = text.split(join);
    if (parts.length < 2) continue;
    const rules = parts.map((part) => ruleFrom(part, context));
    if (rules.every((rule) => rule !== undefined)) return { type, rules };
  }
  return undefined;
}

const PLUS = /,?\s+(?:and\s+)?(?:plus|together\s+with|as\s+well\s+as)\s+/iu;

/** “All partners plus two members”, “five members plus each partner”: the number is of others, whichever stands first. */
function plusFrom(text: string, context: PhraseContext): Rule | undefined {
  const parts = text.split(PLUS);
  if (parts.length !== 2) return undefined;
  const [first, second] = parts.map((part) => ruleFrom(part, context));
  if (!first || !second) return undefined;
  const onTop = isNumber(second) ? second : first;
  const other = onTop === second ? first : second;
  if (!isNumber(onTop)) return undefined;
  const most = { ...onTop, named: 'besides' };
  return { type: 'all-of', rules: onTop === second ? [other, most] : [most, other] };
}

const isNumber = ({ type }: Rule): boolean => type === 'count' || type === 'fraction';

/** Words between a number and those who must be among it. “Plus” is none: whoever follows comes on top. */
const INCLUDING =
  /,?\s+(?:including|among\s+them|to include|which includes|(?:(?:and|which|who|that)\s+)?must(?:\s+also)?\s+include)\s+/iu;
const PROVIDED = /,?\s+(?:provided|so\s+long\s+as|as\s+long\s+as)(?:\s+that)?\s+/iu;
const WITH = /,?\s+with\s+/iu;
const ONE_FROM_EACH = /,\s+(?=(?:at least |a minimum of )?one (?:from|of) each )/iu;
/** “Two of whom must be voting members”, “of whom at least one is from each of the partners”. */
const OF_WHOM =
  /,?\s+(?:and\s+)?(?:(at least )?(\w+) of whom|of whom (at least )?(\w+))\s+(?:must be|must come|shall be|will be|are|is|to be)\s+(.+)$/iu;

/**
 * A number, and who must be among it: “five members, including each of the three safeguarding partners”. The number
 * comes first; “each partner with five members” is another rule.
 */
function composedFrom(text: string, context: PhraseContext): Rule | undefined {
  for (const { number, among } of compositionsIn(text)) {
    const whole = simpleRule(number, context);
    if (whole?.type !== 'count' && whole?.type !== 'fraction') continue;
    const rules = amongFrom(among, context)?.flatMap((one) =>
      one.type === 'all-of' ? (one.rules ?? []) : [one],
    );
    // “Five members with two members” is no part of the five that could be told from the rest.
    if (!rules || rules.some(({ of }) => of === whole.of || of === 'members')) continue;
    // The chair is no rule of its own: beside the chair alone nobody is among the number.
    const named = rules.some((one) => !isChair(one)) ? { named: 'among' } : {};
    return { type: 'all-of', rules: [{ ...whole, ...named }, ...rules] };
  }
  return undefined;
}

/** Each way in which a text may be a number and what is said of it. */
function compositionsIn(text: string): { number: string; among: string }[] {
  const parted = [INCLUDING, PROVIDED, WITH, ONE_FROM_EACH].flatMap((join) => {
    const found = join.exec(text);
    return found
      ? [{ number: text.slice(0, found.index), among: text.slice(found.index + found[0].length) }]
      : [];
  });
  const found = OF_WHOM.exec(text);
  if (!found) return parted;
  const [, atLeast, count, firm, some, who = ''] = found;
  const bound = atLeast ?? firm ?? '';
  const among = `${bound}${count ?? some ?? ''} ${who.replace(/^an?\s/iu, '')}`;
  return [...parted, { number: text.slice(0, found.index), among }];
}

/** Those who must be among a number, the chair first or last of them. */
function amongFrom(text: string, context: PhraseContext): Rule[] | undefined {
  const chair = CHAIR.exec(text);
  if (chair)
    return [{ type: 'chair-too', chair: chair[1] === undefined ? 'chair' : 'chair-or-vice-chair' }];
  const rule = ruleFrom(text, context) ?? partnersListed(text, context) ?? sentBy(text, context);
  if (rule) return [rule];
  for (const { index, 0: join } of text.matchAll(/,\s+(?:and\s+)?|\s+and\s+/giu)) {
    const [before, after] = [text.slice(0, index), text.slice(index + join.length)];
    if (!CHAIR.test(before) && !CHAIR.test(after)) continue;
    const [first, second] = [amongFrom(before, context), amongFrom(after, context)];
    if (first && second) return [...first, ...second];
  }
  return undefined;
}

/** “Representatives of the council, the integrated care board and the police”: whoever comes for each. */
function sentBy(text: string, context: PhraseContext): Rule | undefined {
  const [, listed] = /^(?:representatives?|representation) (?:of|from) (.+)$/iu.exec(text) ?? [];
  const partners = listed === undefined ? undefined : partnersListed(listed, context);
  return partners && { ...partners, present: 'representation' };
}
