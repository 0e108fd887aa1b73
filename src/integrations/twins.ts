import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import type { BlockContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { builtPages, type BuiltPage } from './built-pages.ts';
import { HOW_TO_READ } from '../domain/site/llms.ts';
import { twinOf } from './twin-tree.ts';
import { text } from './twin-words.ts';

/** What a page with a twin says of it in its head. */
const HAS_TWIN = '<link rel="alternate" type="text/markdown"';
const ADDRESS = /<link rel="canonical" href="([^"]+)"/u;
const SHEET = / data-sheet="[^"]*?(data version [^"·]*) ·/u;

const markdown = unified()
  .use(remarkGfm, { tablePipeAlign: false, tableCellPadding: true })
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-' });

/**
 * Writes beside each page under `dist` that says so in its head its twin in Markdown, `index.md`: all words of its main
 * part, with the address and the version of the data. Returns the number of twins.
 */
export async function writeTwins(dist: string): Promise<number> {
  const pages = (await builtPages(dist)).filter(({ html }) => html.includes(HAS_TWIN));
  for (const page of pages) await writeFile(join(dist, twinFile(page.file)), twinText(page));
  return pages.length;
}

/** The file of the twin of a page. */
export const twinFile = (file: string): string => file.replace(/\.html$/u, '.md');

/** The twin of a page, as Markdown. Throws where the page has no main part or no address. */
export function twinText({ file, html }: BuiltPage): string {
  const [, address] = ADDRESS.exec(html) ?? [];
  const { document } = parseHTML(
    html.slice(html.indexOf('<main'), html.lastIndexOf('</main>') + 7),
  );
  const main = document.querySelector('main');
  const version = SHEET.exec(html)?.[1];
  if (address === undefined || main === null || version === undefined) {
    throw new Error(
      `${file}: a page with a twin needs <main>, <link rel="canonical"> and the version of its data.`,
    );
  }
  const children = [...twinOf(main, address), { type: 'thematicBreak' }, foot(address, version)];
  return markdown.stringify({ type: 'root', children: children as BlockContent[] });
}

/** Where the words are from, how they may be used, and how to read an absence. */
const foot = (address: string, version: string): BlockContent => ({
  type: 'paragraph',
  children: [
    text('From '),
    { type: 'link', url: address, children: [text(address)] },
    text(`, ${version}. ${HOW_TO_READ}`),
  ],
});
