import type { ArrangementsRecord, Topic } from '../schemas/index.ts';
import { questionsOn } from './resolve.ts';
import { bodyAnchor } from './taken.ts';

/** The ids of all statements of a set of arrangements, with those of its bodies (`body.<id>`). */
export const statementIds = (
  data: ArrangementsRecord,
  topics: readonly Topic[],
): ReadonlySet<string> =>
  new Set([
    ...data.bodies.map(({ id }) => bodyAnchor(id)),
    ...topics.flatMap(({ id: topic, fields }) =>
      fields.flatMap((field) =>
        questionsOn(topic, field, data)
          .filter(({ record }) => record !== undefined)
          .map(({ body }) => `${topic}.${body}.${field.id}`),
      ),
    ),
  ]);
