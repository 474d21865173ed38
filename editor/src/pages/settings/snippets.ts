/** What stands in the shop's pages: the genuine client from its own CDN, told to talk to us. */
export const browserSnippet = (address: string, writeKey: string): string => `<script type="module">
  import { AnalyticsBrowser } from 'https://esm.sh/@segment/analytics-next@1.84.3'

  const analytics = AnalyticsBrowser.load(
    {
      writeKey: '${writeKey}',
      cdnSettings: { integrations: { 'Segment.io': {
        apiKey: '${writeKey}',
        apiHost: '${address.replace(/^https?:\/\//, '')}/v1',
        protocol: '${address.startsWith('https:') ? 'https' : 'http'}',
      } } },
    },
  )
  analytics.page()
  analytics.identify('u-1', { name: '김서연', email: 'seoyeon@example.com' })
  analytics.track('Product Added', { cart_id: 'c-17', product_id: 'p-1', name: '감귤 핸드크림', price: 12000 })
</script>`;

export const serverSnippet = (address: string, writeKey: string): string => `curl ${address}/v1/track \\
  -u '${writeKey}:' -H 'Content-Type: application/json' \\
  -d '{"userId":"u-1","event":"Order Completed","properties":{"order_id":"o-1","cart_id":"c-17","revenue":39000}}'`;
