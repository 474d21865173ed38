import type { JsonObject } from '../json.ts';
import { actorName } from './actor-name.ts';
import { describeFacts } from './describe-facts.ts';
import { describeMatch } from './describe-match.ts';
import { textOf } from './fact-text.ts';
import { formatMoment } from './format-moment.ts';
import { josa } from './josa.ts';
import { eventName } from './known-names.ts';
import type { Language, Messages } from './language.ts';
import { templateFault } from './template-words.ts';

/** Reasons that belong to a run rather than to one kind of node: how it began, ended, or was held. */
const en = {
  path_ended: () => 'The path ends here.',
  exit_event: (facts: JsonObject) =>
    `${eventName(textOf(facts.event), 'en')}${describeMatch(facts.match, 'en')} happened, which is a reason to leave this journey.`,
  exit_condition: (facts: JsonObject) => {
    const saw = describeFacts(facts.saw, 'en');
    return `A reason to leave this journey has come to hold${saw && `: ${saw}`}.`;
  },
  goal_met: (facts: JsonObject) =>
    `${eventName(textOf(facts.event), 'en')} happened: the goal of this journey is met, so it ends here.`,
  restarted: (facts: JsonObject) =>
    `The same began anew${textOf(facts.key) && ` (${textOf(facts.key)})`}: this run ended, and another one began.`,
  outranked: (facts: JsonObject) =>
    `Left for “${textOf(facts.journey)}”, which comes first among the journeys of “${textOf(facts.group)}”.`,
  exit_stopped: () => 'The journey was stopped, and everybody inside was let out.',
  exit_by_hand: (facts: JsonObject) => `Let out by hand${by(facts)}${note(facts)}.`,
  skipped_by_hand: (facts: JsonObject) => `Moved on by hand${by(facts)}${note(facts)}.`,
  retried_by_hand: (facts: JsonObject) => `Tried again by hand${by(facts)}${note(facts)}.`,
  exit_migrated: (facts: JsonObject) =>
    `Let out when version ${textOf(facts.to)} was published, as was chosen there for those who waited here.`,
  migrated: (facts: JsonObject) =>
    `Moved from version ${textOf(facts.from)} to version ${textOf(facts.to)}, as was chosen when it was published.`,
  followed: (facts: JsonObject) =>
    `Follows version ${textOf(facts.to)} instead of version ${textOf(facts.from)}, as was chosen when it was published: the same step goes on, by its new settings.`,
  migration_undone: (facts: JsonObject) =>
    `Brought back from version ${textOf(facts.from)} to version ${textOf(facts.to)}: the move was undone.`,
  exit_erased: () => 'The customer was erased.',
  exit_merged: () => 'The customer was joined with another one, whose own run goes on.',
  reentry_not_allowed: (facts: JsonObject) =>
    ({
      never: 'Has been in this journey before; it lets everybody in once only.',
      still_inside: 'Is still inside this journey.',
      cooldown: 'Left this journey only recently; it does not let people in again yet.',
      older: 'Is inside by a later event already; one from before it begins nothing anew.',
      max: `Has been in this journey ${textOf(facts.max)} times, which is as often as it lets somebody in.`,
    })[textOf(facts.rule)] ?? 'The rules of this journey do not let this customer in again.',
  not_in_audience: (facts: JsonObject) => {
    const saw = describeFacts(facts.saw, 'en');
    return `Is not in the audience of this journey${saw && `: ${saw}`}.`;
  },
  too_many_live_runs: (facts: JsonObject) =>
    `Is inside ${textOf(facts.most)} times at once already, which is the most.`,
  journey_not_started: (facts: JsonObject) => `This journey lets nobody in before ${moment(facts, 'startsAt', 'en')}.`,
  journey_ended: (facts: JsonObject) => `This journey lets nobody in since ${moment(facts, 'endsAt', 'en')}.`,
  in_other_journey: (facts: JsonObject) =>
    `Is in “${textOf(facts.journey)}”; a customer is in only one journey of “${textOf(facts.group)}”.`,
  held_out: (facts: JsonObject) =>
    `Belongs to the ${textOf(facts.percent)} % who are kept out, to compare with those who came in.`,
  cap_total: (facts: JsonObject) => `${placesOf(facts)} of this journey are taken.`,
  cap_per_hour: (facts: JsonObject) => `${placesOf(facts)} of this hour are taken.`,
  trigger_did_not_happen: () => 'Nothing happened that starts this journey.',
  held: () => 'The journey is paused; goes on when it is resumed.',
  put_off: (facts: JsonObject) =>
    `The wait is over. Those who are late go on one after another, within an hour; this turn comes on ${moment(facts, 'until', 'en')}.`,
  run_exited: () => 'Not sent: the customer has left the journey since.',
  journey_stopped: () => 'Not sent: the journey was stopped.',
  too_late: () => 'Not sent: it was held back so long that it would have come too late.',
  interpretation_failed: () =>
    'Something unexpected stopped this customer here. A person has to decide: try again, move on or let out.',
  content_invalid: () => 'The message could not be put together. Look at its content.',
  sender_invalid: () => 'There is no valid sender address. Set one in the settings.',
  sender_incomplete: () =>
    'Advertising must name its sender: complete name, e-mail, phone and address in the settings.',
  address_invalid: () => 'The customer’s address cannot be an address.',
  label_altered: () =>
    'The advertising label was written in a form that is not allowed. Leave it out: it is put there by itself.',
  address_rejected: () => 'The mail server does not know this address. Nothing more is sent to it.',
  provider_refused: () => 'The mail server refused the message.',
  connection_lost: () => 'The connection to the mail server broke before anything was handed over.',
  answer_lost: () =>
    'The message was handed over and the answer was lost. It may have arrived, so it is not sent again by itself.',
  message_failed: (facts: JsonObject) => `The message could not be sent${because(facts)}.`,
  template_error: (facts: JsonObject) => `Something could not be filled in${atFault(facts, 'en')}.`,
  node_unknown: () => 'This release does not know this kind of step. Nothing was done.',
  nothing_to_do: () => 'Nothing moves this step on. A person has to decide.',
  too_many_steps: (facts: JsonObject) =>
    `Went on for ${textOf(facts.most)} steps without waiting. A person has to decide: try again, move on or let out.`,
  journey_paused: () => 'That journey is paused.',
  journey_not_active: () => 'That journey lets nobody in: it was not started, or was stopped.',
  zone_unknown: (facts: JsonObject) => `The time zone ${textOf(facts.zone)} is not known; another one was used.`,
  customer_not_found: () => 'There is no such customer.',
  waiting: () => 'Waiting.',
};

