import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import { apiFiles, apiResources } from '../../../src/domain/api/api.ts';
import { API_PATH } from '../../../src/domain/api/resource.ts';
import { apiContext, describedApi, faultFinder, type Description } from '../../support/api.ts';
import { fictional } from '../../support/catalogue.ts';

const context = apiContext(await fictional());
const files = new Map(
  apiFiles(context).map(({ path, make }) => [path.slice(API_PATH.length), JSON.stringify(make())]),
);
const description = describedApi(context);
const faults = faultFinder(description);

// Those of the real collection are held to the same as they are built (test/site/api.test.ts).
test('every file is as the description of the API says, and no more', () => {
  expect([...files].flatMap(([path, text]) => faults(path, JSON.parse(text)))).toEqual([]);
});

test('the same records give the same files, in whatever order they are made', () => {
  for (const { path, make } of apiFiles(context).toReversed()) {
    expect(JSON.stringify(make())).toBe(files.get(path.slice(API_PATH.length)));
  }
});

describe('a file that is not as described is found', () => {
  const STATEMENT = '/statements/northmere/arrangements-2020/quorum.board.quorum.json';
  /** The faults of a statement’s file with a member changed, which stands in the part named before the point. */
  const changed = (name: string, value: unknown): string => {
    const file = JSON.parse(files.get(STATEMENT) ?? '') as Record<string, unknown>;
    const [own = '', part] = name.split('.').toReversed();
    const within = part === undefined ? file : (file[part] as Record<string, unknown>);
    within[own] = value;
    return faults(STATEMENT, JSON.parse(JSON.stringify(file))).join('\n');
  };

  test('not where nothing is changed', () => {
    expect(changed('schema_version', 'v1')).toBe('');
  });

  test.each([
    ['a member too many', 'statement.mood', 'good', 'additional properties'],
    ['a member missing', 'statement.state', undefined, 'must have required'],
    ['a state that is none', 'statement.state', 'said', 'allowed values'],
    ['a number in words', 'statement.readings', '1', 'must be integer'],
    ['a text for a list', 'statement.area_code', 'E1', 'must be array'],
    ['a value of no kind', 'typed_value', { kind: 'mood' }, 'must match exactly one'],
    ['no address', 'links.page', '/here', 'must match format "uri"'],
    ['another version', 'schema_version', 'v2', 'must be equal to constant'],
    ['a day that is none', 'built_on', '2026-02-31x', 'must match format "date"'],
  ])('%s', (_, name, value, fault) => {
    expect(changed(name, value)).toContain(fault);
  });

  test('an address that is not described', () => {
    expect(faults('/moods/a.json', {})).toEqual(['/moods/a.json: no such address is described']);
  });
});

/** What is bad style in a description, though it may be valid: each fault with its place. */
function lint({ paths, components }: Description): string[] {
  const operations = Object.entries(paths).map(([path, { get }]) => ({ path, ...get }));
  const ids = operations.map(({ operationId }) => operationId);
  const used = JSON.stringify({ paths, components });
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id}: twice`),
    ...operations.flatMap(({ path, operationId, tags, summary, description, parameters }) => [
      ...(tags.length === 1 && summary && description ? [] : [`${operationId}: say what it is`]),
      ...parameters
        .filter((one) => !one.description || one.example === undefined)
        .map(({ name }) => `${operationId}: say what ${name} is, with an example`),
      ...([...path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name).join() ===
      parameters.map(({ name }) => name).join()
        ? []
        : [`${path}: other parameters`]),
    ]),
    ...Object.keys(components.schemas)
      .filter((name) => !used.includes(`"#/components/schemas/${name}"`))
      .map((name) => `${name}: not used`),
    ...Object.entries(components.schemas).flatMap(([name, schema]) =>
      // Typed values are described in their own schemas, record by record.
      name === 'Value' ? [] : wordless(schema, name),
    ),
  ];
}

/** Members that are not described. */
function wordless(schema: unknown, at: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {}, items } = schema as {
    properties?: Record<string, { description?: string; const?: unknown; $ref?: string }>;
    items?: unknown;
  };
  return [
    ...Object.entries(properties).flatMap(([name, part]) => [
      ...((part.description ?? part.$ref ?? part.const) === undefined && !('properties' in part)
        ? [`${at}.${name}: say what it is`]
        : []),
      ...wordless(part, `${at}.${name}`),
    ]),
    ...wordless(items, `${at}[]`),
  ];
}

describe('the description', () => {
  /** Whether it is OpenAPI, by a validator of the community; it changes what it is given. */
  const isOpenApi = async (one: Description): Promise<boolean> =>
    (await new Validator().validate(structuredClone(one) as unknown as Record<string, unknown>))
      .valid;

  test('is valid OpenAPI, and says what everything is', async () => {
    expect(description.openapi).toMatch(/^3\.1\./u);
    expect(await isOpenApi(description)).toBe(true);
    expect(lint(description)).toEqual([]);
  });

  test('what is not OpenAPI, or is not told, is found', async () => {
    const bad = structuredClone(description);
    const area = bad.paths['/areas/{area}.json']?.get;
    if (!area) throw new Error('no areas');
    area.operationId = 'getIndex';
    for (const parameter of area.parameters) parameter.description = '';
    bad.components.schemas.Mood = { type: 'object', properties: { mood: { type: 'string' } } };
    expect(lint(bad)).toEqual([
      'getIndex: twice',
      'getIndex: say what area is, with an example',
      'Mood: not used',
      'Mood.mood: say what it is',
    ]);
    for (const parameter of area.parameters) parameter.in = 'nowhere';
    expect(await isOpenApi(bad)).toBe(false);
  });

  test('says where everything stands, and the index how many files there are', () => {
    for (const { path, files: own, example } of apiResources(context)) {
      expect(Object.keys(description.paths)).toContain(path);
      // Releases are described before there is one.
      expect([path, own().length > 0 || example !== undefined]).toEqual([path, true]);
    }
    const index = JSON.parse(files.get('/index.json') ?? '') as { resources: { files: number }[] };
    // All but the index itself.
    expect(index.resources.reduce((sum, one) => sum + one.files, 1)).toBe(files.size);
  });
});
