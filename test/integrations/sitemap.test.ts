import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeSitemap } from '../../src/integrations/sitemap.ts';

test('lists each page that has an address of its own, with the date of its data', async () => {
  const dist = await mkdtemp(join(tmpdir(), 'sitemap-'));
  await writeFile(
    join(dist, 'a.html'),
    '<link rel="canonical" href="https://example.org/a/"><meta name="dcterms.modified" content="2026-11-21">',
  );
  await writeFile(join(dist, 'b.html'), '<link rel="canonical" href="https://example.org/b/">');
  await writeFile(join(dist, '404.html'), '<meta name="dcterms.modified" content="2026-11-21">');

  expect(await writeSitemap(dist)).toBe(2);
  const xml = await readFile(join(dist, 'sitemap.xml'), 'utf8');
  expect(xml).toContain(
    '<url><loc>https://example.org/a/</loc><lastmod>2026-11-21</lastmod></url><url><loc>https://example.org/b/</loc></url>',
  );
  await rm(dist, { recursive: true });
});
