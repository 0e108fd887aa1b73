import { citedRecords } from '../evidence/cited-records.ts';
import { flattenOutline } from '../catalogue/outline.ts';
import { error, type RecordPath } from '../mistake/mistake.ts';
import { didYouMean, listAllowed } from '../base/suggest.ts';
import { LEFT_OUT } from '../catalogue/constants.ts';
import { idsOf } from '../catalogue/entries.ts';
import type { Check } from './check.ts';

/** Evidence names a source of the arrangements and a section of that source’s outline. */
export const locators: Check = {
  name: 'locators',
  holds:
    'Every quotation names a source that these arrangements rest on, and a section of its outline.',
  run: (entries) => {
    const { arrangements, sources } = entries;
    const outlines = new Map(
      sources.map(({ id, data }) => [
        id,
        new Set(flattenOutline(data.outline).map(({ section }) => section.id)),
      ]),
    );
    const known = idsOf(entries, 'sources');
    const unknown = arrangements.flatMap(({ file, data }) =>
      data.sources.flatMap((id, index) =>
        known.has(id) ? [] : [unregistered(file, ['sources', index], id, [...known])],
      ),
    );
    const misplaced = citedRecords(entries).flatMap(({ file, sources: allowed, citations }) =>
      // Names in a list share the source and locator of its evidence: said once.
      citations.flatMap(({ source, locator, quotation, path, written }) => {
        if (!allowed) return [];
        if (source === LEFT_OUT) {
          return written.source ? [sourceLeftOut(file, path, quotation, allowed)] : [];
        }
        if (!allowed.includes(source)) {
          return written.source && listsKnown(allowed, known)
            ? [unknownSource(file, written.source, source, allowed)]
            : [];
        }
        const sections = outlines.get(source);
        if (!written.locator || locator === LEFT_OUT) return [];
        if (!sections || sections.has(locator)) return [];
        return [
          error('unknown-locator', {
            file,
            path: written.locator,
            found: `“${locator}”`,
            allowed: listAllowed(sections, `the outline of sources/${source}.yaml`),
            remedy: didYouMean(
              locator,
              sections,
              `Add the section to the outline of sources/${source}.yaml.`,
            ),
          }),
        ];
      }),
    );
    return [...unknown, ...misplaced];
  },
};

/** True where every source listed is registered; else the list is at fault, and what it lacks may be in it. */
export const listsKnown = (listed: readonly string[], known: ReadonlySet<string>): boolean =>
  listed.every((id) => known.has(id));

const sourceLeftOut = (
  file: string,
  path: RecordPath,
  quotation: string,
  allowed: readonly string[],
) =>
  error('source-left-out', {
    file,
    path,
    found: `“${quotation}” without a source`,
    allowed: `a source left out where the arrangements rest on one; these rest on ${String(allowed.length)}: ${listAllowed(allowed, 'all')}`,
    remedy: `Add the one the words are from, such as \`source: ${allowed[0] ?? ''}\`.`,
  });

const unregistered = (file: string, path: RecordPath, id: string, known: readonly string[]) =>
  error('unknown-source', {
    file,
    path,
    found: `“${id}”, of which there is no sources/${id}.yaml`,
    allowed: listAllowed(known, 'content/sources'),
    remedy: didYouMean(id, known, `Put sources/${id}.yaml there, or take the source out here.`),
  });

const unknownSource = (file: string, path: RecordPath, id: string, allowed: readonly string[]) =>
  error('unknown-source', {
    file,
    path,
    found: `“${id}”`,
    allowed: listAllowed(allowed, 'content/sources'),
    remedy: didYouMean(
      id,
      allowed,
      'Register the source in content/sources and list it under `sources`.',
    ),
  });
