import { button, heading, items, type Letter, paragraph, you } from '../letter/letter.ts';
import { safe, shopWords } from '../letter/shop-words.ts';
import type { Setting } from '../setting.ts';

const ordered = items('trigger.products');

export const again = ({ shop }: Setting): Letter => ({
  ko: {
    subject: `${you.ko}, 다 쓰실 때가 되지 않았나요?`,
    other: '지난번 주문하신 상품, 다시 필요하신가요?',
    parts: [
      heading('떨어지기 전에 알려 드려요'),
      paragraph(
        `${you.ko}, 지난번에 주문하신 상품이 슬슬 떨어질 때가 되었을 것 같아요. 같은 상품을 바로 다시 주문하실 수 있어요.`,
      ),
      ordered,
      button('다시 주문하기', shopWords(shop, 'ko').home),
    ],
  },
  en: {
    subject: 'Running low?',
    other: 'Time to order again?',
    parts: [
      heading('Before it runs out'),
      paragraph(`Hi ${you.en}, what you ordered last time may be running low. You can order the same again.`),
      ordered,
      button('Order again', shopWords(shop, 'en').home),
    ],
  },
});

/** Which products those are, the shop's own page says. */
export const alongside = ({ shop }: Setting, page: string): Letter => ({
  ko: {
    subject: `${you.ko}, 함께 쓰면 좋은 상품을 모아 보았어요`,
    parts: [
      heading('다시 찾는 분들이 함께 고르셨어요'),
      paragraph(`${you.ko}, 한 번 써 보신 분들이 이어서 고르신 상품을 모아 두었어요. 필요한 것이 있는지 살펴보세요.`),
      button('함께 찾는 상품 보기', safe(page) || shopWords(shop, 'ko').home),
    ],
  },
  en: {
    subject: 'What goes well with it',
    parts: [
      heading('What others chose next'),
      paragraph(
        `Hi ${you.en}, we have put together what people pick after their first order. Have a look whether there is something for you.`,
      ),
      button('See what goes with it', safe(page) || shopWords(shop, 'en').home),
    ],
  },
});
