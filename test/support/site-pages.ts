import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';
import { siteSettings } from '../../scripts/lib/settings.ts';
import { templateOf } from '../../scripts/lib/templates.ts';

export const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** A built page: its address on the site, its text, and the document made from it. */
export interface SitePage {
  /** With the base path: `/sub/compare/`. */
  readonly path: string;
  readonly html: string;
  readonly document: Document;
}

/** Every page built into `dist` for `base`, in the order of their addresses. */
export function readPages(dist = DIST, { base } = siteSettings()): SitePage[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(dist, file), 'utf8');
      const path = relative('.', file)
        .split(sep)
        .join('/')
        .replace(/index\.html$/, '');
      return { path: `${base}${path}`, html, document: parseHTML(html).document };
    })
    .filter(({ document }) => !document.querySelector('meta[http-equiv=refresh]'))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Of each template the heaviest page: enough to see every component. */
export function templatePaths(pages: readonly SitePage[]): string[] {
  const { base } = siteSettings();
  const templates = new Map<string, SitePage>();
  for (const page of pages) {
    const template = templateOf(page.path.slice(base.length));
    const known = templates.get(template);
    if (!known || known.html.length < page.html.length) templates.set(template, page);
  }
  return [...templates.values()].map(({ path }) => path);
}

/** The pages of these templates differ in their words and links, and in which parts they have. */
const LIGHT_TEMPLATES = new Set(['areas/*']);

/** The pages but, of a light template, one alone for each set of parts: kinds of element under kinds of element. */
export function withoutLookAlikes(pages: readonly SitePage[]): SitePage[] {
  const { base } = siteSettings();
  const seen = new Set<string>();
  return pages.filter(({ path, document }) => {
    if (!LIGHT_TEMPLATES.has(templateOf(path.slice(base.length)))) return true;
    const parts = [...document.querySelectorAll('main *')].map(
      ({ parentElement, tagName, id, className }) =>
        [parentElement?.tagName, tagName, id, className].join(' '),
    );
    const shape = [...new Set(parts)].sort().join();
    const isNew = !seen.has(shape);
    seen.add(shape);
    return isNew;
  });
}

/** What a page costs to open, as bytes of a page that costs as much to look at. */
const OPENING = 50_000;

/** Pages in their order, in shards of about so many bytes: what one test looks at. */
export function shardsOf(pages: readonly SitePage[], bytes = 1_500_000): SitePage[][] {
  const shards: SitePage[][] = [];
  let left = 0;
  for (const page of pages) {
    const cost = page.html.length + OPENING;
    if (shards.length === 0 || cost > left) {
      shards.push([]);
      left = bytes;
    }
    shards.at(-1)?.push(page);
    left -= cost;
  }
  return shards;
}
