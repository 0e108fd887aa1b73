import { ADDRESSES } from '../../src/domain/site/addresses/register.ts';
import { registerFile } from '../../src/domain/site/addresses/rule.ts';
import { compareAddresses, type LostAddress } from '../../src/domain/site/addresses/standing.ts';
import { builtAddresses, leadOn } from '../../src/integrations/addresses.ts';
import { readAddresses } from '../../src/reading/addresses.ts';
import type { SiteSettings } from './settings.ts';

/** The most addresses listed: more have one cause, and would fill the terminal. */
const SHOWN_LIMIT = 50;

/**
 * Holds the built site under `dist` against the register of addresses in the content folder `root`, and
 * makes those lead on that have a successor. Prints what is wrong. Returns the exit code: 1 where an
 * address is gone and leads nowhere.
 */
export async function holdAddresses(
  dist: string,
  root: string,
  settings: SiteSettings,
): Promise<number> {
  const { kept } = await readAddresses(root);
  const { lost, moves, added } = compareAddresses(kept, await builtAddresses(dist));
  if (lost.length > 0) {
    console.error(wordLost(lost, root));
    return 1;
  }
  await leadOn(dist, moves, settings);
  console.log(`Addresses: ${kept.length} kept, ${moves.length} of them lead on.`);
  if (added.length > 0) {
    console.log(`${added.length} are new: "npm run addresses" adds them to ${root}/${ADDRESSES}.`);
  }
  return 0;
}

/** What is lost, file by file of the register, with what to do. */
function wordLost(lost: readonly LostAddress[], root: string): string {
  const lines = lost.slice(0, SHOWN_LIMIT).map(({ address, successor }) => {
    const file = `${root}/${ADDRESSES}${registerFile(address)}`;
    const led = successor === undefined ? '' : `, nor does its successor ${successor}`;
    return `  ${file}  ${address} does not stand in the built site${led}`;
  });
  const more = lost.length > SHOWN_LIMIT ? [`  and ${lost.length - SHOWN_LIMIT} more`] : [];
  return [
    'Addresses that people may hold are gone:',
    ...lines,
    ...more,
    'Bring each back, or write after it in that file where it leads on: /old/ -> /new/ (2026-12-01: Why it moved.)',
    'A page leads to a page, a file to a file. content/addresses/README.md says how.',
  ].join('\n');
}
