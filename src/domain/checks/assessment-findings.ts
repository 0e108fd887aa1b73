import type { Assessment, Requirement } from '../../schemas/index.ts';
import { asksUnder, requirementsIn } from '../coverage/asks.ts';
import type { Entries } from '../catalogue/entries.ts';
import { error, type Mistake } from '../mistake/mistake.ts';
import type { Check } from './check.ts';

/**
 * A finding is one the row allows: “not found” only for a confirmed row and a whole copy, “to check”
 * only for a row that is not confirmed, and neither for a power (method page “Findings”).
 */
export const assessmentFindings: Check = {
  name: 'assessment-findings',
  holds: 'No finding says more than the certainty and force of its requirement and the copy allow.',
  run: (entries) =>
    entries.assessments.flatMap(({ id: name, partnership, file, data }) => {
      const regime = entries.arrangements.find(
        (one) => one.id === name && one.partnership === partnership,
      )?.data.regime;
      const asked = regime === undefined ? [] : asksUnder(regime, requirementsIn(entries));
      return Object.entries(data.assessments).flatMap(([id, assessment]) => {
        const basis = asked.find(({ bases }) =>
          bases.some(({ requirement }) => requirement.id === id),
        );
        return basis
          ? [
              ...notForRow(file, id, basis.requirement, assessment),
              ...incompleteCopy(file, id, assessment, entries),
            ]
          : [];
      });
    }),
};

/** Force and certainty are those of the strongest basis: what the law says needs no guidance to confirm it. */
function notForRow(
  file: string,
  id: string,
  { force, certainty }: Requirement,
  { finding }: Assessment,
): Mistake[] {
  const at = (found: string, allowed: string): Mistake =>
    error('finding-not-for-row', {
      file,
      path: ['assessments', id, 'finding'],
      found,
      allowed,
      remedy: 'Choose a finding the row allows, or correct the row.',
    });
  if (finding !== 'not-found' && finding !== 'to-check') return [];
  if (force === 'power') {
    return [at(`“${finding}” on a power`, 'a power is used or not used: it is never a gap')];
  }
  if (finding === 'not-found' && certainty !== 'confirmed') {
    return [
      at(`“not-found” on a row that is ${certainty}`, '`to-check`: the row is not confirmed'),
    ];
  }
  if (finding === 'to-check' && certainty === 'confirmed') {
    return [at('“to-check” on a row that is confirmed', '`not-found` where nothing was found')];
  }
  return [];
}

function incompleteCopy(
  file: string,
  id: string,
  assessment: Assessment,
  { sources }: Entries,
): Mistake[] {
  if (!('search' in assessment)) return [];
  return assessment.search.sources.flatMap((name, position) => {
    const extent = sources.find((source) => source.id === name)?.data.extent;
    if (!extent || extent.complete) return [];
    return [
      error('not-found-on-incomplete-copy', {
        file,
        path: ['assessments', id, 'search', 'sources', position],
        found: `a search of a copy that lacks: ${extent.missing ?? 'some pages'}`,
        allowed: '`not-assessed`, saying what is missing',
        remedy: 'Only a document read whole can be said not to hold something.',
      }),
    ];
  });
}
