import type { APIRoute } from 'astro';
import { getCatalogue } from '../../catalogue.ts';
import { suggestionsOf } from '../../domain/area/places.ts';

/** The names that the box for areas suggests, loaded when a reader comes to it. */
export const GET: APIRoute = async () => Response.json(suggestionsOf(await getCatalogue()));
