import { flattenOutline } from '../catalogue/outline.ts';
import { error } from '../mistake/mistake.ts';
import { didYouMean, listAllowed } from '../base/suggest.ts';
import type { Check } from './check.ts';

/** A fault of a copy is said to be at a section that the source has. */
export const faults: Check = {
  name: 'faults',
  holds: 'Every fault of a source names a section of its outline, if it names one.',
  run: ({ sources }) =>
    sources.flatMap(({ file, data }) => {
      const sections = new Set(flattenOutline(data.outline).map(({ section }) => section.id));
      return data.faults.flatMap(({ locator }, index) =>
        locator === undefined || sections.has(locator)
          ? []
          : [
              error('unknown-locator', {
                file,
                path: ['faults', index, 'locator'],
                found: `“${locator}”`,
                allowed: listAllowed(sections, 'the outline of this source'),
                remedy: didYouMean(locator, sections, 'Add the section to the outline.'),
              }),
            ],
      );
    }),
};

/** Nobody’s text is shown on a guess: what allows it is written down. */
export const republishing: Check = {
  name: 'republishing',
  holds: 'No source may be republished without a word on what allows it.',
  run: ({ sources }) =>
    sources.flatMap(({ file, data }) =>
      data.republish && data.licence === undefined
        ? [
            error('republish-without-licence', {
              file,
              path: ['republish'],
              found: '`republish: true` and no `licence`',
              allowed: '`licence`: what the document or its publisher says on copying it',
              remedy: 'Add `licence`; where nothing is said, the text may not be republished.',
            }),
          ]
        : [],
    ),
};
