import { flattenOutline } from '../catalogue/outline.ts';
import type { Body, OutlineSection, SourceRecord } from '../../schemas/index.ts';

/** A body that a heading names, before anything of it is read. */
export type SeenBody = Pick<Body, 'id' | 'name' | 'kind' | 'tier'> & {
  also_printed?: string[];
  /** The section whose heading names it. */
  locator: string;
};

type Fault = SourceRecord['faults'][number];

/** What the last words of a body’s name tell of its kind; the first that fits. */
const KINDS: readonly (readonly [RegExp, Body['kind'], Body['tier']])[] = [
  [/\b(?:task|working|task and finish)\s+(?:group|party)$/iu, 'working-group', 'subgroup'],
  [/\bsteering\s+group$/iu, 'steering-group', 'subgroup'],
  [/\bsub-?\s?(?:group|committee)$/iu, 'subgroup', 'subgroup'],
  [/\bexecutive(?:\s+(?:group|board|committee|team|meeting))?$/iu, 'executive', 'lead'],
  [/\bpartners[’']?\s+(?:group|meeting)$/iu, 'partners-meeting', 'lead'],
  [/\bpanel$/iu, 'panel', 'subgroup'],
  [/\b(?:network|forum)$/iu, 'network', 'network'],
  [/\b(?:business unit|team)$/iu, 'team', 'support'],
  [/\bboard$/iu, 'board', 'main'],
  [/\b(?:group|committee)$/iu, 'subgroup', 'subgroup'],
];

/** Words around the name of a body in the heading of its part. */
const AROUND =
  /^(?:the\s+)?(?:terms of reference\s+(?:of|for)\s+)?(?:the\s+)?|[\s,:–-]*(?:terms of reference|membership|members|meetings|quorum|chair|role|purpose|functions|tor)$/giu;
/** Of a heading that tells of a body: “Members of the Executive Group”. Its name is what follows. */
const TELLS_OF =
  /^.*\b(?:members?|membership|roles?|purpose|functions?|remit|aims?|objectives|responsibilit(?:y|ies)|duties|chair(?:ing|ed)?|meetings?|quorum|quoracy|attendance|structure|work|sub-?\s?groups|support|agenda|minutes|decisions?|deputies|accountability|frequency)\b.*?\s(?:of|for|at|by)\s+(?:the\s+)?(?=\p{Lu})/iu;
/** Of a heading that tells how the partnership stands to somebody else. */
const STANDS_TO =
  /^(?:working|links?|relationships?|relations|interface|accountability|reporting|engagement|escalation)\b.*\s(?:to|with|between)\s/iu;
/** Meetings that other law sets up, and a partner whose name ends like a body’s. */
const OF_OTHERS =
  /\b(?:integrated care board|health and wellbeing board|safeguarding adults board|corporate parenting board|youth justice (?:management )?board|police and crime panel)$/iu;
/** The letter that counts a heading: “B. Quality Group”. */
const LETTERED = /^\(?\p{Lu}[.)]\s+/u;
/** The label that counts a heading: “Section 3: The Board”, “Appendix A – Review Panel”. */
const COUNTED =
  /^(?:section|part|chapter|appendix|annex|schedule)\s+(?:\d{1,2}|\p{Lu})\s*[:.–-]\s*/iu;
const SMALL = /^(?:a|an|and|at|for|from|in|of|on|the|to|with|&)$/u;

/**
 * The bodies that headings of an outline name, in the order of the text and each once. At most one is the meeting of
 * the whole partnership and one leads it: the first that reads so.
 */
export function bodiesIn(outline: readonly OutlineSection[]): SeenBody[] {
  const bodies: SeenBody[] = [];
  for (const { section } of flattenOutline(outline)) {
    const found = bodyNamed(headingOf(section));
    if (
      found === undefined ||
      bodies.some(({ name }) => name.toLowerCase() === found.name.toLowerCase())
    )
      continue;
    const tier =
      (found.tier === 'main' || found.tier === 'lead') &&
      bodies.some((body) => body.tier === found.tier)
        ? 'subgroup'
        : found.tier;
    const taken = bodies.filter(({ id }) => id.replace(/-\d+$/u, '') === found.id).length;
    bodies.push({
      ...found,
      id: taken === 0 ? found.id : `${found.id}-${String(taken + 1)}`,
      tier,
      locator: section.id,
    });
  }
  return bodies;
}

/** The words of a section’s heading, from its label; empty where it has none. */
const headingOf = ({ label }: OutlineSection): string =>
  / ‘|^heading ‘/u.test(label)
    ? label.endsWith('’')
      ? label.slice(label.indexOf('‘') + 1, -1)
      : ''
    : (/^(?:clause|appendix|annex|schedule) [\w.]+, (.+)$/iu.exec(label)?.[1] ?? '');

function bodyNamed(heading: string): Omit<SeenBody, 'locator'> | undefined {
  const [, abbreviation] = /\(([\p{Lu}][\p{L}&]{1,9})\)\s*$/u.exec(heading) ?? [];
  if (STANDS_TO.test(heading)) return undefined;
  const name = heading
    .replace(COUNTED, '')
    .replace(LETTERED, '')
    .replace(/\s*\([^)]*\)\s*$/u, '')
    .replace(TELLS_OF, '')
    .replaceAll(AROUND, '')
    .trim();
  if (OF_OTHERS.test(name)) return undefined;
  const words = name.split(/\s+/u);
  // A name: every word but the small ones has a capital.
  if (words.length > 9 || !words.every((word) => SMALL.test(word) || /^[\p{Lu}\d‘(]/u.test(word)))
    return undefined;
  const kind = KINDS.find(([pattern]) => pattern.test(name));
  if (kind === undefined) return undefined;
  return {
    id: idOf(name),
    name,
    kind: kind[1],
    tier: kind[2],
    ...(abbreviation !== undefined && { also_printed: [abbreviation] }),
  };
}

/** A name as an id of this record: learning-and-improvement-group. */
const idOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[’'‘]/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '') || 'body';

/** A fault that the numbers of an outline show, with the sections between which it stands. */
export interface SeenFault {
  fault: Fault;
  between: readonly [string, string];
}

/** What the outline of a text shows: numbers of clauses that are skipped, and such as stand twice. */
export function faultsIn(outline: readonly OutlineSection[]): SeenFault[] {
  return flattenOutline(outline).flatMap(({ section }) => {
    const parts = (section.sections ?? []).filter(({ id }) => id.startsWith(`${section.id}.`));
    return parts.slice(1).flatMap((part, index): SeenFault[] => {
      const above = parts[index]?.id ?? '';
      const [before, here] = [lastNumber(above), lastNumber(part.id)];
      if (before === undefined || here === undefined) return [];
      const isRepeated = part.id.includes('-again-');
      if (!isRepeated && here <= before + 1) return [];
      const fault: Fault = {
        kind: isRepeated ? 'number-repeated' : 'number-skipped',
        locator: part.id,
        description: isRepeated
          ? `The number ${part.id.replace(/-again.*$/u, '')} stands on more than one clause.`
          : `After clause ${above} comes ${part.id}.`,
      };
      return [{ fault, between: [above, part.id] }];
    });
  });
}

const lastNumber = (id = ''): number | undefined => {
  const [, number] = /\.(\d+)(?:-again-\d+)?$/u.exec(id) ?? [];
  return number === undefined ? undefined : Number(number);
};
