import type { Catalogue } from '../catalogue/catalogue.ts';
import { PARTNERSHIP_KIND_LABELS } from '../partnership/kinds.ts';

/** A picture that other sites show beside a link to a page. */
export interface Card {
  /** The name of its file, and what a page asks for it by. */
  id: string;
  title: string;
  text: string;
}

/** The card of every page that has none of its own. */
export const SITE_CARD = 'site';

/**
 * Up to this many partnerships have a card each. Drawing one takes longer than building the page it
 * belongs to, so in a large collection it would be most of the build; their pages then show the site’s.
 */
const PARTNERSHIP_LIMIT = 50;

/** The card of a partnership’s pages. */
export const partnershipCard = (
  { partnerships }: Pick<Catalogue, 'partnerships'>,
  id: string,
): string => (partnerships.length > PARTNERSHIP_LIMIT ? SITE_CARD : `partnership-${id}`);

/** The card of the pages that compare areas on a topic. */
export const topicCard = (id: string): string => `topic-${id}`;

/** Every card of the site: one for the whole, one for each topic, and one for each partnership. */
export function cardsOf({
  partnerships,
  topics,
}: Pick<Catalogue, 'partnerships' | 'topics'>): Card[] {
  const shown = partnerships.length > PARTNERSHIP_LIMIT ? [] : partnerships;
  return [
    {
      id: SITE_CARD,
      title: 'Safeguarding arrangements, side by side',
      text: 'What each area’s published document says about keeping children safe, and where it says so.',
    },
    ...topics.map(({ id, label, asks }) => ({
      id: topicCard(id),
      title: `${label}, side by side`,
      text: asks,
    })),
    ...shown.map(({ id, record }) => ({
      id: `partnership-${id}`,
      title: record.name,
      text: `${PARTNERSHIP_KIND_LABELS[record.kind]}. What its document says, with the words it rests on.`,
    })),
  ];
}
