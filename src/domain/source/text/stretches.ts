/** A stretch of a text, from one offset up to another, in UTF-16 units. */
export interface Stretch {
  start: number;
  end: number;
}

/** A quotation where it stands in a text. */
export interface Mark extends Stretch {
  id: string;
}

/** A stretch that is not shown, with the kind of personal detail in it. */
export interface LeftOut extends Stretch {
  what: PrivateKind;
}

/** Kinds of personal detail, as the register of sources names them. */
export type PrivateKind = 'name' | 'e-mail address' | 'telephone number' | 'contact list';

/** Merges stretches that overlap or repeat each other; returns them in the order of the text. */
export function mergeStretches<S extends Stretch>(stretches: readonly S[]): S[] {
  const merged: S[] = [];
  for (const stretch of stretches.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last === undefined || stretch.start >= last.end) merged.push(stretch);
    else if (stretch.end > last.end) merged[merged.length - 1] = { ...last, end: stretch.end };
  }
  return merged;
}
