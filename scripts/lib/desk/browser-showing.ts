/** Shows what the desk answered: the panes of another page in the place of these, and what there is to say. */

export function say(words: string): void {
  const said = document.getElementById('said');
  if (said) said.textContent = words;
  readOut(words);
}

/** Has words read out by a screen reader. The place of them stays on the page when panes are shown anew. */
function readOut(words: string): void {
  const told = document.getElementById('told');
  if (told) told.textContent = words;
}

/** What tells a control again in a page that is shown anew: its id, else its name and value. */
function markOf(control: Element | null): string {
  if (!control || control === document.body) return '';
  if (control.id !== '') return `#${CSS.escape(control.id)}`;
  const marks = ['name', 'value', 'href']
    .map((name) => [name, control.getAttribute(name)] as const)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `[${name}="${CSS.escape(value ?? '')}"]`);
  return marks.length === 0 ? '' : `${control.localName}${marks.join('')}`;
}

/** Puts the panes of another page in the place of these; text and list stay where they were read. */
export function show(main: HTMLElement, page: Document): void {
  const focused = markOf(document.activeElement);
  const place = (root: ParentNode): string =>
    root.querySelector<HTMLInputElement>('[data-field] [name="at"]')?.value ?? '';
  const [before, after] = [place(main), place(page)];
  document.title = page.title;
  for (const id of ['list', 'text', 'field']) {
    const old = document.getElementById(id);
    const fresh = page.getElementById(id);
    if (!old || !fresh) {
      location.reload();
      return;
    }
    const open = new Set([...old.querySelectorAll('details[open] > summary')].map(markOfSummary));
    const top = id === 'field' && before !== after ? 0 : old.scrollTop;
    old.replaceChildren(...fresh.childNodes);
    if (id !== 'field' || before === after) {
      for (const summary of old.querySelectorAll('details > summary')) {
        if (open.has(markOfSummary(summary)))
          (summary.parentElement as HTMLDetailsElement).open = true;
      }
    }
    old.scrollTop = top;
  }
  if (before !== after) {
    history.replaceState(null, '', addressOf(after));
    lead(document.getElementById('field-title'));
  } else {
    const refused = main.querySelector<HTMLElement>('[data-focus]');
    const target = focused === '' ? null : main.querySelector<HTMLElement>(focused);
    if (refused) lead(refused);
    else {
      target?.focus({ preventScroll: target.id === 'words' });
      main.querySelector('[data-said] .said')?.scrollIntoView({ block: 'nearest' });
    }
  }
  readOut([...main.querySelectorAll('.said')].map(({ textContent }) => textContent).join(' '));
}

/** Leads to what is to be read next: its first line comes into view, and the focus is there. */
function lead(to: HTMLElement | null): void {
  to?.focus({ preventScroll: true });
  to?.scrollIntoView({ block: 'start' });
}

/** What tells a part that opens again in a page that is shown anew: its summary, and the row it stands in. */
const markOfSummary = (summary: Element): string =>
  `${summary.closest('[id]')?.id ?? ''} ${summary.textContent}`;

function addressOf(place: string): string {
  const query = new URLSearchParams(location.search);
  query.set('at', place);
  return `?${query}`;
}
