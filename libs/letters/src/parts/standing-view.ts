import type { Language } from '#kernel';
import { ownBlocks } from '../render/own-words.js';
import { OMBUDSMAN } from './ombudsman.js';
import type { Standing } from './standing.js';

/** The standing texts of a letter parted into blocks and lines; what is not set is empty. */
export function standingView(standing: Standing | undefined, language: Language) {
  const hours = linesOf(standing?.hours);
  const dataProtection = linesOf(standing?.dataProtection);
  return {
    contact: ownBlocks(standing?.contact),
    hours,
    dataProtection,
    listed: hours.length > 0 || dataProtection.length > 0,
    closing: ownBlocks(standing?.closing),
    ombudsman: standing?.ombudsman ?? OMBUDSMAN[language],
  };
}

function linesOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(/\r\n|\r|\n/u)
    .map((line) => line.trim())
    .filter(Boolean);
}
