import type { ElementContent } from 'hast';
import type { PhrasingContent } from 'mdast';

/** The anchor of a note, which a mark opens. */
export const noteId = (number: number): string => `note-${number}`;

/** Keeps a mark on the line of its word, and of the full stop after it. */
const JOINER: ElementContent = { type: 'text', value: '\u2060' };

/** Marks of notes after the words they support: buttons that open the notes, numbers on paper. */
export function markNode(notes: readonly number[]): PhrasingContent {
  const buttons = notes.flatMap<ElementContent>((note, index) => [
    ...(index === 0 ? [] : [{ type: 'text', value: ' ' } as const]),
    {
      type: 'element',
      tagName: 'button',
      properties: { type: 'button', popoverTarget: noteId(note), ariaLabel: `Note ${note}` },
      children: [{ type: 'text', value: String(note) }],
    },
  ]);
  return {
    type: 'text',
    value: '',
    data: {
      hName: 'sup',
      hProperties: { className: ['mark'] },
      hChildren: [JOINER, ...buttons, JOINER],
    },
  };
}
