/** What the system refused, in plain words, and what to do. */
export interface SystemFault {
  /** What stands in the way, for a mistake of a file: “no permission”. */
  found: string;
  /** How a sentence on it begins; the path follows: “No permission for”. */
  begins: string;
  remedy: string;
}

const FORBIDDEN: SystemFault = {
  found: 'no permission',
  begins: 'No permission for',
  remedy: 'Allow the user who runs this to read and write there, or choose another folder.',
};

const FULL: SystemFault = {
  found: 'a full disk',
  begins: 'No room is left on the disk for',
  remedy: 'Make room on the disk, and try again.',
};

const TOO_MANY: SystemFault = {
  found: 'too many open files',
  begins: 'Too many files are open to open',
  remedy: 'Close other programs, or raise the limit (`ulimit -n`), and try again.',
};

const FAULTS: Readonly<Record<string, SystemFault>> = {
  EACCES: FORBIDDEN,
  EPERM: FORBIDDEN,
  EDQUOT: FULL,
  ENOSPC: FULL,
  EMFILE: TOO_MANY,
  ENFILE: TOO_MANY,
  EBUSY: {
    found: 'a file that another program is using',
    begins: 'Another program is using',
    remedy: 'Close the other program, and try again.',
  },
  EEXIST: {
    found: 'something that is there already',
    begins: 'There already is',
    remedy: 'Move it out of the way, or choose another name.',
  },
  EIO: {
    found: 'a disk that does not answer',
    begins: 'The disk does not answer for',
    remedy: 'Check the disk, and try again.',
  },
  EISDIR: {
    found: 'a folder where a file belongs',
    begins: 'A folder stands where a file is needed:',
    remedy: 'Move the folder out of the way, and put the file in its place.',
  },
  ELOOP: {
    found: 'links that lead in a circle',
    begins: 'Links lead in a circle at',
    remedy: 'Put the file itself in their place.',
  },
  ENAMETOOLONG: {
    found: 'a name that is too long',
    begins: 'The name is too long:',
    remedy: 'Use a shorter name.',
  },
  ENOENT: {
    found: 'no such file or folder',
    begins: 'There is no',
    remedy: 'Check the path for a spelling mistake, or make the folder first.',
  },
  ENOTDIR: {
    found: 'a file where a folder belongs',
    begins: 'A file stands where a folder is needed:',
    remedy: 'Name a folder, or move the file out of the way.',
  },
  EROFS: {
    found: 'a disk that can only be read',
    begins: 'Nothing can be written to',
    remedy: 'Choose a folder that can be written to.',
  },
};

/** What the system refused, told by the code of its error; undefined where it is no fault of the system we know. */
export function systemFault(problem: unknown): SystemFault | undefined {
  const { code } = (problem ?? {}) as { code?: unknown };
  return typeof code === 'string' && Object.hasOwn(FAULTS, code) ? FAULTS[code] : undefined;
}
