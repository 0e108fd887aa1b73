import { error } from '../mistake/mistake.ts';
import { buildNames } from '../catalogue/names.ts';
import { statementsOf, placedValuesOf } from '../catalogue/walk.ts';
import { wordValue } from '../wording/value.ts';
import type { Check } from './check.ts';

/** A stated value says something: of a shape all of whose keys may be left out, one is there. */
export const emptyValues: Check = {
  name: 'empty-values',
  holds: 'Every value has something to say: none is a kind and nothing else.',
  run: ({ arrangements, registers }) => {
    const names = buildNames(registers);
    return arrangements.flatMap((entry) =>
      statementsOf(entry)
        .flatMap(placedValuesOf)
        .filter(({ value }) => wordValue(value, names).full === '')
        .map(({ value, path }) =>
          error('value-says-nothing', {
            file: entry.file,
            path,
            found: `a value of the kind “${value.kind}” that says nothing`,
            allowed: 'at least one key that tells what the document says',
            remedy: 'Write what the document says; if it says nothing, the state is not `stated`.',
          }),
        ),
    );
  },
};
