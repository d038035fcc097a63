import { readyKind } from './letter-kind.js';
import type { LetterKind } from './letter-kinds.js';

/**
 * Is it a decision whose day of service counts? Its letter says how it is served, and how it may be challenged: such a one
 * goes out electronically only with the person's consent (13/2003 § 18).
 *
 * @example isServed('refusal-certificate') → true; isServed('extension-notice') → false
 */
export function isServed(kind: LetterKind): boolean {
  const { content, sample } = readyKind(kind);
  return 'service' in sample('fi') || content.some(({ id }) => id === 'remedy');
}
