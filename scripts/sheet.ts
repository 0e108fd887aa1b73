import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { nearestFirst } from '../src/domain/base/suggest.ts';
import { counted } from '../src/domain/base/words.ts';
import { buildCatalogue } from '../src/domain/catalogue/catalogue.ts';
import type { ArrangementsEntry, Entries } from '../src/domain/catalogue/entries.ts';
import { buildNames } from '../src/domain/catalogue/names.ts';
import { WHOLE_KEY } from '../src/domain/catalogue/constants.ts';
import { isOtherState, otherState } from '../src/domain/desk/sheet-states.ts';
import { isAsked } from '../src/domain/desk/work-list.ts';
import type { PhraseContext } from '../src/domain/phrases/context.ts';
import {
  changeFrom,
  rowOf,
  rowsOf,
  typedIn,
  type RowChange,
  type SheetRow,
} from '../src/domain/phrases/rows.ts';
import { readContent } from '../src/reading/read.ts';
import { contentRoot } from '../src/reading/root.ts';
import { ArrangementsSchema, StatementSchema } from '../src/schemas/index.ts';
import { withStatement } from './lib/edit-record.ts';
import { hold } from './lib/hold.ts';
import { readOptions } from './lib/options.ts';
import { runAsProgram } from './lib/plain-error.ts';
import { isSheetFile, readSheet, writeSheet } from './lib/sheet-file.ts';
import { contentProblem } from './lib/target.ts';
import { writeRecord } from './lib/write-record.ts';

const USAGE = `Usage: npm run sheet -- export <area> [<file>] [<options>]
       npm run sheet -- import <file> [<options>]

"export" writes every field of an area’s arrangements as a row: topic, body, field, question, answer in words,
quotation, place and note. Answers may be changed and added there. The file is <area>.ods unless another is
named; a name that ends in .csv gives that.

The state says what kind of answer it is. Of a row that is silent, stated elsewhere, unclear, not applicable or not
read, the answer has the terms searched, the other document, the reason, the ground, or what is missing.

"import" reads the rows again. Rows that say what the record says are left alone. New answers are written into the
record, which keeps its order and comments. Rows that cannot be read, and those that would replace an answer, are
written to a sheet beside the first, each with the reason. Then run “npm run verify” and “npm run check”.

  --replace           let rows replace answers that the record has
  --dry               say what would be done, and write nothing
  --content <folder>  the content folder (content, or what CONTENT_DIR names)
  --help              this text`;

/** `npm run sheet`: an area as a spreadsheet, out and in. Returns the exit code: 1 where a row was not read. */
async function sheet(): Promise<number> {
  const options = readOptions({
    allowPositionals: true,
    options: {
      replace: { type: 'boolean', default: false },
      dry: { type: 'boolean', default: false },
      content: { type: 'string', default: contentRoot() },
      help: { type: 'boolean', default: false },
    },
  });
  if ('problem' in options) return refuse(`${options.problem}\n\n${USAGE}`);
  const { replace, dry, content, help } = options.values;
  const [verb, subject, file] = options.positionals;
  if (help) {
    console.log(USAGE);
    return 0;
  }
  if (subject === undefined || (verb !== 'export' && verb !== 'import')) return refuse(USAGE);
  const problem = contentProblem('--content', content);
  if (problem !== undefined) return refuse(problem);
  const { entries } = await readContent(content);
  return verb === 'export'
    ? exportTo(file ?? `${subject}.ods`, subject, entries)
    : importFrom(subject, entries, content, { replace, dry });
}

function exportTo(file: string, area: string, entries: Entries): number {
  if (!isSheetFile(file)) return refuse(`“${file}” must end in .ods or .csv.`);
  if (existsSync(file)) return refuse(`“${file}” exists. Name another file, or move it away.`);
  const current = buildCatalogue(entries).partnerships.find(({ id }) => id === area)?.current?.id;
  const entry = entries.arrangements.find((one) => one.partnership === area && one.id === current);
  if (!entry) {
    const known = nearestFirst(area, new Set(entries.arrangements.map((one) => one.partnership)));
    return refuse(
      `There are no arrangements of “${area}”. There are some of: ${known.join(', ')}.`,
    );
  }
  const rows = rowsOf(entry, entries.registers.topics.data, namesFor(entry, entries));
  writeSheet(file, rows);
  console.log(`${file} has ${counted(rows.length, 'row')} of ${entry.partnership}/${entry.id}.`);
  return 0;
}

const namesFor = (entry: ArrangementsEntry, { registers }: Entries) =>
  buildNames(registers, new Map(entry.data.bodies.map(({ id, name }) => [id, name])));

