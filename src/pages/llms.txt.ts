import type { APIRoute } from 'astro';
import { getCatalogue, getDataVersion, getMethodPages } from '../catalogue.ts';
import { HOW_TO_READ, llmsSections } from '../domain/site/llms.ts';
import { absolute, href } from '../links.ts';
import { SITE_NAME } from '../site.ts';

/** What the site holds and where, as a Markdown file for programs that read it for people. */
export const GET: APIRoute = async () => {
  const { words } = await getDataVersion();
  const method = (await getMethodPages()).map(
    ({ id, data }) => [`/method/${id}/`, data.title, data.summary] as const,
  );
  const text = [
    `# ${SITE_NAME}`,
    '',
    '> What the published arrangements of areas in England say about how council, NHS and police keep children safe together: typed statements, each with the words it rests on and their place.',
    '',
    `This is ${words}. ${HOW_TO_READ}`,
    '',
    `Cite a statement by its own address, with the data version. Every page of content has a twin in Markdown beside it, index.md. Every statement of a partnership stands on a line of its own in llms-full.txt: ${absolute(href('/llms-full.txt'))} lists these files.`,
    ...llmsSections(await getCatalogue(), method).flatMap(([heading, links]) => [
      '',
      `## ${heading}`,
      '',
      ...links.map(([path, label, holds]) => `- [${label}](${absolute(href(path))}): ${holds}`),
    ]),
    '',
  ].join('\n');
  return new Response(text);
};
