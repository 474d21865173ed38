import type { JourneyDocument } from '@olle/shared/journey/document';
import { mail, you } from '../mail/mail.ts';
import { button, facts, heading, itemList, money, note, paragraph } from '../mail/parts.ts';

/** Thanks for an order as fits the customer's tier; for VIPs, two copies are tried against each other. */
export const vipThanks = (shop: string): JourneyDocument => ({
  format: 1,
  name: '주문 감사와 VIP 갈래',
  trigger: { type: 'event', event: 'Order Completed', key: 'order_id' },
  reentry: { allowed: 'after_exit' },
  goal: { event: 'Order Completed', within: 'P30D', value: 'revenue' },
  settings: { timezone: 'Asia/Seoul', category: 'advertising' },
  nodes: [
    {
      id: 'tier',
      type: 'split',
      config: {
        branches: [
          { id: 'vip', name: 'VIP', when: { attribute: 'tier', op: 'equals', value: 'vip' } },
          { id: 'gold', name: '골드', when: { attribute: 'tier', op: 'equals', value: 'gold' } },
        ],
      },
    },
    {
      id: 'copy',
      type: 'ab',
      config: {
        experiment: 'vip-thanks-copy',
        variants: [
          { id: 'a', name: 'A안 초대', weight: 50 },
          { id: 'b', name: 'B안 선물', weight: 50 },
        ],
      },
    },
    { id: 'vip_a', type: 'send', config: { channel: 'email', content: vipInvitation(shop) } },
    { id: 'vip_b', type: 'send', config: { channel: 'email', content: vipGift(shop) } },
    { id: 'gold_mail', type: 'send', config: { channel: 'email', content: almostVip(shop) } },
    { id: 'receipt', type: 'send', config: { channel: 'email', category: 'transactional', content: receipt(shop) } },
  ],
  edges: [
    { from: 'trigger', output: 'next', to: 'tier' },
    { from: 'tier', output: 'vip', to: 'copy' },
    { from: 'tier', output: 'gold', to: 'gold_mail' },
    { from: 'tier', output: 'else', to: 'receipt' },
    { from: 'copy', output: 'a', to: 'vip_a' },
    { from: 'copy', output: 'b', to: 'vip_b' },
  ],
});

const vipInvitation = (shop: string) =>
  mail(
    shop,
    { ko: `${you.ko}, 겨울 새 상품을 하루 먼저 보여 드릴게요`, en: `${you.en}, see the winter arrivals a day early` },
    {
      ko: [
        heading('가장 먼저 초대해요'),
        paragraph(`${you.ko}, 이번 주문({{ trigger.order_id }})도 고맙습니다. 늘 찾아 주셔서 상점이 이어지고 있어요.`),
        paragraph('다음 주 화요일에 겨울 새 상품을 엽니다. VIP 고객께는 하루 먼저, 월요일 오전 10시에 열어 둘게요.'),
        button('먼저 둘러보기', shop),
      ].join('\n'),
      en: [
        heading('You come first'),
        paragraph(`Thank you for order {{ trigger.order_id }}, ${you.en}. Customers like you keep this shop going.`),
        paragraph('Winter arrivals open next Tuesday. For VIPs the door is open a day early, on Monday at 10 am.'),
        button('Look first', `${shop}?lang=en`),
      ].join('\n'),
    },
  );

const vipGift = (shop: string) =>
  mail(
    shop,
    {
      ko: `${you.ko}, 다음 주문에 동백 손크림을 함께 보낼게요`,
      en: `${you.en}, a hand cream comes with your next order`,
    },
    {
      ko: [
        heading('작은 선물을 준비했어요'),
        paragraph(
          `${you.ko}, 이번 주문({{ trigger.order_id }})도 고맙습니다. 감사한 마음을 담아 동백 손크림을 골랐어요.`,
        ),
        paragraph('따로 하실 일은 없어요. 다음에 주문하실 때 상자에 함께 넣어 보내 드릴게요.'),
        button('다음 주문 고르기', shop),
      ].join('\n'),
      en: [
        heading('A small present'),
        paragraph(`Thank you for order {{ trigger.order_id }}, ${you.en}. We picked our camellia hand cream for you.`),
        paragraph('There is nothing to do: it will be in the box with your next order.'),
        button('Choose the next one', `${shop}?lang=en`),
      ].join('\n'),
    },
  );

const left = '700000 | minus: customer.total_spent | at_least: 0';

const almostVip = (shop: string) =>
  mail(
    shop,
    { ko: `${you.ko}, VIP까지 얼마 남지 않았어요`, en: `${you.en}, you are close to VIP` },
    {
      ko: [
        heading('VIP가 가까워졌어요'),
        paragraph(`${you.ko}, 주문해 주셔서 고맙습니다. 지금까지의 주문으로 VIP까지 이만큼 남았어요.`),
        facts([
          ['이번 주문', money('trigger.revenue')],
          ['VIP까지', money(left)],
        ]),
        paragraph('VIP가 되면 배송비가 늘 무료이고, 새 상품을 하루 먼저 보실 수 있어요.'),
        button('상점 둘러보기', shop),
      ].join('\n'),
      en: [
        heading('VIP is near'),
        paragraph(`Thank you for your order, ${you.en}. This is what is left until VIP.`),
        facts([
          ['This order', money('trigger.revenue')],
          ['Until VIP', money(left)],
        ]),
        paragraph('VIPs always get free delivery and see new things a day early.'),
        button('Look around', `${shop}?lang=en`),
      ].join('\n'),
    },
  );

const receipt = (shop: string) =>
  mail(
    shop,
    { ko: '주문을 받았어요 ({{ trigger.order_id }})', en: 'We have your order ({{ trigger.order_id }})' },
    {
      ko: [
        heading('주문해 주셔서 고맙습니다'),
        paragraph(`${you.ko}, 주문({{ trigger.order_id }})을 잘 받았어요. 상품을 꾸려 곧 보내 드릴게요.`),
        itemList('trigger.products', 'trigger.revenue', { quantity: '수량', total: '상품 합계' }),
        note('보낼 때 송장 번호를 다시 알려 드려요. 궁금한 점은 이 메일에 답장해 주세요.'),
      ].join('\n'),
      en: [
        heading('Thank you for your order'),
        paragraph(`${you.en}, we have your order {{ trigger.order_id }} and are packing it.`),
        itemList('trigger.products', 'trigger.revenue', { quantity: 'Quantity', total: 'Items' }),
        note('You will get the tracking number when it leaves. Questions? Just reply to this mail.'),
      ].join('\n'),
    },
  );
