import type { Requirement } from '../../schemas/index.ts';
import type { Arrangements, Catalogue } from '../catalogue/catalogue.ts';
import type { Entries } from '../catalogue/entries.ts';
import { PUBLISHED_KINDS } from '../catalogue/constants.ts';
import { CERTAINTIES, FORCES, KINDS } from './findings.ts';

/** A requirement with the id of its regime: one legal basis of an ask. */
export interface Basis {
  requirement: Requirement;
  regime: string;
}

/** One thing that law and guidance ask, with every requirement that asks it. Pages print “requirement”. */
export interface Ask {
  id: string;
  name: string;
  /** The question to put on a visit; undefined for law that is over. */
  question: string | undefined;
  /** Its bases in all laws and editions, strongest first. */
  bases: readonly Basis[];
}

/** An ask as it stands under one regime: with the bases that apply, and the strongest of them. */
export interface AskedBasis extends Basis {
  ask: Ask;
  bases: readonly Basis[];
}

/** What asks are made of; a catalogue has both. */
export type Requirements = Pick<Catalogue, 'asks' | 'requirements'>;

/** The same from entries, for checks. */
export const requirementsIn = ({
  asks,
  requirements,
}: Pick<Entries, 'asks' | 'requirements'>): Requirements => ({ asks: asks.data, requirements });

/** The statutory core that stands under every edition of the guidance since 2018. */
const CORE_REGIME = 'ca2004-16e';

/** Regimes whose arrangements also stand under the statutory core. */
const UNDER_THE_CORE: ReadonlySet<string> = new Set(['wt2018', 'wt2023', 'wt2026']);

/** The regimes that arrangements made under a regime are read against: its own, and the statutory core where it applies. */
export const regimesOver = (regime: string): readonly string[] =>
  UNDER_THE_CORE.has(regime) ? [regime, CORE_REGIME] : [regime];

/** Every ask of the register, in its order. A requirement that is not in the catalogue is left out. */
export function asksOf({ asks, requirements }: Requirements): Ask[] {
  const byId = new Map(
    requirements.flatMap(({ id: regime, data }) =>
      data.map((requirement) => [requirement.id, { requirement, regime }] as const),
    ),
  );
  return asks.map(({ id, name, question, requirements: ids }) => ({
    id,
    name,
    question,
    bases: strongestFirst(ids.flatMap((one) => byId.get(one) ?? [])),
  }));
}

/** An ask with its bases in these regimes; undefined where it has none there. */
export function askedIn(ask: Ask, regimes: readonly string[]): AskedBasis | undefined {
  const bases = ask.bases.filter(({ regime }) => regimes.includes(regime));
  const [strongest] = bases;
  return strongest && { ...strongest, ask, bases };
}

/** The asks that arrangements made under a regime are read against, in the order of the register. */
export const asksUnder = (regime: string, catalogue: Requirements): AskedBasis[] =>
  asksOf(catalogue).flatMap((ask) => askedIn(ask, regimesOver(regime)) ?? []);

/** True where an ask is looked for in the arrangements, and so has a finding. */
export const isLookedFor = ({ requirement }: Basis): boolean =>
  requirement.document === 'arrangements';

const CONTENT_KINDS: ReadonlySet<Requirement['kind']> = new Set(['law-content', 'guidance-list']);

/** True where law in force says that published arrangements contain it, or the guidance lists it. */
export const isContent = ({ requirement }: Basis): boolean =>
  CONTENT_KINDS.has(requirement.kind) &&
  requirement.document === 'arrangements' &&
  requirement.force !== 'power' &&
  requirement.force !== 'definition' &&
  requirement.in_force !== 'not-yet';

/** True for such a content where a public source was found that says so: nothing is held against a document on another. */
export const isKnownContent = ({ bases }: Pick<AskedBasis, 'bases'>): boolean =>
  bases.some((basis) => isContent(basis) && basis.requirement.certainty !== 'uncertain');

/** True where a source of the arrangements is the published arrangements, and not a constitution or the like. */
export const isPublished = ({ sources }: Pick<Arrangements, 'sources'>): boolean =>
  sources.some(({ record }) => PUBLISHED_KINDS.has(record.kind));

/** True where a finding on it may be a gap: a known content of arrangements, read from the published arrangements. */
export const canBeGap = (
  asked: Pick<AskedBasis, 'bases'>,
  arrangements: Pick<Arrangements, 'sources'>,
): boolean => isPublished(arrangements) && isKnownContent(asked);

/** Bases by kind, force and certainty; those alike in all three keep their order. */
const strongestFirst = (bases: readonly Basis[]): Basis[] =>
  bases.toSorted(
    ({ requirement: a }, { requirement: b }) =>
      placeIn(KINDS, a.kind) - placeIn(KINDS, b.kind) ||
      placeIn(FORCES, a.force) - placeIn(FORCES, b.force) ||
      placeIn(CERTAINTIES, a.certainty) - placeIn(CERTAINTIES, b.certainty),
  );

const placeIn = (labels: Readonly<Record<string, string>>, key: string): number =>
  Object.keys(labels).indexOf(key);
