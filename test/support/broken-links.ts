import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { siteSettings, type SiteSettings } from '../../scripts/lib/settings.ts';
import type { SitePage } from './site-pages.ts';

/** Where the pages lie, and where they believe they are. */
export interface LinkedSite extends SiteSettings {
  readonly dist: string;
}

const idsOf = ({ document }: SitePage): Set<string> =>
  new Set([...document.querySelectorAll('[id]')].map(({ id }) => id));

/** Every element of a page that names an address, with that address. */
const addressesOf = ({ document }: SitePage): string[] =>
  [...document.querySelectorAll('a[href], link[href], script[src], img[src], form[action]')].map(
    (element) =>
      ['href', 'src', 'action']
        .map((name) => element.getAttribute(name))
        .find((value) => value !== null) ?? '',
  );

/**
 * Every link and anchor of pages opened from the disk that leads to no file of the folder, as
 * “file: address”. As there: a folder is not its index, and a closing slash leads to a folder.
 */
export function brokenFileLinks(pages: readonly SitePage[], folder: string): string[] {
  const { base } = siteSettings();
  const fileOf = ({ path }: SitePage): string =>
    join(folder, path.slice(base.length).replace(/(^|\/)$/u, '$1index.html'));
  const ids = new Map(pages.map((page) => [fileOf(page), idsOf(page)]));
  const leadsNowhere = (from: string, address: string): boolean => {
    const target = new URL(address, pathToFileURL(from));
    if (target.protocol !== 'file:') return false;
    const file = fileURLToPath(new URL(target.pathname, target));
    const isInside = file.startsWith(join(folder, '/'));
    if (!isInside || !statSync(file, { throwIfNoEntry: false })?.isFile()) return true;
    const anchor = decodeURIComponent(target.hash.slice(1));
    return anchor !== '' && !ids.get(file)?.has(anchor);
  };
  return pages.flatMap((page) =>
    addressesOf(page)
      .filter((address) => leadsNowhere(fileOf(page), address))
      .map((address) => `${fileOf(page).slice(folder.length + 1)}: ${address}`),
  );
}

/**
 * Every link, anchor and file of these pages that leads nowhere inside the site, as “page: address”.
 * An address outside the base is one of them; an address of another site is not looked at.
 */
export function brokenLinks(
  pages: readonly SitePage[],
  { dist, site, base }: LinkedSite,
): string[] {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const ids = new Map(pages.map((page) => [page.path, idsOf(page)]));
  const leadsNowhere = (from: string, address: string): boolean => {
    const target = new URL(address, new URL(from, site));
    if (target.origin !== new URL(site).origin) return false;
    if (!target.pathname.startsWith(base)) return true;
    const page =
      byPath.get(target.pathname) ?? byPath.get(target.pathname.replace(/index\.html$/u, ''));
    if (!page)
      return !existsSync(join(dist, decodeURIComponent(target.pathname.slice(base.length))));
    const anchor = decodeURIComponent(target.hash.slice(1));
    return anchor !== '' && !ids.get(page.path)?.has(anchor);
  };
  return pages.flatMap((page) =>
    addressesOf(page)
      .filter((address) => leadsNowhere(page.path, address))
      .map((address) => `${page.path}: ${address}`),
  );
}
