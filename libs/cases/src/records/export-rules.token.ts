/** Injection token of the rules by which closed cases are exported: one for each authority that exports. */
export const EXPORT_RULES = Symbol('export-rules');
