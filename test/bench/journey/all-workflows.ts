export { journeyRun } from '@olle/workflows/journey-run/workflow';
export { activityPerNode, localActivityPerStep } from './baseline-workflows.ts';
