import type { DataUrls } from './index.ts';

/** The addresses that data files name, of a site at the origin `site` under the path `base`: `/`, or `/folder/`. */
export function dataUrlsAt(
  site: string,
  base: string,
): DataUrls & {
  /** The whole address of a path below the base. */
  at: (path: string) => string;
} {
  const at = (path: string): string => new URL(`${base.replace(/\/$/u, '')}${path}`, site).href;
  const page = (partnership: string, edition?: string): string =>
    at(`/partnerships/${partnership}/${edition === undefined ? '' : `${edition}/`}`);
  return {
    at,
    page,
    statement: (partnership, anchor, edition) => `${page(partnership, edition)}#${anchor}`,
    finding: (partnership, requirement, edition) =>
      `${page(partnership, edition)}coverage/${requirement === undefined ? '' : `#${requirement}`}`,
  };
}
