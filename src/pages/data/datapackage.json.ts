import type { APIRoute } from 'astro';
import { getCatalogue } from '../../catalogue.ts';
import { dataTables } from '../../domain/data/index.ts';
import { dataPackage } from '../../domain/data/json.ts';
import { statementUrl } from '../../links.ts';

export const GET: APIRoute = async () =>
  Response.json(dataPackage(dataTables(await getCatalogue(), statementUrl)));
