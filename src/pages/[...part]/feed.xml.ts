import type { APIRoute, GetStaticPaths } from 'astro';
import { Feed } from 'feed';
import { getCatalogue, getDataVersion } from '../../catalogue.ts';
import { escapeHtml } from '../../domain/base/escape.ts';
import { feedViews, tagOf, type FeedView } from '../../domain/changes/view.ts';
import { absolute, href } from '../../links.ts';
import { SITE_NAME } from '../../site.ts';

/** What changed as Atom feeds: of the site, of each area, topic and requirement, each beside its page. */
export const getStaticPaths = (async () =>
  feedViews(await getCatalogue()).map((view) => ({
    params: { part: view.at === '' ? undefined : view.at },
    props: { view },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ view: FeedView }> = async ({ props: { view } }) => {
  const { readOn } = await getDataVersion();
  const { at, title, page, changes } = view;
  const feed = new Feed({
    id: tagOf(`feed/${at}`),
    title: `${SITE_NAME}: ${title}`,
    link: absolute(href(page)),
    language: 'en-GB',
    updated: new Date(changes[0]?.date ?? readOn),
    copyright: 'Creative Commons Attribution 4.0; quotations remain their publishers’.',
    feedLinks: { atom: absolute(href(`${at === '' ? '' : `/${at}`}/feed.xml`)) },
    author: { name: SITE_NAME },
    generator: false,
  });
  // The feed says that its texts are HTML; ours are plain.
  for (const { id, date, title: about, summary, path } of changes) {
    feed.addItem({
      id: tagOf(id),
      title: escapeHtml(about),
      link: absolute(href(path)),
      date: new Date(date),
      description: escapeHtml(summary),
    });
  }
  return new Response(feed.atom1(), { headers: { 'Content-Type': 'application/atom+xml' } });
};
