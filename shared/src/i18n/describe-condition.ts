import type { Condition, EventCondition, Filter, MessageCondition } from '../conditions/condition.ts';
import { attributeName } from './attribute-names.ts';
import { describeComparison } from './describe-comparison.ts';
import { describePeriod } from './describe-period.ts';
import { formatDuration } from './format-duration.ts';
import { formatNumber } from './format-value.ts';
import { josa } from './josa.ts';
import { eventName } from './known-names.ts';
import { pathName, propertyName } from './known-properties.ts';
import type { Language } from './language.ts';
import { channelNames, messageStatusNames } from './message-words.ts';
import type { Names } from './names.ts';

/**
 * A condition in words, for a card or a list.
 * @example describeCondition({ attribute: 'tier', op: 'equals', value: 'vip' }, 'en') // 'tier is vip'
 */
export function describeCondition(condition: Condition, language: Language, names: Names = {}): string {
  const ko = language === 'ko';
  const inner = (member: Condition): string => {
    const text = describeCondition(member, language, names);
    return 'all' in member || 'any' in member ? `(${text})` : text;
  };
  if ('all' in condition)
    return condition.all.map(inner).join(ko ? ' 그리고 ' : ' and ') || (ko ? '모든 고객' : 'everyone');
  if ('any' in condition)
    return condition.any.map(inner).join(ko ? ' 또는 ' : ' or ') || (ko ? '아무도 아님' : 'nobody');
  if ('not' in condition)
    return ko ? `(${describeCondition(condition.not, language, names)})이 아님` : `not ${inner(condition.not)}`;
  if ('segment' in condition) {
    const name = names.segment?.(condition.segment) ?? condition.segment;
    if (ko) return `고객 그룹${name && ` '${name}'`}에 ${condition.member ? '속함' : '속하지 않음'}`;
    return `${condition.member ? 'in' : 'not in'} ${name ? `segment '${name}'` : 'a segment'}`;
  }
  if ('event' in condition) return describeEvent(condition, language, names);
  if ('message' in condition) return describeMessage(condition, language, names);
  if ('consent' in condition) return describeConsent(condition.consent, condition.is, language);
  if ('any_in' in condition) return describeFilter(condition, language);
  return `${subjectOf(nameOf(condition, language, names), language)} ${describeComparison(condition.op, condition.value, language, names.zone)}`;
}

function nameOf(condition: Compared, language: Language, names: Names): string {
  if ('attribute' in condition) return attributeName(condition.attribute, language);
  if ('trigger' in condition) return pathName(`trigger.${condition.trigger}`, language);
  return stepPath(condition.step, names.step?.(condition.step.split('.')[0] ?? ''), language);
}

type Compared = Extract<Condition, { op: unknown }>;

/** What a step keeps: by the step's name where there is one, else as templates write it. */
export function stepPath(path: string, name: string | undefined, language: Language): string {
  const [, ...rest] = path.split('.');
  if (name === undefined) return `steps.${path}`;
  return language === 'ko' ? `'${name}'의 ${rest.join('.')}` : `${rest.join('.')} of “${name}”`;
}

/** The filters on an event's properties, joined; empty when there are none. */
export const describeFilters = (filters: readonly Filter[] | undefined, language: Language): string =>
  (filters ?? []).map((filter) => describeFilter(filter, language)).join(', ');

const subjectOf = (name: string, language: Language): string => (language === 'ko' ? josa(name, '이/가') : name);

function describeFilter(filter: Filter, language: Language): string {
  if ('property' in filter)
    return `${subjectOf(propertyName(filter.property, language), language)} ${describeComparison(filter.op, filter.value, language)}`;
  const where = filter.where.map((item) => describeFilter(item, language)).join(', ');
  return language === 'ko' ? `${filter.any_in} 중 하나가 ${where}` : `one of ${filter.any_in} where ${where}`;
}

function describeEvent(
  { event, where, times, sum, ...bounds }: EventCondition,
  language: Language,
  { zone }: Names,
): string {
  const ko = language === 'ko';
  const period = describePeriod(bounds, language, zone);
  const filters = describeFilters(where, language);
  const name = eventName(event, language) + (filters ? (ko ? `(${filters})` : ` (${filters})`) : '');
  const counted = describeCounted(times, sum, language);
  return (ko ? [period, name, counted] : [name, counted, period]).filter(Boolean).join(' ');
}

function describeCounted(times: EventCondition['times'], sum: EventCondition['sum'], language: Language): string {
  const ko = language === 'ko';
  const said: string[] = [];
  if (times) said.push(describeTimes(times.op, times.value, language));
  else if (!sum) said.push(ko ? '1회 이상' : 'at least once');
  if (sum)
    said.push(
      `${propertyName(sum.property, language)} ${ko ? '합계' : 'in total'} ${describeComparison(sum.op, sum.value, language)}`,
    );
  return said.join(', ');
}

export function describeTimes(
  op: NonNullable<EventCondition['times']>['op'],
  value: number,
  language: Language,
): string {
  const count = formatNumber(value, language);
  if (language === 'ko')
    return {
      equals: `${count}회`,
      not_equals: `${count}회 아님`,
      gte: `${count}회 이상`,
      gt: `${count}회 초과`,
      lte: `${count}회 이하`,
      lt: `${count}회 미만`,
    }[op];
  const times = value === 1 ? 'time' : 'times';
  return {
    equals: `exactly ${count} ${times}`,
    not_equals: `not ${count} ${times}`,
    gte: `at least ${count} ${times}`,
    gt: `more than ${count} ${times}`,
    lte: `at most ${count} ${times}`,
    lt: `fewer than ${count} ${times}`,
  }[op];
}

function describeMessage({ message, status, within }: MessageCondition, language: Language, names: Names): string {
  const which = messageName(
    'node' in message ? { node: message.node, nodeName: names.step?.(message.node) } : message,
    language,
  );
  const state = messageStatusNames[language][status];
  if (language === 'ko') return `${within ? `최근 ${formatDuration(within, 'ko')} 안에 ` : ''}${which} ${state}`;
  return `${which} ${state}${within ? ` within ${formatDuration(within, 'en')}` : ''}`;
}

interface Which {
  readonly node?: string | undefined;
  readonly nodeName?: string | undefined;
  readonly channel?: string | undefined;
}

/** "메시지(이메일)", "message (Welcome)": of a channel, or of a step, which nobody but the canvas may have a name for. */
export function messageName({ node, nodeName, channel = '' }: Which, language: Language): string {
  const said = node === undefined ? (channelNames[language][channel] ?? channel) : nodeName;
  if (said === undefined) return language === 'ko' ? '앞 단계의 메시지' : 'message of an earlier step';
  return language === 'ko' ? `메시지(${said})` : `message (${said})`;
}

export function describeConsent(consent: string, is: boolean, language: Language): string {
  const [channel = '', category = ''] = consent.split('.');
  const name = channelNames[language][channel] ?? channel;
  if (language === 'ko') {
    const kind = category === 'advertising' ? '광고 수신' : category;
    return `${name} ${kind}에 ${is ? '동의함' : '동의하지 않음'}`;
  }
  return `${is ? '' : 'no '}consent for ${name} ${category}`;
}
