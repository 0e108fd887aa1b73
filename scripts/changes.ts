import { changesBetween, type FoundChange } from '../src/domain/changes/compare.ts';
import { REASONS, toldLine } from '../src/domain/changes/view.ts';
import { readOptions } from './lib/options.ts';
import { runAsProgram } from './lib/plain-error.ts';
import { readHeld } from './lib/read-held.ts';

const USAGE = `Usage: npm run changes -- <old> <new>

Compares two releases by the ids of statements, findings, requirements and editions: what each held before and holds
now, with the reason where the two releases tell it. How a value is worded is not compared.

  <old>, <new>  the data zip of a release, a folder with catalogue.json (such as dist), or that file
  --help        this text`;

/** `npm run changes`. Returns the exit code. */
async function main(): Promise<number> {
  const options = readOptions({
    options: { help: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  if ('problem' in options) return refuse(`${options.problem}\n\n${USAGE}`);
  if (options.values.help) {
    console.log(USAGE);
    return 0;
  }
  const [old, next, ...more] = options.positionals;
  if (old === undefined || next === undefined || more.length > 0) {
    return refuse(
      `Two releases are compared, and ${options.positionals.length} were named.\n\n${USAGE}`,
    );
  }
  const changes = changesBetween(await readHeld(old), await readHeld(next));
  for (const change of changes) console.log(wordChange(change));
  console.log(
    changes.length === 0
      ? 'Nothing changed.'
      : `${changes.length} changed: ${countReasons(changes)}.`,
  );
  return 0;
}

function refuse(message: string): number {
  console.error(message);
  return 1;
}

const NO_REASON = 'not told by the two releases: an editor gives it';

const reasonOf = ({ reason }: FoundChange): string =>
  reason === undefined ? NO_REASON : REASONS[reason].label;

const wordChange = (change: FoundChange): string =>
  [
    `${change.of}  (${change.about})`,
    `  before: ${change.before ? toldLine(change.before) : 'not there'}`,
    `  now: ${change.after ? toldLine(change.after) : 'not there'}`,
    `  reason: ${reasonOf(change)}`,
  ].join('\n');

const countReasons = (changes: readonly FoundChange[]): string =>
  [...Map.groupBy(changes, reasonOf)]
    .map(([reason, all]) => `${all.length} ${reason.toLowerCase()}`)
    .join(', ');

await runAsProgram(main);
