import type { GuideBlock, GuideCitation } from '../../schemas/index.ts';
import { error, type Mistake } from '../mistake/mistake.ts';
import { citedBy, type Cited } from '../guide/cited.ts';
import { guideContexts, type GuideContext } from '../guide/context.ts';
import { agrees, figuresIn, type Figure } from '../guide/figures.ts';
import { placeOf } from '../guide/places.ts';
import { RECORD_FACTS } from '../guide/record-facts.ts';
import { figuresOf, isQuoted } from '../guide/vouched.ts';
import type { Check } from './check.ts';

/**
 * A figure in prose is the figure of what is cited for it: inside `:fact[…]` of the thing named there,
 * elsewhere of anything cited in the same paragraph. When a value is corrected, its sentences fail.
 */
export const guideFigures: Check = {
  name: 'guide-figures',
  holds: 'Every figure in a guide is found in what is cited for it; explanation of ours has none.',
  run: (entries) =>
    guideContexts(entries).flatMap((context) => [
      ...frontMistakes(context),
      ...context.guide.data.sections
        .flatMap(({ blocks }) => blocks)
        .flatMap((block) => blockMistakes(block, context)),
    ]),
};

function blockMistakes(block: GuideBlock, context: GuideContext): Mistake[] {
  const figures = figuresIn(block.text);
  const { file } = context.guide;
  if (block.ours) return figures.map((figure) => figureOfOurs(file, block, figure));
  const all = block.citations.flatMap((citation) => vouchedBy(citation, context));
  const unknown = block.citations.some((citation) => !isKnown(citation, context));
  return figures.flatMap((figure) => {
    const around = block.citations.find(({ start, end }) => start <= figure.at && figure.at < end);
    if (around ? !isKnown(around, context) : unknown) return [];
    const vouched = around ? vouchedBy(around, context) : all;
    if (vouched.some((cited) => agrees(figure, cited))) return [];
    const things = (around ? [around] : block.citations).flatMap((one) =>
      thingsCited(one, context),
    );
    if (isQuoted(block.text, figure.at, things)) return [];
    const position = placeOf(block, figure.at);
    return [
      around?.form === 'count'
        ? wrongCount(file, position, figure, around, vouched)
        : unvouched(file, position, figure, around, vouched),
    ];
  });
}

const thingsCited = ({ form, targets }: GuideCitation, context: GuideContext): Cited[] =>
  targets.flatMap((id) => citedBy(form, id, context) ?? []);

const vouchedBy = (citation: GuideCitation, context: GuideContext): Figure[] =>
  thingsCited(citation, context).flatMap(figuresOf);

/** An unknown id is reported for itself; the figures it would have vouched for are let be. */
const isKnown = ({ form, targets }: GuideCitation, context: GuideContext): boolean =>
  targets.every((id) => citedBy(form, id, context) !== undefined);

/** Title and summary cite nothing: a year or date there is one of the record or of its sources. */
function frontMistakes(context: GuideContext): Mistake[] {
  const { file, data } = context.guide;
  const vouched = [
    ...RECORD_FACTS.map((id) => citedBy('record', id, context)),
    ...context.arrangements.sources.map(({ id }) => citedBy('source', id, context)),
  ].flatMap((cited) => (cited ? figuresOf(cited) : []));
  return (['title', 'summary'] as const).flatMap((key) =>
    figuresIn(data[key])
      .filter((figure) => !vouched.some((cited) => agrees(figure, cited)))
      .map((figure) =>
        error('guide-figure', {
          file,
          path: [key],
          found: `“${figure.raw}”`,
          allowed: 'a date or number of the record of these arrangements or of their source',
          remedy: 'Correct the figure, or leave it to the text, where it can be cited.',
        }),
      ),
  );
}

interface Position {
  line: number;
  column: number;
}

const unvouched = (
  file: string,
  position: Position,
  { raw, kind }: Figure,
  around: GuideCitation | undefined,
  vouched: readonly Figure[],
): Mistake =>
  error('guide-figure', {
    file,
    path: [],
    position,
    found: `“${raw}”${around ? ` in :${around.form} of ${around.targets.join(' ')}` : ''}`,
    allowed: `${around ? 'a figure of what is cited there' : 'a figure of what is cited in the paragraph'}: ${listed(vouched, kind)}`,
    remedy: 'Correct the figure, or cite the statement that has it.',
  });

const wrongCount = (
  file: string,
  position: Position,
  { raw }: Figure,
  { targets }: GuideCitation,
  vouched: readonly Figure[],
): Mistake =>
  error('guide-count', {
    file,
    path: [],
    position,
    found: `“${raw}” in :count of ${targets.join(' ')}`,
    allowed: vouched.map((figure) => figure.raw).join(', '),
    remedy: 'Write the number that the records give, or count something else.',
  });

const figureOfOurs = (file: string, block: GuideBlock, { raw, at }: Figure): Mistake =>
  error('guide-figure-of-ours', {
    file,
    path: [],
    position: placeOf(block, at),
    found: `“${raw}”`,
    allowed: 'no figure: explanation of ours rests on no statement',
    remedy: 'Take the figure out, or write a paragraph that cites where it stands.',
  });

/** The figures of the same kind, as they are written where they stand; each once. */
function listed(figures: readonly Figure[], kind: Figure['kind']): string {
  const same = new Map(
    figures.filter((figure) => figure.kind === kind).map(({ value, raw }) => [value, raw]),
  );
  return same.size === 0 ? 'none of its kind' : [...same.values()].slice(0, 12).join(', ');
}
