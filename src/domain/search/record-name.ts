/** Where a record of the index stands: in which part, and at which place of its columns. */
export interface RecordPlace {
  part: number;
  place: number;
}

/** The name of a record, unique over all parts: `2-1f`. */
export const recordName = ({ part, place }: RecordPlace): string =>
  `${part.toString(36)}-${place.toString(36)}`;

/** Reads the name of a record back. */
export function recordPlace(name: string): RecordPlace {
  const [part = '', place = ''] = name.split('-');
  return { part: parseInt(part, 36), place: parseInt(place, 36) };
}
