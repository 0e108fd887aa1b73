/** Tells at once what words are as a quotation: those selected in the text, and those that are typed. */

interface Selected {
  quotation: string;
  locator: string;
  place: string;
  words: number;
  at?: { start: number; end: number };
  fault?: string;
}

/** The text pane that a node stands in. */
const textOf = (node: Node | null): Element | null =>
  (node instanceof Element ? node : (node?.parentElement ?? null))?.closest('[data-text]') ?? null;

/** The offset in the source of a point of the page; undefined outside the text. */
function offsetAt(node: Node, offset: number): number | undefined {
  if (node instanceof Text) {
    const at = node.parentElement?.closest<HTMLElement>('[data-at]')?.dataset.at;
    return at === undefined ? undefined : Number(at) + offset;
  }
  const child = node.childNodes[offset];
  const next =
    child instanceof Element
      ? (child.closest('[data-at]') ?? child.querySelector('[data-at]'))
      : node instanceof Element
        ? node.closest('[data-at]')
        : null;
  const at = (next as HTMLElement | null)?.dataset.at;
  return at === undefined ? undefined : Number(at);
}

let picking: ReturnType<typeof setTimeout> | undefined;

export function pickSoon(main: HTMLElement): void {
  clearTimeout(picking);
  picking = setTimeout(() => void pickSelection(main), 120);
}

/** Shows what the selected words are as a quotation. */
export async function pickSelection(main: HTMLElement): Promise<void> {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return;
  const range = selection.getRangeAt(0);
  if (!textOf(range.startContainer) || !textOf(range.endContainer)) return;
  const start = offsetAt(range.startContainer, range.startOffset);
  const end = offsetAt(range.endContainer, range.endOffset);
  if (start === undefined || end === undefined || start >= end) return;
  const found = await ask(main, { start: String(start), end: String(end) });
  if (!found) return;
  for (const box of main.querySelectorAll<HTMLTextAreaElement>('[data-words], [data-selected]'))
    box.value = found.quotation;
  const paste = main.querySelector<HTMLTextAreaElement>('[data-paste]');
  if (paste && found.words > 25) paste.value = selection.toString();
  setPicked(main, String(start), String(end));
  tell(main, found);
}

function setPicked(main: HTMLElement, start: string, end: string): void {
  const set = (name: string, value: string): void => {
    const input = main.querySelector<HTMLInputElement>(`[name="${name}"]`);
    if (input) input.value = value;
  };
  set('pick.start', start);
  set('pick.end', end);
}

async function ask(
  main: HTMLElement,
  query: Record<string, string>,
): Promise<Selected | undefined> {
  const here = new URLSearchParams(location.search);
  const asked = new URLSearchParams({
    at: here.get('at') ?? '',
    source: here.get('source') ?? '',
    ...query,
  });
  const response = await fetch(
    `${main.dataset.base ?? ''}pick/${main.dataset.record ?? ''}?${asked}`,
  ).catch(() => undefined);
  return response?.ok ? ((await response.json()) as Selected | undefined) : undefined;
}

function tell(main: HTMLElement, { quotation, words, place, fault }: Selected): void {
  const line = main.querySelector('#picked');
  if (!line) return;
  line.closest('details')?.setAttribute('open', '');
  line.classList.toggle('fault', fault !== undefined);
  line.textContent = fault ?? `“${quotation}”: ${words} words, ${place}. Found, word for word.`;
}

let typing = 0;

/** Looks for words while they are typed. */
export async function findTyped(main: HTMLElement, words: string): Promise<void> {
  const turn = ++typing;
  setPicked(main, '', '');
  if (words.trim() === '') return;
  const found = await ask(main, { words });
  if (found && turn === typing) tell(main, found);
}
