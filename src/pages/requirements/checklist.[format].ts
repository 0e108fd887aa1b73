import type { APIRoute, GetStaticPaths } from 'astro';
import { getCatalogue } from '../../catalogue.ts';
import { checklist } from '../../domain/coverage/checklist.ts';
import { areaReports } from '../../domain/coverage/requirement.ts';
import { checklistTable } from '../../domain/data/checklist.ts';
import { FILE_FORMATS } from '../../domain/workbook/formats.ts';
import { buildDay } from '../../settings.ts';

export const getStaticPaths = (() =>
  Object.keys(FILE_FORMATS).map((format) => ({
    params: { format },
    props: { format },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ format: string }> = async ({ props: { format } }) => {
  const catalogue = await getCatalogue();
  const table = checklistTable(checklist(catalogue, areaReports(catalogue), buildDay()));
  const { type = '', write } = FILE_FORMATS[format] ?? {};
  return new Response(write?.(table) ?? null, { headers: { 'Content-Type': type } });
};
