import { Connection } from '@temporalio/client';
import type { Env } from '../platform/env.ts';
import { temporalConnection } from '../platform/temporal-connection.ts';

/** Fails with a line that tells what to do when the Temporal that was given cannot be used. */
export async function checkTemporal(settings: Env['temporal']): Promise<void> {
  const { address, namespace } = settings;
  let connection: Connection | undefined;
  try {
    connection = await Connection.connect({ ...temporalConnection(settings), connectTimeout: 10_000 });
    await connection.workflowService.describeNamespace({ namespace });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The Temporal of TEMPORAL_ADDRESS (${address}, namespace ${namespace}) cannot be used: ${reason}`);
  } finally {
    await connection?.close();
  }
}
