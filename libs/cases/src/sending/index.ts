export type { OpenBatch } from './batch/open-batches.js';
export type { Way, WayReason } from './ways-to-person.js';
export { MakeBatch } from './batch/make-batch.js';
export { PrintPostBatch } from './batch/print-post-batch.js';
export { RecordBatchPosted } from './batch/record-batch-posted.js';
export { SENDING_WAYS, SHOWN_PROOFS } from './check-sending.js';
export { TakeBackReturned } from './take-back-returned.js';
export { TellChannels } from './tell-channels.js';
export { receivedOn } from './service-of.js';
