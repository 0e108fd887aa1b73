import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { headerPolicyOf } from './content-security-policy.ts';
import { INDEX_FOLDER } from '../domain/search/manifest.ts';

/** For every response. The host decides whether to insist on HTTPS, because the domain is theirs. */
const EVERYWHERE = [
  'X-Content-Type-Options: nosniff',
  'X-Frame-Options: DENY',
  'Referrer-Policy: strict-origin-when-cross-origin',
  'Permissions-Policy: camera=(), geolocation=(), microphone=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy: same-origin',
];

/** For files that never change under the same name. */
const FOR_EVER = ['Cache-Control: public, max-age=31536000, immutable'];

/** A rule of a headers file: the paths, then each header on a line of its own. */
const rule = (paths: string, headers: readonly string[]): string =>
  [paths, ...headers.map((header) => `  ${header}`)].join('\n');

const policyRule = (base: string, path: string): string =>
  rule(`${base}${path.slice(1)}${path.endsWith('/') && path !== '/' ? '*' : ''}`, [
    `Content-Security-Policy: ${headerPolicyOf(path)}`,
  ]);

/**
 * The text of a `_headers` file, which several static hosts read, for a site under `base` with these
 * folders of pages. Files in the folders `lasting` never change under the same name. Where two rules match, some hosts join their headers and others take the last; so each
 * folder has a policy of its own, and no two rules with the same header match one path.
 */
export function headersFile(
  base: string,
  folders: readonly string[],
  lasting: readonly string[] = [],
): string {
  return `${[
    '# Written by the build. The format is that of Netlify and Cloudflare Pages.',
    rule(`${base}*`, EVERYWHERE),
    policyRule(base, '/'),
    ...folders.map((folder) => policyRule(base, `/${folder}/`)),
    ...lasting.map((folder) => rule(`${base}${folder}/*`, FOR_EVER)),
    rule(`${base}data/*`, ['Access-Control-Allow-Origin: *']),
    rule(`${base}*.md`, ['Content-Type: text/markdown; charset=utf-8']),
  ].join('\n\n')}\n`;
}

/** True where a folder of the site has a page below it; the rest are files that pages load. */
const hasPages = async (folder: string): Promise<boolean> =>
  (await readdir(folder, { recursive: true })).some((file) => file.endsWith('.html'));

/**
 * Folders whose files have other names as soon as their contents differ: the assets, and each folder of
 * the search index that bears the hash of all that is in it. The manifest beside it does change.
 */
async function lastingFolders(dist: string): Promise<string[]> {
  const index = await readdir(join(dist, INDEX_FOLDER), { withFileTypes: true }).catch(() => []);
  return [
    'assets',
    ...index
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${INDEX_FOLDER}/${name}`)
      .sort(),
  ];
}

/** Writes `_headers` into the built site under `dist`. Returns the number of folders with a policy. */
export async function writeHeaders(dist: string, base: string): Promise<number> {
  const entries = await readdir(dist, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const folders: string[] = [];
  for (const name of names.sort()) {
    if (await hasPages(join(dist, name))) folders.push(name);
  }
  await writeFile(join(dist, '_headers'), headersFile(base, folders, await lastingFolders(dist)));
  return folders.length;
}
