import { SCOPES } from '#kernel';
import type { OpenAPIObject } from '@nestjs/swagger';
import { SCOPE_TEXTS } from './api-description.js';

interface Media {
  readonly schema?: { readonly $ref?: string };
  readonly example?: unknown;
  readonly examples?: Readonly<
    Record<string, { readonly value: { readonly code: string; readonly detail: string } }>
  >;
}
interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly { name: string; in: string; description: string; required: boolean }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<
    Record<string, { description: string; content: Readonly<Record<string, Media>> }>
  >;
}

/** The description as a page that needs no program to be read. */
export function docsView({ paths, info, servers }: OpenAPIObject) {
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) =>
      operationView(method, path, operation as unknown as Operation),
    ),
  );
  return {
    version: info.version,
    server: servers?.[0]?.url ?? '',
    scopes: SCOPES.map((name) => ({ name, text: SCOPE_TEXTS[name] })),
    operations,
  };
}

function operationView(method: string, path: string, operation: Operation) {
  const answers = Object.entries(operation.responses);
  const [good] = answers.filter(([status]) => status.startsWith('2'));
  const body = operation.requestBody?.content['application/json'];
  return {
    id: operation.operationId,
    method: method.toUpperCase(),
    path,
    summary: operation.summary,
    description: operation.description ?? '',
    scope: operation.security?.[0]?.['token']?.join(' ') ?? '',
    parameters: (operation.parameters ?? []).map(({ name, in: place, description, required }) => ({
      ...{ name, place, description, required },
    })),
    body: body ? written(body.examples?.['usual']?.value) : '',
    status: good?.[0] ?? '',
    answer: written(good?.[1].content['application/json']?.example),
    problems: answers.flatMap(([status, { content }]) =>
      Object.values(content['application/problem+json']?.examples ?? {}).map(({ value }) => ({
        ...{ status, code: value.code, detail: value.detail },
      })),
    ),
  };
}

function written(example: unknown): string {
  return JSON.stringify(example, null, 2);
}
