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
