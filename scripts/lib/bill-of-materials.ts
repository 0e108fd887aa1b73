import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { compareText } from '../../src/domain/base/order.ts';
import { npmProgram } from './run.ts';

/** What is read of npm’s bill of materials (CycloneDX). Whatever else stands in it is kept. */
const BillSchema = z.looseObject({
  metadata: z.looseObject({
    component: z.looseObject({ 'bom-ref': z.string(), name: z.string() }),
  }),
  components: z.array(
    z.looseObject({
      'bom-ref': z.string(),
      name: z.string(),
      version: z.string(),
      properties: z.array(z.object({ name: z.string(), value: z.string() })),
      licenses: z
        .array(
          z.union([
            z.object({
              license: z.union([z.object({ id: z.string() }), z.object({ name: z.string() })]),
            }),
            z.object({ expression: z.string() }),
          ]),
        )
        .optional(),
    }),
  ),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()) })),
});
export type Bill = z.output<typeof BillSchema>;
type Component = Bill['components'][number];

const isForDevelopment = ({ properties }: Component): boolean =>
  properties.some(({ name, value }) => name === 'cdx:npm:package:development' && value === 'true');

const licenceOf = ({ licenses: [first] = [] }: Component): string => {
  if (first === undefined) return 'not stated';
  if ('expression' in first) return first.expression;
  return 'id' in first.license ? first.license.id : first.license.name;
};

/**
 * The bill of the packages that a build of the site uses, from the text that `npm sbom` prints for
 * all packages. What differs from one run or machine to the next is left out: the serial number, the
 * time, the version of npm and the name of the folder. Throws where the text is no such bill.
 */
export function buildBill(npmText: string): Bill {
  const bill = BillSchema.parse(JSON.parse(npmText));
  const { component } = bill.metadata;
  const components = bill.components.filter((one) => !isForDevelopment(one));
  const root = component['bom-ref'];
  const kept = new Set([root, ...components.map((one) => one['bom-ref'])]);
  return {
    ...bill,
    serialNumber: undefined,
    metadata: {
      ...bill.metadata,
      timestamp: undefined,
      tools: undefined,
      component: { ...component, name: root.slice(0, root.lastIndexOf('@')) },
    },
    components,
    dependencies: bill.dependencies
      .filter(({ ref }) => kept.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => kept.has(one)) })),
  };
}

/** The licence of each package of a bill as CSV, one package a line, sorted by name and version. */
export const licenceList = ({ components }: Bill): string =>
  stringify(
    components
      .toSorted((a, b) => compareText(a['bom-ref'], b['bom-ref']))
      .map((one) => [one.name, one.version, licenceOf(one)]),
    { header: true, columns: ['package', 'version', 'licence'], record_delimiter: 'windows' },
  );

/**
 * What `npm sbom` prints for the lock file of a folder. It reads the lock alone: no registry, and no
 * package that need be installed. All packages are asked for, because npm’s `--omit dev` also omits
 * packages that the build shares with a tool for development.
 */
async function npmBill(folder: string): Promise<string> {
  const args = [
    ...[npmProgram(), 'sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'],
    ...['--include', 'dev', '--include', 'optional', '--include', 'peer'],
  ];
  try {
    const options = { cwd: folder, maxBuffer: 64 * 1024 * 1024 };
    return (await promisify(execFile)(process.execPath, args, options)).stdout;
  } catch (error) {
    throw new Error('npm could not list the packages; npm 10.1 or later can. Update npm.', {
      cause: error,
    });
  }
}

/**
 * Writes the bill of materials (`sbom.cdx.json`) and the list of licences (`licences.csv`) into
 * `dist`, from the npm lock file at `lock`. Returns how many packages they name.
 */
export async function writeBill(dist: string, lock: string): Promise<number> {
  const bill = buildBill(await npmBill(dirname(lock)));
  await writeFile(join(dist, 'sbom.cdx.json'), `${JSON.stringify(bill, undefined, 1)}\n`);
  await writeFile(join(dist, 'licences.csv'), licenceList(bill));
  return bill.components.length;
}
