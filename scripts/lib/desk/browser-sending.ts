/** Sends what is filled in: at once, or soon after it changed, so that it is kept. */

import { say, show } from './browser-showing.ts';

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
export function keepSoon(main: HTMLElement, form: HTMLFormElement): void {
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

/** Sends what waits to be kept to a desk from which the page goes away. */
export function keepOnLeaving(main: HTMLElement): void {
  const form = main.querySelector<HTMLFormElement>('[data-field]');
  if (form && waiting !== undefined)
    navigator.sendBeacon(location.pathname, bodyOf(form, null, 'keep'));
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

/** Sends a form, and shows the answer without losing the place in the text. */
export async function sendForm(
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

/** Shows the page of an address, once what waits is kept. */
export async function load(main: HTMLElement, address: string, push = true): Promise<void> {
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
