import type { Text } from '#kernel';

/** The words of the catalogue for the ids a page shows. An id without a name is shown as it is. */
export interface Names {
  authority(id: string): string;
  system(id: string): string;
  data(id: string): string;
}

/** Names in one language from the catalogue's lists. */
export function namesFrom(
  lists: { authorities: readonly Named[]; systems: readonly Named[]; data: readonly Named[] },
  pick: (text: Text) => string,
): Names {
  const [authorities, systems, data] = [lists.authorities, lists.systems, lists.data].map(
    (list) => new Map(list.map((one) => [one.id, pick(one.name)])),
  );
  return {
    authority: (id) => authorities?.get(id) ?? id,
    system: (id) => systems?.get(id) ?? id,
    data: (id) => data?.get(id) ?? id,
  };
}

interface Named {
  readonly id: string;
  readonly name: Text;
}
