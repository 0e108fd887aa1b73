import { describe, expect, test } from 'vitest';
import { guideFigures } from '../../src/domain/checks/guide-figures.ts';
import type { Entries, GuideEntry } from '../../src/domain/catalogue/entries.ts';
import { figuresIn } from '../../src/domain/guide/figures.ts';
import { indexRegisters } from '../../src/domain/catalogue/register-index.ts';
import { readContent } from '../../src/reading/read.ts';
import { COLLECTION } from '../support/collection.ts';
import { guideTexts, readability } from '../support/guide-prose.ts';

const { entries } = await readContent(COLLECTION);
const registers = indexRegisters(entries);

/**
 * “About 14” by our own words. The grade counts names of bodies and agencies as hard words, which they are
 * to it; the bound leaves room for no more than them.
 */
const OLDEST = 14.5;

describe.each(entries.guides.map((guide) => [guide.file, guide] as const))('%s', (_, guide) => {
  const texts = guideTexts(guide.data);

  test('has 700 to 1,400 words of our own', () => {
    const words = texts.reduce((sum, section) => sum + section.words, 0);
    expect(words).toBeGreaterThanOrEqual(700);
    expect(words).toBeLessThanOrEqual(1400);
  });

  test('can be read by most people of 14, as a whole and in every part', () => {
    expect(readability(texts.flatMap((section) => section.texts)).age).toBeLessThanOrEqual(OLDEST);
  });

  // A guide to a document that hardly gives a number may have none to change.
  const change = firstNumber(guide);
  test.runIf(change)('fails when a number that it tells is changed in the record', () => {
    const before = guideFigures.run({ ...entries, guides: [guide] }, registers);
    const after = guideFigures.run(change?.entries ?? entries, registers);
    expect(before).toEqual([]);
    expect(after.map(({ position }) => position?.line)).toContain(change?.line);
  });
});

/** The records with the first number changed that a fact of the guide tells, and the line of the fact. */
function firstNumber(guide: GuideEntry): { entries: Entries; line: number } | undefined {
  const blocks = guide.data.sections.flatMap((section) => section.blocks);
  for (const { text, citations } of blocks) {
    for (const { form, targets, start, end, line } of citations) {
      const [figure] = figuresIn(text.slice(start, end));
      const number = Number(figure?.value);
      if (form !== 'fact' || targets.length > 1 || !Number.isInteger(number)) continue;
      const changed = withNumber(guide, targets[0] ?? '', number);
      if (changed) return { entries: changed, line };
    }
  }
  return undefined;
}

function withNumber(guide: GuideEntry, anchor: string, number: number): Entries | undefined {
  const [topic = '', body = '', field = ''] = anchor.split('.');
  const arrangements = structuredClone(entries.arrangements);
  const one = arrangements.find(
    ({ id, partnership }) => id === guide.id && partnership === guide.partnership,
  );
  const statement = one?.data.statements[topic]?.[body]?.[field];
  if (statement?.state !== 'stated') return undefined;
  const before = JSON.stringify(statement.value);
  const after = before.replaceAll(new RegExp(`:${number}(?=[,}])`, 'gu'), `:${number + 77}`);
  if (after === before) return undefined;
  statement.value = JSON.parse(after) as typeof statement.value;
  return { ...entries, arrangements, guides: [guide] };
}
