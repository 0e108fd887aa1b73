import type { ValueInputOf } from '../../schemas/index.ts';
import { words, type Reader } from './reader.ts';

type Posts = ValueInputOf<'posts'>['posts'];

const PARTNERS = {
  council: 'local-authority',
  'local authority': 'local-authority',
  health: 'health',
  nhs: 'health',
  police: 'police',
  education: 'education',
  other: 'other',
} as const;
const PARTNER = Object.keys(PARTNERS).join('|');

/** “Council: the director of children’s services; Health: …; Police: …”: offices or organisations by partner. */
export function readPosts(reader: Reader): ValueInputOf<'posts'> | undefined {
  const posts = reader.all(
    words(`(${PARTNER})((?: and (?:${PARTNER}))*): ([^;\\n]+?)(?=\\s*(?:[;\\n]|\\.?\\s*$))`),
    ({ groups: [, first, more = '', said = ''] }) => {
      const partner = PARTNERS[(first ?? '').toLowerCase() as keyof typeof PARTNERS];
      const others = [...more.matchAll(new RegExp(PARTNER, 'giu'))].map(
        ([one]) => PARTNERS[one.toLowerCase() as keyof typeof PARTNERS],
      );
      return {
        partner,
        ...(others.length > 0 && { also_for: others }),
        ...(isOffice(said) ? officeAnd(said) : { organisation: unquoted(said) }),
      };
    },
  );
  if (posts.length > 0) return { kind: 'posts', posts };
  const listed = reader.all(/^\s*([^:\uE000]+?)[\s.]*$/u, ({ groups: [, said = ''] }) =>
    partnersListed(said),
  )[0];
  return listed && { kind: 'posts', posts: listed };
}

/** How the partners are called, each as its document prints it. A youth or parish council is none. */
const CALLED: readonly (readonly [RegExp, 'local-authority' | 'health' | 'police'])[] = [
  [
    /^(?!.*\b(?:district|faith|parish|school|student|town|youth)\b).*\b(?:council|local authority)$/iu,
    'local-authority',
  ],
  [/^(?:(?:royal|london) )*borough of |^city of \S+$/iu, 'local-authority'],
  [
    /\b(?:integrated care board|clinical commissioning group)s?(?: \([^)]*\))?$|\b(?:icb|ccg)s?$/iu,
    'health',
  ],
  [
    /^(?!.*\b(?:transport|military|service)\b).*\b(?:police|constabulary)$|police (?:force|service)$/iu,
    'police',
  ],
];

/**
 * “The council, the integrated care board and the police”: organisations of a list; undefined where one is not known.
 * A name may hold an “and”: “Kent and Medway Integrated Care Board”.
 */
function partnersListed(said: string): Posts | undefined {
  const parts = said.split(/\s*[;\n]\s*(?:and\s+)?|,\s+(?:and\s+)?/u).filter((part) => part !== '');
  const last = parts.pop() ?? '';
  const ends = [...last.matchAll(/\s+and\s+/gu)].map(({ index, 0: link }) => [
    last.slice(0, index),
    last.slice(index + link.length),
  ]);
  const lists = [...ends, [last]].map((end) => [...parts, ...end].map(partnerCalled));
  const known = lists.find((list) => list.length > 1 && list.every((one) => one !== undefined));
  return known?.filter((one) => one !== undefined);
}

function partnerCalled(said: string): Posts[number] | undefined {
  const organisation = unquoted(said.trim());
  const partner = CALLED.find(([called]) => called.test(organisation.replace(/^the /iu, '')))?.[1];
  return partner && { partner, organisation };
}

const isOffice = (said: string): boolean =>
  /\b(?:accountable|chief|commander|director|executive|head|leader|manager|officer|superintendent|commissioner of police)\b/iu.test(
    said,
  );

const unquoted = (said: string): string => said.replaceAll(/^["“]|["”]$/gu, '');

/** “Director for Children’s Services, Staffordshire County Council”: the organisation stands after a comma. */
function officeAnd(said: string): { office: string; organisation?: string } {
  const [, office = said, organisation] =
    /^(.+), ([^,]*(?:Board|Council|Constabulary|Force|NHS|Police|Trust|ICB)[^,]*)$/u.exec(
      unquoted(said),
    ) ?? [];
  return { office: unquoted(office), ...(organisation !== undefined && { organisation }) };
}
