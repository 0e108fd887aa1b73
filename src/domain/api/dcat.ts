import { DATA_LICENCE } from '../data/json.ts';
import type { DataTable } from '../data/table.ts';
import { workbookLinks } from '../workbook/formats.ts';
import { ALL_AREAS } from '../workbook/part.ts';
import { TABLES } from '../data/index.ts';
import { API_PATH, type ApiContext, type Resource } from './resource.ts';
import { address, list, object, text, type Json, IRI } from './schema.ts';

const TITLE = 'Safeguarding arrangements, side by side';
const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';
const MEDIA = 'https://www.iana.org/assignments/media-types/';

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  title: 'dct:title',
  description: 'dct:description',
  rights: 'dct:rights',
  version: 'dcat:version',
  license: { '@id': 'dct:license', ...IRI },
  language: { '@id': 'dct:language', ...IRI },
  spatial: { '@id': 'dct:spatial', ...IRI },
  issued: { '@id': 'dct:issued', '@type': 'xsd:date' },
  modified: { '@id': 'dct:modified', '@type': 'xsd:date' },
  landingPage: { '@id': 'dcat:landingPage', ...IRI },
  dataset: { '@id': 'dcat:dataset', '@container': '@set' },
  service: { '@id': 'dcat:service', '@container': '@set' },
  distribution: { '@id': 'dcat:distribution', '@container': '@set' },
  downloadURL: { '@id': 'dcat:downloadURL', ...IRI },
  accessURL: { '@id': 'dcat:accessURL', ...IRI },
  mediaType: { '@id': 'dcat:mediaType', ...IRI },
  conformsTo: { '@id': 'dct:conformsTo', ...IRI },
  isPartOf: { '@id': 'dct:isPartOf', ...IRI },
  endpointURL: { '@id': 'dcat:endpointURL', ...IRI },
  endpointDescription: { '@id': 'dcat:endpointDescription', ...IRI },
  servesDataset: { '@id': 'dcat:servesDataset', ...IRI },
};

/** A file of `/data/`: its path below the base, what it is called, its media type and what says its form. */
type File = readonly [path: string, title: string, type: string, conformsTo?: string];

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ODS = 'application/vnd.oasis.opendocument.spreadsheet';

/** Every file of the whole set and of each table, as a catalogue of DCAT (W3C). */
export function dcatResources({ catalogue, version, day, urls }: ApiContext): Resource[] {
  const { at } = urls;
  const whole = at(`${API_PATH}/dcat.jsonld#whole`);

  const distribution = ([path, title, type, conformsTo]: File): Json => ({
    '@type': 'dcat:Distribution',
    '@id': at(path),
    title,
    downloadURL: at(path),
    accessURL: at('/data/'),
    mediaType: `${MEDIA}${type}`,
    license: LICENCE,
    conformsTo: conformsTo && at(conformsTo),
  });

  const dataset = (
    id: string,
    title: string,
    description: string,
    files: readonly File[],
    more: Json = {},
  ): Json => ({
    '@type': 'dcat:Dataset',
    '@id': id,
    title,
    description,
    rights: DATA_LICENCE,
    license: LICENCE,
    version: version.id,
    issued: version.readOn === '' ? undefined : version.readOn,
    modified: day,
    landingPage: at('/data/'),
    ...more,
    distribution: files.map(distribution),
  });

  const tableSet = ({ name, title, row }: DataTable): Json =>
    dataset(
      at(`/data/#${name}`),
      title,
      `Each row is ${row}.`,
      [[`/data/${name}.csv`, `${name}.csv`, 'text/csv', `/data/${name}.csv-metadata.json`]],
      { isPartOf: whole },
    );

  const wholeFiles = (): File[] => [
    ...workbookLinks(ALL_AREAS, version).map(({ path, label }): File => [
      path,
      `Workbook (${label})`,
      path.endsWith('.xlsx') ? XLSX : ODS,
    ]),
    ['/data/catalogue.json', 'Everything in one file', 'application/json'],
    ['/data/datapackage.json', 'The tables as a Data Package', 'application/json'],
  ];

  const set = {
    title: text('What it is called.'),
    description: text('What it holds.'),
  };
  const rights = { license: address('The licence.'), rights: text('The licence, in words.') };

  return [
    {
      id: 'getCatalogue',
      path: '/dcat.jsonld',
      part: 'Index',
      title: 'Every file for download, as a catalogue of DCAT',
      tells: 'The set as a whole, each table of it, and this API.',
      body: {
        '@context': { type: 'object', description: 'What the names mean.' },
        '@type': { const: 'dcat:Catalog' },
        '@id': address('This file.'),
        ...set,
        ...rights,
        language: address('The language.'),
        modified: { type: 'string', format: 'date', description: 'The day of the build.' },
        dataset: list(
          'The set, and each table.',
          object(
            {
              '@type': { const: 'dcat:Dataset' },
              '@id': address('Where it is described.'),
              ...set,
              ...rights,
              version: text('The version of the data.'),
              issued: { type: 'string', format: 'date', description: 'Day of the newest reading.' },
              modified: { type: 'string', format: 'date', description: 'The day of the build.' },
              landingPage: address('The page about it.'),
              spatial: address('The country.'),
              isPartOf: address('The set it is part of.'),
              distribution: list(
                'Its files.',
                object(
                  {
                    '@type': { const: 'dcat:Distribution' },
                    '@id': address('The file.'),
                    title: text('What it is called.'),
                    downloadURL: address('The file.'),
                    accessURL: address('The page about it.'),
                    mediaType: address('Its media type.'),
                    license: address('The licence.'),
                    conformsTo: address('What describes its form.'),
                  },
                  ['conformsTo'],
                ),
              ),
            },
            ['issued', 'spatial', 'isPartOf'],
          ),
        ),
        service: list(
          'This API.',
          object({
            '@type': { const: 'dcat:DataService' },
            '@id': address('The index.'),
            title: text('What it is called.'),
            endpointURL: address('Where it starts.'),
            endpointDescription: address('Its description in OpenAPI.'),
            servesDataset: address('The set.'),
            license: address('The licence.'),
          }),
        ),
      },
      files: () => [
        {
          params: {},
          page: '/data/',
          make: () => ({
            body: {
              '@context': CONTEXT,
              '@type': 'dcat:Catalog',
              '@id': at(`${API_PATH}/dcat.jsonld`),
              title: TITLE,
              description:
                'What published arrangements for safeguarding children in England say, statement by statement.',
              license: LICENCE,
              rights: DATA_LICENCE,
              language: 'http://publications.europa.eu/resource/authority/language/ENG',
              modified: day,
              dataset: [
                dataset(
                  whole,
                  TITLE,
                  'Every statement, quotation, finding and source.',
                  wholeFiles(),
                  { spatial: 'http://www.wikidata.org/entity/Q21' },
                ),
                ...Object.values(TABLES).map((make) =>
                  tableSet(make({ ...catalogue, partnerships: [] }, urls)),
                ),
              ],
              service: [
                {
                  '@type': 'dcat:DataService',
                  '@id': at(`${API_PATH}/index.json`),
                  title: `${TITLE}: API`,
                  endpointURL: at(`${API_PATH}/index.json`),
                  endpointDescription: at(`${API_PATH}/openapi.json`),
                  servesDataset: whole,
                  license: LICENCE,
                },
              ],
            },
          }),
        },
      ],
    },
  ];
}
