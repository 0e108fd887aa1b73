import { idsOf, type Entry } from '../catalogue/entries.ts';
import { flattenOutline } from '../catalogue/outline.ts';
import { error, type Mistake } from '../mistake/mistake.ts';
import { didYouMean, listAllowed } from '../base/suggest.ts';
import { absencesOf, statementsOf } from '../catalogue/walk.ts';
import type { Check } from './check.ts';
import { listsKnown } from './locators.ts';

/** A search record names sources of the arrangements, and a heading that one of them has. */
export const searches: Check = {
  name: 'searches',
  holds:
    'Every search names sources that the arrangements rest on, and headings in their outlines.',
  run: (entries) => {
    const { arrangements, sources } = entries;
    const known = idsOf(entries, 'sources');
    const outlines = new Map(
      sources.map(({ id, data }) => [
        id,
        flattenOutline(data.outline).map(({ section }) => section.id),
      ]),
    );
    return arrangements.flatMap((entry) =>
      [...statementsOf(entry), ...absencesOf(entry)].flatMap(({ statement, path }): Mistake[] => {
        if (statement.state !== 'silent') return [];
        const { search } = statement;
        const at = [...path, 'search'];
        return [
          ...search.sources
            .map((source, index) => ({ source, path: [...at, 'sources', index] }))
            .filter(
              ({ source }) =>
                !entry.data.sources.includes(source) && listsKnown(entry.data.sources, known),
            )
            .map((found) => unknownSource(entry, found)),
          ...unknownHeading(entry.file, [...at, 'heading'], search, outlines),
        ];
      }),
    );
  },
};

const unknownSource = (
  { file, data }: Entry<{ sources: readonly string[] }>,
  { source, path }: { source: string; path: Mistake['path'] },
): Mistake =>
  error('unknown-source', {
    file,
    path,
    found: `“${source}”`,
    allowed: listAllowed(data.sources, 'the sources of these arrangements'),
    remedy: didYouMean(
      source,
      data.sources,
      'List the source under `sources`, or do not search it.',
    ),
  });

function unknownHeading(
  file: string,
  path: Mistake['path'],
  { heading, sources }: { heading?: string | undefined; sources: readonly string[] },
  outlines: ReadonlyMap<string, readonly string[]>,
): Mistake[] {
  // Where an outline is not known, its own mistake is reported and the heading may be there.
  const known = sources.map((source) => outlines.get(source));
  if (heading === undefined || known.includes(undefined)) return [];
  const sections = known.flatMap((list) => list ?? []);
  if (sections.includes(heading)) return [];
  return [
    error('unknown-locator', {
      file,
      path,
      found: `“${heading}”`,
      allowed: listAllowed(sections, 'the outlines of the sources searched'),
      remedy: didYouMean(heading, sections, 'Name the section whose heading announces the topic.'),
    }),
  ];
}
