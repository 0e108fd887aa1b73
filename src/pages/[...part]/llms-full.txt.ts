import type { APIRoute, GetStaticPaths } from 'astro';
import { getCatalogue, getDataVersion } from '../../catalogue.ts';
import type { Partnership } from '../../domain/catalogue/catalogue.ts';
import { linesPath, partnershipLines, partnershipsInLines } from '../../domain/site/llms.ts';
import { absolute, href, statementUrl } from '../../links.ts';

/** Every statement of a partnership, a line each, for programs that read it for people; at the top, which files there are. */
export const getStaticPaths = (async () => [
  { params: { part: undefined }, props: {} },
  ...(await getCatalogue()).partnerships
    .filter(({ current }) => current !== undefined)
    .map((partnership) => ({
      params: { part: `partnerships/${partnership.id}` },
      props: { partnership },
    })),
]) satisfies GetStaticPaths;

export const GET: APIRoute<{ partnership?: Partnership }> = async ({ props: { partnership } }) => {
  const { words } = await getDataVersion();
  const text = partnership
    ? partnershipLines(partnership, words, statementUrl)
    : partnershipsInLines(await getCatalogue(), words, (id) => absolute(href(linesPath(id))));
  return new Response(text);
};
