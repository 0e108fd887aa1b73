import { recordsOf, textsIn } from '../catalogue/walk.ts';
import { type Mistake, type RecordPath, error, warning } from '../mistake/mistake.ts';
import type { Check } from './check.ts';

/** Hosts and endings that stand for no site of the public web: those kept for examples, and those of one network. */
const NO_SITE =
  /(?:^|\.)(?:example\.(?:com|net|org)|test|invalid|localhost|local|localdomain|internal|intranet|lan|home|corp|onion)$/u;

/** A host of figures; `URL` writes every form of it with dots, and one of six bytes in square brackets. */
const FIGURES = /^(?:\d+\.\d+\.\d+\.\d+|\[.*\])$/u;

const SEARCH_HOST = /(?:^|\.)(?:google|bing|duckduckgo|yahoo|ecosia|startpage)\.[a-z.]+$/u;
const SEARCH_PATH = /^\/(?:search|url|imgres)?$/u;

/** Hosts that hand on a copy or another address, for as long as whoever put it there lets them. */
const PASSING =
  /(?:^|\.)(?:dropbox\.com|drive\.google\.com|docs\.google\.com|onedrive\.live\.com|1drv\.ms|sharepoint\.com|wetransfer\.com|we\.tl|box\.com|icloud\.com|mega\.nz|mediafire\.com|bit\.ly|tinyurl\.com|t\.co|goo\.gl|ow\.ly)$/u;

/** Sites on which anyone may put up a copy of a document: neither its publisher nor its text can be told there. */
const COPIES =
  /(?:^|\.)(?:scribd\.com|docplayer\.(?:net|org)|vdocuments\.[a-z]+|pdfslide\.[a-z]+|readkong\.com|docslib\.org|healthdocbox\.com|slideshare\.net|studylib\.net|yumpu\.com|issuu\.com|coursehero\.com|studocu\.com)$/u;

/** Names under which an address hands over a key: it opens for whoever was given it, for as long as it holds. */
const SECRET =
  /^(?:(?:access|auth|api|id|refresh|session|x-amz|x-goog)?[-_]?(?:key|token|signature|sig|sas|credential|security-token)|apikey|(?:php|j|asp)?sess(?:ion)?id|sid|password|pass|pwd|jwt)$/iu;

/**
 * Why a web address leads nowhere that a reader can follow, in words; undefined where nothing is wrong
 * with it. The ending `.example`, kept for fictional records, is let through.
 */
export function whyNotPublic(address: string): string | undefined {
  const url = URL.parse(address);
  if (!url || !/^https?:$/u.test(url.protocol)) return 'no address of the web, http or https';
  if (url.username !== '' || url.password !== '') return 'an address with a name or password in it';
  const key = [...url.searchParams.keys()].find((name) => SECRET.test(name));
  if (key !== undefined)
    return `an address with a key in it, “${key}=”, that opens it for one person or a while`;
  const host = url.hostname;
  if (host.split('.').includes('')) return 'a host with a dot too many';
  if (/[.,;]$/u.test(address)) return 'an address with a full stop, comma or semicolon at its end';
  if (FIGURES.test(host)) return 'a host of figures, which has no name of its own';
  if (NO_SITE.test(host)) return 'a host of one network, or one kept for examples';
  if (!host.includes('.')) return 'a host without a dot, known in one network at most';
  if (COPIES.test(host)) return 'a site of copies that anyone may put up';
  if (SEARCH_HOST.test(host) && SEARCH_PATH.test(url.pathname) && url.search !== '') {
    return 'a page of search results';
  }
  return undefined;
}

/** True where an address is of a service that shares files or shortens addresses. */
export const isPassedOn = (address: string): boolean =>
  PASSING.test(URL.parse(address)?.hostname ?? '');

/** A reader who doubts a statement follows the address; it must lead to the place that publishes. */
export const webAddresses: Check = {
  name: 'web-addresses',
  holds: 'Every web address of a record leads to a named host of the public web.',
  run: (entries) =>
    recordsOf(entries).flatMap(({ file, data }) =>
      textsIn(data).flatMap(({ text, path }) =>
        /^[a-z][a-z+.-]*:\/\//iu.test(text) ? addressMistakes(file, path, text) : [],
      ),
    ),
};

function addressMistakes(file: string, path: RecordPath, address: string): Mistake[] {
  const why = whyNotPublic(address);
  if (why !== undefined) {
    return [
      error('address-not-public', {
        file,
        path,
        found: `${address}: ${why}`,
        allowed: 'the address at which the publisher has the document, without a sign-in',
        remedy:
          'Open the document at its publisher and copy the address from there, or leave it out.',
      }),
    ];
  }
  return isPassedOn(address)
    ? [
        warning('address-passed-on', {
          file,
          path,
          found: `${address}, of a service that shares files or shortens addresses`,
          allowed: 'the address at which the publisher has the document',
          remedy:
            'Look for the document on the publisher’s own site; such an address ends without a word.',
        }),
      ]
    : [];
}
