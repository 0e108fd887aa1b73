import type { APIRoute } from 'astro';
import { absolute, href } from '../links.ts';

/** Everything may be read by machines; the sitemap says what there is. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(href('/sitemap.xml'))}\n`);
