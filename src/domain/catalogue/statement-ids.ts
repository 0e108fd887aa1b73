import type { Arrangements } from './catalogue.ts';
import type { ArrangementsRecord, Topic } from '../../schemas/index.ts';
import { askedOn } from './asked.ts';

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
          .map(({ body }) => `${topic}.${body}.${field.id}`),
      ),
    ),
  ]);

/** The anchor of a body on its partnership’s page. */
export const bodyAnchor = (body: string): string => `body.${body}`;

/** What a statement is about, told from its id: “Quorum, The Board”; the id itself where unknown. */
export function statementLabel({ statements, bodies }: Arrangements, id: string): string {
  const body = bodies.find((one) => bodyAnchor(one.id) === id);
  if (body) return `The body: ${body.name}`;
  const statement = statements.find(({ anchor }) => anchor === id);
  return statement ? [statement.field.label, statement.body?.name].filter(Boolean).join(', ') : id;
}
