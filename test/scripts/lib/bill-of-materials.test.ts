import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildBill, licenceList, writeBill } from '../../../scripts/lib/bill-of-materials.ts';

const component = (name: string, version: string, more: object = {}) => ({
  'bom-ref': `${name}@${version}`,
  type: 'library',
  name,
  version,
  properties: [],
  licenses: [{ license: { id: 'MIT' } }],
  ...more,
});

/** What npm prints, cut short: a package of the build, one for development, one with two licences. */
const npmBill = {
  bomFormat: 'CycloneDX',
  serialNumber: 'urn:uuid:0d3c951c-b680-4ce7-851c-90d06eafd1ab',
  metadata: {
    timestamp: '2026-11-28T18:53:32.150Z',
    tools: [{ vendor: 'npm', name: 'cli', version: '11.19.1' }],
    component: { 'bom-ref': 'side-by-side@0.1.0', name: 'folder-of-the-clone', version: '0.1.0' },
  },
  components: [
    component('zod', '4.0.0'),
    component('vitest', '5.0.0', {
      properties: [{ name: 'cdx:npm:package:development', value: 'true' }],
    }),
    component('@scope/inner', '2.0.0', { licenses: [{ expression: 'MIT AND ISC' }] }),
    component('bare', '1.0.0', { licenses: undefined }),
  ],
  dependencies: [
    { ref: 'side-by-side@0.1.0', dependsOn: ['zod@4.0.0', 'vitest@5.0.0'] },
    { ref: 'vitest@5.0.0', dependsOn: ['zod@4.0.0'] },
    { ref: 'zod@4.0.0', dependsOn: [] },
  ],
};

describe('the bill of materials', () => {
  const bill = buildBill(JSON.stringify(npmBill));

  test('holds the packages of the build, and what each depends on, without those for development', () => {
    expect(bill.components.map(({ name }) => name)).toEqual(['zod', '@scope/inner', 'bare']);
    expect(bill.dependencies).toEqual([
      { ref: 'side-by-side@0.1.0', dependsOn: ['zod@4.0.0'] },
      { ref: 'zod@4.0.0', dependsOn: [] },
    ]);
  });

  test('holds nothing that differs from one run or machine to the next', () => {
    const text = JSON.stringify(bill);
    expect(text).not.toMatch(/serialNumber|timestamp|11\.19\.1|folder-of-the-clone/u);
    expect(bill.metadata.component.name).toBe('side-by-side');
  });

  test('the licences are listed as a table, sorted', () => {
    expect(licenceList(bill)).toBe(
      'package,version,licence\r\n@scope/inner,2.0.0,MIT AND ISC\r\nbare,1.0.0,not stated\r\nzod,4.0.0,MIT\r\n',
    );
  });

  test('a text that is no bill is refused', () => {
    expect(() => buildBill('{}')).toThrow('components');
  });
});

describe('writing the bill of this project', () => {
  const lock = fileURLToPath(new URL('../../../package-lock.json', import.meta.url));
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bill-test-'));
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true, force: true });
  });
  const written = async () => [
    await writeBill(folder, lock),
    await readFile(join(folder, 'sbom.cdx.json'), 'utf8'),
    await readFile(join(folder, 'licences.csv'), 'utf8'),
  ];

  test('without a registry and for production alone, gives the same bytes', async () => {
    const first = await written();
    vi.stubEnv('npm_config_registry', 'http://127.0.0.1:9');
    vi.stubEnv('npm_config_omit', 'dev');
    vi.stubEnv('NODE_ENV', 'production');
    expect(await written()).toEqual(first);
    // A package that the build shares with a tool for development, and one that only tests use.
    expect(first[2]).toMatch(/^esbuild,/mu);
    expect(first[2]).not.toMatch(/^vitest,/mu);
  });
});
