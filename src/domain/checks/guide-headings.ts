import { error, type Mistake } from '../mistake/mistake.ts';
import type { GuideEntry } from '../catalogue/entries.ts';
import { GUIDE_HEADINGS } from '../guide/headings.ts';
import type { Check } from './check.ts';

/** Readers find the same thing in the same place in every guide. */
export const guideHeadings: Check = {
  name: 'guide-headings',
  holds: 'Every guide has the same twelve headings in the same order.',
  run: ({ guides }) => guides.flatMap(headingsOf),
};

/** The first heading that is out of place: those after it would only repeat the complaint. */
function headingsOf({ file, data: { sections } }: GuideEntry): Mistake[] {
  const count = Math.max(GUIDE_HEADINGS.length, sections.length);
  for (let index = 0; index < count; index += 1) {
    const section = sections[index];
    const heading = GUIDE_HEADINGS[index];
    if (section?.heading === heading) continue;
    const { line, column } = section ?? sections.at(-1) ?? { line: 1, column: 1 };
    return [
      error('guide-headings', {
        file,
        path: [],
        position: { line, column },
        found: section
          ? `“${section.heading}”`
          : `no heading after “${sections.at(-1)?.heading ?? ''}”`,
        allowed:
          heading === undefined ? 'no further heading' : `“${heading}” as heading ${index + 1}`,
        remedy: `The headings are, in order: ${GUIDE_HEADINGS.join(' · ')}.`,
      }),
    ];
  }
  return [];
}

/** A guide has the name of the arrangements it is about. */
export const guideArrangements: Check = {
  name: 'guide-arrangements',
  holds: 'Every guide stands beside the arrangements it is about, under the same name.',
  run: ({ guides, arrangements, unread }) =>
    guides
      .filter(
        ({ id, partnership }) =>
          !arrangements.some((one) => one.id === id && one.partnership === partnership) &&
          !unread.some(
            (one) =>
              one.kind === 'arrangements' && one.id === id && one.partnership === partnership,
          ),
      )
      .map(({ id, file, partnership }) =>
        error('guide-without-arrangements', {
          file,
          path: [],
          found: `a guide named “${id}”`,
          allowed: 'the name of a set of arrangements in the same folder',
          remedy: `Rename it after its arrangements, or write partnerships/${partnership}/${id}.yaml.`,
        }),
      ),
};
