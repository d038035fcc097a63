const HETU = /\d{6}\s?[-+A-FU-Y–−]\s?\d{3}[0-9A-Z]/iu;

/**
 * A title that anybody may read: with no identity code and no name of a party (621/1999 § 16, 906/2019 § 25: the public
 * entries of the case register serve requests for information). One that has either gives way to plain words.
 *
 * @example publicTitle('Meikäläisen pyyntö 22.11.2026', ['Aino Meikäläinen'], 'Tietopyyntö') // 'Tietopyyntö'
 */
export function publicTitle(title: string, names: readonly string[], plain: string): string {
  const text = title.trim();
  return !/[^\p{Cc}\p{Cs}\s]/u.test(text) || HETU.test(text) || names.some((name) => tells(text, name))
    ? plain
    : text;
}

/** Does the text have a part of the name, also inflected? Parts of one or two letters tell of nobody. */
function tells(text: string, name: string): boolean {
  const words = wordsOf(text);
  return wordsOf(name)
    .filter((part) => part.length > 2)
    .some((part) => words.some((word) => word.startsWith(stem(part))));
}

function wordsOf(text: string): string[] {
  return text.toLocaleLowerCase('fi').match(/[\p{L}\p{M}]+/gu) ?? [];
}

/** What a name keeps in every case of Finnish, as a rule: Meikäläinen, Meikäläisen; Virtanen, Virtasen. */
function stem(part: string): string {
  return part.length > 5 ? part.replace(/(nen|[aeiouyäö])$/u, '') : part;
}
