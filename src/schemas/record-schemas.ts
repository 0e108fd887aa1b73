import { ArrangementsSchema } from './arrangements.ts';
import { AssessmentsSchema } from './assessment.ts';
import { CorrectionsSchema } from './correction.ts';
import { PartnershipSchema } from './partnership.ts';
import { RequirementsSchema } from './requirement.ts';
import { SourceSchema } from './source.ts';

/** The records an author writes, by the name under which their JSON Schema is published. */
export const RECORD_SCHEMAS = {
  arrangements: ArrangementsSchema,
  assessments: AssessmentsSchema,
  corrections: CorrectionsSchema,
  partnership: PartnershipSchema,
  requirements: RequirementsSchema,
  source: SourceSchema,
};
