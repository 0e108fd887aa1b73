import type { Entries } from '../catalogue/entries.ts';
import { error, type Mistake } from '../mistake/mistake.ts';
import type { Check } from './check.ts';

/** A reader who looks for an area is led to one partnership: an area has an entry, and only one. */
export const directoryAreas: Check = {
  name: 'directory-areas',
  holds: 'Every area stands in one entry of the directory, with the areas it is joined with.',
  run: (entries) =>
    entries.unread.some(({ kind }) => kind === 'directory')
      ? []
      : [...inSeveral(entries), ...inNone(entries)],
};

function inSeveral({ registers: { directory } }: Entries): Mistake[] {
  const holders = new Map<string, string>();
  return directory.data.flatMap(({ id, areas }, row) =>
    areas.flatMap((area, index) => {
      const holder = holders.get(area);
      if (holder === undefined) {
        holders.set(area, id);
        return [];
      }
      return [
        error('area-not-in-directory-once', {
          file: directory.file,
          path: [row, 'areas', index],
          found: `“${area}”, an area of “${holder}” above`,
          allowed: 'each area in one entry',
          remedy: 'Keep the area with the partnership that covers it now.',
        }),
      ];
    }),
  );
}

function inNone({ registers: { areas, directory } }: Entries): Mistake[] {
  const covered = new Set(directory.data.flatMap((entry) => entry.areas));
  return areas.data.flatMap(({ id }, row) =>
    covered.has(id)
      ? []
      : [
          error('area-not-in-directory-once', {
            file: areas.file,
            path: [row, 'id'],
            found: `“${id}”, which no entry of ${directory.file} covers`,
            allowed: 'an area of one entry',
            remedy: 'Add the partnership that covers it; a name alone will do.',
          }),
        ],
  );
}

/** What was read of a partnership is shown for its areas, so it must be of the same. */
export const directoryRead: Check = {
  name: 'directory-read',
  holds: 'The record that an entry of the directory calls its own covers the same areas.',
  run: ({ registers: { directory }, partnerships }) =>
    directory.data.flatMap(({ areas, read }, row) => {
      const record = partnerships.find(({ id }) => id === read)?.data;
      // The directory has those that are covered now: one that has left, or joined later, may be missing there.
      const isDated = (area: string): boolean =>
        record?.area_dates.some((one) => one.area === area) ?? false;
      const own = record?.areas.filter((area) => areas.includes(area) || !isDated(area));
      // An area that stands twice is told of once, where it does.
      const inOrder = (ids: readonly string[]): string => [...new Set(ids)].toSorted().join();
      const isSame = own === undefined || inOrder(own) === inOrder(areas);
      return isSame
        ? []
        : [
            error('read-of-other-areas', {
              file: directory.file,
              path: [row, 'read'],
              found: `“${read}”, a record on ${own.join(', ')}`,
              allowed: `a record on ${areas.join(', ')}`,
              remedy: 'Name the record of this partnership, or leave the key out.',
            }),
          ];
    }),
};
