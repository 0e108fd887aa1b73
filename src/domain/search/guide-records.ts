import type { Catalogue } from '../catalogue/catalogue.ts';
import { headingId } from '../guide/headings.ts';
import { guideViews } from '../guide/view.ts';
import type { SearchRecord } from './record.ts';

/** A record for each section of every guide that has a page, with the words of its blocks. */
export const guideRecords = (catalogue: Catalogue): SearchRecord[] =>
  guideViews(catalogue).flatMap(({ guide, partnership }) =>
    guide.data.sections.map(({ heading, blocks }) => ({
      path: `/partnerships/${partnership.id}/guide/#${headingId(heading)}`,
      kind: 'guide',
      area: partnership.id,
      topic: undefined,
      state: undefined,
      regime: undefined,
      title: heading,
      about: `${partnership.record.short_name}: guide`,
      answer: blocks
        .map(({ text }) => text)
        .join(' ')
        .replaceAll(/\s+/gu, ' '),
      quotes: [],
      further: '',
    })),
  );
