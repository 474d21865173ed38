import type { Language } from '../../i18n/language.ts';
import { escapeHtml } from '../../templates/html-entities.ts';
import type { Frame } from '../composed.ts';
import { mailBreaks, mailFace } from './face.ts';
import { oneLine } from './one-line.ts';

export interface Footer {
  readonly html: string;
  readonly text: string;
}

interface Disclosure extends Pick<Frame, 'sender' | 'unsubscribeUrl'> {
  readonly fallbackEmail: string;
  /** Of the mail. */
  readonly language: Language;
}

const notices = {
  ko: '이 메일은 수신에 동의하신 분께 보내는 광고예요. 더 받고 싶지 않으시면 아래에서 무료로 수신을 거부하실 수 있어요.',
  en: 'This is advertising that you agreed to receive. If you do not want any more, unsubscribe below, free of charge.',
};
const refusals = { ko: '수신거부', en: 'Unsubscribe' };

/**
 * Who sends, how to reach them, and how to refuse: what the law asks of an advertising mail, the refusal in Korean and in
 * English whatever the mail is written in. The law leaves the order open: who reads English first meets what they can
 * read, and the sender's own details, which a shop writes once and in Korean, stand last.
 */
export function footer({ sender, unsubscribeUrl, fallbackEmail, language }: Disclosure): Footer {
  const contact = [sender.name, sender.email || fallbackEmail, sender.phone, sender.address]
    .map(oneLine)
    .filter(Boolean);
  const languages: readonly Language[] = language === 'en' ? ['en', 'ko'] : ['ko', 'en'];
  const said = languages.map((one) => notices[one]);
  const refuse = languages.map((one) => refusals[one]);
  const link = (words: string) => `<a href="${escapeHtml(unsubscribeUrl)}" style="color:#5c6370">${words}</a>`;
  const paragraph = (lines: readonly string[]) => `<p style="margin:0 0 8px">${lines.join('<br>')}</p>`;
  const [who, how] = [
    { text: contact.join('\n'), html: paragraph(contact.map(escapeHtml)) },
    {
      text: `${said.join('\n')}\n${refuse.join(' ')}: ${unsubscribeUrl}`,
      html: paragraph(said) + paragraph([refuse.map(link).join(' · ')]),
    },
  ];
  const parts = language === 'en' ? [how, who] : [who, how];
  return {
    text: `\n\n--\n${parts.map(({ text }) => text).join('\n\n')}\n`,
    html:
      `\n<div style="margin-top:32px;padding-top:16px;border-top:1px solid #d9dce3;color:#5c6370;${mailFace};${mailBreaks};font-size:12px;line-height:1.6">` +
      `${parts.map(({ html }) => html).join('')}</div>\n`,
  };
}
