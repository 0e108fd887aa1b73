import type { Field, Topic } from '../schemas/index.ts';
import type { Entries } from './entries.ts';

/** The closed lists, ready to be asked. */
export interface RegisterIndex {
  topics: ReadonlyMap<string, Topic>;
  fields: ReadonlyMap<string, ReadonlyMap<string, Field>>;
  agencyTypes: ReadonlySet<string>;
  roles: ReadonlySet<string>;
  areas: ReadonlySet<string>;
  regimes: ReadonlySet<string>;
  vocabularies: ReadonlyMap<string, ReadonlySet<string>>;
}

const ids = (list: readonly { id: string }[]): ReadonlySet<string> =>
  new Set(list.map(({ id }) => id));

/** Builds the index once for all checks. */
export function indexRegisters({ registers }: Entries): RegisterIndex {
  return {
    topics: new Map(registers.topics.data.map((topic) => [topic.id, topic])),
    fields: new Map(
      registers.topics.data.map((topic) => [
        topic.id,
        new Map(topic.fields.map((field) => [field.id, field])),
      ]),
    ),
    agencyTypes: ids(registers.agencyTypes.data),
    roles: ids(registers.roles.data),
    areas: ids(registers.areas.data),
    regimes: ids(registers.regimes.data),
    vocabularies: new Map(registers.vocabularies.map(({ id, data }) => [id, ids(data)])),
  };
}
