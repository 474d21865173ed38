import { button, heading, items, type Letter, note, paragraph, you } from '../letter/letter.ts';
import { safe, shopWords } from '../letter/shop-words.ts';
import type { Shop } from '../setting.ts';

const ordered = items('trigger.products');

export const ask = (shop: Shop, page: string): Letter => ({
  ko: {
    subject: `${you.ko}, 받으신 상품은 마음에 드셨나요?`,
    other: '다음 고객에게 한마디 남겨 주세요',
    parts: [
      heading('써 보니 어떠셨나요?'),
      paragraph(`${you.ko}, 주문하신 상품을 써 보신 소감이 궁금해요. 한 줄이어도 다른 분들께 큰 도움이 돼요.`),
      ordered,
      button('후기 쓰러 가기', safe(page) || shopWords(shop, 'ko').home),
      note('불편한 점이 있었다면 이 메일에 답장해 주세요. 바로 살펴볼게요.'),
    ],
  },
  en: {
    subject: 'How do you like it?',
    other: 'A word for the next customer?',
    parts: [
      heading('How is it?'),
      paragraph(
        `Hi ${you.en}, we would like to know how you get on with your order. A single line helps others a lot.`,
      ),
      ordered,
      button('Write a review', safe(page) || shopWords(shop, 'en').home),
      note('If something is not right, reply to this mail and we will look into it.'),
    ],
  },
});

export const askAgain = (shop: Shop, page: string): Letter => ({
  ko: {
    subject: `${you.ko}, 후기 한 줄 부탁드려요`,
    parts: [
      heading('한 번만 더 여쭤볼게요'),
      paragraph(`${you.ko}, 바쁘셔서 잊으셨을까 봐 한 번 더 알려 드려요. 짧은 한 줄이면 충분해요.`),
      ordered,
      button('후기 쓰러 가기', safe(page) || shopWords(shop, 'ko').home),
    ],
  },
  en: {
    subject: 'One line is enough',
    parts: [
      heading('May we ask once more?'),
      paragraph(`Hi ${you.en}, in case it slipped your mind: a short line about your order would be a great help.`),
      ordered,
      button('Write a review', safe(page) || shopWords(shop, 'en').home),
    ],
  },
});

export const thanks = (): Letter => ({
  ko: {
    subject: `${you.ko}, 남겨 주신 후기 고맙습니다`,
    parts: [
      heading('고맙습니다'),
      paragraph(`${you.ko}, 정성껏 남겨 주신 후기를 잘 읽었어요. 다음에 고르시는 분들께 큰 도움이 될 거예요.`),
    ],
  },
  en: {
    subject: 'Thank you for your review',
    parts: [heading('Thank you'), paragraph(`Hi ${you.en}, we have read your review. It will help others to choose.`)],
  },
});

/** Who was not content is listened to; nothing is sold to them. */
export const sorry = (): Letter => ({
  ko: {
    subject: `${you.ko}, 불편을 드려 죄송해요`,
    parts: [
      heading('기대에 미치지 못해 죄송해요'),
      paragraph(
        `${you.ko}, 남겨 주신 후기를 읽었어요. 무엇이 불편하셨는지 이 메일에 답장해 주시면 교환이나 환불까지 함께 살펴볼게요.`,
      ),
      note('답장은 담당자가 직접 읽어요.'),
    ],
  },
  en: {
    subject: 'We are sorry',
    parts: [
      heading('This is not what we hoped for'),
      paragraph(
        `Hi ${you.en}, we have read your review. Reply and tell us what went wrong: we will look into it, an exchange or a refund included.`,
      ),
      note('A person reads your reply.'),
    ],
  },
});
