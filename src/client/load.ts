/** The tables of topic pages, kept once they have been fetched. */
const loaded = new Map<string, HTMLElement>();

/**
 * The cautions and the table of a topic, with the areas of the pages given (from 0); rejects where a page
 * cannot be had.
 */
export async function loadTopic(
  path: string,
  topic: string,
  pages: readonly number[],
): Promise<HTMLElement> {
  const key = `${topic}/${pages.join()}`;
  const known = loaded.get(key);
  if (known) return known;
  const parts = document.createElement('div');
  const tables = await Promise.all(
    pages.map(async (page) => {
      const response = await fetch(`${path}${topic}/${page ? `page-${page + 1}/` : ''}`);
      const found = new DOMParser().parseFromString(await response.text(), 'text/html');
      // A comparison never stands without its cautions.
      parts.append(...found.querySelectorAll('.cautions'));
      return found.querySelector('table[data-topic]');
    }),
  );
  const region = tables[0]?.closest('.scroll');
  // A page that is not there is answered by one without a table.
  if (!region) throw new Error(topic);
  for (const table of tables.slice(1)) {
    tables[0]?.querySelector('tbody')?.append(...(table?.querySelectorAll('tbody tr') ?? []));
  }
  parts.append(region);
  // Several topics on one page: ids must differ, and so must the names of regions.
  for (const element of parts.querySelectorAll('[id]')) element.id = `${topic}.${element.id}`;
  region.setAttribute('aria-labelledby', region.querySelector('caption')?.id ?? '');
  loaded.set(key, parts);
  return parts;
}
