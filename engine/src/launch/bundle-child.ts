import { buildWorkflowBundle } from './workflow-bundle.ts';

const outFile = process.argv[2];
if (outFile === undefined) throw new Error('usage: bundle-child.ts <file>');
await buildWorkflowBundle(outFile);
