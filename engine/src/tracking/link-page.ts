const style = `body{margin:0;padding:48px 20px;background:#f7f7f5;color:#1f2430;font:16px/1.6 system-ui,sans-serif}
main{max-width:440px;margin:0 auto;padding:32px;background:#fff;border:1px solid #e4e4e0;border-radius:12px}
h1{margin:0 0 8px;font-size:20px}h2{margin:24px 0 4px;font-size:16px}p{margin:0;color:#4b5160}`;

/** For a link of a mail that leads nowhere any more, in Korean and English. */
export const linkPage = (): string => `<!doctype html>
<html lang="ko"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex"><title>쓸 수 없는 링크예요 · This link does not work</title><style>${style}</style></head>
<body><main><h1>쓸 수 없는 링크예요</h1><p>링크가 잘렸거나 오래돼서 어디로 가는지 알 수 없어요. 상점으로 바로 가 주세요.</p>
<div lang="en"><h2>This link does not work</h2><p>It may have been cut off, or is too old. Please go to the shop directly.</p></div></main></body></html>`;
