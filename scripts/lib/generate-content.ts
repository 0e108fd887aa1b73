import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Entries } from '../../src/domain/catalogue/entries.ts';
import { citedRecords, termsSearched } from '../../src/domain/evidence/cited-records.ts';
import { quotationDigest } from '../../src/domain/evidence/digest.ts';
import { RULES_VERSION } from '../../src/domain/evidence/normalise.ts';
import { readContent } from '../../src/reading/read.ts';
import { REGIONS } from '../../src/schemas/index.ts';
import { fictionalWords } from './fictional-words.ts';

/** What is generated, from what, and where it is written. */
export interface Generation {
  /** A content folder whose records are the models for size and shape. */
  from: string;
  /** A folder that is emptied and filled. */
  to: string;
  areas: number;
  seed: string;
}

type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json };

/**
 * Writes a content folder of fictional areas, sized and shaped like the records it is modelled on, with
 * no word of theirs but the registers. The same seed gives the same bytes. Every name says that it is
 * fictional; every quotation is in the lock, though no source text exists.
 */
export async function generateContent({ from, to, areas, seed }: Generation): Promise<void> {
  await rm(to, { recursive: true, force: true });
  for (const part of ['accessibility.yaml', 'codebook', 'method', 'registers', 'requirements']) {
    await cp(join(from, part), join(to, part), { recursive: true });
  }
  await mkdir(join(to, 'addresses'));
  await writeFile(join(to, 'addresses/site.txt'), '/\n');
  const { entries } = await readContent(from);
  const models = await readModels(from, entries);
  const areaIds = entries.registers.areas.data.map(({ id }) => id);
  const labelOf = labelsOf(entries);
  const register: Json[] = [];
  const directory: Json[] = [];
  for (let index = 0; index < areas; index++) {
    const model = models[index % models.length];
    if (!model) throw new Error(`There are no partnerships in ${from}.`);
    const number = String(index + 1).padStart(3, '0');
    const area = fictionalArea(number, areaIds, seed);
    const folder = `partnerships/area-${number}`;
    await write(to, `${folder}/partnership.yaml`, {
      name: `${area.name} Safeguarding Children Partnership`,
      short_name: area.name,
      kind: model.kind,
      areas: model.areas.map(area.idOf),
    });
    for (const [file, data] of model.files) {
      await write(to, `${folder}/${file}`, quotingLabels(area.record(data), labelOf));
    }
    for (const [id, data] of model.sources) {
      await write(to, `sources/${area.idOf(id)}.yaml`, {
        ...(area.record(data) as object),
        sha256: createHash('sha256').update(`${seed}/${number}/${id}`).digest('hex'),
      });
    }
    const registered = area.registered();
    register.push(...registered);
    directory.push(...registered.map(listedAlone));
  }
  await write(to, 'registers/areas.yaml', register);
  await write(to, 'registers/directory.yaml', directory);
  await writeLock(to);
}

type LabelOf = (topic: string, field: string, term: string) => string;

/** The label of a term, by the field it stands on. */
function labelsOf({ registers: { topics, vocabularies } }: Entries): LabelOf {
  const labels = new Map(
    vocabularies.flatMap(({ id, data }) =>
      data.map((term) => [`${id}/${term.id}`, term.label] as const),
    ),
  );
  const named = new Map(
    topics.data.flatMap((topic) =>
      topic.fields.map(({ id, vocabulary }) => [`${topic.id}.${id}`, vocabulary ?? ''] as const),
    ),
  );
  return (topic, field, term) =>
    labels.get(`${named.get(`${topic}.${field}`) ?? ''}/${term}`) ?? term;
}

/** Puts the label of each term where the words quoted for it stood: a label says no more than its words. */
function quotingLabels(record: Json, labelOf: LabelOf): Json {
  if (!isMapping(record) || !isMapping(record.statements)) return record;
  return { ...record, statements: quotedIn(record.statements, [], labelOf) };
}

const isMapping = (node: Json): node is Record<string, Json> =>
  typeof node === 'object' && node !== null && !Array.isArray(node);

function quotedIn(node: Json, path: readonly string[], labelOf: LabelOf): Json {
  if (Array.isArray(node)) return node.map((item) => quotedIn(item, path, labelOf));
  if (!isMapping(node)) return node;
  const { value, evidence } = node;
  if (isMapping(value ?? null) && (value as { kind?: Json }).kind === 'provisions') {
    const { items } = value as { items: { term: string; standing?: string }[] };
    const [first] = evidence as { source: string; locator: string }[];
    const [topic = '', , field = ''] = path;
    return {
      ...node,
      // The sign stands by itself, so that a long label with it is no longer than a quotation may be.
      evidence: items.flatMap(({ term, standing = '' }) =>
        [labelOf(topic, field, term), SIGNS[standing] ?? []].flat().map((quotation) => ({
          source: first?.source,
          locator: first?.locator,
          quotation,
          for: [term],
        })),
      ),
    };
  }
  return Object.fromEntries(
    Object.entries(node).map(([key, item]) => [key, quotedIn(item, [...path, key], labelOf)]),
  );
}

/** Words by which a quotation hopes or proposes. */
const SIGNS: Readonly<Record<string, string>> = { aim: 'an aim', proposed: 'a proposal' };

interface Model {
  kind: string;
  areas: string[];
  files: [file: string, data: Json][];
  sources: [id: string, data: Json][];
}

