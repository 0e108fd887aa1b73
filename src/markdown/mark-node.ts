import type { ElementContent } from 'hast';
import type { PhrasingContent } from 'mdast';

/** The anchor of a note, which a mark opens. */
export const noteId = (number: number): string => `note-${number}`;

/** A word joiner: keeps a button on the line of what stands beside it, such as a full stop. */
export const JOINER = '\u2060';

const joiner: ElementContent = { type: 'text', value: JOINER };

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
      hChildren: [joiner, ...buttons, joiner],
    },
  };
}
