import type { JsonObject } from '../json.ts';
import { describeFacts } from './describe-facts.ts';
import { describeMatch } from './describe-match.ts';
import { textOf } from './fact-text.ts';
import { josa } from './josa.ts';
import { eventName } from './known-names.ts';
import type { Language, Messages } from './language.ts';

/** Reasons that belong to a run rather than to one kind of node: how it began, ended, or was held. */
const en = {
  path_ended: () => 'The path ends here.',
  exit_event: (facts: JsonObject) =>
    `${textOf(facts.event)}${describeMatch(facts.match, 'en')} happened, which is a reason to leave this journey.`,
  exit_stopped: () => 'The journey was stopped, and everybody inside was let out.',
  exit_by_hand: (facts: JsonObject) => `Let out by hand${by(facts)}${note(facts)}.`,
  skipped_by_hand: (facts: JsonObject) => `Moved on by hand${by(facts)}${note(facts)}.`,
  retried_by_hand: (facts: JsonObject) => `Tried again by hand${by(facts)}${note(facts)}.`,
  exit_erased: () => 'The customer was erased.',
  exit_merged: () => 'The customer was joined with another one, whose own run goes on.',
  reentry_not_allowed: (facts: JsonObject) =>
    ({
      never: 'Has been in this journey before; it lets everybody in once only.',
      still_inside: 'Is still inside this journey.',
      cooldown: 'Left this journey only recently; it does not let people in again yet.',
    })[textOf(facts.rule)] ?? 'The rules of this journey do not let this customer in again.',
  not_in_audience: (facts: JsonObject) => {
    const saw = describeFacts(facts.saw, 'en');
    return `Is not in the audience of this journey${saw && `: ${saw}`}.`;
  },
  held: () => 'The journey is paused; goes on when it is resumed.',
  run_exited: () => 'Not sent: the customer has left the journey since.',
  message_failed: (facts: JsonObject) => `The message could not be sent${because(facts)}.`,
  template_error: (facts: JsonObject) => `Something could not be filled in${because(facts)}.`,
  node_unknown: (facts: JsonObject) => `This release does not know the step ${textOf(facts.nodeId)}. Nothing was done.`,
  nothing_to_do: () => 'Nothing moves this step on. A person has to decide.',
  zone_unknown: (facts: JsonObject) => `The time zone ${textOf(facts.zone)} is not known; another one was used.`,
  customer_not_found: () => 'There is no such customer.',
  waiting: () => 'Waiting.',
};

export type RunReason = keyof typeof en;

const ko = {
  path_ended: () => '길이 여기에서 끝났어요.',
  exit_event: (facts: JsonObject) =>
    `${describeMatch(facts.match, 'ko')}${josa(eventName(textOf(facts.event), 'ko'), '이/가')} 있어서 여정에서 나갔어요.`,
  exit_stopped: () => '여정을 멈추면서 안에 있던 고객을 모두 내보냈어요.',
  exit_by_hand: (facts: JsonObject) => `담당자가 직접 내보냈어요${who(facts)}.`,
  skipped_by_hand: (facts: JsonObject) => `담당자가 다음 단계로 넘겼어요${who(facts)}.`,
  retried_by_hand: (facts: JsonObject) => `담당자가 다시 시도했어요${who(facts)}.`,
  exit_erased: () => '고객 정보를 지웠어요.',
  exit_merged: () => '다른 고객과 합쳐졌고, 그쪽 진행이 이어져요.',
  reentry_not_allowed: (facts: JsonObject) =>
    ({
      never: '한 번만 들어올 수 있는 여정인데 이미 들어온 적이 있어요.',
      still_inside: '아직 이 여정 안에 있어요.',
      cooldown: '나간 지 얼마 안 돼서 아직 다시 들어올 수 없어요.',
    })[textOf(facts.rule)] ?? '다시 들어올 수 없는 여정이에요.',
  not_in_audience: (facts: JsonObject) => {
    const saw = describeFacts(facts.saw, 'ko');
    return `이 여정의 대상이 아니에요${saw && ` (${saw})`}.`;
  },
  held: () => '여정이 일시 정지돼서 멈춰 두었어요. 다시 시작하면 이어서 가요.',
  run_exited: () => '그사이 여정에서 나가서 보내지 않았어요.',
  message_failed: (facts: JsonObject) => `메시지를 보내지 못했어요${because(facts)}.`,
  template_error: (facts: JsonObject) => `내용을 채우지 못했어요${because(facts)}.`,
  node_unknown: (facts: JsonObject) => `지금 버전이 모르는 단계(${textOf(facts.nodeId)})라서 아무것도 하지 않았어요.`,
  nothing_to_do: () => '이 단계를 움직일 것이 없어요. 담당자가 정해 주세요.',
  zone_unknown: (facts: JsonObject) => `시간대 ${josa(textOf(facts.zone), '을/를')} 몰라서 다른 시간대를 썼어요.`,
  customer_not_found: () => '그런 고객이 없어요.',
  waiting: () => '기다려요.',
} satisfies Messages<typeof en>;

const by = (facts: JsonObject): string => (textOf(facts.by) ? ` (${textOf(facts.by)})` : '');
const note = (facts: JsonObject): string => (textOf(facts.note) ? `: ${textOf(facts.note)}` : '');
const because = (facts: JsonObject): string => (textOf(facts.message) ? ` (${textOf(facts.message)})` : '');
const who = (facts: JsonObject): string => {
  const said = [textOf(facts.by), textOf(facts.note)].filter(Boolean).join(': ');
  return said && ` (${said})`;
};

export const runReasons: Record<Language, Readonly<Record<string, (facts: JsonObject) => string>>> = { ko, en };
