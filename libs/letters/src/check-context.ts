import { plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync } from 'class-validator';
import type { Language } from '#kernel';
import { containsHetu } from './render/contains-hetu.js';
import { cleanDeep } from './render/clean-text.js';

/** A field that keeps the letter from being issued. */
export interface ContextError {
  /** `decisions.0.grounds` */
  readonly path: string;
  /** The name of the rule broken. */
  readonly rule: string;
}

export interface CheckedContext<Context> {
  readonly context: Context;
  readonly errors: readonly ContextError[];
}

/**
 * Cleans a context of characters that cannot be printed and validates it. Unknown fields, a personal identity code
 * anywhere in the text (1050/2018, section 29, subsection 4) and, in an English letter, a missing language of the
 * prevailing decision are errors. Without a language the last rule is left out.
 */
export function checkContext<Context extends object>(
  type: new () => Context,
  raw: unknown,
  language?: Language,
): CheckedContext<Context> {
  const plain = cleanDeep(typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? raw : {});
  const context = plainToInstance(type, plain);
  const errors = [
    ...validateSync(context, {
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
    }).flatMap((error) => flatten(error, '')),
    ...hetuErrors(plain, ''),
  ];
  if (language === 'en' && !isTranslation(context)) errors.push({ path: 'translationOf', rule: 'isDefined' });
  return { context, errors };
}

function isTranslation(context: object): boolean {
  return 'translationOf' in context && typeof context.translationOf === 'string';
}

function flatten(error: ValidationError, parent: string): ContextError[] {
  const path = parent + error.property;
  const own = Object.keys(error.constraints ?? {}).map((rule) => ({ path, rule }));
  return [...own, ...(error.children ?? []).flatMap((child) => flatten(child, `${path}.`))];
}

function hetuErrors(value: unknown, path: string): ContextError[] {
  if (typeof value === 'string') return containsHetu(value) ? [{ path, rule: 'noPersonalIdentityCode' }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    hetuErrors(inner, path === '' ? key : `${path}.${key}`),
  );
}
