import { AuditModule, AuditSealingModule } from '#audit';
import {
  CASE_JOBS,
  caseJobHandlers,
  CaseJobsModule,
  ChaseTask,
  ExportCase,
  MailBreach,
  MailChaser,
  MailFeedbackAnswer,
  MailFeedbackExtension,
  MailNews,
  MailReview,
  MailMovedDay,
  MailUnopened,
  MailWarning,
  PostUnfetched,
  RemindOfReview,
  RemoveFiles,
  ScanFile,
  SendEnvelope,
  SendFollowCode,
  SendNotice,
  TellOfBreach,
  TellStaff,
  WarnOfDeadline,
  WarnOfUnopened,
  WorkSource,
} from '#cases';
import { CASE_ENTITIES } from '#cases/citizen';
import { DeliveryChannels, FakeMailer, Mailer } from '#delivery';
import { jobHandlers, openDatabase } from '#platform';
import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { type Ground, groundModules } from '../../db/seed/world.js';

/** Every job with its use case in one worker. */
export function workerHandlers(worker: INestApplicationContext) {
  return jobHandlers(
    caseJobHandlers({
      warnOfDeadline: worker.get(WarnOfDeadline),
      mailWarning: worker.get(MailWarning),
      mailMovedDay: worker.get(MailMovedDay),
      sendNotice: worker.get(SendNotice),
      mailFeedbackAnswer: worker.get(MailFeedbackAnswer),
      mailFeedbackExtension: worker.get(MailFeedbackExtension),
      tellStaff: worker.get(TellStaff),
      mailNews: worker.get(MailNews),
      sendFollowCode: worker.get(SendFollowCode),
      warnOfUnopened: worker.get(WarnOfUnopened),
      mailUnopened: worker.get(MailUnopened),
      remindOfReview: worker.get(RemindOfReview),
      mailReview: worker.get(MailReview),
      chaseTask: worker.get(ChaseTask),
      mailChaser: worker.get(MailChaser),
      workSource: worker.get(WorkSource),
      sendEnvelope: worker.get(SendEnvelope),
      postUnfetched: worker.get(PostUnfetched),
      exportCase: worker.get(ExportCase),
      scanFile: worker.get(ScanFile),
      removeFiles: worker.get(RemoveFiles),
      tellOfBreach: worker.get(TellOfBreach),
      mailBreach: worker.get(MailBreach),
    }),
    CASE_JOBS,
  );
}

/** The worker with the worker's role, mail going nowhere; letters by the channels given, else by those of the settings. */
export async function openWorker(
  ground: Ground,
  mailer = new FakeMailer(),
  channels?: DeliveryChannels,
): Promise<INestApplicationContext> {
  const database = await openDatabase(ground.url, { entities: CASE_ENTITIES, max: 4, clock: ground.clock });
  const module = Test.createTestingModule({
    imports: [...groundModules(ground, database), AuditModule, AuditSealingModule, CaseJobsModule],
  })
    .overrideProvider(Mailer)
    .useValue(mailer);
  if (channels) module.overrideProvider(DeliveryChannels).useValue(channels);
  const context = await module.compile();
  const close = context.close.bind(context);
  context.close = async () => {
    await close();
    await database.close();
  };
  return context;
}
