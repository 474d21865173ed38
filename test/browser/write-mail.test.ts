import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { describeInBrowser } from '../harness/chromium.ts';
import { axeOf } from './axe-of.ts';
import { aDesk } from './desk.ts';
import { api } from './drafts-of.ts';
import { soon } from './page-of.ts';

const event = `Cart Kept ${randomUUID().slice(0, 8)}`;
const mail = (subject: string, html: string) => ({ channel: 'email', content: { subject, html } });
const line = (config: object) => ({
  name: '메일 쓰기',
  trigger: { type: 'event', event },
  settings: { category: 'transactional' },
  nodes: [{ id: 'n1', type: 'send', config }],
  edges: [{ from: 'trigger', output: 'next', to: 'n1' }],
});

/** Somebody who did what begins the journey. */
async function customer(name: string, properties: object): Promise<void> {
  const userId = randomUUID();
  await api().send([
    { type: 'identify', messageId: randomUUID(), userId, traits: { name, email: `${userId}@story.example` } },
    { type: 'track', messageId: randomUUID(), userId, event, properties },
  ]);
}

describeInBrowser('writing a mail without writing HTML', () => {
  const desk = aDesk();
  const open = (subject: string, html: string) => desk.openStep(line(mail(subject, html)));
  const field = (name: string) => desk.page.getByRole('textbox', { name, exact: true });
  const press = (name: string) => desk.page.getByRole('button', { name, exact: true }).click();
  const pick = async (words: string, ...keys: string[]) => {
    await press('고객 정보 넣기');
    await desk.page.getByRole('combobox', { name: '고객 정보 넣기' }).fill(words);
    for (const key of keys) await desk.page.keyboard.press(key);
    await desk.page.keyboard.press('Enter');
  };

  it('puts a value where the caret of the field used last is, and takes back just that', async () => {
    const { becomes } = await open('안녕하세요 님', '<p>내용</p>');
    await field('제목').click();
    await desk.page.keyboard.press('End');
    await desk.page.keyboard.press('ArrowLeft');
    await pick('고객 이름');
    await becomes(mail("안녕하세요 {{ customer.name | default: '고객' }}님", '<p>내용</p>'));
    await soon(() => field('제목').evaluate((element) => element === document.activeElement)).toBe(true);
    // Goes on where the value ends.
    await desk.page.keyboard.type('손');
    await becomes(mail("안녕하세요 {{ customer.name | default: '고객' }}손님", '<p>내용</p>'));
    await field('메일 내용').click();
    await desk.page.keyboard.press('Control+Home');
    await desk.page.keyboard.type('아');
    await pick('이메일');
    await becomes(mail("안녕하세요 {{ customer.name | default: '고객' }}손님", '아 {{ customer.email }}<p>내용</p>'));
    await desk.page.keyboard.press('Control+z');
    await becomes(mail("안녕하세요 {{ customer.name | default: '고객' }}손님", '아<p>내용</p>'));
    await desk.isSound();
  });

  it('says of each value in a text what it is and what stands there for who has none, and shows where', async () => {
    const html =
      "<p>{{ customer.name | default: '고객' }}님</p>\n<p>{{ trigger.price | won }} {{ customer.name | default: '고객' }}</p>";
    await open('제목', html);
    const list = desk.page.getByRole('list', { name: '‘메일 내용’에 들어 있는 값' });
    await soon(() => list.getByRole('listitem').allTextContents()).toEqual([
      '고객 이름 (2곳) — 없으면 ‘고객’으로 나가요',
      '상품 가격 — 없으면 빈칸으로 나가요',
    ]);
    expect(await desk.page.getByRole('list', { name: '‘제목’에 들어 있는 값' }).count()).toBe(0);
    const chosen = () =>
      field('메일 내용').evaluate((element: HTMLTextAreaElement) => [
        element.selectionStart,
        element.value.slice(element.selectionStart, element.selectionEnd),
      ]);
    for (const nth of [html.indexOf('{{ customer'), html.lastIndexOf('{{ customer')]) {
      await list.getByRole('button', { name: '고객 이름' }).click();
      expect(await chosen()).toEqual([nth, "{{ customer.name | default: '고객' }}"]);
    }
    await field('제목').fill('{{ customer.email }}');
    await desk.page.getByRole('list', { name: '‘제목’에 들어 있는 값' }).getByText('고객 이메일').waitFor();
    await desk.isSound();
  });

  it('offers a mail that says nothing yet something to begin with, as one entry of the history', async () => {
    const cart = { ...line(mail('', '')), trigger: { type: 'event', event: 'Product Added', key: 'cart_id' } };
    const { becomes } = await desk.openStep(cart);
    expect(await field('제목').getAttribute('placeholder')).toBe('예: 담아 두신 상품이 아직 있어요');
    expect(await field('메일 내용').getAttribute('placeholder')).toContain('장바구니에 그대로 있어요');
    await desk.isSound();
    const offer = () => desk.page.getByRole('button', { name: '인사·담은 상품·버튼으로 시작하기' });
    await offer().click();
    await soon(() => field('메일 내용').inputValue()).toMatch(
      /customer\.name[\s\S]*customer\.cart\.items[\s\S]*\/shop\/cart"[\s\S]*장바구니로 가기/,
    );
    expect(await offer().count()).toBe(0);
    const begun = await field('메일 내용').inputValue();
    await becomes(mail('', begun));
    await desk.page.keyboard.press('Control+z');
    await becomes(mail('', ''));
    await offer().click();
    await becomes(mail('', begun));
    await desk.page.getByRole('button', { name: '되돌리기' }).click();
    await becomes(mail('', ''));
    await desk.isSound();
    await open('', '');
    await press('인사와 버튼으로 시작하기');
    await soon(() => field('메일 내용').inputValue()).toMatch(/customer\.name[\s\S]*\/shop"?[\s\S]*보러 가기/);
  });

  it('goes back to its button without a choice, and says when nothing is called so', async () => {
    await open('제목', '<p>내용</p>');
    await press('고객 정보 넣기');
    const list = desk.page.getByRole('combobox', { name: '고객 정보 넣기' });
    await list.fill('없는 것 없는 것');
    await desk.page.getByText('그런 값은 없어요.').waitFor();
    await list.fill('ㄱㄱ ㅇㄹ');
    await desk.page.getByRole('option', { name: /고객 이름/ }).waitFor();
    expect(await axeOf(desk.page, { over: true })).toEqual([]);
    await desk.page.keyboard.press('Escape');
    const button = desk.page.getByRole('button', { name: '고객 정보 넣기' });
    await soon(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(desk.complainedOf()).toEqual([]);
  });

  it('makes bold, paragraphs, links, buttons and pictures, by keys alone', async () => {
    const { becomes } = await open('제목', '<p>좋은 귤</p>');
    const html = (text: string) => mail('제목', text);
    await field('메일 내용').focus();
    await field('메일 내용').evaluate((element: HTMLTextAreaElement) => element.setSelectionRange(3, 5));
    await desk.page.getByRole('button', { name: '굵게' }).press('Enter');
    await becomes(html('<p><strong>좋은</strong> 귤</p>'));
    await desk.page.getByRole('button', { name: '굵게' }).press('Enter');
    await becomes(html('<p>좋은 귤</p>'));
    await desk.page.getByRole('button', { name: '링크' }).press('Enter');
    const dialog = desk.page.getByRole('dialog', { name: '링크' });
    await dialog.getByRole('combobox', { name: '연결할 주소' }).fill('상점');
    await desk.page.keyboard.press('Enter');
    await dialog.getByText('https://로 시작하는 주소를 적거나 값을 골라 주세요.').waitFor();
    expect(await axeOf(desk.page, { over: true })).toEqual([]);
    await dialog.getByRole('combobox', { name: '연결할 주소' }).fill('shop.example/귤');
    await desk.page.keyboard.press('Enter');
    const linked = '<p><a href="https://shop.example/귤">좋은</a> 귤</p>';
    await becomes(html(linked));
    await desk.page.getByRole('button', { name: '문단' }).press('Enter');
    await desk.page.keyboard.type('새 글');
    await becomes(html(`${linked}\n<p>새 글</p>`));
    await desk.page.getByRole('button', { name: '사진' }).press('Enter');
    const picture = desk.page.getByRole('dialog', { name: '사진' });
    await picture.getByRole('combobox', { name: '사진 주소' }).fill('{{ trigger.image_url }}');
    await picture.getByLabel('사진 설명').fill('귤 한 상자');
    await desk.page.keyboard.press('Enter');
    await soon(() => field('메일 내용').inputValue()).toContain(
      '<p>새 글<img src="{{ trigger.image_url }}" alt="귤 한 상자"',
    );
    await field('메일 내용').press('Control+End');
    await desk.page.getByRole('button', { name: '버튼' }).press('Enter');
    const button = desk.page.getByRole('dialog', { name: '버튼' });
    await button.getByRole('combobox', { name: '연결할 주소' }).fill('https://shop.example/cart');
    await button.getByLabel('버튼 글자').fill('장바구니 보기');
    await desk.page.keyboard.press('Enter');
    await soon(() => field('메일 내용').inputValue()).toMatch(
      /\n<p><a href="https:\/\/shop.example\/cart" style="[^"]*">장바구니 보기<\/a><\/p>$/,
    );
    await desk.isSound();
  });

  it('shows the mail with the latest real event, and points out what is missing', async () => {
    await customer('김하나', { name: '한라봉', url: 'https://shop.example/h' });
    await customer('이두리', { name: '레드향' });
    const { becomes } = await open('{{ customer.nick }}님', '<p>{{ trigger.name }}</p>\n<p>{{ trigger.price }}</p>');
    await press('미리 보기');
    const dialog = desk.page.getByRole('dialog', { name: '미리 보기' });
    const frame = dialog.frameLocator('iframe');
    await frame.getByText('레드향').waitFor();
    await dialog
      .getByRole('status')
      .filter({ hasText: /^이두리 · .*월 .*의 ‘Cart Kept .*’ 이벤트로 보여 드려요\.$/ })
      .waitFor();
    await frame.getByText('값 없음: trigger.price').waitFor();
    await dialog.getByText('값 없음: customer.nick').waitFor();
    await dialog.getByText('값이 없는 곳이 2곳 있어요.').waitFor();
    await desk.isSound();
    await desk.page.emulateMedia({ colorScheme: 'dark' });
    await desk.page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
    expect(await axeOf(desk.page, { over: true, only: 'color-contrast' })).toEqual([]);
    await desk.page.emulateMedia({ colorScheme: 'light' });
    await dialog.getByRole('textbox', { name: 'trigger.price 대신 보일 말' }).fill('가격 문의');
    await desk.page.keyboard.press('Enter');
    await becomes(
      mail('{{ customer.nick }}님', "<p>{{ trigger.name }}</p>\n<p>{{ trigger.price | default: '가격 문의' }}</p>"),
    );
    await frame.getByText('가격 문의').waitFor();
    await dialog.getByRole('combobox', { name: '이 고객이 받는 모습으로' }).click();
    await desk.page
      .getByRole('option', { name: /^김하나/ })
      .first()
      .click();
    await frame.getByText('한라봉').waitFor();
    // Escape closes what is open over the dialog, and only then the dialog.
    await dialog.getByRole('button', { name: '고객 정보 넣기' }).click();
    await desk.page.getByRole('combobox', { name: '고객 정보 넣기' }).waitFor();
    await desk.page.keyboard.press('Escape');
    await desk.page.getByRole('combobox', { name: '고객 정보 넣기' }).waitFor({ state: 'detached' });
    expect(await dialog.isVisible()).toBe(true);
    expect(desk.complainedOf()).toEqual([]);
  });

  it('shows what is wrong at its line, and goes there', async () => {
    await open('제목', '<p>첫 줄</p>\n<p>{{ customer.name }</p>');
    const aside = desk.page.getByRole('complementary').first();
    await aside.getByText('<p>{{ customer.name }</p>', { exact: true }).last().waitFor();
    // Told once, at its line.
    expect(await aside.getByText(/내용을 읽을 수 없어요/).count()).toBe(1);
    await press('2번째 줄로 가기');
    const chosen = () =>
      field('메일 내용').evaluate((element: HTMLTextAreaElement) =>
        element.value.slice(element.selectionStart, element.selectionEnd),
      );
    await soon(chosen).toBe('<p>{{ customer.name }</p>');
    expect(await axeOf(desk.page)).toEqual([]);
    expect(desk.complainedOf()).toEqual([]);
  });
});
