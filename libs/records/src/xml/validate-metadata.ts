import { readFileSync } from 'node:fs';
import { memoryPages, validateXML } from 'xmllint-wasm';

const SCHEMA = readFileSync(new URL('./sahke2.xsd', import.meta.url), 'utf8');
const MEMORY = { initialMemoryPages: 256, maxMemoryPages: 256 * memoryPages.MiB };

/** What is wrong, by element and line: never what stands in it, which may name a person. */
export interface MetadataProblem {
  readonly element: string;
  readonly line: number | null;
}

/** Everything in which the document does not keep to the schema; nothing when it does. Runs in a thread of its own. */
export async function validateMetadata(xml: string): Promise<readonly MetadataProblem[]> {
  const [problems] = await validateEach([xml]);
  return problems!;
}

/** The same for many documents at once: what is wrong with each, in their order. */
export async function validateEach(
  documents: readonly string[],
): Promise<readonly (readonly MetadataProblem[])[]> {
  const { valid, errors } = await validateXML({
    xml: documents.map((contents, place) => ({ fileName: nameOf(place), contents })),
    schema: { fileName: 'sahke2.xsd', contents: SCHEMA },
    ...MEMORY,
  });
  const each = documents.map((_, place) =>
    errors.filter(({ loc }) => loc?.fileName === nameOf(place)).map(problem),
  );
  // A failure that names no document is one of all of them: nothing passes by mistake.
  const isNamed = each.some((found) => found.length > 0);
  return valid || isNamed ? each : each.map(() => [{ element: 'document', line: null }]);
}

const nameOf = (place: number): string => `metadata-${place}.xml`;

function problem({ message, loc }: { message: string; loc: { lineNumber: number } | null }): MetadataProblem {
  const element = /Element '(?:\{[^}]*\})?([A-Za-z]+)'/.exec(message)?.[1] ?? 'document';
  return { element, line: loc?.lineNumber ?? null };
}
