import { parseArgs, type ParseArgsConfig } from 'node:util';

/** Returns the options of the command line, or what to print where they are not ones it takes. */
export function readOptions<const T extends ParseArgsConfig>(
  config: T,
): { values: ReturnType<typeof parseArgs<T>>['values'] } | { problem: string } {
  try {
    return { values: parseArgs(config).values };
  } catch (problem) {
    return { problem: problem instanceof Error ? problem.message : String(problem) };
  }
}
