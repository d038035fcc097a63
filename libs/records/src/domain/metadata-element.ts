/** An element of the metadata: its name with text, or with elements in their order. */
export interface MetadataElement {
  readonly name: string;
  readonly content: string | readonly MetadataElement[];
}

/** An element; what is not there (`false`, `null`) is left out. */
export function element(
  name: string,
  content: string | readonly (MetadataElement | false | null)[],
): MetadataElement {
  if (typeof content === 'string') return { name, content };
  return { name, content: content.filter((part): part is MetadataElement => Boolean(part)) };
}
