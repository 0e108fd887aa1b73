import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { headerPolicyOf } from './content-security-policy.ts';

/** For every response. Whether to insist on HTTPS is for the host to say: the domain is theirs. */
const EVERYWHERE = [
  'X-Content-Type-Options: nosniff',
  'X-Frame-Options: DENY',
  'Referrer-Policy: strict-origin-when-cross-origin',
  'Permissions-Policy: camera=(), geolocation=(), microphone=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy: same-origin',
];

/** A rule of a headers file: the paths, then each header on a line of its own. */
const rule = (paths: string, headers: readonly string[]): string =>
  [paths, ...headers.map((header) => `  ${header}`)].join('\n');

const policyRule = (base: string, path: string): string =>
  rule(`${base}${path.slice(1)}${path.endsWith('/') && path !== '/' ? '*' : ''}`, [
    `Content-Security-Policy: ${headerPolicyOf(path)}`,
  ]);

/**
 * The text of a `_headers` file, which several static hosts read, for a site under `base` with these
 * folders. Where two rules match, some hosts join their headers and others take the last; so each
 * folder has a policy of its own, and no two rules with the same header match one path.
 */
export function headersFile(base: string, folders: readonly string[]): string {
  return `${[
    '# Written by the build. The format is that of Netlify and Cloudflare Pages.',
    rule(`${base}*`, EVERYWHERE),
    policyRule(base, '/'),
    ...folders.map((folder) => policyRule(base, `/${folder}/`)),
    rule(`${base}assets/*`, ['Cache-Control: public, max-age=31536000, immutable']),
    rule(`${base}data/*`, ['Access-Control-Allow-Origin: *']),
  ].join('\n\n')}\n`;
}

/** True where a folder of the site has a page below it; the rest are files that pages load. */
const hasPages = async (folder: string): Promise<boolean> =>
  (await readdir(folder, { recursive: true })).some((file) => file.endsWith('.html'));

/** Writes `_headers` into the built site under `dist`. Returns the number of folders with a policy. */
export async function writeHeaders(dist: string, base: string): Promise<number> {
  const entries = await readdir(dist, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const folders: string[] = [];
  for (const name of names.sort()) {
    if (await hasPages(join(dist, name))) folders.push(name);
  }
  await writeFile(join(dist, '_headers'), headersFile(base, folders));
  return folders.length;
}
