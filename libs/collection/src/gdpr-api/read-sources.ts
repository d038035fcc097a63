import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { parse, YAMLParseError } from 'yaml';
import { Source } from './source.js';

/**
 * Reads the list of sources, YAML or JSON.
 *
 * @param secure refuses plain http, as in production
 * @throws naming every entry and field that cannot be used, never their values
 */
export function readSources(text: string, secure: boolean): readonly Source[] {
  const entries = listIn(text);
  if (!Array.isArray(entries)) throw new Error('The sources must be a list');
  const sources = plainToInstance(Source, entries as object[], { exposeDefaultValues: true });
  const problems = sources.flatMap((source, index) =>
    [
      ...fieldsOf(
        validateSync(source, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true }),
      ),
      ...(secure ? insecure(source) : []),
      ...(sources.findIndex((one) => one.authority === source.authority && one.system === source.system) <
      index
        ? ['system: listed twice for its authority']
        : []),
    ].map((problem) => `source ${index + 1}, ${problem}`),
  );
  if (problems.length > 0) throw new Error(`The sources cannot be used: ${problems.join('; ')}`);
  return sources.map((source) => Object.freeze(source));
}

/** What stands in the text; an error names the line alone, because YAML's own shows what is written there. */
function listIn(text: string): unknown {
  try {
    return parse(text) ?? [];
  } catch (error) {
    const line = error instanceof YAMLParseError ? error.linePos?.[0].line : undefined;
    throw new Error(`The sources are no YAML and no JSON${line ? `: line ${line}` : ''}`);
  }
}

function insecure({ url, provider }: Source): string[] {
  const plain = [
    ['url', url],
    ['provider.issuer', provider?.issuer],
  ].filter(([, address]) => !address?.startsWith('https://'));
  return plain.map(([field]) => `${field}: must be https in production`);
}

function fieldsOf(errors: readonly ValidationError[], inside = ''): string[] {
  return errors.flatMap(({ property, constraints, children }) => [
    ...Object.values(constraints ?? {}).map((problem) => `${inside}${property}: ${problem}`),
    ...fieldsOf(children ?? [], `${inside}${property}.`),
  ]);
}
