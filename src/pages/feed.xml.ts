import type { APIRoute } from 'astro';
import { Feed } from 'feed';
import { getCatalogue, getDataVersion } from '../catalogue.ts';
import { changesOf } from '../domain/changes.ts';
import { absolute, href } from '../links.ts';
import { SITE_NAME } from '../site.ts';

/** The changes to the records as an Atom feed, for readers who follow the site. */
export const GET: APIRoute = async () => {
  const { readOn } = await getDataVersion();
  const feed = new Feed({
    id: absolute(href('/')),
    title: `${SITE_NAME}: changes`,
    link: absolute(href('/')),
    language: 'en-GB',
    updated: new Date(readOn),
    copyright: 'Creative Commons Attribution 4.0; quotations remain their publishers’.',
    feedLinks: { atom: absolute(href('/feed.xml')) },
    author: { name: SITE_NAME },
    generator: false,
  });
  for (const { id, date, title, summary, path } of changesOf(await getCatalogue())) {
    feed.addItem({
      id: `${absolute(href('/feed.xml'))}#${id}`,
      title,
      link: absolute(href(path)),
      date: new Date(date),
      description: summary,
    });
  }
  return new Response(feed.atom1(), { headers: { 'Content-Type': 'application/atom+xml' } });
};
