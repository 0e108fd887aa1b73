import type { SourceDate } from '../../schemas/index.ts';
import { capitalise } from '../base/words.ts';
import { editionId } from '../catalogue/anchors.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { allEditions } from '../catalogue/editions.ts';
import { DRIFT_KINDS } from '../catalogue/drift.ts';
import {
  AREA_CODE,
  areaCodes,
  coded,
  DATE_PATTERN,
  ID,
  listCell,
  plainCode,
  wordEdition,
} from './columns.ts';
import { dataTable, type DataTable } from './table.ts';

const dateOf = (date: SourceDate | undefined): string | undefined =>
  typeof date === 'object' ? date.about : date;

/** `sources.csv`: the register of documents read. */
export const sourcesTable = (catalogue: Catalogue): DataTable =>
  dataTable({
    name: 'sources',
    title: 'Sources',
    row: 'one document',
    columns: [
      ID,
      AREA_CODE,
      { ...READ_FOR, name: 'partnership', means: 'Ids of the partnerships it was read for.' },
      { ...READ_FOR, name: 'arrangements', means: 'Ids of the arrangements it was read for.' },
      { ...READ_FOR, name: 'edition', means: 'Their titles and dates.' },
      { name: 'title', means: 'Title.', required: true },
      {
        name: 'publisher',
        means: 'Publishers, separated by semicolons.',
        required: true,
        separator: '; ',
      },
      ...coded('kind', 'Kind of document, from a closed list.', { required: true }),
      {
        name: 'document_date',
        means: 'Date of the document, no more precise than it is known.',
        pattern: DATE_PATTERN,
      },
      {
        name: 'date_estimated',
        means: 'true where the date is our estimate.',
        type: 'boolean',
        required: true,
      },
      { name: 'date_reason', means: 'What an estimate rests on.' },
      { name: 'published', means: 'Date of publication, where known.', pattern: DATE_PATTERN },
      { name: 'address', means: 'Public address, where known.', type: 'uri' },
      { name: 'read_on', means: 'The day the text was read.', type: 'date', required: true },
      {
        name: 'sha256',
        means: 'SHA-256 of the text that was read.',
        required: true,
        pattern: '[0-9a-f]{64}',
      },
      {
        name: 'complete',
        means: 'true where the copy holds the whole document.',
        type: 'boolean',
        required: true,
      },
      { name: 'missing', means: 'What the copy lacks.' },
      { name: 'faults', means: 'Faults of the copy or the document, separated by semicolons.' },
      {
        name: 'publisher_page',
        means: 'Page of the publisher that leads to it, where known.',
        type: 'uri',
      },
      {
        name: 'archived',
        means: 'Address of a copy in a public archive, where known.',
        type: 'uri',
      },
      ...coded('file', 'Kind of file that was read: web-page, pdf, word or other.', {
        values: ['web-page', 'pdf', 'word', 'other'],
      }),
      {
        name: 'file_bytes',
        means: 'Its size in bytes, where known.',
        type: 'integer',
        minimum: 1,
      },
      ...coded(
        'since_read',
        'How its address stands since it was read: unchanged, changed, gone, no-answer or not-asked; empty where no address is known.',
        { values: DRIFT_KINDS },
      ),
      {
        name: 'review_by',
        means: 'The day by which it is to be looked at again.',
        type: 'date',
        required: true,
      },
      {
        name: 'parts',
        means:
          'Of a document on several pages: their addresses, in order, separated by semicolons.',
        separator: '; ',
      },
    ],
    rows: catalogue.sources.map(({ id, record, kindLabel, drift, review }) => ({
      id,
      ...readFor(id, catalogue),
      title: record.title,
      publisher: record.publisher.join('; '),
      kind: record.kind,
      kind_name: capitalise(kindLabel),
      document_date: dateOf(record.dates.document),
      date_estimated: typeof record.dates.document === 'object',
      date_reason:
        typeof record.dates.document === 'object' ? record.dates.document.reason : undefined,
      published: dateOf(record.dates.published),
      address: record.address,
      parts: listCell(record.parts.map(({ address }) => address)),
      publisher_page: record.publisher_page,
      archived: record.archived?.address,
      file: record.file?.kind,
      file_name: plainCode(record.file?.kind),
      file_bytes: record.file?.bytes,
      since_read: drift?.kind,
      since_read_name: drift?.label,
      review_by: review.by,
      read_on: record.read_on,
      sha256: record.sha256,
      complete: record.extent.complete,
      missing: record.extent.missing,
      faults: record.faults.map(({ description }) => description).join('; '),
    })),
  });

/** Of the columns on arrangements: a document may be read for several of them. */
const READ_FOR = { separator: '; ' } as const;

/** The arrangements that a document was read for; nothing where it stands in the register alone. */
function readFor(source: string, catalogue: Catalogue) {
  const codesOf = areaCodes(catalogue);
  const editions = allEditions(catalogue).filter(({ arrangements: { record } }) =>
    record.sources.includes(source),
  );
  const codes = editions.flatMap(({ partnership }) => codesOf(partnership).split(';'));
  return {
    area_code: [...new Set(codes)].join(';'),
    partnership: listCell([...new Set(editions.map(({ partnership }) => partnership.id))]),
    arrangements: listCell(editions.map(({ arrangements }) => editionId(arrangements))),
    edition: listCell(editions.map(({ arrangements }) => wordEdition(arrangements))),
  };
}
