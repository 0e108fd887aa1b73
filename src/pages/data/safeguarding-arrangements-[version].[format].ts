import type { APIRoute, GetStaticPaths } from 'astro';
import { getCatalogue, getDataVersion } from '../../catalogue.ts';
import { ALL_AREAS } from '../../domain/workbook/part.ts';
import { workbookFile, workbookPaths } from '../../domain/workbook/formats.ts';
import { dataUrls } from '../../links.ts';

/** The workbook of everything. */
export const getStaticPaths = (async () =>
  workbookPaths(ALL_AREAS, await getDataVersion()).map((params) => ({
    params,
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<never, { format: string }> = async ({ params: { format } }) => {
  const file = await workbookFile(
    format,
    await getCatalogue(),
    ALL_AREAS,
    await getDataVersion(),
    dataUrls,
  );
  return new Response(file.bytes, { headers: { 'Content-Type': file.type } });
};
