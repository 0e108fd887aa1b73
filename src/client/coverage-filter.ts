import { readFilter, writeFilter } from './coverage-choice.ts';

/** Runs the filter of the table of coverage: the address says which rows are shown. */
const form = document.querySelector<HTMLFormElement>('[data-filter]');
const status = document.querySelector('[data-filter-status]');
const table = document.querySelector<HTMLTableElement>('[data-matrix]');

if (form && status && table) {
  const selects = [...form.querySelectorAll('select')];
  const filters = selects.map(({ name, labels, options }) => ({
    name,
    label: labels[0]?.querySelector('span')?.textContent ?? name,
    values: [...options].slice(1).map(({ value, text }) => ({ id: value, label: text })),
  }));

  const render = (): void => {
    const { values, sentences } = readFilter(location.search, filters);
    for (const select of selects) select.value = values[select.name] ?? '';
    const { theme, force, certainty, finding } = values;
    let shown = 0;
    let all = 0;
    for (const body of table.tBodies) {
      const rows = [...body.rows].slice(1);
      for (const row of rows) {
        row.hidden =
          (theme ?? body.dataset.theme) !== body.dataset.theme ||
          (force ?? row.dataset.force) !== row.dataset.force ||
          (certainty ?? row.dataset.certainty) !== row.dataset.certainty ||
          (finding !== undefined && !row.querySelector(`[data-f="${finding}"]`));
      }
      const left = rows.filter(({ hidden }) => !hidden).length;
      body.hidden = left === 0;
      shown += left;
      all += rows.length;
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

  const go = (query: string): void => {
    history.pushState(null, '', location.pathname + query);
    render();
  };

  const follow = (): void => {
    go(writeFilter(Object.fromEntries(selects.map(({ name, value }) => [name, value]))));
  };

  form.addEventListener('change', follow);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    follow();
    table.closest<HTMLElement>('.scroll')?.focus();
  });
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    go('');
  });
  addEventListener('popstate', render);
  form.hidden = false;
  render();
}
