import { actorNamed, type PhraseContext } from './context.ts';
import { proposeType } from './agency-type.ts';
import { bounded, numberIn, words } from './reader.ts';

/** A rule as it is written in a record; its schema, which holds itself, says no more of what goes in. */
export interface Rule {
  readonly type: string;
  /** The class that a number or a part is of. */
  readonly of?: string;
  /** The rules of one that joins several. */
  readonly rules?: readonly Rule[];
  /** What else its shape has. */
  readonly [key: string]: unknown;
}

/** How a document says that somebody is there. */
export const PRESENT = 'present|in attendance|attending|represented';

/** One rule that is all of the text: a number, a part, the partners, or one from each. */
export const simpleRule = (text: string, context: PhraseContext): Rule | undefined =>
  countFrom(text) ??
  fractionFrom(text) ??
  partnersFrom(text) ??
  partnersByRole(text, context) ??
  eachFrom(text, context);

const CLASSES = {
  'voting members': 'voting-members',
  'voting member': 'voting-members',
  members: 'members',
  member: 'members',
  membership: 'members',
  'statutory agencies': 'statutory-agencies',
  'statutory agency': 'statutory-agencies',
  'member agencies': 'member-agencies',
  'member agency': 'member-agencies',
  'partner agencies': 'agencies',
  'partner agency': 'agencies',
  agencies: 'agencies',
  agency: 'agencies',
  'statutory safeguarding partners': 'safeguarding-partners',
  'safeguarding partners': 'safeguarding-partners',
  'safeguarding partner': 'safeguarding-partners',
  'statutory safeguarding partner': 'safeguarding-partners',
  'statutory partners': 'safeguarding-partners',
  'district councils': 'district-councils',
  'district council': 'district-councils',
  'head teacher associations': 'head-teacher-associations',
  'head teacher association': 'head-teacher-associations',
} as const;
const CLASS = Object.keys(CLASSES).join('|');

const classOf = (said: string | undefined): (typeof CLASSES)[keyof typeof CLASSES] =>
  CLASSES[(said ?? '').toLowerCase().replaceAll(/\s+/gu, ' ') as keyof typeof CLASSES];

const atLeastOf = (bound: string | undefined, more?: string): { bound?: 'at-least' } =>
  more !== undefined || bounded(bound).bound === 'at-least' ? { bound: 'at-least' } : {};

const whole = (source: string): RegExp => new RegExp(`^${words(source).source}$`, 'iu');

const COUNT = whole(
  `(?:(?:representation|representatives?) (?:of|from) )?(?:({bound}) )?({n})(?: (?:out )?of (?:the )?({n}))?(?: (other|further|additional))?(?: (different))? (${CLASS}|others)(?: (?:from|representing) (?:at least )?({n}) (different |separate )?agencies)?(?: (or more|(?:as|at) a minimum))?(?: (?:must be |are |be |to be )?(?:${PRESENT}))?`,
);

function countFrom(text: string): Rule | undefined {
  const [said, bound, count, outOf, other, different, of, agencies, apart, more] =
    COUNT.exec(text) ?? [];
  // Members are there in person; only agencies and partners are represented.
  if (/^represent/iu.test(text) && /members?$/iu.test(of ?? '')) return undefined;
  const isOthers = of?.toLowerCase() === 'others';
  const firm = bounded(bound).bound;
  if (said === undefined || (firm !== undefined && firm !== 'at-least')) return undefined;
  return {
    type: 'count',
    count: numberIn(count),
    ...(outOf !== undefined && { out_of: numberIn(outOf) }),
    ...atLeastOf(bound, more),
    of: isOthers ? 'members' : classOf(of),
    ...(different !== undefined && { different: true }),
    ...((isOthers || other !== undefined) && { named: 'besides' }),
    ...(agencies !== undefined && { from_agencies: numberIn(agencies) }),
    ...(apart !== undefined && { agencies_different: true }),
  };
}

const PARTS = { half: 2, third: 3, quarter: 4, fifth: 5 } as const;
const FRACTION = whole(
  `(?:({bound}) )?(?:(?:({n}|a)[-\\s])?(half|third|quarter|fifth)s?|(\\d{1,3}) ?(?:%|per cent)|(\\d{1,2})/(\\d{1,2}))(?: of)?(?: (?:the|all))?(?: (?:full|total))?(?: (other))? (${CLASS})(?:,? rounded (up|down))?(?:,? the chair( not)? counted)?(?: (?:${PRESENT}))?`,
);

