import { readFilter, writeFilter } from './coverage-choice.ts';

/** Runs the filter of the table of coverage: the address says which requirements are shown. */
const form = document.querySelector<HTMLFormElement>('[data-filter]');
const status = document.querySelector('[data-filter-status]');

/** The parts of a requirement that are shown or hidden together: its row, or the cells of its column. */
function partsOf(heading: HTMLElement): HTMLElement[] {
  if (heading instanceof HTMLTableRowElement) return [heading];
  const rows = [...(heading.closest('table')?.rows ?? [])];
  const { cellIndex } = heading as HTMLTableCellElement;
  return rows.flatMap(({ cells }) => cells[cellIndex] ?? []);
}

if (form && status) {
  const selects = [...form.querySelectorAll('select')];
  const filters = selects.map(({ name, labels, options }) => ({
    name,
    label: labels[0]?.textContent ?? name,
    values: [...options].slice(1).map(({ value, text }) => ({ id: value, label: text })),
  }));
  const themes = [...document.querySelectorAll<HTMLElement>('[data-theme]')].map((element) => ({
    element,
    requirements: [...element.querySelectorAll<HTMLElement>('[data-force]')].map((heading) => ({
      heading,
      parts: partsOf(heading),
    })),
  }));

  const render = (): void => {
    const { values, sentences } = readFilter(location.search, filters);
    for (const select of selects) select.value = values[select.name] ?? '';
    const { theme, force, certainty, finding } = values;
    const isFound = (part: HTMLElement): boolean =>
      part.dataset.f === finding || part.querySelector(`[data-f="${finding}"]`) !== null;
    let shown = 0;
    let all = 0;
    for (const { element, requirements } of themes) {
      let left = 0;
      for (const { heading, parts } of requirements) {
        const isHidden =
          (theme ?? element.dataset.theme) !== element.dataset.theme ||
          (force ?? heading.dataset.force) !== heading.dataset.force ||
          (certainty ?? heading.dataset.certainty) !== heading.dataset.certainty ||
          (finding !== undefined && !parts.some(isFound));
        for (const part of parts) part.hidden = isHidden;
        if (!isHidden) left++;
      }
      element.hidden = left === 0;
      shown += left;
      all += requirements.length;
    }
    const count = location.search === '' ? [] : [`${shown} of ${all} requirements are shown.`];
    status.replaceChildren(
      ...[...sentences, ...count].map((text) => {
        const line = document.createElement('p');
        line.textContent = text;
        return line;
      }),
    );
  };

  /** Does what the filter is for; where that fails, everything is shown and the filter goes. */
  const attempt = (action: () => void): void => {
    try {
      action();
      form.hidden = false;
    } catch {
      form.hidden = true;
      for (const { element, requirements } of themes) {
        for (const part of [element, ...requirements.flatMap(({ parts }) => parts)])
          part.hidden = false;
      }
      status.textContent = 'The filter stopped working, so all requirements are shown.';
    }
  };

  const go = (query: string): void => {
    attempt(() => {
      history.pushState(null, '', location.pathname + query);
      render();
    });
  };

  const follow = (): void => {
    go(writeFilter(Object.fromEntries(selects.map(({ name, value }) => [name, value]))));
  };

  form.addEventListener('change', follow);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    follow();
    document.querySelector<HTMLElement>('.scroll:has([data-force]:not([hidden]))')?.focus();
  });
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    go('');
  });
  addEventListener('popstate', () => {
    attempt(render);
  });
  attempt(render);
}
