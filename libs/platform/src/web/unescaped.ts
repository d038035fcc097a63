type Nodes = readonly hbs.AST.Statement[];

/** The line of the first expression a view would print without escaping, or null when there is none. */
export function unescapedIn(program: hbs.AST.Program): number | null {
  return firstIn(program.body);
}

function firstIn(nodes: Nodes): number | null {
  for (const node of nodes) {
    const line = lineOf(node);
    if (line !== null) return line;
  }
  return null;
}

function lineOf(node: hbs.AST.Statement): number | null {
  if (node.type === 'MustacheStatement') {
    return (node as hbs.AST.MustacheStatement).escaped ? null : node.loc.start.line;
  }
  const block = node as Partial<hbs.AST.BlockStatement>;
  return firstIn([...(block.program?.body ?? []), ...(block.inverse?.body ?? [])]);
}
