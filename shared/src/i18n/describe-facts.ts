import { type CountOperator, type Operator, operators } from '../conditions/condition.ts';
import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import { attributeName } from './attribute-names.ts';
import { describeComparison } from './describe-comparison.ts';
import { describeFilters, describeTimes, messageName, stepPath } from './describe-condition.ts';
import { describePeriod } from './describe-period.ts';
import { listOf, objectOf, textOf } from './fact-text.ts';
import { formatNumber, formatValue } from './format-value.ts';
import { eventName } from './known-names.ts';
import { pathName, propertyName } from './known-properties.ts';
import type { Language } from './language.ts';
import { channelNames, messageStatusNames } from './message-words.ts';

/**
 * What a condition saw when it was asked, in words: "tier was gold", "등급: gold". Steps of older releases may hold
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
  if (typeof facts.any_in === 'string') return saidElements(facts.any_in, facts, language);
  if (typeof facts.step === 'string')
    return saidValue(stepPath(facts.step, optional(facts.stepName), language), facts, language);
  return saidValue(subjectOf(facts, language), facts, language);
}

function subjectOf({ attribute, property, trigger }: JsonObject, language: Language): string {
  if (typeof attribute === 'string') return attributeName(attribute, language);
  if (typeof property === 'string') return propertyName(property, language);
  return pathName(`trigger.${textOf(trigger)}`, language);
}

function saidValue(subject: string, { actual, op, expected }: JsonObject, language: Language): string {
  const missing = actual === undefined || actual === null;
  const value = formatValue(actual, language);
  const asked = op === 'equals' ? '' : askedOf(op, expected, language);
  if (language === 'ko') return `${subject}: ${value}${asked}`;
  return missing ? `${subject} was not known${asked}` : `${subject} was ${value}${asked}`;
}

const askedFor: Record<Language, string> = { ko: '조건', en: 'asked' };

const isOperator = (op: Json | undefined): op is Operator => operators.some((known) => known === op);
const isCountOperator = (op: Json | undefined): op is CountOperator =>
  ['equals', 'not_equals', 'gt', 'gte', 'lt', 'lte'].some((known) => known === op);

function saidEvent(event: string, facts: JsonObject, language: Language): string {
  const { count, sum, sumOf } = facts;
  const ko = language === 'ko';
  const { op, value } = objectOf(facts.times);
  const { property, op: sumOp, value: most } = objectOf(sumOf);
  const [within, since, until, zone] = [facts.within, facts.since, facts.until, facts.zone].map(optional);
  const name = eventName(event, language);
  const times = typeof count === 'number' ? formatNumber(count, language) : '?';
  const period = describePeriod({ within, since, until }, language, zone);
  const plain = op === 'gte' && value === 1;
  const asked =
    isCountOperator(op) && typeof value === 'number' && !plain
      ? ` (${askedFor[language]}: ${describeTimes(op, value, language)})`
      : '';
  const total = `${propertyName(textOf(property), language)} ${ko ? '합계' : 'in total'} ${formatValue(sum, language)}`;
  const summed = sumOf === undefined ? '' : `, ${total}${askedOf(sumOp, most, language)}`;
  if (ko) return `${period && `${period} `}${name} ${times}회${asked}${summed}`;
  return `${name} happened ${times} ${count === 1 ? 'time' : 'times'}${period && ` ${period}`}${asked}${summed}`;
}

/** " (asked: is at least 3)"; empty where nothing was asked that is known here. */
const askedOf = (op: Json | undefined, expected: Json | undefined, language: Language): string =>
  isOperator(op) ? ` (${askedFor[language]}: ${describeComparison(op, expected, language)})` : '';

function saidSegment({ segmentName, actual }: JsonObject, language: Language): string {
  const name = textOf(segmentName);
  if (language === 'ko')
    return `${name ? `고객 그룹 '${name}'` : '정한 고객 그룹'}에 ${actual === true ? '속함' : '속하지 않음'}`;
  return `${actual === true ? 'in' : 'not in'} ${name ? `segment '${name}'` : 'the segment'}`;
}

function saidConsent(consent: string, actual: Json | undefined, language: Language): string {
  const [channel = ''] = consent.split('.');
  const name = channelNames[language][channel] ?? channel;
  if (language === 'ko')
    return `${name} 수신 ${actual === true ? '동의함' : actual === false ? '거부함' : '동의를 받은 적 없음'}`;
  return `consent for ${name} was ${actual === true ? 'given' : actual === false ? 'withdrawn' : 'never asked'}`;
}

function saidMessage({ status, actual, node, nodeName, channel }: JsonObject, language: Language): string {
  const names: Readonly<Record<string, string>> = messageStatusNames[language];
  const state = names[textOf(status)] ?? textOf(status);
  const which = messageName(
    { node: optional(node), nodeName: optional(nodeName), channel: optional(channel) },
    language,
  );
  if (language === 'ko') return `${which} ${state}: ${actual === true ? '예' : '아니요'}`;
  return `${which} was ${actual === true ? '' : 'not '}${state}`;
}

const optional = (value: Json | undefined): string | undefined => (typeof value === 'string' ? value : undefined);

function saidElements(path: string, { elements, where }: JsonObject, language: Language): string {
  const count = typeof elements === 'number' ? formatNumber(elements, language) : '?';
  const filters = listOf(where)
    .map(objectOf)
    .flatMap(({ property, op, expected }) =>
      isOperator(op) ? [{ property: textOf(property), op, ...(expected !== undefined && { value: expected }) }] : [],
    );
  const asked = describeFilters(filters, language);
  const said = asked && ` (${askedFor[language]}: ${asked})`;
  return language === 'ko' ? `${path} ${count}개${said}` : `${count} of ${path}${said}`;
}
