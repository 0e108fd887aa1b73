import type { APIRoute } from 'astro';
import { getCatalogue } from '../../catalogue.ts';
import { catalogueJson } from '../../domain/data/json.ts';
import { statementUrl } from '../../links.ts';

export const GET: APIRoute = async () =>
  Response.json(catalogueJson(await getCatalogue(), statementUrl));
