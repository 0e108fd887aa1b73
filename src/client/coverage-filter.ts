import { readFilter, writeFilter } from './coverage-choice.ts';

/** Keeps the choice of the table of coverage in the address, and says how much is shown. Styles do the rest. */
const filter = document.querySelector('[data-filter]');
const status = document.querySelector('[data-filter-status]');

if (filter && status) {
  const selects = [...filter.querySelectorAll('select')];
  const filters = selects.map(({ name, labels, options }) => ({
    name,
    label: labels[0]?.textContent.trim() ?? name,
    values: [...options].slice(1).map(({ value, text }) => ({ id: value, label: text })),
  }));
  const rows = [...document.querySelectorAll('.matrix tbody tr:not(.theme)')];

  const say = (sentences: readonly string[]): void => {
    const shown = rows.filter((row) => row.checkVisibility()).length;
    const count =
      location.search === '' ? [] : [`${shown} of ${rows.length} requirements are shown.`];
    status.replaceChildren(
      ...[...sentences, ...count].map((text) => {
        const line = document.createElement('p');
        line.textContent = text;
        return line;
      }),
    );
  };

  const follow = (): void => {
    const { values, sentences } = readFilter(location.search, filters);
    for (const select of selects) select.value = values[select.name] ?? '';
    say(sentences);
  };

  filter.addEventListener('change', () => {
    const values = Object.fromEntries(selects.map(({ name, value }) => [name, value]));
    history.pushState(null, '', location.pathname + writeFilter(values));
    say([]);
  });
  addEventListener('popstate', follow);
  follow();
}
