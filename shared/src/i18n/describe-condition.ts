import type { Condition, EventCondition, Filter, MessageCondition } from '../conditions/condition.ts';
import { describeComparison } from './describe-comparison.ts';
import { formatDuration } from './format-duration.ts';
import { formatNumber } from './format-value.ts';
import { josa } from './josa.ts';
import { eventName } from './known-names.ts';
import type { Language } from './language.ts';
import { channelNames, messageStatusNames } from './message-words.ts';

/** Names of what a condition knows by id only. */
export interface ConditionNames {
  readonly segment?: (id: string) => string | undefined;
}

/**
 * A condition in words, for a card or a list.
 * @example describeCondition({ attribute: 'tier', op: 'equals', value: 'vip' }, 'en') // 'tier is vip'
 */
export function describeCondition(condition: Condition, language: Language, names: ConditionNames = {}): string {
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
    if (ko) return `고객 그룹 '${name}'에 ${condition.member ? '속함' : '속하지 않음'}`;
    return `${condition.member ? 'in' : 'not in'} segment '${name}'`;
  }
  if ('event' in condition) return describeEvent(condition, language);
  if ('message' in condition) return describeMessage(condition, language);
  if ('consent' in condition) return describeConsent(condition.consent, condition.is, language);
  if ('any_in' in condition) return describeFilter(condition, language);
  const subject =
    'attribute' in condition
      ? condition.attribute
      : 'step' in condition
        ? `steps.${condition.step}`
        : `trigger.${condition.trigger}`;
  return `${subjectOf(subject, language)} ${describeComparison(condition.op, condition.value, language)}`;
}

/** The filters on an event's properties, joined; empty when there are none. */
export const describeFilters = (filters: readonly Filter[] | undefined, language: Language): string =>
  (filters ?? []).map((filter) => describeFilter(filter, language)).join(', ');

const subjectOf = (name: string, language: Language): string => (language === 'ko' ? josa(name, '이/가') : name);

function describeFilter(filter: Filter, language: Language): string {
  if ('property' in filter)
    return `${subjectOf(filter.property, language)} ${describeComparison(filter.op, filter.value, language)}`;
  const where = filter.where.map((item) => describeFilter(item, language)).join(', ');
  return language === 'ko' ? `${filter.any_in} 중 하나가 ${where}` : `one of ${filter.any_in} where ${where}`;
}

function describeEvent({ event, where, times, sum, within, since, until }: EventCondition, language: Language): string {
  const ko = language === 'ko';
  const parts: string[] = [];
  if (within) parts.push(ko ? `최근 ${formatDuration(within, 'ko')} 안에` : `within ${formatDuration(within, 'en')}`);
  if (since === 'entry') parts.push(ko ? '들어온 뒤' : 'since entry');
  else if (since) parts.push(ko ? `${since.slice(0, 10)}부터` : `from ${since.slice(0, 10)}`);
  if (until) parts.push(ko ? `${until.slice(0, 10)} 전까지` : `until ${until.slice(0, 10)}`);
  const filters = describeFilters(where, language);
  const name = eventName(event, language) + (filters ? (ko ? `(${filters})` : ` (${filters})`) : '');
  const counted = describeCounted(times, sum, language);
  return ko ? [...parts, name, counted].filter(Boolean).join(' ') : [name, counted, ...parts].filter(Boolean).join(' ');
}

function describeCounted(times: EventCondition['times'], sum: EventCondition['sum'], language: Language): string {
  const ko = language === 'ko';
  const said: string[] = [];
  if (times) said.push(describeTimes(times.op, times.value, language));
  else if (!sum) said.push(ko ? '1회 이상' : 'at least once');
  if (sum) said.push(`${sum.property} ${ko ? '합계' : 'in total'} ${describeComparison(sum.op, sum.value, language)}`);
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

function describeMessage({ message, status, within }: MessageCondition, language: Language): string {
  const ko = language === 'ko';
  const which = 'node' in message ? message.node : (channelNames[language][message.channel] ?? message.channel);
  const state = messageStatusNames[language][status];
  if (ko) return `${within ? `최근 ${formatDuration(within, 'ko')} 안에 ` : ''}메시지(${which}) ${state}`;
  return `message (${which}) ${state}${within ? ` within ${formatDuration(within, 'en')}` : ''}`;
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
