import type { Finding } from '../../schemas/index.ts';
import { isContent, isKnownContent } from './asks.ts';
import type { CoverageRow } from './coverage.ts';
import { FINDING_ORDER, FINDINGS, GAPS, type FindingLook } from './findings.ts';
import { joinAnd } from '../base/words.ts';

/**
 * How a requirement is shown and counted on a page: by its finding, or as not described where it need not be,
 * in part where it asks nothing, or as not in a document that is not the published arrangements.
 */
export type Shown = Finding | 'need-not' | 'part-need-not' | 'not-here' | 'not-here-unconfirmed';

export interface ShownLook extends FindingLook {
  /** For a cell of the table over all areas. */
  short: string;
}

const SHORT: Readonly<Record<Finding, string>> = {
  'not-found': 'Not found',
  'partly-addressed': 'Partly addressed',
  unclear: 'Unclear',
  'to-check': 'Not found; requirement unconfirmed',
  'not-assessed': 'Not assessed',
  addressed: 'Addressed',
  'not-applicable': 'Does not apply',
};

const NEED_NOT: ShownLook = {
  label: 'Not described, and need not be',
  short: 'Need not be described',
  meaning:
    'Nothing was found, and neither the law nor the list of contents in the guidance says that it must stand there. That is no gap.',
};

const PART_NEED_NOT: ShownLook = {
  label: 'In part, and need not be there',
  short: 'In part; need not be there',
  meaning:
    'Part of a definition or a power stands there. It asks nothing of a document, so nothing is open.',
};

const NOT_HERE: ShownLook = {
  label: 'Not in this document, which is not the published arrangements',
  short: 'Not in this document',
  meaning:
    'Nothing was found in a constitution, terms of reference or the like. The published arrangements were not read and may say it, so this is no gap.',
};

const NOT_HERE_UNCONFIRMED: ShownLook = {
  label: 'Not in this document, which is not the published arrangements; requirement unconfirmed',
  short: 'Not in this document; requirement unconfirmed',
  meaning:
    'Nothing was found in a constitution, terms of reference or the like, and no public source was found that the guidance lists it. That is no gap.',
};

export const SHOWN_ORDER: readonly Shown[] = [
  ...FINDING_ORDER,
  'not-here',
  'not-here-unconfirmed',
  'part-need-not',
  'need-not',
];

/** How a requirement is shown that is neither simply found nor a gap. */
const BESIDE: Readonly<Record<Exclude<Shown, Finding>, ShownLook>> = {
  'need-not': NEED_NOT,
  'part-need-not': PART_NEED_NOT,
  'not-here': NOT_HERE,
  'not-here-unconfirmed': NOT_HERE_UNCONFIRMED,
};

const isBeside = (shown: Shown): shown is Exclude<Shown, Finding> => shown in BESIDE;

/** The label and shape under which a requirement is shown. */
export const lookOf = (shown: Shown): ShownLook =>
  isBeside(shown) ? BESIDE[shown] : { ...FINDINGS[shown], short: SHORT[shown] };

/** True for what somebody must or should do: no definition, no power. */
export const isDuty = ({ requirement: { force } }: Pick<CoverageRow, 'requirement'>): boolean =>
  force !== 'definition' && force !== 'power';

/**
 * How a requirement is shown (method page “Findings”): what need not be described, or is left out by a document
 * that is not the published arrangements, is never “not found”, and a definition or power never “partly addressed”.
 * Where no source says that the guidance lists it, that is said beside it.
 */
export function shownAs(
  row: Pick<CoverageRow, 'bases' | 'canBeGap' | 'finding' | 'published' | 'requirement'>,
): Shown {
  const { bases, canBeGap, finding, published } = row;
  if (finding === 'partly-addressed' && !bases.some(isContent) && !isDuty(row)) {
    return 'part-need-not';
  }
  if (canBeGap || (finding !== 'not-found' && finding !== 'to-check')) return finding;
  if (!bases.some(isContent)) return 'need-not';
  if (published) return finding;
  return isKnownContent({ bases }) ? 'not-here' : 'not-here-unconfirmed';
}

