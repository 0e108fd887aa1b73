import type { Entries } from '../entries.ts';
import { flattenOutline } from '../evidence/outline.ts';
import { error, type RecordPath } from '../finding.ts';
import type { Check } from './check.ts';

/** A list whose ids must differ, with the place of each. */
interface IdList {
  file: string;
  /** What the list is, for the message. */
  within: string;
  ids: readonly { id: string; path: RecordPath }[];
}

/** An id is given once in its list, whatever the list: bodies, register entries, terms, sections. */
export const duplicateIds: Check = {
  name: 'duplicate-ids',
  holds:
    'Every id is given once among bodies, corrections, register entries, fields, vocabulary terms and sections.',
  run: (entries) =>
    idLists(entries).flatMap(({ file, within, ids }) => {
      const seen = new Set<string>();
      return ids.flatMap(({ id, path }) => {
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

function idLists({ arrangements, corrections, sources, registers }: Entries): IdList[] {
  const { vocabularies, ...lists } = registers;
  return [
    ...arrangements.map(({ file, data }) => ({
      file,
      within: 'the bodies of these arrangements',
      ids: data.bodies.map(({ id }, index) => ({ id, path: ['bodies', index, 'id'] })),
    })),
    ...corrections.map(({ file, data }) => ({
      file,
      within: 'the corrections of these arrangements',
      ids: data.map(({ id }, index) => ({ id, path: [index, 'id'] })),
    })),
    ...sources.map(({ file, data }) => ({
      file,
      within: 'the outline of this source',
      ids: flattenOutline(data.outline).map(({ section, path }) => ({
        id: section.id,
        path: ['outline', ...path, 'id'],
      })),
    })),
    ...[...Object.values(lists), ...vocabularies].map(({ file, data }) => ({
      file,
      within: 'this register',
      ids: (data as readonly { id: string }[]).map(({ id }, index) => ({
        id,
        path: [index, 'id'],
      })),
    })),
    ...registers.topics.data.map(({ id: topic, fields }, t) => ({
      file: registers.topics.file,
      within: `the fields of “${topic}”`,
      ids: fields.map(({ id }, f) => ({ id, path: [t, 'fields', f, 'id'] })),
    })),
  ];
}
