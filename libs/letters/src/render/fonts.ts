import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { coveredCodePoints } from './font-coverage.js';

const PACKAGE = '@expo-google-fonts/source-sans-3';
const FILES = [
  '400Regular/SourceSans3_400Regular.ttf',
  '400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
  '700Bold/SourceSans3_700Bold.ttf',
];
const find = createRequire(import.meta.url);

/** The letter fonts on disk. Only these are used, never what the machine has installed. */
export function fontPaths(): string[] {
  return FILES.map((file) => find.resolve(`${PACKAGE}/${file}`));
}

/** Code points that every letter font can show. */
export function printableCodePoints(): ReadonlySet<number> {
  const [first, ...others] = fontPaths().map((path) => coveredCodePoints(readFileSync(path)));
  return new Set([...(first ?? [])].filter((point) => others.every((font) => font.has(point))));
}
