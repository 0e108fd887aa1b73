import type { Page } from 'playwright-core';

/** What the search page answered: how many it found, where the first of them open, and what it says of them. */
export interface Found {
  status: string;
  told: string;
  paths: string[];
}

/** Waits until the search page has answered what its address asks. */
export const answered = async (page: Page): Promise<void> => {
  await page.locator('[data-search-form][aria-busy=false]').waitFor();
};

/** Asks with an address, in the search page that is open, and waits for the whole answer. */
export const ask = (page: Page, search: string): Promise<Found> =>
  page.evaluate(async (address) => {
    const find = (selector: string): HTMLElement => {
      const found = document.querySelector<HTMLElement>(selector);
      if (!found) throw new Error(`There is no ${selector}.`);
      return found;
    };
    const form = find('[data-search-form]');
    form.setAttribute('aria-busy', 'true');
    history.replaceState(null, '', location.pathname + address);
    dispatchEvent(new PopStateEvent('popstate'));
    while (form.getAttribute('aria-busy') !== 'false') {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return {
      status: find('[data-status]').textContent,
      told: find('[data-told]').textContent,
      paths: [...document.querySelectorAll<HTMLAnchorElement>('.results h3 a')].map(
        ({ pathname, hash }) => pathname + hash,
      ),
    };
  }, search);

/** The number of results that an answer says it has. */
export const countIn = ({ status }: Found): number =>
  Number(/^([\d,]+) results?/u.exec(status)?.[1]?.replaceAll(',', '') ?? 0);

/** The query part of the address that asks for words, with filters as `topic=disputes&state=silent`. */
export const addressOf = (words: string, filters: string): string =>
  `?${new URLSearchParams([...(words ? [['q', words]] : []), ...new URLSearchParams(filters)])}`;
