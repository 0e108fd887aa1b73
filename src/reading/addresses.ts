import { join } from 'node:path';
import type { Mistake } from '../domain/mistake/mistake.ts';
import {
  ADDRESSES,
  circlesIn,
  parseRegister,
  type KeptAddress,
  type WrittenAddress,
} from '../domain/site/addresses/register.ts';
import { listFiles, readText } from './file.ts';
import { isAddressFile, isForPeople } from './kinds.ts';

/** The register of a content folder. */
export interface AddressRegister {
  kept: readonly KeptAddress[];
  mistakes: readonly Mistake[];
}

/** Reads the register of addresses of a content folder; empty where the folder has none. */
export async function readAddresses(root: string): Promise<AddressRegister> {
  const { files } = await listFiles(join(root, ADDRESSES));
  const read = await Promise.all(
    files
      .map((file) => `${ADDRESSES}${file}`)
      .filter((file) => isAddressFile(file) && !isForPeople(file))
      .map(async (file) => addressesIn(file, await readText(root, file))),
  );
  const kept = read.flatMap((one) => one.kept);
  return { kept, mistakes: [...read.flatMap(({ mistakes }) => mistakes), ...circlesIn(kept)] };
}

/** The addresses in a file of the register; `text` may be why there is none. */
const addressesIn = (
  file: string,
  text: string | Mistake,
): { kept: WrittenAddress[]; mistakes: Mistake[] } =>
  typeof text === 'string' ? parseRegister(file, text) : { kept: [], mistakes: [text] };
