import type { Messages } from '../../i18n/language.ts';
import type { ConfigOf } from '../definitions.ts';

const shortUrl = (url: string): string => url.replace(/^https?:\/\//i, '').slice(0, 60);

export const en = {
  name: 'Webhook',
  hint: 'Calls another system and waits for its answer, which later steps can use.',
  outputs: { next: 'answered', failed: 'failed' },
  summary: ({ request: { method, url } }: ConfigOf<'webhook'>) =>
    url ? `${method} ${shortUrl(url)}` : 'No address to call yet',
};

export const ko = {
  name: '웹훅',
  hint: '다른 시스템을 호출하고 응답을 기다려요. 응답은 다음 단계에서 쓸 수 있어요.',
  outputs: { next: '응답 받음', failed: '실패' },
  summary: ({ request: { method, url } }: ConfigOf<'webhook'>) =>
    url ? `${method} ${shortUrl(url)}` : '아직 호출할 주소가 없어요',
} satisfies Messages<typeof en>;
