import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importsOf, modulesIn, projectRoot } from './imports.ts';

/** A module with what it imports of the project, and its lines. */
export interface Module {
  file: string;
  imports: readonly string[];
  /** Those of them that are loaded when it runs: not imports of types. */
  runTime: readonly string[];
  lines: number;
}

/** The ways down by imports, one from each module: 1 for a module that imports none. */
export interface Chain {
  median: number;
  longest: number;
}

/** The size and shape of a body of code. */
export interface Measures {
  modules: number;
  /** At run time. */
  chain: Chain;
  /** With imports of types. */
  typed: Chain;
  /** Modules of at most 40 lines with one reader, which may be part of that reader. */
  slivers: readonly string[];
  /** Pairs of rooms of the domain that import each other: “a ↔ b”. */
  pairs: readonly string[];
  /** Modules in a loop of imports. */
  loops: readonly string[];
}

const SLIVER = 40;

/** Every module of these folders. */
export function readModules(folders: readonly string[]): Module[] {
  const files = folders.flatMap(modulesIn);
  const known = new Set(files);
  return files.map((file) => {
    const found = importsOf(file).filter(({ to }) => known.has(to));
    const names = (list: typeof found): string[] => [...new Set(list.map(({ to }) => to))];
    return {
      file,
      imports: names(found),
      runTime: names(found.filter(({ typeOnly }) => !typeOnly)),
      lines: readFileSync(join(projectRoot, file), 'utf8').split('\n').length - 1,
    };
  });
}

/** Measures a body of code by its imports. */
export function measure(modules: readonly Module[]): Measures {
  const readers = new Map<string, number>();
  for (const to of modules.flatMap(({ imports }) => imports)) {
    readers.set(to, (readers.get(to) ?? 0) + 1);
  }
  const typed = chainOf(modules, ({ imports }) => imports);
  return {
    modules: modules.length,
    chain: chainOf(modules, ({ runTime }) => runTime).chain,
    typed: typed.chain,
    slivers: modules
      .filter(({ file, lines }) => lines <= SLIVER && readers.get(file) === 1)
      .map(({ file }) => file),
    pairs: twoWay(modules),
    loops: typed.loops,
  };
}

/** The longest way down from each module, and the modules that lead back to themselves. */
function chainOf(
  modules: readonly Module[],
  importsOf: (module: Module) => readonly string[],
): { chain: Chain; loops: string[] } {
  const byFile = new Map(modules.map((one) => [one.file, one]));
  const depths = new Map<string, number>();
  const loops = new Set<string>();
  const depthOf = (module: Module, way: readonly string[]): number => {
    const { file } = module;
    const known = depths.get(file);
    if (known !== undefined) return known;
    if (way.includes(file)) {
      for (const one of way.slice(way.indexOf(file))) loops.add(one);
      return 0;
    }
    const below = importsOf(module).flatMap((to) => byFile.get(to) ?? []);
    const depth = 1 + Math.max(0, ...below.map((one) => depthOf(one, [...way, file])));
    depths.set(file, depth);
    return depth;
  };
  const chains = modules.map((module) => depthOf(module, [])).sort((a, b) => a - b);
  const median = chains[Math.floor(chains.length / 2)] ?? 0;
  return { chain: { median, longest: chains.at(-1) ?? 0 }, loops: [...loops].sort() };
}

/** How many files each room of the domain holds, the largest first. */
export function roomSizes(modules: readonly Module[]): [room: string, files: number][] {
  const sizes = new Map<string, number>();
  for (const { file } of modules) {
    const room = roomOf(file);
    if (room !== undefined) sizes.set(room, (sizes.get(room) ?? 0) + 1);
  }
  return [...sizes].sort((a, b) => b[1] - a[1]);
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
