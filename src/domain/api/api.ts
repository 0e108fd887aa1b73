import { DATA_LICENCE } from '../data/json.ts';
import { areaResources } from './areas.ts';
import { changeResources } from './changes.ts';
import { dcatResources } from './dcat.ts';
import { earlResources } from './earl.ts';
import { lawResources } from './law.ts';
import { questionResources } from './questions.ts';
import { editionResources } from './editions.ts';
import { pairResources } from './pairs.ts';
import { statementResources } from './statements.ts';
import {
  API_PATH,
  apiHrefs,
  fileOf,
  fillPath,
  type ApiContext,
  type Resource,
} from './resource.ts';
import { apiRows } from './rows.ts';
import { address, count, list, object, text, texts, type Json } from './schema.ts';
import { topicResources } from './topics.ts';

/** What must be known before any of it is used: the index says it, and the description of the API. */
export const API_CAUTIONS = [
  'It tells what documents say. It never judges a partnership.',
  '“Not found in this document” means that the text we had was read and searched. Another document may say it.',
  'What has not been read is missing here, and says nothing of an area.',
  'A document that has been replaced since it was read may say something else now: see `standing_name`.',
];

/** Every resource of the API, the index first. */
export function apiResources(context: ApiContext): Resource[] {
  const rows = apiRows(context);
  const parts = [
    ...areaResources(context, rows),
    ...questionResources(context),
    ...editionResources(context, rows),
    ...statementResources(context, rows),
    ...earlResources(context),
    ...topicResources(context, rows),
    ...pairResources(context),
    ...lawResources(context, rows),
    ...changeResources(context),
    ...dcatResources(context),
  ];
  return [indexResource(context, parts), ...parts];
}

/** Every file of the API: its path below the base of the site, and what makes its contents. */
export const apiFiles = (context: ApiContext): { path: string; make: () => Json }[] =>
  apiResources(context).flatMap((resource) =>
    resource.files().map((file) => ({
      path: `${API_PATH}${fillPath(resource.path, file.params)}`,
      make: () => fileOf(resource, file, context),
    })),
  );

const indexResource = (
  { version, urls }: ApiContext,
  resources: readonly Resource[],
): Resource => ({
  id: 'getIndex',
  path: '/index.json',
  part: 'Index',
  title: 'Where everything is',
  tells: 'Start here. Lists lead to files of one thing each, and these lead on.',
  links: {
    openapi: 'The description of the API in OpenAPI.',
    changes: 'What may change within this version, and how a change is announced.',
  },
  body: {
    title: text('What it is.'),
    licence: text('The licence, in words.'),
    read_on: text('The day on which the newest reading of a document was made.'),
    cautions: texts('What must be known before it is used.'),
    resources: list(
      'Every kind of file.',
      object(
        {
          id: text('What a client calls it.'),
          title: text('What it holds.'),
          path: text('Its address below the folder of this file; names in braces stand for ids.'),
          files: count('How many there are.'),
          href: address('The file, where there is one alone.'),
        },
        ['href'],
      ),
    ),
  },
  files: () => [
    {
      params: {},
      page: '/data/',
      make: () => {
        const { api } = apiHrefs(urls);
        return {
          links: { openapi: api('/openapi.json'), changes: urls.at('/data/#api-changes') },
          body: {
            title: 'Safeguarding arrangements, side by side',
            licence: DATA_LICENCE,
            read_on: version.readOn,
            cautions: API_CAUTIONS,
            resources: resources.map(({ id, title, path, files }) => ({
              id,
              title,
              path,
              files: files().length,
              href: path.includes('{') ? undefined : api(path),
            })),
          },
        };
      },
    },
  ],
});
