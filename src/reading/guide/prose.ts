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

/** Quotations and lists deeper than any guide needs would take the parser long. */
const NESTED = /^[ \t]*(?:[>*+-][ \t]*){20}/mu;

/** The syntax tree of a guide’s text, or why there is none. */
export function parseProse(text: string): Root | ProseFault {
  const deep = NESTED.exec(text);
  if (deep) {
    const line = text.slice(0, deep.index).split('\n').length;
    return { reason: 'lists or quotations inside each other 20 times', line, column: 1 };
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
