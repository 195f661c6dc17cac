import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  breathing,
  disk,
  goCommand,
  loadGoSyntax,
  loadGoSyntaxForFewFiles,
  runProcess,
  summaryStore,
  systemClock,
  temporaryFolder
} from "./chunk-UU4WBRQR.js";
import {
  childEnvironments,
  gitEnvironment,
  settings
} from "./chunk-4TA7DGAT.js";
import {
  decoded
} from "./chunk-5N7BFQMW.js";
import {
  TimeoutError
} from "./chunk-OVWCPI63.js";
import {
  InconclusiveError,
  UsageError,
  known,
  unavailable
} from "./chunk-6T4QM65A.js";

// src/adapters/world.ts
import { realpath as realpath2 } from "node:fs/promises";

// src/adapters/git/repository.ts
import { realpath, stat as stat3 } from "node:fs/promises";
import path6 from "node:path";

// src/adapters/git/blobs.ts
import { readFile } from "node:fs/promises";

// node_modules/@actions/exec/lib/exec.js
import { StringDecoder } from "string_decoder";

// node_modules/@actions/exec/lib/toolrunner.js
import * as os from "os";
import * as events from "events";
import * as child from "child_process";
import * as path3 from "path";

// node_modules/@actions/io/lib/io.js
import * as path2 from "path";

