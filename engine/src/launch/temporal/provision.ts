import { isEnding } from '../process/job.ts';
import { fromCache } from './from-cache.ts';
import { fromDownload } from './from-download.ts';
import { fromGo } from './from-go.ts';
import { fromPath } from './from-path.ts';
import { fromPip } from './from-pip.ts';
import type { SourceContext, TemporalSource } from './source.ts';

const SOURCES = [fromPath, fromCache, fromDownload, fromPip, fromGo];

/** The path of a `temporal` executable: the first source that works. Every failure is said in one line. */
export async function provisionTemporal(context: SourceContext, sources: TemporalSource[] = SOURCES): Promise<string> {
  const unsaid: string[] = [];
  const sayFailures = () => {
    for (const line of unsaid.splice(0)) context.say(line);
  };
  for (const source of sources) {
    if (!source.local) sayFailures();
    try {
      const file = await source.find(context);
      context.say(`Temporal: using ${source.name} (${file})`);
      return file;
    } catch (error) {
      if (isEnding()) throw error;
      const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
      unsaid.push(`Temporal: not from ${source.name}: ${reason}`);
    }
  }
  sayFailures();
  throw new Error(
    'No Temporal server could be found or installed. Put the `temporal` command (https://docs.temporal.io/cli) on PATH, ' +
      'or set TEMPORAL_ADDRESS to the host:port of a running Temporal server, then start again.',
  );
}
