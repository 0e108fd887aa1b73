/** Headers for the paths that match a pattern. */
interface HeaderRule {
  readonly pattern: RegExp;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** Returns a test for a path pattern in which `*` stands for anything. */
function toPattern(glob: string): RegExp {
  const literal = glob.replaceAll(/[.+?^${}()|[\]\\]/gu, '\\$&');
  return new RegExp(`^${literal.replaceAll('*', '.*')}$`, 'u');
}

/** Returns the name and value of an indented `Name: value` line. */
function toHeader(line: string): readonly [string, string] {
  const colon = line.indexOf(':');
  if (colon < 1) throw new Error(`Not a header line: "${line}"`);
  return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
}

/**
 * Reads the text of a `_headers` file, the format that static hosts share: a path pattern at the
 * start of a line, then its headers, indented. Lines that start with `#` are notes.
 * Returns the rules in the order written.
 */
export function parseHeadersFile(text: string): HeaderRule[] {
  const lines = text.split(/\r?\n/u).filter((line) => /^\s*[^#\s]/u.test(line));
  const starts = lines.flatMap((line, at) => (/^\S/u.test(line) ? [at] : []));
  return starts.map((start, at) => ({
    pattern: toPattern((lines[start] ?? '').trim()),
    headers: lines.slice(start + 1, starts[at + 1]).map(toHeader),
  }));
}

/** Returns the headers for a path: every rule that matches, a later one winning over an earlier. */
export function headersFor(rules: readonly HeaderRule[], path: string): Map<string, string> {
  const matching = rules.filter(({ pattern }) => pattern.test(path));
  return new Map(matching.flatMap(({ headers }) => headers));
}
