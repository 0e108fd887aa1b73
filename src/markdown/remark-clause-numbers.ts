import type { Root } from 'mdast';
import { eachText } from './each-text.ts';

const NAMES = [
  'appendix',
  'article',
  'chapter',
  'clauses?',
  'pages?',
  'paragraphs?',
  'parts?',
  'regulations?',
  'schedule',
  'sections?',
  'stages?',
  'steps?',
].join('|');

/** A word for a place in a document and its number or letter. */
const PLACE = new RegExp(String.raw`\b(${NAMES}) (?=\d|[A-Z]\b)`, 'giu');

/** “clause 7.1” stays on one line: the number never starts the next. */
export const remarkClauseNumbers = () => (tree: Root) => {
  eachText(tree, (text) => text.replace(PLACE, '$1\u00A0'));
};
