import { textOf } from '../../i18n/fact-text.ts';
import { josa } from '../../i18n/josa.ts';
import type { Messages } from '../../i18n/language.ts';
import { categoryNames, channelNames } from '../../i18n/message-words.ts';
import type { JsonObject } from '../../json.ts';
import type { ConfigOf } from '../definitions.ts';
import { subjectInShort } from './subject-in-short.ts';

const channelEn = (facts: JsonObject): string => channelNames.en[textOf(facts.channel)] ?? textOf(facts.channel);
const categoryEn = (facts: JsonObject): string =>
  Object.entries(categoryNames.en).find(([id]) => id === facts.category)?.[1] ?? textOf(facts.category);

export const en = {
  name: 'Send a message',
  hint: 'Sends an e-mail, if the customer may get it.',
  outputs: { next: 'sent', skipped: 'skipped' },
  summary: ({ channel, content }: ConfigOf<'send'>) =>
    `${channel === 'email' ? 'E-mail' : channel} · ${subjectInShort(content.subject) || 'no subject yet'}`,
  reasons: {
    message_queued: (facts: JsonObject) =>
      `The ${channelEn(facts)} (${categoryEn(facts)}) was handed over for sending.`,
    skipped_no_address: (facts: JsonObject) => `Not sent: the customer has no address for ${channelEn(facts)}.`,
    skipped_no_consent: (facts: JsonObject) => `Not sent: no consent to ${categoryEn(facts)} by ${channelEn(facts)}.`,
    skipped_suppressed: (facts: JsonObject) =>
      `Not sent: ${channelEn(facts)} to this address is blocked (it bounced, was reported, or was blocked by hand).`,
  },
};

const channelKo = (facts: JsonObject): string => channelNames.ko[textOf(facts.channel)] ?? textOf(facts.channel);
const categoryKo = (facts: JsonObject): string =>
  Object.entries(categoryNames.ko).find(([id]) => id === facts.category)?.[1] ?? textOf(facts.category);

export const ko = {
  name: '메시지 보내기',
  hint: '받을 수 있는 고객에게 이메일을 보내요.',
  outputs: { next: '보냄', skipped: '건너뜀' },
  summary: ({ channel, content }: ConfigOf<'send'>) =>
    `${channelNames.ko[channel] ?? channel} · ${subjectInShort(content.subject) || '아직 제목이 없어요'}`,
  reasons: {
    message_queued: (facts: JsonObject) =>
      `${josa(channelKo(facts), '을/를')} 보내도록 넘겼어요 (${categoryKo(facts)}).`,
    skipped_no_address: (facts: JsonObject) => `${channelKo(facts)} 주소가 없어서 보내지 않았어요.`,
    skipped_no_consent: (facts: JsonObject) =>
      `${channelKo(facts)} ${categoryKo(facts)} 수신 동의가 없어서 보내지 않았어요.`,
    skipped_suppressed: (facts: JsonObject) =>
      `${channelKo(facts)} 발송이 막힌 주소라서 보내지 않았어요 (반송, 신고, 또는 직접 차단).`,
  },
} satisfies Messages<typeof en>;
