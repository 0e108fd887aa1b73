import { grouped } from '../../domain/base/words.ts';
import { FILTERS, type FilterName, type FilterValues } from '../../domain/search/columns.ts';
import type { Counts } from './filter.ts';
import type { Asked, Sort } from './address.ts';
import { element } from './results.ts';

/** The parts of the search page, and the form on it. */

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the selector says which element it is
const find = <E extends Element>(selector: string): E => {
  const found = document.querySelector<E>(selector);
  if (!found) throw new Error(`The search page has no ${selector}.`);
  return found;
};

export const form = find<HTMLFormElement>('[data-search-form]');
export const box = find<HTMLInputElement>('[data-search-form] [name=q]');
export const status = find<HTMLElement>('[data-status]');
export const told = find<HTMLElement>('[data-told]');
export const heading = find<HTMLElement>('[data-results] h2');
export const results = find<HTMLElement>('[data-results]');
export const places = find<HTMLElement>('[data-results] [data-named]');
export const list = find<HTMLOListElement>('[data-results] ol');
export const pages = find<HTMLElement>('[data-pages]');
export const nothing = find<HTMLElement>('[data-nothing]');
export const fault = find<HTMLElement>('[data-fault]');
export const again = find<HTMLButtonElement>('[data-fault] button');
/**
 * Ticked while the key / goes to the box: a key that speech control or a slip may press by mistake. Where
 * it is not shown, as on a phone, it could not be unticked, and the key does nothing.
 */
export const shortcut = find<HTMLInputElement>('[data-shortcut] input');
const narrow = find<HTMLElement>('[data-narrow]');
/** Where that can be said; it works as soon as the script runs. */
export const shortcutPart = find<HTMLElement>('[data-shortcut]');
/** Beside the way to the filters, which stand closed: how many are set. */
const set = find<HTMLElement>('[data-search-form] [data-set]');
/** The address of the site, without a closing slash. */
export const base = form.dataset.base ?? '';

const select = (name: string): HTMLSelectElement => find(`[data-search-form] select[name=${name}]`);

/** What each filter is called on the page. */
export const filterLabels = Object.fromEntries(
  FILTERS.map((name) => [name, select(name).labels[0]?.textContent ?? name]),
) as Record<FilterName, string>;

/** What of the form a reader has filled in. */
export const readForm = (): Asked => ({
  query: box.value.trim(),
  filters: Object.fromEntries(
    FILTERS.map((name) => [name, select(name).value] as const).filter(([, id]) => id !== ''),
  ),
  sort: select('sort').value as Sort,
  page: 1,
});

/** Puts into the form what was asked, but leaves alone a box in which a reader is typing. */
export function fillForm(asked: Asked): void {
  if (document.activeElement !== box || box.value.trim() === '') box.value = asked.query;
  for (const name of FILTERS) select(name).value = asked.filters[name] ?? '';
  select('sort').value = asked.sort;
  const count = Object.keys(asked.filters).length;
  set.textContent = count === 0 ? '' : ` (${count} set)`;
}

/** Gives each filter its values, and shows them. States and findings stand apart: they answer other questions. */
export function offer(values: FilterValues): void {
  for (const name of FILTERS) {
    const options = values[name].map(({ id, label }) => {
      const option = element('option', '', label);
      option.value = id;
      option.dataset.label = label;
      return option;
    });
    // “All” stays; the index may be offered again after a fault.
    const [all] = select(name).options;
    select(name).replaceChildren(...(all ? [all] : []));
    if (name !== 'state') {
      select(name).append(...options);
      continue;
    }
    const isFinding = ({ value }: HTMLOptionElement): boolean => value.startsWith('finding-');
    select(name).append(
      group(
        'State of a statement',
        options.filter((option) => !isFinding(option)),
      ),
      group('Finding on a requirement', options.filter(isFinding)),
    );
  }
  narrow.hidden = false;
}

function group(label: string, options: readonly HTMLOptionElement[]): HTMLOptGroupElement {
  const made = element('optgroup', '', ...options);
  made.label = label;
  return made;
}

/** The values that a filter offers, in their order. */
const valuesOf = (name: FilterName): HTMLOptionElement[] => [
  ...select(name).querySelectorAll<HTMLOptionElement>('[data-label]'),
];

/** Writes beside each value how many results it has; what has none cannot be chosen. */
export function showCounts(counts: Counts): void {
  for (const name of FILTERS) {
    for (const [place, option] of valuesOf(name).entries()) {
      const count = counts[name][place] ?? 0;
      option.textContent = `${option.dataset.label ?? ''} (${grouped(count)})`;
      option.disabled = count === 0 && select(name).value !== option.value;
    }
  }
}

/** Takes the counts away; every value can be chosen. */
export function hideCounts(): void {
  for (const option of FILTERS.flatMap(valuesOf)) {
    option.textContent = option.dataset.label ?? '';
    option.disabled = false;
  }
}
