/** One of several, by any whole number. */
export const pick = <Of>(several: readonly Of[], number: number): Of => {
  const one = several[number % several.length];
  if (one === undefined) throw new Error('There is nothing to choose from.');
  return one;
};

/** A text with one letter or digit changed, undefined where it has none. */
export function changed(text: string, number: number): string | undefined {
  const places = [...text.matchAll(/[\p{L}\d]/gu)];
  if (places.length === 0) return undefined;
  const { index, 0: letter } = pick(places, number);
  const other = /\d/u.test(letter)
    ? String((Number(letter) + 1) % 10)
    : /q/iu.test(letter)
      ? 'z'
      : 'q';
  return `${text.slice(0, index)}${other}${text.slice(index + letter.length)}`;
}
