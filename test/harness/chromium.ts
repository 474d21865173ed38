import { type Browser, chromium } from 'playwright-core';
import { describe, inject } from 'vitest';
import './provided.ts';

/** `describe` for tests that need a browser; where there is none they count as skipped. */
export const describeInBrowser = describe.skipIf(inject('chromium') === '');

/** The system's Chromium, headless. Close it after the tests. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: inject('chromium'),
    headless: true,
    // As root, Chromium refuses to start with its sandbox.
    chromiumSandbox: false,
    // Without a network it would retry connections of its own all the time.
    args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
}
