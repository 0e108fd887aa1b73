import Ajv from 'ajv/dist/2020.js';
import { z } from 'zod';
import { openApi } from '../../src/domain/api/openapi.ts';
import type { ApiContext } from '../../src/domain/api/resource.ts';
import type { Catalogue } from '../../src/domain/catalogue/catalogue.ts';
import { dataUrlsAt } from '../../src/domain/data/urls.ts';
import { dataVersion } from '../../src/domain/data/version.ts';
import { ValueSchema } from '../../src/schemas/index.ts';

/** What an API of a catalogue is made from, on a site of its own. */
export const apiContext = (catalogue: Catalogue): ApiContext => ({
  catalogue,
  version: dataVersion(catalogue),
  day: '2026-11-21',
  urls: dataUrlsAt('https://site.example', '/'),
  cited: { site: 'Side by side', owner: undefined },
});

/** A description in OpenAPI, as far as ours go. */
export interface Description {
  openapi: string;
  servers: { url: string }[];
  paths: Record<
    string,
    {
      get: {
        operationId: string;
        summary: string;
        description: string;
        tags: string[];
        parameters: { name: string; in: string; description: string; example?: string }[];
        responses: Record<
          string,
          { description: string; content?: Record<string, { schema: { $ref: string } }> }
        >;
      };
    }
  >;
  components: { schemas: Record<string, object> };
}

/** The description of an API, as a reader gets it: through JSON. */
export const describedApi = (context: ApiContext): Description =>
  JSON.parse(JSON.stringify(openApi(context, z.toJSONSchema(ValueSchema), '/'))) as Description;

/** A schema that lets nothing be added: what is written, and not said, is a fault of ours. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const parts = Object.fromEntries(
    Object.entries(schema).map(([name, part]) => [name, closed(part)]),
  );
  return 'properties' in schema && 'type' in schema
    ? { ...parts, additionalProperties: false }
    : parts;
}

const FORMATS = {
  uri: (text: string) => URL.canParse(text),
  date: (text: string) => /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(Date.parse(text)),
};

/** Finds the faults of a file by its path below the folder of the API: nothing where it is as described. */
export function faultFinder(description: Description): (path: string, file: unknown) => string[] {
  const ajv = new Ajv({ strict: false, allErrors: true, formats: FORMATS });
  const { components } = closed({ components: description.components }) as Pick<
    Description,
    'components'
  >;
  ajv.addSchema({ $id: 'https://site.example/openapi', components });
  const operations = Object.entries(description.paths).map(([path, { get }]) => ({
    pattern: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/gu, '([^/]+)')}$`, 'u'),
    schema: Object.values(get.responses['200']?.content ?? {})[0]?.schema.$ref ?? '',
  }));
  return (path, file) => {
    // The address without names in braces is nearer than one with them.
    const found = operations
      .filter(({ pattern }) => pattern.test(path))
      .toSorted((a, b) => b.pattern.source.length - a.pattern.source.length)[0];
    if (!found) return [`${path}: no such address is described`];
    const accepts = ajv.getSchema(`https://site.example/openapi${found.schema}`);
    if (!accepts) return [`${path}: there is no ${found.schema}`];
    return accepts(file) === true
      ? []
      : (accepts.errors ?? []).map(
          ({ instancePath, message = '', params }) =>
            `${path}${instancePath}: ${message} ${JSON.stringify(params)}`,
        );
  };
}
