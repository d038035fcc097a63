export { CountStoppedWork } from './count-stopped-work.js';
export { ListStoppedWork, type StoppedWork } from './list-stopped-work.js';
export { RunStoppedWork, type RunStoppedWorkRefusalCode } from './run-stopped-work.js';
