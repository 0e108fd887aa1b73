import type { Entries } from '../catalogue/entries.ts';
import { flattenOutline } from '../catalogue/outline.ts';
import { type Mistake, type RecordPath, error } from '../mistake/mistake.ts';
import type { Check } from './check.ts';
import { sortKey } from '../base/letters.ts';

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
    'Every id is given once among areas, sources, bodies, corrections, requirements, register entries, fields, vocabulary terms and sections.',
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
            remedy: 'Give this one another id, or take one of the two out.',
          }),
        ];
      });
    }),
};

function idLists({
  arrangements,
  corrections,
  partnerships,
  requirements,
  sources,
  registers,
}: Entries): IdList[] {
  const { vocabularies, ...lists } = registers;
  return [
    ...arrangements.map(({ file, data }) => ({
      within: 'the sources of these arrangements',
      ids: data.sources.map((id, index) => ({ id, file, path: ['sources', index] })),
    })),
    ...partnerships.map(({ file, data }) => ({
      within: 'the areas of this partnership',
      ids: data.areas.map((id, index) => ({ id, file, path: ['areas', index] })),
    })),
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

/** A name a reader chooses by, with its place. */
interface PlacedName {
  name: string;
  file: string;
  path: RecordPath;
}

/** Names that stand in one list before a reader. */
interface NameList {
  within: string;
  names: readonly PlacedName[];
}

/** Two of one name in a list leave a reader to guess, whatever their ids. */
export const duplicateNames: Check = {
  name: 'duplicate-names',
  holds:
    'No two partnerships, areas, bodies, sources of a publisher, requirements of a regime or entries of a register have one name.',
  run: (entries) => nameLists(entries).flatMap(twice),
};

/** Names that differ in capitals, accents, hyphens and apostrophes alone are one name to a reader. */
function twice({ within, names }: NameList): Mistake[] {
  const first = new Map<string, PlacedName>();
  return names.flatMap(({ name, file, path }) => {
    const key = sortKey(name.normalize('NFKC')).replace(/\s+/gu, ' ');
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, { name, file, path });
      return [];
    }
    return [
      error('duplicate-name', {
        file,
        path,
        found: `“${name}”, a name that stands in ${other.file} already`,
        allowed: `each name once among ${within}`,
        remedy: 'Add what tells the two apart, such as a year or a place, or merge them.',
      }),
    ];
  });
}

function nameLists({
  partnerships,
  arrangements,
  sources,
  requirements,
  registers,
}: Entries): NameList[] {
  const {
    topics,
    areas,
    directory,
    regimes,
    glance,
    questions,
    agencyTypes,
    roles,
    relevantAgencies,
    vocabularies,
  } = registers;
  const list = <T>(
    { file, data }: { file: string; data: readonly T[] },
    key: keyof T & string,
    within = file,
    path: RecordPath = [],
  ): NameList => ({
    within,
    names: data.map((one, index) => ({
      name: String(one[key]),
      file,
      path: [...path, index, key],
    })),
  });
  return [
    ...(['name', 'short_name'] as const).map((key) => ({
      within: 'the partnerships',
      names: partnerships.map(({ file, data }) => ({ name: data[key], file, path: [key] })),
    })),
    ...[...Map.groupBy(arrangements, ({ partnership }) => partnership).values()].map((ours) => ({
      within: 'the arrangements of this partnership',
      names: ours.map(({ file, data }) => ({ name: data.title, file, path: ['title'] })),
    })),
    ...arrangements.map(({ file, data }) =>
      list({ file, data: data.bodies }, 'name', 'the bodies of these arrangements', ['bodies']),
    ),
    ...[...Map.groupBy(sources, ({ data }) => data.publisher.join()).values()].map((ours) => ({
      within: 'the sources of this publisher',
      names: ours.map(({ file, data }) => ({ name: data.title, file, path: ['title'] })),
    })),
    ...requirements.map((regime) => list(regime, 'title', 'the requirements of this regime')),
    list(areas, 'name'),
    list(directory, 'name'),
    list(topics, 'label'),
    ...topics.data.map(({ fields, label }, index) =>
      list({ file: topics.file, data: fields }, 'label', `the fields of “${label}”`, [
        index,
        'fields',
      ]),
    ),
    list(regimes, 'label'),
    list(glance, 'label'),
    list(questions, 'question'),
    list(agencyTypes, 'label'),
    list(roles, 'label'),
    list(relevantAgencies, 'label'),
    ...vocabularies.map((vocabulary) => list(vocabulary, 'label')),
  ];
}
