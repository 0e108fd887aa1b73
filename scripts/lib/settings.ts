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

/** An empty setting counts as not set. */
const given = (value: string | undefined): string | undefined => (value === '' ? undefined : value);

/**
 * The origin that `SITE_URL` names. Throws where it is no web address, or holds more than an origin: a
 * path is for `BASE_PATH` to say.
 */
function originOf(siteUrl: string): string {
  const address = URL.parse(siteUrl);
  if (!address || !/^https?:$/u.test(address.protocol)) {
    throw new Error(
      `SITE_URL is “${siteUrl}”. It must be the web address of the host, such as https://example.org.`,
    );
  }
  if (address.pathname !== '/') {
    throw new Error(
      `SITE_URL is “${siteUrl}”, and may hold no path. Set SITE_URL to ${address.origin} and BASE_PATH to ${normaliseBase(address.pathname)}.`,
    );
  }
  return address.origin;
}

/** Returns the site settings that `SITE_URL` and `BASE_PATH` ask for, or the defaults. Throws as `originOf` does. */
export function siteSettings(env: NodeJS.ProcessEnv = process.env): SiteSettings {
  return {
    site: originOf(given(env.SITE_URL) ?? 'https://example.org'),
    base: normaliseBase(env.BASE_PATH ?? '/'),
  };
}

/** Where to listen: the port that `PORT` asks for, if it does, and the host. */
export interface AddressSettings {
  readonly port?: number;
  readonly host: string;
}

/** Returns what `PORT` and `HOST` ask for. Throws where the port is not a number from 0 to 65535. */
export function addressSettings(env: NodeJS.ProcessEnv = process.env): AddressSettings {
  const host = given(env.HOST) ?? 'localhost';
  const port = given(env.PORT);
  if (port === undefined) return { host };
  if (!/^\d{1,5}$/u.test(port) || Number(port) > 65_535) {
    throw new Error(
      `PORT is “${port}”. It must be a whole number from 1024 to 65535, or 0 for any free one.`,
    );
  }
  return { host, port: Number(port) };
}
