// @ts-check
import process from 'node:process';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkDirective from 'remark-directive';
import { siteSettings } from './scripts/lib/settings.ts';
import { rehypeHeadingIds } from './src/markdown/rehype-heading-ids.ts';
import { rehypeTables } from './src/markdown/rehype-tables.ts';
import { remarkCitations } from './src/markdown/remark-citations.ts';
import { remarkClauseNumbers } from './src/markdown/remark-clause-numbers.ts';
import { remarkGlossary } from './src/markdown/remark-glossary.ts';
import { remarkOneStyle } from './src/markdown/remark-one-style.ts';
import { readGlossary } from './src/reading/checked.ts';
import { contentRoot } from './src/reading/root.ts';

const { site, base } = siteSettings();
// A build keeps its caches in a folder of its own, so that none is stale and two never share one.
const cacheDir = process.env.BUILD_CACHE_DIR;
const words = { terms: await readGlossary(contentRoot()), glossary: `${base}glossary/` };

export default defineConfig({
  site,
  base,
  ...(cacheDir && { cacheDir }),
  output: 'static',
  trailingSlash: 'always',
  // The content security policy forbids inline styles and scripts.
  build: { assets: 'assets', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  integrations: [mdx()],
  markdown: {
    processor: unified({
      remarkPlugins: [
        remarkDirective,
        remarkCitations,
        [remarkGlossary, words],
        remarkOneStyle,
        remarkClauseNumbers,
      ],
      rehypePlugins: [rehypeHeadingIds, rehypeTables],
      // Quotations stay exactly as written: no curling of quotes, no joining of dashes.
      smartypants: false,
    }),
  },
  vite: {
    // Through a link, see scripts/lib/plain-path.ts.
    resolve: { preserveSymlinks: process.env.PROJECT_LINK !== undefined },
    ...(cacheDir && { cacheDir }),
    // 0: small scripts and images would otherwise be inlined, which the policy forbids.
    build: { assetsInlineLimit: 0 },
    css: {
      preprocessorOptions: {
        scss: { loadPaths: ['node_modules', 'src/styles'], quietDeps: true },
      },
    },
  },
});
