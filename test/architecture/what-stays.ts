/** Tables that hold something of a case or a person and that erasing a case leaves alone, each with its reason. */
export const STAYS: Readonly<Record<string, string>> = {
  // Of a case: ids, days and codes. What they point at leads to nobody once the case is erased.
  case_standing: 'a row of figures while the case is open; an erased case is over',
  claim_answered: 'a row of figures: right, register, outcome and days',
  clock_event: 'the evidence of the clock: what happened on which day',
  clock_moved: 'which due day moved when the rules changed',
  clock_warning: 'that a due day came near, and when',
  erasure: 'the certificate itself',
  legal_hold: 'a code for why erasing waited, and who said so',
  look: 'who of the staff opened the case without working on it, as a code',
  record_export: 'that the package left for the records system, which erases it itself',
  to_erase: 'what is still to be erased: each row goes when that is',
  routing_changed: 'that the catalogue sends such a request elsewhere now',
  audit_event: 'the audit trail: ids and codes; the alias that led to the person is erased',
  outbox: 'jobs hold ids only',
  // Of a breach: its documentation (GDPR Article 33(5)).
  breach: 'ids, times and codes; the words go with the case',
  breach_step:
    'what was done and when; only the words of closing stay, which name nobody, until their own time is over',
  // Not of a case, and gone by themselves when their time is over.
  api_answer: 'goes seven days after the program was answered',
  app_session: 'goes when the session ends',
  draft: 'what the person has not sent yet; goes when it expires',
  entry_draft: 'what the registry has not registered yet; goes when it expires',
  feedback: 'feedback on the service, of no case; goes when its time in the plan is over',
  sign_in_attempt: 'goes when the attempt expires',
  // Not of a person who asks for data.
  admin_change: 'what an administrator changed of settings, texts and staff',
  staff: 'the people who work here',
};

/** Columns that stay filled in rows that erasing a case empties. What is neither here nor emptied fails the test. */
export const STAYS_IN_ROW: Readonly<Record<string, readonly string[]>> = {
  case_file: [
    ...['id', 'request_id', 'authority_id', 'case_number', 'state', 'version', 'received_on', 'opened_at'],
    ...['triaged_at', 'handler_id', 'register_id', 'lead_due', 'lead_nominal', 'lead_paused'],
    ...['retention_class', 'catalogue_version', 'changed_at', 'changed_by', 'first_opened_at'],
    'unopened_warned_at',
  ],
  claim: [
    ...['id', 'case_id', 'right', 'regime', 'data_ids', 'outcome', 'nominal', 'due', 'closed_at', 'origin'],
    ...['stage', 'continues_id', 'stage_way', 'paused'],
  ],
  request: [
    ...['id', 'receiving_authority_id', 'channel', 'received_on', 'received_at', 'entered_at', 'entered_by'],
    ...['identity_check', 'language', 'answer_by', 'register_id', 'catalogue_version', 'client_id'],
  ],
};
