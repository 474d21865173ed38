import { olle } from './olle.ts';

// The key comes by the environment only: arguments are seen by everybody on the machine.
const { OLLE_URL, OLLE_ADMIN_KEY, LC_ALL, LC_MESSAGES, LANG } = process.env;

process.exitCode = await olle(process.argv.slice(2), {
  url: OLLE_URL,
  adminKey: OLLE_ADMIN_KEY,
  language: (LC_ALL || LC_MESSAGES || LANG || '').startsWith('ko') ? 'ko' : 'en',
  folder: process.cwd(),
  fetch: (url, init) => fetch(url, init),
  say: (line) => void process.stdout.write(`${line}\n`),
  warn: (line) => void process.stderr.write(`${line}\n`),
});
