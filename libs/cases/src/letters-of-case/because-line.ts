import { sourceWords } from '#deadlines';
import type { Because, Language, OwnWords } from '#kernel';

/** A reason as a line of a letter: the sentence, its source, and what the office wrote, marked with its language. */
export function becauseLine({ text, source, words }: Because, language: Language): string {
  const line = `${text[language]} (${sourceWords(source, language)})`;
  return words ? `${line} ${quoted(words, language)}` : line;
}

function quoted({ language: written, text }: OwnWords, reader: Language): string {
  const by = written === reader ? OFFICE_WRITES[reader] : `${OFFICE_WRITES[reader]} ${IN[written][reader]}`;
  return reader === 'en' ? `${by}: “${text}”` : `${by}: ”${text}”`;
}

const OFFICE_WRITES = {
  fi: 'Viranomainen kirjoittaa',
  sv: 'Myndigheten skriver',
  en: 'The authority writes',
};
const IN = {
  fi: { fi: 'suomeksi', sv: 'på finska', en: 'in Finnish' },
  sv: { fi: 'ruotsiksi', sv: 'på svenska', en: 'in Swedish' },
  en: { fi: 'englanniksi', sv: 'på engelska', en: 'in English' },
};
