import { formatValue } from '../../i18n/format-value.ts';
import type { Language, Messages } from '../../i18n/language.ts';
import type { ConfigOf } from '../definitions.ts';

export const en = {
  name: 'Update the customer',
  hint: 'Changes attributes of the customer.',
  outputs: { next: 'then' },
  summary: (config: ConfigOf<'update_customer'>) => changes(config, 'en') || 'Nothing to change yet',
};

export const ko = {
  name: '고객 정보 바꾸기',
  hint: '고객의 속성을 바꿔요.',
  outputs: { next: '다음' },
  summary: (config: ConfigOf<'update_customer'>) => changes(config, 'ko') || '아직 바꿀 것이 없어요',
} satisfies Messages<typeof en>;

function changes(config: ConfigOf<'update_customer'>, language: Language): string {
  const ko = language === 'ko';
  return [
    ...Object.entries(config.set ?? {}).map(([name, value]) => `${name} = ${formatValue(value, language)}`),
    ...Object.entries(config.increment ?? {}).map(([name, by]) =>
      typeof by === 'number' && by < 0
        ? `${name} − ${formatValue(-by, language)}`
        : `${name} + ${formatValue(by, language)}`,
    ),
    ...Object.entries(config.add ?? {}).map(([name, value]) => {
      const added = formatValue(value, language);
      return ko ? `${name}에 ${added} 넣기` : `add ${added} to ${name}`;
    }),
    ...Object.entries(config.remove ?? {}).map(([name, value]) => {
      const removed = formatValue(value, language);
      return ko ? `${name}에서 ${removed} 빼기` : `take ${removed} out of ${name}`;
    }),
    ...(config.unset ?? []).map((name) => (ko ? `${name} 지우기` : `clear ${name}`)),
  ].join(', ');
}
