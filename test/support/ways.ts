import { MouseHands } from './hands.js';
import { KeyboardHands } from './keyboard-hands.js';

/** Each journey is gone twice. */
export const WAYS = [
  ['a mouse', new MouseHands()],
  ['the keyboard alone', new KeyboardHands()],
] as const;
