import { createHash } from 'node:crypto';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { wordDate } from '../base/dates.ts';
import { compareText } from '../base/order.ts';

/** Which state of the collection a page or file was made from. */
export interface DataVersion {
  /** Eight hexadecimal digits: the same records have the same version. */
  id: string;
  /** The day on which the newest reading of a document was made. */
  readOn: string;
  /** “data version 1a2b3c4d, documents read 21 November 2026”. */
  words: string;
}

/**
 * The version of a catalogue: a digest over all that its pages and files are made from, whatever the order
 * of keys. The words of a guide’s prose are among it; what the addresses of sources answered is not, because a
 * citation is of our records.
 */
export function dataVersion({
  partnerships,
  sources,
  registers,
  requirements,
  assessments,
  secondReadings,
  guides,
}: Catalogue): DataVersion {
  const records = {
    registers: Object.values(registers)
      .flat()
      .map(({ id, data }) => ({ id, data })),
    guides: guides.map(({ id, partnership, data }) => ({ id: `${partnership}/${id}`, data })),
    requirements: requirements.map(({ id, data }) => ({ id, data })).sort(byId),
    assessments: assessments
      .map(({ id, partnership, data }) => ({ id: `${partnership}/${id}`, data }))
      .sort(byId),
    second_readings: secondReadings
      .map(({ id, partnership, data }) => ({ id: `${partnership}/${id}`, data }))
      .sort(byId),
    sources: sources.map(({ id, record }) => ({ id, record })),
    partnerships: partnerships.map(({ id, record, editions }) => ({
      id,
      record,
      arrangements: editions.map((one) => ({
        id: one.id,
        record: one.record,
        corrections: one.corrections,
      })),
    })),
  };
  const id = createHash('sha256').update(JSON.stringify(records, sorted)).digest('hex').slice(0, 8);
  const dates = partnerships

    .flatMap(({ editions }) => editions.map(({ record }) => record.read_on))
    .sort(compareText);
  const readOn = dates.at(-1) ?? '';
  return { id, readOn, words: `data version ${id}, ${wordReading(dates[0], readOn)}` };
}

const byId = (a: { id: string }, b: { id: string }): number => compareText(a.id, b.id);

const wordReading = (first: string | undefined, last: string): string => {
  if (first === undefined) return 'nothing read yet';
  return first === last
    ? `documents read ${wordDate(last)}`
    : `documents read between ${wordDate(first)} and ${wordDate(last)}`;
};

/** For `JSON.stringify`: objects with their keys in one order. */
function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => compareText(a, b)));
}
