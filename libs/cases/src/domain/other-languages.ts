import type { Language } from '#kernel';

/**
 * Languages beside Finnish, Swedish and English, by ISO 639 code: those of Finland that have no country of their own
 * and those that people in Finland speak most.
 */
const CODES = (
  'am ar az be bg bn bs ca ckb cs da de el es et fa fr fse fss ga gu ha he hi hr hu hy id ig is it ja ka kk km ko ' +
  'krl ku ky lo lt lv mk ml mn ms mt my nb ne nl nn pa pl ps pt ro rom ru rw se si sk sl smn sms so sq sr sw ta te ' +
  'tg th ti tk tl tr ug uk ur uz vi yi yo zh zu'
).split(' ');

/** What the runtime has no name for. */
const NAMED_HERE: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  fse: { fi: 'suomalainen viittomakieli', sv: 'finskt teckenspråk', en: 'Finnish Sign Language' },
  fss: {
    fi: 'suomenruotsalainen viittomakieli',
    sv: 'finlandssvenskt teckenspråk',
    en: 'Finland-Swedish Sign Language',
  },
};

/** Is this one of the languages a person can choose? */
export function isOtherLanguage(code: string): boolean {
  return CODES.includes(code);
}

/** A language's name in the reader's language; its code when nobody has a name for it. */
export function languageName(code: string, reader: Language): string {
  const own = NAMED_HERE[code];
  return own ? own[reader] : (new Intl.DisplayNames([reader], { type: 'language' }).of(code) ?? code);
}

/** The languages in the order of the reader's alphabet. */
export function otherLanguages(reader: Language): { code: string; name: string }[] {
  return CODES.map((code) => ({ code, name: languageName(code, reader) })).sort((one, other) =>
    one.name.localeCompare(other.name, reader),
  );
}
