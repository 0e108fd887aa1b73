import type { Requirement } from '../../schemas/index.ts';
import { isKnownContent } from './asks.ts';
import type { CoverageReport, CoverageRow } from './coverage.ts';

/** Asks of one kind with their findings. The counts add up to `n`; `rows` are in the order of the report. */
export interface Contents {
  n: number;
  addressed: number;
  partly: number;
  unclear: number;
  notFound: number;
  /** Nothing was found, and our reading of what is asked is not confirmed. */
  toCheck: number;
  notAssessed: number;
  notApplicable: number;
  /** Asks of the kind for which no public source was found: not in `n`, nor in any count. */
  unsourced: number;
  rows: readonly CoverageRow[];
}

/** What the law in force says that published arrangements contain, with what was found in this document. */
export const contentsOfLaw = (report: CoverageReport): Contents => contents(report, 'law-content');

/** What a public source says that the guidance of the day lists beyond the law’s contents, with what was found in this document. */
export const guidanceList = (report: CoverageReport): Contents => contents(report, 'guidance-list');

/** An ask counts under the strongest of its bases, so none is counted twice. */
function contents(report: CoverageReport, kind: Requirement['kind']): Contents {
  const all = report.rows.filter(({ requirement }) => requirement.kind === kind);
  const rows = all.filter(isKnownContent);
  const count = (finding: CoverageRow['finding']): number =>
    rows.filter((row) => row.finding === finding).length;
  return {
    n: rows.length,
    addressed: count('addressed'),
    partly: count('partly-addressed'),
    unclear: count('unclear'),
    notFound: count('not-found'),
    toCheck: count('to-check'),
    notAssessed: count('not-assessed'),
    notApplicable: count('not-applicable'),
    unsourced: all.length - rows.length,
    rows,
  };
}
