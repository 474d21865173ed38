import { type CouponTerms, couponPart, worthOf } from '../common-steps.ts';
import { button, heading, type Letter, note, paragraph, you } from '../letter/letter.ts';
import { shopWords } from '../letter/shop-words.ts';
import type { Shop } from '../setting.ts';

export const birthdayGift = (shop: Shop, offer: CouponTerms): Letter => ({
  ko: {
    subject: `${you.ko}, 생일을 축하드려요`,
    other: `${you.ko}의 생일 쿠폰이 도착했어요`,
    parts: [
      heading('생일 축하드려요'),
      paragraph(`${you.ko}, 다가오는 생일을 축하드려요. 좋아하는 것 하나 고르시라고 쿠폰을 준비했어요.`),
      couponPart(offer, 'ko'),
      button('선물 고르러 가기', shopWords(shop, 'ko').home),
      note('주문할 때 쿠폰 번호 칸에 넣어 주세요.'),
    ],
  },
  en: {
    subject: 'Happy birthday',
    other: 'Your birthday coupon is here',
    parts: [
      heading('Happy birthday'),
      paragraph(`Hi ${you.en}, your birthday is near. Here is a coupon: pick something you like.`),
      couponPart(offer, 'en'),
      button('Choose a present', shopWords(shop, 'en').home),
      note('Enter the code at the checkout.'),
    ],
  },
});

export const yearsTogether = (shop: Shop, offer: CouponTerms): Letter => ({
  ko: {
    subject: `${you.ko}, 함께한 지 또 한 해가 되었어요`,
    other: '함께해 주셔서 고맙습니다',
    parts: [
      heading('함께해 주셔서 고맙습니다'),
      paragraph(`${you.ko}, 저희와 함께하신 지 또 한 해가 되었어요. 늘 찾아 주시는 마음에 쿠폰으로 인사드려요.`),
      couponPart(offer, 'ko'),
      button('쿠폰 쓰러 가기', shopWords(shop, 'ko').home),
      note('주문할 때 쿠폰 번호 칸에 넣어 주세요.'),
    ],
  },
  en: {
    subject: 'Another year together',
    other: 'Thank you for staying with us',
    parts: [
      heading('Thank you for staying'),
      paragraph(`Hi ${you.en}, you have been with us for another year. Here is a coupon to say thank you.`),
      couponPart(offer, 'en'),
      button('Use the coupon', shopWords(shop, 'en').home),
      note('Enter the code at the checkout.'),
    ],
  },
});

export const stillThere = (shop: Shop, offer: CouponTerms): Letter => ({
  ko: {
    subject: `${you.ko}, 보내 드린 쿠폰을 잊지 마세요`,
    parts: [
      heading('쿠폰이 아직 남아 있어요'),
      paragraph(
        `${you.ko}, 축하하는 마음으로 보내 드린 ${worthOf(offer.worth, 'ko')} 쿠폰을 아직 쓰지 않으셨어요. 한 번만 더 알려 드려요.`,
      ),
      couponPart(offer, 'ko', 'again'),
      button('쿠폰 쓰러 가기', shopWords(shop, 'ko').home),
    ],
  },
  en: {
    subject: 'Your coupon is waiting',
    parts: [
      heading('Your coupon is still here'),
      paragraph(
        `Hi ${you.en}, your present of ${worthOf(offer.worth, 'en')} is not used yet. This is the only reminder.`,
      ),
      couponPart(offer, 'en', 'again'),
      button('Use the coupon', shopWords(shop, 'en').home),
    ],
  },
});
