import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, ConsoleMessage, Page, Request } from 'playwright-core';
import { oneOfEachKind } from './kinds.ts';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** A way of looking at a page. */
export interface Mode {
  readonly name: string;
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
  readonly forcedColors?: 'active';
}

const WIDE_LIGHT: Mode = { name: 'light, 1280', width: 1280, colorScheme: 'light' };
const NARROW_DARK: Mode = { name: 'dark, 320', width: 320, colorScheme: 'dark' };
const FORCED: Mode = {
  name: 'forced colours, 1280',
  width: 1280,
  colorScheme: 'dark',
  forcedColors: 'active',
};

/** Between them: light and dark, wide and narrow, forced colours. */
const EVERY_PAGE = [WIDE_LIGHT, NARROW_DARK, FORCED] as const;

/** Every one with every other. */
const EVERY_TEMPLATE = [
  ...EVERY_PAGE,
  { name: 'dark, 1280', width: 1280, colorScheme: 'dark' },
  { name: 'light, 320', width: 320, colorScheme: 'light' },
] as const satisfies readonly Mode[];

/** WCAG 2.0 to 2.2 at levels A and AA, and axe’s own good practice. */
const EVERY_RULE: RunOptions = {
  runOnly: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  },
};

/** The rules whose outcome depends on widths; the rest, but for those of colours, read the document alone. */
const WIDTHS: RunOptions = {
  runOnly: { type: 'rule', values: ['scrollable-region-focusable', 'target-size'] },
};

/** The rules whose outcome depends on colours. */
const COLOURS: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};

/** Every rule but those of colours, which take most of the time. */
const ALL_BUT_COLOURS: RunOptions = {
  ...EVERY_RULE,
  rules: { 'color-contrast': { enabled: false }, 'link-in-text-block': { enabled: false } },
};

/**
 * How closely to look. `template`: in five modes; every rule on every element in light, wide and in dark, narrow.
 * `page`: in three modes; every rule once, then what widths can change on every element. Colours are measured
 * on one element of each kind (`kinds.ts`) wherever not every rule runs on every element.
 */
export type Depth = 'template' | 'page';

/** Rules to run, on every element or on one of each kind. */
interface Look {
  readonly rules: RunOptions;
  readonly on: 'all' | 'kinds';
}

const EVERYTHING: Look = { rules: EVERY_RULE, on: 'all' };
const COLOURS_OF_KINDS: Look = { rules: COLOURS, on: 'kinds' };

/** The looks at a page in a mode. Widths change at 320 pixels alone, colours with light, dark and forced. */
function looksIn(mode: Mode, depth: Depth): readonly Look[] {
  if (mode !== WIDE_LIGHT && mode !== NARROW_DARK) return [COLOURS_OF_KINDS];
  if (depth === 'template') return [EVERYTHING];
  return [{ rules: mode === WIDE_LIGHT ? ALL_BUT_COLOURS : WIDTHS, on: 'all' }, COLOURS_OF_KINDS];
}

/** Opens every disclosure, so that what is inside is looked at too. */
const openAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

async function axeFaults(page: Page, { rules, on }: Look): Promise<string[]> {
  const kinds = on === 'kinds' ? await page.evaluateHandle(oneOfEachKind) : undefined;
  const options: RunOptions = { ...rules, resultTypes: ['violations'] };
  const violations = await page.evaluate(
    // The browser knows `axe` once its source has run there. What is in order is many times what is not,
    // and costs more to tell than to find: only the faults are told.
    async ([asked, include]): Promise<AxeResults['violations']> => {
      if (include?.length === 0) return [];
      const { axe: tool } = globalThis as unknown as { axe: typeof axe };
      return (await tool.run(include ?? document, asked)).violations;
    },
    [options, kinds] as const,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 200)}`),
  );
}

async function setMode(page: Page, { width, colorScheme, forcedColors }: Mode): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme, forcedColors: forcedColors ?? 'none' });
}

const sidewaysFault = async (page: Page): Promise<string[]> => {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return over > 0 ? [`the page scrolls sideways by ${over} pixels`] : [];
};

/**
 * Notes what the browser complains of while a page loads: errors, refusals, requests to other places. Returns
 * how to stop.
 */
function listen(page: Page, origin: string, faults: string[]): () => void {
  const onConsole = (message: ConsoleMessage): void => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  };
  const onError = (error: Error): void => {
    faults.push(`script: ${error.message}`);
  };
  const onRequest = (request: Request): void => {
    if (!request.url().startsWith(origin)) faults.push(`asks another origin: ${request.url()}`);
  };
  page.on('console', onConsole).on('pageerror', onError).on('request', onRequest);
  return () => {
    page.off('console', onConsole).off('pageerror', onError).off('request', onRequest);
  };
}

/**
 * Looks at one page in several modes. Returns its faults as “mode: fault”: what axe finds, a page wider
 * than its window, errors in the console, breaches of the content security policy, requests to
 * other origins. All disclosures are open.
 */
async function faultsOf(page: Page, address: string, depth: Depth): Promise<string[]> {
  const faults: string[] = [];
  const stop = listen(page, new URL(address).origin, faults);
  const modes: readonly Mode[] = depth === 'template' ? EVERY_TEMPLATE : EVERY_PAGE;
  await setMode(page, WIDE_LIGHT);
  await page.goto(address);
  await openAll(page);
  await page.evaluate(axeSource);
  for (const mode of modes) {
    await setMode(page, mode);
    const found = await sidewaysFault(page);
    for (const look of looksIn(mode, depth)) found.push(...(await axeFaults(page, look)));
    faults.push(...found.map((fault) => `${mode.name}: ${fault}`));
  }
  stop();
  return faults;
}

/**
 * Looks at many pages, as many at a time as a small machine has cores. Returns “address: mode: fault” for each fault.
 * One window shows one after the other: to open one takes as long as to look at a short page.
 */
export async function lookAtAll(
  browser: Browser,
  addresses: readonly string[],
  depthOf: (address: string) => Depth,
  atOnce = 2,
): Promise<string[]> {
  const context = await browser.newContext();
  const faults: string[] = [];
  const waiting = [...addresses];
  const worker = async (): Promise<void> => {
    const page = await context.newPage();
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const address = next;
      const found = await faultsOf(page, address, depthOf(address));
      faults.push(...found.map((fault) => `${address}: ${fault}`));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  await context.close();
  return faults;
}
