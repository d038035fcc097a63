import type { Migration } from './migration.js';

/** Whether a case has a breach, open or closed, is asked by nobody since a closed one does not hold its case back. */
export const oneQuestionOfBreaches: Migration = {
  id: '0172-one-question-of-breaches',
  sql: `
drop function has_breach(uuid);
`,
};
