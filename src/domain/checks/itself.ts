import type { Entries } from '../catalogue/entries.ts';
import { error, type RecordPath } from '../mistake/mistake.ts';
import type { Check } from './check.ts';

/** Something of a record that names others of its kind. */
interface Naming {
  file: string;
  path: RecordPath;
  named: string | undefined;
  /** The ids of what names it. */
  own: readonly string[];
}

/** A page that leads to itself tells a reader to look for what is not there. */
export const namesItself: Check = {
  name: 'names-itself',
  holds: 'No partnership, body, term or question names itself where it is to name another.',
  run: (entries) =>
    [...partnershipsIn(entries), ...bodiesIn(entries), ...rowsIn(entries)].flatMap(
      ({ file, path, named, own }) =>
        named !== undefined && own.includes(named)
          ? [
              error('names-itself', {
                file,
                path,
                found: `“${named}”, which this belongs to itself`,
                allowed: 'another',
                remedy: 'Name the other that is meant, or take this one out.',
              }),
            ]
          : [],
    ),
};

const partnershipsIn = ({ partnerships }: Entries): Naming[] =>
  partnerships.flatMap(({ id, file, data }) =>
    (['related', 'predecessors', 'successors'] as const).flatMap((key) =>
      data[key].map(({ partnership: named }, index) => ({
        file,
        path: [key, index, 'partnership'],
        named,
        own: [id],
      })),
    ),
  );

const bodiesIn = ({ arrangements, partnerships }: Entries): Naming[] =>
  arrangements.flatMap(({ file, partnership, data }) =>
    data.bodies.flatMap(({ shared_with }, body) =>
      shared_with.map((named, index) => ({
        file,
        path: ['bodies', body, 'shared_with', index],
        named,
        own: partnerships.find(({ id }) => id === partnership)?.data.areas ?? [],
      })),
    ),
  );

const TERM_KEYS = ['see', 'search_with', 'distinct_from', 'replaced_by'] as const;

const rowsIn = ({ registers: { glossary, questions } }: Entries): Naming[] => [
  ...glossary.data.flatMap((term, row) =>
    TERM_KEYS.flatMap((key) =>
      term[key].map((named, index) => ({
        file: glossary.file,
        path: [row, key, index],
        named,
        own: [term.id],
      })),
    ),
  ),
  ...questions.data.flatMap(({ id, related }, row) =>
    related.map((named, index) => ({
      file: questions.file,
      path: [row, 'related', index],
      named,
      own: [id],
    })),
  ),
];
