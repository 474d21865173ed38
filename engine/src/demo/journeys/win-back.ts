import type { JourneyDocument } from '@olle/shared/journey/document';
import { mail, you } from '../mail/mail.ts';
import { button, couponBox, heading, note, paragraph } from '../mail/parts.ts';
import { couponPools } from './coupon-pools.ts';

/** Invites back who has not bought for long: a coupon, five days, and one reminder. Started for a whole segment. */
export const winBack = (shop: string): JourneyDocument => ({
  format: 1,
  name: '다시 모시기',
  trigger: { type: 'api' },
  reentry: { allowed: 'after_exit', cooldown: 'P90D' },
  goal: { event: 'Order Completed', within: 'P14D', value: 'revenue' },
  settings: { timezone: 'Asia/Seoul', category: 'advertising' },
  nodes: [
    { id: 'coupon', type: 'issue_coupon', config: { pool: couponPools.winBack.name } },
    { id: 'invitation', type: 'send', config: { channel: 'email', content: invitation(shop) } },
    { id: 'five_days', type: 'wait', config: { for: 'P5D' } },
    {
      id: 'came_back',
      type: 'split',
      config: { branches: [{ id: 'yes', name: '그 사이 주문함', when: { event: 'Order Completed', since: 'entry' } }] },
    },
    { id: 'returned', type: 'update_customer', config: { set: { win_back: 'returned' }, increment: { win_backs: 1 } } },
    { id: 'last_call', type: 'send', config: { channel: 'email', content: lastCall(shop) } },
    { id: 'silent', type: 'update_customer', config: { set: { win_back: 'no_answer' }, increment: { win_backs: 1 } } },
    { id: 'no_coupon', type: 'exit', config: { reason: '준비한 쿠폰이 모두 나갔어요' } },
  ],
  edges: [
    { from: 'trigger', output: 'next', to: 'coupon' },
    { from: 'coupon', output: 'next', to: 'invitation' },
    { from: 'coupon', output: 'empty', to: 'no_coupon' },
    { from: 'invitation', output: 'next', to: 'five_days' },
    { from: 'five_days', output: 'next', to: 'came_back' },
    { from: 'came_back', output: 'yes', to: 'returned' },
    { from: 'came_back', output: 'else', to: 'last_call' },
    { from: 'last_call', output: 'next', to: 'silent' },
  ],
});

const invitation = (shop: string) =>
  mail(
    shop,
    {
      ko: `${you.ko}, 오랜만이에요. 5,000원 쿠폰을 넣어 두었어요`,
      en: `${you.en}, it has been a while: ₩5,000 for you`,
    },
    {
      ko: [
        heading('그동안 잘 지내셨어요?'),
        paragraph(
          `${you.ko}, 지난번 다녀가신 뒤로 상점에 새 물건이 여럿 들어왔어요. 다시 둘러보실 때 쓰시라고 쿠폰을 보내 드려요.`,
        ),
        couponBox('5,000원 할인', '30,000원 이상 주문할 때 · 받은 날부터 14일 · 한 번'),
        button('새로 들어온 것 보기', shop),
        note('주문할 때 쿠폰 번호 칸에 넣으면 바로 빠져요.'),
      ].join('\n'),
      en: [
        heading('How have you been?'),
        paragraph(
          `${you.en}, quite a few new things came in since your last visit. Here is a coupon for the next one.`,
        ),
        couponBox('₩5,000 off', 'on orders from ₩30,000 · valid for 14 days · once'),
        button('See what is new', `${shop}?lang=en`),
        note('Enter the code at the checkout.'),
      ].join('\n'),
    },
  );

const lastCall = (shop: string) =>
  mail(
    shop,
    { ko: `${you.ko}, 쿠폰이 아흐레 뒤에 끝나요`, en: `${you.en}, your coupon ends in nine days` },
    {
      ko: [
        heading('쿠폰이 아직 남아 있어요'),
        paragraph('며칠 전에 보내 드린 5,000원 쿠폰을 아직 쓰지 않으셨어요. 잊으셨을까 봐 한 번만 더 알려 드려요.'),
        couponBox('5,000원 할인', '30,000원 이상 주문할 때 · 앞으로 9일'),
        button('쿠폰 쓰러 가기', shop),
      ].join('\n'),
      en: [
        heading('Your coupon is still here'),
        paragraph('The ₩5,000 coupon from a few days ago is not used yet. This is the only reminder.'),
        couponBox('₩5,000 off', 'on orders from ₩30,000 · nine days left'),
        button('Use the coupon', `${shop}?lang=en`),
      ].join('\n'),
    },
  );
