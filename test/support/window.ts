import type { Browser, Page } from 'playwright-core';

/** A window that shows one page after another: to open one takes as long as to look at a short page. */
export interface Window {
  /**
   * Resolves with what `look` returns for a page in the window. Where the browser drops the page, by a crash
   * or by closing it, `look` starts again in a new window, once. Any other error is passed on at once.
   */
  readonly show: <T>(look: (page: Page) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

/** A page, and what rejects when it crashes: what waits for a crashed page may wait for ever. */
interface Opened {
  readonly page: Page;
  readonly crash: Promise<never>;
}

async function open(browser: Browser): Promise<Opened> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const crash = new Promise<never>((_, reject) => {
    page.once('crash', () => {
      reject(new Error(`The browser dropped ${page.url()}.`));
    });
  });
  // A crash while nobody looks is noticed at the next look.
  crash.catch(() => undefined);
  return { page, crash };
}

/** Whether the page still answers. One that the browser has dropped does not. */
const isAlive = ({ page, crash }: Opened): Promise<boolean> =>
  Promise.race([page.evaluate(() => true), crash]).catch(() => false);

/** Opens a window of its own context in the browser. */
export async function openWindow(browser: Browser): Promise<Window> {
  let opened = await open(browser);
  const close = (): Promise<void> => opened.page.context().close();
  return {
    close,
    show: async (look) => {
      try {
        return await Promise.race([look(opened.page), opened.crash]);
      } catch (error) {
        if (await isAlive(opened)) throw error;
        await close();
        opened = await open(browser);
        return await Promise.race([look(opened.page), opened.crash]);
      }
    },
  };
}
