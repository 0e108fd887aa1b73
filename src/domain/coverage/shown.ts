import type { Finding } from '../../schemas/index.ts';
import type { CoverageRow } from './coverage.ts';
import { FINDING_ORDER, FINDINGS, GAPS, type FindingLook } from './findings.ts';
import { joinAnd } from '../base/words.ts';

/** How a requirement is shown and counted on a page: by its finding, or as a power not fully addressed. */
export type Shown = Finding | 'power';

export interface ShownLook extends FindingLook {
  /** For a cell of the table over all areas. */
  short: string;
}

const SHORT: Readonly<Record<Finding, string>> = {
  'not-found': 'Not found',
  'partly-addressed': 'Partly addressed',
  unclear: 'Unclear',
  'to-check': 'To check',
  'not-assessed': 'Not assessed',
  addressed: 'Addressed',
  'not-applicable': 'Does not apply',
};

const POWER: ShownLook = {
  label: 'A power: not a gap',
  short: 'A power',
  meaning:
    'The law allows it and does not ask for it. Where the document describes it in part or not at all, that is no gap.',
};

export const SHOWN_ORDER: readonly Shown[] = [...FINDING_ORDER, 'power'];

/** The label and shape under which a requirement is shown. */
export const lookOf = (shown: Shown): ShownLook =>
  shown === 'power' ? POWER : { ...FINDINGS[shown], short: SHORT[shown] };

/** How a requirement is shown (method page “Findings”): a power is never shown as a gap or as “to check”. */
export function shownAs({
  requirement,
  finding,
}: Pick<CoverageRow, 'requirement' | 'finding'>): Shown {
  const lacks = GAPS.has(finding) || finding === 'to-check';
  return requirement.force === 'power' && lacks ? 'power' : finding;
}

/** True for a requirement that is listed among the gaps. */
export const isGap = (row: CoverageRow): boolean => {
  const shown = shownAs(row);
  return shown !== 'power' && GAPS.has(shown);
};

/** The words that introduce what a finding says is lacking. */
export const lackingWord = (finding: Finding): string =>
  finding === 'not-assessed' ? 'Missing' : finding === 'unclear' ? 'Not clear' : 'Not found';

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

const VERBS: Readonly<Record<Shown, readonly [one: string, many: string]>> = {
  addressed: ['is addressed', 'are addressed'],
  'partly-addressed': ['is partly addressed', 'are partly addressed'],
  unclear: ['is unclear', 'are unclear'],
  'not-found': ['is not found', 'are not found'],
  'to-check': ['is to be checked', 'are to be checked'],
  'not-assessed': ['is not assessed', 'are not assessed'],
  'not-applicable': ['does not apply', 'do not apply'],
  power: ['is a power and not a gap', 'are powers and not gaps'],
};

const SENTENCE_ORDER: readonly Shown[] = [
  'addressed',
  ...SHOWN_ORDER.filter((shown) => shown !== 'addressed'),
];

/** “Of 48 requirements …, 20 are addressed, … and 3 are to be checked.” The numbers add up. */
export function coverageSentence(rows: readonly CoverageRow[]): string {
  const counts = new Map(countShown(rows).map(({ shown, count }) => [shown, count]));
  const parts = SENTENCE_ORDER.flatMap((shown) => {
    const count = counts.get(shown) ?? 0;
    return count === 0 ? [] : [`${count} ${VERBS[shown][count === 1 ? 0 : 1]}`];
  });
  return `Of ${rows.length} requirements to be looked for in such a document, ${joinAnd(parts)}.`;
}
