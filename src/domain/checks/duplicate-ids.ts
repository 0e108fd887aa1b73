import type { Entries } from '../catalogue/entries.ts';
import { flattenOutline } from '../catalogue/outline.ts';
import { error, type RecordPath } from '../mistake/mistake.ts';
import type { Check } from './check.ts';

/** A list whose ids must differ, with the place of each. */
interface IdList {
  /** What the list is, for the message. */
  within: string;
  ids: readonly PlacedId[];
}

interface PlacedId {
  id: string;
  file: string;
  path: RecordPath;
}

/** An id is given once in its list, whatever the list: bodies, register entries, terms, sections. */
export const duplicateIds: Check = {
  name: 'duplicate-ids',
  holds:
    'Every id is given once among bodies, corrections, requirements, register entries, fields, vocabulary terms and sections.',
  run: (entries) =>
    idLists(entries).flatMap(({ within, ids }) => {
      const seen = new Set<string>();
      return ids.flatMap(({ id, file, path }) => {
        if (!seen.has(id)) {
          seen.add(id);
          return [];
        }
        return [
          error('duplicate-id', {
            file,
            path,
            found: `“${id}” a second time`,
            allowed: `each id once in ${within}`,
            remedy: 'Give this one another id, or merge the two.',
          }),
        ];
      });
    }),
};

function idLists({
  arrangements,
  corrections,
  requirements,
  sources,
  registers,
}: Entries): IdList[] {
  const { vocabularies, ...lists } = registers;
  return [
    ...arrangements.map(({ file, data }) => ({
      within: 'the bodies of these arrangements',
      ids: idsOf(file, data.bodies, ['bodies']),
    })),
    ...corrections.map(({ file, data }) => ({
      within: 'the corrections of these arrangements',
      ids: idsOf(file, data),
    })),
    {
      // Each has a page of its own, whatever its regime.
      within: 'the requirements of all regimes',
      ids: requirements.flatMap(({ file, data }) => idsOf(file, data)),
    },
    ...sources.map(({ file, data }) => ({
      within: 'the outline of this source',
      ids: flattenOutline(data.outline).map(({ section, path }) => ({
        id: section.id,
        file,
        path: ['outline', ...path, 'id'],
      })),
    })),
    ...[...Object.values(lists), ...vocabularies].map(({ file, data }) => ({
      within: 'this register',
      ids: idsOf(file, data),
    })),
    ...registers.topics.data.map(({ id, fields }, index) => ({
      within: `the fields of “${id}”`,
      ids: idsOf(registers.topics.file, fields, [index, 'fields']),
    })),
  ];
}

const idsOf = (file: string, list: readonly { id: string }[], path: RecordPath = []): PlacedId[] =>
  list.map(({ id }, index) => ({ id, file, path: [...path, index, 'id'] }));
