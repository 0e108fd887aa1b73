/** How a fault of the system reads, by its code; the path follows. */
const FAULTS: Readonly<Record<string, string>> = {
  EACCES: 'No permission for',
  EBUSY: 'Another program is using',
  EDQUOT: 'No room is left on the disk for',
  EEXIST: 'There already is',
  EISDIR: 'A folder stands where a file is needed:',
  ELOOP: 'Links lead in a circle at',
  EMFILE: 'Too many files are open to open',
  ENOENT: 'There is no',
  ENOSPC: 'No room is left on the disk for',
  ENOTDIR: 'A file stands where a folder is needed:',
  EPERM: 'No permission for',
  EROFS: 'Nothing can be written to',
};

/** What went wrong as one sentence, without a stack. Faults of the system are put in plain words. */
export function plainError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, path, dest } = error as NodeJS.ErrnoException & { dest?: string };
  const fault = code === undefined ? undefined : FAULTS[code];
  const place = dest ?? path;
  if (fault === undefined) return error.message;
  return `${fault} ${place === undefined ? 'what the command needs' : `“${place}”`} (${String(code)}).`;
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
