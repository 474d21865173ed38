// npm test: everything that must hold before a change is merged, in the order in which it fails fastest.
// `node test/check.mjs unit types` runs only those. What failed is told of once more right before the summary, and
// named in a line each after it, as the end is all that is kept of a long log. The last line counts the tests; a check
// that failed without a failing test of its own (lint, types) counts as one. A file of tests against real servers that
// failed is run a second time, by itself: what passes then is named as unsteady (docs/decisions/0019).
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const bin = (name) => path.join(root, 'node_modules', '.bin', name);
const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'olle-check-'));
process.on('exit', () => fs.rmSync(reports, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

const steps = [
  {
    name: 'format and lint',
    key: 'lint',
    commands: [
      [bin('biome'), 'check', '.'],
      [bin('oxlint'), '--type-aware'],
    ],
  },
  { name: 'types', key: 'types', commands: [[process.execPath, 'test/types.mjs']] },
  { name: 'unused code', key: 'knip', commands: [[bin('knip')]] },
  { name: 'unit tests', key: 'unit', project: 'unit' },
  { name: 'integration tests', key: 'integration', project: 'integration', secondTry: true },
  { name: 'browser tests', key: 'browser', project: 'browser', secondTry: true },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((key) => !steps.some((step) => step.key === key));
if (unknown.length > 0) {
  console.error(`No such check: ${unknown.join(', ')}. There are: ${steps.map((step) => step.key).join(', ')}`);
  process.exit(2);
}

const results = [];
for (const step of steps.filter(({ key }) => wanted.length === 0 || wanted.includes(key))) {
  console.log(`\n== ${step.name}`);
  const begun = Date.now();
  const result = step.project ? await runTests(step) : await runCommands(step.commands);
  results.push({ ...result, name: step.name, seconds: (Date.now() - begun) / 1000 });
}

for (const { failures = [] } of results) {
  for (const { name, message } of failures) console.log(`\n== failed: ${name}\n${message}`);
}
console.log('\n== summary');
for (const { name, ok, seconds, passed = 0, failed = 0, skipped = 0 } of results) {
  const counts = passed + failed + skipped > 0 ? `  ${tally(passed, failed, skipped)}` : '';
  console.log(`${ok ? 'ok    ' : 'FAILED'}  ${name.padEnd(18)} ${seconds.toFixed(1).padStart(6)} s${counts}`);
}
for (const [word, key] of [
  ['unsteady', 'unsteady'],
  ['failed', 'failures'],
]) {
  for (const { name, message } of results.flatMap((result) => result[key] ?? []).slice(0, 12)) {
    console.log(`- ${word}: ${name}: ${message.slice(0, 160).split('\n')[0]}`);
  }
}
const sum = (key) => results.reduce((total, result) => total + (result[key] ?? 0), 0);
const failed = sum('failed') + results.filter((result) => !result.ok && !result.failed).length;
console.log(tally(sum('passed'), failed, sum('skipped')));
process.exit(failed > 0 ? 1 : 0);

function tally(passed, failed, skipped) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

async function runCommands(commands) {
  let ok = true;
  for (const command of commands) ok = (await run(command)) === 0 && ok;
  return { ok };
}

async function runTests({ project, secondTry = false }) {
  const first = await runVitest(project);
  const failedFiles = first.files.filter(({ status }) => status === 'failed').map(({ name }) => name);
  if (!secondTry || failedFiles.length === 0) return counted(first);
  console.log(`\n== a second try: ${failedFiles.map((name) => path.relative(root, name)).join(', ')}`);
  const second = await runVitest(project, failedFiles);
  const result = counted({
    code: second.code,
    files: [...first.files.filter(({ name }) => !failedFiles.includes(name)), ...second.files],
  });
  const still = new Set(result.failures.map(({ name }) => name));
  const unsteady = first.files.flatMap(failuresOf).filter(({ name }) => !still.has(name));
  return { ...result, unsteady };
}

async function runVitest(project, files = []) {
  const report = path.join(reports, `${project}-${files.length}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await run([bin('vitest'), 'run', '--project', project, ...reporters, ...files]);
  return { code, files: read(report).testResults ?? [] };
}

function counted({ code, files }) {
  const tests = files.flatMap(({ assertionResults }) => assertionResults);
  const count = (...wanted) => tests.filter(({ status }) => wanted.includes(status)).length;
  return {
    ok: code === 0,
    passed: count('passed'),
    failed: count('failed'),
    skipped: count('pending', 'skipped', 'todo', 'disabled'),
    failures: files.flatMap(failuresOf),
  };
}

/** Of one file: each test that failed, or the file itself where it could not be run. */
function failuresOf({ name, status, message, assertionResults }) {
  const file = path.relative(root, name);
  const tests = assertionResults.filter((test) => test.status === 'failed');
  if (tests.length === 0) return status === 'failed' ? [{ name: file, message: shortened(message) }] : [];
  return tests.map((test) => ({
    name: `${file} > ${test.fullName}`,
    message: shortened(test.failureMessages.join('\n')),
  }));
}

/** Its first 30 lines, each of at most 300 characters. */
function shortened(message) {
  const lines = message.split('\n').map((line) => line.slice(0, 300));
  return lines.length > 30 ? [...lines.slice(0, 30), `(${lines.length - 30} lines more)`].join('\n') : lines.join('\n');
}

function read(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

function run([file, ...args]) {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, TZ: 'UTC' },
    });
    child.once('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.once('close', (code) => resolve(code ?? 1));
  });
}
