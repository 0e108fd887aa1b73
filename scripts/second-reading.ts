import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { roundFrom, withFirst } from '../src/domain/agreement/bring-in.ts';
import { readContent } from '../src/reading/read.ts';
import { formatMistakes } from '../src/reading/report.ts';
import { contentRoot } from '../src/reading/root.ts';
import { shapeMistakes } from '../src/reading/shape.ts';
import { SecondReadingSchema } from '../src/schemas/index.ts';
import { layOutRounds } from './lib/lay-out-rounds.ts';
import { readOptions } from './lib/options.ts';
import { runAsProgram } from './lib/plain-error.ts';
import { contentProblem } from './lib/target.ts';
import { writeRecord } from './lib/write-record.ts';

const USAGE = `Usage: npm run second-reading -- <partnership>/<arrangements> <file> --reader reader-3 --on 2026-02-03 [<options>]

Adds what a second reader left of each field, as a round of <arrangements>.second-reading.yaml. Where it differs from
the record, what the record says now is kept beside it as “first”. Agreement is computed from it at each build.

  --reader <reader-n>  which reader, by number
  --on <day>           the day of the reading
  --codebook <n>       the edition of the rules of reading (2)
  --seen               the reader had seen some of our record
  --sample             only the statements in the file were read again, drawn by chance
  --content <folder>   the content folder (content, or what CONTENT_DIR names)
  --help               this text`;

/** `npm run second-reading`: a reading brought in. Returns the exit code; on any mistake nothing is written. */
async function bringIn(): Promise<number> {
  const options = readOptions({
    allowPositionals: true,
    options: {
      reader: { type: 'string' },
      on: { type: 'string' },
      codebook: { type: 'string', default: '2' },
      seen: { type: 'boolean', default: false },
      sample: { type: 'boolean', default: false },
      content: { type: 'string', default: contentRoot() },
      help: { type: 'boolean', default: false },
    },
  });
  if ('problem' in options) return refuse(`${options.problem}\n\n${USAGE}`);
  const { reader, on, codebook, seen, sample, content, help } = options.values;
  const [edition, form] = options.positionals;
  if (help) {
    console.log(USAGE);
    return 0;
  }
  if (edition === undefined || form === undefined) return refuse(USAGE);
  const problem = contentProblem('--content', content);
  if (problem !== undefined) return refuse(problem);
  if (!existsSync(form)) return refuse(`There is no file “${form}”.`);
  const { entries } = await readContent(content);
  const record = entries.arrangements.find(
    ({ partnership, id }) => `${partnership}/${id}` === edition,
  );
  if (!record) {
    const known = entries.arrangements.map(({ partnership, id }) => `${partnership}/${id}`);
    return refuse(`There are no arrangements “${edition}”. There are: ${known.join(', ')}.`);
  }
  const about = { reader, read_on: on, blind: !seen, codebook: Number(codebook), sample };
  const raw = { rounds: [roundFrom(parse(readFileSync(form, 'utf8')), about)] };
  const parsed = SecondReadingSchema.safeParse(raw);
  if (!parsed.success) {
    const mistakes = shapeMistakes(form, SecondReadingSchema, raw, parsed.error.issues);
    console.log(formatMistakes(mistakes, () => ({ line: 1, column: 1 }), '.'));
    return 1;
  }
  const { topics } = entries.registers;
  const rounds = parsed.data.rounds.map((round) => withFirst(round, record.data, topics.data));
  const path = join(content, record.file.replace(/\.yaml$/u, '.second-reading.yaml'));
  const before = existsSync(path) ? readFileSync(path, 'utf8') : 'rounds:\n';
  writeRecord(path, `${before.trimEnd()}\n${layOutRounds(rounds)}`);
  console.log(`${path} has one round more. Run “npm run check”.`);
  return 0;
}

function refuse(message: string): number {
  console.error(message);
  return 1;
}

await runAsProgram(bringIn);
