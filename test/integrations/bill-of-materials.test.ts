import { describe, expect, test } from 'vitest';
import { billOfMaterials, licenceList } from '../../src/integrations/bill-of-materials.ts';

const lock = JSON.stringify({
  name: 'site',
  version: '1.0.0',
  packages: {
    '': { version: '1.0.0' },
    'node_modules/zod': { version: '4.0.0', license: 'MIT', integrity: 'sha512-AAEC' },
    'node_modules/astro/node_modules/@scope/inner': { version: '2.0.0', license: 'ISC' },
    'node_modules/@scope/inner': { version: '2.0.0', license: 'ISC' },
    'node_modules/vitest': { version: '5.0.0', license: 'MIT', dev: true },
  },
});

describe('the bill of materials', () => {
  test('names each package of the build once, with licence and digest, in one order', () => {
    const { components } = JSON.parse(billOfMaterials(lock)) as { components: unknown };
    expect(components).toEqual([
      {
        type: 'library',
        'bom-ref': 'pkg:npm/%40scope/inner@2.0.0',
        name: '@scope/inner',
        version: '2.0.0',
        purl: 'pkg:npm/%40scope/inner@2.0.0',
        licenses: [{ expression: 'ISC' }],
      },
      {
        type: 'library',
        'bom-ref': 'pkg:npm/zod@4.0.0',
        name: 'zod',
        version: '4.0.0',
        purl: 'pkg:npm/zod@4.0.0',
        licenses: [{ expression: 'MIT' }],
        hashes: [{ alg: 'SHA-512', content: '000102' }],
      },
    ]);
  });

  test('the licences are listed as a table', () => {
    expect(licenceList(lock)).toBe(
      'package,version,licence\r\n@scope/inner,2.0.0,ISC\r\nzod,4.0.0,MIT\r\n',
    );
  });

  test('a lock that is not one is refused', () => {
    expect(() => billOfMaterials('{}')).toThrow('name');
  });
});
