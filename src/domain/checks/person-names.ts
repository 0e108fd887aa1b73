import { namesIn } from '../base/personal.ts';
import { error } from '../mistake/mistake.ts';
import type { Check } from './check.ts';
import { inTexts } from './in-texts.ts';

/**
 * Records hold offices and roles, never people, whatever the source prints (design, “People and
 * privacy”). Names are told by a title before or an honour after them; offices and places named after
 * people are let through.
 */
export const personNames: Check = {
  name: 'person-names',
  holds: 'No text of a record holds a person’s name with a title or an honour.',
  run: (entries) =>
    inTexts(entries, namesIn, ({ word, ...at }) =>
      error('person-name', {
        ...at,
        found: `“${word}”`,
        allowed: 'an office, a role, a group or an organisation',
        remedy: 'Write the office without the name; of a quotation, take only the words around it.',
      }),
    ),
};
