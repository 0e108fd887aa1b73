import type { Requirement } from '../../schemas/index.ts';
import type { Entry } from '../catalogue/entries.ts';

/** The statutory core that stands under every edition of the guidance since 2018. */
const CORE_REGIME = 'ca2004-16e';

/** Regimes whose arrangements also stand under the statutory core. */
const UNDER_THE_CORE = new Set(['wt2018', 'wt2023', 'wt2026']);

/** A requirement with its regime, and the requirement of an edition that restates it, where one does. */
export interface RequirementRow {
  requirement: Requirement;
  regime: string;
  /** The requirement that restates it: the finding is computed from that one, never written twice. */
  restatedBy: string | undefined;
}

/**
 * Rows that arrangements made under a regime are read against: those of the regime, and of the
 * statutory core where it applies, each marked where an edition restates it (method page “Findings”).
 */
export function rowsFor(
  regime: string,
  requirements: readonly Entry<Requirement[]>[],
): RequirementRow[] {
  const regimes = UNDER_THE_CORE.has(regime) ? [regime, CORE_REGIME] : [regime];
  const restated = restatements(regime, requirements);
  return regimes.flatMap((id) =>
    (requirements.find((entry) => entry.id === id)?.data ?? []).map((requirement) => ({
      requirement,
      regime: id,
      restatedBy: id === regime ? undefined : restated.get(requirement.id),
    })),
  );
}

/** Earlier requirements equal to one of the regime, directly or through equal ones between. */
function restatements(
  regime: string,
  requirements: readonly Entry<Requirement[]>[],
): ReadonlyMap<string, string> {
  const byId = new Map(requirements.flatMap(({ data }) => data).map((row) => [row.id, row]));
  const found = new Map<string, string>();
  const follow = (row: Requirement | undefined, origin: string): void => {
    for (const { id, relation } of row?.succeeds ?? []) {
      if (relation !== 'equal' || found.has(id)) continue;
      found.set(id, origin);
      follow(byId.get(id), origin);
    }
  };
  for (const row of requirements.find(({ id }) => id === regime)?.data ?? []) follow(row, row.id);
  return found;
}

/** True where a finding is written: looked for in the arrangements, and not computed from another. */
export const isWritten = ({ requirement, restatedBy }: RequirementRow): boolean =>
  requirement.kind === 'published-content' && restatedBy === undefined;
