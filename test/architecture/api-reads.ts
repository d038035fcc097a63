/** The only columns that the role of programs may read: nothing of a person, no words, nothing sealed. */
export const API_READS: Readonly<Record<string, string>> = {
  api_answer: 'answer answered_at body_hash client_id key_hash',
  case_file:
    'authority_id case_number changed_at id lead_due opened_at protected received_on register_id request_id state',
  case_series: 'authority_id last year',
  claim: 'case_id closed_at continues_id due id nominal origin outcome regime right stage',
  clock_event: 'claim_id id on_day recorded_at type undoes',
  request: 'client_id id',
  stored_file: 'is_proof third_party',
  task: 'case_id claim_ids due_on id kind made_at outcome register_id signed_at state system_id way',
};
