import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mistake } from '../domain/mistake/mistake.ts';
import { ADDRESSES, parseRegister, type KeptAddress } from '../domain/site/addresses/register.ts';
import { listFiles, readText } from './file.ts';
import { isAddressFile, isForPeople } from './kinds.ts';

/** The register of a content folder. */
export interface AddressRegister {
  kept: readonly KeptAddress[];
  mistakes: readonly Mistake[];
}

/** Reads the register of addresses of a content folder; undefined where the folder has none. */
export async function readAddresses(root: string): Promise<AddressRegister | undefined> {
  const isThere = await stat(join(root, ADDRESSES)).catch(() => undefined);
  if (!isThere?.isDirectory()) return undefined;
  const { files } = await listFiles(join(root, ADDRESSES));
  const read = await Promise.all(
    files
      .map((file) => `${ADDRESSES}${file}`)
      .filter((file) => isAddressFile(file) && !isForPeople(file))
      .map(async (file) => addressesIn(file, await readText(root, file))),
  );
  return {
    kept: read.flatMap(({ kept }) => kept),
    mistakes: read.flatMap(({ mistakes }) => mistakes),
  };
}

/** The addresses in a file of the register; `text` may be why there is none. */
export const addressesIn = (
  file: string,
  text: string | Mistake,
): { kept: KeptAddress[]; mistakes: Mistake[] } =>
  typeof text === 'string' ? parseRegister(file, text) : { kept: [], mistakes: [text] };
