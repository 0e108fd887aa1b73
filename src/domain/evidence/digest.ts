import { createHash } from 'node:crypto';
import { normalise } from './normalise.ts';

/** The digest a quotation has in the lock: locator and words together, 32 hexadecimal digits. */
export function quotationDigest(locator: string, quotation: string): string {
  return createHash('sha256')
    .update(`${locator}\u0000${normalise(quotation).text}`)
    .digest('hex')
    .slice(0, 32);
}
