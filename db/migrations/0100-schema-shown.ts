import type { Migration } from './migration.js';

/** Each app compares the schema with its own release before it serves anyone. */
export const schemaShown: Migration = {
  id: '0100-schema-shown',
  sql: `
grant select on schema_step to portal, desk, worker;
`,
};
