/** Cites the statement that the address of a page names, in place of the page, for a reader who opens the citations. */

/** The file of the API on the statement that an address names; undefined where it names none. */
export function statementFile({
  pathname,
  hash,
}: Pick<Location, 'pathname' | 'hash'>): string | undefined {
  const [, base, edition] = /^(.*)\/partnerships\/([^/]+\/[^/]+)\//u.exec(pathname) ?? [];
  const [, statement] = /^#([a-z-]+\.[a-z\d-]+\.[a-z\d-]+)$/u.exec(hash) ?? [];
  return edition === undefined || statement === undefined
    ? undefined
    : `${base ?? ''}/data/v1/statements/${edition}/${statement}.json`;
}

const cites = document.querySelector<HTMLDetailsElement>('.cite');
let cited: string | undefined;

/** Fetches the citations of the statement, once; those of the page stay where they cannot be had. */
async function citeStatement(): Promise<void> {
  const file = statementFile(location);
  const summary = cites?.querySelector('summary');
  if (!cites?.open || !summary || file === undefined || file === cited) return;
  const { cite } = (await (await fetch(file)).json()) as { cite: Record<string, string> };
  for (const [style, text] of Object.entries(cite)) {
    const place = cites.querySelector(`[data-cite=${style}]`);
    if (place) place.textContent = text;
  }
  summary.textContent = 'Cite this statement';
  cited = file;
}

const run = (): void => {
  void citeStatement().catch(() => undefined);
};
cites?.addEventListener('toggle', run);
addEventListener('hashchange', run);
