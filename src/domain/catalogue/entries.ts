import type {
  AgencyType,
  Area,
  ArrangementsRecord,
  AssessmentsRecord,
  Correction,
  Evaluation,
  GlossaryTerm,
  Guide,
  Lock,
  PartnershipRecord,
  Question,
  Regime,
  RelevantAgency,
  Requirement,
  Role,
  SourceRecord,
  Topic,
  VocabularyTerm,
} from '../../schemas/index.ts';

/** A record with the file it was read from (relative to the content folder). */
export interface Entry<T> {
  id: string;
  file: string;
  data: T;
}

export interface ArrangementsEntry extends Entry<ArrangementsRecord> {
  partnership: string;
}

/** Findings for one set of arrangements: same partnership, same id. */
export interface AssessmentsEntry extends Entry<AssessmentsRecord> {
  partnership: string;
}

/** The guide to one set of arrangements: same partnership, same id. */
export interface GuideEntry extends Entry<Guide> {
  partnership: string;
}

/** What was asked about one set of arrangements: same partnership, same id. */
export interface CorrectionsEntry extends Entry<Correction[]> {
  partnership: string;
}

/** Closed lists, each with its file. */
export interface Registers {
  topics: Entry<Topic[]>;
  agencyTypes: Entry<AgencyType[]>;
  roles: Entry<Role[]>;
  areas: Entry<Area[]>;
  regimes: Entry<Regime[]>;
  questions: Entry<Question[]>;
  glossary: Entry<GlossaryTerm[]>;
  relevantAgencies: Entry<RelevantAgency[]>;
  vocabularies: readonly Entry<VocabularyTerm[]>[];
}

/** A file that belongs here but could not be read; its own mistake is reported for it. */
export interface Unread {
  room: string;
  id: string;
  partnership: string;
  file: string;
  /** What stands in the file, as text; empty where even that could not be read. */
  text: string;
}

/** Everything read from the content folder, typed but not yet checked against itself. */
export interface Entries {
  partnerships: readonly Entry<PartnershipRecord>[];
  arrangements: readonly ArrangementsEntry[];
  assessments: readonly AssessmentsEntry[];
  guides: readonly GuideEntry[];
  corrections: readonly CorrectionsEntry[];
  /** One for each regime; the id of the entry is that of the regime. */
  requirements: readonly Entry<Requirement[]>[];
  sources: readonly Entry<SourceRecord>[];
  registers: Registers;
  lock: Entry<Lock> | undefined;
  /** What was found on the access of the site itself. */
  evaluation: Entry<Evaluation> | undefined;
  unread: readonly Unread[];
}
