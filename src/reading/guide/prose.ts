import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import type { Root } from 'mdast';
import { unified } from 'unified';

/** The same syntax as the site’s build reads, so that a check sees what a page will show. */
const PARSER = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).use(remarkDirective);

/** What is wrong with a text that is not well-formed, and where. */
export interface ProseFault {
  reason: string;
  line: number;
  column: number;
}

/** Signs that may start or end emphasis; the parser compares each with many others. A guide has about 70, a method page fewer. */
const MARKS_LIMIT = 500;

/** What no guide or method page needs and the parser takes long over, each with the words for it. */
const LONG_TO_PARSE: readonly { find: (text: string) => number | undefined; reason: string }[] = [
  {
    find: (text) => /^[ \t]*(?:(?:[>*+-]|\d{1,9}[.)])[ \t]*){20}/mu.exec(text)?.index,
    reason: 'lists or quotations inside each other 20 times',
  },
  {
    find: (text) => /(?<=\S[ \t]*\n) {0,3}(?:=+|-+)[ \t]*$/mu.exec(text)?.index,
    reason: 'a line of hyphens or equals signs under a line of text; a heading starts with ##',
  },
  {
    find: (text) => /\[\^/u.exec(text)?.index,
    reason: 'a footnote; say it in the text',
  },
  {
    find: (text) => [...text.matchAll(/[*_~]/gu)][MARKS_LIMIT]?.index,
    reason: `more than ${MARKS_LIMIT} asterisks, underscores and tildes`,
  },
];

/** The syntax tree of the text of a guide or method page, or why there is none. */
export function parseProse(text: string): Root | ProseFault {
  for (const { find, reason } of LONG_TO_PARSE) {
    const index = find(text);
    if (index === undefined) continue;
    return { reason, line: text.slice(0, index).split('\n').length, column: 1 };
  }
  try {
    return PARSER.parse(text);
  } catch (problem) {
    return faultOf(problem);
  }
}

function faultOf(problem: unknown): ProseFault {
  const { reason, message, line, column, place } = problem as {
    reason?: string;
    message?: string;
    line?: number;
    column?: number;
    place?: { line?: number; column?: number; start?: { line: number; column: number } };
  };
  const at = place?.start ?? place;
  return {
    reason: reason ?? message ?? 'The text cannot be read.',
    line: at?.line ?? line ?? 1,
    column: at?.column ?? column ?? 1,
  };
}
