/** The key that stands for the arrangements as a whole where a body id could stand. */
export const WHOLE_KEY = 'whole';

/** Topics whose page opens with answers of its own. */
export const HEADLINE_TOPICS: ReadonlySet<string> = new Set([
  'membership',
  'quorum',
  'meetings',
  'funding',
]);

/** What a document of each kind is called in running text. */
export const SOURCE_KIND_LABELS = {
  'published-arrangements': 'published arrangements',
  constitution: 'constitution',
  'terms-of-reference': 'terms of reference',
  'committee-report-with-arrangements': 'committee report with the arrangements as an appendix',
  'memorandum-of-understanding': 'memorandum of understanding',
} as const;
