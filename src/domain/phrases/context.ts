import type { AgencyType, Body, Role } from '../../schemas/index.ts';
import type { Names } from '../catalogue/names.ts';

/** What words may refer to: the registers, and the bodies of the arrangements that are read. */
export interface PhraseContext {
  /** Names from the registers and of the bodies: `buildNames`. */
  names: Names;
  /** registers/roles.yaml. */
  roles: readonly Role[];
  bodies: readonly Pick<Body, 'id' | 'name' | 'also_printed'>[];
  /** The terms of the field’s vocabulary, where it has one. */
  terms?: readonly { id: string; label: string }[];
  /** Names typed already, in this area or others, so that a name is typed alike. */
  typed?: readonly TypedName[];
}

/** A name as printed with the type it was given. */
export interface TypedName {
  name: string;
  agency_type: string;
}

/** The types of agency of the register, of which words may name one. */
export const typesIn = ({ names }: PhraseContext): readonly AgencyType[] => names.agencyTypes;
