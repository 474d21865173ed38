import { button, heading, items, type Letter, note, paragraph, you } from '../letter/letter.ts';
import { shopWords } from '../letter/shop-words.ts';
import type { Shop } from '../setting.ts';

const ordered = items('trigger.products', 'trigger.revenue');

/** First of all help: who stops while paying often could not. */
export const help = (shop: Shop): Letter => ({
  ko: {
    subject: `${you.ko}, 주문이 끝나지 않았어요`,
    other: '결제하다 막히셨나요?',
    parts: [
      heading('결제가 끝나지 않았어요'),
      paragraph(`${you.ko}, 아래 상품의 결제가 끝까지 이어지지 않아서 아직 주문이 완료되지 않았어요.`),
      ordered,
      button('결제 이어서 하기', shopWords(shop, 'ko').cart),
      note('결제가 잘 안 되면 이 메일에 답장해 주세요. 함께 살펴볼게요.'),
    ],
  },
  en: {
    subject: 'Your order is not finished',
    other: 'Did something go wrong while paying?',
    parts: [
      heading('One step is missing'),
      paragraph(
        `Hi ${you.en}, the payment for these items did not go through to the end, so they are not ordered yet.`,
      ),
      ordered,
      button('Finish my order', shopWords(shop, 'en').cart),
      note('If paying does not work, reply to this mail and we will look into it together.'),
    ],
  },
});

export const lastWord = (shop: Shop): Letter => ({
  ko: {
    subject: `${you.ko}, 고르신 상품을 한 번 더 알려 드려요`,
    parts: [
      heading('마음이 바뀌지 않으셨다면'),
      paragraph(`${you.ko}, 고르신 상품은 아직 주문할 수 있어요. 남겨 두지는 못하니 필요하시면 확인해 보세요.`),
      ordered,
      button('주문하러 가기', shopWords(shop, 'ko').cart),
      note('이 주문에 대한 알림은 이번이 마지막이에요.'),
    ],
  },
  en: {
    subject: 'Still thinking it over?',
    parts: [
      heading('If you have not changed your mind'),
      paragraph(
        `Hi ${you.en}, you can still order what you picked. We cannot keep it aside, so have a look if you need it.`,
      ),
      ordered,
      button('Go to my order', shopWords(shop, 'en').cart),
      note('This is the last reminder about this order.'),
    ],
  },
});
