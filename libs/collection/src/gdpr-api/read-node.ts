import { LANGUAGES, type Text } from '#kernel';
import type { SourceReason } from '../domain/source-work.js';
import type { SourceNode } from './source-node.js';

/** Beyond these an answer is not read: what is deeper or larger is no answer about one person. */
const DEEPEST = 32;
const MOST_NODES = 50_000;

/**
 * Reads the answer of a source that speaks the Helsinki profile GDPR API. The specification knows texts only; services
 * in use also send numbers, truth values, null, plain objects, and labels: all of them are read, none is required.
 *
 * @returns null when it is not such an answer, is too deep or too large
 * @example readNode('{"key":"AGE","value":31}') // { key: 'AGE', value: '31', label: null, error: null, children: [] }
 */
export function readNode(text: string): SourceNode | null {
  const budget = { left: MOST_NODES };
  try {
    const json: unknown = JSON.parse(text);
    return isObject(json) && typeof json.key === 'string' ? nodeOf(json.key, json, 0, budget) : null;
  } catch {
    return null;
  }
}

/** The reasons in an error of a source; none when it gives none, as a 403 may. */
export function readReasons(text: string): readonly SourceReason[] {
  try {
    const json: unknown = JSON.parse(text);
    if (!isObject(json) || !Array.isArray(json.errors)) return [];
    return json.errors.filter(isObject).map(({ code, message }) => ({
      code: typeof code === 'string' ? code : '',
      message: textsOf(message) ?? {},
    }));
  } catch {
    return [];
  }
}

interface Budget {
  left: number;
}

function nodeOf(key: string, json: Record<string, unknown>, depth: number, budget: Budget): SourceNode {
  budget.left -= 1;
  if (depth > DEEPEST || budget.left < 0) throw new RangeError('The answer is too deep or too large');
  const parts = Array.isArray(json.children) ? json.children : [];
  return {
    key,
    label: textsOf(json.label),
    value: plain(json.value),
    error: typeof json.error === 'string' ? json.error : null,
    children: [...parts, ...partsOfValue(json.value)].map((part, index) =>
      isObject(part)
        ? nodeOf(typeof part.key === 'string' ? part.key : String(index), part, depth + 1, budget)
        : nodeOf(String(index), { value: part }, depth + 1, budget),
    ),
  };
}

/** A value that is an object or a list is read as parts. */
function partsOfValue(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return isObject(value) ? Object.entries(value).map(([key, part]) => ({ key, value: part })) : [];
}

function plain(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : null;
}

function textsOf(value: unknown): Partial<Text> | null {
  if (!isObject(value)) return null;
  const texts = LANGUAGES.flatMap((language) =>
    typeof value[language] === 'string' ? [[language, value[language]] as const] : [],
  );
  return Object.fromEntries(texts);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
