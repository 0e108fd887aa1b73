import type { Page } from 'playwright-core';

/** What the search page tells a reader. */
export interface Told {
  readonly failed: boolean;
  readonly status: string;
  readonly told: string;
  /** Where the cards of places lead, in their order. */
  readonly places: readonly string[];
  /** Where the results that are shown lead, in their order. */
  readonly paths: readonly string[];
  /** How many values of filters bear a count. */
  readonly counted: number;
}

/** A page that tells nothing. */
export const NOTHING_TOLD: Told = {
  failed: false,
  status: '',
  told: '',
  places: [],
  paths: [],
  counted: 0,
};

const readTold = (page: Page): Promise<Told> =>
  page.evaluate(() => {
    const find = (selector: string): HTMLElement | null => document.querySelector(selector);
    const shown = find('[data-results]')?.hidden === false;
    const led = (links: string): string[] =>
      shown
        ? [...document.querySelectorAll<HTMLAnchorElement>(links)].map(
            ({ pathname, hash }) => pathname + hash,
          )
        : [];
    return {
      failed: find('[data-fault]')?.hidden === false,
      status: find('[data-status]')?.textContent ?? '',
      told: find('[data-told]')?.textContent ?? '',
      places: led('.place h3 a'),
      paths: led('.results h3 a'),
      counted: [...document.querySelectorAll('option')].filter(({ textContent }) =>
        /\(\d/u.test(textContent),
      ).length,
    };
  });

/** What the open search page tells once its last question is answered, or has failed. */
export async function answered(page: Page): Promise<Told> {
  await page.locator('[data-search-form][aria-busy=false]').waitFor();
  return readTold(page);
}

/** Asks in the open search page by the query part of an address, as “back” does. Returns the whole answer. */
export async function ask(page: Page, address: string): Promise<Told> {
  await page.evaluate((search) => {
    document.querySelector('[data-search-form]')?.setAttribute('aria-busy', 'true');
    history.replaceState(null, '', location.pathname + search);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);
  return answered(page);
}

/** The number of results that an answer says it has. */
export const countIn = ({ status }: Told): number =>
  Number(/([\d,]+) results?/u.exec(status)?.[1]?.replaceAll(',', '') ?? 0);

/** The query part of the address that asks for words, with filters as `topic=disputes&state=silent`. */
export const addressOf = (words: string, filters: string): string =>
  `?${new URLSearchParams([...(words ? [['q', words]] : []), ...new URLSearchParams(filters)])}`;
