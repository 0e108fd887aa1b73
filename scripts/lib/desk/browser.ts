/**
 * Makes the page of the desk handier: words are selected in the text, forms are sent without losing the place in
 * it, and what is half filled in is kept. The page is complete without it. It is served with its types taken out,
 * so it imports nothing.
 */

const panes = document.querySelector<HTMLElement>('main.panes');

interface Selected {
  quotation: string;
  locator: string;
  place: string;
  words: number;
  at?: { start: number; end: number };
  fault?: string;
}

if (panes) start(panes);

function start(main: HTMLElement): void {
  document.documentElement.classList.add('scripted');
  main.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    event.preventDefault();
    void sendForm(main, form, event.submitter as HTMLButtonElement | null);
  });
  main.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
    if (link.hasAttribute('data-inside')) {
      goInside(event, link);
      return;
    }
    if (link.hasAttribute('data-box')) {
      goToBox(event, link);
      return;
    }
    if (link.getAttribute('href')?.startsWith('?')) {
      event.preventDefault();
      void load(main, link.href);
    }
  });
  main.addEventListener('change', (event) => {
    const control = event.target as HTMLInputElement;
    if (control.hasAttribute('data-show') && control.form)
      void sendForm(main, control.form, null, 'show');
  });
  main.addEventListener('input', (event) => {
    const control = event.target as HTMLInputElement;
    if (control.hasAttribute('data-words')) void findTyped(main, control.value);
    if (control.form?.hasAttribute('data-field')) keepSoon(main, control.form);
  });
  main.addEventListener('keydown', (event) => {
    const control = event.target as HTMLElement;
    const verb = control.dataset.enter;
    if (event.key === 'Enter' && verb && control instanceof HTMLInputElement && control.form) {
      event.preventDefault();
      void sendForm(main, control.form, null, verb);
    }
    if (control.hasAttribute('data-text')) readKeys(main, control, event);
  });
  document.addEventListener('selectionchange', () => {
    pickSoon(main);
  });
  window.addEventListener('popstate', () => {
    void load(main, location.href, false);
  });
  window.addEventListener('pagehide', () => {
    const form = main.querySelector<HTMLFormElement>('[data-field]');
    if (form && waiting !== undefined)
      navigator.sendBeacon(location.pathname, bodyOf(form, null, 'keep'));
  });
}

/** Goes to a place in the text, with the focus. */
function goInside(event: Event, link: HTMLAnchorElement): void {
  const at = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!at) return;
  event.preventDefault();
  const from = link.dataset.from;
  const words = from === undefined ? null : at.querySelector(`[data-at="${from}"]`);
  (words ?? at).scrollIntoView({ block: 'center' });
  const text = at.closest<HTMLElement>('[data-text]');
  text?.focus({ preventScroll: true });
  const first = words ?? at.querySelector('.words [data-at]');
  if (first) selectSentence(first);
}

/** Goes to the box that a mistake is about, and opens what it stands in. */
function goToBox(event: Event, link: HTMLAnchorElement): void {
  const at = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!at) return;
  event.preventDefault();
  for (let around = at.closest('details'); around; around = outer(around)) around.open = true;
  const control = at.matches('input, select, textarea')
    ? at
    : at.querySelector<HTMLElement>('input:not([type="hidden"]), select, textarea');
  control?.focus({ preventScroll: true });
  (control ?? at).scrollIntoView({ block: 'center' });
}

const outer = (inner: Element): HTMLDetailsElement | null =>
  inner.parentElement?.closest('details') ?? null;

/** What a form holds, as an address has it. */
function queryOf(form: HTMLFormElement): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') query.append(name, value);
  }
  return query;
}

function bodyOf(
  form: HTMLFormElement,
  button: HTMLButtonElement | null,
  verb?: string,
): URLSearchParams {
  const body = queryOf(form);
  body.set('do', verb ?? button?.value ?? 'show');
  return body;
}

let waiting: ReturnType<typeof setTimeout> | undefined;
let waitingSince = 0;
let latest = 0;

/** How long after a change it is kept, in milliseconds: after the last of several, and at most after the first. */
const KEPT_AFTER = { last: 600, first: 2000 };

/** Keeps what is half filled in a moment after the last change, and shows what readers would see of it. */
function keepSoon(main: HTMLElement, form: HTMLFormElement): void {
  if (waiting === undefined) waitingSince = Date.now();
  clearTimeout(waiting);
  const left = waitingSince + KEPT_AFTER.first - Date.now();
  waiting = setTimeout(
    () => {
      waiting = undefined;
      const turn = ++latest;
      void post(bodyOf(form, null, 'keep')).then((page) => {
        const preview = page?.getElementById('preview');
        if (turn === latest && preview) main.querySelector('#preview')?.replaceWith(preview);
      });
    },
    Math.max(0, Math.min(KEPT_AFTER.last, left)),
  );
}

async function post(body: URLSearchParams): Promise<Document | undefined> {
  try {
    const response = await fetch(location.pathname, { method: 'POST', body });
    return new DOMParser().parseFromString(await response.text(), 'text/html');
  } catch {
    say(
      'The desk does not answer. Start it again with “npm run desk”; what you typed is still here.',
    );
    return undefined;
  }
}

