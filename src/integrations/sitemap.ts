import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SitemapStream, streamToPromise } from 'sitemap';
import { builtPages } from './built-pages.ts';

/** What a page says of itself in its head: the value of a tag that is written in one way. */
const told = (html: string, pattern: RegExp): string | undefined => pattern.exec(html)?.[1];

/**
 * Writes `sitemap.xml` from the pages under `dist`: each page that has a canonical address, with the
 * date of the data it shows where it names one. Returns the number of pages listed.
 */
export async function writeSitemap(dist: string): Promise<number> {
  const links = (await builtPages(dist)).flatMap(({ html }) => {
    const url = told(html, /<link rel="canonical" href="([^"]+)"/u);
    const lastmod = told(html, /<meta name="dcterms\.modified" content="([^"]+)"/u);
    return url === undefined ? [] : [{ url, ...(lastmod === undefined ? {} : { lastmod }) }];
  });
  const stream = new SitemapStream({ lastmodDateOnly: true });
  for (const link of links) stream.write(link);
  stream.end();
  await writeFile(join(dist, 'sitemap.xml'), await streamToPromise(stream));
  return links.length;
}
