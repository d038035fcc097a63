import { firstSchema } from './0001-first-schema.js';
import { lettersAndTraces } from './0002-letters-and-traces.js';
import { rolesAndRows } from './0003-roles-and-rows.js';
import { questions } from './0004-questions.js';
import { triage } from './0005-triage.js';
import { entry } from './0006-entry.js';
import { diary } from './0007-diary.js';
import { behalf } from './0008-behalf.js';
import { follow } from './0009-follow.js';
import { movedDays } from './0010-moved.js';
import { leadPaused } from './0011-lead-paused.js';
import { units } from './0012-units.js';
import { look } from './0013-look.js';
import { answers } from './0014-answers.js';
import { today } from './0015-today.js';
import { personNews } from './0016-person-news.js';
import { feedbackExtension } from './0017-feedback-extension.js';
import { entryFurther } from './0018-entry-further.js';
import { administration } from './0019-administration.js';
import { tasks } from './0020-tasks.js';
import { releasedFiles } from './0021-released-files.js';
import { figures } from './0022-figures.js';
import { namedRouteFacts } from './0023-named-route-facts.js';
import { protection } from './0024-protection.js';
import { calendarFeed } from './0025-calendar-feed.js';
import { settings } from './0026-settings.js';
import { signInRoles } from './0027-sign-in-roles.js';
import { closedWhenDone } from './0028-closed-when-done.js';
import { inspections } from './0029-inspections.js';
import { clients } from './0030-clients.js';
import { connectedSources } from './0031-connected-sources.js';
import { sourceCopies } from './0032-source-copies.js';
import { whollyGranted } from './0033-wholly-granted.js';
import { reopenedCases } from './0034-reopened-cases.js';
import { protectedReceivers } from './0037-protected-receivers.js';
import { seats } from './0038-seats.js';
import { homes } from './0039-homes.js';
import { standingTexts } from './0040-standing-texts.js';
import { logo } from './0041-logo.js';
import { newcomers } from './0042-newcomers.js';
import { paceOfPrograms } from './0043-pace-of-programs.js';
import { lettersOfTasks } from './0044-letters-of-tasks.js';
import { fees } from './0045-fees.js';
import { taskReminders } from './0046-task-reminders.js';
import { kin } from './0047-kin.js';
import { serviceConsent } from './0050-service-consent.js';
import { deliveryEvents } from './0055-delivery-events.js';
import { suomifiMessages } from './0056-suomifi-messages.js';
import { records } from './0065-records.js';
import { envelopes } from './0071-envelopes.js';
import { postBatches } from './0072-post-batches.js';
import { givenByMailbox } from './0073-given-by-mailbox.js';
import { auditChain } from './0080-audit-chain.js';
import { auditOfAPerson } from './0081-audit-of-a-person.js';
import { retention } from './0082-retention.js';
import { signInAttempts } from './0090-sign-in-attempts.js';
import { sessionsOfPerson } from './0091-sessions-of-person.js';
import { schemaShown } from './0100-schema-shown.js';
import { stoppedWork } from './0101-stopped-work.js';
import { figuresKept } from './0110-figures-kept.js';
import { listsOfAnyLength } from './0111-lists-of-any-length.js';
import { scannedFiles } from './0120-scanned-files.js';
import { caseSeries } from './0121-case-series.js';
import { paceOfPosts } from './0122-pace-of-posts.js';
import { breaches } from './0130-breaches.js';
import { breachesNotForExperts } from './0139-breaches-not-for-experts.js';
import { warningHour } from './0140-warning-hour.js';
import { actsOfJobs } from './0141-acts-of-jobs.js';
import { breachesOutliveCases } from './0150-breaches-outlive-cases.js';
import { workHasAnAuthority } from './0151-work-has-an-authority.js';
import { toErase } from './0152-to-erase.js';
import { auditInOnesOwnName } from './0170-audit-in-ones-own-name.js';
import { feedbackGoes } from './0171-feedback-goes.js';
import { oneQuestionOfBreaches } from './0172-one-question-of-breaches.js';
import { rowsByTheirKeys } from './0173-rows-by-their-keys.js';
import { nextCaseNumber } from './0174-next-case-number.js';
import { claimsByTheirCase } from './0175-claims-by-their-case.js';
import type { Migration } from './migration.js';

/** Every step in order, written out so that two steps added side by side meet in a merge. */
export const MIGRATIONS: readonly Migration[] = [
  firstSchema,
  lettersAndTraces,
  rolesAndRows,
  questions,
  triage,
  entry,
  diary,
  behalf,
  follow,
  movedDays,
  leadPaused,
  units,
  look,
  answers,
  today,
  personNews,
  feedbackExtension,
  entryFurther,
  administration,
  tasks,
  releasedFiles,
  figures,
  namedRouteFacts,
  protection,
  calendarFeed,
  settings,
  signInRoles,
  closedWhenDone,
  inspections,
  clients,
  connectedSources,
  sourceCopies,
  whollyGranted,
  reopenedCases,
  protectedReceivers,
  seats,
  homes,
  standingTexts,
  logo,
  newcomers,
  paceOfPrograms,
  lettersOfTasks,
  fees,
  taskReminders,
  kin,
  serviceConsent,
  deliveryEvents,
  suomifiMessages,
  records,
  envelopes,
  postBatches,
  givenByMailbox,
  auditChain,
  auditOfAPerson,
  retention,
  signInAttempts,
  sessionsOfPerson,
  schemaShown,
  stoppedWork,
  figuresKept,
  listsOfAnyLength,
  scannedFiles,
  caseSeries,
  paceOfPosts,
  breaches,
  breachesNotForExperts,
  warningHour,
  actsOfJobs,
  breachesOutliveCases,
  workHasAnAuthority,
  toErase,
  auditInOnesOwnName,
  feedbackGoes,
  oneQuestionOfBreaches,
  rowsByTheirKeys,
  nextCaseNumber,
  claimsByTheirCase,
];
