type PageState = 'ask' | 'done' | 'unknown' | 'preview';

const words: Record<PageState, { ko: [string, string]; en: [string, string] }> = {
  ask: {
    ko: ['광고 수신을 거부할까요?', '아래 단추를 누르면 이 상점의 광고 메일을 더 보내지 않아요. 비용은 없어요.'],
    en: [
      'Unsubscribe from advertising?',
      'Press the button and this shop sends you no more advertising by e-mail. It costs nothing.',
    ],
  },
  done: {
    ko: ['수신을 거부했어요', '광고 메일을 더 보내지 않아요. 다시 받고 싶으시면 상점의 알림 설정에서 동의해 주세요.'],
    en: [
      'You are unsubscribed',
      'No more advertising is sent to you. To get it again, agree to it in the shop’s settings.',
    ],
  },
  unknown: {
    ko: ['쓸 수 없는 링크예요', '링크가 잘렸을 수 있어요. 메일의 수신거부 링크를 다시 눌러 주세요.'],
    en: ['This link does not work', 'It may have been cut off. Please use the unsubscribe link in the mail again.'],
  },
  preview: {
    ko: ['미리보기예요', '시험 메일의 링크라서 아무것도 바뀌지 않아요.'],
    en: ['This is a preview', 'The link belongs to a test mail, so nothing changes.'],
  },
};

const style = `body{margin:0;padding:48px 20px;background:#f7f7f5;color:#1f2430;font:16px/1.6 system-ui,sans-serif}
main{max-width:440px;margin:0 auto;padding:32px;background:#fff;border:1px solid #e4e4e0;border-radius:12px}
h1{margin:0 0 8px;font-size:20px}h2{margin:24px 0 4px;font-size:16px}p{margin:0;color:#4b5160}
button{margin-top:28px;width:100%;padding:12px;border:0;border-radius:8px;background:#1f2430;color:#fff;font:inherit;cursor:pointer}
button:focus-visible{outline:3px solid #7aa2f7;outline-offset:2px}`;

/** One page for everybody, in Korean and English. The form posts to the page's own address. */
export function unsubscribePage(state: PageState): string {
  const { ko, en } = words[state];
  const button = state === 'ask' ? '<form method="post"><button>수신거부 · Unsubscribe</button></form>' : '';
  return `<!doctype html>
<html lang="ko"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex"><title>${ko[0]} · ${en[0]}</title><style>${style}</style></head>
<body><main><h1>${ko[0]}</h1><p>${ko[1]}</p><div lang="en"><h2>${en[0]}</h2><p>${en[1]}</p></div>${button}</main></body></html>`;
}
