import { warning } from '../mistake/mistake.ts';
import { mentions } from '../catalogue/walk.ts';
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
