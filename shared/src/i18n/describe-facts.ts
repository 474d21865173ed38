import { type CountOperator, type Operator, operators } from '../conditions/condition.ts';
import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import { describeComparison } from './describe-comparison.ts';
import { describeTimes } from './describe-condition.ts';
import { textOf } from './fact-text.ts';
import { formatDuration } from './format-duration.ts';
import { formatNumber, formatValue } from './format-value.ts';
import { eventName } from './known-names.ts';
import type { Language } from './language.ts';
import { channelNames, messageStatusNames } from './message-words.ts';

/**
 * What a condition saw when it was asked, in words: "tier was gold", "tier 값은 gold". Steps of older releases may hold
 * less; what is missing is left out of the sentence.
 */
export function describeFacts(facts: Json | undefined, language: Language): string {
  if (!isJsonObject(facts)) return '';
  for (const group of [facts.all, facts.any])
    if (Array.isArray(group))
      return group
        .map((member) => describeFacts(member, language))
        .filter(Boolean)
        .join(', ');
  if (facts.not !== undefined) return describeFacts(facts.not, language);
  if (typeof facts.event === 'string') return saidEvent(facts.event, facts, language);
  if (typeof facts.segment === 'string') return saidSegment(facts, language);
  if (typeof facts.consent === 'string') return saidConsent(facts.consent, facts.actual, language);
  if (typeof facts.status === 'string') return saidMessage(facts, language);
  if (typeof facts.any_in === 'string') return saidElements(facts.any_in, facts.elements, language);
  if (typeof facts.step === 'string') return saidValue(`steps.${facts.step}`, facts, language);
  const subject = typeof facts.attribute === 'string' ? facts.attribute : `trigger.${textOf(facts.trigger)}`;
  return saidValue(subject, facts, language);
}

function saidValue(subject: string, { actual, op, expected }: JsonObject, language: Language): string {
  const missing = actual === undefined || actual === null;
  const value = formatValue(actual, language);
  const asked =
    isOperator(op) && op !== 'equals' ? ` (${askedFor[language]}: ${describeComparison(op, expected, language)})` : '';
  if (language === 'ko') return missing ? `${subject} 값이 없었음${asked}` : `${subject} 값은 ${value}${asked}`;
  return missing ? `${subject} was not known${asked}` : `${subject} was ${value}${asked}`;
}

const askedFor: Record<Language, string> = { ko: '조건', en: 'asked' };

const isOperator = (op: Json | undefined): op is Operator => operators.some((known) => known === op);
const isCountOperator = (op: Json | undefined): op is CountOperator =>
  ['equals', 'not_equals', 'gt', 'gte', 'lt', 'lte'].some((known) => known === op);

function saidEvent(event: string, { count, op, value, within, sum, sumOf }: JsonObject, language: Language): string {
  const ko = language === 'ko';
  const name = eventName(event, language);
  const times = typeof count === 'number' ? formatNumber(count, language) : '?';
  const period =
    typeof within !== 'string'
      ? ''
      : ko
        ? `최근 ${formatDuration(within, 'ko')} 안에 `
        : ` within ${formatDuration(within, 'en')}`;
  const summed =
    typeof sum !== 'number' || !isJsonObject(sumOf)
      ? ''
      : ko
        ? `, ${textOf(sumOf.property)} 합계 ${formatNumber(sum, 'ko')}`
        : `, ${textOf(sumOf.property)} in total ${formatNumber(sum, 'en')}`;
  const plain = op === 'gte' && value === 1;
  const asked =
    isCountOperator(op) && typeof value === 'number' && !plain
      ? ` (${askedFor[language]}: ${describeTimes(op, value, language)})`
      : '';
  if (ko) return `${period}${name} ${times}회${summed}${asked}`;
  return `${name} happened ${times} ${count === 1 ? 'time' : 'times'}${period}${summed}${asked}`;
}

function saidSegment({ segment, actual }: JsonObject, language: Language): string {
  if (language === 'ko') return `고객 그룹 ${textOf(segment)}에 ${actual === true ? '속함' : '속하지 않음'}`;
  return `${actual === true ? 'in' : 'not in'} segment ${textOf(segment)}`;
}

function saidConsent(consent: string, actual: Json | undefined, language: Language): string {
  const [channel = ''] = consent.split('.');
  const name = channelNames[language][channel] ?? channel;
  if (language === 'ko')
    return `${name} 수신 ${actual === true ? '동의함' : actual === false ? '거부함' : '동의를 받은 적 없음'}`;
  return `consent for ${name} was ${actual === true ? 'given' : actual === false ? 'withdrawn' : 'never asked'}`;
}

function saidMessage({ status, actual, node, channel }: JsonObject, language: Language): string {
  const names: Readonly<Record<string, string>> = messageStatusNames[language];
  const state = names[textOf(status)] ?? textOf(status);
  const which = textOf(node) || (channelNames[language][textOf(channel)] ?? textOf(channel));
  if (language === 'ko') return `메시지(${which}) ${state}: ${actual === true ? '예' : '아니요'}`;
  return `message (${which}) was ${actual === true ? '' : 'not '}${state}`;
}

function saidElements(path: string, elements: Json | undefined, language: Language): string {
  const count = typeof elements === 'number' ? formatNumber(elements, language) : '?';
  return language === 'ko' ? `${path} ${count}개 중` : `among ${count} of ${path}`;
}
