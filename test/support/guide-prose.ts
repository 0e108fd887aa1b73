import { syllable } from 'syllable';
import { headingId } from '../../src/domain/guide/headings.ts';
import type { Guide } from '../../src/schemas/index.ts';

/** A section of a guide as plain text: for measuring our prose. */
export interface GuideText {
  /** The anchor on the page of the guide. */
  id: string;
  heading: string;
  /** A paragraph, list item or row each, as a reader sees it. */
  texts: readonly string[];
  /** Words of our own: those between curly quotation marks are the document’s. */
  words: number;
}

/** The sections of a guide in their order. */
export const guideTexts = ({ sections }: Guide): GuideText[] =>
  sections.map(({ heading, blocks }) => {
    const texts = blocks.map(({ text }) => text.replace(/\s+/gu, ' ').trim());
    return {
      id: headingId(heading),
      heading,
      texts,
      words: texts.reduce((sum, text) => sum + ownWords(text).length, 0),
    };
  });

/** The words of a text that are our own. */
export const ownWords = (text: string): string[] =>
  text
    .replace(/“[^”]*”/gu, ' ')
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));

/** How hard a text is to read. */
export interface Readability {
  words: number;
  sentences: number;
  /** The age at which most readers in England read it with ease: the school grade and five years. */
  age: number;
}

/**
 * The reading age of our own words in some paragraphs: the grade of Flesch and Kincaid (1975), counted from
 * the length of sentences and words, and five years, as a child in grade 1 is six. It knows nothing of
 * names: “Staffordshire Safeguarding Children Partnership” is hard to it, and cannot be made plainer.
 */
export function readability(texts: readonly string[]): Readability {
  const words = texts.flatMap(ownWords);
  const sentences = texts.reduce((sum, text) => sum + sentencesIn(text), 0);
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  const grade = 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
  return { words: words.length, sentences, age: grade + 5 };
}

const sentencesIn = (text: string): number =>
  Math.max(1, [...text.matchAll(/[.!?](?=\s|$)/gu)].length);
