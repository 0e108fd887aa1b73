import type { BrowserContext, Page } from 'playwright-core';

/** A layout shift below this is a fraction of a pixel, which nobody sees. */
const NO_SHIFT = 0.001;

/** How far what is on the screen has moved by itself since the page began to load. */
const shiftSoFar = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    let shift = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shift += (entry as unknown as { value: number }).value;
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    const frame = (): Promise<number> => new Promise(requestAnimationFrame);
    // What a script does in the first frames is drawn before this; then the observer is told.
    for (let count = 0; count < 3; count++) await frame();
    await new Promise((resolve) => setTimeout(resolve, 50));
    return shift;
  });

/**
 * Whether what is on the screen moves while a page loads, in a window of the width: each of two times,
 * because a busy machine may draw one frame too early.
 */
export async function moves(
  context: BrowserContext,
  address: string,
  width: number,
): Promise<boolean> {
  const page = await context.newPage();
  await page.setViewportSize({ width, height: 900 });
  let times = 0;
  do {
    await page.goto(address);
    if ((await shiftSoFar(page)) < NO_SHIFT) break;
    times++;
  } while (times < 2);
  await page.close();
  return times === 2;
}
