import { joinAnd, uncapitalise } from '../domain/base/words.ts';

/** What a reader has chosen to see. It lives in the address of the page, and nowhere else. */
export interface Choice {
  areas: readonly string[];
  topics: readonly string[];
  differences: boolean;
}

/** Something that can be chosen: its id stands in the address, its label on the page. */
export interface Option {
  id: string;
  label: string;
}

/** What will be shown, with remarks on the choice for the reader. */
export interface Plan {
  /** None where fewer than two are chosen: the page then shows all. */
  areas: readonly Option[];
  topics: readonly Option[];
  sentences: readonly string[];
}

const MOST_AREAS = 6;

/** Reads the query of an address. A form sends lists one by one, a link joined by commas. */
export function parseChoice(query: string): Choice {
  const params = new URLSearchParams(query);
  const list = (name: string): string[] => [
    ...new Set(
      params
        .getAll(name)
        .join()
        .toLowerCase()
        .split(/[\s,]+/)
        .filter(Boolean),
    ),
  ];
  return {
    areas: list('areas'),
    topics: list('topics'),
    differences: params.get('differences') === '1',
  };
}

/** The query of a choice: readable, in one order, and empty where nothing is chosen. */
export function formatChoice({ areas, topics, differences }: Choice): string {
  const parts = [
    areas.length > 0 && `areas=${areas.map(encodeURIComponent).join(',')}`,
    topics.length > 0 && `topics=${topics.map(encodeURIComponent).join(',')}`,
    differences && 'differences=1',
  ].filter(Boolean);
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** What to show for a choice; where it cannot be followed, why, and what is shown instead. */
export function planFor(
  choice: Choice,
  areas: readonly Option[],
  topics: readonly Option[] | undefined,
): Plan {
  const chosen = areas.filter(({ id }) => choice.areas.includes(id));
  const only = chosen.length === 1 ? ` (${chosen[0]?.label ?? ''})` : '';
  const asked = topics?.filter(({ id }) => choice.topics.includes(id)) ?? [];
  return {
    areas: chosen.length < 2 ? [] : chosen.slice(0, MOST_AREAS),
    topics: asked,
    sentences: [
      ...unknown('an area', 'areas', choice.areas, areas),
      choice.areas.length + asked.length > 0 &&
        chosen.length < 2 &&
        `${chosen.length === 0 ? 'No areas' : 'Fewer than two areas'} are chosen${only}: choose two to six.`,
      chosen.length > MOST_AREAS && 'More than six areas are chosen: the first six are shown.',
      ...(topics ? unknown('a topic', 'topics', choice.topics, topics) : []),
    ].filter((sentence) => sentence !== false),
  };
}

function unknown(
  one: string,
  many: string,
  ids: readonly string[],
  options: readonly Option[],
): string[] {
  const strange = ids.filter((id) => !options.some((option) => option.id === id));
  if (strange.length === 0) return [];
  const are = strange.length === 1 ? `is not ${one}` : `are not ${many}`;
  return [`${joinAnd(strange.map((id) => `“${id}”`))} ${are} on this site.`];
}

/** As many topics as a heading names. */
const NAMED_TOPICS = 4;

/** “Kirklees, Newham and Portsmouth: quorum and meetings”; of many topics, or of all, the areas alone. */
export function headingOf({ areas, topics }: Pick<Plan, 'areas' | 'topics'>): string {
  const names = joinAnd(areas.map(({ label }) => label));
  if (topics.length === 0) return `${names}, side by side`;
  return topics.length > NAMED_TOPICS
    ? `${names}: ${topics.length} topics`
    : `${names}: ${joinAnd(topics.map(({ label }) => uncapitalise(label)))}`;
}
