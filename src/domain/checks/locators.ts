import { citedRecords } from '../evidence/cited-records.ts';
import { flattenOutline } from '../catalogue/outline.ts';
import { error, type RecordPath } from '../mistake/mistake.ts';
import { didYouMean, listAllowed } from '../base/suggest.ts';
import type { Check } from './check.ts';

/** Evidence names a source of the arrangements and a section of that source’s outline. */
export const locators: Check = {
  name: 'locators',
  holds:
    'Every quotation names a source that these arrangements rest on, and a section of its outline.',
  run: (entries) => {
    const { arrangements, sources, unread } = entries;
    const outlines = new Map(
      sources.map(({ id, data }) => [
        id,
        new Set(flattenOutline(data.outline).map(({ section }) => section.id)),
      ]),
    );
    const known = new Set([
      ...outlines.keys(),
      ...unread.filter(({ kind }) => kind === 'sources').map(({ id }) => id),
    ]);
    const unknown = arrangements.flatMap(({ file, data }) =>
      data.sources.flatMap((id, index) =>
        known.has(id) ? [] : [unknownSource(file, ['sources', index], id, [...known])],
      ),
    );
    const misplaced = citedRecords(entries).flatMap(({ file, sources: allowed, citations }) =>
      // Names in a list share the source and locator of its evidence: said once.
      citations.flatMap(({ source, locator, written }) => {
        if (!allowed) return [];
        if (!allowed.includes(source)) {
          return written.source ? [unknownSource(file, written.source, source, allowed)] : [];
        }
        const sections = outlines.get(source);
        if (!written.locator || !sections || sections.has(locator)) return [];
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
