import type { Language } from '../../i18n/language.ts';
import type { BothLanguages } from '../both-languages.ts';
import { button, heading, type Letter, note, paragraph, you } from '../letter/letter.ts';
import { bare, safe, shopWords } from '../letter/shop-words.ts';
import type { Shop } from '../setting.ts';

export interface Answer {
  readonly id: string;
  readonly label: BothLanguages;
}

/** One question; each answer is a link of the mail. */
export function question(shop: Shop, asked: BothLanguages, answers: readonly Answer[]): Letter {
  const links = (language: Language) => ({
    kind: 'answers' as const,
    answers: answers.map(({ id, label }) => ({
      label: safe(label[language]),
      href: shopWords(shop, language).answer(id),
    })),
  });
  return {
    ko: {
      subject: `${you.ko}, 하나만 여쭤봐도 될까요?`,
      other: bare(asked.ko),
      parts: [
        heading(safe(asked.ko)),
        paragraph(`${you.ko}, 아래에서 하나만 눌러 주세요. 관심에 맞는 소식을 먼저 챙겨 드릴게요.`),
        links('ko'),
        note('누르는 것으로 답이 끝나요. 따로 적으실 것은 없어요.'),
      ],
    },
    en: {
      subject: 'One question, one click',
      other: bare(asked.en),
      parts: [
        heading(safe(asked.en)),
        paragraph(`Hi ${you.en}, choose one, so that we can write about what interests you.`),
        links('en'),
        note('One click is the answer. There is nothing to fill in.'),
      ],
    },
  };
}

export const thanks = (shop: Shop): Letter => ({
  ko: {
    subject: `${you.ko}, 알려 주셔서 고맙습니다`,
    parts: [
      heading('고맙습니다'),
      paragraph(`${you.ko}, 답해 주신 내용을 잘 적어 두었어요. 앞으로 관심 있는 소식부터 챙겨 드릴게요.`),
      button('상점 둘러보기', shopWords(shop, 'ko').home),
    ],
  },
  en: {
    subject: 'Thank you for your answer',
    parts: [
      heading('Thank you'),
      paragraph(`Hi ${you.en}, we have noted your answer and will write about what interests you first.`),
      button('Look around', shopWords(shop, 'en').home),
    ],
  },
});
