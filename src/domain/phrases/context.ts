import type { Actor, Body, Role } from '../../schemas/index.ts';
import { escapePattern } from '../base/escape.ts';
import type { Names } from '../catalogue/names.ts';

/** What words may refer to: the registers, and the bodies of the arrangements that are read. */
export interface PhraseContext {
  /** Names from the registers and of the bodies: `buildNames`. */
  names: Names;
  /** registers/roles.yaml. */
  roles: readonly Role[];
  /** The bodies of these arrangements. */
  bodies: readonly Pick<Body, 'id' | 'name' | 'also_printed'>[];
  /** registers/areas.yaml, for values that name areas. */
  areas?: readonly {
    id: string;
    name: string;
    /** What the authority of the area is called, and what it is: `AreaSchema`. */
    council?: string;
    kind?: string;
  }[];
  /** The terms of the field’s vocabulary, where it has one. */
  terms?: readonly { id: string; label: string }[];
  /** The id of that vocabulary, for what is read to be said in its labels. */
  vocabulary?: string | undefined;
  /** Names typed already, in this area or others, so that a name is typed alike. */
  typed?: readonly TypedName[];
}

/** A name as printed with the type it was given, and where. */
export interface TypedName {
  name: string;
  agency_type: string;
  /** The area, as a reader knows it: “Newham”. */
  area?: string;
}

/** Words that tell nothing apart in the name of an office. */
const EMPTY = new Set('the a an of for and s in to its their our council’s'.split(' '));

