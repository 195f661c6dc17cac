import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/source/tree.ts
function pathTo(tree, { startIndex, endIndex }) {
  let node = tree.rootNode;
  const path = [node];
  const target = node.descendantForIndex(startIndex, endIndex);
  while (target !== null && node.id !== target.id) {
    const child = node.childWithDescendant(target);
    if (child === null || child.id === node.id) break;
    path.push(child);
    node = child;
  }
  return path;
}
function last(items) {
  return items[items.length - 1];
}
function field(node, name) {
  return node.childForFieldName(name);
}
function same(a, b) {
  return a?.id === b?.id && a !== null && a !== void 0;
}
function parts(node) {
  return node.namedChildren.filter((child) => child.type !== "comment");
}
function statements(block) {
  const list = block.namedChildren.filter((child) => child.type === "statement_list");
  return list.flatMap(parts);
}
function withoutParentheses(node) {
  let inner = node;
  while (inner.type === "parenthesized_expression") {
    const [only] = parts(inner);
    if (only === void 0) break;
    inner = only;
  }
  return inner;
}
function walk(from, visit) {
  const cursor = from.walk();
  let depth = 0;
  try {
    for (; ; ) {
      if (visit(cursor.currentNode, depth) && cursor.gotoFirstChild()) {
        depth++;
        continue;
      }
      while (!cursor.gotoNextSibling()) {
        if (!cursor.gotoParent()) return;
        depth--;
      }
    }
  } finally {
    cursor.delete();
  }
}

// src/source/scope.ts
var functions = /* @__PURE__ */ new Set(["function_declaration", "method_declaration", "func_literal"]);
function declarationOf(name, path, at, text) {
  for (let depth = path.length - 1; depth >= 0; depth--) {
    const node = path[depth];
    if (node === void 0) continue;
    const found = declaredBy(node, path[depth + 1] ?? null, at, text).find((declared) => text.slice(declared) === name);
    if (found !== void 0) return { name: found, scope: node };
    if (node.type === "function_declaration" || node.type === "method_declaration") return null;
  }
  return null;
}
function usesOf(declaration, text) {
  const name = text.slice(declaration.name);
  const uses = [];
  const path = [];
  walk(declaration.scope, (node, depth) => {
    path.length = depth;
    path.push(node);
    if (node.type === "identifier" && text.slice(node) === name && !isKey(path)) {
      const meant = declarationOf(name, path, node.startIndex, text);
      if (meant === null ? declaration.outside === true : same(meant.name, declaration.name)) uses.push([...path]);
    }
    return node.childCount > 0;
  });
  return uses;
}
function isKey(path) {
  const pair = path[path.length - 3];
  const key = path[path.length - 2];
  return pair?.type === "keyed_element" && same(pair.firstNamedChild, key);
}
function declaredBy(scope, child, at, text) {
  if (functions.has(scope.type)) {
    return ["receiver", "parameters", "result"].flatMap((name) => parameterNames(field(scope, name)));
  }
  switch (scope.type) {
    case "block":
    case "expression_case":
    case "type_case":
    case "default_case":
      return inStatements(statements(scope), scope, at, text);
    case "communication_case": {
      const communication = field(scope, "communication");
      const received = communication === null ? [] : communication.endIndex <= at ? namesDeclared(communication, at) : whileDeclaring(communication, at);
      return [...received, ...inStatements(statements(scope), scope, at, text)];
    }
    case "if_statement":
    case "expression_switch_statement":
    case "type_switch_statement": {
      const initializer = field(scope, "initializer");
      const alias = field(scope, "alias");
      return [
        ...initializer === null ? [] : namesDeclared(initializer, at),
        ...alias === null || alias.startIndex > at ? [] : identifiers(alias)
      ];
    }
    case "for_statement": {
      const clause = parts(scope).find(({ type }) => type === "for_clause" || type === "range_clause");
      if (clause === void 0) return [];
      if (clause.type === "range_clause")
        return same(child, clause) ? whileDeclaring(clause, at) : namesDeclared(clause, at);
      const initializer = field(clause, "initializer");
      return initializer === null ? [] : namesDeclared(initializer, at);
    }
    default:
      return [];
  }
}
function inStatements(list, block, at, text) {
  const own = block.parent !== null && functions.has(block.parent.type) ? block.parent : null;
  const heading = own === null ? [] : ["receiver", "parameters", "result"].flatMap((name) => parameterNames(field(own, name)));
  const taken = new Set(heading.map((node) => text.slice(node)));
  const found = [];
  for (const statement of list) {
    if (statement.startIndex > at) break;
    const labelled = statement.type === "labeled_statement" ? parts(statement)[1] ?? statement : statement;
    for (const name of namesDeclared(labelled, at)) {
      const isShort = labelled.type === "short_var_declaration";
      if (isShort && taken.has(text.slice(name))) continue;
      taken.add(text.slice(name));
      found.push(name);
    }
  }
  return found;
}
function namesDeclared(statement, at) {
  switch (statement.type) {
    case "short_var_declaration":
      return statement.endIndex <= at ? identifiers(field(statement, "left")) : whileDeclaring(statement, at);
    case "range_clause":
    case "receive_statement":
      return statement.children.some(({ type }) => type === ":=") ? identifiers(field(statement, "left")) : [];
    case "var_declaration":
    case "const_declaration":
      return specs(statement).flatMap((spec) => {
        const names = spec.childrenForFieldName("name").filter(({ type }) => type === "identifier");
        return spec.endIndex <= at ? names : names.filter((name) => name.startIndex <= at && at < name.endIndex);
      });
    default:
      return [];
  }
}
function whileDeclaring(statement, at) {
  if (!statement.children.some(({ type }) => type === ":=")) return [];
  return identifiers(field(statement, "left")).filter((name) => name.startIndex <= at && at < name.endIndex);
}
function specs(declaration) {
  return parts(declaration).flatMap((part) => part.type === "var_spec_list" ? parts(part) : [part]);
}
function identifiers(list) {
  if (list === null) return [];
  return list.type === "identifier" ? [list] : parts(list).filter(({ type }) => type === "identifier");
}
function parameterNames(list) {
  if (list?.type !== "parameter_list") return [];
  return parts(list).flatMap((group) => group.childrenForFieldName("name"));
}

export {
  pathTo,
  last,
  field,
  same,
  parts,
  statements,
  withoutParentheses,
  walk,
  declarationOf,
  usesOf,
  specs
};
