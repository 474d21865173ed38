import { afterAll, beforeAll } from 'vitest';
import { freshDatabase } from '../../../../test/harness/database.ts';
import type { AppDependencies } from '../dependencies.ts';
import { openTestApi, type TestApi } from './api.fixture.ts';

/**
 * The API on a database of its own, for the tests of one file: it is there before the first of them and gone after the
 * last.
 */
export function ownApi(parts: Partial<AppDependencies> = {}): TestApi {
  // Filled before anybody looks.
  const api = {} as TestApi;
  let drop = async (): Promise<void> => {};
  beforeAll(async () => {
    const fresh = await freshDatabase();
    drop = fresh.drop;
    Object.assign(api, await openTestApi(fresh.url, parts));
  });
  afterAll(async () => {
    await api.close();
    await drop();
  });
  return api;
}
