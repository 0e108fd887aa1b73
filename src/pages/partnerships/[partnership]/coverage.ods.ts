import type { APIRoute, GetStaticPaths } from 'astro';
import { getCatalogue } from '../../../catalogue.ts';
import { coverageTable } from '../../../domain/coverage-csv.ts';
import { areaReports, type AreaReport } from '../../../domain/coverage-requirement.ts';
import { toOds } from '../../../domain/data/ods.ts';
import { absolute, coverageHref } from '../../../links.ts';

export const getStaticPaths = (async () =>
  areaReports(await getCatalogue()).map((area) => ({
    params: { partnership: area.partnership.id },
    props: { area },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ area: AreaReport }> = ({ props: { area } }) => {
  const urlOf = (requirement: string): string =>
    absolute(coverageHref(area.partnership.id, requirement));
  return new Response(new Uint8Array(toOds(coverageTable(area.report, urlOf))), {
    headers: { 'Content-Type': 'application/vnd.oasis.opendocument.spreadsheet' },
  });
};
