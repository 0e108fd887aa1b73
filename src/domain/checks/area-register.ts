import type { Area } from '../../schemas/index.ts';
import type { Entries } from '../catalogue/entries.ts';
import { error, type RecordPath } from '../mistake/mistake.ts';
import type { Check } from './check.ts';

/** An official code belongs to one area, and is not used again. */
export const areaCodes: Check = {
  name: 'area-codes',
  holds: 'No two areas have the same official code, now or formerly.',
  run: ({ registers }) =>
    heldTwice(registers, (area) => [
      { value: area.code, path: ['code'] },
      ...area.former_codes.map((value, index) => ({ value, path: ['former_codes', index] })),
    ]).map(({ value, holder, ...at }) =>
      error('duplicate-area-code', {
        ...at,
        found: `${value}, a code of “${holder}” above`,
        allowed: 'a code of its own',
        remedy:
          'Look both codes up in the register of geographic codes of the Office for National Statistics.',
      }),
    ),
};

/** A reader who looks for a district is led to one area. */
export const districts: Check = {
  name: 'districts',
  holds: 'Every district belongs to one area and stands there once.',
  run: ({ registers }) =>
    heldTwice(registers, (area) =>
      area.districts.map((value, index) => ({ value, path: ['districts', index] })),
    ).map(({ value, holder, ...at }) =>
      error('duplicate-district', {
        ...at,
        found: `“${value}”, a district of “${holder}” above`,
        allowed: 'each district once, in the area of its county council',
        remedy: 'Keep it with the area whose county council covers it.',
      }),
    ),
};

interface Held {
  value: string;
  path: RecordPath;
}

/** What an area holds that an area before it, or the same, holds already; `holder` is the id of the first. */
function heldTwice(
  { areas }: Entries['registers'],
  holdings: (area: Area) => readonly Held[],
): (Held & { holder: string; file: string })[] {
  const holders = new Map<string, string>();
  return areas.data.flatMap((area, index) =>
    holdings(area).flatMap(({ value, path }) => {
      const holder = holders.get(value);
      if (holder === undefined) holders.set(value, area.id);
      return holder === undefined
        ? []
        : [{ value, holder, file: areas.file, path: [index, ...path] }];
    }),
  );
}
