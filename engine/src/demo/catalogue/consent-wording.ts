import type { BothLanguages } from './product.ts';

/** What a customer reads beside the checkbox is what is kept as the proof, word for word. */
export const consentWording: BothLanguages = {
  ko: '올레상점의 할인, 행사, 새 상품 소식을 이메일로 받는 데 동의합니다. (선택)',
  en: 'I agree to receive offers, events and news of Olle Shop by e-mail. (optional)',
};
