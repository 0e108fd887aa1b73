import { placeOf, reveal } from './place.ts';
import { readAddress } from './search/address.ts';
import { markWords } from './search/mark.ts';
import { wordsToFind } from '../domain/search/words.ts';

/** Opens what a result of search led to, and marks in it the words that were looked for. */

const words = wordsToFind(readAddress(location.search).query);
const place = placeOf(location.hash);
const isHeading = place?.matches('h1, h2, h3, h4') ?? false;
/** What the result is about: a heading stands for its section, no place for the whole page. */
const about = (isHeading ? place?.parentElement : place) ?? document.querySelector('main');

if (about && words.length > 0) {
  if (place && !isHeading) {
    for (const part of place.querySelectorAll('details')) part.open = true;
    reveal(place);
  }
  mark(about);
}

/** Text is put in as text: nothing of an address is ever read as HTML. */
function mark(part: Element): void {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (text.parentElement?.closest('svg, script, style, mark')) continue;
    const runs = markWords(text.data, words);
    if (runs.some(({ marked }) => marked)) text.replaceWith(...runs.map(toNode));
  }
}

function toNode({ text, marked }: { text: string; marked: boolean }): Node | string {
  if (!marked) return text;
  const made = document.createElement('mark');
  made.textContent = text;
  return made;
}
