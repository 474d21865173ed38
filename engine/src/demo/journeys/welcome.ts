import type { JourneyDocument } from '@olle/shared/journey/document';
import { mail, mailIn, you } from '../mail/mail.ts';
import { button, couponBox, facts, heading, note, paragraph } from '../mail/parts.ts';
import { couponPools } from './coupon-pools.ts';

/** Welcomes on joining, in the reader's language; who has not bought three days later gets a coupon, with consent. */
export const welcome = (shop: string): JourneyDocument => ({
  format: 1,
  name: '가입 환영',
  trigger: { type: 'event', event: 'Signed Up' },
  reentry: { allowed: 'never' },
  goal: { event: 'Order Completed', within: 'P14D', value: 'revenue' },
  settings: { timezone: 'Asia/Seoul', category: 'advertising' },
  nodes: [
    {
      id: 'language',
      type: 'split',
      config: {
        branches: [{ id: 'en', name: '영어', when: { attribute: 'locale', op: 'equals', value: 'en' } }],
      },
    },
    {
      id: 'welcome_ko',
      type: 'send',
      config: { channel: 'email', category: 'transactional', content: inKorean(shop) },
    },
    {
      id: 'welcome_en',
      type: 'send',
      config: { channel: 'email', category: 'transactional', content: inEnglish(shop) },
    },
    { id: 'first_order', type: 'wait_event', config: { event: 'Order Completed', timeout: 'P3D' } },
    { id: 'mark_buyer', type: 'update_customer', config: { set: { lifecycle: 'first_order' } } },
    {
      id: 'may_advertise',
      type: 'split',
      config: {
        branches: [{ id: 'agreed', name: '이메일 광고 동의', when: { consent: 'email.advertising', is: true } }],
      },
    },
    { id: 'coupon', type: 'issue_coupon', config: { pool: couponPools.firstOrder.name } },
    { id: 'offer', type: 'send', config: { channel: 'email', content: offer(shop) } },
    { id: 'no_consent', type: 'exit', config: { reason: '광고 수신에 동의하지 않은 고객' } },
    { id: 'no_coupon', type: 'exit', config: { reason: '준비한 쿠폰이 모두 나갔어요' } },
  ],
  edges: [
    { from: 'trigger', output: 'next', to: 'language' },
    { from: 'language', output: 'en', to: 'welcome_en' },
    { from: 'language', output: 'else', to: 'welcome_ko' },
    { from: 'welcome_en', output: 'next', to: 'first_order' },
    { from: 'welcome_ko', output: 'next', to: 'first_order' },
    { from: 'first_order', output: 'happened', to: 'mark_buyer' },
    { from: 'first_order', output: 'timeout', to: 'may_advertise' },
    { from: 'may_advertise', output: 'agreed', to: 'coupon' },
    { from: 'may_advertise', output: 'else', to: 'no_consent' },
    { from: 'coupon', output: 'next', to: 'offer' },
    { from: 'coupon', output: 'empty', to: 'no_coupon' },
  ],
});

// Says only that the account exists and how the shop works: no offer, so it needs no consent to advertising.
const inKorean = (shop: string) =>
  mailIn(
    shop,
    `${you.ko}, 올레상점 가입이 끝났어요`,
    [
      heading(`${you.ko}, 반가워요`),
      paragraph('올레상점 회원이 되셨어요. 앞으로 아래 주소로 주문과 배송 소식을 보내 드릴게요.'),
      facts([
        ['가입한 이메일', '{{ customer.email }}'],
        ['배송', '평일 오후 2시 전 주문은 그날 보내요'],
        ['배송비', '3,000원 (5만 원부터 무료)'],
        ['교환과 환불', '받은 날부터 7일 안'],
      ]),
      button('상점 둘러보기', shop),
      note('본인이 가입하지 않았다면 이 메일에 답장해 주세요. 바로 지워 드릴게요.'),
    ].join('\n'),
  );

const inEnglish = (shop: string) =>
  mailIn(
    shop,
    'Your Olle Shop account is ready',
    [
      heading(`Nice to meet you, ${you.en}`),
      paragraph(
        'Your Olle Shop account is ready. News about your orders and deliveries will come to the address below.',
      ),
      facts([
        ['Signed up as', '{{ customer.email }}'],
        ['Dispatch', 'same day before 2 pm on weekdays'],
        ['Delivery', '₩3,000 (free from ₩50,000)'],
        ['Returns', 'within 7 days of arrival'],
      ]),
      button('Look around', `${shop}?lang=en`),
      note('If this was not you, reply to this mail and we will delete the account.'),
    ].join('\n'),
  );

const offer = (shop: string) =>
  mail(
    shop,
    { ko: `${you.ko}, 첫 주문에 쓰실 3,000원을 준비했어요`, en: `${you.en}, ₩3,000 off your first order` },
    {
      ko: [
        heading('첫 주문은 조금 가볍게'),
        paragraph(`${you.ko}, 아직 고르는 중이신가요? 처음 주문하실 때 쓸 수 있는 쿠폰을 보내 드려요.`),
        couponBox('3,000원 할인', '20,000원 이상 주문할 때 · 받은 날부터 14일'),
        paragraph('무엇부터 볼지 고민된다면, 처음 오신 분들은 서귀포 감귤과 첫물 녹차를 가장 많이 고르셨어요.'),
        button('쿠폰 쓰러 가기', shop),
      ].join('\n'),
      en: [
        heading('A lighter first order'),
        paragraph(`Still looking around, ${you.en}? Here is a coupon for your first order.`),
        couponBox('₩3,000 off', 'on orders from ₩20,000 · valid for 14 days'),
        paragraph('Not sure where to begin? Most people start with Seogwipo tangerines and first-flush green tea.'),
        button('Use the coupon', `${shop}?lang=en`),
      ].join('\n'),
    },
  );
