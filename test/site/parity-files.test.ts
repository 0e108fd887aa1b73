import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { notShown, type ShownFact } from '../../src/domain/parity/parity.ts';
import { jsonAgainst, type Tables } from '../../src/domain/parity/rows.ts';
import { linesHeld, type ApiFile } from '../../src/domain/parity/told.ts';
import { workbookAgainst } from '../../src/domain/parity/workbook.ts';
import { builtPages } from '../../src/integrations/built-pages.ts';
import { glanceIn, readApi, readTables, readWorkbook } from '../../src/integrations/parity.ts';
import { shownFacts } from '../../src/integrations/shown-facts.ts';
import { workbookCells } from '../../src/integrations/workbook-cells.ts';
import { escapeHtml } from '../../src/domain/base/escape.ts';
import { campaign } from '../support/campaign.ts';
import { changed, pick } from '../support/changed-facts.ts';
import { DIST } from '../support/site-pages.ts';

/** Values changed in a run, of each kind of file. */
const CHANGES = 50;

let tables: Tables;
let api: ApiFile[];

beforeAll(async () => {
  tables = await readTables(DIST);
  api = await readApi(DIST);
});

/** A place in a file of JSON: the object or list that holds it, its name there, and what it is. */
interface Leaf {
  within: Record<string, unknown>;
  name: string;
  value: string | number | boolean;
}

/** Every text, number or truth value below a part of a file. */
function* leavesOf(part: unknown): Generator<Leaf> {
  if (typeof part !== 'object' || part === null) return;
  const within = part as Record<string, unknown>;
  for (const [name, value] of Object.entries(within)) {
    if (typeof value === 'object') yield* leavesOf(value);
    else if (['string', 'number', 'boolean'].includes(typeof value))
      yield { within, name, value: value as Leaf['value'] };
  }
}

/** A copy of a file with one value below a part of it changed, undefined where none can be. */
function withOneChanged(
  file: ApiFile,
  partOf: (json: Record<string, unknown>) => unknown,
  where: number,
  which: number,
): { file: ApiFile; told: string } | undefined {
  const json = structuredClone(file.json) as Record<string, unknown>;
  const leaves = [...leavesOf(partOf(json))];
  if (leaves.length === 0) return undefined;
  const { within, name, value } = pick(leaves, where);
  const other =
    typeof value === 'string'
      ? changed(value, which)
      : typeof value === 'number'
        ? value + 1
        : !value;
  if (other === undefined) return undefined;
  within[name] = other;
  return {
    file: { ...file, json },
    told: `${file.path}: ${name}: ${String(value)} → ${String(other)}`,
  };
}

/** What files tell over several areas, by the form of their paths: the member that a page shows. */
const TOLD: readonly (readonly [what: string, form: RegExp, part: (json: never) => unknown])[] = [
  [
    'a line at a glance',
    /^\/at-a-glance\.json$/u,
    ({ columns }: { columns: { cells: { lines: { words: string }[] }[] }[] }) =>
      columns.flatMap(({ cells }) =>
        cells.flatMap(({ lines }) => lines.map((line) => only(line, 'words'))),
      ),
  ],
  ['a sentence of a topic', /^\/topics\/[^/]+\.json$/u, ({ sentences }: Any) => sentences],
  ['a table of a topic', /^\/topics\/[^/]+\.json$/u, ({ tables: own }: Any) => own],
  [
    'a group of like answers',
    /^\/topics\/[^/]+\/[^/]+\.json$/u,
    ({ groups }: { groups: object[] }) =>
      groups.map((group) => only(group, 'answer', 'told', 'anchor')),
  ],
  ['a difference', /^\/comparisons\/[^/]+\/[^/]+\.json$/u, ({ differences }: Any) => differences],
  [
    'a relation',
    /^\/comparisons\/[^/]+\/[^/]+\.json$/u,
    ({ topics }: { topics: { questions: object[] }[] }) =>
      topics.flatMap(({ questions }) =>
        questions.map((one) => only(one, 'relation', 'field_name')),
      ),
  ],
  [
    'an answer to a question',
    /^\/questions\/[^/]+\.json$/u,
    ({ answers }: { answers: object[] }) => answers.map((one) => only(one, 'answer')),
  ],
  ['what is told of an area', /^\/areas\/[^/]+\.json$/u, ({ told }: Any) => told],
];