async function importFrom(
  file: string,
  entries: Entries,
  content: string,
  { replace, dry }: { replace: boolean; dry: boolean },
): Promise<number> {
  if (!existsSync(file)) return refuse(`There is no file “${file}”.`);
  if (!isSheetFile(file)) return refuse(`“${file}” must end in .ods or .csv.`);
  const rows = await readSheet(file);
  const wanted = rows[0]?.record.trim() ?? '';
  const entry = entries.arrangements.find((one) => `${one.partnership}/${one.id}` === wanted);
  if (!entry) {
    const known = entries.arrangements.map(({ partnership, id }) => `${partnership}/${id}`);
    return refuse(
      `The first row is of “${wanted}”, and there is no such record. There are: ${nearestFirst(wanted, known).join(', ')}.`,
    );
  }
  const path = join(content, entry.file);
  const key = createHash('sha256').update(resolve(path)).digest('hex').slice(0, 16);
  const letGo = await hold(join(tmpdir(), `record-${key}.hold`), 'writing this record');
  try {
    const before = readFileSync(path, 'utf8');
    const { refused, written, same, after } = applyRows(rows, entry, entries, before, replace);
    if (written > 0 && !ArrangementsSchema.safeParse(parse(after)).success) {
      return refuse(
        `${path} would no longer be a valid record, so nothing was written. Run “npm run check” on it first.`,
      );
    }
    if (written > 0 && !dry) writeRecord(path, after);
    const left = file.replace(/(\.\w+)$/u, '-not-read$1');
    if (refused.length > 0 && !dry) writeSheet(left, refused);
    console.log(
      [
        `${counted(same, 'row')} as in the record; ${counted(written, 'answer')} ${dry ? 'would be ' : ''}written to ${path}.`,
        ...(dry
          ? refused.map(({ topic, body, field, why }) => `${topic}.${body}.${field}: ${why}`)
          : []),
        ...(refused.length > 0
          ? [`${counted(refused.length, 'row')} not read${dry ? '' : `: ${left} says why`}.`]
          : []),
        ...(written > 0 && !dry ? ['Now run “npm run verify” and “npm run check”.'] : []),
      ].join('\n'),
    );
    return refused.length > 0 ? 1 : 0;
  } finally {
    letGo();
  }
}

/** What a row asks for: an answer in words, or one of the states that are none. */
function changeOf(
  row: SheetRow,
  entry: ArrangementsEntry,
  { registers, context }: { registers: Entries['registers']; context: PhraseContext },
): RowChange {
  // As an answer in words it is read only to learn whether it is new, and where it belongs.
  const change = changeFrom(row, { entry, registers, context });
  if (!isOtherState(row) || change.kind === 'same') return change;
  const topic = registers.topics.data.find(({ id }) => id === row.topic.trim());
  const field = topic?.fields.find(({ id }) => id === row.field.trim());
  const body = row.body.trim();
  const isHere =
    row.record.trim() === `${entry.partnership}/${entry.id}` &&
    (entry.data.bodies.some(({ id }) => id === body) || body === WHOLE_KEY) &&
    field !== undefined &&
    isAsked(field, body);
  if (!topic || !field || !isHere) return change;
  const read = otherState(row, entry.data.sources);
  if ('why' in read) return { kind: 'refused', why: read.why };
  const place = { topic, field, body };
  const now = rowOf(entry, place, context.names);
  const isOpen = now.state === '' || now.state === 'not-read';
  return {
    kind: 'write',
    place,
    statement: read.statement,
    replaces: isOpen ? undefined : `${now.state}: ${now.answer}`,
  };
}

/** Puts what rows say into the text of a record; returns it with the rows that were not read, each with the reason. */
export function applyRows(
  rows: readonly SheetRow[],
  entry: ArrangementsEntry,
  entries: Entries,
  before: string,
  replace: boolean,
): { refused: SheetRow[]; written: number; same: number; after: string } {
  const { registers } = entries;
  const context = {
    names: namesFor(entry, entries),
    roles: registers.roles.data,
    bodies: entry.data.bodies,
    areas: registers.areas.data,
    typed: typedIn(entries.arrangements),
  };
  const done = { refused: [] as SheetRow[], written: 0, same: 0, after: before };
  for (const row of rows) {
    const change = changeOf(row, entry, { registers, context });
    if (change.kind === 'same') done.same += 1;
    else if (change.kind === 'refused') done.refused.push({ ...row, why: change.why });
    else if (change.replaces !== undefined && !replace) {
      done.refused.push({
        ...row,
        why: `The record says “${change.replaces}”. Import with --replace to put this in its place.`,
      });
    } else {
      const { topic, body, field } = change.place;
      const own = entry.data.statements[topic.id]?.[body]?.[field.id];
      const parsed = StatementSchema.safeParse({
        ...(own?.state === 'stated' && !isOtherState(row) ? own : {}),
        ...change.statement,
      });
      if (!parsed.success) {
        const [issue] = parsed.error.issues;
        const where = issue?.path.join('.') ?? '';
        const what = issue?.message ?? 'not a valid statement';
        done.refused.push({ ...row, why: `${where}: ${what}`.replace(/^: /u, '') });
      } else {
        // What a state does not carry goes with the state.
        const gone =
          isOtherState(row) && own
            ? Object.keys(own).filter((key) => !(key in change.statement))
            : [];
        done.after = withStatement(done.after, ['statements', topic.id, body, field.id], {
          ...Object.fromEntries(gone.map((key) => [key, undefined])),
          ...change.statement,
        });
        done.written += 1;
      }
    }
  }
  return done;
}

function refuse(message: string): number {
  console.error(message);
  return 1;
}

if (process.argv[1]?.endsWith('sheet.ts')) await runAsProgram(sheet);
