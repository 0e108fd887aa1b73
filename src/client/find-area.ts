import Combobox from '@github/combobox-nav';
import { sortKey } from '../domain/base/letters.ts';
import { matchPlaces, type Suggestion } from '../domain/area/match.ts';

/** Suggests names of areas, districts, former councils and partnerships, and leads to the area chosen. */

/** Names shown at once. */
const MOST = 8;

const need = <T extends Element>(found: T | null): T => {
  if (!found) throw new Error('A part of the box for areas is not on the page.');
  return found;
};

const form = need(document.querySelector<HTMLFormElement>('[data-places]'));
const input = need(form.querySelector('input'));
const list = need(form.querySelector('ul'));
const told = need(form.querySelector<HTMLElement>('[data-told]'));
list.role = 'listbox';
const combobox = new Combobox(input, list, { tabInsertsSuggestions: false });
let names: Promise<readonly Suggestion[]> | undefined;

/** All names: loaded once; after a failure the box leads to the lists, as without script. */
const load = (): Promise<readonly Suggestion[]> =>
  (names ??= fetch(form.dataset.places ?? '')
    .then((answer) => (answer.ok ? (answer.json() as Promise<Suggestion[]>) : []))
    .catch(() => []));

const close = (): void => {
  list.hidden = true;
  combobox.stop();
};

const optionOf = ([name, context, area]: Suggestion, index: number): HTMLLIElement => {
  const option = document.createElement('li');
  option.role = 'option';
  option.id = `area-name-${index}`;
  option.dataset.area = area;
  option.textContent = context === '' ? name : `${name} (${context})`;
  return option;
};

async function suggest(): Promise<void> {
  const all = await load();
  const found = matchPlaces(input.value, all, MOST);
  list.replaceChildren(...found.map(optionOf));
  told.textContent =
    input.value.trim() === '' || all.length === 0
      ? ''
      : found.length === 0
        ? 'No name matches. All areas stand below by region.'
        : `${found.length === MOST ? `The first ${MOST}` : found.length} ${found.length === 1 ? 'name matches' : 'names match'}.`;
  if (found.length === 0) {
    close();
    return;
  }
  list.hidden = false;
  combobox.start();
}

const goTo = (area: string): void => {
  location.assign(`${form.dataset.areas ?? ''}${area}/`);
};

input.addEventListener('focus', () => void load(), { once: true });
input.addEventListener('input', () => void suggest());
input.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') close();
});
form.addEventListener('focusout', ({ relatedTarget }) => {
  if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) close();
});
list.addEventListener('combobox-commit', ({ target }) => {
  if (target instanceof HTMLElement) goTo(target.dataset.area ?? '');
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void load().then((all) => {
    if (all.length === 0) {
      form.submit();
      return;
    }
    const found = matchPlaces(input.value, all);
    const exact = found.filter(([name]) => sortKey(name) === sortKey(input.value));
    const areas = new Set((exact.length > 0 ? exact : found).map(([, , area]) => area));
    const [only] = areas;
    if (only !== undefined && areas.size === 1) goTo(only);
    else void suggest();
  });
});

// A name that was sent without a script, or that a link brings.
const asked = new URLSearchParams(location.search).get('area') ?? '';
if (asked !== '') {
  input.value = asked;
  input.focus();
  void suggest();
}
