import type { SettingsAnswer } from '@olle/shared/api/settings';
import type { Language } from '@olle/shared/i18n/language';
import { addCard } from '../canvas/flow/add-card.ts';
import { newId } from '../canvas/flow/new-id.ts';
import type { EditorStore } from '../canvas/store/editor-store.ts';
import { startHtml } from '../nodes/send/writing/start-html.ts';
import { draftParts } from './draft-parts.ts';
import type { TaskId } from './steps.ts';

interface Letter {
  /** Of the journey. */
  readonly name: string;
  readonly subject: string;
  readonly language: Language;
  /** Of the shop, where they are known. */
  readonly settings: SettingsAnswer | undefined;
}

/** Does one task of the drawing as its person would, as one entry of the history: undo takes it back. */
export function doIt(task: TaskId, store: EditorStore, letter: Letter): void {
  const { history, apply, select } = store.getState();
  const document = history.present;
  const { trigger } = document;
  const { wait, send } = draftParts(document);
  const choose = (id: string): void => select({ nodes: [id], edge: null });
  const add = (type: 'wait_event' | 'send', node: string, output: string): void => {
    const id = newId(document, type);
    apply(addCard(document, type, id, { from: { node, output } }));
    choose(id);
  };
  const configure = ({ id }: { readonly id: string }, config: object): void => {
    apply({ type: 'set_config', id, config });
    choose(id);
  };
  const started = { ...(trigger.type === 'event' ? trigger : {}), type: 'event', event: 'Product Added' } as const;
  const acts: Partial<Record<TaskId, () => void>> = {
    event: () => apply({ type: 'set_trigger', trigger: started }),
    key: () => apply({ type: 'set_trigger', trigger: { ...trigger, key: 'cart_id' } }),
    addWait: () =>
      wait
        ? apply({ type: 'connect', edge: { from: 'trigger', output: 'next', to: wait.id } })
        : add('wait_event', 'trigger', 'next'),
    awaited: () => wait && configure(wait, { ...withoutEvents(wait.config), event: 'Order Completed' }),
    timeout: () => wait && configure(wait, { ...wait.config, timeout: 'PT1M' }),
    same: () =>
      wait && configure(wait, { ...wait.config, match: { ...wait.config.match, cart_id: 'trigger.cart_id' } }),
    addSend: () => {
      if (!wait) return;
      if (!send) return add('send', wait.id, 'timeout');
      const elsewhere = document.edges.filter(({ to }) => to === send.id);
      const here = { from: wait.id, output: 'timeout', to: send.id };
      apply([
        { type: 'disconnect', outputs: elsewhere },
        { type: 'connect', edge: here },
      ]);
    },
    name: () => apply({ type: 'rename', name: letter.name }),
    subject: () =>
      send && configure(send, { ...send.config, content: { ...send.config.content, subject: letter.subject } }),
    body: () => {
      if (!send) return;
      const { text } = startHtml('cart', letter.settings, letter.language);
      configure(send, { ...send.config, content: { ...send.config.content, html: text } });
    },
  };
  acts[task]?.();
}

function withoutEvents(config: object): object {
  const { events: _several, ...rest } = config as { events?: unknown }; // one event or several, never both
  return rest;
}