function fractionFrom(text: string): Rule | undefined {
  // A share in per cent or figures ends in a sign, not at the edge of a word.
  const found = FRACTION.exec(text);
  if (!found) return undefined;
  const [, bound, times, part, percent, above, below, other, of, rounded, not] = found;
  const [numerator, denominator] =
    part !== undefined
      ? [times === undefined ? 1 : numberIn(times), PARTS[part.toLowerCase() as keyof typeof PARTS]]
      : percent !== undefined
        ? lowest(Number(percent), 100)
        : lowest(Number(above), Number(below));
  if (!(numerator > 0 && numerator <= denominator)) return undefined;
  return {
    type: 'fraction',
    numerator,
    denominator,
    of: classOf(of),
    ...atLeastOf(bound),
    ...(rounded !== undefined && { rounded: rounded.toLowerCase() }),
    ...(/chair/iu.test(text) && { chair_counted: not === undefined }),
    ...(other !== undefined && { named: 'besides' }),
  };
}

function lowest(above: number, below: number): [number, number] {
  const divide = (a: number, b: number): number => (b === 0 ? a : divide(b, a % b));
  const common = divide(above, below) || 1;
  return [above / common, below / common];
}

const PARTNERS = whole(
  `(?:all|each)(?: (?:of|three))*(?: the)?(?: three)?(?: (?:statutory|safeguarding))* partners?(?:(?: (?:must be|are|is|be|will be))? (present|in attendance|attending|represented|attend))?`,
);

/** All partners; whether they are there or represented only where the words say so. */
function partnersFrom(text: string): Rule | undefined {
  const [said, present] =
    PARTNERS.exec(text) ??
    /^(?:the )?three (?:statutory )?safeguarding partners(?: (present|in attendance|represented))?$/iu.exec(
      text,
    ) ??
    [];
  if (said === undefined) return undefined;
  return { type: 'all-partners', ...(present !== undefined && { present: presentIn(present) }) };
}

/** “All three Delegated Safeguarding Partners (or their deputies)”: a role that stands for each of the partners. */
function partnersByRole(text: string, { roles }: PhraseContext): Rule | undefined {
  const [, printed = '', said = ''] =
    /^((?:all|each)(?: of)?(?: the)?(?: three)?\s+(.+?)(?:\s+\(or their [^)]+\)|,? or their (?:nominated )?deput(?:y|ies))?)(?:\s+(?:(?:must be|are|is|be|will be) )?(?:present|in attendance))?$/iu.exec(
      text,
    ) ?? [];
  const wanted = plainOffice(said);
  // Of the partners themselves, `partnersFrom` reads.
  const role = roles.find(
    ({ id, all_partners: all, label }) =>
      all && id !== 'safeguarding-partners' && plainOffice(label) === wanted,
  );
  return role && { type: 'roles', roles: [{ any_of: [{ printed, role: role.id }] }] };
}

const plainOffice = (said: string): string =>
  said.toLowerCase().replace(/^the /u, '').replaceAll(/s\b/gu, '');

const EACH = whole(
  `(?:(?:(?:a|at least one|a minimum of one|one|the) )?(representatives?|representation|member|person)(?: (?:of|from))|(?:at least )?(one) (?:of|from)|representing) (?:each|all|every one)(?: of)?(?: the)?(?: three)? (${CLASS}|partners?)(?:,? (?:(?:must be |are |is |be |to be )?(?:${PRESENT})))?`,
);
const EACH_OF =
  /^(?:(?:(?:a|at least one|one) )?(?:representative|member|person) (?:of|from)|(?:at least )?one (?:of|from)) each of (the [^;]+,[^;]+)$/iu;
const EVERY_ONE = whole(
  `(?:each|all)(?: of)?(?: the)? ((?:partner |member |statutory )?agenc(?:y|ies)|(?:voting )?members)(?: (?:must be |are |is |be |to be )?(?:${PRESENT}))?`,
);

/**
 * “At least one representative of each safeguarding partner”, “all member agencies represented”. One from each partner
 * is representation, whoever comes.
 */
