import { joinAnd } from '../domain/base/words.ts';
import {
  formatChoice,
  headingOf,
  parseChoice,
  planFor,
  type Choice,
  type Option,
} from './choice.ts';
import { drawAnswers, drawGlance, drawTopic, drawWords } from './draw.ts';
import { loadAnswers, loadArea } from './files.ts';
import type { Shown } from './take-away.ts';

/** Runs the chooser: the address says what is shown, and every change of choice changes the address. */

/** The first element that fits. Throws where there is none. */
function find(selector: string, within: ParentNode = document): HTMLElement {
  const element = within.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(selector);
  return element;
}

const form = find('[data-chooser]') as HTMLFormElement;
const change = find('[data-change]') as HTMLDetailsElement;
const summary = find('summary', change);
const chips = find('[data-chips]');
const status = find('[data-status]');
const results = find('[data-results]');
const heading = find('h1');
const tools = find('[data-tools]');
const done = find('[data-done]', tools);
const cites = find('.cite');
const { files = '', compare = '', topic: own, site = '', version = '', pairs } = form.dataset;
const plain = { heading: heading.textContent, title: document.title, label: summary.textContent };
const boxes = [...form.querySelectorAll<HTMLInputElement>('input')];

/** What the form offers under a name, in its order. */
const optionsOf = (name: string): Option[] =>
  boxes
    .filter((box) => box.name === name)
    .map((box) => ({ id: box.value, label: box.labels?.[0]?.textContent.trim() ?? box.value }));
const areas = optionsOf('areas');
const topics = own === undefined ? optionsOf('topics') : undefined;

const shown: Shown = {
  heading: plain.heading,
  areas: [],
  topics: [],
  isEvery: false,
  differences: false,
};
/** Counts the renderings, so that a slow one does not overwrite a later one. */
let latest = 0;
/** The address before boxes were ticked: where “Back” leads after “Show”. */
let settled = location.search;

const say = (sentences: readonly string[]): void => {
  status.replaceChildren(
    ...sentences.map((text) => Object.assign(document.createElement('p'), { textContent: text })),
  );
};

/** The query of the boxes that are ticked, in the order of the form. */
const ticked = (): string =>
  // A form of check boxes holds no files: its data are pairs of strings.
  formatChoice(
    parseChoice(
      String(new URLSearchParams(new FormData(form) as unknown as Record<string, string>)),
    ),
  );

/** Shows what the address says, as far down and as open as it was left. */
async function render(): Promise<void> {
  const turn = ++latest;
  const choice = parseChoice(location.search);
  const plan = planFor(choice, areas, topics);
  const isChosen = plan.areas.length > 0;
  for (const box of boxes) {
    const value = choice[box.name as keyof Choice];
    box.checked = typeof value === 'boolean' ? value : value.includes(box.value);
  }
  const asked = own === undefined ? plan.topics : [{ id: own, label: plain.heading }];
  shown.heading = isChosen ? headingOf({ ...plan, topics: asked }) : plain.heading;
  heading.textContent = shown.heading;
  document.title = isChosen ? `${shown.heading} – ${site}` : plain.title;
  document.documentElement.dataset.sheet = [shown.heading, version, location.href].join(' · ');
  drawChips(choice);
  for (const part of document.querySelectorAll<HTMLElement>('[data-all]')) part.hidden = isChosen;
  say(plan.sentences);
  try {
    const [found, sentences] = await Promise.all([
      Promise.all(plan.areas.map(({ id }) => loadArea(files, id))),
      plan.areas.length === 2 ? import('./differences.ts') : undefined,
    ]);
    if (turn !== latest) return;
    shown.areas = found;
    shown.differences = choice.differences;
    shown.isEvery = isChosen && asked.length === 0;
    shown.topics = shown.isEvery ? (topics ?? []) : asked;
    const ids = asked.map(({ id }) => id);
    const [a, b] = found;
    const drawn = [
      drawGlance(found, ids),
      shown.isEvery && a && b && sentences ? sentences.drawDifferences([a, b]) : '',
      ...shown.topics.map((topic) => drawTopic(found, topic, choice.differences)),
    ];
    results.innerHTML = isChosen ? drawn.join('') : '';
  } catch {
    if (turn !== latest) return;
    for (const part of document.querySelectorAll<HTMLElement>('[data-all]')) part.hidden = false;
    results.replaceChildren();
    heading.textContent = plain.heading;
    document.title = plain.title;
    say([...plan.sentences, 'The answers could not be fetched: all areas are shown.']);
  }
  history.scrollRestoration = isChosen ? 'manual' : 'auto';
  const { y, open = own === undefined ? [] : [own] } = (history.state ?? {}) as Place;
  await Promise.all(open.map((id) => fillTopic(id)));
  done.textContent = '';
  await cite(
    isChosen
      ? `${headOf(shown, plain.heading)}: ${joinAnd(plan.areas.map(({ label }) => label))}`
      : plain.title.replace(` – ${site}`, ''),
  );
  if (isChosen && y !== undefined && turn === latest) scrollTo(0, y);
}

/** What is compared: the topics by name, or the page where every topic is. */
const headOf = ({ isEvery, topics: compared }: Shown, page: string): string =>
  isEvery || compared.length === 0 ? page : joinAnd(compared.map(({ label }) => label));