function say(words: string): void {
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

/** Sends a form, and shows the answer without losing the place in the text. */
async function sendForm(
  main: HTMLElement,
  form: HTMLFormElement,
  button: HTMLButtonElement | null,
  verb?: string,
): Promise<void> {
  if (form.method === 'get') return load(main, `?${queryOf(form)}`);
  clearTimeout(waiting);
  waiting = undefined;
  latest += 1;
  main.setAttribute('aria-busy', 'true');
  const page = await post(bodyOf(form, button, verb));
  main.removeAttribute('aria-busy');
  if (page) show(main, page);
}

async function load(main: HTMLElement, address: string, push = true): Promise<void> {
  const form = main.querySelector<HTMLFormElement>('[data-field]');
  if (form && waiting !== undefined) {
    clearTimeout(waiting);
    waiting = undefined;
    await post(bodyOf(form, null, 'keep'));
  }
  const response = await fetch(address).catch(() => undefined);
  if (!response) {
    say('The desk does not answer. Start it again with “npm run desk”.');
    return;
  }
  if (push) history.pushState(null, '', response.url);
  show(main, new DOMParser().parseFromString(await response.text(), 'text/html'));
}

/** Puts the panes of another page in the place of these; text and list stay where they were read. */
function show(main: HTMLElement, page: Document): void {
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

function pickSoon(main: HTMLElement): void {
  clearTimeout(picking);
  picking = setTimeout(() => void pickSelection(main), 120);
}

/** Shows what the selected words are as a quotation. */
async function pickSelection(main: HTMLElement): Promise<void> {
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
  line.classList.toggle('fault', fault !== undefined);
  line.textContent = fault ?? `“${quotation}”: ${words} words, ${place}. Found, word for word.`;
}

let typing = 0;

/** Looks for words while they are typed. */
async function findTyped(main: HTMLElement, words: string): Promise<void> {
  const turn = ++typing;
  setPicked(main, '', '');
  if (words.trim() === '') return;
  const found = await ask(main, { words });
  if (found && turn === typing) tell(main, found);
}

/** A word of the text, and whether a sentence starts with it. */
interface Word {
  node: Text;
  start: number;
  end: number;
  isFirst: boolean;
}

function wordsOf(text: HTMLElement): Word[] {
  const found: Word[] = [];
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('[data-at]') ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT,
  );
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const opens = node.parentElement?.closest('[data-sentence]') !== null;
    let isFirst = opens;
    for (const match of node.data.matchAll(/\S+/gu)) {
      found.push({ node, start: match.index, end: match.index + match[0].length, isFirst });
      isFirst = false;
    }
  }
  return found;
}

/** Arrows go through the text by sentences and change what is selected by words; Enter takes it. */
function readKeys(main: HTMLElement, text: HTMLElement, event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const words = wordsOf(text);
  const sentence = (at: number): [number, number] => {
    let from = at;
    while (from > 0 && !words[from]?.isFirst) from -= 1;
    let to = at;
    while (to < words.length - 1 && !words[to + 1]?.isFirst) to += 1;
    return [from, to];
  };
  const now = current(words);
  const [from, to] = now ?? [-1, -1];
  const moves: Record<string, () => [number, number]> = {
    ArrowDown: () =>
      now ? sentence(Math.min(sentence(to)[1] + 1, words.length - 1)) : sentence(0),
    ArrowUp: () => (now ? sentence(Math.max(sentence(from)[0] - 1, 0)) : sentence(0)),
    ArrowRight: () =>
      !now
        ? sentence(0)
        : event.shiftKey
          ? [Math.min(from + 1, to), to]
          : [from, Math.min(to + 1, words.length - 1)],
    ArrowLeft: () =>
      !now
        ? sentence(0)
        : event.shiftKey
          ? [Math.max(from - 1, 0), to]
          : [from, Math.max(to - 1, from)],
  };
  if (event.key === 'Enter' && now) {
    event.preventDefault();
    const form = main.querySelector<HTMLFormElement>('[data-field]');
    if (form) void pickSelection(main).then(() => sendForm(main, form, null, 'take'));
    return;
  }
  const move = moves[event.key];
  if (!move || words.length === 0) return;
  event.preventDefault();
  const [first, last] = move();
  select(words[first], words[last]);
}

/** The numbers of the first and the last word selected. */
function current(words: readonly Word[]): [number, number] | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const inside = words.flatMap((word, index) =>
    range.comparePoint(word.node, word.start) <= 0 &&
    range.comparePoint(word.node, word.end) >= 0 &&
    range.intersectsNode(word.node) &&
    touches(range, word)
      ? [index]
      : [],
  );
  const [first] = inside;
  return first === undefined ? undefined : [first, inside.at(-1) ?? first];
}

/** True where a range covers some of a word, not only its edge. */
const touches = (range: Range, { node, start, end }: Word): boolean =>
  range.comparePoint(node, start + 1) <= 0 && range.comparePoint(node, end) >= 0
    ? range.comparePoint(node, start) >= 0 || range.comparePoint(node, end - 1) >= 0
    : false;

function select(first: Word | undefined, last: Word | undefined): void {
  if (!first || !last) return;
  getSelection()?.setBaseAndExtent(first.node, first.start, last.node, last.end);
  last.node.parentElement?.scrollIntoView({ block: 'nearest' });
}

function selectSentence(at: Element): void {
  const node = document.createTreeWalker(at, NodeFilter.SHOW_TEXT).nextNode() as Text | null;
  if (node) getSelection()?.setBaseAndExtent(node, 0, node, node.data.trimEnd().length);
}
