import { randomInt } from 'node:crypto';

const CLASSES = [
  'abcdefghijkmnopqrstuvwxyz',
  'ABCDEFGHJKLMNPQRSTUVWXYZ',
  '23456789',
  '!#%+-.:=?@_~',
] as const;
const ALPHABET = CLASSES.join('');
const LENGTH = 40;

/** A password that Suomi.fi Messages takes: at least 32 characters, of each class one, no backslash. By chance alone. */
export function makePassword(): string {
  for (;;) {
    const made = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
    if (CLASSES.every((letters) => [...letters].some((letter) => made.includes(letter)))) return made;
  }
}
