import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateContent } from '../generate-content.ts';
import { writeBareSite } from './bare-site.ts';
import { heaviestOfEach, KILOBYTE } from './bars.ts';
import { firstViews, type FirstView } from './first-views.ts';
import { measureBuild, type Measured } from './measure.ts';

const project = fileURLToPath(new URL('../../../', import.meta.url));

/** One size of collection, built and weighed beside its floor. */
export interface Round {
  areas: number;
  ours: Measured;
  floor: Measured & { parts: number };
  views: readonly FirstView[];
}

/**
 * Builds collections of generated areas, and beside each a bare Astro collection of as many pages and
 * bytes, so that the cost of the site is a ratio whatever the machine. Prints what both took.
 */
export async function benchBuild(sizes: readonly number[]): Promise<void> {
  const rounds: Round[] = [];
  for (const areas of sizes) {
    const round = await measureRound(areas);
    rounds.push(round);
    console.log(wordRound(round));
  }
  console.log(wordGrowth(rounds));
  console.log(wordViews(rounds));
}

/** Builds the records as they are, in a folder that goes again. */
export async function measureRecords(): Promise<Measured> {
  const work = await mkdtemp(join(tmpdir(), 'bench-records-'));
  try {
    return await measureBuild(project, join(work, 'dist'));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Builds so many generated areas and then their floor. `look` is shown the content and the site before they go. */
export async function measureRound(
  areas: number,
  look?: (content: string, dist: string) => Promise<void>,
): Promise<Round> {
  const work = await mkdtemp(join(tmpdir(), 'bench-build-'));
  // A project finds its packages from where it stands.
  const bare = join(project, 'node_modules/.cache/bench-bare');
  const content = join(work, 'content');
  const dist = join(work, 'dist');
  try {
    await generateContent({ from: join(project, 'content'), to: content, areas, seed: 'bench' });
    const ours = await measureBuild(project, dist, { CONTENT_DIR: content });
    const views = await firstViews(dist);
    await look?.(content, dist);
    return { areas, ours, floor: await measureFloor(bare, dist, ours), views };
  } finally {
    await rm(work, { recursive: true, force: true });
    await rm(bare, { recursive: true, force: true });
  }
}

/** The store of a bare collection is one string, which may hold half a gigabyte; it holds a page twice. */
const FLOOR_PART = 150e6;

/**
 * Builds as many pages and bytes with bare Astro: in parts, where its store cannot hold them at once.
 * Returns the sum of the parts, and the memory of the part that took the most.
 */
async function measureFloor(
  bare: string,
  dist: string,
  { pages, html }: Measured,
): Promise<Measured & { parts: number }> {
  const parts = Math.ceil(html / FLOOR_PART);
  const floor = {
    seconds: 0,
    apart: 0,
    processor: 0,
    memory: 0,
    pages: 0,
    html: 0,
    files: 0,
    bytes: 0,
    parts,
  };
  for (let part = 0; part < parts; part++) {
    await writeBareSite(bare, Math.round(pages / parts), html / parts);
    const { memory, ...sums } = await measureBuild(bare, dist);
    floor.memory = Math.max(floor.memory, memory);
    for (const [name, value] of Object.entries(sums)) floor[name as keyof typeof sums] += value;
  }
  return floor;
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

/** What a round took and made, and the ratios. */
export const wordRound = ({ areas, ours, floor }: Round): string =>
  [
    `${areas} areas`,
    ...(
      [
        ['site', ours],
        ['bare Astro', floor],
      ] as const
    ).map(
      ([name, { seconds, processor, memory, pages, html, files, bytes }]) =>
        `  ${name.padEnd(11)}${seconds.toFixed(1).padStart(8)} s, ${processor.toFixed(1)} s of processor, ${memory.toFixed(0).padStart(6)} MB memory, ${pages} pages of ${megabytes(html)} MB, ${files} files of ${megabytes(bytes)} MB`,
    ),
    `  ratio      ${ratio(ours.seconds, floor.seconds).padStart(8)}, ${ratio(ours.processor, floor.processor)} of processor, ${ratio(ours.memory, floor.memory)} memory; ${ratio(ours.seconds - ours.apart, floor.seconds)} without the ${ours.apart.toFixed(1)} s of workbooks, feeds and data files; ${(ours.html / ours.pages / KILOBYTE).toFixed(1)} kB a page`,
    ...(floor.parts > 1
      ? [
          `  Bare Astro cannot hold so many bytes: built in ${floor.parts} parts, times added, memory of the largest.`,
        ]
      : []),
  ].join('\n');

const ratio = (ours: number, floor: number): string => `${(ours / floor).toFixed(2)} ×`;

/** What each further area costs between one size and the next. */
const wordGrowth = (rounds: readonly Round[]): string =>
  rounds
    .slice(1)
    .map(({ areas, ours }, index) => {
      const before = rounds[index];
      if (!before) return '';
      const more = areas - before.areas;
      return `From ${before.areas} to ${areas} areas, each one more: ${(((ours.seconds - before.ours.seconds) / more) * 1000).toFixed(0)} ms, ${(((ours.processor - before.ours.processor) / more) * 1000).toFixed(0)} ms of processor, ${((ours.memory - before.ours.memory) / more).toFixed(2)} MB memory, ${((ours.pages - before.ours.pages) / more).toFixed(1)} pages, ${((ours.bytes - before.ours.bytes) / more / KILOBYTE).toFixed(0)} kB`;
    })
    .join('\n');

/** The first view of each template at each size. */
const wordViews = (rounds: readonly Round[]): string => {
  const templates = [...new Set(rounds.flatMap(({ views }) => views.map((view) => view.template)))];
  const width = Math.max(...templates.map(({ length }) => length));
  return [
    `First view of the heaviest page of each template, kB compressed, at ${rounds.map(({ areas }) => areas).join(', ')} areas`,
    ...templates.sort().map((template) => {
      const sizes = rounds.map(({ views }) => {
        const view = heaviestOfEach(views).find((one) => one.template === template);
        return (view ? (view.bytes / KILOBYTE).toFixed(1) : '–').padStart(7);
      });
      return `  ${template.padEnd(width)}${sizes.join('')}`;
    }),
  ].join('\n');
};
