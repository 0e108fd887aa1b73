/** Where the site will live: the address of its host and the folder under it. */
export interface SiteSettings {
  /** The origin that absolute addresses (canonical links, data files) start with. */
  readonly site: string;
  /** The path the site is served under: `/`, or `/folder/` with both slashes. */
  readonly base: string;
}

/** Returns `path` with exactly one slash at each end, so that `docs`, `/docs` and `/docs/` agree. */
export function normaliseBase(path: string): string {
  const inner = path.replace(/^\/+|\/+$/gu, '');
  return inner === '' ? '/' : `/${inner}/`;
}

/** Returns the site settings that `SITE_URL` and `BASE_PATH` ask for, or the defaults. */
export function siteSettings(env: NodeJS.ProcessEnv = process.env): SiteSettings {
  return {
    site: env.SITE_URL ?? 'https://example.org',
    base: normaliseBase(env.BASE_PATH ?? '/'),
  };
}
