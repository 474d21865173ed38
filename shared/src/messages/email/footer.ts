import { escapeHtml } from '../../templates/html-entities.ts';
import type { Frame } from '../composed.ts';
import { oneLine } from './one-line.ts';

export interface Footer {
  readonly html: string;
  readonly text: string;
}

type Disclosure = Pick<Frame, 'sender' | 'unsubscribeUrl'> & { readonly fallbackEmail: string };

/** Who sends, how to reach them, and how to refuse, in Korean and English: what the law asks of an advertising mail. */
export function footer({ sender, unsubscribeUrl, fallbackEmail }: Disclosure): Footer {
  const contact = [sender.name, sender.email || fallbackEmail, sender.phone, sender.address]
    .map(oneLine)
    .filter(Boolean);
  const notice = {
    ko: '이 메일은 수신에 동의하신 분께 보내는 광고예요. 더 받고 싶지 않으시면 아래에서 무료로 수신을 거부하실 수 있어요.',
    en: 'This is advertising that you agreed to receive. If you do not want any more, unsubscribe below, free of charge.',
  };
  const link = (words: string) => `<a href="${escapeHtml(unsubscribeUrl)}" style="color:#5c6370">${words}</a>`;
  return {
    text: `\n\n--\n${contact.join('\n')}\n\n${notice.ko}\n${notice.en}\n수신거부 Unsubscribe: ${unsubscribeUrl}\n`,
    html:
      `\n<div style="margin-top:32px;padding-top:16px;border-top:1px solid #d9dce3;color:#5c6370;font-size:12px;line-height:1.6">` +
      `<p style="margin:0 0 8px">${contact.map(escapeHtml).join('<br>')}</p>` +
      `<p style="margin:0 0 8px">${notice.ko}<br>${notice.en}</p>` +
      `<p style="margin:0">${link('수신거부')} · ${link('Unsubscribe')}</p></div>\n`,
  };
}
