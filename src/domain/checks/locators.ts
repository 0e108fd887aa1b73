import { citationsOf } from '../evidence/citations.ts';
import { flattenOutline } from '../evidence/outline.ts';
import { error } from '../finding.ts';
import { didYouMean, listAllowed } from '../suggest.ts';
import type { Check } from './check.ts';

/** Evidence names a source of the arrangements and a section of that source’s outline. */
export const locators: Check = {
  name: 'locators',
  holds: 'Every quotation names a source that these arrangements rest on, and a section of its outline.',
  run: ({ arrangements, sources }) => {
    const outlines = new Map(
      sources.map(({ id, data }) => [
        id,
        new Set(flattenOutline(data.outline).map(({ section }) => section.id)),
      ]),
    );
    return arrangements.flatMap(({ file, data }) => [
      ...data.sources.flatMap((id, index) =>
        outlines.has(id) ? [] : [unknownSource(file, ['sources', index], id, [...outlines.keys()])],
      ),
      ...citationsOf(data).flatMap(({ source, locator, path }) => {
        const at = path.slice(0, -1);
        if (!data.sources.includes(source)) {
          return [unknownSource(file, [...at, 'source'], source, data.sources)];
        }
        const sections = outlines.get(source);
        if (!sections || sections.has(locator)) return [];
        return [
          error('unknown-locator', {
            file,
            path: [...at, 'locator'],
            found: `“${locator}”`,
            allowed: listAllowed(sections, `the outline of sources/${source}.yaml`),
            remedy: didYouMean(locator, sections, `Add the section to the outline of sources/${source}.yaml.`),
          }),
        ];
      }),
    ]);
  },
};

const unknownSource = (
  file: string,
  path: (string | number)[],
  id: string,
  allowed: readonly string[],
) =>
  error('unknown-source', {
    file,
    path,
    found: `“${id}”`,
    allowed: listAllowed(allowed, 'content/sources'),
    remedy: didYouMean(id, allowed, 'Register the source in content/sources and list it under `sources`.'),
  });
