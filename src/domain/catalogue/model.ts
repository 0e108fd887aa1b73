import type {
  ArrangementsRecord,
  AskRecord,
  Body,
  Correction,
  Evaluation,
  Field,
  Helplines,
  Lock,
  LockedSource,
  Paragraph,
  PartnershipRecord,
  ReadingRound,
  Regime,
  SourceRecord,
  StatementRecord,
  Topic,
} from '../../schemas/index.ts';
import type { Review } from '../base/dates.ts';
import type { Drift, SourceAddress } from './drift.ts';
import type { Entries, Registers } from './entries.ts';
import type { Names } from './names.ts';

/** How an edition stands on the day of the build. */
export type StandingKind = 'to-come' | 'current' | 'may-be-over' | 'over';

/** What came after an edition: one we hold, or a document that was not read. */
export interface LaterDocument {
  title: string;
  /** As a reader would say it. */
  date: string | undefined;
  /** The id of the edition, where we hold it. */
  edition?: string;
  /** The id of the partnership, where it is one that came after. */
  partnership?: string | undefined;
  address?: string | undefined;
}

/** A joint group that serves an area beside the area’s own partnership. */
export interface JointGroup {
  id: string;
  name: string;
  /** “A joint group, HIPS, serves this area with Hampshire”: the start of a sentence. */
  text: string;
  /** “what a document of June 2019 says of it”: how the sentence ends, where something of it was read. */
  read: string | undefined;
}

/** The status line of an edition (method page “Computed values”, “What is current”). */
export interface Standing {
  kind: StandingKind;
  label: string;
  /** The rest of the line, in sentences: when and under what it was made, what has changed since. */
  text: string;
  /** What somebody else says on it that we could not confirm: told where there is room to weigh it. */
  unconfirmed: string | undefined;
  later: readonly LaterDocument[];
  /** Joint groups that serve the area too. */
  groups: readonly JointGroup[];
  /** True for arrangements that partnerships of the present law made for an area of their own: those that counts take. */
  counts: boolean;
}

/** How far a statement has been read a second time; the codes stand in the data files. */
export type ReadingKind = 'once' | 'alike' | 'settled' | 'not-settled';

/** A statement with everything it belongs to. */
export interface Statement {
  /** The permanent anchor on the partnership’s page. */
  anchor: string;
  topic: Topic;
  field: Field;
  /** Undefined for the arrangements as a whole. */
  body: Body | undefined;
  record: StatementRecord;
  /** The id of the edition it was written in. */
  edition: string;
  /** How far it was read a second time. */
  reading: ReadingKind;
}

export interface Arrangements {
  id: string;
  partnership: string;
  record: ArrangementsRecord;
  regime: Regime | undefined;
  sources: readonly Source[];
  /** Main body first, then by tier, in the order of the record. */
  bodies: readonly Body[];
  /** In the order of topics, bodies and fields. */
  statements: readonly Statement[];
  /** The same by anchor. */
  byAnchor: ReadonlyMap<string, Statement>;
  names: Names;
  /** What was asked about them, newest first. */
  corrections: readonly Correction[];
  /** The second readings of them, oldest first. */
  rounds: readonly ReadingRound[];
  /** The editions they are joined from, the amended one first; empty where they stand as written. */
  joins: readonly Arrangements[];
  /** How they stand to the law and to other editions on the day of the build. */
  standing: Standing;
}

export interface Partnership {
  id: string;
  /** As it is written, its areas those that it covers on the day of the build. */
  record: PartnershipRecord;
  /** The names of these areas. */
  areas: readonly string[];
  /** Of areas that joined later or have left: when, and whether each is covered on that day. */
  areaDates: readonly (PartnershipRecord['area_dates'][number] & {
    name: string;
    isCovered: boolean;
  })[];
  /** Every edition as it was written, newest first. */
  editions: readonly Arrangements[];
  /** What its page shows: the edition that is current on the day of the build, or was last, with its amendments. */
  current: Arrangements | undefined;
}

export interface Source {
  id: string;
  record: SourceRecord;
  kindLabel: string;
  /** Locator → how a reader would name the place, with the sections around it. */
  places: ReadonlyMap<string, string>;
  /** True where the site has a reading view of its text. */
  readable: boolean;
  /** Where it is published, and how each address stands since the source was read. */
  addresses: readonly SourceAddress[];
  /** The worst of these; undefined where no address is known. */
  drift: Drift | undefined;
  /** When it is to be looked at again, as that stands on the day of the build. */
  review: Review;
  /** Searched term → section → how often it occurs there; undefined where nothing was counted. */
  terms: LockedSource['terms'] | undefined;
}

/** Everything the site shows, joined, indexed and in a fixed order. */
export interface Catalogue {
  partnerships: readonly Partnership[];
  sources: readonly Source[];
  topics: readonly Topic[];
  /** How each field is read, by topic. */
  codebook: Entries['codebook'];
  registers: Registers;
  /** What is asked, the requirements that ask it by regime, and the findings on them. */
  asks: readonly AskRecord[];
  requirements: Entries['requirements'];
  /** Paragraphs of the guidance, by requirement; most are not known. */
  paragraphs: Readonly<Record<string, Paragraph>>;
  assessments: Entries['assessments'];
  /** What second readers left, each record whole. */
  secondReadings: Entries['secondReadings'];
  /** Where every quotation was found; undefined where nothing was verified yet. */
  lock: Lock | undefined;
  /** The guides, by partnership; of one partnership by the id of its arrangements. */
  guides: Entries['guides'];
  /** What was released of the data, newest first; the id is the day, which is the version. */
  releases: Entries['releases'];
  /** What was found on the access of the site itself, where it has been evaluated. */
  evaluation: Evaluation;
  /** The numbers of public services at the foot of every page. */
  helplines: Helplines;
}