/** Puts what is chosen into the citations at the foot of the page; none stands there that cites something else. */
async function cite(title: string): Promise<void> {
  const url = location.href.replace(/#.*/u, '');
  const { citationsOf } = await import('../domain/site/cite.ts').catch(() => ({
    citationsOf: undefined,
  }));
  cites.hidden = citationsOf === undefined;
  if (!citationsOf) return;
  const citations = citationsOf({ title, site, owner: cites.dataset.owner, version, url });
  for (const [style, text] of Object.entries(citations)) {
    find(`[data-cite=${style}]`, cites).textContent = text;
  }
}

/** Where a reader was on a page: how far down, and with which topics open. */
interface Place {
  y?: number;
  open?: string[];
}

const placeNow = (): Place => ({
  y: scrollY,
  open: [...results.querySelectorAll<HTMLElement>('[data-topic][open]')].map(
    ({ dataset }) => dataset.topic ?? '',
  ),
});

const keepPlace = (): void => {
  history.replaceState(placeNow(), '');
};

/** Opens a topic, and puts its answers in when it is opened for the first time. */
async function fillTopic(id: string): Promise<void> {
  const topic = results.querySelector<HTMLDetailsElement>(`[data-topic="${CSS.escape(id)}"]`);
  const inside = topic?.lastElementChild;
  if (!topic || !inside) return;
  const found = shown.areas;
  if (inside.childElementCount === 0) {
    try {
      const answers = await Promise.all(found.map((area) => loadAnswers(files, area.id, id)));
      inside.innerHTML = drawAnswers(found, answers, id, shown.differences);
    } catch {
      inside.textContent = 'The answers could not be fetched. Close the topic, and open it again.';
    }
  }
  topic.open = true;
}

/** Puts the words below a line at a glance. */
async function fillLine({
  dataset,
  childElementCount,
  lastElementChild,
}: HTMLElement): Promise<void> {
  if (childElementCount > 1) return;
  const topic = /#([^.]+)\./u.exec(dataset.words ?? '')?.[1] ?? '';
  const rows = Object.values(await loadAnswers(files, dataset.area ?? '', topic));
  const answer = rows
    .flatMap(({ answers }) => answers)
    .find((one) => [one, ...one.bodies].some(({ href }) => href === dataset.words));
  if (answer) lastElementChild?.insertAdjacentHTML('afterend', drawWords(answer));
}

/** A button for each thing chosen, which takes it out; then the ways on. */
function drawChips(choice: Choice): void {
  const chosen = [
    ...areas.map((one) => ['areas', one] as const),
    ...(topics ?? []).map((one) => ['topics', one] as const),
  ];
  chips.replaceChildren(
    ...chosen
      .filter(([name, { id }]) => choice[name].includes(id))
      .map(([name, { id, label }]) => {
        const chip = document.createElement('button');
        Object.assign(chip, { type: 'button', textContent: label, ariaLabel: `Take out ${label}` });
        chip.addEventListener('click', () => {
          void go(formatChoice({ ...choice, [name]: choice[name].filter((one) => one !== id) }));
          (chips.querySelector('button') ?? summary).focus();
        });
        return chip;
      }),
  );
  const ids = choice.areas.toSorted();
  if ((own ?? choice.topics[0]) !== undefined && ids.length > 1) {
    chips.append(way(`${compare}${formatChoice({ ...choice, topics: [] })}`, 'Every topic'));
  }
  if (ids.length === 2 && pairs !== undefined) {
    chips.append(way(`${compare}${ids.join('/')}/`, 'Page of these two'));
  }
  chips.hidden = chips.childElementCount === 0;
  find('.govuk-details__summary-text', summary).textContent = chips.hidden
    ? plain.label.trim()
    : 'Change the choice';
}

const way = (href: string, text: string): HTMLAnchorElement =>
  Object.assign(document.createElement('a'), { href, textContent: text });

/** Shows another choice, as a new entry of the history. */
const go = (query: string): Promise<void> =>
  attempt(() => {
    history.replaceState(placeNow(), '', location.pathname + settled);
    if (query !== settled) history.pushState({}, '', location.pathname + query);
    settled = query;
  });

/** Changes the address, and shows what it says; where that fails, no control is left that does not work. */
async function attempt(moveOn?: () => void): Promise<void> {
  try {
    moveOn?.();
    await render();
  } catch {
    change.hidden = chips.hidden = tools.hidden = true;
    say(['The choice stopped working, and answers may be hidden. Load the page again to see all.']);
  }
}

tools.addEventListener(
  'toggle',
  () => {
    void import('./take-away.ts').then(
      ({ runTools }) => {
        runTools(shown, { element: tools, done, cites, results, files, areas, fillTopic });
      },
      () => {
        done.textContent = 'This could not be done in this browser.';
      },
    );
  },
  { once: true },
);

form.addEventListener('change', () => {
  void attempt(() => {
    history.replaceState(placeNow(), '', location.pathname + ticked());
  });
});
form.addEventListener('reset', (event) => {
  event.preventDefault();
  change.open = false;
  void go('');
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  change.open = false;
  summary.focus({ preventScroll: true });
  scrollTo({ top: 0, behavior: 'instant' });
  void go(ticked());
});
results.addEventListener(
  'toggle',
  ({ target }) => {
    if (!(target instanceof HTMLDetailsElement) || !target.open) return;
    if (target.dataset.topic) void fillTopic(target.dataset.topic);
    if (target.dataset.words) void fillLine(target).catch(() => undefined);
  },
  true,
);
// The place is kept before a link leads away, so that “Back” finds it.
addEventListener(
  'click',
  ({ target }) => {
    if (target instanceof Element && target.closest('a')) keepPlace();
  },
  true,
);
addEventListener('popstate', () => {
  settled = location.search;
  void attempt();
});
change.hidden = tools.hidden = false;
void attempt();
