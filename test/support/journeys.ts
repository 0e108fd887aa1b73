import type { Locator, Page } from 'playwright-core';

/** What a reader does: follows or presses what a selector names, opens a summary, or types a text and sends it. */
export type Step = { readonly press: string } | { readonly type: string; readonly into: string };

/** How far it may be to an answer. */
export interface Budget {
  /** Presses of a link, a button or the key that sends a text. */
  readonly clicks: number;
  /** Heights of the window above the answer, on a desk of 1280 by 800 and on a phone of 375 by 667. */
  readonly screens: readonly [desk: number, phone: number];
  /** Words that can be seen in the page before the answer, header left out. */
  readonly words: number;
}

/** One task of a reader: where they start, what they do, and where the answer stands. */
export interface Journey {
  readonly task: string;
  /** The home page where it is left out. */
  readonly from?: string;
  readonly steps: readonly Step[];
  /** Selects the answer; the first of several that can be seen. */
  readonly answer: string;
  readonly says: RegExp;
  readonly budget: Budget;
}

/** What a journey took. */
export interface Taken {
  readonly clicks: number;
  readonly screens: number;
  readonly words: number;
  readonly says: string;
}

/** The first match that can be seen. */
const seen = (page: Page, selector: string): Locator =>
  page.locator(selector).locator('visible=true').first();

/** Takes the steps on an open page. Resolves with how far it was, in clicks, windows and words. */
export async function travel(page: Page, { steps, answer }: Journey): Promise<Taken> {
  for (const step of steps) {
    if ('press' in step) await seen(page, step.press).click();
    else {
      const field = seen(page, step.into);
      await field.fill(step.type);
      await field.press('Enter');
    }
  }
  const found = seen(page, answer);
  await found.waitFor();
  const { screens, words } = await found.evaluate(measure);
  return {
    clicks: steps.length,
    screens: Math.round(10 * screens) / 10,
    words,
    says: (await found.innerText()).replaceAll(/\s+/gu, ' '),
  };
}

/** Runs in the page: how many windows and visible words of the main part lie above an element. */
function measure(element: Element): { screens: number; words: number } {
  const main = document.querySelector('main') ?? document.body;
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  let words = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)) break;
    const parent = node.parentElement;
    if (
      !parent?.checkVisibility() ||
      parent.closest('script, style, .govuk-visually-hidden, option')
    )
      continue;
    words += (node.textContent ?? '').split(/\s+/u).filter(Boolean).length;
  }
  const { top } = element.getBoundingClientRect();
  return { screens: Math.max(0, (top + scrollY) / innerHeight), words };
}
