import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@olle/engine/launch/process/port';
import { apiClient } from '../harness/api-client.ts';
import { type Product, runProduct } from '../harness/run-product.ts';
import { type Smtp, startSmtp } from '../harness/smtp.ts';
import { temporaryFolder } from '../harness/temporary-folder.ts';

/** The whole product, on one folder and one address whatever is killed of it, with a mail server of its own. */
export interface Installation {
  readonly api: ReturnType<typeof apiClient>;
  readonly smtp: Smtp;
  /** Where people look at it, and how they sign in. */
  readonly access: Pick<Product, 'baseUrl' | 'adminKey'>;
  readonly dataDir: string;
  /** The launcher's process: another one after `startAgain`. */
  readonly launcher: number;
  /** After a kill -9 of the launcher. What it had started ends by itself or is taken over. */
  startAgain(): Promise<void>;
  stop(): Promise<void>;
}

export async function install(env: NodeJS.ProcessEnv = {}): Promise<Installation> {
  const folder = temporaryFolder();
  const smtp = await startSmtp();
  const port = String(await freePort());
  const start = () =>
    runProduct({
      DATA_DIR: folder.dir,
      PORT: port,
      OLLE_DEMO: '0',
      SMTP_URL: smtp.url,
      OLLE_MAIL_FROM: 'shop@shop.example',
      ...env,
    });
  let product = await start();
  return {
    api: apiClient(product),
    smtp,
    access: product,
    dataDir: folder.dir,
    get launcher() {
      return product.launcher.pid ?? 0;
    },
    async startAgain() {
      product = await persistently(start);
    },
    async stop() {
      await product.stop();
      await smtp.stop();
      folder.remove();
    },
  };
}

/** The API of the one that was killed may hold its port for a moment. */
async function persistently(start: () => Promise<Product>): Promise<Product> {
  for (let left = 10; ; left--) {
    try {
      return await start();
    } catch (error) {
      if (left === 0) throw error;
      await sleep(500);
    }
  }
}
