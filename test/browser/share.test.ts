import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { describeInBrowser } from '../harness/chromium.ts';
import { canvasOf } from './canvas-of.ts';
import { aDesk } from './desk.ts';
import { newJourney, send } from './drafts-of.ts';
import { soon } from './page-of.ts';

const name = '공유할 여정 / 봄: 할인?';
const chain = Array.from({ length: 14 }, (_, index) => send(`m${index + 1}`, `${index + 1}번째 소식이 도착했어요`));
const edges = ['trigger', ...chain.map(({ id }) => id)]
  .slice(0, -1)
  .map((from, index) => ({ from, output: 'next', to: `m${index + 1}` }));

describeInBrowser('a journey that is passed on', () => {
  const desk = aDesk();

  const open = async (more: object = {}): Promise<string> => {
    const trigger = { type: 'event', event: 'Product Added' };
    const id = await newJourney({ name, trigger, nodes: chain, edges, ...more });
    await desk.page.goto(`/journeys/${id}`);
    await canvasOf(desk.page).card('m1').waitFor();
    return id;
  };
  const choose = async (act: string) => {
    await desk.page.getByRole('button', { name: '공유하고 내보내기' }).click();
    await desk.page.getByRole('menuitem', { name: act }).click();
  };
  const exported = async (act: string): Promise<{ file: string; bytes: Buffer }> => {
    const [download] = await Promise.all([desk.page.waitForEvent('download'), choose(act)]);
    return { file: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  };

  it('opens at the step that a copied link names', async () => {
    await desk.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const id = await open();
    await canvasOf(desk.page)
      .card('m1')
      .click({ position: { x: 120, y: 20 } });
    await choose('여기로 오는 링크 복사하기');
    await desk.page.getByText('링크를 복사했어요.').waitFor();
    const link = new URL(await desk.page.evaluate(() => navigator.clipboard.readText()));
    expect([link.pathname, link.search]).toEqual([`/journeys/${id}`, '?node=m1']);
    link.searchParams.set('node', 'm13');
    await desk.page.goto(link.pathname + link.search);
    await desk.page.getByRole('textbox', { name: '제목' }).waitFor();
    expect(await desk.page.getByRole('textbox', { name: '제목' }).inputValue()).toBe('13번째 소식이 도착했어요');
    await soon(async () => {
      const box = await canvasOf(desk.page).card('m13').boundingBox();
      return box !== null && box.y > 100 && box.y < 800;
    }).toBe(true);
    await desk.page.goto(`/journeys/${id}?node=nowhere`);
    await desk.page.getByText('링크에 적힌 단계가 이제 초안에 없어요.').waitFor();
    await desk.isSound();
  });

  it('becomes a picture with every step in it, and its letters', async () => {
    await open();
    const png = await exported('그림 파일(PNG)로 내보내기');
    expect(png.file).toBe('공유할 여정 봄 할인.png');
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
    // Fourteen cards below one another, twice as sharp as the screen.
    expect(png.bytes.readUInt32BE(20)).toBeGreaterThan(14 * 2 * 150);
    const svg = (await exported('벡터 그림(SVG)으로 내보내기')).bytes.toString();
    for (const step of [1, 7, 14]) expect(svg).toContain(`${step}번째 소식이 도착했어요`);
    expect(svg).toMatch(/@font-face[^}]*Pretendard Variable[^}]*data:font\/woff2/);
    expect(svg.length).toBeLessThan(6_000_000);
    expect(desk.complainedOf()).toEqual([]);
  });

  it('has its notes in the picture, which is as large as they need, and no empty ones', async () => {
    const words = Array.from({ length: 40 }, (_, index) => `${index + 1}번째 생각`).join('\n');
    const notes = {
      far: { text: words, x: 900, y: -400, colour: 'amber' },
      low: { text: '아래에 적어 둔 말', x: -500, y: 4_000 },
      empty: { text: ' ', x: 9_000, y: 0 },
    };
    await open();
    const bare = (await exported('그림 파일(PNG)로 내보내기')).bytes;
    await open({ notes });
    const png = (await exported('그림 파일(PNG)로 내보내기')).bytes;
    const [widthAt, heightAt] = [16, 20];
    // Farther apart by what the notes stand away from the cards, in a picture that is no larger than a browser draws.
    expect(png.readUInt32BE(heightAt) / png.readUInt32BE(widthAt)).toBeLessThan(
      bare.readUInt32BE(heightAt) / bare.readUInt32BE(widthAt),
    );
    const svg = (await exported('벡터 그림(SVG)으로 내보내기')).bytes.toString();
    for (const said of ['1번째 생각', '40번째 생각', '아래에 적어 둔 말', '1번째 소식이 도착했어요'])
      expect(svg).toContain(said);
    const [, width, height] = /<svg[^>]*?width="(\d+)"[^>]*?height="(\d+)"/.exec(svg) ?? [];
    // From the left edge of one note to the right edge of the other, and as far down; a note is 220 wide.
    expect(Number(width)).toBeGreaterThan(500 + 900 + 220);
    expect(Number(width)).toBeLessThan(3_000);
    expect(Number(height)).toBeGreaterThan(4_400);
    expect(desk.complainedOf()).toEqual([]);
  });

  it('becomes a document of one page', async () => {
    await open();
    const { file, bytes } = await exported('문서(PDF)로 내보내기');
    expect(file).toBe('공유할 여정 봄 할인.pdf');
    const text = bytes.toString('latin1');
    expect(text.startsWith('%PDF-1.4')).toBe(true);
    expect(text).toContain('/Count 1');
    expect(text).toContain('/DCTDecode');
    expect(text.trimEnd().endsWith('%%EOF')).toBe(true);
  });

  it('is printed alone on its sheet', async () => {
    await open();
    await desk.page.evaluate(() => {
      window.print = () => {
        const sheet = document.querySelector('[data-printed]');
        document.body.dataset.seen = `${sheet?.querySelector('h1')?.textContent}|${sheet?.querySelector('img')?.naturalHeight}`;
      };
    });
    await choose('그림 인쇄하기');
    await soon(() => desk.page.evaluate(() => document.body.dataset.seen ?? '')).toMatch(/^공유할 여정.*\|\d{4}$/);
    await desk.page.emulateMedia({ media: 'print' });
    expect(await desk.page.getByRole('navigation').first().isVisible()).toBe(false);
    expect(await desk.page.getByRole('complementary').first().isVisible()).toBe(false);
    await desk.page.emulateMedia({ media: 'screen' });
    await desk.isSound();
  });
});
