import type { Messages } from '../../i18n/language.ts';
import { channelNames } from '../../i18n/message-words.ts';
import type { ConfigOf } from '../definitions.ts';
import { subjectInShort } from './subject-in-short.ts';

export const en = {
  name: 'Send a message',
  hint: 'Sends an e-mail, if the customer may get it.',
  outputs: { next: 'sent', skipped: 'skipped', failed: 'failed' },
  settings: { within: 'waits at most' },
  summary: ({ channel, content }: ConfigOf<'send'>) =>
    `${channel === 'email' ? 'E-mail' : channel} · ${subjectInShort(content.subject, 'en') || 'no subject yet'}`,
};

export const ko = {
  name: '메시지 보내기',
  hint: '받을 수 있는 고객에게 이메일을 보내요.',
  outputs: { next: '보냄', skipped: '건너뜀', failed: '실패' },
  settings: { within: '최대 기다리는 시간' },
  summary: ({ channel, content }: ConfigOf<'send'>) =>
    `${channelNames.ko[channel] ?? channel} · ${subjectInShort(content.subject, 'ko') || '아직 제목이 없어요'}`,
} satisfies Messages<typeof en>;
