import type { APIRoute, GetStaticPaths } from 'astro';
import { getCatalogue, getDataVersion } from '../../../catalogue.ts';
import { topicPart, type WorkbookPart } from '../../../domain/workbook/part.ts';
import { workbookFile, workbookPaths } from '../../../domain/workbook/formats.ts';
import { dataUrls } from '../../../links.ts';

/** The workbook of one topic. */
export const getStaticPaths = (async () => {
  const version = await getDataVersion();
  return (await getCatalogue()).topics.flatMap((one) =>
    workbookPaths(topicPart(one), version).map((params) => ({
      params: { topic: one.id, ...params },
      props: { part: topicPart(one) },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ part: WorkbookPart }, { format: string }> = async ({
  props,
  params: { format },
}) => {
  const file = await workbookFile(
    format,
    await getCatalogue(),
    props.part,
    await getDataVersion(),
    dataUrls,
  );
  return new Response(file.bytes, { headers: { 'Content-Type': file.type } });
};
