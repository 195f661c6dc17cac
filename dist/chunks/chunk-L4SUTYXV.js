import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  printable
} from "./chunk-EHBKMEVQ.js";
import {
  clip
} from "./chunk-JR76N62K.js";

// src/report/schema-error.ts
function describeSchemaError(error, words) {
  const { whole, part, version } = words;
  const field = fieldOf(error);
  if (error.keyword === "required") return `${whole} lacks ${field}; accepted: ${aboutOf(error, words)}`;
  if (error.keyword === "additionalProperties") {
    return `${whole} has an unknown field, ${field}; accepted: only the fields of schema version ${version}.`;
  }
  const where = error.instancePath === "" ? `${whole} is` : `${part}${field} is`;
  return `${where} ${shown(error.data)}; accepted: ${acceptedBy(error, words)}`;
}
function fieldOf({ instancePath, keyword, params: given }) {
  const params = given;
  const last = keyword === "required" ? params["missingProperty"] : keyword === "additionalProperties" ? params["additionalProperty"] : null;
  const names = instancePath.split("/").slice(1).map((name) => name.replace(/~1/g, "/").replace(/~0/g, "~"));
  const path = [...names, ...typeof last === "string" ? [last] : []];
  const text = path.map((name, index) => /^\d+$/.test(name) ? `[${name}]` : index === 0 ? name : `.${name}`).join("");
  return printable(clip(text, 200));
}
function acceptedBy(error, words) {
  const { keyword, message = "" } = error;
  const params = error.params;
  switch (keyword) {
    case "type":
      return `${[params["type"]].flat().join(" or ")}.`;
    case "enum":
      return `${[params["allowedValues"]].flat().map(String).join(", ")}.`;
    case "const":
      return `${JSON.stringify(params["allowedValue"])}.`;
    case "pattern":
      return aboutOf(error, words);
    default:
      return `${message.replace(/^must (?:be )?/, "")}.`;
  }
}
function aboutOf({ keyword, parentSchema, params }, { schema, version }) {
  const own = parentSchema?.["description"];
  if (keyword !== "required") return typeof own === "string" ? own : `see ${schema}.`;
  return `every field of schema version ${version}, ${String(params["missingProperty"])} included.`;
}
function shown(value) {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  return printable(clip(JSON.stringify(value), 100));
}

export {
  describeSchemaError
};
