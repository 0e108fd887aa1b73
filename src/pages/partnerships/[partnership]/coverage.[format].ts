import type { APIRoute, GetStaticPaths } from 'astro';
import { getCatalogue } from '../../../catalogue.ts';
import { coverageTable } from '../../../domain/data/coverage.ts';
import { areaReports, type AreaReport } from '../../../domain/coverage/requirement.ts';
import { FILE_FORMATS } from '../../../domain/data/formats.ts';
import { absolute, coverageHref } from '../../../links.ts';

export const getStaticPaths = (async () =>
  areaReports(await getCatalogue()).flatMap((area) =>
    Object.keys(FILE_FORMATS).map((format) => ({
      params: { partnership: area.partnership.id, format },
      props: { area, format },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ area: AreaReport; format: string }> = ({
  props: { area, format },
}) => {
  const urlOf = (requirement: string): string =>
    absolute(coverageHref(area.partnership.id, requirement));
  const { type = '', write } = FILE_FORMATS[format] ?? {};
  return new Response(write?.(coverageTable(area.report, urlOf)) ?? null, {
    headers: { 'Content-Type': type },
  });
};
