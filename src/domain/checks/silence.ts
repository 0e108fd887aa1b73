import type { ArrangementsEntry, Entries } from '../catalogue/entries.ts';
import { error, warning, type Mistake, type RecordPath } from '../mistake/mistake.ts';
import { absencesOf, statementsOf } from '../catalogue/walk.ts';
import type { Check } from './check.ts';

/**
 * A document is silent only where the whole of it was read. If the copy is not complete the state is
 * `not-read`, unless a note says why the missing part cannot hold the rule; then it is a warning.
 */
export const silence: Check = {
  name: 'silence',
  holds: 'No document with an incomplete copy is called silent without a note on the missing part.',
  run: ({ arrangements, sources }) => {
    const missing = new Map(
      sources
        .filter(({ data }) => !data.extent.complete)
        .map(({ id, data }) => [id, data.extent.missing ?? '']),
    );
    return arrangements.flatMap((entry) => silenceMistakes(entry, missing));
  },
};

type Missing = ReadonlyMap<Entries['sources'][number]['id'], string>;

const silenceMistakes = (entry: ArrangementsEntry, missing: Missing): Mistake[] =>
  [...statementsOf(entry), ...absencesOf(entry)].flatMap(({ statement, path }) => {
    if (statement.state !== 'silent') return [];
    const explained = statement.note !== undefined;
    return statement.search.sources.flatMap((source, index) => {
      const lacks = missing.get(source);
      if (lacks === undefined) return [];
      const at = [...path, 'search', 'sources', index];
      return [explained ? withNote(entry.file, at, lacks) : withoutNote(entry.file, at, lacks)];
    });
  });

const withoutNote = (file: string, path: RecordPath, lacks: string): Mistake =>
  error('silent-on-incomplete-copy', {
    file,
    path,
    found: `a search of a copy that lacks: ${lacks}`,
    allowed: '`not-read`, or a `note` why the missing part cannot hold it',
    remedy:
      'If the rule could stand in the missing part, the state is `not-read`; else add the note.',
  });

const withNote = (file: string, path: RecordPath, lacks: string): Mistake =>
  warning('silent-on-incomplete-copy-explained', {
    file,
    path,
    found: `a search of a copy that lacks: ${lacks}`,
    allowed: 'a note that shows why the missing part cannot hold it',
    remedy: 'Read the note once more with the missing part in mind; if in doubt, `not-read`.',
  });
