import { grouped } from '../../domain/base/words.ts';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import type { Root } from 'mdast';
import { unified } from 'unified';
import { NESTING_LIMIT } from '../depth.ts';

/** The same syntax as the site’s build reads, so that a check sees what a page will show. */
const PARSER = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).use(remarkDirective);

/** What is wrong with a text that is not well-formed, and where. */
export interface ProseFault {
  reason: string;
  remedy?: string;
  line: number;
  column: number;
}

/** More of a sign than this nobody writes in a guide; the longest guide has 114 brackets and 136 lines. */
const SIGN_LIMIT = 500;
const LINE_LIMIT = 1000;

/** What the parser takes long over, one by one or inside each other, by how often a text may have it. */
const COUNTED: readonly { sign: RegExp; limit: number; words: string }[] = [
  { sign: /\n/gu, limit: LINE_LIMIT, words: 'lines' },
  { sign: /[*_~]/gu, limit: SIGN_LIMIT, words: 'asterisks, underscores and tildes' },
  { sign: /[[(`]/gu, limit: SIGN_LIMIT, words: 'brackets and backticks' },
  { sign: /:{3,}[^:\s]/gu, limit: NESTING_LIMIT, words: 'directives opened with :::' },
  {
    sign: /(?<!\]|:[\w-]+|\\)\{/gu,
    limit: NESTING_LIMIT,
    words: 'braces that belong to no directive',
  },
  { sign: /\{/gu, limit: SIGN_LIMIT, words: 'braces' },
  { sign: /^[ \t]*>/gmu, limit: NESTING_LIMIT, words: 'lines of quotations with >' },
];

/** What no guide or method page needs and the parser takes long over, each with the words for it. */
const LONG_TO_PARSE: readonly { find: (text: string) => number | undefined; reason: string }[] = [
  {
    find: (text) => /^(?![-* \t]+$)[ \t]*(?:(?:[>*+-]|\d{1,9}[.)])[ \t]*){5}/mu.exec(text)?.index,
    reason: 'five marks of lists or quotations at the start of one line',
  },
  {
    find: (text) => /(?<=\S[ \t]*\n) {0,3}(?:=+|-+)[ \t]*$/mu.exec(text)?.index,
    reason: 'a line of hyphens or equals signs under a line of text; a heading starts with ##',
  },
  {
    find: (text) => /\[\^/u.exec(text)?.index,
    reason: 'a footnote; say it in the text',
  },
  ...COUNTED.map(({ sign, limit, words }) => ({
    find: (text: string) => nth(text, sign, limit),
    reason: `more than ${grouped(limit)} ${words}`,
  })),
];

/** Where a pattern is met once more than so many times. */
function nth(text: string, pattern: RegExp, limit: number): number | undefined {
  let count = 0;
  for (const { index } of text.matchAll(pattern)) {
    count += 1;
    if (count > limit) return index;
  }
  return undefined;
}

/** The syntax tree of the text of a guide or method page, or why there is none. */
export function parseProse(text: string): Root | ProseFault {
  for (const { find, reason } of LONG_TO_PARSE) {
    const index = find(text);
    if (index === undefined) continue;
    const line = text.slice(0, index).split('\n').length;
    return { reason, remedy: 'Write less of it, or take it out.', line, column: 1 };
  }
  try {
    return PARSER.parse(text);
  } catch (problem) {
    return faultOf(problem, text);
  }
}

function faultOf(problem: unknown, text: string): ProseFault {
  const { reason, message, line, column, place } = problem as {
    reason?: string;
    message?: string;
    line?: number;
    column?: number;
    place?: { line?: number; column?: number; start?: { line: number; column: number } };
  };
  const at = place?.start ?? place;
  const told = reason ?? message ?? '';
  const open = openMark(text.split('\n'), at?.line ?? line ?? 1);
  if (open) return open;
  return {
    ...(MEANT.find(({ says }) => says.test(told)) ?? { reason: plainReason(problem, told) }),
    line: at?.line ?? line ?? 1,
    column: at?.column ?? column ?? 1,
  };
}

/** The citation on a line, or the one above, whose quotation mark or brace is not closed: the parser takes it for code. */
function openMark(lines: readonly string[], line: number): ProseFault | undefined {
  for (const number of [line, line - 1]) {
    const match =
      /:[a-z]+(?:\[[^\]]*\])?\{[a-z]+=(?:"[^"}]*(?=\}|$)|[^"'{}]*"\s*(?=\}|$)|"[^"]*"(?=[^}"]*$))/u.exec(
        lines[number - 1] ?? '',
      );
    if (!match) continue;
    const isBrace = /="[^"]*"$/u.test(match[0]);
    return {
      reason: isBrace
        ? `a brace that is not closed: ${match[0]}`
        : `a quotation mark that is not closed or not opened: ${match[0]}`,
      remedy: 'Write it as :fact[words]{of="topic.body.field"}, both marks and both braces.',
      line: number,
      column: match.index + 1,
    };
  }
  return undefined;
}

/** What was meant with an angle bracket, by what the parser advises. */
const MEANT = [
  {
    says: /to create a comment/u,
    reason: 'a comment <!-- … -->',
    remedy: 'Take it out; a page holds only what readers see.',
  },
  {
    says: /to create a link/u,
    reason: 'an address in angle brackets',
    remedy: 'Write it as a link, [words](https://…), where the page may hold links.',
  },
];

/** The parser’s reason, in words that do not name its parts. */
function plainReason(problem: unknown, reason: string): string {
  if (problem instanceof RangeError) return 'things inside each other too deep to be read';
  if (reason.endsWith('with acorn')) return 'a brace, import or export that is not well-formed';
  if (reason.endsWith('closing brace for `{`')) return 'a brace { that is not closed';
  return 'an angle bracket < that opens nothing, or that is not closed';
}
