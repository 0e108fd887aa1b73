import { shown } from '../../src/reading/shown.ts';
import { systemFault } from '../../src/reading/system-fault.ts';

/**
 * What went wrong as one line without a stack. Faults of the system are put in plain words, with what to do;
 * signs that would colour or clear a terminal are made visible.
 */
export function plainError(error: unknown): string {
  if (!(error instanceof Error)) return shown(String(error));
  const { code, path, dest } = error as NodeJS.ErrnoException & { dest?: string };
  const fault = systemFault(error);
  if (!fault) return error.message.split('\n').map(shown).join('\n');
  const place = dest ?? path;
  return shown(
    `${fault.begins} ${place === undefined ? 'what the command needs' : `“${place}”`} (${String(code)}). ${fault.remedy}`,
  );
}

/**
 * Runs a command and sets the exit code of the process to what it returns. What it throws is printed as
 * one sentence and counts as 1.
 */
export async function runAsProgram(command: () => Promise<number> | number): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    console.error(plainError(error));
    process.exitCode = 1;
  }
}
