import { facts, heading, type Letter, note, paragraph, you } from '../letter/letter.ts';
import { shopWords } from '../letter/shop-words.ts';
import type { Shop } from '../setting.ts';

// The law asks for the sender's name, the fact and its date, and the result (정보통신망법 50⑦, 시행령 62의2).
const date = {
  ko: '{{ customer.email_consent_date | date: "%Y년 %-m월 %-d일" }}',
  en: '{{ customer.email_consent_date | date: "%-d %B %Y" }}',
};

export const granted = (shop: Shop): Letter => ({
  ko: {
    subject: `${shopWords(shop, 'ko').bareName} 광고 수신 동의 처리 결과 안내`,
    parts: [
      heading('광고 수신 동의가 처리되었어요'),
      paragraph(`${you.ko}, 동의하신 내용을 알려 드려요.`),
      facts(
        ['보내는 곳', shopWords(shop, 'ko').name],
        ['동의한 내용', '광고성 정보 이메일 수신'],
        ['동의한 날', date.ko],
        ['처리 결과', '수신 동의로 등록됨'],
      ),
      note('언제든 동의를 거두실 수 있어요. 받으신 광고 메일 아래의 수신거부를 누르거나 이 메일에 답장해 주세요.'),
    ],
  },
  en: {
    subject: `Your consent to advertising by ${shopWords(shop, 'en').bareName}`,
    parts: [
      heading('Your consent is on record'),
      paragraph(`Hi ${you.en}, this is what you have agreed to.`),
      facts(
        ['Sender', shopWords(shop, 'en').name],
        ['Agreed to', 'advertising by e-mail'],
        ['On', date.en],
        ['Result', 'registered as agreed'],
      ),
      note('You can withdraw at any time: use “unsubscribe” under any advertising mail, or reply to this one.'),
    ],
  },
});

export const withdrawn = (shop: Shop): Letter => ({
  ko: {
    subject: `${shopWords(shop, 'ko').bareName} 광고 수신 거부 처리 결과 안내`,
    parts: [
      heading('광고 수신 거부가 처리되었어요'),
      paragraph(`${you.ko}, 요청하신 대로 이메일 광고를 더 보내지 않아요.`),
      facts(
        ['보내는 곳', shopWords(shop, 'ko').name],
        ['요청한 내용', '광고성 정보 이메일 수신 거부'],
        ['요청한 날', date.ko],
        ['처리 결과', '수신 거부로 등록됨'],
      ),
      note('주문과 배송처럼 꼭 필요한 안내는 계속 보내 드려요.'),
    ],
  },
  en: {
    subject: `No more advertising from ${shopWords(shop, 'en').bareName}`,
    parts: [
      heading('Your withdrawal is on record'),
      paragraph(`Hi ${you.en}, as you asked, we send you no more advertising by e-mail.`),
      facts(
        ['Sender', shopWords(shop, 'en').name],
        ['Asked for', 'no advertising by e-mail'],
        ['On', date.en],
        ['Result', 'registered as withdrawn'],
      ),
      note('What you need to know about your orders still reaches you.'),
    ],
  },
});

// Every two years: the fact and date of the consent, and how to keep or withdraw it (50⑧, 시행령 62의3).
export const twoYears = (shop: Shop): Letter => ({
  ko: {
    subject: `${shopWords(shop, 'ko').bareName} 광고 수신 동의 확인 안내`,
    parts: [
      heading('광고 수신에 동의하신 상태예요'),
      paragraph(`${you.ko}, 2년마다 동의하신 내용을 다시 알려 드려요.`),
      facts(
        ['보내는 곳', shopWords(shop, 'ko').name],
        ['동의한 내용', '광고성 정보 이메일 수신'],
        ['동의한 날', date.ko],
      ),
      paragraph(
        '계속 받으시려면 따로 하실 일이 없어요. 그만 받으시려면 이 메일에 답장하거나 광고 메일 아래의 수신거부를 눌러 주세요.',
      ),
    ],
  },
  en: {
    subject: `You still get advertising from ${shopWords(shop, 'en').bareName}`,
    parts: [
      heading('A reminder of your consent'),
      paragraph(`Hi ${you.en}, every two years we remind you of what you have agreed to.`),
      facts(['Sender', shopWords(shop, 'en').name], ['Agreed to', 'advertising by e-mail'], ['On', date.en]),
      paragraph(
        'To keep it there is nothing to do. To withdraw, reply to this mail or use “unsubscribe” under any advertising mail.',
      ),
    ],
  },
});
