import 'reflect-metadata';
import type { ClassConstructor } from 'class-transformer';
import { plainToInstance } from 'class-transformer';
import type { ValidationError } from 'class-validator';
import { validateSync } from 'class-validator';
import { parseDocument } from 'yaml';
import type { CatalogueProblem } from './problem.js';

/** Top-level keys that only hold anchors (`courts`, `reasons`, ...) are left out of the shape. */
function ownKeys(value: unknown, keys: readonly string[]): Record<string, unknown> {
  const given = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(given.filter(([key]) => keys.includes(key)));
}

function flattened(error: ValidationError, path: string): readonly CatalogueProblem[] {
  const here = `${path}/${error.property}`;
  const own = Object.values(error.constraints ?? {}).map((message) => ({
    code: 'bad-shape' as const,
    path: here,
    message,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => flattened(child, here))];
}

/** A parsed file, or every problem of its shape. */
export interface ReadFile<T> {
  readonly value: T;
  readonly problems: readonly CatalogueProblem[];
}

/**
 * Reads one YAML file of the catalogue as an instance of its validated class.
 *
 * @param keys the top-level keys of the shape; when empty every key must belong to it
 */
export function readFile<T extends object>(
  name: string,
  yaml: string,
  shape: ClassConstructor<T>,
  keys: readonly string[] = [],
): ReadFile<T> {
  const document = parseDocument(yaml);
  const mistakes = document.errors.map(({ message }) => ({
    code: 'bad-shape' as const,
    path: name,
    message,
  }));
  const plain: unknown = mistakes.length > 0 ? {} : document.toJS({ maxAliasCount: -1 });
  const value = plainToInstance(shape, keys.length > 0 ? ownKeys(plain, keys) : (plain ?? {}), {
    exposeDefaultValues: true,
  });
  const errors = validateSync(value, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
  });
  return { value, problems: [...mistakes, ...errors.flatMap((error) => flattened(error, name))] };
}
