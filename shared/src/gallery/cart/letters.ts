import { type CouponTerms, couponPart } from '../common-steps.ts';
import { button, cart, heading, type Letter, note, paragraph, you } from '../letter/letter.ts';
import { amount } from '../letter/money.ts';
import { shopWords } from '../letter/shop-words.ts';
import type { Shop } from '../setting.ts';

/** What lies in the cart, and nothing more. */
export function reminder(shop: Shop): Letter {
  const { freeFrom = 0 } = shop;
  return {
    ko: {
      subject: `${you.ko}, 담아 두신 상품이 아직 있어요`,
      other: '고르시던 상품, 이어서 보실래요?',
      parts: [
        heading('담아 두신 것, 그대로 있어요'),
        paragraph(`${you.ko}, 고르시던 상품을 장바구니에 잘 두었어요. 천천히 살펴보고 이어서 주문하세요.`),
        cart,
        button('장바구니로 가기', shopWords(shop, 'ko').cart),
        ...(freeFrom > 0 ? [note(`${amount(freeFrom, 'ko')}부터는 배송비가 없어요.`)] : []),
      ],
    },
    en: {
      subject: 'Your cart is still here',
      other: 'Would you like to pick up where you left off?',
      parts: [
        heading('Right where you left it'),
        paragraph(`Hi ${you.en}, we kept your cart. Take your time and pick up where you stopped.`),
        cart,
        button('Go to my cart', shopWords(shop, 'en').cart),
        ...(freeFrom > 0 ? [note(`Delivery is free from ${amount(freeFrom, 'en')}.`)] : []),
      ],
    },
  };
}

/** Urgent in an honest way: nobody's cart is kept aside. */
export const lastItems = (shop: Shop): Letter => ({
  ko: {
    subject: `${you.ko}, 다 팔리기 전에 알려 드려요`,
    parts: [
      heading('장바구니에 담아도 남겨 두지는 못해요'),
      paragraph(
        `${you.ko}, 담아 두신 상품은 다른 분이 먼저 주문하시면 품절될 수 있어요. 마음에 드셨다면 지금 확인해 보세요.`,
      ),
      cart,
      button('주문 이어서 하기', shopWords(shop, 'ko').cart),
    ],
  },
  en: {
    subject: 'Before it sells out',
    parts: [
      heading('A cart does not hold the items'),
      paragraph(
        `Hi ${you.en}, what is in your cart may sell out when somebody else orders first. If you like it, have a look now.`,
      ),
      cart,
      button('Go on with my order', shopWords(shop, 'en').cart),
    ],
  },
});

/** The last one takes the delivery fee away. */
export const freeDelivery = (shop: Shop, offer: CouponTerms): Letter => ({
  ko: {
    subject: `${you.ko}, 이번 배송비는 저희가 낼게요`,
    parts: [
      heading('배송비 때문에 망설이셨나요?'),
      paragraph(
        `${you.ko}, 담아 두신 상품을 배송비 없이 받아 보세요. 아래 쿠폰으로 배송비 ${amount(offer.worth, 'ko')}을 빼 드려요.`,
      ),
      couponPart(offer, 'ko'),
      cart,
      button('쿠폰으로 주문하기', shopWords(shop, 'ko').cart),
      note('주문할 때 쿠폰 번호 칸에 넣어 주세요. 이 상품에 대한 알림은 이번이 마지막이에요.'),
    ],
  },
  en: {
    subject: 'Delivery is on us this time',
    parts: [
      heading('Was it the delivery fee?'),
      paragraph(`Hi ${you.en}, have your items delivered free: this coupon takes the fee off.`),
      couponPart(offer, 'en'),
      cart,
      button('Order with the coupon', shopWords(shop, 'en').cart),
      note('Enter the code at the checkout. This is the last reminder about these items.'),
    ],
  },
});
