import { joinAnd } from '../base/words.ts';

/** What a citation of a comparison names. */
export interface CitedComparison {
  /** What is compared: “Quorum”. */
  title: string;
  areas: readonly string[];
  site: string;
  /** “data version 1a2b3c4d, read on 21 November 2026”. */
  version: string;
  url: string;
}

/** A comparison as one cites it: what, where, which state of the data, and the address. */
export const citation = ({ title, areas, site, version, url }: CitedComparison): string =>
  `“${title}: ${joinAnd(areas)}”, ${site}, ${version}. ${url}`;
