/** A JSON Schema (2020-12), as OpenAPI 3.1 takes it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Points at a schema of the description by its name. */
export function refTo(schema: string): JsonSchema {
  return { $ref: `#/components/schemas/${schema}` };
}
