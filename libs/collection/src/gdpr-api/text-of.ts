import type { Language } from '#kernel';
import type { SourceNode } from './source-node.js';

const WITHHELD = {
  fi: 'järjestelmä ei antanut tätä tietoa',
  sv: 'systemet lämnade inte ut den här uppgiften',
  en: 'the system did not give this piece',
};

/**
 * An answer as plain text that a person can read: one line per value under its name, parts indented. A value keeps its
 * lines, and a piece that the source kept back says so.
 */
export function textOf(node: SourceNode, language: Language): string {
  return `${linesOf(node, language, '').join('\n')}\n`;
}

function linesOf(node: SourceNode, language: Language, indent: string): string[] {
  const name = node.label?.[language] ?? node.label?.fi ?? node.key;
  const value = node.value === null ? '' : ` ${printable(node.value).replaceAll('\n', `\n${indent}  `)}`;
  const error = node.error === null ? '' : ` [${WITHHELD[language]}: ${printable(node.error)}]`;
  return [
    `${indent}${printable(name)}:${value}${error}`,
    ...node.children.flatMap((child) => linesOf(child, language, `${indent}  `)),
  ];
}

/** Without the control characters that no text file has. */
function printable(text: string): string {
  return [...text.replaceAll(/\r\n?/g, '\n')]
    .filter((one) => one >= ' ' || one === '\n' || one === '\t')
    .join('');
}
