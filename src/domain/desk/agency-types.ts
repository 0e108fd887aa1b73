import { proposeType } from '../phrases/agency-type.ts';
import type { PhraseContext } from '../phrases/context.ts';
import type { Answers } from './form-schema.ts';

/** The name of an agency in the answers beside its type: a member’s, an agency’s of a list, a payer’s. */
const NAMED = ['name', 'agency'];

/**
 * For each type of agency that is not chosen yet, the types that its name speaks for, likeliest first: by the name of
 * the control that asks for it. Without those of which nothing is told.
 */
export function nearestTypes(answers: Answers, context: PhraseContext): Map<string, string[]> {
  const found = Object.entries(answers).flatMap(([path, name]) => {
    const [, row, key = ''] = /^(value\..*\.)([a-z_]+)$/u.exec(path) ?? [];
    if (row === undefined || !NAMED.includes(key) || name === '') return [];
    const asked = `${row}agency_type`;
    if ((answers[asked] ?? '') !== '') return [];
    const { type, others } = proposeType(name, context);
    const near = [...(type === undefined ? [] : [type]), ...others];
    return near.length === 0 ? [] : [[asked, near] as const];
  });
  return new Map(found);
}

/** “Not sure of the type of “Health”: it may be a or b. Choose it.” */
export const wordNotSure = (name: string, because: string): string =>
  `Not sure of the type of “${name}”: ${because.charAt(0).toLowerCase()}${because.slice(1)}. Choose it at its row, the nearest come first.`;
