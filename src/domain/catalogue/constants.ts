/** The key that stands for the arrangements as a whole where a body id could stand. */
export const WHOLE_KEY = 'whole';

/** What a record that was read has for a source or locator that is left out and could not be filled in. */
export const LEFT_OUT = '';

/** The regime of arrangements whose document does not let it be told. */
export const REGIME_NOT_KNOWN = 'not-known';

/** Pages that stand beside the editions under the page of a partnership: no edition may have such an id. */
export const PARTNERSHIP_PAGES: ReadonlySet<string> = new Set([
  'answers',
  'changes',
  'check',
  'compare',
  'coverage',
  'guide',
  'summary',
  'visit',
]);

/** Pages that stand beside those of single requirements: no requirement may have such an id. */
export const REQUIREMENT_PAGES: ReadonlySet<string> = new Set([
  'by-law',
  'changes',
  'checklist',
  'unconfirmed',
]);

/** Topics whose page opens with answers of its own. */
export const HEADLINE_TOPICS: ReadonlySet<string> = new Set([
  'membership',
  'chairing',
  'meetings',
  'quorum',
  'funding',
]);

/** The tables that a method page may draw, as elements of these names. No other code stands in one. */
export const METHOD_TABLES = [
  'Agreement',
  'FindingTable',
  'FrequencyExamples',
  'LabelEquivalents',
  'NormalisationRules',
  'SecondReadings',
  'StateTable',
] as const;

/** The places on method pages that other pages lead to. */
export const METHOD_PLACES = {
  alike: '/method/computed/#most-alike-arrangements',
  answers: '/method/computed/#areas-by-answer',
  findings: '/method/findings/',
  meetingNumbers: '/method/computed/',
  quorumRules: '/method/computed/#quorum-rules-by-shape',
  relevantAgencies: '/method/computed/#relevant-agencies',
  seats: '/method/computed/#who-sits-where',
} as const;

/** What a document of each kind is called in running text. */
export const SOURCE_KIND_LABELS = {
  'published-arrangements': 'published arrangements',
  constitution: 'constitution',
  'terms-of-reference': 'terms of reference',
  'committee-report-with-arrangements': 'committee report with the arrangements as an appendix',
  'memorandum-of-understanding': 'memorandum of understanding',
  'web-page': 'web page',
  minutes: 'minutes of a meeting',
  policy: 'policy',
  notice: 'notice',
  decision: 'record of a decision',
  plan: 'plan',
  report: 'report',
  protocol: 'protocol',
  procedures: 'procedures',
  strategy: 'strategy',
  'yearly-report': 'yearly report',
  letter: 'letter',
} as const;

/** The kinds of source that hold the published arrangements themselves. Only these can lack what arrangements contain. */
export const PUBLISHED_KINDS: ReadonlySet<keyof typeof SOURCE_KIND_LABELS> = new Set([
  'published-arrangements',
  'committee-report-with-arrangements',
]);
