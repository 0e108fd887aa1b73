import { citationsOf } from '../evidence/citations.ts';
import { flattenOutline } from '../evidence/outline.ts';
import { error, type RecordPath } from '../finding.ts';
import { didYouMean, listAllowed } from '../suggest.ts';
import type { Check } from './check.ts';

/** Evidence names a source of the arrangements and a section of that source’s outline. */
export const locators: Check = {
  name: 'locators',
  holds:
    'Every quotation names a source that these arrangements rest on, and a section of its outline.',
  run: ({ arrangements, sources, unread }) => {
    const outlines = new Map(
      sources.map(({ id, data }) => [
        id,
        new Set(flattenOutline(data.outline).map(({ section }) => section.id)),
      ]),
    );
    const known = new Set([
      ...outlines.keys(),
      ...unread.filter(({ room }) => room === 'source').map(({ id }) => id),
    ]);
    return arrangements.flatMap(({ file, data }) => [
      ...data.sources.flatMap((id, index) =>
        known.has(id) ? [] : [unknownSource(file, ['sources', index], id, [...known])],
      ),
      // Names in a list share the source and locator of its evidence: one mistake, one finding.
      ...citationsOf(data).flatMap(({ source, locator, written }) => {
        if (!data.sources.includes(source)) {
          return written.source ? [unknownSource(file, written.source, source, data.sources)] : [];
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
    ]);
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
