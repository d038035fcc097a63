import type { RenderView } from './view-engine.js';

type Rendered = (error: unknown, html?: string) => void;

/** Makes `res.render(name, model)` use our compiled views instead of files looked up on each request. */
export function expressView(render: RenderView) {
  return class {
    readonly path: string;

    constructor(readonly name: string) {
      this.path = name;
    }

    render({ ...model }: Record<string, unknown>, done: Rendered): void {
      try {
        done(null, render(this.name, model));
      } catch (error) {
        done(error);
      }
    }
  };
}
