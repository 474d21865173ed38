import type { JsonObject } from '../json.ts';
import { listOf, textOf } from './fact-text.ts';
import { josa } from './josa.ts';
import type { Messages } from './language.ts';
import { templateFault } from './template-words.ts';

/** What keeps a journey from being published, by code. Conditions have their own list beside this one. */
export const en = {
  event_missing: () => 'Choose an event.',
  journey_empty: () => 'There is no step yet. Add the first one below the trigger.',
  trigger_leads_nowhere: () => 'The trigger leads nowhere. Connect it to the first step.',
  name_missing: () => 'The journey needs a name.',
  zone_unknown: (facts: JsonObject) => `There is no time zone ${textOf(facts.zone)}.`,
  ends_before_it_starts: () => 'The journey ends before it starts: nobody could come in.',
  cap_per_hour_unused: (facts: JsonObject) =>
    `At most ${textOf(facts.total)} customers come in altogether, so at most ${textOf(facts.perHour)} an hour changes nothing.`,
  cooldown_unused: () => 'A pause counts only where customers come in again after leaving.',
  max_unused: () => 'Everybody comes in once only, so a larger number of times changes nothing.',
  node_id_twice: () => 'Two steps have the same id.',
  node_unreachable: () => 'Nobody can come to this step. Connect it or delete it.',
  edge_from_unknown: (facts: JsonObject) => `A connection begins at a step that is not there (${textOf(facts.from)}).`,
  output_unknown: (facts: JsonObject) => `A connection begins at a branch that is not there (${textOf(facts.output)}).`,
  failed_needs_wait: () => 'Only a step that waits until its message is sent can go on by “failed”.',
  edge_to_unknown: (facts: JsonObject) => `A connection leads to a step that is not there (${textOf(facts.to)}).`,
  output_drawn_twice: (facts: JsonObject) => `The branch ${textOf(facts.output)} leads to two places.`,
  cycle: (facts: JsonObject) =>
    `The path leads back to this step${listOf(facts.nodes).length > 1 ? ` after ${listOf(facts.nodes).length} steps` : ''}. Only a jump can go back.`,
  path_unknown: (facts: JsonObject) => `Nothing is called ${textOf(facts.path)}.`,
  step_not_heard: (facts: JsonObject) =>
    `${textOf(facts.path)} names a step that is not there, or keeps no event and no answer${line(facts, 'en')}.`,
  step_not_before: (facts: JsonObject) =>
    `${textOf(facts.path)} is of a step that nobody passes before coming here, so it is always empty${line(facts, 'en')}.`,
  message_step_unknown: () => 'This asks of the message of a step that is not there, or sends none.',
  message_step_not_before: () =>
    'This asks of the message of a step that nobody passes before coming here, so the answer is always no.',
  branches_empty: () => 'Add at least one branch.',
  output_twice: (facts: JsonObject) => `Two branches have the same id (${textOf(facts.id)}).`,
  output_reserved: (facts: JsonObject) =>
    `A branch cannot have the id ${textOf(facts.id)}, which stands for the state of a step. Choose another one.`,
  experiment_missing: () => 'Name the experiment.',
  variants_too_few: () => 'A test needs at least two variants.',
  variants_all_held_out: () => 'Every variant keeps its customers out. Leave at least one that does something.',
  weights_not_100: (facts: JsonObject) => `The shares add up to ${textOf(facts.sum)} %, not 100 %.`,
  update_empty: () => 'Say what to change.',
  weekdays_missing: () => 'Choose at least one day of the week.',
  segment_missing: () => 'Choose a segment.',
  cron_missing: () => 'Say when it starts.',
  cron_invalid: () => 'This is no schedule. It has five fields: minute, hour, day of the month, month, weekday.',
  offset_too_long: () => 'At most a year before or after the date.',
  attribute_missing: () => 'Choose the attribute that holds the date.',
  pool_missing: () => 'Choose a coupon pool.',
  jump_target_missing: () => 'Choose the step to jump to.',
  jump_target_unknown: (facts: JsonObject) => `Jumps to a step that is not there (${textOf(facts.to)}).`,
  jump_to_itself: () => 'A step cannot jump to itself.',
  jump_without_wait: (facts: JsonObject) =>
    `Customers could go round here for ${textOf(facts.steps)} steps without ever waiting; at most ${textOf(facts.most)} are possible. Add a wait or jump less often.`,
  journey_missing: () => 'Choose the journey to start.',
  journey_not_found: () => 'There is no such journey.',
  url_missing: () => 'Say which address to call.',
  url_invalid: () => 'The address must begin with https:// or http://.',
  header_invalid: (facts: JsonObject) => `“${textOf(facts.name)}” cannot be the name of a header.`,
  sender_incomplete: () =>
    'Advertising must name its sender: complete name, e-mail, phone and address in the settings.',
  sender_invalid: () => 'There is no valid sender address. Set one in the settings.',
  label_altered: () => 'The advertising label is put there by itself. Leave it out of the subject.',
  content_invalid: () => 'The message cannot be put together.',
  subject_missing: () => 'Write a subject.',
  body_missing: () => 'Write the message.',
  template_error: (facts: JsonObject) =>
    `The template cannot be read: ${templateFault(textOf(facts.message), 'en')}${line(facts, 'en')}.`,
  variable_unknown: (facts: JsonObject) => `Nothing is called ${textOf(facts.variable)}${line(facts, 'en')}.`,
};

