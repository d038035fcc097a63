/** Endings of the names of looks: they change nothing, and the diary tells what was done. */
const LOOK =
  /(Read|Listed|Searched|Exported|Kept|Removed)$|^(Triage|Decision)Opened$|^DecisionWritten$|^CaseLooked$|^LookAsked$|^WhereaboutsShown$/;

/**
 * Is this act a step of the matter (906/2019 § 26: measures taken, by stage), and not a look or an unfinished draft?
 *
 * @example isStep('RoutingConfirmed') // true; isStep('CaseRead') // false
 */
export function isStep(action: string): boolean {
  return !LOOK.test(action);
}
