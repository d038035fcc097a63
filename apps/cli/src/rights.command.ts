import { day, id, read, type Reading, record, shown, then, unread } from '#contracts';
import type { Catalogue } from '#registers';
import { findRegister } from '#registers';
import type { RightsAnswer } from '#rights';
import { rightsOf } from '#rights';
import { jsonLinesCommand } from './json-lines-command.js';
import { catalogue } from './the-catalogue.js';

const rightsIn = record({ register: id, on: day });

/** Every right in a register on a day, by purpose and group of subjects (rightsIn → rightsOut). */
export function answerRights(line: unknown, of: Catalogue): Reading<RightsAnswer> {
  return then(rightsIn(line, ''), ({ register: asked, on }) => {
    const register = findRegister(of, asked);
    if (register === undefined)
      return unread('unknown-register', `There is no register ${shown(asked)}.`, '/register');
    return read(rightsOf(register, on));
  });
}

/** `cli -- rights`: what each right means in a register on a day. */
export const rightsCommand = jsonLinesCommand({
  name: 'rights',
  summary: 'what each right means in a register, and why',
  answer: (line) => answerRights(line, catalogue),
});