export const ko = {
  event_missing: () => '이벤트를 골라 주세요.',
  journey_empty: () => '아직 단계가 없어요. 시작 조건 아래에 첫 단계를 놓아 주세요.',
  trigger_leads_nowhere: () => '시작 조건이 아무 데로도 이어지지 않아요. 첫 단계와 이어 주세요.',
  name_missing: () => '여정 이름을 적어 주세요.',
  zone_unknown: (facts: JsonObject) => `${textOf(facts.zone)} 시간대는 없어요. 목록에서 골라 주세요.`,
  ends_before_it_starts: () => '끝나는 때가 시작하는 때보다 빨라서 아무도 들어올 수 없어요.',
  cap_per_hour_unused: (facts: JsonObject) =>
    `모두 합쳐 ${textOf(facts.total)}명까지만 들어오니 한 시간에 ${textOf(facts.perHour)}명이라는 제한은 쓰이지 않아요.`,
  cooldown_unused: () => '쉬는 시간은 나간 뒤 다시 들어올 수 있을 때만 쓰여요.',
  max_unused: () => '한 번만 들어올 수 있어서 횟수 제한은 쓰이지 않아요.',
  node_id_twice: () => '두 단계의 id가 같아요.',
  node_unreachable: () => '아무도 이 단계로 올 수 없어요. 이어 주거나 지워 주세요.',
  edge_from_unknown: (facts: JsonObject) => `없는 단계(${textOf(facts.from)})에서 시작하는 연결이 있어요.`,
  output_unknown: (facts: JsonObject) => `없는 갈래(${textOf(facts.output)})에서 시작하는 연결이 있어요.`,
  failed_needs_wait: () => "'실패' 갈래는 발송될 때까지 기다리는 단계에서만 이을 수 있어요.",
  edge_to_unknown: (facts: JsonObject) => `없는 단계(${textOf(facts.to)})로 가는 연결이 있어요.`,
  output_drawn_twice: (facts: JsonObject) => `갈래 ${josa(textOf(facts.output), '이/가')} 두 곳으로 이어져 있어요.`,
  cycle: (facts: JsonObject) =>
    `${listOf(facts.nodes).length}단계를 지나 이 단계로 되돌아오는 길이에요. 되돌아가려면 '다른 단계로 가기'를 써 주세요.`,
  path_unknown: (facts: JsonObject) => `${josa(textOf(facts.path), '이/가')} 무엇인지 알 수 없어요.`,
  step_not_heard: (facts: JsonObject) =>
    `${josa(textOf(facts.path), '이/가')} 가리키는 단계가 없거나, 그 단계에 남는 이벤트나 응답이 없어요${line(facts, 'ko')}.`,
  step_not_before: (facts: JsonObject) =>
    `${josa(textOf(facts.path), '은/는')} 여기에 오기 전에 지나지 않는 단계의 값이라서 늘 비어 있어요${line(facts, 'ko')}.`,
  message_step_unknown: () => '메시지를 보내지 않거나 없는 단계의 메시지를 묻고 있어요.',
  message_step_not_before: () => "여기에 오기 전에 지나지 않는 단계의 메시지를 묻고 있어서 답이 늘 '아니요'예요.",
  branches_empty: () => '갈래를 하나 이상 만들어 주세요.',
  output_twice: (facts: JsonObject) => `두 갈래의 id가 같아요 (${textOf(facts.id)}).`,
  output_reserved: (facts: JsonObject) =>
    `${josa(textOf(facts.id), '은/는')} 단계의 상태를 뜻하는 말이라 갈래의 id로 쓸 수 없어요. 다른 id를 적어 주세요.`,
  experiment_missing: () => '실험 이름을 적어 주세요.',
  variants_too_few: () => '실험에는 안이 둘 이상 필요해요.',
  variants_all_held_out: () => '모든 안이 비교군이에요. 적어도 하나는 비교군이 아니어야 해요.',
  weights_not_100: (facts: JsonObject) => `비율의 합이 100%가 아니라 ${textOf(facts.sum)}%예요.`,
  update_empty: () => '무엇을 바꿀지 정해 주세요.',
  weekdays_missing: () => '요일을 하나 이상 골라 주세요.',
  segment_missing: () => '고객 그룹을 골라 주세요.',
  cron_missing: () => '언제 시작할지 정해 주세요.',
  cron_invalid: () => '일정이 아니에요. 분, 시, 일, 월, 요일의 다섯 칸으로 적어 주세요.',
  offset_too_long: () => '날짜의 앞뒤로 1년까지만 정할 수 있어요.',
  attribute_missing: () => '날짜가 들어 있는 속성을 골라 주세요.',
  pool_missing: () => '쿠폰 묶음을 골라 주세요.',
  jump_target_missing: () => '어느 단계로 갈지 골라 주세요.',
  jump_target_unknown: (facts: JsonObject) => `없는 단계(${textOf(facts.to)})로 가게 되어 있어요.`,
  jump_to_itself: () => '자기 자신으로는 갈 수 없어요.',
  jump_without_wait: (facts: JsonObject) =>
    `기다림 없이 최대 ${textOf(facts.steps)}단계를 돌 수 있어요. ${textOf(facts.most)}단계까지만 할 수 있으니 기다리는 단계를 넣거나 횟수를 줄여 주세요.`,
  journey_missing: () => '시작할 여정을 골라 주세요.',
  journey_not_found: () => '그런 여정이 없어요.',
  url_missing: () => '호출할 주소를 적어 주세요.',
  url_invalid: () => '주소는 https:// 또는 http://로 시작해야 해요.',
  header_invalid: (facts: JsonObject) => `헤더 이름으로 쓸 수 없어요: ${textOf(facts.name)}`,
  sender_incomplete: () => '광고에는 보내는 사람을 밝혀야 해요. 설정에서 이름, 이메일, 전화번호, 주소를 채워 주세요.',
  sender_invalid: () => '쓸 수 있는 보내는 주소가 없어요. 설정에서 정해 주세요.',
  label_altered: () => '광고 표시는 자동으로 붙어요. 제목에서 빼 주세요.',
  content_invalid: () => '메시지를 만들 수 없어요.',
  subject_missing: () => '제목을 적어 주세요.',
  body_missing: () => '내용을 적어 주세요.',
  template_error: (facts: JsonObject) =>
    `내용을 읽을 수 없어요: ${templateFault(textOf(facts.message), 'ko')}${line(facts, 'ko')}.`,
  variable_unknown: (facts: JsonObject) => `${textOf(facts.variable)}라는 값은 없어요${line(facts, 'ko')}.`,
} satisfies Messages<typeof en>;

const line = (facts: JsonObject, language: 'ko' | 'en'): string =>
  typeof facts.line === 'number' ? (language === 'ko' ? ` (${facts.line}번째 줄)` : ` (line ${facts.line})`) : '';
