import './before-client.js';
import '/shop/analytics-next/bundles/index.js';
import { key } from './page-data.js';
import { showEvent } from './panel.js';

const analytics = window.AnalyticsNext.AnalyticsBrowser.load(
  { writeKey: key, cdnURL: location.origin },
  {
    integrations: {
      // To where the page came from, whatever name this machine was called by.
      'Segment.io': {
        apiHost: `${location.host}/v1`,
        protocol: location.protocol.slice(0, -1),
        // What is on its way when the page is left still arrives.
        deliveryStrategy: { config: { keepalive: true } },
      },
    },
  },
);

export const track = (name, properties) => follow(name, properties, analytics.track(name, properties));

export const identify = (userId, traits) => follow('identify', traits, analytics.identify(userId, traits));

export const seePage = (name) => void analytics.page(name).catch(() => {});

/** From now on this browser belongs to nobody known. */
export const forget = () => analytics.reset();

/** Waits for what should arrive before the page is left, but not for ever. */
export const atMost = (milliseconds, promise) =>
  Promise.race([promise, new Promise((resolve) => setTimeout(resolve, milliseconds))]);

async function follow(name, properties, sending) {
  const settle = showEvent(name, properties);
  try {
    const context = await sending;
    settle(context.failedDelivery() === undefined);
  } catch {
    settle(false);
  }
}
