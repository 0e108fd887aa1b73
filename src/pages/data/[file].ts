import type { APIRoute, GetStaticPaths } from 'astro';
import { getCatalogue, getDataVersion } from '../../catalogue.ts';
import { csvwOf, dataPackage } from '../../domain/data/describe.ts';
import { dataTables, TABLES } from '../../domain/data/index.ts';
import { toCsv } from '../../domain/data/table.ts';
import { dataUrls } from '../../links.ts';

interface Props {
  /** The table that the file holds or describes; none for the package of all. */
  table?: keyof typeof TABLES;
  described?: boolean;
}

/** Every table with its description beside it, and the package that describes all of them. */
export const getStaticPaths = (() => [
  { params: { file: 'datapackage.json' }, props: {} },
  ...Object.keys(TABLES).flatMap((table) => [
    { params: { file: `${table}.csv` }, props: { table } },
    { params: { file: `${table}.csv-metadata.json` }, props: { table, described: true } },
  ]),
]) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { table, described } }) => {
  const catalogue = await getCatalogue();
  const version = await getDataVersion();
  if (table === undefined) {
    return Response.json(dataPackage(dataTables(catalogue, dataUrls), catalogue, version));
  }
  const made = TABLES[table]?.(catalogue, dataUrls);
  if (!made) throw new Error(`There is no table “${table}”.`);
  return described
    ? Response.json(csvwOf(made, version))
    : new Response(toCsv(made), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
