import { no, ok, type Result } from '#kernel';
import { type Picture, readPicture } from './read-picture.js';

/** Most bytes of a logo; the table holds the same limit. */
export const LOGO_BYTES = 200_000;
/** Most and fewest pixels of a side. */
export const LOGO_PIXELS = { least: 20, most: 2000 } as const;
/** A logo stands 11 mm high: wider than seven times its height it would run into the kind of the letter. */
const WIDEST = 7;

export type LogoRefusalCode = 'logo.no-picture' | 'logo.too-many-bytes' | 'logo.wrong-size' | 'logo.too-wide';

/** May these bytes stand as a logo at the head of a letter? Looks at content and size, not at the name. */
export function checkLogo(bytes: Buffer): Result<Picture, LogoRefusalCode> {
  const at = { field: 'logo' };
  if (bytes.length > LOGO_BYTES) return no('logo.too-many-bytes', { ...at, kilobytes: LOGO_BYTES / 1000 });
  const picture = readPicture(bytes);
  if (!picture) return no('logo.no-picture', at);
  const sides = [picture.width, picture.height];
  if (sides.some((side) => side < LOGO_PIXELS.least || side > LOGO_PIXELS.most))
    return no('logo.wrong-size', { ...at, ...LOGO_PIXELS });
  if (picture.width > WIDEST * picture.height) return no('logo.too-wide', { ...at, times: WIDEST });
  return ok(picture);
}
