import type { Catalogue } from '../catalogue/catalogue.ts';
import type { FilterValues } from './columns.ts';
import { compoundsIn } from './compounds.ts';
import {
  textsOf,
  toDocument,
  toFound,
  type FoundRecord,
  type NamesOfRecord,
  type SearchDocument,
} from './document.ts';
import type { SearchRecord } from './record.ts';
import { otherNames, type NamesIn, type OtherNames } from './synonyms.ts';

/** A record in its two forms: as it is searched and as it is shown. */
export interface IndexedRecord {
  document: SearchDocument;
  found: FoundRecord;
}

/** Gives each record its labels, all other names under which it is found, and other forms of its words. */
export function indexedRecords(
  records: readonly SearchRecord[],
  { registers }: Catalogue,
  filters: FilterValues,
): ReadonlyMap<SearchRecord, IndexedRecord> {
  const namesIn = otherNames(registers.glossary.data);
  const label = (name: 'area' | 'topic', id: string | undefined): string =>
    filters[name].find((value) => value.id === id)?.label ?? '';
  const labelled = records.map((record) => {
    const labels = { area: label('area', record.area), topic: label('topic', record.topic) };
    const names = namesOf(record, labels.topic, namesIn);
    return { record, labels, names, found: toFound(record, names) };
  });
  const compounds = compoundsIn(labelled.flatMap(({ found }) => textsOf(found)));
  return new Map(
    labelled.map(({ record, labels, names, found }) => [
      record,
      { document: toDocument(found, labels, names, compounds), found },
    ]),
  );
}

function namesOf(record: SearchRecord, topic: string, namesIn: NamesIn): NamesOfRecord {
  const head = `${record.title} ${topic}`;
  const body = [record.about, record.answer, ...record.quotes.map(({ words }) => words)].join(' ');
  const whole = `${head} ${body}`;
  const called = namesIn(head, whole);
  const known = new Set(called.map(keyOf));
  return {
    called,
    also: namesIn(body, whole).filter((one) => !known.has(keyOf(one))),
    agencies: (record.agencies ?? []).map((term) => ({
      term,
      link: 'agency',
      names: [
        term,
        ...namesIn(term)
          .filter(({ link }) => link === 'same')
          .flatMap(({ names }) => names),
      ],
    })),
    asked: (record.asked ?? []).map(({ question, also }) => ({
      term: question,
      link: 'asked',
      names: [question, ...also],
    })),
  };
}

/** What two lists of other names have in common where they are those of one term. */
const keyOf = ({ link, names }: OtherNames): string => [link, ...names].join('|');
