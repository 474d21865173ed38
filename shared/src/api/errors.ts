import type { Language } from '../i18n/language.ts';

interface Entry extends Readonly<Record<Language, string>> {
  readonly status: number;
}

/** Every refusal of the API: its stable code, its HTTP status, and what a person reads. */
export const errors = {
  invalid_request: {
    status: 400,
    en: 'The request cannot be read: see the details.',
    ko: '요청을 읽을 수 없어요. 자세한 내용을 확인해 주세요.',
  },
  unauthorized: {
    status: 401,
    en: 'This needs the admin key or a session.',
    ko: '관리자 키나 로그인이 필요해요.',
  },
  sign_in_link_invalid: {
    status: 401,
    en: 'This sign-in link was used or has expired. Ask for a new one.',
    ko: '이미 썼거나 기한이 지난 로그인 링크예요. 새 링크를 받아 주세요.',
  },
  forbidden: { status: 403, en: 'This is not allowed from here.', ko: '여기에서는 할 수 없는 일이에요.' },
  path_not_found: { status: 404, en: 'There is nothing at this path.', ko: '이 주소에는 아무것도 없어요.' },
  journey_not_found: { status: 404, en: 'There is no such journey.', ko: '그런 여정이 없어요.' },
  version_not_found: { status: 404, en: 'The journey has no such version.', ko: '여정에 그런 버전이 없어요.' },
  scheduled_publication_not_found: {
    status: 404,
    en: 'There is no such scheduled publication.',
    ko: '그런 발행 예약이 없어요.',
  },
  migration_not_found: { status: 404, en: 'There is no such move of customers.', ko: '그런 이동 기록이 없어요.' },
  enrolment_not_found: { status: 404, en: 'There is no such enrolment.', ko: '그런 일괄 등록이 없어요.' },
  customer_not_found: { status: 404, en: 'There is no such customer.', ko: '그런 고객이 없어요.' },
  run_not_found: { status: 404, en: 'There is no such run.', ko: '그런 진행 기록이 없어요.' },
  segment_not_found: { status: 404, en: 'There is no such segment.', ko: '그런 고객 그룹이 없어요.' },
  journey_test_not_found: { status: 404, en: 'The journey has no such test.', ko: '여정에 그런 테스트가 없어요.' },
  message_not_found: { status: 404, en: 'There is no such message.', ko: '그런 메시지가 없어요.' },
  stuck_job_not_found: { status: 404, en: 'Nothing like that was asked for.', ko: '그런 일괄 처리가 없어요.' },
  coupon_pool_not_found: { status: 404, en: 'There is no such coupon pool.', ko: '그런 쿠폰 묶음이 없어요.' },
  method_not_allowed: {
    status: 405,
    en: 'This path does not take this method.',
    ko: '이 주소에서는 쓸 수 없는 메서드예요.',
  },
  journey_not_published: {
    status: 409,
    en: 'The journey has no version yet: publish it first.',
    ko: '아직 발행한 버전이 없어요. 먼저 발행해 주세요.',
  },
  journey_not_active: { status: 409, en: 'The journey is not active.', ko: '진행 중인 여정이 아니에요.' },
  journey_not_paused: { status: 409, en: 'The journey is not paused.', ko: '일시 정지한 여정이 아니에요.' },
  journey_paused: {
    status: 409,
    en: 'The journey is paused: resume it instead.',
    ko: '일시 정지한 여정이에요. 다시 시작해 주세요.',
  },
  journey_stopped: {
    status: 409,
    en: 'The journey was stopped for good. Duplicate it to begin again.',
    ko: '종료한 여정이에요. 다시 하려면 복제해 주세요.',
  },
  journey_archived: { status: 409, en: 'The journey is archived.', ko: '보관한 여정이에요.' },
  publish_conflict: {
    status: 409,
    en: 'Somebody else published or edited this journey meanwhile. Look at it again first.',
    ko: '그사이 다른 사람이 이 여정을 발행하거나 고쳤어요. 다시 확인한 뒤 발행해 주세요.',
  },
  publication_scheduled: {
    status: 409,
    en: 'A publication of this journey is scheduled already. Cancel it first.',
    ko: '이 여정은 이미 발행을 예약해 두었어요. 먼저 그 예약을 취소해 주세요.',
  },
  publication_over: {
    status: 409,
    en: 'This publication does not wait any more.',
    ko: '이 예약은 이미 끝났어요.',
  },
  editor_changed: {
    status: 409,
    en: 'Somebody else edits this draft by now. Look again who it is first.',
    ko: '그사이 편집하는 사람이 바뀌었어요. 누구인지 다시 확인해 주세요.',
  },
  migration_running: {
    status: 409,
    en: 'Those inside are still being moved. Wait until that is done.',
    ko: '안에 있는 고객을 아직 옮기고 있어요. 끝난 뒤에 다시 해 주세요.',
  },
  migration_not_undoable: {
    status: 409,
    en: 'This move cannot be undone any more: a day has passed, or it was undone.',
    ko: '하루가 지났거나 이미 되돌려서 더는 되돌릴 수 없어요.',
  },
  run_not_live: {
    status: 409,
    en: 'The customer is not waiting in this run any more.',
    ko: '고객이 이미 이 여정을 떠났어요.',
  },
  message_not_open: {
    status: 409,
    en: 'Only a message that failed or whose fate is unknown waits for a decision.',
    ko: '실패했거나 결과를 알 수 없는 메시지만 처리할 수 있어요.',
  },
  coupon_pool_name_taken: {
    status: 409,
    en: 'Another coupon pool has this name.',
    ko: '같은 이름의 쿠폰 묶음이 있어요.',
  },
  idempotency_in_progress: {
    status: 409,
    en: 'The first call with this Idempotency-Key is still running.',
    ko: '같은 Idempotency-Key의 첫 요청을 아직 처리하고 있어요.',
  },
  revision_conflict: {
    status: 412,
    en: 'Somebody else saved this draft meanwhile.',
    ko: '그사이 다른 사람이 이 초안을 저장했어요.',
  },
  payload_too_large: { status: 413, en: 'The request is too large.', ko: '요청이 너무 커요.' },
  invalid_document: {
    status: 422,
    en: 'The journey document is malformed: see the details.',
    ko: '여정 문서의 형식이 맞지 않아요. 자세한 내용을 확인해 주세요.',
  },
  journey_invalid: {
    status: 422,
    en: 'The journey has problems that keep it from being published.',
    ko: '여정을 발행하려면 먼저 고칠 것이 있어요.',
  },
  in_flight_invalid: {
    status: 422,
    en: 'What is to become of those inside cannot be carried out: see the details.',
    ko: '안에 있는 고객을 그렇게 옮길 수 없어요. 자세한 내용을 확인해 주세요.',
  },
  publication_time: {
    status: 422,
    en: 'A publication is scheduled for a time to come, at most a year from now.',
    ko: '발행은 지금부터 1년 안의 시각으로 예약할 수 있어요.',
  },
  tests_failing: {
    status: 422,
    en: 'Tests of this journey fail: see the details. Publish anyway by giving a reason.',
    ko: '통과하지 못한 테스트가 있어요. 자세한 내용을 확인해 주세요. 이유를 적으면 그래도 발행할 수 있어요.',
  },
  too_many_tests: {
    status: 422,
    en: 'A journey holds at most 200 tests.',
    ko: '테스트는 여정마다 200개까지 만들 수 있어요.',
  },
  backtest_period: {
    status: 422,
    en: 'The period has to begin before it ends, and to be at most a year long.',
    ko: '기간은 시작이 끝보다 앞서야 하고, 1년을 넘을 수 없어요.',
  },
  backtest_too_large: {
    status: 422,
    en: 'Too many customers or events lie in this period. Choose a shorter one.',
    ko: '이 기간에는 고객이나 이벤트가 너무 많아요. 기간을 줄여 주세요.',
  },
  trigger_not_rehearsable: {
    status: 422,
    en: 'Past data does not say who would have entered by this trigger. Rehearse one customer instead.',
    ko: '지난 데이터로는 이 시작 조건에 누가 들어왔을지 알 수 없어요. 고객 한 명으로 미리 돌려 보세요.',
  },
  condition_invalid: {
    status: 422,
    en: 'The condition cannot be asked: see the details.',
    ko: '조건을 확인할 수 없어요. 자세한 내용을 확인해 주세요.',
  },
  zone_unknown: { status: 422, en: 'There is no such time zone.', ko: '그런 시간대가 없어요.' },
  idempotency_key_reused: {
    status: 422,
    en: 'This Idempotency-Key came before with another body.',
    ko: '다른 내용으로 이미 쓴 Idempotency-Key예요.',
  },
  precondition_required: {
    status: 428,
    en: 'Say which revision you edited: If-Match.',
    ko: '고친 초안의 revision을 If-Match로 알려 주세요.',
  },
  rate_limited: {
    status: 429,
    en: 'Too many calls. Try again in a moment.',
    ko: '요청이 너무 많아요. 잠시 뒤에 다시 시도해 주세요.',
  },
  internal: {
    status: 500,
    en: 'Something went wrong on our side.',
    ko: '처리하는 중에 문제가 생겼어요.',
  },
  unavailable: {
    status: 503,
    en: 'Not available right now. Try again in a moment.',
    ko: '지금은 쓸 수 없어요. 잠시 뒤에 다시 시도해 주세요.',
  },
} as const satisfies Record<string, Entry>;

export type ErrorCode = keyof typeof errors;

export const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(errors, code);
