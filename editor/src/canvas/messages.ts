export { en } from './words/en.ts';
export { ko } from './words/ko.ts';
