import { bodyAnchor, statementAnchor } from './anchors.ts';
import type {
  Topic,
  ArrangementsRecord,
  Body,
  Field,
  StatementRecord,
} from '../../schemas/index.ts';
import { WHOLE_KEY } from './constants.ts';
import { absenceOn } from './walk.ts';

/** A field as asked of one body, or of the arrangements as a whole. */
export interface Asked {
  /** A body id, or `whole`. */
  body: string;
  record: StatementRecord | undefined;
}

/**
 * The bodies that statements of an edition may be about: its own, and of an amendment also those of the
 * edition it amends, where it does not describe them anew. `editions` are those of its partnership.
 */
export function bodiesOf(
  data: ArrangementsRecord,
  editions: readonly { id: string; data: ArrangementsRecord }[],
): Body[] {
  const base = editions.find(({ id }) => id === data.amends?.of)?.data.bodies ?? [];
  return [...data.bodies, ...base.filter(({ id }) => data.bodies.every((body) => body.id !== id))];
}

/**
 * Every place where a field is asked, with the statement that answers it: the one written there, else
 * what `otherwise` says was searched. A field of scope `either` is asked of each body that has a
 * statement on it, and of the whole where no body has. An amendment is asked only for what it replaces.
 */
export function askedOn(topic: string, field: Field, data: ArrangementsRecord): Asked[] {
  const written = data.statements[topic] ?? {};
  const own = (body: string): StatementRecord | undefined => written[body]?.[field.id];
  if (data.amends) {
    return Object.keys(written).flatMap((body) => {
      const record = own(body);
      return record ? [{ body, record }] : [];
    });
  }
  const otherwise = absenceOn(data, topic, field.id);
  return askedOf(field, data, own).map((body) => ({ body, record: own(body) ?? otherwise }));
}

function askedOf(
  field: Field,
  data: ArrangementsRecord,
  own: (body: string) => StatementRecord | undefined,
): string[] {
  const bodies = data.bodies.map(({ id }) => id);
  switch (field.scope) {
    case 'whole':
      return [WHOLE_KEY];
    case 'body':
      return bodies;
    case 'either': {
      const answered = [WHOLE_KEY, ...bodies].filter((body) => own(body) !== undefined);
      return answered.length > 0 ? answered : [WHOLE_KEY];
    }
  }
}

/** The ids of all statements of a set of arrangements, with those of its bodies (`body.<id>`). */
export const statementIds = (
  data: ArrangementsRecord,
  topics: readonly Topic[],
): ReadonlySet<string> =>
  new Set([
    ...data.bodies.map(({ id }) => bodyAnchor(id)),
    ...topics.flatMap(({ id: topic, fields }) =>
      fields.flatMap((field) =>
        askedOn(topic, field, data)
          .filter(({ record }) => record !== undefined)
          .map(({ body }) => statementAnchor(topic, body, field.id)),
      ),
    ),
  ]);
