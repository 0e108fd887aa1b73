import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  buildCatalogue,
  type Arrangements,
  type Catalogue,
} from '../../src/domain/catalogue/catalogue.ts';
import { readContent } from '../../src/reading/read.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The catalogue of a content folder, given from the root of the project or as a whole path. */
export async function catalogueOf(folder: string): Promise<Catalogue> {
  const { entries } = await readContent(resolve(ROOT, folder));
  return buildCatalogue(entries);
}

/** The small fictional collection of the fixtures: Northmere and Southmere. */
export const fictional = (): Promise<Catalogue> => catalogueOf('test/fixtures/valid');

/** The newest arrangements of a partnership, which must be there. */
export function newest({ partnerships }: Catalogue, id: string): Arrangements {
  const partnership = partnerships.find((one) => one.id === id);
  const found = partnership?.current;
  if (!found) throw new Error(`No arrangements of “${id}”.`);
  return found;
}
