import { type DecidedOutcome, grants, refuses } from '#rights';

/**
 * What a claim that was answered in parts comes to: granted in part when any part was refused and any granted; granted
 * when something was given and the rest was not held.
 *
 * @example outcomeOfParts(['granted', 'refused']) // 'partly-granted'
 * @example outcomeOfParts(['granted', 'not-held']) // 'granted'
 */
export function outcomeOfParts(parts: readonly DecidedOutcome[]): DecidedOutcome {
  const granted = parts.some(grants);
  const refused = parts.some(refuses);
  if (granted) return refused ? 'partly-granted' : 'granted';
  return refused ? 'refused' : 'not-held';
}
