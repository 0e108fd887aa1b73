import { chromium, type Browser } from 'playwright-core';
import { inject } from 'vitest';

/** Connects to the shared browser. Resolves with a connection that the test file must close. */
export function connectBrowser(): Promise<Browser> {
  return chromium.connect(inject('browserEndpoint'));
}
