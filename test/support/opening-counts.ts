import type { ComparisonTable } from '../../src/domain/comparison/compare.ts';

/** How many documents an opening sentence tells of: those that say something, by number or name, and the others. */
export function countsIn(sentence: string, { columns }: ComparisonTable): number {
  const told = sentence.replace(/^.*?\? /u, '');
  const [said = '', all] = /\b(both|all \d+|\d+ of \d+) documents/iu.exec(told) ?? [];
  const named = columns.filter(({ name }) => told.includes(`${name}: `)).length;
  const saying =
    all === undefined
      ? named
      : all === 'both'
        ? 2
        : Number(/\d+/u.exec(all)?.[0]) * (told.startsWith('None') ? 0 : 1);
  const after = told.slice(said === '' ? 0 : told.indexOf(said) + said.length);
  const rest = [...after.matchAll(REST)].reduce((sum, [, n]) => sum + Number(n ?? 1), 0);
  return saying + rest;
}

/** “1 is unclear”, “in 2 the part …”, “The other 2 do not say”, “The other does not say”. */
const REST =
  /(?:[.:,] |\band |^)(?:the other |in |for )?(\d+)? ?(?:answers? otherwise|do(?:es)? not|is unclear|are unclear|sends?|has|have|the part|the question)\b/giu;
