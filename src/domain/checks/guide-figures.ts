import type { GuideBlock } from '../../schemas/index.ts';
import { listAllowed } from '../base/suggest.ts';
import { citedBy } from '../guide/cited.ts';
import { guideContexts, type GuideContext } from '../guide/context.ts';
import { figuresIn, figuresOf, isQuoted, type Figure } from '../guide/figures.ts';
import { placeOf } from '../guide/places.ts';
import { RECORD_FACTS } from '../guide/record-facts.ts';
import { error, type Mistake } from '../mistake/mistake.ts';
import type { Check } from './check.ts';

/** A figure stands in the words of a citation, and what is cited has it. A corrected value fails its sentences. */
export const guideFigures: Check = {
  name: 'guide-figures',
  holds: 'Every figure in a guide stands in a citation or quotation, and what is cited has it.',
  run: (entries) =>
    guideContexts(entries).flatMap((context) => [
      ...frontMistakes(context),
      ...context.guide.data.sections
        .flatMap(({ blocks }) => blocks)
        .flatMap((block) => blockMistakes(block, context)),
    ]),
};

function blockMistakes(block: GuideBlock, context: GuideContext): Mistake[] {
  const citations = block.citations.map((one) => ({
    ...one,
    cited: one.targets.flatMap((id) => citedBy(one.form, id, context) ?? []),
  }));
  const all = citations.flatMap(({ cited }) => cited);
  const quotations = [...block.text.matchAll(/“([^”]*)”/gu)]
    .filter(([, words = '']) => isQuoted(words, all))
    .map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
  return figuresIn(block.text).flatMap((figure) => {
    const around = citations.find((one) => standsIn(figure, one));
    if (around ? around.cited.length < around.targets.length : isPronoun(figure)) return [];
    if (quotations.some((one) => standsIn(figure, one))) return [];
    const allowed = around?.cited.flatMap(figuresOf) ?? [];
    if (has(allowed, figure)) return [];
    return error('guide-figure', {
      file: context.guide.file,
      path: [],
      position: placeOf(block, figure.at),
      found: `“${figure.raw}” ${around ? `in :${around.form} of ${around.targets.join(' ')}` : 'outside a citation'}`,
      allowed: around
        ? `a figure of what is cited there: ${listed(allowed)}`
        : 'a figure in the words of a citation, or in a quotation of what the paragraph cites',
      remedy: 'Correct the figure, or put it in the words of the citation that has it.',
    });
  });
}

/** Title and summary cite nothing: their figures are those of the record or of its sources. */
function frontMistakes(context: GuideContext): Mistake[] {
  const { guide, arrangements } = context;
  const allowed = [
    ...RECORD_FACTS.flatMap((id) => citedBy('record', id, context) ?? []),
    ...arrangements.sources.flatMap(({ id }) => citedBy('source', id, context) ?? []),
  ].flatMap(figuresOf);
  return (['title', 'summary'] as const).flatMap((key) =>
    figuresIn(guide.data[key])
      .filter((figure) => !has(allowed, figure))
      .map(({ raw }) =>
        error('guide-figure', {
          file: guide.file,
          path: [key],
          found: `“${raw}”`,
          allowed: 'a date or number of the record of these arrangements or of their source',
          remedy: 'Correct the figure, or leave it to the text, where it can be cited.',
        }),
      ),
  );
}

const standsIn = ({ at }: Figure, { start, end }: { start: number; end: number }): boolean =>
  start <= at && at < end;

/** Outside a citation “one” counts nothing: “one of them”. */
const isPronoun = ({ raw }: Figure): boolean => raw.toLowerCase() === 'one';

const has = (figures: readonly Figure[], { value }: Figure): boolean =>
  figures.some((one) => one.value === value);

const listed = (figures: readonly Figure[]): string =>
  figures.length === 0
    ? 'it has none'
    : listAllowed(new Set(figures.map(({ raw }) => raw)), 'its wording');
