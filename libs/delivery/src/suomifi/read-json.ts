/** Fields of an answer; fields nobody knows are left alone. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads an answer. Ids of messages are 64-bit numbers, of which JavaScript would lose the last digits: they are read as
 * texts.
 *
 * @returns no fields where it is no JSON object
 * @example readJson('{"messageId":9007199254740993}') → { messageId: '9007199254740993' }
 */
export function readJson(text: string): Fields {
  try {
    return asFields(JSON.parse(text.replace(/("messageId"\s*:\s*)(\d+)/g, '$1"$2"')));
  } catch {
    return {};
  }
}

export function asFields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

/** A field that holds a text, or ''. */
export function textIn(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
}

export function listIn(fields: Fields, name: string): readonly Fields[] {
  const value = fields[name];
  return Array.isArray(value) ? value.map(asFields) : [];
}
