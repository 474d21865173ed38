import { josa } from '@olle/shared/i18n/josa';
import type { Messages } from '@olle/shared/i18n/language';
import type { ProblemCount } from '../canvas/store/problem-tone.ts';
import type { Names } from './names.ts';

const doItEn = 'Do it for me';
const doItKo = '대신 하기';
const reviewedEn = 'I have read it';
const reviewedKo = '다 읽었어요';
const exampleEn = 'My first cart reminder';
const exampleKo = '장바구니 알림 연습';

/** How it ended. */
interface End {
  /** From nothing to the mail, where that is known. */
  readonly minutes: number | null;
  /** The mail came, and why. */
  readonly isKnown: boolean;
  /** The reason is on this page, framed. */
  readonly atReason: boolean;
}

/** `n`: what the controls are called on the screen. */
export const en = {
  name: 'First journey',
  steps: 'Steps of the first journey',
  progress: (at: number, of: number) => `Step ${at} of ${of}`,
  allDone: (of: number) => `All ${of} steps done`,
  part: (at: number, of: number) => `${at} of ${of}`,
  now: 'now',
  done: 'done',
  show: 'Show me',
  doIt: doItEn,
  reviewed: reviewedEn,
  skip: 'Skip this step',
  restart: 'Begin again with another journey',
  close: 'Close the guide',
  closeHint: 'It goes on where you left it: from home, or from the commands (Ctrl+K).',
  showCommand: 'Go to what the first-journey guide points at',
  closeCommand: 'Close the first-journey guide',
  next: (step: string, advice: string) => `Now: ${step}. ${advice}`,
  after: (step: string, next: string) => `Done: ${step}. ${next}`,
  toJourney: 'Open the journey',
  toShop: 'Open the demo shop',
  toSignUp: 'Sign up in the shop',
  toMail: 'Open the mail',
  toCustomer: 'Open the customer’s history',
  newTab: 'in a new tab',
  titles: {
    create: 'Begin an empty journey',
    trigger: 'Choose what starts it',
    wait: 'Wait a minute for the order',
    mail: 'Write the mail',
    rehearse: 'Rehearse it',
    live: 'Publish and start',
    shop: 'Be a customer of the demo shop',
    read: 'Read the mail, and why it came',
  },
  tasks: {
    create: (n: Names) =>
      `Press “${n.create}” on the page “${n.journeys}”. You will draw a journey that writes to customers who fill a cart and do not buy. On the way, a blue frame shows where to press.`,
    event: (n: Names) =>
      `Choose “${n.added}” under “${n.event}”. Then the journey begins whenever somebody puts something into a cart.`,
    key: (n: Names) => `Choose “${n.cart}” under “${n.key}”. Then every cart is looked after by itself.`,
    addWait: (n: Names) =>
      `Press “${n.waitEvent}” in the list of steps. Who is about to buy needs no reminder, so we first see whether an order comes.`,
    awaited: (n: Names) => `Choose “${n.ordered}” under “${n.awaited}”. Who orders gets no mail.`,
    timeout: (n: Names) =>
      `Write “1 min” under “${n.timeout}”. In a real shop an hour is about right; a minute lets you see it now.`,
    same: (n: Names) =>
      `Press “${n.same}”. It fills in the ${n.cartNumber} (cart_id) by itself: the order of another cart then does not count for this one.`,
    addSend: (n: Names) =>
      `Press + below “${n.late}” and choose “${n.send}”. Only customers who have not ordered within the minute come this way.`,
    subject: (n: Names) =>
      `Write the subject under “${n.subject}”. “${n.insertValue}” below it puts in the name of whoever gets it.`,
    body: (n: Names) => `Write the mail under “${n.body}”. “${doItEn}” fills in an example that you can change.`,
    sound: (n: Names, count: ProblemCount) =>
      `Something is still open: press “${n.problems(count)}” at the top to see what.`,
    rehearse: (n: Names) =>
      `Press “${n.rehearse}” (▷) in the bar below the drawing. A made-up customer walks the whole journey; nothing is sent.`,
    arrive: (n: Names) =>
      `The path should light up as far as “${n.send}”. The rehearsal says who walks, what happens to them, and why the path turned.`,
    review: (n: Names) =>
      `Read beside the drawing when the mail goes out, and why. “${n.play}” (▶) walks the way step by step. Then press “${reviewedEn}”.`,
    name: (n: Names) =>
      `Press “${n.noName}” at the top and give the journey a name of its own, such as “${exampleEn}”: lists call it by that.`,
    publish: (n: Names) => `Press “${n.publish}” at the top. A window opens that says what is about to be published.`,
    activate: (n: Names) =>
      `Press “${n.activate}” at the top. From then on customers of the shop come into this journey.`,
    cart: 'Open the demo shop in a new tab. Sign up with a made-up address and agree to advertising by e-mail, put something into the cart, and come back.',
    consent:
      'Your cart has come in. Within the minute, sign up in the shop and agree to advertising by e-mail: without consent no mail is sent.',
    missed:
      'This cart’s minute ended without a mail; the customer’s history says why. Sign up with consent in the shop, then put one more thing into the cart.',
    sent: (who: string, until: string) =>
      until
        ? `In your journey ${who} is waiting. If no order comes, the mail leaves at ${until}. There is nothing to do: this moves on by itself.`
        : `The mail for ${who} is on its way. This moves on by itself.`,
    read: 'The mail is there. Open it: the name stands where you put it, and the notices that the law wants are added.',
    why: 'Nothing happens here without a reason that can be read. Open the customer’s history: it goes straight to why the mail was sent.',
  },
  confirm: {
    plain: (press: string) =>
      `Press “${press}” in the window. From then on customers of the shop come into this journey.`,
    anyway: (press: string) =>
      `Press “${press}” in the window. What it warns of, the demo’s own cart reminder, is fine for this exercise.`,
    now: (n: Names) => `Choose “${n.now}” in the window: this exercise does not wait.`,
    more: 'The window says what has to be mended or chosen first. Then you can publish.',
  },
  readOwn: (own: string, other: string) =>
    `The mail of your journey “${own}” is there: open it and see the name where you put it. The one of “${other}” comes from a journey that the demo had already.`,
  readOwnOfTwo:
    'The mail of your journey is there: open it and see the name where you put it. The other one comes from the cart reminder that the demo had already.',
  loose: (n: Names) =>
    `“${n.waitEvent}” is not connected yet. Drag from the dot below the first card to its upper edge.`,
  misplaced: (n: Names) =>
    `“${n.send}” stands elsewhere. It belongs below “${n.late}” alone: drag its card onto the + there.`,
  rests: (n: Names, act: string) =>
    `Your journey does not run at the moment. Press “${n.operate}” at the top and choose “${act}”.`,
  noShop: 'This server has no demo shop. Let your own shop send “Product Added” for a customer who agreed to e-mail.',
  finished: 'Your first journey is done',
  finishedHint: (n: Names, { minutes, isKnown, atReason }: End) =>
    [
      isKnown
        ? `From an empty drawing to a mail${minutes === null ? '' : ` in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`}, and you have read why it came${atReason ? ' (in the blue frame)' : ''}.`
        : 'A journey that you drew yourself is running.',
      `Your journey goes on until you end it under “${n.operate}”.`,
    ].join(' '),
  nextSteps: 'Where to go from here',
  toGallery: 'See ready-made journeys',
  toHistory: 'Read again why it came',
  toSegments: 'Look at the segments',
  end: 'Finish',
  person: (name: string) => name,
  somebody: 'the customer',
  example: exampleEn,
  exampleSubject: "{{ customer.name | default: 'Hi' }}, your cart is waiting",
};

