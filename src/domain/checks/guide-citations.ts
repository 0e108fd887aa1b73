import { error, type Mistake } from '../mistake/mistake.ts';
import { citableIds, citedBy } from '../guide/cited.ts';
import { guideContexts, type GuideContext } from '../guide/context.ts';
import { didYouMean, listAllowed } from '../base/suggest.ts';
import type { Check } from './check.ts';

const REGISTERS = {
  fact: 'the statements and bodies of these arrangements',
  cite: 'the statements and bodies of these arrangements',
  requirement: 'the requirements these arrangements are read against',
  source: 'the sources of these arrangements',
  record: 'the facts of the record',
  count: 'what can be counted',
} as const;

/** What a guide cites is there: a statement that was taken out takes its sentence with it. */
export const guideCitations: Check = {
  name: 'guide-citations',
  holds: 'Every statement, body, requirement, source or count that a guide cites exists.',
  run: (entries) => {
    const unread = new Set(entries.unread.map(({ kind, id }) => `${kind} ${id}`));
    return guideContexts(entries).flatMap((context) => unknownIn(context, unread));
  },
};

function unknownIn(context: GuideContext, unread: ReadonlySet<string>): Mistake[] {
  const { file, data } = context.guide;
  const citations = data.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => block.citations),
  );
  return citations.flatMap(({ form, targets, line, column }) =>
    targets
      .filter((id) => citedBy(form, id, context) === undefined && !unread.has(`${form}s ${id}`))
      .map((id) => {
        const allowed = citableIds(form, context);
        return error('guide-cites-nothing', {
          file,
          path: [],
          position: { line, column },
          found: `:${form} of “${id}”`,
          allowed: listAllowed(allowed, REGISTERS[form]),
          remedy: didYouMean(
            id,
            allowed,
            'Cite what the words rest on, or take the words out if nothing says so any more.',
          ),
        });
      }),
  );
}
