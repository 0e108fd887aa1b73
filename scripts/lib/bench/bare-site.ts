import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const CONFIG = [
  "import { defineConfig } from 'astro/config';",
  "export default defineConfig({ site: 'https://example.org', devToolbar: { enabled: false } });",
].join('\n');

const COLLECTION = [
  "import { glob } from 'astro/loaders';",
  "import { defineCollection } from 'astro:content';",
  "const loader = glob({ pattern: '*.md', base: 'src/content' });",
  'export const collections = { pages: defineCollection({ loader }) };',
].join('\n');

const PAGE = [
  '---',
  "import { getCollection, render } from 'astro:content';",
  'export const getStaticPaths = async () =>',
  "  (await getCollection('pages')).map((page) => ({ params: { page: page.id }, props: { page } }));",
  'const { Content } = await render(Astro.props.page);',
  '---',
  '<!doctype html>',
  '<html lang="en-GB">',
  '  <head><meta charset="utf-8" /><title>{Astro.params.page}</title></head>',
  '  <body><main><Content /></main></body>',
  '</html>',
].join('\n');

const SENTENCE =
  'A board of partners meets in the village hall, and keeps a note of what was said.';

/**
 * Writes the floor of a build: a bare Astro collection of Markdown with one layout, with as many pages
 * and about as many bytes of HTML as asked for.
 */
export async function writeBareSite(root: string, pages: number, html: number): Promise<void> {
  await rm(root, { recursive: true, force: true });
  await mkdir(join(root, 'src/content'), { recursive: true });
  await mkdir(join(root, 'src/pages'), { recursive: true });
  await writeFile(join(root, 'package.json'), '{ "type": "module" }\n');
  await writeFile(join(root, 'astro.config.mjs'), CONFIG);
  await writeFile(join(root, 'src/content.config.ts'), COLLECTION);
  await writeFile(join(root, 'src/pages/[page].astro'), PAGE);
  const text = markdownOf(html / pages);
  for (let index = 0; index < pages; index++) {
    await writeFile(
      join(root, `src/content/page-${index + 1}.md`),
      `# Page ${index + 1}\n\n${text}`,
    );
  }
}

/** Markdown that makes about so many bytes of HTML: headings and paragraphs. */
function markdownOf(bytes: number): string {
  const section = `## A heading\n\n${`${SENTENCE} `.repeat(6)}\n\n- ${SENTENCE}\n- ${SENTENCE}\n\n`;
  return section.repeat(Math.max(1, Math.round(bytes / (section.length + 70))));
}
