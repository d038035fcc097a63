/**
 * What is known of a file that came from outside: the scanner has not looked at it yet and it is given to nobody; there was
 * no scanner; it found nothing; it found something, and the file is never given.
 */
export type Quarantine = 'waiting' | 'unscanned' | 'clean' | 'infected';

/** Why a file is not given; null when it is. */
export function whyHeld(quarantine: Quarantine): 'attachment.being-scanned' | 'attachment.infected' | null {
  if (quarantine === 'waiting') return 'attachment.being-scanned';
  return quarantine === 'infected' ? 'attachment.infected' : null;
}