/** The newest files of each partnership, with the sources they rest on. */
async function readModels(from: string, entries: Entries): Promise<Model[]> {
  const yaml = async (file: string): Promise<Json> =>
    parse(await readFile(join(from, file), 'utf8')) as Json;
  return Promise.all(
    entries.partnerships.map(async ({ id, data }) => {
      const own = entries.arrangements.filter(({ partnership }) => partnership === id);
      const findings = entries.assessments.filter(({ partnership }) => partnership === id);
      const sources = [...new Set(own.flatMap((entry) => entry.data.sources))];
      return {
        kind: data.kind,
        areas: data.areas,
        files: await Promise.all(
          [...own, ...findings].map(async ({ file }): Promise<[string, Json]> => [
            file.split('/').slice(2).join('/'),
            await yaml(file),
          ]),
        ),
        sources: await Promise.all(
          sources.map(async (source): Promise<[string, Json]> => [
            source,
            await yaml(`sources/${source}.yaml`),
          ]),
        ),
      };
    }),
  );
}

/** Keys whose values are addresses, places or digests rather than words. */
const KEPT_KEYS = new Set(['locator', 'heading', 'id', 'sha256', 'url']);

/** Keys that print a name; each gets a mark. */
const NAME_KEYS = new Set(['name', 'title', 'document', 'publisher', 'printed', 'also_printed']);

/** Left out: links to what does not exist, and places to black out in a text that nobody has. */
const DROPPED_KEYS = new Set(['address', 'personal', 'website']);

/** True for the joint group of a document that was not read: no other partnership is generated for it. */
const isOtherGroup = (key: string, node: Readonly<Record<string, Json>>): boolean =>
  key === 'group' && 'why_it_matters' in node;

/** Turns records into those of one fictional area. */
function fictionalArea(number: string, areaIds: readonly string[], seed: string) {
  const name = `Fictional area ${number}`;
  const words = fictionalWords(`${seed}/${number}`);
  const used = new Map<string, string>();
  const idOf = (id: string): string => {
    const place = areaIds.indexOf(id);
    const own = `area-${number}-${place === -1 ? id.split('-').slice(1).join('-') : String(place + 1)}`;
    if (place !== -1) used.set(own, `${name}, part ${place + 1}`);
    return own;
  };
  // Two names may come out in the same words; their numbers keep them apart.
  const names = new Map<string, string>();
  const nameOf = (value: string): string => {
    const known = names.get(value) ?? `${words(value)} (fictional ${names.size + 1})`;
    names.set(value, known);
    return known;
  };
  const text = (value: string, key: string, sources: ReadonlySet<string>): string => {
    if (areaIds.includes(value) || sources.has(value)) return idOf(value);
    // An id, a term or a date: words of the closed lists.
    if (KEPT_KEYS.has(key) || /^[a-z0-9][a-z0-9./-]*$/u.test(value)) return value;
    return NAME_KEYS.has(key) ? nameOf(value) : words(value);
  };
  const turn = (node: Json, key: string, sources: ReadonlySet<string>): Json => {
    if (typeof node === 'string') return text(node, key, sources);
    if (Array.isArray(node)) return node.map((item) => turn(item, key, sources));
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(
      Object.entries(node)
        .filter(([name]) => !DROPPED_KEYS.has(name) && !isOtherGroup(name, node))
        .map(([name, item]) => [name, turn(item, name, sources)]),
    );
  };
  return {
    name,
    idOf,
    record: (data: Json): Json => {
      const cited = new Set(
        [...JSON.stringify(data).matchAll(/"source":"([^"]+)"/gu)].map(([, id]) => id ?? ''),
      );
      const record = turn(data, '', new Set([...cited, ...listed(data)]));
      if (typeof record !== 'object' || Array.isArray(record)) return record;
      return typeof record?.title === 'string'
        ? { ...record, title: `${name}: ${record.title}` }
        : record;
    },
    registered: () =>
      [...used].map(([id, label], place) => ({
        id,
        name: label,
        council: `${label} Council`,
        code: `E9${number.padStart(5, '0')}${String(place % 100).padStart(2, '0')}`,
        kind: 'unitary',
        region: REGIONS[Number(number) % REGIONS.length],
        police_force_area: 'Durham',
        point: { lat: 50 + (Number(number) % 50) / 10, long: -2 + (Number(number) % 30) / 10 },
      })),
  };
}

/** An entry of the directory for an area of which nothing but a name is known. */
const listedAlone = ({ id, name }: { id: string; name: string }): Json => ({
  id,
  name: `${name} Safeguarding Children Partnership`,
  areas: [id],
  name_confirmed: false,
  read_on: '2026-11',
});

/** The sources a record lists. */
const listed = (data: Json): string[] => {
  const sources = typeof data === 'object' && !Array.isArray(data) ? data?.sources : undefined;
  return Array.isArray(sources) ? sources.map(String) : [];
};

async function write(root: string, file: string, data: unknown): Promise<void> {
  const path = join(root, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, stringify(data, { aliasDuplicateObjects: false }));
}

/** A lock that holds every quotation and finds no searched term: there is no text to look in. */
async function writeLock(root: string): Promise<void> {
  const { entries } = await readContent(root);
  const quotations = new Map<string, Record<string, number>>();
  const records = citedRecords(entries);
  for (const { citations } of records) {
    for (const { source, locator, quotation } of citations) {
      const own = quotations.get(source) ?? {};
      own[quotationDigest(locator, quotation)] = 0;
      quotations.set(source, own);
    }
  }
  const sources = Object.fromEntries(
    entries.sources.map(({ id, data: { sha256, read_on } }) => [
      id,
      {
        sha256,
        read_on,
        quotations: quotations.get(id) ?? {},
        terms: Object.fromEntries([...termsSearched(id, records)].map((term) => [term, {}])),
      },
    ]),
  );
  await writeFile(
    join(root, 'evidence.lock.json'),
    JSON.stringify({ rules: RULES_VERSION, sources }),
  );
}