type Any = Record<string, unknown>;

/** An object of which leaves are found under some names alone; a change is one of the object itself. */
const only = (object: object, ...names: readonly string[]): object =>
  new Proxy(object, { ownKeys: () => names.filter((name) => name in object) });

describe('what the API tells over several areas (design, “Honesty”)', () => {
  let facts: ShownFact[];
  beforeAll(async () => {
    facts = (await builtPages(DIST)).flatMap(shownFacts);
  });

  test.each(TOLD)(
    '%s that is changed in a file is found',
    (_what, form, part) => {
      const files = api.filter(({ path }) => form.test(path));
      const kept: string[] = [];
      fc.assert(
        fc.property(fc.nat(), fc.nat(), fc.nat(), (file, where, which) => {
          const made = withOneChanged(pick(files, file), part as never, where, which);
          fc.pre(made !== undefined);
          const lines = linesHeld(made.file);
          const own = facts.filter(({ about, kind }) =>
            lines.some((line) => line.about === about && line.kind === kind),
          );
          if (notShown(lines, own).length === 0) kept.push(made.told);
          return true;
        }),
        { ...campaign(Math.ceil(CHANGES / TOLD.length)), maxSkipsPerRun: 1000 },
      );
      expect(kept).toEqual([]);
    },
    120_000,
  );
});

