import type { MessageEvent } from '../conditions/memory.ts';
import type { JsonObject } from '../json.ts';
import { type MessageEventType, messageEventKind, messageEventName } from '../messages/message-event.ts';
import type { MessageDraft } from '../runner/change.ts';
import type { Instant } from '../schedule/instant.ts';

/** What becomes of the messages of a node at once; `unsent`: nobody takes them. */
export type Fate = 'sent' | 'failed' | 'skipped' | 'unsent';

/** Why, where the rehearsal does not say more. */
export const fateCodes: Readonly<Record<Fate, string | null>> = {
  sent: null,
  failed: 'provider_refused',
  skipped: 'journey_stopped',
  unsent: null,
};

export interface MessageHappening {
  readonly name: string;
  readonly properties: JsonObject;
}

const conditionStatuses = ['sent', 'delivered', 'opened', 'clicked', 'bounced', 'failed', 'skipped'] as const;

/**
 * The messages of a rehearsal: what is queued is sent at once, and whatever else becomes of it comes as an event
 * (`Email Opened` with the `node` that sent it). As in production each happens once, and who clicks has opened.
 */
export class VirtualMessages {
  readonly #events: MessageEvent[];
  readonly #fates: Readonly<Record<string, Fate>>;
  readonly #messages: { readonly draft: MessageDraft; readonly known: Set<string> }[] = [];

  /** `events`: what conditions see. */
  constructor(events: MessageEvent[], fates: Readonly<Record<string, Fate>> = {}) {
    this.#events = events;
    this.#fates = fates;
  }

  /** Takes a message in; answers what its run hears of it, when it waits. */
  queue(draft: MessageDraft, at: Instant): MessageHappening | null {
    const fate: Fate = draft.verdict.decision === 'skip' ? 'skipped' : (this.#fates[draft.nodeId] ?? 'sent');
    const known = new Set<string>();
    this.#messages.push({ draft, known });
    if (fate === 'unsent') return null;
    this.#note(draft, known, fate, fate, at);
    const why = fateCodes[fate];
    return draft.waitFor ? happeningOf(draft, fate, why === null ? {} : { reason: why }) : null;
  }

  /** What an event of this name comes to; itself, unless it is about a message. */
  read(name: string, properties: JsonObject, at: Instant): MessageHappening[] {
    const kind = messageEventKind(name);
    const about = this.#messages.findLast(
      ({ draft }) =>
        draft.channel === kind?.channel && (properties.node === undefined || properties.node === draft.nodeId),
    );
    if (!kind || !about) return [{ name, properties }];
    const { draft, known } = about;
    const types: MessageEventType[] =
      kind.type === 'clicked' && !known.has('opened') ? ['opened', 'clicked'] : [kind.type];
    return types.flatMap((type) => {
      const mark = type === 'clicked' ? `clicked ${JSON.stringify(properties.link_url ?? null)}` : type;
      if (known.has(mark)) return [];
      this.#note(draft, known, type, mark, at);
      return [happeningOf(draft, type, type === kind.type ? properties : {})];
    });
  }

  #note(draft: MessageDraft, known: Set<string>, type: MessageEventType, mark: string, at: Instant): void {
    known.add(mark);
    const status = conditionStatuses.find((one) => one === type);
    const { runId, nodeId, channel } = draft;
    if (status) this.#events.push({ runId, node: nodeId, channel, status, at });
  }
}

function happeningOf(draft: MessageDraft, type: MessageEventType, said: JsonObject = {}): MessageHappening {
  const { runId, nodeId, visit, category } = draft;
  // Of a channel that the draft's node has: its definition named it.
  const channel = draft.channel as Parameters<typeof messageEventName>[0];
  const about = { message_id: `${runId}/${nodeId}/${visit}`, channel, category, node: nodeId, run_id: runId, visit };
  return { name: messageEventName(channel, type), properties: { ...said, ...about } };
}
