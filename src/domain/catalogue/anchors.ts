import { WHOLE_KEY } from './constants.ts';

/** The permanent anchor of a statement: topic, body (or `whole`) and field. */
export const statementAnchor = (topic: string, body: string | undefined, field: string): string =>
  `${topic}.${body ?? WHOLE_KEY}.${field}`;

/** The anchor of a body on its partnership’s page. */
export const bodyAnchor = (body: string): string => `body.${body}`;
