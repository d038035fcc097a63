import type { Language } from '#kernel';
import type { MachineCopy } from './press-thread.js';

/** What a copy for a program is, as a reader of the file shows it. */
const DESCRIPTION: Readonly<Record<Language, string>> = {
  fi: 'Kirjeessä annetut tiedot koneellisesti luettavassa muodossa',
  sv: 'Uppgifterna i brevet i maskinläsbar form',
  en: 'The data given in the letter in machine-readable form',
};

const JSON_NAME = /\.json(?:\.txt)?$/i;
/** What may not stand in the name of a file inside a file. */
const NOT_IN_NAMES = /[\\/:*?"<>|]/gu;

/**
 * The name under which a document travels as a copy for a program; undefined when it is none. JSON comes into the
 * service as text and may be named so.
 *
 * @example 'walmu.json.txt' → 'walmu.json'; 'suunnitelma.pdf' → undefined
 */
export function machineCopyName(document: string): string | undefined {
  if (!JSON_NAME.test(document)) return undefined;
  return document.replace(JSON_NAME, '.json').replace(NOT_IN_NAMES, '_');
}

/** A document as a copy for a program: its type by what it holds, not by its name. */
export function machineCopy(name: string, text: string, language: Language): MachineCopy {
  const type = isJson(text) ? 'application/json' : 'text/plain';
  return { name, type, text, description: DESCRIPTION[language] };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
