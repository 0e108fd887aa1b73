import type { APIRoute, GetStaticPaths } from 'astro';
import { getCatalogue, getDataVersion } from '../../catalogue.ts';
import { workbookFile, workbookPaths } from '../../domain/workbook/formats.ts';
import {
  ALL_AREAS,
  areaPart,
  partPath,
  topicPart,
  type WorkbookPart,
} from '../../domain/workbook/part.ts';
import { dataUrls } from '../../links.ts';

/** The workbooks: of everything beside the tables, of an area and of a topic beside their pages. */
export const getStaticPaths = (async () => {
  const version = await getDataVersion();
  const { partnerships, topics } = await getCatalogue();
  return [ALL_AREAS, ...partnerships.map(areaPart), ...topics.map(topicPart)].flatMap((part) =>
    workbookPaths(part, version).map((params) => ({
      params: { part: partPath(part).replaceAll(/^\/|\/$/gu, ''), ...params },
      props: { part },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ part: WorkbookPart }, { format: string }> = async ({
  props: { part },
  params: { format },
}) => {
  const { bytes, type } = await workbookFile(
    format,
    await getCatalogue(),
    part,
    await getDataVersion(),
    dataUrls,
  );
  return new Response(bytes, { headers: { 'Content-Type': type } });
};
