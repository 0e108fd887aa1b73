import type { APIRoute, GetStaticPaths } from 'astro';
import { getCatalogue } from '../../catalogue.ts';
import { cardsOf, type Card } from '../../domain/site/cards.ts';
import { cardImage } from '../../integrations/card-image.ts';

export const getStaticPaths = (async () =>
  cardsOf(await getCatalogue()).map((card) => ({
    params: { card: card.id },
    props: { card },
  }))) satisfies GetStaticPaths;

/** The picture that other sites show beside a link to a page. */
export const GET: APIRoute<{ card: Card }> = async ({ props }) =>
  new Response(Buffer.from(await cardImage(props.card)), {
    headers: { 'Content-Type': 'image/png' },
  });
