import { WHOLE_KEY } from '../catalogue/constants.ts';
import { error } from '../mistake/mistake.ts';
import { askedOn } from '../catalogue/asked.ts';
import { readExtentOf } from '../catalogue/walk.ts';
import type { Check } from './check.ts';

/** What is said of how much was read agrees with what is recorded. */
export const readAsSaid: Check = {
  name: 'read-as-said',
  holds: 'A document that is said to be read whole has no `otherwise` that says it was not.',
  run: ({ arrangements }) =>
    arrangements
      .filter(
        ({ data }) =>
          data.read === 'whole' && readExtentOf({ ...data, read: undefined }) !== 'whole',
      )
      .map(({ file }) =>
        error('read-not-as-said', {
          file,
          path: ['read'],
          found: '`read: whole`, and an `otherwise` that says the document was not read',
          allowed: 'headline or part; whole where every field has a statement or was searched',
          remedy:
            'Write `read: headline`, or say under `otherwise` what was searched field by field.',
        }),
      ),
};

/**
 * No topic is blank: every field has a statement in some state wherever it is asked, of its own or
 * under `otherwise`.
 */
export const completeness: Check = {
  name: 'completeness',
  holds:
    'Every field has a statement wherever it is asked: for the arrangements, or for each body.',
  run: ({ arrangements, registers }) =>
    arrangements.flatMap(({ file, data }) =>
      registers.topics.data.flatMap((topic) =>
        topic.fields.flatMap((field) =>
          askedOn(topic.id, field, data)
            .filter(({ record }) => record === undefined)
            .map(({ body }) =>
              error('missing-statement', {
                file,
                path: ['statements', topic.id, body],
                found: `no statement on “${field.id}” for ${body === WHOLE_KEY ? 'the arrangements' : `the body “${body}”`} under “${topic.id}”`,
                allowed: 'a statement in one of the six states, here or under `otherwise`',
                remedy: `Read the source for “${field.prompt}” and record what it says, or that it is silent.`,
              }),
            ),
        ),
      ),
    ),
};
