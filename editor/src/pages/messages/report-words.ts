import type { MessageAnswer } from '@olle/shared/api/messages';
import { actorName } from '@olle/shared/i18n/actor-name';
import { formatValue } from '@olle/shared/i18n/format-value';
import type { Language } from '@olle/shared/i18n/language';
import { sentenceOf } from '@olle/shared/i18n/reasons';
import { templateFault } from '@olle/shared/i18n/template-words';

type Detail = MessageAnswer['reports'][number]['detail'];

interface Words {
  readonly byPerson: (name: string) => string;
  readonly byClick: string;
  readonly attempt: (count: string) => string;
  readonly faultAt: (part: string, line: string | undefined) => string;
}

/** What a report says beyond its kind: the reason in words, who decided and why, what the server answered. */
export function reportWords(detail: Detail, language: Language, words: Words): string[] {
  const { provider: _, response, code, detail: said, attempt, by, note, ...rest } = detail;
  const sentence = typeof code === 'string' ? sentenceOf({ code, facts: {} }, language, 'send') : null;
  return [
    ...(sentence === null ? [] : [sentence]),
    ...(typeof said === 'string' ? [faultWords(said, language, words)] : []),
    ...(typeof response === 'string' && !isId(response) ? [response] : []),
    ...(typeof attempt === 'number' ? [words.attempt(String(attempt))] : []),
    ...(typeof by === 'string' ? [decider(by, language, words)] : []),
    ...(typeof note === 'string' && note !== '' ? [note] : []),
    ...Object.entries(rest).map(([name, value]) => `${name}: ${formatValue(value, language)}`),
  ];
}

/** Nobody opened it by hand where a link in it was followed. */
const decider = (by: string, language: Language, { byClick, byPerson }: Words): string =>
  by === 'click' ? byClick : byPerson(actorName(by, language));

/** The built-in inbox answers with an id, which says nothing to anybody. */
const isId = (response: string): boolean => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(response);

/** A template's fault stands behind the place of it (`html, line 1: …`); what a mail server answered is shown as it is. */
export function faultWords(said: string, language: Language, { faultAt }: Pick<Words, 'faultAt'>): string {
  const [, part = '', line, fault = ''] = /^(subject|html|text|from)(?:, line (\d+))?: (.*)$/s.exec(said) ?? [];
  return fault === '' ? said : `${faultAt(part, line)}: ${templateFault(fault, language)}`;
}