function eachFrom(text: string, context: PhraseContext): Rule | undefined {
  const listed = EACH_OF.exec(text)?.[1];
  if (listed !== undefined)
    return partnersListed(listed, context) && { type: 'all-partners', present: 'representation' };
  const [, , , of] = EACH.exec(text) ?? [];
  const [, every] = EVERY_ONE.exec(text) ?? [];
  const said = of ?? every;
  if (said === undefined) return undefined;
  if (of !== undefined && /partners?$/iu.test(of))
    return { type: 'all-partners', present: 'representation' };
  // “One member of each agency” is an agency that is represented; “one of all members” says nothing.
  if (of !== undefined && /members?(?:hip)?$/iu.test(of)) return undefined;
  return { type: 'fraction', numerator: 1, denominator: 1, of: classOf(said) };
}

const presentIn = (said: string): 'attendance' | 'representation' =>
  /represent/iu.test(said) ? 'representation' : 'attendance';

const OFFICE =
  /\b(?:administrator|advis[eo]r|chair|consultant|coordinator|coroner|director|doctor|head|lead|manager|member|nurse|officer|paediatrician|representative|scrutineer|worker)s?\b/iu;

/** “The police, the council and the ICB present”: agencies, the three partners, or roles. */
export function namedFrom(said: string, context: PhraseContext): Rule | undefined {
  const [, list, present] =
    /^(.+?)\s+(?:(?:must(?: all)? be|are(?: all)?|all|be|is) )?(present|in attendance|represented)$/iu.exec(
      said,
    ) ?? [];
  if (list === undefined || present === undefined || OF_EACH.test(list)) return undefined;
  const parts = list.split(/,\s+(?:and\s+)?|\s+and\s+/u);
  const agencies = parts.map((part) => {
    const [, printed = part, substitute] = /^(.+?) \(or (.+?)\)$/u.exec(part) ?? [];
    const type = proposeType(printed, context).type;
    return type === undefined
      ? undefined
      : { agency_type: type, printed, ...(substitute !== undefined && { substitute }) };
  });
  if (agencies.every((one) => one !== undefined)) return agenciesOrPartners(agencies, present);
  const roles = parts.map((part) => part.split(/\s+or\s+/u).map((one) => roleFrom(one, context)));
  return roles.flat().every((one) => one !== undefined)
    ? {
        type: 'roles',
        roles: roles.map((any) => ({ any_of: any.filter((one) => one !== undefined) })),
      }
    : undefined;
}

/** “One representative from each …” is a number and no name. */
const OF_EACH = /^(?:(?:at least )?(?:one|a)|each|every|any) |\b(?:each|every|any) of\b/iu;

/** “The council, the integrated care board and the police”, whether present or represented is not said. */
export function partnersListed(said: string, context: PhraseContext): Rule | undefined {
  const types = said
    .split(/,\s+(?:and\s+)?|\s+and\s+/u)
    .map((part) => proposeType(part, context).type ?? '');
  return areThePartners(types) ? { type: 'all-partners' } : undefined;
}

const areThePartners = (types: readonly string[]): boolean =>
  types.toSorted().join() === 'local-authority,nhs-commissioner,police';

/** A list that names exactly the three partners says the same as “all partners” (method page “How a document is read”). */
function agenciesOrPartners(
  agencies: { agency_type: string; printed: string; substitute?: string }[],
  present: string,
): Rule | undefined {
  if (
    agencies.every(({ substitute }) => substitute === undefined) &&
    areThePartners(agencies.map(({ agency_type }) => agency_type))
  ) {
    return { type: 'all-partners', present: presentIn(present) };
  }
  // Of named agencies the shape does not say that being represented is enough.
  return presentIn(present) === 'representation' ? undefined : { type: 'agencies', agencies };
}

function roleFrom(
  printed: string,
  context: PhraseContext,
): { printed: string; role?: string; agency_type?: string } | undefined {
  const role = actorNamed(printed, context)?.role;
  const type = proposeType(printed, context).type;
  if (role === undefined && type === undefined && !OFFICE.test(printed)) return undefined;
  return {
    printed,
    ...(role !== undefined && { role }),
    ...(role === undefined && type !== undefined && { agency_type: type }),
  };
}
