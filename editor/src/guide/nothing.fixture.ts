import type { Facts } from './facts.ts';

/** Nothing is begun. */
export const nothing: Facts = {
  document: null,
  named: false,
  readOnly: false,
  problems: { wrong: 0, unset: 0 },
  errors: 0,
  rehearsing: false,
  rehearsed: false,
  reviewed: false,
  asked: null,
  published: false,
  status: null,
  run: null,
  member: false,
  message: null,
  mailId: null,
  other: null,
  read: false,
  why: false,
  begunAt: null,
};
