/** The text with one letter changed, in its middle; undefined where it has no letter. */
export function changeOneLetter(text: string): string | undefined {
  const letters = [...text.matchAll(/\p{L}/gu)];
  const letter = letters[Math.floor(letters.length / 2)];
  if (!letter) return undefined;
  const other = letter[0].toLowerCase() === 'q' ? 'x' : 'q';
  return text.slice(0, letter.index) + other + text.slice(letter.index + letter[0].length);
}

/** A copy of a record with the value at a path replaced. */
export function withValue<T>(record: T, path: readonly (string | number)[], value: unknown): T {
  const copy = structuredClone(record);
  setValue(copy, path, value);
  return copy;
}

/** Replaces the value at a path of a record. */
export function setValue(
  record: unknown,
  path: readonly (string | number)[],
  value: unknown,
): void {
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((node, key) => (node as Record<string | number, unknown>)[key], record);
  (parent as Record<string | number, unknown>)[path.at(-1) ?? ''] = value;
}
