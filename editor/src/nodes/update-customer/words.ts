import type { Messages } from '@olle/shared/i18n/language';

export const en = {
  attribute: 'Attribute',
  change: 'Change',
  kinds: {
    set: 'Set to',
    increment: 'Add a number',
    add: 'Add to the list',
    remove: 'Take out of the list',
    unset: 'Clear',
  },
  value: 'Value',
  valueHint: 'Liquid works here too. {{ trigger.revenue }} alone stays a number.',
  by: 'How much',
  byHint: 'A number, or Liquid that makes one, such as {{ trigger.revenue }}.',
  kindOfValue: 'Kind of value',
  valueKinds: { text: 'Text or Liquid', number: 'Number', yes_no: 'Yes or no', list: 'List', other: 'JSON' },
  yes: 'Yes',
  no: 'No',
  listHint: 'Type and press Enter',
  jsonWrong: 'This is not JSON yet. What was there before stands.',
  remove: (name: string) => `Remove the change of ${name}`,
  add: 'Add a change',
};

export const ko = {
  attribute: '속성',
  change: '바꾸는 방법',
  kinds: { set: '값 정하기', increment: '숫자 더하기', add: '목록에 넣기', remove: '목록에서 빼기', unset: '지우기' },
  value: '값',
  valueHint: 'Liquid도 쓸 수 있어요. {{ trigger.revenue }}만 적으면 숫자는 숫자로 남아요.',
  by: '더할 숫자',
  byHint: '숫자, 또는 {{ trigger.revenue }}처럼 숫자가 되는 Liquid를 적어 주세요.',
  kindOfValue: '값의 종류',
  valueKinds: { text: '글자 또는 Liquid', number: '숫자', yes_no: '예/아니요', list: '목록', other: 'JSON' },
  yes: '예',
  no: '아니요',
  listHint: '적고 Enter를 누르세요',
  jsonWrong: '아직 JSON이 아니에요. 전에 적은 값을 그대로 써요.',
  remove: (name: string) => `${name} 바꾸기 빼기`,
  add: '바꿀 것 더하기',
} satisfies Messages<typeof en>;
