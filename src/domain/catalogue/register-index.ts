import type { Field, Topic } from '../../schemas/index.ts';
import type { Entries, Entry } from './entries.ts';

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

/** A list that could not be read: no id is called unknown on its account. */
class UnreadList extends Set<string> {
  override has(): boolean {
    return true;
  }
}

const ids = (list: readonly { id: string }[]): ReadonlySet<string> =>
  new Set(list.map(({ id }) => id));

/** Builds the index once for all checks. */
export function indexRegisters({ registers, unread }: Entries): RegisterIndex {
  const known = ({ file, data }: Entry<{ id: string }[]>): ReadonlySet<string> =>
    unread.some((record) => record.file === file) ? new UnreadList() : ids(data);
  const unreadVocabularies = unread.filter(({ kind }) => kind === 'vocabularies');
  return {
    topics: new Map(registers.topics.data.map((topic) => [topic.id, topic])),
    fields: new Map(
      registers.topics.data.map((topic) => [
        topic.id,
        new Map(topic.fields.map((field) => [field.id, field])),
      ]),
    ),
    agencyTypes: known(registers.agencyTypes),
    roles: known(registers.roles),
    areas: known(registers.areas),
    regimes: known(registers.regimes),
    vocabularies: new Map([
      ...registers.vocabularies.map((list) => [list.id, ids(list.data)] as const),
      ...unreadVocabularies.map((list) => [list.id, new UnreadList()] as const),
    ]),
  };
}
