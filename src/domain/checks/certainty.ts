import type { Requirement } from '../../schemas/index.ts';
import type { Entries } from '../catalogue/entries.ts';
import { error, type Mistake } from '../mistake/mistake.ts';
import type { Check } from './check.ts';

/**
 * A requirement is confirmed by its own text or by two sites of different publishers, and probable
 * by one. A document
 * that is assessed says what its authors took the law to be, so it confirms nothing (method page “Findings”).
 */
export const certainty: Check = {
  name: 'certainty',
  holds:
    'A confirmed requirement rests on its own text or on two sites of different publishers, a probable one on one, and none on a document that is assessed.',
  run: (entries) => {
    const assessed = assessedHosts(entries);
    const paragraphs = entries.paragraphs?.data ?? {};
    return entries.requirements.flatMap(({ file, data }) =>
      data.flatMap((row, index) => [
        ...fromAssessed(file, index, row, assessed),
        ...withoutGrounds(file, index, row, paragraphs[row.id] !== undefined),
      ]),
    );
  },
};

/** The host of an address, without `www.`. */
const hostOf = (address: string): string =>
  URL.parse(address)?.hostname.replace(/^www\./u, '') ?? address;

/** Hosts at which a publisher has an assessed document. */
const assessedHosts = ({ sources }: Entries): ReadonlySet<string> =>
  new Set(
    sources.flatMap(({ data: { address } }) => (address === undefined ? [] : [hostOf(address)])),
  );

const fromAssessed = (
  file: string,
  index: number,
  { addresses }: Requirement,
  assessed: ReadonlySet<string>,
): Mistake[] =>
  addresses.flatMap((address, position) =>
    assessed.has(hostOf(address))
      ? [
          error('rests-on-assessed-document', {
            file,
            path: [index, 'addresses', position],
            found: `${address}, of a publisher whose document is assessed here`,
            allowed: 'pages outside the assessed documents',
            remedy: 'Take it out. Where too little is left, the row is `probable` or `uncertain`.',
          }),
        ]
      : [],
  );

function withoutGrounds(
  file: string,
  index: number,
  row: Requirement,
  hasParagraph: boolean,
): Mistake[] {
  const { certainty: told, text, text_read: read, addresses } = row;
  const sites = new Set(addresses.map(hostOf)).size;
  if (told === 'uncertain' || hasParagraph || (read && text.length > 0)) return [];
  const place = { file, path: [index, 'certainty'] };
  if (told === 'probable') {
    return sites > 0
      ? []
      : [
          error('probable-without-grounds', {
            ...place,
            found: '“probable”, on no site, and the text was not read',
            allowed: 'a public page under `addresses`',
            remedy: 'Add a page that tells it, or write `uncertain`.',
          }),
        ];
  }
  if (sites >= 2) return [];
  return [
    error('confirmed-without-grounds', {
      ...place,
      found: `“confirmed”, on ${sites === 0 ? 'no site' : 'one site'}, and the text was not read`,
      allowed:
        '`text_read` with the address of the text, a line in paragraphs.yaml, or pages of two sites',
      remedy: 'Read the text, add a second independent page, or write `probable`.',
    }),
  ];
}
