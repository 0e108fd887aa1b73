import type { RelationKind } from '../domain/comparison/relation.ts';
import { counted } from '../domain/base/words.ts';

/** What is shown, in sentences: “3 areas, 5 of 12 rows differ …”, and how many rows are hidden. */
export function wordResult(
  areas: number,
  kinds: readonly RelationKind[],
  differencesOnly: boolean,
): string[] {
  const count = (...wanted: RelationKind[]): number =>
    kinds.filter((kind) => wanted.includes(kind)).length;
  const differ = count('differs');
  const single = count('some-silent');
  const same = count('same-words', 'same-substance', 'all-silent', 'no-answer');
  const apart = count('each-own', 'unclear', 'see-both');
  const told = [
    `${counted(areas, 'area')}, ${differ} of ${counted(kinds.length, 'row')} ${differ === 1 ? 'differs' : 'differ'}`,
    single > 0 && `on ${single} only one area answers`,
    apart > 0 && `on ${apart} see each answer`,
  ];
  const sentences = [`${told.filter(Boolean).join('; ')}.`];
  if (!differencesOnly || same === 0) return sentences;
  return [...sentences, `${counted(same, 'row is', 'rows are')} hidden.`];
}
