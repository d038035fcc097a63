/** Acts of staff that have a sentence of their own on the person's page. */
const WORDED: readonly string[] = [
  'RequestRegistered',
  'CaseOpened',
  'TriageOpened',
  'RoutingConfirmed',
  'PartTransferred',
  'PartRedirected',
  'ClaimAdded',
  'ClaimEndedInError',
  'ClaimMadeExtensive',
  'CasesJoined',
  'CaseSplit',
  'SendingRecorded',
  'CaseRead',
  'DiarySheetRead',
  'CaseTaken',
  'DecisionOpened',
  'DecisionWritten',
  'DecisionSubmitted',
  'DecisionReady',
  'DecisionReopened',
  'DecisionReturned',
  'DecisionApproved',
  'IdentityChecked',
  'DocumentReplaced',
  'DataDisclosed',
  'TimeExtended',
  'ExtensionUndone',
  'LetterIssued',
  'LetterRead',
  'AttachmentRead',
  'WithdrawalRecorded',
  'QuestionPrepared',
  'QuestionAsked',
  'QuestionUndone',
  'AnswerRecorded',
  'MessagesRead',
  'MessageWritten',
  'DecisionAskRecorded',
  'ReviewRecorded',
  'ReviewClosed',
];

/** The message for an audit action; one it does not know is "handled the case". An officer's look tells its reason. */
export function lookKey(action: string, reason: string | null = null): string {
  if (reason) return `look.${action}.${reason}`;
  return `look.${WORDED.includes(action) ? action : 'other'}`;
}
