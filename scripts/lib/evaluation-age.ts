const YEAR = 365.25 * 24 * 60 * 60 * 1000;

/**
 * What to print where the evaluation of access is more than 12 months old, or undefined.
 * `evaluatedOn` is a day such as 2026-11-21; `today` is when the site is built.
 */
export function evaluationWarning(evaluatedOn: string, today: Date): string | undefined {
  if (today.getTime() - Date.parse(evaluatedOn) <= YEAR) return undefined;
  return `Warning: the access of the site was evaluated on ${evaluatedOn}, more than 12 months ago. Evaluate it again and date content/accessibility.yaml.`;
}
