import type { Regime, Requirement } from '../../schemas/index.ts';
import { hasBegun } from '../base/dates.ts';
import { compareText } from '../base/order.ts';
import { counted, joinAnd } from '../base/words.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { asksOf, askedIn, isContent, isLookedFor, type AskedBasis, type Basis } from './asks.ts';
import type { CoverageRow } from './coverage.ts';
import { FORCES } from './findings.ts';
import type { AreaReport } from './requirement.ts';
import { standingOf } from './words.ts';

/** How one area’s document words what a line asks. */
export interface AreaWords {
  partnership: string;
  name: string;
  /** The law or edition that the document was made under, as a table names it. */
  regime: string;
  /** What kind of document it is: “constitution, not the published arrangements”. */
  document: string;
  /** How it stands on the day of the build: “Not current”. */
  standing: string;
  row: CoverageRow;
}

/** One line of the checklist: an ask under the law and guidance of the day. */
export interface ChecklistLine extends AskedBasis {
  /** Its force and how sure we are of it. */
  tag: string;
  /** What the edition in force says besides, where the line itself comes from the one before. */
  also: readonly Basis[];
  /** Of areas whose document addresses it, at most two. */
  words: readonly AreaWords[];
}

/** What arrangements written on a day must and should contain. */
export interface Checklist {
  day: string;
  /** What the law in force says that they contain. */
  law: readonly ChecklistLine[];
  /** What the guidance lists beyond that. */
  list: readonly ChecklistLine[];
  /** What it says of them elsewhere. */
  elsewhere: readonly ChecklistLine[];
  /** What law that is not in force yet says that they will contain. */
  notYet: readonly ChecklistLine[];
  /** The edition of the guidance in force, and the one whose list stands in for its own. */
  guidance: Regime | undefined;
  carried: Regime | undefined;
  sentence: string;
}

const SHOWN_AREAS = 2;

/** The checklist for a day such as 2026-11-21, with the words of areas from their reports. */
export function checklist(
  catalogue: Pick<Catalogue, 'asks' | 'requirements' | 'registers'>,
  reports: readonly AreaReport[],
  day: string,
): Checklist {
  const regimes = catalogue.registers.regimes.data;
  const inForce = regimes.filter(
    ({ starts, ends }) => hasBegun(starts, day) && (ends === undefined || day < ends),
  );
  const guidance = inForce.find(({ carries }) => carries !== undefined);
  const carried = regimes.find(({ id }) => id === guidance?.carries);
  const applying = [...inForce, ...(carried ? [carried] : [])].map(({ id }) => id);
  const hasStarted = ({ requirement: { in_force } }: Basis): boolean =>
    in_force === undefined || (in_force !== 'not-yet' && hasBegun(in_force, day));
  const asks = asksOf(catalogue);
  const linesOf = (isWanted: (basis: Basis) => boolean, ids: readonly string[]): ChecklistLine[] =>
    asks.flatMap((ask) => {
      const bases = ask.bases.filter(isWanted);
      const asked = askedIn({ ...ask, bases }, ids);
      return asked
        ? [
            {
              ...asked,
              ask,
              tag: tagOf(asked, guidance, carried),
              also: asked.regime === carried?.id ? asked.bases.filter(isOf(guidance)) : [],
              words: wordsOf(ask.id, reports),
            },
          ]
        : [];
    });
  const today = linesOf((basis) => hasStarted(basis) && isAsked(basis), applying);
  const ofKind = (kind: Requirement['kind']): ChecklistLine[] =>
    today.filter(({ requirement }) => requirement.kind === kind);
  const law = ofKind('law-content');
  const list = ofKind('guidance-list');
  const elsewhere = ofKind('guidance-elsewhere');
  return {
    day,
    law,
    list,
    elsewhere,
    notYet: linesOf(
      (basis) => !hasStarted(basis) && basis.requirement.kind === 'law-content',
      regimes.map(({ id }) => id),
    ),
    guidance,
    carried,
    sentence: `The law asks ${counted(law.length, 'thing')} of arrangements written today. As far as we know, the guidance lists ${list.length} more, and says ${counted(elsewhere.length, 'thing')} of them elsewhere.`,
  };
}

/** True for what arrangements would say: no power, no definition, no duty to act. */
const isAsked = (basis: Basis): boolean =>
  isContent(basis) ||
  (basis.requirement.kind === 'guidance-elsewhere' &&
    isLookedFor(basis) &&
    basis.requirement.force !== 'power' &&
    basis.requirement.force !== 'definition');

const isOf =
  (regime: Regime | undefined) =>
  (basis: Basis): boolean =>
    basis.regime === regime?.id;

const ASKED: Readonly<Record<Requirement['certainty'], string>> = {
  confirmed: 'in',
  probable: 'probably in',
  uncertain: 'perhaps in',
};

const tagOf = (
  { requirement, regime }: Basis,
  guidance: Regime | undefined,
  carried: Regime | undefined,
): string =>
  guidance && carried?.id === regime
    ? `${FORCES[requirement.force]}; ${ASKED[requirement.certainty]} the ${yearOf(carried)} ${requirement.kind === 'guidance-list' ? 'list' : 'guidance'}; the ${yearOf(guidance)} text was not read`
    : standingOf(requirement);

const yearOf = ({ starts }: Regime): string => starts.slice(0, 4);

/** Published arrangements first, then those made under the newest law; areas alike keep their order. */
const wordsOf = (ask: string, reports: readonly AreaReport[]): AreaWords[] =>
  reports
    .flatMap(({ partnership, report }) => {
      const row = report.rows.find((one) => one.ask.id === ask);
      return row?.finding === 'addressed' && row.quotes.length > 0
        ? [{ partnership, report, row }]
        : [];
    })
    .toSorted(
      ({ report: a }, { report: b }) =>
        Number(b.published) - Number(a.published) || compareText(startOf(b), startOf(a)),
    )
    .slice(0, SHOWN_AREAS)
    .map(({ partnership, report: { arrangements, published }, row }) => ({
      partnership: partnership.id,
      name: partnership.record.short_name,
      regime: arrangements.regime?.short ?? arrangements.record.regime,
      document: `${joinAnd(arrangements.sources.map(({ kindLabel }) => kindLabel))}${published ? '' : ', not the published arrangements'}`,
      standing: arrangements.standing.label,
      row,
    }));

const startOf = ({ arrangements }: AreaReport['report']): string =>
  arrangements.regime?.starts ?? '';
