import { textOf } from '../../i18n/fact-text.ts';
import { josa } from '../../i18n/josa.ts';
import type { Messages } from '../../i18n/language.ts';
import { templateFault } from '../../i18n/template-words.ts';
import type { JsonObject } from '../../json.ts';
import type { ToCome } from '../to-come.ts';

const host = (facts: JsonObject): string => textOf(facts.host) || '?';
const tries = (facts: JsonObject): string =>
  Number(facts.attempts) > 1 ? ` after ${textOf(facts.attempts)} attempts` : '';
const triesKo = (facts: JsonObject): string =>
  Number(facts.attempts) > 1 ? ` (${textOf(facts.attempts)}번 시도)` : '';

export const en = {
  call_made: (facts: JsonObject) => `Calling ${host(facts)}.`,
  call_answered: (facts: JsonObject) => `${host(facts)} answered with status ${textOf(facts.status)}${tries(facts)}.`,
  call_status: (facts: JsonObject) =>
    `${host(facts)} answered with status ${textOf(facts.status)}${tries(facts)}, so: failed.`,
  call_timeout: (facts: JsonObject) => `${host(facts)} did not answer in time${tries(facts)}, so: failed.`,
  call_unreachable: (facts: JsonObject) => `${host(facts)} could not be reached${tries(facts)}, so: failed.`,
  call_address_refused: (facts: JsonObject) =>
    `${host(facts)} is an internal address, which webhooks may not call, so: failed.`,
  call_too_large: (facts: JsonObject) => `The answer of ${host(facts)} was larger than 64 KB, so: failed.`,
  call_redirected: (facts: JsonObject) =>
    `${host(facts)} sent the call elsewhere (status ${textOf(facts.status)}), which is not followed, so: failed.`,
  call_invalid: (facts: JsonObject) =>
    `The request to ${host(facts)} cannot be sent as it is: look at its address and headers. So: failed.`,
  call_interrupted: (facts: JsonObject) =>
    `What became of the call to ${host(facts)} is not known${tries(facts)}, so: failed.`,
  template_error: (facts: JsonObject) =>
    `The request could not be filled in (${templateFault(textOf(facts.message), 'en')}). Waiting for a person to decide.`,
};

export const ko = {
  call_made: (facts: JsonObject) => `${josa(host(facts), '을/를')} 호출하고 응답을 기다려요.`,
  call_answered: (facts: JsonObject) =>
    `${josa(host(facts), '이/가')} 상태 코드 ${josa(textOf(facts.status), '으로/로')} 응답했어요${triesKo(facts)}.`,
  call_status: (facts: JsonObject) =>
    `${josa(host(facts), '이/가')} 상태 코드 ${josa(textOf(facts.status), '으로/로')} 응답해서 '실패' 갈래로 갔어요${triesKo(facts)}.`,
  call_timeout: (facts: JsonObject) =>
    `${josa(host(facts), '이/가')} 제때 응답하지 않아서 '실패' 갈래로 갔어요${triesKo(facts)}.`,
  call_unreachable: (facts: JsonObject) => `${host(facts)}에 연결할 수 없어서 '실패' 갈래로 갔어요${triesKo(facts)}.`,
  call_address_refused: (facts: JsonObject) =>
    `${josa(host(facts), '은/는')} 웹훅으로 호출할 수 없는 내부 주소라서 '실패' 갈래로 갔어요.`,
  call_too_large: (facts: JsonObject) => `${host(facts)}의 응답이 64KB보다 커서 '실패' 갈래로 갔어요.`,
  call_redirected: (facts: JsonObject) =>
    `${josa(host(facts), '이/가')} 다른 주소로 넘겨서(상태 코드 ${textOf(facts.status)}) 따라가지 않고 '실패' 갈래로 갔어요.`,
  call_invalid: (facts: JsonObject) =>
    `${host(facts)}에 보낼 수 없는 요청이라서 '실패' 갈래로 갔어요. 주소와 헤더를 확인해 주세요.`,
  call_interrupted: (facts: JsonObject) =>
    `${host(facts)} 호출의 결과를 알 수 없어서 '실패' 갈래로 갔어요${triesKo(facts)}.`,
  template_error: (facts: JsonObject) =>
    `요청을 채울 수 없어서 멈췄어요 (${templateFault(textOf(facts.message), 'ko')}). 담당자의 결정을 기다려요.`,
} satisfies Messages<typeof en>;

export const toCome = {
  en: { call_answered: (facts: JsonObject) => `Will call ${host(facts)}, and go on if it answers.` },
  ko: {
    call_answered: (facts: JsonObject) => `${josa(host(facts), '을/를')} 호출하고, 응답이 오면 다음으로 갈 거예요.`,
  },
} satisfies ToCome;
