import { error } from '../mistake/mistake.ts';
import { abbreviationsIn, knownAbbreviations } from '../glossary/forms.ts';
import { placeOf } from '../guide/places.ts';
import { didYouMean, listAllowed } from '../base/suggest.ts';
import type { Check } from './check.ts';

/** A reader of a guide can look up every abbreviation in it. */
export const guideAbbreviations: Check = {
  name: 'guide-abbreviations',
  holds: 'Every abbreviation in a guide, its title and its summary is in the glossary.',
  run: ({ guides, registers: { glossary }, unread }) => {
    // A glossary that could not be read is reported for itself.
    if (unread.some(({ kind }) => kind === 'glossary')) return [];
    const known = knownAbbreviations(glossary.data);
    const unknown = (text: string) =>
      abbreviationsIn(text).filter(({ abbreviation }) => !known.has(abbreviation));
    const detail = (abbreviation: string) => ({
      found: `the abbreviation “${abbreviation}”`,
      allowed: `one that the glossary has: ${listAllowed(known, glossary.file)}`,
      remedy: didYouMean(
        abbreviation,
        known,
        `Write it out, or add it to the abbreviations of a term in ${glossary.file}.`,
      ),
    });
    return guides.flatMap(({ file, data }) => [
      ...(['title', 'summary'] as const).flatMap((key) =>
        unknown(data[key]).map(({ abbreviation }) =>
          error('guide-abbreviation', { file, path: [key], ...detail(abbreviation) }),
        ),
      ),
      ...data.sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) =>
          unknown(block.text).map(({ abbreviation, at }) =>
            error('guide-abbreviation', {
              file,
              path: [],
              position: placeOf(block, at),
              ...detail(abbreviation),
            }),
          ),
        ),
      ),
    ]);
  },
};
