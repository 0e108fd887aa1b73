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
const summary = cites?.querySelector('summary');
const places = [...(cites?.querySelectorAll<HTMLElement>('[data-cite]') ?? [])];
/** What stands there of the page itself. */
const ofPage = {
  summary: summary?.textContent ?? '',
  cite: Object.fromEntries(
    places.map(({ dataset: { cite = '' }, textContent }) => [cite, textContent]),
  ),
};
let cited: string | undefined;

/** Shows the citations of the statement; those of the page stand where there is none, or none can be had. */
async function citeStatement(): Promise<void> {
  const file = statementFile(location);
  if (!cites?.open || file === cited) return;
  const cite = file === undefined ? ofPage.cite : await citationsIn(file);
  // The address may name another statement by now.
  if (file !== statementFile(location)) return;
  for (const place of places) {
    const text = cite[place.dataset.cite ?? ''];
    if (text !== undefined) place.textContent = text;
  }
  if (summary) summary.textContent = file === undefined ? ofPage.summary : 'Cite this statement';
  cited = file;
}

const citationsIn = async (file: string): Promise<Record<string, string>> =>
  ((await (await fetch(file)).json()) as { cite: Record<string, string> }).cite;

const run = (): void => {
  void citeStatement().catch(() => undefined);
};
cites?.addEventListener('toggle', run);
addEventListener('hashchange', run);
