import { escapeHtml } from '../domain/base/escape.ts';
import { PAGE_AREAS } from '../domain/base/pages.ts';
import { citation } from '../domain/comparison/citation.ts';
import { joinAnd } from '../domain/base/words.ts';
import { formatChoice, parseChoice, planFor, type Plan } from './choice.ts';
import { copyBoth, copyText, download } from './clipboard.ts';
import { csvRows, CSV_COLUMNS, flip, toCsv, toHtml, toTsv, type Sheet } from './export.ts';
import { loadTopic } from './load.ts';
import * as page from './page.ts';
import { wordResult } from './relation.ts';
import { answersOf, showTable, type ShownTable } from './table.ts';

/** Runs the chooser: the address says what is shown; every change of choice changes the address. */

let plan: Plan;
let shown: ShownTable[] = [];
/** Counts the renderings, so that a slow one does not overwrite a later one. */
let latest = 0;

async function render(): Promise<void> {
  const own = ++latest;
  const choice = parseChoice(location.search);
  const next = planFor(choice, page.areas, page.topics);
  page.tick(choice);
  page.showWaysOn(choice, next.areas);
  dispatchEvent(new Event('choice'));
  if (next.topics.length > 0) page.say(['Fetching.']);
  const { tables, faults } = await findTables(next);
  if (own !== latest) return;
  plan = next;
  const ids = plan.areas.map(({ id }) => id);
  shown = tables.map((table) => showTable(table, ids, choice));
  page.tools.hidden = page.cite.hidden = shown.length === 0;
  page.cited.textContent = cited();
  page.done.textContent = '';
  const kinds = shown.flatMap((table) => table.kinds);
  const sentences =
    shown.length > 0
      ? wordResult(ids.length, kinds, choice.differences)
      : ['Choose a topic to see the areas side by side.'];
  page.say([
    ...plan.sentences,
    ...faults,
    ...(formatChoice(choice) && !(faults.length > 0 && shown.length === 0) ? sentences : []),
  ]);
}

/** The tables to show: that of the page, or those of the topics chosen; and what went wrong. */
async function findTables({
  topics,
  areas: chosen,
}: Plan): Promise<{ tables: HTMLTableElement[]; faults: string[] }> {
  const faults: string[] = [];
  if (page.topics) {
    const pages = [
      ...new Set(chosen.map((area) => Math.floor(page.areas.indexOf(area) / PAGE_AREAS))),
    ];
    const sections = await Promise.all(
      topics.map(async ({ id, label }) => {
        const section = document.createElement('section');
        section.innerHTML = `<h2><a href="${page.compare}${id}/">${escapeHtml(label)}</a></h2>`;
        try {
          section.append(await loadTopic(page.compare, id, pages));
        } catch {
          const fault = `The table on “${label}” could not be fetched.`;
          faults.push(fault);
          section.append(page.paragraph(fault));
        }
        return section;
      }),
    );
    page.showResults(sections);
  }
  return { tables: [...document.querySelectorAll<HTMLTableElement>('table[data-topic]')], faults };
}

const address = (): string => location.href.replace(/#.*/, '');

const cited = (): string =>
  citation({
    title: joinAnd(shown.map(({ topic }) => topic)),
    areas: plan.areas.map(({ label }) => label),
    site: page.form.dataset.site ?? '',
    version: page.form.dataset.version ?? '',
    url: address(),
  });

const sheets = (): Sheet[] =>
  shown.map((table) => {
    const sheet = {
      caption: table.element.caption?.textContent ?? '',
      rows: [
        ['Question', ...table.names],
        ...answersOf(table).map(({ row, cells }) => [row.title, ...cells]),
      ],
    };
    return table.element.matches('.straight') ? flip(sheet) : sheet;
  });

const csv = (): string =>
  toCsv([
    CSV_COLUMNS,
    ...shown.flatMap((table) =>
      answersOf(table).flatMap(({ row: { question, group }, cells }) =>
        cells.flatMap((answers, index) =>
          answers.flatMap((answer) =>
            csvRows([table.topic, question, group, table.names[index] ?? ''], answer),
          ),
        ),
      ),
    ),
  ]);

const REFUSED = 'The browser refused to copy.';

const select = (element: Element | null | undefined, what: string): string => {
  if (element) getSelection()?.selectAllChildren(element);
  return `${REFUSED} ${what} is selected: copy it with the keyboard.`;
};

/** What each button does; returns what to say of it. */
const ACTIONS: Readonly<Record<string, () => Promise<string> | string>> = {
  link: async () =>
    (await copyText(address()))
      ? 'Link copied.'
      : `${REFUSED} The link is the address of this page.`,
  table: async () =>
    (await copyBoth(toTsv(sheets(), cited()), toHtml(sheets(), cited())))
      ? 'Table copied, with its sources.'
      : select(page.results ?? shown[0]?.element.parentElement, 'The table'),
  csv: () => {
    download(`comparison-${plan.areas.map(({ id }) => id).join('-')}.csv`, csv());
    return 'File made.';
  },
  cite: async () =>
    (await copyText(cited())) ? 'Citation copied.' : select(page.cited, 'The citation'),
};

/** Does what a control is for; where that fails, no control is left that does not work. */
async function attempt(action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch {
    page.form.hidden = page.tools.hidden = page.cite.hidden = true;
    page.say([
      'The choice stopped working, and answers may be hidden. Load the page again to see all.',
    ]);
  }
}

const go = (query: string): Promise<void> =>
  attempt(() => {
    if (query !== location.search) history.pushState(null, '', location.pathname + query);
    return render();
  });

async function act(button: HTMLButtonElement): Promise<void> {
  try {
    page.done.textContent = (await ACTIONS[button.dataset.do ?? '']?.()) ?? '';
  } catch {
    button.hidden = true;
    page.done.textContent = 'This could not be done in this browser.';
  }
}

page.form.addEventListener('change', () => void go(page.ticked()));
page.form.addEventListener('reset', (event) => {
  event.preventDefault();
  void go('');
});
page.form.addEventListener('submit', (event) => {
  event.preventDefault();
  void go(page.ticked()).then(() => {
    document.querySelector<HTMLElement>('.scroll:has([data-topic])')?.focus();
  });
});
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-do]')) {
  button.hidden = false;
  button.addEventListener('click', () => void act(button));
}
addEventListener('popstate', () => void attempt(render));
page.form.hidden = false;
void attempt(render);
