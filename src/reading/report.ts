import { compareFindings, type Finding, type RecordPath } from '../domain/finding.ts';

type Locate = (file: string, path: RecordPath) => { line: number; column: number };

/** Findings as text for a terminal: grouped by file, each with place, found, allowed and remedy. */
export function formatFindings(findings: readonly Finding[], locate: Locate, root: string): string {
  const placed = findings
    .map((finding) => ({
      ...finding,
      position: finding.position ?? locate(finding.file, finding.path),
    }))
    .sort(compareFindings);
  const groups = Map.groupBy(placed, ({ file }) => file);
  const blocks = [...groups].map(([file, found]) =>
    [`${root}/${file}`, ...found.map(formatFinding)].join('\n'),
  );
  return [...blocks, formatTotal(findings)].join('\n\n');
}

function formatFinding(finding: Finding): string {
  const { line, column } = finding.position ?? { line: 1, column: 1 };
  const place = finding.path.length > 0 ? `  ${finding.path.join(' › ')}` : '';
  return [
    `  ${line}:${column}  ${finding.level}  ${finding.code}${place}`,
    `      found    ${finding.found}`,
    `      allowed  ${finding.allowed}`,
    `      do       ${finding.remedy}`,
  ].join('\n');
}

/** “2 errors and 1 warning in 3 files.” */
function formatTotal(findings: readonly Finding[]): string {
  const errors = findings.filter(({ level }) => level === 'error').length;
  const warnings = findings.length - errors;
  const files = new Set(findings.map(({ file }) => file)).size;
  if (findings.length === 0) return 'No mistakes found.';
  return `${plural(errors, 'error')} and ${plural(warnings, 'warning')} in ${plural(files, 'file')}.`;
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
