import { formatMoment } from '@olle/shared/i18n/format-moment';
import { josa } from '@olle/shared/i18n/josa';
import type { Language, Messages } from '@olle/shared/i18n/language';

const en = {
  usage: [
    'olle pull [--journey ID|NAME]… [--force] [FOLDER]   write drafts and their tests to files',
    'olle push [--journey ID|NAME]… [--force] [PATH…]    save files as drafts; a file without an id is a new journey',
    'olle diff [--journey ID|NAME]… [--published] [PATH…]  say what pushing would change: 0 nothing, 1 something',
    'olle test [--journey ID|NAME]… [PATH…]              run the journey tests of the files; asks no server',
    '',
    'OLLE_URL (http://127.0.0.1:4400) and OLLE_ADMIN_KEY say where. Exit codes: 0 fine, 1 look at it, 2 trouble.',
  ].join('\n'),
  noCommand: (name: string) => `There is no command “${name}”.`,
  badArguments: (why: string) => `These arguments cannot be read: ${why}`,
  noKey: 'Set OLLE_ADMIN_KEY to the admin key; it is never an argument.',
  badKey: 'OLLE_ADMIN_KEY has blanks or signs that no key has.',
  badUrl: (url: string) => `OLLE_URL is no address: ${url}`,
  unreachable: (url: string, why: string) => `Nobody answers at ${url}: ${why}`,
  noOlle: (url: string, status: string) => `What answers at ${url} is not Olle (${status}).`,
  refused: (code: string, message: string) => `${message} (${code})`,
  noJourney: (name: string) => `There is no journey “${name}”.`,
  manyJourneys: (name: string, ids: string) => `Several journeys are called “${name}”. Name one by its id: ${ids}`,
  noFile: (path: string) => `There is no file or folder ${path}.`,
  noFiles: (path: string) => `There are no journeys in ${path}.`,
  idTwice: (first: string, second: string) => `Two files say they are the same journey: ${first} and ${second}.`,
  unread: (path: string) => `${path}: cannot be read as a journey.`,
  pulled: (path: string, revision: string) => `${path}: revision ${revision}`,
  pulledTests: (path: string, count: string) => `${path}: tests ${count}`,
  upToDate: (path: string) => `${path}: nothing new`,
  changedHere: (path: string) =>
    `${path}: changed here and on the server. Push it first, or pull --force to lose what is here.`,
  forgotten: (path: string) => `${path}: what stood here is overwritten (--force).`,
  pushed: (path: string, revision: string) => `${path}: saved as revision ${revision}`,
  created: (path: string, id: string) => `${path}: new journey ${id}`,
  pushedTests: (path: string, facts: string) => `${path}: ${facts}`,
  testFacts: (made: string, changed: string, removed: string) =>
    `tests ${made} new, ${changed} changed, ${removed} removed`,
  nameNew: (path: string) => `${path}: has no id. Name the file itself to make a new journey of it.`,
  conflict: (path: string, who: string, when: string, revision: string) =>
    `${path}: not pushed. ${who} changed the draft ${when} (revision ${revision}). Pull first, or push --force to overwrite it.`,
  conflictTests: (path: string) =>
    `${path}: not pushed. Somebody changed the tests meanwhile. Pull first, or push --force to overwrite them.`,
  unknownBase: (path: string) =>
    `${path}: not pushed. It does not say which revision it comes from. Pull first, or push --force to overwrite the draft.`,
  overwritten: (path: string, who: string, when: string, revision: string) =>
    `${path}: overwrites revision ${revision} by ${who}, ${when} (--force).`,
  overwrittenTests: (path: string) => `${path}: overwrites tests that somebody changed meanwhile (--force).`,
  noDifference: (path: string) => `${path}: no difference`,
  testNew: (name: string) => `Test added: ${name}`,
  testGone: (name: string) => `Test removed: ${name}`,
  testChanged: (name: string) => `Test changed: ${name}`,
  notPublished: 'never published',
  noTests: (path: string) => `${path}: no tests`,
  passed: (name: string) => `  ok    ${name}`,
  failed: (name: string) => `  FAIL  ${name}`,
  expectedSeen: (expected: string, seen: string) => `expected: ${expected} · seen: ${seen}`,
  nothing: 'nothing',
  tally: (passed: string, failed: string) => `${passed} passed, ${failed} failed`,
  error: 'error',
  warning: 'warning',
};

