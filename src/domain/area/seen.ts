import type { ArrangementsSeen, DirectoryEntry, Regime } from '../../schemas/index.ts';
import { wordDate } from '../base/dates.ts';
import { capitalise, commaList, joinAnd } from '../base/words.ts';

/** A sentence on what was seen, and the address it leads to where the page is the partnership’s own. */
export interface Seen {
  text: string;
  address: string | undefined;
}

const PAGES: Readonly<Record<ArrangementsSeen['kind'], string>> = {
  page: 'Its page on its arrangements',
  'structure-page': 'No page on the arrangements themselves was seen. Its page on its structure',
  news: 'Only a notice or news of its arrangements was seen',
  'procedures-chapter': 'A chapter on them in its procedures manual',
  document: 'The document itself',
  'mirror-copy':
    'A document was seen only as a copy on a site that is not the partnership’s, so we do not link it.',
  'other-body':
    'Only a page of another body that names them was seen. It is not the partnership’s, so we do not link it.',
};

/** Where a partnership publishes its arrangements, as far as was seen. */
export function arrangementsSeen({ arrangements }: DirectoryEntry): Seen {
  if (!arrangements) return { text: 'No page on its arrangements was seen.', address: undefined };
  const text = PAGES[arrangements.kind];
  const address = 'address' in arrangements ? arrangements.address : undefined;
  return {
    text: address === undefined && !text.endsWith('.') ? `${text} was seen.` : text,
    address,
  };
}

const HOSTS = {
  own: 'Its website',
  council: 'Its part of the council’s website',
  shared: 'The website that it shares with other boards',
} as const;

/** The website of a partnership, in words that go before its address; undefined where none was seen. */
export function websiteSeen({ website }: DirectoryEntry): Seen | undefined {
  if (!website) return undefined;
  const caution = website.board_era
    ? ', with text from the time of the safeguarding board that came before'
    : '';
  return { text: `${HOSTS[website.host]}${caution}`, address: website.address };
}

/** What goes with every address of the directory. */
export const seenCaution = ({ read_on }: DirectoryEntry): string =>
  `Seen in ${wordDate(read_on)} in archived copies of public pages. We have not opened the addresses since, so a page may have moved or changed.`;

/** The editions known of, that seen first, each in words: “2024, in effect from 1 April 2025 (not seen)”. */
export function editionsKnown(
  { arrangements, other_editions, website, read_on }: DirectoryEntry,
  regimes: readonly Regime[],
): string[] {
  const seen = arrangements?.edition
    ? [{ ...arrangements, edition: arrangements.edition, how: `seen in ${wordDate(read_on)}` }]
    : [];
  const all = [...seen, ...other_editions.map((edition) => ({ ...edition, how: 'not seen' }))];
  const worded = all.map(({ edition, published, in_effect, dated, how }) =>
    capitalise(
      `${commaList([
        !dated?.startsWith(edition) && editionName(edition, regimes),
        published && `published ${wordDate(published)}`,
        in_effect && `in effect from ${wordDate(in_effect)}`,
        dated && wordDate(dated),
      ])} (${how})`,
    ),
  );
  return website?.edition
    ? [...worded, `${capitalise(editionName(website.edition, regimes))} (text of its website)`]
    : worded;
}

/** “2019”, “2019 to 2021”, or “no year given, cites WT 2018”. */
export function editionName(edition: string, regimes: readonly Regime[]): string {
  const cited = regimes.find(({ id }) => id === edition);
  return cited ? `no year given, cites ${cited.short}` : edition.replace('-', ' to ');
}

const FOR = { adults: 'adults', 'community-safety': 'community safety' } as const;

/** “It is also the partnership for adults and community safety.” Undefined where it is for children alone. */
export const combinedWith = ({ combined_with }: DirectoryEntry): string | undefined =>
  combined_with.length === 0
    ? undefined
    : `It is also the partnership for ${joinAnd(combined_with.map((one) => FOR[one]))}.`;
