import type { Language } from '@olle/shared/i18n/language';

type Said = Readonly<Record<Language, string>>;

/** What shops say of carts, orders and products, as their readers call it. */
const names: Readonly<Record<string, Said>> = {
  cart_id: { ko: '장바구니 번호', en: 'cart ID' },
  order_id: { ko: '주문 번호', en: 'order ID' },
  checkout_id: { ko: '결제 번호', en: 'checkout ID' },
  product_id: { ko: '상품 번호', en: 'product ID' },
  coupon_id: { ko: '쿠폰 번호', en: 'coupon ID' },
  sku: { ko: '상품 코드', en: 'SKU' },
  name: { ko: '이름', en: 'name' },
  price: { ko: '가격', en: 'price' },
  old_price: { ko: '전 가격', en: 'old price' },
  quantity: { ko: '수량', en: 'quantity' },
  total: { ko: '총금액', en: 'total' },
  subtotal: { ko: '상품 금액', en: 'subtotal' },
  revenue: { ko: '매출', en: 'revenue' },
  shipping: { ko: '배송비', en: 'shipping' },
  discount: { ko: '할인 금액', en: 'discount' },
  currency: { ko: '통화', en: 'currency' },
  coupon: { ko: '쿠폰 코드', en: 'coupon' },
  category: { ko: '분류', en: 'category' },
  brand: { ko: '브랜드', en: 'brand' },
  variant: { ko: '옵션', en: 'variant' },
  products: { ko: '상품', en: 'products' },
  url: { ko: '페이지 주소', en: 'page address' },
  image_url: { ko: '사진 주소', en: 'image address' },
};

/**
 * A property, or a property of several, as people call it; what nobody has a word for keeps its name.
 * @example propertyName('products.price', 'ko') // '상품의 가격'
 */
export function propertyName(path: string, language: Language): string {
  const parts = path.split('.').map((part) => (Object.hasOwn(names, part) ? names[part]?.[language] : undefined));
  if (parts.includes(undefined)) return path;
  return language === 'ko' ? parts.join('의 ') : parts.reverse().join(' of ');
}
