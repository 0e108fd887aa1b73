import { error } from '../mistake/mistake.ts';
import { statementsOf } from '../catalogue/walk.ts';
import type { Check } from './check.ts';

/** `stated-elsewhere` sends the reader to another document, not to one that was read. */
export const elsewhere: Check = {
  name: 'elsewhere',
  holds: 'No statement calls a source of its own arrangements another document.',
  run: ({ arrangements, sources }) =>
    arrangements.flatMap((entry) => {
      const own = sources.filter(({ id }) => entry.data.sources.includes(id));
      return statementsOf(entry).flatMap(({ statement, path }) => {
        if (statement.state !== 'stated-elsewhere') return [];
        const { document } = statement;
        const same = own.find(({ data }) => bare(data.title) === bare(document));
        if (!same) return [];
        return [
          error('elsewhere-is-own-source', {
            file: entry.file,
            path: [...path, 'document'],
            found: `“${document}”, the title of sources/${same.id}.yaml`,
            allowed: 'a document that these arrangements do not rest on',
            remedy: 'Read what the source says there and record it as `stated`, or as `not-read`.',
          }),
        ];
      });
    }),
};

/** Letters and digits only, so that punctuation and case do not hide a match. */
const bare = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
