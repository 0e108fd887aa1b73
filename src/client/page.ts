import { formatChoice, parseChoice, type Choice, type Option } from './choice.ts';

/** The parts of a page with a chooser. */
export const form = find('[data-chooser]') as HTMLFormElement;
export const status = find('[data-status]');
export const tools = find('[data-tools]');
export const cite = find('[data-cite]');
export const cited = find('[data-citation]');
export const done = find('[data-done]');
export const results = document.querySelector<HTMLElement>('[data-results]');
const boxes = [...form.querySelectorAll<HTMLInputElement>('input')];

function find(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(selector);
  return element;
}

/** What the form offers under a name, in its order. */
const optionsOf = (name: string): Option[] =>
  boxes
    .filter((box) => box.name === name)
    .map((box) => ({ id: box.value, label: box.labels?.[0]?.textContent.trim() ?? box.value }));

/** The address of the page on which topics are chosen. */
export const compare = form.dataset.compare ?? '';
export const areas = optionsOf('areas');
/** Undefined on the page of one topic. */
export const topics = results ? optionsOf('topics') : undefined;

/** Ticks the boxes of a choice. */
export function tick(choice: Choice): void {
  for (const box of boxes) {
    const value = choice[box.name as keyof Choice];
    box.checked = typeof value === 'boolean' ? value : value.includes(box.value);
  }
}

/** The query of the boxes that are ticked, in the order of the form. */
export const ticked = (): string =>
  // A form of check boxes holds no files: its data are pairs of strings.
  formatChoice(
    parseChoice(
      String(new URLSearchParams(new FormData(form) as unknown as Record<string, string>)),
    ),
  );

/** Says sentences, one a paragraph: what a screen reader announces is also what stands there. */
export function say(sentences: readonly string[]): void {
  status.replaceChildren(...sentences.map(paragraph));
}

export function paragraph(text: string): HTMLElement {
  const made = document.createElement('p');
  made.textContent = text;
  return made;
}

/** Puts a section for each topic under the form. */
export const showResults = (sections: readonly HTMLElement[]): void => {
  results?.replaceChildren(...sections);
};

/** Shows the ways on that fit a choice of areas: other topics, and the page of just these two. */
export function showWaysOn(choice: Choice, chosen: readonly Option[]): void {
  const ids = chosen.map(({ id }) => id).sort();
  for (const link of form.querySelectorAll<HTMLAnchorElement>('[data-more]')) {
    const isPair = link.dataset.more === 'pair';
    link.hidden = isPair && ids.length !== 2;
    link.href = compare + (isPair ? `${ids.join('/')}/` : formatChoice({ ...choice, topics: [] }));
  }
}
