import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import type { ConsoleMessage, Page, Request } from 'playwright-core';
import { oneOfEachKind } from './kinds.ts';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** A way of looking at a page. */
interface Mode {
  readonly name: string;
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
  readonly forcedColors?: 'active';
  readonly media?: 'print';
  readonly looks: readonly Look[];
}

/** Rules to run, on every element or on one of each kind (`kinds.ts`). */
interface Look {
  readonly rules: RunOptions;
  readonly on: 'all' | 'kinds';
}

/** WCAG 2.0 to 2.2 at levels A and AA, and axe’s own good practice. */
const EVERY_RULE: RunOptions = {
  runOnly: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  },
};

/** The rules whose outcome depends on colours. They take most of the time. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

const EVERYTHING: Look = { rules: EVERY_RULE, on: 'all' };
const COLOURS: Look = {
  rules: { runOnly: { type: 'rule', values: COLOUR_RULES } },
  on: 'kinds',
};
const ALL_BUT_COLOURS: Look = {
  rules: {
    ...EVERY_RULE,
    rules: Object.fromEntries(COLOUR_RULES.map((rule) => [rule, { enabled: false }])),
  },
  on: 'all',
};

/** For the heaviest page of each template: light and dark, wide and narrow, forced colours, print. */
export const EVERY_MODE: readonly Mode[] = [
  { name: 'light, 1280', width: 1280, colorScheme: 'light', looks: [EVERYTHING] },
  { name: 'dark, 320', width: 320, colorScheme: 'dark', looks: [EVERYTHING] },
  { name: 'dark, 1280', width: 1280, colorScheme: 'dark', looks: [COLOURS] },
  { name: 'light, 320', width: 320, colorScheme: 'light', looks: [COLOURS] },
  {
    name: 'forced colours, 1280',
    width: 1280,
    colorScheme: 'dark',
    forcedColors: 'active',
    looks: [COLOURS],
  },
  { name: 'print, 794', width: 794, colorScheme: 'light', media: 'print', looks: [COLOURS] },
];

/** For every other page: narrow, where most can go wrong; every rule, those of colours on one element of each kind. */
export const ONE_MODE: readonly Mode[] = [
  { name: 'light, 320', width: 320, colorScheme: 'light', looks: [ALL_BUT_COLOURS, COLOURS] },
];

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

async function setMode(page: Page, mode: Mode): Promise<void> {
  const { width, colorScheme, forcedColors, media } = mode;
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({
    colorScheme,
    forcedColors: forcedColors ?? 'none',
    media: media ?? 'screen',
  });
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
 * Looks at one page in the modes given. Returns its faults as “address: mode: fault”: what axe finds, a page wider
 * than its window, errors in the console, breaches of the content security policy, requests to
 * other origins. All disclosures are open.
 */
export async function lookAt(
  page: Page,
  address: string,
  modes: readonly Mode[],
): Promise<string[]> {
  const faults: string[] = [];
  const stop = listen(page, new URL(address).origin, faults);
  const [first] = modes;
  if (first) await setMode(page, first);
  await page.goto(address);
  await openAll(page);
  await page.evaluate(axeSource);
  for (const mode of modes) {
    await setMode(page, mode);
    // A sheet of paper does not scroll, and a wide table has sheets of its own, on their side.
    const found = mode.media === 'print' ? [] : await sidewaysFault(page);
    for (const look of mode.looks) found.push(...(await axeFaults(page, look)));
    faults.push(...found.map((fault) => `${mode.name}: ${fault}`));
  }
  stop();
  return faults.map((fault) => `${address}: ${fault}`);
}
