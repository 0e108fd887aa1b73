import type { Lock } from '../../schemas/index.ts';
import { quotationDigest } from './digest.ts';

/** A quotation with its source and place. */
export interface Located {
  source: string;
  locator: string;
  quotation: string;
}

/** Where a quotation starts in its source, in UTF-16 units; undefined where the lock has none. */
export const offsetOf = (
  { source, locator, quotation }: Located,
  lock: Lock | undefined,
): number | undefined => lock?.sources[source]?.quotations[quotationDigest(locator, quotation)];

/** The anchor of a quotation in the reading view of its source. */
export const markId = (locator: string, quotation: string): string =>
  `q-${quotationDigest(locator, quotation).slice(0, 12)}`;
