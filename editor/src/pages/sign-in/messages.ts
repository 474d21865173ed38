import type { Messages } from '@olle/shared/i18n/language';

export const en = {
  title: 'Sign in',
  what: 'Olle carries each of your customers through the journeys you draw, and shows for everyone what happened and why.',
  name: 'Your name',
  nameHint: 'Stands beside everything you change.',
  adminKey: 'Admin key',
  adminKeyHint: 'Printed by npm start, beside a one-time link that signs you in without it.',
  submit: 'Sign in',
  withLink: 'Signing in with your link',
  linkUsed: 'This link has been used already or is too old. Sign in with the admin key.',
  wrongKey: 'This is not the admin key of this installation.',
  failed: 'Signing in did not work. Nothing was changed; try again.',
};

export const ko = {
  title: '로그인',
  what: '올레는 그려 둔 여정을 따라 고객 한 분 한 분을 안내하고, 누구에게 무슨 일이 왜 있었는지 보여드려요.',
  name: '이름',
  nameHint: '바꾼 내용마다 이 이름이 함께 남아요.',
  adminKey: '관리자 키',
  adminKeyHint: 'npm start를 실행한 창에 나와요. 같은 창의 일회용 링크를 열면 키가 없어도 돼요.',
  submit: '로그인하기',
  withLink: '링크로 로그인하고 있어요',
  linkUsed: '이미 쓴 링크이거나 너무 오래된 링크예요. 관리자 키로 로그인해 주세요.',
  wrongKey: '이곳의 관리자 키가 아니에요.',
  failed: '로그인하지 못했어요. 바뀐 것은 없어요. 다시 시도해 주세요.',
} satisfies Messages<typeof en>;
