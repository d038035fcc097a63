import type { AuditAction } from '#audit';
import type { Scope } from '#kernel';
import { Audited, Permission } from '#platform';
import { applyDecorators, HttpCode, UseGuards } from '@nestjs/common';
import {
  ApiBody,
  type ApiBodyOptions,
  ApiHeader,
  type ApiHeaderOptions,
  ApiOperation,
  ApiParam,
  type ApiParamOptions,
  ApiQuery,
  type ApiQueryOptions,
  ApiResponse,
  type ApiResponseOptions,
  ApiSecurity,
} from '@nestjs/swagger';
import { ApiThrottle } from './api-throttle.js';
import { type JsonSchema, refTo } from './schemas/json-schema.js';
import { PROBLEMS, type ProblemName } from './schemas/problem.schema.js';

export interface ApiParameter {
  readonly in: 'path' | 'query' | 'header';
  readonly name: string;
  readonly description: string;
  readonly schema: JsonSchema;
  readonly example: string | number;
  readonly required?: boolean;
}

/** What a route of the interface needs, does, takes and answers: the guard, the audit and the description read it here. */
export interface ApiRouteOptions {
  readonly scope: Scope;
  readonly audited: AuditAction;
  readonly summary: string;
  readonly description?: string;
  readonly parameters?: readonly ApiParameter[];
  /** Name of a schema, and bodies that fit it. */
  readonly body?: {
    readonly schema: string;
    readonly example: unknown;
    readonly more?: Readonly<Record<string, unknown>>;
  };
  readonly answer: {
    readonly status?: 200 | 201;
    readonly schema: string;
    readonly example: unknown;
    readonly description: string;
    readonly headers?: Readonly<Record<string, { description: string; schema: JsonSchema }>>;
  };
  /** Beyond those that every route may answer. */
  readonly errors: readonly ProblemName[];
}

/** What may go wrong with every route. */
const ALWAYS: readonly ProblemName[] = [
  ...(['invalid-token', 'insufficient-scope', 'not-acceptable', 'too-many-requests'] as const),
  'provider-unreachable',
  'unavailable',
];

/** Declares a route of the interface, for the guard and for its description at once. */
export function ApiRoute(route: ApiRouteOptions): MethodDecorator {
  const { scope, audited, summary, description, parameters = [], body, answer, errors } = route;
  const { status = 200, headers } = answer;
  return applyDecorators(
    Permission(scope),
    Audited(audited),
    UseGuards(ApiThrottle),
    HttpCode(status),
    ApiOperation({ summary, ...(description ? { description } : {}) }),
    ApiSecurity('token', [scope]),
    ...parameters.map(parameterOf),
    ...(body ? [bodyOf(body)] : []),
    ApiResponse({
      status,
      description: answer.description,
      content: jsonOf(answer.schema, answer.example),
      ...(headers ? { headers } : {}),
    } as ApiResponseOptions),
    ...problemAnswers([...ALWAYS, ...errors]),
  );
}

/** Bodies and parameters take their example in the plural only. */
function bodyOf({ schema, example, more = {} }: NonNullable<ApiRouteOptions['body']>): MethodDecorator {
  return ApiBody({
    required: true,
    schema: refTo(schema),
    examples: Object.fromEntries(
      Object.entries({ usual: example, ...more }).map(([name, value]) => [name, { value }]),
    ),
  } as ApiBodyOptions);
}

function parameterOf({ in: place, example, ...parameter }: ApiParameter): MethodDecorator {
  const options = { required: place === 'path', ...parameter, examples: { usual: { value: example } } };
  if (place === 'path') return ApiParam(options as ApiParamOptions);
  return place === 'query' ? ApiQuery(options as ApiQueryOptions) : ApiHeader(options as ApiHeaderOptions);
}

/** One answer for each status, with an example of each problem that has it. */
function problemAnswers(names: readonly ProblemName[]): MethodDecorator[] {
  const statuses = [...new Set(names.map((name) => PROBLEMS[name].status))];
  return statuses.map((status) => {
    const of = names.filter((name) => PROBLEMS[name].status === status);
    const examples = Object.fromEntries(of.map((name) => [name, { value: PROBLEMS[name].example }]));
    const content = { 'application/problem+json': { schema: refTo('Problem'), examples } };
    const description = of.map((name) => PROBLEMS[name].example.title).join(' / ');
    return ApiResponse({ status, description, content } as ApiResponseOptions);
  });
}

function jsonOf(schema: string, example: unknown): object {
  return { 'application/json': { schema: refTo(schema), example } };
}
