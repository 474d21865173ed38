import { type CouponTerms, couponPart, worthOf } from '../common-steps.ts';
import { button, heading, type Letter, note, paragraph, you } from '../letter/letter.ts';
import { amount } from '../letter/money.ts';
import { shopWords } from '../letter/shop-words.ts';
import type { Shop } from '../setting.ts';

export const invitation = (shop: Shop, offer: CouponTerms): Letter => ({
  ko: {
    subject: `${you.ko}, 오랜만이에요. ${amount(offer.worth, 'ko')} 쿠폰을 넣어 두었어요`,
    other: '그동안 잘 지내셨어요?',
    parts: [
      heading('그동안 잘 지내셨어요?'),
      paragraph(`${you.ko}, 다녀가신 지 꽤 되었네요. 다시 둘러보실 때 쓰시라고 쿠폰을 보내 드려요.`),
      couponPart(offer, 'ko'),
      button('새로 들어온 것 보기', shopWords(shop, 'ko').home),
      note('주문할 때 쿠폰 번호 칸에 넣으면 바로 빠져요.'),
    ],
  },
  en: {
    subject: `It has been a while: ${amount(offer.worth, 'en')} for you`,
    other: 'How have you been?',
    parts: [
      heading('How have you been?'),
      paragraph(`Hi ${you.en}, it has been a while since your last visit. Here is a coupon for the next one.`),
      couponPart(offer, 'en'),
      button('See what is new', shopWords(shop, 'en').home),
      note('Enter the code at the checkout.'),
    ],
  },
});

export const lastCall = (shop: Shop, offer: CouponTerms): Letter => ({
  ko: {
    subject: `${you.ko}, 보내 드린 쿠폰이 아직 남아 있어요`,
    parts: [
      heading('쿠폰이 아직 남아 있어요'),
      paragraph(
        `얼마 전에 보내 드린 ${worthOf(offer.worth, 'ko')} 쿠폰을 아직 쓰지 않으셨어요. 잊으셨을까 봐 한 번만 더 알려 드려요.`,
      ),
      couponPart(offer, 'ko', 'again'),
      button('쿠폰 쓰러 가기', shopWords(shop, 'ko').home),
    ],
  },
  en: {
    subject: 'Your coupon is still here',
    parts: [
      heading('Your coupon is still here'),
      paragraph(
        `The coupon from a few days ago, ${worthOf(offer.worth, 'en')}, is not used yet. This is the only reminder.`,
      ),
      couponPart(offer, 'en', 'again'),
      button('Use the coupon', shopWords(shop, 'en').home),
    ],
  },
});
