import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  everyHeartbeat,
  printableLines
} from "./chunk-5SOBCDYR.js";
import {
  require_picocolors
} from "./chunk-WBRR73ZH.js";
import {
  printable
} from "./chunk-EHBKMEVQ.js";
import {
  characterWidth
} from "./chunk-JR76N62K.js";
import {
  __toESM
} from "./chunk-PY5VAGIZ.js";

// src/adapters/terminal/log.ts
var import_picocolors = __toESM(require_picocolors(), 1);
var tick = 500;
var eraseLine = "\r\x1B[2K";
var TerminalLog = class {
  #options;
  #colors;
  #phaseBegan;
  #doing = "working";
  #liveLine = false;
  #timer = null;
  #beats = null;
  constructor(options) {
    this.#options = options;
    this.#colors = (0, import_picocolors.createColors)(options.color);
    this.#phaseBegan = options.clock.now();
    if (!options.live) {
      this.#beats = everyHeartbeat(() => {
        this.#print(`${this.#doing} \xB7 ${this.#elapsed()}`, this.#colors.dim, "");
      });
      return;
    }
    this.#timer = setInterval(() => {
      this.#draw();
    }, tick);
    this.#timer.unref();
  }
  phase(message) {
    const elapsed = seconds(this.#options.clock.now() - this.#phaseBegan);
    this.#print(message, (line) => line, ` ${this.#colors.dim(elapsed)}`);
    this.#phaseBegan = this.#options.clock.now();
    this.#doing = "working";
  }
  total(message) {
    this.#print(message, (line) => line, "");
  }
  detail(message) {
    if (this.#options.verbose) this.#print(message, this.#colors.dim, "");
    this.progress(message);
  }
  progress(message) {
    this.#doing = message;
    if (this.#options.live) this.#draw();
  }
  warning(message) {
    this.#print(`warning: ${message}`, this.#colors.yellow, "");
  }
  /** Ends the live line. The log can be written to afterwards, without one. */
  close() {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    this.#beats?.stop();
    this.#erase();
  }
  #print(message, color, suffix) {
    const [first = "", ...rest] = printableLines(message);
    const lines = [color(first) + suffix, ...rest.map((line) => color(`  ${line}`))];
    this.#erase();
    this.#options.stream.write(lines.map((line) => `${line}
`).join(""));
  }
  /** `67 s`, since the last phase ended. */
  #elapsed() {
    return `${Math.floor((this.#options.clock.now() - this.#phaseBegan) / 1e3)} s`;
  }
  #draw() {
    if (this.#timer === null) return;
    const elapsed = ` \xB7 ${this.#elapsed()}`;
    const width = (this.#options.stream.columns ?? 80) - 1;
    const line = fit(printable(this.#doing.replaceAll("	", " ")), width - elapsed.length);
    this.#options.stream.write(`${eraseLine}${this.#colors.dim(`${line}${elapsed}`)}`);
    this.#liveLine = true;
  }
  #erase() {
    if (this.#liveLine) this.#options.stream.write(eraseLine);
    this.#liveLine = false;
  }
};
function seconds(milliseconds) {
  return `(${(milliseconds / 1e3).toFixed(1)} s)`;
}
function fit(text, width) {
  let used = 0;
  let shown = "";
  for (const character of text) {
    used += characterWidth(character);
    if (used > width - 1) return `${shown}\u2026`;
    shown += character;
  }
  return shown;
}

export {
  TerminalLog
};
