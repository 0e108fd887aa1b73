import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { listFiles } from '../../src/reading/file.ts';
import { kindOf } from '../../src/reading/kinds.ts';
import { parseYaml } from '../../src/reading/yaml.ts';
import { CONTENT, PUBLISHED_SCHEMAS } from '../../src/schemas/index.ts';
import { COLLECTION } from '../support/collection.ts';
import { readMistakes, VALID } from '../support/mistakes.ts';

const ajv = new Ajv({ strict: false, formats: { uri: (text: string) => URL.canParse(text) } });

/** What each published schema says of a record: as JSON Schema, and as the schema that reads it. */
const JUDGES = new Map(
  Object.entries(PUBLISHED_SCHEMAS).map(([name, schema]) => [
    name,
    { schema, accepts: ajv.compile(z.toJSONSchema(schema, { io: 'input' })) },
  ]),
);

/** The judges of a file, where its kind is published. */
function judgeOf(file: string) {
  const found = kindOf(file);
  return found && JUDGES.get(CONTENT[found.kind].published ?? '');
}

/** How the two differ on a record; undefined where both take it or both refuse it. */
function difference(file: string, record: unknown): string | undefined {
  const judge = judgeOf(file);
  if (!judge) return undefined;
  const { success, error } = judge.schema.safeParse(record);
  if (judge.accepts(record) === success) return undefined;
  return success
    ? `only JSON Schema refuses it: ${ajv.errorsText(judge.accepts.errors)}`
    : error.issues.map(({ code }) => code).join();
}

const recordsIn = async (root: string) =>
  Promise.all(
    (await listFiles(root)).files
      .filter((file) => judgeOf(file) !== undefined)
      .map(async (file) => ({
        file,
        record: parse(await readFile(join(root, file), 'utf8')) as unknown,
      })),
  );

test.each([VALID, COLLECTION])('every record of %s is taken by both', async (root) => {
  const records = await recordsIn(root);
  expect(records.length).toBeGreaterThan(0);
  for (const { file, record } of records) {
    expect([file, difference(file, record)]).toEqual([file, undefined]);
    expect([file, judgeOf(file)?.schema.safeParse(record).success]).toEqual([file, true]);
  }
});

test('of every fixture of a mistake, both refuse the same, but for rules that no JSON Schema can say', async () => {
  const made = await Promise.all(
    (await readMistakes()).flatMap(({ name, file, find, replace = '' }) =>
      find !== undefined && judgeOf(file) !== undefined
        ? [
            readFile(join(VALID, file), 'utf8').then((text) => ({
              name,
              file,
              text: text.replaceAll('\r\n', '\n').replace(find, () => replace),
            })),
          ]
        : [],
    ),
  );
  const judged = made.flatMap(({ name, file, text }) => {
    // What is no YAML of ours is no record: nobody gets as far as a schema.
    if (Array.isArray(parseYaml(file, text))) return [];
    const record = parse(text) as unknown;
    const refused = judgeOf(file)?.schema.safeParse(record).success === false;
    return [{ name, refused, difference: difference(file, record) }];
  });
  expect(
    judged.filter((one) => one.refused && one.difference === undefined).length,
  ).toBeGreaterThan(20);
  // A rule of its own (`refine`), such as a date that exists, has the code “custom”.
  expect(judged.filter((one) => !/^(?:custom,?)*$/u.test(one.difference ?? ''))).toEqual([]);
});
