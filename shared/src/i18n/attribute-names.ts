import type { Language } from './language.ts';

type Said = Readonly<Record<Language, string>>;

/** What shops usually keep of a customer, as it stands in a sentence. Other attributes keep their name. */
const attributes: Readonly<Record<string, Said>> = {
  name: { ko: '이름', en: 'name' },
  email: { ko: '이메일', en: 'e-mail' },
  phone: { ko: '전화번호', en: 'phone' },
  birthday: { ko: '생일', en: 'birthday' },
  age: { ko: '나이', en: 'age' },
  gender: { ko: '성별', en: 'gender' },
  tier: { ko: '등급', en: 'tier' },
  points: { ko: '적립금', en: 'points' },
  language: { ko: '언어', en: 'language' },
  locale: { ko: '언어', en: 'language' },
  timezone: { ko: '시간대', en: 'time zone' },
  city: { ko: '도시', en: 'city' },
  'address.city': { ko: '도시', en: 'city' },
  'address.country': { ko: '나라', en: 'country' },
  createdAt: { ko: '가입일', en: 'sign-up date' },
  joined_at: { ko: '가입일', en: 'sign-up date' },
  order_count: { ko: '주문 횟수', en: 'number of orders' },
  total_spent: { ko: '누적 구매액', en: 'total spent' },
  last_order_at: { ko: '마지막 주문', en: 'last order' },
  // Olle itself keeps it of every customer who has a cart.
  'cart.total': { ko: '장바구니 총금액', en: 'cart total' },
};

/**
 * An attribute of a customer as people call it; what nobody has a word for keeps its name.
 * @example attributeName('tier', 'ko') // '등급'
 */
export const attributeName = (path: string, language: Language): string => known(path, language) ?? path;

/** The same where it begins a line: "Tier". A name of the data is left as it is written. */
export function attributeTitle(path: string, language: Language): string {
  const name = known(path, language);
  return name === undefined ? path : name.charAt(0).toUpperCase() + name.slice(1);
}

const known = (path: string, language: Language): string | undefined =>
  Object.hasOwn(attributes, path) ? attributes[path]?.[language] : undefined;