describe('values of JSON files are those of the tables', () => {
  /** Parts of files that are rows of tables, or the words that one rests on. */
  const ROWS: readonly (readonly [what: string, form: RegExp, part: (json: never) => unknown])[] = [
    ['a statement', /^\/statements\//u, ({ statement }: Any) => statement],
    [
      'a quotation',
      /^\/statements\//u,
      ({ quoted }: { quoted: object[] }) => quoted.map((one) => only(one, 'quotation')),
    ],
    [
      'a finding',
      /^\/findings\//u,
      ({ findings }: { findings: object[] }) =>
        findings.map((one) =>
          only(one, 'finding', 'finding_name', 'shown_as', 'reason', 'can_be_gap'),
        ),
    ],
    [
      'an answer of a list',
      /^\/topics\/[^/]+\/[^/]+\.json$/u,
      ({ answers }: { answers: object[] }) => answers.map((one) => only(one, 'state', 'value')),
    ],
    ['a document', /^\/sources\//u, ({ source }: Any) => source],
    [
      'an area',
      /^\/areas\.json$/u,
      ({ areas }: { areas: object[] }) => areas.map((one) => only(one, 'name', 'council', 'lat')),
    ],
    [
      'the catalogue of everything',
      /^catalogue\.json$/u,
      ({ partnerships }: { partnerships: { arrangements: { statements: object[] }[] }[] }) =>
        partnerships.flatMap(({ arrangements }) =>
          arrangements.flatMap(({ statements }) =>
            statements.map((one) => only(one, 'state', 'plain_english', 'url')),
          ),
        ),
    ],
  ];

  test('all of them, file by file', () => {
    const against = jsonAgainst(tables);
    const held = api.map(against);
    expect(held.flatMap(({ disparities }) => disparities)).toEqual([]);
    const none = api.filter(
      ({ path }, place) =>
        /^\/(?:statements|arrangements|findings|requirements)\//u.test(path) &&
        held[place]?.values === 0,
    );
    expect(none.map(({ path }) => path)).toEqual([]);
  });

  test.each(ROWS)(
    '%s that is changed in a file is found',
    (_what, form, part) => {
      const against = jsonAgainst(tables);
      const files = api.filter(({ path }) => form.test(path));
      const kept: string[] = [];
      fc.assert(
        fc.property(fc.nat(), fc.nat(), fc.nat(), (file, where, which) => {
          const made = withOneChanged(pick(files, file), part as never, where, which);
          fc.pre(made !== undefined);
          if (against(made.file).disparities.length === 0) kept.push(made.told);
          return true;
        }),
        { ...campaign(Math.ceil(CHANGES / ROWS.length)), maxSkipsPerRun: 1000 },
      );
      expect(kept).toEqual([]);
    },
    120_000,
  );
});

describe('cells of workbooks are those of the tables', () => {
  const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => /\/safeguarding-arrangements-[^/]*\.(?:xlsx|ods)$/u.test(file))
    .sort();

  test('all of them, in every workbook', async () => {
    const against = workbookAgainst(tables, glanceIn(api));
    for (const file of files) {
      const held = against(await readWorkbook(DIST, file));
      expect(held.disparities).toEqual([]);
      expect(held.values).toBeGreaterThan(0);
    }
  });

  test('a cell that is changed in a file is found', async () => {
    const against = workbookAgainst(tables, glanceIn(api));
    const kept: string[] = [];
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.nat(), fc.nat(), async (...numbers) => {
        const file = pick(files, numbers[0]);
        const workbook = await readWorkbook(DIST, file);
        const cells = workbook.sheets.flatMap(({ name, rows }) =>
          // The first sheet is prose; its counts have a test of their own.
          name === 'Read me' ? [] : rows.slice(1).flat(),
        );
        const cell = pick(
          cells.filter((one) => one !== undefined && one !== ''),
          numbers[1],
        );
        const other = changed(String(cell), numbers[2]);
        fc.pre(other !== undefined);
        const bytes = withCell(readFileSync(join(DIST, file)), cell ?? '', other);
        fc.pre(bytes !== undefined);
        const sheets = workbookCells(bytes, file.split('.').at(-1) ?? '');
        if (against({ ...workbook, sheets }).disparities.length === 0) {
          kept.push(`${file}: ${String(cell)} → ${other}`);
        }
      }),
      { ...campaign(CHANGES), maxSkipsPerRun: 1000 },
    );
    expect(kept).toEqual([]);
  });

  test('a count on the first sheet that is changed is found, and so is an answer left out', async () => {
    const against = workbookAgainst(tables, glanceIn(api));
    for (const file of files) {
      const workbook = await readWorkbook(DIST, file);
      const counts = workbook.sheets[0]?.rows.find(
        ([label]) => label === 'Counts to check against',
      );
      const told = String(counts?.[1] ?? '');
      // The first number is that of the rows themselves.
      const places = [...told.matchAll(/: (?=\d)/gu)].slice(1);
      expect([file, places.length]).toEqual([file, 7]);
      for (const { index } of places) {
        const other = `${told.slice(0, index)}: 9${told.slice(index + 2)}`;
        const sheets = workbook.sheets.map((sheet) => ({
          ...sheet,
          rows: sheet.rows.map((row) => (row === counts ? [row[0], other] : row)),
        }));
        expect(against({ ...workbook, sheets }).disparities).toHaveLength(1);
      }
      const sheets = workbook.sheets.map((sheet) =>
        sheet.name === 'Answers' ? { ...sheet, rows: sheet.rows.slice(0, -1) } : sheet,
      );
      expect(against({ ...workbook, sheets }).disparities).toMatchObject([
        { page: file, about: 'Answers', kind: 'rows' },
      ]);
    }
  });
});

/** The file of a workbook with one of its texts or numbers changed where it stands last; undefined where it is written in several lines. */
function withCell(bytes: Uint8Array, cell: string | number, other: string): Uint8Array | undefined {
  const parts = unzipSync(bytes);
  const old = escapeHtml(String(cell)).replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  // A cell of the type “s” holds no number, but that of a text in the list of texts.
  const places =
    typeof cell === 'number'
      ? [`<c (?![^>]*t="s")[^>]*><v>@(?=</v>)`, `office:value="@(?=")`]
      : [`>@(?=<)`];
  for (const [path, content] of Object.entries(parts)) {
    const text = strFromU8(content);
    for (const place of places) {
      const [found] = [
        ...text.matchAll(new RegExp(place.replace('@', `(?<old>${old})`), 'gu')),
      ].slice(-1);
      if (!found) continue;
      const end = found.index + found[0].length;
      const start = end - (found.groups?.old ?? '').length;
      const made = `${text.slice(0, start)}${escapeHtml(other)}${text.slice(end)}`;
      return zipSync({ ...parts, [path]: strToU8(made) }, { level: 0 });
    }
  }
  return undefined;
}
