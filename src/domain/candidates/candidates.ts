import type { Body, Field, Topic } from '../../schemas/index.ts';
import type { PassageSection } from './sections.ts';
import type { Recorded } from './recorded.ts';

/** What is looked for, and where. */
export interface CandidateQuery {
  /** The field of a topic (registers/topics.yaml). */
  topic: Topic;
  field: Field;
  /** The body the statement is about; left out for the arrangements as a whole. */
  body?: Pick<Body, 'name' | 'also_printed'>;
  /** The other bodies of the document: a section about one of them comes later. */
  otherBodies?: readonly Pick<Body, 'name' | 'also_printed'>[];
  /** The sections of the source: `sectionsOf`. Give the same array again: what is made of it is kept. */
  sections: readonly PassageSection[];
  /** What other areas recorded on the field: `recordedOn`. */
  recorded: Recorded;
}

/** A section that may hold the answer. */
export interface Candidate {
  /** The id of the section in the outline of the source: a locator. */
  section: string;
  /** Where in the text the likeliest words start, in UTF-16 units; within the section. */
  offset: number;
  /** Comparable within one answer only; the best has 1. */
  score: number;
  /** Why, in plain English: “It has “quorate”, a word that other areas’ answers have.” */
  because: string;
}

/**
 * Returns the sections most likely to answer a field, best first, at most ten. No section at all only says that
 * nothing was found by these means: it is never a reason to call a document silent.
 */
export function candidates(query: CandidateQuery): Candidate[] {
  query;
  return [];
}
