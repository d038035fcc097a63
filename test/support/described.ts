import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';

/** The OpenAPI document as far as tests read it. */
export interface Described {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

interface Media {
  readonly schema: { readonly $ref: string };
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
}

export interface DescribedOperation {
  readonly summary?: string;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly (Omit<Media, 'schema'> & {
    readonly name: string;
    readonly schema: object;
  })[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<Record<string, { readonly content: Readonly<Record<string, Media>> }>>;
}

/** Says what is wrong with a value against a schema of the document; null when nothing. */
export function checkerOf({ components }: Described) {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  (addFormats as unknown as (on: Ajv2020) => void)(ajv);
  ajv.addSchema({ $id: 'https://described.example/api', components });
  const against = (schema: object, value: unknown): unknown => {
    const absolute = JSON.parse(
      JSON.stringify(schema).replaceAll('"#/', '"https://described.example/api#/'),
    ) as object;
    return ajv.validate(absolute, JSON.parse(JSON.stringify(value))) ? null : ajv.errors;
  };
  return {
    against,
    fits: (name: string, value: unknown) => against({ $ref: `#/components/schemas/${name}` }, value),
  };
}

/** Each example of an operation with the schema it must fit. */
export function examplesOf({ parameters = [], requestBody, responses }: DescribedOperation) {
  const media = [requestBody, ...Object.values(responses)].flatMap((one) =>
    Object.values(one?.content ?? {}),
  );
  return [
    ...[...parameters, ...media].flatMap(({ schema, example, examples }) =>
      examples
        ? Object.values(examples).map(({ value }) => ({ schema, example: value }))
        : [{ schema, example }],
    ),
  ];
}
