import type { APIRoute } from 'astro';
import { getDataVersion } from '../../catalogue.ts';
import { yearAfter } from '../../domain/base/dates.ts';
import { absolute, href } from '../../links.ts';

/**
 * Where to report a fault in the safety of the site (RFC 9116). The file expires a year after the
 * newest reading, so that a site nobody tends does not go on promising an answer.
 */
export const GET: APIRoute = async () => {
  const { readOn } = await getDataVersion();
  const lines = [
    `Contact: ${absolute(href('/corrections/'))}`,
    `Expires: ${yearAfter(readOn)}T00:00:00.000Z`,
    'Preferred-Languages: en',
    `Canonical: ${absolute(href('/.well-known/security.txt'))}`,
    '',
  ];
  return new Response(lines.join('\n'));
};
