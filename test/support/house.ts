import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importsOf, modulesIn, projectRoot } from './imports.ts';

/** A module with what it imports of the project, and its lines. */
export interface Module {
  file: string;
  imports: readonly string[];
  lines: number;
}

/** The size and shape of a body of code. */
export interface Measures {
  modules: number;
  /** The longest way down by imports from each module: one for a module that imports none. */
  chain: { median: number; longest: number };
  /** Modules of at most 40 lines with one reader, which may be part of that reader. */
  slivers: readonly string[];
  /** Pairs of rooms of the domain that import each other: “a ↔ b”. */
  pairs: readonly string[];
  /** Modules in a loop of imports. */
  loops: readonly string[];
}

const SLIVER = 40;

/** Every module of `src` and `scripts`. */
export function readModules(folders: readonly string[] = ['src', 'scripts']): Module[] {
  const files = folders.flatMap(modulesIn);
  const known = new Set(files);
  return files.map((file) => ({
    file,
    imports: [...new Set(importsOf(file).map(({ to }) => to))].filter((to) => known.has(to)),
    lines: readFileSync(join(projectRoot, file), 'utf8').split('\n').length - 1,
  }));
}

/** Measures a body of code by its imports. */
export function measure(modules: readonly Module[]): Measures {
  const byFile = new Map(modules.map((one) => [one.file, one]));
  const depths = new Map<string, number>();
  const loops = new Set<string>();
  const depthOf = (file: string, way: readonly string[]): number => {
    const known = depths.get(file);
    if (known !== undefined) return known;
    if (way.includes(file)) {
      for (const one of way.slice(way.indexOf(file))) loops.add(one);
      return 0;
    }
    const below = byFile.get(file)?.imports ?? [];
    const depth = 1 + Math.max(0, ...below.map((to) => depthOf(to, [...way, file])));
    depths.set(file, depth);
    return depth;
  };
  const chains = modules.map(({ file }) => depthOf(file, [])).sort((a, b) => a - b);
  const readers = new Map<string, number>();
  for (const to of modules.flatMap(({ imports }) => imports)) {
    readers.set(to, (readers.get(to) ?? 0) + 1);
  }
  return {
    modules: modules.length,
    chain: { median: chains[Math.floor(chains.length / 2)] ?? 0, longest: chains.at(-1) ?? 0 },
    slivers: modules
      .filter(({ file, lines }) => lines <= SLIVER && readers.get(file) === 1)
      .map(({ file }) => file),
    pairs: twoWay(modules),
    loops: [...loops].sort(),
  };
}

/** The room of the domain that a module stands in; undefined outside the domain. */
export const roomOf = (file: string): string | undefined =>
  /^src\/domain\/([^/]+)\//.exec(file)?.[1];

function twoWay(modules: readonly Module[]): string[] {
  const arrows = new Set(
    modules.flatMap(({ file, imports }) =>
      imports.flatMap((to) => {
        const [from, into] = [roomOf(file), roomOf(to)];
        return from === undefined || into === undefined || from === into ? [] : [`${from} ${into}`];
      }),
    ),
  );
  return [...arrows].flatMap((arrow) => {
    const [from = '', into = ''] = arrow.split(' ');
    return from < into && arrows.has(`${into} ${from}`) ? [`${from} ↔ ${into}`] : [];
  });
}
