import type { Scenario } from './scenario.ts';
import { cartStories } from './stories/cart.ts';
import { changeStories } from './stories/changes.ts';
import { decisionStories } from './stories/decisions.ts';
import { doorStories } from './stories/door.ts';
import { entryStories } from './stories/entry.ts';
import { exitStories } from './stories/exits.ts';
import { flowStories } from './stories/flow.ts';
import { lateStories } from './stories/late.ts';
import { messageStories } from './stories/messages.ts';
import { outageStories } from './stories/outages.ts';
import { pauseStories } from './stories/pause.ts';
import { segmentStories } from './stories/segments.ts';
import { severalEventsStories } from './stories/several-events.ts';
import { timeStories } from './stories/time.ts';
import { versionStories } from './stories/versions.ts';
import { waitStories } from './stories/waits.ts';
import { webhookStories } from './stories/webhooks.ts';

export const scenarios: readonly Scenario[] = [
  ...cartStories,
  ...entryStories,
  ...timeStories,
  ...waitStories,
  ...severalEventsStories,
  ...outageStories,
  ...decisionStories,
  ...changeStories,
  ...flowStories,
  ...webhookStories,
  ...messageStories,
  ...pauseStories,
  ...versionStories,
  ...lateStories,
  ...doorStories,
  ...exitStories,
  ...segmentStories,
];
