import { WHOLE_KEY } from './constants.ts';
import type { Arrangements } from './model.ts';

/** The permanent anchor of a statement: topic, body (or `whole`) and field. */
export const statementAnchor = (topic: string, body: string | undefined, field: string): string =>
  `${topic}.${body ?? WHOLE_KEY}.${field}`;

/** The anchor of a body on its partnership’s page. */
export const bodyAnchor = (body: string): string => `body.${body}`;

/** The id of an edition among those of all partnerships: `newham/arrangements-2019`, as in the address of its page. */
export const editionId = ({ partnership, id }: Pick<Arrangements, 'partnership' | 'id'>): string =>
  `${partnership}/${id}`;

/**
 * The id of a statement or body among those of all editions: `newham/arrangements-2019#quorum.board.quorum`. Tables,
 * JSON and the permanent address of the page have the same one.
 */
export const statementId = (
  arrangements: Pick<Arrangements, 'partnership' | 'id'>,
  anchor: string,
): string => `${editionId(arrangements)}#${anchor}`;