/** True for a requirement that is listed among the gaps. */
export const isGap = ({ canBeGap, finding }: Pick<CoverageRow, 'canBeGap' | 'finding'>): boolean =>
  canBeGap && GAPS.has(finding);

/** The words that introduce what a finding says is lacking: “not found” in the published arrangements alone. */
export function lackingWord({
  finding,
  published,
}: Pick<CoverageRow, 'finding' | 'published'>): string {
  if (finding === 'not-assessed') return 'Missing';
  if (finding === 'unclear') return 'Not clear';
  return published ? 'Not found' : 'Not in this document';
}

export interface ShownCount {
  shown: Shown;
  count: number;
}

/** The number of requirements shown in each way, in the fixed order, without zeros. */
export const countShown = (rows: readonly CoverageRow[]): ShownCount[] =>
  SHOWN_ORDER.map((shown) => ({
    shown,
    count: rows.filter((row) => shownAs(row) === shown).length,
  })).filter(({ count }) => count > 0);

/** What is counted as open or answered; the rest need not stand there. */
type Counted = Exclude<Shown, 'need-not' | 'part-need-not'>;

const VERBS: Readonly<Record<Counted, readonly [one: string, many: string]>> = {
  addressed: ['is addressed', 'are addressed'],
  'partly-addressed': ['is partly addressed', 'are partly addressed'],
  unclear: ['is unclear', 'are unclear'],
  'not-found': ['is not found', 'are not found'],
  'to-check': ['is not found, our reading unconfirmed', 'are not found, our reading unconfirmed'],
  'not-assessed': ['is not assessed', 'are not assessed'],
  'not-applicable': ['does not apply', 'do not apply'],
  'not-here': ['is not in this document', 'are not in this document'],
  'not-here-unconfirmed': [
    'is not in this document, the requirement unconfirmed',
    'are not in this document, the requirement unconfirmed',
  ],
};

const isCounted = (shown: Shown): shown is Counted => shown in VERBS;

const SENTENCE_ORDER: readonly Counted[] = [
  'addressed',
  ...SHOWN_ORDER.filter(isCounted).filter((shown) => shown !== 'addressed'),
];

/**
 * “Of 48 requirements …, 20 are addressed, … The other 11 need not be there: 2 are in part, and 9 are not.” The
 * numbers add up; without rows it says so. A document that is not the published arrangements is named by what it
 * says (“these terms of reference say”): the requirements are on arrangements, and none is looked for in its kind.
 */
export function coverageSentence(rows: readonly CoverageRow[], otherSays?: string): string {
  const counts = new Map(countShown(rows).map(({ shown, count }) => [shown, count]));
  const countOf = (shown: Shown): number => counts.get(shown) ?? 0;
  const parts = SENTENCE_ORDER.flatMap((shown) => {
    const count = countOf(shown);
    return count === 0 ? [] : [`${count} ${VERBS[shown][count === 1 ? 0 : 1]}`];
  });
  if (rows.length === 0)
    return 'Our catalogue holds no requirement of its day for such a document.';
  const held =
    otherSays === undefined
      ? 'to be looked for in such a document'
      : `on arrangements, held beside what ${otherSays}`;
  const need = needNot(countOf('part-need-not'), countOf('need-not'));
  const all = `${rows.length} ${rows.length === 1 ? 'requirement' : 'requirements'} ${held}`;
  if (parts.length === 0) return `Of ${all}, ${need ?? ''}.`;
  return [`Of ${all}, ${joinAnd(parts)}.`, need && `The other ${need}.`].filter(Boolean).join(' ');
}

/** “11 need not be there: 2 are in part and 9 are not”; undefined where there are none. */
function needNot(inPart: number, absent: number): string | undefined {
  const be = (n: number): string => (n === 1 ? 'is' : 'are');
  const n = inPart + absent;
  if (n === 0) return undefined;
  const head = `${n === 1 ? 'one' : n} need not be there`;
  if (absent === 0) return `${head} and ${be(n)} in part`;
  return inPart === 0
    ? `${head} and ${be(n)} not`
    : `${head}: ${inPart} ${be(inPart)} in part and ${absent} ${be(absent)} not`;
}
