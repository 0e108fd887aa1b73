import type { Regime, Requirement } from '../../schemas/index.ts';
import { counted } from '../base/words.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { hasNoParagraph } from './words.ts';

/** A requirement with what somebody who has the text would look up. */
export interface LookUp {
  requirement: Requirement;
  /** Such as “whether the text says it, and as a must or a should”. */
  what: readonly string[];
}

/** What is open in one body of law or edition of the guidance. */
export interface OpenRegime {
  regime: Regime;
  rows: readonly LookUp[];
}

export interface Unconfirmed {
  sentence: string;
  regimes: readonly OpenRegime[];
}

/** Everything in the catalogue that we could not confirm, by body of law, newest first. */
export function unconfirmed({
  requirements,
  paragraphs,
  registers,
}: Pick<Catalogue, 'requirements' | 'paragraphs' | 'registers'>): Unconfirmed {
  const regimes = registers.regimes.data
    .map((regime) => ({
      regime,
      rows: (requirements.find(({ id }) => id === regime.id)?.data ?? [])
        .filter(({ context }) => !context)
        .flatMap((requirement) => {
          const what = lookUp(requirement, paragraphs);
          return what.length > 0 ? [{ requirement, what }] : [];
        }),
    }))
    .filter(({ rows }) => rows.length > 0)
    .reverse();
  const rows = regimes.flatMap((one) => one.rows);
  const open = rows.filter(({ requirement }) => requirement.certainty !== 'confirmed').length;
  return {
    sentence: `Of ${counted(all(requirements), 'requirement')}, we could not confirm ${open}; ${rows.length - open} more are confirmed and lack only their paragraph.`,
    regimes,
  };
}

const all = (requirements: Catalogue['requirements']): number =>
  requirements.flatMap(({ data }) => data).filter(({ context }) => !context).length;

const lookUp = (row: Requirement, paragraphs: Catalogue['paragraphs']): string[] => [
  ...(row.certainty === 'confirmed'
    ? []
    : [`Does the text say it, and as ${row.force === 'must-guidance' ? '“must”' : 'we give it'}?`]),
  ...(hasNoParagraph(row) && paragraphs[row.id] === undefined ? ['Which paragraph says it?'] : []),
];
