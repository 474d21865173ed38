import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { launchChromium } from '../harness/chromium.ts';
import { axeOf } from './axe-of.ts';
import { canvasOf } from './canvas-of.ts';
import { journey, newJourney } from './drafts-of.ts';
import { keysOf } from './keys-of.ts';
import { signedIn, soon, type Visit } from './page-of.ts';

/** A first visit fetches everything, on a machine that does much else. */
const firstVisit = { timeout: 60_000 };

interface OpenStep {
  readonly id: string;
  readonly card: Locator;
  /** The settings that the server comes to have. */
  readonly becomes: (config: object) => Promise<void>;
}

/** One person at the editor for all tests of a `describe`; what the page complained of is forgotten before each. */
export function aDesk() {
  let browser: Browser;
  let visit: Visit;
  beforeAll(async () => {
    browser = await launchChromium();
    visit = await signedIn(browser);
  });
  beforeEach(() => {
    visit.errors.length = 0;
  });
  afterAll(() => browser.close());
  return {
    get page(): Page {
      return visit.page;
    },
    get canvas(): ReturnType<typeof canvasOf> {
      return canvasOf(visit.page);
    },
    get keys(): ReturnType<typeof keysOf> {
      return keysOf(visit.page);
    },
    /** A new journey, as cards or as an outline, whichever this person looks at. */
    async open(document: object): Promise<string> {
      const id = await newJourney(document);
      await visit.page.goto(`/journeys/${id}`);
      await visit.page.locator('[data-keys="drawing"] [data-id="trigger"]').waitFor(firstVisit);
      return id;
    },
    /** Everybody can read the page as it stands, and the browser complained of nothing. */
    async isSound(): Promise<void> {
      expect(await axeOf(visit.page)).toEqual([]);
      expect(visit.errors).toEqual([]);
    },
    complainedOf: (): readonly string[] => visit.errors,
    async choose(field: string, option: string | RegExp): Promise<void> {
      await visit.page.getByRole('combobox', { name: field, exact: true }).click();
      await visit.page.getByRole('option', { name: option, exact: true }).click();
    },
    /** A new journey, with the settings of one of its steps beside it. */
    async openStep(document: object, step = 'n1'): Promise<OpenStep> {
      const id = await newJourney(document);
      await visit.page.goto(`/journeys/${id}`);
      const card = canvasOf(visit.page).card(step);
      await card.waitFor(firstVisit);
      await card.click({ position: { x: 120, y: 20 } });
      const configOf = async () => (await journey(id)).draft.document.nodes.find((node) => node.id === step)?.config;
      return { id, card, becomes: (config) => soon(configOf).toEqual(config) };
    },
  };
}
