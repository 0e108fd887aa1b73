import { error } from '../finding.ts';
import { didYouMean, listAllowed } from '../suggest.ts';
import type { Check } from './check.ts';

/** What a requirement succeeds is in the catalogue; else its history would end there unnoticed. */
export const successions: Check = {
  name: 'successions',
  holds: 'Every requirement succeeds requirements that are in the catalogue.',
  run: ({ requirements, unread }) => {
    // A list that could not be read may hold any requirement; its own mistake is reported.
    if (unread.some(({ room }) => room === 'requirements')) return [];
    const known = new Set(requirements.flatMap(({ data }) => data.map(({ id }) => id)));
    return requirements.flatMap(({ file, data }) =>
      data.flatMap(({ succeeds }, row) =>
        succeeds.flatMap(({ id }, index) =>
          known.has(id)
            ? []
            : [
                error('unknown-requirement', {
                  file,
                  path: [row, 'succeeds', index, 'id'],
                  found: `“${id}”`,
                  allowed: listAllowed(known, 'content/requirements'),
                  remedy: didYouMean(id, known, 'Use the id of an earlier requirement.'),
                }),
              ],
        ),
      ),
    );
  },
};
