interface Example {
  readonly person: string;
  readonly product: string;
}

/** For a shop that bundles its pages: the genuine client, told where its settings are and where events go. */
export const browserSnippet = (address: string, writeKey: string, { person, product }: Example): string => {
  const { host, protocol } = new URL(address);
  return `// npm install @segment/analytics-next
import { AnalyticsBrowser } from '@segment/analytics-next'

export const analytics = AnalyticsBrowser.load(
  { writeKey: '${writeKey}', cdnURL: '${address}' },
  { integrations: { 'Segment.io': { apiHost: '${host}/v1', protocol: '${protocol.slice(0, -1)}' } } },
)

analytics.page()
analytics.identify('u-1', { name: '${person}', email: 'seoyeon@example.com' })
analytics.track('Product Added', { cart_id: 'c-17', product_id: 'p-1', name: '${product}', price: 12000 })`;
};

export const serverSnippet = (address: string, writeKey: string): string => `curl ${address}/v1/track \\
  -u '${writeKey}:' -H 'Content-Type: application/json' \\
  -d '{"userId":"u-1","event":"Order Completed","properties":{"order_id":"o-1","cart_id":"c-17","revenue":39000}}'`;
