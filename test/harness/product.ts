import type { TestProject } from 'vitest/node';
import { findChromium } from './find-chromium.ts';
import { type Product, runProduct } from './run-product.ts';
import { temporaryFolder } from './temporary-folder.ts';
import './provided.ts';

/** The whole product for the browser tests, once for all files; or one that runs: TEST_PRODUCT=url,admin key,write key. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const chromium = findChromium() ?? '';
  project.provide('chromium', chromium);
  if (chromium === '') {
    process.stdout.write('Browser tests are skipped: there is no Chromium here (install it, or set CHROMIUM_PATH).\n');
    return undefined;
  }
  const running = process.env.TEST_PRODUCT?.split(',');
  if (running) {
    const [baseUrl = '', adminKey = '', writeKey = ''] = running;
    provideProduct(project, { baseUrl, adminKey, writeKey, signInUrl: '' });
    return undefined;
  }
  const folder = temporaryFolder();
  try {
    const product = await runProduct({
      DATA_DIR: folder.dir,
      OLLE_DEMO: '1',
    });
    provideProduct(project, product);
    return async () => {
      await product.stop();
      folder.remove();
    };
  } catch (error) {
    folder.remove();
    throw error;
  }
}

function provideProduct(
  project: TestProject,
  product: Pick<Product, 'baseUrl' | 'adminKey' | 'writeKey' | 'signInUrl'>,
): void {
  project.provide('baseUrl', product.baseUrl);
  project.provide('adminKey', product.adminKey);
  project.provide('writeKey', product.writeKey);
  project.provide('signInUrl', product.signInUrl);
}
