/** What `@segment/analytics-next` asks for before it sends: where to send, and that nothing else is to be loaded. */
export function clientSettings(writeKey: string, publicUrl: string) {
  const { host, protocol, pathname } = new URL(publicUrl);
  const apiHost = `${host}${pathname.replace(/\/+$/, '')}/v1`;
  return {
    integrations: { 'Segment.io': { apiKey: writeKey, apiHost, protocol: protocol.replace(':', '') } },
    plan: { track: { __default: { enabled: true } } },
    edgeFunction: {},
    middlewareSettings: {},
    enabledMiddleware: {},
    metrics: { sampleRate: 0 },
    remotePlugins: [],
  };
}
