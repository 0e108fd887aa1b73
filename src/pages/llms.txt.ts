import type { APIRoute } from 'astro';
import { getCatalogue, getDataVersion } from '../catalogue.ts';
import { absolute, href } from '../links.ts';
import { SITE_NAME } from '../site.ts';

/** What the site holds and where, as a Markdown file for programs that read it for people. */
export const GET: APIRoute = async () => {
  const { partnerships, topics } = await getCatalogue();
  const { words } = await getDataVersion();
  const link = (path: string, label: string, what: string): string =>
    `- [${label}](${absolute(href(path))}): ${what}`;
  const text = [
    `# ${SITE_NAME}`,
    '',
    '> What the published arrangements of areas in England say about how council, NHS and police keep children safe together: typed statements, each with the words it rests on and their place. Documents are read, partnerships are not judged.',
    '',
    `This is ${words}. A statement is in one of six states; “not found in this document” is not the same as “does not exist”. Cite a statement by the address of its page and anchor, with the data version.`,
    '',
    '## Data',
    '',
    link('/data/catalogue.json', 'catalogue.json', 'everything, as JSON'),
    link('/data/v1/openapi.json', 'API', 'small JSON files with links, described in OpenAPI'),
    link('/data/statements.csv', 'statements.csv', 'a row for each statement'),
    link('/data/datapackage.json', 'datapackage.json', 'every table and its columns'),
    link('/method/', 'Method', 'what each state, rule and computed value means'),
    '',
    '## Partnerships',
    '',
    ...partnerships.map((partnership) =>
      link(
        `/partnerships/${partnership.id}/`,
        partnership.record.name,
        partnership.current?.record.title ?? 'not read yet',
      ),
    ),
    '',
    '## Topics',
    '',
    ...topics.map(({ id, label, prompt }) => link(`/compare/${id}/`, label, prompt)),
    '',
  ].join('\n');
  return new Response(text);
};
