import { error } from '../mistake/mistake.ts';
import type { Check } from './check.ts';

/** An official code belongs to one area. */
export const areaCodes: Check = {
  name: 'area-codes',
  holds: 'No two areas have the same official code.',
  run: ({ registers: { areas } }) => {
    const holders = new Map<string, string>();
    return areas.data.flatMap(({ id, code }, index) => {
      if (code === undefined) return [];
      const holder = holders.get(code);
      if (holder === undefined) {
        holders.set(code, id);
        return [];
      }
      return [
        error('duplicate-area-code', {
          file: areas.file,
          path: [index, 'code'],
          found: `${code}, the code of “${holder}” above`,
          allowed: 'a code of its own',
          remedy:
            'Look both codes up in the register of geographic codes of the Office for National Statistics.',
        }),
      ];
    });
  },
};
