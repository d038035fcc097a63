const HETU = /(?<![\p{L}\d])\d{6}[-+\u2010-\u2015\u2212A-FU-Y]\d{3}[0-9A-Z](?![\p{L}\d])/giu;
const EMAIL = /[^\s"'<>@,;:=()[\]{}\\]+@[^\s"'<>@,;:=()[\]{}\\]+\.[\p{L}]{2,}/gu;

/** A log line without personal identity codes and e-mail addresses, wherever in it they stand. */
export function redacted(line: string): string {
  return line.replace(HETU, '[hetu]').replace(EMAIL, '[email]');
}
