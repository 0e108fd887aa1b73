import { compareText } from '../base/order.ts';
import type { MistakeCode, ErrorCode, WarningCode } from './codes.ts';

/** What every check returns: a value, never an exception and never a line of output. */

export type RecordPath = readonly (string | number)[];

export interface Mistake {
  /** The kind of mistake, from the catalogue in `codes.ts`. */
  code: MistakeCode;
  level: 'error' | 'warning';
  /** The file, relative to the content folder. */
  file: string;
  /** The place in the record; the reader turns it into line and column. */
  path: RecordPath;
  /** Set where the place is known directly, as in a syntax error. */
  position?: { line: number; column: number };
  found: string;
  allowed: string;
  remedy: string;
}

type Detail = Omit<Mistake, 'level' | 'code'>;

/** A mistake that stops the build. Takes only codes that the catalogue lists as errors. */
export const error = (code: ErrorCode, detail: Detail): Mistake => ({
  ...detail,
  code,
  level: 'error',
});

/** Something to look at, which does not stop the build. Takes only codes listed as warnings. */
export const warning = (code: WarningCode, detail: Detail): Mistake => ({
  ...detail,
  code,
  level: 'warning',
});

/** By file, then place, then code, so that output is the same on every run. */
export function compareMistakes(a: Mistake, b: Mistake): number {
  return (
    compareText(a.file, b.file) ||
    (a.position?.line ?? 0) - (b.position?.line ?? 0) ||
    (a.position?.column ?? 0) - (b.position?.column ?? 0) ||
    compareText(a.code, b.code) ||
    compareText(a.path.join('/'), b.path.join('/'))
  );
}
