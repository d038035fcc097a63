const HETU = /(?<![\p{L}\d])\d{6}[-+\u2010-\u2015\u2212A-FU-Y]\d{3}[0-9A-Z](?![\p{L}\d])/giu;
const EMAIL = /[^\s"'<>@,;:=()[\]{}\\]+@[^\s"'<>@,;:=()[\]{}\\]+\.[\p{L}]{2,}/gu;

/** Signs that JSON leaves as they are and a terminal or a reader of lines obeys: C1 controls, line ends of Unicode. */
const OBEYED = /[\u007f-\u009f\u2028\u2029]/gu;

/** A log line without personal identity codes and e-mail addresses, wherever in it they stand, and one line for everybody. */
export function redacted(line: string): string {
  return line.replace(HETU, '[hetu]').replace(EMAIL, '[email]').replace(OBEYED, escaped);
}

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
