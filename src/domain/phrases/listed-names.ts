import type { AgencyType, Role } from '../../schemas/index.ts';
import { PARTNER_IN_A_WORD, tokensOf, type PhraseContext, type TypedName } from './context.ts';

/** A name that the registers give an agency. */
export interface ListedName extends TypedName {
  /** True for a whole label and for another name of the register, false for a part of one. */
  whole: boolean;
}

const LISTED = new WeakMap<object, readonly ListedName[]>();

/** The names that the registers give: each label with its parts, what else such bodies are called, and roles that are types too. */
export function listedNames({ names, roles }: PhraseContext): readonly ListedName[] {
  const kept = LISTED.get(roles);
  if (kept) return kept;
  const made = namesOf(names.agencyTypes, roles);
  LISTED.set(roles, made);
  return made;
}

function namesOf(types: readonly AgencyType[], roles: readonly Role[]): ListedName[] {
  const ids = new Set(types.map(({ id }) => id));
  const named = [
    ...types.map(({ id, label, also = [] }) => ({ id, label, also })),
    ...roles.filter(({ id }) => ids.has(id)).map(({ id, label }) => ({ id, label, also: [] })),
  ];
  return named.flatMap(({ id, label, also }) => [
    ...[label, id.replaceAll('-', ' '), ...also].map((name) => ({
      name,
      agency_type: id,
      whole: true,
    })),
    ...label.split(/\s+or\s+|[(),]/u).map((name) => ({ name, agency_type: id, whole: false })),
  ]);
}

/** The types that have a name as it is, whole. */
export const typesListed = (name: string, context: PhraseContext): string[] => {
  const tokens = tokensOf(name).join(' ');
  const same = listedNames(context).filter(
    (one) => one.whole && tokensOf(one.name).join(' ') === tokens,
  );
  return [...new Set(same.map(({ agency_type }) => agency_type))];
};

/** Whether a name means an agency with nothing beside it. */
export const isAgency = (name: string, context: PhraseContext): boolean =>
  PARTNER_IN_A_WORD.test(name.trim()) || typesListed(name, context).length > 0;
