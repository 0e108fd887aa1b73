import type { Partnership } from '../catalogue/catalogue.ts';
import { wordDate, wordSourceDate } from '../base/dates.ts';
import { capitalise, joinAnd } from '../base/words.ts';
import type { PartnershipRecord } from '../../schemas/index.ts';

/** What a partnership of each kind is called in running text. */
export const PARTNERSHIP_KIND_LABELS: Readonly<Record<PartnershipRecord['kind'], string>> = {
  'safeguarding-children-partnership': 'Safeguarding children board or partnership',
  'children-and-adults-partnership': 'Safeguarding partnership for children and adults together',
  'partnership-with-community-safety': 'Safeguarding partnership joined with community safety',
  'childrens-trust': 'Children’s trust, under an earlier law',
  'multi-area-group': 'Group over several areas',
};

/**
 * What each group over several areas is, in a sentence: its short name means nothing to a newcomer. Where its
 * arrangements are not current, what it was by them.
 */
export const groupsOf = (partnerships: readonly Partnership[]): string[] =>
  partnerships
    .filter(({ areas }) => areas.length > 1)
    .map(({ record, areas, current }) =>
      current?.standing.kind === 'over'
        ? `${record.short_name} was a joint group of ${joinAnd(areas)}, by its document of ${wordSourceDate(current.record.date)}.`
        : `${record.short_name} is a joint group of ${joinAnd(areas)}.`,
    );

/** “From April 2021: Northmere. Until March 2021: Southmere.”; empty where all areas are covered throughout. */
export const wordAreaDates = ({ areaDates }: Pick<Partnership, 'areaDates'>): string =>
  areaDates
    .map(({ name, from, until }) => {
      const span = [from && `from ${wordDate(from)}`, until && `until ${wordDate(until)}`];
      return `${capitalise(span.filter(Boolean).join(' '))}: ${name}.`;
    })
    .join(' ');

/** How and when one partnership became another: “ (split, April 2021)”; empty where nothing is known. */
export function wordSuccession({
  change,
  date,
}: Partial<Pick<PartnershipRecord['successors'][number], 'change' | 'date'>>): string {
  const parts = [change, date && wordDate(date)].filter(Boolean);
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}
