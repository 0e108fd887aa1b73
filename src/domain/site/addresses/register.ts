import { compareText } from '../../base/order.ts';
import { error, type Mistake } from '../../mistake/mistake.ts';
import { registerFile } from './rule.ts';

/** The folder of the register, in the content folder. */
export const ADDRESSES = 'addresses/';

/** Where an address leads on once it is gone. */
export interface Successor {
  /** A page, a file or an anchor of the site: `/compare/#topics`. */
  to: string;
  date: string;
  reason: string;
}

/** An address that the site keeps. */
export interface KeptAddress {
  /** `/about/`, `/data/bodies.csv` or `/partnerships/kirklees/#quorum`. */
  address: string;
  successor: Successor | undefined;
}

/** One with its line in its file of the register. */
export interface WrittenAddress extends KeptAddress {
  line: number;
}

/** A page or file at the left margin, an anchor of it indented; then, where it is gone, its successor. */
const LINE =
  /^(?:(?<page>\/\S*)| {2}(?<anchor>#\S+))(?: -> (?<to>[/#]\S*) \((?<date>\d{4}-\d{2}-\d{2}): (?<reason>\S.*)\))?$/u;

/** What a browser takes for another site, or for a folder above. */
const OUTSIDE = /^\/[/\\]|\/\.\.?(?:\/|$)|\\/u;

const ALLOWED = `/page/, or two spaces and #anchor; for one that is gone: /page/ -> /new/ (2026-12-01: Why it moved.)`;

/**
 * Reads a file of the register; `file` is its path in the content folder. Returns the addresses in the
 * order of the file, and a mistake with its line for each line that cannot be read, stands twice or
 * stands in the file of another part.
 */
export function parseRegister(
  file: string,
  text: string,
): { kept: WrittenAddress[]; mistakes: Mistake[] } {
  const kept = new Map<string, WrittenAddress>();
  const mistakes: Mistake[] = [];
  let page: string | undefined;
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    if (line === '') continue;
    const report = (found: string, allowed: string, remedy: string): void => {
      const position = { line: index + 1, column: 1 };
      mistakes.push(error('bad-address', { file, path: [], position, found, allowed, remedy }));
    };
    const parts = LINE.exec(line)?.groups;
    page = parts?.page ?? page;
    if (!parts || page === undefined) {
      report(line, ALLOWED, 'Write the line so, under the page that it is an anchor of.');
      continue;
    }
    if (!isDay(parts.date)) {
      report(parts.date ?? '', 'a day that exists: 2026-12-01', 'Correct the day.');
      continue;
    }
    const outside = [page, parts.to].find((one) => one !== undefined && OUTSIDE.test(one));
    if (outside !== undefined) {
      report(
        `${outside}, which leads out of the site`,
        'addresses of the site, from its top: /page/',
        'Name a page or file of the site.',
      );
      continue;
    }
    const address = `${page}${parts.anchor ?? ''}`;
    const home = `${ADDRESSES}${registerFile(address)}`;
    if (kept.has(address)) {
      report(`${address} a second time`, 'each address once', 'Take one of the two lines out.');
    } else if (home !== file) {
      report(address, `addresses that belong in ${file}`, `Move the line to ${home}.`);
    } else {
      kept.set(address, { address, successor: successorOf(page, parts), line: index + 1 });
    }
  }
  return { kept: [...kept.values()], mistakes };
}

/** A mistake for each address whose successors lead back to it. */
export function circlesIn(kept: readonly WrittenAddress[]): Mistake[] {
  const next = new Map(kept.map(({ address, successor }) => [address, successor?.to]));
  const leadsBack = (from: string): boolean => {
    const seen = new Set<string>();
    for (let to = next.get(from); to !== undefined && !seen.has(to); to = next.get(to)) {
      if (to === from) return true;
      seen.add(to);
    }
    return false;
  };
  return kept
    .filter(({ address }) => leadsBack(address))
    .map(({ address, successor, line }) =>
      error('bad-address', {
        file: `${ADDRESSES}${registerFile(address)}`,
        path: [],
        position: { line, column: 1 },
        found: `${address} -> ${successor?.to ?? ''}, from which it leads back`,
        allowed: 'a successor that stands, or leads on to one that does',
        remedy: 'Correct one of the lines of the circle, or take the successor of one out.',
      }),
    );
}

/** True for a day of the calendar: `Date` would take the 31st of February for one of March. */
function isDay(date = '2026-12-01'): boolean {
  const time = Date.parse(date);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

function successorOf(
  page: string,
  { to, date = '', reason = '' }: Record<string, string | undefined>,
): Successor | undefined {
  if (to === undefined) return undefined;
  return { to: to.startsWith('#') ? `${page}${to}` : to, date, reason };
}

/** The files of a register by name, each with its text: sorted, so that two branches rarely meet. */
export function formatRegister(kept: readonly KeptAddress[]): Map<string, string> {
  const sorted = kept.toSorted((a, b) => compareText(sortKey(a.address), sortKey(b.address)));
  const files = Map.groupBy(sorted, ({ address }) => registerFile(address));
  return new Map(
    [...files].map(([file, addresses]) => [file, `${addresses.map(formatLine).join('\n')}\n`]),
  );
}

/** A page before its anchors, and these before the pages below it. */
const sortKey = (address: string): string => address.replace('#', ' ');

function formatLine({ address, successor }: KeptAddress): string {
  const at = address.indexOf('#');
  const line = at === -1 ? address : `  ${address.slice(at)}`;
  if (!successor) return line;
  const page = at === -1 ? address : address.slice(0, at);
  const to = successor.to.startsWith(`${page}#`) ? successor.to.slice(page.length) : successor.to;
  return `${line} -> ${to} (${successor.date}: ${successor.reason})`;
}
