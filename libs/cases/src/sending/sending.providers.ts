import { DeliveryChannels, handedChannels } from '#delivery';
import { LettersToSend } from '../use-cases/letters-to-send.js';
import { OpenReturn } from '../use-cases/open-return.js';
import { RecordReturn } from '../use-cases/record-return.js';
import { RecordSending } from '../use-cases/record-sending.js';
import { MakeBatch } from './batch/make-batch.js';
import { PrintPostBatch } from './batch/print-post-batch.js';
import { RecordBatchPosted } from './batch/record-batch-posted.js';
import { EndSentNotice } from './end-sent-notice.js';
import { PlanUnfetched } from './plan-unfetched.js';
import { PutOnWay } from './put-on-way.js';
import { TakeBack } from './take-back.js';

/** What the registry office does to get letters out of the house. */
export const SENDING = [
  LettersToSend,
  RecordSending,
  OpenReturn,
  RecordReturn,
  MakeBatch,
  PrintPostBatch,
  RecordBatchPosted,
];

/** What putting letters on their way needs, in the desk and in the worker. */
export const ON_THE_WAY = [PutOnWay, PlanUnfetched, TakeBack];

/** What the desk needs for it: it knows the channels of the house and none of another system. */
export const OF_SENDING = [
  ...ON_THE_WAY,
  EndSentNotice,
  { provide: DeliveryChannels, useFactory: () => new DeliveryChannels(handedChannels()) },
];
