/** The tables of topic pages, fetched when they are first asked for. */
const loaded = new Map<string, Promise<HTMLElement>>();

/** The cautions and the table of a topic, from its page; rejects where the page cannot be had. */
export function loadTopic(path: string, topic: string): Promise<HTMLElement> {
  const known = loaded.get(topic);
  if (known) return known;
  const region = fetchTable(`${path}${topic}/`, topic);
  loaded.set(topic, region);
  // A second try may succeed.
  region.catch(() => loaded.delete(topic));
  return region;
}

async function fetchTable(path: string, topic: string): Promise<HTMLElement> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(response.statusText);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const region = page.querySelector('table[data-topic]')?.closest('.scroll');
  if (!region) throw new Error('No table');
  const parts = document.createElement('div');
  // A comparison never stands without its cautions.
  parts.append(...page.querySelectorAll('.cautions'), region);
  // Several topics on one page: ids must differ, and so must the names of regions.
  for (const element of parts.querySelectorAll('[id]')) element.id = `${topic}.${element.id}`;
  parts.querySelector('.cautions')?.removeAttribute('aria-labelledby');
  region.setAttribute('aria-labelledby', region.querySelector('caption')?.id ?? '');
  return parts;
}
