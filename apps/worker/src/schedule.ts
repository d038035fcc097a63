import { Inject, Injectable } from '@nestjs/common';
import {
  EraseBreachWords,
  EraseFeedback,
  EraseSoon,
  PlanMissingChasers,
  PlanMissingExports,
  PlanMissingReminders,
  PlanMissingScans,
  PlanMissingUnopened,
  PlanMissingWarnings,
  Recount,
  SealHomes,
  SweepExpired,
  TakeBackReturned,
  TellChannels,
  TellRecordAuthorities,
  TellScanner,
  TellSources,
} from '#cases';
import { SealAudit, SignHeads } from '#audit';
import { ReadSuomifiEvents, RenewPassword } from '#delivery';
import { OutboxRelay, OutboxSweeper } from '#platform';
import type { TimedWork } from './timed-work.js';
import { WatchStore } from './watch-store.js';

/** Every timed work of the worker, in one list. */
@Injectable()
export class Schedule {
  constructor(
    @Inject(OutboxRelay) private readonly relay: OutboxRelay,
    @Inject(OutboxSweeper) private readonly sweeper: OutboxSweeper,
    @Inject(EraseSoon) private readonly eraseSoon: EraseSoon,
    @Inject(EraseBreachWords) private readonly eraseBreachWords: EraseBreachWords,
    @Inject(EraseFeedback) private readonly eraseFeedback: EraseFeedback,
    @Inject(SealAudit) private readonly sealAudit: SealAudit,
    @Inject(SignHeads) private readonly signHeads: SignHeads,
    @Inject(PlanMissingWarnings) private readonly planMissingWarnings: PlanMissingWarnings,
    @Inject(Recount) private readonly recount: Recount,
    @Inject(PlanMissingUnopened) private readonly planMissingUnopened: PlanMissingUnopened,
    @Inject(PlanMissingReminders) private readonly planMissingReminders: PlanMissingReminders,
    @Inject(PlanMissingChasers) private readonly planMissingChasers: PlanMissingChasers,
    @Inject(TellSources) private readonly tellSources: TellSources,
    @Inject(TakeBackReturned) private readonly takeBackReturned: TakeBackReturned,
    @Inject(TellChannels) private readonly tellChannels: TellChannels,
    @Inject(TellRecordAuthorities) private readonly tellRecordAuthorities: TellRecordAuthorities,
    @Inject(PlanMissingExports) private readonly planMissingExports: PlanMissingExports,
    @Inject(TellScanner) private readonly tellScanner: TellScanner,
    @Inject(PlanMissingScans) private readonly planMissingScans: PlanMissingScans,
    @Inject(SealHomes) private readonly sealHomes: SealHomes,
    @Inject(WatchStore) private readonly watchStore: WatchStore,
    @Inject(SweepExpired) private readonly sweepExpired: SweepExpired,
    @Inject(ReadSuomifiEvents) private readonly readSuomifiEvents: ReadSuomifiEvents,
    @Inject(RenewPassword) private readonly renewPassword: RenewPassword,
  ) {}

  works(): TimedWork[] {
    return [
      { name: 'outbox.relay', everySeconds: 1, run: () => this.relay.run() },
      { name: 'outbox.sweep', everySeconds: 60, run: () => this.sweeper.run() },
      { name: 'retention.erase-soon', everySeconds: 3600, run: () => this.eraseSoon.run() },
      { name: 'retention.erase-breach-words', everySeconds: 3600, run: () => this.eraseBreachWords.run() },
      { name: 'retention.erase-feedback', everySeconds: 3600, run: () => this.eraseFeedback.run() },
      { name: 'audit.seal', everySeconds: 1, run: () => this.sealAudit.run() },
      { name: 'audit.sign-heads', everySeconds: 60, run: () => this.signHeads.run() },
      { name: 'cases.plan-missing-warnings', everySeconds: 600, run: () => this.planMissingWarnings.run() },
      { name: 'cases.recount', everySeconds: 600, run: () => this.recount.run() },
      { name: 'cases.plan-missing-unopened', everySeconds: 600, run: () => this.planMissingUnopened.run() },
      { name: 'cases.plan-missing-reminders', everySeconds: 600, run: () => this.planMissingReminders.run() },
      { name: 'cases.plan-missing-chasers', everySeconds: 600, run: () => this.planMissingChasers.run() },
      { name: 'sources.tell-names', everySeconds: 600, run: () => this.tellSources.run() },
      { name: 'delivery.take-back-returned', everySeconds: 600, run: () => this.takeBackReturned.run() },
      { name: 'delivery.tell-channels', everySeconds: 600, run: () => this.tellChannels.run() },
      {
        name: 'records.tell-authorities',
        everySeconds: 600,
        run: () => this.tellRecordAuthorities.run(),
      },
      { name: 'records.plan-missing', everySeconds: 600, run: () => this.planMissingExports.run() },
      { name: 'files.tell-scanner', everySeconds: 60, run: () => this.tellScanner.run() },
      { name: 'files.plan-missing', everySeconds: 600, run: () => this.planMissingScans.run() },
      { name: 'cases.seal-homes', everySeconds: 600, run: () => this.sealHomes.run() },
      { name: 'cases.sweep-expired', everySeconds: 3600, run: () => this.sweepExpired.run() },
      { name: 'retention.sweep-files', everySeconds: 6 * 3600, run: () => this.watchStore.run() },
      { name: 'delivery.read-suomifi-events', everySeconds: 60, run: () => this.readSuomifiEvents.run() },
      { name: 'delivery.renew-password', everySeconds: 3600, run: () => this.renewPassword.run() },
    ];
  }
}
