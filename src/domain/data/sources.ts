import type { SourceDate } from '../../schemas/index.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { dataTable, type DataTable } from './table.ts';

const dateOf = (date: SourceDate | undefined): string | undefined =>
  typeof date === 'object' ? date.about : date;

/** `sources.csv`: the register of documents read. */
export const sourcesTable = ({ sources }: Catalogue): DataTable =>
  dataTable({
    name: 'sources',
    title: 'Sources',
    row: 'one document',
    columns: [
      { name: 'source', means: 'Id of the source.' },
      { name: 'title', means: 'Title.' },
      { name: 'publisher', means: 'Publishers, separated by semicolons.' },
      { name: 'kind', means: 'Kind of document, from a closed list.' },
      { name: 'document_date', means: 'Date of the document, no more precise than it is known.' },
      { name: 'date_estimated', means: 'true where the date is our estimate.' },
      { name: 'date_reason', means: 'What an estimate rests on.' },
      { name: 'published', means: 'Date of publication, where known.' },
      { name: 'address', means: 'Public address, where known.' },
      { name: 'read_on', means: 'The day the text was read.' },
      { name: 'sha256', means: 'SHA-256 of the text that was read.' },
      { name: 'complete', means: 'true where the copy holds the whole document.' },
      { name: 'missing', means: 'What the copy lacks.' },
      { name: 'faults', means: 'Faults of the copy or the document, separated by semicolons.' },
      { name: 'publisher_page', means: 'Page of the publisher that leads to it, where known.' },
      { name: 'archived', means: 'Address of a copy in a public archive, where known.' },
      { name: 'file', means: 'Kind of file that was read: web-page, pdf, word or other.' },
      { name: 'file_bytes', means: 'Its size in bytes, where known.' },
      {
        name: 'since_read',
        means:
          'How its address stands since it was read: unchanged, changed, gone, no-answer or not-asked; empty where no address is known.',
      },
      { name: 'review_by', means: 'The day by which it is to be looked at again.' },
    ],
    rows: sources.map(({ id, record, drift, review }) => ({
      source: id,
      title: record.title,
      publisher: record.publisher.join('; '),
      kind: record.kind,
      document_date: dateOf(record.dates.document),
      date_estimated: typeof record.dates.document === 'object',
      date_reason:
        typeof record.dates.document === 'object' ? record.dates.document.reason : undefined,
      published: dateOf(record.dates.published),
      address: record.address,
      publisher_page: record.publisher_page,
      archived: record.archived?.address,
      file: record.file?.kind,
      file_bytes: record.file?.bytes,
      since_read: drift?.kind,
      review_by: review.by,
      read_on: record.read_on,
      sha256: record.sha256,
      complete: record.extent.complete,
      missing: record.extent.missing,
      faults: record.faults.map(({ description }) => description).join('; '),
    })),
  });
