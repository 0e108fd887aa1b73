import type { APIRoute } from 'astro';
import { Feed } from 'feed';
import { getCatalogue, getDataVersion } from '../catalogue.ts';
import { escapeHtml } from '../domain/base/escape.ts';
import { changesOf } from '../domain/corrections/changes.ts';
import { absolute, href } from '../links.ts';
import { SITE_NAME } from '../site.ts';

/** The changes to the records as an Atom feed, for readers who follow the site. */
export const GET: APIRoute = async () => {
  const changes = changesOf(await getCatalogue());
  const { readOn } = await getDataVersion();
  const feed = new Feed({
    id: absolute(href('/')),
    title: `${SITE_NAME}: changes`,
    link: absolute(href('/')),
    language: 'en-GB',
    updated: new Date(changes[0]?.date ?? readOn),
    copyright: 'Creative Commons Attribution 4.0; quotations remain their publishers’.',
    feedLinks: { atom: absolute(href('/feed.xml')) },
    author: { name: SITE_NAME },
    generator: false,
  });
  // The feed says that its texts are HTML; ours are plain.
  for (const { id, date, title, summary, path } of changes) {
    feed.addItem({
      id: `${absolute(href('/feed.xml'))}#${id}`,
      title: escapeHtml(title),
      link: absolute(href(path)),
      date: new Date(date),
      description: escapeHtml(summary),
    });
  }
  return new Response(feed.atom1(), { headers: { 'Content-Type': 'application/atom+xml' } });
};
