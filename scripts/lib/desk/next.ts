import { nameOfPlace, nextToDo, type WorkGroup } from '../../../src/domain/desk/work-list.ts';
import { findingsOf, nextFinding } from './findings.ts';
import type { Desk } from './model.ts';
import type { Store } from './store.ts';

/**
 * The name of the place that comes after this one: of a finding, the next finding; after the last headline fact none,
 * since a partial area is done with them; else the next field that nobody has recorded.
 */
export function nextPlace(
  store: Store,
  desk: Desk,
  groups: readonly WorkGroup[],
): string | undefined {
  const at = nameOfPlace(desk.place);
  if (desk.place.kind === 'finding') return nextFinding(findingsOf(store, desk), at);
  if (!isIn(groups[0], at)) return nextToDo(groups, at);
  return nextToDo(groups.slice(0, 1), at);
}

/** True at a headline fact after which none is left to do: there the desk says what comes next. */
export const isHeadlineDone = ([headline]: readonly WorkGroup[], at: string): boolean =>
  headline !== undefined && headline.done === headline.all && isIn(headline, at);

const isIn = (group: WorkGroup | undefined, at: string): boolean =>
  group?.rows.some(({ cells }) => cells.some((cell) => cell?.place === at)) ?? false;
