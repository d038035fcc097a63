import type { Migration } from './migration.js';

/**
 * The registry enters a reasoned written application for data of a person who has died (703/2023 § 52): who has died,
 * who applies and why stand sealed with the other facts of a representation.
 */
export const kin: Migration = {
  id: '0047-kin',
  sql: `
alter table representation drop constraint check$representation_speaker;
alter table representation add constraint check$representation_speaker
  check (speaker in ('guardian', 'court-guardian', 'attorney', 'mandate', 'kin'));
`,
};
