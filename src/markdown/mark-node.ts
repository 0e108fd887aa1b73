import type { PhrasingContent } from 'mdast';

/** The anchor of a note, which a mark opens. */
export const noteId = (number: number): string => `note-${number}`;

/** The anchor of its heading, which is also the name of its marks: “Note 3: Quorum: The Board”. */
export const noteNameId = (number: number): string => `${noteId(number)}-name`;

/**
 * The mark of a note after the words it supports: a button that opens the note, a number on paper. Styles
 * put a word joiner on either side of it, where no screen reader meets it.
 */
export const markNode = (note: number): PhrasingContent => ({
  type: 'text',
  value: '',
  data: {
    hName: 'sup',
    hProperties: { className: ['mark'] },
    hChildren: [
      {
        type: 'element',
        tagName: 'button',
        properties: {
          type: 'button',
          popoverTarget: noteId(note),
          ariaLabelledBy: [noteNameId(note)],
        },
        children: [{ type: 'text', value: String(note) }],
      },
    ],
  },
});
