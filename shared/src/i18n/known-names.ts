import type { Language } from './language.ts';

/** Events of the Segment e-commerce spec and our own, as a Korean marketer calls them. Others keep their name. */
const events: Readonly<Record<string, string>> = {
  'Product Searched': '상품 검색',
  'Products Searched': '상품 검색',
  'Product List Viewed': '상품 목록 조회',
  'Product Clicked': '상품 클릭',
  'Product Viewed': '상품 조회',
  'Product Added': '장바구니 담기',
  'Product Removed': '장바구니 빼기',
  'Product Added to Wishlist': '찜하기',
  'Product Removed from Wishlist': '찜 해제',
  'Wishlist Product Added to Cart': '찜한 상품 장바구니 담기',
  'Product Price Dropped': '상품 가격 인하',
  'Back In Stock Requested': '재입고 알림 신청',
  'Product Back In Stock': '상품 재입고',
  'Product Back in Stock': '상품 재입고',
  'Event Entered': '이벤트 참여',
  'Event Result Announced': '이벤트 결과 발표',
  'Cart Viewed': '장바구니 조회',
  'Cart Emptied': '장바구니 비우기',
  'Checkout Started': '결제 시작',
  'Checkout Step Viewed': '결제 단계 조회',
  'Checkout Step Completed': '결제 단계 완료',
  'Payment Info Entered': '결제 정보 입력',
  'Coupon Entered': '쿠폰 입력',
  'Coupon Applied': '쿠폰 사용',
  'Coupon Denied': '쿠폰 거절',
  'Coupon Removed': '쿠폰 빼기',
  'Order Completed': '주문 완료',
  'Order Updated': '주문 변경',
  'Order Refunded': '주문 환불',
  'Order Cancelled': '주문 취소',
  'Promotion Viewed': '기획전 조회',
  'Promotion Clicked': '기획전 클릭',
  'Cart Shared': '장바구니 공유',
  'Product Shared': '상품 공유',
  'Product Reviewed': '상품 후기 작성',
  'Signed Up': '회원 가입',
  'Signed In': '로그인',
  'Consent Granted': '수신 동의',
  'Consent Withdrawn': '수신 동의 철회',
  'Email Sent': '이메일 발송',
  'Email Delivered': '이메일 도착',
  'Email Opened': '이메일 열람',
  'Email Link Clicked': '이메일 링크 클릭',
  'Email Bounced': '이메일 반송',
  'Email Marked as Spam': '이메일 스팸 신고',
  'Email Unsubscribed': '이메일 수신 거부',
  'Email Failed': '이메일 발송 실패',
  'Email Skipped': '이메일 발송 건너뜀',
  $segment_entered: '고객 그룹에 들어옴',
  $segment_left: '고객 그룹에서 나감',
  $date_reached: '정해진 날짜가 됨',
  $identify: '고객 정보 갱신',
  $page: '페이지 조회',
};

/** What no shop sends has a name for machines only. */
const own: Readonly<Record<string, string>> = {
  $segment_entered: 'Segment Entered',
  $segment_left: 'Segment Left',
  $date_reached: 'Date Reached',
  $identify: 'Attributes updated',
  $page: 'Page viewed',
};

/** All that are called something else in a language than in the data. */
export const eventNames = (language: Language): Readonly<Record<string, string>> => (language === 'ko' ? events : own);

export function eventName(event: string, language: Language): string {
  const names = eventNames(language);
  return Object.hasOwn(names, event) ? (names[event] ?? event) : event;
}
