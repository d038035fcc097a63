const permissive = [
  ...[
    'MIT',
    'MIT-0',
    'ISC',
    '0BSD',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'Unlicense',
  ],
  ...['CC0-1.0', 'CC-BY-3.0', 'CC-BY-4.0', 'Python-2.0', 'PostgreSQL', 'Zlib', 'WTFPL'],
];
// Fonts may be shipped with any program; EUPL-1.2 is the project's own licence.
const others = ['OFL-1.1', 'EUPL-1.1', 'EUPL-1.1+', 'EUPL-1.2', 'EUPL-1.2+', 'EUPL-1.2-or-later'];
const allowed = new Set([...permissive, ...others]);

/**
 * May a package under this licence be shipped with the project? Copyleft and unknown licences may not.
 * @param {string} expression SPDX, e.g. `(MIT OR GPL-3.0-or-later)`; of several offered, one is enough
 */
export function isAllowed(expression) {
  const plain = expression.replace(/[()]/g, ' ');
  return plain
    .split(/\sOR\s/)
    .some((choice) => choice.split(/\sAND\s/).every((licence) => allowed.has(licence.trim())));
}
