import { dynamicConfigFlags } from './dynamic-config.ts';

interface DevServer {
  port: number;
  database: string;
  namespace: string;
}

export function devServerFlags({ port, database, namespace }: DevServer): string[] {
  const where = ['--headless', '--ip', '127.0.0.1', '--port', String(port), '--namespace', namespace];
  // NORMAL in WAL mode loses nothing when a process dies, and is as quick as it gets short of not syncing at all.
  const storage = [
    '--db-filename',
    database,
    '--sqlite-pragma',
    'journal_mode=WAL',
    '--sqlite-pragma',
    'synchronous=NORMAL',
  ];
  return ['server', 'start-dev', ...where, ...storage, '--log-level', 'error', ...dynamicConfigFlags()];
}
