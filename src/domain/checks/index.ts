import type { Entries } from '../catalogue/entries.ts';
import type { Mistake } from '../mistake/mistake.ts';
import { indexRegisters } from '../catalogue/register-index.ts';
import type { Check } from './check.ts';
import { areaCodes, districts } from './area-register.ts';
import { asks } from './asks.ts';
import { assessmentAgreement } from './assessment-agreement.ts';
import { assessmentFindings } from './assessment-findings.ts';
import { assessmentRows } from './assessment-rows.ts';
import { certainty } from './certainty.ts';
import { codebook, codebookTopics } from './codebook.ts';
import { completeness, readAsSaid } from './completeness.ts';
import { contradictions, readings } from './contradictions.ts';
import { contributionYears } from './contribution-years.ts';
import { corrections } from './corrections.ts';
import { duplicateMembers } from './duplicate-members.ts';
import { eMailAddresses, personNames, telephoneNumbers } from './in-texts.ts';
import { formulas, hiddenCharacters, longWords, mixedAlphabets, oneLine } from './characters.ts';
import { folders, missingFiles, publicFiles } from './folders.ts';
import { datesOrder, lawOfTheDay } from './dates.ts';
import { implausibleDates } from './implausible-dates.ts';
import { directoryAreas, directoryRead } from './directory.ts';
import { duplicateIds, duplicateNames } from './duplicates.ts';
import { editions } from './editions.ts';
import { elsewhere } from './elsewhere.ts';
import { emptyValues } from './empty-values.ts';
import { evaluationCriteria } from './evaluation-criteria.ts';
import { faults, republishing } from './faults.ts';
import { fields } from './fields.ts';
import { glossaryForms } from './glossary-forms.ts';
import { guideAbbreviations } from './guide-abbreviations.ts';
import { guideCitations } from './guide-citations.ts';
import { guideFigures } from './guide-figures.ts';
import { guideArrangements, guideHeadings } from './guide-headings.ts';
import { guideSilences } from './guide-silences.ts';
import { guideUncited } from './guide-uncited.ts';
import { namesItself } from './itself.ts';
import { judgement } from './judgement.ts';
import { labelWords } from './label-words.ts';
import { leadDoesLead, leadingBody } from './leading-body.ts';
import { locators } from './locators.ts';
import { lockQuotations, lockTerms } from './lock-quotations.ts';
import { lockRules, lockSources } from './lock-sources.ts';
import { methodPages } from './method-pages.ts';
import { paragraphs } from './paragraphs.ts';
import { markupInTexts, unfinishedTexts } from './plain-texts.ts';
import { glance, questions } from './questions.ts';
import { quorumSeats, quorumSize } from './quorum.ts';
import { references } from './references.ts';
import { reportsToCycle, reportsToItself } from './reports-to.ts';
import { reservedIds } from './reserved-ids.ts';
import { searches } from './searches.ts';
import { secondReadings } from './second-readings.ts';
import { statementsReadTwice } from './statements-read-twice.ts';
import { silence, termsExplained } from './silence.ts';
import { successions } from './successions.ts';
import { termsEvidence } from './terms-evidence.ts';
import { totals } from './totals.ts';
import { unusedSources, unusedTerms } from './unused.ts';
import { webAddresses } from './web-addresses.ts';

/** Every rule, in the order in which they are listed for authors. */
export const CHECKS: readonly Check[] = [
  missingFiles,
  folders,
  publicFiles,
  fields,
  references,
  locators,
  searches,
  faults,
  republishing,
  editions,
  completeness,
  readAsSaid,
  codebook,
  codebookTopics,
  asks,
  certainty,
  paragraphs,
  assessmentRows,
  assessmentFindings,
  assessmentAgreement,
  secondReadings,
  statementsReadTwice,
  successions,
  corrections,
  duplicateIds,
  duplicateNames,
  namesItself,
  reservedIds,
  areaCodes,
  districts,
  directoryAreas,
  directoryRead,
  glossaryForms,
  glance,
  questions,
  termsEvidence,
  labelWords,
  emptyValues,
  readings,
  contradictions,
  silence,
  termsExplained,
  elsewhere,
  duplicateMembers,
  datesOrder,
  lawOfTheDay,
  implausibleDates,
  contributionYears,
  totals,
  quorumSeats,
  quorumSize,
  leadingBody,
  leadDoesLead,
  reportsToItself,
  reportsToCycle,
  guideArrangements,
  guideHeadings,
  guideCitations,
  guideSilences,
  guideUncited,
  guideFigures,
  guideAbbreviations,
  methodPages,
  hiddenCharacters,
  oneLine,
  mixedAlphabets,
  longWords,
  formulas,
  markupInTexts,
  unfinishedTexts,
  webAddresses,
  personNames,
  eMailAddresses,
  telephoneNumbers,
  judgement,
  evaluationCriteria,
  lockRules,
  lockSources,
  lockQuotations,
  lockTerms,
  unusedSources,
  unusedTerms,
];

/**
 * What all rules found, in no promised order. `today` is the day by the machine’s clock, such as 2026-11-21;
 * without it nothing is called dated too late.
 */
export function runChecks(entries: Entries, today?: string): Mistake[] {
  const registers = indexRegisters(entries);
  // Whatever the other rules found would only follow from what is missing.
  const missing = missingFiles.run(entries, registers, today);
  if (missing.length > 0) return missing;
  return CHECKS.flatMap((check) => check.run(entries, registers, today));
}
