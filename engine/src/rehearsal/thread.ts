import { workerData } from 'node:worker_threads';
import { leadThread } from './lead-thread.ts';
import { shareThread } from './share-thread.ts';
import type { ThreadTask } from './thread-task.ts';

// Only openThread starts this file, with a task. The promise says what failed by itself.
const task = workerData as ThreadTask;
void (task.role === 'lead' ? leadThread(task) : shareThread(task));
