import type { Actor } from '../../schemas/index.ts';
import { joinAnd } from '../base/words.ts';
import type { Names } from '../catalogue/names.ts';

/**
 * Actors by what they are, so that like ones are told alike: “the safeguarding partners and the council”. Where that
 * would make two of them one, they keep the names that are printed.
 */
export function byRole(actors: readonly Actor[], names: Names): string {
  const told = (actor: Actor): string => names.actor({ role: actor.role, body: actor.body });
  const isShared = (actor: Actor): boolean =>
    actors.some((other) => other !== actor && told(other) === told(actor));
  return joinAnd([
    ...new Set(actors.map((actor) => (isShared(actor) ? names.actor(actor) : told(actor)))),
  ]);
}
