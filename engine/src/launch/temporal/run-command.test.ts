import { expect, it } from 'vitest';
import { runCommand, tellingLine } from './run-command.ts';

const node = (script: string, timeoutMs = 5000) => runCommand(process.execPath, ['-e', script], { timeoutMs });

it('answers what the program printed', async () => {
  expect(await node('console.log("temporal version 1.9.1")')).toBe('temporal version 1.9.1\n');
});

it('says that a program is not installed', async () => {
  await expect(runCommand('olle-no-such-program', [], { timeoutMs: 1000 })).rejects.toThrow('is not installed');
});

it('ends a program that hangs', async () => {
  await expect(node('setTimeout(() => {}, 60000)', 200)).rejects.toThrow('took longer than 0.2 s');
});

it('picks the line with the reason from a tool that goes on talking', () => {
  expect(tellingLine('Collecting x\nERROR: No matching distribution\n[notice] A new release of pip\n')).toBe(
    'ERROR: No matching distribution',
  );
});
