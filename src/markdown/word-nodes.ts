import type { Element, ElementContent } from 'hast';
import type { Paragraph, PhrasingContent, RootContent, Text } from 'mdast';
import type { Match } from '../domain/glossary/match.ts';
import { appliedWords } from '../domain/glossary/view.ts';
import type { GlossaryTerm } from '../schemas/index.ts';

/** The same for every use of a term, or of a form that several terms share. */
export const wordKey = ({ terms }: Match): string => terms.map(({ id }) => id).join('-or-');

/** A word explained on a page, numbered in the order of the page. */
export interface Word extends Match {
  number: number;
}

const anchor = ({ number }: Word): string => `word-${number}`;

/**
 * The words as they stand, as a button that opens their definition, with the punctuation right after them:
 * without it a comma after a button would begin the next line.
 */
export function wordButton(word: Word, tail: string): PhrasingContent {
  const button = element(
    'button',
    { type: 'button', className: ['word'], popoverTarget: anchor(word) },
    [text(word.text)],
  );
  const { tagName, properties, children } =
    tail === '' ? button : element('span', { className: ['kept'] }, [button, text(tail)]);
  return {
    type: 'text',
    value: '',
    data: { hName: tagName, hProperties: properties, hChildren: children },
  };
}

/** A word with the mark of a note right after it: no line ends between them. */
export function wordWithMark(word: Text, mark: Text): PhrasingContent {
  const made = elementOf(word);
  const kept = made.tagName === 'span' ? made.children : [made];
  return {
    type: 'text',
    value: '',
    data: {
      hName: 'span',
      hProperties: { className: ['kept'] },
      hChildren: [...kept, elementOf(mark)],
    },
  };
}

/** The element that a text which a plugin has given its shape becomes. */
const elementOf = ({ data }: Text): Element =>
  element(data?.hName ?? 'span', data?.hProperties ?? {}, data?.hChildren ?? []);

/**
 * The definitions of a page under a heading; nothing where no term was met. On a screen each shows when its
 * word is pressed, and Escape or a press beside it closes it; styles show all of them, with the heading, on
 * paper and in browsers that know no popovers.
 */
export function wordsSection(words: readonly Word[], glossary: string): RootContent[] {
  if (words.length === 0) return [];
  const list: Paragraph = {
    type: 'paragraph',
    children: [],
    data: {
      hName: 'dl',
      hProperties: { className: ['words'] },
      hChildren: words.map(entry),
    },
  };
  return [
    {
      type: 'heading',
      depth: 2,
      children: [{ type: 'text', value: 'Words explained' }],
      data: { hProperties: { className: ['words-heading'] } },
    },
    list,
    more(glossary),
  ];
}

/** What a word opens. A form that several terms share has the meaning of each. */
const entry = (word: Word): Element =>
  element(
    'div',
    { id: anchor(word), className: ['note'], popover: 'auto' },
    word.terms.flatMap((term) => [
      element('dt', {}, [text(labelOf(term))]),
      element('dd', {}, [text([term.meaning, appliedWords(term)].filter(Boolean).join(' '))]),
    ]),
  );

/** The way to the words that are not explained here. */
const more = (glossary: string): Paragraph => ({
  type: 'paragraph',
  data: { hProperties: { className: ['small'] } },
  children: [
    { type: 'text', value: 'More words are explained in the ' },
    { type: 'link', url: glossary, children: [{ type: 'text', value: 'glossary' }] },
    { type: 'text', value: '.' },
  ],
});

/** “integrated care board (ICB)”. */
const labelOf = ({ term, abbreviations: [short] }: GlossaryTerm): string =>
  short === undefined ? term : `${term} (${short})`;

const element = (
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element => ({ type: 'element', tagName, properties, children });

const text = (value: string): ElementContent => ({ type: 'text', value });
