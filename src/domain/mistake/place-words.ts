import type { RecordPath } from './mistake.ts';

/**
 * A place in a record as a person reads it: “value › members, the 1st › agency_type”. Empty for the whole record. What
 * has a place in a list is counted from one; `label` says a key to somebody who sees no file.
 */
export const placeInWords = (
  path: RecordPath,
  label: (key: string) => string = (key) => key,
): string =>
  path
    .reduce<string[]>((words, key) => {
      if (typeof key === 'string') return [...words, label(key)];
      const list = words.pop();
      return [...words, `${list === undefined ? '' : `${list}, `}the ${ordinal(key + 1)}`];
    }, [])
    .join(' › ');

function ordinal(count: number): string {
  const tens = count % 100;
  const ending = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th');
  return `${String(count)}${ending}`;
}
