import type { JourneyDocument, JourneyNode } from '@olle/shared/journey/document';
import { apiClient } from '../../harness/api-client.ts';
import { runProduct } from '../../harness/run-product.ts';
import { temporaryFolder } from '../../harness/temporary-folder.ts';
import { spread } from '../spread.ts';

const sizes = [10, 50, 200, 500];

/**
 * From the HTTP call that publishes to its answer, for documents of 10 to 500 nodes, in milliseconds; compared to saving
 * the same draft and to reading it. BENCH_ROUNDS repeats it.
 */
export async function publish(): Promise<object> {
  const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
  const folder = temporaryFolder();
  const product = await runProduct({
    DATA_DIR: folder.dir,
    OLLE_DEMO: '0',
  });
  const api = apiClient(product);
  const bySize: Record<number, object> = {};
  for (const size of sizes) {
    const took: Record<'save' | 'read' | 'publish', number[]> = { save: [], read: [], publish: [] };
    const { id } = await api.call<{ id: string }>('POST', '/api/journeys', { document: line(size, 0) });
    for (let round = 1; round <= rounds; round++) {
      took.save.push(
        await timed(() =>
          api.call('PUT', `/api/journeys/${id}/draft`, { document: line(size, round) }, { 'if-match': String(round) }),
        ),
      );
      took.read.push(await timed(() => api.call('GET', `/api/journeys/${id}`)));
      took.publish.push(await timed(() => api.call('POST', `/api/journeys/${id}/publish`, {})));
    }
    bySize[size] = Object.fromEntries(Object.entries(took).map(([name, all]) => [name, spread(all)]));
  }
  await product.stop();
  folder.remove();
  return { bench: 'publish', rounds, milliseconds: bySize };
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await act();
  return performance.now() - begun;
}

/** Mails with Korean text and splits in turn, as long as asked for. */
function line(size: number, round: number): JourneyDocument {
  const nodes = Array.from({ length: size }, (_, index): JourneyNode => {
    const id = `n${index}`;
    if (index % 3 === 0)
      return {
        id,
        type: 'send',
        config: {
          channel: 'email',
          content: {
            subject: `{{ customer.name }}님, ${index}번째 소식이에요`,
            html: `<p>{% for item in customer.cart.items %}{{ item.name }} {{ item.price | won }}{% endfor %}</p>${'<p>새로 들어온 상품을 만나 보세요.</p>'.repeat(20)}`,
          },
        },
      };
    if (index % 3 === 1) return { id, type: 'wait', config: { for: `PT${round + 1}H` } };
    const when = { event: 'Order Completed', where: [], since: 'entry' as const };
    return { id, type: 'split', config: { branches: [{ id: 'bought', name: '샀음', when }] } };
  });
  const edges = nodes.map(({ id }, index) => {
    const before = nodes[index - 1];
    return { from: before?.id ?? 'trigger', output: before?.type === 'split' ? 'else' : 'next', to: id };
  });
  return { format: 1, name: `${size} ${round}`, trigger: { type: 'event', event: 'Signed Up' }, nodes, edges };
}
