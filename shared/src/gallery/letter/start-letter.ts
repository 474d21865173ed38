import type { Language } from '../../i18n/language.ts';
import type { Shop } from '../setting.ts';
import { linkFrom, you } from './letter.ts';
import { buttonStyle } from './look.ts';
import { money } from './money.ts';
import { shopWords } from './shop-words.ts';

/**
 * What somebody may begin their own mail with: of a cart what lies in it, and the way back; else a greeting, and a way
 * on. As little markup as a mail can do with: it is read and changed in a narrow field.
 */
export function startLetter(about: 'cart' | 'other', shop: Shop, language: Language): string {
  const says = words[language];
  const { cart, home } = shopWords(shop, language);
  const parts = {
    cart: () => [paragraph(says.cart), ...products(language), button(says.toCart, cart)],
    other: () => [paragraph(says.news), button(says.look, linkFrom('trigger.url', home))],
  };
  return [paragraph(says.hello), ...parts[about]()].join('\n');
}

const words = {
  ko: {
    hello: `${you.ko}, 안녕하세요.`,
    cart: '고르신 상품이 장바구니에 그대로 있어요. 천천히 살펴보고 이어서 주문하세요.',
    toCart: '장바구니로 가기',
    news: '반가운 소식이 있어 알려 드려요. 아래에서 확인해 보세요.',
    look: '보러 가기',
  },
  en: {
    hello: `Hi ${you.en},`,
    cart: 'What you chose is still in your cart. Take your time and pick up where you stopped.',
    toCart: 'Go to my cart',
    news: 'We have news for you. Have a look below.',
    look: 'Have a look',
  },
} satisfies Record<Language, unknown>;

const paragraph = (text: string): string => `<p>${text}</p>`;
const button = (label: string, href: string): string =>
  paragraph(`<a href="${href}" style="${buttonStyle}">${label}</a>`);

/** What is in the cart that began the run; the profile holds only the newest, so else the product that began it. */
const products = (language: Language): readonly string[] => [
  '{% if customer.cart.cart_id == trigger.cart_id %}',
  '{% for item in customer.cart.items %}',
  ...product('item', language),
  '{% endfor %}',
  '{% else %}',
  ...product('trigger', language),
  '{% endif %}',
];

const product = (path: string, language: Language): readonly string[] => [
  `{% if ${path}.image_url %}<p><img src="{{ ${path}.image_url }}" alt="" width="96" style="border-radius:8px"></p>{% endif %}`,
  `<p><strong>{{ ${path}.name }}</strong>{% if ${path}.price %}<br>${money(`${path}.price`, language)}{% endif %}</p>`,
];
