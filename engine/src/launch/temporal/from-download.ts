import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { keepExecutable } from './executable.ts';
import { TEMPORAL_VERSION } from './release.ts';
import { runCommand } from './run-command.ts';
import type { TemporalSource } from './source.ts';
import { inWorkDir } from './work-dir.ts';

const ANSWER_WITHIN_MS = 6000;
const COMPLETE_WITHIN_MS = 180_000;

const platforms: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };
const architectures: Partial<Record<NodeJS.Architecture, string>> = { x64: 'amd64', arm64: 'arm64' };

export const fromDownload: TemporalSource = {
  name: 'the official download',
  find: ({ toolsDir, say }) =>
    inWorkDir(toolsDir, async (dir) => {
      const archive = path.join(dir, 'temporal.tar.gz');
      await download(downloadUrl(process.platform, process.arch), archive, say);
      await runCommand('tar', ['-xzf', archive, '-C', dir], { timeoutMs: 60_000 });
      const made = path.join(dir, process.platform === 'win32' ? 'temporal.exe' : 'temporal');
      return keepExecutable(made, toolsDir, TEMPORAL_VERSION);
    }),
};

/** Exported for its test. */
export function downloadUrl(platform: NodeJS.Platform, arch: NodeJS.Architecture): string {
  const system = platforms[platform];
  const machine = architectures[arch];
  if (!system || !machine) throw new Error(`there is none for ${platform}-${arch}`);
  return `https://temporal.download/cli/archive/v${TEMPORAL_VERSION}?platform=${system}&arch=${machine}`;
}

/** A network that is closed answers at once or never: the first answer has a short limit, the archive a long one. */
async function download(url: string, file: string, say: (line: string) => void): Promise<void> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), ANSWER_WITHIN_MS);
  try {
    const response = await fetch(url, { signal: patience.signal }).catch((error: unknown) => {
      throw new Error(patience.signal.aborted ? 'no answer' : reasonOf(error));
    });
    if (!response.ok || !response.body) throw new Error(`answered ${response.status}`);
    clearTimeout(timer);
    const size = Number(response.headers.get('content-length') ?? 0);
    say(`Temporal: downloading ${size ? `${Math.round(size / 1e6)} MB` : 'the archive'}`);
    // Web streams of the fetch standard and of Node are the same at run time; only their types differ.
    const body = Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]);
    await pipeline(body, createWriteStream(file), { signal: AbortSignal.timeout(COMPLETE_WITHIN_MS) });
  } finally {
    clearTimeout(timer);
  }
}

/** `fetch` hides the reason ("getaddrinfo ENOTFOUND ...") in the cause. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message : String(cause);
}
