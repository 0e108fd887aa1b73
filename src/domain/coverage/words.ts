import type { Paragraph, Requirement } from '../../schemas/index.ts';
import { wordDate } from '../base/dates.ts';
import { FORCES } from './findings.ts';

/** What each certainty means, in a sentence (method page “Findings”). */
export const CERTAINTY_MEANINGS: Readonly<Record<Requirement['certainty'], string>> = {
  confirmed:
    'Confirmed: the text of the law or guidance was read, or two public sources, each of another publisher, agree on what it asks; both may retell one summary. A document that is assessed here is never one of them.',
  probable:
    'Probable: it rests on one public source, so a document that says nothing of it is marked as unconfirmed.',
  uncertain: 'Uncertain: no public source was found, so nothing is held against a document.',
};

/** What is said beside a requirement that we could not confirm: the doubt is not about the finding. */
export const REQUIREMENT_UNCONFIRMED = 'requirement unconfirmed';

/** Its force, and a short tag where it is not confirmed or not in force: “Should, by guidance; requirement unconfirmed”. */
export const standingOf = ({ force, certainty, in_force }: Requirement): string =>
  [
    FORCES[force],
    certainty !== 'confirmed' && REQUIREMENT_UNCONFIRMED,
    in_force === 'not-yet' && 'not yet in force',
  ]
    .filter(Boolean)
    .join('; ');

/** What law and guidance after a document ask: of arrangements, whatever kind of document was read. */
export const LATER = 'What a newer edition asks of published arrangements';

/** What is said of requirements that are not looked for in the document. */
export const IN_REPORT = 'Look in the yearly report, which was not read';
export const OPERATING = 'A document need not describe it';

/** True where the citation names a part of the guidance and no paragraph. */
export const hasNoParagraph = ({ citation }: Requirement): boolean =>
  citation.includes('not confirmed');

/** A caution on a citation without a paragraph, or the paragraph where somebody found it; undefined for others. */
export function citationNote(requirement: Requirement, paragraph?: Paragraph): string | undefined {
  if (paragraph) return `Paragraph ${paragraph.paragraph}, read on ${wordDate(paragraph.read_on)}.`;
  return hasNoParagraph(requirement)
    ? 'The paragraph number could not be confirmed, so none is given. Look for the section by its name.'
    : undefined;
}
