import type { Finding, Requirement } from '../../schemas/index.ts';

/** How each finding is shown: a word and a shape, never colour alone (method page “Findings”). */
export interface FindingLook {
  label: string;
  meaning: string;
}

/** In the order in which a report lists them: what an inspector looks for first. */
export const FINDINGS: Readonly<Record<Finding, FindingLook>> = {
  'not-found': {
    label: 'Not found in this document',
    meaning:
      'The whole document was read and searched, and nothing addresses it. The requirement itself is confirmed.',
  },
  'partly-addressed': {
    label: 'Partly addressed',
    meaning: 'The document says part of what is asked, or announces it for later.',
  },
  unclear: {
    label: 'Unclear',
    meaning: 'The document contradicts itself or can be read in two ways.',
  },
  'to-check': {
    label: 'Not found; our reading of the guidance is unconfirmed',
    meaning:
      'Nothing was found, but we could not confirm what the guidance asks: check the guidance first.',
  },
  'not-assessed': {
    label: 'Not assessed',
    meaning: 'The part that could say it is missing from the copy.',
  },
  addressed: {
    label: 'Addressed',
    meaning: 'The words quoted say what is asked. A stated nil addresses a requirement too.',
  },
  'not-applicable': {
    label: 'Does not apply',
    meaning: 'The requirement cannot bear on these arrangements.',
  },
};

export const FINDING_ORDER = Object.keys(FINDINGS) as Finding[];

/** Findings that are gaps where the row can be one (`canBeGap`). */
export const GAPS: ReadonlySet<Finding> = new Set(['not-found', 'partly-addressed', 'unclear']);

/** Where a requirement comes from, strongest first (method page “Findings”). */
export const KINDS: Readonly<Record<Requirement['kind'], string>> = {
  'law-content': 'The law says that the arrangements contain it',
  'guidance-list': 'In the guidance’s list of contents',
  'guidance-elsewhere': 'Elsewhere in the guidance',
  'act-or-other': 'A document need not say it',
};

/** Where a requirement would be looked for. */
export const DOCUMENTS: Readonly<Record<Requirement['document'], string>> = {
  arrangements: 'In the arrangements',
  'yearly-report': 'In the yearly report',
  'threshold-document': 'In the threshold document',
  none: 'In no document',
};

/** Strongest first. */
export const FORCES: Readonly<Record<Requirement['force'], string>> = {
  'must-statute': 'Must, by statute',
  'must-guidance': 'Must, by guidance',
  should: 'Should, by guidance',
  power: 'May: a power',
  definition: 'A definition, not a duty',
};

export const CERTAINTIES: Readonly<Record<Requirement['certainty'], string>> = {
  confirmed: 'Confirmed',
  probable: 'Probable, not yet confirmed',
  uncertain: 'Uncertain',
};

export const THEME_LABELS: Readonly<Record<Requirement['theme'], string>> = {
  leadership: 'Leadership and partners',
  geography: 'Area',
  'relevant-agencies': 'Relevant agencies',
  education: 'Education and early years',
  'residential-custody': 'Custody and residential homes',
  scrutiny: 'Scrutiny and audit',
  reviews: 'Practice reviews',
  'child-death': 'Child death review',
  'data-information': 'Data and information',
  training: 'Training',
  'voice-of-children': 'Voice of children and families',
  thresholds: 'Thresholds',
  funding: 'Funding',
  disputes: 'Disputes',
  reporting: 'Reporting',
  publication: 'Publication',
};
