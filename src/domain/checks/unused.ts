import { warning } from '../mistake/mistake.ts';
import { listAllowed } from '../base/suggest.ts';
import { mentions, statementsOf, placedValuesOf } from '../catalogue/walk.ts';
import type { Check } from './check.ts';

/** A source is registered because some arrangements rest on it. */
export const unusedSources: Check = {
  name: 'unused-sources',
  holds: 'Every registered source is one that some arrangements rest on.',
  run: ({ sources, arrangements, unread }) => {
    const used = new Set(arrangements.flatMap(({ data }) => data.sources));
    return sources
      .filter(({ id }) => !used.has(id) && !mentions(unread, id))
      .map(({ id, file }) =>
        warning('unused-source', {
          file,
          path: [],
          found: `a source that no arrangements name under \`sources\``,
          allowed: 'at least one set of arrangements that rests on it',
          remedy: `Add “${id}” to the \`sources\` of the arrangements it belongs to, or delete the file.`,
        }),
      );
  },
};

/** A vocabulary holds the terms that the documents read so far need, and those that are common in England. */
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
        .filter(({ common }) => common !== true)
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
