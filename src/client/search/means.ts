import { placeNames, type PlaceNames } from '../../domain/area/named.ts';
import type { Means } from './answers.ts';
import { startEngine, type Engine } from './engine.ts';
import { openIndex } from './files.ts';

/**
 * Opens what answers are made with, from the index in the folder `root`. `faults` is how often that failed before.
 * Rejects where the index cannot be opened.
 */
export async function openMeans(
  root: string,
  filterLabels: Means['filterLabels'],
  faults: number,
): Promise<Means> {
  const files = await openIndex(root, faults);
  let engine: Promise<Engine> | undefined;
  let places: Promise<PlaceNames> | undefined;
  return {
    files,
    engine: () => (engine ??= startEngine(files)),
    places: () => (places ??= files.places().then(placeNames)),
    filterLabels,
  };
}

/**
 * Makes a way to use what `open` opens, which is given the number of faults so far. It is opened once, and
 * anew after any fault, so that nothing of a fault is remembered.
 */
export function reopening<T>(
  open: (faults: number) => Promise<T>,
): <A>(use: (opened: T) => AsyncIterable<A>) => AsyncGenerator<A> {
  let opened: Promise<T> | undefined;
  let faults = 0;
  return async function* (use) {
    const own = (opened ??= open(faults));
    try {
      yield* use(await own);
    } catch (fault) {
      if (opened === own) {
        opened = undefined;
        faults++;
      }
      throw fault;
    }
  };
}
