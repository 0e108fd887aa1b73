import { CITATION_ATTRIBUTES, DIAGRAMS, OURS } from '../../domain/guide/directives.ts';
import { METHOD_TABLES } from '../../domain/catalogue/constants.ts';
import { error, type Mistake } from '../../domain/mistake/mistake.ts';
import { didYouMean } from '../../domain/base/suggest.ts';
import type { Position } from '../yaml.ts';

/** What can be wrong with the writing of a guide, as mistakes. */

type At = Position & { file: string };

const at = ({ file, line, column }: At): Pick<Mistake, 'file' | 'path' | 'position'> => ({
  file,
  path: [],
  position: { line, column },
});

export const badSyntax = (
  where: At,
  reason: string,
  remedy = 'Put a backslash before a brace or angle bracket that is only a sign: \\{ or \\<. Else close it.',
): Mistake =>
  error('guide-syntax', {
    ...at(where),
    found: reason.replace(/\s+/g, ' ').trim(),
    allowed: 'text in Markdown',
    remedy,
  });

/** A row of a table with other cells than its header. */
export const unevenRow = (
  where: At,
  { cells, wanted }: { cells: number; wanted: number },
): Mistake =>
  error('guide-syntax', {
    ...at(where),
    found: `a row of ${String(cells)} ${cells === 1 ? 'cell' : 'cells'} in a table of ${String(wanted)} columns`,
    allowed: 'as many cells in each row as its header has',
    remedy: 'Count the upright lines; put a backslash before one that belongs to a text: \\|.',
  });

/** Nothing, or nothing that ends, at the top of a text. */
export const badTop = (file: string, text: string): Mistake =>
  error('guide-syntax', {
    ...at({ file, line: 1, column: 1 }),
    found: text.startsWith('---')
      ? 'three hyphens at the top, and no second line of them'
      : 'no lines between hyphens at the top',
    allowed: 'three hyphens, title, summary and what else the page needs, three hyphens, and text',
    remedy: 'Write these lines as the page beside it has them; keep the lines of hyphens alone.',
  });

export const codeInGuide = (where: At, what: string): Mistake =>
  error('guide-code', {
    ...at(where),
    found: what,
    allowed: 'text and directives; a guide runs no code',
    remedy: 'Write it in words; put a backslash before a brace or angle bracket you mean as such.',
  });

export const codeInMethodPage = (where: At, what: string): Mistake =>
  error('guide-code', {
    ...at(where),
    found: what,
    allowed: `text, and a table of ours on a line of its own: ${METHOD_TABLES.map((name) => `<${name} />`).join(', ')}`,
    remedy: 'Write it in words; put a backslash before a brace or angle bracket you mean as such.',
  });

export const badMarkup = (where: At, what: string): Mistake =>
  error('guide-markup', {
    ...at(where),
    found: what,
    allowed: 'headings, paragraphs, lists, tables, bold and italics',
    remedy: 'Write it as a paragraph or list; the page itself links to the source and the facts.',
  });

const known = [
  ...Object.entries(CITATION_ATTRIBUTES).map(([name, key]) => `:${name}[…]{${key}="…"}`),
  ...Object.keys(DIAGRAMS).map((name) => `::${name}`),
  `:::${OURS}`,
].join(' ');

/** A directive of a name, with dots before it as written. */
export const unknownDirective = (where: At, colons: string, name: string): Mistake =>
  error('guide-directive', {
    ...at(where),
    found: `the directive ${colons}${name}`,
    allowed: known,
    remedy: didYouMean(
      name,
      [...Object.keys(CITATION_ATTRIBUTES), ...Object.keys(DIAGRAMS), OURS],
      'Use one of these, or put a backslash before the colon if it is only a colon.',
    ),
  });

export const badDirective = (where: At, found: string, remedy: string): Mistake =>
  error('guide-directive', { ...at(where), found, allowed: known, remedy });

/** A heading of a method page, below one of the level given. */
export const badLevel = (where: At, found: string, above: number): Mistake =>
  error('heading-level', {
    ...at(where),
    found,
    allowed: `${Array.from({ length: above }, (_, index) => '#'.repeat(index + 2)).join(' or ')}, a space and words`,
    remedy: 'Take or add signs, so that a part is one level below what it is a part of.',
  });

export const badHeading = (where: At, found: string, allowed: string): Mistake =>
  error('guide-headings', {
    ...at(where),
    found,
    allowed,
    remedy: 'Keep the twelve headings of a guide, in their order and words; see content/README.md.',
  });