/** With the particle of what is pressed or chosen. */
const the = (name: string): string => josa(`‘${name}’`, '을/를');

export const ko = {
  name: '첫 여정 안내',
  steps: '첫 여정의 단계',
  progress: (at: number, of: number) => `${of}단계 중 ${at}단계`,
  allDone: (of: number) => `${of}단계 모두 마침`,
  part: (at: number, of: number) => `할 일 ${of}개 중 ${at}번째`,
  now: '지금 할 일',
  done: '마침',
  show: '어디인지 보기',
  doIt: doItKo,
  reviewed: reviewedKo,
  skip: '이 단계 건너뛰기',
  restart: '다른 여정으로 처음부터',
  close: '안내 닫기',
  closeHint: '홈이나 명령 목록(Ctrl+K)에서 이어서 할 수 있어요.',
  showCommand: '첫 여정 안내가 가리키는 곳으로 가기',
  closeCommand: '첫 여정 안내 닫기',
  next: (step: string, advice: string) => `지금 할 일: ${step}. ${advice}`,
  after: (step: string, next: string) => `‘${step}’ 단계를 마쳤어요. ${next}`,
  toJourney: '여정 열기',
  toShop: '데모 상점 열기',
  toSignUp: '상점에서 회원가입하기',
  toMail: '메일 열기',
  toCustomer: '고객 기록 열기',
  newTab: '새 탭에서 열려요',
  titles: {
    create: '빈 여정 만들기',
    trigger: '시작 조건 고르기',
    wait: '주문을 1분 기다리기',
    mail: '메일 쓰기',
    rehearse: '미리 돌려보기',
    live: '발행하고 시작하기',
    shop: '데모 상점의 고객 되어 보기',
    read: '메일 받고 이유 보기',
  },
  tasks: {
    create: (n: Names) =>
      `‘${n.journeys}’ 화면에서 ${the(n.create)} 눌러요. 장바구니에 담고 주문하지 않은 고객에게 메일을 보내는 여정을 그려 볼 거예요. 누를 곳은 파란 테두리로 알려 드려요.`,
    event: (n: Names) =>
      `‘${n.event}’ 칸에서 ${the(n.added)} 골라요. 누가 상품을 장바구니에 담을 때마다 이 여정이 시작돼요.`,
    key: (n: Names) => `‘${n.key}’ 칸에서 ${the(n.cart)} 골라요. 그러면 장바구니마다 따로 챙겨요.`,
    addWait: (n: Names) =>
      `단계 목록에서 ${the(n.waitEvent)} 눌러요. 곧 주문할 고객에게는 알림이 필요 없으니, 먼저 주문이 들어오는지 지켜봐요.`,
    awaited: (n: Names) => `‘${n.awaited}’ 칸에서 ${the(n.ordered)} 골라요. 주문한 고객에게는 메일을 보내지 않아요.`,
    timeout: (n: Names) =>
      `‘${n.timeout}’ 칸에 ‘1분’이라고 적어요. 실제 상점에서는 한 시간쯤이 알맞지만, 지금은 바로 볼 수 있게 짧게 둬요.`,
    same: (n: Names) =>
      `${the(n.same)} 눌러요. ${n.cartNumber}(cart_id)가 저절로 채워져서, 다른 장바구니를 주문해도 이 장바구니는 계속 챙겨요.`,
    addSend: (n: Names) =>
      `‘${n.late}’ 아래 +를 누르고 ${the(n.send)} 골라요. 1분 안에 주문하지 않은 고객만 이 갈래로 와요.`,
    subject: (n: Names) =>
      `‘${n.subject}’ 칸에 메일 제목을 적어요. 아래 ‘${n.insertValue}’에서 이름을 고르면 받는 분의 이름이 들어가요.`,
    body: (n: Names) =>
      `‘${n.body}’ 칸에 메일 내용을 적어요. ${the(doItKo)} 누르면 예시가 채워지고, 그대로 쓰거나 고쳐도 돼요.`,
    sound: (n: Names, count: ProblemCount) =>
      `아직 고칠 곳이 있어요. 위쪽 ${the(n.problems(count))} 누르면 어디인지 보여요.`,
    rehearse: (n: Names) =>
      `그림 아래 도구에서 ▷ ${the(n.rehearse)} 눌러요. 지어낸 고객 한 명이 여정을 끝까지 가 보고, 실제로는 아무것도 보내지 않아요.`,
    arrive: (n: Names) =>
      `길이 ‘${n.send}’까지 켜져야 해요. 미리 돌려보기에서 누가 가고, 무슨 일이 있고, 왜 그 갈래로 갔는지 볼 수 있어요.`,
    review: (n: Names) =>
      `그림 옆에서 메일이 언제, 왜 나가는지 읽어 보세요. ▶ ${the(n.play)} 누르면 한 단계씩 보여 줘요. 다 봤으면 ${the(reviewedKo)} 눌러요.`,
    name: (n: Names) =>
      `맨 위 ${the(n.noName)} 눌러 여정 이름을 지어요(예: ${exampleKo}). 목록에서 이 이름으로 찾게 돼요.`,
    publish: (n: Names) => `위쪽 ${the(n.publish)} 눌러요. 무엇이 발행되는지 보여 주는 창이 열려요.`,
    activate: (n: Names) => `위쪽 ${the(n.activate)} 눌러요. 이때부터 상점의 고객이 이 여정으로 들어와요.`,
    cart: '데모 상점을 새 탭에서 열어요. 지어낸 주소로 회원가입하며 광고 메일 수신에 동의하고, 상품 하나를 장바구니에 담은 다음 돌아오세요.',
    consent:
      '장바구니가 여정에 들어왔어요. 1분 안에 상점에서 회원가입하고 광고 메일 수신에 동의해 주세요. 동의가 없으면 메일을 보내지 않아요.',
    missed:
      '이 장바구니는 메일 없이 1분이 지났어요. 이유는 고객 기록에 있어요. 상점에서 수신에 동의하고 회원가입한 다음 상품을 하나 더 담아 보세요.',
    sent: (who: string, until: string) =>
      until
        ? `${who}이 여정 안에서 기다리고 있어요. 주문이 없으면 ${until}에 메일이 나가요. 그대로 두면 저절로 넘어가요.`
        : `${who}에게 메일을 보내고 있어요. 그대로 두면 저절로 넘어가요.`,
    read: '메일이 도착했어요. 열어 보면 이름이 제자리에 들어가 있고, 법에서 정한 안내도 붙어 있어요.',
    why: '왜 보냈는지가 모두 기록에 남아요. 고객 기록을 열어 보세요. 메일이 나간 이유가 있는 곳을 바로 보여 줘요.',
  },
  confirm: {
    plain: (press: string) => `열린 창에서 ${the(press)} 눌러요. 이때부터 상점의 고객이 이 여정으로 들어와요.`,
    anyway: (press: string) =>
      `열린 창에서 ${the(press)} 눌러요. 데모의 장바구니 알림과 겹친다는 안내는 연습이니 그대로 두어도 괜찮아요.`,
    now: (n: Names) => `이 연습에서는 바로 발행해요. 열린 창에서 ${the(n.now)} 골라요.`,
    more: '열린 창에 적힌 것을 먼저 고치거나 골라 주세요. 그러면 발행할 수 있어요.',
  },
  readOwn: (own: string, other: string) =>
    `내 여정 ‘${own}’의 메일이 도착했어요. 열어서 이름이 제자리에 들어갔는지 보세요. ‘${other}’의 메일은 데모에 있던 여정이 따로 보낸 거예요.`,
  readOwnOfTwo:
    '내 여정의 메일이 도착했어요. 열어서 이름이 제자리에 들어갔는지 보세요. 다른 한 통은 데모에 처음부터 있던 장바구니 알림이 보낸 거예요.',
  loose: (n: Names) =>
    `‘${n.waitEvent}’ 카드가 아직 이어지지 않았어요. 첫 카드 아래 점에서 이 카드 위쪽까지 끌어 주세요.`,
  misplaced: (n: Names) =>
    `‘${n.send}’ 카드가 다른 곳에 있어요. ‘${n.late}’ 갈래에만 있어야 하니, 카드를 그 아래 + 위로 끌어 주세요.`,
  rests: (n: Names, act: string) => `여정이 지금은 움직이지 않아요. 위쪽 ${the(n.operate)} 누르고 ${the(act)} 골라요.`,
  noShop:
    '이 서버에는 데모 상점이 없어요. 메일 수신에 동의한 고객의 ‘Product Added’ 이벤트를 여러분의 상점에서 보내 주세요.',
  finished: '첫 여정을 완성했어요. 수고하셨어요',
  finishedHint: (n: Names, { minutes, isKnown, atReason }: End) =>
    [
      isKnown
        ? `빈 그림에서 시작해 ${minutes === null ? '' : `${minutes}분 만에 `}메일을 받고, 왜 왔는지도 확인했어요${atReason ? '(파란 테두리 안)' : ''}.`
        : '직접 그린 여정이 움직이고 있어요.',
      `이 여정은 여정 화면의 ‘${n.operate}’에서 끝낼 때까지 계속 움직여요.`,
    ].join(' '),
  nextSteps: '이어서 할 만한 것',
  toGallery: '준비된 여정 보기',
  toHistory: '받은 이유 다시 보기',
  toSegments: '고객 그룹 살펴보기',
  end: '마치기',
  person: (name: string) => `${name}님`,
  somebody: '고객님',
  example: exampleKo,
  exampleSubject: "{{ customer.name | default: '고객' }}님, 담아 두신 상품이 기다리고 있어요",
} satisfies Messages<typeof en>;
