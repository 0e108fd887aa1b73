import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { templateOf } from '../templates.ts';

/** A page: what a first visit moves of it, styles included, in bytes. */
export interface FirstView {
  template: string;
  path: string;
  bytes: number;
}

const compressed = (text: string | Buffer): number => gzipSync(text, { level: 9 }).length;

/** The first view of every page, by template. */
export async function firstViews(dist: string): Promise<FirstView[]> {
  const files = (await readdir(dist, { recursive: true })).filter((file) => file.endsWith('.html'));
  const styles = new Map<string, number>();
  const views: FirstView[] = [];
  for (const file of files.sort()) {
    const html = await readFile(join(dist, file), 'utf8');
    let bytes = compressed(html);
    for (const [, name = ''] of html.matchAll(/href="[^"]*\/assets\/([^"/]+\.css)"/gu)) {
      const size = styles.get(name) ?? compressed(await readFile(join(dist, 'assets', name)));
      styles.set(name, size);
      bytes += size;
    }
    const path = file.replaceAll('\\', '/').replace(/index\.html$/u, '');
    views.push({ template: templateOf(path), path, bytes });
  }
  return views.sort((a, b) => (a.template < b.template ? -1 : 1));
}
