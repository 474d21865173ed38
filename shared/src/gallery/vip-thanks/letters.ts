import { josa } from '../../i18n/josa.ts';
import type { BothLanguages } from '../both-languages.ts';
import { button, facts, heading, items, type Letter, lines, note, paragraph, you } from '../letter/letter.ts';
import { money } from '../letter/money.ts';
import { bare, safe, shopWords } from '../letter/shop-words.ts';
import type { Shop } from '../setting.ts';

const order = {
  ko: '{% if trigger.order_id %}이번 주문({{ trigger.order_id }})도{% else %}이번 주문도{% endif %}',
  en: '{% if trigger.order_id %}order {{ trigger.order_id }}{% else %}your order{% endif %}',
};

export const earlyLook = (shop: Shop, news: BothLanguages): Letter => ({
  ko: {
    subject: `${you.ko}, 새 상품을 먼저 보여 드릴게요`,
    parts: [
      heading('가장 먼저 초대해요'),
      paragraph(`${you.ko}, ${order.ko} 고맙습니다. 늘 찾아 주셔서 상점이 이어지고 있어요.`),
      ...lines(news.ko),
      button('먼저 둘러보기', shopWords(shop, 'ko').home),
    ],
  },
  en: {
    subject: 'You see the new things first',
    parts: [
      heading('You come first'),
      paragraph(`Thank you for ${order.en}, ${you.en}. Customers like you keep this shop going.`),
      ...lines(news.en),
      button('Look first', shopWords(shop, 'en').home),
    ],
  },
});

export const gift = (shop: Shop, present: BothLanguages): Letter => ({
  ko: {
    subject: `${you.ko}, 다음 주문에 ${josa(bare(present.ko), '을/를')} 함께 보낼게요`,
    parts: [
      heading('작은 선물을 준비했어요'),
      paragraph(`${you.ko}, ${order.ko} 고맙습니다. 감사한 마음을 담아 ${josa(safe(present.ko), '을/를')} 골랐어요.`),
      paragraph('따로 하실 일은 없어요. 다음에 주문하실 때 상자에 함께 넣어 보내 드릴게요.'),
      button('다음 주문 고르기', shopWords(shop, 'ko').home),
    ],
  },
  en: {
    subject: `With your next order: ${bare(present.en)}`,
    parts: [
      heading('Something for you'),
      paragraph(
        `Thank you for ${order.en}, ${you.en}. We will put ${safe(present.en)} into the box with your next order.`,
      ),
      paragraph('There is nothing to do.'),
      button('Choose the next one', shopWords(shop, 'en').home),
    ],
  },
});

export function almostVip(shop: Shop, spend: number): Letter {
  const left = `${spend} | minus: customer.total_spent | at_least: 0`;
  const known = (language: 'ko' | 'en') =>
    `{% if customer.total_spent %}${money(left, language)}{% else %}-{% endif %}`;
  return {
    ko: {
      subject: `${you.ko}, VIP까지 얼마 남지 않았어요`,
      parts: [
        heading('VIP가 가까워졌어요'),
        paragraph(`${you.ko}, 주문해 주셔서 고맙습니다. 지금까지의 주문으로 VIP까지 이만큼 남았어요.`),
        facts(['이번 주문', money('trigger.revenue', 'ko')], ['VIP까지', known('ko')]),
        button('상점 둘러보기', shopWords(shop, 'ko').home),
      ],
    },
    en: {
      subject: 'You are close to VIP',
      parts: [
        heading('VIP is near'),
        paragraph(`Thank you for your order, ${you.en}. This is what is left until VIP.`),
        facts(['This order', money('trigger.revenue', 'en')], ['Until VIP', known('en')]),
        button('Look around', shopWords(shop, 'en').home),
      ],
    },
  };
}

/** Says what was ordered, and offers nothing: no advertising. */
export const receipt = (): Letter => ({
  ko: {
    subject: '주문을 받았어요{% if trigger.order_id %} ({{ trigger.order_id }}){% endif %}',
    parts: [
      heading('주문해 주셔서 고맙습니다'),
      paragraph(
        `${you.ko}, 주문{% if trigger.order_id %}({{ trigger.order_id }}){% endif %}을 잘 받았어요. 상품을 포장해 곧 보내 드릴게요.`,
      ),
      items('trigger.products', 'trigger.revenue'),
      note('보낼 때 송장 번호를 다시 알려 드려요. 궁금한 점은 이 메일에 답장해 주세요.'),
    ],
  },
  en: {
    subject: 'We have your order{% if trigger.order_id %} ({{ trigger.order_id }}){% endif %}',
    parts: [
      heading('Thank you for your order'),
      paragraph(
        `Hi ${you.en}, we have your order{% if trigger.order_id %} {{ trigger.order_id }}{% endif %} and are packing it.`,
      ),
      items('trigger.products', 'trigger.revenue'),
      note('You will get the tracking number when it leaves. Questions? Just reply to this mail.'),
    ],
  },
});
