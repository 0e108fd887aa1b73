/**
 * Makes the page of the desk handier: words are selected in the text, forms are sent without losing the place in
 * it, and what is half filled in is kept. The page is complete without it. It is served with its types taken out,
 * with the modules beside it that it imports, and nothing else.
 */

import { readKeys, selectSentence } from './browser-keys.ts';
import { findTyped, pickSoon } from './browser-picking.ts';
import { keepOnLeaving, keepSoon, load, sendForm } from './browser-sending.ts';

const panes = document.querySelector<HTMLElement>('main.panes');
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
    keepOnLeaving(main);
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
