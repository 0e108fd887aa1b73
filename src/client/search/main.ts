import { INDEX_FOLDER } from '../../domain/search/manifest.ts';
import { readAddress, writeAddress, type Asked } from './address.ts';
import { answers, PAGE_SIZE, type Answer } from './answers.ts';
import { latestOnly } from './latest.ts';
import { openMeans, reopening } from './means.ts';
import * as page from './page.ts';
import { countSentence, element, pageLinks, placeItem, resultItem } from './results.ts';

/** Runs the search page: the address says what is asked; every change of it is answered. */

/** Long enough for a next letter, short enough not to be noticed. */
const PAUSE = 150;

const withMeans = reopening(async (faults) => {
  const means = await openMeans(`${page.base}/${INDEX_FOLDER}/`, page.filterLabels, faults);
  page.offer(means.files.manifest.filters);
  return means;
});

const answer = (asked: Asked): AsyncGenerator<Answer> =>
  withMeans((means) => {
    page.fillForm(asked);
    return answers(asked, means);
  });

function show(found: Answer): void {
  const { asked, total, places, results, words, sentences, counts } = found;
  page.fillForm(asked);
  page.showCounts(counts);
  page.fault.hidden = true;
  page.told.replaceChildren(...sentences.map((sentence) => element('p', '', sentence)));
  const [count, about, more] = countSentence(found, PAGE_SIZE);
  page.status.replaceChildren(
    ...(total === undefined ? [] : [count, element('span', '', about), more]),
  );
  page.places.replaceChildren(...places.map((place) => placeItem(place, page.base)));
  // A place that was typed in full stands first; where a word was read as another, that is said before it.
  const isTyped = places.some(({ heading }) =>
    heading.toLowerCase().includes(asked.query.toLowerCase()),
  );
  if (isTyped) page.places.after(page.told);
  else page.results.before(page.told);
  page.list.replaceChildren(...results.map((result) => resultItem(result, words, page.base)));
  page.list.start = (asked.page - 1) * PAGE_SIZE + 1;
  page.results.hidden = results.length + places.length === 0;
  page.pages.replaceChildren(...pageLinks(asked, Math.ceil((total ?? 0) / PAGE_SIZE)));
  page.nothing.hidden = !page.results.hidden;
  page.form.setAttribute('aria-busy', String(!found.complete));
}

/** Reports that search failed, and clears every count. */
const ask = latestOnly(answer, show, () => {
  page.status.textContent = '';
  page.told.replaceChildren();
  page.hideCounts();
  page.results.hidden = true;
  page.nothing.hidden = false;
  page.fault.hidden = false;
  page.form.setAttribute('aria-busy', 'false');
});

const askAddress = (): Promise<void> => ask(readAddress(location.search));

/** Runs the search that the form describes. Typing replaces the address, so that “back” leaves the page at once. */
function follow(how: 'push' | 'replace'): Promise<void> {
  clearTimeout(waiting);
  const query = writeAddress(page.readForm());
  if (query !== location.search) {
    history[how === 'push' ? 'pushState' : 'replaceState'](null, '', location.pathname + query);
  }
  return askAddress();
}

let waiting: ReturnType<typeof setTimeout> | undefined;

page.box.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => void follow('replace'), PAUSE);
});
page.form.addEventListener('change', ({ target }) => {
  if (target !== page.box) void follow('push');
});
page.form.addEventListener('submit', (event) => {
  event.preventDefault();
  void follow('push').then(() => {
    if (!page.results.hidden) page.heading.focus();
  });
});
page.form.addEventListener('reset', (event) => {
  event.preventDefault();
  page.box.value = '';
  history.pushState(null, '', location.pathname);
  void askAddress().then(() => {
    page.box.focus();
  });
});
page.pages.addEventListener('click', (event) => {
  const link = (event.target as Element).closest('a');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  history.pushState(null, '', link.href);
  void askAddress().then(() => {
    page.heading.focus();
  });
});
const tryAgain = async (): Promise<void> => {
  const inFault = page.fault.contains(document.activeElement);
  await askAddress();
  if (inFault && page.fault.hidden) (page.results.hidden ? page.box : page.heading).focus();
};
page.again.addEventListener('click', () => void tryAgain());
addEventListener('online', () => {
  if (!page.fault.hidden) void tryAgain();
});
const usesShortcut = (): boolean => page.shortcut.checked && page.shortcut.offsetParent !== null;
// The key that readers know from other sites; it is left alone wherever it could mean a letter.
addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if (key !== '/' || ctrlKey || metaKey || altKey || !usesShortcut()) return;
  if (target instanceof Element && target.matches('input, textarea, select')) return;
  event.preventDefault();
  page.box.select();
});
addEventListener('popstate', () => {
  page.box.value = readAddress(location.search).query;
  void askAddress();
});
page.box.value = readAddress(location.search).query;
page.shortcutPart.hidden = false;
void askAddress();
