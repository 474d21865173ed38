import type { BothLanguages } from '../both-languages.ts';
import { button, heading, type Letter, lines, note, paragraph, you } from '../letter/letter.ts';
import { safe, shopWords } from '../letter/shop-words.ts';
import type { Shop } from '../setting.ts';

export const congratulation = (shop: Shop, benefits: BothLanguages): Letter => ({
  ko: {
    subject: `${you.ko}, VIP가 되셨어요`,
    other: `오늘부터 ${you.ko}은 VIP예요`,
    parts: [
      heading('VIP가 되신 것을 축하드려요'),
      paragraph(`${you.ko}, 꾸준히 찾아 주셔서 고맙습니다. 오늘부터 VIP 고객으로 모실게요.`),
      ...lines(benefits.ko),
      button('VIP 혜택 보러 가기', shopWords(shop, 'ko').home),
    ],
  },
  en: {
    subject: 'You are a VIP now',
    other: 'Welcome to our VIPs',
    parts: [
      heading('Welcome to our VIPs'),
      paragraph(`Hi ${you.en}, thank you for coming back again and again. From today on you are one of our VIPs.`),
      ...lines(benefits.en),
      button('See what VIPs get', shopWords(shop, 'en').home),
    ],
  },
});

export const preview = (shop: Shop, page: string): Letter => ({
  ko: {
    subject: `${you.ko}, VIP께만 먼저 열어 드려요`,
    parts: [
      heading('아직 열지 않은 상품이에요'),
      paragraph(`${you.ko}, 다른 분들께 열기 전에 VIP 고객께만 먼저 보여 드려요. 마음에 드는 것이 있는지 둘러보세요.`),
      button('먼저 둘러보기', safe(page) || shopWords(shop, 'ko').home),
      note('VIP 고객께만 보내 드리는 주소예요.'),
    ],
  },
  en: {
    subject: 'Open for VIPs only',
    parts: [
      heading('Not open yet, but for you'),
      paragraph(
        `Hi ${you.en}, before it opens for everybody, VIPs may have a look. See whether there is something for you.`,
      ),
      button('Look first', safe(page) || shopWords(shop, 'en').home),
      note('This address goes to VIPs only.'),
    ],
  },
});
