import { z } from 'zod';
import { AttendanceSchema, DeputiesSchema } from './attendance.ts';
import { ChairSchema } from './chair.ts';
import { DecisionSchema, RouteSchema, UrgentDecisionSchema } from './decision.ts';
import { FrequencySchema } from './frequency.ts';
import {
  ActorsSchema,
  BodiesSchema,
  DocumentsSchema,
  PresenceSchema,
  ProvisionsSchema,
  ReportsToSchema,
} from './general.ts';
import { AgenciesSchema, MembersSchema, PostsSchema } from './membership.ts';
import {
  AdministrationSchema,
  BudgetYearSchema,
  ContributionsSchema,
  FundingBasisSchema,
} from './money.ts';
import { AreasSchema, FootprintsSchema } from './place.ts';
import { QuorumSchema, WithoutQuorumSchema } from './quorum.ts';
import { PlanSchema, ReportSchema, ReviewSchema } from './reporting.ts';
import { DatesSchema, DeadlinesSchema, DurationSchema, ExtraMeetingsSchema } from './time.ts';

/** Every typed value a statement can carry. A new shape is one schema here and one wording. */
export const ValueSchema = z
  .discriminatedUnion('kind', [
    ActorsSchema,
    AdministrationSchema,
    AgenciesSchema,
    AreasSchema,
    AttendanceSchema,
    BodiesSchema,
    BudgetYearSchema,
    ChairSchema,
    ContributionsSchema,
    DatesSchema,
    DeadlinesSchema,
    DecisionSchema,
    DeputiesSchema,
    DocumentsSchema,
    DurationSchema,
    ExtraMeetingsSchema,
    FootprintsSchema,
    FrequencySchema,
    FundingBasisSchema,
    MembersSchema,
    PlanSchema,
    PostsSchema,
    PresenceSchema,
    ProvisionsSchema,
    QuorumSchema,
    ReportSchema,
    ReportsToSchema,
    ReviewSchema,
    RouteSchema,
    UrgentDecisionSchema,
    WithoutQuorumSchema,
  ])
  .describe('A typed value. `kind` names its shape.');
export type Value = z.output<typeof ValueSchema>;
/** A value as it is written in a record: what the schema fills in may be left out. */
export type ValueInput = z.input<typeof ValueSchema>;
export type ValueKind = Value['kind'];
export type ValueOf<K extends ValueKind> = Extract<Value, { kind: K }>;
export type ValueInputOf<K extends ValueKind> = Extract<ValueInput, { kind: K }>;

export const VALUE_KINDS: readonly ValueKind[] = ValueSchema.options.map(
  (option) => option.shape.kind.value,
);
