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
  node_id_twice: () => 'Two steps have the same id.',
  node_unreachable: () => 'Nobody can come to this step. Connect it or delete it.',
  edge_from_unknown: (facts: JsonObject) => `A connection begins at a step that is not there (${textOf(facts.from)}).`,
  output_unknown: (facts: JsonObject) => `A connection begins at a branch that is not there (${textOf(facts.output)}).`,
  edge_to_unknown: (facts: JsonObject) => `A connection leads to a step that is not there (${textOf(facts.to)}).`,
  output_drawn_twice: (facts: JsonObject) => `The branch ${textOf(facts.output)} leads to two places.`,
  cycle: (facts: JsonObject) => `These steps lead back to themselves: ${listOf(facts.nodes).map(textOf).join(', ')}.`,
  path_unknown: (facts: JsonObject) => `Nothing is called ${textOf(facts.path)}.`,
  step_not_heard: (facts: JsonObject) => `${textOf(facts.path)} names a step that waits for no event.`,
  branches_empty: () => 'Add at least one branch.',
  output_twice: (facts: JsonObject) => `Two branches have the same id (${textOf(facts.id)}).`,
  experiment_missing: () => 'Name the experiment.',
  variants_too_few: () => 'A test needs at least two variants.',
  weights_not_100: (facts: JsonObject) => `The shares add up to ${textOf(facts.sum)} %, not 100 %.`,
  update_empty: () => 'Say what to change.',
  pool_missing: () => 'Choose a coupon pool.',
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
  zone_unknown: (facts: JsonObject) => `${textOf(facts.zone)}라는 시간대가 없어요.`,
  node_id_twice: () => '두 단계의 id가 같아요.',
  node_unreachable: () => '아무도 이 단계로 올 수 없어요. 이어 주거나 지워 주세요.',
  edge_from_unknown: (facts: JsonObject) => `없는 단계(${textOf(facts.from)})에서 시작하는 연결이 있어요.`,
  output_unknown: (facts: JsonObject) => `없는 갈래(${textOf(facts.output)})에서 시작하는 연결이 있어요.`,
  edge_to_unknown: (facts: JsonObject) => `없는 단계(${textOf(facts.to)})로 가는 연결이 있어요.`,
  output_drawn_twice: (facts: JsonObject) => `갈래 ${josa(textOf(facts.output), '이/가')} 두 곳으로 이어져 있어요.`,
  cycle: (facts: JsonObject) => `제자리로 돌아오는 길이에요: ${listOf(facts.nodes).map(textOf).join(', ')}.`,
  path_unknown: (facts: JsonObject) => `${josa(textOf(facts.path), '이/가')} 무엇인지 알 수 없어요.`,
  step_not_heard: (facts: JsonObject) =>
    `${josa(textOf(facts.path), '이/가')} 가리키는 단계는 이벤트를 기다리지 않아요.`,
  branches_empty: () => '갈래를 하나 이상 만들어 주세요.',
  output_twice: (facts: JsonObject) => `두 갈래의 id가 같아요 (${textOf(facts.id)}).`,
  experiment_missing: () => '실험 이름을 적어 주세요.',
  variants_too_few: () => '실험에는 안이 둘 이상 필요해요.',
  weights_not_100: (facts: JsonObject) => `비율의 합이 100%가 아니라 ${textOf(facts.sum)}%예요.`,
  update_empty: () => '무엇을 바꿀지 정해 주세요.',
  pool_missing: () => '쿠폰 묶음을 골라 주세요.',
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
