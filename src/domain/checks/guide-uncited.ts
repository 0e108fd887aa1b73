import type { GuideBlock } from '../../schemas/index.ts';
import { error } from '../mistake/mistake.ts';
import { opening } from '../guide/places.ts';
import type { Check } from './check.ts';

/** Nothing is told in a guide that a reader cannot trace. */
export const guideUncited: Check = {
  name: 'guide-uncited',
  holds:
    'Every paragraph, list item and row of a guide cites what it rests on, or is ours and says so.',
  run: ({ guides }) =>
    guides.flatMap(({ file, data }) =>
      data.sections
        .flatMap(({ blocks }) => blocks)
        .filter((block) => !block.ours && block.kind !== 'header' && block.citations.length === 0)
        .map((block) =>
          error('guide-without-citation', {
            file,
            path: [],
            position: { line: block.line, column: block.column },
            found: `${KINDS[block.kind]} without a citation: “${opening(block)}”`,
            allowed: 'at least one citation in each',
            remedy:
              'Add :cite{of="…"} with the statement it rests on; put explanation of ours between :::ours and :::',
          }),
        ),
    ),
};

const KINDS: Readonly<Record<GuideBlock['kind'], string>> = {
  paragraph: 'a paragraph',
  item: 'a list item',
  header: 'a row',
  row: 'a row',
};
