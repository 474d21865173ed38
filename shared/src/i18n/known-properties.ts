import type { Language } from './language.ts';

type Said = Readonly<Record<Language, string>>;

/** Properties of the Segment e-commerce spec and our own, as people call them. Others keep their name. */
const properties: Readonly<Record<string, Said>> = {
  cart_id: { ko: '장바구니 번호', en: 'cart ID' },
  order_id: { ko: '주문 번호', en: 'order ID' },
  checkout_id: { ko: '결제 번호', en: 'checkout ID' },
  product_id: { ko: '상품 번호', en: 'product ID' },
  wishlist_id: { ko: '찜 목록 번호', en: 'wishlist ID' },
  coupon_id: { ko: '쿠폰 번호', en: 'coupon ID' },
  list_id: { ko: '상품 목록 번호', en: 'list ID' },
  promotion_id: { ko: '기획전 번호', en: 'promotion ID' },
  review_id: { ko: '후기 번호', en: 'review ID' },
  journey_id: { ko: '여정 번호', en: 'journey ID' },
  sku: { ko: '상품 코드', en: 'SKU' },
  name: { ko: '이름', en: 'name' },
  price: { ko: '가격', en: 'price' },
  old_price: { ko: '전 가격', en: 'old price' },
  quantity: { ko: '수량', en: 'quantity' },
  total: { ko: '총금액', en: 'total' },
  subtotal: { ko: '상품 금액', en: 'subtotal' },
  revenue: { ko: '매출', en: 'revenue' },
  value: { ko: '값', en: 'value' },
  shipping: { ko: '배송비', en: 'shipping' },
  tax: { ko: '세금', en: 'tax' },
  discount: { ko: '할인 금액', en: 'discount' },
  currency: { ko: '통화', en: 'currency' },
  coupon: { ko: '쿠폰 코드', en: 'coupon' },
  category: { ko: '분류', en: 'category' },
  brand: { ko: '브랜드', en: 'brand' },
  variant: { ko: '옵션', en: 'variant' },
  position: { ko: '순서', en: 'position' },
  products: { ko: '상품', en: 'products' },
  url: { ko: '페이지 주소', en: 'page address' },
  image_url: { ko: '사진 주소', en: 'image address' },
  link_url: { ko: '링크 주소', en: 'link address' },
  affiliation: { ko: '판매처', en: 'affiliation' },
  payment_method: { ko: '결제 수단', en: 'payment method' },
  shipping_method: { ko: '배송 방법', en: 'shipping method' },
  rating: { ko: '별점', en: 'rating' },
  query: { ko: '검색어', en: 'query' },
  reason: { ko: '이유', en: 'reason' },
  channel: { ko: '채널', en: 'channel' },
};

/** What an id stands for: "once per cart", "같은 장바구니(c-17)". */
const things: Readonly<Record<string, Said>> = {
  cart_id: { ko: '장바구니', en: 'cart' },
  order_id: { ko: '주문', en: 'order' },
  checkout_id: { ko: '결제', en: 'checkout' },
  product_id: { ko: '상품', en: 'product' },
  sku: { ko: '상품', en: 'product' },
  wishlist_id: { ko: '찜 목록', en: 'wishlist' },
  coupon_id: { ko: '쿠폰', en: 'coupon' },
  list_id: { ko: '상품 목록', en: 'list' },
  promotion_id: { ko: '기획전', en: 'promotion' },
  review_id: { ko: '후기', en: 'review' },
  journey_id: { ko: '여정', en: 'journey' },
};

const of = (table: Readonly<Record<string, Said>>, name: string, language: Language): string | undefined =>
  Object.hasOwn(table, name) ? table[name]?.[language] : undefined;

export const knownProperties: readonly string[] = Object.keys(properties);

/**
 * A property, or a property of several (`products.price`), as people call it; what nobody has a word for keeps its name.
 * @example propertyName('products.price', 'ko') // '상품의 가격'
 */
export function propertyName(path: string, language: Language): string {
  const parts = path.split('.').map((part) => of(properties, part, language));
  if (parts.includes(undefined)) return path;
  return language === 'ko' ? parts.join('의 ') : parts.reverse().join(' of ');
}

/** Where a value is read from: "시작 이벤트의 장바구니 번호". Paths of steps and customers keep their spelling. */
export function pathName(path: string, language: Language): string {
  const [place, ...rest] = path.split('.');
  if (place !== 'trigger' || rest.length === 0) return path;
  const name = propertyName(rest.join('.'), language);
  return language === 'ko' ? `시작 이벤트의 ${name}` : `${name} of the trigger`;
}

/** What is told apart by a property: the cart, for its id. */
export const thingName = (property: string, language: Language): string =>
  of(things, property.split('.').at(-1) ?? '', language) ?? propertyName(property, language);