export type RunReason = keyof typeof en;

const ko = {
  path_ended: () => '길이 여기에서 끝났어요.',
  exit_event: (facts: JsonObject) =>
    `${describeMatch(facts.match, 'ko')}${josa(eventName(textOf(facts.event), 'ko'), '이/가')} 있어서 여정에서 나갔어요.`,
  exit_condition: (facts: JsonObject) => {
    const saw = describeFacts(facts.saw, 'ko');
    return `나가는 조건에 맞아서 여정에서 나갔어요${saw && ` (${saw})`}.`;
  },
  goal_met: (facts: JsonObject) =>
    `${josa(eventName(textOf(facts.event), 'ko'), '이/가')} 있어서 목표를 이뤘고, 여정이 여기에서 끝났어요.`,
  restarted: (facts: JsonObject) =>
    `같은 일${textOf(facts.key) && `(${textOf(facts.key)})`}이 다시 시작돼서 이 진행은 끝나고 처음부터 새로 들어왔어요.`,
  outranked: (facts: JsonObject) =>
    `'${textOf(facts.group)}' 여정 중 먼저인 '${textOf(facts.journey)}'에 들어가면서 나갔어요.`,
  exit_stopped: () => '여정을 멈추면서 안에 있던 고객을 모두 내보냈어요.',
  exit_by_hand: (facts: JsonObject) => `담당자가 직접 내보냈어요${who(facts)}.`,
  skipped_by_hand: (facts: JsonObject) => `담당자가 다음 단계로 넘겼어요${who(facts)}.`,
  retried_by_hand: (facts: JsonObject) => `담당자가 다시 시도했어요${who(facts)}.`,
  exit_migrated: (facts: JsonObject) =>
    `버전 ${josa(textOf(facts.to), '을/를')} 발행할 때 여기에서 기다리던 고객을 내보내기로 해서 나갔어요.`,
  migrated: (facts: JsonObject) =>
    `버전 ${josa(textOf(facts.to), '을/를')} 발행할 때 정한 대로 버전 ${textOf(facts.from)}에서 옮겨 왔어요.`,
  followed: (facts: JsonObject) =>
    `버전 ${josa(textOf(facts.to), '을/를')} 발행할 때 정한 대로 버전 ${textOf(facts.from)} 대신 버전 ${josa(textOf(facts.to), '을/를')} 따라요. 있던 단계에서 바뀐 설정대로 이어 가요.`,
  migration_undone: (facts: JsonObject) =>
    `옮긴 것을 되돌려서 버전 ${textOf(facts.from)}에서 버전 ${josa(textOf(facts.to), '으로/로')} 돌아왔어요.`,
  exit_erased: () => '고객 정보를 지웠어요.',
  exit_merged: () => '다른 고객과 합쳐졌고, 그쪽 진행이 이어져요.',
  reentry_not_allowed: (facts: JsonObject) =>
    ({
      never: '한 번만 들어올 수 있는 여정인데 이미 들어온 적이 있어요.',
      still_inside: '아직 이 여정 안에 있어요.',
      cooldown: '나간 지 얼마 안 돼서 아직 다시 들어올 수 없어요.',
      older: '더 나중에 일어난 일로 이미 들어와 있어서, 그 전의 일로는 다시 시작하지 않아요.',
      max: `이 여정에는 ${textOf(facts.max)}번까지만 들어올 수 있는데 이미 다 들어왔어요.`,
    })[textOf(facts.rule)] ?? '다시 들어올 수 없는 여정이에요.',
  not_in_audience: (facts: JsonObject) => {
    const saw = describeFacts(facts.saw, 'ko');
    return `이 여정의 대상이 아니에요${saw && ` (${saw})`}.`;
  },
  too_many_live_runs: (facts: JsonObject) =>
    `이 여정 안에 이미 ${textOf(facts.most)}번 들어와 있어서 더 들어올 수 없어요.`,
  journey_not_started: (facts: JsonObject) => `${moment(facts, 'startsAt', 'ko')}부터 들어올 수 있는 여정이에요.`,
  journey_ended: (facts: JsonObject) => `${moment(facts, 'endsAt', 'ko')}까지만 들어올 수 있는 여정이에요.`,
  in_other_journey: (facts: JsonObject) =>
    `'${textOf(facts.journey)}' 여정 안에 있어요. '${textOf(facts.group)}' 여정은 한 번에 하나에만 들어갈 수 있어요.`,
  held_out: (facts: JsonObject) => `비교군 ${textOf(facts.percent)}%에 속해서 들어오지 않았어요.`,
  cap_total: (facts: JsonObject) => `이 여정에 들어올 수 있는 ${seatsOf(facts)} 다 찼어요.`,
  cap_per_hour: (facts: JsonObject) => `이번 한 시간에 들어올 수 있는 ${seatsOf(facts)} 다 찼어요.`,
  trigger_did_not_happen: () => '이 여정을 시작할 일이 일어나지 않았어요.',
  held: () => '여정이 일시 정지돼서 멈춰 두었어요. 다시 시작하면 이어서 가요.',
  put_off: (facts: JsonObject) =>
    `기다리는 시간은 끝났어요. 늦어진 고객들이 한꺼번에 몰리지 않게 한 시간에 나눠서, 이 고객은 ${moment(facts, 'until', 'ko')}에 이어 가요.`,
  run_exited: () => '그사이 여정에서 나가서 보내지 않았어요.',
  journey_stopped: () => '여정이 끝나서 보내지 않았어요.',
  too_late: () => '오래 미뤄져서 늦은 메시지라 보내지 않았어요.',
  interpretation_failed: () =>
    '예상하지 못한 문제로 여기에 멈췄어요. 다시 시도할지, 넘길지, 내보낼지 담당자가 정해 주세요.',
  content_invalid: () => '메시지를 만들지 못했어요. 내용을 확인해 주세요.',
  sender_invalid: () => '쓸 수 있는 보내는 주소가 없어요. 설정에서 정해 주세요.',
  sender_incomplete: () => '광고에는 보내는 사람을 밝혀야 해요. 설정에서 이름, 이메일, 전화번호, 주소를 채워 주세요.',
  address_invalid: () => '고객의 주소가 올바른 주소가 아니에요.',
  label_altered: () => '광고 표시를 허용되지 않는 모양으로 적었어요. 자동으로 붙으니 빼 주세요.',
  address_rejected: () => '메일 서버가 모르는 주소예요. 앞으로 이 주소로는 보내지 않아요.',
  provider_refused: () => '메일 서버가 받지 않았어요.',
  connection_lost: () => '메일을 넘기기 전에 메일 서버와의 연결이 끊겼어요.',
  answer_lost: () => '메일을 넘겼지만 답을 받지 못했어요. 도착했을 수 있어서 자동으로 다시 보내지 않아요.',
  message_failed: (facts: JsonObject) => `메시지를 보내지 못했어요${because(facts)}.`,
  template_error: (facts: JsonObject) => `내용을 채우지 못했어요${atFault(facts, 'ko')}.`,
  node_unknown: () => '지금 버전이 모르는 종류의 단계라서 아무것도 하지 않았어요.',
  nothing_to_do: () => '이 단계를 움직일 것이 없어요. 담당자가 정해 주세요.',
  too_many_steps: (facts: JsonObject) =>
    `기다림 없이 ${textOf(facts.most)}단계를 지나서 멈췄어요. 다시 시도할지, 넘길지, 내보낼지 담당자가 정해 주세요.`,
  journey_paused: () => '그 여정은 일시 정지돼 있어요.',
  journey_not_active: () => '그 여정은 시작하지 않았거나 끝나서 아무도 들어갈 수 없어요.',
  zone_unknown: (facts: JsonObject) => `시간대 ${josa(textOf(facts.zone), '을/를')} 몰라서 다른 시간대를 썼어요.`,
  customer_not_found: () => '그런 고객이 없어요.',
  waiting: () => '기다려요.',
} satisfies Messages<typeof en>;

