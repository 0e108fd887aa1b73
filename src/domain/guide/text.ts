import type { Guide } from '../../schemas/index.ts';
import { headingId } from './headings.ts';

/** A section of a guide as plain text: for search, and for measuring our prose. */
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
