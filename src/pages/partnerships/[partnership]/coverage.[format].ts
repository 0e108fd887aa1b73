import type { APIRoute, GetStaticPaths } from 'astro';
import { getCatalogue } from '../../../catalogue.ts';
import { coverageTable } from '../../../domain/data/coverage.ts';
import { areaReports, type AreaReport } from '../../../domain/coverage/requirement.ts';
import { toCsv, type DataTable } from '../../../domain/data/table.ts';
import { toOds } from '../../../domain/data/ods.ts';
import { absolute, coverageHref } from '../../../links.ts';

/** The report as a file: by its ending, what it is made by and called. */
const FORMATS: Readonly<Record<string, { type: string; write: (table: DataTable) => BodyInit }>> = {
  csv: { type: 'text/csv; charset=utf-8', write: toCsv },
  ods: {
    type: 'application/vnd.oasis.opendocument.spreadsheet',
    write: (table) => new Uint8Array(toOds(table)),
  },
};

export const getStaticPaths = (async () =>
  areaReports(await getCatalogue()).flatMap((area) =>
    Object.keys(FORMATS).map((format) => ({
      params: { partnership: area.partnership.id, format },
      props: { area, format },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ area: AreaReport; format: string }> = ({
  props: { area, format },
}) => {
  const urlOf = (requirement: string): string =>
    absolute(coverageHref(area.partnership.id, requirement));
  const { type = '', write } = FORMATS[format] ?? {};
  return new Response(write?.(coverageTable(area.report, urlOf)) ?? null, {
    headers: { 'Content-Type': type },
  });
};
