import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { CHECKOUT } from '@olle/engine/launch/checkout';
import { freePort } from '@olle/engine/launch/process/port';
import { toolsDir } from './tools-dir.ts';

export interface Product {
  baseUrl: string;
  adminKey: string;
  writeKey: string;
  signInUrl: string;
  /** Everything that it has printed. */
  output: () => string;
  launcher: ChildProcess;
  /** Stops it as Ctrl-C does; throws when it does not end cleanly. */
  stop: () => Promise<void>;
}

const READY_WITHIN_MS = 300_000;

/** Runs the real product on a free port, or that of `env`, and waits for its address. Fails with what it printed when it does not start. */
export async function runProduct(env: NodeJS.ProcessEnv): Promise<Product> {
  const port = Number(env.PORT ?? (await freePort()));
  const launcher = spawn(process.execPath, [path.join(CHECKOUT, 'engine', 'start.mjs')], {
    env: { ...outsideOfVitest(), OLLE_TOOLS_DIR: toolsDir, PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const output = () => lines.join('\n');
  const ended = new Promise<number | null>((resolve) => launcher.once('close', resolve));
  const access = new Promise<string>((resolve) => {
    for (const input of [launcher.stdout, launcher.stderr])
      createInterface({ input }).on('line', (line) => {
        lines.push(line);
        if (line.includes('Write key')) resolve('ready');
      });
  });
  const timer = setTimeout(() => launcher.kill('SIGTERM'), READY_WITHIN_MS);
  const first = await Promise.race([access, ended]);
  clearTimeout(timer);
  if (first !== 'ready') throw new Error(`The product did not start:\n${output()}`);
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    adminKey: env.OLLE_ADMIN_KEY ?? wordAfter('Admin key', output()),
    writeKey: env.OLLE_WRITE_KEY ?? wordAfter('Write key', output()),
    signInUrl: wordAfter('Sign in', output()),
    output,
    launcher,
    async stop() {
      launcher.kill('SIGINT');
      const code = await ended;
      if (code !== 0) throw new Error(`The product ended with ${code}:\n${output()}`);
    },
  };
}

/** Its own environment, not that of a test. As under npm, it ends when the process that started it is gone. */
function outsideOfVitest(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_ENV$|TEST$)/.test(name));
  return { ...Object.fromEntries(kept), npm_lifecycle_event: 'start' };
}

function wordAfter(label: string, output: string): string {
  return new RegExp(`^ *${label} +(\\S+)`, 'm').exec(output)?.[1] ?? '';
}
