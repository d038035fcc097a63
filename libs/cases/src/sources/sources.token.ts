/** Injection token of the systems that the worker can ask, from its settings. With secrets: only the worker has it. */
export const SOURCES = Symbol('sources');
