import type { Requirement } from '../../schemas/index.ts';

/** What each certainty means, in a sentence (method page “Findings”). */
export const CERTAINTY_MEANINGS: Readonly<Record<Requirement['certainty'], string>> = {
  confirmed:
    'Confirmed: the text of the law or guidance was seen, or two separate public sources agree on what it asks.',
  probable:
    'Probable: it rests on one public source or on general knowledge, so a document that says nothing is “to check”.',
  uncertain: 'Uncertain: no source was found, so nothing is held against a document.',
};

/** What is said of requirements that are not looked for in the document. */
export const IN_REPORT = 'Look in the yearly report, which was not read';
export const OPERATING = 'A document need not describe it';

/** Where each kind of requirement is to be looked for. */
export const KINDS: Readonly<Record<Requirement['kind'], string>> = {
  'published-content': 'In the arrangements',
  report: 'In the yearly report',
  operating: OPERATING,
};

/** A caution on a citation whose paragraph is not confirmed; undefined for others. */
export const citationNote = ({ citation }: Requirement): string | undefined =>
  citation.includes('not confirmed')
    ? 'The paragraph number could not be confirmed, so none is given. Look for the section by its name.'
    : undefined;
