import type { Actor, Acting, AgencyType } from '../../schemas/index.ts';
import { joinAnd, ownWords, unhyphen } from '../base/words.ts';
import type { Registers } from './entries.ts';

/** Turns ids into the words the registers give them. */
export interface Names {
  agencyType: (id: string) => string;
  /** The register of types of agency, in its own order. */
  agencyTypes: readonly AgencyType[];
  role: (id: string) => string;
  /** The roles that stand for all the safeguarding partners. */
  everyPartner: ReadonlySet<string>;
  area: (id: string) => string;
  regime: (id: string) => string;
  term: (vocabulary: string, id: string) => string;
  actor: (actor: Actor) => string;
  /** Those who act, each a part: “the Chair or the Vice-Chair” is one. */
  actors: (actors: Acting) => string[];
  body: (id: string) => string;
}

const DETERMINER =
  /^(?:the|an?|each|all|any|both|every|other|as|one|two|three|four|individual)\b/iu;
/** An office or body that is one of its kind, printed without its article. */
const ONE_OF_ITS_KIND =
  /\b(?:Manager|Chair|Scrutineer|Executive|Co-?ordinator|Administrator|Officer|Commissioner|Group|Team|Committee|Panel|Cabinet|Board|Partnership)(?:$| \(| (?:of|for|and|within) )/u;

/** A printed name as it stands inside a sentence: “The Chair” is “the Chair” there, and “Board Manager” “the Board Manager”. */
function inSentence(printed: string): string {
  if (ownWords(printed) !== printed) return ownWords(printed);
  if (DETERMINER.test(printed)) {
    return printed.replace(/^(?:The|An?|Each|All|Any|Both|Every)\b/u, (word) => word.toLowerCase());
  }
  return ONE_OF_ITS_KIND.test(printed) ? `the ${printed}` : printed;
}

/** Names from the registers. The ids of records were checked before; one that a list lost since a reading is given as words. */
export function buildNames(
  registers: Registers,
  bodies: ReadonlyMap<string, string> = new Map(),
): Names {
  const labels = (list: readonly { id: string; label: string }[]): ((id: string) => string) => {
    const byId = new Map(list.map(({ id, label }) => [id, label]));
    return (id) => byId.get(id) ?? unhyphen(id);
  };
  const areas = new Map(registers.areas.data.map(({ id, name }) => [id, name]));
  const terms = new Map(registers.vocabularies.map(({ id, data }) => [id, labels(data)]));
  const role = labels(registers.roles.data);
  const ofBody = new Set(registers.roles.data.flatMap(({ id, of_body }) => (of_body ? [id] : [])));
  const body = (id: string): string => bodies.get(id) ?? id;
  const actor = ({ role: id, body: bodyId, printed }: Actor): string => {
    if (printed !== undefined) return inSentence(printed);
    if (bodyId === undefined) return role(id);
    return ofBody.has(id)
      ? `${role(id).replace(/ of (?:the|a) .*$/u, '')} of the ${body(bodyId)}`
      : `the ${body(bodyId)}`;
  };
  return {
    agencyType: labels(registers.agencyTypes.data),
    agencyTypes: registers.agencyTypes.data,
    role,
    everyPartner: new Set(
      registers.roles.data.flatMap(({ id, all_partners: all }) => (all ? [id] : [])),
    ),
    area: (id) => areas.get(id) ?? id,
    regime: labels(registers.regimes.data),
    term: (vocabulary, id) => terms.get(vocabulary)?.(id) ?? unhyphen(id),
    body,
    actor,
    actors: (actors) =>
      actors.map((one) => {
        if ('any_of' in one) return joinAnd(one.any_of.map(actor), 'or');
        return 'all_of' in one ? joinAnd(one.all_of.map(actor)) : actor(one);
      }),
  };
}
