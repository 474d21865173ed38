import type { BothLanguages } from '../both-languages.ts';
import { type CouponTerms, couponPart, worthOf } from '../common-steps.ts';
import { button, facts, heading, type Letter, lines, note, paragraph, you } from '../letter/letter.ts';
import { amount } from '../letter/money.ts';
import { safe, shopWords } from '../letter/shop-words.ts';
import type { Shop } from '../setting.ts';

/** Says only that the account exists: no offer, so it needs no consent to advertising. */
export function greeting(shop: Shop): Letter {
  const [ko, en] = [shopWords(shop, 'ko'), shopWords(shop, 'en')];
  const { freeFrom = 0 } = shop;
  return {
    ko: {
      subject: `${you.ko}, ${ko.bareName} 가입이 끝났어요`,
      parts: [
        heading(`${you.ko}, 반가워요`),
        paragraph(`${ko.name} 회원이 되셨어요. 앞으로 아래 주소로 주문과 배송 소식을 보내 드릴게요.`),
        facts(
          ['가입한 이메일', '{{ customer.email }}'],
          ...(freeFrom > 0 ? [['무료배송', `${amount(freeFrom, 'ko')}부터`] as const] : []),
        ),
        button('상점 둘러보기', ko.home),
        note('본인이 가입하지 않았다면 이 메일에 답장해 주세요. 바로 지워 드릴게요.'),
      ],
    },
    en: {
      subject: `Your ${en.bareName} account is ready`,
      parts: [
        heading(`Nice to meet you, ${you.en}`),
        paragraph(
          `Your ${en.name} account is ready. News about your orders and deliveries will come to the address below.`,
        ),
        facts(
          ['Signed up as', '{{ customer.email }}'],
          ...(freeFrom > 0 ? [['Free delivery', `from ${amount(freeFrom, 'en')}`] as const] : []),
        ),
        button('Look around', en.home),
        note('If this was not you, reply to this mail and we will delete the account.'),
      ],
    },
  };
}

/** Who the shop is, in its own words. */
export const story = (shop: Shop, words: BothLanguages): Letter => ({
  ko: {
    subject: `${shopWords(shop, 'ko').bareName}, 이런 곳이에요`,
    parts: [heading('저희를 소개할게요'), ...lines(words.ko), button('상점 둘러보기', shopWords(shop, 'ko').home)],
  },
  en: {
    subject: `Who is behind ${shopWords(shop, 'en').bareName}`,
    parts: [heading('A few words about us'), ...lines(words.en), button('Look around', shopWords(shop, 'en').home)],
  },
});

/** Which products those are, the shop's own page says: it is always up to date. */
export const best = (shop: Shop, page: string): Letter => ({
  ko: {
    subject: `${you.ko}, 무엇부터 볼지 고민된다면`,
    parts: [
      heading('먼저 다녀가신 분들이 많이 고르셨어요'),
      paragraph(`${you.ko}, 상품이 많아 어디서부터 볼지 어려우셨죠? 가장 많이 찾으시는 상품만 한곳에 모아 두었어요.`),
      button('많이 찾는 상품 보기', safe(page) || shopWords(shop, 'ko').home),
    ],
  },
  en: {
    subject: 'Not sure where to begin?',
    parts: [
      heading('What others come for'),
      paragraph(`Hi ${you.en}, there is a lot to see. We have put the things that people ask for most in one place.`),
      button('See the favourites', safe(page) || shopWords(shop, 'en').home),
    ],
  },
});

export const offer = (shop: Shop, what: CouponTerms): Letter => ({
  ko: {
    subject: `${you.ko}, 첫 주문에 쓰실 ${amount(what.worth, 'ko')}을 준비했어요`,
    other: `첫 주문 ${worthOf(what.worth, 'ko')}, 아직 쓰지 않으셨어요`,
    parts: [
      heading('첫 주문은 조금 가볍게'),
      paragraph(`${you.ko}, 아직 고르는 중이신가요? 처음 주문하실 때 쓸 수 있는 쿠폰을 보내 드려요.`),
      couponPart(what, 'ko'),
      button('쿠폰 쓰러 가기', shopWords(shop, 'ko').home),
      note('주문할 때 쿠폰 번호 칸에 넣으면 바로 빠져요.'),
    ],
  },
  en: {
    subject: `${worthOf(what.worth, 'en')} your first order`,
    other: `Your first-order coupon: ${worthOf(what.worth, 'en')}`,
    parts: [
      heading('A lighter first order'),
      paragraph(`Hi ${you.en}, still looking around? Here is a coupon for your first order.`),
      couponPart(what, 'en'),
      button('Use the coupon', shopWords(shop, 'en').home),
      note('Enter the code at the checkout.'),
    ],
  },
});
