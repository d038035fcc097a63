import { resolve } from 'node:path';
import { verifyPackage } from '#records';
import type { Command } from './command.js';

/**
 * `cli -- records verify <folder>…`: is each a whole package of a closed case? A line for each,
 * `{folder, ok, problems: [{code, path, element?, line?}]}`; 1 when one is not. Needs no database and no settings.
 */
export const recordsCommand: Command = {
  name: 'records',
  summary: 'whether exported packages are whole: checksums, metadata against their schema (verify)',
  async run([word, ...folders], { output, errors }) {
    if (word !== 'verify' || folders.length === 0) {
      errors.write('Usage: cli records verify <folder>…\n');
      return 2;
    }
    let failed = false;
    for (const folder of folders) {
      const problems = await verifyPackage(resolve(folder)).catch(() => [
        { code: 'unreadable-folder', path: '.' },
      ]);
      failed ||= problems.length > 0;
      output.write(`${JSON.stringify({ folder, ok: problems.length === 0, problems })}\n`);
    }
    return failed ? 1 : 0;
  },
};