const moment = (facts: JsonObject, name: string, language: Language): string =>
  formatMoment(
    textOf(facts[name]),
    textOf(facts.zone),
    language,
    typeof facts.readAt === 'number' ? { unless: facts.readAt } : true,
  );
const by = (facts: JsonObject): string => (textOf(facts.by) ? ` (${actorName(textOf(facts.by), 'en')})` : '');
const note = (facts: JsonObject): string => (textOf(facts.note) ? `: ${textOf(facts.note)}` : '');
const because = (facts: JsonObject): string => (textOf(facts.message) ? ` (${textOf(facts.message)})` : '');
const atFault = (facts: JsonObject, language: Language): string =>
  textOf(facts.message) ? ` (${templateFault(textOf(facts.message), language)})` : '';
const who = (facts: JsonObject): string => {
  const said = [actorName(textOf(facts.by), 'ko'), textOf(facts.note)].filter(Boolean).join(': ');
  return said && ` (${said})`;
};

export const runReasons: Record<Language, Readonly<Record<string, (facts: JsonObject) => string>>> = { ko, en };

/** In a backtest no single refusal is told, and how many places there are is not said. */
const placesOf = ({ cap }: JsonObject): string => (cap === undefined ? 'All places' : `The ${textOf(cap)} places`);
const seatsOf = ({ cap }: JsonObject): string => (cap === undefined ? '자리가' : `${textOf(cap)}명이`);