/** The words of a name by which it is compared: small letters, plural and possessive endings off. */
export const tokensOf = (name: string): string[] =>
  name
    .toLowerCase()
    .replaceAll(/[’']s?\b/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !EMPTY.has(word))
    .map((word) =>
      word.length > 3 && !/(?:ss|us|is)$/u.test(word) ? word.replace(/s$/u, '') : word,
    );

const holdsAll = (tokens: readonly string[], wanted: readonly string[]): boolean =>
  wanted.every((one) => tokens.includes(one));

/** Words that make another office of the one they stand with, or of the body. */
const OTHERS =
  /\b(?:acting|assistant|associate|deputy|delegated?|elected|former|independent|joint|lead|lay|nominated|second|senior|sub|vice|previous)\b/iu;

/** What a document calls the body that it speaks of, as alternatives of a pattern: “board”, or a name of one. */
export const groupWords = ({ bodies }: PhraseContext): string =>
  [
    'board|group|body|executive|panel|partnership|committee|it',
    ...bodies
      .flatMap((body) => [body.name, ...body.also_printed])
      .map((name) => escapePattern(name.replaceAll(/[‘’]/gu, "'"))),
  ].join('|');

/** The body that a name is of; undefined where none of these arrangements has it. */
export function bodyNamed(name: string, { bodies }: PhraseContext): string | undefined {
  const wanted = tokensOf(name).join(' ');
  if (wanted === '') return undefined;
  const called = bodies.filter((body) =>
    [body.name, ...body.also_printed].some((one) => tokensOf(one).join(' ') === wanted),
  );
  return called.length === 1 ? called[0]?.id : undefined;
}

/**
 * Who is meant by some words: an office or kind of body of the register, or a body of these arrangements. Undefined
 * where no entry holds all of the words, or two hold them as well: an office that is not listed is not the nearest.
 */
export function actorNamed(said: string, context: PhraseContext): Actor | undefined {
  const name = said.replace(/^(?:and|or) /iu, '').trim();
  const { roles } = context;
  const exact =
    roles.find(({ label }) => label === name) ??
    roles.find(({ id, label }) =>
      [label, id.replaceAll('-', ' ')].some((one) => plain(one) === plain(name)),
    );
  if (exact) return printedAs(exact, name);
  const body = bodyNamed(name, context);
  if (body !== undefined) return { role: roleOfBodies(context), body };
  const office = officeOfBody(name, context);
  if (office) return office;
  const wanted = tokensOf(name);
  if (wanted.length === 0) return undefined;
  return nearest(wanted, name, roles) ?? namedAfter(wanted, name, roles);
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^(?:the|an?) /u, '')
    .trim();

/** The role under which a body of the arrangements stands as one who acts. */
const roleOfBodies = ({ roles }: PhraseContext): string =>
  (roles.find(({ id }) => id === 'group') ?? roles[0])?.id ?? 'group';

/** “The chair of the Board”: an office of a body of these arrangements. */
function officeOfBody(name: string, context: PhraseContext): Actor | undefined {
  const [, office, of] = /^(?:the )?(.+?) of (?:the )?(.+)$/iu.exec(name) ?? [];
  const role = context.roles.find(
    ({ of_body, label }) => of_body && plain(label) === plain(office ?? ''),
  );
  const body = of === undefined ? undefined : bodyNamed(of, context);
  return role && body !== undefined ? { role: role.id, body } : undefined;
}

/** The one entry that holds all the words and fewest others. */
function nearest(
  wanted: readonly string[],
  name: string,
  roles: readonly Role[],
): Actor | undefined {
  const holding = roles
    .map((role) => ({ role, tokens: tokensOf(role.label) }))
    .filter(({ tokens }) => holdsAll(tokens, wanted))
    .sort((a, b) => a.tokens.length - b.tokens.length);
  const [first, second] = holding;
  if (!first || first.tokens.length === second?.tokens.length) return undefined;
  return OTHERS.test(first.role.label) === OTHERS.test(name)
    ? printedAs(first.role, name)
    : undefined;
}

/** An entry with more words to it, which are names: “the Chief Executive of Northmere Council”. */
function namedAfter(
  wanted: readonly string[],
  name: string,
  roles: readonly Role[],
): Actor | undefined {
  const named = new Set(
    tokensOf((name.match(/(?<=\s)\p{Lu}[\p{L}’'-]*/gu) ?? []).join(' ')).concat(
      ...[/\b(?:three|two|statutory|all|respective)\b/giu].map((one) =>
        tokensOf((name.match(one) ?? []).join(' ')),
      ),
    ),
  );
  const held = roles
    .map((role) => ({ role, tokens: tokensOf(role.label) }))
    .filter(
      ({ role, tokens }) =>
        tokens.length > 0 &&
        holdsAll(wanted, tokens) &&
        wanted.every((word) => tokens.includes(word) || named.has(word)) &&
        OTHERS.test(role.label) === OTHERS.test(name),
    )
    .sort((a, b) => b.tokens.length - a.tokens.length);
  const [first, second] = held;
  if (!first || first.tokens.length === second?.tokens.length) return undefined;
  return printedAs(first.role, name);
}

const printedAs = ({ id, label }: Role, name: string): Actor =>
  plain(label) === plain(name) || plain(id.replaceAll('-', ' ')) === plain(name)
    ? { role: id }
    : { role: id, printed: name };

/** What a document calls a partner in one word, which no register lists: it is of several types. */
export const PARTNER_IN_A_WORD = /^(?:the )?(?:health|nhs)$/iu;

/** Those of a list, where “health” between the council and the police is the third of the partners. */
function withHealth(
  parts: readonly string[],
  each: readonly (Actor | undefined)[],
): (Actor | undefined)[] {
  const others = each.flatMap((one) => one?.role ?? []).toSorted();
  const isOfThree = parts.length === 3 && others.join() === 'local-authority,police';
  return each.map((one, at) => {
    const printed = parts[at] ?? '';
    return one ?? (isOfThree && PARTNER_IN_A_WORD.test(printed) ? HEALTH(printed) : undefined);
  });
}

const HEALTH = (printed: string): Actor => ({ role: 'nhs-commissioner', printed });

/**
 * Those named in a list with commas and “and” or “or”. Undefined where one of them is not known. A name that has
 * “and” in it is one, where the register or a body has it.
 */
export function actorsNamed(
  said: string | undefined,
  context: PhraseContext,
): [Actor, ...Actor[]] | undefined {
  if (said === undefined) return undefined;
  const parts = said.split(/,\s+(?:and |or )?|\s+and\s+|\s+or\s+/u).filter((part) => part !== '');
  const each = withHealth(
    parts,
    parts.map((part) => actorNamed(part, context)),
  );
  if (each.length > 1 && each.every((one) => one !== undefined)) return each as [Actor, ...Actor[]];
  const whole = actorNamed(said, context);
  return whole && [whole];
}
