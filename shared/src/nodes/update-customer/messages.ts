import { attributeName } from '../../i18n/attribute-names.ts';
import { formatValue } from '../../i18n/format-value.ts';
import { josa } from '../../i18n/josa.ts';
import type { Messages } from '../../i18n/language.ts';
import type { Json } from '../../json.ts';
import type { ConfigOf } from '../definitions.ts';

type Config = ConfigOf<'update_customer'>;

export const en = {
  name: 'Update the customer',
  hint: 'Changes attributes of the customer.',
  outputs: { next: 'then' },
  summary: (config: Config) => {
    const said = changes(config, saysEn).join(' · ');
    return said.charAt(0).toUpperCase() + said.slice(1) || 'Nothing to change yet';
  },
};

export const ko = {
  name: '고객 정보 바꾸기',
  hint: '고객의 속성을 바꿔요.',
  outputs: { next: '다음' },
  summary: (config: Config) => changes(config, saysKo).join(' · ') || '아직 바꿀 것이 없어요',
} satisfies Messages<typeof en>;

type Says = Readonly<
  Record<'set' | 'increase' | 'decrease' | 'add' | 'remove', (name: string, value: Json) => string>
> & {
  readonly unset: (name: string) => string;
};

const nameEn = (name: string): string => attributeName(name, 'en');
const valueEn = (value: Json): string => formatValue(value, 'en');
const saysEn: Says = {
  set: (name, value) => `set ${nameEn(name)} to ${valueEn(value)}`,
  increase: (name, by) => `add ${valueEn(by)} to ${nameEn(name)}`,
  decrease: (name, by) => `take ${valueEn(by)} from ${nameEn(name)}`,
  add: (name, value) => `add ${valueEn(value)} to ${nameEn(name)}`,
  remove: (name, value) => `take ${valueEn(value)} out of ${nameEn(name)}`,
  unset: (name) => `clear ${nameEn(name)}`,
};

const nameKo = (name: string): string => attributeName(name, 'ko');
const valueKo = (value: Json): string => formatValue(value, 'ko');
const saysKo: Says = {
  set: (name, value) => `${josa(nameKo(name), '을/를')} ${josa(valueKo(value), '으로/로')} 바꾸기`,
  increase: (name, by) => `${nameKo(name)}에 ${valueKo(by)} 더하기`,
  decrease: (name, by) => `${nameKo(name)}에서 ${valueKo(by)} 빼기`,
  add: (name, value) => `${nameKo(name)}에 ${valueKo(value)} 넣기`,
  remove: (name, value) => `${nameKo(name)}에서 ${valueKo(value)} 빼기`,
  unset: (name) => `${nameKo(name)} 지우기`,
};

function changes(config: Config, says: Says): string[] {
  return [
    ...Object.entries(config.set ?? {}).map(([name, value]) => says.set(name, value)),
    ...Object.entries(config.increment ?? {}).map(([name, by]) =>
      typeof by === 'number' && by < 0 ? says.decrease(name, -by) : says.increase(name, by),
    ),
    ...Object.entries(config.add ?? {}).map(([name, value]) => says.add(name, value)),
    ...Object.entries(config.remove ?? {}).map(([name, value]) => says.remove(name, value)),
    ...(config.unset ?? []).map((name) => says.unset(name)),
  ];
}
