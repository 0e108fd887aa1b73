import type { APIRoute, GetStaticPaths } from 'astro';
import { getCatalogue } from '../../catalogue.ts';
import { toCsv, type DataTable } from '../../domain/data/table.ts';
import { dataTables } from '../../domain/data/index.ts';
import { statementUrl } from '../../links.ts';

export const getStaticPaths = (async () => {
  const tables = dataTables(await getCatalogue(), statementUrl);
  return tables.map((table) => ({ params: { table: table.name }, props: { table } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ table: DataTable }> = ({ props }) =>
  new Response(toCsv(props.table), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
