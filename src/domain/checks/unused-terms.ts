import { warning } from '../mistake/mistake.ts';
import { listAllowed } from '../base/suggest.ts';
import { mentions, statementsOf, placedValuesOf } from '../catalogue/walk.ts';
import type { Check } from './check.ts';

/** A vocabulary holds the terms that the documents read so far need. */
export const unusedTerms: Check = {
  name: 'unused-terms',
  holds: 'Every term of a vocabulary is used by some statement on a field of that vocabulary.',
  run: ({ arrangements, registers, unread }, { fields }) => {
    const used = new Set(
      arrangements.flatMap((entry) =>
        statementsOf(entry).flatMap((placed) => {
          const vocabulary = fields.get(placed.topic)?.get(placed.field)?.vocabulary ?? '';
          return placedValuesOf(placed).flatMap(({ value }) =>
            value.kind === 'provisions'
              ? value.items.map(({ term }) => `${vocabulary}/${term}`)
              : [],
          );
        }),
      ),
    );
    return registers.vocabularies.flatMap(({ id: vocabulary, file, data }) => {
      const unused = data
        .map(({ id }) => id)
        .filter((id) => !used.has(`${vocabulary}/${id}`) && !mentions(unread, id));
      if (unused.length === 0) return [];
      return [
        warning('unused-term', {
          file,
          path: [data.findIndex(({ id }) => id === unused[0]), 'id'],
          found: `${unused.length} not used: ${listAllowed(unused, 'all')}`,
          allowed: 'terms that some statement uses',
          remedy: 'Use them where a document says so, or take them out.',
        }),
      ];
    });
  },
};
