import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { escapeHtml } from '../domain/base/escape.ts';
import { isKeptAnchor, isKeptPage } from '../domain/site/addresses/rule.ts';
import type { BuiltAddresses, Move } from '../domain/site/addresses/standing.ts';
import { SITE_NAME } from '../site.ts';
import { builtPages } from './built-pages.ts';
import { policyOf } from './content-security-policy.ts';

const FURTHER = /page-\d+\/$/u;
/** A tag with an id, after any other attributes. */
const ID =
  /<([a-z][\w-]*)(?:\s+[^\s=>"']+(?:=(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*?\s+id=(?:"([^"]*)"|([^\s"'>]+))/gu;

/** The anchors of a page that are kept. */
const anchorsOf = (path: string, html: string): string[] =>
  [...html.replace(/<svg[^]*?<\/svg>/gu, '').matchAll(ID)].flatMap(
    ([, tag = '', quoted, bare = '']) => {
      const id = quoted ?? bare;
      return isKeptAnchor(path, id, tag) ? [id] : [];
    },
  );

/** The address of a file of the site: that of its folder for a page. */
const addressOf = (file: string): string => `/${file.replace(/(?:^|(?<=\/))index\.html$/u, '')}`;

/** The addresses that the built site under `dist` has and is to keep. */
export async function builtAddresses(dist: string): Promise<BuiltAddresses> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1))
    .map((file) => addressOf(file.split(sep).join('/')));
  const standing = new Set(files.filter(isKeptPage));
  const further = new Map<string, string>();
  for (const { file, html } of await builtPages(dist)) {
    const path = addressOf(file);
    const first = path.replace(FURTHER, '');
    for (const id of anchorsOf(first, html)) {
      if (first !== path) further.set(`${first}#${id}`, `${path}#${id}`);
      else if (isKeptPage(path)) standing.add(`${path}#${id}`);
    }
  }
  return { standing, further };
}

/** The address at which the site will be published, from the settings of the build. */
interface Home {
  site: string;
  base: string;
}

const hrefOf = (address: string, base: string): string => escapeHtml(`${base}${address.slice(1)}`);

/** A page that leads on, without script and without anything to load. */
function movedPage({ from, to }: Move, { site, base }: Home): string {
  const href = hrefOf(to, base);
  const address = escapeHtml(new URL(`${base}${to.slice(1)}`, site).href);
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policyOf(from)}">
<title>This page has moved – ${escapeHtml(SITE_NAME)}</title>
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${href}">
<link rel="canonical" href="${address}">
</head>
<body>
<main>
<h1>This page has moved</h1>
<p>It is now at <a href="${href}">${address}</a>.</p>
</main>
</body>
</html>
`;
}

/**
 * A note at the foot of a page for each part that is not there any more, at its old anchor. The styles show
 * a note only to those who followed a link to it.
 */
function movedNotes(moves: readonly Move[], base: string): string {
  const notes = moves.map(({ from, to, reason }) => {
    const id = escapeHtml(from.slice(from.indexOf('#') + 1));
    const why = reason === undefined ? '' : ` ${escapeHtml(reason)}`;
    return `<p id="${id}">What this link led to has moved: <a href="${hrefOf(to, base)}">open it where it is now</a>.${why}</p>`;
  });
  return `<div class="moved">${notes.join('')}</div>`;
}

/**
 * Makes addresses that are gone lead on, in the site under `dist`: a moved page as a page that opens the
 * new one, a moved file as a copy, an anchor that left its page as a note there. Returns how many.
 * Throws where a page has no main part to hold a note.
 */
export async function leadOn(dist: string, moves: readonly Move[], home: Home): Promise<number> {
  const fileOf = (path: string): string =>
    join(dist, path.endsWith('/') ? `${path}index.html` : path);
  for (const move of moves.filter(({ from }) => !from.includes('#'))) {
    await mkdir(dirname(fileOf(move.from)), { recursive: true });
    await (move.from.endsWith('/')
      ? writeFile(fileOf(move.from), movedPage(move, home))
      : copyFile(fileOf(move.to), fileOf(move.from)));
  }
  const movedPages = new Set(moves.map(({ from }) => from));
  const anchors = moves.filter(({ from }) => from.includes('#'));
  for (const [page, there] of Map.groupBy(anchors, ({ from }) => from.split('#')[0] ?? '')) {
    if (movedPages.has(page)) continue;
    const html = await readFile(fileOf(page), 'utf8');
    const end = html.lastIndexOf('</main>');
    if (end === -1) throw new Error(`${page} has no <main> for a note on what has moved.`);
    const notes = movedNotes(there, home.base);
    await writeFile(fileOf(page), html.slice(0, end) + notes + html.slice(end));
  }
  return moves.length;
}
