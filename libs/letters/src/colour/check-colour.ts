import { no, ok, type Result } from '#kernel';

export type ColourRefusalCode = 'colour.malformed' | 'colour.too-light';

/** Contrast that text of any size needs against white paper (WCAG 2.2, 1.4.3). */
const LEAST_CONTRAST = 4.5;

/**
 * The colour of the headings of an authority's letters, as six hexadecimal digits. It must be readable on white.
 *
 * @example checkColour(' #0B3D91 ') → ok('#0b3d91'); checkColour('#ffcc00') → no('colour.too-light')
 */
export function checkColour(typed: string): Result<string, ColourRefusalCode> {
  const colour = typed.trim().toLowerCase();
  if (!/^#[0-9a-f]{6}$/.test(colour)) return no('colour.malformed', { field: 'colour' });
  return contrastWithWhite(colour) < LEAST_CONTRAST
    ? no('colour.too-light', { field: 'colour' })
    : ok(colour);
}

/** As WCAG 2.2 defines it: 1 for white, 21 for black. */
function contrastWithWhite(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(parseInt(colour.slice(at, at + 2), 16) / 255));
  const luminance = 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  return 1.05 / (luminance + 0.05);
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
