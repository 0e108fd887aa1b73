import type { APIRoute, GetStaticPaths } from 'astro';
import { getCatalogue } from '../../catalogue.ts';
import { wordSourceDate } from '../../domain/base/dates.ts';
import { coverageMatrix } from '../../domain/coverage/matrix.ts';
import { FILE_FORMATS } from '../../domain/workbook/formats.ts';
import { matrixFile } from '../../domain/data/matrix.ts';
import { absolute, requirementHref } from '../../links.ts';

export const getStaticPaths = (() =>
  Object.keys(FILE_FORMATS).map((format) => ({ params: { format } }))) satisfies GetStaticPaths;

export const GET: APIRoute<never, { format: string }> = async ({ params: { format } }) => {
  const matrix = coverageMatrix(await getCatalogue(), ({ report }) =>
    wordSourceDate(report.arrangements.record.date),
  );
  const urlOf = (requirement: string): string => absolute(requirementHref(requirement));
  const { type = '', write } = FILE_FORMATS[format] ?? {};
  return new Response(write?.(matrixFile(matrix, urlOf)) ?? null, {
    headers: { 'Content-Type': type },
  });
};
