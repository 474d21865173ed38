import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { axeOf } from './axe-of.ts';
import { api } from './drafts-of.ts';
import { comes, guideOf, here, patience, says } from './guide-of.ts';
import { guideWords } from './guide-words.ts';
import { beGuidedCustomer, guideOfShop } from './guided-customer.ts';
import { signedIn } from './page-of.ts';

interface Told {
  readonly browser: Browser;
  readonly language: 'ko' | 'en';
  /** What tells this story from others. */
  readonly run: string;
  readonly began: (journeyId: string) => void;
}

/** From home to a mail from a journey of one's own, and to why it came, by doing nothing but what the guide says. */
export async function followTheGuide({ browser, language, run, began }: Told): Promise<void> {
  const t = guideWords[language];
  const [guest, drawn] = [`${t.guest} ${run}`, `${t.journeyName} ${run}`];
  const { page, context, errors } = await signedIn(browser, {
    language,
    name: `${t.person} ${run}`,
    width: 1280,
    height: 720,
  });
  page.setDefaultTimeout(patience);
  const guide = guideOf(page, t.guide);
  const asks = (words: string | RegExp) => says(page, words, t.guide);
  /** Goes to what the guide points at, and finds it has the focus there. */
  const shown = async (how: 'button' | 'key' = 'button') => {
    await here(page).waitFor();
    if (how === 'key') await page.keyboard.press('F9');
    else await guide.getByRole('button', { name: t.show }).click();
    await comes(() => here(page).evaluate((element) => element === document.activeElement)).toBe(true);
  };
  const writes = async (text: string) => {
    await page.keyboard.press('Control+A');
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  };

  await page.goto('/');
  await page.getByRole('button', { name: t.begin }).click();
  await asks(t.asks.create);
  await guide.getByRole('button', { name: t.show }).click();
  await page.waitForURL(/\/journeys$/);
  await comes(() => page.evaluate(() => document.activeElement?.textContent)).toBe(t.create);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/journeys\/[0-9a-f-]{36}/);
  const journeyId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  began(journeyId);

  await asks(t.asks.event);
  await shown();
  await writes('Product Added');
  await asks(t.asks.key);
  await shown('key');
  await writes('cart_id');
  await asks(t.asks.addWait);
  await comes(() => guide.getByRole('status').textContent()).toContain(t.doneTrigger);
  await shown();
  await page.keyboard.press('Enter');
  await asks(t.asks.awaited);
  await shown('key');
  await writes('Order Completed');
  await asks(t.asks.timeout);
  await shown();
  // Less than a minute is short enough, too.
  await writes(t.short);
  await asks(t.asks.same);
  await shown();
  await page.keyboard.press('Enter');
  await asks(t.asks.addSend);
  await shown();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: t.send }).waitFor();
  await comes(() => here(page).getAttribute('role')).toBe('option');
  await here(page).click();
  await asks(t.asks.subject);
  await shown();
  await writes(t.subject);
  await asks(t.asks.body);
  await guide.getByRole('button', { name: t.doIt }).click();
  await asks(t.asks.rehearse);
  await shown();
  await page.keyboard.press('Enter');
  const rehearsal = page.getByRole('complementary', { name: t.rehearsal });
  await rehearsal.waitFor();
  // It goes on when its reader says so, not while they read.
  await asks(t.asks.review);
  await rehearsal.getByRole('button', { name: t.showMessage }).click();
  const reviewed = guide.getByRole('button', { name: t.reviewed });
  await reviewed.click();
  await asks(t.asks.name);
  await shown();
  await writes(drawn);
  await asks(t.asks.publish);
  await shown();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  // The demo has a reminder that begins with the same, so the button is called otherwise than usual.
  await asks(t.asks.confirm);
  await comes(() => here(page).evaluate((element) => element.closest('[role="dialog"]') !== null)).toBe(true);
  await comes(() => here(page).isEnabled()).toBe(true);
  await shown('key');
  await shown();
  await page.keyboard.press('Enter');
  await asks(t.asks.shop);
  const opened = context.waitForEvent('page');
  await guide.getByRole('link', { name: t.toShop }).click();
  const shop = await opened;
  shop.setDefaultTimeout(patience);
  await beGuidedCustomer(shop, guest, `first-${run}-${language}@story.example`, language);
  // The way back leads to the page that the shop was opened from, which has the draft; no second one opens.
  const stays = await page.evaluate(() => Object.assign(globalThis, { stays: true }).stays);
  const back = guideOfShop(shop, language).getByRole('link', { name: t.shop.back });
  expect(await back.getAttribute('href')).toBe(`/journeys/${journeyId}`);
  await back.click();
  // Whoever sees the shop still is told where to go.
  const where = guideOfShop(shop, language).getByRole('status');
  await comes(() => where.textContent()).toContain(t.shop.elsewhere(`${drawn} · Olle`));
  const instead = guideOfShop(shop, language).getByRole('link', { name: t.shop.here });
  expect(await instead.getAttribute('href')).toBe(`/journeys/${journeyId}`);
  expect(await back.isVisible()).toBe(false);
  expect(await axeOf(shop)).toEqual([]);
  expect([context.pages().length, new URL(shop.url()).pathname.startsWith('/shop')]).toEqual([2, true]);
  expect(await page.evaluate(() => 'stays' in globalThis)).toBe(stays);
  await page.bringToFront();
  await asks(t.asks.wait);
  await guide.getByRole('link', { name: t.toMail }).waitFor({ timeout: 120_000 });
  // What was reached stays so when the journey rests.
  await api().call('POST', `/api/journeys/${journeyId}/pause`, {});
  await page.waitForResponse(async (response) => {
    const isJourney = response.url().endsWith(`/api/journeys/${journeyId}`);
    return isJourney && (await response.text().catch(() => '')).includes('"status":"paused"');
  });
  await guide.getByRole('link', { name: t.toMail }).click();
  const mail = page.getByRole('article', { name: new RegExp(t.arrived(guest)) });
  // The demo's own journeys write to the same address: each mail says which journey it is from.
  await mail.getByRole('link', { name: drawn }).waitFor();
  const chosen = page.getByRole('list', { name: t.mails }).locator('[aria-current="true"]');
  expect(await chosen.textContent()).toContain(t.ofJourney(drawn));
  await asks(t.asks.why);
  await guide.getByRole('link', { name: t.toCustomer }).click();
  await page.getByText(t.reason).first().waitFor();
  await asks(t.asks.finished);
  await asks(t.asks.tookMinutes);
  const next = guide.getByRole('list', { name: t.nextSteps });
  expect(await next.getByRole('link').allTextContents()).toEqual(t.next);
  expect(await axeOf(page)).toEqual([]);
  // The reason stands a screen below: the person is brought to it, and it is framed.
  await comes(() => here(page).textContent()).toMatch(t.reason);
  await comes(async () => (await here(page).boundingBox())?.y ?? -1).toBeGreaterThan(0);
  expect((await here(page).boundingBox())?.y).toBeLessThan(680);
  expect(await guide.getByRole('button', { name: t.allDone }).count()).toBe(1);
  await guide.getByRole('button', { name: t.end }).click();
  await guide.waitFor({ state: 'detached' });
  await shop.reload();
  await shop.getByRole('button', { name: t.shop.add }).waitFor();
  expect(await guideOfShop(shop, language).count()).toBe(0);
  await page.goto('/');
  await page.getByRole('heading', { name: t.home }).waitFor();
  expect(await page.getByText(t.offer).count()).toBe(0);
  expect(errors).toEqual([]);
  await context.close();
}