const ko = {
  usage: [
    'olle pull [--journey ID|이름]… [--force] [폴더]       초안과 테스트를 파일로 받아요',
    'olle push [--journey ID|이름]… [--force] [경로…]      파일을 초안으로 저장해요. id가 없는 파일은 새 여정이 돼요',
    'olle diff [--journey ID|이름]… [--published] [경로…]  저장하면 무엇이 달라지는지 알려 줘요. 0 같음, 1 다름',
    'olle test [--journey ID|이름]… [경로…]                파일의 여정 테스트를 돌려요. 서버가 없어도 돼요',
    '',
    '주소와 키는 OLLE_URL(http://127.0.0.1:4400)과 OLLE_ADMIN_KEY로 알려 주세요. 끝날 때 0 괜찮음, 1 확인 필요, 2 문제.',
  ].join('\n'),
  noCommand: (name: string) => `‘${name}’라는 명령은 없어요.`,
  badArguments: (why: string) => `명령을 읽을 수 없어요: ${why}`,
  noKey: 'OLLE_ADMIN_KEY에 관리자 키를 넣어 주세요. 명령에 적으면 안 돼요.',
  badKey: 'OLLE_ADMIN_KEY에 키에는 쓰지 않는 빈칸이나 글자가 있어요.',
  badUrl: (url: string) => `OLLE_URL이 주소가 아니에요: ${url}`,
  unreachable: (url: string, why: string) => `${url}에서 응답이 없어요: ${why}`,
  noOlle: (url: string, status: string) => `${url}에서 응답한 것이 Olle가 아니에요 (${status}).`,
  refused: (code: string, message: string) => `${message} (${code})`,
  noJourney: (name: string) => `‘${name}’ 여정이 없어요.`,
  manyJourneys: (name: string, ids: string) => `이름이 ‘${name}’인 여정이 여럿이에요. id로 골라 주세요: ${ids}`,
  noFile: (path: string) => `${path} 파일이나 폴더가 없어요.`,
  noFiles: (path: string) => `${path}에 여정이 없어요.`,
  idTwice: (first: string, second: string) => `두 파일이 같은 여정이라고 해요: ${first}, ${second}`,
  unread: (path: string) => `${path}: 여정으로 읽을 수 없어요.`,
  pulled: (path: string, revision: string) => `${path}: 개정 ${revision}`,
  pulledTests: (path: string, count: string) => `${path}: 테스트 ${count}개`,
  upToDate: (path: string) => `${path}: 새로운 것이 없어요`,
  changedHere: (path: string) =>
    `${path}: 여기와 서버에서 모두 바뀌었어요. 먼저 push하거나, 여기 것을 버리려면 pull --force를 써 주세요.`,
  forgotten: (path: string) => `${path}: 여기 있던 것을 덮어썼어요 (--force).`,
  pushed: (path: string, revision: string) => `${path}: 개정 ${josa(revision, '으로/로')} 저장했어요`,
  created: (path: string, id: string) => `${path}: 새 여정 ${id}`,
  pushedTests: (path: string, facts: string) => `${path}: ${facts}`,
  testFacts: (made: string, changed: string, removed: string) =>
    `테스트 추가 ${made}, 변경 ${changed}, 삭제 ${removed}`,
  nameNew: (path: string) => `${path}: id가 없어요. 새 여정으로 만들려면 이 파일을 직접 적어 주세요.`,
  conflict: (path: string, who: string, when: string, revision: string) =>
    `${path}: 저장하지 않았어요. ${when}에 ${who}님이 초안을 고쳤어요 (개정 ${revision}). 먼저 pull하거나, 덮어쓰려면 push --force를 써 주세요.`,
  conflictTests: (path: string) =>
    `${path}: 저장하지 않았어요. 그사이 누가 테스트를 고쳤어요. 먼저 pull하거나, 덮어쓰려면 push --force를 써 주세요.`,
  unknownBase: (path: string) =>
    `${path}: 저장하지 않았어요. 어느 개정에서 왔는지 적혀 있지 않아요. 먼저 pull하거나, 초안을 덮어쓰려면 push --force를 써 주세요.`,
  overwritten: (path: string, who: string, when: string, revision: string) =>
    `${path}: ${when}에 ${who}님이 저장한 개정 ${josa(revision, '을/를')} 덮어써요 (--force).`,
  overwrittenTests: (path: string) => `${path}: 그사이 누가 고친 테스트를 덮어써요 (--force).`,
  noDifference: (path: string) => `${path}: 다른 것이 없어요`,
  testNew: (name: string) => `테스트 추가: ${name}`,
  testGone: (name: string) => `테스트 삭제: ${name}`,
  testChanged: (name: string) => `테스트 변경: ${name}`,
  notPublished: '아직 발행하지 않았어요',
  noTests: (path: string) => `${path}: 테스트가 없어요`,
  passed: (name: string) => `  통과  ${name}`,
  failed: (name: string) => `  실패  ${name}`,
  expectedSeen: (expected: string, seen: string) => `기대: ${expected} · 결과: ${seen}`,
  nothing: '없음',
  tally: (passed: string, failed: string) => `통과 ${passed}개, 실패 ${failed}개`,
  error: '오류',
  warning: '주의',
} satisfies Messages<typeof en>;

type Words = Messages<typeof en>;
export const wordsOf = (language: Language): Words => ({ ko, en })[language];

/** By the clocks of this machine. */
export const momentOf = (iso: string, language: Language): string =>
  formatMoment(iso, Intl.DateTimeFormat().resolvedOptions().timeZone, language);
