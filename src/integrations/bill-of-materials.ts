import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** What is read of npm’s lock file (version 3). */
const LockSchema = z.object({
  name: z.string(),
  version: z.string(),
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      integrity: z.string().optional(),
      dev: z.boolean().optional(),
    }),
  ),
});

/** A package that the build of the site uses. */
interface Package {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** As the lock has it: `sha512-` and base64. */
  readonly integrity: string | undefined;
}

/** The packages of a lock file that are needed to build the site, without those only for tests. */
function packagesOf(lockText: string): Package[] {
  const { packages } = LockSchema.parse(JSON.parse(lockText));
  const found = Object.entries(packages).flatMap(([path, { version, license, integrity, dev }]) => {
    if (path === '' || dev || version === undefined) return [];
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    return [
      [
        `${name}@${version}`,
        { name, version, licence: license ?? 'not stated', integrity },
      ] as const,
    ];
  });
  return [...new Map(found).entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

const purl = ({ name, version }: Pick<Package, 'name' | 'version'>): string =>
  `pkg:npm/${name.replace('@', '%40')}@${version}`;

const hashesOf = ({ integrity }: Package) => {
  const [algorithm, digest] = integrity?.split('-') ?? [];
  if (algorithm !== 'sha512' || digest === undefined) return {};
  return {
    hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }],
  };
};

/**
 * A bill of materials in the CycloneDX format, version 1.6, from the text of npm’s lock file. It has
 * no serial number and no time, so that the same lock always gives the same bytes.
 */
export function billOfMaterials(lockText: string): string {
  const { name, version } = LockSchema.parse(JSON.parse(lockText));
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: { type: 'application', 'bom-ref': purl({ name, version }), name, version },
    },
    components: packagesOf(lockText).map((one) => ({
      type: 'library',
      'bom-ref': purl(one),
      name: one.name,
      version: one.version,
      purl: purl(one),
      licenses: [{ expression: one.licence }],
      ...hashesOf(one),
    })),
  };
  return `${JSON.stringify(bill, undefined, 1)}\n`;
}

/** The licence of each package the build uses, one on a line, after a line of headings. */
export const licenceList = (lockText: string): string =>
  [
    'package,version,licence',
    ...packagesOf(lockText).map(({ name, version, licence }) => `${name},${version},${licence}`),
    '',
  ].join('\r\n');

/** Writes the bill of materials and the list of licences into `dist`. Returns how many packages. */
export async function writeBill(dist: string, lock: string): Promise<number> {
  const text = await readFile(lock, 'utf8');
  await writeFile(join(dist, 'sbom.cdx.json'), billOfMaterials(text));
  await writeFile(join(dist, 'licences.csv'), licenceList(text));
  return packagesOf(text).length;
}
