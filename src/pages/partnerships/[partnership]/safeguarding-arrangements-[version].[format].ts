import type { APIRoute, GetStaticPaths } from 'astro';
import { getCatalogue, getDataVersion } from '../../../catalogue.ts';
import { areaPart, type WorkbookPart } from '../../../domain/workbook/part.ts';
import { workbookFile, workbookPaths } from '../../../domain/workbook/formats.ts';
import { dataUrls } from '../../../links.ts';

/** The workbook of one area. */
export const getStaticPaths = (async () => {
  const version = await getDataVersion();
  return (await getCatalogue()).partnerships.flatMap((one) =>
    workbookPaths(areaPart(one), version).map((params) => ({
      params: { partnership: one.id, ...params },
      props: { part: areaPart(one) },
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
