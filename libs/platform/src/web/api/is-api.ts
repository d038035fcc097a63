/** Is this an address of the interface for programs? Its description is a page like others. */
export function isApi({ path }: { readonly path: string }): boolean {
  return /^\/api(\/|$)/.test(path) && !/^\/api\/docs(\/|$)/.test(path);
}
