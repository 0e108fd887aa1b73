import type { Partnership } from './catalogue.ts';
import { mappingsIn } from './walk.ts';

/** Id → the anchor of the first statement, in the order of the page, that names it. */
export interface Acting {
  roles: ReadonlyMap<string, string>;
  agencyTypes: ReadonlyMap<string, string>;
}

/** Who acts or sits in the newest arrangements of a partnership, as the registers name them. */
export function actingIn({ arrangements: [newest] }: Partnership): Acting {
  const roles = new Map<string, string>();
  const agencyTypes = new Map<string, string>();
  for (const { anchor, record } of newest?.statements ?? []) {
    if (record.state !== 'stated') continue;
    for (const { mapping } of mappingsIn(record.value, [])) {
      // Beside a name, `role` is an office as printed and no id.
      if (mapping.name === undefined) setFirst(roles, mapping.role, anchor);
      setFirst(agencyTypes, mapping.agency_type, anchor);
    }
  }
  return { roles, agencyTypes };
}

function setFirst(map: Map<string, string>, id: unknown, anchor: string): void {
  if (typeof id === 'string' && !map.has(id)) map.set(id, anchor);
}
