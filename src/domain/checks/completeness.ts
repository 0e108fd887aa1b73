import { WHOLE_KEY } from '../constants.ts';
import { error } from '../finding.ts';
import type { Check } from './check.ts';

/** No topic is blank: what a field register marks as required has a statement in some state. */
export const completeness: Check = {
  name: 'completeness',
  holds: 'Every required field has a statement, for the arrangements or for each body.',
  run: ({ arrangements, registers }) =>
    arrangements.flatMap(({ file, data }) =>
      registers.topics.data.flatMap((topic) =>
        topic.fields
          .filter(({ required }) => required)
          .flatMap((field) => {
            const statements = data.statements[topic.id] ?? {};
            const has = (body: string): boolean => statements[body]?.[field.id] !== undefined;
            const missing =
              field.scope === 'either'
                ? Object.keys(statements).some(has)
                  ? []
                  : [WHOLE_KEY]
                : (field.scope === 'whole' ? [WHOLE_KEY] : data.bodies.map(({ id }) => id)).filter(
                    (body) => !has(body),
                  );
            return missing.map((body) =>
              error('missing-statement', {
                file,
                path: ['statements', topic.id, body],
                found: `no statement on “${field.id}” for ${body === WHOLE_KEY ? 'the arrangements' : `the body “${body}”`} under “${topic.id}”`,
                allowed: 'a statement in one of the six states',
                remedy: `Read the source for “${field.asks}” and record what it says, or that it is silent.`,
              }),
            );
          }),
      ),
    ),
};
