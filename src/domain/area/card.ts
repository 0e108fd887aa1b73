import { areaPath, type AreaState } from './directory.ts';
import type { Suggestion } from './match.ts';

/** What search says of an area. */
export interface AreaCard {
  name: string;
  /** The name of the partnership that covers it. */
  partnership: string;
  state: AreaState;
  /** Documents that we have read over the area, and the pages they are on, below the base of the site. */
  readings: readonly { label: string; path: string }[];
  /** The partnership’s own site. */
  site?: string | undefined;
}

/** The card of a place that a question names. */
export interface PlaceCard extends Pick<AreaCard, 'readings' | 'site'> {
  heading: string;
  /** The page of the area, below the base of the site. */
  path: string;
  /** How much we have read, and who covers the area. */
  said: string;
  /** What stands before the links to what we have read. */
  read: string;
}

/** The cards of places that a question names, in their order; `cards` holds those of their areas, by id. */
export const placeCards = (
  places: readonly Suggestion[],
  cards: Readonly<Record<string, AreaCard>>,
): PlaceCard[] =>
  places.flatMap((place) => {
    const card = cards[place[2]];
    return card ? [toCard(place, card)] : [];
  });

const SAID: Readonly<Record<AreaState, string>> = {
  read: '',
  'not-read': 'Not read yet.',
  'nothing-known': 'Not read yet: no page of its arrangements is known to us.',
};

const toCard = (place: Suggestion, card: AreaCard): PlaceCard => ({
  heading: headingOf(place, card.name),
  path: areaPath(place[2]),
  said: [
    SAID[card.state],
    place[0] === card.partnership ? '' : `Its partnership: ${card.partnership}.`,
  ]
    .filter(Boolean)
    .join(' '),
  read: card.state === 'read' ? 'Read: ' : 'Read of another body over it: ',
  readings: card.readings,
  site: card.site,
});

/** “Leeds”, “Chelmsford is in Essex”, “Cumbria: former council, now Cumberland”. */
function headingOf([name, context, , kind]: Suggestion, area: string): string {
  switch (kind) {
    case 'area':
      return area;
    case 'district':
      return `${name} is ${context}`;
    case 'former council':
      return `${name}: ${context}`;
    case 'partnership':
      return `${name} ${context}`;
  }
}
