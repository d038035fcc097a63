import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** A service of docker/compose.yaml. A setting without a value takes the one of docker/.env, or none. */
export interface ComposeService {
  readonly command?: readonly string[];
  readonly environment: Readonly<Record<string, string | null>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly user?: string;
  readonly read_only?: boolean;
  readonly security_opt?: readonly string[];
  readonly cap_drop?: readonly string[];
  readonly cap_add?: readonly string[];
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
  readonly restart?: string;
  readonly profiles?: readonly string[];
  readonly networks?: readonly string[];
}

/** The services that run our image. */
export const OURS = ['portal', 'desk', 'worker', 'prepare'] as const;

/** docker/compose.yaml with its anchors laid out. */
export function composeFile(): { readonly services: Readonly<Record<string, ComposeService>> } {
  const text = readFileSync(join(import.meta.dirname, '../../docker/compose.yaml'), 'utf8');
  const read = parse(text, { merge: true }) as { services: Record<string, ComposeService> };
  const services = Object.entries(read.services).map(([name, service]): [string, ComposeService] => [
    name,
    { ...service, environment: service.environment ?? {} },
  ]);
  return { services: Object.fromEntries(services) };
}

/** The environment that compose gives a service: `${NAME:?}` and names alone from `values`, `${NAME:-x}` or x. */
export function environmentOf(
  { environment }: ComposeService,
  values: Readonly<Record<string, string>>,
): Record<string, string> {
  const given = Object.entries(environment).flatMap(([name, value]): [string, string][] => {
    if (value === null) return values[name] === undefined ? [] : [[name, values[name]]];
    return [
      [
        name,
        value.replaceAll(/\$\{(\w+)(?::-(\w*)|:\?)?\}/g, (_, of: string, other?: string) =>
          valueOf(values, of, other),
        ),
      ],
    ];
  });
  return Object.fromEntries(given);
}

function valueOf(values: Readonly<Record<string, string>>, name: string, other?: string): string {
  const value = values[name] ?? other;
  if (value === undefined) throw new Error(`docker/.env must give ${name}`);
  return value;
}
