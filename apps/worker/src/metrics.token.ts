/** Token of the registry of metrics of this process. */
export const METRICS = Symbol('metrics');
