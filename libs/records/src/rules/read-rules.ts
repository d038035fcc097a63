import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { parse } from 'yaml';
import { ExportRule } from './export-rule.js';

/**
 * Reads which authorities export and how; of an empty text every authority given, with the defaults.
 *
 * @param hosted the authorities whose cases are worked here
 * @throws naming every entry and field that cannot be used
 */
export function readRules(text: string, hosted: readonly string[]): readonly ExportRule[] {
  const entries = listIn(text) ?? hosted.map((authority) => ({ authority }));
  if (!Array.isArray(entries)) throw new Error('must be a list');
  const rules = plainToInstance(ExportRule, entries as object[], { exposeDefaultValues: true });
  const problems = rules.flatMap((rule, place) => {
    const errors = validateSync(rule, {
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
    });
    const known = hosted.includes(rule.authority) || errors.length > 0;
    const twice = rules.findIndex(({ authority }) => authority === rule.authority) < place;
    return [
      ...fieldsOf(errors),
      ...(known ? [] : ['authority: is not worked here']),
      ...(twice ? ['authority: is listed twice'] : []),
    ].map((problem) => `entry ${place + 1}, ${problem}`);
  });
  if (problems.length > 0) throw new Error(problems.join('; '));
  return rules.map((rule) => Object.freeze(rule));
}

function listIn(text: string): unknown {
  try {
    return parse(text);
  } catch {
    throw new Error('is no YAML and no JSON');
  }
}

function fieldsOf(errors: readonly ValidationError[], inside = ''): string[] {
  return errors.flatMap(({ property, constraints, children }) => [
    ...Object.values(constraints ?? {}).map((problem) => `${inside}${property}: ${problem}`),
    ...fieldsOf(children ?? [], `${inside}${property}.`),
  ]);
}
