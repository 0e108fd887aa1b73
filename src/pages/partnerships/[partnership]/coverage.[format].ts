import type { APIRoute, GetStaticPaths } from 'astro';
import { getCatalogue, getDataVersion } from '../../../catalogue.ts';
import { coverageTable } from '../../../domain/data/coverage.ts';
import { coverageWorkbook } from '../../../domain/workbook/coverage-workbook.ts';
import { areaReports, type AreaReport } from '../../../domain/coverage/requirement.ts';
import { toCsv } from '../../../domain/data/table.ts';
import { toOds } from '../../../domain/workbook/ods.ts';
import type { DataVersion } from '../../../domain/data/version.ts';
import { absolute, coverageHref } from '../../../links.ts';

interface Props {
  area: AreaReport;
  format: string;
}

/** The report as a file: by its ending, its media type and what makes it. */
const FORMATS: Readonly<
  Record<string, { type: string; write: (area: AreaReport, version: DataVersion) => BodyInit }>
> = {
  csv: {
    type: 'text/csv; charset=utf-8',
    write: (area) => toCsv(coverageTable(area.report, urlOf(area))),
  },
  ods: {
    type: 'application/vnd.oasis.opendocument.spreadsheet',
    write: (area, version) =>
      new Uint8Array(toOds(coverageWorkbook(area.partnership, area.report, version, urlOf(area)))),
  },
};

const urlOf =
  ({ partnership }: AreaReport) =>
  (requirement: string): string =>
    absolute(coverageHref(partnership.id, requirement === '' ? undefined : requirement));

export const getStaticPaths = (async () =>
  areaReports(await getCatalogue()).flatMap((area) =>
    Object.keys(FORMATS).map((format) => ({
      params: { partnership: area.partnership.id, format },
      props: { area, format },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { area, format } }) => {
  const { type = '', write } = FORMATS[format] ?? {};
  return new Response(write?.(area, await getDataVersion()) ?? null, {
    headers: { 'Content-Type': type },
  });
};
