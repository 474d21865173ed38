import type { Language } from '@olle/shared/i18n/language';
import { en as sendEn, ko as sendKo } from '@olle/shared/nodes/send/messages';
import { en as waitEventEn, ko as waitEventKo } from '@olle/shared/nodes/wait-event/messages';
import type { ProblemCount } from '../canvas/store/problem-tone.ts';
import { labelOf, nameFor } from '../conditions/named.ts';
import { messagesOf } from '../i18n/messages.ts';

/** What the controls are called on the screen: the guide's sentences and its ring find them by the same words. */
export interface Names {
  readonly journeys: string;
  readonly create: string;
  /** What is chosen there, by all that it is called. */
  readonly added: string;
  readonly ordered: string;
  readonly cart: string;
  /** As people call it, without what the data calls it. */
  readonly cartNumber: string;
  readonly name: string;
  readonly noName: string;
  readonly event: string;
  readonly key: string;
  readonly waitEvent: string;
  readonly awaited: string;
  readonly timeout: string;
  readonly same: string;
  readonly late: string;
  readonly send: string;
  readonly subject: string;
  readonly insertValue: string;
  readonly body: string;
  readonly problems: (count: ProblemCount) => string;
  readonly rehearse: string;
  readonly play: string;
  readonly pause: string;
  readonly publish: string;
  readonly publishAndStart: string;
  readonly publishAndStartAnyway: string;
  readonly schedule: string;
  readonly now: string;
  readonly activate: string;
  readonly startAnyway: string;
  readonly resume: string;
  readonly operate: string;
}

export function namesIn(language: Language): Names {
  const app = messagesOf('app', language);
  const canvas = messagesOf('canvas', language);
  const nodes = messagesOf('nodes', language);
  const player = messagesOf('player', language);
  const [waitEvent, send] = language === 'ko' ? [waitEventKo, sendKo] : [waitEventEn, sendEn];
  return {
    journeys: app.journeys,
    create: messagesOf('journeys', language).create,
    added: labelOf('Product Added', 'event', language),
    ordered: labelOf('Order Completed', 'event', language),
    cart: labelOf('cart_id', 'property', language),
    cartNumber: nameFor('cart_id', 'property', language),
    name: canvas.name,
    noName: canvas.noName,
    event: canvas.trigger.event,
    key: canvas.trigger.key,
    waitEvent: waitEvent.name,
    awaited: nodes.waitEvent.event,
    timeout: nodes.wait.for,
    same: messagesOf('conditions', language).addMatch,
    late: waitEvent.outputs.timeout,
    send: send.name,
    subject: nodes.send.subject,
    insertValue: nodes.send.insertValue,
    body: nodes.send.body,
    problems: canvas.problems.said,
    rehearse: messagesOf('rehearsal', language).title,
    play: player.play,
    pause: player.pause,
    publish: canvas.publish.action,
    publishAndStart: canvas.publish.andStart,
    publishAndStartAnyway: canvas.publish.andStartAnyway,
    schedule: messagesOf('schedule', language).action,
    now: messagesOf('schedule', language).now,
    activate: canvas.moves.activate,
    startAnyway: canvas.moves.startAnyway,
    resume: canvas.moves.resume,
    operate: canvas.moves.menu,
  };
}
