import { Connection } from '@temporalio/client';
import { answers } from '../process/port.ts';

/** Does a server answer here, and does it know the namespace? TCP first: a gRPC connect that must retry takes a second. */
export async function namespaceAnswers(host: string, port: number, namespace: string): Promise<boolean> {
  if (!(await answers(port, host))) return false;
  let connection: Connection | undefined;
  try {
    connection = await Connection.connect({ address: `${host}:${port}`, connectTimeout: 2000 });
    await connection.workflowService.describeNamespace({ namespace });
    return true;
  } catch {
    return false;
  } finally {
    await connection?.close();
  }
}
