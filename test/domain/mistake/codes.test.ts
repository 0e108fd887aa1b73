import { expect, test } from 'vitest';
import { CHECKS } from '../../../src/domain/checks/index.ts';
import { MISTAKES } from '../../../src/domain/mistake/codes.ts';
import { EXAMPLES } from '../../../src/domain/mistake/examples.ts';
import { error, warning } from '../../../src/domain/mistake/mistake.ts';

const detail = { file: '', path: [], found: '', allowed: '', remedy: '' };

test('a mistake has the level of its code', () => {
  expect(error('unknown-topic', detail).level).toBe(MISTAKES['unknown-topic'].level);
  expect(warning('unused-term', detail).level).toBe(MISTAKES['unused-term'].level);
});

test('a code that is not in the catalogue, or has the other level, does not compile', () => {
  // @ts-expect-error There is no such code.
  expect(error('no-such-code', detail)).toBeDefined();
  // @ts-expect-error The code is of a warning.
  expect(error('unused-term', detail)).toBeDefined();
  // @ts-expect-error The code is of an error.
  expect(warning('unknown-topic', detail)).toBeDefined();
});

test('every meaning and every rule is one sentence', () => {
  for (const { means } of Object.values(MISTAKES)) expect(means).toMatch(/^[A-Z].*\.$/);
  for (const { holds } of CHECKS) expect(holds).toMatch(/^[A-Z].*\.$/);
});

test('every rule has a name of its own', () => {
  const names = CHECKS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test('every kind of mistake has an example of how it is written rightly, on one line', () => {
  for (const code of Object.keys(MISTAKES)) {
    expect(EXAMPLES, code).toHaveProperty(code);
    expect(EXAMPLES[code as keyof typeof EXAMPLES], code).toMatch(/^\S.{3,118}\S$/u);
  }
  expect(Object.keys(EXAMPLES)).toHaveLength(Object.keys(MISTAKES).length);
});
