import type { APIRoute, GetStaticPaths } from 'astro';
import { getCatalogue } from '../../../catalogue.ts';
import { coverageTable } from '../../../domain/coverage-csv.ts';
import { areaReports, type AreaReport } from '../../../domain/coverage-requirement.ts';
import { toCsv } from '../../../domain/data/csv.ts';
import { absolute, coverageHref } from '../../../links.ts';

export const getStaticPaths = (async () =>
  areaReports(await getCatalogue()).map((area) => ({
    params: { partnership: area.partnership.id },
    props: { area },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ area: AreaReport }> = ({ props: { area } }) => {
  const urlOf = (requirement: string): string =>
    absolute(coverageHref(area.partnership.id, requirement));
  return new Response(toCsv(coverageTable(area.report, urlOf)), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
};
