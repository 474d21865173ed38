// Type-checks every room; prints what each compiler says and fails when one does.
import { spawn } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
const check = (room) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [tsc, '-p', room], { cwd: root, stdio: 'inherit' });
    child.once('exit', (code) => resolve(code ?? 1));
  });
let failed = 0;
for (const room of process.argv.slice(2).length
  ? process.argv.slice(2)
  : ['shared', 'workflows', 'engine', 'editor', 'test'])
  failed += await check(room);
process.exit(failed ? 1 : 0);
