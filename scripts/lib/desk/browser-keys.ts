/** Goes through the text by keyboard, and selects in it by sentences and by words. */

import { pickSelection } from './browser-picking.ts';
import { sendForm } from './browser-sending.ts';

/** A word of the text, and whether a sentence starts with it. */
interface Word {
  node: Text;
  start: number;
  end: number;
  isFirst: boolean;
}

function wordsOf(text: HTMLElement): Word[] {
  const found: Word[] = [];
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('[data-at]') ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT,
  );
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const opens = node.parentElement?.closest('[data-sentence]') !== null;
    let isFirst = opens;
    for (const match of node.data.matchAll(/\S+/gu)) {
      found.push({ node, start: match.index, end: match.index + match[0].length, isFirst });
      isFirst = false;
    }
  }
  return found;
}

/** Arrows go through the text by sentences and change what is selected by words; Enter takes it. */
export function readKeys(main: HTMLElement, text: HTMLElement, event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const words = wordsOf(text);
  const sentence = (at: number): [number, number] => {
    let from = at;
    while (from > 0 && !words[from]?.isFirst) from -= 1;
    let to = at;
    while (to < words.length - 1 && !words[to + 1]?.isFirst) to += 1;
    return [from, to];
  };
  const now = current(words);
  const [from, to] = now ?? [-1, -1];
  const moves: Record<string, () => [number, number]> = {
    ArrowDown: () =>
      now ? sentence(Math.min(sentence(to)[1] + 1, words.length - 1)) : sentence(0),
    ArrowUp: () => (now ? sentence(Math.max(sentence(from)[0] - 1, 0)) : sentence(0)),
    ArrowRight: () =>
      !now
        ? sentence(0)
        : event.shiftKey
          ? [Math.min(from + 1, to), to]
          : [from, Math.min(to + 1, words.length - 1)],
    ArrowLeft: () =>
      !now
        ? sentence(0)
        : event.shiftKey
          ? [Math.max(from - 1, 0), to]
          : [from, Math.max(to - 1, from)],
  };
  if (event.key === 'Enter' && now) {
    event.preventDefault();
    const form = main.querySelector<HTMLFormElement>('[data-field]');
    if (form) void pickSelection(main).then(() => sendForm(main, form, null, 'take'));
    return;
  }
  const move = moves[event.key];
  if (!move || words.length === 0) return;
  event.preventDefault();
  const [first, last] = move();
  select(words[first], words[last]);
}

/** The numbers of the first and the last word selected. */
function current(words: readonly Word[]): [number, number] | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const inside = words.flatMap((word, index) =>
    range.comparePoint(word.node, word.start) <= 0 &&
    range.comparePoint(word.node, word.end) >= 0 &&
    range.intersectsNode(word.node) &&
    touches(range, word)
      ? [index]
      : [],
  );
  const [first] = inside;
  return first === undefined ? undefined : [first, inside.at(-1) ?? first];
}

/** True where a range covers some of a word, not only its edge. */
const touches = (range: Range, { node, start, end }: Word): boolean =>
  range.comparePoint(node, start + 1) <= 0 && range.comparePoint(node, end) >= 0
    ? range.comparePoint(node, start) >= 0 || range.comparePoint(node, end - 1) >= 0
    : false;

function select(first: Word | undefined, last: Word | undefined): void {
  if (!first || !last) return;
  getSelection()?.setBaseAndExtent(first.node, first.start, last.node, last.end);
  last.node.parentElement?.scrollIntoView({ block: 'nearest' });
}

export function selectSentence(at: Element): void {
  const node = document.createTreeWalker(at, NodeFilter.SHOW_TEXT).nextNode() as Text | null;
  if (node) getSelection()?.setBaseAndExtent(node, 0, node, node.data.trimEnd().length);
}
