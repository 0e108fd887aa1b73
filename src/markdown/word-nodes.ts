import type { Element, ElementContent } from 'hast';
import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { Match } from '../domain/glossary-match.ts';
import { appliedWords } from '../domain/glossary-view.ts';
import { capitalise } from '../domain/wording/words.ts';
import type { GlossaryTerm } from '../schemas/index.ts';

/** The same for every use of a term, or of a form that several terms share. */
export const wordKey = ({ terms }: Match): string => terms.map(({ id }) => id).join('-or-');

const anchor = (match: Match): string => `word-${wordKey(match)}`;

/** The words as they stand, as a button that opens their definition. */
export const wordButton = (match: Match): PhrasingContent => ({
  type: 'text',
  value: '',
  data: {
    hName: 'button',
    hProperties: { type: 'button', className: ['word'], popoverTarget: anchor(match) },
    hChildren: [{ type: 'text', value: match.text }],
  },
});

/** The definitions of a page under a heading; nothing where no term was met. */
export function wordsSection(matches: readonly Match[], glossary: string): RootContent[] {
  if (matches.length === 0) return [];
  const list: Paragraph = {
    type: 'paragraph',
    children: [],
    data: {
      hName: 'ul',
      hProperties: { className: ['words'] },
      hChildren: matches.map((match) => item(match, glossary)),
    } as Paragraph['data'],
  };
  return [
    { type: 'heading', depth: 2, children: [{ type: 'text', value: 'Words explained' }] },
    list,
  ];
}

/** A term with the definition it opens. A form that several terms share has the meaning of each. */
function item(match: Match, glossary: string): Element {
  const id = anchor(match);
  const label = match.terms.map(labelOf).join(' or ');
  return element('li', {}, [
    element('button', { type: 'button', className: ['opens'], popoverTarget: id }, [text(label)]),
    element('div', { id, className: ['note'], popover: 'auto', role: 'dialog', ariaLabel: label }, [
      ...match.terms.flatMap((term) => definition(term, glossary, match.terms.length > 1)),
      element(
        'button',
        {
          type: 'button',
          className: ['btn'],
          popoverTarget: id,
          popoverTargetAction: 'hide',
        },
        [text('Close')],
      ),
    ]),
  ]);
}

function definition(term: GlossaryTerm, glossary: string, several: boolean): Element[] {
  const applied = appliedWords(term);
  const heading = { className: ['b'], ...(several ? {} : { ariaHidden: 'true' }) };
  return [
    element('p', heading, [text(labelOf(term))]),
    element('p', {}, [text(term.meaning)]),
    ...(applied === undefined ? [] : [element('p', { className: ['small'] }, [text(applied)])]),
    element('p', { className: ['m'] }, [
      element('a', { href: `${glossary}#${term.id}` }, [
        text(`${capitalise(term.term)}: glossary`),
      ]),
    ]),
  ];
}

/** “integrated care board (ICB)”. */
const labelOf = ({ term, abbreviations: [short] }: GlossaryTerm): string =>
  short === undefined ? term : `${term} (${short})`;

const element = (
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element => ({ type: 'element', tagName, properties, children });

const text = (value: string): ElementContent => ({ type: 'text', value });