// node_modules/@actions/io/lib/io-util.js
import * as fs from "fs";
import * as path from "path";
var __awaiter = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve2) {
      resolve2(value);
    });
  }
  return new (P || (P = Promise))(function(resolve2, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve2(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs.promises;
var IS_WINDOWS = process.platform === "win32";
var READONLY = fs.constants.O_RDONLY;
function exists(fsPath) {
  return __awaiter(this, void 0, void 0, function* () {
    try {
      yield stat(fsPath);
    } catch (err) {
      if (err.code === "ENOENT") {
        return false;
      }
      throw err;
    }
    return true;
  });
}
function isRooted(p) {
  p = normalizeSeparators(p);
  if (!p) {
    throw new Error('isRooted() parameter "p" cannot be empty');
  }
  if (IS_WINDOWS) {
    return p.startsWith("\\") || /^[A-Z]:/i.test(p);
  }
  return p.startsWith("/");
}
function tryGetExecutablePath(filePath, extensions) {
  return __awaiter(this, void 0, void 0, function* () {
    let stats = void 0;
    try {
      stats = yield stat(filePath);
    } catch (err) {
      if (err.code !== "ENOENT") {
        console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
      }
    }
    if (stats && stats.isFile()) {
      if (IS_WINDOWS) {
        const upperExt = path.extname(filePath).toUpperCase();
        if (extensions.some((validExt) => validExt.toUpperCase() === upperExt)) {
          return filePath;
        }
      } else {
        if (isUnixExecutable(stats)) {
          return filePath;
        }
      }
    }
    const originalFilePath = filePath;
    for (const extension of extensions) {
      filePath = originalFilePath + extension;
      stats = void 0;
      try {
        stats = yield stat(filePath);
      } catch (err) {
        if (err.code !== "ENOENT") {
          console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
        }
      }
      if (stats && stats.isFile()) {
        if (IS_WINDOWS) {
          try {
            const directory = path.dirname(filePath);
            const upperName = path.basename(filePath).toUpperCase();
            for (const actualName of yield readdir(directory)) {
              if (upperName === actualName.toUpperCase()) {
                filePath = path.join(directory, actualName);
                break;
              }
            }
          } catch (err) {
            console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
          }
          return filePath;
        } else {
          if (isUnixExecutable(stats)) {
            return filePath;
          }
        }
      }
    }
    return "";
  });
}
function normalizeSeparators(p) {
  p = p || "";
  if (IS_WINDOWS) {
    p = p.replace(/\//g, "\\");
    return p.replace(/\\\\+/g, "\\");
  }
  return p.replace(/\/\/+/g, "/");
}
function isUnixExecutable(stats) {
  return (stats.mode & 1) > 0 || (stats.mode & 8) > 0 && process.getgid !== void 0 && stats.gid === process.getgid() || (stats.mode & 64) > 0 && process.getuid !== void 0 && stats.uid === process.getuid();
}

// node_modules/@actions/io/lib/io.js
var __awaiter2 = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve2) {
      resolve2(value);
    });
  }
  return new (P || (P = Promise))(function(resolve2, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve2(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
function which(tool, check) {
  return __awaiter2(this, void 0, void 0, function* () {
    if (!tool) {
      throw new Error("parameter 'tool' is required");
    }
    if (check) {
      const result = yield which(tool, false);
      if (!result) {
        if (IS_WINDOWS) {
          throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
        } else {
          throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
        }
      }
      return result;
    }
    const matches = yield findInPath(tool);
    if (matches && matches.length > 0) {
      return matches[0];
    }
    return "";
  });
}
function findInPath(tool) {
  return __awaiter2(this, void 0, void 0, function* () {
    if (!tool) {
      throw new Error("parameter 'tool' is required");
    }
    const extensions = [];
    if (IS_WINDOWS && process.env["PATHEXT"]) {
      for (const extension of process.env["PATHEXT"].split(path2.delimiter)) {
        if (extension) {
          extensions.push(extension);
        }
      }
    }
    if (isRooted(tool)) {
      const filePath = yield tryGetExecutablePath(tool, extensions);
      if (filePath) {
        return [filePath];
      }
      return [];
    }
    if (tool.includes(path2.sep)) {
      return [];
    }
    const directories = [];
    if (process.env.PATH) {
      for (const p of process.env.PATH.split(path2.delimiter)) {
        if (p) {
          directories.push(p);
        }
      }
    }
    const matches = [];
    for (const directory of directories) {
      const filePath = yield tryGetExecutablePath(path2.join(directory, tool), extensions);
      if (filePath) {
        matches.push(filePath);
      }
    }
    return matches;
  });
}

// node_modules/@actions/exec/lib/toolrunner.js
import { setTimeout } from "timers";
var __awaiter3 = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve2) {
      resolve2(value);
    });
  }
  return new (P || (P = Promise))(function(resolve2, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve2(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var IS_WINDOWS2 = process.platform === "win32";
var ToolRunner = class extends events.EventEmitter {
  constructor(toolPath, args, options) {
    super();
    if (!toolPath) {
      throw new Error("Parameter 'toolPath' cannot be null or empty.");
    }
    this.toolPath = toolPath;
    this.args = args || [];
    this.options = options || {};
  }
  _debug(message) {
    if (this.options.listeners && this.options.listeners.debug) {
      this.options.listeners.debug(message);
    }
  }
  _getCommandString(options, noPrefix) {
    const toolPath = this._getSpawnFileName();
    const args = this._getSpawnArgs(options);
    let cmd = noPrefix ? "" : "[command]";
    if (IS_WINDOWS2) {
      if (this._isCmdFile()) {
        cmd += toolPath;
        for (const a of args) {
          cmd += ` ${a}`;
        }
      } else if (options.windowsVerbatimArguments) {
        cmd += `"${toolPath}"`;
        for (const a of args) {
          cmd += ` ${a}`;
        }
      } else {
        cmd += this._windowsQuoteCmdArg(toolPath);
        for (const a of args) {
          cmd += ` ${this._windowsQuoteCmdArg(a)}`;
        }
      }
    } else {
      cmd += toolPath;
      for (const a of args) {
        cmd += ` ${a}`;
      }
    }
    return cmd;
  }
  _processLineBuffer(data, strBuffer, onLine) {
    try {
      let s = strBuffer + data.toString();
      let n = s.indexOf(os.EOL);
      while (n > -1) {
        const line = s.substring(0, n);
        onLine(line);
        s = s.substring(n + os.EOL.length);
        n = s.indexOf(os.EOL);
      }
      return s;
    } catch (err) {
      this._debug(`error processing line. Failed with error ${err}`);
      return "";
    }
  }
  _getSpawnFileName() {
    if (IS_WINDOWS2) {
      if (this._isCmdFile()) {
        return process.env["COMSPEC"] || "cmd.exe";
      }
    }
    return this.toolPath;
  }
  _getSpawnArgs(options) {
    if (IS_WINDOWS2) {
      if (this._isCmdFile()) {
        let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
        for (const a of this.args) {
          argline += " ";
          argline += options.windowsVerbatimArguments ? a : this._windowsQuoteCmdArg(a);
        }
        argline += '"';
        return [argline];
      }
    }
    return this.args;
  }
  _endsWith(str, end) {
    return str.endsWith(end);
  }
  _isCmdFile() {
    const upperToolPath = this.toolPath.toUpperCase();
    return this._endsWith(upperToolPath, ".CMD") || this._endsWith(upperToolPath, ".BAT");
  }
  _windowsQuoteCmdArg(arg) {
    if (!this._isCmdFile()) {
      return this._uvQuoteCmdArg(arg);
    }
    if (!arg) {
      return '""';
    }
    const cmdSpecialChars = [
      " ",
      "	",
      "&",
      "(",
      ")",
      "[",
      "]",
      "{",
      "}",
      "^",
      "=",
      ";",
      "!",
      "'",
      "+",
      ",",
      "`",
      "~",
      "|",
      "<",
      ">",
      '"'
    ];
    let needsQuotes = false;
    for (const char of arg) {
      if (cmdSpecialChars.some((x) => x === char)) {
        needsQuotes = true;
        break;
      }
    }
    if (!needsQuotes) {
      return arg;
    }
    let reverse = '"';
    let quoteHit = true;
    for (let i = arg.length; i > 0; i--) {
      reverse += arg[i - 1];
      if (quoteHit && arg[i - 1] === "\\") {
        reverse += "\\";
      } else if (arg[i - 1] === '"') {
        quoteHit = true;
        reverse += '"';
      } else {
        quoteHit = false;
      }
    }
    reverse += '"';
    return reverse.split("").reverse().join("");
  }
  _uvQuoteCmdArg(arg) {
    if (!arg) {
      return '""';
    }
    if (!arg.includes(" ") && !arg.includes("	") && !arg.includes('"')) {
      return arg;
    }
    if (!arg.includes('"') && !arg.includes("\\")) {
      return `"${arg}"`;
    }
    let reverse = '"';
    let quoteHit = true;
    for (let i = arg.length; i > 0; i--) {
      reverse += arg[i - 1];
      if (quoteHit && arg[i - 1] === "\\") {
        reverse += "\\";
      } else if (arg[i - 1] === '"') {
        quoteHit = true;
        reverse += "\\";
      } else {
        quoteHit = false;
      }
    }
    reverse += '"';
    return reverse.split("").reverse().join("");
  }
  _cloneExecOptions(options) {
    options = options || {};
    const result = {
      cwd: options.cwd || process.cwd(),
      env: options.env || process.env,
      silent: options.silent || false,
      windowsVerbatimArguments: options.windowsVerbatimArguments || false,
      failOnStdErr: options.failOnStdErr || false,
      ignoreReturnCode: options.ignoreReturnCode || false,
      delay: options.delay || 1e4
    };
    result.outStream = options.outStream || process.stdout;
    result.errStream = options.errStream || process.stderr;
    return result;
  }
  _getSpawnOptions(options, toolPath) {
    options = options || {};
    const result = {};
    result.cwd = options.cwd;
    result.env = options.env;
    result["windowsVerbatimArguments"] = options.windowsVerbatimArguments || this._isCmdFile();
    if (options.windowsVerbatimArguments) {
      result.argv0 = `"${toolPath}"`;
    }
    return result;
  }
  /**
   * Exec a tool.
   * Output will be streamed to the live console.
   * Returns promise with return code
   *
   * @param     tool     path to tool to exec
   * @param     options  optional exec options.  See ExecOptions
   * @returns   number
   */
  exec() {
    return __awaiter3(this, void 0, void 0, function* () {
      if (!isRooted(this.toolPath) && (this.toolPath.includes("/") || IS_WINDOWS2 && this.toolPath.includes("\\"))) {
        this.toolPath = path3.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
      }
      this.toolPath = yield which(this.toolPath, true);
      return new Promise((resolve2, reject) => __awaiter3(this, void 0, void 0, function* () {
        this._debug(`exec tool: ${this.toolPath}`);
        this._debug("arguments:");
        for (const arg of this.args) {
          this._debug(`   ${arg}`);
        }
        const optionsNonNull = this._cloneExecOptions(this.options);
        if (!optionsNonNull.silent && optionsNonNull.outStream) {
          optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + os.EOL);
        }
        const state = new ExecState(optionsNonNull, this.toolPath);
        state.on("debug", (message) => {
          this._debug(message);
        });
        if (this.options.cwd && !(yield exists(this.options.cwd))) {
          return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
        }
        const fileName = this._getSpawnFileName();
        const cp = child.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
        let stdbuffer = "";
        if (cp.stdout) {
          cp.stdout.on("data", (data) => {
            if (this.options.listeners && this.options.listeners.stdout) {
              this.options.listeners.stdout(data);
            }
            if (!optionsNonNull.silent && optionsNonNull.outStream) {
              optionsNonNull.outStream.write(data);
            }
            stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
              if (this.options.listeners && this.options.listeners.stdline) {
                this.options.listeners.stdline(line);
              }
            });
          });
        }
        let errbuffer = "";
        if (cp.stderr) {
          cp.stderr.on("data", (data) => {
            state.processStderr = true;
            if (this.options.listeners && this.options.listeners.stderr) {
              this.options.listeners.stderr(data);
            }
            if (!optionsNonNull.silent && optionsNonNull.errStream && optionsNonNull.outStream) {
              const s = optionsNonNull.failOnStdErr ? optionsNonNull.errStream : optionsNonNull.outStream;
              s.write(data);
            }
            errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
              if (this.options.listeners && this.options.listeners.errline) {
                this.options.listeners.errline(line);
              }
            });
          });
        }
        cp.on("error", (err) => {
          state.processError = err.message;
          state.processExited = true;
          state.processClosed = true;
          state.CheckComplete();
        });
        cp.on("exit", (code) => {
          state.processExitCode = code;
          state.processExited = true;
          this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
          state.CheckComplete();
        });
        cp.on("close", (code) => {
          state.processExitCode = code;
          state.processExited = true;
          state.processClosed = true;
          this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
          state.CheckComplete();
        });
        state.on("done", (error, exitCode) => {
          if (stdbuffer.length > 0) {
            this.emit("stdline", stdbuffer);
          }
          if (errbuffer.length > 0) {
            this.emit("errline", errbuffer);
          }
          cp.removeAllListeners();
          if (error) {
            reject(error);
          } else {
            resolve2(exitCode);
          }
        });
        if (this.options.input) {
          if (!cp.stdin) {
            throw new Error("child process missing stdin");
          }
          cp.stdin.end(this.options.input);
        }
      }));
    });
  }
};
function argStringToArray(argString) {
  const args = [];
  let inQuotes = false;
  let escaped = false;
  let arg = "";
  function append(c) {
    if (escaped && c !== '"') {
      arg += "\\";
    }
    arg += c;
    escaped = false;
  }
  for (let i = 0; i < argString.length; i++) {
    const c = argString.charAt(i);
    if (c === '"') {
      if (!escaped) {
        inQuotes = !inQuotes;
      } else {
        append(c);
      }
      continue;
    }
    if (c === "\\" && escaped) {
      append(c);
      continue;
    }
    if (c === "\\" && inQuotes) {
      escaped = true;
      continue;
    }
    if (c === " " && !inQuotes) {
      if (arg.length > 0) {
        args.push(arg);
        arg = "";
      }
      continue;
    }
    append(c);
  }
  if (arg.length > 0) {
    args.push(arg.trim());
  }
  return args;
}
var ExecState = class _ExecState extends events.EventEmitter {
  constructor(options, toolPath) {
    super();
    this.processClosed = false;
    this.processError = "";
    this.processExitCode = 0;
    this.processExited = false;
    this.processStderr = false;
    this.delay = 1e4;
    this.done = false;
    this.timeout = null;
    if (!toolPath) {
      throw new Error("toolPath must not be empty");
    }
    this.options = options;
    this.toolPath = toolPath;
    if (options.delay) {
      this.delay = options.delay;
    }
  }
  CheckComplete() {
    if (this.done) {
      return;
    }
    if (this.processClosed) {
      this._setResult();
    } else if (this.processExited) {
      this.timeout = setTimeout(_ExecState.HandleTimeout, this.delay, this);
    }
  }
  _debug(message) {
    this.emit("debug", message);
  }
  _setResult() {
    let error;
    if (this.processExited) {
      if (this.processError) {
        error = new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
      } else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) {
        error = new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
      } else if (this.processStderr && this.options.failOnStdErr) {
        error = new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
      }
    }
    if (this.timeout) {
      clearTimeout(this.timeout);
      this.timeout = null;
    }
    this.done = true;
    this.emit("done", error, this.processExitCode);
  }
  static HandleTimeout(state) {
    if (state.done) {
      return;
    }
    if (!state.processClosed && state.processExited) {
      const message = `The STDIO streams did not close within ${state.delay / 1e3} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
      state._debug(message);
    }
    state._setResult();
  }
};

// node_modules/@actions/exec/lib/exec.js
var __awaiter4 = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve2) {
      resolve2(value);
    });
  }
  return new (P || (P = Promise))(function(resolve2, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve2(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
function exec(commandLine, args, options) {
  return __awaiter4(this, void 0, void 0, function* () {
    const commandArgs = argStringToArray(commandLine);
    if (commandArgs.length === 0) {
      throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
    }
    const toolPath = commandArgs[0];
    args = commandArgs.slice(1).concat(args || []);
    const runner = new ToolRunner(toolPath, args, options);
    return runner.exec();
  });
}
function getExecOutput(commandLine, args, options) {
  return __awaiter4(this, void 0, void 0, function* () {
    var _a, _b;
    let stdout = "";
    let stderr = "";
    const stdoutDecoder = new StringDecoder("utf8");
    const stderrDecoder = new StringDecoder("utf8");
    const originalStdoutListener = (_a = options === null || options === void 0 ? void 0 : options.listeners) === null || _a === void 0 ? void 0 : _a.stdout;
    const originalStdErrListener = (_b = options === null || options === void 0 ? void 0 : options.listeners) === null || _b === void 0 ? void 0 : _b.stderr;
    const stdErrListener = (data) => {
      stderr += stderrDecoder.write(data);
      if (originalStdErrListener) {
        originalStdErrListener(data);
      }
    };
    const stdOutListener = (data) => {
      stdout += stdoutDecoder.write(data);
      if (originalStdoutListener) {
        originalStdoutListener(data);
      }
    };
    const listeners = Object.assign(Object.assign({}, options === null || options === void 0 ? void 0 : options.listeners), { stdout: stdOutListener, stderr: stdErrListener });
    const exitCode = yield exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
    stdout += stdoutDecoder.end();
    stderr += stderrDecoder.end();
    return {
      exitCode,
      stdout,
      stderr
    };
  });
}

// src/adapters/git/command.ts
var inputLimit = 1 << 20;
var GitCommand = class _GitCommand {
  #folder;
  #environment;
  #limit;
  constructor(folder, environment, limit = { signal: null }) {
    this.#folder = folder;
    this.#environment = gitEnvironment(environment);
    this.#limit = limit;
  }
  /** The same, in another folder of the repository. */
  in(folder) {
    return new _GitCommand(folder, this.#environment, this.#limit);
  }
  /** From now on what can wait for a remote is ended when this time is over, and rejects with a TimeoutError; null: it may take as long as it takes. */
  endAfter(milliseconds) {
    this.#limit.signal = milliseconds === null ? null : AbortSignal.timeout(milliseconds);
  }
  /**
   * Runs git and hands back whatever it answered, however much: contents, lists, fetches. A signal to us ends it, too. Throws a
   * UsageError when there is no git, and a TimeoutError when the time that `endAfter` gave is over.
   */
  async try(args, { input, env = {} } = {}) {
    const stdout = [];
    const stderr = [];
    const { signal } = this.#limit;
    try {
      const { exitCode } = await runProcess({
        command: "git",
        args: [...settings, ...args],
        cwd: this.#folder,
        env: { ...this.#environment, ...env },
        ...input === void 0 ? {} : { input: Buffer.from(input) },
        onStdout: (chunk) => stdout.push(chunk),
        onStderr: (chunk) => stderr.push(chunk),
        ...signal === null ? {} : { signal }
      });
      if (signal?.aborted === true) throw new TimeoutError(`git ${commandOf(args)} did not end in time (timeout).`);
      return { exitCode, stdout: Buffer.concat(stdout), stderr: presentable(Buffer.concat(stderr).toString("utf8")) };
    } catch (error) {
      throw isMissing(error) ? noGit() : error;
    }
  }
  /**
   * The same for answers of a few words. @actions/exec takes time that grows with the square of a long line, and does not outlive a
   * program that leaves its input unread: so it asks the short questions, and nothing else.
   */
  async #short(args, env = {}) {
    try {
      const answer = await getExecOutput("git", [...settings, ...args], {
        cwd: this.#folder,
        env: { ...this.#environment, ...env },
        silent: true,
        ignoreReturnCode: true
      });
      return { exitCode: answer.exitCode, stdout: answer.stdout, stderr: presentable(answer.stderr) };
    } catch (error) {
      const isAbsent = error instanceof Error && error.message.startsWith("Unable to locate executable file");
      throw isAbsent ? noGit() : error;
    }
  }
  /** Runs git. Throws an InconclusiveError with what it said when it failed: then nobody looked. */
  async run(args, call = {}) {
    const answer = await this.try(args, call);
    if (answer.exitCode !== 0) throw failure(args, answer);
    return answer.stdout;
  }
  /** The same for answers of one line. */
  async line(args, { env = {} } = {}) {
    const answer = await this.#short(args, env);
    if (answer.exitCode !== 0) throw failure(args, answer);
    return answer.stdout.replace(/\n$/, "");
  }
  /** The same where no answer is one of the answers: null when git exits with another status than 0. */
  async ask(args) {
    const { exitCode, stdout } = await this.#short(args);
    return exitCode === 0 ? stdout.trim() : null;
  }
};
function failure(args, { exitCode, stderr }) {
  return new InconclusiveError(`git ${commandOf(args)} failed: ${stderr || `exit status ${exitCode}`}`);
}
function commandOf(args) {
  return args.find((arg, index) => !arg.startsWith("-") && args[index - 1] !== "-c") ?? "";
}
function noGit() {
  return new UsageError("No git command was found in PATH. Install git: https://git-scm.com/downloads");
}
function isMissing(error) {
  return error?.code === "ENOENT";
}
function complaint(stderr) {
  const lines2 = stderr.split("\n");
  return lines2.find((line) => /^(?:fatal|error): /.test(line)) ?? lines2.at(-1) ?? "";
}
function presentable(stderr) {
  return stderr.trim().replaceAll(/(\w+:\/\/)[^/@\s]+@/g, "$1***@");
}

// src/adapters/git/blobs.ts
async function readBlobs(git, ids, call) {
  const blobs = [];
  for (const portion of portions(ids)) {
    const answer = await git.run(["cat-file", "--batch"], { ...call, input: lines(portion) });
    blobs.push(...parseBatch(answer, portion.length));
  }
  return blobs;
}
function parseBatch(answer, count) {
  const blobs = [];
  let at2 = 0;
  while (blobs.length < count) {
    const newline = answer.indexOf(10, at2);
    if (newline < 0) throw new Error(`git cat-file answered ${blobs.length} of ${count} questions.`);
    const [, type, size] = answer.subarray(at2, newline).toString("utf8").split(" ");
    const end = newline + 1 + (size === void 0 ? -1 : Number(size));
    blobs.push(type === "blob" ? answer.subarray(newline + 1, end) : null);
    at2 = end + 1;
  }
  return blobs;
}
async function promisorRemote(git, configFile) {
  const config = await readFile(configFile, "utf8").catch(() => "");
  if (!/promisor|\[include/i.test(config)) return null;
  const promisors = await git.ask(["config", "--name-only", "--get-regexp", String.raw`^remote\..*\.promisor$`]);
  return /^remote\.(.*)\.promisor$/.exec(promisors?.split("\n")[0] ?? "")?.[1] ?? null;
}
var Prefetcher = class {
  #git;
  #objects;
  #remote;
  #asked = /* @__PURE__ */ new Set();
  constructor(git, objects, remote) {
    this.#git = git;
    this.#objects = objects;
    this.#remote = remote;
  }
  /** A failure here is none: reading the blobs will tell which one is missing. */
  async fetch(ids) {
    if (this.#remote === null || this.#remote.startsWith("-")) return;
    const wanted = ids.filter((id) => !this.#asked.has(id) && !/^0+$/.test(id));
    if (wanted.length === 0) return;
    for (const id of wanted) this.#asked.add(id);
    const options = ["--quiet", "--no-tags", "--no-write-fetch-head", "--no-recurse-submodules", "--filter=blob:none"];
    for (const portion of portions(wanted)) {
      await this.#git.try(["-c", "fetch.negotiationAlgorithm=noop", "fetch", ...options, "--stdin", this.#remote], {
        env: this.#objects,
        input: lines(portion)
      });
    }
  }
};
function portions(ids) {
  const length = Math.floor(inputLimit / ((ids[0]?.length ?? 0) + 1));
  return Array.from({ length: Math.ceil(ids.length / length) }, (_, n) => ids.slice(n * length, (n + 1) * length));
}
function lines(ids) {
  return ids.map((id) => `${id}
`).join("");
}

// src/adapters/git/remote.ts
var Remote = class _Remote {
  name;
  #git;
  constructor(name, git) {
    this.name = name;
    this.#git = git;
  }
  /** `origin`, or else the first remote; null where there is none. */
  static async find(git) {
    const names2 = (await git.line(["remote"])).split("\n").filter((name2) => name2 !== "" && !name2.startsWith("-"));
    const name = names2.includes("origin") ? "origin" : names2[0];
    return name === void 0 ? null : new _Remote(name, git);
  }
  /** Its address, as fetching takes it: `insteadOf` is done. It may hold credentials. Null where it has none. */
  async url() {
    return await this.#git.ask(["remote", "get-url", this.name]);
  }
  /**
   * @param options such as `--depth=1`.
   * @param sources commits or refs, in full.
   */
  async fetch(options, sources) {
    return await this.#git.try([
      ...["fetch", "--quiet", "--refmap=", "--no-tags", "--no-prune", "--no-write-fetch-head"],
      ...["--no-recurse-submodules", "--no-auto-maintenance", ...options],
      ...["--end-of-options", this.name, ...sources]
    ]);
  }
  /** The commit that a branch or tag (or `HEAD`) is at over there; asks the remote, fetches nothing. */
  async commitOf(name) {
    if (/[\s~^:?*[\\\p{Cc}]/u.test(name)) return unavailable(`${name} is no name of a branch or tag`);
    const refs = name === "HEAD" ? ["HEAD"] : [`refs/heads/${name}`, `refs/tags/${name}^{}`, `refs/tags/${name}`];
    const { exitCode, stdout, stderr } = await this.#git.try([
      "ls-remote",
      "--quiet",
      "--end-of-options",
      this.name,
      ...refs
    ]);
    if (exitCode !== 0) return unavailable(`${this.name} could not be asked for ${name}: ${complaint(stderr)}`);
    const found = new Map(
      stdout.toString("utf8").split("\n").map((line) => {
        const [sha2 = "", ref = ""] = line.split("	");
        return [ref, sha2];
      })
    );
    const sha = refs.map((ref) => found.get(ref)).find((one) => one !== void 0);
    return sha === void 0 ? unavailable(`${this.name} has no branch or tag ${name}`) : known(sha);
  }
};

// src/adapters/git/branches.ts
var usual = ["main", "master", "trunk", "develop"];
async function defaultBranch(git) {
  const remote = await Remote.find(git);
  const names2 = [.../* @__PURE__ */ new Set([await git.ask(["config", "--get", "init.defaultBranch"]) ?? "", ...usual])].filter(
    (name) => name !== ""
  );
  const local = (await branches(git, "refs/heads")).map((branch) => `refs/heads/${branch}`);
  const atRemote = remote === null ? [] : await branches(git, `refs/remotes/${remote.name}`);
  const ofRemote = (branch) => `refs/remotes/${remote?.name ?? ""}/${branch}`;
  const remoteHead = remote === null ? null : await git.ask(["symbolic-ref", "--quiet", ofRemote("HEAD")]);
  const there = /* @__PURE__ */ new Set([...local, ...atRemote.map(ofRemote)]);
  const candidates = [
    ...remoteHead === null ? [] : [remoteHead],
    ...names2.map(ofRemote),
    ...names2.map((name) => `refs/heads/${name}`),
    ...remote === null && local.length === 1 ? local : []
  ];
  const found = candidates.find((candidate) => there.has(candidate));
  if (found !== void 0) return known(found);
  const where = remote === null ? "here" : `here or at ${remote.name}`;
  return unavailable(`none of ${names2.join(", ")} is a branch ${where}`);
}
async function names(git) {
  const refs = ["refs/heads", "refs/tags", "refs/remotes"];
  return (await Promise.all(refs.map((prefix) => branches(git, prefix)))).flat();
}
async function branches(git, prefix) {
  const listed = await git.line(["for-each-ref", "--format=%(refname)", prefix]);
  return listed.split("\n").flatMap((name) => name === "" ? [] : [name.slice(prefix.length + 1)]);
}

// src/adapters/git/history.ts
import { readFile as readFile2 } from "node:fs/promises";
var deepening = [50, 500, 5e3];
var History = class {
  #git;
  #shallowFile;
  /** @param shallowFile absolute path of git's list of the commits where the clone ends: https://git-scm.com/docs/shallow */
  constructor(git, shallowFile) {
    this.#git = git;
    this.#shallowFile = shallowFile;
  }
  /** See `Repository.commit`. */
  async commit(revision) {
    if (revision.startsWith("-")) {
      throw new UsageError(
        `The revision ${JSON.stringify(revision)} starts with a dash. Give a branch, tag or commit.`
      );
    }
    if (revision === "" || new RegExp("\\p{Cc}", "u").test(revision)) {
      return unavailable(`${JSON.stringify(revision)} is no revision`);
    }
    const found = await this.#verify(`${revision}^{commit}`);
    if (found.known) return found;
    const object = await this.#verify(revision);
    return object.known ? await this.#verify(`${object.value}^{commit}`, revision) : object;
  }
  async #verify(expression, name = expression) {
    const args = ["rev-parse", "--verify", "--end-of-options", expression];
    const { exitCode, stdout, stderr } = await this.#git.try(args);
    const sha = stdout.toString("utf8").trim();
    if (exitCode === 0 && isSha(sha)) return known(sha);
    if (stderr.includes("is ambiguous")) return unavailable(`${name} is short for several commits`);
    const other = /dereferences to (blob|tree) type/.exec(stderr)?.[1];
    return unavailable(other === void 0 ? `git knows no commit ${name}` : `${name} is a ${other}, no commit`);
  }
  /** See `Repository.committed`. */
  async committed(commit) {
    const text = await this.#git.ask(["cat-file", "commit", commit]);
    if (text === null) return unavailable(`git knows no commit ${commit}`);
    const [header = ""] = text.split("\n\n", 1);
    const seconds = /^committer .*> (\d{1,11}) [+-]\d{4}$/m.exec(header)?.[1];
    if (seconds === void 0) return unavailable(`the commit ${commit} has no date that can be read`);
    return known(new Date(Number(seconds) * 1e3).toISOString().replace(".000Z", "Z"));
  }
  /** See `Repository.parent`. */
  async parent(commit) {
    const text = await this.#git.ask(["cat-file", "commit", commit]);
    if (text === null) return unavailable(`git knows no commit ${commit}`);
    const [header = ""] = text.split("\n\n", 1);
    const parent = /^parent ([0-9a-f]+)$/m.exec(header)?.[1];
    if (parent === void 0) return unavailable(`${commit} is the first commit: it has no parent`);
    return await this.fetch(parent, null);
  }
  /** See `Repository.mergeBase`. */
  async mergeBase(a, b) {
    const found = await this.#trustedMergeBase(a, b);
    if (found !== null) return known(found);
    if (!await this.isShallow()) return unavailable("the two have no common ancestor");
    const remote = await Remote.find(this.#git);
    if (remote === null) return unavailable("the clone is shallow and has no remote to fetch from");
    for (const depth of [...deepening.map((count) => `--deepen=${count}`), "--unshallow"]) {
      const { exitCode, stderr } = await remote.fetch([depth], [a, b]);
      if (exitCode !== 0) return unavailable(`git fetch ${depth} failed: ${complaint(stderr)}`);
      const deeper = await this.#trustedMergeBase(a, b);
      if (deeper !== null) return known(deeper);
      if (!await this.isShallow()) break;
    }
    return unavailable("the two have no common ancestor");
  }
  /** See `Repository.isShallow`. */
  async isShallow() {
    return (await this.#shallowCommits()).length > 0;
  }
  /** See `Repository.fetch`. */
  async fetch(sha, alternative) {
    const here = await this.commit(sha);
    if (here.known) return here;
    const remote = await Remote.find(this.#git);
    if (remote === null) return unavailable(`the commit ${sha} is not here, and there is no remote to fetch it from`);
    const depth = await this.isShallow() ? ["--depth=1"] : [];
    let said = "";
    for (const source of [sha, alternative]) {
      if (source === null) continue;
      const { exitCode, stderr } = await remote.fetch(depth, [source]);
      const fetched = exitCode === 0 ? await this.commit(sha) : here;
      if (fetched.known) return fetched;
      said ||= complaint(stderr);
    }
    return unavailable(`the commit ${sha} could not be fetched from ${remote.name}: ${said}`);
  }
  /** See `Repository.fetchNamed`. */
  async fetchNamed(name) {
    if (isSha(name)) return await this.fetch(name, null);
    const remote = await Remote.find(this.#git);
    if (remote === null) return unavailable(`there is no remote to ask for ${name}`);
    const sha = await remote.commitOf(name);
    return sha.known ? await this.fetch(sha.value, name === "HEAD" ? null : `refs/heads/${name}`) : sha;
  }
  /** See `Repository.isAncestor`. */
  async isAncestor(a, b) {
    return await this.#git.ask(["merge-base", "--is-ancestor", a, b]) !== null;
  }
  /**
   * The merge base, unless a shallow clone may hide a later one: when history is cut at a commit that is not behind the merge base, what
   * lies behind the cut is unknown.
   */
  async #trustedMergeBase(a, b) {
    const { exitCode, stdout, stderr } = await this.#git.try(["merge-base", a, b]);
    if (exitCode > 1) throw new InconclusiveError(`git merge-base failed: ${complaint(stderr)}`);
    if (exitCode === 1) return null;
    const answer = stdout.toString("utf8").trim();
    if (!await this.isShallow()) return answer;
    const cuts = new Set(await this.#shallowCommits());
    const ahead = await this.#git.line(["rev-list", a, b, "--not", answer]);
    return ahead.split("\n").some((commit) => cuts.has(commit)) ? null : answer;
  }
  async #shallowCommits() {
    try {
      return (await readFile2(this.#shallowFile, "utf8")).split("\n").filter((line) => line !== "");
    } catch (error) {
      if (error.code === "ENOENT") return [];
      throw error;
    }
  }
};
function isSha(text) {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

// src/adapters/git/trees.ts
import { mkdir as mkdir2 } from "node:fs/promises";
import path5 from "node:path";

// src/adapters/git/raw-diff.ts
function parseRawDiff(output) {
  const fields = output.split("\0");
  const changes = [];
  for (let at2 = 0; (fields[at2] ?? "") !== ""; ) {
    const header = /^:(\d{6}) (\d{6}) ([0-9a-f]+) ([0-9a-f]+) ([AMDTRC])\d*$/.exec(fields[at2] ?? "");
    const first = fields[at2 + 1];
    const two = header?.[5] === "R" || header?.[5] === "C";
    const second = two ? fields[at2 + 2] : first;
    if (header === null || first === void 0 || second === void 0) {
      throw new Error(`git diff-tree printed ${JSON.stringify(fields[at2])}, which is not of the raw format.`);
    }
    const [, baseMode = "", headMode = "", baseBlob = "", headBlob = "", letter = ""] = header;
    changes.push({
      status: statusOf(letter),
      basePath: letter === "A" ? null : first,
      headPath: letter === "D" ? null : second,
      baseMode,
      headMode,
      baseBlob,
      headBlob
    });
    at2 += two ? 3 : 2;
  }
  return changes.sort((a, b) => compare(pathOf(a), pathOf(b)));
}
function statusOf(letter) {
  switch (letter) {
    case "A":
      return "added";
    case "D":
      return "deleted";
    case "R":
    case "C":
      return "renamed";
    default:
      return "modified";
  }
}
function pathOf({ headPath, basePath }) {
  return headPath ?? basePath ?? "";
}
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/adapters/git/snapshot.ts
import { copyFile as copyFile2, stat as stat2, utimes } from "node:fs/promises";
import path4 from "node:path";
var goFiles = new RegExp(
  [
    String.raw`\.(?:go|s|S|sx|c|h|cc|cpp|cxx|hh|hpp|hxx|m|f|F|for|f90|syso|swig|swigcxx)$`,
    String.raw`(?:^|/)(?:go\.(?:mod|sum|work|work\.sum)|vendor/modules\.txt)$`
  ].join("|")
);
async function snapshot(git, indexFile, temporary, objects, untracked) {
  const status = await workingTreeStatus(git, untracked);
  if (status.head !== null && !status.isChanged && status.untracked.length === 0) return status.head;
  const index = path4.join(temporary, "index");
  await copyIndex(indexFile, index);
  const env = { ...objects, GIT_INDEX_FILE: index };
  await git.run(["add", "--update", "--", "."], { env });
  for (const input of portions2(status.untracked)) {
    await git.run(["update-index", "--add", "-z", "--stdin"], { env, input });
  }
  return await git.line(["write-tree", "--missing-ok"], { env });
}
async function workingTreeStatus(git, untracked) {
  const files = untracked === "include" ? "all" : "no";
  const shape = ["--porcelain=v2", "-z", "--branch", "--no-ahead-behind", "--no-renames", "--ignore-submodules=dirty"];
  const entries = splitAtNul(await git.run(["status", ...shape, `--untracked-files=${files}`]));
  const kind = (entry) => String.fromCharCode(entry[0] ?? 0);
  const head = entries.map((entry) => /^# branch\.oid ([0-9a-f]+)$/.exec(entry.toString("latin1"))?.[1]).find(Boolean);
  const paths2 = entries.filter((entry) => kind(entry) === "?").map((entry) => entry.subarray("? ".length));
  return {
    head: head ?? null,
    isChanged: entries.some((entry) => !["#", "?"].includes(kind(entry))),
    untracked: paths2.filter((file) => goFiles.test(file.toString("latin1")))
  };
}
function splitAtNul(answer) {
  const parts = [];
  for (let at2 = 0, end; (end = answer.indexOf(0, at2)) >= 0; at2 = end + 1) parts.push(answer.subarray(at2, end));
  return parts;
}
async function copyIndex(from, to) {
  try {
    const { mtimeMs } = await stat2(from);
    await copyFile2(from, to);
    const seconds = (mtimeMs - 1) / 1e3;
    await utimes(to, seconds, seconds);
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
}
function portions2(files) {
  const portions3 = [[]];
  let size = 0;
  for (const file of files) {
    if (size + file.length >= inputLimit) {
      portions3.push([]);
      size = 0;
    }
    portions3.at(-1)?.push(file, nul);
    size += file.length + 1;
  }
  return portions3.filter((paths2) => paths2.length > 0).map((paths2) => Buffer.concat(paths2));
}
var nul = Buffer.alloc(1);

// src/adapters/git/trees.ts
var renameLimit = 3e3;
var unabridged = ["--no-ext-diff", "--no-textconv", "--ignore-submodules=none"];
var Trees = class _Trees {
  root;
  #git;
  #index;
  #temporary;
  #objects;
  #prefetcher;
  #materialised = 0;
  constructor(git, { root, objects, index, temporary, promisor }, own) {
    this.root = root;
    this.#git = git;
    this.#index = index;
    this.#temporary = temporary;
    this.#objects = { GIT_OBJECT_DIRECTORY: own, GIT_ALTERNATE_OBJECT_DIRECTORIES: quoted(objects) };
    this.#prefetcher = new Prefetcher(git, this.#objects, promisor);
  }
  static async open(git, files) {
    const own = path5.join(files.temporary, "objects");
    await mkdir2(own, { recursive: true });
    return new _Trees(git, files, own);
  }
  /** See `Repository.snapshot`. */
  async snapshot(untracked) {
    return await snapshot(this.#git, this.#index, this.#temporary, this.#objects, untracked);
  }
  async changes(baseTree, headTree, renames) {
    const args = [
      ...["diff-tree", "-r", "-z", "--raw", "--no-abbrev", "--no-commit-id", ...unabridged],
      ...renames === "find-renames" ? ["-M", `-l${renameLimit}`] : ["--no-renames"]
    ];
    return parseRawDiff((await this.#run([...args, "--end-of-options", baseTree, headTree])).toString("utf8"));
  }
  async blobs(ids) {
    await this.#prefetcher.fetch(ids);
    return await readBlobs(this.#git, ids, { env: this.#objects });
  }
  async entry(tree, file) {
    const answer = await this.#run(["--literal-pathspecs", "ls-tree", "-z", "--end-of-options", tree, "--", file]);
    const match = /^(\d+) \w+ ([0-9a-f]+)\t/.exec(answer.toString("utf8"));
    return match === null ? null : { mode: match[1] ?? "", blob: match[2] ?? "" };
  }
  async list(tree) {
    const answer = await this.#run(["ls-tree", "-r", "-z", "--full-tree", "--end-of-options", tree]);
    return answer.toString("utf8").split("\0").flatMap((line) => {
      const [, mode = "", blob = "", file = ""] = /^(\d+) \w+ ([0-9a-f]+)\t([^]*)$/.exec(line) ?? [];
      return file === "" ? [] : [{ file, mode, blob }];
    });
  }
  async find(tree, names2) {
    const answer = await this.#run(["ls-tree", "-r", "-z", "--name-only", "--end-of-options", tree]);
    return paths(answer).filter((file) => names2.includes(path5.posix.basename(file))).sort(compare);
  }
  /** https://git-scm.com/docs/git-grep */
  async sourcesHolding(texts) {
    const files = ["--no-index", "--no-exclude-standard", "--no-recurse-submodules"];
    const shape = ["--files-with-matches", "-z", "--no-color", "--full-name", "--text", "--fixed-strings", ...files];
    const patterns = texts.flatMap((text) => ["-e", text]);
    const { exitCode, stdout, stderr } = await this.#git.try(["grep", ...shape, ...patterns, "--", "*.go"]);
    if (exitCode > 1) throw new InconclusiveError(`git grep failed: ${stderr}`);
    return paths(stdout);
  }
  async patch(baseTree, headTree, { basePath, headPath }) {
    const paths2 = [.../* @__PURE__ */ new Set([basePath, headPath])].filter((file) => file !== null);
    const shape = ["-p", "-U3", "--inter-hunk-context=0", "-M", "--no-color", "--src-prefix=a/", "--dst-prefix=b/"];
    const args = ["--literal-pathspecs", "diff-tree", ...shape, ...unabridged];
    return (await this.#run([...args, "--end-of-options", baseTree, headTree, "--", ...paths2])).toString("utf8");
  }
  /** Writes the files through an index of its own. Submodules become empty folders; file filters apply as in a checkout. */
  async materialise(tree, folder) {
    this.#materialised++;
    const env = { GIT_INDEX_FILE: path5.join(this.#temporary, `materialise-${this.#materialised}.index`) };
    const listed = (await this.#run(["ls-tree", "-r", "-z", "--end-of-options", tree])).toString("utf8").split("\0");
    await this.#prefetcher.fetch(listed.flatMap((line) => /^\d+ blob ([0-9a-f]+)\t/.exec(line)?.[1] ?? []));
    await this.#run(["read-tree", "--end-of-options", tree], { env });
    await this.#run(["checkout-index", "--all", `--prefix=${folder}/`], { env });
  }
  async #run(args, call = {}) {
    return await this.#git.run(args, { ...call, env: { ...this.#objects, ...call.env } });
  }
};
function paths(listed) {
  return listed.toString("utf8").split("\0").filter((file) => file !== "");
}
function quoted(folder) {
  return /["\\:;]/.test(folder) ? `"${folder.replaceAll(/["\\]/g, String.raw`\$&`)}"` : folder;
}

// src/adapters/git/repository.ts
var oldest = { major: 2, minor: 29 };
async function openRepository(folder, temporary, environment) {
  const there = await existing(folder);
  const given = new GitCommand(there, environment);
  const paths2 = ["objects", "index", "shallow", "config"].flatMap((name) => ["--git-path", name]);
  const [version, { exitCode, stdout, stderr }] = await Promise.all([
    given.run(["version"]),
    given.try(["rev-parse", "--show-toplevel", ...paths2])
  ]);
  checkVersion(version.toString("utf8").trim());
  if (exitCode !== 0) throw await notUsable(folder, stderr, given);
  const [toplevel = "", ...found] = stdout.toString("utf8").split("\n");
  const [objects = "", index = "", shallow = "", config = ""] = found.map((name) => path6.resolve(there, name));
  const root = await realpath(toplevel);
  const git = given.in(root);
  const files = { root, objects, index, temporary, promisor: await promisorRemote(git, config) };
  return new GitRepository(new History(git, shallow), git, await Trees.open(git, files));
}
async function existing(folder) {
  try {
    const real = await realpath(folder);
    if ((await stat3(real)).isDirectory()) return real;
  } catch {
    throw new UsageError(`There is no folder ${folder}. Name a folder in a git repository with --repo.`);
  }
  throw new UsageError(`${folder} is a file. Name a folder in a git repository with --repo.`);
}
function checkVersion(said) {
  const [, major = "", minor = ""] = /(\d+)\.(\d+)/.exec(said) ?? [];
  const found = { major: Number(major), minor: Number(minor) };
  if (found.major > oldest.major || found.major === oldest.major && found.minor >= oldest.minor) return;
  throw new UsageError(`${said} is too old: git ${oldest.major}.${oldest.minor} or newer is needed.`);
}
async function notUsable(folder, said, git) {
  if (said.includes("dubious ownership")) {
    const named = /repository at '(.*)'/.exec(said)?.[1] ?? folder;
    return new UsageError(
      `Git does not trust ${named}, which belongs to another user. Allow it with: git config --global --add safe.directory ${named}`
    );
  }
  if (said.includes("must be run in a work tree")) {
    const bare = await git.ask(["rev-parse", "--is-bare-repository"]) === "true";
    return new UsageError(
      bare ? `${folder} is a bare git repository. escapediff builds in a checkout: name one with --repo.` : `${folder} is git's own folder in a repository. Name a folder of the checkout with --repo.`
    );
  }
  if (said.includes("not a git repository")) {
    return new UsageError(
      `${folder} is not in a git repository. Name a folder inside one with --repo; in a workflow, run actions/checkout first.`
    );
  }
  return new UsageError(`Git can't read the repository at ${folder}: ${said}`);
}
var GitRepository = class {
  trees;
  #git;
  #history;
  constructor(history, git, trees) {
    this.#git = git;
    this.#history = history;
    this.trees = trees;
  }
  async snapshot(untracked) {
    return await this.trees.snapshot(untracked);
  }
  async commit(revision) {
    return await this.#history.commit(revision);
  }
  async committed(commit) {
    return await this.#history.committed(commit);
  }
  async parent(commit) {
    return await this.#history.parent(commit);
  }
  async mergeBase(a, b) {
    return await this.#history.mergeBase(a, b);
  }
  async isAncestor(a, b) {
    return await this.#history.isAncestor(a, b);
  }
  async isShallow() {
    return await this.#history.isShallow();
  }
  async fetch(sha, alternative) {
    return await this.#history.fetch(sha, alternative);
  }
  async fetchNamed(name) {
    return await this.#history.fetchNamed(name);
  }
  async defaultBranch() {
    return await defaultBranch(this.#git);
  }
  async remoteUrl() {
    return await (await Remote.find(this.#git))?.url() ?? null;
  }
  endAfter(milliseconds) {
    this.#git.endAfter(milliseconds);
  }
  async names() {
    return await names(this.#git);
  }
};

// src/adapters/go/toolchains.ts
import { readdir as readdir2, stat as stat4 } from "node:fs/promises";
import { homedir } from "node:os";
import path7 from "node:path";
function goToolchains(environment, children, temporary) {
  let count = 0;
  const commandOf2 = (choice) => goCommand(children, path7.join(temporary, `toolchain-${count++}`), choice);
  const found = (choice) => ({ go: commandOf2(choice), missing: null });
  return {
    async find(wanted) {
      switch (wanted.kind) {
        case "local":
          return found(inPath);
        case "path":
          return await atPath(wanted.path, found);
        case "tip":
          return await tip(environment, found);
        case "release":
          return await release(wanted, environment, commandOf2(inPath), found);
      }
    }
  };
}
var inPath = { command: "go", env: {} };
function at(command) {
  return { command, env: { GOTOOLCHAIN: "local", GOROOT: "" } };
}
async function atPath(given, found) {
  const command = await isFolder(given) ? path7.join(given, "bin", executable("go")) : given;
  return await isFile(command) ? found(at(path7.resolve(command))) : { go: null, missing: `there is no go command at ${command}` };
}
async function tip(environment, found) {
  const command = path7.join(homeOf(environment), "sdk", "gotip", "bin", executable("go"));
  if (await isFile(command)) return found(at(command));
  return {
    go: null,
    missing: `there is no ${command}. "go install golang.org/dl/gotip@latest" and "gotip download" put it there; a path names another one`
  };
}
async function release(wanted, environment, go, found) {
  const installed = [...await localVersion(go), ...await installedVersions(environment, go)];
  const [newest] = installed.filter(({ version: version2 }) => isWanted(version2, wanted)).toSorted(newestFirst);
  if (newest !== void 0) return found(newest.choice);
  const name = `Go 1.${wanted.minor}${wanted.patch === null ? "" : `.${wanted.patch}`}`;
  const version = wanted.patch === null ? await newestRelease(wanted, go) : `1.${wanted.minor}.${wanted.patch}`;
  if (version === null)
    return { go: null, missing: `${name} is not installed, and the module proxy knows no such release` };
  const { text, exitCode } = await ask(go, ["env", "GOVERSION"], { GOTOOLCHAIN: `go${version}` });
  return exitCode === 0 && text === `go${version}` ? found({ command: "go", env: { GOTOOLCHAIN: `go${version}`, GOROOT: "" } }) : { go: null, missing: `${name} is not installed and could not be downloaded: ${text}` };
}
async function localVersion(go) {
  const { text, exitCode } = await ask(go, ["env", "GOVERSION"], { GOTOOLCHAIN: "local" });
  const version = exitCode === 0 ? /^go(1\.\S+)$/.exec(text)?.[1] : void 0;
  return version === void 0 ? [] : [{ version, choice: { command: "go", env: { GOTOOLCHAIN: "local" } } }];
}
async function installedVersions(environment, go) {
  const roots = [];
  const cache = environment["RUNNER_TOOL_CACHE"] ?? "";
  if (cache !== "") {
    for (const version of await namesIn(path7.join(cache, "go"))) {
      for (const arch of await namesIn(path7.join(cache, "go", version))) {
        if (arch === runnerArch) roots.push({ version, root: path7.join(cache, "go", version, arch) });
      }
    }
  }
  for (const name of await namesIn(path7.join(homeOf(environment), "sdk"))) {
    const version = /^go(1\..+)$/.exec(name)?.[1];
    if (version !== void 0) roots.push({ version, root: path7.join(homeOf(environment), "sdk", name) });
  }
  const { text: modules } = await ask(go, ["env", "GOMODCACHE"], { GOTOOLCHAIN: "local" });
  const downloads = path7.join(modules, "golang.org");
  const platform = await hostPlatform(go);
  for (const name of await namesIn(downloads)) {
    const match = /^toolchain@v0\.0\.1-go(1\.[^.]+(?:\.\d+)?)\.([a-z0-9]+-[a-z0-9]+)$/.exec(name);
    if (match?.[1] !== void 0 && match[2] === platform) {
      roots.push({ version: match[1], root: path7.join(downloads, name) });
    }
  }
  const commands = roots.map(({ version, root }) => ({ version, command: path7.join(root, "bin", executable("go")) }));
  const there = await Promise.all(commands.map(async ({ command }) => await isFile(command)));
  return commands.filter((_, index) => there[index]).map(({ version, command }) => ({ version, choice: at(command) }));
}
async function newestRelease(wanted, go) {
  const { text, exitCode } = await ask(go, ["list", "-m", "-versions", "go"], {
    GOTOOLCHAIN: "local",
    GOWORK: "off",
    GOFLAGS: "-mod=mod"
  });
  if (exitCode !== 0) return null;
  const known2 = text.split(/\s+/).map((version) => ({ version }));
  return known2.filter(({ version }) => isWanted(version, wanted)).toSorted(newestFirst)[0]?.version ?? null;
}
function isWanted(version, { minor, patch, orNewer }) {
  const [, its = "", itsPatch] = /^1\.(\d+)(?:\.(\d+)|rc\d+)?$/.exec(version) ?? [];
  if (Number(its || "-1") !== minor) return false;
  if (patch === null) return true;
  return orNewer ? Number(itsPatch ?? "-1") >= patch : Number(itsPatch ?? "-1") === patch;
}
function newestFirst(a, b) {
  const patchOf = (version) => Number(/^1\.\d+\.(\d+)$/.exec(version)?.[1] ?? "-1");
  return patchOf(b.version) - patchOf(a.version) || (a.version < b.version ? 1 : -1);
}
async function ask(go, args, env) {
  let out = "";
  let errors = "";
  const exitCode = await go.run({
    dir: await go.folder("questions"),
    args,
    env,
    onStdout: decoded((text) => out += text),
    onStderr: decoded((text) => errors = (errors + text).slice(-2e3))
  });
  return { text: (exitCode === 0 ? out : errors).trim(), exitCode };
}
async function hostPlatform(go) {
  return (await ask(go, ["env", "GOHOSTOS", "GOHOSTARCH"], { GOTOOLCHAIN: "local" })).text.replace(/\s+/, "-");
}
var runnerArch = process.arch;
function executable(name) {
  return process.platform === "win32" ? `${name}.exe` : name;
}
function homeOf(environment) {
  return environment["HOME"] ?? environment["USERPROFILE"] ?? homedir();
}
async function namesIn(folder) {
  return await readdir2(folder).then(
    (names2) => names2.sort(),
    () => []
  );
}
async function isFile(file) {
  return await stat4(file).then(
    (found) => found.isFile(),
    () => false
  );
}
async function isFolder(folder) {
  return await stat4(folder).then(
    (found) => found.isDirectory(),
    () => false
  );
}

// src/adapters/world.ts
async function openWorld({ command, repo, passEnv }, environment) {
  const temporary = temporaryFolder();
  const children = childEnvironments(environment, passEnv);
  const repository = await openRepository(repo, temporary, children.tools);
  const open2 = (log, lookup) => ({
    repository,
    go: goCommand(children, temporary),
    clock: systemClock,
    breathe: breathing(systemClock),
    toolchains: goToolchains(environment, children, temporary),
    disk,
    log,
    lookup,
    syntax: command === "audit" ? loadGoSyntax : loadGoSyntaxForFewFiles,
    profiles: async (named) => named.length === 0 ? [] : (await import("./read-S6MAW2GF.js")).readProfiles(named),
    summaries: summaryStore(environment, [repository.trees.root]),
    today: (/* @__PURE__ */ new Date()).toISOString().slice(0, 10)
  });
  return { folder: await realpath2(repo), open: open2 };
}

export {
  openWorld
};
