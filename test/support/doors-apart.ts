// The doors that open otherwise than the rest, and why.

/** One catalogue is in use by the whole installation: its versions are everybody's. */
export const EVERYBODYS: readonly string[] = ['CatalogueController.version', 'CatalogueController.take'];
/** Shows what the own session has just done, to nobody else; takes away what is gone already. */
export const WITHOUT_A_404: readonly string[] = ['RoutedController.show', 'EntryDraftsController.remove'];
/** Without the token these lead back to their page, which has nothing to send; they change nothing. */
export const LEAD_BACK: readonly string[] = [
  'SeatsController.take',
  'ApprovalController.decide',
  'SessionsController.end',
];
/** Ends the session that knocks: it is tried last. */
export const ENDS_THE_SESSION = 'SessionsController.end';
/** Who has written nothing is told that there is nothing to send. */
export const NOTHING_TO_SEND = 'SendController.send';
