import { nameWords } from '#identity';
import { no, ok, type Result } from '#kernel';

export type SubjectRefusalCode =
  | 'diary.missing-subject'
  | 'diary.subject-too-long'
  | 'diary.subject-has-hetu'
  | 'diary.subject-has-email'
  | 'diary.subject-has-name';

/** Characters of a subject line at most. */
export const LONGEST_SUBJECT = 150;

/** By form alone, whatever its date and check character say: a mistyped code is still somebody's. */
const HETU = /(?<![\p{L}\p{N}])\d{6}\s?[-+\u2010-\u2015\u2212A-FU-Y]\s?\d{3}[0-9A-Y](?![\p{L}\p{N}])/iu;
const EMAIL = /[^\s@]+@[^\s@]+/u;

/** What Finnish and Swedish put after a name: "Mallikaksen", "Ainolta", "Ainos". */
const ENDING =
  /^(n|en|in|on|an|a|ä|aa|ää|ta|tä|t|lla|llä|lta|ltä|lle|ssa|ssä|sta|stä|na|nä|ksi|ksen|kselta|kselle|s|:n|:lle|:s)$/u;

/**
 * May this line stand in the public diary? It must tell what the matter is about and nobody's personal data
 * (906/2019 § 26; 621/1999 § 5 with § 24 (1)). It finds what it can: the name words of these people, also with an ending,
 * anything that has the form of an identity code, and e-mail addresses. The rest is for the one who writes.
 *
 * @param people names of the one who asks and of the one it is asked for
 * @example checkSubject('Tarkastuspyyntö, Aino Mallikas', ['Aino Mallikas']) // no('diary.subject-has-name')
 */
export function checkSubject(typed: string, people: readonly string[]): Result<string, SubjectRefusalCode> {
  const subject = typed.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
  if (subject === '') return no('diary.missing-subject');
  if (subject.length > LONGEST_SUBJECT) return no('diary.subject-too-long', { limit: LONGEST_SUBJECT });
  if (HETU.test(subject)) return no('diary.subject-has-hetu');
  if (EMAIL.test(subject)) return no('diary.subject-has-email');
  const names = people.flatMap((one) => nameWords(one));
  if (nameWords(subject).some((word) => names.some((name) => isName(word, name))))
    return no('diary.subject-has-name');
  return ok(subject);
}

function isName(word: string, name: string): boolean {
  if (word === name) return true;
  if (bentStems(name).some((stem) => word.startsWith(stem))) return true;
  return name.length >= 3 && word.startsWith(name) && ENDING.test(word.slice(name.length));
}

/** What is left of a name whose end changes when it is bent: "Testinen" → "Testisen", "Virtas" → "Virtaksen". */
function bentStems(name: string): string[] {
  if (name.length >= 6 && name.endsWith('nen')) return [`${name.slice(0, -3)}s`];
  return name.length >= 5 && name.endsWith('s') ? [`${name.slice(0, -1)}k`] : [];
}
