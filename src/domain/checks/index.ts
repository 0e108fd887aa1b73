import type { Entries } from '../catalogue/entries.ts';
import type { Mistake } from '../mistake/mistake.ts';
import { indexRegisters } from '../catalogue/register-index.ts';
import type { Check } from './check.ts';
import { areaCodes } from './area-codes.ts';
import { assessmentAgreement } from './assessment-agreement.ts';
import { assessmentFindings } from './assessment-findings.ts';
import { assessmentRows } from './assessment-rows.ts';
import { completeness } from './completeness.ts';
import { contradictions } from './contradictions.ts';
import { contributionYears } from './contribution-years.ts';
import { corrections } from './corrections.ts';
import { datesOrder } from './dates-order.ts';
import { duplicateIds } from './duplicate-ids.ts';
import { duplicateMembers } from './duplicate-members.ts';
import { eMailAddresses, personNames, telephoneNumbers } from './in-texts.ts';
import { elsewhere } from './elsewhere.ts';
import { emptyValues } from './empty-values.ts';
import { evaluationCriteria } from './evaluation-criteria.ts';
import { faults } from './faults.ts';
import { fields } from './fields.ts';
import { folders } from './folders.ts';
import { glossaryForms } from './glossary-forms.ts';
import { guideAbbreviations } from './guide-abbreviations.ts';
import { guideArrangements } from './guide-arrangements.ts';
import { guideCitations } from './guide-citations.ts';
import { guideFigures } from './guide-figures.ts';
import { guideHeadings } from './guide-headings.ts';
import { guideSilences } from './guide-silences.ts';
import { guideUncited } from './guide-uncited.ts';
import { judgement } from './judgement.ts';
import { leadingBody } from './leading-body.ts';
import { locators } from './locators.ts';
import { lockQuotations } from './lock-quotations.ts';
import { lockRules } from './lock-rules.ts';
import { lockSources } from './lock-sources.ts';
import { questions } from './questions.ts';
import { quorumSeats, quorumSize } from './quorum.ts';
import { readings } from './readings.ts';
import { references } from './references.ts';
import { reportsToCycle, reportsToItself } from './reports-to.ts';
import { republishing } from './republishing.ts';
import { reservedIds } from './reserved-ids.ts';
import { searches } from './searches.ts';
import { secondReading } from './second-reading.ts';
import { silence } from './silence.ts';
import { successions } from './successions.ts';
import { termsEvidence } from './terms-evidence.ts';
import { totals } from './totals.ts';
import { unusedRoles, unusedSources, unusedTerms } from './unused.ts';

/** Every rule, in the order in which they are listed for authors. */
export const CHECKS: readonly Check[] = [
  folders,
  fields,
  references,
  locators,
  searches,
  faults,
  republishing,
  completeness,
  assessmentRows,
  assessmentFindings,
  assessmentAgreement,
  successions,
  corrections,
  duplicateIds,
  reservedIds,
  areaCodes,
  glossaryForms,
  questions,
  termsEvidence,
  emptyValues,
  readings,
  contradictions,
  silence,
  elsewhere,
  duplicateMembers,
  datesOrder,
  secondReading,
  contributionYears,
  totals,
  quorumSeats,
  quorumSize,
  leadingBody,
  reportsToItself,
  reportsToCycle,
  guideArrangements,
  guideHeadings,
  guideCitations,
  guideSilences,
  guideUncited,
  guideFigures,
  guideAbbreviations,
  personNames,
  eMailAddresses,
  telephoneNumbers,
  judgement,
  evaluationCriteria,
  lockRules,
  lockSources,
  lockQuotations,
  unusedSources,
  unusedTerms,
  unusedRoles,
];

/** What all rules found, in no promised order. */
export function runChecks(entries: Entries): Mistake[] {
  const registers = indexRegisters(entries);
  return CHECKS.flatMap((check) => check.run(entries, registers));
}
