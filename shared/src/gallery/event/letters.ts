import { type CouponTerms, couponPart } from '../common-steps.ts';
import { button, facts, heading, type Letter, note, paragraph, you } from '../letter/letter.ts';
import { safe, shopWords } from '../letter/shop-words.ts';
import type { Shop } from '../setting.ts';

const named = {
  ko: "{{ trigger.event_name | default: '이벤트' }}",
  en: "{{ trigger.event_name | default: 'our event' }}",
};

/** Confirms that the entry has arrived; nothing is offered. */
export const thanks = (): Letter => ({
  ko: {
    subject: `${you.ko}, 이벤트에 잘 참여되었어요`,
    parts: [
      heading('참여해 주셔서 고맙습니다'),
      paragraph(`${you.ko}, ${named.ko} 참여가 잘 접수되었어요. 결과가 나오면 이 메일 주소로 알려 드릴게요.`),
      facts(['참여한 이벤트', named.ko], ['참여한 이메일', '{{ customer.email }}']),
    ],
  },
  en: {
    subject: 'You are in',
    parts: [
      heading('Thank you for taking part'),
      paragraph(`Hi ${you.en}, we have your entry to ${named.en}. You will hear the result at this address.`),
      facts(['Event', named.en], ['Entered as', '{{ customer.email }}']),
    ],
  },
});

export const won = (): Letter => ({
  ko: {
    subject: `${you.ko}, 축하드려요. 당첨되셨어요`,
    parts: [
      heading('축하드려요'),
      paragraph(
        `${you.ko}, ${named.ko}에 당첨되셨어요.{% if steps.result.prize %} 받으실 선물은 {{ steps.result.prize }}입니다.{% endif %}`,
      ),
      paragraph('받으실 주소와 연락처를 이 메일에 답장으로 알려 주세요. 확인하는 대로 보내 드릴게요.'),
    ],
  },
  en: {
    subject: 'You have won',
    parts: [
      heading('Congratulations'),
      paragraph(
        `Hi ${you.en}, you are among the winners of ${named.en}.{% if steps.result.prize %} Your prize: {{ steps.result.prize }}.{% endif %}`,
      ),
      paragraph('Reply with your address and phone number, and we will send it.'),
    ],
  },
});

export const notThisTime = (): Letter => ({
  ko: {
    subject: `${you.ko}, 이벤트 결과를 알려 드려요`,
    parts: [
      heading('아쉽지만 다음 기회에 만나요'),
      paragraph(
        `${you.ko}, ${named.ko}에 많은 분이 참여해 주셔서 아쉽게도 이번에는 함께하지 못했어요. 관심을 보내 주셔서 고맙습니다.`,
      ),
    ],
  },
  en: {
    subject: 'The result of our event',
    parts: [
      heading('Not this time'),
      paragraph(
        `Hi ${you.en}, many people took part in ${named.en}, and this time it was not you. Thank you for joining in.`,
      ),
    ],
  },
});

export const consolation = (shop: Shop, offer: CouponTerms): Letter => ({
  ko: {
    subject: `${you.ko}, 참여 감사 쿠폰을 보내 드려요`,
    parts: [
      heading('참여해 주신 마음에 보답할게요'),
      paragraph(`${you.ko}, 이벤트에 함께해 주셔서 고맙습니다. 작지만 쿠폰을 준비했어요.`),
      couponPart(offer, 'ko'),
      button('쿠폰 쓰러 가기', shopWords(shop, 'ko').home),
    ],
  },
  en: {
    subject: 'A coupon for taking part',
    parts: [
      heading('A small thank-you'),
      paragraph(`Hi ${you.en}, thank you for joining in. Here is a coupon for you.`),
      couponPart(offer, 'en'),
      button('Use the coupon', shopWords(shop, 'en').home),
    ],
  },
});

export const next = (shop: Shop, page: string): Letter => ({
  ko: {
    subject: `${you.ko}, 다음 이벤트가 열렸어요`,
    other: '이번 이벤트도 함께하실래요?',
    parts: [
      heading('다음 이벤트에 초대해요'),
      paragraph(`${you.ko}, 지난 이벤트에 함께해 주셔서 고마웠어요. 지금 진행 중인 이벤트를 확인해 보세요.`),
      button('이벤트 보러 가기', safe(page) || shopWords(shop, 'ko').home),
      note('기간과 참여 방법은 이벤트 화면에서 볼 수 있어요.'),
    ],
  },
  en: {
    subject: 'The next event is open',
    other: 'Will you join this one too?',
    parts: [
      heading('Come to the next one'),
      paragraph(`Hi ${you.en}, it was good to have you last time. See what is on now.`),
      button('See the event', safe(page) || shopWords(shop, 'en').home),
      note('Dates and rules are on the page of the event.'),
    ],
  },
});
