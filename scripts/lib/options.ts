import { parseArgs, type ParseArgsConfig } from 'node:util';

/** Returns the options of the command line and what stands beside them, or what to print where they are not ones it takes. */
export function readOptions<const T extends ParseArgsConfig>(
  config: T,
): ReturnType<typeof parseArgs<T>> | { problem: string } {
  try {
    return parseArgs(config);
  } catch (problem) {
    return { problem: problem instanceof Error ? problem.message : String(problem) };
  }
}
