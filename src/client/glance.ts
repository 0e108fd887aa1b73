/** Sorts and filters “At a glance”. */

const table = document.querySelector<HTMLTableElement>('[data-glance]');
const tools = document.querySelector<HTMLElement>('[data-glance-tools]');
const form = tools?.querySelector('.glance-tools');
const status = document.querySelector<HTMLElement>('[data-glance-status]');

const rows = [...(table?.querySelectorAll<HTMLTableRowElement>('tr[data-p]') ?? [])];

/** Numbers by their size, words by the alphabet; what has no value stands last. */
function compare(a: HTMLElement, b: HTMLElement, key: string): number {
  const [one = '', other = ''] = [a.dataset[key], b.dataset[key]];
  if (one === '' || other === '') return Number(one === '') - Number(other === '');
  return one.localeCompare(other, 'en-GB', { numeric: true });
}

/** Shows what fits the form, in the order asked for. */
function show(): void {
  if (!table || !form) return;
  const asked = Object.fromEntries(
    [...form.querySelectorAll('select')].map(({ name, value }) => [name, value]),
  );
  for (const row of rows) {
    const fits = ['region', 'kind', 'guidance'].every(
      (key) => !asked[key] || (row.dataset[key] ?? '').split('; ').includes(asked[key]),
    );
    row.hidden = !fits;
  }
  for (const line of document.querySelectorAll<HTMLElement>('[data-missing]')) {
    line.hidden = rows.some(({ dataset, hidden }) => hidden && dataset.p === line.dataset.missing);
  }
  for (const body of table.tBodies) {
    const own = rows.filter((row) => row.parentElement === body);
    body.append(...own.toSorted((a, b) => compare(a, b, asked.sort ?? 'name')));
    body.hidden = own.every((row) => row.hidden);
  }
  const shown = rows.filter((row) => !row.hidden).length;
  if (status) {
    status.textContent =
      shown === rows.length ? '' : `${String(shown)} of ${String(rows.length)} are shown.`;
  }
}

if (tools && form) {
  tools.hidden = false;
  form.addEventListener('change', show);
  show();
}

export {};
