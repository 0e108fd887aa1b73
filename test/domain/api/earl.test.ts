import { describe, expect, test } from 'vitest';
import { EARL_LIMITS, earlResources, OUTCOMES } from '../../../src/domain/api/earl.ts';
import { fileOf } from '../../../src/domain/api/resource.ts';
import { SHOWN_ORDER } from '../../../src/domain/coverage/shown.ts';
import { apiContext } from '../../support/api.ts';
import { catalogueOf } from '../../support/catalogue.ts';
import { COLLECTION } from '../../support/collection.ts';

const context = apiContext(await catalogueOf(COLLECTION));
const files = earlResources(context).flatMap((resource) =>
  resource.files().map((file) => fileOf(resource, file, context)),
) as unknown as {
  '@context': Record<string, string | { '@id': string }>;
  limits: string[];
  assertions: {
    '@id': string;
    result: { outcome: string; title: string; finding: string };
  }[];
}[];
const assertions = files.flatMap((one) => one.assertions);

describe('findings in the terms of EARL', () => {
  test('every way to show a finding has an outcome, and none is a failure', () => {
    expect(Object.keys(OUTCOMES).sort()).toEqual(SHOWN_ORDER.toSorted());
    expect(Object.values<string>(OUTCOMES)).not.toContain('failed');
    expect(JSON.stringify(files)).not.toContain('earl:failed');
  });

  test('nothing that was not found, or is only in part, has passed', () => {
    const passed = assertions.filter(({ result }) => result.outcome === 'earl:passed');
    expect(passed.length).toBeGreaterThan(0);
    expect([...new Set(passed.map(({ result }) => result.finding))]).toEqual(['addressed']);
    const other = assertions.filter(({ result }) => result.finding === 'not-found');
    expect(other.length).toBeGreaterThan(0);
    expect(other.filter(({ result }) => result.outcome === 'earl:passed')).toEqual([]);
  });

  test('each file says what the outcomes cannot mean, and no finding stands twice', () => {
    for (const file of files) {
      expect(file.limits).toEqual(EARL_LIMITS);
      const ids = file.assertions.map((one) => one['@id']);
      expect(ids).toEqual([...new Set(ids)]);
    }
  });

  test('every name has a meaning in the context', () => {
    const told = new Set(files.flatMap((file) => Object.keys(file['@context'])));
    const used = new Set(
      assertions.flatMap((one) => Object.keys(one)).filter((name) => !name.startsWith('@')),
    );
    expect([...used].filter((name) => !told.has(name))).toEqual([]);
  });
});
