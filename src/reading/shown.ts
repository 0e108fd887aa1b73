const LENGTH_LIMIT = 80;

/** The longest line of a report; a list of allowed words is shorter. */
const LINE_LIMIT = 1000;

/** The text, cut short where it is long. */
export const shorten = (text: string, limit = LENGTH_LIMIT): string =>
  text.length > limit ? `${text.slice(0, limit - 1)}…` : text;

/** The text, cut short, in marks that YAML reads. */
export const inMarks = (text: string): string =>
  text.includes("'") ? JSON.stringify(shorten(text)) : `'${shorten(text)}'`;

/**
 * Text from a file or a name, fit for a terminal: signs that would colour it, clear it or turn its
 * direction are written as their numbers, and no line is longer than a screen can hold.
 */
export const shown = (text: string): string =>
  shorten(text, LINE_LIMIT).replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu, numberOf);

/** A sign that cannot be seen, as its number: `<U+001B>`. */
export const numberOf = (sign: string): string =>
  `<U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
