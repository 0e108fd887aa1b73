import type { GuideBlock, GuideCitation } from '../../schemas/index.ts';
import { error, type Mistake } from '../mistake/mistake.ts';
import { citedBy } from '../guide/cited.ts';
import { guideContexts, type GuideContext } from '../guide/context.ts';
import { SILENCES } from '../guide/headings.ts';
import { sentencesOf } from '../guide/sentences.ts';
import { STATES } from '../catalogue/states.ts';
import type { Check } from './check.ts';

/** States in which a document tells nothing on a question. */
/** Words by which a sentence says that something is not said. */
const ABSENCE =
  /(?<!\p{L})(?:no|not|none|nothing|nobody|nowhere|never|neither|nor|without|silent|missing|unclear|unnamed|cannot|\p{L}+n[’']t|lacks?|leaves? out|left (?:out|open))(?!\p{L})/iu;

/**
 * A statement that is taken out leaves what `otherwise` says in its place: as a rule, that the document is
 * silent. The sentence that told it must not go on telling it.
 */
export const guideSilences: Check = {
  name: 'guide-silences',
  holds: 'A sentence of a guide that cites a silence says that something is not said.',
  run: (entries) =>
    guideContexts(entries).flatMap((context) =>
      context.guide.data.sections
        .filter(({ heading }) => heading !== SILENCES)
        .flatMap(({ blocks }) => blocks)
        .flatMap((block) => block.citations.flatMap((one) => silencesIn(one, block, context))),
    ),
};

function silencesIn(citation: GuideCitation, block: GuideBlock, context: GuideContext): Mistake[] {
  return citation.targets.flatMap((id) => {
    const cited = citedBy(citation.form, id, context);
    if (cited?.kind !== 'statement' || !STATES[cited.cell.state].isAbsence) return [];
    // Missing pages are told of in a sentence, and what may stand on them in the next.
    const sentence = sentencesOf(block, citation, cited.cell.state === 'not-read');
    if (ABSENCE.test(sentence)) return [];
    return [
      error('guide-cites-silence', {
        file: context.guide.file,
        path: [],
        position: { line: citation.line, column: citation.column },
        found: `“${sentence}” of ${id}, whose state is “${STATES[cited.cell.state].label}”`,
        allowed: 'a sentence that says what the document does not say',
        remedy:
          'Say that it is not said, or cite what tells it; was a statement taken out or renamed?',
      }),
    ];
  });
}
