import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { parseHTML } from 'linkedom';

/** Folders of the built site that mean nothing without a server and scripts. */
const LEFT_OUT =
  /^(?:\.built-files$|pagefind\/|search\/|_headers$|robots\.txt$|sitemap\.xml$|\.well-known\/|cards\/|\.nojekyll$|.*\.md$|assets\/[^/]+\.js$)/u;

/** Where a reader without the search engine looks things up. */
const INSTEAD_OF_SEARCH = 'a-to-z/index.html';

/**
 * Scripts do not run from disk, so what they would show never works; and a font may be loaded from there but
 * not ahead of its use.
 */
const DROPPED =
  'script, [hidden], link[rel=modulepreload], link[rel=preload], link[type="text/markdown"]';

/** Stands for the host, so that addresses of the site differ from others. */
const HERE = 'http://site.invalid';

/** A page opened from disk runs no script and loads nothing from other sites. */
const OFFLINE_POLICY = [
  "default-src 'none'",
  ...['style-src', 'img-src', 'font-src'].map((kind) => `${kind} 'self' file:`),
  "base-uri 'none'",
].join('; ');

/** The same instant for every file, so that the same site gives the same bytes. */
const MODIFIED = new Date(1980, 0, 1);

/** What is needed to make one address work from disk. */
interface Site {
  /** The path the site was built for, with both slashes. */
  readonly base: string;
  /** The files of the package. */
  readonly files: ReadonlySet<string>;
  /** Of a package of a part: the origin of the site, where all else is. */
  readonly elsewhere?: string;
}

/** A part of the site to pack by itself. */
interface Part {
  /** The origin of the site, to which links out of the part lead. */
  readonly site: string;
  /** The folders of its pages, from the top of the site: `areas/newham/`. */
  readonly folders: readonly string[];
}

/** What every page needs, whichever part it is of. */
const SHARED = /^(?:assets\/|favicon)/u;

/**
 * An address inside the site as seen from the file `from`: relative, and naming a file. Other
 * addresses come back as they are. Throws where the file is not in the package; from a package of a part, the link
 * leads to the site.
 */
export function offlineAddress(
  address: string,
  from: string,
  { base, files, elsewhere }: Site,
): string {
  const target = URL.parse(address, `${HERE}${base}${from}`);
  if (address.startsWith('#') || target?.origin !== HERE) return address;
  const { pathname, hash } = target;
  const path = pathname.startsWith(base)
    ? decodeURIComponent(pathname.slice(base.length))
    : `..${pathname}`;
  const named = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const file = named.startsWith('search/') ? INSTEAD_OF_SEARCH : named;
  if (!files.has(file)) {
    if (elsewhere !== undefined) return `${elsewhere}${target.href.slice(HERE.length)}`;
    throw new Error(`${from}: links to “${address}”, but the package has no file ${file}.`);
  }
  const steps = posix.relative(posix.dirname(from), file).split('/');
  return `${steps.map(encodeURIComponent).join('/')}${hash}`;
}

/**
 * Without a server or a script a search box would take words and do nothing with them: in its place stands a link to
 * the A to Z, in the words of its label.
 */
function putLinksForSearch(document: Document, { base }: Site): void {
  for (const form of document.querySelectorAll('form[role=search]')) {
    const words = form.querySelector('label')?.textContent ?? form.getAttribute('aria-label') ?? '';
    const link = document.createElement('a');
    link.setAttribute('href', `${base}a-to-z/`);
    link.textContent = `${words.trim()}: A to Z`;
    const line = document.createElement('p');
    line.className = 'find';
    line.append(link);
    form.replaceWith(line);
  }
}

/** A page for reading from disk: relative addresses, no script, and nothing that needs one. Throws as `offlineAddress` does. */
function offlinePage(html: string, file: string, site: Site): string {
  const { document } = parseHTML(html);
  for (const element of document.querySelectorAll(DROPPED)) element.remove();
  putLinksForSearch(document, site);
  for (const element of document.querySelectorAll('noscript')) {
    element.replaceWith(...element.childNodes);
  }
  for (const policy of document.querySelectorAll('meta[http-equiv]')) {
    policy.setAttribute('content', OFFLINE_POLICY);
  }
  for (const name of ['href', 'src', 'action', 'formaction']) {
    for (const element of document.querySelectorAll(`[${name}]`)) {
      element.setAttribute(name, offlineAddress(element.getAttribute(name) ?? '', file, site));
    }
  }
  return `<!doctype html>\n${document.documentElement.outerHTML}\n`;
}

/** A stylesheet whose fonts and pictures are found from disk. */
const offlineStyles = (css: string, file: string, site: Site): string =>
  css.replaceAll(
    /url\((["']?)([^)"']+)\1\)/gu,
    (_all, quote: string, address: string) =>
      `url(${quote}${offlineAddress(address, file, site)}${quote})`,
  );

/** The files of the built site under `dist`, with forward slashes, in one order. */
async function filesOf(dist: string): Promise<string[]> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      posix.join(parentPath.slice(dist.length).split(sep).join('/'), name),
    )
    .map((file) => file.replace(/^\//u, ''))
    .sort();
}

/** One file of the package, made fit for reading from disk. */
async function offlineFile(dist: string, file: string, site: Site): Promise<Uint8Array> {
  const bytes = await readFile(join(dist, file));
  if (file.endsWith('.html')) return Buffer.from(offlinePage(bytes.toString(), file, site));
  if (file.endsWith('.css')) return Buffer.from(offlineStyles(bytes.toString(), file, site));
  return bytes;
}

/**
 * The built site under `dist` as a zip to open from disk: start at `index.html`; or a part of it, whose other links lead
 * to the site. The same site gives the same bytes. Throws where a page links to what the package of the whole does not hold.
 */
export async function offlineZip(dist: string, base: string, part?: Part): Promise<Uint8Array> {
  const files = (await filesOf(dist))
    .filter((file) => !LEFT_OUT.test(file))
    .filter((file) => part === undefined || isIn(part, file));
  const site = {
    base,
    files: new Set(files),
    ...(part === undefined ? {} : { elsewhere: part.site }),
  };
  const contents: Zippable = {};
  for (const file of files)
    contents[file] = [await offlineFile(dist, file, site), { mtime: MODIFIED }];
  return zipSync(contents);
}

/** True for a file of the part, and for what every page needs. */
const isIn = ({ folders }: Part, file: string): boolean =>
  SHARED.test(file) || folders.some((folder) => file.startsWith(folder));

/** Files of the data folder that are pages, or answers that pages ask for. */
const NO_DATA = /\.(?:html|md)$|^compare\//u;

/** The data files of the built site under `dist` as a zip, with the SHA-256 of each in `SHA256SUMS`; the same site gives the same bytes. */
export async function dataZip(dist: string): Promise<Uint8Array> {
  const folder = join(dist, 'data');
  const contents: Zippable = {};
  const sums: string[] = [];
  for (const file of (await filesOf(folder)).filter((name) => !NO_DATA.test(name))) {
    const bytes = await readFile(join(folder, file));
    contents[file] = [bytes, { mtime: MODIFIED }];
    sums.push(`${createHash('sha256').update(bytes).digest('hex')}  ${file}\n`);
  }
  contents.SHA256SUMS = [Buffer.from(sums.join('')), { mtime: MODIFIED }];
  return zipSync(contents);
}
