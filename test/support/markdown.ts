import type { Root as HtmlRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';

type OnText = () => (tree: Root, file: VFile) => void;
type OnHtml = () => (tree: HtmlRoot) => void;

/** A Markdown text as HTML, with one plugin on the text or on the HTML made of it. */
export function htmlOf(text: string, plugins: { remark?: OnText; rehype?: OnHtml }): string {
  const tree = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).parse(text);
  plugins.remark?.()(tree, new VFile(text));
  const html = toHast(tree) as HtmlRoot;
  plugins.rehype?.()(html);
  return toHtml(html);
}
