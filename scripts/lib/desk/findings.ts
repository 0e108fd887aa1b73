import { asksUnder, isLookedFor, requirementsIn } from '../../../src/domain/coverage/asks.ts';
import { FINDINGS } from '../../../src/domain/coverage/findings.ts';
import type { Finding } from '../../../src/schemas/index.ts';
import type { Desk } from './model.ts';
import type { Store } from './store.ts';

/** Something that is asked of the arrangements, with what was found of it so far. */
export interface AskedFinding {
  /** The id of the requirement under which it is recorded. */
  readonly id: string;
  readonly label: string;
  readonly finding: Finding | undefined;
}

/** A finding in the words of the site. */
export const wordFinding = (finding: Finding): string => FINDINGS[finding].label;

/** What is looked for in arrangements of the document’s guidance, one by one: nothing that a save would refuse. */
export function findingsOf({ entries }: Store, { entry }: Pick<Desk, 'entry'>): AskedFinding[] {
  const own = entries.assessments.find(
    ({ id, partnership }) => id === entry.id && partnership === entry.partnership,
  );
  const given = own?.data.assessments ?? {};
  return asksUnder(entry.data.regime, requirementsIn(entries))
    .filter(isLookedFor)
    .map(({ ask, bases, requirement }) => {
      const id = bases.find((one) => given[one.requirement.id])?.requirement.id ?? requirement.id;
      return { id, label: ask.name, finding: given[id]?.finding };
    });
}

/** The name of the next place with a finding to make, after one; the first, where there is none after it. */
export function nextFinding(findings: readonly AskedFinding[], after: string): string | undefined {
  const at = findings.findIndex(({ id }) => `finding.${id}` === after);
  const isOpen = ({ id, finding }: AskedFinding): boolean =>
    finding === undefined && `finding.${id}` !== after;
  const next = findings.slice(at + 1).find(isOpen) ?? findings.find(isOpen);
  return next && `finding.${next.id}`;
}
