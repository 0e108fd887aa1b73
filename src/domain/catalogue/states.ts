import type { State } from '../../schemas/index.ts';

/** How each state is shown: a word and a shape, never colour alone (method page “States”). */
export interface StateLook {
  label: string;
  /** What the state tells a reader, in a sentence. */
  meaning: string;
}

export const STATES: Readonly<Record<State, StateLook>> = {
  stated: { label: 'Stated', meaning: 'The document says it.' },
  'stated-elsewhere': {
    label: 'Stated elsewhere',
    meaning: 'The document sends the reader to another document for it.',
  },
  silent: {
    label: 'Not found in this document',
    meaning: 'All of the text we have was read and searched, and it does not say.',
  },
  unclear: {
    label: 'Unclear',
    meaning:
      'The document contradicts itself, can be read in two ways, or the copy is damaged there.',
  },
  'not-applicable': { label: 'Does not apply', meaning: 'The question cannot arise here.' },
  'not-read': {
    label: 'Not read',
    meaning: 'Nobody has read it: the part that could say it is missing from the copy.',
  },
};
