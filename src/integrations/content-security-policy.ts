/** The one page that runs WebAssembly: the search engine. */
const SEARCH = '/search/';

/**
 * What a page may load and run, as the directives of a Content-Security-Policy. Everything comes from
 * the site itself, and no script or style stands inline. Only the search page may run WebAssembly.
 * `path` is the address of the page below the base: `/search/`.
 */
export const policyOf = (path: string): string =>
  [
    "default-src 'none'",
    `script-src 'self'${path.startsWith(SEARCH) ? " 'wasm-unsafe-eval'" : ''}`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    ...(path.startsWith(SEARCH) ? ["worker-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');

/** The same for a response header, which can also say that no other site may frame the page. */
export const headerPolicyOf = (path: string): string => `${policyOf(path)}; frame-ancestors 'none'`;
