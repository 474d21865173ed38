import { journey, mail, waitFor } from '../journey.ts';
import { happens, late, passes, type Scenario } from '../scenario.ts';

const sameCart = { cart_id: 'trigger.cart_id' };
const trigger = { type: 'event', event: 'Product Added', key: 'cart_id' } as const;
const waits = waitFor('w1', 'Order Completed', 'PT1H', { match: sameCart });
const reminder = journey(trigger, [waits, mail('m1')], ['trigger/next w1', 'w1/timeout m1'], {
  exits: [{ event: 'Cart Emptied', match: sameCart }],
});

const cart = (id: string) => ({ cart_id: id });
const reminded = {
  key: 'c-1',
  status: 'finished',
  ended: 'path_ended',
  steps: ['w1 timeout event_timeout', 'm1 next message_queued'],
  messages: ['m1 queued'],
};
const bought = { key: 'c-1', status: 'finished', steps: ['w1 happened event_happened'], messages: [] };
const exited = { status: 'exited', ended: 'exit_event', steps: ['w1 ended exit_event'], messages: [] };

/** Waiting for this very cart. */
export const cartStories: readonly Scenario[] = [
  {
    promise: 'reminds who left the cart, an hour later',
    journeys: { cart: reminder },
    script: [happens('PT0S', 'Product Added', cart('c-1')), passes('PT2H')],
    outcome: { runs: { cart: [reminded] }, passed: { cart: { 'trigger/next': 1, 'w1/timeout': 1, 'm1/next': 1 } } },
  },
  {
    promise: 'does not remind who bought this cart within the hour',
    journeys: { cart: reminder },
    script: [
      happens('PT0S', 'Product Added', cart('c-1')),
      happens('PT59M', 'Order Completed', cart('c-1')),
      passes('PT2H'),
    ],
    outcome: { runs: { cart: [bought] } },
  },
  {
    promise: 'reminds who bought another cart',
    journeys: { cart: reminder },
    script: [
      happens('PT0S', 'Product Added', cart('c-1')),
      happens('PT30M', 'Order Completed', cart('c-2')),
      passes('PT2H'),
    ],
    outcome: { runs: { cart: [reminded] } },
  },
  {
    promise: 'carries two carts of one customer apart',
    journeys: { cart: reminder },
    script: [
      happens('PT0S', 'Product Added', cart('c-1')),
      happens('PT5M', 'Product Added', cart('c-2')),
      happens('PT30M', 'Order Completed', cart('c-2')),
      passes('PT2H'),
    ],
    outcome: { runs: { cart: [reminded, { ...bought, key: 'c-2' }] } },
  },
  {
    promise: 'compares numbers and texts as text when it matches',
    journeys: { cart: reminder },
    script: [
      happens('PT0S', 'Product Added', { cart_id: 17 }),
      happens('PT30M', 'Order Completed', { cart_id: '17' }),
      passes('PT2H'),
    ],
    outcome: { runs: { cart: [{ ...bought, key: '17' }] } },
  },
  {
    promise: 'does not hear an order that was placed before the cart was filled',
    journeys: { cart: reminder },
    script: [
      happens('PT0S', 'Order Completed', cart('c-1')),
      happens('PT5M', 'Product Added', cart('c-1')),
      passes('PT2H'),
    ],
    outcome: { runs: { cart: [reminded] } },
  },
  {
    promise: 'hears an order that came in before the trigger, when it happened after it',
    journeys: { cart: reminder },
    script: [
      happens('PT10M', 'Order Completed', cart('c-1')),
      late('PT15M', 'PT10M', 'Product Added', cart('c-1')),
      passes('PT2H'),
    ],
    outcome: { runs: { cart: [{ ...bought, steps: ['w1 happened event_happened late'] }] } },
  },
  {
    promise: 'leaves when an exit came in before the trigger, and happened after it',
    journeys: { cart: reminder },
    script: [
      happens('PT10M', 'Cart Emptied', cart('c-1')),
      late('PT15M', 'PT10M', 'Product Added', cart('c-1')),
      passes('PT2H'),
    ],
    outcome: { runs: { cart: [exited] } },
  },
  {
    promise: 'hears an order late, as long as the wait has not ended',
    journeys: { cart: reminder },
    script: [
      happens('PT0S', 'Product Added', cart('c-1')),
      late('PT55M', 'PT50M', 'Order Completed', cart('c-1')),
      passes('PT2H'),
    ],
    outcome: { runs: { cart: [bought] } },
  },
  {
    promise: 'moves nobody by an order that came in after the timeout was taken',
    journeys: { cart: reminder },
    script: [
      happens('PT0S', 'Product Added', cart('c-1')),
      late('PT90M', 'PT60M', 'Order Completed', cart('c-1')),
      passes('PT2H'),
    ],
    outcome: { runs: { cart: [reminded] } },
  },
  {
    promise: 'leaves by an exit inside the wait for an event',
    journeys: { cart: reminder },
    script: [
      happens('PT0S', 'Product Added', cart('c-1')),
      happens('PT20M', 'Cart Emptied', cart('c-1')),
      passes('PT2H'),
    ],
    outcome: { runs: { cart: [exited] } },
  },
  {
    promise: 'stays when another cart is emptied',
    journeys: { cart: reminder },
    script: [
      happens('PT0S', 'Product Added', cart('c-1')),
      happens('PT20M', 'Cart Emptied', cart('c-2')),
      passes('PT2H'),
    ],
    outcome: { runs: { cart: [reminded] } },
  },
  {
    promise: 'looks at exits before waits',
    journeys: { cart: { ...reminder, exits: [{ event: 'Order Completed' }] } },
    script: [
      happens('PT0S', 'Product Added', cart('c-1')),
      happens('PT20M', 'Order Completed', cart('c-1')),
      passes('PT2H'),
    ],
    outcome: { runs: { cart: [exited] } },
  },
  {
    promise: 'hears what was received for the very instant at which a wait ends',
    virtualOnly: 'one instant cannot be hit on the clock of a server',
    journeys: { cart: reminder },
    script: [
      happens('PT0S', 'Product Added', cart('c-1')),
      happens('PT1H', 'Order Completed', cart('c-1')),
      passes('PT2H'),
    ],
    outcome: { runs: { cart: [bought] } },
  },
  {
    promise: 'follows the order that a wait heard to its delivery, by what the first event said',
    journeys: {
      parcel: journey(
        trigger,
        [
          waitFor('w1', 'Order Completed', 'PT1H', { match: sameCart }),
          waitFor('w2', 'Order Delivered', 'P3D', { match: { order_id: 'steps.w1.order_id' } }),
          mail('m1'),
        ],
        ['trigger/next w1', 'w1/happened w2', 'w2/happened m1'],
      ),
    },
    script: [
      happens('PT0S', 'Product Added', cart('c-1')),
      happens('PT20M', 'Order Completed', { cart_id: 'c-1', order_id: 7 }),
      happens('P1D', 'Order Delivered', { order_id: 8 }),
      happens('P2D', 'Order Delivered', { order_id: 7 }),
    ],
    outcome: {
      runs: {
        parcel: [
          {
            status: 'finished',
            steps: ['w1 happened event_happened', 'w2 happened event_happened', 'm1 next message_queued'],
          },
        ],
      },
    },
  },
];
