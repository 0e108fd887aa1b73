import { API_CAUTIONS, apiResources } from './api.ts';
import { DATA_LICENCE } from '../data/json.ts';
import { API_PATH, API_VERSION, fileSchema, type ApiContext, type Resource } from './resource.ts';
import type { Json, JsonSchema } from './schema.ts';

/** What stands for the names in addresses, and where their values are found. */
const PARAMETERS: Readonly<Record<string, string>> = {
  area: 'Id of an area, as in `listAreas`.',
  question: 'Id of a question, as in `listQuestions`.',
  partnership: 'Id of a partnership, as in `listPartnerships`.',
  arrangements:
    'Id of a set of arrangements within its partnership, as `arrangements` in `listArrangements`.',
  statement:
    'What stands after `#` in the id of a statement: topic, body and field with points between.',
  topic: 'Id of a topic, as in `listTopics`.',
  field: 'Id of a field, as in `getTopic`.',
  ask: 'Id of what is asked, as in `listAsks`.',
  requirement: 'Id of a requirement, as in `listRequirements`.',
  source: 'Id of a source, as in `listSources`.',
  first: 'Id of a partnership, as `first` in `listPairs`.',
  second: 'Id of another, as `second` in `listPairs`.',
  release: 'The day of a release, as `release` in `listReleases`.',
};

/** The schema of a resource among the components: “getArea” has “Area”. */
export const schemaName = ({ id }: Pick<Resource, 'id'>): string => id.replace(/^get/u, '');

/**
 * The API in OpenAPI 3.1, from the schemas of what is written. `value` is the JSON Schema of a typed value, `base` the
 * path under which the site stands: `/`. Throws where a name in an address is not told.
 */
export const openApi = (context: ApiContext, value: JsonSchema, base: string): Json => {
  const resources = apiResources(context);
  const { $schema, ...typed } = value;
  return {
    openapi: '3.1.1',
    info: {
      title: 'Safeguarding arrangements, side by side',
      version: `${API_VERSION}+${context.version.id}`,
      summary: 'What published arrangements for safeguarding children in England say.',
      description: [
        ...API_CAUTIONS,
        'Files are made by the build and change with it. Within a version, members and files may be added: take what you know and leave the rest.',
        DATA_LICENCE,
      ].join('\n\n'),
      license: {
        name: 'Creative Commons Attribution 4.0',
        identifier: 'CC-BY-4.0',
      },
    },
    externalDocs: { url: context.urls.at('/data/#api'), description: 'The page about the data.' },
    servers: [{ url: `${base.replace(/\/$/u, '')}${API_PATH}`, description: 'This site.' }],
    tags: [...new Set(resources.map(({ part }) => part))].map((name) => ({ name })),
    paths: Object.fromEntries(resources.map((one) => [one.path, { get: operation(one) }])),
    components: {
      schemas: {
        ...Object.fromEntries(resources.map((one) => [schemaName(one), fileSchema(one)])),
        Value: open(typed),
      },
    },
  };
};

const operation = (resource: Resource): Json => {
  const { id, part, title, tells, path } = resource;
  const [first] = resource.files();
  return {
    operationId: id,
    tags: [part],
    summary: title,
    description: tells,
    parameters: [...path.matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => {
      const description = PARAMETERS[name];
      if (description === undefined) throw new Error(`${path}: say what “${name}” is.`);
      return {
        name,
        in: 'path',
        required: true,
        description,
        schema: { type: 'string' },
        example: (first?.params ?? resource.example)?.[name],
      };
    }),
    responses: {
      200: {
        description: title,
        content: {
          [path.endsWith('.jsonld') ? 'application/ld+json' : 'application/json']: {
            schema: { $ref: `#/components/schemas/${schemaName(resource)}` },
          },
        },
      },
      404: { description: 'There is no such thing.' },
    },
  };
};

/**
 * A schema that lets members be added, as the rule for changes has it, with its own definitions found where it will
 * stand: among the components.
 */
function open(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(open);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([name, part]) => name !== 'additionalProperties' || part !== false)
      .map(([name, part]) => [
        name,
        name === '$ref' && typeof part === 'string'
          ? part.replace('#/', '#/components/schemas/Value/')
          : open(part),
      ]),
  );
}
