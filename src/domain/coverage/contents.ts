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
  rows: readonly CoverageRow[];
}

/** What the law in force says that published arrangements contain, with what was found in this document. */
export const contentsOfLaw = (report: CoverageReport): Contents => contents(report, 'law-content');

/** What the guidance of the day is known to list beyond the law’s contents, with what was found in this document. */
export const guidanceList = (report: CoverageReport): Contents => contents(report, 'guidance-list');

/** An ask counts under the strongest of its bases, so none is counted twice. */
function contents(report: CoverageReport, kind: Requirement['kind']): Contents {
  const rows = report.rows.filter((row) => row.requirement.kind === kind && isKnownContent(row));
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
    rows,
  };
}
