import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  describe
} from "./chunk-3LCTXTYM.js";
import {
  changeSentence,
  goChanges,
  lineMap,
  nothingAlike,
  packageTrends,
  sameLines,
  sparkline,
  trendOf
} from "./chunk-6YEQKE6E.js";
import {
  DiagnosticsCollector,
  alone,
  buildTable,
  byPlace,
  callsInstead,
  collapse,
  declaredFunction,
  differing,
  entriesOf,
  identityOf,
  isIn,
  maxHistoryBytes,
  placeKey,
  serialise,
  tooLarge,
  totalsOfEscapes,
  withEntry,
  withoutQualifier,
  withoutShapes
} from "./chunk-7BODLSQT.js";
import {
  compilerWords,
  costHowOften,
  isAudit,
  marks,
  placeOf,
  plural,
  quietCounts,
  sections,
  short,
  sidesOf,
  signed,
  sizeOf,
  subjectOf,
  verdictWords,
  whatHappens
} from "./chunk-4P4IO7GN.js";
import {
  require_picocolors
} from "./chunk-WML3EVPM.js";
import {
  characterWidth,
  clip,
  longestText,
  printable,
  textWidth,
  wrap
} from "./chunk-AGANXNJD.js";
import {
  CancelledError,
  InconclusiveError,
  UsageError,
  known,
  messageOf,
  schemaVersion,
  unavailable
} from "./chunk-DUUYLFVM.js";
import {
  __commonJS,
  __require,
  __toESM
} from "./chunk-HANBNIMK.js";

// node_modules/commander/lib/error.js
var require_error = __commonJS({
  "node_modules/commander/lib/error.js"(exports) {
    var CommanderError2 = class extends Error {
      /**
       * Constructs the CommanderError class
       * @param {number} exitCode suggested exit code which could be used with process.exit
       * @param {string} code an id string representing the error
       * @param {string} message human-readable description of the error
       */
      constructor(exitCode, code2, message) {
        super(message);
        Error.captureStackTrace(this, this.constructor);
        this.name = this.constructor.name;
        this.code = code2;
        this.exitCode = exitCode;
        this.nestedError = void 0;
      }
    };
    var InvalidArgumentError2 = class extends CommanderError2 {
      /**
       * Constructs the InvalidArgumentError class
       * @param {string} [message] explanation of why argument is invalid
       */
      constructor(message) {
        super(1, "commander.invalidArgument", message);
        Error.captureStackTrace(this, this.constructor);
        this.name = this.constructor.name;
      }
    };
    exports.CommanderError = CommanderError2;
    exports.InvalidArgumentError = InvalidArgumentError2;
  }
});

// node_modules/commander/lib/argument.js
var require_argument = __commonJS({
  "node_modules/commander/lib/argument.js"(exports) {
    var { InvalidArgumentError: InvalidArgumentError2 } = require_error();
    var Argument2 = class {
      /**
       * Initialize a new command argument with the given name and description.
       * The default is that the argument is required, and you can explicitly
       * indicate this with <> around the name. Put [] around the name for an optional argument.
       *
       * @param {string} name
       * @param {string} [description]
       */
      constructor(name, description) {
        this.description = description || "";
        this.variadic = false;
        this.parseArg = void 0;
        this.defaultValue = void 0;
        this.defaultValueDescription = void 0;
        this.argChoices = void 0;
        switch (name[0]) {
          case "<":
            this.required = true;
            this._name = name.slice(1, -1);
            break;
          case "[":
            this.required = false;
            this._name = name.slice(1, -1);
            break;
          default:
            this.required = true;
            this._name = name;
            break;
        }
        if (this._name.endsWith("...")) {
          this.variadic = true;
          this._name = this._name.slice(0, -3);
        }
      }
      /**
       * Return argument name.
       *
       * @return {string}
       */
      name() {
        return this._name;
      }
      /**
       * @package
       */
      _collectValue(value, previous) {
        if (previous === this.defaultValue || !Array.isArray(previous)) {
          return [value];
        }
        previous.push(value);
        return previous;
      }
      /**
       * Set the default value, and optionally supply the description to be displayed in the help.
       *
       * @param {*} value
       * @param {string} [description]
       * @return {Argument}
       */
      default(value, description) {
        this.defaultValue = value;
        this.defaultValueDescription = description;
        return this;
      }
      /**
       * Set the custom handler for processing CLI command arguments into argument values.
       *
       * @param {Function} [fn]
       * @return {Argument}
       */
      argParser(fn) {
        this.parseArg = fn;
        return this;
      }
      /**
       * Only allow argument value to be one of choices.
       *
       * @param {string[]} values
       * @return {Argument}
       */
      choices(values) {
        this.argChoices = values.slice();
        this.parseArg = (arg, previous) => {
          if (!this.argChoices.includes(arg)) {
            throw new InvalidArgumentError2(
              `Allowed choices are ${this.argChoices.join(", ")}.`
            );
          }
          if (this.variadic) {
            return this._collectValue(arg, previous);
          }
          return arg;
        };
        return this;
      }
      /**
       * Make argument required.
       *
       * @returns {Argument}
       */
      argRequired() {
        this.required = true;
        return this;
      }
      /**
       * Make argument optional.
       *
       * @returns {Argument}
       */
      argOptional() {
        this.required = false;
        return this;
      }
    };
    function humanReadableArgName(arg) {
      const nameOutput = arg.name() + (arg.variadic === true ? "..." : "");
      return arg.required ? "<" + nameOutput + ">" : "[" + nameOutput + "]";
    }
    exports.Argument = Argument2;
    exports.humanReadableArgName = humanReadableArgName;
  }
});

// node_modules/commander/lib/help.js
var require_help = __commonJS({
  "node_modules/commander/lib/help.js"(exports) {
    var { humanReadableArgName } = require_argument();
    var Help2 = class {
      constructor() {
        this.helpWidth = void 0;
        this.minWidthToWrap = 40;
        this.sortSubcommands = false;
        this.sortOptions = false;
        this.showGlobalOptions = false;
      }
      /**
       * prepareContext is called by Commander after applying overrides from `Command.configureHelp()`
       * and just before calling `formatHelp()`.
       *
       * Commander just uses the helpWidth and the rest is provided for optional use by more complex subclasses.
       *
       * @param {{ error?: boolean, helpWidth?: number, outputHasColors?: boolean }} contextOptions
       */
      prepareContext(contextOptions) {
        this.helpWidth = this.helpWidth ?? contextOptions.helpWidth ?? 80;
      }
      /**
       * Get an array of the visible subcommands. Includes a placeholder for the implicit help command, if there is one.
       *
       * @param {Command} cmd
       * @returns {Command[]}
       */
      visibleCommands(cmd) {
        const visibleCommands = cmd.commands.filter((cmd2) => !cmd2._hidden);
        const helpCommand = cmd._getHelpCommand();
        if (helpCommand && !helpCommand._hidden) {
          visibleCommands.push(helpCommand);
        }
        if (this.sortSubcommands) {
          visibleCommands.sort((a, b) => {
            return a.name().localeCompare(b.name());
          });
        }
        return visibleCommands;
      }
      /**
       * Compare options for sort.
       *
       * @param {Option} a
       * @param {Option} b
       * @returns {number}
       */
      compareOptions(a, b) {
        const getSortKey = (option) => {
          return option.short ? option.short.replace(/^-/, "") : option.long.replace(/^--/, "");
        };
        return getSortKey(a).localeCompare(getSortKey(b));
      }
      /**
       * Get an array of the visible options. Includes a placeholder for the implicit help option, if there is one.
       *
       * @param {Command} cmd
       * @returns {Option[]}
       */
      visibleOptions(cmd) {
        const visibleOptions = cmd.options.filter((option) => !option.hidden);
        const helpOption = cmd._getHelpOption();
        if (helpOption && !helpOption.hidden) {
          const removeShort = helpOption.short && cmd._findOption(helpOption.short);
          const removeLong = helpOption.long && cmd._findOption(helpOption.long);
          if (!removeShort && !removeLong) {
            visibleOptions.push(helpOption);
          } else if (helpOption.long && !removeLong) {
            visibleOptions.push(
              cmd.createOption(helpOption.long, helpOption.description)
            );
          } else if (helpOption.short && !removeShort) {
            visibleOptions.push(
              cmd.createOption(helpOption.short, helpOption.description)
            );
          }
        }
        if (this.sortOptions) {
          visibleOptions.sort(this.compareOptions);
        }
        return visibleOptions;
      }
      /**
       * Get an array of the visible global options. (Not including help.)
       *
       * @param {Command} cmd
       * @returns {Option[]}
       */
      visibleGlobalOptions(cmd) {
        if (!this.showGlobalOptions) return [];
        const globalOptions = [];
        for (let ancestorCmd = cmd.parent; ancestorCmd; ancestorCmd = ancestorCmd.parent) {
          const visibleOptions = ancestorCmd.options.filter(
            (option) => !option.hidden
          );
          globalOptions.push(...visibleOptions);
        }
        if (this.sortOptions) {
          globalOptions.sort(this.compareOptions);
        }
        return globalOptions;
      }
      /**
       * Get an array of the arguments if any have a description.
       *
       * @param {Command} cmd
       * @returns {Argument[]}
       */
      visibleArguments(cmd) {
        if (cmd._argsDescription) {
          cmd.registeredArguments.forEach((argument) => {
            argument.description = argument.description || cmd._argsDescription[argument.name()] || "";
          });
        }
        if (cmd.registeredArguments.find((argument) => argument.description)) {
          return cmd.registeredArguments;
        }
        return [];
      }
      /**
       * Get the command term to show in the list of subcommands.
       *
       * @param {Command} cmd
       * @returns {string}
       */
      subcommandTerm(cmd) {
        const args = cmd.registeredArguments.map((arg) => humanReadableArgName(arg)).join(" ");
        return cmd._name + (cmd._aliases[0] ? "|" + cmd._aliases[0] : "") + (cmd.options.length ? " [options]" : "") + // simplistic check for non-help option
        (args ? " " + args : "");
      }
      /**
       * Get the option term to show in the list of options.
       *
       * @param {Option} option
       * @returns {string}
       */
      optionTerm(option) {
        return option.flags;
      }
      /**
       * Get the argument term to show in the list of arguments.
       *
       * @param {Argument} argument
       * @returns {string}
       */
      argumentTerm(argument) {
        return argument.name();
      }
      /**
       * Get the longest command term length.
       *
       * @param {Command} cmd
       * @param {Help} helper
       * @returns {number}
       */
      longestSubcommandTermLength(cmd, helper) {
        return helper.visibleCommands(cmd).reduce((max, command) => {
          return Math.max(
            max,
            this.displayWidth(
              helper.styleSubcommandTerm(helper.subcommandTerm(command))
            )
          );
        }, 0);
      }
      /**
       * Get the longest option term length.
       *
       * @param {Command} cmd
       * @param {Help} helper
       * @returns {number}
       */
      longestOptionTermLength(cmd, helper) {
        return helper.visibleOptions(cmd).reduce((max, option) => {
          return Math.max(
            max,
            this.displayWidth(helper.styleOptionTerm(helper.optionTerm(option)))
          );
        }, 0);
      }
      /**
       * Get the longest global option term length.
       *
       * @param {Command} cmd
       * @param {Help} helper
       * @returns {number}
       */
      longestGlobalOptionTermLength(cmd, helper) {
        return helper.visibleGlobalOptions(cmd).reduce((max, option) => {
          return Math.max(
            max,
            this.displayWidth(helper.styleOptionTerm(helper.optionTerm(option)))
          );
        }, 0);
      }
      /**
       * Get the longest argument term length.
       *
       * @param {Command} cmd
       * @param {Help} helper
       * @returns {number}
       */
      longestArgumentTermLength(cmd, helper) {
        return helper.visibleArguments(cmd).reduce((max, argument) => {
          return Math.max(
            max,
            this.displayWidth(
              helper.styleArgumentTerm(helper.argumentTerm(argument))
            )
          );
        }, 0);
      }
      /**
       * Get the command usage to be displayed at the top of the built-in help.
       *
       * @param {Command} cmd
       * @returns {string}
       */
      commandUsage(cmd) {
        let cmdName = cmd._name;
        if (cmd._aliases[0]) {
          cmdName = cmdName + "|" + cmd._aliases[0];
        }
        let ancestorCmdNames = "";
        for (let ancestorCmd = cmd.parent; ancestorCmd; ancestorCmd = ancestorCmd.parent) {
          ancestorCmdNames = ancestorCmd.name() + " " + ancestorCmdNames;
        }
        return ancestorCmdNames + cmdName + " " + cmd.usage();
      }
      /**
       * Get the description for the command.
       *
       * @param {Command} cmd
       * @returns {string}
       */
      commandDescription(cmd) {
        return cmd.description();
      }
      /**
       * Get the subcommand summary to show in the list of subcommands.
       * (Fallback to description for backwards compatibility.)
       *
       * @param {Command} cmd
       * @returns {string}
       */
      subcommandDescription(cmd) {
        return cmd.summary() || cmd.description();
      }
      /**
       * Get the option description to show in the list of options.
       *
       * @param {Option} option
       * @return {string}
       */
      optionDescription(option) {
        const extraInfo = [];
        if (option.argChoices) {
          extraInfo.push(
            // use stringify to match the display of the default value
            `choices: ${option.argChoices.map((choice2) => JSON.stringify(choice2)).join(", ")}`
          );
        }
        if (option.defaultValue !== void 0) {
          const showDefault = option.required || option.optional || option.isBoolean() && typeof option.defaultValue === "boolean";
          if (showDefault) {
            extraInfo.push(
              `default: ${option.defaultValueDescription || JSON.stringify(option.defaultValue)}`
            );
          }
        }
        if (option.presetArg !== void 0 && option.optional) {
          extraInfo.push(`preset: ${JSON.stringify(option.presetArg)}`);
        }
        if (option.envVar !== void 0) {
          extraInfo.push(`env: ${option.envVar}`);
        }
        if (extraInfo.length > 0) {
          const extraDescription = `(${extraInfo.join(", ")})`;
          if (option.description) {
            return `${option.description} ${extraDescription}`;
          }
          return extraDescription;
        }
        return option.description;
      }
      /**
       * Get the argument description to show in the list of arguments.
       *
       * @param {Argument} argument
       * @return {string}
       */
      argumentDescription(argument) {
        const extraInfo = [];
        if (argument.argChoices) {
          extraInfo.push(
            // use stringify to match the display of the default value
            `choices: ${argument.argChoices.map((choice2) => JSON.stringify(choice2)).join(", ")}`
          );
        }
        if (argument.defaultValue !== void 0) {
          extraInfo.push(
            `default: ${argument.defaultValueDescription || JSON.stringify(argument.defaultValue)}`
          );
        }
        if (extraInfo.length > 0) {
          const extraDescription = `(${extraInfo.join(", ")})`;
          if (argument.description) {
            return `${argument.description} ${extraDescription}`;
          }
          return extraDescription;
        }
        return argument.description;
      }
      /**
       * Format a list of items, given a heading and an array of formatted items.
       *
       * @param {string} heading
       * @param {string[]} items
       * @param {Help} helper
       * @returns string[]
       */
      formatItemList(heading2, items, helper) {
        if (items.length === 0) return [];
        return [helper.styleTitle(heading2), ...items, ""];
      }
      /**
       * Group items by their help group heading.
       *
       * @param {Command[] | Option[]} unsortedItems
       * @param {Command[] | Option[]} visibleItems
       * @param {Function} getGroup
       * @returns {Map<string, Command[] | Option[]>}
       */
      groupItems(unsortedItems, visibleItems, getGroup) {
        const result = /* @__PURE__ */ new Map();
        unsortedItems.forEach((item) => {
          const group = getGroup(item);
          if (!result.has(group)) result.set(group, []);
        });
        visibleItems.forEach((item) => {
          const group = getGroup(item);
          if (!result.has(group)) {
            result.set(group, []);
          }
          result.get(group).push(item);
        });
        return result;
      }
      /**
       * Generate the built-in help text.
       *
       * @param {Command} cmd
       * @param {Help} helper
       * @returns {string}
       */
      formatHelp(cmd, helper) {
        const termWidth = helper.padWidth(cmd, helper);
        const helpWidth = helper.helpWidth ?? 80;
        function callFormatItem(term, description) {
          return helper.formatItem(term, termWidth, description, helper);
        }
        let output = [
          `${helper.styleTitle("Usage:")} ${helper.styleUsage(helper.commandUsage(cmd))}`,
          ""
        ];
        const commandDescription = helper.commandDescription(cmd);
        if (commandDescription.length > 0) {
          output = output.concat([
            helper.boxWrap(
              helper.styleCommandDescription(commandDescription),
              helpWidth
            ),
            ""
          ]);
        }
        const argumentList = helper.visibleArguments(cmd).map((argument) => {
          return callFormatItem(
            helper.styleArgumentTerm(helper.argumentTerm(argument)),
            helper.styleArgumentDescription(helper.argumentDescription(argument))
          );
        });
        output = output.concat(
          this.formatItemList("Arguments:", argumentList, helper)
        );
        const optionGroups = this.groupItems(
          cmd.options,
          helper.visibleOptions(cmd),
          (option) => option.helpGroupHeading ?? "Options:"
        );
        optionGroups.forEach((options, group) => {
          const optionList = options.map((option) => {
            return callFormatItem(
              helper.styleOptionTerm(helper.optionTerm(option)),
              helper.styleOptionDescription(helper.optionDescription(option))
            );
          });
          output = output.concat(this.formatItemList(group, optionList, helper));
        });
        if (helper.showGlobalOptions) {
          const globalOptionList = helper.visibleGlobalOptions(cmd).map((option) => {
            return callFormatItem(
              helper.styleOptionTerm(helper.optionTerm(option)),
              helper.styleOptionDescription(helper.optionDescription(option))
            );
          });
          output = output.concat(
            this.formatItemList("Global Options:", globalOptionList, helper)
          );
        }
        const commandGroups = this.groupItems(
          cmd.commands,
          helper.visibleCommands(cmd),
          (sub) => sub.helpGroup() || "Commands:"
        );
        commandGroups.forEach((commands2, group) => {
          const commandList = commands2.map((sub) => {
            return callFormatItem(
              helper.styleSubcommandTerm(helper.subcommandTerm(sub)),
              helper.styleSubcommandDescription(helper.subcommandDescription(sub))
            );
          });
          output = output.concat(this.formatItemList(group, commandList, helper));
        });
        return output.join("\n");
      }
      /**
       * Return display width of string, ignoring ANSI escape sequences. Used in padding and wrapping calculations.
       *
       * @param {string} str
       * @returns {number}
       */
      displayWidth(str) {
        return stripColor(str).length;
      }
      /**
       * Style the title for displaying in the help. Called with 'Usage:', 'Options:', etc.
       *
       * @param {string} str
       * @returns {string}
       */
      styleTitle(str) {
        return str;
      }
      styleUsage(str) {
        return str.split(" ").map((word) => {
          if (word === "[options]") return this.styleOptionText(word);
          if (word === "[command]") return this.styleSubcommandText(word);
          if (word[0] === "[" || word[0] === "<")
            return this.styleArgumentText(word);
          return this.styleCommandText(word);
        }).join(" ");
      }
      styleCommandDescription(str) {
        return this.styleDescriptionText(str);
      }
      styleOptionDescription(str) {
        return this.styleDescriptionText(str);
      }
      styleSubcommandDescription(str) {
        return this.styleDescriptionText(str);
      }
      styleArgumentDescription(str) {
        return this.styleDescriptionText(str);
      }
      styleDescriptionText(str) {
        return str;
      }
      styleOptionTerm(str) {
        return this.styleOptionText(str);
      }
      styleSubcommandTerm(str) {
        return str.split(" ").map((word) => {
          if (word === "[options]") return this.styleOptionText(word);
          if (word[0] === "[" || word[0] === "<")
            return this.styleArgumentText(word);
          return this.styleSubcommandText(word);
        }).join(" ");
      }
      styleArgumentTerm(str) {
        return this.styleArgumentText(str);
      }
      styleOptionText(str) {
        return str;
      }
      styleArgumentText(str) {
        return str;
      }
      styleSubcommandText(str) {
        return str;
      }
      styleCommandText(str) {
        return str;
      }
      /**
       * Calculate the pad width from the maximum term length.
       *
       * @param {Command} cmd
       * @param {Help} helper
       * @returns {number}
       */
      padWidth(cmd, helper) {
        return Math.max(
          helper.longestOptionTermLength(cmd, helper),
          helper.longestGlobalOptionTermLength(cmd, helper),
          helper.longestSubcommandTermLength(cmd, helper),
          helper.longestArgumentTermLength(cmd, helper)
        );
      }
      /**
       * Detect manually wrapped and indented strings by checking for line break followed by whitespace.
       *
       * @param {string} str
       * @returns {boolean}
       */
      preformatted(str) {
        return /\n[^\S\r\n]/.test(str);
      }
      /**
       * Format the "item", which consists of a term and description. Pad the term and wrap the description, indenting the following lines.
       *
       * So "TTT", 5, "DDD DDDD DD DDD" might be formatted for this.helpWidth=17 like so:
       *   TTT  DDD DDDD
       *        DD DDD
       *
       * @param {string} term
       * @param {number} termWidth
       * @param {string} description
       * @param {Help} helper
       * @returns {string}
       */
      formatItem(term, termWidth, description, helper) {
        const itemIndent = 2;
        const itemIndentStr = " ".repeat(itemIndent);
        if (!description) return itemIndentStr + term;
        const paddedTerm = term.padEnd(
          termWidth + term.length - helper.displayWidth(term)
        );
        const spacerWidth = 2;
        const helpWidth = this.helpWidth ?? 80;
        const remainingWidth = helpWidth - termWidth - spacerWidth - itemIndent;
        let formattedDescription;
        if (remainingWidth < this.minWidthToWrap || helper.preformatted(description)) {
          formattedDescription = description;
        } else {
          const wrappedDescription = helper.boxWrap(description, remainingWidth);
          formattedDescription = wrappedDescription.replace(
            /\n/g,
            "\n" + " ".repeat(termWidth + spacerWidth)
          );
        }
        return itemIndentStr + paddedTerm + " ".repeat(spacerWidth) + formattedDescription.replace(/\n/g, `
${itemIndentStr}`);
      }
      /**
       * Wrap a string at whitespace, preserving existing line breaks.
       * Wrapping is skipped if the width is less than `minWidthToWrap`.
       *
       * @param {string} str
       * @param {number} width
       * @returns {string}
       */
      boxWrap(str, width) {
        if (width < this.minWidthToWrap) return str;
        const rawLines = str.split(/\r\n|\n/);
        const chunkPattern = /[\s]*[^\s]+/g;
        const wrappedLines = [];
        rawLines.forEach((line2) => {
          const chunks = line2.match(chunkPattern);
          if (chunks === null) {
            wrappedLines.push("");
            return;
          }
          let sumChunks = [chunks.shift()];
          let sumWidth = this.displayWidth(sumChunks[0]);
          chunks.forEach((chunk) => {
            const visibleWidth = this.displayWidth(chunk);
            if (sumWidth + visibleWidth <= width) {
              sumChunks.push(chunk);
              sumWidth += visibleWidth;
              return;
            }
            wrappedLines.push(sumChunks.join(""));
            const nextChunk = chunk.trimStart();
            sumChunks = [nextChunk];
            sumWidth = this.displayWidth(nextChunk);
          });
          wrappedLines.push(sumChunks.join(""));
        });
        return wrappedLines.join("\n");
      }
    };
    function stripColor(str) {
      const sgrPattern = /\x1b\[\d*(;\d*)*m/g;
      return str.replace(sgrPattern, "");
    }
    exports.Help = Help2;
    exports.stripColor = stripColor;
  }
});

// node_modules/commander/lib/option.js
var require_option = __commonJS({
  "node_modules/commander/lib/option.js"(exports) {
    var { InvalidArgumentError: InvalidArgumentError2 } = require_error();
    var Option2 = class {
      /**
       * Initialize a new `Option` with the given `flags` and `description`.
       *
       * @param {string} flags
       * @param {string} [description]
       */
      constructor(flags, description) {
        this.flags = flags;
        this.description = description || "";
        this.required = flags.includes("<");
        this.optional = flags.includes("[");
        this.variadic = /\w\.\.\.[>\]]$/.test(flags);
        this.mandatory = false;
        const optionFlags = splitOptionFlags(flags);
        this.short = optionFlags.shortFlag;
        this.long = optionFlags.longFlag;
        this.negate = false;
        if (this.long) {
          this.negate = this.long.startsWith("--no-");
        }
        this.defaultValue = void 0;
        this.defaultValueDescription = void 0;
        this.presetArg = void 0;
        this.envVar = void 0;
        this.parseArg = void 0;
        this.hidden = false;
        this.argChoices = void 0;
        this.conflictsWith = [];
        this.implied = void 0;
        this.helpGroupHeading = void 0;
      }
      /**
       * Set the default value, and optionally supply the description to be displayed in the help.
       *
       * @param {*} value
       * @param {string} [description]
       * @return {Option}
       */
      default(value, description) {
        this.defaultValue = value;
        this.defaultValueDescription = description;
        return this;
      }
      /**
       * Preset to use when option used without option-argument, especially optional but also boolean and negated.
       * The custom processing (parseArg) is called.
       *
       * @example
       * new Option('--color').default('GREYSCALE').preset('RGB');
       * new Option('--donate [amount]').preset('20').argParser(parseFloat);
       *
       * @param {*} arg
       * @return {Option}
       */
      preset(arg) {
        this.presetArg = arg;
        return this;
      }
      /**
       * Add option name(s) that conflict with this option.
       * An error will be displayed if conflicting options are found during parsing.
       *
       * @example
       * new Option('--rgb').conflicts('cmyk');
       * new Option('--js').conflicts(['ts', 'jsx']);
       *
       * @param {(string | string[])} names
       * @return {Option}
       */
      conflicts(names2) {
        this.conflictsWith = this.conflictsWith.concat(names2);
        return this;
      }
      /**
       * Specify implied option values for when this option is set and the implied options are not.
       *
       * The custom processing (parseArg) is not called on the implied values.
       *
       * @example
       * program
       *   .addOption(new Option('--log', 'write logging information to file'))
       *   .addOption(new Option('--trace', 'log extra details').implies({ log: 'trace.txt' }));
       *
       * @param {object} impliedOptionValues
       * @return {Option}
       */
      implies(impliedOptionValues) {
        let newImplied = impliedOptionValues;
        if (typeof impliedOptionValues === "string") {
          newImplied = { [impliedOptionValues]: true };
        }
        this.implied = Object.assign(this.implied || {}, newImplied);
        return this;
      }
      /**
       * Set environment variable to check for option value.
       *
       * An environment variable is only used if when processed the current option value is
       * undefined, or the source of the current value is 'default' or 'config' or 'env'.
       *
       * @param {string} name
       * @return {Option}
       */
      env(name) {
        this.envVar = name;
        return this;
      }
      /**
       * Set the custom handler for processing CLI option arguments into option values.
       *
       * @param {Function} [fn]
       * @return {Option}
       */
      argParser(fn) {
        this.parseArg = fn;
        return this;
      }
      /**
       * Whether the option is mandatory and must have a value after parsing.
       *
       * @param {boolean} [mandatory=true]
       * @return {Option}
       */
      makeOptionMandatory(mandatory = true) {
        this.mandatory = !!mandatory;
        return this;
      }
      /**
       * Hide option in help.
       *
       * @param {boolean} [hide=true]
       * @return {Option}
       */
      hideHelp(hide = true) {
        this.hidden = !!hide;
        return this;
      }
      /**
       * @package
       */
      _collectValue(value, previous) {
        if (previous === this.defaultValue || !Array.isArray(previous)) {
          return [value];
        }
        previous.push(value);
        return previous;
      }
      /**
       * Only allow option value to be one of choices.
       *
       * @param {string[]} values
       * @return {Option}
       */
      choices(values) {
        this.argChoices = values.slice();
        this.parseArg = (arg, previous) => {
          if (!this.argChoices.includes(arg)) {
            throw new InvalidArgumentError2(
              `Allowed choices are ${this.argChoices.join(", ")}.`
            );
          }
          if (this.variadic) {
            return this._collectValue(arg, previous);
          }
          return arg;
        };
        return this;
      }
      /**
       * Return option name.
       *
       * @return {string}
       */
      name() {
        if (this.long) {
          return this.long.replace(/^--/, "");
        }
        return this.short.replace(/^-/, "");
      }
      /**
       * Return option name, in a camelcase format that can be used
       * as an object attribute key.
       *
       * @return {string}
       */
      attributeName() {
        if (this.negate) {
          return camelcase(this.name().replace(/^no-/, ""));
        }
        return camelcase(this.name());
      }
      /**
       * Set the help group heading.
       *
       * @param {string} heading
       * @return {Option}
       */
      helpGroup(heading2) {
        this.helpGroupHeading = heading2;
        return this;
      }
      /**
       * Check if `arg` matches the short or long flag.
       *
       * @param {string} arg
       * @return {boolean}
       * @package
       */
      is(arg) {
        return this.short === arg || this.long === arg;
      }
      /**
       * Return whether a boolean option.
       *
       * Options are one of boolean, negated, required argument, or optional argument.
       *
       * @return {boolean}
       * @package
       */
      isBoolean() {
        return !this.required && !this.optional && !this.negate;
      }
    };
    var DualOptions = class {
      /**
       * @param {Option[]} options
       */
      constructor(options) {
        this.positiveOptions = /* @__PURE__ */ new Map();
        this.negativeOptions = /* @__PURE__ */ new Map();
        this.dualOptions = /* @__PURE__ */ new Set();
        options.forEach((option) => {
          if (option.negate) {
            this.negativeOptions.set(option.attributeName(), option);
          } else {
            this.positiveOptions.set(option.attributeName(), option);
          }
        });
        this.negativeOptions.forEach((value, key) => {
          if (this.positiveOptions.has(key)) {
            this.dualOptions.add(key);
          }
        });
      }
      /**
       * Did the value come from the option, and not from possible matching dual option?
       *
       * @param {*} value
       * @param {Option} option
       * @returns {boolean}
       */
      valueFromOption(value, option) {
        const optionKey = option.attributeName();
        if (!this.dualOptions.has(optionKey)) return true;
        const preset = this.negativeOptions.get(optionKey).presetArg;
        const negativeValue = preset !== void 0 ? preset : false;
        return option.negate === (negativeValue === value);
      }
    };
    function camelcase(str) {
      return str.split("-").reduce((str2, word) => {
        return str2 + word[0].toUpperCase() + word.slice(1);
      });
    }
    function splitOptionFlags(flags) {
      let shortFlag;
      let longFlag;
      const shortFlagExp = /^-[^-]$/;
      const longFlagExp = /^--[^-]/;
      const flagParts = flags.split(/[ |,]+/).concat("guard");
      if (shortFlagExp.test(flagParts[0])) shortFlag = flagParts.shift();
      if (longFlagExp.test(flagParts[0])) longFlag = flagParts.shift();
      if (!shortFlag && shortFlagExp.test(flagParts[0]))
        shortFlag = flagParts.shift();
      if (!shortFlag && longFlagExp.test(flagParts[0])) {
        shortFlag = longFlag;
        longFlag = flagParts.shift();
      }
      if (flagParts[0].startsWith("-")) {
        const unsupportedFlag = flagParts[0];
        const baseError = `option creation failed due to '${unsupportedFlag}' in option flags '${flags}'`;
        if (/^-[^-][^-]/.test(unsupportedFlag))
          throw new Error(
            `${baseError}
- a short flag is a single dash and a single character
  - either use a single dash and a single character (for a short flag)
  - or use a double dash for a long option (and can have two, like '--ws, --workspace')`
          );
        if (shortFlagExp.test(unsupportedFlag))
          throw new Error(`${baseError}
- too many short flags`);
        if (longFlagExp.test(unsupportedFlag))
          throw new Error(`${baseError}
- too many long flags`);
        throw new Error(`${baseError}
- unrecognised flag format`);
      }
      if (shortFlag === void 0 && longFlag === void 0)
        throw new Error(
          `option creation failed due to no flags found in '${flags}'.`
        );
      return { shortFlag, longFlag };
    }
    exports.Option = Option2;
    exports.DualOptions = DualOptions;
  }
});

// node_modules/commander/lib/suggestSimilar.js
var require_suggestSimilar = __commonJS({
  "node_modules/commander/lib/suggestSimilar.js"(exports) {
    var maxDistance = 3;
    function editDistance(a, b) {
      if (Math.abs(a.length - b.length) > maxDistance)
        return Math.max(a.length, b.length);
      const d = [];
      for (let i = 0; i <= a.length; i++) {
        d[i] = [i];
      }
      for (let j = 0; j <= b.length; j++) {
        d[0][j] = j;
      }
      for (let j = 1; j <= b.length; j++) {
        for (let i = 1; i <= a.length; i++) {
          let cost = 1;
          if (a[i - 1] === b[j - 1]) {
            cost = 0;
          } else {
            cost = 1;
          }
          d[i][j] = Math.min(
            d[i - 1][j] + 1,
            // deletion
            d[i][j - 1] + 1,
            // insertion
            d[i - 1][j - 1] + cost
            // substitution
          );
          if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
            d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
          }
        }
      }
      return d[a.length][b.length];
    }
    function suggestSimilar(word, candidates) {
      if (!candidates || candidates.length === 0) return "";
      candidates = Array.from(new Set(candidates));
      const searchingOptions = word.startsWith("--");
      if (searchingOptions) {
        word = word.slice(2);
        candidates = candidates.map((candidate) => candidate.slice(2));
      }
      let similar = [];
      let bestDistance = maxDistance;
      const minSimilarity = 0.4;
      candidates.forEach((candidate) => {
        if (candidate.length <= 1) return;
        const distance4 = editDistance(word, candidate);
        const length = Math.max(word.length, candidate.length);
        const similarity = (length - distance4) / length;
        if (similarity > minSimilarity) {
          if (distance4 < bestDistance) {
            bestDistance = distance4;
            similar = [candidate];
          } else if (distance4 === bestDistance) {
            similar.push(candidate);
          }
        }
      });
      similar.sort((a, b) => a.localeCompare(b));
      if (searchingOptions) {
        similar = similar.map((candidate) => `--${candidate}`);
      }
      if (similar.length > 1) {
        return `
(Did you mean one of ${similar.join(", ")}?)`;
      }
      if (similar.length === 1) {
        return `
(Did you mean ${similar[0]}?)`;
      }
      return "";
    }
    exports.suggestSimilar = suggestSimilar;
  }
});

// node_modules/commander/lib/command.js
var require_command = __commonJS({
  "node_modules/commander/lib/command.js"(exports) {
    var EventEmitter2 = __require("node:events").EventEmitter;
    var childProcess = __require("node:child_process");
    var path31 = __require("node:path");
    var fs2 = __require("node:fs");
    var process2 = __require("node:process");
    var { Argument: Argument2, humanReadableArgName } = require_argument();
    var { CommanderError: CommanderError2 } = require_error();
    var { Help: Help2, stripColor } = require_help();
    var { Option: Option2, DualOptions } = require_option();
    var { suggestSimilar } = require_suggestSimilar();
    var Command2 = class _Command extends EventEmitter2 {
      /**
       * Initialize a new `Command`.
       *
       * @param {string} [name]
       */
      constructor(name) {
        super();
        this.commands = [];
        this.options = [];
        this.parent = null;
        this._allowUnknownOption = false;
        this._allowExcessArguments = false;
        this.registeredArguments = [];
        this._args = this.registeredArguments;
        this.args = [];
        this.rawArgs = [];
        this.processedArgs = [];
        this._scriptPath = null;
        this._name = name || "";
        this._optionValues = {};
        this._optionValueSources = {};
        this._storeOptionsAsProperties = false;
        this._actionHandler = null;
        this._executableHandler = false;
        this._executableFile = null;
        this._executableDir = null;
        this._defaultCommandName = null;
        this._exitCallback = null;
        this._aliases = [];
        this._combineFlagAndOptionalValue = true;
        this._description = "";
        this._summary = "";
        this._argsDescription = void 0;
        this._enablePositionalOptions = false;
        this._passThroughOptions = false;
        this._lifeCycleHooks = {};
        this._showHelpAfterError = false;
        this._showSuggestionAfterError = true;
        this._savedState = null;
        this._outputConfiguration = {
          writeOut: (str) => process2.stdout.write(str),
          writeErr: (str) => process2.stderr.write(str),
          outputError: (str, write) => write(str),
          getOutHelpWidth: () => process2.stdout.isTTY ? process2.stdout.columns : void 0,
          getErrHelpWidth: () => process2.stderr.isTTY ? process2.stderr.columns : void 0,
          getOutHasColors: () => useColor() ?? (process2.stdout.isTTY && process2.stdout.hasColors?.()),
          getErrHasColors: () => useColor() ?? (process2.stderr.isTTY && process2.stderr.hasColors?.()),
          stripColor: (str) => stripColor(str)
        };
        this._hidden = false;
        this._helpOption = void 0;
        this._addImplicitHelpCommand = void 0;
        this._helpCommand = void 0;
        this._helpConfiguration = {};
        this._helpGroupHeading = void 0;
        this._defaultCommandGroup = void 0;
        this._defaultOptionGroup = void 0;
      }
      /**
       * Copy settings that are useful to have in common across root command and subcommands.
       *
       * (Used internally when adding a command using `.command()` so subcommands inherit parent settings.)
       *
       * @param {Command} sourceCommand
       * @return {Command} `this` command for chaining
       */
      copyInheritedSettings(sourceCommand) {
        this._outputConfiguration = sourceCommand._outputConfiguration;
        this._helpOption = sourceCommand._helpOption;
        this._helpCommand = sourceCommand._helpCommand;
        this._helpConfiguration = sourceCommand._helpConfiguration;
        this._exitCallback = sourceCommand._exitCallback;
        this._storeOptionsAsProperties = sourceCommand._storeOptionsAsProperties;
        this._combineFlagAndOptionalValue = sourceCommand._combineFlagAndOptionalValue;
        this._allowExcessArguments = sourceCommand._allowExcessArguments;
        this._enablePositionalOptions = sourceCommand._enablePositionalOptions;
        this._showHelpAfterError = sourceCommand._showHelpAfterError;
        this._showSuggestionAfterError = sourceCommand._showSuggestionAfterError;
        return this;
      }
      /**
       * @returns {Command[]}
       * @private
       */
      _getCommandAndAncestors() {
        const result = [];
        for (let command = this; command; command = command.parent) {
          result.push(command);
        }
        return result;
      }
      /**
       * Define a command.
       *
       * There are two styles of command: pay attention to where to put the description.
       *
       * @example
       * // Command implemented using action handler (description is supplied separately to `.command`)
       * program
       *   .command('clone <source> [destination]')
       *   .description('clone a repository into a newly created directory')
       *   .action((source, destination) => {
       *     console.log('clone command called');
       *   });
       *
       * // Command implemented using separate executable file (description is second parameter to `.command`)
       * program
       *   .command('start <service>', 'start named service')
       *   .command('stop [service]', 'stop named service, or all if no name supplied');
       *
       * @param {string} nameAndArgs - command name and arguments, args are `<required>` or `[optional]` and last may also be `variadic...`
       * @param {(object | string)} [actionOptsOrExecDesc] - configuration options (for action), or description (for executable)
       * @param {object} [execOpts] - configuration options (for executable)
       * @return {Command} returns new command for action handler, or `this` for executable command
       */
      command(nameAndArgs, actionOptsOrExecDesc, execOpts) {
        let desc = actionOptsOrExecDesc;
        let opts = execOpts;
        if (typeof desc === "object" && desc !== null) {
          opts = desc;
          desc = null;
        }
        opts = opts || {};
        const [, name, args] = nameAndArgs.match(/([^ ]+) *(.*)/);
        const cmd = this.createCommand(name);
        if (desc) {
          cmd.description(desc);
          cmd._executableHandler = true;
        }
        if (opts.isDefault) this._defaultCommandName = cmd._name;
        cmd._hidden = !!(opts.noHelp || opts.hidden);
        cmd._executableFile = opts.executableFile || null;
        if (args) cmd.arguments(args);
        this._registerCommand(cmd);
        cmd.parent = this;
        cmd.copyInheritedSettings(this);
        if (desc) return this;
        return cmd;
      }
      /**
       * Factory routine to create a new unattached command.
       *
       * See .command() for creating an attached subcommand, which uses this routine to
       * create the command. You can override createCommand to customise subcommands.
       *
       * @param {string} [name]
       * @return {Command} new command
       */
      createCommand(name) {
        return new _Command(name);
      }
      /**
       * You can customise the help with a subclass of Help by overriding createHelp,
       * or by overriding Help properties using configureHelp().
       *
       * @return {Help}
       */
      createHelp() {
        return Object.assign(new Help2(), this.configureHelp());
      }
      /**
       * You can customise the help by overriding Help properties using configureHelp(),
       * or with a subclass of Help by overriding createHelp().
       *
       * @param {object} [configuration] - configuration options
       * @return {(Command | object)} `this` command for chaining, or stored configuration
       */
      configureHelp(configuration) {
        if (configuration === void 0) return this._helpConfiguration;
        this._helpConfiguration = configuration;
        return this;
      }
      /**
       * The default output goes to stdout and stderr. You can customise this for special
       * applications. You can also customise the display of errors by overriding outputError.
       *
       * The configuration properties are all functions:
       *
       *     // change how output being written, defaults to stdout and stderr
       *     writeOut(str)
       *     writeErr(str)
       *     // change how output being written for errors, defaults to writeErr
       *     outputError(str, write) // used for displaying errors and not used for displaying help
       *     // specify width for wrapping help
       *     getOutHelpWidth()
       *     getErrHelpWidth()
       *     // color support, currently only used with Help
       *     getOutHasColors()
       *     getErrHasColors()
       *     stripColor() // used to remove ANSI escape codes if output does not have colors
       *
       * @param {object} [configuration] - configuration options
       * @return {(Command | object)} `this` command for chaining, or stored configuration
       */
      configureOutput(configuration) {
        if (configuration === void 0) return this._outputConfiguration;
        this._outputConfiguration = {
          ...this._outputConfiguration,
          ...configuration
        };
        return this;
      }
      /**
       * Display the help or a custom message after an error occurs.
       *
       * @param {(boolean|string)} [displayHelp]
       * @return {Command} `this` command for chaining
       */
      showHelpAfterError(displayHelp = true) {
        if (typeof displayHelp !== "string") displayHelp = !!displayHelp;
        this._showHelpAfterError = displayHelp;
        return this;
      }
      /**
       * Display suggestion of similar commands for unknown commands, or options for unknown options.
       *
       * @param {boolean} [displaySuggestion]
       * @return {Command} `this` command for chaining
       */
      showSuggestionAfterError(displaySuggestion = true) {
        this._showSuggestionAfterError = !!displaySuggestion;
        return this;
      }
      /**
       * Add a prepared subcommand.
       *
       * See .command() for creating an attached subcommand which inherits settings from its parent.
       *
       * @param {Command} cmd - new subcommand
       * @param {object} [opts] - configuration options
       * @return {Command} `this` command for chaining
       */
      addCommand(cmd, opts) {
        if (!cmd._name) {
          throw new Error(`Command passed to .addCommand() must have a name
- specify the name in Command constructor or using .name()`);
        }
        opts = opts || {};
        if (opts.isDefault) this._defaultCommandName = cmd._name;
        if (opts.noHelp || opts.hidden) cmd._hidden = true;
        this._registerCommand(cmd);
        cmd.parent = this;
        cmd._checkForBrokenPassThrough();
        return this;
      }
      /**
       * Factory routine to create a new unattached argument.
       *
       * See .argument() for creating an attached argument, which uses this routine to
       * create the argument. You can override createArgument to return a custom argument.
       *
       * @param {string} name
       * @param {string} [description]
       * @return {Argument} new argument
       */
      createArgument(name, description) {
        return new Argument2(name, description);
      }
      /**
       * Define argument syntax for command.
       *
       * The default is that the argument is required, and you can explicitly
       * indicate this with <> around the name. Put [] around the name for an optional argument.
       *
       * @example
       * program.argument('<input-file>');
       * program.argument('[output-file]');
       *
       * @param {string} name
       * @param {string} [description]
       * @param {(Function|*)} [parseArg] - custom argument processing function or default value
       * @param {*} [defaultValue]
       * @return {Command} `this` command for chaining
       */
      argument(name, description, parseArg, defaultValue) {
        const argument = this.createArgument(name, description);
        if (typeof parseArg === "function") {
          argument.default(defaultValue).argParser(parseArg);
        } else {
          argument.default(parseArg);
        }
        this.addArgument(argument);
        return this;
      }
      /**
       * Define argument syntax for command, adding multiple at once (without descriptions).
       *
       * See also .argument().
       *
       * @example
       * program.arguments('<cmd> [env]');
       *
       * @param {string} names
       * @return {Command} `this` command for chaining
       */
      arguments(names2) {
        names2.trim().split(/ +/).forEach((detail) => {
          this.argument(detail);
        });
        return this;
      }
      /**
       * Define argument syntax for command, adding a prepared argument.
       *
       * @param {Argument} argument
       * @return {Command} `this` command for chaining
       */
      addArgument(argument) {
        const previousArgument = this.registeredArguments.slice(-1)[0];
        if (previousArgument?.variadic) {
          throw new Error(
            `only the last argument can be variadic '${previousArgument.name()}'`
          );
        }
        if (argument.required && argument.defaultValue !== void 0 && argument.parseArg === void 0) {
          throw new Error(
            `a default value for a required argument is never used: '${argument.name()}'`
          );
        }
        this.registeredArguments.push(argument);
        return this;
      }
      /**
       * Customise or override default help command. By default a help command is automatically added if your command has subcommands.
       *
       * @example
       *    program.helpCommand('help [cmd]');
       *    program.helpCommand('help [cmd]', 'show help');
       *    program.helpCommand(false); // suppress default help command
       *    program.helpCommand(true); // add help command even if no subcommands
       *
       * @param {string|boolean} enableOrNameAndArgs - enable with custom name and/or arguments, or boolean to override whether added
       * @param {string} [description] - custom description
       * @return {Command} `this` command for chaining
       */
      helpCommand(enableOrNameAndArgs, description) {
        if (typeof enableOrNameAndArgs === "boolean") {
          this._addImplicitHelpCommand = enableOrNameAndArgs;
          if (enableOrNameAndArgs && this._defaultCommandGroup) {
            this._initCommandGroup(this._getHelpCommand());
          }
          return this;
        }
        const nameAndArgs = enableOrNameAndArgs ?? "help [command]";
        const [, helpName, helpArgs] = nameAndArgs.match(/([^ ]+) *(.*)/);
        const helpDescription = description ?? "display help for command";
        const helpCommand = this.createCommand(helpName);
        helpCommand.helpOption(false);
        if (helpArgs) helpCommand.arguments(helpArgs);
        if (helpDescription) helpCommand.description(helpDescription);
        this._addImplicitHelpCommand = true;
        this._helpCommand = helpCommand;
        if (enableOrNameAndArgs || description) this._initCommandGroup(helpCommand);
        return this;
      }
      /**
       * Add prepared custom help command.
       *
       * @param {(Command|string|boolean)} helpCommand - custom help command, or deprecated enableOrNameAndArgs as for `.helpCommand()`
       * @param {string} [deprecatedDescription] - deprecated custom description used with custom name only
       * @return {Command} `this` command for chaining
       */
      addHelpCommand(helpCommand, deprecatedDescription) {
        if (typeof helpCommand !== "object") {
          this.helpCommand(helpCommand, deprecatedDescription);
          return this;
        }
        this._addImplicitHelpCommand = true;
        this._helpCommand = helpCommand;
        this._initCommandGroup(helpCommand);
        return this;
      }
      /**
       * Lazy create help command.
       *
       * @return {(Command|null)}
       * @package
       */
      _getHelpCommand() {
        const hasImplicitHelpCommand = this._addImplicitHelpCommand ?? (this.commands.length && !this._actionHandler && !this._findCommand("help"));
        if (hasImplicitHelpCommand) {
          if (this._helpCommand === void 0) {
            this.helpCommand(void 0, void 0);
          }
          return this._helpCommand;
        }
        return null;
      }
      /**
       * Add hook for life cycle event.
       *
       * @param {string} event
       * @param {Function} listener
       * @return {Command} `this` command for chaining
       */
      hook(event, listener) {
        const allowedValues = ["preSubcommand", "preAction", "postAction"];
        if (!allowedValues.includes(event)) {
          throw new Error(`Unexpected value for event passed to hook : '${event}'.
Expecting one of '${allowedValues.join("', '")}'`);
        }
        if (this._lifeCycleHooks[event]) {
          this._lifeCycleHooks[event].push(listener);
        } else {
          this._lifeCycleHooks[event] = [listener];
        }
        return this;
      }
      /**
       * Register callback to use as replacement for calling process.exit.
       *
       * @param {Function} [fn] optional callback which will be passed a CommanderError, defaults to throwing
       * @return {Command} `this` command for chaining
       */
      exitOverride(fn) {
        if (fn) {
          this._exitCallback = fn;
        } else {
          this._exitCallback = (err) => {
            if (err.code !== "commander.executeSubCommandAsync") {
              throw err;
            } else {
            }
          };
        }
        return this;
      }
      /**
       * Call process.exit, and _exitCallback if defined.
       *
       * @param {number} exitCode exit code for using with process.exit
       * @param {string} code an id string representing the error
       * @param {string} message human-readable description of the error
       * @return never
       * @private
       */
      _exit(exitCode, code2, message) {
        if (this._exitCallback) {
          this._exitCallback(new CommanderError2(exitCode, code2, message));
        }
        process2.exit(exitCode);
      }
      /**
       * Register callback `fn` for the command.
       *
       * @example
       * program
       *   .command('serve')
       *   .description('start service')
       *   .action(function() {
       *      // do work here
       *   });
       *
       * @param {Function} fn
       * @return {Command} `this` command for chaining
       */
      action(fn) {
        const listener = (args) => {
          const expectedArgsCount = this.registeredArguments.length;
          const actionArgs = args.slice(0, expectedArgsCount);
          if (this._storeOptionsAsProperties) {
            actionArgs[expectedArgsCount] = this;
          } else {
            actionArgs[expectedArgsCount] = this.opts();
          }
          actionArgs.push(this);
          return fn.apply(this, actionArgs);
        };
        this._actionHandler = listener;
        return this;
      }
      /**
       * Factory routine to create a new unattached option.
       *
       * See .option() for creating an attached option, which uses this routine to
       * create the option. You can override createOption to return a custom option.
       *
       * @param {string} flags
       * @param {string} [description]
       * @return {Option} new option
       */
      createOption(flags, description) {
        return new Option2(flags, description);
      }
      /**
       * Wrap parseArgs to catch 'commander.invalidArgument'.
       *
       * @param {(Option | Argument)} target
       * @param {string} value
       * @param {*} previous
       * @param {string} invalidArgumentMessage
       * @private
       */
      _callParseArg(target, value, previous, invalidArgumentMessage) {
        try {
          return target.parseArg(value, previous);
        } catch (err) {
          if (err.code === "commander.invalidArgument") {
            const message = `${invalidArgumentMessage} ${err.message}`;
            this.error(message, { exitCode: err.exitCode, code: err.code });
          }
          throw err;
        }
      }
      /**
       * Check for option flag conflicts.
       * Register option if no conflicts found, or throw on conflict.
       *
       * @param {Option} option
       * @private
       */
      _registerOption(option) {
        const matchingOption = option.short && this._findOption(option.short) || option.long && this._findOption(option.long);
        if (matchingOption) {
          const matchingFlag = option.long && this._findOption(option.long) ? option.long : option.short;
          throw new Error(`Cannot add option '${option.flags}'${this._name && ` to command '${this._name}'`} due to conflicting flag '${matchingFlag}'
-  already used by option '${matchingOption.flags}'`);
        }
        this._initOptionGroup(option);
        this.options.push(option);
      }
      /**
       * Check for command name and alias conflicts with existing commands.
       * Register command if no conflicts found, or throw on conflict.
       *
       * @param {Command} command
       * @private
       */
      _registerCommand(command) {
        const knownBy = (cmd) => {
          return [cmd.name()].concat(cmd.aliases());
        };
        const alreadyUsed = knownBy(command).find(
          (name) => this._findCommand(name)
        );
        if (alreadyUsed) {
          const existingCmd = knownBy(this._findCommand(alreadyUsed)).join("|");
          const newCmd = knownBy(command).join("|");
          throw new Error(
            `cannot add command '${newCmd}' as already have command '${existingCmd}'`
          );
        }
        this._initCommandGroup(command);
        this.commands.push(command);
      }
      /**
       * Add an option.
       *
       * @param {Option} option
       * @return {Command} `this` command for chaining
       */
      addOption(option) {
        this._registerOption(option);
        const oname = option.name();
        const name = option.attributeName();
        if (option.negate) {
          const positiveLongFlag = option.long.replace(/^--no-/, "--");
          if (!this._findOption(positiveLongFlag)) {
            this.setOptionValueWithSource(
              name,
              option.defaultValue === void 0 ? true : option.defaultValue,
              "default"
            );
          }
        } else if (option.defaultValue !== void 0) {
          this.setOptionValueWithSource(name, option.defaultValue, "default");
        }
        const handleOptionValue = (val, invalidValueMessage, valueSource) => {
          if (val == null && option.presetArg !== void 0) {
            val = option.presetArg;
          }
          const oldValue = this.getOptionValue(name);
          if (val !== null && option.parseArg) {
            val = this._callParseArg(option, val, oldValue, invalidValueMessage);
          } else if (val !== null && option.variadic) {
            val = option._collectValue(val, oldValue);
          }
          if (val == null) {
            if (option.negate) {
              val = false;
            } else if (option.isBoolean() || option.optional) {
              val = true;
            } else {
              val = "";
            }
          }
          this.setOptionValueWithSource(name, val, valueSource);
        };
        this.on("option:" + oname, (val) => {
          const invalidValueMessage = `error: option '${option.flags}' argument '${val}' is invalid.`;
          handleOptionValue(val, invalidValueMessage, "cli");
        });
        if (option.envVar) {
          this.on("optionEnv:" + oname, (val) => {
            const invalidValueMessage = `error: option '${option.flags}' value '${val}' from env '${option.envVar}' is invalid.`;
            handleOptionValue(val, invalidValueMessage, "env");
          });
        }
        return this;
      }
      /**
       * Internal implementation shared by .option() and .requiredOption()
       *
       * @return {Command} `this` command for chaining
       * @private
       */
      _optionEx(config, flags, description, fn, defaultValue) {
        if (typeof flags === "object" && flags instanceof Option2) {
          throw new Error(
            "To add an Option object use addOption() instead of option() or requiredOption()"
          );
        }
        const option = this.createOption(flags, description);
        option.makeOptionMandatory(!!config.mandatory);
        if (typeof fn === "function") {
          option.default(defaultValue).argParser(fn);
        } else if (fn instanceof RegExp) {
          const regex = fn;
          fn = (val, def) => {
            const m = regex.exec(val);
            return m ? m[0] : def;
          };
          option.default(defaultValue).argParser(fn);
        } else {
          option.default(fn);
        }
        return this.addOption(option);
      }
      /**
       * Define option with `flags`, `description`, and optional argument parsing function or `defaultValue` or both.
       *
       * The `flags` string contains the short and/or long flags, separated by comma, a pipe or space. A required
       * option-argument is indicated by `<>` and an optional option-argument by `[]`.
       *
       * See the README for more details, and see also addOption() and requiredOption().
       *
       * @example
       * program
       *     .option('-p, --pepper', 'add pepper')
       *     .option('--pt, --pizza-type <TYPE>', 'type of pizza') // required option-argument
       *     .option('-c, --cheese [CHEESE]', 'add extra cheese', 'mozzarella') // optional option-argument with default
       *     .option('-t, --tip <VALUE>', 'add tip to purchase cost', parseFloat) // custom parse function
       *
       * @param {string} flags
       * @param {string} [description]
       * @param {(Function|*)} [parseArg] - custom option processing function or default value
       * @param {*} [defaultValue]
       * @return {Command} `this` command for chaining
       */
      option(flags, description, parseArg, defaultValue) {
        return this._optionEx({}, flags, description, parseArg, defaultValue);
      }
      /**
       * Add a required option which must have a value after parsing. This usually means
       * the option must be specified on the command line. (Otherwise the same as .option().)
       *
       * The `flags` string contains the short and/or long flags, separated by comma, a pipe or space.
       *
       * @param {string} flags
       * @param {string} [description]
       * @param {(Function|*)} [parseArg] - custom option processing function or default value
       * @param {*} [defaultValue]
       * @return {Command} `this` command for chaining
       */
      requiredOption(flags, description, parseArg, defaultValue) {
        return this._optionEx(
          { mandatory: true },
          flags,
          description,
          parseArg,
          defaultValue
        );
      }
      /**
       * Alter parsing of short flags with optional values.
       *
       * @example
       * // for `.option('-f,--flag [value]'):
       * program.combineFlagAndOptionalValue(true);  // `-f80` is treated like `--flag=80`, this is the default behaviour
       * program.combineFlagAndOptionalValue(false) // `-fb` is treated like `-f -b`
       *
       * @param {boolean} [combine] - if `true` or omitted, an optional value can be specified directly after the flag.
       * @return {Command} `this` command for chaining
       */
      combineFlagAndOptionalValue(combine = true) {
        this._combineFlagAndOptionalValue = !!combine;
        return this;
      }
      /**
       * Allow unknown options on the command line.
       *
       * @param {boolean} [allowUnknown] - if `true` or omitted, no error will be thrown for unknown options.
       * @return {Command} `this` command for chaining
       */
      allowUnknownOption(allowUnknown = true) {
        this._allowUnknownOption = !!allowUnknown;
        return this;
      }
      /**
       * Allow excess command-arguments on the command line. Pass false to make excess arguments an error.
       *
       * @param {boolean} [allowExcess] - if `true` or omitted, no error will be thrown for excess arguments.
       * @return {Command} `this` command for chaining
       */
      allowExcessArguments(allowExcess = true) {
        this._allowExcessArguments = !!allowExcess;
        return this;
      }
      /**
       * Enable positional options. Positional means global options are specified before subcommands which lets
       * subcommands reuse the same option names, and also enables subcommands to turn on passThroughOptions.
       * The default behaviour is non-positional and global options may appear anywhere on the command line.
       *
       * @param {boolean} [positional]
       * @return {Command} `this` command for chaining
       */
      enablePositionalOptions(positional = true) {
        this._enablePositionalOptions = !!positional;
        return this;
      }
      /**
       * Pass through options that come after command-arguments rather than treat them as command-options,
       * so actual command-options come before command-arguments. Turning this on for a subcommand requires
       * positional options to have been enabled on the program (parent commands).
       * The default behaviour is non-positional and options may appear before or after command-arguments.
       *
       * @param {boolean} [passThrough] for unknown options.
       * @return {Command} `this` command for chaining
       */
      passThroughOptions(passThrough = true) {
        this._passThroughOptions = !!passThrough;
        this._checkForBrokenPassThrough();
        return this;
      }
      /**
       * @private
       */
      _checkForBrokenPassThrough() {
        if (this.parent && this._passThroughOptions && !this.parent._enablePositionalOptions) {
          throw new Error(
            `passThroughOptions cannot be used for '${this._name}' without turning on enablePositionalOptions for parent command(s)`
          );
        }
      }
      /**
       * Whether to store option values as properties on command object,
       * or store separately (specify false). In both cases the option values can be accessed using .opts().
       *
       * @param {boolean} [storeAsProperties=true]
       * @return {Command} `this` command for chaining
       */
      storeOptionsAsProperties(storeAsProperties = true) {
        if (this.options.length) {
          throw new Error("call .storeOptionsAsProperties() before adding options");
        }
        if (Object.keys(this._optionValues).length) {
          throw new Error(
            "call .storeOptionsAsProperties() before setting option values"
          );
        }
        this._storeOptionsAsProperties = !!storeAsProperties;
        return this;
      }
      /**
       * Retrieve option value.
       *
       * @param {string} key
       * @return {object} value
       */
      getOptionValue(key) {
        if (this._storeOptionsAsProperties) {
          return this[key];
        }
        return this._optionValues[key];
      }
      /**
       * Store option value.
       *
       * @param {string} key
       * @param {object} value
       * @return {Command} `this` command for chaining
       */
      setOptionValue(key, value) {
        return this.setOptionValueWithSource(key, value, void 0);
      }
      /**
       * Store option value and where the value came from.
       *
       * @param {string} key
       * @param {object} value
       * @param {string} source - expected values are default/config/env/cli/implied
       * @return {Command} `this` command for chaining
       */
      setOptionValueWithSource(key, value, source) {
        if (this._storeOptionsAsProperties) {
          this[key] = value;
        } else {
          this._optionValues[key] = value;
        }
        this._optionValueSources[key] = source;
        return this;
      }
      /**
       * Get source of option value.
       * Expected values are default | config | env | cli | implied
       *
       * @param {string} key
       * @return {string}
       */
      getOptionValueSource(key) {
        return this._optionValueSources[key];
      }
      /**
       * Get source of option value. See also .optsWithGlobals().
       * Expected values are default | config | env | cli | implied
       *
       * @param {string} key
       * @return {string}
       */
      getOptionValueSourceWithGlobals(key) {
        let source;
        this._getCommandAndAncestors().forEach((cmd) => {
          if (cmd.getOptionValueSource(key) !== void 0) {
            source = cmd.getOptionValueSource(key);
          }
        });
        return source;
      }
      /**
       * Get user arguments from implied or explicit arguments.
       * Side-effects: set _scriptPath if args included script. Used for default program name, and subcommand searches.
       *
       * @private
       */
      _prepareUserArgs(argv, parseOptions) {
        if (argv !== void 0 && !Array.isArray(argv)) {
          throw new Error("first parameter to parse must be array or undefined");
        }
        parseOptions = parseOptions || {};
        if (argv === void 0 && parseOptions.from === void 0) {
          if (process2.versions?.electron) {
            parseOptions.from = "electron";
          }
          const execArgv = process2.execArgv ?? [];
          if (execArgv.includes("-e") || execArgv.includes("--eval") || execArgv.includes("-p") || execArgv.includes("--print")) {
            parseOptions.from = "eval";
          }
        }
        if (argv === void 0) {
          argv = process2.argv;
        }
        this.rawArgs = argv.slice();
        let userArgs;
        switch (parseOptions.from) {
          case void 0:
          case "node":
            this._scriptPath = argv[1];
            userArgs = argv.slice(2);
            break;
          case "electron":
            if (process2.defaultApp) {
              this._scriptPath = argv[1];
              userArgs = argv.slice(2);
            } else {
              userArgs = argv.slice(1);
            }
            break;
          case "user":
            userArgs = argv.slice(0);
            break;
          case "eval":
            userArgs = argv.slice(1);
            break;
          default:
            throw new Error(
              `unexpected parse option { from: '${parseOptions.from}' }`
            );
        }
        if (!this._name && this._scriptPath)
          this.nameFromFilename(this._scriptPath);
        this._name = this._name || "program";
        return userArgs;
      }
      /**
       * Parse `argv`, setting options and invoking commands when defined.
       *
       * Use parseAsync instead of parse if any of your action handlers are async.
       *
       * Call with no parameters to parse `process.argv`. Detects Electron and special node options like `node --eval`. Easy mode!
       *
       * Or call with an array of strings to parse, and optionally where the user arguments start by specifying where the arguments are `from`:
       * - `'node'`: default, `argv[0]` is the application and `argv[1]` is the script being run, with user arguments after that
       * - `'electron'`: `argv[0]` is the application and `argv[1]` varies depending on whether the electron application is packaged
       * - `'user'`: just user arguments
       *
       * @example
       * program.parse(); // parse process.argv and auto-detect electron and special node flags
       * program.parse(process.argv); // assume argv[0] is app and argv[1] is script
       * program.parse(my-args, { from: 'user' }); // just user supplied arguments, nothing special about argv[0]
       *
       * @param {string[]} [argv] - optional, defaults to process.argv
       * @param {object} [parseOptions] - optionally specify style of options with from: node/user/electron
       * @param {string} [parseOptions.from] - where the args are from: 'node', 'user', 'electron'
       * @return {Command} `this` command for chaining
       */
      parse(argv, parseOptions) {
        this._prepareForParse();
        const userArgs = this._prepareUserArgs(argv, parseOptions);
        this._parseCommand([], userArgs);
        return this;
      }
      /**
       * Parse `argv`, setting options and invoking commands when defined.
       *
       * Call with no parameters to parse `process.argv`. Detects Electron and special node options like `node --eval`. Easy mode!
       *
       * Or call with an array of strings to parse, and optionally where the user arguments start by specifying where the arguments are `from`:
       * - `'node'`: default, `argv[0]` is the application and `argv[1]` is the script being run, with user arguments after that
       * - `'electron'`: `argv[0]` is the application and `argv[1]` varies depending on whether the electron application is packaged
       * - `'user'`: just user arguments
       *
       * @example
       * await program.parseAsync(); // parse process.argv and auto-detect electron and special node flags
       * await program.parseAsync(process.argv); // assume argv[0] is app and argv[1] is script
       * await program.parseAsync(my-args, { from: 'user' }); // just user supplied arguments, nothing special about argv[0]
       *
       * @param {string[]} [argv]
       * @param {object} [parseOptions]
       * @param {string} parseOptions.from - where the args are from: 'node', 'user', 'electron'
       * @return {Promise}
       */
      async parseAsync(argv, parseOptions) {
        this._prepareForParse();
        const userArgs = this._prepareUserArgs(argv, parseOptions);
        await this._parseCommand([], userArgs);
        return this;
      }
      _prepareForParse() {
        if (this._savedState === null) {
          this.saveStateBeforeParse();
        } else {
          this.restoreStateBeforeParse();
        }
      }
      /**
       * Called the first time parse is called to save state and allow a restore before subsequent calls to parse.
       * Not usually called directly, but available for subclasses to save their custom state.
       *
       * This is called in a lazy way. Only commands used in parsing chain will have state saved.
       */
      saveStateBeforeParse() {
        this._savedState = {
          // name is stable if supplied by author, but may be unspecified for root command and deduced during parsing
          _name: this._name,
          // option values before parse have default values (including false for negated options)
          // shallow clones
          _optionValues: { ...this._optionValues },
          _optionValueSources: { ...this._optionValueSources }
        };
      }
      /**
       * Restore state before parse for calls after the first.
       * Not usually called directly, but available for subclasses to save their custom state.
       *
       * This is called in a lazy way. Only commands used in parsing chain will have state restored.
       */
      restoreStateBeforeParse() {
        if (this._storeOptionsAsProperties)
          throw new Error(`Can not call parse again when storeOptionsAsProperties is true.
- either make a new Command for each call to parse, or stop storing options as properties`);
        this._name = this._savedState._name;
        this._scriptPath = null;
        this.rawArgs = [];
        this._optionValues = { ...this._savedState._optionValues };
        this._optionValueSources = { ...this._savedState._optionValueSources };
        this.args = [];
        this.processedArgs = [];
      }
      /**
       * Throw if expected executable is missing. Add lots of help for author.
       *
       * @param {string} executableFile
       * @param {string} executableDir
       * @param {string} subcommandName
       */
      _checkForMissingExecutable(executableFile, executableDir, subcommandName) {
        if (fs2.existsSync(executableFile)) return;
        const executableDirMessage = executableDir ? `searched for local subcommand relative to directory '${executableDir}'` : "no directory for search for local subcommand, use .executableDir() to supply a custom directory";
        const executableMissing = `'${executableFile}' does not exist
 - if '${subcommandName}' is not meant to be an executable command, remove description parameter from '.command()' and use '.description()' instead
 - if the default executable name is not suitable, use the executableFile option to supply a custom name or path
 - ${executableDirMessage}`;
        throw new Error(executableMissing);
      }
      /**
       * Execute a sub-command executable.
       *
       * @private
       */
      _executeSubCommand(subcommand, args) {
        args = args.slice();
        let launchWithNode = false;
        const sourceExt = [".js", ".ts", ".tsx", ".mjs", ".cjs"];
        function findFile(baseDir, baseName3) {
          const localBin = path31.resolve(baseDir, baseName3);
          if (fs2.existsSync(localBin)) return localBin;
          if (sourceExt.includes(path31.extname(baseName3))) return void 0;
          const foundExt = sourceExt.find(
            (ext) => fs2.existsSync(`${localBin}${ext}`)
          );
          if (foundExt) return `${localBin}${foundExt}`;
          return void 0;
        }
        this._checkForMissingMandatoryOptions();
        this._checkForConflictingOptions();
        let executableFile = subcommand._executableFile || `${this._name}-${subcommand._name}`;
        let executableDir = this._executableDir || "";
        if (this._scriptPath) {
          let resolvedScriptPath;
          try {
            resolvedScriptPath = fs2.realpathSync(this._scriptPath);
          } catch {
            resolvedScriptPath = this._scriptPath;
          }
          executableDir = path31.resolve(
            path31.dirname(resolvedScriptPath),
            executableDir
          );
        }
        if (executableDir) {
          let localFile = findFile(executableDir, executableFile);
          if (!localFile && !subcommand._executableFile && this._scriptPath) {
            const legacyName = path31.basename(
              this._scriptPath,
              path31.extname(this._scriptPath)
            );
            if (legacyName !== this._name) {
              localFile = findFile(
                executableDir,
                `${legacyName}-${subcommand._name}`
              );
            }
          }
          executableFile = localFile || executableFile;
        }
        launchWithNode = sourceExt.includes(path31.extname(executableFile));
        let proc;
        if (process2.platform !== "win32") {
          if (launchWithNode) {
            args.unshift(executableFile);
            args = incrementNodeInspectorPort(process2.execArgv).concat(args);
            proc = childProcess.spawn(process2.argv[0], args, { stdio: "inherit" });
          } else {
            proc = childProcess.spawn(executableFile, args, { stdio: "inherit" });
          }
        } else {
          this._checkForMissingExecutable(
            executableFile,
            executableDir,
            subcommand._name
          );
          args.unshift(executableFile);
          args = incrementNodeInspectorPort(process2.execArgv).concat(args);
          proc = childProcess.spawn(process2.execPath, args, { stdio: "inherit" });
        }
        if (!proc.killed) {
          const signals2 = ["SIGUSR1", "SIGUSR2", "SIGTERM", "SIGINT", "SIGHUP"];
          signals2.forEach((signal) => {
            process2.on(signal, () => {
              if (proc.killed === false && proc.exitCode === null) {
                proc.kill(signal);
              }
            });
          });
        }
        const exitCallback = this._exitCallback;
        proc.on("close", (code2) => {
          code2 = code2 ?? 1;
          if (!exitCallback) {
            process2.exit(code2);
          } else {
            exitCallback(
              new CommanderError2(
                code2,
                "commander.executeSubCommandAsync",
                "(close)"
              )
            );
          }
        });
        proc.on("error", (err) => {
          if (err.code === "ENOENT") {
            this._checkForMissingExecutable(
              executableFile,
              executableDir,
              subcommand._name
            );
          } else if (err.code === "EACCES") {
            throw new Error(`'${executableFile}' not executable`);
          }
          if (!exitCallback) {
            process2.exit(1);
          } else {
            const wrappedError = new CommanderError2(
              1,
              "commander.executeSubCommandAsync",
              "(error)"
            );
            wrappedError.nestedError = err;
            exitCallback(wrappedError);
          }
        });
        this.runningCommand = proc;
      }
      /**
       * @private
       */
      _dispatchSubcommand(commandName, operands, unknown3) {
        const subCommand = this._findCommand(commandName);
        if (!subCommand) this.help({ error: true });
        subCommand._prepareForParse();
        let promiseChain;
        promiseChain = this._chainOrCallSubCommandHook(
          promiseChain,
          subCommand,
          "preSubcommand"
        );
        promiseChain = this._chainOrCall(promiseChain, () => {
          if (subCommand._executableHandler) {
            this._executeSubCommand(subCommand, operands.concat(unknown3));
          } else {
            return subCommand._parseCommand(operands, unknown3);
          }
        });
        return promiseChain;
      }
      /**
       * Invoke help directly if possible, or dispatch if necessary.
       * e.g. help foo
       *
       * @private
       */
      _dispatchHelpCommand(subcommandName) {
        if (!subcommandName) {
          this.help();
        }
        const subCommand = this._findCommand(subcommandName);
        if (subCommand && !subCommand._executableHandler) {
          subCommand.help();
        }
        return this._dispatchSubcommand(
          subcommandName,
          [],
          [this._getHelpOption()?.long ?? this._getHelpOption()?.short ?? "--help"]
        );
      }
      /**
       * Check this.args against expected this.registeredArguments.
       *
       * @private
       */
      _checkNumberOfArguments() {
        this.registeredArguments.forEach((arg, i) => {
          if (arg.required && this.args[i] == null) {
            this.missingArgument(arg.name());
          }
        });
        if (this.registeredArguments.length > 0 && this.registeredArguments[this.registeredArguments.length - 1].variadic) {
          return;
        }
        if (this.args.length > this.registeredArguments.length) {
          this._excessArguments(this.args);
        }
      }
      /**
       * Process this.args using this.registeredArguments and save as this.processedArgs!
       *
       * @private
       */
      _processArguments() {
        const myParseArg = (argument, value, previous) => {
          let parsedValue = value;
          if (value !== null && argument.parseArg) {
            const invalidValueMessage = `error: command-argument value '${value}' is invalid for argument '${argument.name()}'.`;
            parsedValue = this._callParseArg(
              argument,
              value,
              previous,
              invalidValueMessage
            );
          }
          return parsedValue;
        };
        this._checkNumberOfArguments();
        const processedArgs = [];
        this.registeredArguments.forEach((declaredArg, index) => {
          let value = declaredArg.defaultValue;
          if (declaredArg.variadic) {
            if (index < this.args.length) {
              value = this.args.slice(index);
              if (declaredArg.parseArg) {
                value = value.reduce((processed, v) => {
                  return myParseArg(declaredArg, v, processed);
                }, declaredArg.defaultValue);
              }
            } else if (value === void 0) {
              value = [];
            }
          } else if (index < this.args.length) {
            value = this.args[index];
            if (declaredArg.parseArg) {
              value = myParseArg(declaredArg, value, declaredArg.defaultValue);
            }
          }
          processedArgs[index] = value;
        });
        this.processedArgs = processedArgs;
      }
      /**
       * Once we have a promise we chain, but call synchronously until then.
       *
       * @param {(Promise|undefined)} promise
       * @param {Function} fn
       * @return {(Promise|undefined)}
       * @private
       */
      _chainOrCall(promise, fn) {
        if (promise?.then && typeof promise.then === "function") {
          return promise.then(() => fn());
        }
        return fn();
      }
      /**
       *
       * @param {(Promise|undefined)} promise
       * @param {string} event
       * @return {(Promise|undefined)}
       * @private
       */
      _chainOrCallHooks(promise, event) {
        let result = promise;
        const hooks = [];
        this._getCommandAndAncestors().reverse().filter((cmd) => cmd._lifeCycleHooks[event] !== void 0).forEach((hookedCommand) => {
          hookedCommand._lifeCycleHooks[event].forEach((callback) => {
            hooks.push({ hookedCommand, callback });
          });
        });
        if (event === "postAction") {
          hooks.reverse();
        }
        hooks.forEach((hookDetail) => {
          result = this._chainOrCall(result, () => {
            return hookDetail.callback(hookDetail.hookedCommand, this);
          });
        });
        return result;
      }
      /**
       *
       * @param {(Promise|undefined)} promise
       * @param {Command} subCommand
       * @param {string} event
       * @return {(Promise|undefined)}
       * @private
       */
      _chainOrCallSubCommandHook(promise, subCommand, event) {
        let result = promise;
        if (this._lifeCycleHooks[event] !== void 0) {
          this._lifeCycleHooks[event].forEach((hook) => {
            result = this._chainOrCall(result, () => {
              return hook(this, subCommand);
            });
          });
        }
        return result;
      }
      /**
       * Process arguments in context of this command.
       * Returns action result, in case it is a promise.
       *
       * @private
       */
      _parseCommand(operands, unknown3) {
        const parsed = this.parseOptions(unknown3);
        this._parseOptionsEnv();
        this._parseOptionsImplied();
        operands = operands.concat(parsed.operands);
        unknown3 = parsed.unknown;
        this.args = operands.concat(unknown3);
        if (operands && this._findCommand(operands[0])) {
          return this._dispatchSubcommand(operands[0], operands.slice(1), unknown3);
        }
        if (this._getHelpCommand() && operands[0] === this._getHelpCommand().name()) {
          return this._dispatchHelpCommand(operands[1]);
        }
        if (this._defaultCommandName) {
          this._outputHelpIfRequested(unknown3);
          return this._dispatchSubcommand(
            this._defaultCommandName,
            operands,
            unknown3
          );
        }
        if (this.commands.length && this.args.length === 0 && !this._actionHandler && !this._defaultCommandName) {
          this.help({ error: true });
        }
        this._outputHelpIfRequested(parsed.unknown);
        this._checkForMissingMandatoryOptions();
        this._checkForConflictingOptions();
        const checkForUnknownOptions = () => {
          if (parsed.unknown.length > 0) {
            this.unknownOption(parsed.unknown[0]);
          }
        };
        const commandEvent = `command:${this.name()}`;
        if (this._actionHandler) {
          checkForUnknownOptions();
          this._processArguments();
          let promiseChain;
          promiseChain = this._chainOrCallHooks(promiseChain, "preAction");
          promiseChain = this._chainOrCall(
            promiseChain,
            () => this._actionHandler(this.processedArgs)
          );
          if (this.parent) {
            promiseChain = this._chainOrCall(promiseChain, () => {
              this.parent.emit(commandEvent, operands, unknown3);
            });
          }
          promiseChain = this._chainOrCallHooks(promiseChain, "postAction");
          return promiseChain;
        }
        if (this.parent?.listenerCount(commandEvent)) {
          checkForUnknownOptions();
          this._processArguments();
          this.parent.emit(commandEvent, operands, unknown3);
        } else if (operands.length) {
          if (this._findCommand("*")) {
            return this._dispatchSubcommand("*", operands, unknown3);
          }
          if (this.listenerCount("command:*")) {
            this.emit("command:*", operands, unknown3);
          } else if (this.commands.length) {
            this.unknownCommand();
          } else {
            checkForUnknownOptions();
            this._processArguments();
          }
        } else if (this.commands.length) {
          checkForUnknownOptions();
          this.help({ error: true });
        } else {
          checkForUnknownOptions();
          this._processArguments();
        }
      }
      /**
       * Find matching command.
       *
       * @private
       * @return {Command | undefined}
       */
      _findCommand(name) {
        if (!name) return void 0;
        return this.commands.find(
          (cmd) => cmd._name === name || cmd._aliases.includes(name)
        );
      }
      /**
       * Return an option matching `arg` if any.
       *
       * @param {string} arg
       * @return {Option}
       * @package
       */
      _findOption(arg) {
        return this.options.find((option) => option.is(arg));
      }
      /**
       * Display an error message if a mandatory option does not have a value.
       * Called after checking for help flags in leaf subcommand.
       *
       * @private
       */
      _checkForMissingMandatoryOptions() {
        this._getCommandAndAncestors().forEach((cmd) => {
          cmd.options.forEach((anOption) => {
            if (anOption.mandatory && cmd.getOptionValue(anOption.attributeName()) === void 0) {
              cmd.missingMandatoryOptionValue(anOption);
            }
          });
        });
      }
      /**
       * Display an error message if conflicting options are used together in this.
       *
       * @private
       */
      _checkForConflictingLocalOptions() {
        const definedNonDefaultOptions = this.options.filter((option) => {
          const optionKey = option.attributeName();
          if (this.getOptionValue(optionKey) === void 0) {
            return false;
          }
          return this.getOptionValueSource(optionKey) !== "default";
        });
        const optionsWithConflicting = definedNonDefaultOptions.filter(
          (option) => option.conflictsWith.length > 0
        );
        optionsWithConflicting.forEach((option) => {
          const conflictingAndDefined = definedNonDefaultOptions.find(
            (defined) => option.conflictsWith.includes(defined.attributeName())
          );
          if (conflictingAndDefined) {
            this._conflictingOption(option, conflictingAndDefined);
          }
        });
      }
      /**
       * Display an error message if conflicting options are used together.
       * Called after checking for help flags in leaf subcommand.
       *
       * @private
       */
      _checkForConflictingOptions() {
        this._getCommandAndAncestors().forEach((cmd) => {
          cmd._checkForConflictingLocalOptions();
        });
      }
      /**
       * Parse options from `argv` removing known options,
       * and return argv split into operands and unknown arguments.
       *
       * Side effects: modifies command by storing options. Does not reset state if called again.
       *
       * Examples:
       *
       *     argv => operands, unknown
       *     --known kkk op => [op], []
       *     op --known kkk => [op], []
       *     sub --unknown uuu op => [sub], [--unknown uuu op]
       *     sub -- --unknown uuu op => [sub --unknown uuu op], []
       *
       * @param {string[]} args
       * @return {{operands: string[], unknown: string[]}}
       */
      parseOptions(args) {
        const operands = [];
        const unknown3 = [];
        let dest = operands;
        function maybeOption(arg) {
          return arg.length > 1 && arg[0] === "-";
        }
        const negativeNumberArg = (arg) => {
          if (!/^-(\d+|\d*\.\d+)(e[+-]?\d+)?$/.test(arg)) return false;
          return !this._getCommandAndAncestors().some(
            (cmd) => cmd.options.map((opt) => opt.short).some((short3) => /^-\d$/.test(short3))
          );
        };
        let activeVariadicOption = null;
        let activeGroup = null;
        let i = 0;
        while (i < args.length || activeGroup) {
          const arg = activeGroup ?? args[i++];
          activeGroup = null;
          if (arg === "--") {
            if (dest === unknown3) dest.push(arg);
            dest.push(...args.slice(i));
            break;
          }
          if (activeVariadicOption && (!maybeOption(arg) || negativeNumberArg(arg))) {
            this.emit(`option:${activeVariadicOption.name()}`, arg);
            continue;
          }
          activeVariadicOption = null;
          if (maybeOption(arg)) {
            const option = this._findOption(arg);
            if (option) {
              if (option.required) {
                const value = args[i++];
                if (value === void 0) this.optionMissingArgument(option);
                this.emit(`option:${option.name()}`, value);
              } else if (option.optional) {
                let value = null;
                if (i < args.length && (!maybeOption(args[i]) || negativeNumberArg(args[i]))) {
                  value = args[i++];
                }
                this.emit(`option:${option.name()}`, value);
              } else {
                this.emit(`option:${option.name()}`);
              }
              activeVariadicOption = option.variadic ? option : null;
              continue;
            }
          }
          if (arg.length > 2 && arg[0] === "-" && arg[1] !== "-") {
            const option = this._findOption(`-${arg[1]}`);
            if (option) {
              if (option.required || option.optional && this._combineFlagAndOptionalValue) {
                this.emit(`option:${option.name()}`, arg.slice(2));
              } else {
                this.emit(`option:${option.name()}`);
                activeGroup = `-${arg.slice(2)}`;
              }
              continue;
            }
          }
          if (/^--[^=]+=/.test(arg)) {
            const index = arg.indexOf("=");
            const option = this._findOption(arg.slice(0, index));
            if (option && (option.required || option.optional)) {
              this.emit(`option:${option.name()}`, arg.slice(index + 1));
              continue;
            }
          }
          if (dest === operands && maybeOption(arg) && !(this.commands.length === 0 && negativeNumberArg(arg))) {
            dest = unknown3;
          }
          if ((this._enablePositionalOptions || this._passThroughOptions) && operands.length === 0 && unknown3.length === 0) {
            if (this._findCommand(arg)) {
              operands.push(arg);
              unknown3.push(...args.slice(i));
              break;
            } else if (this._getHelpCommand() && arg === this._getHelpCommand().name()) {
              operands.push(arg, ...args.slice(i));
              break;
            } else if (this._defaultCommandName) {
              unknown3.push(arg, ...args.slice(i));
              break;
            }
          }
          if (this._passThroughOptions) {
            dest.push(arg, ...args.slice(i));
            break;
          }
          dest.push(arg);
        }
        return { operands, unknown: unknown3 };
      }
      /**
       * Return an object containing local option values as key-value pairs.
       *
       * @return {object}
       */
      opts() {
        if (this._storeOptionsAsProperties) {
          const result = {};
          const len = this.options.length;
          for (let i = 0; i < len; i++) {
            const key = this.options[i].attributeName();
            result[key] = key === this._versionOptionName ? this._version : this[key];
          }
          return result;
        }
        return this._optionValues;
      }
      /**
       * Return an object containing merged local and global option values as key-value pairs.
       *
       * @return {object}
       */
      optsWithGlobals() {
        return this._getCommandAndAncestors().reduce(
          (combinedOptions, cmd) => Object.assign(combinedOptions, cmd.opts()),
          {}
        );
      }
      /**
       * Display error message and exit (or call exitOverride).
       *
       * @param {string} message
       * @param {object} [errorOptions]
       * @param {string} [errorOptions.code] - an id string representing the error
       * @param {number} [errorOptions.exitCode] - used with process.exit
       */
      error(message, errorOptions) {
        this._outputConfiguration.outputError(
          `${message}
`,
          this._outputConfiguration.writeErr
        );
        if (typeof this._showHelpAfterError === "string") {
          this._outputConfiguration.writeErr(`${this._showHelpAfterError}
`);
        } else if (this._showHelpAfterError) {
          this._outputConfiguration.writeErr("\n");
          this.outputHelp({ error: true });
        }
        const config = errorOptions || {};
        const exitCode = config.exitCode || 1;
        const code2 = config.code || "commander.error";
        this._exit(exitCode, code2, message);
      }
      /**
       * Apply any option related environment variables, if option does
       * not have a value from cli or client code.
       *
       * @private
       */
      _parseOptionsEnv() {
        this.options.forEach((option) => {
          if (option.envVar && option.envVar in process2.env) {
            const optionKey = option.attributeName();
            if (this.getOptionValue(optionKey) === void 0 || ["default", "config", "env"].includes(
              this.getOptionValueSource(optionKey)
            )) {
              if (option.required || option.optional) {
                this.emit(`optionEnv:${option.name()}`, process2.env[option.envVar]);
              } else {
                this.emit(`optionEnv:${option.name()}`);
              }
            }
          }
        });
      }
      /**
       * Apply any implied option values, if option is undefined or default value.
       *
       * @private
       */
      _parseOptionsImplied() {
        const dualHelper = new DualOptions(this.options);
        const hasCustomOptionValue = (optionKey) => {
          return this.getOptionValue(optionKey) !== void 0 && !["default", "implied"].includes(this.getOptionValueSource(optionKey));
        };
        this.options.filter(
          (option) => option.implied !== void 0 && hasCustomOptionValue(option.attributeName()) && dualHelper.valueFromOption(
            this.getOptionValue(option.attributeName()),
            option
          )
        ).forEach((option) => {
          Object.keys(option.implied).filter((impliedKey) => !hasCustomOptionValue(impliedKey)).forEach((impliedKey) => {
            this.setOptionValueWithSource(
              impliedKey,
              option.implied[impliedKey],
              "implied"
            );
          });
        });
      }
      /**
       * Argument `name` is missing.
       *
       * @param {string} name
       * @private
       */
      missingArgument(name) {
        const message = `error: missing required argument '${name}'`;
        this.error(message, { code: "commander.missingArgument" });
      }
      /**
       * `Option` is missing an argument.
       *
       * @param {Option} option
       * @private
       */
      optionMissingArgument(option) {
        const message = `error: option '${option.flags}' argument missing`;
        this.error(message, { code: "commander.optionMissingArgument" });
      }
      /**
       * `Option` does not have a value, and is a mandatory option.
       *
       * @param {Option} option
       * @private
       */
      missingMandatoryOptionValue(option) {
        const message = `error: required option '${option.flags}' not specified`;
        this.error(message, { code: "commander.missingMandatoryOptionValue" });
      }
      /**
       * `Option` conflicts with another option.
       *
       * @param {Option} option
       * @param {Option} conflictingOption
       * @private
       */
      _conflictingOption(option, conflictingOption) {
        const findBestOptionFromValue = (option2) => {
          const optionKey = option2.attributeName();
          const optionValue = this.getOptionValue(optionKey);
          const negativeOption = this.options.find(
            (target) => target.negate && optionKey === target.attributeName()
          );
          const positiveOption = this.options.find(
            (target) => !target.negate && optionKey === target.attributeName()
          );
          if (negativeOption && (negativeOption.presetArg === void 0 && optionValue === false || negativeOption.presetArg !== void 0 && optionValue === negativeOption.presetArg)) {
            return negativeOption;
          }
          return positiveOption || option2;
        };
        const getErrorMessage = (option2) => {
          const bestOption = findBestOptionFromValue(option2);
          const optionKey = bestOption.attributeName();
          const source = this.getOptionValueSource(optionKey);
          if (source === "env") {
            return `environment variable '${bestOption.envVar}'`;
          }
          return `option '${bestOption.flags}'`;
        };
        const message = `error: ${getErrorMessage(option)} cannot be used with ${getErrorMessage(conflictingOption)}`;
        this.error(message, { code: "commander.conflictingOption" });
      }
      /**
       * Unknown option `flag`.
       *
       * @param {string} flag
       * @private
       */
      unknownOption(flag) {
        if (this._allowUnknownOption) return;
        let suggestion2 = "";
        if (flag.startsWith("--") && this._showSuggestionAfterError) {
          let candidateFlags = [];
          let command = this;
          do {
            const moreFlags = command.createHelp().visibleOptions(command).filter((option) => option.long).map((option) => option.long);
            candidateFlags = candidateFlags.concat(moreFlags);
            command = command.parent;
          } while (command && !command._enablePositionalOptions);
          suggestion2 = suggestSimilar(flag, candidateFlags);
        }
        const message = `error: unknown option '${flag}'${suggestion2}`;
        this.error(message, { code: "commander.unknownOption" });
      }
      /**
       * Excess arguments, more than expected.
       *
       * @param {string[]} receivedArgs
       * @private
       */
      _excessArguments(receivedArgs) {
        if (this._allowExcessArguments) return;
        const expected = this.registeredArguments.length;
        const s = expected === 1 ? "" : "s";
        const forSubcommand = this.parent ? ` for '${this.name()}'` : "";
        const message = `error: too many arguments${forSubcommand}. Expected ${expected} argument${s} but got ${receivedArgs.length}.`;
        this.error(message, { code: "commander.excessArguments" });
      }
      /**
       * Unknown command.
       *
       * @private
       */
      unknownCommand() {
        const unknownName = this.args[0];
        let suggestion2 = "";
        if (this._showSuggestionAfterError) {
          const candidateNames = [];
          this.createHelp().visibleCommands(this).forEach((command) => {
            candidateNames.push(command.name());
            if (command.alias()) candidateNames.push(command.alias());
          });
          suggestion2 = suggestSimilar(unknownName, candidateNames);
        }
        const message = `error: unknown command '${unknownName}'${suggestion2}`;
        this.error(message, { code: "commander.unknownCommand" });
      }
      /**
       * Get or set the program version.
       *
       * This method auto-registers the "-V, --version" option which will print the version number.
       *
       * You can optionally supply the flags and description to override the defaults.
       *
       * @param {string} [str]
       * @param {string} [flags]
       * @param {string} [description]
       * @return {(this | string | undefined)} `this` command for chaining, or version string if no arguments
       */
      version(str, flags, description) {
        if (str === void 0) return this._version;
        this._version = str;
        flags = flags || "-V, --version";
        description = description || "output the version number";
        const versionOption = this.createOption(flags, description);
        this._versionOptionName = versionOption.attributeName();
        this._registerOption(versionOption);
        this.on("option:" + versionOption.name(), () => {
          this._outputConfiguration.writeOut(`${str}
`);
          this._exit(0, "commander.version", str);
        });
        return this;
      }
      /**
       * Set the description.
       *
       * @param {string} [str]
       * @param {object} [argsDescription]
       * @return {(string|Command)}
       */
      description(str, argsDescription) {
        if (str === void 0 && argsDescription === void 0)
          return this._description;
        this._description = str;
        if (argsDescription) {
          this._argsDescription = argsDescription;
        }
        return this;
      }
      /**
       * Set the summary. Used when listed as subcommand of parent.
       *
       * @param {string} [str]
       * @return {(string|Command)}
       */
      summary(str) {
        if (str === void 0) return this._summary;
        this._summary = str;
        return this;
      }
      /**
       * Set an alias for the command.
       *
       * You may call more than once to add multiple aliases. Only the first alias is shown in the auto-generated help.
       *
       * @param {string} [alias]
       * @return {(string|Command)}
       */
      alias(alias) {
        if (alias === void 0) return this._aliases[0];
        let command = this;
        if (this.commands.length !== 0 && this.commands[this.commands.length - 1]._executableHandler) {
          command = this.commands[this.commands.length - 1];
        }
        if (alias === command._name)
          throw new Error("Command alias can't be the same as its name");
        const matchingCommand = this.parent?._findCommand(alias);
        if (matchingCommand) {
          const existingCmd = [matchingCommand.name()].concat(matchingCommand.aliases()).join("|");
          throw new Error(
            `cannot add alias '${alias}' to command '${this.name()}' as already have command '${existingCmd}'`
          );
        }
        command._aliases.push(alias);
        return this;
      }
      /**
       * Set aliases for the command.
       *
       * Only the first alias is shown in the auto-generated help.
       *
       * @param {string[]} [aliases]
       * @return {(string[]|Command)}
       */
      aliases(aliases) {
        if (aliases === void 0) return this._aliases;
        aliases.forEach((alias) => this.alias(alias));
        return this;
      }
      /**
       * Set / get the command usage `str`.
       *
       * @param {string} [str]
       * @return {(string|Command)}
       */
      usage(str) {
        if (str === void 0) {
          if (this._usage) return this._usage;
          const args = this.registeredArguments.map((arg) => {
            return humanReadableArgName(arg);
          });
          return [].concat(
            this.options.length || this._helpOption !== null ? "[options]" : [],
            this.commands.length ? "[command]" : [],
            this.registeredArguments.length ? args : []
          ).join(" ");
        }
        this._usage = str;
        return this;
      }
      /**
       * Get or set the name of the command.
       *
       * @param {string} [str]
       * @return {(string|Command)}
       */
      name(str) {
        if (str === void 0) return this._name;
        this._name = str;
        return this;
      }
      /**
       * Set/get the help group heading for this subcommand in parent command's help.
       *
       * @param {string} [heading]
       * @return {Command | string}
       */
      helpGroup(heading2) {
        if (heading2 === void 0) return this._helpGroupHeading ?? "";
        this._helpGroupHeading = heading2;
        return this;
      }
      /**
       * Set/get the default help group heading for subcommands added to this command.
       * (This does not override a group set directly on the subcommand using .helpGroup().)
       *
       * @example
       * program.commandsGroup('Development Commands:);
       * program.command('watch')...
       * program.command('lint')...
       * ...
       *
       * @param {string} [heading]
       * @returns {Command | string}
       */
      commandsGroup(heading2) {
        if (heading2 === void 0) return this._defaultCommandGroup ?? "";
        this._defaultCommandGroup = heading2;
        return this;
      }
      /**
       * Set/get the default help group heading for options added to this command.
       * (This does not override a group set directly on the option using .helpGroup().)
       *
       * @example
       * program
       *   .optionsGroup('Development Options:')
       *   .option('-d, --debug', 'output extra debugging')
       *   .option('-p, --profile', 'output profiling information')
       *
       * @param {string} [heading]
       * @returns {Command | string}
       */
      optionsGroup(heading2) {
        if (heading2 === void 0) return this._defaultOptionGroup ?? "";
        this._defaultOptionGroup = heading2;
        return this;
      }
      /**
       * @param {Option} option
       * @private
       */
      _initOptionGroup(option) {
        if (this._defaultOptionGroup && !option.helpGroupHeading)
          option.helpGroup(this._defaultOptionGroup);
      }
      /**
       * @param {Command} cmd
       * @private
       */
      _initCommandGroup(cmd) {
        if (this._defaultCommandGroup && !cmd.helpGroup())
          cmd.helpGroup(this._defaultCommandGroup);
      }
      /**
       * Set the name of the command from script filename, such as process.argv[1],
       * or require.main.filename, or __filename.
       *
       * (Used internally and public although not documented in README.)
       *
       * @example
       * program.nameFromFilename(require.main.filename);
       *
       * @param {string} filename
       * @return {Command}
       */
      nameFromFilename(filename) {
        this._name = path31.basename(filename, path31.extname(filename));
        return this;
      }
      /**
       * Get or set the directory for searching for executable subcommands of this command.
       *
       * @example
       * program.executableDir(__dirname);
       * // or
       * program.executableDir('subcommands');
       *
       * @param {string} [path]
       * @return {(string|null|Command)}
       */
      executableDir(path32) {
        if (path32 === void 0) return this._executableDir;
        this._executableDir = path32;
        return this;
      }
      /**
       * Return program help documentation.
       *
       * @param {{ error: boolean }} [contextOptions] - pass {error:true} to wrap for stderr instead of stdout
       * @return {string}
       */
      helpInformation(contextOptions) {
        const helper = this.createHelp();
        const context = this._getOutputContext(contextOptions);
        helper.prepareContext({
          error: context.error,
          helpWidth: context.helpWidth,
          outputHasColors: context.hasColors
        });
        const text3 = helper.formatHelp(this, helper);
        if (context.hasColors) return text3;
        return this._outputConfiguration.stripColor(text3);
      }
      /**
       * @typedef HelpContext
       * @type {object}
       * @property {boolean} error
       * @property {number} helpWidth
       * @property {boolean} hasColors
       * @property {function} write - includes stripColor if needed
       *
       * @returns {HelpContext}
       * @private
       */
      _getOutputContext(contextOptions) {
        contextOptions = contextOptions || {};
        const error = !!contextOptions.error;
        let baseWrite;
        let hasColors;
        let helpWidth;
        if (error) {
          baseWrite = (str) => this._outputConfiguration.writeErr(str);
          hasColors = this._outputConfiguration.getErrHasColors();
          helpWidth = this._outputConfiguration.getErrHelpWidth();
        } else {
          baseWrite = (str) => this._outputConfiguration.writeOut(str);
          hasColors = this._outputConfiguration.getOutHasColors();
          helpWidth = this._outputConfiguration.getOutHelpWidth();
        }
        const write = (str) => {
          if (!hasColors) str = this._outputConfiguration.stripColor(str);
          return baseWrite(str);
        };
        return { error, write, hasColors, helpWidth };
      }
      /**
       * Output help information for this command.
       *
       * Outputs built-in help, and custom text added using `.addHelpText()`.
       *
       * @param {{ error: boolean } | Function} [contextOptions] - pass {error:true} to write to stderr instead of stdout
       */
      outputHelp(contextOptions) {
        let deprecatedCallback;
        if (typeof contextOptions === "function") {
          deprecatedCallback = contextOptions;
          contextOptions = void 0;
        }
        const outputContext = this._getOutputContext(contextOptions);
        const eventContext = {
          error: outputContext.error,
          write: outputContext.write,
          command: this
        };
        this._getCommandAndAncestors().reverse().forEach((command) => command.emit("beforeAllHelp", eventContext));
        this.emit("beforeHelp", eventContext);
        let helpInformation = this.helpInformation({ error: outputContext.error });
        if (deprecatedCallback) {
          helpInformation = deprecatedCallback(helpInformation);
          if (typeof helpInformation !== "string" && !Buffer.isBuffer(helpInformation)) {
            throw new Error("outputHelp callback must return a string or a Buffer");
          }
        }
        outputContext.write(helpInformation);
        if (this._getHelpOption()?.long) {
          this.emit(this._getHelpOption().long);
        }
        this.emit("afterHelp", eventContext);
        this._getCommandAndAncestors().forEach(
          (command) => command.emit("afterAllHelp", eventContext)
        );
      }
      /**
       * You can pass in flags and a description to customise the built-in help option.
       * Pass in false to disable the built-in help option.
       *
       * @example
       * program.helpOption('-?, --help' 'show help'); // customise
       * program.helpOption(false); // disable
       *
       * @param {(string | boolean)} flags
       * @param {string} [description]
       * @return {Command} `this` command for chaining
       */
      helpOption(flags, description) {
        if (typeof flags === "boolean") {
          if (flags) {
            if (this._helpOption === null) this._helpOption = void 0;
            if (this._defaultOptionGroup) {
              this._initOptionGroup(this._getHelpOption());
            }
          } else {
            this._helpOption = null;
          }
          return this;
        }
        this._helpOption = this.createOption(
          flags ?? "-h, --help",
          description ?? "display help for command"
        );
        if (flags || description) this._initOptionGroup(this._helpOption);
        return this;
      }
      /**
       * Lazy create help option.
       * Returns null if has been disabled with .helpOption(false).
       *
       * @returns {(Option | null)} the help option
       * @package
       */
      _getHelpOption() {
        if (this._helpOption === void 0) {
          this.helpOption(void 0, void 0);
        }
        return this._helpOption;
      }
      /**
       * Supply your own option to use for the built-in help option.
       * This is an alternative to using helpOption() to customise the flags and description etc.
       *
       * @param {Option} option
       * @return {Command} `this` command for chaining
       */
      addHelpOption(option) {
        this._helpOption = option;
        this._initOptionGroup(option);
        return this;
      }
      /**
       * Output help information and exit.
       *
       * Outputs built-in help, and custom text added using `.addHelpText()`.
       *
       * @param {{ error: boolean }} [contextOptions] - pass {error:true} to write to stderr instead of stdout
       */
      help(contextOptions) {
        this.outputHelp(contextOptions);
        let exitCode = Number(process2.exitCode ?? 0);
        if (exitCode === 0 && contextOptions && typeof contextOptions !== "function" && contextOptions.error) {
          exitCode = 1;
        }
        this._exit(exitCode, "commander.help", "(outputHelp)");
      }
      /**
       * // Do a little typing to coordinate emit and listener for the help text events.
       * @typedef HelpTextEventContext
       * @type {object}
       * @property {boolean} error
       * @property {Command} command
       * @property {function} write
       */
      /**
       * Add additional text to be displayed with the built-in help.
       *
       * Position is 'before' or 'after' to affect just this command,
       * and 'beforeAll' or 'afterAll' to affect this command and all its subcommands.
       *
       * @param {string} position - before or after built-in help
       * @param {(string | Function)} text - string to add, or a function returning a string
       * @return {Command} `this` command for chaining
       */
      addHelpText(position, text3) {
        const allowedValues = ["beforeAll", "before", "after", "afterAll"];
        if (!allowedValues.includes(position)) {
          throw new Error(`Unexpected value for position to addHelpText.
Expecting one of '${allowedValues.join("', '")}'`);
        }
        const helpEvent = `${position}Help`;
        this.on(helpEvent, (context) => {
          let helpStr;
          if (typeof text3 === "function") {
            helpStr = text3({ error: context.error, command: context.command });
          } else {
            helpStr = text3;
          }
          if (helpStr) {
            context.write(`${helpStr}
`);
          }
        });
        return this;
      }
      /**
       * Output help information if help flags specified
       *
       * @param {Array} args - array of options to search for help flags
       * @private
       */
      _outputHelpIfRequested(args) {
        const helpOption = this._getHelpOption();
        const helpRequested = helpOption && args.find((arg) => helpOption.is(arg));
        if (helpRequested) {
          this.outputHelp();
          this._exit(0, "commander.helpDisplayed", "(outputHelp)");
        }
      }
    };
    function incrementNodeInspectorPort(args) {
      return args.map((arg) => {
        if (!arg.startsWith("--inspect")) {
          return arg;
        }
        let debugOption;
        let debugHost = "127.0.0.1";
        let debugPort = "9229";
        let match2;
        if ((match2 = arg.match(/^(--inspect(-brk)?)$/)) !== null) {
          debugOption = match2[1];
        } else if ((match2 = arg.match(/^(--inspect(-brk|-port)?)=([^:]+)$/)) !== null) {
          debugOption = match2[1];
          if (/^\d+$/.test(match2[3])) {
            debugPort = match2[3];
          } else {
            debugHost = match2[3];
          }
        } else if ((match2 = arg.match(/^(--inspect(-brk|-port)?)=([^:]+):(\d+)$/)) !== null) {
          debugOption = match2[1];
          debugHost = match2[3];
          debugPort = match2[4];
        }
        if (debugOption && debugPort !== "0") {
          return `${debugOption}=${debugHost}:${parseInt(debugPort) + 1}`;
        }
        return arg;
      });
    }
    function useColor() {
      if (process2.env.NO_COLOR || process2.env.FORCE_COLOR === "0" || process2.env.FORCE_COLOR === "false")
        return false;
      if (process2.env.FORCE_COLOR || process2.env.CLICOLOR_FORCE !== void 0)
        return true;
      return void 0;
    }
    exports.Command = Command2;
    exports.useColor = useColor;
  }
});

// node_modules/commander/index.js
var require_commander = __commonJS({
  "node_modules/commander/index.js"(exports) {
    var { Argument: Argument2 } = require_argument();
    var { Command: Command2 } = require_command();
    var { CommanderError: CommanderError2, InvalidArgumentError: InvalidArgumentError2 } = require_error();
    var { Help: Help2 } = require_help();
    var { Option: Option2 } = require_option();
    exports.program = new Command2();
    exports.createCommand = (name) => new Command2(name);
    exports.createOption = (flags, description) => new Option2(flags, description);
    exports.createArgument = (name, description) => new Argument2(name, description);
    exports.Command = Command2;
    exports.Option = Option2;
    exports.Argument = Argument2;
    exports.Help = Help2;
    exports.CommanderError = CommanderError2;
    exports.InvalidArgumentError = InvalidArgumentError2;
    exports.InvalidOptionArgumentError = InvalidArgumentError2;
  }
});

// node_modules/fastest-levenshtein/mod.js
var require_mod = __commonJS({
  "node_modules/fastest-levenshtein/mod.js"(exports) {
    "use strict";
    exports.__esModule = true;
    exports.distance = exports.closest = void 0;
    var peq = new Uint32Array(65536);
    var myers_32 = function(a, b) {
      var n = a.length;
      var m = b.length;
      var lst = 1 << n - 1;
      var pv = -1;
      var mv = 0;
      var sc = n;
      var i = n;
      while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
      }
      for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= (eq & pv) + pv ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
          sc++;
        }
        if (pv & lst) {
          sc--;
        }
        mv = mv << 1 | 1;
        pv = pv << 1 | ~(xv | mv);
        mv &= xv;
      }
      i = n;
      while (i--) {
        peq[a.charCodeAt(i)] = 0;
      }
      return sc;
    };
    var myers_x = function(b, a) {
      var n = a.length;
      var m = b.length;
      var mhc = [];
      var phc = [];
      var hsize = Math.ceil(n / 32);
      var vsize = Math.ceil(m / 32);
      for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
      }
      var j = 0;
      for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
          peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
          var eq = peq[a.charCodeAt(i)];
          var pb = phc[i / 32 | 0] >>> i & 1;
          var mb = mhc[i / 32 | 0] >>> i & 1;
          var xv = eq | mv_1;
          var xh = ((eq | mb) & pv_1) + pv_1 ^ pv_1 | eq | mb;
          var ph = mv_1 | ~(xh | pv_1);
          var mh = pv_1 & xh;
          if (ph >>> 31 ^ pb) {
            phc[i / 32 | 0] ^= 1 << i;
          }
          if (mh >>> 31 ^ mb) {
            mhc[i / 32 | 0] ^= 1 << i;
          }
          ph = ph << 1 | pb;
          mh = mh << 1 | mb;
          pv_1 = mh | ~(xv | ph);
          mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
          peq[b.charCodeAt(k)] = 0;
        }
      }
      var mv = 0;
      var pv = -1;
      var start = j * 32;
      var vlen = Math.min(32, m - start) + start;
      for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
      }
      var score = m;
      for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = phc[i / 32 | 0] >>> i & 1;
        var mb = mhc[i / 32 | 0] >>> i & 1;
        var xv = eq | mv;
        var xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += ph >>> m - 1 & 1;
        score -= mh >>> m - 1 & 1;
        if (ph >>> 31 ^ pb) {
          phc[i / 32 | 0] ^= 1 << i;
        }
        if (mh >>> 31 ^ mb) {
          mhc[i / 32 | 0] ^= 1 << i;
        }
        ph = ph << 1 | pb;
        mh = mh << 1 | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
      }
      for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
      }
      return score;
    };
    var distance4 = function(a, b) {
      if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
      }
      if (b.length === 0) {
        return a.length;
      }
      if (a.length <= 32) {
        return myers_32(a, b);
      }
      return myers_x(a, b);
    };
    exports.distance = distance4;
    var closest = function(str, arr) {
      var min_distance = Infinity;
      var min_index = 0;
      for (var i = 0; i < arr.length; i++) {
        var dist = distance4(str, arr[i]);
        if (dist < min_distance) {
          min_distance = dist;
          min_index = i;
        }
      }
      return arr[min_index];
    };
    exports.closest = closest;
  }
});

// node_modules/yaml/dist/nodes/identity.js
var require_identity = __commonJS({
  "node_modules/yaml/dist/nodes/identity.js"(exports) {
    "use strict";
    var ALIAS = /* @__PURE__ */ Symbol.for("yaml.alias");
    var DOC = /* @__PURE__ */ Symbol.for("yaml.document");
    var MAP = /* @__PURE__ */ Symbol.for("yaml.map");
    var PAIR = /* @__PURE__ */ Symbol.for("yaml.pair");
    var SCALAR = /* @__PURE__ */ Symbol.for("yaml.scalar");
    var SEQ = /* @__PURE__ */ Symbol.for("yaml.seq");
    var NODE_TYPE = /* @__PURE__ */ Symbol.for("yaml.node.type");
    var isAlias2 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === ALIAS;
    var isDocument = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
    var isMap2 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
    var isPair = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === PAIR;
    var isScalar2 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SCALAR;
    var isSeq2 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SEQ;
    function isCollection(node) {
      if (node && typeof node === "object")
        switch (node[NODE_TYPE]) {
          case MAP:
          case SEQ:
            return true;
        }
      return false;
    }
    function isNode(node) {
      if (node && typeof node === "object")
        switch (node[NODE_TYPE]) {
          case ALIAS:
          case MAP:
          case SCALAR:
          case SEQ:
            return true;
        }
      return false;
    }
    var hasAnchor = (node) => (isScalar2(node) || isCollection(node)) && !!node.anchor;
    exports.ALIAS = ALIAS;
    exports.DOC = DOC;
    exports.MAP = MAP;
    exports.NODE_TYPE = NODE_TYPE;
    exports.PAIR = PAIR;
    exports.SCALAR = SCALAR;
    exports.SEQ = SEQ;
    exports.hasAnchor = hasAnchor;
    exports.isAlias = isAlias2;
    exports.isCollection = isCollection;
    exports.isDocument = isDocument;
    exports.isMap = isMap2;
    exports.isNode = isNode;
    exports.isPair = isPair;
    exports.isScalar = isScalar2;
    exports.isSeq = isSeq2;
  }
});

// node_modules/yaml/dist/visit.js
var require_visit = __commonJS({
  "node_modules/yaml/dist/visit.js"(exports) {
    "use strict";
    var identity = require_identity();
    var BREAK = /* @__PURE__ */ Symbol("break visit");
    var SKIP = /* @__PURE__ */ Symbol("skip children");
    var REMOVE = /* @__PURE__ */ Symbol("remove node");
    function visit(node, visitor) {
      const visitor_ = initVisitor(visitor);
      if (identity.isDocument(node)) {
        const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
          node.contents = null;
      } else
        visit_(null, node, visitor_, Object.freeze([]));
    }
    visit.BREAK = BREAK;
    visit.SKIP = SKIP;
    visit.REMOVE = REMOVE;
    function visit_(key, node, visitor, path31) {
      const ctrl = callVisitor(key, node, visitor, path31);
      if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path31, ctrl);
        return visit_(key, ctrl, visitor, path31);
      }
      if (typeof ctrl !== "symbol") {
        if (identity.isCollection(node)) {
          path31 = Object.freeze(path31.concat(node));
          for (let i = 0; i < node.items.length; ++i) {
            const ci = visit_(i, node.items[i], visitor, path31);
            if (typeof ci === "number")
              i = ci - 1;
            else if (ci === BREAK)
              return BREAK;
            else if (ci === REMOVE) {
              node.items.splice(i, 1);
              i -= 1;
            }
          }
        } else if (identity.isPair(node)) {
          path31 = Object.freeze(path31.concat(node));
          const ck = visit_("key", node.key, visitor, path31);
          if (ck === BREAK)
            return BREAK;
          else if (ck === REMOVE)
            node.key = null;
          const cv = visit_("value", node.value, visitor, path31);
          if (cv === BREAK)
            return BREAK;
          else if (cv === REMOVE)
            node.value = null;
        }
      }
      return ctrl;
    }
    async function visitAsync(node, visitor) {
      const visitor_ = initVisitor(visitor);
      if (identity.isDocument(node)) {
        const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
          node.contents = null;
      } else
        await visitAsync_(null, node, visitor_, Object.freeze([]));
    }
    visitAsync.BREAK = BREAK;
    visitAsync.SKIP = SKIP;
    visitAsync.REMOVE = REMOVE;
    async function visitAsync_(key, node, visitor, path31) {
      const ctrl = await callVisitor(key, node, visitor, path31);
      if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path31, ctrl);
        return visitAsync_(key, ctrl, visitor, path31);
      }
      if (typeof ctrl !== "symbol") {
        if (identity.isCollection(node)) {
          path31 = Object.freeze(path31.concat(node));
          for (let i = 0; i < node.items.length; ++i) {
            const ci = await visitAsync_(i, node.items[i], visitor, path31);
            if (typeof ci === "number")
              i = ci - 1;
            else if (ci === BREAK)
              return BREAK;
            else if (ci === REMOVE) {
              node.items.splice(i, 1);
              i -= 1;
            }
          }
        } else if (identity.isPair(node)) {
          path31 = Object.freeze(path31.concat(node));
          const ck = await visitAsync_("key", node.key, visitor, path31);
          if (ck === BREAK)
            return BREAK;
          else if (ck === REMOVE)
            node.key = null;
          const cv = await visitAsync_("value", node.value, visitor, path31);
          if (cv === BREAK)
            return BREAK;
          else if (cv === REMOVE)
            node.value = null;
        }
      }
      return ctrl;
    }
    function initVisitor(visitor) {
      if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) {
        return Object.assign({
          Alias: visitor.Node,
          Map: visitor.Node,
          Scalar: visitor.Node,
          Seq: visitor.Node
        }, visitor.Value && {
          Map: visitor.Value,
          Scalar: visitor.Value,
          Seq: visitor.Value
        }, visitor.Collection && {
          Map: visitor.Collection,
          Seq: visitor.Collection
        }, visitor);
      }
      return visitor;
    }
    function callVisitor(key, node, visitor, path31) {
      if (typeof visitor === "function")
        return visitor(key, node, path31);
      if (identity.isMap(node))
        return visitor.Map?.(key, node, path31);
      if (identity.isSeq(node))
        return visitor.Seq?.(key, node, path31);
      if (identity.isPair(node))
        return visitor.Pair?.(key, node, path31);
      if (identity.isScalar(node))
        return visitor.Scalar?.(key, node, path31);
      if (identity.isAlias(node))
        return visitor.Alias?.(key, node, path31);
      return void 0;
    }
    function replaceNode(key, path31, node) {
      const parent = path31[path31.length - 1];
      if (identity.isCollection(parent)) {
        parent.items[key] = node;
      } else if (identity.isPair(parent)) {
        if (key === "key")
          parent.key = node;
        else
          parent.value = node;
      } else if (identity.isDocument(parent)) {
        parent.contents = node;
      } else {
        const pt = identity.isAlias(parent) ? "alias" : "scalar";
        throw new Error(`Cannot replace node with ${pt} parent`);
      }
    }
    exports.visit = visit;
    exports.visitAsync = visitAsync;
  }
});

// node_modules/yaml/dist/doc/directives.js
var require_directives = __commonJS({
  "node_modules/yaml/dist/doc/directives.js"(exports) {
    "use strict";
    var identity = require_identity();
    var visit = require_visit();
    var escapeChars = {
      "!": "%21",
      ",": "%2C",
      "[": "%5B",
      "]": "%5D",
      "{": "%7B",
      "}": "%7D"
    };
    var escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
    var Directives = class _Directives {
      constructor(yaml, tags) {
        this.docStart = null;
        this.docEnd = false;
        this.yaml = Object.assign({}, _Directives.defaultYaml, yaml);
        this.tags = Object.assign({}, _Directives.defaultTags, tags);
      }
      clone() {
        const copy = new _Directives(this.yaml, this.tags);
        copy.docStart = this.docStart;
        return copy;
      }
      /**
       * During parsing, get a Directives instance for the current document and
       * update the stream state according to the current version's spec.
       */
      atDocument() {
        const res = new _Directives(this.yaml, this.tags);
        switch (this.yaml.version) {
          case "1.1":
            this.atNextDocument = true;
            break;
          case "1.2":
            this.atNextDocument = false;
            this.yaml = {
              explicit: _Directives.defaultYaml.explicit,
              version: "1.2"
            };
            this.tags = Object.assign({}, _Directives.defaultTags);
            break;
        }
        return res;
      }
      /**
       * @param onError - May be called even if the action was successful
       * @returns `true` on success
       */
      add(line2, onError) {
        if (this.atNextDocument) {
          this.yaml = { explicit: _Directives.defaultYaml.explicit, version: "1.1" };
          this.tags = Object.assign({}, _Directives.defaultTags);
          this.atNextDocument = false;
        }
        const parts2 = line2.trim().split(/[ \t]+/);
        const name = parts2.shift();
        switch (name) {
          case "%TAG": {
            if (parts2.length !== 2) {
              onError(0, "%TAG directive should contain exactly two parts");
              if (parts2.length < 2)
                return false;
            }
            const [handle, prefix] = parts2;
            this.tags[handle] = prefix;
            return true;
          }
          case "%YAML": {
            this.yaml.explicit = true;
            if (parts2.length !== 1) {
              onError(0, "%YAML directive should contain exactly one part");
              return false;
            }
            const [version2] = parts2;
            if (version2 === "1.1" || version2 === "1.2") {
              this.yaml.version = version2;
              return true;
            } else {
              const isValid = /^\d+\.\d+$/.test(version2);
              onError(6, `Unsupported YAML version ${version2}`, isValid);
              return false;
            }
          }
          default:
            onError(0, `Unknown directive ${name}`, true);
            return false;
        }
      }
      /**
       * Resolves a tag, matching handles to those defined in %TAG directives.
       *
       * @returns Resolved tag, which may also be the non-specific tag `'!'` or a
       *   `'!local'` tag, or `null` if unresolvable.
       */
      tagName(source, onError) {
        if (source === "!")
          return "!";
        if (source[0] !== "!") {
          onError(`Not a valid tag: ${source}`);
          return null;
        }
        if (source[1] === "<") {
          const verbatim = source.slice(2, -1);
          if (verbatim === "!" || verbatim === "!!") {
            onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
            return null;
          }
          if (source[source.length - 1] !== ">")
            onError("Verbatim tags must end with a >");
          return verbatim;
        }
        const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
        if (!suffix)
          onError(`The ${source} tag has no suffix`);
        const prefix = this.tags[handle];
        if (prefix) {
          try {
            return prefix + decodeURIComponent(suffix);
          } catch (error) {
            onError(String(error));
            return null;
          }
        }
        if (handle === "!")
          return source;
        onError(`Could not resolve tag: ${source}`);
        return null;
      }
      /**
       * Given a fully resolved tag, returns its printable string form,
       * taking into account current tag prefixes and defaults.
       */
      tagString(tag2) {
        for (const [handle, prefix] of Object.entries(this.tags)) {
          if (tag2.startsWith(prefix))
            return handle + escapeTagName(tag2.substring(prefix.length));
        }
        return tag2[0] === "!" ? tag2 : `!<${tag2}>`;
      }
      toString(doc) {
        const lines2 = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
        const tagEntries = Object.entries(this.tags);
        let tagNames;
        if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
          const tags = {};
          visit.visit(doc.contents, (_key, node) => {
            if (identity.isNode(node) && node.tag)
              tags[node.tag] = true;
          });
          tagNames = Object.keys(tags);
        } else
          tagNames = [];
        for (const [handle, prefix] of tagEntries) {
          if (handle === "!!" && prefix === "tag:yaml.org,2002:")
            continue;
          if (!doc || tagNames.some((tn) => tn.startsWith(prefix)))
            lines2.push(`%TAG ${handle} ${prefix}`);
        }
        return lines2.join("\n");
      }
    };
    Directives.defaultYaml = { explicit: false, version: "1.2" };
    Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };
    exports.Directives = Directives;
  }
});

// node_modules/yaml/dist/doc/anchors.js
var require_anchors = __commonJS({
  "node_modules/yaml/dist/doc/anchors.js"(exports) {
    "use strict";
    var identity = require_identity();
    var visit = require_visit();
    function anchorIsValid(anchor) {
      if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
        const sa = JSON.stringify(anchor);
        const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
        throw new Error(msg);
      }
      return true;
    }
    function anchorNames(root) {
      const anchors = /* @__PURE__ */ new Set();
      visit.visit(root, {
        Value(_key, node) {
          if (node.anchor)
            anchors.add(node.anchor);
        }
      });
      return anchors;
    }
    function findNewAnchor(prefix, exclude) {
      for (let i = 1; true; ++i) {
        const name = `${prefix}${i}`;
        if (!exclude.has(name))
          return name;
      }
    }
    function createNodeAnchors(doc, prefix) {
      const aliasObjects = [];
      const sourceObjects = /* @__PURE__ */ new Map();
      let prevAnchors = null;
      return {
        onAnchor: (source) => {
          aliasObjects.push(source);
          prevAnchors ?? (prevAnchors = anchorNames(doc));
          const anchor = findNewAnchor(prefix, prevAnchors);
          prevAnchors.add(anchor);
          return anchor;
        },
        /**
         * With circular references, the source node is only resolved after all
         * of its child nodes are. This is why anchors are set only after all of
         * the nodes have been created.
         */
        setAnchors: () => {
          for (const source of aliasObjects) {
            const ref = sourceObjects.get(source);
            if (typeof ref === "object" && ref.anchor && (identity.isScalar(ref.node) || identity.isCollection(ref.node))) {
              ref.node.anchor = ref.anchor;
            } else {
              const error = new Error("Failed to resolve repeated object (this should not happen)");
              error.source = source;
              throw error;
            }
          }
        },
        sourceObjects
      };
    }
    exports.anchorIsValid = anchorIsValid;
    exports.anchorNames = anchorNames;
    exports.createNodeAnchors = createNodeAnchors;
    exports.findNewAnchor = findNewAnchor;
  }
});

// node_modules/yaml/dist/doc/applyReviver.js
var require_applyReviver = __commonJS({
  "node_modules/yaml/dist/doc/applyReviver.js"(exports) {
    "use strict";
    function applyReviver(reviver, obj, key, val) {
      if (val && typeof val === "object") {
        if (Array.isArray(val)) {
          for (let i = 0, len = val.length; i < len; ++i) {
            const v0 = val[i];
            const v1 = applyReviver(reviver, val, String(i), v0);
            if (v1 === void 0)
              delete val[i];
            else if (v1 !== v0)
              val[i] = v1;
          }
        } else if (val instanceof Map) {
          for (const k of Array.from(val.keys())) {
            const v0 = val.get(k);
            const v1 = applyReviver(reviver, val, k, v0);
            if (v1 === void 0)
              val.delete(k);
            else if (v1 !== v0)
              val.set(k, v1);
          }
        } else if (val instanceof Set) {
          for (const v0 of Array.from(val)) {
            const v1 = applyReviver(reviver, val, v0, v0);
            if (v1 === void 0)
              val.delete(v0);
            else if (v1 !== v0) {
              val.delete(v0);
              val.add(v1);
            }
          }
        } else {
          for (const [k, v0] of Object.entries(val)) {
            const v1 = applyReviver(reviver, val, k, v0);
            if (v1 === void 0)
              delete val[k];
            else if (v1 !== v0)
              val[k] = v1;
          }
        }
      }
      return reviver.call(obj, key, val);
    }
    exports.applyReviver = applyReviver;
  }
});

// node_modules/yaml/dist/nodes/toJS.js
var require_toJS = __commonJS({
  "node_modules/yaml/dist/nodes/toJS.js"(exports) {
    "use strict";
    var identity = require_identity();
    function toJS(value, arg, ctx) {
      if (Array.isArray(value))
        return value.map((v, i) => toJS(v, String(i), ctx));
      if (value && typeof value.toJSON === "function") {
        if (!ctx || !identity.hasAnchor(value))
          return value.toJSON(arg, ctx);
        const data = { aliasCount: 0, count: 1, res: void 0 };
        ctx.anchors.set(value, data);
        ctx.onCreate = (res2) => {
          data.res = res2;
          delete ctx.onCreate;
        };
        const res = value.toJSON(arg, ctx);
        if (ctx.onCreate)
          ctx.onCreate(res);
        return res;
      }
      if (typeof value === "bigint" && !ctx?.keep)
        return Number(value);
      return value;
    }
    exports.toJS = toJS;
  }
});

// node_modules/yaml/dist/nodes/Node.js
var require_Node = __commonJS({
  "node_modules/yaml/dist/nodes/Node.js"(exports) {
    "use strict";
    var applyReviver = require_applyReviver();
    var identity = require_identity();
    var toJS = require_toJS();
    var NodeBase = class {
      constructor(type) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: type });
      }
      /** Create a copy of this node.  */
      clone() {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (this.range)
          copy.range = this.range.slice();
        return copy;
      }
      /** A plain JavaScript representation of this node. */
      toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        if (!identity.isDocument(doc))
          throw new TypeError("A document argument is required");
        const ctx = {
          anchors: /* @__PURE__ */ new Map(),
          doc,
          keep: true,
          mapAsMap: mapAsMap === true,
          mapKeyWarned: false,
          maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
        };
        const res = toJS.toJS(this, "", ctx);
        if (typeof onAnchor === "function")
          for (const { count, res: res2 } of ctx.anchors.values())
            onAnchor(res2, count);
        return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
      }
    };
    exports.NodeBase = NodeBase;
  }
});

// node_modules/yaml/dist/nodes/Alias.js
var require_Alias = __commonJS({
  "node_modules/yaml/dist/nodes/Alias.js"(exports) {
    "use strict";
    var anchors = require_anchors();
    var visit = require_visit();
    var identity = require_identity();
    var Node = require_Node();
    var toJS = require_toJS();
    var Alias = class extends Node.NodeBase {
      constructor(source) {
        super(identity.ALIAS);
        this.source = source;
        Object.defineProperty(this, "tag", {
          set() {
            throw new Error("Alias nodes cannot have tags");
          }
        });
      }
      /**
       * Resolve the value of this alias within `doc`, finding the last
       * instance of the `source` anchor before this node.
       */
      resolve(doc, ctx) {
        if (ctx?.maxAliasCount === 0)
          throw new ReferenceError("Alias resolution is disabled");
        let nodes;
        if (ctx?.aliasResolveCache) {
          nodes = ctx.aliasResolveCache;
        } else {
          nodes = [];
          visit.visit(doc, {
            Node: (_key, node) => {
              if (identity.isAlias(node) || identity.hasAnchor(node))
                nodes.push(node);
            }
          });
          if (ctx)
            ctx.aliasResolveCache = nodes;
        }
        let found = void 0;
        for (const node of nodes) {
          if (node === this)
            break;
          if (node.anchor === this.source)
            found = node;
        }
        if (found && ctx) {
          const { anchors: anchors2, doc: doc2, maxAliasCount } = ctx;
          let data = anchors2.get(found);
          if (!data) {
            toJS.toJS(found, null, ctx);
            data = anchors2.get(found);
          }
          if (data?.res === void 0) {
            const msg = "This should not happen: Alias anchor was not resolved?";
            throw new ReferenceError(msg);
          }
          if (maxAliasCount >= 0) {
            data.count += 1;
            if (data.aliasCount === 0)
              data.aliasCount = getAliasCount(doc2, found, anchors2);
            if (data.count * data.aliasCount > maxAliasCount) {
              const msg = "Excessive alias count indicates a resource exhaustion attack";
              throw new ReferenceError(msg);
            }
          }
        }
        return found;
      }
      toJSON(_arg, ctx) {
        if (!ctx)
          return { source: this.source };
        const source = this.resolve(ctx.doc, ctx);
        if (!source) {
          const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
          throw new ReferenceError(msg);
        }
        return ctx.anchors.get(source).res;
      }
      toString(ctx, _onComment, _onChompKeep) {
        const src = `*${this.source}`;
        if (ctx) {
          anchors.anchorIsValid(this.source);
          if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
            const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
            throw new Error(msg);
          }
          if (ctx.implicitKey)
            return `${src} `;
        }
        return src;
      }
    };
    function getAliasCount(doc, node, anchors2) {
      if (identity.isAlias(node)) {
        const source = node.resolve(doc);
        const anchor = anchors2 && source && anchors2.get(source);
        return anchor ? anchor.count * anchor.aliasCount : 0;
      } else if (identity.isCollection(node)) {
        let count = 0;
        for (const item of node.items) {
          const c = getAliasCount(doc, item, anchors2);
          if (c > count)
            count = c;
        }
        return count;
      } else if (identity.isPair(node)) {
        const kc = getAliasCount(doc, node.key, anchors2);
        const vc = getAliasCount(doc, node.value, anchors2);
        return Math.max(kc, vc);
      }
      return 1;
    }
    exports.Alias = Alias;
  }
});

// node_modules/yaml/dist/nodes/Scalar.js
var require_Scalar = __commonJS({
  "node_modules/yaml/dist/nodes/Scalar.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Node = require_Node();
    var toJS = require_toJS();
    var isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";
    var Scalar = class extends Node.NodeBase {
      constructor(value) {
        super(identity.SCALAR);
        this.value = value;
      }
      toJSON(arg, ctx) {
        return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
      }
      toString() {
        return String(this.value);
      }
    };
    Scalar.BLOCK_FOLDED = "BLOCK_FOLDED";
    Scalar.BLOCK_LITERAL = "BLOCK_LITERAL";
    Scalar.PLAIN = "PLAIN";
    Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE";
    Scalar.QUOTE_SINGLE = "QUOTE_SINGLE";
    exports.Scalar = Scalar;
    exports.isScalarValue = isScalarValue;
  }
});

// node_modules/yaml/dist/doc/createNode.js
var require_createNode = __commonJS({
  "node_modules/yaml/dist/doc/createNode.js"(exports) {
    "use strict";
    var Alias = require_Alias();
    var identity = require_identity();
    var Scalar = require_Scalar();
    var defaultTagPrefix = "tag:yaml.org,2002:";
    function findTagObject(value, tagName, tags) {
      if (tagName) {
        const match2 = tags.filter((t) => t.tag === tagName);
        const tagObj = match2.find((t) => !t.format) ?? match2[0];
        if (!tagObj)
          throw new Error(`Tag ${tagName} not found`);
        return tagObj;
      }
      return tags.find((t) => t.identify?.(value) && !t.format);
    }
    function createNode(value, tagName, ctx) {
      if (identity.isDocument(value))
        value = value.contents;
      if (identity.isNode(value))
        return value;
      if (identity.isPair(value)) {
        const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
        map.items.push(value);
        return map;
      }
      if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) {
        value = value.valueOf();
      }
      const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
      let ref = void 0;
      if (aliasDuplicateObjects && value && typeof value === "object") {
        ref = sourceObjects.get(value);
        if (ref) {
          ref.anchor ?? (ref.anchor = onAnchor(value));
          return new Alias.Alias(ref.anchor);
        } else {
          ref = { anchor: null, node: null };
          sourceObjects.set(value, ref);
        }
      }
      if (tagName?.startsWith("!!"))
        tagName = defaultTagPrefix + tagName.slice(2);
      let tagObj = findTagObject(value, tagName, schema.tags);
      if (!tagObj) {
        if (value && typeof value.toJSON === "function") {
          value = value.toJSON();
        }
        if (!value || typeof value !== "object") {
          const node2 = new Scalar.Scalar(value);
          if (ref)
            ref.node = node2;
          return node2;
        }
        tagObj = value instanceof Map ? schema[identity.MAP] : Symbol.iterator in Object(value) ? schema[identity.SEQ] : schema[identity.MAP];
      }
      if (onTagObj) {
        onTagObj(tagObj);
        delete ctx.onTagObj;
      }
      const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar.Scalar(value);
      if (tagName)
        node.tag = tagName;
      else if (!tagObj.default)
        node.tag = tagObj.tag;
      if (ref)
        ref.node = node;
      return node;
    }
    exports.createNode = createNode;
  }
});

// node_modules/yaml/dist/nodes/Collection.js
var require_Collection = __commonJS({
  "node_modules/yaml/dist/nodes/Collection.js"(exports) {
    "use strict";
    var createNode = require_createNode();
    var identity = require_identity();
    var Node = require_Node();
    function collectionFromPath(schema, path31, value) {
      let v = value;
      for (let i = path31.length - 1; i >= 0; --i) {
        const k = path31[i];
        if (typeof k === "number" && Number.isInteger(k) && k >= 0) {
          const a = [];
          a[k] = v;
          v = a;
        } else {
          v = /* @__PURE__ */ new Map([[k, v]]);
        }
      }
      return createNode.createNode(v, void 0, {
        aliasDuplicateObjects: false,
        keepUndefined: false,
        onAnchor: () => {
          throw new Error("This should not happen, please report a bug.");
        },
        schema,
        sourceObjects: /* @__PURE__ */ new Map()
      });
    }
    var isEmptyPath = (path31) => path31 == null || typeof path31 === "object" && !!path31[Symbol.iterator]().next().done;
    var Collection = class extends Node.NodeBase {
      constructor(type, schema) {
        super(type);
        Object.defineProperty(this, "schema", {
          value: schema,
          configurable: true,
          enumerable: false,
          writable: true
        });
      }
      /**
       * Create a copy of this collection.
       *
       * @param schema - If defined, overwrites the original's schema
       */
      clone(schema) {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (schema)
          copy.schema = schema;
        copy.items = copy.items.map((it) => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
        if (this.range)
          copy.range = this.range.slice();
        return copy;
      }
      /**
       * Adds a value to the collection. For `!!map` and `!!omap` the value must
       * be a Pair instance or a `{ key, value }` object, which may not have a key
       * that already exists in the map.
       */
      addIn(path31, value) {
        if (isEmptyPath(path31))
          this.add(value);
        else {
          const [key, ...rest2] = path31;
          const node = this.get(key, true);
          if (identity.isCollection(node))
            node.addIn(rest2, value);
          else if (node === void 0 && this.schema)
            this.set(key, collectionFromPath(this.schema, rest2, value));
          else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest2}`);
        }
      }
      /**
       * Removes a value from the collection.
       * @returns `true` if the item was found and removed.
       */
      deleteIn(path31) {
        const [key, ...rest2] = path31;
        if (rest2.length === 0)
          return this.delete(key);
        const node = this.get(key, true);
        if (identity.isCollection(node))
          return node.deleteIn(rest2);
        else
          throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest2}`);
      }
      /**
       * Returns item at `key`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      getIn(path31, keepScalar) {
        const [key, ...rest2] = path31;
        const node = this.get(key, true);
        if (rest2.length === 0)
          return !keepScalar && identity.isScalar(node) ? node.value : node;
        else
          return identity.isCollection(node) ? node.getIn(rest2, keepScalar) : void 0;
      }
      hasAllNullValues(allowScalar) {
        return this.items.every((node) => {
          if (!identity.isPair(node))
            return false;
          const n = node.value;
          return n == null || allowScalar && identity.isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
        });
      }
      /**
       * Checks if the collection includes a value with the key `key`.
       */
      hasIn(path31) {
        const [key, ...rest2] = path31;
        if (rest2.length === 0)
          return this.has(key);
        const node = this.get(key, true);
        return identity.isCollection(node) ? node.hasIn(rest2) : false;
      }
      /**
       * Sets a value in this collection. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      setIn(path31, value) {
        const [key, ...rest2] = path31;
        if (rest2.length === 0) {
          this.set(key, value);
        } else {
          const node = this.get(key, true);
          if (identity.isCollection(node))
            node.setIn(rest2, value);
          else if (node === void 0 && this.schema)
            this.set(key, collectionFromPath(this.schema, rest2, value));
          else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest2}`);
        }
      }
    };
    exports.Collection = Collection;
    exports.collectionFromPath = collectionFromPath;
    exports.isEmptyPath = isEmptyPath;
  }
});

// node_modules/yaml/dist/stringify/stringifyComment.js
var require_stringifyComment = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyComment.js"(exports) {
    "use strict";
    var stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
    function indentComment(comment, indent) {
      if (/^\n+$/.test(comment))
        return comment.substring(1);
      return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
    }
    var lineComment = (str, indent, comment) => str.endsWith("\n") ? indentComment(comment, indent) : comment.includes("\n") ? "\n" + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment;
    exports.indentComment = indentComment;
    exports.lineComment = lineComment;
    exports.stringifyComment = stringifyComment;
  }
});

// node_modules/yaml/dist/stringify/foldFlowLines.js
var require_foldFlowLines = __commonJS({
  "node_modules/yaml/dist/stringify/foldFlowLines.js"(exports) {
    "use strict";
    var FOLD_FLOW = "flow";
    var FOLD_BLOCK = "block";
    var FOLD_QUOTED = "quoted";
    function foldFlowLines(text3, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
      if (!lineWidth || lineWidth < 0)
        return text3;
      if (lineWidth < minContentWidth)
        minContentWidth = 0;
      const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
      if (text3.length <= endStep)
        return text3;
      const folds = [];
      const escapedFolds = {};
      let end = lineWidth - indent.length;
      if (typeof indentAtStart === "number") {
        if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
          folds.push(0);
        else
          end = lineWidth - indentAtStart;
      }
      let split2 = void 0;
      let prev = void 0;
      let overflow = false;
      let i = -1;
      let escStart = -1;
      let escEnd = -1;
      if (mode === FOLD_BLOCK) {
        i = consumeMoreIndentedLines(text3, i, indent.length);
        if (i !== -1)
          end = i + endStep;
      }
      for (let ch; ch = text3[i += 1]; ) {
        if (mode === FOLD_QUOTED && ch === "\\") {
          escStart = i;
          switch (text3[i + 1]) {
            case "x":
              i += 3;
              break;
            case "u":
              i += 5;
              break;
            case "U":
              i += 9;
              break;
            default:
              i += 1;
          }
          escEnd = i;
        }
        if (ch === "\n") {
          if (mode === FOLD_BLOCK)
            i = consumeMoreIndentedLines(text3, i, indent.length);
          end = i + indent.length + endStep;
          split2 = void 0;
        } else {
          if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
            const next = text3[i + 1];
            if (next && next !== " " && next !== "\n" && next !== "	")
              split2 = i;
          }
          if (i >= end) {
            if (split2) {
              folds.push(split2);
              end = split2 + endStep;
              split2 = void 0;
            } else if (mode === FOLD_QUOTED) {
              while (prev === " " || prev === "	") {
                prev = ch;
                ch = text3[i += 1];
                overflow = true;
              }
              const j = i > escEnd + 1 ? i - 2 : escStart - 1;
              if (escapedFolds[j])
                return text3;
              folds.push(j);
              escapedFolds[j] = true;
              end = j + endStep;
              split2 = void 0;
            } else {
              overflow = true;
            }
          }
        }
        prev = ch;
      }
      if (overflow && onOverflow)
        onOverflow();
      if (folds.length === 0)
        return text3;
      if (onFold)
        onFold();
      let res = text3.slice(0, folds[0]);
      for (let i2 = 0; i2 < folds.length; ++i2) {
        const fold = folds[i2];
        const end2 = folds[i2 + 1] || text3.length;
        if (fold === 0)
          res = `
${indent}${text3.slice(0, end2)}`;
        else {
          if (mode === FOLD_QUOTED && escapedFolds[fold])
            res += `${text3[fold]}\\`;
          res += `
${indent}${text3.slice(fold + 1, end2)}`;
        }
      }
      return res;
    }
    function consumeMoreIndentedLines(text3, i, indent) {
      let end = i;
      let start = i + 1;
      let ch = text3[start];
      while (ch === " " || ch === "	") {
        if (i < start + indent) {
          ch = text3[++i];
        } else {
          do {
            ch = text3[++i];
          } while (ch && ch !== "\n");
          end = i;
          start = i + 1;
          ch = text3[start];
        }
      }
      return end;
    }
    exports.FOLD_BLOCK = FOLD_BLOCK;
    exports.FOLD_FLOW = FOLD_FLOW;
    exports.FOLD_QUOTED = FOLD_QUOTED;
    exports.foldFlowLines = foldFlowLines;
  }
});

// node_modules/yaml/dist/stringify/stringifyString.js
var require_stringifyString = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyString.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var foldFlowLines = require_foldFlowLines();
    var getFoldOptions = (ctx, isBlock) => ({
      indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
      lineWidth: ctx.options.lineWidth,
      minContentWidth: ctx.options.minContentWidth
    });
    var containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
    function lineLengthOverLimit(str, lineWidth, indentLength) {
      if (!lineWidth || lineWidth < 0)
        return false;
      const limit = lineWidth - indentLength;
      const strLen = str.length;
      if (strLen <= limit)
        return false;
      for (let i = 0, start = 0; i < strLen; ++i) {
        if (str[i] === "\n") {
          if (i - start > limit)
            return true;
          start = i + 1;
          if (strLen - start <= limit)
            return false;
        }
      }
      return true;
    }
    function doubleQuotedString(value, ctx) {
      const json = JSON.stringify(value);
      if (ctx.options.doubleQuotedAsJSON)
        return json;
      const { implicitKey } = ctx;
      const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
      const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
      let str = "";
      let start = 0;
      for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
        if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n") {
          str += json.slice(start, i) + "\\ ";
          i += 1;
          start = i;
          ch = "\\";
        }
        if (ch === "\\")
          switch (json[i + 1]) {
            case "u":
              {
                str += json.slice(start, i);
                const code2 = json.substr(i + 2, 4);
                switch (code2) {
                  case "0000":
                    str += "\\0";
                    break;
                  case "0007":
                    str += "\\a";
                    break;
                  case "000b":
                    str += "\\v";
                    break;
                  case "001b":
                    str += "\\e";
                    break;
                  case "0085":
                    str += "\\N";
                    break;
                  case "00a0":
                    str += "\\_";
                    break;
                  case "2028":
                    str += "\\L";
                    break;
                  case "2029":
                    str += "\\P";
                    break;
                  default:
                    if (code2.substr(0, 2) === "00")
                      str += "\\x" + code2.substr(2);
                    else
                      str += json.substr(i, 6);
                }
                i += 5;
                start = i + 1;
              }
              break;
            case "n":
              if (implicitKey || json[i + 2] === '"' || json.length < minMultiLineLength) {
                i += 1;
              } else {
                str += json.slice(start, i) + "\n\n";
                while (json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== '"') {
                  str += "\n";
                  i += 2;
                }
                str += indent;
                if (json[i + 2] === " ")
                  str += "\\";
                i += 1;
                start = i + 1;
              }
              break;
            default:
              i += 1;
          }
      }
      str = start ? str + json.slice(start) : json;
      return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
    }
    function singleQuotedString(value, ctx) {
      if (ctx.options.singleQuote === false || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value))
        return doubleQuotedString(value, ctx);
      const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
      const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&
${indent}`) + "'";
      return ctx.implicitKey ? res : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
    }
    function quotedString(value, ctx) {
      const { singleQuote } = ctx.options;
      let qs;
      if (singleQuote === false)
        qs = doubleQuotedString;
      else {
        const hasDouble = value.includes('"');
        const hasSingle = value.includes("'");
        if (hasDouble && !hasSingle)
          qs = singleQuotedString;
        else if (hasSingle && !hasDouble)
          qs = doubleQuotedString;
        else
          qs = singleQuote ? singleQuotedString : doubleQuotedString;
      }
      return qs(value, ctx);
    }
    var blockEndNewlines;
    try {
      blockEndNewlines = new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
    } catch {
      blockEndNewlines = /\n+(?!\n|$)/g;
    }
    function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
      const { blockQuote, commentString, lineWidth } = ctx.options;
      if (!blockQuote || /\n[\t ]+$/.test(value)) {
        return quotedString(value, ctx);
      }
      const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
      const literal = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar.Scalar.BLOCK_FOLDED ? false : type === Scalar.Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
      if (!value)
        return literal ? "|\n" : ">\n";
      let chomp;
      let endStart;
      for (endStart = value.length; endStart > 0; --endStart) {
        const ch = value[endStart - 1];
        if (ch !== "\n" && ch !== "	" && ch !== " ")
          break;
      }
      let end = value.substring(endStart);
      const endNlPos = end.indexOf("\n");
      if (endNlPos === -1) {
        chomp = "-";
      } else if (value === end || endNlPos !== end.length - 1) {
        chomp = "+";
        if (onChompKeep)
          onChompKeep();
      } else {
        chomp = "";
      }
      if (end) {
        value = value.slice(0, -end.length);
        if (end[end.length - 1] === "\n")
          end = end.slice(0, -1);
        end = end.replace(blockEndNewlines, `$&${indent}`);
      }
      let startWithSpace = false;
      let startEnd;
      let startNlPos = -1;
      for (startEnd = 0; startEnd < value.length; ++startEnd) {
        const ch = value[startEnd];
        if (ch === " ")
          startWithSpace = true;
        else if (ch === "\n")
          startNlPos = startEnd;
        else
          break;
      }
      let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
      if (start) {
        value = value.substring(start.length);
        start = start.replace(/\n+/g, `$&${indent}`);
      }
      const indentSize = indent ? "2" : "1";
      let header = (startWithSpace ? indentSize : "") + chomp;
      if (comment) {
        header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
        if (onComment)
          onComment();
      }
      if (!literal) {
        const foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
        let literalFallback = false;
        const foldOptions = getFoldOptions(ctx, true);
        if (blockQuote !== "folded" && type !== Scalar.Scalar.BLOCK_FOLDED) {
          foldOptions.onOverflow = () => {
            literalFallback = true;
          };
        }
        const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
        if (!literalFallback)
          return `>${header}
${indent}${body}`;
      }
      value = value.replace(/\n+/g, `$&${indent}`);
      return `|${header}
${indent}${start}${value}${end}`;
    }
    function plainString(item, ctx, onComment, onChompKeep) {
      const { type, value } = item;
      const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
      if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) {
        return quotedString(value, ctx);
      }
      if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
        return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
      }
      if (!implicitKey && !inFlow && type !== Scalar.Scalar.PLAIN && value.includes("\n")) {
        return blockString(item, ctx, onComment, onChompKeep);
      }
      if (containsDocumentMarker(value)) {
        if (indent === "") {
          ctx.forceBlockIndent = true;
          return blockString(item, ctx, onComment, onChompKeep);
        } else if (implicitKey && indent === indentStep) {
          return quotedString(value, ctx);
        }
      }
      const str = value.replace(/\n+/g, `$&
${indent}`);
      if (actualString) {
        const test = (tag2) => tag2.default && tag2.tag !== "tag:yaml.org,2002:str" && tag2.test?.test(str);
        const { compat, tags } = ctx.doc.schema;
        if (tags.some(test) || compat?.some(test))
          return quotedString(value, ctx);
      }
      return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
    }
    function stringifyString(item, ctx, onComment, onChompKeep) {
      const { implicitKey, inFlow } = ctx;
      const ss = typeof item.value === "string" ? item : Object.assign({}, item, { value: String(item.value) });
      let { type } = item;
      if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
        if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
          type = Scalar.Scalar.QUOTE_DOUBLE;
      }
      const _stringify = (_type) => {
        switch (_type) {
          case Scalar.Scalar.BLOCK_FOLDED:
          case Scalar.Scalar.BLOCK_LITERAL:
            return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
          case Scalar.Scalar.QUOTE_DOUBLE:
            return doubleQuotedString(ss.value, ctx);
          case Scalar.Scalar.QUOTE_SINGLE:
            return singleQuotedString(ss.value, ctx);
          case Scalar.Scalar.PLAIN:
            return plainString(ss, ctx, onComment, onChompKeep);
          default:
            return null;
        }
      };
      let res = _stringify(type);
      if (res === null) {
        const { defaultKeyType, defaultStringType } = ctx.options;
        const t = implicitKey && defaultKeyType || defaultStringType;
        res = _stringify(t);
        if (res === null)
          throw new Error(`Unsupported default string type ${t}`);
      }
      return res;
    }
    exports.stringifyString = stringifyString;
  }
});

// node_modules/yaml/dist/stringify/stringify.js
var require_stringify = __commonJS({
  "node_modules/yaml/dist/stringify/stringify.js"(exports) {
    "use strict";
    var anchors = require_anchors();
    var identity = require_identity();
    var stringifyComment = require_stringifyComment();
    var stringifyString = require_stringifyString();
    function createStringifyContext(doc, options) {
      const opt = Object.assign({
        blockQuote: true,
        commentString: stringifyComment.stringifyComment,
        defaultKeyType: null,
        defaultStringType: "PLAIN",
        directives: null,
        doubleQuotedAsJSON: false,
        doubleQuotedMinMultiLineLength: 40,
        falseStr: "false",
        flowCollectionPadding: true,
        indentSeq: true,
        lineWidth: 80,
        minContentWidth: 20,
        nullStr: "null",
        simpleKeys: false,
        singleQuote: null,
        trailingComma: false,
        trueStr: "true",
        verifyAliasOrder: true
      }, doc.schema.toStringOptions, options);
      let inFlow;
      switch (opt.collectionStyle) {
        case "block":
          inFlow = false;
          break;
        case "flow":
          inFlow = true;
          break;
        default:
          inFlow = null;
      }
      return {
        anchors: /* @__PURE__ */ new Set(),
        doc,
        flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
        indent: "",
        indentStep: typeof opt.indent === "number" ? " ".repeat(opt.indent) : "  ",
        inFlow,
        options: opt
      };
    }
    function getTagObject(tags, item) {
      if (item.tag) {
        const match2 = tags.filter((t) => t.tag === item.tag);
        if (match2.length > 0)
          return match2.find((t) => t.format === item.format) ?? match2[0];
      }
      let tagObj = void 0;
      let obj;
      if (identity.isScalar(item)) {
        obj = item.value;
        let match2 = tags.filter((t) => t.identify?.(obj));
        if (match2.length > 1) {
          const testMatch = match2.filter((t) => t.test);
          if (testMatch.length > 0)
            match2 = testMatch;
        }
        tagObj = match2.find((t) => t.format === item.format) ?? match2.find((t) => !t.format);
      } else {
        obj = item;
        tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
      }
      if (!tagObj) {
        const name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
        throw new Error(`Tag not resolved for ${name} value`);
      }
      return tagObj;
    }
    function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
      if (!doc.directives)
        return "";
      const props = [];
      const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
      if (anchor && anchors.anchorIsValid(anchor)) {
        anchors$1.add(anchor);
        props.push(`&${anchor}`);
      }
      const tag2 = node.tag ?? (tagObj.default ? null : tagObj.tag);
      if (tag2)
        props.push(doc.directives.tagString(tag2));
      return props.join(" ");
    }
    function stringify(item, ctx, onComment, onChompKeep) {
      if (identity.isPair(item))
        return item.toString(ctx, onComment, onChompKeep);
      if (identity.isAlias(item)) {
        if (ctx.doc.directives)
          return item.toString(ctx);
        if (ctx.resolvedAliases?.has(item)) {
          throw new TypeError(`Cannot stringify circular structure without alias nodes`);
        } else {
          if (ctx.resolvedAliases)
            ctx.resolvedAliases.add(item);
          else
            ctx.resolvedAliases = /* @__PURE__ */ new Set([item]);
          item = item.resolve(ctx.doc);
        }
      }
      let tagObj = void 0;
      const node = identity.isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
      tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
      const props = stringifyProps(node, tagObj, ctx);
      if (props.length > 0)
        ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
      const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : identity.isScalar(node) ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
      if (!props)
        return str;
      return identity.isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}
${ctx.indent}${str}`;
    }
    exports.createStringifyContext = createStringifyContext;
    exports.stringify = stringify;
  }
});

// node_modules/yaml/dist/stringify/stringifyPair.js
var require_stringifyPair = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyPair.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Scalar = require_Scalar();
    var stringify = require_stringify();
    var stringifyComment = require_stringifyComment();
    function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
      const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
      let keyComment = identity.isNode(key) && key.comment || null;
      if (simpleKeys) {
        if (keyComment) {
          throw new Error("With simple keys, key nodes cannot have comments");
        }
        if (identity.isCollection(key) || !identity.isNode(key) && typeof key === "object") {
          const msg = "With simple keys, collection cannot be used as a key value";
          throw new Error(msg);
        }
      }
      let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || identity.isCollection(key) || (identity.isScalar(key) ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL : typeof key === "object"));
      ctx = Object.assign({}, ctx, {
        allNullValues: false,
        implicitKey: !explicitKey && (simpleKeys || !allNullValues),
        indent: indent + indentStep
      });
      let keyCommentDone = false;
      let chompKeep = false;
      let str = stringify.stringify(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
      if (!explicitKey && !ctx.inFlow && str.length > 1024) {
        if (simpleKeys)
          throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
        explicitKey = true;
      }
      if (ctx.inFlow) {
        if (allNullValues || value == null) {
          if (keyCommentDone && onComment)
            onComment();
          return str === "" ? "?" : explicitKey ? `? ${str}` : str;
        }
      } else if (allNullValues && !simpleKeys || value == null && explicitKey) {
        str = `? ${str}`;
        if (keyComment && !keyCommentDone) {
          str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        } else if (chompKeep && onChompKeep)
          onChompKeep();
        return str;
      }
      if (keyCommentDone)
        keyComment = null;
      if (explicitKey) {
        if (keyComment)
          str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        str = `? ${str}
${indent}:`;
      } else {
        str = `${str}:`;
        if (keyComment)
          str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
      }
      let vsb, vcb, valueComment;
      if (identity.isNode(value)) {
        vsb = !!value.spaceBefore;
        vcb = value.commentBefore;
        valueComment = value.comment;
      } else {
        vsb = false;
        vcb = null;
        valueComment = null;
        if (value && typeof value === "object")
          value = doc.createNode(value);
      }
      ctx.implicitKey = false;
      if (!explicitKey && !keyComment && identity.isScalar(value))
        ctx.indentAtStart = str.length + 1;
      chompKeep = false;
      if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && identity.isSeq(value) && !value.flow && !value.tag && !value.anchor) {
        ctx.indent = ctx.indent.substring(2);
      }
      let valueCommentDone = false;
      const valueStr = stringify.stringify(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
      let ws = " ";
      if (keyComment || vsb || vcb) {
        ws = vsb ? "\n" : "";
        if (vcb) {
          const cs = commentString(vcb);
          ws += `
${stringifyComment.indentComment(cs, ctx.indent)}`;
        }
        if (valueStr === "" && !ctx.inFlow) {
          if (ws === "\n" && valueComment)
            ws = "\n\n";
        } else {
          ws += `
${ctx.indent}`;
        }
      } else if (!explicitKey && identity.isCollection(value)) {
        const vs0 = valueStr[0];
        const nl0 = valueStr.indexOf("\n");
        const hasNewline = nl0 !== -1;
        const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
        if (hasNewline || !flow) {
          let hasPropsLine = false;
          if (hasNewline && (vs0 === "&" || vs0 === "!")) {
            let sp0 = valueStr.indexOf(" ");
            if (vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!") {
              sp0 = valueStr.indexOf(" ", sp0 + 1);
            }
            if (sp0 === -1 || nl0 < sp0)
              hasPropsLine = true;
          }
          if (!hasPropsLine)
            ws = `
${ctx.indent}`;
        }
      } else if (valueStr === "" || valueStr[0] === "\n") {
        ws = "";
      }
      str += ws + valueStr;
      if (ctx.inFlow) {
        if (valueCommentDone && onComment)
          onComment();
      } else if (valueComment && !valueCommentDone) {
        str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
      } else if (chompKeep && onChompKeep) {
        onChompKeep();
      }
      return str;
    }
    exports.stringifyPair = stringifyPair;
  }
});

// node_modules/yaml/dist/log.js
var require_log = __commonJS({
  "node_modules/yaml/dist/log.js"(exports) {
    "use strict";
    var node_process = __require("process");
    function debug(logLevel, ...messages) {
      if (logLevel === "debug")
        console.log(...messages);
    }
    function warn(logLevel, warning) {
      if (logLevel === "debug" || logLevel === "warn") {
        if (typeof node_process.emitWarning === "function")
          node_process.emitWarning(warning);
        else
          console.warn(warning);
      }
    }
    exports.debug = debug;
    exports.warn = warn;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/merge.js
var require_merge = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/merge.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Scalar = require_Scalar();
    var MERGE_KEY = "<<";
    var merge = {
      identify: (value) => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
      default: "key",
      tag: "tag:yaml.org,2002:merge",
      test: /^<<$/,
      resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), {
        addToJSMap: addMergeToJSMap
      }),
      stringify: () => MERGE_KEY
    };
    var isMergeKey = (ctx, key) => (merge.identify(key) || identity.isScalar(key) && (!key.type || key.type === Scalar.Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag2) => tag2.tag === merge.tag && tag2.default);
    function addMergeToJSMap(ctx, map, value) {
      const source = resolveAliasValue(ctx, value);
      if (identity.isSeq(source))
        for (const it of source.items)
          mergeValue(ctx, map, it);
      else if (Array.isArray(source))
        for (const it of source)
          mergeValue(ctx, map, it);
      else
        mergeValue(ctx, map, source);
    }
    function mergeValue(ctx, map, value) {
      const source = resolveAliasValue(ctx, value);
      if (!identity.isMap(source))
        throw new Error("Merge sources must be maps or map aliases");
      const srcMap = source.toJSON(null, ctx, Map);
      for (const [key, value2] of srcMap) {
        if (map instanceof Map) {
          if (!map.has(key))
            map.set(key, value2);
        } else if (map instanceof Set) {
          map.add(key);
        } else if (!Object.prototype.hasOwnProperty.call(map, key)) {
          Object.defineProperty(map, key, {
            value: value2,
            writable: true,
            enumerable: true,
            configurable: true
          });
        }
      }
      return map;
    }
    function resolveAliasValue(ctx, value) {
      return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
    }
    exports.addMergeToJSMap = addMergeToJSMap;
    exports.isMergeKey = isMergeKey;
    exports.merge = merge;
  }
});

// node_modules/yaml/dist/nodes/addPairToJSMap.js
var require_addPairToJSMap = __commonJS({
  "node_modules/yaml/dist/nodes/addPairToJSMap.js"(exports) {
    "use strict";
    var log = require_log();
    var merge = require_merge();
    var stringify = require_stringify();
    var identity = require_identity();
    var toJS = require_toJS();
    function addPairToJSMap(ctx, map, { key, value }) {
      if (identity.isNode(key) && key.addToJSMap)
        key.addToJSMap(ctx, map, value);
      else if (merge.isMergeKey(ctx, key))
        merge.addMergeToJSMap(ctx, map, value);
      else {
        const jsKey = toJS.toJS(key, "", ctx);
        if (map instanceof Map) {
          map.set(jsKey, toJS.toJS(value, jsKey, ctx));
        } else if (map instanceof Set) {
          map.add(jsKey);
        } else {
          const stringKey = stringifyKey(key, jsKey, ctx);
          const jsValue = toJS.toJS(value, stringKey, ctx);
          if (stringKey in map)
            Object.defineProperty(map, stringKey, {
              value: jsValue,
              writable: true,
              enumerable: true,
              configurable: true
            });
          else
            map[stringKey] = jsValue;
        }
      }
      return map;
    }
    function stringifyKey(key, jsKey, ctx) {
      if (jsKey === null)
        return "";
      if (typeof jsKey !== "object")
        return String(jsKey);
      if (identity.isNode(key) && ctx?.doc) {
        const strCtx = stringify.createStringifyContext(ctx.doc, {});
        strCtx.anchors = /* @__PURE__ */ new Set();
        for (const node of ctx.anchors.keys())
          strCtx.anchors.add(node.anchor);
        strCtx.inFlow = true;
        strCtx.inStringifyKey = true;
        const strKey = key.toString(strCtx);
        if (!ctx.mapKeyWarned) {
          let jsonStr = JSON.stringify(strKey);
          if (jsonStr.length > 40)
            jsonStr = jsonStr.substring(0, 36) + '..."';
          log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
          ctx.mapKeyWarned = true;
        }
        return strKey;
      }
      return JSON.stringify(jsKey);
    }
    exports.addPairToJSMap = addPairToJSMap;
  }
});

// node_modules/yaml/dist/nodes/Pair.js
var require_Pair = __commonJS({
  "node_modules/yaml/dist/nodes/Pair.js"(exports) {
    "use strict";
    var createNode = require_createNode();
    var stringifyPair = require_stringifyPair();
    var addPairToJSMap = require_addPairToJSMap();
    var identity = require_identity();
    function createPair(key, value, ctx) {
      const k = createNode.createNode(key, void 0, ctx);
      const v = createNode.createNode(value, void 0, ctx);
      return new Pair(k, v);
    }
    var Pair = class _Pair {
      constructor(key, value = null) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
        this.key = key;
        this.value = value;
      }
      clone(schema) {
        let { key, value } = this;
        if (identity.isNode(key))
          key = key.clone(schema);
        if (identity.isNode(value))
          value = value.clone(schema);
        return new _Pair(key, value);
      }
      toJSON(_, ctx) {
        const pair = ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
        return addPairToJSMap.addPairToJSMap(ctx, pair, this);
      }
      toString(ctx, onComment, onChompKeep) {
        return ctx?.doc ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
      }
    };
    exports.Pair = Pair;
    exports.createPair = createPair;
  }
});

// node_modules/yaml/dist/stringify/stringifyCollection.js
var require_stringifyCollection = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyCollection.js"(exports) {
    "use strict";
    var identity = require_identity();
    var stringify = require_stringify();
    var stringifyComment = require_stringifyComment();
    function stringifyCollection(collection, ctx, options) {
      const flow = ctx.inFlow ?? collection.flow;
      const stringify2 = flow ? stringifyFlowCollection : stringifyBlockCollection;
      return stringify2(collection, ctx, options);
    }
    function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
      const { indent, options: { commentString } } = ctx;
      const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
      let chompKeep = false;
      const lines2 = [];
      for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment2 = null;
        if (identity.isNode(item)) {
          if (!chompKeep && item.spaceBefore)
            lines2.push("");
          addCommentBefore(ctx, lines2, item.commentBefore, chompKeep);
          if (item.comment)
            comment2 = item.comment;
        } else if (identity.isPair(item)) {
          const ik = identity.isNode(item.key) ? item.key : null;
          if (ik) {
            if (!chompKeep && ik.spaceBefore)
              lines2.push("");
            addCommentBefore(ctx, lines2, ik.commentBefore, chompKeep);
          }
        }
        chompKeep = false;
        let str2 = stringify.stringify(item, itemCtx, () => comment2 = null, () => chompKeep = true);
        if (comment2)
          str2 += stringifyComment.lineComment(str2, itemIndent, commentString(comment2));
        if (chompKeep && comment2)
          chompKeep = false;
        lines2.push(blockItemPrefix + str2);
      }
      let str;
      if (lines2.length === 0) {
        str = flowChars.start + flowChars.end;
      } else {
        str = lines2[0];
        for (let i = 1; i < lines2.length; ++i) {
          const line2 = lines2[i];
          str += line2 ? `
${indent}${line2}` : "\n";
        }
      }
      if (comment) {
        str += "\n" + stringifyComment.indentComment(commentString(comment), indent);
        if (onComment)
          onComment();
      } else if (chompKeep && onChompKeep)
        onChompKeep();
      return str;
    }
    function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
      const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
      itemIndent += indentStep;
      const itemCtx = Object.assign({}, ctx, {
        indent: itemIndent,
        inFlow: true,
        type: null
      });
      let reqNewline = false;
      let linesAtValue = 0;
      const lines2 = [];
      for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
          if (item.spaceBefore)
            lines2.push("");
          addCommentBefore(ctx, lines2, item.commentBefore, false);
          if (item.comment)
            comment = item.comment;
        } else if (identity.isPair(item)) {
          const ik = identity.isNode(item.key) ? item.key : null;
          if (ik) {
            if (ik.spaceBefore)
              lines2.push("");
            addCommentBefore(ctx, lines2, ik.commentBefore, false);
            if (ik.comment)
              reqNewline = true;
          }
          const iv = identity.isNode(item.value) ? item.value : null;
          if (iv) {
            if (iv.comment)
              comment = iv.comment;
            if (iv.commentBefore)
              reqNewline = true;
          } else if (item.value == null && ik?.comment) {
            comment = ik.comment;
          }
        }
        if (comment)
          reqNewline = true;
        let str = stringify.stringify(item, itemCtx, () => comment = null);
        reqNewline || (reqNewline = lines2.length > linesAtValue || str.includes("\n"));
        if (i < items.length - 1) {
          str += ",";
        } else if (ctx.options.trailingComma) {
          if (ctx.options.lineWidth > 0) {
            reqNewline || (reqNewline = lines2.reduce((sum3, line2) => sum3 + line2.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
          }
          if (reqNewline) {
            str += ",";
          }
        }
        if (comment)
          str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        lines2.push(str);
        linesAtValue = lines2.length;
      }
      const { start, end } = flowChars;
      if (lines2.length === 0) {
        return start + end;
      } else {
        if (!reqNewline) {
          const len = lines2.reduce((sum3, line2) => sum3 + line2.length + 2, 2);
          reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
        }
        if (reqNewline) {
          let str = start;
          for (const line2 of lines2)
            str += line2 ? `
${indentStep}${indent}${line2}` : "\n";
          return `${str}
${indent}${end}`;
        } else {
          return `${start}${fcPadding}${lines2.join(" ")}${fcPadding}${end}`;
        }
      }
    }
    function addCommentBefore({ indent, options: { commentString } }, lines2, comment, chompKeep) {
      if (comment && chompKeep)
        comment = comment.replace(/^\n+/, "");
      if (comment) {
        const ic = stringifyComment.indentComment(commentString(comment), indent);
        lines2.push(ic.trimStart());
      }
    }
    exports.stringifyCollection = stringifyCollection;
  }
});

// node_modules/yaml/dist/nodes/YAMLMap.js
var require_YAMLMap = __commonJS({
  "node_modules/yaml/dist/nodes/YAMLMap.js"(exports) {
    "use strict";
    var stringifyCollection = require_stringifyCollection();
    var addPairToJSMap = require_addPairToJSMap();
    var Collection = require_Collection();
    var identity = require_identity();
    var Pair = require_Pair();
    var Scalar = require_Scalar();
    function findPair(items, key) {
      const k = identity.isScalar(key) ? key.value : key;
      for (const it of items) {
        if (identity.isPair(it)) {
          if (it.key === key || it.key === k)
            return it;
          if (identity.isScalar(it.key) && it.key.value === k)
            return it;
        }
      }
      return void 0;
    }
    var YAMLMap = class extends Collection.Collection {
      static get tagName() {
        return "tag:yaml.org,2002:map";
      }
      constructor(schema) {
        super(identity.MAP, schema);
        this.items = [];
      }
      /**
       * A generic collection parsing method that can be extended
       * to other node classes that inherit from YAMLMap
       */
      static from(schema, obj, ctx) {
        const { keepUndefined, replacer } = ctx;
        const map = new this(schema);
        const add2 = (key, value) => {
          if (typeof replacer === "function")
            value = replacer.call(obj, key, value);
          else if (Array.isArray(replacer) && !replacer.includes(key))
            return;
          if (value !== void 0 || keepUndefined)
            map.items.push(Pair.createPair(key, value, ctx));
        };
        if (obj instanceof Map) {
          for (const [key, value] of obj)
            add2(key, value);
        } else if (obj && typeof obj === "object") {
          for (const key of Object.keys(obj))
            add2(key, obj[key]);
        }
        if (typeof schema.sortMapEntries === "function") {
          map.items.sort(schema.sortMapEntries);
        }
        return map;
      }
      /**
       * Adds a value to the collection.
       *
       * @param overwrite - If not set `true`, using a key that is already in the
       *   collection will throw. Otherwise, overwrites the previous value.
       */
      add(pair, overwrite) {
        let _pair;
        if (identity.isPair(pair))
          _pair = pair;
        else if (!pair || typeof pair !== "object" || !("key" in pair)) {
          _pair = new Pair.Pair(pair, pair?.value);
        } else
          _pair = new Pair.Pair(pair.key, pair.value);
        const prev = findPair(this.items, _pair.key);
        const sortEntries = this.schema?.sortMapEntries;
        if (prev) {
          if (!overwrite)
            throw new Error(`Key ${_pair.key} already set`);
          if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value))
            prev.value.value = _pair.value;
          else
            prev.value = _pair.value;
        } else if (sortEntries) {
          const i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
          if (i === -1)
            this.items.push(_pair);
          else
            this.items.splice(i, 0, _pair);
        } else {
          this.items.push(_pair);
        }
      }
      delete(key) {
        const it = findPair(this.items, key);
        if (!it)
          return false;
        const del = this.items.splice(this.items.indexOf(it), 1);
        return del.length > 0;
      }
      get(key, keepScalar) {
        const it = findPair(this.items, key);
        const node = it?.value;
        return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? void 0;
      }
      has(key) {
        return !!findPair(this.items, key);
      }
      set(key, value) {
        this.add(new Pair.Pair(key, value), true);
      }
      /**
       * @param ctx - Conversion context, originally set in Document#toJS()
       * @param {Class} Type - If set, forces the returned collection type
       * @returns Instance of Type, Map, or Object
       */
      toJSON(_, ctx, Type) {
        const map = Type ? new Type() : ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
        if (ctx?.onCreate)
          ctx.onCreate(map);
        for (const item of this.items)
          addPairToJSMap.addPairToJSMap(ctx, map, item);
        return map;
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        for (const item of this.items) {
          if (!identity.isPair(item))
            throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
        }
        if (!ctx.allNullValues && this.hasAllNullValues(false))
          ctx = Object.assign({}, ctx, { allNullValues: true });
        return stringifyCollection.stringifyCollection(this, ctx, {
          blockItemPrefix: "",
          flowChars: { start: "{", end: "}" },
          itemIndent: ctx.indent || "",
          onChompKeep,
          onComment
        });
      }
    };
    exports.YAMLMap = YAMLMap;
    exports.findPair = findPair;
  }
});

// node_modules/yaml/dist/schema/common/map.js
var require_map = __commonJS({
  "node_modules/yaml/dist/schema/common/map.js"(exports) {
    "use strict";
    var identity = require_identity();
    var YAMLMap = require_YAMLMap();
    var map = {
      collection: "map",
      default: true,
      nodeClass: YAMLMap.YAMLMap,
      tag: "tag:yaml.org,2002:map",
      resolve(map2, onError) {
        if (!identity.isMap(map2))
          onError("Expected a mapping for this tag");
        return map2;
      },
      createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
    };
    exports.map = map;
  }
});

// node_modules/yaml/dist/nodes/YAMLSeq.js
var require_YAMLSeq = __commonJS({
  "node_modules/yaml/dist/nodes/YAMLSeq.js"(exports) {
    "use strict";
    var createNode = require_createNode();
    var stringifyCollection = require_stringifyCollection();
    var Collection = require_Collection();
    var identity = require_identity();
    var Scalar = require_Scalar();
    var toJS = require_toJS();
    var YAMLSeq = class extends Collection.Collection {
      static get tagName() {
        return "tag:yaml.org,2002:seq";
      }
      constructor(schema) {
        super(identity.SEQ, schema);
        this.items = [];
      }
      add(value) {
        this.items.push(value);
      }
      /**
       * Removes a value from the collection.
       *
       * `key` must contain a representation of an integer for this to succeed.
       * It may be wrapped in a `Scalar`.
       *
       * @returns `true` if the item was found and removed.
       */
      delete(key) {
        const idx = asItemIndex(key);
        if (typeof idx !== "number")
          return false;
        const del = this.items.splice(idx, 1);
        return del.length > 0;
      }
      get(key, keepScalar) {
        const idx = asItemIndex(key);
        if (typeof idx !== "number")
          return void 0;
        const it = this.items[idx];
        return !keepScalar && identity.isScalar(it) ? it.value : it;
      }
      /**
       * Checks if the collection includes a value with the key `key`.
       *
       * `key` must contain a representation of an integer for this to succeed.
       * It may be wrapped in a `Scalar`.
       */
      has(key) {
        const idx = asItemIndex(key);
        return typeof idx === "number" && idx < this.items.length;
      }
      /**
       * Sets a value in this collection. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       *
       * If `key` does not contain a representation of an integer, this will throw.
       * It may be wrapped in a `Scalar`.
       */
      set(key, value) {
        const idx = asItemIndex(key);
        if (typeof idx !== "number")
          throw new Error(`Expected a valid index, not ${key}.`);
        const prev = this.items[idx];
        if (identity.isScalar(prev) && Scalar.isScalarValue(value))
          prev.value = value;
        else
          this.items[idx] = value;
      }
      toJSON(_, ctx) {
        const seq = [];
        if (ctx?.onCreate)
          ctx.onCreate(seq);
        let i = 0;
        for (const item of this.items)
          seq.push(toJS.toJS(item, String(i++), ctx));
        return seq;
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        return stringifyCollection.stringifyCollection(this, ctx, {
          blockItemPrefix: "- ",
          flowChars: { start: "[", end: "]" },
          itemIndent: (ctx.indent || "") + "  ",
          onChompKeep,
          onComment
        });
      }
      static from(schema, obj, ctx) {
        const { replacer } = ctx;
        const seq = new this(schema);
        if (obj && Symbol.iterator in Object(obj)) {
          let i = 0;
          for (let it of obj) {
            if (typeof replacer === "function") {
              const key = obj instanceof Set ? it : String(i++);
              it = replacer.call(obj, key, it);
            }
            seq.items.push(createNode.createNode(it, void 0, ctx));
          }
        }
        return seq;
      }
    };
    function asItemIndex(key) {
      let idx = identity.isScalar(key) ? key.value : key;
      if (idx && typeof idx === "string")
        idx = Number(idx);
      return typeof idx === "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
    }
    exports.YAMLSeq = YAMLSeq;
  }
});

// node_modules/yaml/dist/schema/common/seq.js
var require_seq = __commonJS({
  "node_modules/yaml/dist/schema/common/seq.js"(exports) {
    "use strict";
    var identity = require_identity();
    var YAMLSeq = require_YAMLSeq();
    var seq = {
      collection: "seq",
      default: true,
      nodeClass: YAMLSeq.YAMLSeq,
      tag: "tag:yaml.org,2002:seq",
      resolve(seq2, onError) {
        if (!identity.isSeq(seq2))
          onError("Expected a sequence for this tag");
        return seq2;
      },
      createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
    };
    exports.seq = seq;
  }
});

// node_modules/yaml/dist/schema/common/string.js
var require_string = __commonJS({
  "node_modules/yaml/dist/schema/common/string.js"(exports) {
    "use strict";
    var stringifyString = require_stringifyString();
    var string = {
      identify: (value) => typeof value === "string",
      default: true,
      tag: "tag:yaml.org,2002:str",
      resolve: (str) => str,
      stringify(item, ctx, onComment, onChompKeep) {
        ctx = Object.assign({ actualString: true }, ctx);
        return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
      }
    };
    exports.string = string;
  }
});

// node_modules/yaml/dist/schema/common/null.js
var require_null = __commonJS({
  "node_modules/yaml/dist/schema/common/null.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var nullTag = {
      identify: (value) => value == null,
      createNode: () => new Scalar.Scalar(null),
      default: true,
      tag: "tag:yaml.org,2002:null",
      test: /^(?:~|[Nn]ull|NULL)?$/,
      resolve: () => new Scalar.Scalar(null),
      stringify: ({ source }, ctx) => typeof source === "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
    };
    exports.nullTag = nullTag;
  }
});

// node_modules/yaml/dist/schema/core/bool.js
var require_bool = __commonJS({
  "node_modules/yaml/dist/schema/core/bool.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var boolTag = {
      identify: (value) => typeof value === "boolean",
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
      resolve: (str) => new Scalar.Scalar(str[0] === "t" || str[0] === "T"),
      stringify({ source, value }, ctx) {
        if (source && boolTag.test.test(source)) {
          const sv = source[0] === "t" || source[0] === "T";
          if (value === sv)
            return source;
        }
        return value ? ctx.options.trueStr : ctx.options.falseStr;
      }
    };
    exports.boolTag = boolTag;
  }
});

// node_modules/yaml/dist/stringify/stringifyNumber.js
var require_stringifyNumber = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyNumber.js"(exports) {
    "use strict";
    function stringifyNumber({ format, minFractionDigits, tag: tag2, value }) {
      if (typeof value === "bigint")
        return String(value);
      const num = typeof value === "number" ? value : Number(value);
      if (!isFinite(num))
        return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
      let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
      if (!format && minFractionDigits && (!tag2 || tag2 === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
        let i = n.indexOf(".");
        if (i < 0) {
          i = n.length;
          n += ".";
        }
        let d = minFractionDigits - (n.length - i - 1);
        while (d-- > 0)
          n += "0";
      }
      return n;
    }
    exports.stringifyNumber = stringifyNumber;
  }
});

// node_modules/yaml/dist/schema/core/float.js
var require_float = __commonJS({
  "node_modules/yaml/dist/schema/core/float.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var stringifyNumber = require_stringifyNumber();
    var floatNaN = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
      resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
      stringify: stringifyNumber.stringifyNumber
    };
    var floatExp = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      format: "EXP",
      test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
      resolve: (str) => parseFloat(str),
      stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
      }
    };
    var float = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
      resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str));
        const dot = str.indexOf(".");
        if (dot !== -1 && str[str.length - 1] === "0")
          node.minFractionDigits = str.length - dot - 1;
        return node;
      },
      stringify: stringifyNumber.stringifyNumber
    };
    exports.float = float;
    exports.floatExp = floatExp;
    exports.floatNaN = floatNaN;
  }
});

// node_modules/yaml/dist/schema/core/int.js
var require_int = __commonJS({
  "node_modules/yaml/dist/schema/core/int.js"(exports) {
    "use strict";
    var stringifyNumber = require_stringifyNumber();
    var intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
    var intResolve = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
    function intStringify(node, radix, prefix) {
      const { value } = node;
      if (intIdentify(value) && value >= 0)
        return prefix + value.toString(radix);
      return stringifyNumber.stringifyNumber(node);
    }
    var intOct = {
      identify: (value) => intIdentify(value) && value >= 0,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "OCT",
      test: /^0o[0-7]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
      stringify: (node) => intStringify(node, 8, "0o")
    };
    var int = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      test: /^[-+]?[0-9]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
      stringify: stringifyNumber.stringifyNumber
    };
    var intHex = {
      identify: (value) => intIdentify(value) && value >= 0,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "HEX",
      test: /^0x[0-9a-fA-F]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
      stringify: (node) => intStringify(node, 16, "0x")
    };
    exports.int = int;
    exports.intHex = intHex;
    exports.intOct = intOct;
  }
});

// node_modules/yaml/dist/schema/core/schema.js
var require_schema = __commonJS({
  "node_modules/yaml/dist/schema/core/schema.js"(exports) {
    "use strict";
    var map = require_map();
    var _null = require_null();
    var seq = require_seq();
    var string = require_string();
    var bool = require_bool();
    var float = require_float();
    var int = require_int();
    var schema = [
      map.map,
      seq.seq,
      string.string,
      _null.nullTag,
      bool.boolTag,
      int.intOct,
      int.int,
      int.intHex,
      float.floatNaN,
      float.floatExp,
      float.float
    ];
    exports.schema = schema;
  }
});

// node_modules/yaml/dist/schema/json/schema.js
var require_schema2 = __commonJS({
  "node_modules/yaml/dist/schema/json/schema.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var map = require_map();
    var seq = require_seq();
    function intIdentify(value) {
      return typeof value === "bigint" || Number.isInteger(value);
    }
    var stringifyJSON = ({ value }) => JSON.stringify(value);
    var jsonScalars = [
      {
        identify: (value) => typeof value === "string",
        default: true,
        tag: "tag:yaml.org,2002:str",
        resolve: (str) => str,
        stringify: stringifyJSON
      },
      {
        identify: (value) => value == null,
        createNode: () => new Scalar.Scalar(null),
        default: true,
        tag: "tag:yaml.org,2002:null",
        test: /^null$/,
        resolve: () => null,
        stringify: stringifyJSON
      },
      {
        identify: (value) => typeof value === "boolean",
        default: true,
        tag: "tag:yaml.org,2002:bool",
        test: /^true$|^false$/,
        resolve: (str) => str === "true",
        stringify: stringifyJSON
      },
      {
        identify: intIdentify,
        default: true,
        tag: "tag:yaml.org,2002:int",
        test: /^-?(?:0|[1-9][0-9]*)$/,
        resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
        stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
      },
      {
        identify: (value) => typeof value === "number",
        default: true,
        tag: "tag:yaml.org,2002:float",
        test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
        resolve: (str) => parseFloat(str),
        stringify: stringifyJSON
      }
    ];
    var jsonError = {
      default: true,
      tag: "",
      test: /^/,
      resolve(str, onError) {
        onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
        return str;
      }
    };
    var schema = [map.map, seq.seq].concat(jsonScalars, jsonError);
    exports.schema = schema;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/binary.js
var require_binary = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/binary.js"(exports) {
    "use strict";
    var node_buffer = __require("buffer");
    var Scalar = require_Scalar();
    var stringifyString = require_stringifyString();
    var binary = {
      identify: (value) => value instanceof Uint8Array,
      // Buffer inherits from Uint8Array
      default: false,
      tag: "tag:yaml.org,2002:binary",
      /**
       * Returns a Buffer in node and an Uint8Array in browsers
       *
       * To use the resulting buffer as an image, you'll want to do something like:
       *
       *   const blob = new Blob([buffer], { type: 'image/jpeg' })
       *   document.querySelector('#photo').src = URL.createObjectURL(blob)
       */
      resolve(src, onError) {
        if (typeof node_buffer.Buffer === "function") {
          return node_buffer.Buffer.from(src, "base64");
        } else if (typeof atob === "function") {
          const str = atob(src.replace(/[\n\r]/g, ""));
          const buffer = new Uint8Array(str.length);
          for (let i = 0; i < str.length; ++i)
            buffer[i] = str.charCodeAt(i);
          return buffer;
        } else {
          onError("This environment does not support reading binary tags; either Buffer or atob is required");
          return src;
        }
      },
      stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
        if (!value)
          return "";
        const buf = value;
        let str;
        if (typeof node_buffer.Buffer === "function") {
          str = buf instanceof node_buffer.Buffer ? buf.toString("base64") : node_buffer.Buffer.from(buf.buffer).toString("base64");
        } else if (typeof btoa === "function") {
          let s = "";
          for (let i = 0; i < buf.length; ++i)
            s += String.fromCharCode(buf[i]);
          str = btoa(s);
        } else {
          throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
        }
        type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
        if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
          const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
          const n = Math.ceil(str.length / lineWidth);
          const lines2 = new Array(n);
          for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
            lines2[i] = str.substr(o, lineWidth);
          }
          str = lines2.join(type === Scalar.Scalar.BLOCK_LITERAL ? "\n" : " ");
        }
        return stringifyString.stringifyString({ comment, type, value: str }, ctx, onComment, onChompKeep);
      }
    };
    exports.binary = binary;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/pairs.js
var require_pairs = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/pairs.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Pair = require_Pair();
    var Scalar = require_Scalar();
    var YAMLSeq = require_YAMLSeq();
    function resolvePairs(seq, onError) {
      if (identity.isSeq(seq)) {
        for (let i = 0; i < seq.items.length; ++i) {
          let item = seq.items[i];
          if (identity.isPair(item))
            continue;
          else if (identity.isMap(item)) {
            if (item.items.length > 1)
              onError("Each pair must have its own sequence indicator");
            const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
            if (item.commentBefore)
              pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}
${pair.key.commentBefore}` : item.commentBefore;
            if (item.comment) {
              const cn = pair.value ?? pair.key;
              cn.comment = cn.comment ? `${item.comment}
${cn.comment}` : item.comment;
            }
            item = pair;
          }
          seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
        }
      } else
        onError("Expected a sequence for this tag");
      return seq;
    }
    function createPairs(schema, iterable, ctx) {
      const { replacer } = ctx;
      const pairs2 = new YAMLSeq.YAMLSeq(schema);
      pairs2.tag = "tag:yaml.org,2002:pairs";
      let i = 0;
      if (iterable && Symbol.iterator in Object(iterable))
        for (let it of iterable) {
          if (typeof replacer === "function")
            it = replacer.call(iterable, String(i++), it);
          let key, value;
          if (Array.isArray(it)) {
            if (it.length === 2) {
              key = it[0];
              value = it[1];
            } else
              throw new TypeError(`Expected [key, value] tuple: ${it}`);
          } else if (it && it instanceof Object) {
            const keys2 = Object.keys(it);
            if (keys2.length === 1) {
              key = keys2[0];
              value = it[key];
            } else {
              throw new TypeError(`Expected tuple with one key, not ${keys2.length} keys`);
            }
          } else {
            key = it;
          }
          pairs2.items.push(Pair.createPair(key, value, ctx));
        }
      return pairs2;
    }
    var pairs = {
      collection: "seq",
      default: false,
      tag: "tag:yaml.org,2002:pairs",
      resolve: resolvePairs,
      createNode: createPairs
    };
    exports.createPairs = createPairs;
    exports.pairs = pairs;
    exports.resolvePairs = resolvePairs;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/omap.js
var require_omap = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/omap.js"(exports) {
    "use strict";
    var identity = require_identity();
    var toJS = require_toJS();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var pairs = require_pairs();
    var YAMLOMap = class _YAMLOMap extends YAMLSeq.YAMLSeq {
      constructor() {
        super();
        this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
        this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
        this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
        this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
        this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
        this.tag = _YAMLOMap.tag;
      }
      /**
       * If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
       * but TypeScript won't allow widening the signature of a child method.
       */
      toJSON(_, ctx) {
        if (!ctx)
          return super.toJSON(_);
        const map = /* @__PURE__ */ new Map();
        if (ctx?.onCreate)
          ctx.onCreate(map);
        for (const pair of this.items) {
          let key, value;
          if (identity.isPair(pair)) {
            key = toJS.toJS(pair.key, "", ctx);
            value = toJS.toJS(pair.value, key, ctx);
          } else {
            key = toJS.toJS(pair, "", ctx);
          }
          if (map.has(key))
            throw new Error("Ordered maps must not include duplicate keys");
          map.set(key, value);
        }
        return map;
      }
      static from(schema, iterable, ctx) {
        const pairs$1 = pairs.createPairs(schema, iterable, ctx);
        const omap2 = new this();
        omap2.items = pairs$1.items;
        return omap2;
      }
    };
    YAMLOMap.tag = "tag:yaml.org,2002:omap";
    var omap = {
      collection: "seq",
      identify: (value) => value instanceof Map,
      nodeClass: YAMLOMap,
      default: false,
      tag: "tag:yaml.org,2002:omap",
      resolve(seq, onError) {
        const pairs$1 = pairs.resolvePairs(seq, onError);
        const seenKeys = [];
        for (const { key } of pairs$1.items) {
          if (identity.isScalar(key)) {
            if (seenKeys.includes(key.value)) {
              onError(`Ordered maps must not include duplicate keys: ${key.value}`);
            } else {
              seenKeys.push(key.value);
            }
          }
        }
        return Object.assign(new YAMLOMap(), pairs$1);
      },
      createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
    };
    exports.YAMLOMap = YAMLOMap;
    exports.omap = omap;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/bool.js
var require_bool2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/bool.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    function boolStringify({ value, source }, ctx) {
      const boolObj = value ? trueTag : falseTag;
      if (source && boolObj.test.test(source))
        return source;
      return value ? ctx.options.trueStr : ctx.options.falseStr;
    }
    var trueTag = {
      identify: (value) => value === true,
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
      resolve: () => new Scalar.Scalar(true),
      stringify: boolStringify
    };
    var falseTag = {
      identify: (value) => value === false,
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
      resolve: () => new Scalar.Scalar(false),
      stringify: boolStringify
    };
    exports.falseTag = falseTag;
    exports.trueTag = trueTag;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/float.js
var require_float2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/float.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var stringifyNumber = require_stringifyNumber();
    var floatNaN = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
      resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
      stringify: stringifyNumber.stringifyNumber
    };
    var floatExp = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      format: "EXP",
      test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
      resolve: (str) => parseFloat(str.replace(/_/g, "")),
      stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
      }
    };
    var float = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
      resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, "")));
        const dot = str.indexOf(".");
        if (dot !== -1) {
          const f = str.substring(dot + 1).replace(/_/g, "");
          if (f[f.length - 1] === "0")
            node.minFractionDigits = f.length;
        }
        return node;
      },
      stringify: stringifyNumber.stringifyNumber
    };
    exports.float = float;
    exports.floatExp = floatExp;
    exports.floatNaN = floatNaN;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/int.js
var require_int2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/int.js"(exports) {
    "use strict";
    var stringifyNumber = require_stringifyNumber();
    var intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
    function intResolve(str, offset, radix, { intAsBigInt }) {
      const sign = str[0];
      if (sign === "-" || sign === "+")
        offset += 1;
      str = str.substring(offset).replace(/_/g, "");
      if (intAsBigInt) {
        switch (radix) {
          case 2:
            str = `0b${str}`;
            break;
          case 8:
            str = `0o${str}`;
            break;
          case 16:
            str = `0x${str}`;
            break;
        }
        const n2 = BigInt(str);
        return sign === "-" ? BigInt(-1) * n2 : n2;
      }
      const n = parseInt(str, radix);
      return sign === "-" ? -1 * n : n;
    }
    function intStringify(node, radix, prefix) {
      const { value } = node;
      if (intIdentify(value)) {
        const str = value.toString(radix);
        return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
      }
      return stringifyNumber.stringifyNumber(node);
    }
    var intBin = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "BIN",
      test: /^[-+]?0b[0-1_]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
      stringify: (node) => intStringify(node, 2, "0b")
    };
    var intOct = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "OCT",
      test: /^[-+]?0[0-7_]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
      stringify: (node) => intStringify(node, 8, "0")
    };
    var int = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      test: /^[-+]?[0-9][0-9_]*$/,
      resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
      stringify: stringifyNumber.stringifyNumber
    };
    var intHex = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "HEX",
      test: /^[-+]?0x[0-9a-fA-F_]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
      stringify: (node) => intStringify(node, 16, "0x")
    };
    exports.int = int;
    exports.intBin = intBin;
    exports.intHex = intHex;
    exports.intOct = intOct;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/set.js
var require_set = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/set.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Pair = require_Pair();
    var YAMLMap = require_YAMLMap();
    var YAMLSet = class _YAMLSet extends YAMLMap.YAMLMap {
      constructor(schema) {
        super(schema);
        this.tag = _YAMLSet.tag;
      }
      add(key) {
        let pair;
        if (identity.isPair(key))
          pair = key;
        else if (key && typeof key === "object" && "key" in key && "value" in key && key.value === null)
          pair = new Pair.Pair(key.key, null);
        else
          pair = new Pair.Pair(key, null);
        const prev = YAMLMap.findPair(this.items, pair.key);
        if (!prev)
          this.items.push(pair);
      }
      /**
       * If `keepPair` is `true`, returns the Pair matching `key`.
       * Otherwise, returns the value of that Pair's key.
       */
      get(key, keepPair) {
        const pair = YAMLMap.findPair(this.items, key);
        return !keepPair && identity.isPair(pair) ? identity.isScalar(pair.key) ? pair.key.value : pair.key : pair;
      }
      set(key, value) {
        if (typeof value !== "boolean")
          throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
        const prev = YAMLMap.findPair(this.items, key);
        if (prev && !value) {
          this.items.splice(this.items.indexOf(prev), 1);
        } else if (!prev && value) {
          this.items.push(new Pair.Pair(key));
        }
      }
      toJSON(_, ctx) {
        return super.toJSON(_, ctx, Set);
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        if (this.hasAllNullValues(true))
          return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
        else
          throw new Error("Set items must all have null values");
      }
      static from(schema, iterable, ctx) {
        const { replacer } = ctx;
        const set2 = new this(schema);
        if (iterable && Symbol.iterator in Object(iterable))
          for (let value of iterable) {
            if (typeof replacer === "function")
              value = replacer.call(iterable, value, value);
            set2.items.push(Pair.createPair(value, null, ctx));
          }
        return set2;
      }
    };
    YAMLSet.tag = "tag:yaml.org,2002:set";
    var set = {
      collection: "map",
      identify: (value) => value instanceof Set,
      nodeClass: YAMLSet,
      default: false,
      tag: "tag:yaml.org,2002:set",
      createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
      resolve(map, onError) {
        if (identity.isMap(map)) {
          if (map.hasAllNullValues(true))
            return Object.assign(new YAMLSet(), map);
          else
            onError("Set items must all have null values");
        } else
          onError("Expected a mapping for this tag");
        return map;
      }
    };
    exports.YAMLSet = YAMLSet;
    exports.set = set;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/timestamp.js
var require_timestamp = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/timestamp.js"(exports) {
    "use strict";
    var stringifyNumber = require_stringifyNumber();
    function parseSexagesimal(str, asBigInt) {
      const sign = str[0];
      const parts2 = sign === "-" || sign === "+" ? str.substring(1) : str;
      const num = (n) => asBigInt ? BigInt(n) : Number(n);
      const res = parts2.replace(/_/g, "").split(":").reduce((res2, p) => res2 * num(60) + num(p), num(0));
      return sign === "-" ? num(-1) * res : res;
    }
    function stringifySexagesimal(node) {
      let { value } = node;
      let num = (n) => n;
      if (typeof value === "bigint")
        num = (n) => BigInt(n);
      else if (isNaN(value) || !isFinite(value))
        return stringifyNumber.stringifyNumber(node);
      let sign = "";
      if (value < 0) {
        sign = "-";
        value *= num(-1);
      }
      const _60 = num(60);
      const parts2 = [value % _60];
      if (value < 60) {
        parts2.unshift(0);
      } else {
        value = (value - parts2[0]) / _60;
        parts2.unshift(value % _60);
        if (value >= 60) {
          value = (value - parts2[0]) / _60;
          parts2.unshift(value);
        }
      }
      return sign + parts2.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
    }
    var intTime = {
      identify: (value) => typeof value === "bigint" || Number.isInteger(value),
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "TIME",
      test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
      resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
      stringify: stringifySexagesimal
    };
    var floatTime = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      format: "TIME",
      test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
      resolve: (str) => parseSexagesimal(str, false),
      stringify: stringifySexagesimal
    };
    var timestamp = {
      identify: (value) => value instanceof Date,
      default: true,
      tag: "tag:yaml.org,2002:timestamp",
      // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
      // may be omitted altogether, resulting in a date format. In such a case, the time part is
      // assumed to be 00:00:00Z (start of day, UTC).
      test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
      resolve(str) {
        const match2 = str.match(timestamp.test);
        if (!match2)
          throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
        const [, year, month, day, hour, minute, second] = match2.map(Number);
        const millisec = match2[7] ? Number((match2[7] + "00").substr(1, 3)) : 0;
        let date2 = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
        const tz = match2[8];
        if (tz && tz !== "Z") {
          let d = parseSexagesimal(tz, false);
          if (Math.abs(d) < 30)
            d *= 60;
          date2 -= 6e4 * d;
        }
        return new Date(date2);
      },
      stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
    };
    exports.floatTime = floatTime;
    exports.intTime = intTime;
    exports.timestamp = timestamp;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/schema.js
var require_schema3 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/schema.js"(exports) {
    "use strict";
    var map = require_map();
    var _null = require_null();
    var seq = require_seq();
    var string = require_string();
    var binary = require_binary();
    var bool = require_bool2();
    var float = require_float2();
    var int = require_int2();
    var merge = require_merge();
    var omap = require_omap();
    var pairs = require_pairs();
    var set = require_set();
    var timestamp = require_timestamp();
    var schema = [
      map.map,
      seq.seq,
      string.string,
      _null.nullTag,
      bool.trueTag,
      bool.falseTag,
      int.intBin,
      int.intOct,
      int.int,
      int.intHex,
      float.floatNaN,
      float.floatExp,
      float.float,
      binary.binary,
      merge.merge,
      omap.omap,
      pairs.pairs,
      set.set,
      timestamp.intTime,
      timestamp.floatTime,
      timestamp.timestamp
    ];
    exports.schema = schema;
  }
});

// node_modules/yaml/dist/schema/tags.js
var require_tags = __commonJS({
  "node_modules/yaml/dist/schema/tags.js"(exports) {
    "use strict";
    var map = require_map();
    var _null = require_null();
    var seq = require_seq();
    var string = require_string();
    var bool = require_bool();
    var float = require_float();
    var int = require_int();
    var schema = require_schema();
    var schema$1 = require_schema2();
    var binary = require_binary();
    var merge = require_merge();
    var omap = require_omap();
    var pairs = require_pairs();
    var schema$2 = require_schema3();
    var set = require_set();
    var timestamp = require_timestamp();
    var schemas = /* @__PURE__ */ new Map([
      ["core", schema.schema],
      ["failsafe", [map.map, seq.seq, string.string]],
      ["json", schema$1.schema],
      ["yaml11", schema$2.schema],
      ["yaml-1.1", schema$2.schema]
    ]);
    var tagsByName = {
      binary: binary.binary,
      bool: bool.boolTag,
      float: float.float,
      floatExp: float.floatExp,
      floatNaN: float.floatNaN,
      floatTime: timestamp.floatTime,
      int: int.int,
      intHex: int.intHex,
      intOct: int.intOct,
      intTime: timestamp.intTime,
      map: map.map,
      merge: merge.merge,
      null: _null.nullTag,
      omap: omap.omap,
      pairs: pairs.pairs,
      seq: seq.seq,
      set: set.set,
      timestamp: timestamp.timestamp
    };
    var coreKnownTags = {
      "tag:yaml.org,2002:binary": binary.binary,
      "tag:yaml.org,2002:merge": merge.merge,
      "tag:yaml.org,2002:omap": omap.omap,
      "tag:yaml.org,2002:pairs": pairs.pairs,
      "tag:yaml.org,2002:set": set.set,
      "tag:yaml.org,2002:timestamp": timestamp.timestamp
    };
    function getTags(customTags, schemaName, addMergeTag) {
      const schemaTags = schemas.get(schemaName);
      if (schemaTags && !customTags) {
        return addMergeTag && !schemaTags.includes(merge.merge) ? schemaTags.concat(merge.merge) : schemaTags.slice();
      }
      let tags = schemaTags;
      if (!tags) {
        if (Array.isArray(customTags))
          tags = [];
        else {
          const keys2 = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
          throw new Error(`Unknown schema "${schemaName}"; use one of ${keys2} or define customTags array`);
        }
      }
      if (Array.isArray(customTags)) {
        for (const tag2 of customTags)
          tags = tags.concat(tag2);
      } else if (typeof customTags === "function") {
        tags = customTags(tags.slice());
      }
      if (addMergeTag)
        tags = tags.concat(merge.merge);
      return tags.reduce((tags2, tag2) => {
        const tagObj = typeof tag2 === "string" ? tagsByName[tag2] : tag2;
        if (!tagObj) {
          const tagName = JSON.stringify(tag2);
          const keys2 = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
          throw new Error(`Unknown custom tag ${tagName}; use one of ${keys2}`);
        }
        if (!tags2.includes(tagObj))
          tags2.push(tagObj);
        return tags2;
      }, []);
    }
    exports.coreKnownTags = coreKnownTags;
    exports.getTags = getTags;
  }
});

// node_modules/yaml/dist/schema/Schema.js
var require_Schema = __commonJS({
  "node_modules/yaml/dist/schema/Schema.js"(exports) {
    "use strict";
    var identity = require_identity();
    var map = require_map();
    var seq = require_seq();
    var string = require_string();
    var tags = require_tags();
    var sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
    var Schema = class _Schema {
      constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
        this.compat = Array.isArray(compat) ? tags.getTags(compat, "compat") : compat ? tags.getTags(null, compat) : null;
        this.name = typeof schema === "string" && schema || "core";
        this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
        this.tags = tags.getTags(customTags, this.name, merge);
        this.toStringOptions = toStringDefaults ?? null;
        Object.defineProperty(this, identity.MAP, { value: map.map });
        Object.defineProperty(this, identity.SCALAR, { value: string.string });
        Object.defineProperty(this, identity.SEQ, { value: seq.seq });
        this.sortMapEntries = typeof sortMapEntries === "function" ? sortMapEntries : sortMapEntries === true ? sortMapEntriesByKey : null;
      }
      clone() {
        const copy = Object.create(_Schema.prototype, Object.getOwnPropertyDescriptors(this));
        copy.tags = this.tags.slice();
        return copy;
      }
    };
    exports.Schema = Schema;
  }
});

// node_modules/yaml/dist/stringify/stringifyDocument.js
var require_stringifyDocument = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyDocument.js"(exports) {
    "use strict";
    var identity = require_identity();
    var stringify = require_stringify();
    var stringifyComment = require_stringifyComment();
    function stringifyDocument(doc, options) {
      const lines2 = [];
      let hasDirectives = options.directives === true;
      if (options.directives !== false && doc.directives) {
        const dir = doc.directives.toString(doc);
        if (dir) {
          lines2.push(dir);
          hasDirectives = true;
        } else if (doc.directives.docStart)
          hasDirectives = true;
      }
      if (hasDirectives)
        lines2.push("---");
      const ctx = stringify.createStringifyContext(doc, options);
      const { commentString } = ctx.options;
      if (doc.commentBefore) {
        if (lines2.length !== 1)
          lines2.unshift("");
        const cs = commentString(doc.commentBefore);
        lines2.unshift(stringifyComment.indentComment(cs, ""));
      }
      let chompKeep = false;
      let contentComment = null;
      if (doc.contents) {
        if (identity.isNode(doc.contents)) {
          if (doc.contents.spaceBefore && hasDirectives)
            lines2.push("");
          if (doc.contents.commentBefore) {
            const cs = commentString(doc.contents.commentBefore);
            lines2.push(stringifyComment.indentComment(cs, ""));
          }
          ctx.forceBlockIndent = !!doc.comment;
          contentComment = doc.contents.comment;
        }
        const onChompKeep = contentComment ? void 0 : () => chompKeep = true;
        let body = stringify.stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
        if (contentComment)
          body += stringifyComment.lineComment(body, "", commentString(contentComment));
        if ((body[0] === "|" || body[0] === ">") && lines2[lines2.length - 1] === "---") {
          lines2[lines2.length - 1] = `--- ${body}`;
        } else
          lines2.push(body);
      } else {
        lines2.push(stringify.stringify(doc.contents, ctx));
      }
      if (doc.directives?.docEnd) {
        if (doc.comment) {
          const cs = commentString(doc.comment);
          if (cs.includes("\n")) {
            lines2.push("...");
            lines2.push(stringifyComment.indentComment(cs, ""));
          } else {
            lines2.push(`... ${cs}`);
          }
        } else {
          lines2.push("...");
        }
      } else {
        let dc = doc.comment;
        if (dc && chompKeep)
          dc = dc.replace(/^\n+/, "");
        if (dc) {
          if ((!chompKeep || contentComment) && lines2[lines2.length - 1] !== "")
            lines2.push("");
          lines2.push(stringifyComment.indentComment(commentString(dc), ""));
        }
      }
      return lines2.join("\n") + "\n";
    }
    exports.stringifyDocument = stringifyDocument;
  }
});

// node_modules/yaml/dist/doc/Document.js
var require_Document = __commonJS({
  "node_modules/yaml/dist/doc/Document.js"(exports) {
    "use strict";
    var Alias = require_Alias();
    var Collection = require_Collection();
    var identity = require_identity();
    var Pair = require_Pair();
    var toJS = require_toJS();
    var Schema = require_Schema();
    var stringifyDocument = require_stringifyDocument();
    var anchors = require_anchors();
    var applyReviver = require_applyReviver();
    var createNode = require_createNode();
    var directives = require_directives();
    var Document = class _Document {
      constructor(value, replacer, options) {
        this.commentBefore = null;
        this.comment = null;
        this.errors = [];
        this.warnings = [];
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
        let _replacer = null;
        if (typeof replacer === "function" || Array.isArray(replacer)) {
          _replacer = replacer;
        } else if (options === void 0 && replacer) {
          options = replacer;
          replacer = void 0;
        }
        const opt = Object.assign({
          intAsBigInt: false,
          keepSourceTokens: false,
          logLevel: "warn",
          prettyErrors: true,
          strict: true,
          stringKeys: false,
          uniqueKeys: true,
          version: "1.2"
        }, options);
        this.options = opt;
        let { version: version2 } = opt;
        if (options?._directives) {
          this.directives = options._directives.atDocument();
          if (this.directives.yaml.explicit)
            version2 = this.directives.yaml.version;
        } else
          this.directives = new directives.Directives({ version: version2 });
        this.setSchema(version2, options);
        this.contents = value === void 0 ? null : this.createNode(value, _replacer, options);
      }
      /**
       * Create a deep copy of this Document and its contents.
       *
       * Custom Node values that inherit from `Object` still refer to their original instances.
       */
      clone() {
        const copy = Object.create(_Document.prototype, {
          [identity.NODE_TYPE]: { value: identity.DOC }
        });
        copy.commentBefore = this.commentBefore;
        copy.comment = this.comment;
        copy.errors = this.errors.slice();
        copy.warnings = this.warnings.slice();
        copy.options = Object.assign({}, this.options);
        if (this.directives)
          copy.directives = this.directives.clone();
        copy.schema = this.schema.clone();
        copy.contents = identity.isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
        if (this.range)
          copy.range = this.range.slice();
        return copy;
      }
      /** Adds a value to the document. */
      add(value) {
        if (assertCollection(this.contents))
          this.contents.add(value);
      }
      /** Adds a value to the document. */
      addIn(path31, value) {
        if (assertCollection(this.contents))
          this.contents.addIn(path31, value);
      }
      /**
       * Create a new `Alias` node, ensuring that the target `node` has the required anchor.
       *
       * If `node` already has an anchor, `name` is ignored.
       * Otherwise, the `node.anchor` value will be set to `name`,
       * or if an anchor with that name is already present in the document,
       * `name` will be used as a prefix for a new unique anchor.
       * If `name` is undefined, the generated anchor will use 'a' as a prefix.
       */
      createAlias(node, name) {
        if (!node.anchor) {
          const prev = anchors.anchorNames(this);
          node.anchor = // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
          !name || prev.has(name) ? anchors.findNewAnchor(name || "a", prev) : name;
        }
        return new Alias.Alias(node.anchor);
      }
      createNode(value, replacer, options) {
        let _replacer = void 0;
        if (typeof replacer === "function") {
          value = replacer.call({ "": value }, "", value);
          _replacer = replacer;
        } else if (Array.isArray(replacer)) {
          const keyToStr = (v) => typeof v === "number" || v instanceof String || v instanceof Number;
          const asStr = replacer.filter(keyToStr).map(String);
          if (asStr.length > 0)
            replacer = replacer.concat(asStr);
          _replacer = replacer;
        } else if (options === void 0 && replacer) {
          options = replacer;
          replacer = void 0;
        }
        const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag: tag2 } = options ?? {};
        const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(
          this,
          // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
          anchorPrefix || "a"
        );
        const ctx = {
          aliasDuplicateObjects: aliasDuplicateObjects ?? true,
          keepUndefined: keepUndefined ?? false,
          onAnchor,
          onTagObj,
          replacer: _replacer,
          schema: this.schema,
          sourceObjects
        };
        const node = createNode.createNode(value, tag2, ctx);
        if (flow && identity.isCollection(node))
          node.flow = true;
        setAnchors();
        return node;
      }
      /**
       * Convert a key and a value into a `Pair` using the current schema,
       * recursively wrapping all values as `Scalar` or `Collection` nodes.
       */
      createPair(key, value, options = {}) {
        const k = this.createNode(key, null, options);
        const v = this.createNode(value, null, options);
        return new Pair.Pair(k, v);
      }
      /**
       * Removes a value from the document.
       * @returns `true` if the item was found and removed.
       */
      delete(key) {
        return assertCollection(this.contents) ? this.contents.delete(key) : false;
      }
      /**
       * Removes a value from the document.
       * @returns `true` if the item was found and removed.
       */
      deleteIn(path31) {
        if (Collection.isEmptyPath(path31)) {
          if (this.contents == null)
            return false;
          this.contents = null;
          return true;
        }
        return assertCollection(this.contents) ? this.contents.deleteIn(path31) : false;
      }
      /**
       * Returns item at `key`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      get(key, keepScalar) {
        return identity.isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
      }
      /**
       * Returns item at `path`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      getIn(path31, keepScalar) {
        if (Collection.isEmptyPath(path31))
          return !keepScalar && identity.isScalar(this.contents) ? this.contents.value : this.contents;
        return identity.isCollection(this.contents) ? this.contents.getIn(path31, keepScalar) : void 0;
      }
      /**
       * Checks if the document includes a value with the key `key`.
       */
      has(key) {
        return identity.isCollection(this.contents) ? this.contents.has(key) : false;
      }
      /**
       * Checks if the document includes a value at `path`.
       */
      hasIn(path31) {
        if (Collection.isEmptyPath(path31))
          return this.contents !== void 0;
        return identity.isCollection(this.contents) ? this.contents.hasIn(path31) : false;
      }
      /**
       * Sets a value in this document. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      set(key, value) {
        if (this.contents == null) {
          this.contents = Collection.collectionFromPath(this.schema, [key], value);
        } else if (assertCollection(this.contents)) {
          this.contents.set(key, value);
        }
      }
      /**
       * Sets a value in this document. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      setIn(path31, value) {
        if (Collection.isEmptyPath(path31)) {
          this.contents = value;
        } else if (this.contents == null) {
          this.contents = Collection.collectionFromPath(this.schema, Array.from(path31), value);
        } else if (assertCollection(this.contents)) {
          this.contents.setIn(path31, value);
        }
      }
      /**
       * Change the YAML version and schema used by the document.
       * A `null` version disables support for directives, explicit tags, anchors, and aliases.
       * It also requires the `schema` option to be given as a `Schema` instance value.
       *
       * Overrides all previously set schema options.
       */
      setSchema(version2, options = {}) {
        if (typeof version2 === "number")
          version2 = String(version2);
        let opt;
        switch (version2) {
          case "1.1":
            if (this.directives)
              this.directives.yaml.version = "1.1";
            else
              this.directives = new directives.Directives({ version: "1.1" });
            opt = { resolveKnownTags: false, schema: "yaml-1.1" };
            break;
          case "1.2":
          case "next":
            if (this.directives)
              this.directives.yaml.version = version2;
            else
              this.directives = new directives.Directives({ version: version2 });
            opt = { resolveKnownTags: true, schema: "core" };
            break;
          case null:
            if (this.directives)
              delete this.directives;
            opt = null;
            break;
          default: {
            const sv = JSON.stringify(version2);
            throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
          }
        }
        if (options.schema instanceof Object)
          this.schema = options.schema;
        else if (opt)
          this.schema = new Schema.Schema(Object.assign(opt, options));
        else
          throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
      }
      // json & jsonArg are only used from toJSON()
      toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        const ctx = {
          anchors: /* @__PURE__ */ new Map(),
          doc: this,
          keep: !json,
          mapAsMap: mapAsMap === true,
          mapKeyWarned: false,
          maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
        };
        const res = toJS.toJS(this.contents, jsonArg ?? "", ctx);
        if (typeof onAnchor === "function")
          for (const { count, res: res2 } of ctx.anchors.values())
            onAnchor(res2, count);
        return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
      }
      /**
       * A JSON representation of the document `contents`.
       *
       * @param jsonArg Used by `JSON.stringify` to indicate the array index or
       *   property name.
       */
      toJSON(jsonArg, onAnchor) {
        return this.toJS({ json: true, jsonArg, mapAsMap: false, onAnchor });
      }
      /** A YAML representation of the document. */
      toString(options = {}) {
        if (this.errors.length > 0)
          throw new Error("Document with errors cannot be stringified");
        if ("indent" in options && (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
          const s = JSON.stringify(options.indent);
          throw new Error(`"indent" option must be a positive integer, not ${s}`);
        }
        return stringifyDocument.stringifyDocument(this, options);
      }
    };
    function assertCollection(contents) {
      if (identity.isCollection(contents))
        return true;
      throw new Error("Expected a YAML collection as document contents");
    }
    exports.Document = Document;
  }
});

// node_modules/yaml/dist/errors.js
var require_errors = __commonJS({
  "node_modules/yaml/dist/errors.js"(exports) {
    "use strict";
    var YAMLError = class extends Error {
      constructor(name, pos, code2, message) {
        super();
        this.name = name;
        this.code = code2;
        this.message = message;
        this.pos = pos;
      }
    };
    var YAMLParseError = class extends YAMLError {
      constructor(pos, code2, message) {
        super("YAMLParseError", pos, code2, message);
      }
    };
    var YAMLWarning = class extends YAMLError {
      constructor(pos, code2, message) {
        super("YAMLWarning", pos, code2, message);
      }
    };
    var prettifyError = (src, lc) => (error) => {
      if (error.pos[0] === -1)
        return;
      error.linePos = error.pos.map((pos) => lc.linePos(pos));
      const { line: line2, col } = error.linePos[0];
      error.message += ` at line ${line2}, column ${col}`;
      let ci = col - 1;
      let lineStr = src.substring(lc.lineStarts[line2 - 1], lc.lineStarts[line2]).replace(/[\n\r]+$/, "");
      if (ci >= 60 && lineStr.length > 80) {
        const trimStart = Math.min(ci - 39, lineStr.length - 79);
        lineStr = "\u2026" + lineStr.substring(trimStart);
        ci -= trimStart - 1;
      }
      if (lineStr.length > 80)
        lineStr = lineStr.substring(0, 79) + "\u2026";
      if (line2 > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
        let prev = src.substring(lc.lineStarts[line2 - 2], lc.lineStarts[line2 - 1]);
        if (prev.length > 80)
          prev = prev.substring(0, 79) + "\u2026\n";
        lineStr = prev + lineStr;
      }
      if (/[^ ]/.test(lineStr)) {
        let count = 1;
        const end = error.linePos[1];
        if (end?.line === line2 && end.col > col) {
          count = Math.max(1, Math.min(end.col - col, 80 - ci));
        }
        const pointer = " ".repeat(ci) + "^".repeat(count);
        error.message += `:

${lineStr}
${pointer}
`;
      }
    };
    exports.YAMLError = YAMLError;
    exports.YAMLParseError = YAMLParseError;
    exports.YAMLWarning = YAMLWarning;
    exports.prettifyError = prettifyError;
  }
});

// node_modules/yaml/dist/compose/resolve-props.js
var require_resolve_props = __commonJS({
  "node_modules/yaml/dist/compose/resolve-props.js"(exports) {
    "use strict";
    function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
      let spaceBefore = false;
      let atNewline = startOnNewline;
      let hasSpace = startOnNewline;
      let comment = "";
      let commentSep = "";
      let hasNewline = false;
      let reqSpace = false;
      let tab = null;
      let anchor = null;
      let tag2 = null;
      let newlineAfterProp = null;
      let comma = null;
      let found = null;
      let start = null;
      for (const token of tokens) {
        if (reqSpace) {
          if (token.type !== "space" && token.type !== "newline" && token.type !== "comma")
            onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
          reqSpace = false;
        }
        if (tab) {
          if (atNewline && token.type !== "comment" && token.type !== "newline") {
            onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
          }
          tab = null;
        }
        switch (token.type) {
          case "space":
            if (!flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("	")) {
              tab = token;
            }
            hasSpace = true;
            break;
          case "comment": {
            if (!hasSpace)
              onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
            const cb = token.source.substring(1) || " ";
            if (!comment)
              comment = cb;
            else
              comment += commentSep + cb;
            commentSep = "";
            atNewline = false;
            break;
          }
          case "newline":
            if (atNewline) {
              if (comment)
                comment += token.source;
              else if (!found || indicator !== "seq-item-ind")
                spaceBefore = true;
            } else
              commentSep += token.source;
            atNewline = true;
            hasNewline = true;
            if (anchor || tag2)
              newlineAfterProp = token;
            hasSpace = true;
            break;
          case "anchor":
            if (anchor)
              onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
            if (token.source.endsWith(":"))
              onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", true);
            anchor = token;
            start ?? (start = token.offset);
            atNewline = false;
            hasSpace = false;
            reqSpace = true;
            break;
          case "tag": {
            if (tag2)
              onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
            tag2 = token;
            start ?? (start = token.offset);
            atNewline = false;
            hasSpace = false;
            reqSpace = true;
            break;
          }
          case indicator:
            if (anchor || tag2)
              onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`);
            if (found)
              onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`);
            found = token;
            atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind";
            hasSpace = false;
            break;
          case "comma":
            if (flow) {
              if (comma)
                onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`);
              comma = token;
              atNewline = false;
              hasSpace = false;
              break;
            }
          // else fallthrough
          default:
            onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`);
            atNewline = false;
            hasSpace = false;
        }
      }
      const last2 = tokens[tokens.length - 1];
      const end = last2 ? last2.offset + last2.source.length : offset;
      if (reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "")) {
        onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
      }
      if (tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq"))
        onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
      return {
        comma,
        found,
        spaceBefore,
        comment,
        hasNewline,
        anchor,
        tag: tag2,
        newlineAfterProp,
        end,
        start: start ?? end
      };
    }
    exports.resolveProps = resolveProps;
  }
});

// node_modules/yaml/dist/compose/util-contains-newline.js
var require_util_contains_newline = __commonJS({
  "node_modules/yaml/dist/compose/util-contains-newline.js"(exports) {
    "use strict";
    function containsNewline(key) {
      if (!key)
        return null;
      switch (key.type) {
        case "alias":
        case "scalar":
        case "double-quoted-scalar":
        case "single-quoted-scalar":
          if (key.source.includes("\n"))
            return true;
          if (key.end) {
            for (const st of key.end)
              if (st.type === "newline")
                return true;
          }
          return false;
        case "flow-collection":
          for (const it of key.items) {
            for (const st of it.start)
              if (st.type === "newline")
                return true;
            if (it.sep) {
              for (const st of it.sep)
                if (st.type === "newline")
                  return true;
            }
            if (containsNewline(it.key) || containsNewline(it.value))
              return true;
          }
          return false;
        default:
          return true;
      }
    }
    exports.containsNewline = containsNewline;
  }
});

// node_modules/yaml/dist/compose/util-flow-indent-check.js
var require_util_flow_indent_check = __commonJS({
  "node_modules/yaml/dist/compose/util-flow-indent-check.js"(exports) {
    "use strict";
    var utilContainsNewline = require_util_contains_newline();
    function flowIndentCheck(indent, fc, onError) {
      if (fc?.type === "flow-collection") {
        const end = fc.end[0];
        if (end.indent === indent && (end.source === "]" || end.source === "}") && utilContainsNewline.containsNewline(fc)) {
          const msg = "Flow end indicator should be more indented than parent";
          onError(end, "BAD_INDENT", msg, true);
        }
      }
    }
    exports.flowIndentCheck = flowIndentCheck;
  }
});

// node_modules/yaml/dist/compose/util-map-includes.js
var require_util_map_includes = __commonJS({
  "node_modules/yaml/dist/compose/util-map-includes.js"(exports) {
    "use strict";
    var identity = require_identity();
    function mapIncludes(ctx, items, search) {
      const { uniqueKeys } = ctx.options;
      if (uniqueKeys === false)
        return false;
      const isEqual2 = typeof uniqueKeys === "function" ? uniqueKeys : (a, b) => a === b || identity.isScalar(a) && identity.isScalar(b) && a.value === b.value;
      return items.some((pair) => isEqual2(pair.key, search));
    }
    exports.mapIncludes = mapIncludes;
  }
});

// node_modules/yaml/dist/compose/resolve-block-map.js
var require_resolve_block_map = __commonJS({
  "node_modules/yaml/dist/compose/resolve-block-map.js"(exports) {
    "use strict";
    var Pair = require_Pair();
    var YAMLMap = require_YAMLMap();
    var resolveProps = require_resolve_props();
    var utilContainsNewline = require_util_contains_newline();
    var utilFlowIndentCheck = require_util_flow_indent_check();
    var utilMapIncludes = require_util_map_includes();
    var startColMsg = "All mapping items must start at the same column";
    function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag2) {
      const NodeClass = tag2?.nodeClass ?? YAMLMap.YAMLMap;
      const map = new NodeClass(ctx.schema);
      if (ctx.atRoot)
        ctx.atRoot = false;
      let offset = bm.offset;
      let commentEnd = null;
      for (const collItem of bm.items) {
        const { start, key, sep: sep2, value } = collItem;
        const keyProps = resolveProps.resolveProps(start, {
          indicator: "explicit-key-ind",
          next: key ?? sep2?.[0],
          offset,
          onError,
          parentIndent: bm.indent,
          startOnNewline: true
        });
        const implicitKey = !keyProps.found;
        if (implicitKey) {
          if (key) {
            if (key.type === "block-seq")
              onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key");
            else if ("indent" in key && key.indent !== bm.indent)
              onError(offset, "BAD_INDENT", startColMsg);
          }
          if (!keyProps.anchor && !keyProps.tag && !sep2) {
            commentEnd = keyProps.end;
            if (keyProps.comment) {
              if (map.comment)
                map.comment += "\n" + keyProps.comment;
              else
                map.comment = keyProps.comment;
            }
            continue;
          }
          if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) {
            onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
          }
        } else if (keyProps.found?.indent !== bm.indent) {
          onError(offset, "BAD_INDENT", startColMsg);
        }
        ctx.atKey = true;
        const keyStart = keyProps.end;
        const keyNode = key ? composeNode(ctx, key, keyProps, onError) : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
        if (ctx.schema.compat)
          utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
        ctx.atKey = false;
        if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
          onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
        const valueProps = resolveProps.resolveProps(sep2 ?? [], {
          indicator: "map-value-ind",
          next: value,
          offset: keyNode.range[2],
          onError,
          parentIndent: bm.indent,
          startOnNewline: !key || key.type === "block-scalar"
        });
        offset = valueProps.end;
        if (valueProps.found) {
          if (implicitKey) {
            if (value?.type === "block-map" && !valueProps.hasNewline)
              onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
            if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024)
              onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
          }
          const valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep2, null, valueProps, onError);
          if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
          offset = valueNode.range[2];
          const pair = new Pair.Pair(keyNode, valueNode);
          if (ctx.options.keepSourceTokens)
            pair.srcToken = collItem;
          map.items.push(pair);
        } else {
          if (implicitKey)
            onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
          if (valueProps.comment) {
            if (keyNode.comment)
              keyNode.comment += "\n" + valueProps.comment;
            else
              keyNode.comment = valueProps.comment;
          }
          const pair = new Pair.Pair(keyNode);
          if (ctx.options.keepSourceTokens)
            pair.srcToken = collItem;
          map.items.push(pair);
        }
      }
      if (commentEnd && commentEnd < offset)
        onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
      map.range = [bm.offset, offset, commentEnd ?? offset];
      return map;
    }
    exports.resolveBlockMap = resolveBlockMap;
  }
});

// node_modules/yaml/dist/compose/resolve-block-seq.js
var require_resolve_block_seq = __commonJS({
  "node_modules/yaml/dist/compose/resolve-block-seq.js"(exports) {
    "use strict";
    var YAMLSeq = require_YAMLSeq();
    var resolveProps = require_resolve_props();
    var utilFlowIndentCheck = require_util_flow_indent_check();
    function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag2) {
      const NodeClass = tag2?.nodeClass ?? YAMLSeq.YAMLSeq;
      const seq = new NodeClass(ctx.schema);
      if (ctx.atRoot)
        ctx.atRoot = false;
      if (ctx.atKey)
        ctx.atKey = false;
      let offset = bs.offset;
      let commentEnd = null;
      for (const { start, value } of bs.items) {
        const props = resolveProps.resolveProps(start, {
          indicator: "seq-item-ind",
          next: value,
          offset,
          onError,
          parentIndent: bs.indent,
          startOnNewline: true
        });
        if (!props.found) {
          if (props.anchor || props.tag || value) {
            if (value?.type === "block-seq")
              onError(props.end, "BAD_INDENT", "All sequence items must start at the same column");
            else
              onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
          } else {
            commentEnd = props.end;
            if (props.comment)
              seq.comment = props.comment;
            continue;
          }
        }
        const node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
        if (ctx.schema.compat)
          utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
        offset = node.range[2];
        seq.items.push(node);
      }
      seq.range = [bs.offset, offset, commentEnd ?? offset];
      return seq;
    }
    exports.resolveBlockSeq = resolveBlockSeq;
  }
});

// node_modules/yaml/dist/compose/resolve-end.js
var require_resolve_end = __commonJS({
  "node_modules/yaml/dist/compose/resolve-end.js"(exports) {
    "use strict";
    function resolveEnd(end, offset, reqSpace, onError) {
      let comment = "";
      if (end) {
        let hasSpace = false;
        let sep2 = "";
        for (const token of end) {
          const { source, type } = token;
          switch (type) {
            case "space":
              hasSpace = true;
              break;
            case "comment": {
              if (reqSpace && !hasSpace)
                onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
              const cb = source.substring(1) || " ";
              if (!comment)
                comment = cb;
              else
                comment += sep2 + cb;
              sep2 = "";
              break;
            }
            case "newline":
              if (comment)
                sep2 += source;
              hasSpace = true;
              break;
            default:
              onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
          }
          offset += source.length;
        }
      }
      return { comment, offset };
    }
    exports.resolveEnd = resolveEnd;
  }
});

// node_modules/yaml/dist/compose/resolve-flow-collection.js
var require_resolve_flow_collection = __commonJS({
  "node_modules/yaml/dist/compose/resolve-flow-collection.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Pair = require_Pair();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var resolveEnd = require_resolve_end();
    var resolveProps = require_resolve_props();
    var utilContainsNewline = require_util_contains_newline();
    var utilMapIncludes = require_util_map_includes();
    var blockMsg = "Block collections are not allowed within flow collections";
    var isBlock = (token) => token && (token.type === "block-map" || token.type === "block-seq");
    function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag2) {
      const isMap2 = fc.start.source === "{";
      const fcName = isMap2 ? "flow map" : "flow sequence";
      const NodeClass = tag2?.nodeClass ?? (isMap2 ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq);
      const coll = new NodeClass(ctx.schema);
      coll.flow = true;
      const atRoot = ctx.atRoot;
      if (atRoot)
        ctx.atRoot = false;
      if (ctx.atKey)
        ctx.atKey = false;
      let offset = fc.offset + fc.start.source.length;
      for (let i = 0; i < fc.items.length; ++i) {
        const collItem = fc.items[i];
        const { start, key, sep: sep2, value } = collItem;
        const props = resolveProps.resolveProps(start, {
          flow: fcName,
          indicator: "explicit-key-ind",
          next: key ?? sep2?.[0],
          offset,
          onError,
          parentIndent: fc.indent,
          startOnNewline: false
        });
        if (!props.found) {
          if (!props.anchor && !props.tag && !sep2 && !value) {
            if (i === 0 && props.comma)
              onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
            else if (i < fc.items.length - 1)
              onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`);
            if (props.comment) {
              if (coll.comment)
                coll.comment += "\n" + props.comment;
              else
                coll.comment = props.comment;
            }
            offset = props.end;
            continue;
          }
          if (!isMap2 && ctx.options.strict && utilContainsNewline.containsNewline(key))
            onError(
              key,
              // checked by containsNewline()
              "MULTILINE_IMPLICIT_KEY",
              "Implicit keys of flow sequence pairs need to be on a single line"
            );
        }
        if (i === 0) {
          if (props.comma)
            onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
        } else {
          if (!props.comma)
            onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`);
          if (props.comment) {
            let prevItemComment = "";
            loop: for (const st of start) {
              switch (st.type) {
                case "comma":
                case "space":
                  break;
                case "comment":
                  prevItemComment = st.source.substring(1);
                  break loop;
                default:
                  break loop;
              }
            }
            if (prevItemComment) {
              let prev = coll.items[coll.items.length - 1];
              if (identity.isPair(prev))
                prev = prev.value ?? prev.key;
              if (prev.comment)
                prev.comment += "\n" + prevItemComment;
              else
                prev.comment = prevItemComment;
              props.comment = props.comment.substring(prevItemComment.length + 1);
            }
          }
        }
        if (!isMap2 && !sep2 && !props.found) {
          const valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep2, null, props, onError);
          coll.items.push(valueNode);
          offset = valueNode.range[2];
          if (isBlock(value))
            onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
        } else {
          ctx.atKey = true;
          const keyStart = props.end;
          const keyNode = key ? composeNode(ctx, key, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
          if (isBlock(key))
            onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
          ctx.atKey = false;
          const valueProps = resolveProps.resolveProps(sep2 ?? [], {
            flow: fcName,
            indicator: "map-value-ind",
            next: value,
            offset: keyNode.range[2],
            onError,
            parentIndent: fc.indent,
            startOnNewline: false
          });
          if (valueProps.found) {
            if (!isMap2 && !props.found && ctx.options.strict) {
              if (sep2)
                for (const st of sep2) {
                  if (st === valueProps.found)
                    break;
                  if (st.type === "newline") {
                    onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
                    break;
                  }
                }
              if (props.start < valueProps.found.offset - 1024)
                onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
            }
          } else if (value) {
            if ("source" in value && value.source?.[0] === ":")
              onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`);
            else
              onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
          }
          const valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep2, null, valueProps, onError) : null;
          if (valueNode) {
            if (isBlock(value))
              onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
          } else if (valueProps.comment) {
            if (keyNode.comment)
              keyNode.comment += "\n" + valueProps.comment;
            else
              keyNode.comment = valueProps.comment;
          }
          const pair = new Pair.Pair(keyNode, valueNode);
          if (ctx.options.keepSourceTokens)
            pair.srcToken = collItem;
          if (isMap2) {
            const map = coll;
            if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
              onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
            map.items.push(pair);
          } else {
            const map = new YAMLMap.YAMLMap(ctx.schema);
            map.flow = true;
            map.items.push(pair);
            const endRange = (valueNode ?? keyNode).range;
            map.range = [keyNode.range[0], endRange[1], endRange[2]];
            coll.items.push(map);
          }
          offset = valueNode ? valueNode.range[2] : valueProps.end;
        }
      }
      const expectedEnd = isMap2 ? "}" : "]";
      const [ce, ...ee] = fc.end;
      let cePos = offset;
      if (ce?.source === expectedEnd)
        cePos = ce.offset + ce.source.length;
      else {
        const name = fcName[0].toUpperCase() + fcName.substring(1);
        const msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
        onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
        if (ce && ce.source.length !== 1)
          ee.unshift(ce);
      }
      if (ee.length > 0) {
        const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
        if (end.comment) {
          if (coll.comment)
            coll.comment += "\n" + end.comment;
          else
            coll.comment = end.comment;
        }
        coll.range = [fc.offset, cePos, end.offset];
      } else {
        coll.range = [fc.offset, cePos, cePos];
      }
      return coll;
    }
    exports.resolveFlowCollection = resolveFlowCollection;
  }
});

// node_modules/yaml/dist/compose/compose-collection.js
var require_compose_collection = __commonJS({
  "node_modules/yaml/dist/compose/compose-collection.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Scalar = require_Scalar();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var resolveBlockMap = require_resolve_block_map();
    var resolveBlockSeq = require_resolve_block_seq();
    var resolveFlowCollection = require_resolve_flow_collection();
    function resolveCollection(CN, ctx, token, onError, tagName, tag2) {
      const coll = token.type === "block-map" ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag2) : token.type === "block-seq" ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag2) : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag2);
      const Coll = coll.constructor;
      if (tagName === "!" || tagName === Coll.tagName) {
        coll.tag = Coll.tagName;
        return coll;
      }
      if (tagName)
        coll.tag = tagName;
      return coll;
    }
    function composeCollection(CN, ctx, token, props, onError) {
      const tagToken = props.tag;
      const tagName = !tagToken ? null : ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg));
      if (token.type === "block-seq") {
        const { anchor, newlineAfterProp: nl } = props;
        const lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
        if (lastProp && (!nl || nl.offset < lastProp.offset)) {
          const message = "Missing newline after block sequence props";
          onError(lastProp, "MISSING_CHAR", message);
        }
      }
      const expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
      if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.YAMLSeq.tagName && expType === "seq") {
        return resolveCollection(CN, ctx, token, onError, tagName);
      }
      let tag2 = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
      if (!tag2) {
        const kt = ctx.schema.knownTags[tagName];
        if (kt?.collection === expType) {
          ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
          tag2 = kt;
        } else {
          if (kt) {
            onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, true);
          } else {
            onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, true);
          }
          return resolveCollection(CN, ctx, token, onError, tagName);
        }
      }
      const coll = resolveCollection(CN, ctx, token, onError, tagName, tag2);
      const res = tag2.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll;
      const node = identity.isNode(res) ? res : new Scalar.Scalar(res);
      node.range = coll.range;
      node.tag = tagName;
      if (tag2?.format)
        node.format = tag2.format;
      return node;
    }
    exports.composeCollection = composeCollection;
  }
});

// node_modules/yaml/dist/compose/resolve-block-scalar.js
var require_resolve_block_scalar = __commonJS({
  "node_modules/yaml/dist/compose/resolve-block-scalar.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    function resolveBlockScalar(ctx, scalar2, onError) {
      const start = scalar2.offset;
      const header = parseBlockScalarHeader(scalar2, ctx.options.strict, onError);
      if (!header)
        return { value: "", type: null, comment: "", range: [start, start, start] };
      const type = header.mode === ">" ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
      const lines2 = scalar2.source ? splitLines(scalar2.source) : [];
      let chompStart = lines2.length;
      for (let i = lines2.length - 1; i >= 0; --i) {
        const content = lines2[i][1];
        if (content === "" || content === "\r")
          chompStart = i;
        else
          break;
      }
      if (chompStart === 0) {
        const value2 = header.chomp === "+" && lines2.length > 0 ? "\n".repeat(Math.max(1, lines2.length - 1)) : "";
        let end2 = start + header.length;
        if (scalar2.source)
          end2 += scalar2.source.length;
        return { value: value2, type, comment: header.comment, range: [start, end2, end2] };
      }
      let trimIndent = scalar2.indent + header.indent;
      let offset = scalar2.offset + header.length;
      let contentStart = 0;
      for (let i = 0; i < chompStart; ++i) {
        const [indent, content] = lines2[i];
        if (content === "" || content === "\r") {
          if (header.indent === 0 && indent.length > trimIndent)
            trimIndent = indent.length;
        } else {
          if (indent.length < trimIndent) {
            const message = "Block scalars with more-indented leading empty lines must use an explicit indentation indicator";
            onError(offset + indent.length, "MISSING_CHAR", message);
          }
          if (header.indent === 0)
            trimIndent = indent.length;
          contentStart = i;
          if (trimIndent === 0 && !ctx.atRoot) {
            const message = "Block scalar values in collections must be indented";
            onError(offset, "BAD_INDENT", message);
          }
          break;
        }
        offset += indent.length + content.length + 1;
      }
      for (let i = lines2.length - 1; i >= chompStart; --i) {
        if (lines2[i][0].length > trimIndent)
          chompStart = i + 1;
      }
      let value = "";
      let sep2 = "";
      let prevMoreIndented = false;
      for (let i = 0; i < contentStart; ++i)
        value += lines2[i][0].slice(trimIndent) + "\n";
      for (let i = contentStart; i < chompStart; ++i) {
        let [indent, content] = lines2[i];
        offset += indent.length + content.length + 1;
        const crlf = content[content.length - 1] === "\r";
        if (crlf)
          content = content.slice(0, -1);
        if (content && indent.length < trimIndent) {
          const src = header.indent ? "explicit indentation indicator" : "first line";
          const message = `Block scalar lines must not be less indented than their ${src}`;
          onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message);
          indent = "";
        }
        if (type === Scalar.Scalar.BLOCK_LITERAL) {
          value += sep2 + indent.slice(trimIndent) + content;
          sep2 = "\n";
        } else if (indent.length > trimIndent || content[0] === "	") {
          if (sep2 === " ")
            sep2 = "\n";
          else if (!prevMoreIndented && sep2 === "\n")
            sep2 = "\n\n";
          value += sep2 + indent.slice(trimIndent) + content;
          sep2 = "\n";
          prevMoreIndented = true;
        } else if (content === "") {
          if (sep2 === "\n")
            value += "\n";
          else
            sep2 = "\n";
        } else {
          value += sep2 + content;
          sep2 = " ";
          prevMoreIndented = false;
        }
      }
      switch (header.chomp) {
        case "-":
          break;
        case "+":
          for (let i = chompStart; i < lines2.length; ++i)
            value += "\n" + lines2[i][0].slice(trimIndent);
          if (value[value.length - 1] !== "\n")
            value += "\n";
          break;
        default:
          value += "\n";
      }
      const end = start + header.length + scalar2.source.length;
      return { value, type, comment: header.comment, range: [start, end, end] };
    }
    function parseBlockScalarHeader({ offset, props }, strict, onError) {
      if (props[0].type !== "block-scalar-header") {
        onError(props[0], "IMPOSSIBLE", "Block scalar header not found");
        return null;
      }
      const { source } = props[0];
      const mode = source[0];
      let indent = 0;
      let chomp = "";
      let error = -1;
      for (let i = 1; i < source.length; ++i) {
        const ch = source[i];
        if (!chomp && (ch === "-" || ch === "+"))
          chomp = ch;
        else {
          const n = Number(ch);
          if (!indent && n)
            indent = n;
          else if (error === -1)
            error = offset + i;
        }
      }
      if (error !== -1)
        onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
      let hasSpace = false;
      let comment = "";
      let length = source.length;
      for (let i = 1; i < props.length; ++i) {
        const token = props[i];
        switch (token.type) {
          case "space":
            hasSpace = true;
          // fallthrough
          case "newline":
            length += token.source.length;
            break;
          case "comment":
            if (strict && !hasSpace) {
              const message = "Comments must be separated from other tokens by white space characters";
              onError(token, "MISSING_CHAR", message);
            }
            length += token.source.length;
            comment = token.source.substring(1);
            break;
          case "error":
            onError(token, "UNEXPECTED_TOKEN", token.message);
            length += token.source.length;
            break;
          /* istanbul ignore next should not happen */
          default: {
            const message = `Unexpected token in block scalar header: ${token.type}`;
            onError(token, "UNEXPECTED_TOKEN", message);
            const ts = token.source;
            if (ts && typeof ts === "string")
              length += ts.length;
          }
        }
      }
      return { mode, indent, chomp, comment, length };
    }
    function splitLines(source) {
      const split2 = source.split(/\n( *)/);
      const first = split2[0];
      const m = first.match(/^( *)/);
      const line0 = m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first];
      const lines2 = [line0];
      for (let i = 1; i < split2.length; i += 2)
        lines2.push([split2[i], split2[i + 1]]);
      return lines2;
    }
    exports.resolveBlockScalar = resolveBlockScalar;
  }
});

// node_modules/yaml/dist/compose/resolve-flow-scalar.js
var require_resolve_flow_scalar = __commonJS({
  "node_modules/yaml/dist/compose/resolve-flow-scalar.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var resolveEnd = require_resolve_end();
    function resolveFlowScalar(scalar2, strict, onError) {
      const { offset, type, source, end } = scalar2;
      let _type;
      let value;
      const _onError = (rel, code2, msg) => onError(offset + rel, code2, msg);
      switch (type) {
        case "scalar":
          _type = Scalar.Scalar.PLAIN;
          value = plainValue(source, _onError);
          break;
        case "single-quoted-scalar":
          _type = Scalar.Scalar.QUOTE_SINGLE;
          value = singleQuotedValue(source, _onError);
          break;
        case "double-quoted-scalar":
          _type = Scalar.Scalar.QUOTE_DOUBLE;
          value = doubleQuotedValue(source, _onError);
          break;
        /* istanbul ignore next should not happen */
        default:
          onError(scalar2, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
          return {
            value: "",
            type: null,
            comment: "",
            range: [offset, offset + source.length, offset + source.length]
          };
      }
      const valueEnd = offset + source.length;
      const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
      return {
        value,
        type: _type,
        comment: re.comment,
        range: [offset, valueEnd, re.offset]
      };
    }
    function plainValue(source, onError) {
      let badChar = "";
      switch (source[0]) {
        /* istanbul ignore next should not happen */
        case "	":
          badChar = "a tab character";
          break;
        case ",":
          badChar = "flow indicator character ,";
          break;
        case "%":
          badChar = "directive indicator character %";
          break;
        case "|":
        case ">": {
          badChar = `block scalar indicator ${source[0]}`;
          break;
        }
        case "@":
        case "`": {
          badChar = `reserved character ${source[0]}`;
          break;
        }
      }
      if (badChar)
        onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`);
      return unfoldLines(source);
    }
    function singleQuotedValue(source, onError) {
      if (source[source.length - 1] !== "'" || source.length === 1)
        onError(source.length, "MISSING_CHAR", "Missing closing 'quote");
      return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
    }
    function unfoldLines(source) {
      const line2 = /(.*?)\r?\n/sy;
      let match2 = line2.exec(source);
      if (!match2)
        return source;
      let trimEnd, trimBoth;
      try {
        trimEnd = new RegExp("(?<![ 	])[ 	]+$");
        trimBoth = new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
      } catch {
        trimEnd = /[ \t]+$/;
        trimBoth = /^[ \t]+|[ \t]+$/g;
      }
      let res = match2[1].replace(trimEnd, "");
      let sep2 = " ";
      let pos = line2.lastIndex;
      while (match2 = line2.exec(source)) {
        const lm = match2[1].replace(trimBoth, "");
        if (lm === "") {
          if (sep2 === "\n")
            res += sep2;
          else
            sep2 = "\n";
        } else {
          res += sep2 + lm;
          sep2 = " ";
        }
        pos = line2.lastIndex;
      }
      const last2 = /[ \t]*(.*)/sy;
      last2.lastIndex = pos;
      match2 = last2.exec(source);
      return res + sep2 + (match2?.[1] ?? "");
    }
    function doubleQuotedValue(source, onError) {
      let res = "";
      for (let i = 1; i < source.length - 1; ++i) {
        const ch = source[i];
        if (ch === "\r" && source[i + 1] === "\n")
          continue;
        if (ch === "\n") {
          const { fold, offset } = foldNewline(source, i);
          res += fold;
          i = offset;
        } else if (ch === "\\") {
          let next = source[++i];
          const cc = escapeCodes[next];
          if (cc)
            res += cc;
          else if (next === "\n") {
            next = source[i + 1];
            while (next === " " || next === "	")
              next = source[++i + 1];
          } else if (next === "\r" && source[i + 1] === "\n") {
            next = source[++i + 1];
            while (next === " " || next === "	")
              next = source[++i + 1];
          } else if (next === "x" || next === "u" || next === "U") {
            const length = next === "x" ? 2 : next === "u" ? 4 : 8;
            res += parseCharCode(source, i + 1, length, onError);
            i += length;
          } else {
            const raw = source.substr(i - 1, 2);
            onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
            res += raw;
          }
        } else if (ch === " " || ch === "	") {
          const wsStart = i;
          let next = source[i + 1];
          while (next === " " || next === "	")
            next = source[++i + 1];
          if (next !== "\n" && !(next === "\r" && source[i + 2] === "\n"))
            res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
        } else {
          res += ch;
        }
      }
      if (source[source.length - 1] !== '"' || source.length === 1)
        onError(source.length, "MISSING_CHAR", 'Missing closing "quote');
      return res;
    }
    function foldNewline(source, offset) {
      let fold = "";
      let ch = source[offset + 1];
      while (ch === " " || ch === "	" || ch === "\n" || ch === "\r") {
        if (ch === "\r" && source[offset + 2] !== "\n")
          break;
        if (ch === "\n")
          fold += "\n";
        offset += 1;
        ch = source[offset + 1];
      }
      if (!fold)
        fold = " ";
      return { fold, offset };
    }
    var escapeCodes = {
      "0": "\0",
      // null character
      a: "\x07",
      // bell character
      b: "\b",
      // backspace
      e: "\x1B",
      // escape character
      f: "\f",
      // form feed
      n: "\n",
      // line feed
      r: "\r",
      // carriage return
      t: "	",
      // horizontal tab
      v: "\v",
      // vertical tab
      N: "\x85",
      // Unicode next line
      _: "\xA0",
      // Unicode non-breaking space
      L: "\u2028",
      // Unicode line separator
      P: "\u2029",
      // Unicode paragraph separator
      " ": " ",
      '"': '"',
      "/": "/",
      "\\": "\\",
      "	": "	"
    };
    function parseCharCode(source, offset, length, onError) {
      const cc = source.substr(offset, length);
      const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
      const code2 = ok ? parseInt(cc, 16) : NaN;
      try {
        return String.fromCodePoint(code2);
      } catch {
        const raw = source.substr(offset - 2, length + 2);
        onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
        return raw;
      }
    }
    exports.resolveFlowScalar = resolveFlowScalar;
  }
});

// node_modules/yaml/dist/compose/compose-scalar.js
var require_compose_scalar = __commonJS({
  "node_modules/yaml/dist/compose/compose-scalar.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Scalar = require_Scalar();
    var resolveBlockScalar = require_resolve_block_scalar();
    var resolveFlowScalar = require_resolve_flow_scalar();
    function composeScalar(ctx, token, tagToken, onError) {
      const { value, type, comment, range } = token.type === "block-scalar" ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError) : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
      const tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
      let tag2;
      if (ctx.options.stringKeys && ctx.atKey) {
        tag2 = ctx.schema[identity.SCALAR];
      } else if (tagName)
        tag2 = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
      else if (token.type === "scalar")
        tag2 = findScalarTagByTest(ctx, value, token, onError);
      else
        tag2 = ctx.schema[identity.SCALAR];
      let scalar2;
      try {
        const res = tag2.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
        scalar2 = identity.isScalar(res) ? res : new Scalar.Scalar(res);
      } catch (error) {
        const msg = error instanceof Error ? error.message : String(error);
        onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
        scalar2 = new Scalar.Scalar(value);
      }
      scalar2.range = range;
      scalar2.source = value;
      if (type)
        scalar2.type = type;
      if (tagName)
        scalar2.tag = tagName;
      if (tag2.format)
        scalar2.format = tag2.format;
      if (comment)
        scalar2.comment = comment;
      return scalar2;
    }
    function findScalarTagByName(schema, value, tagName, tagToken, onError) {
      if (tagName === "!")
        return schema[identity.SCALAR];
      const matchWithTest = [];
      for (const tag2 of schema.tags) {
        if (!tag2.collection && tag2.tag === tagName) {
          if (tag2.default && tag2.test)
            matchWithTest.push(tag2);
          else
            return tag2;
        }
      }
      for (const tag2 of matchWithTest)
        if (tag2.test?.test(value))
          return tag2;
      const kt = schema.knownTags[tagName];
      if (kt && !kt.collection) {
        schema.tags.push(Object.assign({}, kt, { default: false, test: void 0 }));
        return kt;
      }
      onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
      return schema[identity.SCALAR];
    }
    function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
      const tag2 = schema.tags.find((tag3) => (tag3.default === true || atKey && tag3.default === "key") && tag3.test?.test(value)) || schema[identity.SCALAR];
      if (schema.compat) {
        const compat = schema.compat.find((tag3) => tag3.default && tag3.test?.test(value)) ?? schema[identity.SCALAR];
        if (tag2.tag !== compat.tag) {
          const ts = directives.tagString(tag2.tag);
          const cs = directives.tagString(compat.tag);
          const msg = `Value may be parsed as either ${ts} or ${cs}`;
          onError(token, "TAG_RESOLVE_FAILED", msg, true);
        }
      }
      return tag2;
    }
    exports.composeScalar = composeScalar;
  }
});

// node_modules/yaml/dist/compose/util-empty-scalar-position.js
var require_util_empty_scalar_position = __commonJS({
  "node_modules/yaml/dist/compose/util-empty-scalar-position.js"(exports) {
    "use strict";
    function emptyScalarPosition(offset, before, pos) {
      if (before) {
        pos ?? (pos = before.length);
        for (let i = pos - 1; i >= 0; --i) {
          let st = before[i];
          switch (st.type) {
            case "space":
            case "comment":
            case "newline":
              offset -= st.source.length;
              continue;
          }
          st = before[++i];
          while (st?.type === "space") {
            offset += st.source.length;
            st = before[++i];
          }
          break;
        }
      }
      return offset;
    }
    exports.emptyScalarPosition = emptyScalarPosition;
  }
});

// node_modules/yaml/dist/compose/compose-node.js
var require_compose_node = __commonJS({
  "node_modules/yaml/dist/compose/compose-node.js"(exports) {
    "use strict";
    var Alias = require_Alias();
    var identity = require_identity();
    var composeCollection = require_compose_collection();
    var composeScalar = require_compose_scalar();
    var resolveEnd = require_resolve_end();
    var utilEmptyScalarPosition = require_util_empty_scalar_position();
    var CN = { composeNode, composeEmptyNode };
    function composeNode(ctx, token, props, onError) {
      const atKey = ctx.atKey;
      const { spaceBefore, comment, anchor, tag: tag2 } = props;
      let node;
      let isSrcToken = true;
      switch (token.type) {
        case "alias":
          node = composeAlias(ctx, token, onError);
          if (anchor || tag2)
            onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
          break;
        case "scalar":
        case "single-quoted-scalar":
        case "double-quoted-scalar":
        case "block-scalar":
          node = composeScalar.composeScalar(ctx, token, tag2, onError);
          if (anchor)
            node.anchor = anchor.source.substring(1);
          break;
        case "block-map":
        case "block-seq":
        case "flow-collection":
          try {
            node = composeCollection.composeCollection(CN, ctx, token, props, onError);
            if (anchor)
              node.anchor = anchor.source.substring(1);
          } catch (error) {
            const message = error instanceof Error ? error.message : String(error);
            onError(token, "RESOURCE_EXHAUSTION", message);
          }
          break;
        default: {
          const message = token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`;
          onError(token, "UNEXPECTED_TOKEN", message);
          isSrcToken = false;
        }
      }
      node ?? (node = composeEmptyNode(ctx, token.offset, void 0, null, props, onError));
      if (anchor && node.anchor === "")
        onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
      if (atKey && ctx.options.stringKeys && (!identity.isScalar(node) || typeof node.value !== "string" || node.tag && node.tag !== "tag:yaml.org,2002:str")) {
        const msg = "With stringKeys, all keys must be strings";
        onError(tag2 ?? token, "NON_STRING_KEY", msg);
      }
      if (spaceBefore)
        node.spaceBefore = true;
      if (comment) {
        if (token.type === "scalar" && token.source === "")
          node.comment = comment;
        else
          node.commentBefore = comment;
      }
      if (ctx.options.keepSourceTokens && isSrcToken)
        node.srcToken = token;
      return node;
    }
    function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag: tag2, end }, onError) {
      const token = {
        type: "scalar",
        offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
        indent: -1,
        source: ""
      };
      const node = composeScalar.composeScalar(ctx, token, tag2, onError);
      if (anchor) {
        node.anchor = anchor.source.substring(1);
        if (node.anchor === "")
          onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
      }
      if (spaceBefore)
        node.spaceBefore = true;
      if (comment) {
        node.comment = comment;
        node.range[2] = end;
      }
      return node;
    }
    function composeAlias({ options }, { offset, source, end }, onError) {
      const alias = new Alias.Alias(source.substring(1));
      if (alias.source === "")
        onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
      if (alias.source.endsWith(":"))
        onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", true);
      const valueEnd = offset + source.length;
      const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
      alias.range = [offset, valueEnd, re.offset];
      if (re.comment)
        alias.comment = re.comment;
      return alias;
    }
    exports.composeEmptyNode = composeEmptyNode;
    exports.composeNode = composeNode;
  }
});

// node_modules/yaml/dist/compose/compose-doc.js
var require_compose_doc = __commonJS({
  "node_modules/yaml/dist/compose/compose-doc.js"(exports) {
    "use strict";
    var Document = require_Document();
    var composeNode = require_compose_node();
    var resolveEnd = require_resolve_end();
    var resolveProps = require_resolve_props();
    function composeDoc(options, directives, { offset, start, value, end }, onError) {
      const opts = Object.assign({ _directives: directives }, options);
      const doc = new Document.Document(void 0, opts);
      const ctx = {
        atKey: false,
        atRoot: true,
        directives: doc.directives,
        options: doc.options,
        schema: doc.schema
      };
      const props = resolveProps.resolveProps(start, {
        indicator: "doc-start",
        next: value ?? end?.[0],
        offset,
        onError,
        parentIndent: 0,
        startOnNewline: true
      });
      if (props.found) {
        doc.directives.docStart = true;
        if (value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline)
          onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
      }
      doc.contents = value ? composeNode.composeNode(ctx, value, props, onError) : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
      const contentEnd = doc.contents.range[2];
      const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
      if (re.comment)
        doc.comment = re.comment;
      doc.range = [offset, contentEnd, re.offset];
      return doc;
    }
    exports.composeDoc = composeDoc;
  }
});

// node_modules/yaml/dist/compose/composer.js
var require_composer = __commonJS({
  "node_modules/yaml/dist/compose/composer.js"(exports) {
    "use strict";
    var node_process = __require("process");
    var directives = require_directives();
    var Document = require_Document();
    var errors2 = require_errors();
    var identity = require_identity();
    var composeDoc = require_compose_doc();
    var resolveEnd = require_resolve_end();
    function getErrorPos(src) {
      if (typeof src === "number")
        return [src, src + 1];
      if (Array.isArray(src))
        return src.length === 2 ? src : [src[0], src[1]];
      const { offset, source } = src;
      return [offset, offset + (typeof source === "string" ? source.length : 1)];
    }
    function parsePrelude(prelude) {
      let comment = "";
      let atComment = false;
      let afterEmptyLine = false;
      for (let i = 0; i < prelude.length; ++i) {
        const source = prelude[i];
        switch (source[0]) {
          case "#":
            comment += (comment === "" ? "" : afterEmptyLine ? "\n\n" : "\n") + (source.substring(1) || " ");
            atComment = true;
            afterEmptyLine = false;
            break;
          case "%":
            if (prelude[i + 1]?.[0] !== "#")
              i += 1;
            atComment = false;
            break;
          default:
            if (!atComment)
              afterEmptyLine = true;
            atComment = false;
        }
      }
      return { comment, afterEmptyLine };
    }
    var Composer = class {
      constructor(options = {}) {
        this.doc = null;
        this.atDirectives = false;
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
        this.onError = (source, code2, message, warning) => {
          const pos = getErrorPos(source);
          if (warning)
            this.warnings.push(new errors2.YAMLWarning(pos, code2, message));
          else
            this.errors.push(new errors2.YAMLParseError(pos, code2, message));
        };
        this.directives = new directives.Directives({ version: options.version || "1.2" });
        this.options = options;
      }
      decorate(doc, afterDoc) {
        const { comment, afterEmptyLine } = parsePrelude(this.prelude);
        if (comment) {
          const dc = doc.contents;
          if (afterDoc) {
            doc.comment = doc.comment ? `${doc.comment}
${comment}` : comment;
          } else if (afterEmptyLine || doc.directives.docStart || !dc) {
            doc.commentBefore = comment;
          } else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
            let it = dc.items[0];
            if (identity.isPair(it))
              it = it.key;
            const cb = it.commentBefore;
            it.commentBefore = cb ? `${comment}
${cb}` : comment;
          } else {
            const cb = dc.commentBefore;
            dc.commentBefore = cb ? `${comment}
${cb}` : comment;
          }
        }
        if (afterDoc) {
          for (let i = 0; i < this.errors.length; ++i)
            doc.errors.push(this.errors[i]);
          for (let i = 0; i < this.warnings.length; ++i)
            doc.warnings.push(this.warnings[i]);
        } else {
          doc.errors = this.errors;
          doc.warnings = this.warnings;
        }
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
      }
      /**
       * Current stream status information.
       *
       * Mostly useful at the end of input for an empty stream.
       */
      streamInfo() {
        return {
          comment: parsePrelude(this.prelude).comment,
          directives: this.directives,
          errors: this.errors,
          warnings: this.warnings
        };
      }
      /**
       * Compose tokens into documents.
       *
       * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
       * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
       */
      *compose(tokens, forceDoc = false, endOffset = -1) {
        for (const token of tokens)
          yield* this.next(token);
        yield* this.end(forceDoc, endOffset);
      }
      /** Advance the composer by one CST token. */
      *next(token) {
        if (node_process.env.LOG_STREAM)
          console.dir(token, { depth: null });
        switch (token.type) {
          case "directive":
            this.directives.add(token.source, (offset, message, warning) => {
              const pos = getErrorPos(token);
              pos[0] += offset;
              this.onError(pos, "BAD_DIRECTIVE", message, warning);
            });
            this.prelude.push(token.source);
            this.atDirectives = true;
            break;
          case "document": {
            const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
            if (this.atDirectives && !doc.directives.docStart)
              this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
            this.decorate(doc, false);
            if (this.doc)
              yield this.doc;
            this.doc = doc;
            this.atDirectives = false;
            break;
          }
          case "byte-order-mark":
          case "space":
            break;
          case "comment":
          case "newline":
            this.prelude.push(token.source);
            break;
          case "error": {
            const msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message;
            const error = new errors2.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
            if (this.atDirectives || !this.doc)
              this.errors.push(error);
            else
              this.doc.errors.push(error);
            break;
          }
          case "doc-end": {
            if (!this.doc) {
              const msg = "Unexpected doc-end without preceding document";
              this.errors.push(new errors2.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg));
              break;
            }
            this.doc.directives.docEnd = true;
            const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
            this.decorate(this.doc, true);
            if (end.comment) {
              const dc = this.doc.comment;
              this.doc.comment = dc ? `${dc}
${end.comment}` : end.comment;
            }
            this.doc.range[2] = end.offset;
            break;
          }
          default:
            this.errors.push(new errors2.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
        }
      }
      /**
       * Call at end of input to yield any remaining document.
       *
       * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
       * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
       */
      *end(forceDoc = false, endOffset = -1) {
        if (this.doc) {
          this.decorate(this.doc, true);
          yield this.doc;
          this.doc = null;
        } else if (forceDoc) {
          const opts = Object.assign({ _directives: this.directives }, this.options);
          const doc = new Document.Document(void 0, opts);
          if (this.atDirectives)
            this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line");
          doc.range = [0, endOffset, endOffset];
          this.decorate(doc, false);
          yield doc;
        }
      }
    };
    exports.Composer = Composer;
  }
});

// node_modules/yaml/dist/parse/cst-scalar.js
var require_cst_scalar = __commonJS({
  "node_modules/yaml/dist/parse/cst-scalar.js"(exports) {
    "use strict";
    var resolveBlockScalar = require_resolve_block_scalar();
    var resolveFlowScalar = require_resolve_flow_scalar();
    var errors2 = require_errors();
    var stringifyString = require_stringifyString();
    function resolveAsScalar(token, strict = true, onError) {
      if (token) {
        const _onError = (pos, code2, message) => {
          const offset = typeof pos === "number" ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
          if (onError)
            onError(offset, code2, message);
          else
            throw new errors2.YAMLParseError([offset, offset + 1], code2, message);
        };
        switch (token.type) {
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
          case "block-scalar":
            return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
        }
      }
      return null;
    }
    function createScalarToken(value, context) {
      const { implicitKey = false, indent, inFlow = false, offset = -1, type = "PLAIN" } = context;
      const source = stringifyString.stringifyString({ type, value }, {
        implicitKey,
        indent: indent > 0 ? " ".repeat(indent) : "",
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
      });
      const end = context.end ?? [
        { type: "newline", offset: -1, indent, source: "\n" }
      ];
      switch (source[0]) {
        case "|":
        case ">": {
          const he = source.indexOf("\n");
          const head = source.substring(0, he);
          const body = source.substring(he + 1) + "\n";
          const props = [
            { type: "block-scalar-header", offset, indent, source: head }
          ];
          if (!addEndtoBlockProps(props, end))
            props.push({ type: "newline", offset: -1, indent, source: "\n" });
          return { type: "block-scalar", offset, indent, props, source: body };
        }
        case '"':
          return { type: "double-quoted-scalar", offset, indent, source, end };
        case "'":
          return { type: "single-quoted-scalar", offset, indent, source, end };
        default:
          return { type: "scalar", offset, indent, source, end };
      }
    }
    function setScalarValue(token, value, context = {}) {
      let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
      let indent = "indent" in token ? token.indent : null;
      if (afterKey && typeof indent === "number")
        indent += 2;
      if (!type)
        switch (token.type) {
          case "single-quoted-scalar":
            type = "QUOTE_SINGLE";
            break;
          case "double-quoted-scalar":
            type = "QUOTE_DOUBLE";
            break;
          case "block-scalar": {
            const header = token.props[0];
            if (header.type !== "block-scalar-header")
              throw new Error("Invalid block scalar header");
            type = header.source[0] === ">" ? "BLOCK_FOLDED" : "BLOCK_LITERAL";
            break;
          }
          default:
            type = "PLAIN";
        }
      const source = stringifyString.stringifyString({ type, value }, {
        implicitKey: implicitKey || indent === null,
        indent: indent !== null && indent > 0 ? " ".repeat(indent) : "",
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
      });
      switch (source[0]) {
        case "|":
        case ">":
          setBlockScalarValue(token, source);
          break;
        case '"':
          setFlowScalarValue(token, source, "double-quoted-scalar");
          break;
        case "'":
          setFlowScalarValue(token, source, "single-quoted-scalar");
          break;
        default:
          setFlowScalarValue(token, source, "scalar");
      }
    }
    function setBlockScalarValue(token, source) {
      const he = source.indexOf("\n");
      const head = source.substring(0, he);
      const body = source.substring(he + 1) + "\n";
      if (token.type === "block-scalar") {
        const header = token.props[0];
        if (header.type !== "block-scalar-header")
          throw new Error("Invalid block scalar header");
        header.source = head;
        token.source = body;
      } else {
        const { offset } = token;
        const indent = "indent" in token ? token.indent : -1;
        const props = [
          { type: "block-scalar-header", offset, indent, source: head }
        ];
        if (!addEndtoBlockProps(props, "end" in token ? token.end : void 0))
          props.push({ type: "newline", offset: -1, indent, source: "\n" });
        for (const key of Object.keys(token))
          if (key !== "type" && key !== "offset")
            delete token[key];
        Object.assign(token, { type: "block-scalar", indent, props, source: body });
      }
    }
    function addEndtoBlockProps(props, end) {
      if (end)
        for (const st of end)
          switch (st.type) {
            case "space":
            case "comment":
              props.push(st);
              break;
            case "newline":
              props.push(st);
              return true;
          }
      return false;
    }
    function setFlowScalarValue(token, source, type) {
      switch (token.type) {
        case "scalar":
        case "double-quoted-scalar":
        case "single-quoted-scalar":
          token.type = type;
          token.source = source;
          break;
        case "block-scalar": {
          const end = token.props.slice(1);
          let oa = source.length;
          if (token.props[0].type === "block-scalar-header")
            oa -= token.props[0].source.length;
          for (const tok of end)
            tok.offset += oa;
          delete token.props;
          Object.assign(token, { type, source, end });
          break;
        }
        case "block-map":
        case "block-seq": {
          const offset = token.offset + source.length;
          const nl = { type: "newline", offset, indent: token.indent, source: "\n" };
          delete token.items;
          Object.assign(token, { type, source, end: [nl] });
          break;
        }
        default: {
          const indent = "indent" in token ? token.indent : -1;
          const end = "end" in token && Array.isArray(token.end) ? token.end.filter((st) => st.type === "space" || st.type === "comment" || st.type === "newline") : [];
          for (const key of Object.keys(token))
            if (key !== "type" && key !== "offset")
              delete token[key];
          Object.assign(token, { type, indent, source, end });
        }
      }
    }
    exports.createScalarToken = createScalarToken;
    exports.resolveAsScalar = resolveAsScalar;
    exports.setScalarValue = setScalarValue;
  }
});

// node_modules/yaml/dist/parse/cst-stringify.js
var require_cst_stringify = __commonJS({
  "node_modules/yaml/dist/parse/cst-stringify.js"(exports) {
    "use strict";
    var stringify = (cst) => "type" in cst ? stringifyToken(cst) : stringifyItem(cst);
    function stringifyToken(token) {
      switch (token.type) {
        case "block-scalar": {
          let res = "";
          for (const tok of token.props)
            res += stringifyToken(tok);
          return res + token.source;
        }
        case "block-map":
        case "block-seq": {
          let res = "";
          for (const item of token.items)
            res += stringifyItem(item);
          return res;
        }
        case "flow-collection": {
          let res = token.start.source;
          for (const item of token.items)
            res += stringifyItem(item);
          for (const st of token.end)
            res += st.source;
          return res;
        }
        case "document": {
          let res = stringifyItem(token);
          if (token.end)
            for (const st of token.end)
              res += st.source;
          return res;
        }
        default: {
          let res = token.source;
          if ("end" in token && token.end)
            for (const st of token.end)
              res += st.source;
          return res;
        }
      }
    }
    function stringifyItem({ start, key, sep: sep2, value }) {
      let res = "";
      for (const st of start)
        res += st.source;
      if (key)
        res += stringifyToken(key);
      if (sep2)
        for (const st of sep2)
          res += st.source;
      if (value)
        res += stringifyToken(value);
      return res;
    }
    exports.stringify = stringify;
  }
});

// node_modules/yaml/dist/parse/cst-visit.js
var require_cst_visit = __commonJS({
  "node_modules/yaml/dist/parse/cst-visit.js"(exports) {
    "use strict";
    var BREAK = /* @__PURE__ */ Symbol("break visit");
    var SKIP = /* @__PURE__ */ Symbol("skip children");
    var REMOVE = /* @__PURE__ */ Symbol("remove item");
    function visit(cst, visitor) {
      if ("type" in cst && cst.type === "document")
        cst = { start: cst.start, value: cst.value };
      _visit(Object.freeze([]), cst, visitor);
    }
    visit.BREAK = BREAK;
    visit.SKIP = SKIP;
    visit.REMOVE = REMOVE;
    visit.itemAtPath = (cst, path31) => {
      let item = cst;
      for (const [field2, index] of path31) {
        const tok = item?.[field2];
        if (tok && "items" in tok) {
          item = tok.items[index];
        } else
          return void 0;
      }
      return item;
    };
    visit.parentCollection = (cst, path31) => {
      const parent = visit.itemAtPath(cst, path31.slice(0, -1));
      const field2 = path31[path31.length - 1][0];
      const coll = parent?.[field2];
      if (coll && "items" in coll)
        return coll;
      throw new Error("Parent collection not found");
    };
    function _visit(path31, item, visitor) {
      let ctrl = visitor(item, path31);
      if (typeof ctrl === "symbol")
        return ctrl;
      for (const field2 of ["key", "value"]) {
        const token = item[field2];
        if (token && "items" in token) {
          for (let i = 0; i < token.items.length; ++i) {
            const ci = _visit(Object.freeze(path31.concat([[field2, i]])), token.items[i], visitor);
            if (typeof ci === "number")
              i = ci - 1;
            else if (ci === BREAK)
              return BREAK;
            else if (ci === REMOVE) {
              token.items.splice(i, 1);
              i -= 1;
            }
          }
          if (typeof ctrl === "function" && field2 === "key")
            ctrl = ctrl(item, path31);
        }
      }
      return typeof ctrl === "function" ? ctrl(item, path31) : ctrl;
    }
    exports.visit = visit;
  }
});

// node_modules/yaml/dist/parse/cst.js
var require_cst = __commonJS({
  "node_modules/yaml/dist/parse/cst.js"(exports) {
    "use strict";
    var cstScalar = require_cst_scalar();
    var cstStringify = require_cst_stringify();
    var cstVisit = require_cst_visit();
    var BOM = "\uFEFF";
    var DOCUMENT = "";
    var FLOW_END = "";
    var SCALAR = "";
    var isCollection = (token) => !!token && "items" in token;
    var isScalar2 = (token) => !!token && (token.type === "scalar" || token.type === "single-quoted-scalar" || token.type === "double-quoted-scalar" || token.type === "block-scalar");
    function prettyToken(token) {
      switch (token) {
        case BOM:
          return "<BOM>";
        case DOCUMENT:
          return "<DOC>";
        case FLOW_END:
          return "<FLOW_END>";
        case SCALAR:
          return "<SCALAR>";
        default:
          return JSON.stringify(token);
      }
    }
    function tokenType(source) {
      switch (source) {
        case BOM:
          return "byte-order-mark";
        case DOCUMENT:
          return "doc-mode";
        case FLOW_END:
          return "flow-error-end";
        case SCALAR:
          return "scalar";
        case "---":
          return "doc-start";
        case "...":
          return "doc-end";
        case "":
        case "\n":
        case "\r\n":
          return "newline";
        case "-":
          return "seq-item-ind";
        case "?":
          return "explicit-key-ind";
        case ":":
          return "map-value-ind";
        case "{":
          return "flow-map-start";
        case "}":
          return "flow-map-end";
        case "[":
          return "flow-seq-start";
        case "]":
          return "flow-seq-end";
        case ",":
          return "comma";
      }
      switch (source[0]) {
        case " ":
        case "	":
          return "space";
        case "#":
          return "comment";
        case "%":
          return "directive-line";
        case "*":
          return "alias";
        case "&":
          return "anchor";
        case "!":
          return "tag";
        case "'":
          return "single-quoted-scalar";
        case '"':
          return "double-quoted-scalar";
        case "|":
        case ">":
          return "block-scalar-header";
      }
      return null;
    }
    exports.createScalarToken = cstScalar.createScalarToken;
    exports.resolveAsScalar = cstScalar.resolveAsScalar;
    exports.setScalarValue = cstScalar.setScalarValue;
    exports.stringify = cstStringify.stringify;
    exports.visit = cstVisit.visit;
    exports.BOM = BOM;
    exports.DOCUMENT = DOCUMENT;
    exports.FLOW_END = FLOW_END;
    exports.SCALAR = SCALAR;
    exports.isCollection = isCollection;
    exports.isScalar = isScalar2;
    exports.prettyToken = prettyToken;
    exports.tokenType = tokenType;
  }
});

// node_modules/yaml/dist/parse/lexer.js
var require_lexer = __commonJS({
  "node_modules/yaml/dist/parse/lexer.js"(exports) {
    "use strict";
    var cst = require_cst();
    function isEmpty(ch) {
      switch (ch) {
        case void 0:
        case " ":
        case "\n":
        case "\r":
        case "	":
          return true;
        default:
          return false;
      }
    }
    var hexDigits = new Set("0123456789ABCDEFabcdef");
    var tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
    var flowIndicatorChars = new Set(",[]{}");
    var invalidAnchorChars = new Set(" ,[]{}\n\r	");
    var isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
    var Lexer = class {
      constructor() {
        this.atEnd = false;
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        this.buffer = "";
        this.flowKey = false;
        this.flowLevel = 0;
        this.indentNext = 0;
        this.indentValue = 0;
        this.lineEndPos = null;
        this.next = null;
        this.pos = 0;
      }
      /**
       * Generate YAML tokens from the `source` string. If `incomplete`,
       * a part of the last line may be left as a buffer for the next call.
       *
       * @returns A generator of lexical tokens
       */
      *lex(source, incomplete = false) {
        if (source) {
          if (typeof source !== "string")
            throw TypeError("source is not a string");
          this.buffer = this.buffer ? this.buffer + source : source;
          this.lineEndPos = null;
        }
        this.atEnd = !incomplete;
        let next = this.next ?? "stream";
        while (next && (incomplete || this.hasChars(1)))
          next = yield* this.parseNext(next);
      }
      atLineEnd() {
        let i = this.pos;
        let ch = this.buffer[i];
        while (ch === " " || ch === "	")
          ch = this.buffer[++i];
        if (!ch || ch === "#" || ch === "\n")
          return true;
        if (ch === "\r")
          return this.buffer[i + 1] === "\n";
        return false;
      }
      charAt(n) {
        return this.buffer[this.pos + n];
      }
      continueScalar(offset) {
        let ch = this.buffer[offset];
        if (this.indentNext > 0) {
          let indent = 0;
          while (ch === " ")
            ch = this.buffer[++indent + offset];
          if (ch === "\r") {
            const next = this.buffer[indent + offset + 1];
            if (next === "\n" || !next && !this.atEnd)
              return offset + indent + 1;
          }
          return ch === "\n" || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
        }
        if (ch === "-" || ch === ".") {
          const dt = this.buffer.substr(offset, 3);
          if ((dt === "---" || dt === "...") && isEmpty(this.buffer[offset + 3]))
            return -1;
        }
        return offset;
      }
      getLine() {
        let end = this.lineEndPos;
        if (typeof end !== "number" || end !== -1 && end < this.pos) {
          end = this.buffer.indexOf("\n", this.pos);
          this.lineEndPos = end;
        }
        if (end === -1)
          return this.atEnd ? this.buffer.substring(this.pos) : null;
        if (this.buffer[end - 1] === "\r")
          end -= 1;
        return this.buffer.substring(this.pos, end);
      }
      hasChars(n) {
        return this.pos + n <= this.buffer.length;
      }
      setNext(state) {
        this.buffer = this.buffer.substring(this.pos);
        this.pos = 0;
        this.lineEndPos = null;
        this.next = state;
        return null;
      }
      peek(n) {
        return this.buffer.substr(this.pos, n);
      }
      *parseNext(next) {
        switch (next) {
          case "stream":
            return yield* this.parseStream();
          case "line-start":
            return yield* this.parseLineStart();
          case "block-start":
            return yield* this.parseBlockStart();
          case "doc":
            return yield* this.parseDocument();
          case "flow":
            return yield* this.parseFlowCollection();
          case "quoted-scalar":
            return yield* this.parseQuotedScalar();
          case "block-scalar":
            return yield* this.parseBlockScalar();
          case "plain-scalar":
            return yield* this.parsePlainScalar();
        }
      }
      *parseStream() {
        let line2 = this.getLine();
        if (line2 === null)
          return this.setNext("stream");
        if (line2[0] === cst.BOM) {
          yield* this.pushCount(1);
          line2 = line2.substring(1);
        }
        if (line2[0] === "%") {
          let dirEnd = line2.length;
          let cs = line2.indexOf("#");
          while (cs !== -1) {
            const ch = line2[cs - 1];
            if (ch === " " || ch === "	") {
              dirEnd = cs - 1;
              break;
            } else {
              cs = line2.indexOf("#", cs + 1);
            }
          }
          while (true) {
            const ch = line2[dirEnd - 1];
            if (ch === " " || ch === "	")
              dirEnd -= 1;
            else
              break;
          }
          const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
          yield* this.pushCount(line2.length - n);
          this.pushNewline();
          return "stream";
        }
        if (this.atLineEnd()) {
          const sp = yield* this.pushSpaces(true);
          yield* this.pushCount(line2.length - sp);
          yield* this.pushNewline();
          return "stream";
        }
        yield cst.DOCUMENT;
        return yield* this.parseLineStart();
      }
      *parseLineStart() {
        const ch = this.charAt(0);
        if (!ch && !this.atEnd)
          return this.setNext("line-start");
        if (ch === "-" || ch === ".") {
          if (!this.atEnd && !this.hasChars(4))
            return this.setNext("line-start");
          const s = this.peek(3);
          if ((s === "---" || s === "...") && isEmpty(this.charAt(3))) {
            yield* this.pushCount(3);
            this.indentValue = 0;
            this.indentNext = 0;
            return s === "---" ? "doc" : "stream";
          }
        }
        this.indentValue = yield* this.pushSpaces(false);
        if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1)))
          this.indentNext = this.indentValue;
        return yield* this.parseBlockStart();
      }
      *parseBlockStart() {
        const [ch0, ch1] = this.peek(2);
        if (!ch1 && !this.atEnd)
          return this.setNext("block-start");
        if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty(ch1)) {
          const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
          this.indentNext = this.indentValue + 1;
          this.indentValue += n;
          return "block-start";
        }
        return "doc";
      }
      *parseDocument() {
        yield* this.pushSpaces(true);
        const line2 = this.getLine();
        if (line2 === null)
          return this.setNext("doc");
        let n = yield* this.pushIndicators();
        switch (line2[n]) {
          case "#":
            yield* this.pushCount(line2.length - n);
          // fallthrough
          case void 0:
            yield* this.pushNewline();
            return yield* this.parseLineStart();
          case "{":
          case "[":
            yield* this.pushCount(1);
            this.flowKey = false;
            this.flowLevel = 1;
            return "flow";
          case "}":
          case "]":
            yield* this.pushCount(1);
            return "doc";
          case "*":
            yield* this.pushUntil(isNotAnchorChar);
            return "doc";
          case '"':
          case "'":
            return yield* this.parseQuotedScalar();
          case "|":
          case ">":
            n += yield* this.parseBlockScalarHeader();
            n += yield* this.pushSpaces(true);
            yield* this.pushCount(line2.length - n);
            yield* this.pushNewline();
            return yield* this.parseBlockScalar();
          default:
            return yield* this.parsePlainScalar();
        }
      }
      *parseFlowCollection() {
        let nl, sp;
        let indent = -1;
        do {
          nl = yield* this.pushNewline();
          if (nl > 0) {
            sp = yield* this.pushSpaces(false);
            this.indentValue = indent = sp;
          } else {
            sp = 0;
          }
          sp += yield* this.pushSpaces(true);
        } while (nl + sp > 0);
        const line2 = this.getLine();
        if (line2 === null)
          return this.setNext("flow");
        if (indent !== -1 && indent < this.indentNext && line2[0] !== "#" || indent === 0 && (line2.startsWith("---") || line2.startsWith("...")) && isEmpty(line2[3])) {
          const atFlowEndMarker = indent === this.indentNext - 1 && this.flowLevel === 1 && (line2[0] === "]" || line2[0] === "}");
          if (!atFlowEndMarker) {
            this.flowLevel = 0;
            yield cst.FLOW_END;
            return yield* this.parseLineStart();
          }
        }
        let n = 0;
        while (line2[n] === ",") {
          n += yield* this.pushCount(1);
          n += yield* this.pushSpaces(true);
          this.flowKey = false;
        }
        n += yield* this.pushIndicators();
        switch (line2[n]) {
          case void 0:
            return "flow";
          case "#":
            yield* this.pushCount(line2.length - n);
            return "flow";
          case "{":
          case "[":
            yield* this.pushCount(1);
            this.flowKey = false;
            this.flowLevel += 1;
            return "flow";
          case "}":
          case "]":
            yield* this.pushCount(1);
            this.flowKey = true;
            this.flowLevel -= 1;
            return this.flowLevel ? "flow" : "doc";
          case "*":
            yield* this.pushUntil(isNotAnchorChar);
            return "flow";
          case '"':
          case "'":
            this.flowKey = true;
            return yield* this.parseQuotedScalar();
          case ":": {
            const next = this.charAt(1);
            if (this.flowKey || isEmpty(next) || next === ",") {
              this.flowKey = false;
              yield* this.pushCount(1);
              yield* this.pushSpaces(true);
              return "flow";
            }
          }
          // fallthrough
          default:
            this.flowKey = false;
            return yield* this.parsePlainScalar();
        }
      }
      *parseQuotedScalar() {
        const quote2 = this.charAt(0);
        let end = this.buffer.indexOf(quote2, this.pos + 1);
        if (quote2 === "'") {
          while (end !== -1 && this.buffer[end + 1] === "'")
            end = this.buffer.indexOf("'", end + 2);
        } else {
          while (end !== -1) {
            let n = 0;
            while (this.buffer[end - 1 - n] === "\\")
              n += 1;
            if (n % 2 === 0)
              break;
            end = this.buffer.indexOf('"', end + 1);
          }
        }
        const qb = this.buffer.substring(0, end);
        let nl = qb.indexOf("\n", this.pos);
        if (nl !== -1) {
          while (nl !== -1) {
            const cs = this.continueScalar(nl + 1);
            if (cs === -1)
              break;
            nl = qb.indexOf("\n", cs);
          }
          if (nl !== -1) {
            end = nl - (qb[nl - 1] === "\r" ? 2 : 1);
          }
        }
        if (end === -1) {
          if (!this.atEnd)
            return this.setNext("quoted-scalar");
          end = this.buffer.length;
        }
        yield* this.pushToIndex(end + 1, false);
        return this.flowLevel ? "flow" : "doc";
      }
      *parseBlockScalarHeader() {
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        let i = this.pos;
        while (true) {
          const ch = this.buffer[++i];
          if (ch === "+")
            this.blockScalarKeep = true;
          else if (ch > "0" && ch <= "9")
            this.blockScalarIndent = Number(ch) - 1;
          else if (ch !== "-")
            break;
        }
        return yield* this.pushUntil((ch) => isEmpty(ch) || ch === "#");
      }
      *parseBlockScalar() {
        let nl = this.pos - 1;
        let indent = 0;
        let ch;
        loop: for (let i2 = this.pos; ch = this.buffer[i2]; ++i2) {
          switch (ch) {
            case " ":
              indent += 1;
              break;
            case "\n":
              nl = i2;
              indent = 0;
              break;
            case "\r": {
              const next = this.buffer[i2 + 1];
              if (!next && !this.atEnd)
                return this.setNext("block-scalar");
              if (next === "\n")
                break;
            }
            // fallthrough
            default:
              break loop;
          }
        }
        if (!ch && !this.atEnd)
          return this.setNext("block-scalar");
        if (indent >= this.indentNext) {
          if (this.blockScalarIndent === -1)
            this.indentNext = indent;
          else {
            this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
          }
          do {
            const cs = this.continueScalar(nl + 1);
            if (cs === -1)
              break;
            nl = this.buffer.indexOf("\n", cs);
          } while (nl !== -1);
          if (nl === -1) {
            if (!this.atEnd)
              return this.setNext("block-scalar");
            nl = this.buffer.length;
          }
        }
        let i = nl + 1;
        ch = this.buffer[i];
        while (ch === " ")
          ch = this.buffer[++i];
        if (ch === "	") {
          while (ch === "	" || ch === " " || ch === "\r" || ch === "\n")
            ch = this.buffer[++i];
          nl = i - 1;
        } else if (!this.blockScalarKeep) {
          do {
            let i2 = nl - 1;
            let ch2 = this.buffer[i2];
            if (ch2 === "\r")
              ch2 = this.buffer[--i2];
            const lastChar = i2;
            while (ch2 === " ")
              ch2 = this.buffer[--i2];
            if (ch2 === "\n" && i2 >= this.pos && i2 + 1 + indent > lastChar)
              nl = i2;
            else
              break;
          } while (true);
        }
        yield cst.SCALAR;
        yield* this.pushToIndex(nl + 1, true);
        return yield* this.parseLineStart();
      }
      *parsePlainScalar() {
        const inFlow = this.flowLevel > 0;
        let end = this.pos - 1;
        let i = this.pos - 1;
        let ch;
        while (ch = this.buffer[++i]) {
          if (ch === ":") {
            const next = this.buffer[i + 1];
            if (isEmpty(next) || inFlow && flowIndicatorChars.has(next))
              break;
            end = i;
          } else if (isEmpty(ch)) {
            let next = this.buffer[i + 1];
            if (ch === "\r") {
              if (next === "\n") {
                i += 1;
                ch = "\n";
                next = this.buffer[i + 1];
              } else
                end = i;
            }
            if (next === "#" || inFlow && flowIndicatorChars.has(next))
              break;
            if (ch === "\n") {
              const cs = this.continueScalar(i + 1);
              if (cs === -1)
                break;
              i = Math.max(i, cs - 2);
            }
          } else {
            if (inFlow && flowIndicatorChars.has(ch))
              break;
            end = i;
          }
        }
        if (!ch && !this.atEnd)
          return this.setNext("plain-scalar");
        yield cst.SCALAR;
        yield* this.pushToIndex(end + 1, true);
        return inFlow ? "flow" : "doc";
      }
      *pushCount(n) {
        if (n > 0) {
          yield this.buffer.substr(this.pos, n);
          this.pos += n;
          return n;
        }
        return 0;
      }
      *pushToIndex(i, allowEmpty) {
        const s = this.buffer.slice(this.pos, i);
        if (s) {
          yield s;
          this.pos += s.length;
          return s.length;
        } else if (allowEmpty)
          yield "";
        return 0;
      }
      *pushIndicators() {
        let n = 0;
        loop: while (true) {
          switch (this.charAt(0)) {
            case "!":
              n += yield* this.pushTag();
              n += yield* this.pushSpaces(true);
              continue loop;
            case "&":
              n += yield* this.pushUntil(isNotAnchorChar);
              n += yield* this.pushSpaces(true);
              continue loop;
            case "-":
            // this is an error
            case "?":
            // this is an error outside flow collections
            case ":": {
              const inFlow = this.flowLevel > 0;
              const ch1 = this.charAt(1);
              if (isEmpty(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
                if (!inFlow)
                  this.indentNext = this.indentValue + 1;
                else if (this.flowKey)
                  this.flowKey = false;
                n += yield* this.pushCount(1);
                n += yield* this.pushSpaces(true);
                continue loop;
              }
            }
          }
          break loop;
        }
        return n;
      }
      *pushTag() {
        if (this.charAt(1) === "<") {
          let i = this.pos + 2;
          let ch = this.buffer[i];
          while (!isEmpty(ch) && ch !== ">")
            ch = this.buffer[++i];
          return yield* this.pushToIndex(ch === ">" ? i + 1 : i, false);
        } else {
          let i = this.pos + 1;
          let ch = this.buffer[i];
          while (ch) {
            if (tagChars.has(ch))
              ch = this.buffer[++i];
            else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2])) {
              ch = this.buffer[i += 3];
            } else
              break;
          }
          return yield* this.pushToIndex(i, false);
        }
      }
      *pushNewline() {
        const ch = this.buffer[this.pos];
        if (ch === "\n")
          return yield* this.pushCount(1);
        else if (ch === "\r" && this.charAt(1) === "\n")
          return yield* this.pushCount(2);
        else
          return 0;
      }
      *pushSpaces(allowTabs) {
        let i = this.pos - 1;
        let ch;
        do {
          ch = this.buffer[++i];
        } while (ch === " " || allowTabs && ch === "	");
        const n = i - this.pos;
        if (n > 0) {
          yield this.buffer.substr(this.pos, n);
          this.pos = i;
        }
        return n;
      }
      *pushUntil(test) {
        let i = this.pos;
        let ch = this.buffer[i];
        while (!test(ch))
          ch = this.buffer[++i];
        return yield* this.pushToIndex(i, false);
      }
    };
    exports.Lexer = Lexer;
  }
});

// node_modules/yaml/dist/parse/line-counter.js
var require_line_counter = __commonJS({
  "node_modules/yaml/dist/parse/line-counter.js"(exports) {
    "use strict";
    var LineCounter2 = class {
      constructor() {
        this.lineStarts = [];
        this.addNewLine = (offset) => this.lineStarts.push(offset);
        this.linePos = (offset) => {
          let low = 0;
          let high = this.lineStarts.length;
          while (low < high) {
            const mid = low + high >> 1;
            if (this.lineStarts[mid] < offset)
              low = mid + 1;
            else
              high = mid;
          }
          if (this.lineStarts[low] === offset)
            return { line: low + 1, col: 1 };
          if (low === 0)
            return { line: 0, col: offset };
          const start = this.lineStarts[low - 1];
          return { line: low, col: offset - start + 1 };
        };
      }
    };
    exports.LineCounter = LineCounter2;
  }
});

// node_modules/yaml/dist/parse/parser.js
var require_parser = __commonJS({
  "node_modules/yaml/dist/parse/parser.js"(exports) {
    "use strict";
    var node_process = __require("process");
    var cst = require_cst();
    var lexer = require_lexer();
    function includesToken(list4, type) {
      for (let i = 0; i < list4.length; ++i)
        if (list4[i].type === type)
          return true;
      return false;
    }
    function findNonEmptyIndex(list4) {
      for (let i = 0; i < list4.length; ++i) {
        switch (list4[i].type) {
          case "space":
          case "comment":
          case "newline":
            break;
          default:
            return i;
        }
      }
      return -1;
    }
    function isFlowToken(token) {
      switch (token?.type) {
        case "alias":
        case "scalar":
        case "single-quoted-scalar":
        case "double-quoted-scalar":
        case "flow-collection":
          return true;
        default:
          return false;
      }
    }
    function getPrevProps(parent) {
      switch (parent.type) {
        case "document":
          return parent.start;
        case "block-map": {
          const it = parent.items[parent.items.length - 1];
          return it.sep ?? it.start;
        }
        case "block-seq":
          return parent.items[parent.items.length - 1].start;
        /* istanbul ignore next should not happen */
        default:
          return [];
      }
    }
    function getFirstKeyStartProps(prev) {
      if (prev.length === 0)
        return [];
      let i = prev.length;
      loop: while (--i >= 0) {
        switch (prev[i].type) {
          case "doc-start":
          case "explicit-key-ind":
          case "map-value-ind":
          case "seq-item-ind":
          case "newline":
            break loop;
        }
      }
      while (prev[++i]?.type === "space") {
      }
      return prev.splice(i, prev.length);
    }
    function arrayPushArray(target, source) {
      if (source.length < 1e5)
        Array.prototype.push.apply(target, source);
      else
        for (let i = 0; i < source.length; ++i)
          target.push(source[i]);
    }
    function fixFlowSeqItems(fc) {
      if (fc.start.type === "flow-seq-start") {
        for (const it of fc.items) {
          if (it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind")) {
            if (it.key)
              it.value = it.key;
            delete it.key;
            if (isFlowToken(it.value)) {
              if (it.value.end)
                arrayPushArray(it.value.end, it.sep);
              else
                it.value.end = it.sep;
            } else
              arrayPushArray(it.start, it.sep);
            delete it.sep;
          }
        }
      }
    }
    var Parser = class {
      /**
       * @param onNewLine - If defined, called separately with the start position of
       *   each new line (in `parse()`, including the start of input).
       */
      constructor(onNewLine) {
        this.atNewLine = true;
        this.atScalar = false;
        this.indent = 0;
        this.offset = 0;
        this.onKeyLine = false;
        this.stack = [];
        this.source = "";
        this.type = "";
        this.lexer = new lexer.Lexer();
        this.onNewLine = onNewLine;
      }
      /**
       * Parse `source` as a YAML stream.
       * If `incomplete`, a part of the last line may be left as a buffer for the next call.
       *
       * Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
       *
       * @returns A generator of tokens representing each directive, document, and other structure.
       */
      *parse(source, incomplete = false) {
        if (this.onNewLine && this.offset === 0)
          this.onNewLine(0);
        for (const lexeme of this.lexer.lex(source, incomplete))
          yield* this.next(lexeme);
        if (!incomplete)
          yield* this.end();
      }
      /**
       * Advance the parser by the `source` of one lexical token.
       */
      *next(source) {
        this.source = source;
        if (node_process.env.LOG_TOKENS)
          console.log("|", cst.prettyToken(source));
        if (this.atScalar) {
          this.atScalar = false;
          yield* this.step();
          this.offset += source.length;
          return;
        }
        const type = cst.tokenType(source);
        if (!type) {
          const message = `Not a YAML token: ${source}`;
          yield* this.pop({ type: "error", offset: this.offset, message, source });
          this.offset += source.length;
        } else if (type === "scalar") {
          this.atNewLine = false;
          this.atScalar = true;
          this.type = "scalar";
        } else {
          this.type = type;
          yield* this.step();
          switch (type) {
            case "newline":
              this.atNewLine = true;
              this.indent = 0;
              if (this.onNewLine)
                this.onNewLine(this.offset + source.length);
              break;
            case "space":
              if (this.atNewLine && source[0] === " ")
                this.indent += source.length;
              break;
            case "explicit-key-ind":
            case "map-value-ind":
            case "seq-item-ind":
              if (this.atNewLine)
                this.indent += source.length;
              break;
            case "doc-mode":
            case "flow-error-end":
              return;
            default:
              this.atNewLine = false;
          }
          this.offset += source.length;
        }
      }
      /** Call at end of input to push out any remaining constructions */
      *end() {
        while (this.stack.length > 0)
          yield* this.pop();
      }
      get sourceToken() {
        const st = {
          type: this.type,
          offset: this.offset,
          indent: this.indent,
          source: this.source
        };
        return st;
      }
      *step() {
        const top = this.peek(1);
        if (this.type === "doc-end" && top?.type !== "doc-end") {
          while (this.stack.length > 0)
            yield* this.pop();
          this.stack.push({
            type: "doc-end",
            offset: this.offset,
            source: this.source
          });
          return;
        }
        if (!top)
          return yield* this.stream();
        switch (top.type) {
          case "document":
            return yield* this.document(top);
          case "alias":
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return yield* this.scalar(top);
          case "block-scalar":
            return yield* this.blockScalar(top);
          case "block-map":
            return yield* this.blockMap(top);
          case "block-seq":
            return yield* this.blockSequence(top);
          case "flow-collection":
            return yield* this.flowCollection(top);
          case "doc-end":
            return yield* this.documentEnd(top);
        }
        yield* this.pop();
      }
      peek(n) {
        return this.stack[this.stack.length - n];
      }
      *pop(error) {
        const token = error ?? this.stack.pop();
        if (!token) {
          const message = "Tried to pop an empty stack";
          yield { type: "error", offset: this.offset, source: "", message };
        } else if (this.stack.length === 0) {
          yield token;
        } else {
          const top = this.peek(1);
          if (token.type === "block-scalar") {
            token.indent = "indent" in top ? top.indent : 0;
          } else if (token.type === "flow-collection" && top.type === "document") {
            token.indent = 0;
          }
          if (token.type === "flow-collection")
            fixFlowSeqItems(token);
          switch (top.type) {
            case "document":
              top.value = token;
              break;
            case "block-scalar":
              top.props.push(token);
              break;
            case "block-map": {
              const it = top.items[top.items.length - 1];
              if (it.value) {
                top.items.push({ start: [], key: token, sep: [] });
                this.onKeyLine = true;
                return;
              } else if (it.sep) {
                it.value = token;
              } else {
                Object.assign(it, { key: token, sep: [] });
                this.onKeyLine = !it.explicitKey;
                return;
              }
              break;
            }
            case "block-seq": {
              const it = top.items[top.items.length - 1];
              if (it.value)
                top.items.push({ start: [], value: token });
              else
                it.value = token;
              break;
            }
            case "flow-collection": {
              const it = top.items[top.items.length - 1];
              if (!it || it.value)
                top.items.push({ start: [], key: token, sep: [] });
              else if (it.sep)
                it.value = token;
              else
                Object.assign(it, { key: token, sep: [] });
              return;
            }
            /* istanbul ignore next should not happen */
            default:
              yield* this.pop();
              yield* this.pop(token);
          }
          if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
            const last2 = token.items[token.items.length - 1];
            if (last2 && !last2.sep && !last2.value && last2.start.length > 0 && findNonEmptyIndex(last2.start) === -1 && (token.indent === 0 || last2.start.every((st) => st.type !== "comment" || st.indent < token.indent))) {
              if (top.type === "document")
                top.end = last2.start;
              else
                top.items.push({ start: last2.start });
              token.items.splice(-1, 1);
            }
          }
        }
      }
      *stream() {
        switch (this.type) {
          case "directive-line":
            yield { type: "directive", offset: this.offset, source: this.source };
            return;
          case "byte-order-mark":
          case "space":
          case "comment":
          case "newline":
            yield this.sourceToken;
            return;
          case "doc-mode":
          case "doc-start": {
            const doc = {
              type: "document",
              offset: this.offset,
              start: []
            };
            if (this.type === "doc-start")
              doc.start.push(this.sourceToken);
            this.stack.push(doc);
            return;
          }
        }
        yield {
          type: "error",
          offset: this.offset,
          message: `Unexpected ${this.type} token in YAML stream`,
          source: this.source
        };
      }
      *document(doc) {
        if (doc.value)
          return yield* this.lineEnd(doc);
        switch (this.type) {
          case "doc-start": {
            if (findNonEmptyIndex(doc.start) !== -1) {
              yield* this.pop();
              yield* this.step();
            } else
              doc.start.push(this.sourceToken);
            return;
          }
          case "anchor":
          case "tag":
          case "space":
          case "comment":
          case "newline":
            doc.start.push(this.sourceToken);
            return;
        }
        const bv = this.startBlockValue(doc);
        if (bv)
          this.stack.push(bv);
        else {
          yield {
            type: "error",
            offset: this.offset,
            message: `Unexpected ${this.type} token in YAML document`,
            source: this.source
          };
        }
      }
      *scalar(scalar2) {
        if (this.type === "map-value-ind") {
          const prev = getPrevProps(this.peek(2));
          const start = getFirstKeyStartProps(prev);
          let sep2;
          if (scalar2.end) {
            sep2 = scalar2.end;
            sep2.push(this.sourceToken);
            delete scalar2.end;
          } else
            sep2 = [this.sourceToken];
          const map = {
            type: "block-map",
            offset: scalar2.offset,
            indent: scalar2.indent,
            items: [{ start, key: scalar2, sep: sep2 }]
          };
          this.onKeyLine = true;
          this.stack[this.stack.length - 1] = map;
        } else
          yield* this.lineEnd(scalar2);
      }
      *blockScalar(scalar2) {
        switch (this.type) {
          case "space":
          case "comment":
          case "newline":
            scalar2.props.push(this.sourceToken);
            return;
          case "scalar":
            scalar2.source = this.source;
            this.atNewLine = true;
            this.indent = 0;
            if (this.onNewLine) {
              let nl = this.source.indexOf("\n") + 1;
              while (nl !== 0) {
                this.onNewLine(this.offset + nl);
                nl = this.source.indexOf("\n", nl) + 1;
              }
            }
            yield* this.pop();
            break;
          /* istanbul ignore next should not happen */
          default:
            yield* this.pop();
            yield* this.step();
        }
      }
      *blockMap(map) {
        const it = map.items[map.items.length - 1];
        switch (this.type) {
          case "newline":
            this.onKeyLine = false;
            if (it.value) {
              const end = "end" in it.value ? it.value.end : void 0;
              const last2 = Array.isArray(end) ? end[end.length - 1] : void 0;
              if (last2?.type === "comment")
                end?.push(this.sourceToken);
              else
                map.items.push({ start: [this.sourceToken] });
            } else if (it.sep) {
              it.sep.push(this.sourceToken);
            } else {
              it.start.push(this.sourceToken);
            }
            return;
          case "space":
          case "comment":
            if (it.value) {
              map.items.push({ start: [this.sourceToken] });
            } else if (it.sep) {
              it.sep.push(this.sourceToken);
            } else {
              if (this.atIndentedComment(it.start, map.indent)) {
                const prev = map.items[map.items.length - 2];
                const end = prev?.value?.end;
                if (Array.isArray(end)) {
                  arrayPushArray(end, it.start);
                  end.push(this.sourceToken);
                  map.items.pop();
                  return;
                }
              }
              it.start.push(this.sourceToken);
            }
            return;
        }
        if (this.indent >= map.indent) {
          const atMapIndent = !this.onKeyLine && this.indent === map.indent;
          const atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
          let start = [];
          if (atNextItem && it.sep && !it.value) {
            const nl = [];
            for (let i = 0; i < it.sep.length; ++i) {
              const st = it.sep[i];
              switch (st.type) {
                case "newline":
                  nl.push(i);
                  break;
                case "space":
                  break;
                case "comment":
                  if (st.indent > map.indent)
                    nl.length = 0;
                  break;
                default:
                  nl.length = 0;
              }
            }
            if (nl.length >= 2)
              start = it.sep.splice(nl[1]);
          }
          switch (this.type) {
            case "anchor":
            case "tag":
              if (atNextItem || it.value) {
                start.push(this.sourceToken);
                map.items.push({ start });
                this.onKeyLine = true;
              } else if (it.sep) {
                it.sep.push(this.sourceToken);
              } else {
                it.start.push(this.sourceToken);
              }
              return;
            case "explicit-key-ind":
              if (!it.sep && !it.explicitKey) {
                it.start.push(this.sourceToken);
                it.explicitKey = true;
              } else if (atNextItem || it.value) {
                start.push(this.sourceToken);
                map.items.push({ start, explicitKey: true });
              } else {
                this.stack.push({
                  type: "block-map",
                  offset: this.offset,
                  indent: this.indent,
                  items: [{ start: [this.sourceToken], explicitKey: true }]
                });
              }
              this.onKeyLine = true;
              return;
            case "map-value-ind":
              if (it.explicitKey) {
                if (!it.sep) {
                  if (includesToken(it.start, "newline")) {
                    Object.assign(it, { key: null, sep: [this.sourceToken] });
                  } else {
                    const start2 = getFirstKeyStartProps(it.start);
                    this.stack.push({
                      type: "block-map",
                      offset: this.offset,
                      indent: this.indent,
                      items: [{ start: start2, key: null, sep: [this.sourceToken] }]
                    });
                  }
                } else if (it.value) {
                  map.items.push({ start: [], key: null, sep: [this.sourceToken] });
                } else if (includesToken(it.sep, "map-value-ind")) {
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, key: null, sep: [this.sourceToken] }]
                  });
                } else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
                  const start2 = getFirstKeyStartProps(it.start);
                  const key = it.key;
                  const sep2 = it.sep;
                  sep2.push(this.sourceToken);
                  delete it.key;
                  delete it.sep;
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: start2, key, sep: sep2 }]
                  });
                } else if (start.length > 0) {
                  it.sep = it.sep.concat(start, this.sourceToken);
                } else {
                  it.sep.push(this.sourceToken);
                }
              } else {
                if (!it.sep) {
                  Object.assign(it, { key: null, sep: [this.sourceToken] });
                } else if (it.value || atNextItem) {
                  map.items.push({ start, key: null, sep: [this.sourceToken] });
                } else if (includesToken(it.sep, "map-value-ind")) {
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: [], key: null, sep: [this.sourceToken] }]
                  });
                } else {
                  it.sep.push(this.sourceToken);
                }
              }
              this.onKeyLine = true;
              return;
            case "alias":
            case "scalar":
            case "single-quoted-scalar":
            case "double-quoted-scalar": {
              const fs2 = this.flowScalar(this.type);
              if (atNextItem || it.value) {
                map.items.push({ start, key: fs2, sep: [] });
                this.onKeyLine = true;
              } else if (it.sep) {
                this.stack.push(fs2);
              } else {
                Object.assign(it, { key: fs2, sep: [] });
                this.onKeyLine = true;
              }
              return;
            }
            default: {
              const bv = this.startBlockValue(map);
              if (bv) {
                if (bv.type === "block-seq") {
                  if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
                    yield* this.pop({
                      type: "error",
                      offset: this.offset,
                      message: "Unexpected block-seq-ind on same line with key",
                      source: this.source
                    });
                    return;
                  }
                } else if (atMapIndent) {
                  map.items.push({ start });
                }
                this.stack.push(bv);
                return;
              }
            }
          }
        }
        yield* this.pop();
        yield* this.step();
      }
      *blockSequence(seq) {
        const it = seq.items[seq.items.length - 1];
        switch (this.type) {
          case "newline":
            if (it.value) {
              const end = "end" in it.value ? it.value.end : void 0;
              const last2 = Array.isArray(end) ? end[end.length - 1] : void 0;
              if (last2?.type === "comment")
                end?.push(this.sourceToken);
              else
                seq.items.push({ start: [this.sourceToken] });
            } else
              it.start.push(this.sourceToken);
            return;
          case "space":
          case "comment":
            if (it.value)
              seq.items.push({ start: [this.sourceToken] });
            else {
              if (this.atIndentedComment(it.start, seq.indent)) {
                const prev = seq.items[seq.items.length - 2];
                const end = prev?.value?.end;
                if (Array.isArray(end)) {
                  arrayPushArray(end, it.start);
                  end.push(this.sourceToken);
                  seq.items.pop();
                  return;
                }
              }
              it.start.push(this.sourceToken);
            }
            return;
          case "anchor":
          case "tag":
            if (it.value || this.indent <= seq.indent)
              break;
            it.start.push(this.sourceToken);
            return;
          case "seq-item-ind":
            if (this.indent !== seq.indent)
              break;
            if (it.value || includesToken(it.start, "seq-item-ind"))
              seq.items.push({ start: [this.sourceToken] });
            else
              it.start.push(this.sourceToken);
            return;
        }
        if (this.indent > seq.indent) {
          const bv = this.startBlockValue(seq);
          if (bv) {
            this.stack.push(bv);
            return;
          }
        }
        yield* this.pop();
        yield* this.step();
      }
      *flowCollection(fc) {
        const it = fc.items[fc.items.length - 1];
        if (this.type === "flow-error-end") {
          let top;
          do {
            yield* this.pop();
            top = this.peek(1);
          } while (top?.type === "flow-collection");
        } else if (fc.end.length === 0) {
          switch (this.type) {
            case "comma":
            case "explicit-key-ind":
              if (!it || it.sep)
                fc.items.push({ start: [this.sourceToken] });
              else
                it.start.push(this.sourceToken);
              return;
            case "map-value-ind":
              if (!it || it.value)
                fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
              else if (it.sep)
                it.sep.push(this.sourceToken);
              else
                Object.assign(it, { key: null, sep: [this.sourceToken] });
              return;
            case "space":
            case "comment":
            case "newline":
            case "anchor":
            case "tag":
              if (!it || it.value)
                fc.items.push({ start: [this.sourceToken] });
              else if (it.sep)
                it.sep.push(this.sourceToken);
              else
                it.start.push(this.sourceToken);
              return;
            case "alias":
            case "scalar":
            case "single-quoted-scalar":
            case "double-quoted-scalar": {
              const fs2 = this.flowScalar(this.type);
              if (!it || it.value)
                fc.items.push({ start: [], key: fs2, sep: [] });
              else if (it.sep)
                this.stack.push(fs2);
              else
                Object.assign(it, { key: fs2, sep: [] });
              return;
            }
            case "flow-map-end":
            case "flow-seq-end":
              fc.end.push(this.sourceToken);
              return;
          }
          const bv = this.startBlockValue(fc);
          if (bv)
            this.stack.push(bv);
          else {
            yield* this.pop();
            yield* this.step();
          }
        } else {
          const parent = this.peek(2);
          if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) {
            yield* this.pop();
            yield* this.step();
          } else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
            const prev = getPrevProps(parent);
            const start = getFirstKeyStartProps(prev);
            fixFlowSeqItems(fc);
            const sep2 = fc.end.splice(1, fc.end.length);
            sep2.push(this.sourceToken);
            const map = {
              type: "block-map",
              offset: fc.offset,
              indent: fc.indent,
              items: [{ start, key: fc, sep: sep2 }]
            };
            this.onKeyLine = true;
            this.stack[this.stack.length - 1] = map;
          } else {
            yield* this.lineEnd(fc);
          }
        }
      }
      flowScalar(type) {
        if (this.onNewLine) {
          let nl = this.source.indexOf("\n") + 1;
          while (nl !== 0) {
            this.onNewLine(this.offset + nl);
            nl = this.source.indexOf("\n", nl) + 1;
          }
        }
        return {
          type,
          offset: this.offset,
          indent: this.indent,
          source: this.source
        };
      }
      startBlockValue(parent) {
        switch (this.type) {
          case "alias":
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return this.flowScalar(this.type);
          case "block-scalar-header":
            return {
              type: "block-scalar",
              offset: this.offset,
              indent: this.indent,
              props: [this.sourceToken],
              source: ""
            };
          case "flow-map-start":
          case "flow-seq-start":
            return {
              type: "flow-collection",
              offset: this.offset,
              indent: this.indent,
              start: this.sourceToken,
              items: [],
              end: []
            };
          case "seq-item-ind":
            return {
              type: "block-seq",
              offset: this.offset,
              indent: this.indent,
              items: [{ start: [this.sourceToken] }]
            };
          case "explicit-key-ind": {
            this.onKeyLine = true;
            const prev = getPrevProps(parent);
            const start = getFirstKeyStartProps(prev);
            start.push(this.sourceToken);
            return {
              type: "block-map",
              offset: this.offset,
              indent: this.indent,
              items: [{ start, explicitKey: true }]
            };
          }
          case "map-value-ind": {
            this.onKeyLine = true;
            const prev = getPrevProps(parent);
            const start = getFirstKeyStartProps(prev);
            return {
              type: "block-map",
              offset: this.offset,
              indent: this.indent,
              items: [{ start, key: null, sep: [this.sourceToken] }]
            };
          }
        }
        return null;
      }
      atIndentedComment(start, indent) {
        if (this.type !== "comment")
          return false;
        if (this.indent <= indent)
          return false;
        return start.every((st) => st.type === "newline" || st.type === "space");
      }
      *documentEnd(docEnd) {
        if (this.type !== "doc-mode") {
          if (docEnd.end)
            docEnd.end.push(this.sourceToken);
          else
            docEnd.end = [this.sourceToken];
          if (this.type === "newline")
            yield* this.pop();
        }
      }
      *lineEnd(token) {
        switch (this.type) {
          case "comma":
          case "doc-start":
          case "doc-end":
          case "flow-seq-end":
          case "flow-map-end":
          case "map-value-ind":
            yield* this.pop();
            yield* this.step();
            break;
          case "newline":
            this.onKeyLine = false;
          // fallthrough
          case "space":
          case "comment":
          default:
            if (token.end)
              token.end.push(this.sourceToken);
            else
              token.end = [this.sourceToken];
            if (this.type === "newline")
              yield* this.pop();
        }
      }
    };
    exports.Parser = Parser;
  }
});

// node_modules/yaml/dist/public-api.js
var require_public_api = __commonJS({
  "node_modules/yaml/dist/public-api.js"(exports) {
    "use strict";
    var composer = require_composer();
    var Document = require_Document();
    var errors2 = require_errors();
    var log = require_log();
    var identity = require_identity();
    var lineCounter = require_line_counter();
    var parser = require_parser();
    function parseOptions(options) {
      const prettyErrors = options.prettyErrors !== false;
      const lineCounter$1 = options.lineCounter || prettyErrors && new lineCounter.LineCounter() || null;
      return { lineCounter: lineCounter$1, prettyErrors };
    }
    function parseAllDocuments(source, options = {}) {
      const { lineCounter: lineCounter2, prettyErrors } = parseOptions(options);
      const parser$1 = new parser.Parser(lineCounter2?.addNewLine);
      const composer$1 = new composer.Composer(options);
      const docs = Array.from(composer$1.compose(parser$1.parse(source)));
      if (prettyErrors && lineCounter2)
        for (const doc of docs) {
          doc.errors.forEach(errors2.prettifyError(source, lineCounter2));
          doc.warnings.forEach(errors2.prettifyError(source, lineCounter2));
        }
      if (docs.length > 0)
        return docs;
      return Object.assign([], { empty: true }, composer$1.streamInfo());
    }
    function parseDocument2(source, options = {}) {
      const { lineCounter: lineCounter2, prettyErrors } = parseOptions(options);
      const parser$1 = new parser.Parser(lineCounter2?.addNewLine);
      const composer$1 = new composer.Composer(options);
      let doc = null;
      for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) {
        if (!doc)
          doc = _doc;
        else if (doc.options.logLevel !== "silent") {
          doc.errors.push(new errors2.YAMLParseError(_doc.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
          break;
        }
      }
      if (prettyErrors && lineCounter2) {
        doc.errors.forEach(errors2.prettifyError(source, lineCounter2));
        doc.warnings.forEach(errors2.prettifyError(source, lineCounter2));
      }
      return doc;
    }
    function parse(src, reviver, options) {
      let _reviver = void 0;
      if (typeof reviver === "function") {
        _reviver = reviver;
      } else if (options === void 0 && reviver && typeof reviver === "object") {
        options = reviver;
      }
      const doc = parseDocument2(src, options);
      if (!doc)
        return null;
      doc.warnings.forEach((warning) => log.warn(doc.options.logLevel, warning));
      if (doc.errors.length > 0) {
        if (doc.options.logLevel !== "silent")
          throw doc.errors[0];
        else
          doc.errors = [];
      }
      return doc.toJS(Object.assign({ reviver: _reviver }, options));
    }
    function stringify(value, replacer, options) {
      let _replacer = null;
      if (typeof replacer === "function" || Array.isArray(replacer)) {
        _replacer = replacer;
      } else if (options === void 0 && replacer) {
        options = replacer;
      }
      if (typeof options === "string")
        options = options.length;
      if (typeof options === "number") {
        const indent = Math.round(options);
        options = indent < 1 ? void 0 : indent > 8 ? { indent: 8 } : { indent };
      }
      if (value === void 0) {
        const { keepUndefined } = options ?? replacer ?? {};
        if (!keepUndefined)
          return void 0;
      }
      if (identity.isDocument(value) && !_replacer)
        return value.toString(options);
      return new Document.Document(value, _replacer, options).toString(options);
    }
    exports.parse = parse;
    exports.parseAllDocuments = parseAllDocuments;
    exports.parseDocument = parseDocument2;
    exports.stringify = stringify;
  }
});

// node_modules/yaml/dist/index.js
var require_dist = __commonJS({
  "node_modules/yaml/dist/index.js"(exports) {
    "use strict";
    var composer = require_composer();
    var Document = require_Document();
    var Schema = require_Schema();
    var errors2 = require_errors();
    var Alias = require_Alias();
    var identity = require_identity();
    var Pair = require_Pair();
    var Scalar = require_Scalar();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var cst = require_cst();
    var lexer = require_lexer();
    var lineCounter = require_line_counter();
    var parser = require_parser();
    var publicApi = require_public_api();
    var visit = require_visit();
    exports.Composer = composer.Composer;
    exports.Document = Document.Document;
    exports.Schema = Schema.Schema;
    exports.YAMLError = errors2.YAMLError;
    exports.YAMLParseError = errors2.YAMLParseError;
    exports.YAMLWarning = errors2.YAMLWarning;
    exports.Alias = Alias.Alias;
    exports.isAlias = identity.isAlias;
    exports.isCollection = identity.isCollection;
    exports.isDocument = identity.isDocument;
    exports.isMap = identity.isMap;
    exports.isNode = identity.isNode;
    exports.isPair = identity.isPair;
    exports.isScalar = identity.isScalar;
    exports.isSeq = identity.isSeq;
    exports.Pair = Pair.Pair;
    exports.Scalar = Scalar.Scalar;
    exports.YAMLMap = YAMLMap.YAMLMap;
    exports.YAMLSeq = YAMLSeq.YAMLSeq;
    exports.CST = cst;
    exports.Lexer = lexer.Lexer;
    exports.LineCounter = lineCounter.LineCounter;
    exports.Parser = parser.Parser;
    exports.parse = publicApi.parse;
    exports.parseAllDocuments = publicApi.parseAllDocuments;
    exports.parseDocument = publicApi.parseDocument;
    exports.stringify = publicApi.stringify;
    exports.visit = visit.visit;
    exports.visitAsync = visit.visitAsync;
  }
});

// node_modules/picomatch/lib/constants.js
var require_constants = __commonJS({
  "node_modules/picomatch/lib/constants.js"(exports, module) {
    "use strict";
    var WIN_SLASH = "\\\\/";
    var WIN_NO_SLASH = `[^${WIN_SLASH}]`;
    var DEFAULT_MAX_EXTGLOB_RECURSION = 0;
    var DOT_LITERAL = "\\.";
    var PLUS_LITERAL = "\\+";
    var QMARK_LITERAL = "\\?";
    var SLASH_LITERAL = "\\/";
    var ONE_CHAR = "(?=.)";
    var QMARK = "[^/]";
    var END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
    var START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
    var DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
    var NO_DOT = `(?!${DOT_LITERAL})`;
    var NO_DOTS = `(?!${START_ANCHOR}${DOTS_SLASH})`;
    var NO_DOT_SLASH = `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`;
    var NO_DOTS_SLASH = `(?!${DOTS_SLASH})`;
    var QMARK_NO_DOT = `[^.${SLASH_LITERAL}]`;
    var STAR = `${QMARK}*?`;
    var SEP = "/";
    var POSIX_CHARS = {
      DOT_LITERAL,
      PLUS_LITERAL,
      QMARK_LITERAL,
      SLASH_LITERAL,
      ONE_CHAR,
      QMARK,
      END_ANCHOR,
      DOTS_SLASH,
      NO_DOT,
      NO_DOTS,
      NO_DOT_SLASH,
      NO_DOTS_SLASH,
      QMARK_NO_DOT,
      STAR,
      START_ANCHOR,
      SEP
    };
    var WINDOWS_CHARS = {
      ...POSIX_CHARS,
      SLASH_LITERAL: `[${WIN_SLASH}]`,
      QMARK: WIN_NO_SLASH,
      STAR: `${WIN_NO_SLASH}*?`,
      DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
      NO_DOT: `(?!${DOT_LITERAL})`,
      NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
      NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
      NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
      QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
      START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
      END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
      SEP: "\\"
    };
    var POSIX_REGEX_SOURCE = {
      __proto__: null,
      alnum: "a-zA-Z0-9",
      alpha: "a-zA-Z",
      ascii: "\\x00-\\x7F",
      blank: " \\t",
      cntrl: "\\x00-\\x1F\\x7F",
      digit: "0-9",
      graph: "\\x21-\\x7E",
      lower: "a-z",
      print: "\\x20-\\x7E ",
      punct: "\\-!\"#$%&'()\\*+,./:;<=>?@[\\]^_`{|}~",
      space: " \\t\\r\\n\\v\\f",
      upper: "A-Z",
      word: "A-Za-z0-9_",
      xdigit: "A-Fa-f0-9"
    };
    module.exports = {
      DEFAULT_MAX_EXTGLOB_RECURSION,
      MAX_LENGTH: 1024 * 64,
      POSIX_REGEX_SOURCE,
      // regular expressions
      REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
      REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
      REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
      REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
      REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
      REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,
      // Replace globs with equivalent patterns to reduce parsing time.
      REPLACEMENTS: {
        __proto__: null,
        "***": "*",
        "**/**": "**",
        "**/**/**": "**"
      },
      // Digits
      CHAR_0: 48,
      /* 0 */
      CHAR_9: 57,
      /* 9 */
      // Alphabet chars.
      CHAR_UPPERCASE_A: 65,
      /* A */
      CHAR_LOWERCASE_A: 97,
      /* a */
      CHAR_UPPERCASE_Z: 90,
      /* Z */
      CHAR_LOWERCASE_Z: 122,
      /* z */
      CHAR_LEFT_PARENTHESES: 40,
      /* ( */
      CHAR_RIGHT_PARENTHESES: 41,
      /* ) */
      CHAR_ASTERISK: 42,
      /* * */
      // Non-alphabetic chars.
      CHAR_AMPERSAND: 38,
      /* & */
      CHAR_AT: 64,
      /* @ */
      CHAR_BACKWARD_SLASH: 92,
      /* \ */
      CHAR_CARRIAGE_RETURN: 13,
      /* \r */
      CHAR_CIRCUMFLEX_ACCENT: 94,
      /* ^ */
      CHAR_COLON: 58,
      /* : */
      CHAR_COMMA: 44,
      /* , */
      CHAR_DOT: 46,
      /* . */
      CHAR_DOUBLE_QUOTE: 34,
      /* " */
      CHAR_EQUAL: 61,
      /* = */
      CHAR_EXCLAMATION_MARK: 33,
      /* ! */
      CHAR_FORM_FEED: 12,
      /* \f */
      CHAR_FORWARD_SLASH: 47,
      /* / */
      CHAR_GRAVE_ACCENT: 96,
      /* ` */
      CHAR_HASH: 35,
      /* # */
      CHAR_HYPHEN_MINUS: 45,
      /* - */
      CHAR_LEFT_ANGLE_BRACKET: 60,
      /* < */
      CHAR_LEFT_CURLY_BRACE: 123,
      /* { */
      CHAR_LEFT_SQUARE_BRACKET: 91,
      /* [ */
      CHAR_LINE_FEED: 10,
      /* \n */
      CHAR_NO_BREAK_SPACE: 160,
      /* \u00A0 */
      CHAR_PERCENT: 37,
      /* % */
      CHAR_PLUS: 43,
      /* + */
      CHAR_QUESTION_MARK: 63,
      /* ? */
      CHAR_RIGHT_ANGLE_BRACKET: 62,
      /* > */
      CHAR_RIGHT_CURLY_BRACE: 125,
      /* } */
      CHAR_RIGHT_SQUARE_BRACKET: 93,
      /* ] */
      CHAR_SEMICOLON: 59,
      /* ; */
      CHAR_SINGLE_QUOTE: 39,
      /* ' */
      CHAR_SPACE: 32,
      /*   */
      CHAR_TAB: 9,
      /* \t */
      CHAR_UNDERSCORE: 95,
      /* _ */
      CHAR_VERTICAL_LINE: 124,
      /* | */
      CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279,
      /* \uFEFF */
      /**
       * Create EXTGLOB_CHARS
       */
      extglobChars(chars) {
        return {
          "!": { type: "negate", open: "(?:(?!(?:", close: `))${chars.STAR})` },
          "?": { type: "qmark", open: "(?:", close: ")?" },
          "+": { type: "plus", open: "(?:", close: ")+" },
          "*": { type: "star", open: "(?:", close: ")*" },
          "@": { type: "at", open: "(?:", close: ")" }
        };
      },
      /**
       * Create GLOB_CHARS
       */
      globChars(win32) {
        return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
      }
    };
  }
});

// node_modules/picomatch/lib/utils.js
var require_utils = __commonJS({
  "node_modules/picomatch/lib/utils.js"(exports) {
    "use strict";
    var {
      REGEX_BACKSLASH,
      REGEX_REMOVE_BACKSLASH,
      REGEX_SPECIAL_CHARS,
      REGEX_SPECIAL_CHARS_GLOBAL
    } = require_constants();
    exports.isObject = (val) => val !== null && typeof val === "object" && !Array.isArray(val);
    exports.hasRegexChars = (str) => REGEX_SPECIAL_CHARS.test(str);
    exports.isRegexChar = (str) => str.length === 1 && exports.hasRegexChars(str);
    exports.escapeRegex = (str) => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, "\\$1");
    exports.toPosixSlashes = (str) => str.replace(REGEX_BACKSLASH, "/");
    exports.isWindows = () => {
      if (typeof navigator !== "undefined" && navigator.platform) {
        const platform2 = navigator.platform.toLowerCase();
        return platform2 === "win32" || platform2 === "windows";
      }
      if (typeof process !== "undefined" && process.platform) {
        return process.platform === "win32";
      }
      return false;
    };
    exports.removeBackslashes = (str) => {
      return str.replace(REGEX_REMOVE_BACKSLASH, (match2) => {
        return match2 === "\\" ? "" : match2;
      });
    };
    exports.escapeLast = (input, char, lastIdx) => {
      const idx = input.lastIndexOf(char, lastIdx);
      if (idx === -1) return input;
      if (input[idx - 1] === "\\") return exports.escapeLast(input, char, idx - 1);
      return `${input.slice(0, idx)}\\${input.slice(idx)}`;
    };
    exports.removePrefix = (input, state = {}) => {
      let output = input;
      if (output.startsWith("./")) {
        output = output.slice(2);
        state.prefix = "./";
      }
      return output;
    };
    exports.wrapOutput = (input, state = {}, options = {}) => {
      const prepend = options.contains ? "" : "^";
      const append = options.contains ? "" : "$";
      let output = `${prepend}(?:${input})${append}`;
      if (state.negated === true) {
        output = `(?:^(?!${output}).*$)`;
      }
      return output;
    };
    exports.basename = (path31, { windows } = {}) => {
      const segs = path31.split(windows ? /[\\/]/ : "/");
      const last2 = segs[segs.length - 1];
      if (last2 === "") {
        return segs[segs.length - 2];
      }
      return last2;
    };
  }
});

// node_modules/picomatch/lib/scan.js
var require_scan = __commonJS({
  "node_modules/picomatch/lib/scan.js"(exports, module) {
    "use strict";
    var utils = require_utils();
    var {
      CHAR_ASTERISK,
      /* * */
      CHAR_AT,
      /* @ */
      CHAR_BACKWARD_SLASH,
      /* \ */
      CHAR_COMMA,
      /* , */
      CHAR_DOT,
      /* . */
      CHAR_EXCLAMATION_MARK,
      /* ! */
      CHAR_FORWARD_SLASH,
      /* / */
      CHAR_LEFT_CURLY_BRACE,
      /* { */
      CHAR_LEFT_PARENTHESES,
      /* ( */
      CHAR_LEFT_SQUARE_BRACKET,
      /* [ */
      CHAR_PLUS,
      /* + */
      CHAR_QUESTION_MARK,
      /* ? */
      CHAR_RIGHT_CURLY_BRACE,
      /* } */
      CHAR_RIGHT_PARENTHESES,
      /* ) */
      CHAR_RIGHT_SQUARE_BRACKET
      /* ] */
    } = require_constants();
    var isPathSeparator = (code2) => {
      return code2 === CHAR_FORWARD_SLASH || code2 === CHAR_BACKWARD_SLASH;
    };
    var depth = (token) => {
      if (token.isPrefix !== true) {
        token.depth = token.isGlobstar ? Infinity : 1;
      }
    };
    var scan = (input, options) => {
      const opts = options || {};
      const length = input.length - 1;
      const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
      const slashes = [];
      const tokens = [];
      const parts2 = [];
      let str = input;
      let index = -1;
      let start = 0;
      let lastIndex = 0;
      let isBrace = false;
      let isBracket = false;
      let isGlob = false;
      let isExtglob = false;
      let isGlobstar = false;
      let braceEscaped = false;
      let backslashes = false;
      let negated = false;
      let negatedExtglob = false;
      let finished = false;
      let braces = 0;
      let prev;
      let code2;
      let token = { value: "", depth: 0, isGlob: false };
      const eos = () => index >= length;
      const peek = () => str.charCodeAt(index + 1);
      const advance = () => {
        prev = code2;
        return str.charCodeAt(++index);
      };
      while (index < length) {
        code2 = advance();
        let next;
        if (code2 === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          code2 = advance();
          if (code2 === CHAR_LEFT_CURLY_BRACE) {
            braceEscaped = true;
          }
          continue;
        }
        if (braceEscaped === true || code2 === CHAR_LEFT_CURLY_BRACE) {
          braces++;
          while (eos() !== true && (code2 = advance())) {
            if (code2 === CHAR_BACKWARD_SLASH) {
              backslashes = token.backslashes = true;
              advance();
              continue;
            }
            if (code2 === CHAR_LEFT_CURLY_BRACE) {
              braces++;
              continue;
            }
            if (braceEscaped !== true && code2 === CHAR_DOT && (code2 = advance()) === CHAR_DOT) {
              isBrace = token.isBrace = true;
              isGlob = token.isGlob = true;
              finished = true;
              if (scanToEnd === true) {
                continue;
              }
              break;
            }
            if (braceEscaped !== true && code2 === CHAR_COMMA) {
              isBrace = token.isBrace = true;
              isGlob = token.isGlob = true;
              finished = true;
              if (scanToEnd === true) {
                continue;
              }
              break;
            }
            if (code2 === CHAR_RIGHT_CURLY_BRACE) {
              braces--;
              if (braces === 0) {
                braceEscaped = false;
                isBrace = token.isBrace = true;
                finished = true;
                break;
              }
            }
          }
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
        if (code2 === CHAR_FORWARD_SLASH) {
          slashes.push(index);
          tokens.push(token);
          token = { value: "", depth: 0, isGlob: false };
          if (finished === true) continue;
          if (prev === CHAR_DOT && index === start + 1) {
            start += 2;
            continue;
          }
          lastIndex = index + 1;
          continue;
        }
        if (opts.noext !== true) {
          const isExtglobChar = code2 === CHAR_PLUS || code2 === CHAR_AT || code2 === CHAR_ASTERISK || code2 === CHAR_QUESTION_MARK || code2 === CHAR_EXCLAMATION_MARK;
          if (isExtglobChar === true && peek() === CHAR_LEFT_PARENTHESES) {
            isGlob = token.isGlob = true;
            isExtglob = token.isExtglob = true;
            finished = true;
            if (code2 === CHAR_EXCLAMATION_MARK && index === start) {
              negatedExtglob = true;
            }
            if (scanToEnd === true) {
              let parens = 0;
              while (eos() !== true && (code2 = advance())) {
                if (code2 === CHAR_BACKWARD_SLASH) {
                  backslashes = token.backslashes = true;
                  advance();
                  continue;
                }
                if (code2 === CHAR_LEFT_PARENTHESES) {
                  parens++;
                  continue;
                }
                if (code2 === CHAR_RIGHT_PARENTHESES && --parens === 0) {
                  finished = true;
                  break;
                }
              }
              continue;
            }
            break;
          }
        }
        if (code2 === CHAR_ASTERISK) {
          if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
          isGlob = token.isGlob = true;
          finished = true;
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
        if (code2 === CHAR_QUESTION_MARK) {
          isGlob = token.isGlob = true;
          finished = true;
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
        if (code2 === CHAR_LEFT_SQUARE_BRACKET) {
          while (eos() !== true && (next = advance())) {
            if (next === CHAR_BACKWARD_SLASH) {
              backslashes = token.backslashes = true;
              advance();
              continue;
            }
            if (next === CHAR_RIGHT_SQUARE_BRACKET) {
              isBracket = token.isBracket = true;
              isGlob = token.isGlob = true;
              finished = true;
              break;
            }
          }
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
        if (opts.nonegate !== true && code2 === CHAR_EXCLAMATION_MARK && index === start) {
          negated = token.negated = true;
          start++;
          continue;
        }
        if (opts.noparen !== true && code2 === CHAR_LEFT_PARENTHESES) {
          isGlob = token.isGlob = true;
          if (scanToEnd === true) {
            let parens = 1;
            while (eos() !== true && (code2 = advance())) {
              if (code2 === CHAR_BACKWARD_SLASH) {
                backslashes = token.backslashes = true;
                advance();
                continue;
              }
              if (code2 === CHAR_LEFT_PARENTHESES) {
                parens++;
                continue;
              }
              if (code2 === CHAR_RIGHT_PARENTHESES && --parens === 0) {
                finished = true;
                break;
              }
            }
            continue;
          }
          break;
        }
        if (isGlob === true) {
          finished = true;
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
      }
      if (opts.noext === true) {
        isExtglob = false;
        isGlob = false;
      }
      let base = str;
      let prefix = "";
      let glob2 = "";
      if (start > 0) {
        prefix = str.slice(0, start);
        str = str.slice(start);
        lastIndex -= start;
      }
      if (base && isGlob === true && lastIndex > 0) {
        base = str.slice(0, lastIndex);
        glob2 = str.slice(lastIndex);
      } else if (isGlob === true) {
        base = "";
        glob2 = str;
      } else {
        base = str;
      }
      if (base && base !== "" && base !== "/" && base !== str) {
        if (isPathSeparator(base.charCodeAt(base.length - 1))) {
          base = base.slice(0, -1);
        }
      }
      if (opts.unescape === true) {
        if (glob2) glob2 = utils.removeBackslashes(glob2);
        if (base && backslashes === true) {
          base = utils.removeBackslashes(base);
        }
      }
      const state = {
        prefix,
        input,
        start,
        base,
        glob: glob2,
        isBrace,
        isBracket,
        isGlob,
        isExtglob,
        isGlobstar,
        negated,
        negatedExtglob
      };
      if (opts.tokens === true) {
        state.maxDepth = 0;
        if (!isPathSeparator(code2)) {
          tokens.push(token);
        }
        state.tokens = tokens;
      }
      if (opts.parts === true || opts.tokens === true) {
        let prevIndex;
        for (let idx = 0; idx < slashes.length; idx++) {
          const n2 = prevIndex !== void 0 ? prevIndex + 1 : start;
          const i = slashes[idx];
          const value2 = input.slice(n2, i);
          if (opts.tokens) {
            if (idx === 0 && start !== 0) {
              tokens[idx].isPrefix = true;
              tokens[idx].value = prefix;
            } else {
              tokens[idx].value = value2;
            }
            depth(tokens[idx]);
            state.maxDepth += tokens[idx].depth;
          }
          if (i >= start) {
            parts2.push(value2);
            prevIndex = i;
          }
        }
        const n = prevIndex !== void 0 ? prevIndex + 1 : start;
        const value = input.slice(n);
        parts2.push(value);
        if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
          tokens[tokens.length - 1].value = value;
          depth(tokens[tokens.length - 1]);
          state.maxDepth += tokens[tokens.length - 1].depth;
        }
        state.slashes = slashes;
        state.parts = parts2;
      }
      return state;
    };
    module.exports = scan;
  }
});

// node_modules/picomatch/lib/parse.js
var require_parse = __commonJS({
  "node_modules/picomatch/lib/parse.js"(exports, module) {
    "use strict";
    var constants4 = require_constants();
    var utils = require_utils();
    var {
      MAX_LENGTH,
      POSIX_REGEX_SOURCE,
      REGEX_NON_SPECIAL_CHARS,
      REGEX_SPECIAL_CHARS_BACKREF,
      REPLACEMENTS
    } = constants4;
    var expandRange = (args, options) => {
      if (typeof options.expandRange === "function") {
        return options.expandRange(...args, options);
      }
      args.sort();
      const value = `[${args.join("-")}]`;
      try {
        new RegExp(value);
      } catch (ex) {
        return args.map((v) => utils.escapeRegex(v)).join("..");
      }
      return value;
    };
    var syntaxError = (type, char) => {
      return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
    };
    var splitTopLevel = (input) => {
      const parts2 = [];
      let bracket = 0;
      let paren = 0;
      let quote2 = 0;
      let value = "";
      let escaped = false;
      for (const ch of input) {
        if (escaped === true) {
          value += ch;
          escaped = false;
          continue;
        }
        if (ch === "\\") {
          value += ch;
          escaped = true;
          continue;
        }
        if (ch === '"') {
          quote2 = quote2 === 1 ? 0 : 1;
          value += ch;
          continue;
        }
        if (quote2 === 0) {
          if (ch === "[") {
            bracket++;
          } else if (ch === "]" && bracket > 0) {
            bracket--;
          } else if (bracket === 0) {
            if (ch === "(") {
              paren++;
            } else if (ch === ")" && paren > 0) {
              paren--;
            } else if (ch === "|" && paren === 0) {
              parts2.push(value);
              value = "";
              continue;
            }
          }
        }
        value += ch;
      }
      parts2.push(value);
      return parts2;
    };
    var isPlainBranch = (branch) => {
      let escaped = false;
      for (const ch of branch) {
        if (escaped === true) {
          escaped = false;
          continue;
        }
        if (ch === "\\") {
          escaped = true;
          continue;
        }
        if (/[?*+@!()[\]{}]/.test(ch)) {
          return false;
        }
      }
      return true;
    };
    var normalizeSimpleBranch = (branch) => {
      let value = branch.trim();
      let changed3 = true;
      while (changed3 === true) {
        changed3 = false;
        if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
          value = value.slice(2, -1);
          changed3 = true;
        }
      }
      if (!isPlainBranch(value)) {
        return;
      }
      return value.replace(/\\(.)/g, "$1");
    };
    var hasRepeatedCharPrefixOverlap = (branches2) => {
      const values = branches2.map(normalizeSimpleBranch).filter(Boolean);
      for (let i = 0; i < values.length; i++) {
        for (let j = i + 1; j < values.length; j++) {
          const a = values[i];
          const b = values[j];
          const char = a[0];
          if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) {
            continue;
          }
          if (a === b || a.startsWith(b) || b.startsWith(a)) {
            return true;
          }
        }
      }
      return false;
    };
    var parseRepeatedExtglob = (pattern, requireEnd = true) => {
      if (pattern[0] !== "+" && pattern[0] !== "*" || pattern[1] !== "(") {
        return;
      }
      let bracket = 0;
      let paren = 0;
      let quote2 = 0;
      let escaped = false;
      for (let i = 1; i < pattern.length; i++) {
        const ch = pattern[i];
        if (escaped === true) {
          escaped = false;
          continue;
        }
        if (ch === "\\") {
          escaped = true;
          continue;
        }
        if (ch === '"') {
          quote2 = quote2 === 1 ? 0 : 1;
          continue;
        }
        if (quote2 === 1) {
          continue;
        }
        if (ch === "[") {
          bracket++;
          continue;
        }
        if (ch === "]" && bracket > 0) {
          bracket--;
          continue;
        }
        if (bracket > 0) {
          continue;
        }
        if (ch === "(") {
          paren++;
          continue;
        }
        if (ch === ")") {
          paren--;
          if (paren === 0) {
            if (requireEnd === true && i !== pattern.length - 1) {
              return;
            }
            return {
              type: pattern[0],
              body: pattern.slice(2, i),
              end: i
            };
          }
        }
      }
    };
    var buildCharClassStar = (chars) => {
      const source = chars.length === 1 ? utils.escapeRegex(chars[0]) : `[${chars.map((ch) => utils.escapeRegex(ch)).join("")}]`;
      return `${source}*`;
    };
    var getStarExtglobSequenceChars = (pattern) => {
      let index = 0;
      const chars = [];
      while (index < pattern.length) {
        const match2 = parseRepeatedExtglob(pattern.slice(index), false);
        if (!match2 || match2.type !== "*") {
          return;
        }
        const branches2 = splitTopLevel(match2.body).map((branch2) => branch2.trim());
        if (branches2.length !== 1) {
          return;
        }
        const branch = normalizeSimpleBranch(branches2[0]);
        if (!branch || branch.length !== 1) {
          return;
        }
        chars.push(branch);
        index += match2.end + 1;
      }
      if (chars.length < 1) {
        return;
      }
      return chars;
    };
    var repeatedExtglobRecursion = (pattern) => {
      let depth = 0;
      let value = pattern.trim();
      let match2 = parseRepeatedExtglob(value);
      while (match2) {
        depth++;
        value = match2.body.trim();
        match2 = parseRepeatedExtglob(value);
      }
      return depth;
    };
    var analyzeRepeatedExtglob = (body, options) => {
      if (options.maxExtglobRecursion === false) {
        return { risky: false };
      }
      const max = typeof options.maxExtglobRecursion === "number" ? options.maxExtglobRecursion : constants4.DEFAULT_MAX_EXTGLOB_RECURSION;
      const branches2 = splitTopLevel(body).map((branch) => branch.trim());
      if (branches2.length > 1) {
        if (branches2.some((branch) => branch === "") || branches2.some((branch) => /^[*?]+$/.test(branch)) || hasRepeatedCharPrefixOverlap(branches2)) {
          return { risky: true };
        }
      }
      const safeChars = [];
      let sawStarSequence = false;
      let combinable = true;
      for (const branch of branches2) {
        const chars = getStarExtglobSequenceChars(branch);
        if (chars) {
          sawStarSequence = true;
          safeChars.push(...chars);
          continue;
        }
        const literal = normalizeSimpleBranch(branch);
        if (literal && literal.length === 1) {
          safeChars.push(literal);
          continue;
        }
        combinable = false;
        if (repeatedExtglobRecursion(branch) > max) {
          return { risky: true };
        }
      }
      if (sawStarSequence) {
        return combinable ? { risky: true, safeOutput: buildCharClassStar([...new Set(safeChars)]) } : { risky: true };
      }
      return { risky: false };
    };
    var parse = (input, options) => {
      if (typeof input !== "string") {
        throw new TypeError("Expected a string");
      }
      input = REPLACEMENTS[input] || input;
      const opts = { ...options };
      const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
      let len = input.length;
      if (len > max) {
        throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
      }
      const bos = { type: "bos", value: "", output: opts.prepend || "" };
      const tokens = [bos];
      const capture = opts.capture ? "" : "?:";
      const PLATFORM_CHARS = constants4.globChars(opts.windows);
      const EXTGLOB_CHARS = constants4.extglobChars(PLATFORM_CHARS);
      const {
        DOT_LITERAL,
        PLUS_LITERAL,
        SLASH_LITERAL,
        ONE_CHAR,
        DOTS_SLASH,
        NO_DOT,
        NO_DOT_SLASH,
        NO_DOTS_SLASH,
        QMARK,
        QMARK_NO_DOT,
        STAR,
        START_ANCHOR
      } = PLATFORM_CHARS;
      const globstar = (opts2) => {
        return `(${capture}(?:(?!${START_ANCHOR}${opts2.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
      };
      const nodot = opts.dot ? "" : NO_DOT;
      const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
      let star = opts.bash === true ? globstar(opts) : STAR;
      if (opts.capture) {
        star = `(${star})`;
      }
      if (typeof opts.noext === "boolean") {
        opts.noextglob = opts.noext;
      }
      const state = {
        input,
        index: -1,
        start: 0,
        dot: opts.dot === true,
        consumed: "",
        output: "",
        prefix: "",
        backtrack: false,
        negated: false,
        brackets: 0,
        braces: 0,
        parens: 0,
        quotes: 0,
        globstar: false,
        tokens
      };
      input = utils.removePrefix(input, state);
      len = input.length;
      const extglobs = [];
      const braces = [];
      const stack = [];
      let prev = bos;
      let value;
      const eos = () => state.index === len - 1;
      const peek = state.peek = (n = 1) => input[state.index + n];
      const advance = state.advance = () => input[++state.index] || "";
      const remaining = () => input.slice(state.index + 1);
      const consume = (value2 = "", num = 0) => {
        state.consumed += value2;
        state.index += num;
      };
      const append = (token) => {
        state.output += token.output != null ? token.output : token.value;
        consume(token.value);
      };
      const negate = () => {
        let count = 1;
        while (peek() === "!" && (peek(2) !== "(" || peek(3) === "?")) {
          advance();
          state.start++;
          count++;
        }
        if (count % 2 === 0) {
          return false;
        }
        state.negated = true;
        state.start++;
        return true;
      };
      const increment = (type) => {
        state[type]++;
        stack.push(type);
      };
      const decrement = (type) => {
        state[type]--;
        stack.pop();
      };
      const push2 = (tok) => {
        if (prev.type === "globstar") {
          const isBrace = state.braces > 0 && (tok.type === "comma" || tok.type === "brace");
          const isExtglob = tok.extglob === true || extglobs.length && (tok.type === "pipe" || tok.type === "paren");
          if (tok.type !== "slash" && tok.type !== "paren" && !isBrace && !isExtglob) {
            state.output = state.output.slice(0, -prev.output.length);
            prev.type = "star";
            prev.value = "*";
            prev.output = star;
            state.output += prev.output;
          }
        }
        if (extglobs.length && tok.type !== "paren") {
          extglobs[extglobs.length - 1].inner += tok.value;
        }
        if (tok.value || tok.output) append(tok);
        if (prev && prev.type === "text" && tok.type === "text") {
          prev.output = (prev.output || prev.value) + tok.value;
          prev.value += tok.value;
          return;
        }
        tok.prev = prev;
        tokens.push(tok);
        prev = tok;
      };
      const extglobOpen = (type, value2) => {
        const token = { ...EXTGLOB_CHARS[value2], conditions: 1, inner: "" };
        token.prev = prev;
        token.parens = state.parens;
        token.output = state.output;
        token.startIndex = state.index;
        token.tokensIndex = tokens.length;
        const output = (opts.capture ? "(" : "") + token.open;
        increment("parens");
        push2({ type, value: value2, output: state.output ? "" : ONE_CHAR });
        push2({ type: "paren", extglob: true, value: advance(), output });
        extglobs.push(token);
      };
      const extglobClose = (token) => {
        const literal = input.slice(token.startIndex, state.index + 1);
        const body = input.slice(token.startIndex + 2, state.index);
        const analysis = analyzeRepeatedExtglob(body, opts);
        if ((token.type === "plus" || token.type === "star") && analysis.risky) {
          const safeOutput = analysis.safeOutput ? (token.output ? "" : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput) : void 0;
          const open2 = tokens[token.tokensIndex];
          open2.type = "text";
          open2.value = literal;
          open2.output = safeOutput || utils.escapeRegex(literal);
          for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
            tokens[i].value = "";
            tokens[i].output = "";
            delete tokens[i].suffix;
          }
          state.output = token.output + open2.output;
          state.backtrack = true;
          push2({ type: "paren", extglob: true, value, output: "" });
          decrement("parens");
          return;
        }
        let output = token.close + (opts.capture ? ")" : "");
        let rest2;
        if (token.type === "negate") {
          let extglobStar = star;
          if (token.inner && token.inner.length > 1 && token.inner.includes("/")) {
            extglobStar = globstar(opts);
          }
          if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) {
            output = token.close = `)$))${extglobStar}`;
          }
          if (token.inner.includes("*") && (rest2 = remaining()) && /^\.[^\\/.]+$/.test(rest2)) {
            const expression2 = parse(rest2, { ...options, fastpaths: false }).output;
            output = token.close = `)${expression2})${extglobStar})`;
          }
          if (token.prev.type === "bos") {
            state.negatedExtglob = true;
          }
        }
        push2({ type: "paren", extglob: true, value, output });
        decrement("parens");
      };
      if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
        let backslashes = false;
        let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest2, index) => {
          if (first === "\\") {
            backslashes = true;
            return m;
          }
          if (first === "?") {
            if (esc) {
              return esc + first + (rest2 ? QMARK.repeat(rest2.length) : "");
            }
            if (index === 0) {
              return qmarkNoDot + (rest2 ? QMARK.repeat(rest2.length) : "");
            }
            return QMARK.repeat(chars.length);
          }
          if (first === ".") {
            return DOT_LITERAL.repeat(chars.length);
          }
          if (first === "*") {
            if (esc) {
              return esc + first + (rest2 ? star : "");
            }
            return star;
          }
          return esc ? m : `\\${m}`;
        });
        if (backslashes === true) {
          if (opts.unescape === true) {
            output = output.replace(/\\/g, "");
          } else {
            output = output.replace(/\\+/g, (m) => {
              return m.length % 2 === 0 ? "\\\\" : m ? "\\" : "";
            });
          }
        }
        if (output === input && opts.contains === true) {
          state.output = input;
          return state;
        }
        state.output = utils.wrapOutput(output, state, options);
        return state;
      }
      while (!eos()) {
        value = advance();
        if (value === "\0") {
          continue;
        }
        if (value === "\\") {
          const next = peek();
          if (next === "/" && opts.bash !== true) {
            continue;
          }
          if (next === "." || next === ";") {
            continue;
          }
          if (!next) {
            value += "\\";
            push2({ type: "text", value });
            continue;
          }
          const match2 = /^\\+/.exec(remaining());
          let slashes = 0;
          if (match2 && match2[0].length > 2) {
            slashes = match2[0].length;
            state.index += slashes;
            if (slashes % 2 !== 0) {
              value += "\\";
            }
          }
          if (opts.unescape === true) {
            value = advance();
          } else {
            value += advance();
          }
          if (state.brackets === 0) {
            push2({ type: "text", value });
            continue;
          }
        }
        if (state.brackets > 0 && (value !== "]" || prev.value === "[" || prev.value === "[^")) {
          if (opts.posix !== false && value === ":") {
            const inner = prev.value.slice(1);
            if (inner.includes("[")) {
              prev.posix = true;
              if (inner.includes(":")) {
                const idx = prev.value.lastIndexOf("[");
                const pre = prev.value.slice(0, idx);
                const rest3 = prev.value.slice(idx + 2);
                const posix = POSIX_REGEX_SOURCE[rest3];
                if (posix) {
                  prev.value = pre + posix;
                  state.backtrack = true;
                  advance();
                  if (!bos.output && tokens.indexOf(prev) === 1) {
                    bos.output = ONE_CHAR;
                  }
                  continue;
                }
              }
            }
          }
          if (value === "[" && peek() !== ":" || value === "-" && peek() === "]") {
            value = `\\${value}`;
          }
          if (value === "]" && (prev.value === "[" || prev.value === "[^")) {
            value = `\\${value}`;
          }
          if (opts.posix === true && value === "!" && prev.value === "[") {
            value = "^";
          }
          prev.value += value;
          append({ value });
          continue;
        }
        if (state.quotes === 1 && value !== '"') {
          value = utils.escapeRegex(value);
          prev.value += value;
          append({ value });
          continue;
        }
        if (value === '"') {
          state.quotes = state.quotes === 1 ? 0 : 1;
          if (opts.keepQuotes === true) {
            push2({ type: "text", value });
          }
          continue;
        }
        if (value === "(") {
          increment("parens");
          push2({ type: "paren", value });
          continue;
        }
        if (value === ")") {
          if (state.parens === 0 && opts.strictBrackets === true) {
            throw new SyntaxError(syntaxError("opening", "("));
          }
          const extglob = extglobs[extglobs.length - 1];
          if (extglob && state.parens === extglob.parens + 1) {
            extglobClose(extglobs.pop());
            continue;
          }
          push2({ type: "paren", value, output: state.parens ? ")" : "\\)" });
          decrement("parens");
          continue;
        }
        if (value === "[") {
          if (opts.nobracket === true || !remaining().includes("]")) {
            if (opts.nobracket !== true && opts.strictBrackets === true) {
              throw new SyntaxError(syntaxError("closing", "]"));
            }
            value = `\\${value}`;
          } else {
            increment("brackets");
          }
          push2({ type: "bracket", value });
          continue;
        }
        if (value === "]") {
          if (opts.nobracket === true || prev && prev.type === "bracket" && prev.value.length === 1) {
            push2({ type: "text", value, output: `\\${value}` });
            continue;
          }
          if (state.brackets === 0) {
            if (opts.strictBrackets === true) {
              throw new SyntaxError(syntaxError("opening", "["));
            }
            push2({ type: "text", value, output: `\\${value}` });
            continue;
          }
          decrement("brackets");
          const prevValue = prev.value.slice(1);
          if (prev.posix !== true && prevValue[0] === "^" && !prevValue.includes("/")) {
            value = `/${value}`;
          }
          prev.value += value;
          append({ value });
          if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) {
            continue;
          }
          const escaped = utils.escapeRegex(prev.value);
          state.output = state.output.slice(0, -prev.value.length);
          if (opts.literalBrackets === true) {
            state.output += escaped;
            prev.value = escaped;
            continue;
          }
          prev.value = `(${capture}${escaped}|${prev.value})`;
          state.output += prev.value;
          continue;
        }
        if (value === "{" && opts.nobrace !== true) {
          increment("braces");
          const open2 = {
            type: "brace",
            value,
            output: "(",
            outputIndex: state.output.length,
            tokensIndex: state.tokens.length
          };
          braces.push(open2);
          push2(open2);
          continue;
        }
        if (value === "}") {
          const brace = braces[braces.length - 1];
          if (opts.nobrace === true || !brace) {
            push2({ type: "text", value, output: value });
            continue;
          }
          let output = ")";
          if (brace.dots === true) {
            const arr = tokens.slice();
            const range = [];
            for (let i = arr.length - 1; i >= 0; i--) {
              tokens.pop();
              if (arr[i].type === "brace") {
                break;
              }
              if (arr[i].type !== "dots") {
                range.unshift(arr[i].value);
              }
            }
            output = expandRange(range, opts);
            state.backtrack = true;
          }
          if (brace.comma !== true && brace.dots !== true) {
            const out = state.output.slice(0, brace.outputIndex);
            const toks = state.tokens.slice(brace.tokensIndex);
            brace.value = brace.output = "\\{";
            value = output = "\\}";
            state.output = out;
            for (const t of toks) {
              state.output += t.output || t.value;
            }
          }
          push2({ type: "brace", value, output });
          decrement("braces");
          braces.pop();
          continue;
        }
        if (value === "|") {
          if (extglobs.length > 0) {
            extglobs[extglobs.length - 1].conditions++;
          }
          push2({ type: "text", value });
          continue;
        }
        if (value === ",") {
          let output = value;
          const brace = braces[braces.length - 1];
          if (brace && stack[stack.length - 1] === "braces") {
            brace.comma = true;
            output = "|";
          }
          push2({ type: "comma", value, output });
          continue;
        }
        if (value === "/") {
          if (prev.type === "dot" && state.index === state.start + 1) {
            state.start = state.index + 1;
            state.consumed = "";
            state.output = "";
            tokens.pop();
            prev = bos;
            continue;
          }
          push2({ type: "slash", value, output: SLASH_LITERAL });
          continue;
        }
        if (value === ".") {
          if (state.braces > 0 && prev.type === "dot") {
            if (prev.value === ".") prev.output = DOT_LITERAL;
            const brace = braces[braces.length - 1];
            prev.type = "dots";
            prev.output += value;
            prev.value += value;
            brace.dots = true;
            continue;
          }
          if (state.braces + state.parens === 0 && prev.type !== "bos" && prev.type !== "slash") {
            push2({ type: "text", value, output: DOT_LITERAL });
            continue;
          }
          push2({ type: "dot", value, output: DOT_LITERAL });
          continue;
        }
        if (value === "?") {
          const isGroup = prev && prev.value === "(";
          if (!isGroup && opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
            extglobOpen("qmark", value);
            continue;
          }
          if (prev && prev.type === "paren") {
            const next = peek();
            let output = value;
            if (prev.value === "(" && !/[!=<:]/.test(next) || next === "<" && !/<([!=]|\w+>)/.test(remaining())) {
              output = `\\${value}`;
            }
            push2({ type: "text", value, output });
            continue;
          }
          if (opts.dot !== true && (prev.type === "slash" || prev.type === "bos")) {
            push2({ type: "qmark", value, output: QMARK_NO_DOT });
            continue;
          }
          push2({ type: "qmark", value, output: QMARK });
          continue;
        }
        if (value === "!") {
          if (opts.noextglob !== true && peek() === "(") {
            if (peek(2) !== "?" || !/[!=<:]/.test(peek(3))) {
              extglobOpen("negate", value);
              continue;
            }
          }
          if (opts.nonegate !== true && state.index === 0) {
            negate();
            continue;
          }
        }
        if (value === "+") {
          if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
            extglobOpen("plus", value);
            continue;
          }
          if (prev && prev.value === "(" || opts.regex === false) {
            push2({ type: "plus", value, output: PLUS_LITERAL });
            continue;
          }
          if (prev && (prev.type === "bracket" || prev.type === "paren" || prev.type === "brace") || state.parens > 0) {
            push2({ type: "plus", value });
            continue;
          }
          push2({ type: "plus", value: PLUS_LITERAL });
          continue;
        }
        if (value === "@") {
          if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
            push2({ type: "at", extglob: true, value, output: "" });
            continue;
          }
          push2({ type: "text", value });
          continue;
        }
        if (value !== "*") {
          if (value === "$" || value === "^") {
            value = `\\${value}`;
          }
          const match2 = REGEX_NON_SPECIAL_CHARS.exec(remaining());
          if (match2) {
            value += match2[0];
            state.index += match2[0].length;
          }
          push2({ type: "text", value });
          continue;
        }
        if (prev && (prev.type === "globstar" || prev.star === true)) {
          prev.type = "star";
          prev.star = true;
          prev.value += value;
          prev.output = star;
          state.backtrack = true;
          state.globstar = true;
          consume(value);
          continue;
        }
        let rest2 = remaining();
        if (opts.noextglob !== true && /^\([^?]/.test(rest2)) {
          extglobOpen("star", value);
          continue;
        }
        if (prev.type === "star") {
          if (opts.noglobstar === true) {
            consume(value);
            continue;
          }
          const prior = prev.prev;
          const before = prior.prev;
          const isStart = prior.type === "slash" || prior.type === "bos";
          const afterStar = before && (before.type === "star" || before.type === "globstar");
          if (opts.bash === true && (!isStart || rest2[0] && rest2[0] !== "/")) {
            push2({ type: "star", value, output: "" });
            continue;
          }
          const isBrace = state.braces > 0 && (prior.type === "comma" || prior.type === "brace");
          const isExtglob = extglobs.length && (prior.type === "pipe" || prior.type === "paren");
          if (!isStart && prior.type !== "paren" && !isBrace && !isExtglob) {
            push2({ type: "star", value, output: "" });
            continue;
          }
          while (rest2.slice(0, 3) === "/**") {
            const after = input[state.index + 4];
            if (after && after !== "/") {
              break;
            }
            rest2 = rest2.slice(3);
            consume("/**", 3);
          }
          const isEnd = eos() || state.parens > 0 && rest2 === ")".repeat(state.parens) && !extglobs.some((extglob) => extglob.type === "negate");
          if (prior.type === "bos" && eos()) {
            prev.type = "globstar";
            prev.value += value;
            prev.output = globstar(opts);
            state.output = prev.output;
            state.globstar = true;
            consume(value);
            continue;
          }
          if (prior.type === "slash" && prior.prev.type !== "bos" && !afterStar && isEnd) {
            state.output = state.output.slice(0, -(prior.output + prev.output).length);
            prior.output = `(?:${prior.output}`;
            prev.type = "globstar";
            prev.output = globstar(opts) + (opts.strictSlashes ? ")" : "|$)");
            prev.value += value;
            state.globstar = true;
            state.output += prior.output + prev.output;
            consume(value);
            continue;
          }
          if (prior.type === "slash" && prior.prev.type !== "bos" && rest2[0] === "/") {
            const end = rest2[1] !== void 0 ? "|$" : "";
            state.output = state.output.slice(0, -(prior.output + prev.output).length);
            prior.output = `(?:${prior.output}`;
            prev.type = "globstar";
            prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
            prev.value += value;
            state.output += prior.output + prev.output;
            state.globstar = true;
            consume(value + advance());
            push2({ type: "slash", value: "/", output: "" });
            continue;
          }
          if (prior.type === "bos" && rest2[0] === "/") {
            prev.type = "globstar";
            prev.value += value;
            prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
            state.output = prev.output;
            state.globstar = true;
            consume(value + advance());
            push2({ type: "slash", value: "/", output: "" });
            continue;
          }
          state.output = state.output.slice(0, -prev.output.length);
          prev.type = "globstar";
          prev.output = globstar(opts);
          prev.value += value;
          state.output += prev.output;
          state.globstar = true;
          consume(value);
          continue;
        }
        const token = { type: "star", value, output: star };
        if (opts.bash === true) {
          token.output = ".*?";
          if (prev.type === "bos" || prev.type === "slash") {
            token.output = nodot + token.output;
          }
          push2(token);
          continue;
        }
        if (prev && (prev.type === "bracket" || prev.type === "paren") && opts.regex === true) {
          token.output = value;
          push2(token);
          continue;
        }
        if (state.index === state.start || prev.type === "slash" || prev.type === "dot") {
          if (prev.type === "dot") {
            state.output += NO_DOT_SLASH;
            prev.output += NO_DOT_SLASH;
          } else if (opts.dot === true) {
            state.output += NO_DOTS_SLASH;
            prev.output += NO_DOTS_SLASH;
          } else {
            state.output += nodot;
            prev.output += nodot;
          }
          if (peek() !== "*") {
            state.output += ONE_CHAR;
            prev.output += ONE_CHAR;
          }
        }
        push2(token);
      }
      while (state.brackets > 0) {
        if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
        state.output = utils.escapeLast(state.output, "[");
        decrement("brackets");
      }
      while (state.parens > 0) {
        if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", ")"));
        state.output = utils.escapeLast(state.output, "(");
        decrement("parens");
      }
      while (state.braces > 0) {
        if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "}"));
        state.output = utils.escapeLast(state.output, "{");
        decrement("braces");
      }
      if (opts.strictSlashes !== true && (prev.type === "star" || prev.type === "bracket")) {
        push2({ type: "maybe_slash", value: "", output: `${SLASH_LITERAL}?` });
      }
      if (state.backtrack === true) {
        state.output = "";
        for (const token of state.tokens) {
          state.output += token.output != null ? token.output : token.value;
          if (token.suffix) {
            state.output += token.suffix;
          }
        }
      }
      return state;
    };
    parse.fastpaths = (input, options) => {
      const opts = { ...options };
      const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
      const len = input.length;
      if (len > max) {
        throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
      }
      input = REPLACEMENTS[input] || input;
      const {
        DOT_LITERAL,
        SLASH_LITERAL,
        ONE_CHAR,
        DOTS_SLASH,
        NO_DOT,
        NO_DOTS,
        NO_DOTS_SLASH,
        STAR,
        START_ANCHOR
      } = constants4.globChars(opts.windows);
      const nodot = opts.dot ? NO_DOTS : NO_DOT;
      const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
      const capture = opts.capture ? "" : "?:";
      const state = { negated: false, prefix: "" };
      let star = opts.bash === true ? ".*?" : STAR;
      if (opts.capture) {
        star = `(${star})`;
      }
      const globstar = (opts2) => {
        if (opts2.noglobstar === true) return star;
        return `(${capture}(?:(?!${START_ANCHOR}${opts2.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
      };
      const create = (str) => {
        switch (str) {
          case "*":
            return `${nodot}${ONE_CHAR}${star}`;
          case ".*":
            return `${DOT_LITERAL}${ONE_CHAR}${star}`;
          case "*.*":
            return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
          case "*/*":
            return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;
          case "**":
            return nodot + globstar(opts);
          case "**/*":
            return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;
          case "**/*.*":
            return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
          case "**/.*":
            return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;
          default: {
            const match2 = /^(.*?)\.(\w+)$/.exec(str);
            if (!match2) return;
            const source2 = create(match2[1]);
            if (!source2) return;
            return source2 + DOT_LITERAL + match2[2];
          }
        }
      };
      const output = utils.removePrefix(input, state);
      let source = create(output);
      if (source && opts.strictSlashes !== true) {
        source += `${SLASH_LITERAL}?`;
      }
      return source;
    };
    module.exports = parse;
  }
});

// node_modules/picomatch/lib/picomatch.js
var require_picomatch = __commonJS({
  "node_modules/picomatch/lib/picomatch.js"(exports, module) {
    "use strict";
    var scan = require_scan();
    var parse = require_parse();
    var utils = require_utils();
    var constants4 = require_constants();
    var isObject = (val) => val && typeof val === "object" && !Array.isArray(val);
    var picomatch4 = (glob2, options, returnState = false) => {
      if (Array.isArray(glob2)) {
        const fns = glob2.map((input) => picomatch4(input, options, returnState));
        const arrayMatcher = (str) => {
          for (const isMatch of fns) {
            const state2 = isMatch(str);
            if (state2) return state2;
          }
          return false;
        };
        return arrayMatcher;
      }
      const isState = isObject(glob2) && glob2.tokens && glob2.input;
      if (glob2 === "" || typeof glob2 !== "string" && !isState) {
        throw new TypeError("Expected pattern to be a non-empty string");
      }
      const opts = options || {};
      const posix = opts.windows;
      const regex = isState ? picomatch4.compileRe(glob2, options) : picomatch4.makeRe(glob2, options, false, true);
      const state = regex.state;
      delete regex.state;
      let isIgnored = () => false;
      if (opts.ignore) {
        const ignoreOpts = { ...options, ignore: null, onMatch: null, onResult: null };
        isIgnored = picomatch4(opts.ignore, ignoreOpts, returnState);
      }
      const matcher2 = (input, returnObject = false) => {
        const { isMatch, match: match2, output } = picomatch4.test(input, regex, options, { glob: glob2, posix });
        const result = { glob: glob2, state, regex, posix, input, output, match: match2, isMatch };
        if (typeof opts.onResult === "function") {
          opts.onResult(result);
        }
        if (isMatch === false) {
          result.isMatch = false;
          return returnObject ? result : false;
        }
        if (isIgnored(input)) {
          if (typeof opts.onIgnore === "function") {
            opts.onIgnore(result);
          }
          result.isMatch = false;
          return returnObject ? result : false;
        }
        if (typeof opts.onMatch === "function") {
          opts.onMatch(result);
        }
        return returnObject ? result : true;
      };
      if (returnState) {
        matcher2.state = state;
      }
      return matcher2;
    };
    picomatch4.test = (input, regex, options, { glob: glob2, posix } = {}) => {
      if (typeof input !== "string") {
        throw new TypeError("Expected input to be a string");
      }
      if (input === "") {
        return { isMatch: false, output: "" };
      }
      const opts = options || {};
      const format = opts.format || (posix ? utils.toPosixSlashes : null);
      let match2 = input === glob2;
      let output = match2 && format ? format(input) : input;
      if (match2 === false) {
        output = format ? format(input) : input;
        match2 = output === glob2;
      }
      if (match2 === false || opts.capture === true) {
        if (opts.matchBase === true || opts.basename === true) {
          match2 = picomatch4.matchBase(input, regex, options, posix);
        } else {
          match2 = regex.exec(output);
        }
      }
      return { isMatch: Boolean(match2), match: match2, output };
    };
    picomatch4.matchBase = (input, glob2, options, posix = options && options.windows) => {
      const regex = glob2 instanceof RegExp ? glob2 : picomatch4.makeRe(glob2, options);
      return regex.test(utils.basename(input, { windows: posix }));
    };
    picomatch4.isMatch = (str, patterns, options) => picomatch4(patterns, options)(str);
    picomatch4.parse = (pattern, options) => {
      if (Array.isArray(pattern)) return pattern.map((p) => picomatch4.parse(p, options));
      return parse(pattern, { ...options, fastpaths: false });
    };
    picomatch4.scan = (input, options) => scan(input, options);
    picomatch4.compileRe = (state, options, returnOutput = false, returnState = false) => {
      if (returnOutput === true) {
        return state.output;
      }
      const opts = options || {};
      const prepend = opts.contains ? "" : "^";
      const append = opts.contains ? "" : "$";
      let source = `${prepend}(?:${state.output})${append}`;
      if (state && state.negated === true) {
        source = `^(?!${source}).*$`;
      }
      const regex = picomatch4.toRegex(source, options);
      if (returnState === true) {
        regex.state = state;
      }
      return regex;
    };
    picomatch4.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
      if (!input || typeof input !== "string") {
        throw new TypeError("Expected a non-empty string");
      }
      let parsed = { negated: false, fastpaths: true };
      if (options.fastpaths !== false && (input[0] === "." || input[0] === "*")) {
        parsed.output = parse.fastpaths(input, options);
      }
      if (!parsed.output) {
        parsed = parse(input, options);
      }
      return picomatch4.compileRe(parsed, options, returnOutput, returnState);
    };
    picomatch4.toRegex = (source, options) => {
      try {
        const opts = options || {};
        return new RegExp(source, opts.flags || (opts.nocase ? "i" : ""));
      } catch (err) {
        if (options && options.debug === true) throw err;
        return /$^/;
      }
    };
    picomatch4.constants = constants4;
    module.exports = picomatch4;
  }
});

// node_modules/picomatch/index.js
var require_picomatch2 = __commonJS({
  "node_modules/picomatch/index.js"(exports, module) {
    "use strict";
    var pico = require_picomatch();
    var utils = require_utils();
    function picomatch4(glob2, options, returnState = false) {
      if (options && (options.windows === null || options.windows === void 0)) {
        options = { ...options, windows: utils.isWindows() };
      }
      return pico(glob2, options, returnState);
    }
    Object.assign(picomatch4, pico);
    module.exports = picomatch4;
  }
});

// src/adapters/lifetime.ts
import { constants } from "node:os";

// src/adapters/process.ts
import { spawn } from "node:child_process";
var running = /* @__PURE__ */ new Set();
async function runProcess(invocation) {
  return new Promise((resolve2, reject) => {
    const child2 = spawn(invocation.command, invocation.args, {
      cwd: invocation.cwd,
      env: { ...invocation.env },
      stdio: ["pipe", "pipe", "pipe"],
      detached: process.platform !== "win32"
    });
    running.add(child2);
    const abort = () => {
      stop(child2);
    };
    if (invocation.signal?.aborted === true) abort();
    invocation.signal?.addEventListener("abort", abort);
    child2.stdin.on("error", () => void 0);
    child2.stdin.end(invocation.input);
    child2.stdout.on("data", invocation.onStdout);
    child2.stderr.on("data", invocation.onStderr);
    child2.on("error", (error) => {
      running.delete(child2);
      reject(error);
    });
    child2.on("close", (code2) => {
      running.delete(child2);
      invocation.signal?.removeEventListener("abort", abort);
      resolve2({ exitCode: code2 ?? 1 });
    });
  });
}
function stopChildren() {
  for (const child2 of running) stop(child2);
  running.clear();
}
function stop(child2) {
  if (child2.pid === void 0) return;
  try {
    if (process.platform === "win32") child2.kill("SIGKILL");
    else process.kill(-child2.pid, "SIGKILL");
  } catch {
  }
}

// src/adapters/temp.ts
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
var folder = null;
function temporaryFolder() {
  folder ??= mkdtempSync(path.join(process.env["RUNNER_TEMP"] ?? tmpdir(), "escapediff-"));
  return folder;
}
function removeTemporaryFolder() {
  if (folder === null) return;
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  folder = null;
}

// src/adapters/lifetime.ts
var signals = ["SIGINT", "SIGTERM", "SIGHUP"];
async function withCleanUp(program2) {
  for (const signal of signals) {
    process.once(signal, () => {
      stopChildren();
      removeTemporaryFolder();
      process.exit(128 + constants.signals[signal]);
    });
  }
  try {
    await program2();
  } finally {
    stopChildren();
    removeTemporaryFolder();
  }
}

// src/config/color.ts
function wantsColor(choice2, environment, isTerminal) {
  if (choice2 !== null) return choice2;
  if (isSet(environment["NO_COLOR"])) return false;
  const forced = environment["FORCE_COLOR"];
  if (isSet(forced)) return forced !== "0" && forced !== "false";
  return isTerminal && environment["TERM"] !== "dumb";
}
function isSet(value) {
  return value !== void 0 && value !== "";
}

// node_modules/commander/esm.mjs
var import_index = __toESM(require_commander(), 1);
var {
  program,
  createCommand,
  createArgument,
  createOption,
  CommanderError,
  InvalidArgumentError,
  InvalidOptionArgumentError,
  // deprecated old name
  Command,
  Argument,
  Option,
  Help
} = import_index.default;

// src/config/reading.ts
var import_fastest_levenshtein = __toESM(require_mod(), 1);
var accepted = (value) => ({ ok: true, value });
function refused(found, node, hint, whatIs) {
  const problem2 = `is not accepted${hint === null ? "." : `; ${hint}`} Accepted: ${whatIs}.`;
  return { ok: false, found, problem: problem2, within: "", node };
}
function refusal(name, origin, { found, problem: problem2, within: within2 }) {
  const subject = `${name}${within2}`.replace(/^\./, "");
  return `${subject === "" ? "" : `${subject}: `}${found} (from ${origin}) ${problem2}`;
}
function suggestion(word, words2) {
  const near = nearest(word, words2);
  return near === null ? null : `did you mean ${quote(near)}?`;
}
function nearest(word, words2) {
  const [best] = words2.map((candidate) => ({ candidate, edits: (0, import_fastest_levenshtein.distance)(word.toLowerCase(), candidate.toLowerCase()) })).filter(({ candidate, edits }) => edits <= Math.max(1, Math.floor(candidate.length / 3))).sort((a, b) => a.edits - b.edits);
  return best?.candidate ?? null;
}
function quote(text3) {
  const shown2 = Array.from(text3);
  return JSON.stringify(shown2.length > 80 ? `${shown2.slice(0, 79).join("")}\u2026` : text3);
}

// src/config/kinds.ts
function describe2(node) {
  if (node.kind !== "scalar") return node.kind === "list" ? "a list" : "a mapping";
  return node.value === null ? "nothing" : typeof node.value === "string" ? quote(node.value) : String(node.value);
}
function text(pattern, whatIs) {
  const read4 = (value, node) => pattern.test(value) ? accepted(value) : refused(quote(value), node, null, whatIs);
  return {
    accepted: whatIs,
    fromText: (value) => read4(value, null),
    fromNode: (node) => isText(node) ? read4(node.value, node) : notText(node, whatIs)
  };
}
function choice(words2) {
  const whatIs = words2.join(", ");
  const read4 = (value, node) => {
    const word = words2.find((candidate) => candidate === value);
    return word === void 0 ? refused(quote(value), node, suggestion(value, words2), whatIs) : accepted(word);
  };
  return {
    accepted: whatIs,
    fromText: (value) => read4(value, null),
    fromNode: (node) => isText(node) ? read4(node.value, node) : notText(node, whatIs)
  };
}
var truth = {
  accepted: "true, false",
  fromText: (value) => value === "true" || value === "false" ? accepted(value === "true") : refused(quote(value), null, null, truth.accepted),
  fromNode: (node) => node.kind === "scalar" && typeof node.value === "boolean" ? accepted(node.value) : refused(describe2(node), node, null, truth.accepted)
};
function integer(least, most) {
  const whatIs = `a whole number from ${least} to ${most}`;
  const isIn2 = (value) => Number.isInteger(value) && value >= least && value <= most;
  return {
    accepted: whatIs,
    fromText: (value) => /^\d{1,9}$/.test(value) && isIn2(Number(value)) ? accepted(Number(value)) : refused(quote(value), null, null, whatIs),
    fromNode: (node) => node.kind === "scalar" && typeof node.value === "number" && isIn2(node.value) ? accepted(node.value) : refused(describe2(node), node, null, whatIs)
  };
}
var percentage = {
  accepted: "a percentage from 0 to 100, such as 1 or 0.5",
  fromText: (value) => {
    const number = /^\d{1,3}(?:\.\d{1,6})? ?%?$/.test(value) ? Number.parseFloat(value) : Number.NaN;
    return number <= 100 ? accepted(number) : refused(quote(value), null, null, percentage.accepted);
  },
  fromNode: (node) => node.kind === "scalar" && typeof node.value === "number" && node.value >= 0 && node.value <= 100 ? accepted(node.value) : refused(describe2(node), node, null, percentage.accepted)
};
var betweenWords = /[\s,]+/;
var betweenLines = /[\r\n,]+/;
function list(item, separator = betweenWords) {
  const unique = (all) => all.ok ? accepted([...new Set(all.value)]) : all;
  const nodes = listOf(item, item.accepted);
  return {
    accepted: item.accepted,
    fromText: (value) => {
      const parts2 = value.split(separator).map((part) => part.trim()).filter((part) => part !== "");
      return unique(collect(parts2.map((part) => item.fromText(part))));
    },
    fromNode: (node) => unique(nodes.fromNode(node))
  };
}
function listOf(item, whatIs) {
  return {
    fromNode: (node) => {
      if (node.kind !== "list") return refused(describe2(node), node, null, `a list of ${whatIs}`);
      return collect(
        node.items.map((itemNode, index) => {
          const reading = item.fromNode(itemNode);
          return reading.ok ? reading : { ...reading, within: `[${index + 1}]${reading.within}` };
        })
      );
    }
  };
}
function collect(readings) {
  const values = [];
  for (const reading of readings) {
    if (!reading.ok) return reading;
    values.push(reading.value);
  }
  return accepted(values);
}
function isText(node) {
  return node.kind === "scalar" && typeof node.value === "string";
}
function notText(node, whatIs) {
  const hint = node.kind === "scalar" && node.value !== null ? "does it lack quotes?" : null;
  return refused(describe2(node), node, hint, whatIs);
}

// src/config/setting.ts
var define = (setting) => setting;

// src/config/value-kinds.ts
var path2 = text(/^(?!-)[^\0\r\n]+$/u, 'a path, not beginning with "-"');
var revision = text(
  /^(?!-)[^\0\r\n]+$/u,
  'a revision as git knows it (branch, tag, SHA, HEAD~2), not beginning with "-"'
);
var platform = (example) => text(/^[a-z0-9]+$/u, `a name that "go tool dist list" shows, such as ${example}`);
var packagePattern = text(
  /^(?!-)[^\0\s,]+$/u,
  'package patterns as go list takes them, such as ./internal/..., not beginning with "-"'
);
var benchFilter = text(
  /^(?!-)[^\0\r\n]+$/u,
  'a regular expression for names of benchmarks, not beginning with "-"'
);
var timeout = text(
  /^(?=\d)(?!(?:0+[hms])+$)(?:\d{1,3}h)?(?:\d{1,5}m)?(?:\d{1,6}s)?$/u,
  "a time such as 90s, 10m or 1h30m"
);
var benchTime = text(
  /^[1-9]\d{0,8}x$|^(?!0+(?:\.0+)?[a-z])\d{1,6}(?:\.\d{1,6})?(?:ms|s|m)$/u,
  "a time such as 0.5s, or rounds such as 100x"
);
var tag = text(/^[\p{L}\p{N}_.]+$/u, "build tags of letters, digits, dots and underscores");
var targetPlatform = text(
  /^[a-z0-9]+\/[a-z0-9]+(?:\+[\p{L}\p{N}_.]+)*$/u,
  'GOOS/GOARCH as "go tool dist list" shows them, with build tags after "+", such as windows/amd64 or linux/arm64+purego'
);
var releases = /^(?:oldest|local|tip|(?:go)?1\.\d{1,4}(?:\.\d{1,4})?)$/;
var releaseWords = "oldest (what go.mod asks for), local, tip, releases such as 1.25 or 1.25.3";
var goVersion = {
  ...text(
    new RegExp(`${releases.source}|^(?!-)[^\\0\\r\\n]*[/\\\\][^\\0\\r\\n]*$`, "u"),
    `${releaseWords}, the path of a GOROOT or go command`
  ),
  fromNode: (node) => text(releases, `${releaseWords}; paths on the command line and as input only`).fromNode(node)
};
var shard = text(
  /^(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-6])\/(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-6])$/u,
  "a part and the number of parts, at most 256, such as 3/8"
);
var maxNameLength = 80;
var checkName = text(
  /^[\p{L}\p{N}][\p{L}\p{N} ._/():,+-]{0,79}$/u,
  "a name of at most 80 letters, digits, spaces and ._/():,+-"
);
var login = text(
  /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,99})(?:\[bot\])?$/u,
  "an account's login, such as my-app[bot]"
);

// src/config/settings.ts
var diff = ["diff"];
var audit = ["audit"];
var both = ["diff", "audit"];
var every = ["diff", "audit", "demo"];
var settings = {
  mode: define({
    kind: choice(["review", "analyze", "publish", "audit"]),
    default: null,
    description: "what the action does: review, analyze, publish or audit",
    commandLine: null,
    input: "mode",
    config: false
  }),
  repo: define({
    kind: path2,
    default: null,
    description: "folder in the repository (default: the current one)",
    commandLine: { commands: both, form: "value", value: "DIR" },
    input: "working-directory",
    config: false
  }),
  base: define({
    kind: revision,
    default: null,
    description: "compare from here (default: where it left the main branch)",
    commandLine: {
      commands: both,
      form: "value",
      value: "REV",
      helpOf: { audit: "compare with this one, such as the release before" }
    },
    input: "base",
    config: false
  }),
  head: define({
    kind: revision,
    default: null,
    description: "compare to here (default: the working tree)",
    commandLine: { commands: both, form: "value", value: "REV", helpOf: { audit: null } },
    input: "head",
    config: false
  }),
  rev: define({
    kind: revision,
    default: null,
    description: "what to look at (default: the working tree)",
    commandLine: { commands: audit, form: "value", value: "REV" },
    input: null,
    config: false
  }),
  history: define({
    kind: path2,
    default: null,
    description: "keep what each commit counts here, and show its course",
    commandLine: { commands: audit, form: "value", value: "FILE" },
    input: "history",
    config: false
  }),
  "fail-on": define({
    kind: choice(["regression", "allocation", "hot", "none"]),
    default: "regression",
    description: "regression (default), allocation, hot or none",
    commandLine: { commands: both, form: "value", value: "POLICY", helpOf: { audit: null } },
    input: "fail-on",
    config: true
  }),
  packages: define({
    kind: list(packagePattern),
    default: [],
    description: "package patterns (default: every package of every module)",
    commandLine: { commands: both, form: "arguments", value: "PACKAGES\u2026" },
    input: "packages",
    config: true
  }),
  tests: define({
    kind: truth,
    default: false,
    description: "look at _test.go files, too",
    commandLine: { commands: both, form: "switch", value: "" },
    input: "tests",
    config: true
  }),
  tags: define({
    kind: list(tag),
    default: [],
    description: "build tags, with commas between them",
    commandLine: { commands: both, form: "value", value: "LIST" },
    input: "tags",
    config: true
  }),
  goos: define({
    kind: platform("linux"),
    default: null,
    description: "operating system to compile for (default: go env GOOS)",
    commandLine: { commands: both, form: "value", value: "OS", inHelp: false },
    input: "goos",
    config: true
  }),
  goarch: define({
    kind: platform("amd64"),
    default: null,
    description: "architecture to compile for (default: go env GOARCH)",
    commandLine: { commands: both, form: "value", value: "ARCH", inHelp: false },
    input: "goarch",
    config: true
  }),
  platforms: define({
    kind: list(targetPlatform),
    default: [],
    description: "compile for each of OS/ARCH[+TAG\u2026], in one report",
    commandLine: { commands: both, form: "value", value: "LIST", inHelp: false },
    input: "platforms",
    config: true
  }),
  "go-versions": define({
    kind: list(goVersion, betweenLines),
    default: [],
    description: "compile with each of oldest, local, 1.N, tip, in one report",
    commandLine: { commands: both, form: "value", value: "LIST", inHelp: false },
    input: "go-versions",
    config: true
  }),
  shard: define({
    kind: shard,
    default: null,
    description: "look at one part of the affected packages, such as 3/8",
    commandLine: { commands: both, form: "value", value: "I/N", inHelp: false },
    input: "shard",
    config: false
  }),
  cgo: define({
    kind: choice(["on", "off"]),
    default: null,
    description: "cgo on or off (default: go env CGO_ENABLED)",
    commandLine: { commands: both, form: "value", value: "on|off", inHelp: false },
    input: "cgo",
    config: true
  }),
  pgo: define({
    kind: text(/^(?!-)[^\0\r\n]+$/u, "off, auto or a profile's path"),
    default: "off",
    description: "off (default), auto or a CPU profile, as go build's -pgo",
    commandLine: { commands: both, form: "value", value: "FILE", inHelp: false },
    input: "pgo",
    config: true
  }),
  profile: define({
    kind: list(path2, betweenLines),
    default: [],
    description: "mark what is hot in these pprof profiles",
    commandLine: { commands: both, form: "values", value: "FILE" },
    input: "profile",
    config: true
  }),
  "hot-threshold": define({
    kind: percentage,
    default: 1,
    description: "percent of a profile from which on a function is hot",
    commandLine: { commands: both, form: "value", value: "PERCENT", inHelp: false },
    input: "hot-threshold",
    config: true
  }),
  bench: define({
    kind: list(packagePattern),
    default: [],
    description: "run their benchmarks for a profile",
    commandLine: { commands: audit, form: "values", value: "PACKAGES" },
    input: null,
    config: false
  }),
  "bench-filter": define({
    kind: benchFilter,
    default: ".",
    description: "which benchmarks, as go test -bench has it",
    commandLine: { commands: audit, form: "value", value: "REGEXP", inHelp: false },
    input: null,
    config: false
  }),
  "bench-time": define({
    kind: benchTime,
    default: "0.5s",
    description: "how long each benchmark runs, as go test -benchtime has it",
    commandLine: { commands: audit, form: "value", value: "TIME", inHelp: false },
    input: null,
    config: false
  }),
  measure: define({
    kind: benchFilter,
    default: null,
    description: "run these benchmarks of affected packages at both sides",
    commandLine: { commands: diff, form: "value", value: "REGEXP" },
    input: "measure",
    config: false
  }),
  "measure-count": define({
    kind: integer(6, 100),
    default: 10,
    description: "how often each benchmark runs at each side",
    commandLine: { commands: diff, form: "value", value: "N", inHelp: false },
    input: "measure-count",
    config: true
  }),
  "measure-time": define({
    kind: benchTime,
    default: "0.1s",
    description: "how long each benchmark runs, as go test -benchtime has it",
    commandLine: { commands: diff, form: "value", value: "TIME", inHelp: false },
    input: "measure-time",
    config: true
  }),
  include: define({
    kind: list(choice(["unchanged", "no-runtime-cost"])),
    default: [],
    description: "list these, too: unchanged, no-runtime-cost",
    commandLine: { commands: both, form: "value", value: "LIST", helpOf: { audit: null } },
    input: "include",
    config: true
  }),
  report: define({
    kind: path2,
    default: null,
    description: "report of another job, which mode publish posts",
    commandLine: null,
    input: "report",
    config: false
  }),
  name: define({
    kind: checkName,
    default: null,
    description: "name of the check run; two jobs on one pull request need two names",
    commandLine: null,
    input: "name",
    config: false
  }),
  "max-comments": define({
    kind: integer(0, 100),
    default: 30,
    description: "line comments that one review may hold; the rest is in the summary",
    commandLine: null,
    input: "max-comments",
    config: true
  }),
  comment: define({
    kind: truth,
    default: true,
    description: "comment on the pull request",
    commandLine: null,
    input: "comment",
    config: false
  }),
  "check-run": define({
    kind: truth,
    default: true,
    description: "show the verdict as a check run, with annotations",
    commandLine: null,
    input: "check-run",
    config: true
  }),
  inconclusive: define({
    kind: choice(["fail", "neutral"]),
    default: "fail",
    description: "what a verdict that could not be reached does: fail or neutral",
    commandLine: null,
    input: "inconclusive",
    config: true
  }),
  "bot-login": define({
    kind: login,
    default: null,
    description: "account that the token writes as, where GitHub can not tell",
    commandLine: null,
    input: "bot-login",
    config: false
  }),
  timeout: define({
    kind: timeout,
    default: null,
    description: "give up after this time, with what is known by then",
    commandLine: { commands: both, form: "value", value: "TIME", inHelp: false },
    input: "timeout",
    config: true
  }),
  config: define({
    kind: path2,
    default: null,
    description: "configuration file (default: .github/escapediff.yml)",
    commandLine: { commands: both, form: "value", value: "FILE" },
    input: "config",
    config: false
  }),
  format: define({
    kind: choice(["text", "json", "markdown", "sarif", "html"]),
    default: "text",
    description: "text (default), json, markdown, sarif or html",
    commandLine: { commands: both, form: "value", value: "FORMAT" },
    input: null,
    config: false
  }),
  output: define({
    kind: path2,
    default: null,
    description: "write the report here (default: standard output)",
    commandLine: { commands: both, form: "value", value: "FILE" },
    input: "report-path",
    config: false
  }),
  "sarif-path": define({
    kind: path2,
    default: null,
    description: "where the action writes SARIF for code scanning",
    commandLine: null,
    input: "sarif-path",
    config: false
  }),
  "html-path": define({
    kind: path2,
    default: null,
    description: "where the action writes the report as a web page",
    commandLine: null,
    input: "html-path",
    config: false
  }),
  color: define({
    kind: truth,
    default: null,
    description: "colours (default: on a terminal, unless NO_COLOR is set)",
    commandLine: { commands: every, form: "switch", value: "" },
    input: null,
    config: false
  }),
  verbose: define({
    kind: truth,
    default: false,
    description: "show details of each phase and whole chains of causes",
    commandLine: { commands: both, form: "switch", value: "" },
    input: null,
    config: false
  })
};
var settingNames = Object.keys(settings);
var settingOf = (name) => settings[name];
var variableOf = (name) => `${variablePrefix}${name.toUpperCase().replaceAll("-", "_")}`;
var variablePrefix = "ESCAPEDIFF_";

// src/config/help.ts
var abstracts = {
  diff: "Shows which values a change moves from the stack to the heap, and why.",
  audit: "Shows every value of one revision that is put on the heap, and why.",
  demo: "Reviews a sample pull request against a stand-in of GitHub."
};
var commands = Object.keys(abstracts);
var exitStatus = "Exit status: 0 pass, 1 fail, 2 inconclusive, 64 wrong usage, 70 a bug of ours.";
function programHelp() {
  return page([
    "Usage: escapediff COMMAND [OPTIONS] [PACKAGES\u2026]",
    "",
    "Shows a Go change's new heap allocations: where, why, and what to do about it.",
    "",
    ...columns(commands.map((command) => [command, abstracts[command]])),
    "",
    ...columns([
      ["-h, --help", 'this; "escapediff COMMAND --help" for the options of a command'],
      ["--version", "the version"]
    ]),
    "",
    exitStatus
  ]);
}
function commandHelp(command) {
  const all = settingNames.flatMap((name) => {
    const { commandLine, description } = settingOf(name);
    if (commandLine?.commands.includes(command) !== true) return [];
    const own = commandLine.helpOf?.[command];
    return [
      { name, ...commandLine, description: own ?? description, isRare: commandLine.inHelp === false || own === null }
    ];
  });
  const forms = all.filter(({ isRare }) => !isRare);
  const rare = all.filter(({ isRare }) => isRare).map(({ name, value }) => `--${name} ${value}`);
  const rows = forms.map(({ name, form, value, description }) => {
    if (form === "arguments") return [value, description];
    return [form === "switch" ? `--[no-]${name}` : `--${name} ${value}`, description];
  });
  const takesArguments = forms.find(({ form }) => form === "arguments");
  return page([
    `Usage: escapediff ${command} [OPTIONS]${takesArguments === void 0 ? "" : ` [${takesArguments.value}]`}`,
    abstracts[command],
    "",
    ...columns([...rows, ["-h, --help", "this"]]),
    ...rare.length === 0 ? [] : filled(
      `More, in docs/configuration.md: ${rare.join(", ").replaceAll(" ", "\xA0").replaceAll(",\xA0", ", ")}`
    ),
    "",
    exitStatus
  ]);
}
function filled(text3) {
  return wrap(text3, 80).map((line2) => line2.replaceAll("\xA0", " "));
}
function columns(rows) {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
function page(lines2) {
  return `${lines2.join("\n")}
`;
}

// src/config/command-line.ts
function parseCommandLine(argv, version2) {
  if (argv.length === 0) throw new UsageError(`A command is missing. Accepted: ${commands.join(", ")}. ${seeHelp}`);
  const runs = [];
  let printed = "";
  const program2 = new Command("escapediff").exitOverride().configureOutput({ writeOut: (text3) => printed += text3, outputError: () => void 0 }).configureHelp({ formatHelp: programHelp }).helpCommand(false).version(version2, "--version");
  for (const command of commands) {
    const parser = program2.command(command).configureHelp({ formatHelp: () => commandHelp(command) });
    const names2 = settingNames.filter((name) => settingOf(name).commandLine?.commands.includes(command) === true);
    for (const name of names2) declare(parser, name);
    parser.action(() => {
      runs.push({ kind: "run", command, given: given(parser, names2) });
    });
  }
  try {
    program2.parse(argv, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { kind: "print", text: printed };
    throw new UsageError(inOneParagraph(error.message));
  }
  const [run2] = runs;
  if (run2 === void 0) throw new Error("commander ran no command");
  return run2;
}
var seeHelp = "See escapediff --help.";
function declare(parser, name) {
  switch (settingOf(name).commandLine?.form) {
    case "arguments":
      parser.argument(`[${name}...]`);
      break;
    case "switch":
      parser.addOption(new Option(`--${name}`)).addOption(new Option(`--no-${name}`));
      break;
    case "values":
      parser.addOption(
        new Option(`--${name} <value>`).argParser(
          (value, before) => before === void 0 ? value : `${before}
${value}`
        )
      );
      break;
    case "value":
      parser.addOption(new Option(`--${name} <value>`));
      break;
    case void 0:
      break;
  }
}
function given(parser, names2) {
  const values = {};
  for (const name of names2) {
    if (settingOf(name).commandLine?.form === "arguments") {
      if (parser.args.some((argument) => argument.trim() === "")) {
        throw new UsageError(
          `${name}: "" (from the command line) is not accepted. Accepted: ${settingOf(name).kind.accepted}.`
        );
      }
      if (parser.args.length > 0) values[name] = parser.args.join(" ");
      continue;
    }
    const value = parser.getOptionValue(new Option(`--${name}`).attributeName());
    if (typeof value === "string") values[name] = value;
    if (typeof value === "boolean") values[name] = String(value);
  }
  return values;
}
function inOneParagraph(message) {
  const [what = "", hint] = message.replace(/^error: /, "").split("\n");
  const guess2 = hint === void 0 ? "." : `; ${hint.slice(1, -1).replace(/^Did/, "did")}`;
  return `${what.replace(/\.$/, "")} (on the command line)${guess2} ${seeHelp}`;
}

// src/config/resolve.ts
var import_fastest_levenshtein2 = __toESM(require_mod(), 1);
import path3 from "node:path";

// src/config/mapping.ts
function mapping(fields) {
  const keys2 = Object.keys(fields);
  return {
    fromNode: (node) => {
      if (node.kind !== "mapping") return refused(describe2(node), node, null, `a mapping with ${keys2.join(", ")}`);
      const values = {};
      for (const { key, node: valueNode } of node.entries) {
        const field2 = Object.hasOwn(fields, key.value) ? fields[key.value] : void 0;
        if (field2 === void 0) return unknownKey(key, keys2);
        const reading = field2.fromNode(valueNode);
        if (!reading.ok) return { ...reading, within: `.${key.value}${reading.within}` };
        values[key.value] = reading.value;
      }
      return accepted(values);
    }
  };
}
function unknownKey(key, keys2) {
  const hint = suggestion(key.value, keys2);
  const problem2 = `is not known${hint === null ? "." : `; ${hint}`} Accepted: ${keys2.join(", ")}.`;
  return { ok: false, found: `the key ${quote(key.value)}`, problem: problem2, within: "", node: key };
}

// src/config/waivers.ts
var glob = text(
  /^(?!\/|\.{1,2}\/)(?=.*\S)/su,
  "a glob over paths as they stand in the repository, such as internal/debug/**"
);
var functionName = text(/\S/u, "a function as reports name it, such as (*Server).Dump");
var expression = text(/\S/u, "an expression as reports show it, such as '&snapshot{...}'");
var reason = text(/\S/u, "why it is accepted, in words");
var label = text(/\S/u, "a label's name");
var date = (() => {
  const shape = text(/^\d{4}-\d{2}-\d{2}$/u, "a date, YYYY-MM-DD");
  return {
    ...shape,
    fromNode: (node) => {
      const reading = shape.fromNode(node);
      return !reading.ok || exists(reading.value) ? reading : refused(quote(reading.value), node, "there is no such day.", shape.accepted);
    }
  };
})();
function exists(day) {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
var waiverFields = mapping({ path: glob, function: functionName, expression, reason, expires: date });
var waiver = {
  fromNode: (node) => {
    const reading = waiverFields.fromNode(node);
    if (!reading.ok) return reading;
    const { path: path31 = null, function: name = null, expression: value = null, reason: why, expires = null } = reading.value;
    const missing = (problem2) => ({ ok: false, found: "this waiver", problem: problem2, within: "", node });
    if (why === void 0) return missing("has no reason; say why the allocation is accepted.");
    if (path31 === null && name === null && value === null) {
      return missing("would waive everything; give at least one of path, function, expression.");
    }
    return accepted({ path: path31, function: name, expression: value, reason: why.trim(), expires });
  }
};
var labelFields = mapping({ label, reason });
var waiverLabel = {
  fromNode: (node) => {
    const reading = labelFields.fromNode(node);
    if (!reading.ok) return reading;
    const { label: name, reason: why } = reading.value;
    if (name !== void 0 && why !== void 0) return accepted({ label: name, reason: why.trim() });
    const problem2 = `has no ${name === void 0 ? "label" : "reason"}; both label and reason are needed.`;
    return { ok: false, found: "this entry", problem: problem2, within: "", node };
  }
};
var waivers = listOf(waiver, "waivers");
var waiverLabels = listOf(waiverLabel, "mappings with label and reason");

// src/config/yaml.ts
var import_yaml = __toESM(require_dist(), 1);
var maxConfigBytes = 256 * 1024;
function parseYaml(text3, path31) {
  if (Buffer.byteLength(text3) > maxConfigBytes) {
    throw new UsageError(`${path31} is larger than ${maxConfigBytes} bytes, which is all that is accepted.`);
  }
  const lines2 = new import_yaml.LineCounter();
  const document = (0, import_yaml.parseDocument)(text3, { schema: "core", prettyErrors: false, lineCounter: lines2 });
  const [mistake] = [...document.errors, ...document.warnings];
  if (mistake !== void 0) throw problem(path31, place(lines2, mistake.pos[0]), explain(mistake));
  if (document.contents === null) return null;
  return new Converter(path31, lines2).node(document.contents);
}
var Converter = class {
  #path;
  #lines;
  constructor(path31, lines2) {
    this.#path = path31;
    this.#lines = lines2;
  }
  node(node) {
    const at3 = place(this.#lines, node.range?.[0] ?? 0);
    if ((0, import_yaml.isAlias)(node)) {
      throw problem(this.#path, at3, "aliases are not accepted; a text that starts with * needs quotes.");
    }
    if (node.tag !== void 0) {
      throw problem(this.#path, at3, "tags are not accepted; a text that starts with ! needs quotes.");
    }
    if ((0, import_yaml.isMap)(node)) return { ...at3, kind: "mapping", entries: this.#entries(node) };
    if ((0, import_yaml.isSeq)(node)) return { ...at3, kind: "list", items: node.items.map((item) => this.node(item)) };
    return { ...at3, kind: "scalar", value: (0, import_yaml.isScalar)(node) ? scalar(node.value) : null };
  }
  #entries(map) {
    return map.items.map(({ key, value }) => {
      const at3 = place(this.#lines, key.range?.[0] ?? 0);
      if (!(0, import_yaml.isScalar)(key) || typeof key.value !== "string") throw problem(this.#path, at3, "a key must be a text.");
      return {
        key: { ...at3, kind: "scalar", value: key.value },
        node: value === null ? { ...at3, kind: "scalar", value: null } : this.node(value)
      };
    });
  }
};
function place(lines2, offset) {
  const { line: line2, col } = lines2.linePos(offset);
  return { line: line2, column: col };
}
function problem(path31, { line: line2, column }, text3) {
  return new UsageError(`${path31}:${line2}:${column}: ${text3}`);
}
function explain({ code: code2, message }) {
  switch (code2) {
    case "DUPLICATE_KEY":
      return "this key stands twice in the same mapping.";
    case "MULTIPLE_DOCS":
      return "a second document begins here; one is accepted.";
    case "RESOURCE_EXHAUSTION":
      return "lists and mappings are nested too deeply.";
    default:
      return `this is not valid YAML: ${message.replace(/\s+/g, " ")}`;
  }
}
function scalar(value) {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

// src/config/config-file.ts
var defaultConfigPath = ".github/escapediff.yml";
var configKeys = {
  "fail-on": settings["fail-on"].kind,
  packages: settings.packages.kind,
  tests: settings.tests.kind,
  tags: settings.tags.kind,
  goos: settings.goos.kind,
  goarch: settings.goarch.kind,
  platforms: settings.platforms.kind,
  "go-versions": settings["go-versions"].kind,
  cgo: settings.cgo.kind,
  pgo: settings.pgo.kind,
  profile: settings.profile.kind,
  "hot-threshold": settings["hot-threshold"].kind,
  "measure-count": settings["measure-count"].kind,
  "measure-time": settings["measure-time"].kind,
  include: settings.include.kind,
  "max-comments": settings["max-comments"].kind,
  "check-run": settings["check-run"].kind,
  inconclusive: settings.inconclusive.kind,
  timeout: settings.timeout.kind,
  waivers,
  "waiver-labels": waiverLabels
};
function parseConfig({ path: path31, text: text3 }) {
  const root = parseYaml(text3, path31);
  if (root === null || root.kind === "scalar" && root.value === null) return {};
  const reading = mapping(configKeys).fromNode(root);
  if (reading.ok) return reading.value;
  const { line: line2, column } = reading.node ?? root;
  throw new UsageError(refusal("", `${path31}:${line2}:${column}`, reading));
}

// src/config/resolve.ts
function startingPoint(sources) {
  refuseMistypedVariables(sources.environment);
  const { folder: folder2, command } = sources;
  const absolute = (file) => file === void 0 || file === null ? null : path3.resolve(folder2, file);
  const isAudit2 = command === "audit";
  const base = fromDoor("base", sources) ?? null;
  const history = fromDoor("history", sources) ?? null;
  const [rev = null, head = null] = [isAudit2 ? fromDoor("rev", sources) : void 0, fromDoor("head", sources)];
  if (rev !== null && head !== null) {
    throw new UsageError("rev and head: both name what the audit looks at. Accepted: one of them.");
  }
  if (isAudit2 && base !== null && history !== null) {
    throw new UsageError(
      "history: an audit that compares two revisions adds nothing to one. Accepted: base or history."
    );
  }
  const auditedByDefault = isAudit2 && history !== null && sources.door === "command-line" ? "HEAD" : null;
  return {
    command: isAudit2 ? "audit" : "diff",
    mode: fromDoor("mode", sources) ?? null,
    repo: absolute(fromDoor("repo", sources)) ?? folder2,
    config: absolute(fromDoor("config", sources)),
    base,
    head: rev ?? head ?? auditedByDefault,
    report: absolute(fromDoor("report", sources)),
    history: absolute(history)
  };
}
function chosenColor(sources) {
  return fromDoor("color", sources) ?? null;
}
function resolveOptions(sources, surroundings) {
  const start = startingPoint(sources);
  const { command, door, given: given3, environment, folder: folder2 } = sources;
  const { configFile, isTerminal, token, reportPath } = surroundings;
  const config = configFile === null ? {} : parseConfig(configFile);
  const configured = config;
  const value = (name) => {
    const said = fromDoor(name, sources);
    if (said !== void 0) return said;
    return settings[name].config ? configured[name] ?? settings[name].default : settings[name].default;
  };
  const absolute = (file) => file === null ? null : path3.resolve(folder2, file);
  const isAudit2 = command === "audit";
  const isComparison = !isAudit2 || start.base !== null;
  if (!isComparison && given3["fail-on"] !== void 0 && door === "command-line") {
    throw new UsageError("fail-on: an audit of one revision finds nothing new to fail on. Accepted: with --base only.");
  }
  const failOn = isAudit2 ? (isComparison ? fromDoor("fail-on", sources) : null) ?? "none" : value("fail-on");
  const profiles = value("profile");
  if (start.mode !== "publish" && failOn === "hot" && profiles.length === 0) {
    throw new UsageError(
      `fail-on: "hot" needs a profile that tells which functions are hot, and none is given. Name one with ${door === "action" ? "the input profile" : "--profile"} or the configuration's key profile, or choose regression, allocation or none.`
    );
  }
  const bench = value("bench");
  const benchOnly = ["bench-filter", "bench-time"].find((name) => fromDoor(name, sources) !== void 0);
  if (isComparison && bench.length > 0) {
    throw new UsageError("bench: only an audit of one revision runs benchmarks. Accepted: without --base.");
  }
  if (isAudit2 && bench.length === 0 && benchOnly !== void 0) {
    throw new UsageError(
      `${benchOnly}: it is of use with --bench only, which names the packages whose benchmarks run.`
    );
  }
  if (value("shard") !== null && (start.history !== null || isAudit2 && isComparison)) {
    throw new UsageError(
      `shard: a part of a run has no totals, so it can't be given beside ${start.history === null ? "the base of an audit" : "history"}.`
    );
  }
  const platforms = value("platforms");
  const alsoGiven = ["goos", "goarch"].find((name) => value(name) !== null);
  if (platforms.length > 0 && alsoGiven !== void 0) {
    throw new UsageError(
      `${alsoGiven}: ${JSON.stringify(value(alsoGiven))} is given beside platforms (${platforms.join(", ")}). Accepted: one of the two.`
    );
  }
  const several2 = platforms.length > 0 ? "platforms" : value("go-versions").length > 0 ? "go-versions" : null;
  if (value("shard") !== null && several2 !== null) {
    throw new UsageError(
      `shard: a part is of one build, so it can't be given beside ${several2}. Give each build jobs of its own, with goos, goarch or setup-go.`
    );
  }
  const filter = isAudit2 ? null : value("measure");
  const measuring = { count: value("measure-count"), time: value("measure-time") };
  if ((bench.length > 0 || filter !== null) && several2 !== null) {
    throw new UsageError(
      `${filter === null ? "bench" : "measure"}: benchmarks run with the local Go on this machine, so not beside ${several2}.${filter === null ? " Give their profile with --profile." : ""}`
    );
  }
  const folderOf2 = (name) => fromDoor(name, sources) === void 0 ? configFile?.folder ?? folder2 : folder2;
  const cgo = value("cgo");
  const output = absolute(value("output")) ?? reportPath;
  return {
    command: start.command,
    repo: start.repo,
    base: start.base,
    head: start.head,
    packages: value("packages"),
    failOn,
    tests: value("tests"),
    tags: value("tags"),
    goos: value("goos"),
    goarch: value("goarch"),
    platforms: platforms.map(platformOf),
    shard: shardOf(value("shard")),
    goVersions: value("go-versions").map((wanted) => /[/\\]/.test(wanted) ? path3.resolve(folder2, wanted) : wanted),
    cgo: cgo === null ? null : cgo === "on",
    pgo: pgoProfile(value("pgo"), folderOf2("pgo")),
    profiles: profiles.map((file) => path3.resolve(folderOf2("profile"), file)),
    hotThreshold: value("hot-threshold") / 100,
    bench: bench.length === 0 ? null : { packages: bench, filter: value("bench-filter"), time: value("bench-time") },
    measure: filter === null ? null : { filter, ...measuring },
    include: value("include"),
    waivers: config.waivers ?? [],
    waiverLabels: config["waiver-labels"] ?? [],
    format: door === "action" ? "json" : value("format"),
    output,
    sarifPath: absolute(value("sarif-path")),
    htmlPath: absolute(value("html-path")),
    color: wantsColor(chosenColor(sources), environment, isTerminal && output === null),
    verbose: value("verbose"),
    maxComments: value("max-comments"),
    comment: door === "action" && value("comment"),
    checkRun: door === "action" && value("check-run"),
    name: value("name") ?? nameOf(value("goos"), value("goarch"), value("tags")),
    inconclusive: value("inconclusive"),
    timeout: millisecondsOf(value("timeout")),
    botLogin: value("bot-login"),
    token
  };
}
function fromDoor(name, sources) {
  const { door, command, given: given3, environment } = sources;
  const { commandLine, input } = settingOf(name);
  if (door === "action" ? input === null : commandLine?.commands.includes(command) !== true) return void 0;
  const variable = variableOf(name);
  const fromEnvironment = environment[variable];
  const fallback = fromEnvironment === void 0 || fromEnvironment === "" ? void 0 : read(name, name, fromEnvironment, variable);
  const said = given3[name];
  if (said === void 0) return fallback;
  return door === "action" ? read(name, input ?? name, said, "the action's input") : read(name, name, said, "the command line");
}
function read(name, shownAs, given3, origin) {
  const reading = settingOf(name).kind.fromText(given3);
  if (!reading.ok) throw new UsageError(refusal(shownAs, origin, reading));
  return reading.value;
}
function millisecondsOf(text3) {
  if (text3 === null) return null;
  const factors = { h: 3600, m: 60, s: 1 };
  const seconds2 = [...text3.matchAll(/(\d+)([hms])/g)].map(
    ([, value, unit = ""]) => Number(value) * (factors[unit] ?? 0)
  );
  return seconds2.reduce((a, b) => a + b, 0) * 1e3;
}
function shardOf(text3) {
  if (text3 === null) return null;
  const [index = 0, count = 0] = text3.split("/").map(Number);
  if (index <= count) return { index, count };
  throw new UsageError(
    `shard: ${JSON.stringify(text3)} is no part of ${count}. Accepted: 1/${count} to ${count}/${count}.`
  );
}
function platformOf(text3) {
  const [target = "", ...tags] = text3.split("+");
  const [goos = "", goarch = ""] = target.split("/");
  return { goos, goarch, tags };
}
function nameOf(goos, goarch, tags) {
  const platform2 = [goos, goarch].filter((part) => part !== null).join("/");
  const parts2 = [...platform2 === "" ? [] : [platform2], ...tags];
  return parts2.length === 0 ? "escapediff" : `escapediff (${parts2.join(", ")})`.slice(0, maxNameLength);
}
function pgoProfile(pgo, folder2) {
  return pgo === "off" || pgo === "auto" ? pgo : path3.resolve(folder2, pgo);
}
function refuseMistypedVariables(environment) {
  const variables = settingNames.map(variableOf);
  for (const name of Object.keys(environment).sort()) {
    if (!name.startsWith(variablePrefix) || variables.includes(name)) continue;
    const meant = variables.find((variable) => (0, import_fastest_levenshtein2.distance)(variable, name) === 1);
    if (meant !== void 0) throw new UsageError(`${name} (in the environment) is not known; did you mean ${meant}?`);
  }
}

// src/adapters/terminal/exit-status.ts
import { constants as constants2 } from "node:os";
var usage = 64;
var software = 70;
var conclusions = { pass: 0, fail: 1, inconclusive: 2 };
function exitStatus2(outcome) {
  if (typeof outcome === "string") return conclusions[outcome];
  if (outcome instanceof UsageError) return usage;
  if (outcome instanceof InconclusiveError) return conclusions.inconclusive;
  if (outcome instanceof CancelledError) return signalStatus(outcome.cause) ?? conclusions.inconclusive;
  return software;
}
function signalStatus(cause) {
  const signals2 = constants2.signals;
  const number = typeof cause === "string" ? signals2[cause] : void 0;
  return number === void 0 ? null : 128 + number;
}

// src/adapters/terminal/printable.ts
function printableLines(text3) {
  return text3.replace(/[\r\n]+$/, "").split(/\r\n|\n|\r/).map(printable);
}

// src/policy/judge.ts
import { createHash } from "node:crypto";

// src/build/relevant.ts
var sourceExtensions = /\.(?:go|s|S|sx|c|cc|cpp|cxx|m|h|hh|hpp|hxx|f|F|for|f90|swig|swigcxx|syso)$/;
var moduleFiles = /* @__PURE__ */ new Set(["go.mod", "go.sum", "go.work", "go.work.sum"]);
var ignoredFolder = /(?:^|\/)(?:testdata|[._][^/]*)\//;
function isPassedOver(folder2) {
  return ignoredFolder.test(`${folder2}/`) && !folder2.includes("vendor/");
}
function relevance(path31, tests) {
  const name = path31.slice(path31.lastIndexOf("/") + 1);
  if (moduleFiles.has(name) || path31.endsWith("vendor/modules.txt")) return "modules";
  if (!sourceExtensions.test(name)) return "no";
  if (ignoredFolder.test(path31) && !path31.includes("vendor/") && !name.endsWith(".go")) return "no";
  return name.endsWith("_test.go") && !tests ? "no" : "source";
}
function changedSourceFolders(changes, tests) {
  return new Set(
    changes.flatMap(({ basePath, headPath }) => [basePath, headPath]).filter((file) => file !== null).filter((file) => relevance(file, tests) === "source").map(folderOf)
  );
}
function folderOf(path31) {
  const slash = path31.lastIndexOf("/");
  return slash < 0 ? "" : path31.slice(0, slash);
}

// src/policy/verdict.ts
function isGating(finding, failOn) {
  if (finding.state !== "new" || finding.waiver !== null || finding.allocation.status !== "confirmed") return false;
  switch (failOn) {
    case "none":
      return false;
    case "allocation":
      return true;
    case "hot":
      return finding.hot !== null && !finding.cold;
    case "regression":
      return finding.origin === "existing-function" && !finding.cold;
  }
}
var unknownMessageShare = 0.02;
function verdict(failOn, counts4, sides, messages, failures = []) {
  const reasons2 = [...failures];
  for (const { name, status, problems: problems3 } of sides) {
    if (status === "built") continue;
    const packages = new Set(problems3.map((problem2) => problem2.package).filter((found) => found !== null));
    reasons2.push(
      packages.size === 0 ? `The ${name} could not be built, so nothing is known of it.` : `${packages.size === 1 ? "One affected package" : `${packages.size} affected packages`} of the ${name} could not be built: ${list2([...packages])}.`
    );
  }
  for (const { unknown: unknown3, total } of messages) {
    if (unknown3 <= Math.max(5, total * unknownMessageShare)) continue;
    reasons2.push(`The compiler printed ${unknown3} messages that this version of escapediff does not know.`);
  }
  if (counts4.gating > 0) {
    const what = counts4.gating === 1 ? "1 new allocation fails" : `${counts4.gating} new allocations fail`;
    return { conclusion: "fail", failOn, reasons: [`${what} the policy fail-on: ${failOn}.`, ...reasons2] };
  }
  return { conclusion: reasons2.length > 0 ? "inconclusive" : "pass", failOn, reasons: reasons2 };
}
function list2(names2) {
  const shown2 = [...names2].sort().slice(0, 5);
  return shown2.join(", ") + (names2.length > shown2.length ? ` and ${names2.length - shown2.length} more` : "");
}

// src/policy/judge.ts
var unexplained = { category: "other", explanation: "", advice: "", chain: [], root: null };
function judge(compared2, judgement) {
  const ordinals = /* @__PURE__ */ new Map();
  return compared2.flatMap((item) => {
    const escape = item.head ?? item.base;
    if (escape === null) return [];
    const fingerprint = fingerprintOf(item, escape);
    const ordinal = ordinals.get(fingerprint) ?? 0;
    ordinals.set(fingerprint, ordinal + 1);
    return [{ finding: findingOf(item, escape, judgement), id: shortHash(`${fingerprint}\0${ordinal}`) }];
  }).map(({ finding, id }) => ({ id, ...finding, gating: isGating(finding, judgement.failOn) })).sort(byWeight);
}
function byWeight(a, b) {
  return rank(b) - rank(a) || heat(b, "line") - heat(a, "line") || heat(b, "share") - heat(a, "share") || weight(b) - weight(a) || (b.allocation.bytes ?? 0) - (a.allocation.bytes ?? 0) || compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.id, b.id);
}
function findingOf(item, escape, { waivers: waivers2, places, isListed: isListed2, explain: explain3, hot }) {
  const { range, cold, inLoop, lineText: lineText2 } = escape.source;
  const { state } = item;
  const { allocation } = escape;
  const touched = item.head !== null && anyLine(escape.place.line, range.endLine, (line2) => places.isChanged(escape.place.file, line2));
  return {
    state,
    origin: item.origin,
    remote: state === "new" && !touched,
    waiver: state === "new" ? waivers2.of(escape) : null,
    kind: escape.kind,
    package: escape.package,
    file: escape.place.file,
    line: escape.place.line,
    column: range.line === escape.place.line ? range.column : escape.place.column,
    endLine: range.endLine,
    endColumn: range.endColumn,
    function: escape.source.function,
    expression: escape.expression,
    message: escape.message,
    source: lineText2,
    allocation,
    cause: isListed2({ state, allocation }) ? explain3(escape, item.head === null ? "base" : "head") : unexplained,
    flow: escape.flow.map(flowLine),
    cold,
    inLoop,
    hot: hot(escape),
    occurrences: escape.occurrences,
    baseline: item.base === null || item.head === null ? null : item.base.place,
    suggestion: null,
    builds: null
  };
}
function fingerprintOf(item, escape) {
  const parts2 = [
    item.head === null ? "base" : "head",
    folderOf(escape.place.file),
    escape.source.function,
    escape.kind,
    escape.identity,
    escape.source.lineText.trim()
  ];
  return parts2.join("\0");
}
function shortHash(text3) {
  return createHash("sha256").update(text3).digest("hex").slice(0, 16);
}
function rank(finding) {
  return (finding.state === "new" ? 4 : 0) + (finding.gating ? 2 : 0) + (isHot(finding) ? 1 : 0);
}
function isHot({ hot, allocation }) {
  return hot !== null && allocation.status !== "none";
}
function heat(finding, of) {
  return isHot(finding) ? finding.hot?.[of] ?? 0 : 0;
}
function weight(finding) {
  return (finding.allocation.status === "confirmed" ? 100 : finding.allocation.status === "unknown" ? 50 : 0) + (finding.cold ? 0 : 20) + (finding.inLoop ? 10 : 0) + (finding.origin === "existing-function" ? 5 : 0);
}
function countFindings(findings, unchangedElsewhere) {
  const count = (predicate) => findings.filter(predicate).length;
  const costs = (finding) => finding.allocation.status !== "none";
  return {
    new: count((finding) => finding.state === "new" && costs(finding)),
    changed: count((finding) => finding.state === "changed" && costs(finding)),
    moved: count((finding) => finding.state === "moved" && costs(finding)),
    fixed: count((finding) => finding.state === "fixed" && costs(finding)),
    unchanged: count((finding) => finding.state === "unchanged") + unchangedElsewhere,
    noRuntimeCost: count((finding) => finding.state === "new" && !costs(finding)),
    waived: count((finding) => finding.waiver !== null && costs(finding)),
    gating: count((finding) => finding.gating)
  };
}
function flowLine(step) {
  if (step.kind === "flow") return `flow: ${step.text}`;
  const at3 = step.place === null ? "" : ` at ${step.place.file}:${step.place.line}:${step.place.column}`;
  return `  from ${step.text} (${step.reason})${at3}`;
}
function anyLine(first, last2, predicate) {
  for (let line2 = first; line2 <= Math.max(first, last2); line2++) if (predicate(line2)) return true;
  return false;
}
function compareText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/shards/merge.ts
function mergeShards(reports) {
  const parts2 = reports.map(partOf).toSorted((a, b) => a.shard.index - b.shard.index);
  const [first] = parts2;
  if (first === void 0) throw new UsageError("No report was given. Accepted: the reports of all parts of a run.");
  refuseStrangers(first, parts2);
  const { count } = first.shard;
  const missing = Array.from({ length: count }, (_, index) => index + 1).filter(
    (index) => !parts2.some(({ shard: shard2 }) => shard2.index === index)
  );
  const counts4 = parts2.map((part) => part.counts).reduce(sum);
  const base = mergedSide(parts2, "base");
  const head = mergedSide(parts2, "head");
  const isAudit2 = base.revision === head.revision && base.label === head.label;
  const found = verdict(
    first.verdict.failOn,
    counts4,
    (isAudit2 ? [["head", head]] : [
      ["base", base],
      ["head", head]
    ]).map(([name, side]) => ({ name, ...side })),
    parts2.map(({ shard: shard2 }) => shard2.messages)
  );
  const lost = missing.map((index) => `Part ${index} of ${count} is missing: nothing is known of its packages.`);
  return {
    ...first,
    measured: mergedMeasures(parts2),
    shard: null,
    base,
    head,
    verdict: {
      ...found,
      conclusion: found.conclusion === "pass" && lost.length > 0 ? "inconclusive" : found.conclusion,
      reasons: [...found.reasons, ...lost]
    },
    counts: counts4,
    notices: [...distinct(parts2.flatMap(({ notices }) => notices)), ...unusedWaivers(parts2.map(({ shard: shard2 }) => shard2))],
    findings: mergedFindings(parts2)
  };
}
function ownPart(report) {
  const { shard: shard2, findings } = report;
  if (shard2 === null) return report;
  const mine = new Set(shard2.packages);
  return { ...report, findings: findings.filter((finding) => mine.has(finding.package)) };
}
function unusedWaivers(seen) {
  const used = new Set(seen.flatMap(({ waivers: waivers2 }) => waivers2.used));
  return distinct(seen.flatMap(({ waivers: waivers2 }) => waivers2.unused)).filter((notice) => !used.has(notice)).sort();
}
function partOf(report) {
  const { shard: shard2 } = report;
  if (shard2 === null) {
    throw new UsageError(
      "Several reports were given, and one of them is no part of a run: it was made without shard. Accepted: one whole report, or the reports of all parts."
    );
  }
  if (shard2.index > shard2.count)
    throw new UsageError(`A report says that it is part ${shard2.index} of ${shard2.count}.`);
  return { ...report, shard: shard2 };
}
function refuseStrangers(first, parts2) {
  const seen = /* @__PURE__ */ new Set();
  for (const part of parts2) {
    if (seen.has(part.shard.index))
      throw new UsageError(`Part ${part.shard.index} of ${part.shard.count} was given twice.`);
    seen.add(part.shard.index);
    for (const [what, of] of mustAgree) {
      const [mine, theirs] = [JSON.stringify(of(part)), JSON.stringify(of(first))];
      if (mine === theirs) continue;
      throw new UsageError(
        `Part ${part.shard.index} is not of the same run as part ${first.shard.index}: its ${what} is ${shown(mine)}, not ${shown(theirs)}.`
      );
    }
  }
  const owners = /* @__PURE__ */ new Map();
  for (const { shard: shard2 } of parts2) {
    for (const name of shard2.packages) {
      const other = owners.get(name);
      if (other !== void 0)
        throw new UsageError(`Parts ${other} and ${shard2.index} both answer for ${shown(name)}.`);
      owners.set(name, shard2.index);
    }
  }
}
var mustAgree = [
  ["number of parts", ({ shard: shard2 }) => shard2.count],
  ["head", ({ head }) => head.revision],
  ["base", ({ base }) => base.revision],
  ["Go release", ({ head }) => head.goVersion],
  ["version of escapediff", ({ tool }) => tool.version],
  ["policy", ({ verdict: { failOn } }) => failOn],
  ["configuration", ({ configuration }) => configuration]
];
function shown(text3) {
  return text3.length > 100 ? `${text3.slice(0, 100)}\u2026` : text3;
}
function mergedSide(parts2, name) {
  const sides = parts2.map((part) => part[name]);
  const [first] = sides;
  if (first === void 0) throw new Error("no part");
  const problems3 = distinctItems(sides.flatMap((side) => side.problems)).toSorted(byText);
  const statuses2 = sides.filter((_, index) => (parts2[index]?.shard.packages.length ?? 0) > 0).map(({ status }) => status);
  const isFailed = statuses2.length > 0 && statuses2.every((status) => status === "failed");
  const isBuilt = statuses2.every((status) => status === "built") && problems3.length === 0;
  return { ...first, problems: problems3, status: isFailed ? "failed" : isBuilt ? "built" : "partial" };
}
function mergedMeasures(parts2) {
  const all = parts2.flatMap(({ measured: measured2 }) => measured2 ?? []);
  const [first] = all;
  if (first === void 0) return null;
  const key = ({ package: path31, name }) => `${path31}\0${name}`;
  const benchmarks = all.flatMap((measured2) => measured2.benchmarks);
  return { ...first, benchmarks: benchmarks.toSorted((a, b) => key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0) };
}
function mergedFindings(parts2) {
  const owned = new Map(
    parts2.flatMap((part) => ownPart(part).findings.map((finding) => [finding.id, finding]))
  );
  const places = /* @__PURE__ */ new Map();
  for (const { findings } of parts2) {
    for (const { id, occurrences } of findings) places.set(id, withMore(places.get(id) ?? [], occurrences));
  }
  return [...owned.values()].map((finding) => ({ ...finding, occurrences: (places.get(finding.id) ?? []).toSorted(byPlace) })).sort(byWeight);
}
function withMore(known2, others2) {
  const left = /* @__PURE__ */ new Map();
  for (const place4 of known2) left.set(keyOf(place4), (left.get(keyOf(place4)) ?? 0) + 1);
  const more = others2.filter((place4) => {
    const count = left.get(keyOf(place4)) ?? 0;
    left.set(keyOf(place4), count - 1);
    return count <= 0;
  });
  return [...known2, ...more];
}
function keyOf({ file, line: line2, column }) {
  return `${file}\0${line2}\0${column}`;
}
function sum(a, b) {
  return {
    new: a.new + b.new,
    changed: a.changed + b.changed,
    moved: a.moved + b.moved,
    fixed: a.fixed + b.fixed,
    unchanged: a.unchanged + b.unchanged,
    noRuntimeCost: a.noRuntimeCost + b.noRuntimeCost,
    waived: a.waived + b.waived,
    gating: a.gating + b.gating
  };
}
function distinct(texts) {
  return [...new Set(texts)];
}
function distinctItems(problems3) {
  return [...new Map(problems3.map((problem2) => [JSON.stringify(problem2), problem2])).values()];
}
function byText(a, b) {
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

// src/version.ts
var version = true ? "0.1.0" : "development";

// src/report/json.ts
function renderJson(report) {
  return `${JSON.stringify(report, null, 2)}
`;
}

// src/report/measured.ts
function measuredTable({ measured: measured2 }) {
  if (measured2 === null) return null;
  const { benchmarks, count, time } = measured2;
  const changed3 = benchmarks.filter(({ allocs, bytes }) => allocs?.significant === true || bytes?.significant === true);
  const others2 = benchmarks.length - changed3.length;
  return {
    title: `Measured: ${plural(benchmarks.length, "benchmark")}, ${count} runs of ${time} at base and head`,
    headings: ["Benchmark", "allocs/op", "B/op", "time/op"],
    rows: changed3.toSorted((a, b) => growth(b.allocs) - growth(a.allocs) || growth(b.bytes) - growth(a.bytes)).map((each) => [`${each.package} ${each.name}`, counts(each.allocs), counts(each.bytes), duration(each)]),
    rest: others2 === 0 ? "" : `${plural(others2, "benchmark")} allocate${others2 === 1 ? "s" : ""} as before.`
  };
}
function growth(change) {
  return change?.significant === true ? change.head - change.base : 0;
}
function counts(change) {
  if (change === null) return "";
  if (!change.significant) return rounded(change.head);
  const p = change.p === null ? "" : change.p < 1e-3 ? " (p<0.001)" : ` (p=${change.p.toFixed(3)})`;
  return `${rounded(change.base)} \u2192 ${rounded(change.head)}${p}`;
}
function duration({ seconds: seconds2 }) {
  if (seconds2 === null) return "";
  if (!seconds2.significant || seconds2.base === 0) return "~";
  const percent = (seconds2.head / seconds2.base - 1) * 100;
  return `${percent > 0 ? "+" : "\u2212"}${Math.abs(percent).toFixed(1)} %`;
}
function rounded(value) {
  return (Number.isInteger(value) ? value : Number(value.toPrecision(4))).toLocaleString("en-US");
}

// src/report/turnover.ts
function isReleaseAudit(report) {
  return report.totals !== null;
}
var mostWorthALook = 20;
function turnoverOf({ findings }) {
  const costs = findings.filter(({ allocation }) => allocation.status !== "none");
  const of = (wanted) => costs.filter(({ state, waiver: waiver2 }) => state === wanted && waiver2 === null);
  return {
    came: of("new"),
    went: of("fixed"),
    changed: of("changed"),
    moved: of("moved"),
    waived: costs.filter(({ waiver: waiver2 }) => waiver2 !== null)
  };
}
var groupings = [
  { heading: "Package", plain: false, keyOf: (finding) => finding.package },
  { heading: "Function", plain: false, keyOf: ({ package: path31, function: name }) => `${path31}.${name || "init"}` },
  { heading: "Cause", plain: true, keyOf: ({ cause }) => describe(cause.category).title }
];
function turnoverRows({ came, went, changed: changed3, moved }, keyOf5) {
  const rows = /* @__PURE__ */ new Map();
  const add2 = (findings, count) => {
    for (const finding of findings) {
      const key = keyOf5(finding);
      rows.set(key, count(rows.get(key) ?? { key, came: 0, went: 0, changed: 0, moved: 0 }));
    }
  };
  add2(came, (row) => ({ ...row, came: row.came + 1 }));
  add2(went, (row) => ({ ...row, went: row.went + 1 }));
  add2(changed3, (row) => ({ ...row, changed: row.changed + 1 }));
  add2(moved, (row) => ({ ...row, moved: row.moved + 1 }));
  return [...rows.values()].sort(
    (a, b) => b.came + b.went - a.came - a.went || b.changed + b.moved - a.changed - a.moved || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
  );
}
function otherRows(rows, shown2) {
  const others2 = rows.slice(shown2);
  if (others2.length === 0) return null;
  const sum3 = (of) => others2.reduce((all, row) => all + of(row), 0);
  return {
    key: `${others2.length} more`,
    came: sum3(({ came }) => came),
    went: sum3(({ went }) => went),
    changed: sum3(({ changed: changed3 }) => changed3),
    moved: sum3(({ moved }) => moved)
  };
}
var totalsInWords = [
  { words: "Allocations", of: ({ allocations }) => allocations },
  { words: "of them in loops", of: ({ inLoops }) => inLoops },
  { words: "of them cold", of: ({ cold }) => cold },
  { words: "Possible", of: ({ possible }) => possible },
  { words: "Bytes, each allocated once", of: ({ bytes }) => bytes }
];
function whyNoSum({ totals: { base, head } }, { came, went }) {
  const sure = (findings) => findings.filter(({ allocation }) => allocation.status === "confirmed").length;
  if (head.allocations - base.allocations === sure(came) - sure(went)) return [];
  return [
    "The totals count the allocation of an inlined function once, in its body; what came and went counts it at a call, too, where one side alone inlines it there. So came less went is not the change of the totals."
  ];
}

// src/report/markdown/escape.ts
function codeSpan(text3) {
  const inner = inert(printable(text3.replace(/\s+/g, " ")));
  if (inner.trim() === "") return "` `";
  const ticks = "`".repeat(longestRun(inner) + 1);
  const pad = /^`|`$|^ .* $/.test(inner) ? " " : "";
  return `${ticks}${pad}${inner}${pad}${ticks}`;
}
function cellCode(text3) {
  return codeSpan(text3.replace(/\\(?=\|)/g, "\\ ")).replaceAll("|", "\\|");
}
function cellProse(text3) {
  return proseWith(text3, cellCode);
}
function prose(text3) {
  return proseWith(text3, codeSpan);
}
function fence(lines2, info = "") {
  const shown2 = lines2.flatMap((line2) => line2.split(/\r\n|\r|\n/)).map((line2) => inert(printable(line2)));
  const ticks = "`".repeat(Math.max(3, longestRun(shown2.join("\n")) + 1));
  return [`${ticks}${info}`, ...shown2, ticks].join("\n");
}
function verbatimFence(text3, info) {
  const ticks = "`".repeat(Math.max(3, longestRun(text3) + 1));
  return [`${ticks}${info}`, text3, ticks].join("\n");
}
function proseWith(text3, code2) {
  const parts2 = text3.replace(/\s+/g, " ").trim().split(/(?<!`)(`[^`]+`)(?!`)/);
  const written = parts2.map((part, index) => index % 2 === 1 ? code2(part.slice(1, -1)) : plainWords(part, code2));
  return joinSpans(written).replace(/^(?=[#+=-])/, "\\").replace(/^(\d+)(?=[.)])/, "$1\\");
}
function joinSpans(parts2) {
  const written = parts2.filter((part) => part !== "");
  return written.map((part, index) => part.startsWith("`") && written[index - 1]?.endsWith("`") === true ? ` ${part}` : part).join("");
}
function plainWords(text3, code2) {
  return text3.split(" ").map((word) => isLive(word) ? code2(word) : printable(word).replace(/[\\`*_[\]<>~&|$]/g, "\\$&")).join(" ");
}
function isLive(word) {
  return /[@#]|<[!/?a-z]|:\/\/|www\.|mailto:|xmpp:|\bgh-\d|\b[0-9a-f]{7,64}\b|:[\w+-]+:/i.test(word);
}
function inert(text3) {
  return text3.replace(/<!-/g, "<! -");
}
function longestRun(text3) {
  return (text3.match(/`+/g) ?? []).reduce((longest, run2) => Math.max(longest, run2.length), 0);
}

// src/report/markdown/links.ts
function permalink({ repositoryUrl }, sha, file, line2) {
  const segments = file.split("/");
  if (repositoryUrl === null || sha === null || segments.some((name) => name === "" || name === "." || name === ".."))
    return null;
  return `${repositoryUrl}/blob/${encodeURIComponent(sha)}/${segments.map(encodeSegment).join("/")}#L${line2}`;
}
function placeLink(context, sha, file, line2, code2 = codeSpan) {
  const url = permalink(context, sha, file, line2);
  const text3 = code2(`${file}:${line2}`);
  return url === null ? text3 : `[${text3}](${url})`;
}
function encodeSegment(name) {
  return encodeURIComponent(name.replace(new RegExp("\\p{Surrogate}", "gu"), "\uFFFD")).replace(
    /[!'()*_~]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
  );
}

// src/report/markdown/lists.ts
var longestWhy = 300;
function table(findings, context, elsewhere2 = []) {
  if (findings.length === 0) return "";
  const reasons2 = new Map(elsewhere2.map(({ id, reason: reason2 }) => [id, reason2]));
  const rows = findings.map((finding) => {
    const reason2 = reasons2.get(finding.id);
    const notes2 = [
      ...marks(finding).map(cellProse),
      ...reason2 === void 0 ? [] : [`no line comment: ${cellProse(reason2)}`]
    ].join("; ");
    const why = cellProse(clip(finding.cause.explanation, longestWhy));
    const cells2 = [
      `${finding.gating ? "\u274C " : ""}${subjectOf(finding, cellCode)}`,
      place2(finding, context),
      finding.function === "" ? "package level" : cellCode(short(finding.function)),
      allocationCell(finding),
      notes2 === "" ? why : `${why} (${notes2})`.trimStart()
    ];
    return `| ${cells2.join(" | ")} |`;
  });
  return ["| Value | Where | Function | Allocation | Why |", "| --- | --- | --- | --- | --- |", ...rows].join("\n");
}
function numbered(findings, context) {
  return findings.map((finding, index) => {
    const where = finding.function === "" ? "" : ` in ${codeSpan(short(finding.function))}`;
    const size = finding.allocation.status === "unknown" ? "possibly" : sizeOf(finding);
    const notes2 = [...size === "" ? [] : [size], ...marks(finding).map(prose)].join(", ");
    const what = `${place2(finding, context, codeSpan)}: **${subjectOf(finding, codeSpan)}**${where}`;
    return `${index + 1}. ${finding.gating ? "\u274C " : ""}${what}${notes2 === "" ? "" : ` (${notes2})`}. ${prose(clip(finding.cause.explanation, longestWhy))}`;
  }).join("\n");
}
function allocationCell(finding) {
  if (finding.allocation.status === "unknown") return "possible";
  return sizeOf(finding).replace(/^(\d+) /, "$1\xA0") || "size not known";
}
function folded(title, findings, context) {
  if (findings.length === 0) return "";
  const items = findings.map((finding) => {
    const where = finding.function === "" ? "" : ` in ${codeSpan(short(finding.function))}`;
    const waiver2 = finding.waiver === null ? "" : `: ${prose(clip(finding.waiver.reason, longestWhy))} (${codeSpan(clip(finding.waiver.where, longestWhy))})`;
    return `- ${place2(finding, context, codeSpan)}: ${whatHappens(finding, codeSpan)}${where}${waiver2}`;
  });
  return [`<details><summary>${title}</summary>`, items.join("\n"), "</details>"].join("\n\n");
}
function place2(finding, context, code2 = cellCode) {
  const sha = finding.state === "fixed" ? context.baseSha : context.headSha;
  return placeLink(context, sha, finding.file, finding.line, code2);
}

// src/report/markdown/audit.ts
var maxRows = 20;
var maxDiffering = 50;
function auditSections(report, findings, context, take) {
  if (findings.length === 0) return [];
  const first = take(findings.slice(0, mostWorthALook));
  const rest2 = take(byPlace2(findings.slice(mostWorthALook)));
  return [
    `**${plural(first.length, "allocation", "allocations")} to look at first**: ${whyFirst(findings)}`,
    numbered(first, context),
    ...presence(report, context),
    grouped("Package", findings, (finding) => finding.package, cellCode),
    grouped("Function", findings, nameOf2, cellCode),
    grouped("Cause", findings, ({ cause }) => describe(cause.category).title, cellProse),
    folded(`${rest2.length} more`, rest2, context)
  ];
}
function presence(report, context) {
  const { builds: builds2 } = report;
  const findings = byPlace2(differing(report));
  if (builds2.length === 0 || findings.length === 0) return [];
  const others2 = findings.slice(maxDiffering);
  const rows = findings.slice(0, maxDiffering).map((finding) => {
    const where = placeLink(context, context.headSha, finding.file, finding.line, cellCode);
    const marks2 = builds2.map((build2) => isIn(finding, build2) ? "\u25CF" : build2.status === "failed" ? "?" : "");
    return `| ${[where, subjectOf(finding, cellCode), ...marks2].join(" | ")} |`;
  });
  return [
    `**${plural(findings.length, "allocation that not every build has", "allocations that not every build has")}**`,
    [
      `| Where | Value | ${builds2.map(({ name }) => cellProse(short(name))).join(" | ")} |`,
      `| --- | --- | ${builds2.map(() => ":---:").join(" | ")} |`,
      ...rows
    ].join("\n"),
    ...others2.length === 0 ? [] : [`and ${others2.length} more: the report has all of them.`]
  ];
}
function whyFirst(findings) {
  return findings.some(({ hot }) => hot !== null) ? "what the profile shows as hot, by the weight of its line and of its function; then in loops, off error paths, large." : "in loops, off error paths, large. Whether one matters, a profile says.";
}
function nameOf2({ package: path31, function: name }) {
  return `${path31}.${name === "" ? "init" : name}`;
}
function grouped(heading2, findings, keyOf5, shown2) {
  const groups = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    const group = groups.get(keyOf5(finding));
    if (group === void 0) groups.set(keyOf5(finding), [finding]);
    else group.push(finding);
  }
  const rows = [...groups].map(([key, members]) => rowOf(key, members)).sort((a, b) => b.confirmed + b.possible - a.confirmed - a.possible || (a.key < b.key ? -1 : 1));
  const others2 = rows.slice(maxRows);
  return [
    `| ${heading2} | Allocations | Possible | In loops | Cold |`,
    "| --- | ---: | ---: | ---: | ---: |",
    ...rows.slice(0, maxRows).map((row) => cells(shown2(short(row.key)), row)),
    ...others2.length === 0 ? [] : [cells(`${others2.length} more`, others2.reduce(sum2))]
  ].join("\n");
}
function rowOf(key, members) {
  const count = (has) => members.filter(has).length;
  return {
    key,
    confirmed: count(({ allocation }) => allocation.status === "confirmed"),
    possible: count(({ allocation }) => allocation.status === "unknown"),
    inLoop: count(({ inLoop }) => inLoop),
    cold: count(({ cold }) => cold)
  };
}
function sum2(a, b) {
  return {
    key: "",
    confirmed: a.confirmed + b.confirmed,
    possible: a.possible + b.possible,
    inLoop: a.inLoop + b.inLoop,
    cold: a.cold + b.cold
  };
}
function cells(name, { confirmed: confirmed2, possible, inLoop, cold }) {
  return `| ${[name, confirmed2, possible, inLoop, cold].map((cell) => cell === 0 ? "" : String(cell)).join(" | ")} |`;
}
function byPlace2(findings) {
  return findings.toSorted((a, b) => a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1);
}

// src/report/suggestion.ts
var mostLines = 20;
var mostCharacters = 4e3;
var suggestionWords = "This removes the allocation; checked by compiling it.";
function isShowable({ startLine, endLine, replacement }) {
  return endLine >= startLine && endLine - startLine < mostLines && replacement.length <= mostCharacters && replacement.split("\n").every((line2) => printable(line2) === line2 && !line2.includes("<!-"));
}
function distinctSuggestions(findings) {
  const found = /* @__PURE__ */ new Map();
  for (const { suggestion: suggestion2 } of findings) {
    if (suggestion2 === null || !isShowable(suggestion2)) continue;
    const key = `${suggestion2.file}\0${suggestion2.startLine}`;
    if (!found.has(key)) found.set(key, suggestion2);
  }
  return [...found.values()];
}

// src/report/markdown/suggestions.ts
var mostSuggestions = 10;
var longestSuggestion = 1e3;
function foldedSuggestions(findings, context) {
  const found = distinctSuggestions(findings).filter(({ replacement }) => replacement.length <= longestSuggestion);
  const shown2 = found.slice(0, mostSuggestions).map(({ file, startLine, endLine, replacement }) => {
    const lines2 = startLine === endLine ? "" : ` to line ${endLine}`;
    const place4 = placeLink(context, context.headSha, file, startLine);
    return `In place of ${place4}${lines2}:

${verbatimFence(replacement, "go")}`;
  });
  if (shown2.length === 0) return "";
  const title = plural(shown2.length, "rewrite that removes an allocation", "rewrites that remove allocations");
  return `<details><summary>${title}, checked by compiling</summary>

${shown2.join("\n\n")}

</details>`;
}

// src/report/markdown/release.ts
var maxRows2 = 20;
function releaseSections(report, context, take) {
  const turnover = turnoverOf(report);
  const { came, went, changed: changed3, moved, waived } = turnover;
  const first = take(came.slice(0, mostWorthALook));
  const rest2 = take(came.slice(mostWorthALook));
  const others2 = [
    [`${went.length} went`, went],
    [`${changed3.length} changed: the same value, rewritten`, changed3],
    [`${moved.length} moved: the same code elsewhere`, moved],
    [`${waived.length} waived`, waived]
  ];
  return [
    totals(report),
    first.length === 0 ? "" : `**${plural(first.length, "new allocation")} to look at first**: in loops, off error paths, large.`,
    numbered(first, context),
    ...groupings.map(
      ({ heading: heading2, plain, keyOf: keyOf5 }) => table2(heading2, turnoverRows(turnover, keyOf5), plain ? cellProse : cellCode)
    ),
    folded(`${rest2.length} more that came`, rest2, context),
    ...others2.map(([title, all]) => folded(title, take(all), context)),
    ...whyNoSum(report, turnover).map((note) => `<sub>${note}</sub>`)
  ];
}
function totals({ base, head, totals: { base: before, head: after } }) {
  const [from, to] = [base, head].map(({ label: label3 }) => cellCode(clip(label3, 100)));
  return [
    `| | ${from ?? ""} | ${to ?? ""} | Change |`,
    "| --- | ---: | ---: | ---: |",
    ...totalsInWords.map(
      ({ words: words2, of }) => `| ${words2} | ${of(before)} | ${of(after)} | ${signed(of(after) - of(before))} |`
    )
  ].join("\n");
}
function table2(heading2, rows, shown2) {
  if (rows.length === 0) return "";
  const others2 = otherRows(rows, maxRows2);
  const cells2 = (name, { came, went, changed: changed3, moved }) => `| ${[name, came, went, changed3, moved].map((cell) => cell === 0 ? "" : String(cell)).join(" | ")} |`;
  return [
    `| ${heading2} | Came | Went | Changed | Moved |`,
    "| --- | ---: | ---: | ---: | ---: |",
    ...rows.slice(0, maxRows2).map((row) => cells2(shown2(short(row.key)), row)),
    ...others2 === null ? [] : [cells2(others2.key, others2)]
  ].join("\n");
}

// src/report/markdown/trend.ts
var maxRows3 = 10;
var maxPoints = 30;
var maxNamed = 10;
var maxGoChanges = 3;
function trendSection(trend) {
  const changes = goChanges(trend, codeSpan);
  const parts2 = [
    `**Over time**: ${changeSentence(trend, codeSpan)}`,
    chart(trend.comparable),
    packageTable(trend),
    changes.slice(0, maxGoChanges).map((change) => `> ${change} What different compilers decide is not compared.`).join("\n>\n"),
    notes(trend)
  ];
  return parts2.filter((part) => part !== "").join("\n\n");
}
var looks = [
  "---",
  "config:",
  "  xyChart:",
  "    width: 900",
  "    height: 300",
  "  themeVariables:",
  "    xyChart:",
  "      backgroundColor: transparent",
  '      plotColorPalette: "#2f81f7"',
  "---"
];
function chart(comparable) {
  const shown2 = comparable.slice(-maxPoints);
  if (shown2.length < 2) return "";
  const counts4 = shown2.map(({ entry }) => entry.totals.allocations);
  const [least, most] = [Math.min(...counts4), Math.max(...counts4)];
  const margin = Math.max(1, Math.ceil((most - least) / 10));
  const axis = shown2.length <= maxNamed ? `x-axis [${axisNames(shown2).join(", ")}]` : `x-axis "${span(shown2)}" 1 --> ${shown2.length}`;
  return [
    "```mermaid",
    ...looks,
    "xychart-beta",
    `    title "Allocations, the last ${shown2.length} runs"`,
    `    ${axis}`,
    `    y-axis ${Math.max(0, least - margin)} --> ${most + margin}`,
    `    line [${counts4.join(", ")}]`,
    "```"
  ].join("\n");
}
function axisNames(runs) {
  return runs.map(
    ({ name, entry }) => `"${/^[A-Za-z0-9][A-Za-z0-9._/-]{0,15}$/.test(name) ? name : entry.commit.slice(0, 7)}"`
  );
}
function span(runs) {
  const day = (run2) => run2?.entry.date.slice(0, 10) ?? "";
  return `${day(runs[0])} to ${day(runs.at(-1))}`;
}
function packageTable(trend) {
  if (trend.comparable.length < 2) return "";
  const changed3 = packageTrends(trend).filter(
    ({ sincePrevious, sinceFirst }) => sincePrevious !== 0 || sinceFirst !== 0
  );
  if (changed3.length === 0) return "";
  const hidden = changed3.length - maxRows3;
  const start = trend.runs.length - trend.comparable.length;
  const columns2 = [
    { since: trend.comparable.at(-2), changeOf: ({ sincePrevious }) => sincePrevious },
    { since: trend.comparable[0], changeOf: ({ sinceFirst }) => sinceFirst }
  ].filter(
    ({ changeOf: changeOf3 }, index) => changed3.some((row) => changeOf3(row) !== 0) && (index === 0 || trend.comparable.length > 2)
  );
  const cells2 = (name, now, changes, course) => `| ${[name, now, ...changes, course].join(" | ")} |`;
  return [
    cells2(
      "Package",
      "Allocations",
      columns2.map(({ since }) => `Since ${cellCode(since?.name ?? "")}`),
      "Course"
    ),
    cells2(
      "---",
      "---:",
      columns2.map(() => "---:"),
      "---"
    ),
    ...changed3.slice(0, maxRows3).map(
      (row) => cells2(
        cellCode(row.name),
        String(row.now),
        columns2.map(({ changeOf: changeOf3 }) => changeOf3(row) === 0 ? "" : signed(changeOf3(row))),
        sparkline(row.counts.slice(start))
      )
    ),
    ...hidden > 0 ? [
      cells2(
        `${hidden} more`,
        "",
        columns2.map(() => ""),
        ""
      )
    ] : []
  ].join("\n");
}
function notes({ comparable, others: others2, later }) {
  const facts2 = [
    ...comparable.length > maxPoints ? [`${comparable.length - maxPoints} earlier runs are not drawn`] : [],
    ...others2 > 0 ? [`${plural(others2, "line")} of other configurations not shown`] : [],
    ...later > 0 ? [`${plural(later, "later commit")} not shown`] : []
  ];
  return facts2.length === 0 ? "" : `<sub>${facts2.join(" \xB7 ")}</sub>`;
}

// src/report/markdown/summary.ts
var maxProblems = 10;
var maxNotices = 20;
var maxReasons = 10;
var maxMeasured = 20;
var longestProblem = 1e3;
function renderSummary(report, context) {
  const length = (text3) => context.unit === "bytes" ? Buffer.byteLength(text3) : text3.length;
  const whole = compose(report, context, Infinity);
  if (length(whole) <= context.limit) return whole;
  let fits = 0;
  let tooMany = report.findings.length + 1;
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (length(compose(report, context, middle)) <= context.limit) fits = middle;
    else tooMany = middle;
  }
  const shortened = compose(report, context, fits);
  return length(shortened) <= context.limit ? shortened : minimal(report, context);
}
function compose(report, context, rows) {
  const { fresh, added, possible, cold, waived, free, fixed: fixed2, unchanged } = sections(report);
  const audit2 = isAudit(report);
  let left = rows;
  let omitted = 0;
  const take = (findings) => {
    const taken = findings.slice(0, Math.max(0, left));
    left -= taken.length;
    omitted += findings.length - taken.length;
    return taken;
  };
  const isRelease = isReleaseAudit(report);
  const found = () => [
    table(take(fresh), context, context.elsewhere),
    foldedSuggestions(report.findings, context),
    ...measuredSection(report),
    buildsTable(report),
    ...audit2 ? auditSections(report, unchanged, context, take) : [],
    ...[
      { title: plural(added.length, "allocation in new functions", "allocations in new functions"), all: added },
      { title: `${possible.length} new that may allocate, depending on sizes at run time`, all: possible },
      { title: plural(cold.length, "new allocation on a cold path", "new allocations on cold paths"), all: cold },
      { title: `${waived.length} waived`, all: waived },
      { title: `${fixed2.length} fixed`, all: fixed2 },
      { title: `${free.length} new without a runtime cost`, all: free },
      { title: `${unchanged.length} unchanged`, all: audit2 ? [] : unchanged }
    ].map(({ title, all }) => folded(title, take(all), context))
  ];
  const parts2 = [
    `### ${prose(context.name ?? "escapediff")}: ${heading(report)}`,
    ...problems(report),
    context.trend ? trendSection(context.trend) : "",
    ...isRelease ? [...releaseSections(report, context, take), buildsTable(report)] : found(),
    isRelease ? "" : counts2(report),
    report.notices.slice(0, maxNotices).map((notice) => `> ${prose(clip(notice, longestProblem))}`).join("\n>\n"),
    report.notices.length > maxNotices ? `and ${plural(report.notices.length - maxNotices, "more notice")}` : ""
  ];
  const note = omitted === 0 ? "" : `*${plural(omitted, "finding is", "findings are")} not listed here for lack of room: the report has all of them.*`;
  return [...parts2, note, footer(report)].filter((part) => part !== "").join("\n\n") + "\n";
}
function minimal(report, { name = "escapediff" }) {
  const left = `*${plural(report.findings.length, "finding")} and all else not listed here for lack of room.*`;
  return `### ${prose(name)}: ${prose(clip(verdictWords(report), 200))}

${left}
`;
}
function heading(report) {
  return prose(clip(verdictWords(report), 500));
}
function buildsTable(report) {
  const found = buildTable(report);
  return found === null ? "" : cellsOf(found, 2);
}
function measuredSection(report) {
  const found = measuredTable(report);
  if (found === null) return [];
  const rows = found.rows.slice(0, maxMeasured);
  const hidden = found.rows.length - rows.length;
  return [
    `**${prose(found.title)}**`,
    rows.length === 0 ? "" : cellsOf({ ...found, rows }, 1),
    [hidden > 0 ? `${hidden} more changed.` : "", found.rest].filter((part) => part !== "").join(" ")
  ];
}
function cellsOf({ headings, rows }, texts) {
  const line2 = (row) => `| ${row.map((cell) => cellProse(clip(cell, 200))).join(" | ")} |`;
  return [
    line2(headings),
    `| ${headings.map((_, column) => column < texts ? "---" : "---:").join(" | ")} |`,
    ...rows.map(line2)
  ].join("\n");
}
function counts2(report) {
  const quiet = quietCounts(report);
  return quiet === "" ? "" : `Also ${quiet}.`;
}
function problems(report) {
  const { verdict: verdict2 } = report;
  const also = verdict2.conclusion === "fail" ? verdict2.reasons.slice(1, maxReasons) : [];
  return [
    ...also.map((reason2) => prose(clip(reason2, longestProblem))),
    ...sidesOf(report).flatMap(([name, side]) => sideProblems(name, side))
  ];
}
function sideProblems(name, side) {
  if (side.status === "built" && side.problems.length === 0) return [];
  const status = side.status === "failed" ? "could not be built" : "could not be built completely";
  const hidden = side.problems.length - maxProblems;
  return [
    `\u26A0\uFE0F **The ${name} (${codeSpan(clip(side.label, 100))}) ${status}: what could not be built is not compared.**`,
    side.problems.length === 0 ? "" : fence(side.problems.slice(0, maxProblems).map(problemText)),
    hidden > 0 ? `and ${plural(hidden, "more problem")}` : ""
  ];
}
function problemText({ package: name, message, position }) {
  const text3 = clip(message.trimEnd(), longestProblem);
  const at3 = position === null || text3.startsWith(position) ? "" : `${position}: `;
  return `${at3}${text3}${name === null ? "" : ` (${name})`}`;
}
function footer(report) {
  const { base, head, configuration, tool, shard: shard2 } = report;
  const versions2 = [.../* @__PURE__ */ new Set([base.goVersion, head.goVersion])].filter((version2) => version2 !== "");
  const isOne = report.builds.length === 0;
  const platform2 = [configuration.goos, configuration.goarch].filter((part) => part !== "").join("/");
  const facts2 = [
    isAudit(report) ? revision2(head) : `${revision2(base)}..${revision2(head)}`,
    ...isOne ? versions2.map((version2) => prose(version2)) : [],
    ...isOne && platform2 !== "" ? [prose(platform2)] : [],
    ...shard2 === null ? [] : [`part ${shard2.index} of ${shard2.count}`],
    prose(`escapediff ${tool.version}`)
  ];
  return `<sub>${facts2.join(" \xB7 ")}</sub>`;
}
function revision2({ revision: commit, label: label3 }) {
  return codeSpan(/^[0-9a-f]{40,64}$/.test(commit) ? commit.slice(0, 7) : clip(label3, 100));
}

// src/report/text.ts
var import_picocolors = __toESM(require_picocolors(), 1);

// src/report/excerpt.ts
var tabWidth = 4;
var maxBytesAround = 4e3;
function excerpt(line2, column, endColumn, width) {
  const cells2 = cellsOf2(line2.trimEnd(), column, endColumn);
  const { start, end } = windowOf(cells2, width);
  const shown2 = cells2.slice(start, end);
  const before = start > 0 ? "\u2026" : "";
  const after = end < cells2.length ? "\u2026" : "";
  const source = before + shown2.map(({ text: text3 }) => text3).join("") + after;
  const underline = before.replace("\u2026", " ") + shown2.map((cell) => (cell.marked ? "~" : " ").repeat(cell.width)).join("");
  return { source, underline: underline.trimEnd() };
}
function cellsOf2(line2, column, endColumn) {
  const cells2 = [];
  const last2 = Math.max(endColumn, column + 1);
  let byte = 1;
  let position = 0;
  for (const character of line2) {
    const near = byte >= column - maxBytesAround && byte <= column + maxBytesAround;
    if (near) {
      const text3 = character === "	" ? " ".repeat(tabWidth - position % tabWidth) : printable(character);
      const width = text3.length > 1 && text3 !== character ? text3.length : characterWidth(text3);
      cells2.push({ text: text3, width, marked: column > 0 && byte >= column && byte < last2 });
      position += width;
    }
    byte += Buffer.byteLength(character);
  }
  return cells2;
}
function windowOf(cells2, width) {
  const total = cells2.reduce((sum3, cell) => sum3 + cell.width, 0);
  if (total <= width) return { start: 0, end: cells2.length };
  const room = Math.max(8, width - 2);
  const mark = Math.max(
    0,
    cells2.findIndex((cell) => cell.marked)
  );
  const markedWidth = cells2.reduce((sum3, cell) => sum3 + (cell.marked ? cell.width : 0), 0);
  const lead = Math.max(0, Math.min(room - markedWidth, Math.max(Math.floor(room / 3), room - markedWidth - 8)));
  const markEnd = cells2.slice(0, mark).reduce((sum3, cell) => sum3 + cell.width, markedWidth);
  let start = markEnd <= room ? 0 : mark;
  for (let used = 0; start > 0; start--) {
    used += cells2[start - 1]?.width ?? 0;
    if (used > lead) break;
  }
  let end = start;
  for (let used = 0; end < cells2.length; end++) {
    used += cells2[end]?.width ?? 0;
    if (used > room) break;
  }
  return { start, end };
}

// src/report/finding-block.ts
var labelIndent = 2;
var labelWidth = 6;
var longestList = 5;
function findingBlock(finding, layout) {
  const { colors, width } = layout;
  const paint = finding.gating ? colors.red : colors.yellow;
  const place4 = printable(placeOf(finding));
  const what = printable(whatHappens(finding, (text3) => text3));
  const fits = textWidth(place4) + 2 + textWidth(what) <= width;
  const heading2 = fits ? [`${colors.cyan(place4)}  ${paint(colors.bold(what))}`] : [colors.cyan(place4), ...wrap(what, width - labelIndent).map((line2) => `  ${paint(colors.bold(line2))}`)];
  return [
    ...heading2,
    ...joined(facts(finding), width - labelIndent).map((line2) => `  ${line2}`),
    ...sourceLines(finding, layout, paint),
    ...labelled("why", finding.cause.explanation, layout),
    ...rootLines(finding, layout),
    ...labelled("fix", finding.cause.advice, layout),
    ...suggestionLines(finding, layout),
    ...others(finding, layout),
    ...layout.verbose ? details(finding, layout) : []
  ];
}
function facts(finding) {
  const { allocation, origin, cold, state } = finding;
  const label3 = state !== "new" ? state : origin === "existing-function" && !cold ? "regression" : "new";
  const where = finding.function === "" ? "at package level" : `in ${short(finding.function)}`;
  const verb = allocation.status === "confirmed" ? "allocates" : "may allocate";
  const type = typeOf(finding);
  const size = sizeOf(finding);
  const what = allocation.bytes === null ? [type, size === "" ? "" : `(${size})`] : [size, type === "" ? "" : `(${type})`];
  return [`${label3} ${where}`, [verb, ...what].filter((part) => part !== "").join(" "), ...marks(finding)].map(
    printable
  );
}
function typeOf({ allocation: { type } }) {
  return type === null || type.startsWith("struct { F uintptr") ? "" : short(type);
}
function joined(parts2, width) {
  const lines2 = [];
  for (const part of parts2) {
    const line2 = lines2.at(-1);
    if (line2 !== void 0 && textWidth(line2) + 3 + textWidth(part) <= width)
      lines2[lines2.length - 1] = `${line2} \xB7 ${part}`;
    else lines2.push(...wrap(part, width));
  }
  return lines2;
}
function sourceLines(finding, layout, paint) {
  const { colors, width } = layout;
  const number = String(finding.line).padStart(5);
  const end = finding.endLine > finding.line ? Infinity : finding.endColumn;
  const { source, underline } = excerpt(finding.source, finding.column, end, width - number.length - 3);
  if (source.trim() === "") return [];
  const bar = colors.dim("\u2502");
  return [
    `${colors.dim(number)} ${bar} ${source}`,
    ...underline === "" ? [] : [`${" ".repeat(number.length)} ${bar} ${paint(underline)}`]
  ];
}
function suggestionLines({ suggestion: suggestion2 }, layout) {
  if (suggestion2 === null || !isShowable(suggestion2)) return [];
  const { colors, width } = layout;
  const lines2 = suggestion2.replacement.split("\n").map((line2, index) => {
    const number = String(suggestion2.startLine + index).padStart(5);
    const { source } = excerpt(line2, 0, 0, width - number.length - 3);
    return `${colors.dim(number)} ${colors.dim("\u2502")} ${colors.green(source)}`;
  });
  return [...labelled("or", suggestionWords, layout), ...lines2];
}
function rootLines({ cause: { root }, file, line: line2 }, layout) {
  if (root === null || root.file === file && root.line === line2) return [];
  return labelled("from", `${root.file}:${root.line}: ${root.text.trim()}`, layout);
}
function others({ occurrences }, layout) {
  if (occurrences.length === 0) return [];
  const shown2 = layout.verbose ? occurrences : occurrences.slice(0, longestList);
  const more = occurrences.length > shown2.length ? ` and ${plural(occurrences.length - shown2.length, "more place", "more places")}` : "";
  return labelled("also", `${shown2.map(placeOf).join(", ")}${more}`, layout);
}
function details(finding, layout) {
  const steps = finding.cause.chain.flatMap(
    (step, index) => labelled(index === 0 ? "how" : "", `${index + 1}. ${placeOf(step)}: ${step.text}`, layout)
  );
  const words2 = compilerWords(finding).map((line2, index) => {
    const label3 = index === 0 ? layout.colors.bold("flow".padEnd(labelWidth)) : " ".repeat(labelWidth);
    return `  ${label3}${layout.colors.dim(printable(line2))}`;
  });
  const { call } = finding.allocation;
  return [...steps, ...words2, ...labelled("call", call ?? "", layout)];
}
function labelled(label3, text3, { colors, width }) {
  const indent = labelIndent + labelWidth;
  const clean = printable(clip(text3, longestText).replace(/\s+/g, " ").trim());
  if (clean === "") return [];
  return wrap(clean, width - indent).map(
    (line2, index) => index === 0 ? `  ${colors.bold(label3.padEnd(labelWidth))}${line2}` : " ".repeat(indent) + line2
  );
}

// src/report/release-text.ts
var maxRows4 = 10;
var numbersWidth = 4 * 9;
function totalsBlock({ base, head, totals: totals2 }, { colors }) {
  const rows = totalsInWords.map(({ words: words2, of }) => [words2, of(totals2.base), of(totals2.head)]);
  const width = Math.max(...rows.map(([words2]) => words2.length));
  const [from, to] = [base, head].map(({ label: label3 }) => printable(clip(label3, 60)));
  return [
    colors.bold(`${from ?? ""} \u2192 ${to ?? ""}`),
    ...rows.map(
      ([words2, before, after]) => `  ${words2.padEnd(width)}  ${before} \u2192 ${after} (${signed(after - before)})`
    )
  ];
}
function turnoverBlocks(turnover, { colors, width, verbose }) {
  return groupings.flatMap(({ heading: heading2, plain, keyOf: keyOf5 }) => {
    const rows = turnoverRows(turnover, keyOf5);
    if (rows.length === 0) return [];
    const most = verbose ? rows.length : maxRows4;
    const others2 = otherRows(rows, most);
    const shown2 = [...rows.slice(0, most), ...others2 === null ? [] : [others2]];
    const room = width - numbersWidth - 2;
    const names2 = shown2.map(({ key }) => (plain ? clip : clipStart)(printable(short(key)), room));
    const nameWidth = Math.max(heading2.length, ...names2.map(textWidth));
    const line2 = (name, cells2) => `  ${name}${" ".repeat(nameWidth - textWidth(name))}${cells2.map((cell) => cell.padStart(9)).join("")}`.trimEnd();
    return [
      [
        colors.bold(line2(heading2, ["came", "went", "changed", "moved"])),
        ...shown2.map(
          ({ came, went, changed: changed3, moved }, index) => line2(
            names2[index] ?? "",
            [came, went, changed3, moved].map((count) => count === 0 ? "" : String(count))
          )
        )
      ]
    ];
  });
}
function clipStart(text3, limit) {
  return text3.length <= limit ? text3 : `\u2026${text3.slice(text3.length - limit + 1).replace(/^[\udc00-\udfff]/, "")}`;
}

// src/report/trend-text.ts
function trendLines(trend) {
  const { runs, comparable, current, breaks } = trend;
  const sentence2 = changeSentence(trend, (text3) => text3);
  if (runs.length === 1) return [sentence2];
  const from = comparable[0]?.entry.totals.allocations ?? 0;
  const now = current.entry.totals.allocations;
  const bars = sparkline(
    runs.map(({ entry }) => entry.totals.allocations),
    breaks
  );
  const course = comparable.length === 1 ? "" : `${from} \u2192 `;
  const [lastChange = ""] = comparable.length === 1 ? [] : goChanges(trend, (text3) => text3);
  return [
    `Over ${runs.length} runs: ${bars} ${course}${plural(now, "allocation")}`,
    `${sentence2} ${lastChange}`.trim()
  ];
}

// src/report/text.ts
var longestList2 = 10;
var narrowest = 40;
function renderText(report, { color, width = 80, verbose, trend = null }) {
  const layout = { colors: import_picocolors.default.createColors(color), width: Math.max(narrowest, width), verbose };
  const blocks = [
    ...isReleaseAudit(report) ? releaseBlocks(report, layout) : foundBlocks(report, layout),
    measured(report, layout),
    builds(report, layout),
    isReleaseAudit(report) ? [] : counts3(report, layout),
    ...sidesOf(report).map(([name, side]) => problems2(name, side, layout)),
    report.notices.flatMap((notice) => indented("note: ", notice, layout)),
    ...trend === null ? [] : [trendLines(trend).flatMap((line2) => wrap(printable(line2), layout.width))],
    conclusion(report, layout)
  ];
  const shown2 = blocks.filter((block) => block.length > 0);
  const isShort = shown2.every((block) => block.length === 1);
  return `${shown2.map((block) => block.join("\n")).join(isShort ? "\n" : "\n\n")}
`;
}
function foundBlocks(report, layout) {
  const { fresh, added, possible, cold, waived, free, fixed: fixed2, unchanged } = sections(report);
  const { verbose } = layout;
  return [
    ...byFile(fresh).map((finding) => findingBlock(finding, layout)),
    list3(plural(added.length, "allocation in new functions", "allocations in new functions"), added, layout),
    list3(`${possible.length} new that may allocate, depending on sizes at run time`, possible, layout),
    list3(plural(cold.length, "new allocation on a cold path", "new allocations on cold paths"), cold, layout),
    list3(`${waived.length} waived`, waived, layout, {
      detail: ({ waiver: waiver2 }) => waiver2 === null ? "" : `${waiver2.reason} (${waiver2.where})`
    }),
    list3(`${fixed2.length} fixed`, fixed2, layout),
    // These two are listed on request only, so whole.
    list3(`${free.length} new without a runtime cost`, free, layout, { longest: Infinity }),
    ...isAudit(report) && verbose ? byFile(unchanged).map((finding) => findingBlock(finding, layout)) : [
      list3(isAudit(report) ? "On the heap" : `${unchanged.length} unchanged`, byFile(unchanged), layout, {
        detail: sizeAndMarks,
        longest: Infinity
      })
    ]
  ];
}
function releaseBlocks(report, layout) {
  const turnover = turnoverOf(report);
  const { came, went, changed: changed3, moved, waived } = turnover;
  const most = layout.verbose ? came.length : mostWorthALook;
  return [
    ...byFile(came.slice(0, most)).map((finding) => findingBlock(finding, layout)),
    list3(`${came.length - most} more that came`, came.slice(most), layout),
    list3(`${went.length} went`, went, layout),
    list3(`${changed3.length} changed`, changed3, layout),
    list3(`${moved.length} moved`, moved, layout),
    list3(`${waived.length} waived`, waived, layout),
    ...turnoverBlocks(turnover, layout),
    totalsBlock(report, layout),
    whyNoSum(report, turnover).flatMap((note) => indented("note: ", note, layout))
  ];
}
function byFile(findings) {
  return [true, false].flatMap((gating) => {
    const files = /* @__PURE__ */ new Map();
    const group = findings.filter((each) => each.gating === gating);
    for (const finding of group.filter(({ hot }) => hot === null)) {
      const known2 = files.get(finding.file);
      if (known2 === void 0) files.set(finding.file, [finding]);
      else known2.push(finding);
    }
    return [...group.filter(({ hot }) => hot !== null), ...[...files.values()].flat()];
  });
}
function list3(title, findings, layout, { detail = () => "", longest = longestList2 } = {}) {
  if (findings.length === 0) return [];
  const { colors, verbose } = layout;
  const shown2 = verbose ? findings : findings.slice(0, longest);
  const hidden = findings.length - shown2.length;
  return [
    colors.bold(title),
    ...shown2.flatMap((finding) => {
      const where = finding.function === "" ? "" : ` in ${short(finding.function)}`;
      const extra = detail(finding);
      return indented(
        `  ${printable(placeOf(finding))}  `,
        `${whatHappens(finding, (text3) => text3)}${where}${extra === "" ? "" : `: ${extra}`}`,
        layout
      );
    }),
    ...hidden > 0 ? [colors.dim(`  and ${hidden} more (--verbose lists them)`)] : []
  ];
}
function sizeAndMarks(finding) {
  return [sizeOf(finding), ...marks(finding)].filter((part) => part !== "").join(", ");
}
function builds(report, layout) {
  const found = buildTable(report);
  return found === null ? [] : table3(found, 2, layout);
}
function measured(report, layout) {
  const found = measuredTable(report);
  if (found === null) return [];
  return [
    layout.colors.bold(printable(clip(found.title, longestText))),
    ...found.rows.length === 0 ? [] : table3(found, 1, layout),
    ...found.rest === "" ? [] : [`  ${found.rest}`]
  ];
}
function table3({ headings, rows }, texts, { colors }) {
  const all = [headings, ...rows].map((row) => row.map((cell) => printable(clip(cell, longestText))));
  const widths = headings.map((_, column) => Math.max(...all.map((row) => textWidth(row[column] ?? ""))));
  const lines2 = all.map(
    (row) => row.map((cell, column) => {
      const room = " ".repeat((widths[column] ?? 0) - textWidth(cell));
      return column < texts ? cell + room : room + cell;
    }).join("  ").trimEnd()
  );
  return lines2.map((line2, index) => `  ${index === 0 ? colors.bold(line2) : line2}`);
}
function counts3(report, { colors }) {
  const quiet = quietCounts(report);
  return quiet === "" ? [] : [colors.dim(`Also ${quiet}.`)];
}
function problems2(name, side, layout) {
  if (side.status === "built" && side.problems.length === 0) return [];
  const { colors } = layout;
  const status = side.status === "failed" ? "could not be built" : "could not be built completely";
  return [
    colors.yellow(colors.bold(`The ${name} (${printable(side.label)}) ${status}:`)),
    ...side.problems.flatMap((problem2) => problemLines(problem2, layout))
  ];
}
function problemLines({ package: name, message, position }, layout) {
  const [first = "", ...rest2] = message.trimEnd().split(/\r?\n/);
  const place4 = position === null || first.startsWith(position) ? "" : `${printable(position)}: `;
  const inPackage = name === null ? "" : ` (${name})`;
  return [
    ...indented(`  ${place4}`, `${first}${inPackage}`, layout),
    ...rest2.filter((line2) => line2.trim() !== "").map((line2) => `    ${printable(line2)}`)
  ];
}
function conclusion(report, { colors, width }) {
  const { conclusion: found, failOn } = report.verdict;
  const words2 = { pass: "PASS", fail: "FAIL", inconclusive: "INCONCLUSIVE" };
  const paint = { pass: colors.green, fail: colors.red, inconclusive: colors.yellow }[found];
  const why = verdictWords(report).replace(/^inconclusive: /, "");
  const policy = found === "fail" ? ` (fail-on: ${failOn})` : "";
  const part = report.shard === null ? "" : ` (part ${report.shard.index} of ${report.shard.count})`;
  const also = found === "fail" ? report.verdict.reasons.slice(1) : [];
  const looked = report.counts.new === 0 && found === "pass" && !isReleaseAudit(report) ? isAudit(report) ? ` in ${printable(report.head.label)}` : ` from ${printable(report.base.label)} to ${printable(report.head.label)}` : "";
  return [
    ...also.flatMap((reason2) => wrap(printable(clip(reason2, longestText)), width)),
    `${paint(colors.bold(words2[found]))}  ${printable(why)}${looked}${policy}${part}`
  ];
}
function indented(label3, text3, { width }) {
  const room = width - textWidth(label3);
  const clean = printable(clip(text3, longestText).replace(/\s+/g, " "));
  if (room >= width / 2) {
    return wrap(clean, room).map((line2, index) => (index === 0 ? label3 : " ".repeat(textWidth(label3))) + line2);
  }
  return [label3.trimEnd(), ...wrap(clean, width - 6).map((line2) => `      ${line2}`)];
}

// src/matrix/combine.ts
import { createHash as createHash2 } from "node:crypto";
function combineFindings(builds2) {
  const groups = [];
  for (const { name, findings } of builds2) {
    let left = findings.map((finding) => ({ build: name, finding }));
    for (const key of keys) {
      const known2 = /* @__PURE__ */ new Map();
      for (const group of groups) {
        const [first] = group;
        if (first === void 0 || group.some(({ build: build2 }) => build2 === name)) continue;
        const id = key(first.finding);
        const same2 = known2.get(id);
        if (same2 === void 0) known2.set(id, [group]);
        else same2.push(group);
      }
      left = left.filter((member) => {
        const group = known2.get(key(member.finding))?.shift();
        group?.push(member);
        return group === void 0;
      });
    }
    groups.push(...left.map((member) => [member]));
  }
  const ids = /* @__PURE__ */ new Set();
  return groups.map((members) => combined(members, builds2)).map((finding) => ({ ...finding, id: unused(finding.id, ids) })).sort(byWeight);
}
var keys = [
  ({ column, kind, expression: expression2, ...rest2 }) => [place3(rest2), column, kind, expression2].join("\0"),
  ({ kind, expression: expression2, ...rest2 }) => [place3(rest2), kind, expression2].join("\0"),
  ({ column, ...rest2 }) => [place3(rest2), column].join("\0"),
  ({ kind, ...rest2 }) => [place3(rest2), kind].join("\0")
];
function place3({ state, file, line: line2 }) {
  return [state === "fixed" ? "base" : "head", file, line2].join("\0");
}
var states = ["unchanged", "fixed", "moved", "changed", "new"];
var statuses = ["none", "unknown", "confirmed"];
function combined(members, builds2) {
  const weight2 = ({ gating, state, allocation }) => (gating ? 100 : 0) + states.indexOf(state) * 10 + statuses.indexOf(allocation.status);
  const heaviest = members.reduce((a, b) => weight2(b.finding) > weight2(a.finding) ? b : a).finding;
  const same2 = members.filter(({ finding }) => weight2(finding) === weight2(heaviest));
  const suggestion2 = same2.every(({ finding }) => isEqual(finding.suggestion, heaviest.suggestion)) ? heaviest.suggestion : null;
  const names2 = same2.map(({ build: build2 }) => build2);
  const isOnlyThere = builds2.some(
    ({ name, broken }) => !names2.includes(name) && broken?.has(heaviest.package) === false
  );
  return { ...heaviest, suggestion: suggestion2, builds: isOnlyThere ? names2 : null };
}
function isEqual(a, b) {
  return JSON.stringify(a) === JSON.stringify(b);
}
function unused(id, ids) {
  let chosen = id;
  while (ids.has(chosen)) chosen = createHash2("sha256").update(chosen).digest("hex").slice(0, 16);
  ids.add(chosen);
  return chosen;
}

// src/policy/listed.ts
function isListed({ state, allocation }, { command, base, include }) {
  const isAudit2 = command === "audit" && base === null;
  return (state !== "unchanged" || isAudit2 || include.includes("unchanged")) && (allocation.status !== "none" || include.includes("no-runtime-cost"));
}

// src/report/assemble.ts
function assembleReport({ comparison, options, notices, outcomes }) {
  const isSeveral = outcomes.length > 1;
  const isAudit2 = options.command === "audit" && options.base === null;
  const found = outcomes.flatMap((outcome) => outcome.found ?? []);
  const [first] = found;
  const findings = isSeveral ? combineFindings(
    outcomes.flatMap(
      ({ plan, found: found2 }) => found2 === null ? [] : [{ name: plan.name, findings: found2.findings, broken: brokenIn(found2) }]
    )
  ) : first?.findings ?? [];
  const own = findings.filter((finding) => first?.part.isMine(finding.package) === true);
  const counts4 = countFindings(own, Math.max(0, ...found.map(({ unchangedElsewhere }) => unchangedElsewhere)));
  const sides = outcomes.flatMap((outcome) => sideOutcomes(outcome, isAudit2, isSeveral));
  const side = (revision3, name) => {
    const compiled = sideOf(outcomes, isAudit2 ? "head" : name, isSeveral);
    return {
      revision: revision3.commit ?? "working tree",
      label: revision3.label,
      goVersion: first?.build.settings.goVersion ?? "",
      ...compiled
    };
  };
  return {
    schemaVersion,
    tool: { name: "escapediff", version },
    base: side(isAudit2 ? comparison.head : comparison.base, "base"),
    head: side(comparison.head, "head"),
    configuration: {
      goos: first?.build.settings.goos ?? options.goos ?? "",
      goarch: first?.build.settings.goarch ?? options.goarch ?? "",
      tags: options.tags,
      packages: options.packages.length === 0 ? ["./..."] : options.packages,
      affectedPackages: [...new Set(found.flatMap(({ build: build2 }) => build2.affected))].sort(),
      tests: options.tests
    },
    builds: isSeveral ? outcomes.map(reportBuild) : [],
    measured: first?.measured ?? null,
    shard: reportShard(options.shard, first),
    verdict: verdict(
      isAudit2 ? "none" : options.failOn,
      counts4,
      sides,
      found.map(messagesOf),
      failuresOf(outcomes, isSeveral)
    ),
    counts: counts4,
    totals: first?.totals ?? null,
    notices: [
      ...notices,
      ...buildNotices(outcomes),
      ...totalsNotice(outcomes),
      ...options.shard === null ? unusedWaivers(found) : []
    ],
    findings: findings.filter((finding) => isListed(finding, options))
  };
}
function reportShard(shard2, found) {
  if (shard2 === null) return null;
  const nothing = { packages: [], messages: { unknown: 0, total: 0 }, waivers: { used: [], unused: [] } };
  if (found === void 0) return { ...shard2, ...nothing };
  return { ...shard2, packages: found.part.packages, messages: messagesOf(found), waivers: found.waivers };
}
function reportBuild({ plan: { name, options }, found }) {
  const settings3 = found?.build.settings;
  return {
    name,
    goVersion: settings3?.goVersion ?? "",
    goos: settings3?.goos ?? options.goos ?? "",
    goarch: settings3?.goarch ?? options.goarch ?? "",
    tags: options.tags,
    status: found === null ? "failed" : worst([found.sides.base.status, found.sides.head.status]),
    counts: countFindings(found?.findings ?? [], found?.unchangedElsewhere ?? 0)
  };
}
function brokenIn({ sides: { base, head } }) {
  if (base.status === "failed" || head.status === "failed") return null;
  return new Set([...base.problems, ...head.problems].flatMap((problem2) => problem2.package ?? []));
}
function sideOutcomes({ plan, found }, isAudit2, isSeveral) {
  if (found === null) return [];
  const names2 = isAudit2 ? ["head"] : ["base", "head"];
  const where = isSeveral ? ` with ${plan.name}` : "";
  return names2.map((name) => ({ name: `${name}${where}`, ...found.sides[name] }));
}
function failuresOf(outcomes, isSeveral) {
  return outcomes.flatMap(({ plan, failure: failure3 }) => {
    if (failure3 === null) return [];
    const sentence2 = failure3.endsWith(".") ? failure3 : `${failure3}.`;
    return [isSeveral ? `${plan.name}: ${sentence2}` : sentence2];
  });
}
function sideOf(outcomes, name, isSeveral) {
  const sides = outcomes.map(({ plan, found, failure: failure3 }) => ({
    build: plan.name,
    status: found?.sides[name].status ?? "failed",
    problems: found?.sides[name].problems ?? [failed(failure3 ?? "")]
  }));
  const said = tellWho(sides.map(({ build: build2, problems: problems3 }) => ({ build: build2, items: problems3 })));
  return {
    status: worst(sides.map(({ status }) => status)),
    problems: said.map(
      ({ item, builds: builds2 }) => isSeveral && builds2.length < outcomes.length ? { ...item, message: `${builds2.join(", ")}: ${item.message}` } : item
    )
  };
}
function failed(message) {
  return { package: null, message, position: null };
}
function buildNotices(outcomes) {
  const said = tellWho(outcomes.map(({ plan, found }) => ({ build: plan.name, items: found?.notices ?? [] })));
  const all = outcomes.filter(({ found }) => found !== null).length;
  return said.map(({ item, builds: builds2 }) => builds2.length < all ? `${builds2.join(", ")}: ${item}` : item);
}
function totalsNotice(outcomes) {
  const first = outcomes.find(({ found }) => found !== null);
  if (outcomes.length < 2 || first === void 0 || (first.found?.totals ?? null) === null) return [];
  return [`The totals are those of ${first.plan.name}; what came and went is that of all builds.`];
}
function messagesOf({ sides: { base, head } }) {
  const sides = base === head ? [head] : [base, head];
  const sum3 = (of) => sides.map(of).reduce((a, b) => a + b, 0);
  return { unknown: sum3((side) => side.diagnostics.unknown.count), total: sum3((side) => side.diagnostics.messages) };
}
function tellWho(sides) {
  const said = /* @__PURE__ */ new Map();
  for (const { build: build2, items } of sides) {
    for (const item of items) {
      const key = JSON.stringify(item);
      const known2 = said.get(key);
      if (known2 === void 0) said.set(key, { item, builds: [build2] });
      else if (!known2.builds.includes(build2)) known2.builds.push(build2);
    }
  }
  return [...said.values()];
}
function worst(statuses2) {
  if (statuses2.includes("failed")) return statuses2.every((status) => status === "failed") ? "failed" : "partial";
  return statuses2.includes("partial") ? "partial" : "built";
}

// src/report/markdown/comment.ts
var maxPlaces = 10;
var maxSteps = 20;
var maxFlowLines = 40;
var maxAdvice = 3;
var longestFlowLine = 400;
var mostBeforeSuggestion = 4e4;
var longestItem = 400;
function renderComment(findings, context, suggestion2 = null) {
  const [first, ...rest2] = findings;
  if (first === void 0) return "";
  const [before, after] = rest2.length === 0 ? single(first, context) : several(first, findings, context);
  return paragraphs([before, suggested(suggestion2, findings, before), after]);
}
function suggested(suggestion2, findings, before) {
  if (suggestion2 === null || !isShowable(suggestion2) || before.length > mostBeforeSuggestion) return "";
  const removed = findings.filter((finding) => finding.suggestion !== null && isSame(finding.suggestion, suggestion2));
  const words2 = removed.length === findings.length ? findings.length === 1 ? suggestionWords : "This removes all of them; checked by compiling it." : `This removes ${removed.length} of them; checked by compiling it.`;
  return paragraphs([words2, verbatimFence(suggestion2.replacement, "suggestion")]);
}
function isSame(a, b) {
  return a.file === b.file && a.startLine === b.startLine && a.endLine === b.endLine;
}
function single(finding, context) {
  const { cause, file, line: line2 } = finding;
  const before = paragraphs([
    `**${sentenceCase(whatHappens(finding, codeSpan))}: ${costHowOften(finding, codeSpan)}**`,
    placeIfElsewhere(file, line2, cause.root, context),
    marksLine(finding),
    prose(clip(cause.explanation, longestText)),
    prose(clip(cause.advice, longestText))
  ]);
  return [before, details2(finding, context)];
}
function several(first, findings, context) {
  const shown2 = findings.slice(0, maxPlaces);
  const hidden = findings.length - shown2.length;
  const reasons2 = distinct2(shown2.map(({ cause }) => cause.explanation));
  const advice = distinct2(shown2.map((finding) => finding.cause.advice)).slice(0, maxAdvice);
  const may = findings.every(({ allocation }) => allocation.status === "confirmed") ? "moves" : "may move";
  const items = shown2.map((finding) => {
    const notes2 = marks(finding).map(prose);
    const tail = notes2.length === 0 ? "" : ` (${notes2.join(", ")})`;
    const why = reasons2.length === 1 ? "" : `. ${prose(clip(finding.cause.explanation, longestItem))}`;
    return `- ${placeLink(context, context.headSha, finding.file, finding.line)}: ${whatHappens(finding, codeSpan)}, ${costHowOften(finding, codeSpan)}${tail}${why}`;
  });
  const before = paragraphs([
    `**${isOneNewFunction(findings) ? `${codeSpan(first.function)} is new and allocates in ${findings.length} places` : `This line ${may} ${findings.length} values to the heap`}**`,
    [...items, ...hidden > 0 ? [`- and ${plural(hidden, "more place", "more places")}`] : []].join("\n"),
    reasons2.length === 1 ? prose(clip(first.cause.explanation, longestText)) : "",
    ...advice.map((text3) => prose(clip(text3, longestText)))
  ]);
  return [before, details2(first, context, "How the first of them gets there")];
}
function distinct2(texts) {
  return [...new Set(texts)];
}
function isOneNewFunction(findings) {
  return findings.every((finding) => finding.origin === "new-function" && finding.function === findings[0]?.function);
}
function placeIfElsewhere(file, line2, root, context) {
  if (root === null || root.file === file && root.line === line2) return "";
  return `The value is at ${placeLink(context, context.headSha, file, line2)}.`;
}
function marksLine(finding) {
  const notes2 = marks(finding).map(prose);
  return notes2.length === 0 ? "" : `*${sentenceCase(notes2.join(" \xB7 "))}*`;
}
function details2(finding, context, title = "How the value gets there") {
  const { chain } = finding.cause;
  const steps = chain.slice(0, maxSteps).map((step, index) => `${index + 1}. ${stepText(step, context)}`);
  const moreSteps = chain.length > maxSteps ? [`${maxSteps + 1}. and ${plural(chain.length - maxSteps, "more step")}`] : [];
  const words2 = compilerWords(finding).map((text3) => clip(text3, longestFlowLine));
  if (steps.length === 0 && words2.length === 0) return "";
  const moreWords = words2.length > maxFlowLines ? ["\u2026"] : [];
  return paragraphs([
    `<details><summary>${title}</summary>`,
    [...steps, ...moreSteps].join("\n"),
    words2.length === 0 ? "" : `The compiler says:

${fence([...words2.slice(0, maxFlowLines), ...moreWords])}`,
    "</details>"
  ]);
}
function stepText(step, context) {
  const { file, line: line2, text: text3 } = step;
  const isInside = !file.startsWith("/");
  return `${prose(clip(text3, longestItem))} (${isInside ? placeLink(context, context.headSha, file, line2) : codeSpan(placeOf(step))})`;
}
function sentenceCase(text3) {
  return /^[a-z]/.test(text3) ? text3.charAt(0).toUpperCase() + text3.slice(1) : text3;
}
function paragraphs(parts2) {
  return parts2.filter((part) => part !== "").join("\n\n");
}

// src/build/build.ts
import path11 from "node:path";

// src/codegen/both-texts.ts
var LINE_BREAK = 10;
var HASH = 35;
var BLANK = 32;
var longestLine = 1 << 20;
var BothTexts = class {
  #messages;
  #listing;
  constructor(messages, listing) {
    this.#messages = messages;
    this.#listing = listing;
  }
  begin(dir) {
    return new BothReader(this.#messages.begin(dir), this.#listing.begin(dir));
  }
};
var BothReader = class {
  #messages;
  #listing;
  #rest = new Uint8Array();
  #inListing = false;
  /** Is what comes next the rest of a line of which a part has been handed on? */
  #inLine = false;
  /** The header above what is being read, until the listing's reader has heard of it. */
  #header = null;
  constructor(messages, listing) {
    this.#messages = messages;
    this.#listing = listing;
  }
  push(chunk) {
    const all = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    let end = all.lastIndexOf(LINE_BREAK) + 1;
    if (all.length - end > longestLine) end = all.length;
    this.#read(all.subarray(0, end));
    this.#rest = new Uint8Array(all.subarray(end));
  }
  end() {
    this.#read(this.#rest);
    this.#rest = new Uint8Array();
    this.#messages.end();
    this.#listing.end();
  }
  /** Whole lines, but for the end of a very long one. */
  #read(lines2) {
    const text3 = Buffer.from(lines2.buffer, lines2.byteOffset, lines2.byteLength);
    let from = 0;
    let start = this.#inLine ? afterLine(text3, 0) : 0;
    while (start < text3.length) {
      const end = afterLine(text3, start);
      const isHeader = text3[start] === HASH && text3[start + 1] === BLANK;
      if (isHeader) {
        this.#hand(text3.subarray(from, start));
        this.#inListing = false;
        this.#header = new Uint8Array(text3.subarray(start, end));
        from = start;
      } else if (!this.#inListing && isSymbol(text3, start, end)) {
        this.#hand(text3.subarray(from, start));
        this.#inListing = true;
        from = start;
        if (this.#header !== null) this.#listing.push(this.#header);
        this.#header = null;
      }
      start = this.#inListing ? nextHeader(text3, end) : end;
    }
    this.#hand(text3.subarray(from));
    if (text3.length > 0) this.#inLine = text3[text3.length - 1] !== LINE_BREAK;
  }
  #hand(text3) {
    if (text3.length > 0) (this.#inListing ? this.#listing : this.#messages).push(text3);
  }
};
function afterLine(text3, start) {
  const lineBreak = text3.indexOf(LINE_BREAK, start);
  return lineBreak < 0 ? text3.length : lineBreak + 1;
}
function nextHeader(text3, start) {
  if (text3[start] === HASH && text3[start + 1] === BLANK) return start;
  const found = text3.indexOf("\n# ", start);
  return found < 0 ? text3.length : found + 1;
}
function isHexadecimal(character) {
  return character >= 48 && character <= 57 || character >= 97 && character <= 102;
}
function isSymbol(text3, start, end) {
  const last2 = text3[end - 1] === LINE_BREAK ? text3[end - 2] : text3[end - 1];
  if (last2 === void 0 || !isHexadecimal(last2)) return false;
  const line2 = text3.toString("latin1", start, end).trimEnd();
  return / S[A-Z]+ (?:\w+ )*size=\d+(?: \w+=0x[0-9a-f]+)*(?: leaf)?$/.test(line2);
}

// src/codegen/collect.ts
import path4 from "node:path";

// src/codegen/runtime-calls.ts
var families = new Map([
  ["newobject", "object"],
  ["newarray", "object"],
  ["mallocgc", "object"],
  ["makeslice", "slice"],
  ["makeslice64", "slice"],
  ["makeslicecopy", "slice"],
  ["makemap", "map"],
  ["makemap64", "map"],
  ["makemap_small", "map"],
  ["makechan", "channel"],
  ["makechan64", "channel"],
  ["growslice", "append"],
  ["growsliceBuf", "append"],
  ["growsliceBufNoAlias", "append"],
  ["growsliceNoAlias", "append"],
  ["moveSlice", "move"],
  ["moveSliceNoScan", "move"],
  ["moveSliceNoCap", "move"],
  ["moveSliceNoCapNoScan", "move"],
  ...["concatstring", "concatbyte"].flatMap(
    (name) => ["2", "3", "4", "5", "s"].map((suffix) => [`${name}${suffix}`, "concat"])
  ),
  ["intstring", "conversion"],
  ["slicebytetostring", "conversion"],
  ["slicerunetostring", "conversion"],
  ["stringtoslicebyte", "conversion"],
  ["stringtoslicerune", "conversion"],
  ["rawstring", "conversion"],
  ["rawbyteslice", "conversion"],
  ["rawruneslice", "conversion"],
  ["convT", "boxing"],
  ["convTnoptr", "boxing"],
  ["convT16", "boxing"],
  ["convT32", "boxing"],
  ["convT64", "boxing"],
  ["convTstring", "boxing"],
  ["convTslice", "boxing"]
]);
var sizeSpecialised = /^mallocgc(?:TinySize|TinySC|SmallNoScanSC|SmallScanNoHeaderSC)\d+$/;
function callFamily(name) {
  return families.get(name) ?? (name.startsWith("mallocgc") && sizeSpecialised.test(name) ? "object" : null);
}
function callShape(name) {
  const family = callFamily(name);
  if (family === null) return null;
  const shape = { family, typeArgument: null, countArgument: null, fixedType: null, fixedBytes: null };
  if (name.startsWith("mallocgc")) return { ...shape, typeArgument: 1, countArgument: 0 };
  switch (family) {
    case "object":
      return { ...shape, typeArgument: 0 };
    case "slice":
      return { ...shape, typeArgument: 0, countArgument: name === "makeslicecopy" ? 1 : 2 };
    case "map":
      return name === "makemap_small" ? shape : { ...shape, typeArgument: 0 };
    case "channel":
      return { ...shape, typeArgument: 0 };
    case "append":
      return { ...shape, typeArgument: 4 };
    case "move":
      return name.endsWith("NoScan") ? shape : { ...shape, typeArgument: 0 };
    case "concat":
      return { ...shape, fixedType: name.startsWith("concatbyte") ? "[]uint8" : "string" };
    case "conversion":
      return { ...shape, fixedType: conversionTypes.get(name) ?? "string" };
    case "boxing":
      return boxing.get(name) ?? { ...shape, typeArgument: 0 };
  }
}
var conversionTypes = /* @__PURE__ */ new Map([
  ["stringtoslicebyte", "[]uint8"],
  ["rawbyteslice", "[]uint8"],
  ["stringtoslicerune", "[]int32"],
  ["rawruneslice", "[]int32"]
]);
var boxing = new Map(
  [
    ["convT16", null, 2],
    ["convT32", null, 4],
    ["convT64", null, 8],
    ["convTstring", null, 16],
    ["convTslice", null, 24]
  ].map(([name, fixedType, fixedBytes]) => [
    name,
    { family: "boxing", typeArgument: null, countArgument: null, fixedType, fixedBytes }
  ])
);

// src/codegen/arguments.ts
function readArguments(instructions, typeArgument, countArgument, machine) {
  const type = typeArgument === null ? null : operandOf(instructions, machine, typeArgument);
  const count = countArgument === null ? null : operandOf(instructions, machine, countArgument);
  return {
    type: type?.startsWith("type:") === true ? type.slice("type:".length) : null,
    count: count !== null && /^\d+$/.test(count) ? Number(count) : null
  };
}
function operandOf(instructions, machine, argument) {
  const register = machine.argumentRegisters[argument];
  return register === void 0 ? nearestType(instructions) : constantIn(instructions, register);
}
function nearestType(instructions) {
  for (const instruction of instructions) {
    const type = /\t\$?(type:.*)\(SB\)/s.exec(instruction);
    if (type) return type[1] ?? null;
  }
  return null;
}
function constantIn(instructions, register) {
  let wanted = register;
  for (const instruction of instructions) {
    if (/^(?:JMP|B|RET|UNDEF)\b/.test(instruction)) return null;
    if (!instruction.endsWith(`, ${wanted}`)) continue;
    if (instruction.startsWith("XOR") && instruction.endsWith(`	${wanted}, ${wanted}`)) return "0";
    const load2 = /^(LEA|MOV)[A-Z]*\t(\$?)(.*), [A-Z]+\d*$/s.exec(instruction);
    if (!load2) return null;
    const [, opcode, immediate, source = ""] = load2;
    if (source.startsWith("type:") && source.endsWith("(SB)") && (immediate === "$" || opcode === "LEA")) {
      return source.slice(0, -"(SB)".length);
    }
    if (opcode === "LEA") return null;
    if (immediate === "$") return source;
    if (source === "ZR") return "0";
    if (!/^[A-Z]+\d*$/.test(source)) return null;
    wanted = source;
  }
  return null;
}

// src/codegen/type-sizes.ts
var fixed = /* @__PURE__ */ new Map([
  ["bool", 1],
  ["int8", 1],
  ["uint8", 1],
  ["int16", 2],
  ["uint16", 2],
  ["int32", 4],
  ["uint32", 4],
  ["float32", 4],
  ["int64", 8],
  ["uint64", 8],
  ["float64", 8],
  ["complex64", 8],
  ["complex128", 16]
]);
var words = /* @__PURE__ */ new Map([
  ["int", 1],
  ["uint", 1],
  ["uintptr", 1],
  ["unsafe.Pointer", 1],
  ["string", 2],
  ["error", 2],
  ["interface {}", 2],
  // https://github.com/golang/go/blob/master/src/errors/errors.go: struct { s string }
  ["errors.errorString", 2]
]);
function sizeByName(type, { pointerBytes }) {
  const name = type.replace(/^go\.shape\./, "");
  const size = fixed.get(name);
  if (size !== void 0) return size;
  const count = words.get(name);
  if (count !== void 0) return count * pointerBytes;
  if (name.startsWith("[]")) return 3 * pointerBytes;
  if (/^(?:\*|func\(|map\[|chan |<-chan )/.test(name)) return pointerBytes;
  return null;
}
function sizeFromDump(line2, { pointerBytes, bigEndian }) {
  const match2 = /^\s*0x0000((?: [0-9a-f]{2}){8,16})/.exec(line2);
  if (!match2) return null;
  const bytes = (match2[1] ?? "").trim().split(" ").slice(0, pointerBytes);
  const digits = (bigEndian ? bytes : bytes.reverse()).join("");
  const size = Number.parseInt(digits, 16);
  return Number.isSafeInteger(size) ? size : null;
}

// src/codegen/listing.ts
var lookBackLines = 48;
var lookBackCharacters = 16384;
var longestLine2 = 1 << 20;
var statements = /* @__PURE__ */ new Set(["newproc", "deferproc", "deferprocat"]);
var TAB = 9;
var BLANK2 = 32;
var HASH2 = 35;
var ZERO = 48;
var ListingReader = class {
  #events;
  #machine;
  /** Latin-1: a character is a byte; names are decoded when they are told. */
  #text = "";
  #next = 0;
  #skipping = false;
  #symbol = "";
  #describing = "";
  constructor(events2, machine) {
    this.#events = events2;
    this.#machine = machine;
  }
  push(chunk) {
    const added = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString("latin1");
    const kept = Math.max(0, this.#next - lookBackCharacters);
    this.#text = kept === this.#text.length ? added : this.#text.slice(kept) + added;
    this.#next -= kept;
    this.#readLines();
    if (this.#text.length - this.#next > longestLine2) {
      this.#text = "";
      this.#next = 0;
      this.#skipping = true;
    }
  }
  end() {
    if (this.#next < this.#text.length) {
      this.#text += "\n";
      this.#readLines();
    }
    this.#text = "";
    this.#next = 0;
    this.#skipping = false;
    this.#symbol = "";
    this.#describing = "";
  }
  #readLines() {
    const text3 = this.#text;
    let start = this.#next;
    for (let end = text3.indexOf("\n", start); end >= 0; end = text3.indexOf("\n", start)) {
      if (this.#skipping) this.#skipping = false;
      else if (text3.charCodeAt(start) === TAB) this.#indented(start, end);
      else this.#heading(start, end);
      start = end + 1;
    }
    this.#next = start;
  }
  #indented(start, end) {
    const text3 = this.#text;
    if (text3.charCodeAt(start + 1) !== ZERO) return;
    if (this.#symbol !== "") {
      this.#entry(start, end);
      return;
    }
    if (this.#describing !== "") {
      const bytes = sizeFromDump(text3.slice(start, Math.min(end, start + 64)), this.#machine);
      if (bytes !== null) this.#events.type(this.#describing, bytes);
      this.#describing = "";
      return;
    }
    if (text3.charCodeAt(end - 1) !== 41 || text3.charCodeAt(end - 2) !== 66 || text3.charCodeAt(end - 3) !== 83 || text3.charCodeAt(end - 4) !== 40) {
      return;
    }
    let operand = end - 4;
    for (let code2 = text3.charCodeAt(operand - 1); code2 !== BLANK2 && code2 !== TAB; code2 = text3.charCodeAt(operand - 1)) {
      operand--;
    }
    if (!text3.startsWith("runtime.", operand)) return;
    const name = text3.slice(operand + "runtime.".length, end - 4);
    const shape = callShape(name);
    if (shape === null && !statements.has(name)) return;
    this.#call(start, end, name, shape);
  }
  /** The first instruction says where the function stands. */
  #entry(start, end) {
    const position = readPosition(this.#text, start, end);
    if (position !== null) this.#events.function(this.#symbol, decode(position.file), position.line);
    this.#symbol = "";
  }
  #call(start, end, name, shape) {
    const position = readPosition(this.#text, start, end);
    if (position === null) return;
    const { type, count } = shape === null ? { type: null, count: null } : readArguments(this.#before(start), shape.typeArgument, shape.countArgument, this.#machine);
    this.#events.call({
      file: decode(position.file),
      line: position.line,
      name: decode(name),
      shape,
      type: type === null ? null : decode(type),
      count
    });
  }
  /** Opcode and operands of the instructions before the line at `start`, the nearest first, back to the call before. */
  #before(start) {
    const text3 = this.#text;
    const instructions = [];
    let end = start - 1;
    while (end > 0 && instructions.length < lookBackLines) {
      const begin = text3.lastIndexOf("\n", end - 1) + 1;
      if (text3.charCodeAt(begin) !== TAB || start - begin > lookBackCharacters) break;
      const position = readPosition(text3, begin, end);
      if (position === null) break;
      const instruction = text3.slice(position.end, end);
      if (/^(?:CALL|Call|JAL\tX1,)/.test(instruction)) break;
      if (!instruction.startsWith("PCDATA") && !instruction.startsWith("NOP")) instructions.push(instruction);
      end = begin - 1;
    }
    return instructions;
  }
  #heading(start, end) {
    this.#symbol = "";
    this.#describing = "";
    const text3 = this.#text;
    if (text3.charCodeAt(start) === HASH2 && text3.charCodeAt(start + 1) === BLANK2) {
      const variant = decode(text3.slice(start + 2, end)).trimEnd();
      this.#events.package(variant.replace(/ \[.*$/s, ""), variant);
      return;
    }
    const last2 = text3.charCodeAt(end - 1);
    if (last2 < ZERO || last2 > 102) return;
    const isType2 = text3.startsWith("type:", start);
    const line2 = text3.slice(start, end);
    if (isType2) {
      const match3 = /^type:([^.].*)<\d+> SRODATA (?:\w+ )*size=\d+(?: align=0x[0-9a-f]+)?$/s.exec(line2);
      if (match3) this.#describing = decode(match3[1] ?? "");
      return;
    }
    if (!line2.includes("> STEXT ") || line2.startsWith("go:")) return;
    const match2 = /^(.*)<\d+> STEXT (?:\w+ )*size=\d+ (?:\w+=0x[0-9a-f]+ ?)+(?:leaf)?$/s.exec(line2);
    if (match2) this.#symbol = decode(match2[1] ?? "");
  }
};
function readPosition(text3, start, lineEnd) {
  const open2 = text3.indexOf("(", start);
  const close = text3.indexOf(")	", open2);
  if (open2 < 0 || open2 > start + 40 || close < 0 || close > lineEnd) return null;
  let stop2 = close;
  let original = "";
  if (text3.charCodeAt(close - 1) === 93) {
    const bracket = text3.lastIndexOf("[", close);
    if (bracket > open2) {
      original = text3.slice(bracket + 1, text3.lastIndexOf(":", close));
      stop2 = bracket;
    }
  }
  const colon = text3.lastIndexOf(":", stop2);
  if (colon <= open2) return null;
  const line2 = Number(text3.slice(colon + 1, stop2));
  if (!Number.isSafeInteger(line2)) return null;
  const file = text3.slice(open2 + 1, colon);
  return { file: original === "" ? file : beside(original, file), line: line2, end: close + 2 };
}
function beside(original, file) {
  if (/[/\\<]/.test(file)) return file;
  const slash = Math.max(original.lastIndexOf("/"), original.lastIndexOf("\\"));
  return original.slice(0, slash + 1) + file;
}
function decode(bytes) {
  return Buffer.from(bytes, "latin1").toString("utf8");
}

// src/codegen/machine.ts
var numbered2 = (prefix, first, count) => Array.from({ length: count }, (_, index) => `${prefix}${first + index}`);
var littleEndian64 = (argumentRegisters) => ({
  pointerBytes: 8,
  bigEndian: false,
  argumentRegisters
});
var onStack = { pointerBytes: 8, bigEndian: false, argumentRegisters: [] };
var machines = /* @__PURE__ */ new Map([
  ["amd64", littleEndian64(["AX", "BX", "CX", "DI", "SI", "R8", "R9", "R10", "R11"])],
  ["arm64", littleEndian64(numbered2("R", 0, 16))],
  ["loong64", littleEndian64(numbered2("R", 4, 16))],
  ["ppc64le", littleEndian64(numbered2("R", 3, 8))],
  ["ppc64", { ...littleEndian64(numbered2("R", 3, 8)), bigEndian: true }],
  ["riscv64", littleEndian64(numbered2("X", 10, 8))],
  ["s390x", { ...littleEndian64(numbered2("R", 2, 8)), bigEndian: true }],
  ["386", { ...onStack, pointerBytes: 4 }],
  ["arm", { ...onStack, pointerBytes: 4 }],
  ["mips", { ...onStack, pointerBytes: 4, bigEndian: true }],
  ["mipsle", { ...onStack, pointerBytes: 4 }],
  ["mips64", { ...onStack, bigEndian: true }],
  ["mips64le", onStack],
  ["wasm", onStack]
]);
function machineOf(goarch) {
  return machines.get(goarch) ?? onStack;
}

// src/codegen/collect.ts
var listingFlags = "-S=2";
var SiteCollector = class {
  #root;
  #machine;
  #drafts = [];
  #sizes = /* @__PURE__ */ new Map();
  #packages = /* @__PURE__ */ new Set();
  constructor(root, goarch = "amd64") {
    this.#root = root;
    this.#machine = machineOf(goarch);
  }
  /** Reads one go command's text; several can be read at the same time. `dir` is the absolute folder that its relative paths start from. */
  begin(dir) {
    const pathOf2 = this.#paths(dir);
    let [inPackage, inVariant] = ["", ""];
    let sites = [];
    return new ListingReader(
      {
        package: (importPath, variant) => {
          [inPackage, inVariant] = [importPath, variant];
          this.#packages.add(importPath);
        },
        function: (symbol, file, line2) => {
          sites = [];
          this.#drafts.push({
            package: inPackage,
            symbol,
            copy: `${inVariant} ${symbol}`,
            file: pathOf2(file),
            line: line2,
            sites
          });
        },
        call: (call) => {
          addCall(sites, call, pathOf2(call.file));
        },
        type: (name, bytes) => {
          this.#sizes.set(this.#typeKey(name, inPackage), bytes);
        }
      },
      this.#machine
    );
  }
  result() {
    const functions2 = this.#drafts.map((draft) => ({
      symbol: draft.symbol,
      copy: draft.copy,
      file: draft.file,
      line: draft.line,
      sites: draft.sites.map((site) => this.#site(draft, site))
    }));
    return { functions: functions2, packages: this.#packages };
  }
  #site(draft, { file, line: line2, name, shape, type: passed3, count, statement }) {
    const type = shape.fixedType ?? (passed3 === null ? null : allocatedType(shape.family, passed3));
    return {
      function: draft.symbol,
      file,
      line: line2,
      call: `runtime.${name}`,
      family: shape.family,
      type,
      bytes: this.#bytes(draft.package, shape, passed3, count),
      statement
    };
  }
  #bytes(importPath, shape, type, count) {
    const { family, fixedBytes } = shape;
    if (fixedBytes !== null) return fixedBytes > 8 ? fixedBytes * this.#machine.pointerBytes / 8 : fixedBytes;
    const size = type === null ? null : this.#sizeOf(type, importPath);
    if (family === "object") return shape.countArgument === null ? size : count ?? size;
    if (family === "boxing") return size;
    if (family === "slice") return size === null || count === null ? null : size * count;
    return null;
  }
  #sizeOf(type, importPath) {
    return sizeByName(type, this.#machine) ?? this.#sizes.get(this.#typeKey(type, importPath)) ?? null;
  }
  /** All commands' types are called main.T. */
  #typeKey(type, importPath) {
    return /\bmain\./.test(type) ? `${importPath}\0${type}` : type;
  }
  /** What the paths in the text of a go command that runs in `dir` stand for. */
  #paths(dir) {
    const files = /* @__PURE__ */ new Map();
    return (file) => {
      let known2 = files.get(file);
      if (known2 === void 0) {
        known2 = file.startsWith("<") ? file : this.#relative(path4.resolve(dir, file));
        files.set(file, known2);
      }
      return known2;
    };
  }
  #relative(absolute) {
    const relative3 = path4.relative(this.#root, absolute).replaceAll(path4.sep, "/");
    return relative3.startsWith("../") || path4.isAbsolute(relative3) ? absolute : relative3;
  }
};
function addCall(sites, call, file) {
  const { shape } = call;
  if (shape !== null) {
    sites.push({ ...call, file, shape, statement: null });
    return;
  }
  const closure = sites.findLast((site) => site.line === call.line && site.file === file && isClosure(site.type));
  if (closure?.statement === null) closure.statement = call.name === "newproc" ? "go" : "defer";
}
function isClosure(type) {
  return type !== null && /^noalg\.struct \{ (?:[^ ]*\.)?F uintptr\b/.test(type);
}
function allocatedType(family, passed3) {
  return family === "slice" || family === "append" || family === "move" ? `[]${passed3}` : passed3;
}

// src/diagnostics/kind.ts
function kindOf(expression2, moved) {
  if (moved) return "variable";
  if (expression2 === "func literal") return "closure";
  if (expression2 === "... argument") return "other";
  if (expression2 === "append" || expression2.startsWith("append(")) return "append";
  if (hasTopLevelPlus(expression2)) return "concat";
  if (expression2.startsWith("&")) return "composite";
  if (expression2.startsWith("new(")) return "new";
  if (expression2.startsWith("make(")) return "make";
  if (/^(?:string|\[\]byte|\[\]rune|\(\[\](?:byte|rune|uint8|int32)\))\(/.test(expression2)) return "conversion";
  if (/^[^"'`].*\{(?:\.\.\.)?\}$/s.test(expression2)) return "composite";
  return "boxing";
}
function hasTopLevelPlus(expression2) {
  let depth = 0;
  for (let index = 0; index < expression2.length; index++) {
    const character = expression2[index];
    if (character === '"' || character === "'" || character === "`") {
      index = closingQuote(expression2, index);
    } else if (character === "(" || character === "[" || character === "{") {
      depth++;
    } else if (character === ")" || character === "]" || character === "}") {
      depth--;
    } else if (character === "+" && depth === 0 && expression2.slice(index - 1, index + 2) === " + ") {
      return true;
    }
  }
  return false;
}
var keptOfConstant = 69;
function closingQuote(text3, open2) {
  const quote2 = text3[open2];
  const kept = Array.from(text3.slice(open2, open2 + 2 * keptOfConstant)).slice(0, keptOfConstant).join("").length;
  const cut = open2 + kept;
  const isCut = quote2 === '"' && text3.startsWith("...", cut) && text3[cut + 3] !== '"';
  for (let index = open2 + 1; index < text3.length; index++) {
    if (isCut && index >= cut) return cut + 2;
    if (text3[index] === "\\" && quote2 !== "`") index++;
    else if (text3[index] === quote2) return index;
  }
  return text3.length;
}

// src/codegen/type-names.ts
function plainType(name) {
  return withoutTypeArguments(name.replace(/^noalg\./, "")).replace(/[^\s[\](){}*,;"]+/g, withoutQualifier2).replace(/·\d+/g, "").replaceAll("interface {}", "any").replace(/\bbyte\b/g, "uint8").replace(/\brune\b/g, "int32").replace(/\s+/g, " ");
}
function withoutQualifier2(word) {
  const cut = Math.max(word.lastIndexOf("."), word.lastIndexOf("/"));
  return cut <= 0 || word[cut - 1] === "." ? word : word.slice(cut + 1);
}
function withoutTypeArguments(name) {
  let result = "";
  let word = "";
  let depth = 0;
  for (const character of name) {
    if (depth > 0) {
      if (character === "[") depth++;
      else if (character === "]") depth--;
      continue;
    }
    if (character === "[" && word !== "" && word !== "map") {
      depth = 1;
      continue;
    }
    word = /[\p{L}\p{N}_]/u.test(character) ? word + character : "";
    result += character;
  }
  return result;
}

// src/codegen/compatible.ts
var bestFit = 4;
function fit(value, site) {
  const { kind, expression: expression2 } = value;
  switch (kind) {
    case "variable":
      return site.family === "object" && !isClosure(site.type) ? 2 : 0;
    case "closure":
      if (site.family !== "object") return 0;
      return isClosure(site.type) ? 4 : 0;
    case "new":
      return site.family === "object" ? sameType(expression2.slice("new(".length, -1), site.type, 1) : 0;
    case "composite":
      return fitComposite(expression2, site);
    case "make":
      return fitMake(expression2, site);
    case "append":
      return site.family === "append" ? 4 : 0;
    case "concat":
      if (site.family === "concat") return 4;
      return site.family === "boxing" ? 1 : 0;
    case "conversion":
      if (site.family === "conversion") return converts(expression2, site.type) ? 4 : 1;
      if (site.family === "concat") return 2;
      if (site.family === "object") return /^\[\d+\](?:uint8|int32)$/.test(site.type ?? "") ? 3 : 0;
      return site.family === "boxing" ? 1 : 0;
    case "boxing":
      return fitBoxing(expression2, site);
    case "lost-stack":
    case "other":
      if (expression2 !== "... argument") return 1;
      return site.family === "object" && /^\[\d+\]/.test(site.type ?? "") ? 4 : 0;
  }
}
function fitComposite(expression2, site) {
  const pointer = expression2.startsWith("&");
  const literal = expression2.slice(pointer ? 1 : 0).replace(/\{(?:\.\.\.)?\}$/s, "");
  switch (site.family) {
    case "object": {
      const backing = /^\[\](.*)$/s.exec(literal);
      if (backing && !pointer)
        return sameType(`[]${backing[1] ?? ""}`, site.type?.replace(/^\[\d+\]/, "[]") ?? null, 1);
      return sameType(literal, site.type, 1);
    }
    case "map":
      if (literal.startsWith("map[")) return site.type === null ? 3 : sameType(literal, site.type, 3) || 1;
      return isPlainName(literal) ? 1 : 0;
    case "boxing":
      if (pointer || literal.startsWith("map[")) return 0;
      return site.type === null ? 2 : sameType(literal, site.type, 2);
    default:
      return 0;
  }
}
function fitMake(expression2, site) {
  const made2 = expression2.slice("make(".length);
  if (made2.startsWith("map[")) return site.family === "map" ? 3 : 0;
  if (/^(?:chan\b|<-chan\b)/.test(made2)) return site.family === "channel" ? 3 : 0;
  const isSlice = site.family === "slice" || site.call === "runtime.mallocgc";
  if (made2.startsWith("[]")) {
    if (isSlice) return site.type === null ? 3 : sameType(madeType(made2), site.type, 3) || 2;
    if (site.family === "append") return 1;
    return site.family === "object" && site.type?.startsWith("[") === true ? 2 : 0;
  }
  return isSlice || site.family === "map" || site.family === "channel" ? 2 : 0;
}
function fitBoxing(expression2, site) {
  if (/^(?:["'`]|-?\d|(?:true|false|nil)$|!|(?:u?int8|byte|bool)\(|\w+\(-?\d[^()]*\)$)/.test(expression2)) return 0;
  switch (site.family) {
    case "boxing":
      return 3;
    case "object":
      return isClosure(site.type) && /^[^\s()]+$|\)\.[^.]*$|\.[\p{L}_][\p{L}\p{N}_]*$/u.test(expression2) ? 2 : 0;
    case "conversion":
    case "concat":
      return expression2.endsWith(")") ? 1 : 0;
    default:
      return 0;
  }
}
function sameType(announced, allocated, unknown3) {
  if (allocated === null || announced.includes("DYNAMICTYPE")) return unknown3;
  if (plainType(announced) === plainType(allocated)) return bestFit;
  return allocated.includes("go.shape.") ? unknown3 : 0;
}
function converts(expression2, type) {
  if (expression2.startsWith("string(")) return type === "string";
  return type === (/^\(?\[\](?:rune|int32)/.test(expression2) ? "[]int32" : "[]uint8");
}
function madeType(made2) {
  let depth = 0;
  for (let index = 0; index < made2.length; index++) {
    const character = made2[index] ?? "";
    if ("([{".includes(character)) depth++;
    else if (")]}".includes(character) && depth-- === 0) return made2.slice(0, index);
    else if (character === "," && depth === 0) return made2.slice(0, index);
  }
  return made2;
}
function isPlainName(type) {
  return /^[\p{L}_][\p{L}\p{N}_.]*(?:\[.*\])?$/su.test(type);
}

// src/codegen/assign.ts
function assignLine(values, valueOf3, variantOf2, functions2) {
  const taken = /* @__PURE__ */ new Map();
  const rest2 = [];
  for (const copies of functions2.values()) {
    const before = new Set(taken.keys());
    const fresh = values.filter((value) => !before.has(value));
    const served = values.filter((value) => before.has(value));
    let most = [];
    for (const sites of copies.values()) {
      const first = assign(fresh, valueOf3, sites);
      for (const [value, site] of first.pairs) taken.set(value, merged(taken.get(value), site));
      const { left } = assign(served, valueOf3, first.left);
      if (left.length > most.length) most = left;
    }
    if ([...copies.values()].some(([site]) => site?.function.includes("[") === true))
      shareAmongVariants(fresh, taken, variantOf2);
    rest2.push(...most.map((site) => ({ site, like: likeOf(site, values, valueOf3) })));
  }
  return { taken, rest: rest2 };
}
function shareAmongVariants(values, taken, variantOf2) {
  const sites = /* @__PURE__ */ new Map();
  for (const value of values) {
    const [variant, site] = [variantOf2(value), taken.get(value)];
    if (variant !== null && site !== void 0) sites.set(variant, site);
  }
  for (const value of values) {
    const variant = variantOf2(value);
    const site = variant === null || taken.has(value) ? void 0 : sites.get(variant);
    if (site !== void 0) taken.set(value, site);
  }
}
function merged(before, site) {
  if (before === void 0) return site;
  const type = before.type === site.type ? site.type : null;
  const bytes = before.bytes === site.bytes ? site.bytes : null;
  return { ...before, type, bytes };
}
function likeOf(site, values, valueOf3) {
  const same2 = values.find((value) => fit(valueOf3(value), site) === bestFit);
  const twice = (value) => ["concat", "conversion"].includes(valueOf3(value).kind) && fit(valueOf3(value), site) > 0;
  return same2 ?? (site.family === "boxing" ? values.find(twice) ?? null : null);
}
function assign(values, valueOf3, sites) {
  const valueBuckets = bucketsOf(values, (value) => JSON.stringify(valueOf3(value)));
  const siteBuckets = bucketsOf(
    sites,
    ({ family, type, call }) => JSON.stringify([family, type, family === "boxing" ? "" : call])
  );
  const fits = valueBuckets.map(
    ({ items: [value] }) => siteBuckets.map(({ items: [site] }) => value === void 0 || site === void 0 ? 0 : fit(valueOf3(value), site))
  );
  const pairs = [];
  for (let level = bestFit; level > 0; level--) {
    for (const [row, { items: waiting }] of valueBuckets.entries()) {
      for (const [column, { items: offered }] of siteBuckets.entries()) {
        if (fits[row]?.[column] !== level) continue;
        const count = Math.min(waiting.length, offered.length);
        const [first, second] = [waiting.splice(0, count), offered.splice(0, count)];
        for (const [index, matched] of first.entries()) {
          const by = second[index];
          if (by !== void 0) pairs.push([matched, by]);
        }
      }
    }
  }
  return { pairs, left: siteBuckets.flatMap(({ items }) => items) };
}
function bucketsOf(items, key) {
  const buckets = /* @__PURE__ */ new Map();
  for (const item of items) {
    const name = key(item);
    const bucket = buckets.get(name);
    if (bucket === void 0) buckets.set(name, { items: [item] });
    else bucket.items.push(item);
  }
  return [...buckets.values()];
}

// src/codegen/code-index.ts
var CodeIndex = class {
  /** The sites of each line by the function that holds them, copies of one function together. */
  lines = /* @__PURE__ */ new Map();
  #functions = /* @__PURE__ */ new Map();
  #packages;
  constructor({ functions: functions2, packages }) {
    this.#packages = packages;
    for (const found of functions2) {
      const inFile = this.#functions.get(found.file);
      if (inFile === void 0) this.#functions.set(found.file, [found]);
      else inFile.push(found);
      for (const site of found.sites) this.#add(found, site);
    }
    for (const inFile of this.#functions.values()) inFile.sort((a, b) => a.line - b.line);
  }
  /** Has the code been read that the escape would be in? */
  wasRead({ package: importPath, place: place4, source }) {
    const range = source.functionRange;
    if (range === null) return this.#packages.has(importPath);
    return (this.#functions.get(place4.file) ?? []).some(({ line: line2 }) => range.line <= line2 && line2 <= range.endLine);
  }
  /** What the function around a place allocates at its start. */
  entrySites(place4) {
    const before = (this.#functions.get(place4.file) ?? []).filter(({ line: line2 }) => line2 <= place4.line);
    const last2 = before.at(-1);
    return before.filter(({ line: line2 }) => line2 === last2?.line).flatMap(({ line: line2, sites }) => sites.filter((site) => site.line === line2 && site.file === place4.file));
  }
  /** The sites in the declared function around an escape that `wanted` picks, in the order of the code. */
  sitesAround({ place: place4, source }, wanted) {
    const range = source.functionRange;
    if (range === null) return [];
    return (this.#functions.get(place4.file) ?? []).filter(({ line: line2 }) => range.line <= line2 && line2 <= range.endLine).flatMap(({ sites }) => sites.filter((site) => site.file === place4.file && wanted(site)));
  }
  #add(found, site) {
    const line2 = lineKey(site);
    const functions2 = this.lines.get(line2) ?? /* @__PURE__ */ new Map();
    this.lines.set(line2, functions2);
    const name = withoutTypeArguments2(found.symbol);
    const copies = functions2.get(name) ?? /* @__PURE__ */ new Map();
    functions2.set(name, copies);
    const sites = copies.get(found.copy);
    if (sites === void 0) copies.set(found.copy, [site]);
    else sites.push(site);
  }
};
function lineKey({ file, line: line2 }) {
  return `${file}\0${line2}`;
}
function withoutTypeArguments2(symbol) {
  let result = "";
  let depth = 0;
  for (const character of symbol) {
    if (character === "[") depth++;
    else if (character === "]") depth--;
    else if (depth === 0) result += character;
  }
  return result;
}

// src/codegen/join.ts
var none = { status: "none", call: null, type: null, bytes: null };
var unknown = { status: "unknown", call: null, type: null, bytes: null };
function joinAllocations(escapes, code2) {
  const index = new CodeIndex(code2);
  const assigned = /* @__PURE__ */ new Map();
  const left = /* @__PURE__ */ new Map();
  const byLine = groupByLine(escapes);
  for (const [line2, functions2] of index.lines) {
    const values = byLine.get(line2) ?? [];
    const { taken, rest: rest2 } = assignLine(values, valueOf, variantOf, functions2);
    for (const [escape, site] of taken) assigned.set(escape, site);
    for (const { site, like } of rest2) left.set(site, like);
  }
  for (const escape of escapes) {
    const site = assigned.has(escape) ? null : elsewhere(escape, index, left);
    if (site === null) continue;
    assigned.set(escape, site);
    left.delete(site);
  }
  return {
    escapes: escapes.map((escape) => {
      const site = assigned.get(escape);
      if (site === void 0) return { ...escape, allocation: index.wasRead(escape) ? none : unknown };
      return { ...escape, kind: correctedKind(escape.kind, site), allocation: confirmed(site) };
    }),
    unannounced: [...left].filter(([{ family }]) => family !== "move").map(([site, like]) => unannounced(site, like)).sort(byPlace3)
  };
}
function elsewhere(escape, index, left) {
  const value = valueOf(escape);
  if (value.kind === "append") return index.sitesAround(escape, ({ family }) => family === "move")[0] ?? null;
  if (value.kind !== "variable") return null;
  const own = index.entrySites(escape.place).find((site) => left.has(site) && fit(value, site) > 0);
  return own ?? index.sitesAround(escape, (site) => isShared(site) && site.line <= escape.place.line).at(-1) ?? null;
}
function isShared({ call, type, bytes }) {
  return call.startsWith("runtime.mallocgc") && type === null && bytes !== null && bytes <= 16;
}
function valueOf(escape) {
  const { kind, expression: expression2, message } = escape;
  return kind === "lost-stack" ? { kind: kindOf(expression2, message.startsWith("moved to heap: ")), expression: expression2 } : { kind, expression: expression2 };
}
function variantOf({ place: place4, kind }) {
  return place4.column === 0 ? null : `${place4.column} ${kind}`;
}
function confirmed({ call, type, bytes }) {
  return { status: "confirmed", call, type: type === null ? null : withoutShapes(type.replace(/^noalg\./, "")), bytes };
}
function correctedKind(kind, site) {
  if ((kind === "concat" || kind === "conversion") && site.family === "boxing") return "boxing";
  if (kind === "boxing" && (site.family === "conversion" || site.family === "concat")) return site.family;
  if (kind === "boxing" && site.family === "object" && isClosure(site.type)) return "closure";
  return kind;
}
function groupByLine(escapes) {
  const lines2 = /* @__PURE__ */ new Map();
  for (const escape of escapes) {
    const key = lineKey(escape.place);
    const line2 = lines2.get(key);
    if (line2 === void 0) lines2.set(key, [escape]);
    else line2.push(escape);
  }
  for (const line2 of lines2.values()) line2.sort(byEvaluation);
  return lines2;
}
function byEvaluation(a, b) {
  const [first, second] = [a.source.range, b.source.range];
  return first.endLine - second.endLine || first.endColumn - second.endColumn || b.place.column - a.place.column;
}
function unannounced(site, like) {
  const { file, line: line2, function: symbol } = site;
  const { kind, expression: expression2, conditional } = like === null ? guess(site) : {
    kind: correctedKind(like.kind, site),
    expression: like.expression,
    conditional: site.family === "append"
  };
  return { place: { file, line: line2, column: 0 }, symbol, kind, expression: expression2, allocation: confirmed(site), conditional };
}
function guess({
  family,
  type,
  statement
}) {
  const name = type ?? "value";
  switch (family) {
    case "object":
      if (statement !== null) return { kind: "closure", expression: `${statement} statement`, conditional: false };
      if (isClosure(type)) return { kind: "closure", expression: "func literal", conditional: false };
      return { kind: "other", expression: name, conditional: false };
    case "slice":
      return { kind: "make", expression: `make(${name})`, conditional: true };
    case "map":
      return { kind: "make", expression: `make(${type ?? "map"})`, conditional: true };
    case "channel":
      return { kind: "make", expression: `make(${type ?? "chan"})`, conditional: false };
    case "append":
    case "move":
      return { kind: "append", expression: "append", conditional: true };
    case "concat":
      return { kind: "concat", expression: "concatenation", conditional: true };
    case "conversion":
      return { kind: "conversion", expression: `${name}(\u2026)`, conditional: true };
    case "boxing":
      return { kind: "boxing", expression: type ?? "interface conversion", conditional: false };
  }
}
function byPlace3(a, b) {
  if (a.place.file !== b.place.file) return a.place.file < b.place.file ? -1 : 1;
  return a.place.line - b.place.line;
}

// src/build/affected.ts
function affectedPackages(base, head, changes, tests) {
  const folders = changedSourceFolders(changes, tests);
  const affected = /* @__PURE__ */ new Set();
  for (const [one, other] of [
    [base, head],
    [head, base]
  ]) {
    for (const found of one.packages.values()) {
      if (differs(found, other.packages.get(found.importPath)) || found.folder !== null && folders.has(found.folder)) {
        affected.add(found.importPath);
      }
    }
  }
  addDependents([base, head], affected);
  return [...affected].sort();
}
function differs(found, other) {
  return other?.origin !== found.origin || other.imports.length !== found.imports.length || other.imports.some((name, index) => name !== found.imports[index]);
}
function addDependents(graphs, affected) {
  const dependents2 = /* @__PURE__ */ new Map();
  for (const { importPath, imports: imports2 } of graphs.flatMap(({ packages }) => [...packages.values()])) {
    for (const imported of imports2) {
      const users = dependents2.get(imported);
      if (users === void 0) dependents2.set(imported, [importPath]);
      else users.push(importPath);
    }
  }
  const queue = [...affected];
  for (let name = queue.pop(); name !== void 0; name = queue.pop()) {
    for (const user of dependents2.get(name) ?? []) {
      if (affected.has(user)) continue;
      affected.add(user);
      queue.push(user);
    }
  }
}

// src/build/affected-roots.ts
import path5 from "node:path";
async function affectedRoots(sides, changes, tests) {
  const folders = new Set(sides.flatMap(({ roots }) => roots.map(({ folder: folder2 }) => folder2)));
  const changed3 = /* @__PURE__ */ new Set();
  for (const file of changes.flatMap(({ basePath, headPath }) => [basePath, headPath])) {
    const found = file === null ? "no" : relevance(file, tests);
    if (file === null || found === "no") continue;
    for (const { roots } of sides) {
      const module = enclosing(folderOf(file), new Set(roots.map(({ folder: folder2 }) => folder2)));
      if (module === null && found === "modules") return folders;
      if (module !== null) changed3.add(module);
    }
  }
  const affected = new Set(changed3);
  for (const { roots, tree } of sides) {
    for (const { folder: folder2 } of roots) {
      const replacements = localReplacements(await tree.read(path5.posix.join(folder2, "go.mod")), folder2);
      const isWorkspace = await tree.read(path5.posix.join(folder2, "go.work")) !== null;
      if (isWorkspace || replacements.some((other) => !folders.has(other) || changed3.has(other))) affected.add(folder2);
    }
  }
  return affected;
}
function enclosing(folder2, folders) {
  if (folders.has(folder2)) return folder2;
  return folder2 === "" ? null : enclosing(folderOf(folder2), folders);
}
function localReplacements(goMod, folder2) {
  return [...(goMod ?? "").matchAll(/=>[ \t]*(?:"([^"\n]*)"|`([^`\n]*)`|(\S+))/g)].map(([, quoted2, raw, plain]) => quoted2 ?? raw ?? plain ?? "").filter((target) => /^\.\.?(?:[/\\]|$)|^[/\\]|^[A-Za-z]:/.test(target)).map((target) => target.startsWith(".") ? path5.posix.join(folder2, target.replaceAll("\\", "/")) : target).map((target) => target.replace(/\/+$/, "")).map((target) => target === "." ? "" : target);
}

// src/build/compile.ts
import { createHash as createHash3 } from "node:crypto";
import path6 from "node:path";

// node_modules/p-map/index.js
function pMap(iterable, mapper, options) {
  return mapConcurrently(iterable, mapper, options, false);
}
async function mapConcurrently(iterable, mapper, {
  concurrency = Number.POSITIVE_INFINITY,
  stopOnError = true,
  signal
} = {}, isSettled) {
  return new Promise((resolve_, reject_) => {
    validateOptions(iterable, mapper, concurrency);
    const result = [];
    const errors2 = [];
    let skippedCount = 0;
    let isResolved = false;
    let isIterableDone = false;
    const pendingIndexes = /* @__PURE__ */ new Set();
    let doneIndex = Number.POSITIVE_INFINITY;
    let currentIndex = 0;
    const iterator = getIterator(iterable);
    const signalListener = () => {
      reject(signal.reason);
    };
    const cleanup = () => {
      signal?.removeEventListener("abort", signalListener);
    };
    const resolve2 = (value) => {
      resolve_(value);
      cleanup();
    };
    const reject = (reason2) => {
      if (isResolved) {
        return;
      }
      isResolved = true;
      reject_(reason2);
      cleanup();
      if (!isIterableDone) {
        closeIterator(iterator);
      }
    };
    if (signal) {
      if (signal.aborted) {
        reject(signal.reason);
        return;
      }
      signal.addEventListener("abort", signalListener, { once: true });
    }
    const pull = createPuller(iterator);
    const settleIfFinished = () => {
      if (isResolved || doneIndex === Number.POSITIVE_INFINITY) {
        return;
      }
      for (const index of pendingIndexes) {
        if (index < doneIndex) {
          return;
        }
      }
      if (!stopOnError) {
        const collectedErrors = [];
        for (let index = 0; index < Math.min(doneIndex, errors2.length); index++) {
          if (index in errors2) {
            collectedErrors.push(errors2[index]);
          }
        }
        if (collectedErrors.length > 0) {
          reject(new AggregateError(collectedErrors));
          return;
        }
      }
      isResolved = true;
      if (!isIterableDone) {
        closeIterator(iterator);
      }
      const lastIndex = Math.min(doneIndex, result.length);
      if (lastIndex === result.length && skippedCount === 0) {
        resolve2(result);
        return;
      }
      resolve2(result.slice(0, lastIndex).filter((value) => value !== pMapSkip));
    };
    const next = async () => {
      if (isResolved || currentIndex >= doneIndex) {
        return;
      }
      const index = currentIndex++;
      pendingIndexes.add(index);
      let nextItem;
      try {
        nextItem = await pull();
      } catch (error) {
        pendingIndexes.delete(index);
        if (index < doneIndex) {
          throw error;
        }
        settleIfFinished();
        return;
      }
      if (nextItem.done) {
        pendingIndexes.delete(index);
        doneIndex = Math.min(doneIndex, index);
        isIterableDone = true;
        settleIfFinished();
        return;
      }
      const runner = (async () => {
        try {
          const element = await nextItem.value;
          if (isResolved || index >= doneIndex) {
            return;
          }
          const value = await mapper(element, index);
          if (index >= doneIndex) {
            return;
          }
          if (value === pMapStop) {
            doneIndex = index;
            return;
          }
          if (value === pMapSkip) {
            skippedCount++;
          }
          result[index] = isSettled && value !== pMapSkip ? { status: "fulfilled", value } : value;
        } catch (error) {
          if (index >= doneIndex) {
            return;
          }
          if (isSettled) {
            result[index] = { status: "rejected", reason: error };
          } else if (stopOnError) {
            reject(error);
            return;
          } else {
            errors2[index] = error;
          }
        } finally {
          pendingIndexes.delete(index);
          settleIfFinished();
        }
        try {
          await next();
        } catch (error) {
          reject(error);
        }
      })();
      runner.then(() => new Promise(() => {
      })).then(resolve_);
    };
    (async () => {
      for (let index = 0; index < concurrency; index++) {
        try {
          await next();
        } catch (error) {
          reject(error);
          break;
        }
        if (isResolved || currentIndex >= doneIndex) {
          break;
        }
      }
    })();
  });
}
var pMapSkip = /* @__PURE__ */ Symbol("skip");
var pMapStop = /* @__PURE__ */ Symbol("stop");
function validateOptions(iterable, mapper, concurrency) {
  if (iterable?.[Symbol.iterator] === void 0 && iterable?.[Symbol.asyncIterator] === void 0) {
    throw new TypeError(`Expected \`input\` to be either an \`Iterable\` or \`AsyncIterable\`, got (${typeof iterable})`);
  }
  if (typeof mapper !== "function") {
    throw new TypeError("Mapper function is required");
  }
  if (!isLimit(concurrency, 1)) {
    throw new TypeError(`Expected \`concurrency\` to be an integer from 1 and up or \`Infinity\`, got \`${concurrency}\` (${typeof concurrency})`);
  }
}
function isLimit(value, minimum) {
  return Number.isSafeInteger(value) && value >= minimum || value === Number.POSITIVE_INFINITY;
}
function getIterator(iterable) {
  return iterable[Symbol.asyncIterator] === void 0 ? iterable[Symbol.iterator]() : iterable[Symbol.asyncIterator]();
}
async function closeIterator(iterator) {
  try {
    await iterator.return?.();
  } catch {
  }
}
function createPuller(iterator) {
  let isSourceDone = false;
  const markDone = (item) => {
    if (item?.done) {
      isSourceDone = true;
    }
  };
  return () => {
    if (isSourceDone) {
      return { done: true };
    }
    const result = iterator.next();
    markDone(result);
    if (typeof result?.then !== "function") {
      return result;
    }
    const promise = Promise.resolve(result);
    promise.then(markDone, () => {
    });
    return promise;
  };
}

// src/build/go-json.ts
var GoJsonReader = class {
  #onObject;
  #decoder = new TextDecoder("utf-8");
  #text = "";
  constructor(onObject) {
    this.#onObject = onObject;
  }
  push(chunk) {
    this.#text += this.#decoder.decode(chunk, { stream: true });
    for (; ; ) {
      const end = this.#text.indexOf("\n}\n");
      if (end < 0) return;
      this.#onObject(JSON.parse(this.#text.slice(0, end + 2)));
      this.#text = this.#text.slice(end + 3);
    }
  }
};

// src/build/list.ts
async function goList(go, side, settings3, request) {
  const objects = [];
  const reader = new GoJsonReader((object) => objects.push(object));
  const errors2 = new Tail();
  const exitCode = await go.run({
    dir: request.dir,
    args: [
      "list",
      "-e",
      ...side.overlay === null ? [] : [`-overlay=${side.overlay}`],
      ...settings3.flags,
      ...request.args
    ],
    env: { ...settings3.env, ...request.env },
    onStdout: (chunk) => {
      reader.push(chunk);
    },
    onStderr: (chunk) => {
      errors2.push(chunk);
      request.onStderr?.(chunk);
    }
  });
  return { objects, failure: exitCode === 0 ? null : errors2.text() || `go list ended with exit status ${exitCode}` };
}
var keptOfErrors = 8192;
var Tail = class {
  #bytes = new Uint8Array();
  push(chunk) {
    this.#bytes = Buffer.concat([this.#bytes, chunk.subarray(-keptOfErrors)]).subarray(-keptOfErrors);
  }
  text() {
    return Buffer.from(this.#bytes).toString("utf8").trim();
  }
};
function plainImportPath(importPath) {
  const variant = importPath.indexOf(" [");
  return variant < 0 ? importPath : importPath.slice(0, variant);
}
function owningPackage({ ImportPath, ForTest }) {
  const plain = plainImportPath(ImportPath);
  return ForTest !== void 0 && plain === `${ForTest}_test` ? ForTest : plain;
}
function noPackages(patterns) {
  return new UsageError(
    patterns.length === 0 ? "No Go packages were found. Run inside a Go module, or name the folder of one with --repo." : `No packages match ${patterns.map((pattern) => JSON.stringify(pattern)).join(", ")}. Package patterns are written as for go build, such as ./... or ./internal/...`
  );
}

// src/build/compile.ts
var commandsAtOnce = 2;
var packagesPerCommand = 250;
async function compile(side, packages, { all, some }, text3, go, settings3) {
  const compileBatch = async ({ root, members }) => {
    const dir = path6.join(side.root, root.folder);
    const mark = createHash3("sha256").update(dir).digest("hex").slice(0, 16);
    const more = some === void 0 ? [] : members.filter(some.has).map((name) => `${name}=${all} ${some.flags}`);
    const reader = text3.begin(dir);
    const { objects, failure: failure3 } = await goList(go, side, settings3, {
      dir,
      env: root.env,
      args: [
        "-export",
        ...settings3.tests ? ["-test"] : [],
        ...[all, ...more].map((flags) => `-gcflags=${flags} -I=escapediff-${mark}`),
        "-json=ImportPath,ForTest,Error,DepsErrors,Incomplete",
        "--",
        ...members
      ],
      onStderr: (chunk) => {
        reader.push(chunk);
      }
    });
    reader.end();
    const whole = failure3 === null ? [] : [{ package: null, message: lastLines(failure3), position: null }];
    return [...whole, ...objects.flatMap((listed) => problemsOf(listed, dir, side))];
  };
  return distinct3((await pMap(batches(packages), compileBatch, { concurrency: commandsAtOnce })).flat());
}
function batches(packages) {
  const roots = /* @__PURE__ */ new Map();
  for (const { root, importPath } of packages) {
    const members = roots.get(root);
    if (members === void 0) roots.set(root, /* @__PURE__ */ new Set([importPath]));
    else members.add(importPath);
  }
  return [...roots].flatMap(([root, names2]) => {
    const sorted2 = [...names2].sort();
    return Array.from({ length: Math.ceil(sorted2.length / packagesPerCommand) }, (_, index) => ({
      root,
      members: sorted2.slice(index * packagesPerCommand, (index + 1) * packagesPerCommand)
    }));
  });
}
function problemsOf(listed, dir, side) {
  const name = owningPackage(listed);
  const errors2 = listed.Error === void 0 ? listed.DepsErrors ?? [] : [listed.Error];
  return errors2.map((error) => problemOf(error, name, dir, side));
}
function problemOf(error, name, dir, side) {
  const [header = "", ...rest2] = withOriginals(error.Err.trim(), dir, side).split("\n");
  const lines2 = header.startsWith("# ") ? rest2 : [header, ...rest2];
  const dependency = header.startsWith("# ") && plainImportPath(header.slice(2)) !== name ? plainImportPath(header.slice(2)) : null;
  const match2 = /^(\S[^:]*):(\d+)(?::(\d+))?: (.*)$/s.exec(lines2.join("\n"));
  const position = match2 === null ? error.Pos ?? "" : [match2[1], match2[2], match2[3] ?? "0"].join(":");
  const message = match2?.[4] ?? lines2.join("\n");
  return {
    package: name,
    message: dependency === null ? message : `its dependency ${dependency} does not compile: ${message}`,
    position: position === "" ? null : relativePosition(position, dir, side.root)
  };
}
function withOriginals(text3, dir, side) {
  return text3.replaceAll(/(?<=^|\s)\S*\/files\/\d+(?:\.\w+)?(?=:)/gm, (file) => {
    const original = side.original(path6.resolve(dir, file));
    return original === null ? file : path6.relative(dir, path6.join(side.root, original)).replaceAll(path6.sep, "/");
  });
}
function relativePosition(position, dir, root) {
  const [, file = "", rest2 = ""] = /^(.*?)(:\d+(?::\d+)?)$/.exec(position) ?? [];
  const relative3 = path6.relative(root, path6.resolve(dir, file)).replaceAll(path6.sep, "/");
  return `${relative3.startsWith("..") ? file : relative3}${rest2}`;
}
function lastLines(text3) {
  return text3.split("\n").slice(-5).join("\n");
}
function distinct3(problems3) {
  const seen = new Map(problems3.map((problem2) => [JSON.stringify(problem2), problem2]));
  return [...seen].sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0).map(([, problem2]) => problem2);
}

// src/build/packages.ts
import path7 from "node:path";
async function packageGraph(side, roots, go, settings3) {
  const packages = /* @__PURE__ */ new Map();
  const problems3 = [];
  let isWhole = true;
  const list4 = async (root) => await goList(go, side, settings3, {
    dir: path7.join(side.root, root.folder),
    env: root.env,
    args: [
      "-deps",
      ...settings3.tests ? ["-test"] : [],
      "-json=ImportPath,Name,Dir,ForTest,Standard,DepOnly,Imports,Module,Error,GoFiles,CgoFiles,TestGoFiles,XTestGoFiles",
      "--",
      ...root.patterns
    ]
  });
  const listings = await pMap(roots, async (root) => ({ root, ...await list4(root) }), {
    concurrency: commandsAtOnce
  });
  for (const { root, objects, failure: failure3 } of listings) {
    if (failure3 !== null) problems3.push({ package: null, message: failure3, position: null });
    if (failure3 !== null || objects.some((listed) => listed.Error !== void 0)) isWhole = false;
    for (const listed of objects) {
      if (listed.Standard === true || isTestMain(listed)) continue;
      const found = goPackage(listed, side, root, settings3.tests);
      const known2 = packages.get(found.importPath);
      packages.set(found.importPath, known2 === void 0 ? found : merged2(known2, found));
    }
  }
  return { packages, problems: problems3, isWhole };
}
function isTestMain(listed) {
  return listed.Name === "main" && listed.ImportPath.endsWith(".test") && listed.ForTest === void 0 && listed.DepOnly !== true;
}
function goPackage(listed, side, root, tests) {
  const relative3 = listed.Dir === void 0 ? null : path7.relative(side.root, listed.Dir).replaceAll(path7.sep, "/");
  const folder2 = relative3 === null || relative3.startsWith("..") || path7.isAbsolute(relative3) ? null : relative3;
  const { GoFiles = [], CgoFiles = [], TestGoFiles = [], XTestGoFiles = [] } = listed;
  const names2 = [...GoFiles, ...CgoFiles, ...tests ? [...TestGoFiles, ...XTestGoFiles] : []];
  return {
    importPath: owningPackage(listed),
    folder: folder2,
    files: folder2 === null ? [] : names2.map((name) => path7.posix.join(folder2, name)).sort(),
    ours: listed.DepOnly !== true && listed.Module?.Main === true,
    root,
    imports: [...new Set((listed.Imports ?? []).map(plainImportPath))].sort(),
    goVersion: listed.Module?.GoVersion ?? "",
    origin: originOf(listed.Module),
    dependency: dependencyOf(listed.Module)
  };
}
function dependencyOf(module) {
  if (module === void 0 || module.Main === true) return null;
  const { Path, Version = "", Replace } = module;
  return { path: Path, version: Replace === void 0 ? Version : `${Replace.Path} ${Replace.Version ?? ""}`.trim() };
}
function originOf(module) {
  if (module === void 0) return "";
  const { Path, Version = "", GoVersion = "", Replace } = module;
  return [Path, Version, GoVersion, Replace === void 0 ? "" : `${Replace.Path}@${Replace.Version ?? ""}`].join(" ");
}
function merged2(a, b) {
  return {
    ...a.ours || !b.ours ? a : b,
    ours: a.ours || b.ours,
    files: [.../* @__PURE__ */ new Set([...a.files, ...b.files])].sort(),
    imports: [.../* @__PURE__ */ new Set([...a.imports, ...b.imports])].sort()
  };
}

// src/build/graphs.ts
var mostNamed = 200;
async function packageGraphs(base, head, changes, go, settings3) {
  const list4 = async ({ tree, roots }) => await packageGraph(tree, roots, go, settings3);
  if (changes === "all-packages" || !isSourceAlone(base, head, changes)) {
    const [ofBase, ofHead2] = await Promise.all([list4(base), list4(head)]);
    return { base: ofBase, head: ofHead2 };
  }
  const ofHead = await list4(head);
  return { base: await baseBeside(ofHead, base, changes, go, settings3) ?? await list4(base), head: ofHead };
}
function isSourceAlone(base, head, changes) {
  const isModules = (file) => file !== null && relevance(file, true) === "modules";
  return [base, head].every(({ tree }) => tree.materialised === null) && base.roots.map(({ folder: folder2 }) => folder2).join("\0") === head.roots.map(({ folder: folder2 }) => folder2).join("\0") && !changes.some(({ basePath, headPath }) => isModules(basePath) || isModules(headPath));
}
async function baseBeside(head, base, changes, go, settings3) {
  const { tests } = settings3;
  const there = new Set([...head.packages.values()].map(({ folder: folder2 }) => folder2));
  const changed3 = [...changedSourceFolders(changes, tests)];
  const canBePassedOver = !base.roots.some(
    ({ patterns }) => patterns.some((pattern) => isPassedOver(pattern.replace(/^\.\.?\//, "").replace(/\/?\.\.\.$/, "")))
  );
  const isNoPackage = (folder2) => !there.has(folder2) && !(canBePassedOver && isPassedOver(folder2));
  if (!head.isWhole || changed3.some(isNoPackage)) return null;
  const affected = new Set(affectedPackages(head, head, changes, tests));
  const ours = [...head.packages.values()].filter((found2) => found2.ours);
  const named2 = ours.filter(({ importPath }) => affected.has(importPath)).filter((found2) => !isNew(found2, changes));
  if (named2.length > mostNamed) return null;
  const roots = base.roots.map((root) => ({
    ...root,
    patterns: named2.filter((found2) => found2.root.folder === root.folder).map(({ importPath }) => importPath)
  }));
  const wanted = roots.filter(({ patterns }) => patterns.length > 0);
  const listed = await packageGraph(base.tree, wanted, go, settings3);
  if (!listed.isWhole) return null;
  const same2 = ours.filter(({ importPath }) => !affected.has(importPath));
  const packages = new Map([...listed.packages, ...withImports(same2, head)]);
  const found = { ...listed, packages };
  const isListed2 = (name) => listed.packages.has(name) || packages.get(name)?.ours !== true;
  return affectedPackages(found, head, changes, tests).every(isListed2) ? found : null;
}
function isNew({ files }, changes) {
  const folderOfFile = (file) => file.slice(0, file.lastIndexOf("/") + 1);
  const added = new Set(changes.flatMap(({ basePath, headPath }) => basePath === headPath ? [] : headPath ?? []));
  const folders = new Set(files.map(folderOfFile));
  const hadSome = changes.some(({ basePath }) => basePath !== null && folders.has(folderOfFile(basePath)));
  return !hadSome && files.length > 0 && files.every((file) => added.has(file));
}
function withImports(packages, graph) {
  const found = new Map(packages.map((each) => [each.importPath, each]));
  for (const { imports: imports2 } of found.values()) {
    for (const name of imports2) {
      const imported = graph.packages.get(name);
      if (imported !== void 0) found.set(name, imported);
    }
  }
  return found;
}

// src/build/roots.ts
import path8 from "node:path";
async function buildRoots(side, tree, scope, patterns, git, go, settings3) {
  const files = (await git.find(tree, ["go.mod", "go.work"])).filter(
    (file) => !/(?:^|\/)(?:vendor|testdata|[._][^/]*)\//.test(file)
  );
  const workspaces = settings3.gowork === "off" ? [] : files.filter((file) => path8.posix.basename(file) === "go.work").map(folderOf);
  const modules = files.filter((file) => path8.posix.basename(file) === "go.mod").map(folderOf);
  const roots = [];
  const inWorkspace = /* @__PURE__ */ new Set();
  for (const workspace of workspaces) {
    const used = await workspaceModules(side, workspace, go, settings3);
    const mine = used.filter((module) => !inWorkspace.has(module));
    for (const module of mine) inWorkspace.add(module);
    const wanted = mine.flatMap((module) => patternsOf(workspace, module, scope, patterns, modules));
    if (wanted.length > 0) roots.push({ folder: workspace, patterns: [...new Set(wanted)], env: {} });
  }
  for (const module of modules.filter((folder2) => !inWorkspace.has(folder2))) {
    const wanted = patternsOf(module, module, scope, patterns, modules);
    if (wanted.length > 0)
      roots.push({ folder: module, patterns: wanted, env: workspaces.length > 0 ? { GOWORK: "off" } : {} });
  }
  return roots;
}
async function workspaceModules(side, workspace, go, settings3) {
  const { objects } = await goList(go, side, settings3, {
    dir: path8.join(side.root, workspace),
    args: ["-m", "-json=Path,Dir,Main"]
  });
  return objects.filter((module) => module.Main === true && module.Dir !== void 0).map((module) => path8.relative(side.root, module.Dir ?? "").replaceAll(path8.sep, "/")).filter((folder2) => !folder2.startsWith(".."));
}
function patternsOf(root, module, scope, patterns, modules) {
  return (patterns.length === 0 ? ["./..."] : patterns).flatMap((pattern) => {
    if (!/^\.\.?(?:\/|$)/.test(pattern)) return [pattern];
    const wild = /(?:^|\/)\.\.\.$/.test(pattern);
    const folder2 = path8.posix.join(scope, wild ? pattern.slice(0, -3) : pattern).replace(/^\.?\/?|\/$/g, "");
    if (wild && contains(folder2, module)) return [relative(root, module, "/...")];
    if (!contains(module, folder2) || modules.some((other) => other !== module && contains(module, other) && contains(other, folder2))) {
      return [];
    }
    return [relative(root, folder2, wild ? "/..." : "")];
  });
}
function contains(outer, inner) {
  return outer === "" || inner === outer || inner.startsWith(`${outer}/`);
}
function relative(from, to, suffix) {
  const between = path8.posix.relative(from, to);
  return `${between === "" ? "." : between.startsWith("..") ? between : `./${between}`}${suffix}`;
}

// src/build/settings.ts
var oldestGo = 21;
async function buildSettings(go, dir, options) {
  const chosen = {
    ...options.goos === null ? {} : { GOOS: options.goos },
    ...options.goarch === null ? {} : { GOARCH: options.goarch },
    ...options.cgo === null ? {} : { CGO_ENABLED: options.cgo ? "1" : "0" }
  };
  const answer = await goEnv(go, dir, chosen);
  const platform2 = `${answer["GOOS"] ?? ""}/${answer["GOARCH"] ?? ""}`;
  if (options.goos !== null || options.goarch !== null) await refuseUnknownPlatform(go, dir, platform2);
  const goVersion2 = answer["GOVERSION"] ?? "";
  const minor = /^(?:devel )?go1\.(\d+)/.exec(goVersion2)?.[1];
  if (minor !== void 0 && Number(minor) < oldestGo) {
    throw new UsageError(`Go 1.${oldestGo} or newer is needed; the go command is ${goVersion2}.`);
  }
  refuseGoFlags(answer["GOFLAGS"] ?? "");
  const chosenFolder = answer["GOTMPDIR"] ?? "";
  return {
    goVersion: goVersion2,
    goos: answer["GOOS"] ?? "",
    goarch: answer["GOARCH"] ?? "",
    gowork: answer["GOWORK"] ?? "",
    otherModFile: /-modfile\b/.test(answer["GOFLAGS"] ?? ""),
    tests: options.tests,
    flags: [
      `-pgo=${options.pgo}`,
      "-buildvcs=false",
      "-trimpath=false",
      ...options.tags.length === 0 ? [] : [`-tags=${options.tags.join(",")}`]
    ],
    env: {
      GOOS: answer["GOOS"] ?? "",
      GOARCH: answer["GOARCH"] ?? "",
      CGO_ENABLED: answer["CGO_ENABLED"] ?? "",
      // The go command's temporary files lie among ours, unless somebody has chosen a place: of one that is ended they would stay.
      GOTMPDIR: chosenFolder === "" ? await go.folder("go-build") : chosenFolder,
      // A release can be named, so that no side's go.mod selects another one; a development build can only be kept.
      GOTOOLCHAIN: /^go1\.\d+(?:\.\d+|rc\d+)?$/.test(goVersion2) ? goVersion2 : "local"
    }
  };
}
async function goEnv(go, dir, env) {
  let stdout = "";
  let stderr = "";
  const exitCode = await go.run({
    dir,
    args: ["env", "-json", "GOVERSION", "GOOS", "GOARCH", "CGO_ENABLED", "GOFLAGS", "GOWORK", "GOTMPDIR"],
    env,
    onStdout: (chunk) => stdout += Buffer.from(chunk).toString("utf8"),
    onStderr: (chunk) => stderr += Buffer.from(chunk).toString("utf8")
  });
  if (exitCode !== 0) throw new InconclusiveError(`go env failed: ${stderr.trim()}`);
  return JSON.parse(stdout);
}
async function refuseUnknownPlatform(go, dir, platform2) {
  let list4 = "";
  const exitCode = await go.run({
    dir,
    args: ["tool", "dist", "list"],
    env: {},
    onStdout: (chunk) => list4 += Buffer.from(chunk).toString("utf8"),
    onStderr: () => void 0
  });
  const platforms = list4.split("\n").filter((line2) => line2 !== "");
  if (exitCode !== 0 || platforms.length === 0 || platforms.includes(platform2)) return;
  const [goos = "", goarch = ""] = platform2.split("/");
  const near = platforms.filter((known2) => known2.startsWith(`${goos}/`) || known2.endsWith(`/${goarch}`));
  throw new UsageError(
    `goos and goarch: this Go compiles for no platform ${platform2}. Accepted: ${(near.length > 0 ? near : platforms).join(", ")}.`
  );
}
function refuseGoFlags(goFlags) {
  const refused2 = /(?:^|\s)['"]?--?(overlay|toolexec|gcflags|compiler)(?:=|\s|$)/.exec(goFlags)?.[1];
  if (refused2 === void 0) return;
  throw new UsageError(
    `GOFLAGS holds -${refused2} (GOFLAGS=${goFlags}), which changes what the compiler sees. Unset it for escapediff; other flags may stay.`
  );
}

// src/build/shared.ts
import path9 from "node:path";
async function compileImports(side, packages, go, settings3) {
  const names2 = new Set(packages.map(({ importPath }) => importPath));
  const imports2 = packages.flatMap(
    ({ root, imports: imports3 }) => imports3.filter((name) => name !== "C" && !names2.has(name)).map((importPath) => ({ root, importPath }))
  );
  const build2 = async ({ root, members }) => {
    await goList(go, side, settings3, {
      dir: path9.join(side.root, root.folder),
      env: root.env,
      args: ["-export", "-json=ImportPath", "--", ...members]
    });
  };
  await pMap(batches(imports2), build2, { concurrency: commandsAtOnce });
}

// src/build/side-tree.ts
import path10 from "node:path";
async function layOut(name, tree, differences, git, go, disk2) {
  const reason2 = await notOverlayable(differences, git, disk2);
  if (reason2 !== null) {
    const root = await go.folder(`${name}/tree`);
    await git.materialise(tree, root);
    return {
      root,
      overlay: null,
      replace: {},
      materialised: reason2,
      original: () => null,
      read: async (file) => disk2.readText(path10.join(root, file))
    };
  }
  const replace2 = {};
  const contents = /* @__PURE__ */ new Map();
  const originals = /* @__PURE__ */ new Map();
  for (const { basePath, headPath } of differences) {
    if (basePath !== null && basePath !== headPath) {
      replace2[path10.join(git.root, basePath)] = "";
      contents.set(basePath, null);
    }
    if (headPath !== null) contents.delete(headPath);
  }
  const written = differences.filter((change) => change.headPath !== null && isFile(change.headMode));
  const blobs = await git.blobs(written.map((change) => change.headBlob));
  for (const [index, change] of written.entries()) {
    const blob = blobs[index];
    if (blob === void 0 || blob === null || change.headPath === null) continue;
    const file = await go.write(`${name}/files/${index}${path10.posix.extname(change.headPath)}`, blob);
    originals.set(file, change.headPath);
    replace2[path10.join(git.root, change.headPath)] = file;
    contents.set(change.headPath, blob.toString("utf8"));
  }
  return {
    root: git.root,
    overlay: Object.keys(replace2).length === 0 ? null : await writeOverlay(name, replace2, go),
    replace: replace2,
    materialised: null,
    original: (absolute) => originals.get(absolute) ?? null,
    async read(file) {
      const content = contents.get(file);
      return content === void 0 ? disk2.readText(path10.join(git.root, file)) : content;
    }
  };
}
async function withTexts(side, texts, name, go) {
  const replace2 = { ...side.replace };
  const originals = /* @__PURE__ */ new Map();
  for (const [index, [file, text3]] of [...texts].entries()) {
    const written = await go.write(`${name}/files/${index}${path10.posix.extname(file)}`, text3);
    originals.set(written, file);
    replace2[path10.join(side.root, file)] = written;
  }
  return {
    ...side,
    overlay: await writeOverlay(name, replace2, go),
    replace: replace2,
    original: (absolute) => originals.get(absolute) ?? side.original(absolute),
    read: async (file) => texts.get(file) ?? side.read(file)
  };
}
async function writeOverlay(name, replace2, go) {
  return go.write(`${name}/overlay.json`, `${JSON.stringify({ Replace: replace2 }, null, 1)}
`);
}
async function notOverlayable(differences, git, disk2) {
  for (const { headPath, basePath, baseMode, headMode } of differences) {
    const file = headPath ?? basePath ?? "";
    if (isSubmodule(baseMode) || isSubmodule(headMode)) return `the submodule ${file} changed`;
    if ((isLink(baseMode) || isLink(headMode)) && /\.(?:go|s|c|h|mod|sum)$/.test(file)) {
      return `the symbolic link ${file} changed`;
    }
    if (file.endsWith("vendor/modules.txt")) return `${file} changed`;
    const isModule = headPath !== null && /(?:^|\/)go\.(?:mod|work)$/.test(headPath);
    if (isModule && !await disk2.isFolder(path10.dirname(path10.join(git.root, headPath)))) {
      return `the folder of ${headPath} is not in the working tree`;
    }
  }
  return null;
}
var isFile = (mode) => mode.startsWith("100");
var isLink = (mode) => mode === "120000";
var isSubmodule = (mode) => mode === "160000";

// src/build/build.ts
function foldersOf(...sides) {
  return new Set(sides.flatMap(({ packages }) => packages.flatMap(({ folder: folder2 }) => folder2 ?? [])));
}
var fewFiles = 50;
function isSmall({ base, head }) {
  const files = ({ packages }) => packages.reduce((sum3, found) => sum3 + found.files.length, 0);
  return Math.max(files(base), files(head)) <= fewFiles;
}
async function prepareBuild(comparison, worktree, changes, options, tools) {
  const { git, go, disk: disk2 } = tools;
  const scope = path11.relative(git.root, options.repo).replaceAll(path11.sep, "/");
  const settled2 = buildSettings(go, options.repo, options);
  const laidOut = async (name, revision3) => {
    const differences = revision3.tree === worktree ? [] : await git.changes(worktree, revision3.tree, "no-renames");
    const tree = await layOut(name, revision3.tree, differences, git, go, disk2);
    return { tree, roots: await buildRoots(tree, revision3.tree, scope, options.packages, git, go, await settled2) };
  };
  const [settings3, laidOutBase, laidOutHead] = await Promise.all([
    settled2,
    laidOut("base", comparison.base),
    laidOut("head", comparison.head)
  ]);
  const sides = [laidOutBase, laidOutHead];
  const affectable = mayPassOver(changes, options, settings3) ? await affectedRoots(sides, changes, settings3.tests) : null;
  const mayList = ({ folder: folder2 }) => affectable === null || affectable.has(folder2);
  const some = ({ tree, roots }) => ({ tree, roots: roots.filter(mayList) });
  const graphs = await packageGraphs(some(laidOutBase), some(laidOutHead), changes, go, settings3);
  const base = { name: "base", tree: laidOutBase.tree, graph: graphs.base };
  const head = { name: "head", tree: laidOutHead.tree, graph: graphs.head };
  const isAll = sides.every(({ roots }) => roots.every(mayList));
  const matched = [base, head].some(({ graph }) => [...graph.packages.values()].some((found) => found.ours));
  if (!matched && isAll && base.graph.problems.length + head.graph.problems.length === 0)
    throw noPackages(options.packages);
  const affected = changes === "all-packages" ? [.../* @__PURE__ */ new Set([...base.graph.packages.keys(), ...head.graph.packages.keys()])].sort() : affectedPackages(base.graph, head.graph, changes, settings3.tests);
  const ours = ({ graph }) => affected.flatMap((name) => graph.packages.get(name) ?? []).filter((found) => found.ours);
  return { settings: settings3, base: { ...base, packages: ours(base) }, head: { ...head, packages: ours(head) }, affected };
}
function mayPassOver(changes, options, settings3) {
  const isMatched = options.packages.length > 0 || options.profiles.length > 0 || options.bench !== null;
  return changes !== "all-packages" && !isMatched && !settings3.otherModFile;
}
async function compileSides(build2, listed, go) {
  const { base, head, settings: settings3 } = build2;
  if (!isSmall(build2)) {
    const ofHead2 = await compileDiagnostics(head, settings3, listed, go);
    return { base: await compileDiagnostics(base, settings3, listed, go), head: ofHead2 };
  }
  if (base.packages.length > 0) await compileImports(head.tree, head.packages, go, settings3);
  const [ofBase, ofHead] = await Promise.all([
    compileDiagnostics(base, settings3, listed, go),
    compileDiagnostics(head, settings3, listed, go)
  ]);
  return { base: ofBase, head: ofHead };
}
async function compileDiagnostics(side, settings3, listed, go) {
  const folders = new Map(side.packages.map(({ importPath, folder: folder2 }) => [importPath, folder2]));
  const collector = new DiagnosticsCollector(side.tree.root, folders);
  const code2 = new SiteCollector(side.tree.root, settings3.goarch);
  const isListed2 = (importPath) => listed.has(folders.get(importPath) ?? "\0");
  const flags = { all: "-m=2", some: { flags: listingFlags, has: isListed2 } };
  const compiled = await compile(side.tree, side.packages, flags, new BothTexts(collector, code2), go, settings3);
  const problems3 = [...side.graph.problems, ...unreadableNames(side.packages), ...compiled];
  const broken = new Set(problems3.map((problem2) => problem2.package));
  const status = problems3.length === 0 ? "built" : broken.has(null) || side.packages.every(({ importPath }) => broken.has(importPath)) ? "failed" : "partial";
  return { diagnostics: collector.result(), code: code2, listed, status, problems: problems3 };
}
function unreadableNames(packages) {
  return packages.flatMap(({ importPath, files }) => {
    const file = files.find((name) => /[\n\ufffd]/.test(name));
    if (file === void 0) return [];
    const message = `what the compiler says of ${JSON.stringify(file)} can't be read: the name has a line break, or is no UTF-8`;
    return [{ package: importPath, message, position: null }];
  });
}

// src/compare/candidates.ts
function changedFolders(changes, places) {
  const folders = /* @__PURE__ */ new Set();
  for (const { basePath, headPath } of changes) {
    if (basePath?.endsWith(".go") === true) {
      folders.add(folderOf(basePath));
      folders.add(folderOf(places.headFile(basePath) ?? basePath));
    }
    if (headPath?.endsWith(".go") === true) folders.add(folderOf(headPath));
  }
  return folders;
}
function foldersOfEscapes(...sides) {
  return new Set(sides.flatMap(({ escapes }) => escapes.map(({ place: place4 }) => folderOf(place4.file))));
}
function candidateFolders(base, head, changed3, places) {
  const candidates = new Set(changed3);
  const balance = /* @__PURE__ */ new Map();
  const count = (side, at3, step) => {
    const note = (place4, what) => {
      const there = at3(place4);
      if (there === null) {
        candidates.add(folderOf(place4.file));
        candidates.add(folderOf(places.headFile(place4.file) ?? place4.file));
        return;
      }
      if (candidates.has(folderOf(there.file))) return;
      const key = `${there.file}\0${there.line}\0${what}`;
      const value = (balance.get(key) ?? 0) + step;
      if (value === 0) balance.delete(key);
      else balance.set(key, value);
    };
    for (const { place: place4, expression: expression2 } of side.escapes) note(place4, identityOf(expression2));
    for (const [key, callees] of side.inlined) {
      const [, file = "", line2 = "0"] = /^(.*):(\d+):\d+$/s.exec(key) ?? [];
      for (const callee of callees) note({ file, line: Number(line2), column: 0 }, `inlined ${callee}`);
    }
  };
  count(base, (place4) => places.toHead(place4), 1);
  count(head, (place4) => place4, -1);
  for (const key of balance.keys()) candidates.add(folderOf(key.slice(0, key.indexOf("\0"))));
  return candidates;
}

// src/compare/correspondence.ts
async function correspondence(changes, base, head) {
  const headNames = /* @__PURE__ */ new Map();
  const baseNames = /* @__PURE__ */ new Map();
  const maps = /* @__PURE__ */ new Map();
  for (const { basePath, headPath } of changes) {
    if (basePath !== null) headNames.set(basePath, headPath);
    if (headPath === null) continue;
    baseNames.set(headPath, basePath);
    if (basePath === null || relevance(headPath, true) === "no") {
      maps.set(headPath, nothingAlike);
      continue;
    }
    const [before, after] = await Promise.all([base.read(basePath), head.read(headPath)]);
    maps.set(headPath, before === null || after === null ? nothingAlike : lineMap(before, after));
  }
  const headFile = (file) => {
    const renamed = headNames.get(file);
    return renamed === void 0 ? file : renamed;
  };
  return {
    headFile,
    toHead(place4) {
      const file = headFile(place4.file);
      if (file === null) return null;
      const line2 = (maps.get(file) ?? sameLines).toHead(place4.line);
      return line2 === null ? null : { file, line: line2, column: place4.column };
    },
    toBase(place4) {
      const renamed = baseNames.get(place4.file);
      const file = renamed === void 0 ? place4.file : renamed;
      if (file === null) return null;
      const line2 = (maps.get(place4.file) ?? sameLines).toBase(place4.line);
      return line2 === null ? null : { file, line: line2, column: place4.column };
    },
    isChanged: (file, line2) => maps.get(file)?.isChanged(line2) ?? false,
    isTouched: (file) => maps.has(file)
  };
}

// src/compare/analyse.ts
var unknownAllocation = { status: "unknown", call: null, type: null, bytes: null };
async function analyse(diagnostics, folders, alsoFiles, packageOf, source, syntax) {
  const records = diagnostics.escapes.filter(({ place: place4 }) => folders.has(folderOf(place4.file)));
  const wanted = /* @__PURE__ */ new Set([...records.map(({ place: place4 }) => place4.file), ...alsoFiles]);
  const files = /* @__PURE__ */ new Map();
  const unread = [];
  for (const path31 of [...wanted].filter((file) => file.endsWith(".go")).sort()) {
    const text3 = await source.read(path31);
    const file = text3 === null ? null : syntax.parse(text3, path31);
    if (file?.known === true) files.set(path31, file.value);
    else if (file !== null) unread.push(file.reason);
  }
  const contextAt = (place4) => files.get(place4.file)?.context(place4.line, place4.column) ?? bareContext(place4);
  const escapes = /* @__PURE__ */ new Map();
  for (const each of records) {
    const record = asItsPackageSays(each, packageOf, files.get(each.place.file));
    const identity = identityOf(record.expression);
    const key = `${placeKey(record.place)}\0${identity}`;
    if (escapes.has(key)) continue;
    const inlinedFrom = diagnostics.inlined.get(placeKey(record.place)) ?? [];
    const context = contextOf(
      record,
      files.get(record.place.file)?.context(record.place.line, record.place.column, record.expression) ?? bareContext(record.place)
    );
    escapes.set(key, {
      package: packageOf(folderOf(record.place.file)) ?? record.package,
      place: record.place,
      kind: kindOf(record.expression, record.moved),
      expression: withoutShapes(record.expression),
      identity,
      message: withoutShapes(record.message),
      source: {
        ...context,
        cold: context.cold || isFallbackOfErrorf(record, inlinedFrom, files.get(record.place.file))
      },
      flow: record.flow,
      inlinedFrom,
      allocation: unknownAllocation,
      occurrences: []
    });
  }
  const functions2 = [...files].flatMap(
    ([file, parsed]) => parsed.functions().map(({ name, range }) => ({
      file,
      name,
      line: range.line,
      endLine: range.endLine,
      text: parsed.text(range).split("\n").map((line2) => line2.trim())
    }))
  );
  return { escapes: [...escapes.values()], functions: functions2, files, unread, contextAt };
}
function asItsPackageSays(record, packageOf, file) {
  if (file === void 0 || packageOf(folderOf(record.place.file)) === record.package) return record;
  const name = /^package[ \t]+([\p{L}_][\p{L}\p{N}_]*)/mu.exec(file.source.text)?.[1];
  if (name === void 0) return record;
  const { expression: expression2, message, flow } = record;
  return {
    ...record,
    expression: withoutQualifier(expression2, name),
    message: withoutQualifier(message, name),
    flow: flow.map((step) => ({ ...step, text: withoutQualifier(step.text, name) }))
  };
}
function isFallbackOfErrorf({ expression: expression2, place: place4 }, inlinedFrom, file) {
  if (expression2 !== "&errors.errorString{...}" || !inlinedFrom.includes("fmt.Errorf")) return false;
  const call = file?.callAt(place4.line, place4.column);
  return call?.callee === "fmt.Errorf" && (call.arguments.length > 1 || call.arguments[0]?.includes("%") === true);
}
function contextOf(record, context) {
  return context.function === "" && record.function !== "" && context.functionRange === null && context.lineText === "" ? { ...context, function: declaredFunction(record.function) } : context;
}
function bareContext(place4) {
  return {
    function: "",
    functionRange: null,
    range: { ...place4, endLine: place4.line, endColumn: place4.column },
    cold: false,
    inLoop: false,
    lineText: ""
  };
}

// src/compare/unannounced.ts
var messageStart = "the generated code";
function isUnannounced({ message }) {
  return message.startsWith(`${messageStart} `);
}
function unannouncedEscapes(found, side, packageOf) {
  return found.flatMap(({ place: place4, kind, expression: expression2, allocation, conditional }) => {
    if (!side.files.has(place4.file)) return [];
    const source = side.contextAt(place4);
    return [
      {
        package: packageOf(folderOf(place4.file)) ?? "",
        place: place4,
        kind,
        expression: expression2,
        identity: identityOf(`${expression2} unannounced`),
        message: `${messageStart} ${conditional ? "may call" : "calls"} ${allocation.call ?? "the allocator"}`,
        source,
        flow: [],
        inlinedFrom: [],
        // Nobody knows whether the buffer on the stack is large enough, or the slice full: that fails no check.
        allocation: conditional ? unknownAllocation : allocation,
        occurrences: []
      }
    ];
  });
}

// src/compare/understand.ts
async function understand(side, compiled, folders, changes, build2, { go, syntax }) {
  const changedFiles = changes.map((change) => side.name === "base" ? change.basePath : change.headPath).filter((file) => file !== null).filter((file) => file.endsWith(".go"));
  const packages = side.packages.filter(({ folder: folder2 }) => folder2 !== null && folders.has(folder2));
  const names2 = new Map(packages.map(({ folder: folder2, importPath }) => [folder2, importPath]));
  const packageOf = (folder2) => names2.get(folder2) ?? null;
  const files = [...changedFiles, ...packages.flatMap((found) => found.files)];
  const analysed = await analyse(compiled.diagnostics, folders, files, packageOf, side.tree, await syntax());
  const { code: code2, listed } = compiled;
  const unlisted = packages.filter(({ folder: folder2 }) => folder2 !== null && !listed.has(folder2));
  await compile(side.tree, unlisted, { all: listingFlags }, code2, go, build2.settings);
  const { escapes, unannounced: unannounced4 } = joinAllocations(analysed.escapes, code2.result());
  return {
    ...analysed,
    escapes: [
      ...escapes.map((escape) => asSureAsCanBe(escape, analysed.files)),
      ...unannouncedEscapes(unannounced4, analysed, packageOf)
    ],
    diagnostics: compiled.diagnostics
  };
}
function asSureAsCanBe(escape, files) {
  const { kind, place: place4, allocation } = escape;
  if (kind !== "append" || allocation.call?.startsWith("runtime.growslice") !== true) return escape;
  const isSure = files.get(place4.file)?.growsForSure(place4.line, place4.column) === true;
  return isSure ? escape : { ...escape, allocation: unknownAllocation };
}

// src/explain/expression.ts
var longestText2 = 4e3;
function parseCall(text3) {
  if (!text3.endsWith(")") || text3.length > longestText2) return null;
  const open2 = outerBrackets(text3).find(
    ({ start, end }) => text3[start] === "(" && end === text3.length - 1 && start > 0
  );
  if (open2 === void 0) return null;
  const callee = text3.slice(0, open2.start).trim();
  if (callee === "" || /^[([&*]*$/.test(callee)) return null;
  return { callee, arguments: split(text3.slice(open2.start + 1, -1), ",") };
}
function parseAssignment(text3) {
  if (text3.length > longestText2) return null;
  const sign = topLevel(text3, (index) => /^ :?= /.test(text3.slice(index, index + 4)))[0];
  if (sign === void 0) return null;
  const length = text3[sign + 1] === ":" ? 4 : 3;
  return { targets: split(text3.slice(0, sign), ","), values: split(text3.slice(sign + length), ",") };
}
function targetOf(assignment, value) {
  const { targets, values } = assignment;
  if (targets.length === 1) return targets[0] ?? null;
  const exact = values.findIndex((candidate) => candidate === value);
  const index = exact >= 0 ? exact : values.findIndex((candidate) => mentions(candidate, value));
  return index < 0 ? null : targets[index] ?? null;
}
function mentions(expression2, part) {
  const wanted = part.replace(/^[&*]+/, "");
  if (wanted === "") return false;
  for (let index = expression2.indexOf(wanted); index >= 0; index = expression2.indexOf(wanted, index + 1)) {
    const before = expression2[index - 1] ?? " ";
    const after = expression2[index + wanted.length] ?? " ";
    if (!/[\p{L}\p{N}_.]/u.test(before) && !/[\p{L}\p{N}_]/u.test(after)) return true;
  }
  return false;
}
function baseName(expression2) {
  return /^[(*&]*([\p{L}_][\p{L}\p{N}_]*)/u.exec(expression2)?.[1] ?? "";
}
function split(text3, separator) {
  const parts2 = [];
  let start = 0;
  for (const index of topLevel(text3, (candidate) => text3[candidate] === separator)) {
    parts2.push(text3.slice(start, index).trim());
    start = index + 1;
  }
  const rest2 = text3.slice(start).trim();
  return rest2 === "" && parts2.length === 0 ? [] : [...parts2, rest2];
}
function topLevel(text3, wanted) {
  const found = [];
  const brackets = outerBrackets(text3);
  for (let index = 0; index < text3.length; index++) {
    const bracket = brackets.find(({ start }) => start === index);
    if (bracket !== void 0) index = bracket.end;
    else if (wanted(index)) found.push(index);
  }
  return found;
}
function outerBrackets(text3) {
  const found = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text3.length; index++) {
    const character = text3[index] ?? "";
    if ("\"'`".includes(character)) {
      const end = closingQuote2(text3, index);
      if (depth === 0) found.push({ start: index, end });
      index = end;
    } else if ("([{".includes(character)) {
      if (depth++ === 0) start = index;
    } else if (")]}".includes(character) && depth > 0 && --depth === 0) {
      found.push({ start, end: index });
    }
  }
  if (depth > 0) found.push({ start, end: text3.length - 1 });
  return found;
}
function closingQuote2(text3, open2) {
  for (let index = open2 + 1; index < text3.length; index++) {
    if (text3[index] === "\\" && text3[open2] !== "`") index++;
    else if (text3[index] === text3[open2]) return index;
  }
  return text3.length - 1;
}

// src/explain/imports.ts
var read2 = /* @__PURE__ */ new WeakMap();
var mostLines2 = 2e3;
function importedNames(file) {
  const known2 = read2.get(file);
  if (known2 !== void 0) return known2;
  const names2 = /* @__PURE__ */ new Set();
  for (let number = 1; number < mostLines2; number++) {
    const line2 = file.line(number);
    if (line2.startsWith("func ") || line2.startsWith("type ")) break;
    const spec = /^\s*(?:import\s+)?\(?\s*([\p{L}_][\p{L}\p{N}_]*|\.)?\s*["`]([^"`]+)["`]\s*;?\s*(?:\/[/*].*)?\)?$/u.exec(line2);
    if (spec === null) continue;
    const [, alias, importPath = ""] = spec;
    if (alias !== void 0 && alias !== "import") names2.add(alias);
    else for (const name of namesOf(importPath)) names2.add(name);
  }
  read2.set(file, names2);
  return names2;
}
function namesOf(importPath) {
  const parts2 = importPath.split("/");
  const end = parts2.at(-1) ?? "";
  const last2 = /^v\d+$/.test(end) ? parts2.at(-2) ?? end : end.replace(/\.v\d+$/, "");
  return [last2, end, ...last2.split(/[-.]/), last2.replaceAll(/[-.]/g, "")];
}

// src/explain/callee.ts
function isFunctionValue({ kind, printed }) {
  return kind === "dynamic" && !printed.includes(".");
}
var builtins = /* @__PURE__ */ new Set(["append", "copy", "panic", "min", "max", "clear"]);
function calleeOf(step, steps, index) {
  const call = parseCall(step.text);
  if (call === null) return null;
  const file = index.side.files.get(step.place.file);
  const site = step.place.column > 0 ? file?.callAt(step.place.line, step.place.column) ?? null : null;
  const printed = call.callee;
  const variadic = call.arguments.some((argument) => argument.startsWith("... argument"));
  const isBuiltin = builtins.has(printed);
  const inlined = index.inlinedAt(step.place);
  const isInside = site !== null && inlined.length > 0 && !samePart(site.callee, printed);
  const isForeign = isInside && foreignCall(step, index) !== "";
  return {
    kind: isBuiltin ? "builtin" : isDynamic(printed, step, steps, index, isInside) ? "dynamic" : "static",
    name: !isBuiltin && site !== null && (isForeign || samePart(site.callee, printed)) ? site.callee : printed,
    printed,
    inlinedFrom: isInside && !isForeign ? site.callee : "",
    variadic
  };
}
function inlinedCall(step, index) {
  const foreign2 = foreignCall(step, index);
  if (foreign2 !== "") return { by: foreign2, foreign: true };
  const { place: place4 } = step;
  const by = index.inlinedAt(place4).length === 0 ? "" : index.side.files.get(place4.file)?.callAt(place4.line, place4.column)?.callee ?? "";
  return { by, foreign: false };
}
function foreignCall({ place: place4, text: text3 }, index) {
  const inlined = index.inlinedAt(place4);
  if (inlined.length === 0 || text3.startsWith("return ") || inlined.some((name) => index.function(name, place4.file) !== null))
    return "";
  const site = index.side.files.get(place4.file)?.callAt(place4.line, place4.column)?.callee ?? inlined[0] ?? "";
  return site.includes("\n") ? inlined[0] ?? "" : site;
}
function isDynamic(printed, step, steps, index, isInside) {
  if (printed.startsWith("(") || printed === "func literal" || /\.func\d/.test(printed)) return false;
  if (/\([^]*\)/.test(printed)) return /\)\.\w+$/.test(printed);
  const base = baseName(printed);
  if (base === "") return false;
  const parts2 = printed.split(".");
  if (index.function(printed, step.place.file) !== null) return false;
  const file = index.side.files.get(step.place.file);
  if (file === void 0) return parts2.length > 2;
  if (isInside) return isVariableOfFlow(printed, steps) || parts2.length > 2;
  if (file.declarationOf(base, step.place.line, step.place.column) !== null) return true;
  if (parts2.length === 1) return index.compiled(step.place.file);
  const isImport = importedNames(file).has(base);
  return isImport ? parts2.length > 2 : index.compiled(step.place.file);
}
function isVariableOfFlow(name, steps) {
  return steps.some(
    ({ text: text3, reason: reason2 }) => reason2.startsWith("assign") && new RegExp(`(^|, )${escapeText(name)}(,| :?= )`).test(text3)
  );
}
function samePart(source, printed) {
  return lastPart(source) === lastPart(printed);
}
function lastPart(name) {
  return name.replace(/\[[^]*\]$/, "").replace(/^[^]*\./, "");
}
function escapeText(text3) {
  return text3.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

// src/explain/classify.ts
var runtimeCalls = [
  [/^runtime\.growslice/, "append"],
  [/^runtime\.(?:concat|rawstring|intstring|slicebytetostring|slicerunetostring|stringtoslice)/, "string-building"],
  [/^runtime\.conv/, "converted-to-interface"],
  [/^runtime\.makeslice/, "non-constant-size"],
  [/^runtime\.map/, "stored-in-heap"]
];
function categoryOf(escape, reason2, journey, index) {
  if (escape.kind === "lost-stack") return "no-longer-inlined";
  if (escape.flow.length === 0) return unannounced2(escape);
  if (reason2.kind === "size") return sizeCategory[reason2.problem];
  if (isMethodValue(escape, index)) return "method-value";
  if (escape.expression === "... argument") return "variadic-arguments";
  const byReason = categoryOfReason(reason2);
  if (byReason === "reflection") return byReason;
  switch (escape.kind) {
    case "append":
      return "append";
    case "concat":
    case "conversion":
      return reason2.kind === "passed" && reason2.then !== null ? byReason : "string-building";
    case "boxing":
      return isVariadic(journey) ? "variadic-arguments" : "converted-to-interface";
    default:
      return byReason;
  }
}
var sizeCategory = { large: "too-large", aligned: "too-large", unknown: "non-constant-size", zero: "other" };
function categoryOfReason(reason2) {
  switch (reason2.kind) {
    case "returned":
    case "itself":
      return "returned-pointer";
    case "captured":
      return reason2.by === "reference" ? "captured-by-reference" : "captured-by-value";
    case "statement":
      return reason2.statement === "go" ? "go-statement" : "defer-statement";
    case "stored":
      return !reason2.foreign && (reason2.form === "local" || reason2.form === "pointer") ? "assigned-through-pointer" : "stored-in-heap";
    case "held":
    case "appended":
      return "stored-in-heap";
    case "sent":
      return "sent-to-channel";
    case "passed": {
      const { printed, kind } = reason2.callee;
      if (/^(?:\(\*?)?(?:reflect\.|_Cfunc_|_cgo|C\.|unsafe\.)/.test(printed)) return "reflection";
      if (printed === "panic") return "converted-to-interface";
      return kind === "dynamic" ? "interface-method-call" : "leaking-parameter";
    }
    case "size":
      return sizeCategory[reason2.problem];
    case "method-value":
      return "method-value";
    case "unsafe":
      return "reflection";
    case "unknown":
      return "other";
  }
}
function isMethodValue({ expression: expression2, kind, allocation, place: place4 }, index) {
  const method = /^[\p{L}_(*&][^"'`{}]*\.([\p{L}_][\p{L}\p{N}_]*)$/u.exec(expression2)?.[1];
  if (method === void 0) return false;
  if (kind === "closure") return true;
  return kind === "boxing" && allocation.status !== "confirmed" && index.hasMethod(method, place4.file);
}
function isBoxedConstant({ kind, expression: expression2 }) {
  return kind === "boxing" && /^(?:"[^]*"|'[^]*'|-?\d[^]*|true|false)$/.test(expression2);
}
function isVariadic(journey) {
  return journey[0]?.steps.some(({ reason: reason2, text: text3 }) => reason2 === "slice-literal-element" && text3 === "... argument") ?? false;
}
function unannounced2({ expression: expression2, allocation, kind }) {
  if (expression2 === "go statement") return "go-statement";
  if (expression2 === "defer statement") return "defer-statement";
  const call = allocation.call ?? "";
  return runtimeCalls.find(([pattern]) => pattern.test(call))?.[1] ?? (kind === "append" ? "append" : kind === "concat" || kind === "conversion" ? "string-building" : "other");
}

// src/explain/text.ts
var longestCode = 80;
function code(text3) {
  const clean = tidy(text3);
  const characters = Array.from(clean);
  const short3 = characters.length <= longestCode ? clean : `${characters.slice(0, longestCode - 1).join("").trimEnd()}\u2026`;
  return `\`${short3 === "" ? "?" : short3}\``;
}
function callCode(callee) {
  return /^\(?func\b/.test(callee) ? "a function literal" : code(callee);
}
function tidy(text3) {
  return withoutShapes(text3).replaceAll("... argument...", "\u2026").replaceAll("... argument", "\u2026").replaceAll("{...}", "{\u2026}").replaceAll("[...]", "[\u2026]").replaceAll(/<node DYNAMICTYPE>/g, "\u2026").replaceAll(/\(\[\](byte|rune|uint8|int32)\)\(/g, "[]$1(").replaceAll(/[`\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ").replaceAll(/\s+/g, " ").trim();
}
function isMadeUp(name) {
  return /^[&*]*\(?(?:~[rb]\d+|\.\w+|\{temp\}|_)\)?$/.test(name);
}
function mentionsMadeUp(text3) {
  return /~[rb]\d|\.autotmp_\d|\{temp\}|\.dict\b|<node /.test(text3);
}
function at(place4, home) {
  return place4.file === home ? `line ${place4.line}` : shortPlace(place4);
}
function on(place4, home) {
  if (place4 === null) return "";
  return place4.file === home ? ` on line ${place4.line}` : ` at ${shortPlace(place4)}`;
}
function shortPlace(place4) {
  const inside = !place4.file.startsWith("/") && !/^[A-Za-z]:/.test(place4.file);
  const file = inside ? place4.file : place4.file.slice(Math.max(place4.file.lastIndexOf("/"), place4.file.lastIndexOf("\\")) + 1);
  return `${tidy(file)}:${place4.line}`;
}
function sentence(text3) {
  return /[.!?]$/.test(text3) ? text3 : `${text3}.`;
}
function withoutRepeats(text3, home) {
  let named2 = String(home);
  return text3.split(/(`[^`]*`)/).map(
    (part) => part.startsWith("`") ? part : part.replaceAll(
      / on line (\d+)| \(line (\d+)\)/g,
      (whole, on2, bracketed) => {
        const line2 = on2 ?? bracketed ?? "";
        if (line2 === named2) return "";
        named2 = line2;
        return whole;
      }
    )
  ).join("");
}
function capital(text3) {
  return text3.charAt(0).toUpperCase() + text3.slice(1);
}

// src/explain/advice.ts
var tiny = 16;
function adviceOf(escape, category, reason2, journey) {
  if (isBoxedConstant(escape))
    return "Nothing to do: a constant is boxed when the program is compiled, and costs nothing at run time.";
  return `${remedy(escape, category, reason2, journey)} ${caution(escape, category, reason2)}`;
}
function isSliced(journey) {
  return journey[0]?.steps.some((step) => step.reason === "slice") ?? false;
}
function beforeLoop({ kind, expression: expression2, source }, category) {
  const isKept = !["non-constant-size", "too-large", "interface-method-call"].includes(category);
  const isMap2 = /^(?:make\()?map\[/.test(expression2);
  const isSlice = kind === "make" ? !/^make\((?:map|chan)\b/.test(expression2) : expression2.startsWith("[]");
  if (!source.inLoop || isKept || !(isMap2 || isSlice)) return null;
  return isMap2 ? "Make it once before the loop, and empty it in each round (`clear(m)`)." : "Make it once before the loop, and use it again in each round (`b = b[:0]`).";
}
function remedy(escape, category, reason2, journey) {
  const once = beforeLoop(escape, category);
  if (once !== null) return once;
  const general = describe(category).remedies[0] ?? "";
  const name = code(escape.expression);
  switch (category) {
    case "returned-pointer":
      if (/^&(?:errors|fmt)\.\w*[eE]rror/.test(escape.expression)) {
        return "Return an error that is made once (`var errX = errors.New(\u2026)`) where it needs no details.";
      }
      if (escape.inlinedFrom.length > 0)
        return `It is made in inlined code that hands out a pointer: call something that fills a value of yours, or keep the result and use it again.`;
      if (escape.kind === "closure")
        return "Return a plain function or a method that takes what it needs as parameters, instead of a new closure for each call.";
      if (reason2.kind === "itself")
        return `Keep an index or a length instead of a pointer into ${name}, or let the caller declare it and pass its address.`;
      if (escape.kind === "make" || escape.kind === "new")
        return `Let the caller pass the ${escape.expression.startsWith("make(map") ? "map" : escape.kind === "make" ? "slice" : "value"} to fill.`;
      if (isSliced(journey)) return `Return the array itself, or let the caller pass a slice to append to.`;
      return escape.kind === "variable" ? `Return ${name} by value, or let the caller pass a pointer to the variable to fill.` : general;
    case "captured-by-reference": {
      const variable = reason2.kind === "captured" ? code(reason2.variable) : name;
      const assigns2 = reason2.kind === "captured" && reason2.closure?.assignsVariable === true;
      if (assigns2)
        return `Let the closure return its result, or call a function with ${variable} as a parameter, so that ${variable} need not be shared.`;
      return `If the closure only reads ${variable}, capture a copy that nothing assigns to afterwards (up to 128 bytes are then captured by value), or pass it as an argument.`;
    }
    case "go-statement":
      return reason2.kind === "statement" && reason2.argument && (escape.kind === "variable" || escape.expression.startsWith("&")) ? `Pass ${escape.kind === "variable" ? name : "the value"} to the goroutine by value instead of a pointer to it.` : general;
    case "stored-in-heap":
      if (reason2.kind === "held" && reason2.then === null)
        return `Declare ${isMadeUp(reason2.holder) ? "what holds it" : code(reason2.holder)} as a value instead of a pointer and copy into it, so that each round needs none of its own.`;
      if (escape.kind === "closure")
        return "Make the closure once and keep it, or store what it needs and a plain function.";
      if (escape.kind === "make" || /^(?:map)?\[/.test(escape.expression))
        return `Make it once and use it again (${/^(?:make\()?map\[/.test(escape.expression) ? "`clear(m)`" : "`s = s[:0]`"}), or take large ones from a \`sync.Pool\`.`;
      if (reason2.kind === "appended") return "Make it a slice of values instead of pointers.";
      return general;
    case "leaking-parameter":
      if (reason2.kind === "passed" && reason2.then?.kind === "captured") {
        return `Let the closure in ${callCode(reason2.callee.name)} get ${code(reason2.parameter)} as an argument when it is called (a method does), instead of keeping it.`;
      }
      return reason2.kind === "passed" && reason2.then !== null ? `Let ${callCode(reason2.callee.name)} copy what it needs of ${code(reason2.parameter)} instead of keeping it, or pass it a value.` : "Pass a value or a buffer that is used again (a field, a `sync.Pool`): the called function may keep what it gets.";
    case "interface-method-call":
      if (reason2.kind === "passed" && isFunctionValue(reason2.callee)) {
        return `Call the function itself instead of ${code(reason2.callee.name)} where it is known, or pass a value instead of a pointer.`;
      }
      return reason2.kind === "passed" && !reason2.receiver ? `Call ${code(reason2.callee.name)} on the concrete type where it is known, or pass a buffer that is used again.` : "Use the concrete type where it is known, so that the compiler can look into the method.";
    case "assigned-through-pointer":
      return reason2.kind === "stored" && reason2.form === "local" ? `If ${code(baseName(reason2.target))} need not be a pointer, declare it as a plain variable; else set the field in its literal.` : "Return the value and let the caller store it, or write into what the pointer leads to already.";
    case "non-constant-size":
      return escape.flow.length === 0 ? "Give it a constant capacity, or let the caller pass a buffer." : general;
    case "variadic-arguments": {
      const holds = escape.allocation.type;
      const isFormatting = holds === null || /\]?(?:interface \{\}|any)$/.test(holds);
      return escape.expression === "... argument" && !isFormatting ? "Pass a slice that exists already (`f(list...)`), or give the usual number of arguments a function of its own." : general;
    }
    case "append":
      return escape.inlinedFrom.some((name2) => /^(?:strings\.\(\*Builder\)|bytes\.\(\*Buffer\))/.test(name2)) ? "Call `Grow` with the length to be expected before the first write." : general;
    case "string-building":
      return escape.kind === "conversion" ? "Stay with one of the two types (`bytes` and `strings` have the same functions), or let the caller pass the slice to append to." : general;
    case "too-large":
      return escape.inlinedFrom.length > 0 ? describe(category).remedies[1] ?? general : general;
    case "other":
      if (reason2.kind === "size") return "Nothing: no memory is allocated for elements without size.";
      if (/^make\(chan\b/.test(escape.expression))
        return "A channel is always on the heap: make it once and use it again, or wait in another way (a `sync.WaitGroup`, a callback).";
      return general;
    default:
      return general;
  }
}
function caution({ source, allocation, place: place4, kind }, category, reason2) {
  if (allocation.status === "none") return "Do not bother: the generated code allocates nothing here.";
  if (source.function === "init" || source.function === "")
    return "Do not bother if it runs once, when the program starts.";
  if (source.cold) return "Do not bother: this is an error path, which seldom runs.";
  if (place4.file.endsWith("_test.go")) return "Do not bother: it is test code.";
  if (!source.inLoop && kind !== "lost-stack" && allocation.bytes !== null && allocation.bytes <= tiny) {
    return `It is only ${allocation.bytes} bytes a call: do something about it only if a profile shows the function.`;
  }
  if (reason2.kind === "passed" && reason2.then !== null) return "Not worth it where the call is rare.";
  return describe(category).whenNot;
}

// src/explain/clause.ts
function clause(reason2, pronoun, home, depth = 0) {
  switch (reason2.kind) {
    case "returned":
      return `${pronoun} is ${reason2.through === "" ? "" : `handed back by ${callCode(reason2.through)} and `}returned${on(reason2.place, home)}`;
    case "captured": {
      const fate = reason2.then === null ? "" : fateOf(reason2.then, home, depth + 1);
      return `${closureName(reason2.closure, reason2.place, home)} ${capturing(reason2)}${fate === "" ? "" : `, and that closure ${fate}`}`;
    }
    case "statement":
      if (reason2.argument) {
        return reason2.statement === "go" ? `${pronoun} is handed to the goroutine started${on(reason2.place, home)}, which may run on after the function has returned` : `${pronoun} is kept for the call deferred${on(reason2.place, home)}; a ${code("defer")} in a loop keeps its arguments on the heap until the function returns`;
      }
      return reason2.statement === "go" ? `it runs in a goroutine of its own (${code("go")}${on(reason2.place, home)}), which may go on after the function has returned` : `it is deferred inside a loop (${at(reason2.place, home)}), and has to be kept until the function returns`;
    case "stored":
      return `${pronoun} is stored in ${storedIn(reason2, home)}`;
    case "held": {
      const holder = mentionsMadeUp(reason2.holder) ? "a value" : code(reason2.holder);
      const why = reason2.then === null || depth >= mostNested ? "" : rest(reason2.then, home, depth + 1);
      return `${pronoun} is kept in ${holder} (${at(reason2.place, home)}), which outlives ${reason2.then === null ? "the block that declares it" : "the call"}${why}`;
    }
    case "sent":
      return `${pronoun} is sent on a channel${on(reason2.place, home)}, and the receiver may keep it`;
    case "passed":
      return passed(reason2, pronoun, home, depth);
    case "appended":
      return reason2.copied ? `${pronoun} is copied into another slice${on(reason2.place, home)}, which may live longer` : `${pronoun} is appended to a slice${on(reason2.place, home)}, whose array may be on the heap`;
    case "size":
      return sizeClause[reason2.problem];
    case "itself":
      return `a pointer into it is kept in the value itself (${at(reason2.place, home)}) and travels on with its copies`;
    case "method-value":
      return `the method value ${code(reason2.method)}${on(reason2.place, home)} keeps it as its receiver`;
    case "unsafe":
      return `${pronoun} becomes an ${code("unsafe.Pointer")} or ${code("uintptr")}${on(reason2.place, home)}, where the compiler loses sight of it`;
    case "unknown":
      return "the compiler cannot show that nothing uses it after the function has returned";
  }
}
function fateOf(reason2, home, depth = 0) {
  switch (reason2.kind) {
    case "unknown":
    case "size":
    case "itself":
      return "";
    case "captured":
      return `is captured by a closure${on(reason2.place, home)}`;
    case "statement":
      return reason2.statement === "go" ? `runs in a goroutine (${code("go")}${on(reason2.place, home)})` : `is deferred inside a loop (${at(reason2.place, home)})`;
    case "method-value":
      return `is kept as the receiver of the method value ${code(reason2.method)}${on(reason2.place, home)}`;
    case "passed":
      if (reason2.receiver) {
        return `has its method ${callCode(reason2.callee.name)} called through an interface${on(reason2.place, home)}, and the compiler cannot see what that method does with it`;
      }
      return passed(reason2, "it", home, depth).replace(/^it /, "");
    default:
      return clause(reason2, "it", home, depth).replace(/^it /, "");
  }
}
var mostNested = 2;
var sizeClause = {
  large: "it is too large for the stack, whatever happens to it (64 KB for values made in expressions; for declared variables 128 KB, or 10 MB before Go 1.24)",
  aligned: "its type asks for a stricter alignment than the stack has",
  unknown: "its size is not a constant, and this release of Go puts only values of constant size on the stack",
  zero: "its elements have no size, and such slices are never put on the stack; nothing is allocated for them at run time"
};
function capturing({ by, variable, closure }) {
  if (by === "value") return `captures ${code(variable)}`;
  const why = closure === null ? "" : closure.assignsVariable ? " and assigns it" : closure.takesAddress ? " and takes its address" : "";
  return `captures ${code(variable)} by reference${why}`;
}
function closureName(closure, place4, home) {
  const line2 = at({ file: place4.file, line: closure?.line ?? place4.line, column: 0 }, home);
  const where = line2.startsWith("line") ? `on ${line2}` : `at ${line2}`;
  switch (closure?.form) {
    case "go":
      return `the closure of the ${code("go")} statement ${where}`;
    case "defer":
      return `the deferred closure ${where}`;
    case "argument":
      return `the closure passed to ${callCode(closure.callee)} ${where}`;
    default:
      return `the closure ${where}`;
  }
}
function storedIn({ form, target, by, foreign: foreign2, place: place4 }, home) {
  const where = `${by === "" || foreign2 ? "" : ` by ${callCode(by)}`}${on(place4, home)}`;
  if (foreign2)
    return `${form === "element" || form.startsWith("map") ? "a map or slice" : "memory that lives on"} by ${callCode(by)}${where}`;
  switch (form) {
    case "map-literal":
      return `a map literal${where}, and what maps hold is always on the heap`;
    case "map-key":
      return `a map as a key${where}, and what maps hold is always on the heap`;
    case "element": {
      const container = target.replace(/\[[^[]*\]$/, "");
      return `an element of ${mentionsMadeUp(container) ? "a map or slice" : code(container)}${where}, which may live longer`;
    }
    case "global":
      return isMadeUp(target) ? `a variable${where} that lives on` : `the package variable ${code(baseName(target) === target ? target : target)}${where}`;
    case "field":
      return `${code(target)}${where}, which lives on after the call`;
    case "local":
      return `${code(target)}${where}, through the pointer ${code(baseName(target))}: the compiler does not track where such pointers lead`;
    case "pointer":
      return `${code(target)}${where}: the compiler does not track where that pointer leads`;
  }
}
function passed(reason2, pronoun, home, depth) {
  const { callee, place: place4, receiver, parameter, then } = reason2;
  const where = on(place4, home);
  if (callee.printed === "panic") return `${pronoun} is passed to ${code("panic")}${where}`;
  if (receiver) {
    return `the method ${code(callee.name)} is called on it through an interface${where}, and the compiler cannot see what that method does with it`;
  }
  const to = `${pronoun} is passed to ${callCode(callee.name)}${callee.inlinedFrom === "" ? "" : ` by ${callCode(callee.inlinedFrom)}`}${where}`;
  if (callee.kind === "dynamic") {
    return `${to}, ${isFunctionValue(callee) ? "a function value" : "which is called through an interface or a function value"}: the compiler cannot see what happens to the arguments`;
  }
  if (then === null) return `${to}, which may keep it`;
  if (depth >= mostNested) return `${to}, and from there on`;
  const does = then.kind === "captured" ? clause(then, "it", home, depth + 1) : fateOf(then, home, depth + 1);
  if (does === "") return `${to}, which may keep it`;
  return then.kind === "captured" ? `${to}, where ${does}` : `${to}, whose parameter ${code(parameter)} ${does}`;
}
function rest(reason2, home, depth) {
  const fate = fateOf(reason2, home, depth);
  return fate === "" ? "" : `: that ${fate}`;
}

// src/explain/journey.ts
var mostLegs = 8;
function follow(flow, index) {
  const legs = [];
  const seen = /* @__PURE__ */ new Set();
  let next = {
    flow,
    callee: null,
    parameter: ""
  };
  while (next !== null && next.flow.length > 0 && !seen.has(next.flow) && legs.length < mostLegs) {
    seen.add(next.flow);
    const leg = { ...legOf(next.flow), callee: next.callee, parameter: next.parameter };
    legs.push(leg);
    next = continuation(leg, index);
  }
  return legs;
}
function continuation(leg, index) {
  const last2 = leg.steps.at(-1);
  if (last2 === void 0) return null;
  const leak = last2.reason === "call parameter" ? leakBehind(last2, leg.steps, index)[0] : void 0;
  if (leak !== void 0) return { flow: leak.leak.flow, callee: leak.callee, parameter: leak.leak.parameter };
  const holder = /^\{storage for (.*)\}$/s.exec(leg.destination)?.[1] ?? leg.destination;
  if (holder.startsWith("{") || holder.startsWith("~")) return null;
  const escape = index.escape(holder, last2.place);
  return escape === null ? null : { flow: escape.flow, callee: null, parameter: "" };
}
function leakBehind(step, steps, index) {
  const call = parseCall(step.text);
  if (call === null) return [];
  const callee = index.function(call.callee, step.place.file);
  if (callee === null || callee.leaks.length === 0) return [];
  const names2 = parameterNames(callee, call.arguments.length);
  const positions = argumentPositions(call.arguments, step, steps);
  const wanted = new Set(positions.map((position) => names2?.[position]).filter((name) => name !== void 0));
  const leaks = wanted.size === 0 ? callee.leaks : callee.leaks.filter(({ parameter }) => wanted.has(parameter));
  const depth = derefsOf(step, steps);
  const misfit = ({ derefs }) => Math.abs(derefs - depth);
  return [...leaks].sort((a, b) => misfit(a) - misfit(b) || rank2(a) - rank2(b) || a.derefs - b.derefs).map((leak) => ({ callee, leak }));
}
function inlinedLeaks(place4, index) {
  return index.inlinedAt(place4).flatMap((name) => {
    const callee = index.function(name, place4.file);
    return (callee?.leaks ?? []).flatMap((leak) => callee === null ? [] : [{ callee, leak }]);
  });
}
function derefsOf(step, steps) {
  const ofHop = step.source.startsWith("&") ? -1 : /^\**/.exec(step.source)?.[0].length ?? 0;
  const ofArgument = steps.slice(0, steps.indexOf(step)).filter(({ source, destination }) => source === step.source && destination === step.destination).reduce((sum3, { reason: reason2 }) => sum3 + (pointerSteps[reason2] ?? 0), 0);
  return Math.max(0, ofHop - ofArgument);
}
var pointerSteps = {
  "address-of": -1,
  spill: -1,
  reference: -1,
  indirection: 1,
  "dot of pointer": 1
};
function rank2({ to }) {
  if (to === "{heap}") return 0;
  return to.startsWith("{") ? 1 : 2;
}
function parameterNames({ declaration }, count) {
  if (declaration === null) return null;
  const names2 = declaration.parameters.map(({ name }) => name);
  const isMethod = /^\(\*.*\)\.|^[^.]+\.[^.]+$/.test(declaration.name);
  const all = isMethod ? [declaration.receiver?.name ?? "_", ...names2] : names2;
  return all.length === count ? all : null;
}
function argumentPositions(printed, step, steps) {
  if (printed.length === 1) return [0];
  const before = steps[steps.indexOf(step) - 1];
  const value = before?.destination === step.destination && before.source === step.source ? before.text : /^[&*]*\{storage for (.*)\}$/s.exec(step.source)?.[1] ?? step.source;
  const exact = printed.flatMap((argument, position) => argument === value ? [position] : []);
  return exact.length > 0 ? exact : printed.flatMap((argument, position) => mentions(argument, value) ? [position] : []);
}
function legOf(flow) {
  const steps = [];
  let source = "";
  let destination = "";
  for (const [index, step] of flow.entries()) {
    if (step.kind === "flow") {
      source = step.from;
      destination = step.to;
    } else if (step.place !== null) {
      const following = flow[index + 1];
      const { text: text3, reason: reason2, place: place4 } = step;
      steps.push({ text: text3, reason: reason2, place: place4, source, destination, arrives: following?.kind !== "from" });
    }
  }
  return { steps, destination };
}
function assignedTo(step, steps) {
  if (!step.reason.startsWith("assign")) return null;
  const assignment = parseAssignment(step.text);
  if (assignment === null) return null;
  const before = steps[steps.indexOf(step) - 1];
  const value = before?.destination === step.destination && before.source === step.source ? before.text : step.source;
  const target = targetOf(assignment, value);
  return target ?? (step.destination.startsWith("{") ? null : step.destination);
}

// src/explain/chain.ts
var mostSteps = 8;
function chainOf(journey, index) {
  const steps = [];
  const add2 = (text3, place4) => {
    const before = steps.at(-1);
    if (before?.text === text3 && before.file === place4.file) return;
    if (steps.some((step) => step.text === text3 && step.file === place4.file && step.line === place4.line)) return;
    steps.push({ text: text3, file: place4.file, line: place4.line, column: place4.column });
  };
  for (const leg of journey) {
    for (const [position, step] of leg.steps.entries()) {
      const text3 = describeStep(step, leg, position, index);
      if (text3 !== null) add2(capital(text3), step.place);
    }
  }
  return steps.length <= mostSteps ? steps : [...steps.slice(0, 2), ...steps.slice(2 - mostSteps)];
}
function describeStep(step, leg, position, index) {
  const { steps } = leg;
  const following = steps[position + 1];
  const inside = insideOf(step, index);
  switch (step.reason) {
    case "too large for stack":
      return `${named(step.text)} is too large for the stack`;
    case "too aligned for stack":
      return `${named(step.text)} needs a stricter alignment than the stack has`;
    case "non-constant size":
      return `the size of ${named(step.text)} is not a constant`;
    case "zero-sized element":
      return `the elements of ${named(step.text)} have no size`;
    case "address-of":
      return following?.place.line === step.place.line && following.text !== step.text && mentionsSame(following.text, step.text) ? null : `the address of ${named(step.text.replace(/^&/, ""))} is taken${inside}`;
    case "captured by a closure": {
      if (isMadeUp(step.text)) return "it becomes an argument of a goroutine or deferred call";
      const byReference = steps.some(({ reason: reason2, text: text3 }) => reason2 === "reference" && text3 === step.text);
      const closure = index.side.files.get(step.place.file)?.closuresCapturing(step.place.line, step.place.column).find(({ line: line2, endLine }) => line2 <= step.place.line && step.place.line <= endLine);
      return `${closureName(closure ?? null, step.place, step.place.file)} captures ${named(step.text)}${byReference ? " by reference" : ""}`;
    }
    case "return":
      return `${leg.callee === null ? "it" : named(leg.parameter)} is returned${inside}`;
    case "send":
      return "it is sent on a channel";
    case "call parameter":
    case "callee operand":
      return passedTo(step, leg, index);
    case "interface-converted":
      return mentionsMadeUp(step.text) || inside !== "" ? null : `${named(step.text)} is converted to an interface`;
    case "slice-literal-element":
      return step.text === "... argument" ? "it is put into the slice of variadic arguments" : `it becomes an element of ${named(step.text)}${inside}`;
    case "array literal element":
    case "struct literal element":
      return `it becomes part of ${named(step.text)}${inside}`;
    case "map literal key":
    case "map literal value":
    case "key of map put":
      return `it is stored in the map ${named(step.text)}${inside}`;
    case "copied slice":
    case "appendee slice":
    case "appended slice...":
      return null;
    case "conversion to unsafe.Pointer":
    case "reflect.Header.Data":
    case "//go:uintptrescapes":
      return "it is converted to a pointer that the compiler does not track";
    default: {
      const target = assignedTo(step, steps);
      if (target === null || isMadeUp(target) || mentionsMadeUp(target)) return null;
      const isHeap = step.destination === "{heap}";
      if (inside !== "" && !isHeap) return null;
      const foreign2 = foreignCall(step, index);
      if (foreign2 !== "") return `it is stored by ${callCode(foreign2)} (inlined)`;
      return `it is ${isHeap ? "stored in" : "assigned to"} ${code(target)}${inside}`;
    }
  }
}
function passedTo(step, leg, index) {
  const callee = calleeOf(step, leg.steps, index);
  if (callee === null) return null;
  if (callee.kind === "builtin") {
    if (callee.printed === "append") return "it is appended to a slice";
    if (callee.printed === "copy") return "it is copied to another slice";
    return `it is passed to ${code(callee.printed)}`;
  }
  const inlined = callee.inlinedFrom === "" ? "" : ` by ${callCode(callee.inlinedFrom)} (inlined)`;
  const dynamic = callee.kind !== "dynamic" ? "" : isFunctionValue(callee) ? ", a function value" : ", through an interface or a function value";
  const who = leg.callee === null ? "it" : code(leg.parameter);
  return `${who} is passed to ${callCode(callee.name)}${inlined}${dynamic}`;
}
function insideOf({ place: place4, text: text3 }, index) {
  if (index.inlinedAt(place4).length === 0) return "";
  const call = index.side.files.get(place4.file)?.callAt(place4.line, place4.column) ?? null;
  return call === null || text3.startsWith("return ") ? "" : ` in ${callCode(call.callee)} (inlined)`;
}
function named(text3) {
  if (text3 === "func literal") return "the closure";
  return mentionsMadeUp(text3) || isMadeUp(text3) ? "it" : code(text3);
}
function mentionsSame(following, text3) {
  return following.includes(text3);
}

// src/explain/explanation.ts
function explanationOf(escape, category, reason2, journey, index) {
  if (escape.flow.length === 0) return sentence(withoutRepeats(unannounced3(escape, category), escape.place.line));
  const { home, verb, pronoun } = opening(escape, journey, index);
  return sentence(withoutRepeats(`${capital(verb)} because ${clause(reason2, pronoun, home)}`, escape.place.line));
}
function subjectOf2(escape, index) {
  const { expression: expression2, place: place4, source, inlinedFrom } = escape;
  if (expression2 === "func literal") return "the closure";
  const file = index.side.files.get(place4.file);
  const call = place4.column > 0 ? file?.callAt(place4.line, place4.column) ?? null : null;
  if (mentionsMadeUp(expression2)) {
    if (call !== null)
      return expression2.startsWith("new(") ? code(`new(${call.arguments[0] ?? "\u2026"})`) : `the result of ${callCode(call.callee)}`;
    const { line: line2, endLine, column, endColumn } = source.range;
    const text3 = Buffer.from(source.lineText, "utf8");
    return line2 === endLine && endColumn > column ? code(text3.subarray(column - 1, endColumn - 1).toString("utf8")) : "the value";
  }
  if (inlinedFrom.length === 0 || call === null) return code(expression2);
  return `${code(expression2)}, made in ${callCode(call.callee)} (inlined here),`;
}
function opening(escape, journey, index) {
  const home = escape.place.file;
  const subject = subjectOf2(escape, index);
  if (isMethodValue(escape, index)) {
    return { home, verb: `the method value ${subject} is a closure on the heap`, pronoun: "it" };
  }
  if (escape.expression === "... argument") {
    return { home, verb: "the slice made for the variadic arguments is on the heap", pronoun: "it" };
  }
  switch (escape.kind) {
    case "variable": {
      const first = journey[0]?.steps[0]?.reason;
      const isAddressed2 = journey[0]?.steps.some(({ reason: reason2 }) => reason2 === "address-of") === true || first === "address-of";
      const isSliced2 = journey[0]?.steps.some(({ reason: reason2 }) => reason2 === "slice") === true;
      return {
        home,
        verb: `${subject} is moved to the heap`,
        pronoun: isAddressed2 && !isSliced2 ? "its address" : isSliced2 ? "a slice of it" : "it"
      };
    }
    case "boxing":
      return isBoxedConstant(escape) ? { home, verb: `the constant ${subject} is used as an interface value that outlives the call,`, pronoun: "it" } : {
        home,
        verb: isVariadic(journey) ? `${subject} is boxed as a variadic argument, on the heap` : `${subject} is copied to the heap when it becomes an interface value`,
        pronoun: "it"
      };
    case "append":
      return { home, verb: `the array that ${code("append")} grows into is on the heap`, pronoun: "it" };
    case "concat":
      return { home, verb: `${subject} builds its string on the heap`, pronoun: "it" };
    case "conversion":
      return { home, verb: `${subject} copies its operand to the heap`, pronoun: "it" };
    default:
      return { home, verb: `${subject} is allocated on the heap`, pronoun: "it" };
  }
}
function unannounced3({ expression: expression2, allocation, kind, place: place4 }, category) {
  const where = on(place4, place4.file);
  switch (category) {
    case "go-statement":
      return `The ${code("go")} statement${where} allocates a closure for the call and its arguments, because the goroutine may run on after the function has returned`;
    case "defer-statement":
      return `The ${code("defer")} statement${where} allocates a record of the call, because it stands in a loop`;
    case "append":
      return `${code("append")}${where} allocates a larger array when the slice is full`;
    case "string-building":
      return `The copy made by ${code(expression2)}${where} is allocated when it is larger than the 32 bytes that fit a buffer on the stack`;
    case "converted-to-interface":
      return `A value of type ${code(allocation.type ?? expression2)} is copied to the heap when it becomes an interface value${where}`;
    case "non-constant-size":
      return `${code(expression2)}${where} allocates when its size, which is not a constant, is more than fits a small buffer on the stack`;
    case "stored-in-heap":
      return `Storing in a map${where} allocates when the map has to grow`;
    default:
      return allocation.call?.startsWith("runtime.makechan") === true ? `A channel is made${where}; channels are always on the heap` : `The generated code${where} allocates ${kind === "make" ? code(expression2) : `a value (${code(expression2)})`}; the compiler gives no explanation`;
  }
}

// src/explain/context.ts
function lineText(side, file, line2) {
  return side.files.get(file)?.line(line2) ?? "";
}

// src/explain/reason.ts
var unknown2 = { kind: "unknown" };
function reasonOf(journey, index) {
  const [leg, ...rest2] = journey;
  if (leg === void 0) return unknown2;
  const last2 = leg.steps.at(-1);
  if (last2 === void 0) return unknown2;
  const then = rest2.length === 0 ? null : reasonOf(rest2, index);
  const { place: place4 } = last2;
  switch (last2.reason) {
    case "too large for stack":
      return { kind: "size", problem: "large", place: place4 };
    case "too aligned for stack":
      return { kind: "size", problem: "aligned", place: place4 };
    case "non-constant size":
      return { kind: "size", problem: "unknown", place: place4 };
    case "zero-sized element":
      return { kind: "size", problem: "zero", place: place4 };
    case "return":
      return { kind: "returned", through: handedBack(leg, index), place: place4 };
    case "captured by a closure":
    case "reference":
      return captured(leg, last2, then, index);
    case "send":
      return { kind: "sent", place: place4 };
    case "call parameter":
    case "callee operand":
      return passed2(leg, last2, rest2, then, index);
    case "copied slice":
      return { kind: "appended", copied: true, place: place4 };
    case "appendee slice":
    case "appended slice...":
      return { kind: "appended", copied: false, place: place4 };
    case "map literal key":
    case "map literal value":
      return { kind: "stored", form: "map-literal", target: "", ...inlinedCall(last2, index), place: place4 };
    case "key of map put":
      return {
        kind: "stored",
        form: "map-key",
        target: last2.text.replace(/\[[^]*$/, ""),
        ...inlinedCall(last2, index),
        place: place4
      };
    case "conversion to unsafe.Pointer":
    case "reflect.Header.Data":
    case "//go:uintptrescapes":
      return { kind: "unsafe", place: place4 };
    default:
      return arrived(leg, last2, then, index);
  }
}
function handedBack({ steps }, index) {
  const step = steps.findLast(({ reason: reason2 }) => reason2 === "call parameter");
  const callee = step === void 0 ? null : calleeOf(step, steps, index);
  return callee?.kind === "static" ? callee.name : "";
}
function arrived(leg, last2, then, index) {
  const { destination } = leg;
  const { place: place4 } = last2;
  const stored = /^\{storage for (.*)\}$/s.exec(destination)?.[1];
  if (stored !== void 0) {
    if (last2.destination !== destination && /^[^{}()]+\.[^.{}()]+$/.test(stored)) {
      return { kind: "method-value", method: stored, place: place4, then };
    }
    const isTransparent = stored === "... argument" || last2.reason === "interface-converted";
    return isTransparent && then !== null ? then : { kind: "held", holder: stored, place: place4, then };
  }
  if (destination === "{heap}") {
    const target = last2.reason.startsWith("assign") ? assignedTo(last2, leg.steps) : null;
    if (target !== null)
      return { kind: "stored", form: storeForm(target, place4, index), target, ...inlinedCall(last2, index), place: place4 };
    return statementAt(last2, index) ?? unknown2;
  }
  if (destination.startsWith("{") || isMadeUp(destination)) return unknown2;
  const first = leg.steps[0];
  if (first?.source.replace(/^[&*]+/, "") === destination && then === null) return { kind: "itself", place: place4 };
  return { kind: "held", holder: destination, place: place4, then };
}
function captured(leg, last2, then, index) {
  const { place: place4 } = last2;
  if (isMadeUp(last2.text)) {
    const form = index.side.files.get(place4.file)?.callAt(place4.line, place4.column)?.form ?? statementWord(place4, index);
    return { kind: "statement", statement: form === "defer" ? "defer" : "go", argument: true, place: place4 };
  }
  const closure = index.side.files.get(place4.file)?.closuresCapturing(place4.line, place4.column).find(({ line: line2, endLine }) => line2 <= place4.line && place4.line <= endLine) ?? null;
  const by = leg.steps.some(({ reason: reason2, text: text3 }) => reason2 === "reference" && text3 === last2.text) ? "reference" : "value";
  const statement = closure?.form === "go" || closure?.form === "defer" && (then === null || then.kind === "unknown") ? {
    kind: "statement",
    statement: closure.form,
    argument: false,
    place: { ...place4, line: closure.line, column: closure.column }
  } : null;
  return { kind: "captured", by, variable: last2.text, place: place4, closure, then: statement ?? then };
}
function passed2(leg, last2, rest2, then, index) {
  const { place: place4 } = last2;
  const callee = calleeOf(last2, leg.steps, index);
  if (callee === null) return unknown2;
  if (callee.kind === "builtin" && callee.printed !== "panic") {
    return { kind: "appended", copied: callee.printed === "copy", place: place4 };
  }
  const call = parseCall(last2.text);
  const value = last2.source.replace(/^[&*]+/, "");
  const receiver = callee.kind === "dynamic" && value === baseName(callee.printed) && !(call?.arguments ?? []).some((argument) => mentions(argument, value));
  const parameter = rest2[0]?.parameter ?? "";
  return { kind: "passed", callee, place: place4, receiver, parameter, then: parameter === "" ? null : then };
}
function statementAt(step, index) {
  const { place: place4 } = step;
  if (step.reason !== "spill") return null;
  const form = index.side.files.get(place4.file)?.callAt(place4.line, place4.column)?.form;
  const statement = form === "go" || form === "defer" ? form : statementWord(place4, index);
  return statement === null ? null : { kind: "statement", statement, argument: false, place: place4 };
}
function statementWord(place4, index) {
  const word = /^\s*(go|defer)\b/.exec(index.side.files.get(place4.file)?.line(place4.line) ?? "")?.[1];
  return word === "go" || word === "defer" ? word : null;
}
function storeForm(target, place4, index) {
  if (target.startsWith("*")) return "pointer";
  if (target.endsWith("]")) return "element";
  if (!target.includes(".")) return "global";
  const file = index.side.files.get(place4.file);
  if (file === void 0) return "field";
  if (index.inlinedAt(place4).length > 0) {
    return target.split(".").length === 2 && importedNames(file).has(baseName(target)) ? "global" : "field";
  }
  const base = baseName(target);
  const declared = file.declarationOf(base, place4.line, place4.column);
  if (declared === null) return "global";
  const isParameter = index.declarations(place4.file).some(
    ({ receiver, parameters }) => [...receiver === null ? [] : [receiver], ...parameters].some(
      ({ name, line: line2, column }) => name === base && line2 === declared.line && column === declared.column
    )
  );
  return isParameter || !pointsToNewStackValue(base, { file: place4.file, ...declared }, index) ? "field" : "local";
}
function pointsToNewStackValue(name, declared, index) {
  const made2 = new RegExp(`\\b${name}\\b[^=]*=\\s*(?:&|new\\()`, "u").test(
    lineText(index.side, declared.file, declared.line)
  );
  const escapes = index.side.diagnostics.escapes.some(
    ({ place: place4, flow }) => place4.file === declared.file && place4.line === declared.line && flow.some((step) => step.kind === "flow" && step.to === name)
  );
  return made2 && !escapes;
}

// src/explain/root.ts
var deepest = 6;
var mostLeaks = 500;
function rootOf(escape, journey, context, index) {
  const search = { context, index, seen: /* @__PURE__ */ new Set() };
  const { place: place4, source } = escape;
  const own = changedWithin(place4.file, place4.line, Math.min(source.range.endLine, place4.line + mostLeaks), context);
  if (own !== null) return { root: own, through: [] };
  const onWay = onLegs(journey, context);
  if (onWay !== null) return { root: onWay, through: [] };
  const behind = behindCalls(journey, search, 0);
  if (behind !== null) return behind;
  const root = inInlined(escape, search) ?? inClosure(escape, journey, search) ?? inDeclaration(journey, search) ?? null;
  return { root, through: [] };
}
function onLegs(journey, context) {
  for (const leg of journey) {
    const step = leg.steps.findLast(({ place: place4 }) => context.isChanged(place4.file, place4.line));
    if (step !== void 0) return rootAt(step.place, context);
  }
  return null;
}
function behindCalls(journey, search, depth) {
  if (depth >= deepest) return null;
  for (const leg of [...journey].reverse()) {
    for (const step of [...leg.steps].reverse()) {
      const leaks = [
        ...step.reason === "call parameter" ? leakBehind(step, leg.steps, search.index) : [],
        ...inlinedLeaks(step.place, search.index)
      ];
      const found = inLeaks(leaks, search, depth);
      if (found !== null) return found;
    }
  }
  return null;
}
function inLeaks(leaks, search, depth) {
  for (const { leak, callee } of leaks) {
    if (search.seen.has(leak) || search.seen.size > mostLeaks) continue;
    search.seen.add(leak);
    const [first, ...rest2] = follow(leak.flow, search.index);
    if (first === void 0) continue;
    const journey = [{ ...first, callee, parameter: leak.parameter }, ...rest2];
    const root = onLegs(journey, search.context);
    if (root !== null) return { root, through: journey };
    const deeper = behindCalls(journey, search, depth + 1);
    if (deeper !== null) return { root: deeper.root, through: [...journey, ...deeper.through] };
    if (search.context.isChanged(leak.place.file, leak.place.line)) {
      return { root: rootAt(leak.place, search.context), through: journey };
    }
  }
  return null;
}
function inInlined(escape, { context, index }) {
  for (const name of escape.inlinedFrom) {
    const callee = index.function(name, escape.place.file);
    const range = callee?.declaration?.range;
    if (callee === null || range === void 0) continue;
    const own = index.side.diagnostics.escapes.find(
      ({ place: place4, expression: expression2 }) => place4.file === callee.place.file && place4.line >= range.line && place4.line <= range.endLine && expression2 === escape.expression
    );
    const root = (own === void 0 ? null : changedWithin(own.place.file, own.place.line, own.place.line, context) ?? onLegs(follow(own.flow, index), context)) ?? changedWithin(callee.place.file, range.line, range.endLine, context);
    if (root !== null) return root;
  }
  return null;
}
function inClosure(escape, journey, { context, index }) {
  for (const leg of journey) {
    const step = leg.steps.find(({ reason: reason2 }) => reason2 === "captured by a closure");
    if (step === void 0) continue;
    const { file, line: line2, column } = step.place;
    const closure = index.side.files.get(file)?.closuresCapturing(line2, column).find((candidate) => candidate.line <= line2 && line2 <= candidate.endLine);
    const range = escape.source.functionRange;
    const within2 = [
      ...closure === void 0 ? [] : [[closure.line, closure.endLine]],
      ...range?.file === file ? [[range.line, range.endLine]] : []
    ];
    for (const [first, last2] of within2) {
      const lines2 = changedLines(file, first, last2, context).filter(
        (line3) => mentions(lineText(index.side, file, line3), step.text)
      );
      const assigning = lines2.find((changed3) => assigns(lineText(index.side, file, changed3), step.text));
      const found = assigning ?? lines2[0];
      if (found !== void 0) return rootAt({ file, line: found, column: 0 }, context);
    }
  }
  return null;
}
function inDeclaration(journey, { context, index }) {
  for (const leg of journey) {
    const step = leg.steps.findLast(({ reason: reason2 }) => reason2 === "call parameter");
    const callee = step === void 0 ? null : calleeOf(step, leg.steps, index);
    if (step === void 0 || callee?.kind !== "dynamic") continue;
    const names2 = callee.printed.split(".").slice(0, callee.printed.includes(".") ? -1 : 1);
    const { file, line: line2, column } = step.place;
    const declared = index.side.files.get(file)?.declarationOf(names2[0] ?? "", line2, column) ?? null;
    if (declared !== null && context.isChanged(file, declared.line)) {
      return rootAt({ file, line: declared.line, column: declared.column }, context);
    }
    const member = names2.at(-1) ?? "";
    const field2 = names2.length > 1 || declared === null ? fieldDeclaration(member, file, context, index) : null;
    if (field2 !== null) return field2;
  }
  return null;
}
function fieldDeclaration(name, from, context, index) {
  const found = [];
  for (const [file, facts2] of [...index.side.files].sort(([a], [b]) => a < b ? -1 : 1)) {
    if (folderOf(file) !== folderOf(from)) continue;
    for (const line2 of changedLines(file, 1, mostLines3, context)) {
      const declaration = /^\s*(?:var\s+)?([\p{L}_][\p{L}\p{N}_, ]*?)\s+[\p{L}_*[(][^=:]*(?:=.*)?$/u.exec(
        facts2.line(line2)
      );
      if (declaration?.[1]?.split(/,\s*/).includes(name) === true) found.push({ file, line: line2, column: 0 });
    }
  }
  const [only] = found;
  return only === void 0 || found.length > 1 ? null : rootAt(only, context);
}
var mostLines3 = 2e4;
function changedLines(file, first, last2, context) {
  const files = changed.get(context) ?? /* @__PURE__ */ new Map();
  changed.set(context, files);
  let lines2 = files.get(file);
  if (lines2 === void 0) {
    const found = [];
    for (let line2 = 1; line2 <= mostLines3; line2++) {
      if (context.isChanged(file, line2) && lineText(context.side, file, line2).trim() !== "") found.push(line2);
    }
    lines2 = found;
    files.set(file, lines2);
  }
  return lines2.filter((line2) => first <= line2 && line2 <= last2);
}
var changed = /* @__PURE__ */ new WeakMap();
function changedWithin(file, first, last2, context) {
  for (let line2 = first; line2 <= Math.max(first, last2); line2++) {
    if (context.isChanged(file, line2)) return rootAt({ file, line: line2, column: 0 }, context);
  }
  return null;
}
function assigns(text3, name) {
  const target = name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(
    `(^|[^\\p{L}\\p{N}_.])${target}(\\.[\\w.]+|\\[[^\\]]*\\])*\\s*(,[^=]*)?([-+*/%&|^]|<<|>>|&\\^)?=[^=]|(^|[^\\p{L}\\p{N}_.])${target}\\s*(\\+\\+|--)`,
    "u"
  ).test(text3);
}
function rootAt({ file, line: line2 }, { side }) {
  return { file, line: line2, text: lineText(side, file, line2) };
}

// src/explain/side-index.ts
var SideIndex = class {
  side;
  #functions = /* @__PURE__ */ new Map();
  #compiled;
  #methods = /* @__PURE__ */ new Set();
  #declarations = /* @__PURE__ */ new Map();
  #escapes = /* @__PURE__ */ new Map();
  constructor(side) {
    this.side = side;
    const { escapes, leaks, inlinability: inlinability2 } = side.diagnostics;
    for (const escape of escapes) add(this.#escapes, `${escape.place.file}\0${escape.expression}`, escape);
    const byFile2 = /* @__PURE__ */ new Map();
    for (const record of inlinability2) add(byFile2, record.place.file, record);
    this.#compiled = new Set(byFile2.keys());
    for (const records of byFile2.values()) records.sort((a, b) => order(a.place, b.place));
    const leaksOf = /* @__PURE__ */ new Map();
    for (const leak of leaks) {
      const owner = ownerOf(byFile2.get(leak.place.file) ?? [], leak.place);
      if (owner !== null) add(leaksOf, owner, leak);
    }
    for (const record of inlinability2) {
      const name = functionKey(record.function);
      const declaration = this.declarations(record.place.file).find(
        ({ name: declared, range }) => declared === name && range.line <= record.place.line && record.place.line <= range.endLine
      ) ?? null;
      const known2 = { name, place: record.place, leaks: leaksOf.get(record) ?? [], declaration };
      add(this.#functions, name, { record, known: known2 });
      if (name.includes("."))
        this.#methods.add(`${folderOf(record.place.file)}\0${name.slice(name.lastIndexOf(".") + 1)}`);
    }
  }
  /**
   * The function that a printed callee means, seen from a file. `(*Conn).write` and `write` are of the file's own package,
   * `pkg.F` and `(*pkg.T).m` of one whose import path ends so. Null where this side did not compile it, or several fit.
   */
  function(callee, from) {
    const { name, qualifier } = unqualify(functionKey(callee));
    const candidates = this.#functions.get(name) ?? [];
    const own = candidates.filter(({ record }) => folderOf(record.place.file) === folderOf(from));
    if (qualifier === "") return own[0]?.known ?? null;
    const fitting = candidates.filter(({ record }) => isPackage(record.package, qualifier));
    if (new Set(fitting.map(({ record }) => record.package)).size === 1) return fitting[0]?.known ?? null;
    const method = (this.#functions.get(functionKey(callee)) ?? []).find(
      ({ record }) => folderOf(record.place.file) === folderOf(from)
    );
    return method?.known ?? null;
  }
  /** Was a method of this name compiled in the folder? */
  hasMethod(name, from) {
    return this.#methods.has(`${folderOf(from)}\0${name}`);
  }
  /** The escape of a value that a flow names: the one nearest to the place, at or above it if possible. */
  escape(expression2, near) {
    const candidates = this.#escapes.get(`${near.file}\0${expression2}`) ?? [];
    const distance4 = ({ place: place4 }) => place4.line <= near.line ? near.line - place4.line : (place4.line - near.line) * 1e3;
    return candidates.reduce(
      (best, candidate) => best === null || distance4(candidate) < distance4(best) ? candidate : best,
      null
    );
  }
  /** The functions that a file declares; none where it was not parsed. */
  declarations(file) {
    let found = this.#declarations.get(file);
    if (found === void 0) {
      found = this.side.files.get(file)?.functions() ?? [];
      this.#declarations.set(file, found);
    }
    return found;
  }
  /** Was code of this file compiled with messages? */
  compiled(file) {
    return this.#compiled.has(file);
  }
  inlinedAt(place4) {
    return this.side.diagnostics.inlined.get(`${place4.file}:${place4.line}:${place4.column}`) ?? [];
  }
};
function functionKey(name) {
  const closure = /((?:\.func\d+|\.gowrap\d+|-range\d+|\.\d+)+)$/.exec(name)?.[1] ?? "";
  return declaredFunction(name) + closure;
}
function unqualify(name) {
  const method = /^\(\*([\p{L}_][\p{L}\p{N}_]*)\.(.*)$/su.exec(name);
  if (method) return { qualifier: method[1] ?? "", name: `(*${method[2] ?? ""}` };
  const outside = /^([\p{L}_][\p{L}\p{N}_]*)\.(\(.*|[\p{L}_].*)$/su.exec(name);
  if (outside && !/^func\d/.test(outside[2] ?? "")) return { qualifier: outside[1] ?? "", name: outside[2] ?? "" };
  return { name, qualifier: "" };
}
function isPackage(importPath, qualifier) {
  const parts2 = importPath.split("/");
  const end = parts2.at(-1) ?? "";
  const name = /^v\d+$/.test(end) ? parts2.at(-2) ?? "" : end.replace(/\.v\d+$/, "");
  return name === qualifier || name.replace(/^go-/, "").replaceAll(/[-.]/g, "") === qualifier;
}
function ownerOf(sorted2, place4) {
  let low = 0;
  let high = sorted2.length;
  while (low < high) {
    const middle = low + high >> 1;
    const record = sorted2[middle];
    if (record !== void 0 && order(record.place, place4) <= 0) low = middle + 1;
    else high = middle;
  }
  return sorted2[low - 1] ?? null;
}
function order(a, b) {
  return a.line - b.line || a.column - b.column;
}
function add(map, key, value) {
  const list4 = map.get(key);
  if (list4 === void 0) map.set(key, [value]);
  else list4.push(value);
}

// src/explain/explain.ts
function explain2(escape, context, index = new SideIndex(context.side)) {
  const journey = follow(escape.flow, index);
  const reason2 = reasonOf(journey, index);
  const category = categoryOf(escape, reason2, journey, index);
  const { root, through } = rootOf(escape, journey, context, index);
  const known2 = new Set(
    journey.flatMap(({ steps }) => steps.map(({ place: place4, text: text3 }) => `${place4.file}:${place4.line} ${text3}`))
  );
  const beyond = through.filter(
    ({ steps }) => !steps.every(({ place: place4, text: text3 }) => known2.has(`${place4.file}:${place4.line} ${text3}`))
  );
  return {
    category,
    explanation: explanationOf(escape, category, reason2, journey, index),
    advice: adviceOf(escape, category, reason2, journey),
    chain: chainOf([...journey, ...beyond], index),
    root
  };
}

// src/explain/lost-stack.ts
function explainLostStack(lost, context, index) {
  const { escape, callee, before, after } = lost;
  const function_ = after ?? before;
  const name = code(function_ === null ? callee.source.function : declaredFunction(function_.function));
  const home = escape.place.file;
  const value = code(callee.expression);
  const explanation = [
    sentence(`${name} ${whyNot(before, after)}`),
    `Where it is inlined, ${value} stays on the stack of its caller; called${on(escape.place, home)} as a function of its own, it allocates ${value}${on(callee.place, home)}.`
  ].join(" ");
  const chain = [
    ...after === null ? [] : [{ text: `${name} ${inlinability(after)}`, ...after.place }],
    { text: `The call of ${name} is not inlined`, ...escape.place },
    { text: `${value} is allocated in ${name}`, ...callee.place }
  ];
  const { remedies, whenNot } = describe("no-longer-inlined");
  return {
    category: "no-longer-inlined",
    explanation,
    advice: `${remedies[0] ?? ""} ${escape.source.cold ? "Do not bother: this is an error path, which seldom runs." : whenNot}`,
    chain,
    root: rootIn(lost, context, index)
  };
}
function whyNot(before, after) {
  if (after === null) return "is not inlined here";
  const { cost, budget, reason: reason2 } = after;
  if (cost !== null && budget !== null) {
    const change = before?.cost === void 0 || before.cost === null ? `cost ${cost}` : `cost ${before.cost} \u2192 ${cost}`;
    return `does not fit the inlining budget: ${change}, budget ${budget}`;
  }
  if (after.inlinable) return "can be inlined, but is not at this call: its caller is large, or the call is recursive";
  return `can no longer be inlined${because(before, reason2)}`;
}
function inlinability({ cost, budget, reason: reason2, inlinable }) {
  if (inlinable) return "can be inlined";
  return cost !== null && budget !== null ? `costs ${cost}, and the inlining budget is ${budget}` : `cannot be inlined: ${whyImpossible(reason2)}`;
}
function because(before, reason2) {
  const now = whyImpossible(reason2);
  return before !== null && !before.inlinable && before.reason !== reason2 ? `: before, ${whyImpossible(before.reason)}; now, ${now}` : `: ${now}`;
}
var reasons = [
  [/^marked go:noinline/, "it is marked `//go:noinline`"],
  [/^unhandled op DEFER/, "it has a `defer` statement"],
  [/^unhandled op GO\b/, "it has a `go` statement"],
  [/^unhandled op SELECT/, "it has a `select` statement"],
  [/^unhandled op (?:RANGE|FOR)/, "it has a loop"],
  [/^unhandled op TYPESW/, "it has a type switch"],
  [/^unhandled op DCLTYPE/, "it declares a type"],
  [/^defer call in range func/, "it has a `defer` statement in a loop over a function"],
  [/^recursive/, "it calls itself"],
  [/^call to recover/, "it calls `recover`"],
  [/^not inlining functions with closures/, "it has a function literal"],
  [/^no function body/, "it is written in assembly"],
  [/^(?:function too complex|too expensive|cost)/, "it is too long"]
];
function whyImpossible(reason2) {
  const call = /^call to ([\w.]+)$/.exec(reason2);
  const known2 = reasons.find(([pattern]) => pattern.test(reason2))?.[1];
  return known2 ?? (call === null ? code(reason2) : `it calls ${code(call[1] ?? "")}`);
}
function rootIn({ after, escape }, context, index) {
  const { file, line: line2 } = escape.place;
  if (after !== null) {
    const { place: place4 } = after;
    const range = index.declarations(place4.file).map((declaration) => declaration.range).find((candidate) => candidate.line <= place4.line && place4.line <= candidate.endLine);
    const [first, last2] = [range?.line ?? place4.line, range?.endLine ?? place4.line];
    const root = (first < last2 ? changedWithin(place4.file, first + 1, last2, context) : null) ?? changedWithin(place4.file, first, first, context) ?? (after.reason.startsWith("marked go:") && first > 1 ? changedWithin(place4.file, first - 1, first - 1, context) : null);
    if (root !== null) return root;
  }
  return changedWithin(file, line2, line2, context);
}

// src/explain/index.ts
function explainer({
  base,
  head,
  places,
  lostStack
}) {
  const contexts = {
    base: { side: base, isChanged: (file, line2) => places.toHead({ file, line: line2, column: 0 }) === null },
    head: { side: head, isChanged: (file, line2) => places.isChanged(file, line2) }
  };
  const indexes = /* @__PURE__ */ new Map();
  return (escape, side) => {
    const index = indexes.get(side) ?? new SideIndex(contexts[side].side);
    indexes.set(side, index);
    const lost = lostStack.get(escape);
    return lost === void 0 ? explain2(escape, contexts[side], index) : explainLostStack(lost, contexts[side], index);
  };
}

// src/policy/comments.ts
function waiverComments(files) {
  return [...files].flatMap(
    ([file, parsed]) => parsed.waivers().map(({ line: line2, covers, reason: reason2, mistake }) => {
      if (mistake !== null) throw new UsageError(`${file}:${line2}: ${mistake}`);
      return { file, line: line2, covers, reason: reason2 };
    })
  );
}

// src/policy/waive.ts
var import_picomatch = __toESM(require_picomatch2(), 1);
var Waivers = class {
  #sources;
  #rules;
  constructor(sources) {
    this.#sources = sources;
    this.#rules = sources.rules.map((rule) => ({ rule, matches: matcher(rule) }));
  }
  of(escape) {
    const comment = this.#sources.comments.find(
      ({ file, covers }) => file === escape.place.file && covers.includes(escape.place.line)
    );
    if (comment !== void 0) {
      return { source: "comment", reason: comment.reason, where: `${comment.file}:${comment.line}` };
    }
    const served = this.#rules.find(({ rule, matches }) => !isExpired(rule, this.#sources.today) && matches(escape));
    if (served !== void 0) return { source: "config", reason: served.rule.reason, where: this.#sources.configPath };
    const [label3] = this.#sources.labels;
    return label3 === void 0 ? null : { source: "label", reason: label3.reason, where: label3.label };
  }
  /**
   * One sentence for each waiver that no longer does anything, for the report's notices; and the same of those that do.
   *
   * @param looked every escape of the packages that were looked at: a waiver of something that stands unchanged there is in use,
   * and one for a package that was not looked at can't be judged.
   */
  uses(looked) {
    const { comments, today, configPath } = this.#sources;
    const files = new Set(looked.map(({ place: place4 }) => place4.file));
    const said = [
      ...this.#rules.flatMap(({ rule, matches }) => {
        if (isExpired(rule, today)) {
          const notice2 = `The waiver for ${describe3(rule)} in ${configPath} expired on ${rule.expires ?? ""}.`;
          return [{ isUsed: false, notice: notice2 }];
        }
        const inPath2 = rule.path === null ? null : (0, import_picomatch.default)(rule.path, { dot: true });
        const lookedThere = inPath2 !== null && [...files].some((file) => inPath2(file));
        const notice = `The waiver for ${describe3(rule)} in ${configPath} matches nothing that escapes.`;
        return lookedThere ? [{ isUsed: looked.some(matches), notice }] : [];
      }),
      ...comments.map((comment) => ({
        isUsed: looked.some(({ place: place4 }) => place4.file === comment.file && comment.covers.includes(place4.line)),
        notice: `The waiver comment at ${comment.file}:${comment.line} stands beside nothing that escapes.`
      }))
    ];
    const notices = (wanted) => said.filter(({ isUsed }) => isUsed === wanted).map(({ notice }) => notice);
    return { used: notices(true), unused: notices(false) };
  }
};
function matcher(rule) {
  const path31 = rule.path === null ? null : (0, import_picomatch.default)(rule.path, { dot: true });
  return (escape) => (path31 === null || path31(escape.place.file)) && (rule.function === null || rule.function === escape.source.function) && (rule.expression === null || rule.expression === escape.expression);
}
function isExpired(rule, today) {
  return rule.expires !== null && rule.expires <= today;
}
function describe3(rule) {
  return [
    rule.path === null ? null : `path ${rule.path}`,
    rule.function === null ? null : `function ${rule.function}`,
    rule.expression === null ? null : `expression ${rule.expression}`
  ].filter((part) => part !== null).join(", ");
}

// src/profile/decode.ts
import { promisify } from "node:util";
import { gunzip } from "node:zlib";

// src/profile/format.ts
var beginnings = [
  [/^go 1\.\d+ trace\0/, "an execution trace of Go (go tool trace reads it)"],
  [/^go1\.\d+ heap dump\n/, "a heap dump of debug.WriteHeapDump"],
  [/^heap profile: /, "a heap profile as text (debug=1)"],
  [/^(?:goroutine|threadcreate|mutex|block) profile: |^--- (?:mutex|contention):/, "a profile as text (debug=1)"],
  [/^goroutine \d+ \[/, "the stacks of goroutines as text (debug=2)"],
  [/^(?:File|Build ID|Type|Main binary filename): /, "the output of go tool pprof"],
  [/^version https:\/\/git-lfs/, "a pointer of Git LFS (git lfs pull fetches the file)"],
  [/^mode: (?:set|count|atomic)\n/, "a coverage profile"],
  [/^GO PREPROFILE V1\n/, "a profile that go tool preprofile has condensed"],
  [/^FLR\0/, "a recording of the Java Flight Recorder"],
  [/^JAVA PROFILE /, "a heap dump of Java"],
  [/^PERFILE2/, "the data of perf record"],
  [/^\u007fELF/, "a program (ELF)"],
  [/^MZ/, "a program of Windows"],
  [/^PK[^ -~]{2}/, "a ZIP archive"],
  [/^\u0028\u00b5\u002f\u00fd/, "compressed with zstd"],
  [/^BZh[1-9]/, "compressed with bzip2"],
  [/^\s*[[{]/, "JSON"],
  [/^\s*</, "HTML or XML"]
];
var telling = 64;
function otherFormat(bytes) {
  const start = Buffer.from(bytes.subarray(0, telling)).toString("latin1");
  return beginnings.find(([pattern]) => pattern.test(start))?.[1] ?? null;
}
function isGzip(bytes) {
  return bytes[0] === 31 && bytes[1] === 139;
}

// src/profile/wire.ts
var valueType = {};
var label2 = {};
var line = {};
var profile = {
  1: valueType,
  2: { 1: "numbers", 2: "numbers", 3: label2 },
  3: {},
  4: { 4: line },
  5: {},
  11: valueType,
  13: "numbers"
};
var longestNumber = 10;
var maxParts = 4e6;
function wireFormat(bytes) {
  const budget = { parts: maxParts };
  const isWhole = isMessage(bytes, 0, bytes.length, profile, budget);
  return budget.parts < 0 ? "too-many-parts" : isWhole ? "profile" : "other";
}
function isMessage(bytes, start, end, shape, budget) {
  let at3 = start;
  while (at3 < end) {
    const tag2 = bytes[at3] ?? 0;
    if (tag2 >= 128 || tag2 >> 3 === 0) return false;
    at3++;
    const next = afterNumber(bytes, at3, end);
    if (next === null) return false;
    switch (tag2 & 7) {
      case 0:
        at3 = next;
        break;
      case 2: {
        if (--budget.parts < 0) return false;
        const length = numberAt(bytes, at3, next);
        if (length > end - next) return false;
        const inner = shape[tag2 >> 3];
        const isGood = inner === void 0 || (inner === "numbers" ? areNumbers(bytes, next, next + length) : isMessage(bytes, next, next + length, inner, budget));
        if (!isGood) return false;
        at3 = next + length;
        break;
      }
      default:
        return false;
    }
  }
  return true;
}
function areNumbers(bytes, start, end) {
  let at3 = start;
  while (at3 < end) {
    const next = afterNumber(bytes, at3, end);
    if (next === null) return false;
    at3 = next;
  }
  return true;
}
function afterNumber(bytes, start, end) {
  const limit = Math.min(end, start + longestNumber);
  for (let at3 = start; at3 < limit; at3++) if ((bytes[at3] ?? 0) < 128) return at3 + 1;
  return null;
}
function numberAt(bytes, start, end) {
  let value = 0;
  for (let at3 = end - 1; at3 >= start; at3--) value = value * 128 + ((bytes[at3] ?? 0) & 127);
  return value;
}

// src/profile/decode.ts
var maxProfileBytes = 64 * 1024 * 1024;
var maxUnpackedBytes = 64 * 1024 * 1024;
var acceptedFiles = "Accepted: a CPU or heap profile in the format of pprof, as runtime/pprof, net/http/pprof and go test -cpuprofile or -memprofile write it.";
var usedTypes = [
  ["cpu", "cpu"],
  ["alloc_space", "memory"],
  ["alloc_objects", "memory"],
  ["inuse_space", "memory"],
  ["inuse_objects", "memory"],
  // What other tools convert to pprof often counts samples only.
  ["samples", "cpu"]
];
async function loadProfile(file, measured2 = false) {
  const fail2 = failure(file);
  const { Profile } = await import("./esm-NTIJ6FN4.js");
  const bytes = await unpacked(file.bytes, fail2);
  const format = wireFormat(bytes);
  if (format === "too-many-parts") throw fail2(`has more than ${maxParts} parts.`, "Accepted: a smaller one.");
  if (format === "other") throw fail2(`is ${otherFormat(bytes) ?? "not in the format of pprof, or breaks off"}.`);
  return readProfile(file, Profile.decode(bytes), measured2, fail2);
}
var failure = ({ path: path31 }) => (problem2, hint = acceptedFiles) => new UsageError(`profile: ${JSON.stringify(path31)} ${problem2} ${hint}`);
async function unpacked(bytes, fail2) {
  if (bytes.length === 0) throw fail2("is empty.");
  if (!isGzip(bytes)) return bytes;
  try {
    const unpackedBytes = await promisify(gunzip)(bytes, { maxOutputLength: maxUnpackedBytes });
    if (unpackedBytes.length === 0) throw fail2("is empty once it is unpacked.");
    return unpackedBytes;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { code: code2, message } = error;
    if (code2 === "ERR_BUFFER_TOO_LARGE")
      throw fail2(`has more than ${maxUnpackedBytes} bytes once it is unpacked.`, "Accepted: a smaller one.");
    if (code2 === "Z_BUF_ERROR") throw fail2("breaks off: its compressed data has no end.");
    throw fail2(`can't be unpacked: ${message}.`);
  }
}
function readProfile({ path: path31, name }, profile2, measured2, fail2) {
  const text3 = (index) => profile2.stringTable.strings[Number(index)] ?? "";
  const types = profile2.sampleType.map(({ type }) => text3(type));
  if (types.length === 0 && profile2.sample.length === 0) throw fail2("has no types of value, so it is no profile.");
  const functions2 = [];
  const functionIndex = /* @__PURE__ */ new Map();
  for (const found of profile2.function) {
    functionIndex.set(Number(found.id), functions2.length);
    functions2.push({
      name: text3(found.name) || text3(found.systemName),
      file: text3(found.filename),
      startLine: Number(found.startLine)
    });
  }
  const locations = new Map(
    profile2.location.map((location) => [
      Number(location.id),
      location.line.flatMap(({ functionId, line: line2 }) => {
        const index = functionIndex.get(Number(functionId));
        return index === void 0 ? [] : [{ function: index, line: Number(line2) }];
      })
    ])
  );
  const stacks = profile2.sample.map(({ locationId }) => locationId.map((id) => locations.get(Number(id)) ?? []));
  const known2 = usedTypes.filter(([type]) => types.includes(type));
  if (known2.length === 0) {
    throw fail2(`counts ${types.map((type) => JSON.stringify(type)).join(", ") || "nothing"}: neither time nor memory.`);
  }
  if (profile2.sample.length > 0 && !functions2.some((found) => found.name !== "")) {
    throw fail2(
      "has addresses only, no names of functions.",
      'Accepted: a profile with symbols; "go tool pprof -proto PROGRAM PROFILE" adds them.'
    );
  }
  for (const [sampleType2, kind2] of known2) {
    const column = types.indexOf(sampleType2);
    const weights = profile2.sample.map(({ value }) => Number(BigInt.asIntN(64, BigInt(value[column] ?? 0))));
    if (weights.some((weight2) => weight2 < 0)) {
      throw fail2("has negative values: it is the difference of two profiles.");
    }
    const samples = weights.flatMap((weight2, index) => weight2 === 0 ? [] : [{ weight: weight2, stack: stacks[index] ?? [] }]);
    const total = samples.reduce((sum3, { weight: weight2 }) => sum3 + weight2, 0);
    if (total > 0) return { path: path31, name, kind: kind2, sampleType: sampleType2, functions: functions2, samples, total, measured: measured2 };
  }
  const [[sampleType, kind] = []] = known2;
  if (measured2 && sampleType !== void 0 && kind !== void 0) {
    return { path: path31, name, kind, sampleType, functions: functions2, samples: [], total: 0, measured: measured2 };
  }
  throw fail2(
    "has no samples.",
    "Accepted: one of a run that took some time; a CPU profile has 100 samples for each second."
  );
}
function distinctNames(paths) {
  const split2 = paths.map((path31) => path31.split(/[\\/]+/).filter((part) => part !== ""));
  return split2.map((parts2, index) => {
    for (let length = 1; length < parts2.length; length++) {
      const end = parts2.slice(-length).join("/");
      const isShared2 = split2.some((other, at3) => at3 !== index && other.slice(-length).join("/") === end);
      if (!isShared2) return end;
    }
    return parts2.join("/");
  });
}

// src/profile/load.ts
async function loadProfiles(named2, read4, log, measured2 = false) {
  const profiles = [];
  for (const file of await read4(named2)) {
    const profile2 = await loadProfile(file, measured2);
    log.detail(`${profile2.name}: ${profile2.samples.length} samples of ${profile2.sampleType}`);
    profiles.push(profile2);
  }
  if (profiles.length > 0) log.phase(`read ${profiles.length} ${profiles.length === 1 ? "profile" : "profiles"}`);
  return profiles;
}

// src/profile/station.ts
var import_picomatch2 = __toESM(require_picomatch2(), 1);
import path13 from "node:path";

// src/profile/bench.ts
import path12 from "node:path";
var memoryRate = 4096;
var timeout2 = "10m";
var longestOutput = 4e3;
async function runBenchmarks({ bench, build: build2, tree, scope }, { git, go, log }) {
  const { head: side, settings: settings3 } = build2;
  const roots = await buildRoots(side.tree, tree, scope, bench.packages, git, go, settings3);
  const done = [];
  const seen = /* @__PURE__ */ new Set();
  for (const root of roots) {
    for (const importPath of await testedPackages(root, side, build2, go)) {
      if (seen.has(importPath)) continue;
      seen.add(importPath);
      done.push(...await runPackage(importPath, root, `bench/${seen.size}`, bench, build2, { go, log }));
    }
  }
  if (done.length > 0) return done;
  const named2 = bench.packages.map((pattern) => JSON.stringify(pattern)).join(", ");
  throw new UsageError(
    seen.size === 0 ? `bench: ${named2} names no package with tests. Accepted: patterns of packages with benchmarks, such as ./internal/cache.` : `bench: no benchmark of ${named2} matches ${JSON.stringify(bench.filter)}. Accepted: a regular expression that does (--bench-filter).`
  );
}
async function testedPackages(root, side, { settings: settings3 }, go) {
  const { objects, failure: failure3 } = await goList(go, side.tree, settings3, {
    dir: path12.join(side.tree.root, root.folder),
    env: root.env,
    args: ["-json=ImportPath,TestGoFiles,XTestGoFiles", "--", ...root.patterns]
  });
  if (failure3 !== null) throw new UsageError(`bench: the packages can't be listed: ${failure3}`);
  return objects.filter(({ TestGoFiles = [], XTestGoFiles = [] }) => TestGoFiles.length + XTestGoFiles.length > 0).map(({ ImportPath }) => ImportPath).sort();
}
async function runPackage(importPath, root, name, bench, { settings: settings3, head }, { go, log }) {
  const folder2 = await go.folder(name);
  const last2 = importPath.slice(importPath.lastIndexOf("/") + 1);
  const names2 = [`${last2}.cpu.pprof`, `${last2}.mem.pprof`];
  const args = [
    "test",
    ...head.tree.overlay === null ? [] : [`-overlay=${head.tree.overlay}`],
    ...settings3.flags,
    "-vet=off",
    "-run=^$",
    `-bench=${bench.filter}`,
    `-benchtime=${bench.time}`,
    "-benchmem",
    "-count=1",
    `-timeout=${timeout2}`,
    `-cpuprofile=${names2[0]}`,
    `-memprofile=${names2[1]}`,
    `-memprofilerate=${memoryRate}`,
    `-outputdir=${folder2}`,
    `-o=${path12.join(folder2, `${last2}.test`)}`,
    importPath
  ];
  log.detail(`go ${args.join(" ")}`);
  let output = "";
  const keep = (chunk) => {
    output = (output + Buffer.from(chunk).toString("utf8")).slice(-longestOutput);
  };
  let line2 = "";
  let ran = 0;
  const exitCode = await go.run({
    dir: path12.join(head.tree.root, root.folder),
    args,
    env: { ...settings3.env, ...root.env },
    onStdout: (chunk) => {
      keep(chunk);
      const lines2 = (line2 + Buffer.from(chunk).toString("utf8")).split("\n");
      line2 = (lines2.pop() ?? "").slice(0, longestOutput);
      ran += lines2.filter((each) => /^Benchmark\S*\s/.test(each)).length;
    },
    onStderr: keep
  });
  if (exitCode !== 0 && /exec format error|not a valid Win32 application/.test(output)) {
    throw new UsageError(
      `bench: benchmarks that are compiled for ${settings3.goos}/${settings3.goarch} don't run on this machine. Accepted: --bench without --goos and --goarch, or with those of this machine.`
    );
  }
  if (exitCode !== 0 && /^chdir .*: (?:no such file or directory|The system cannot find)/m.test(output)) {
    throw new UsageError(
      `bench: the folder of ${importPath} is not in the working tree, where benchmarks run, whatever the revision. Accepted: packages that are there, or an audit in a checkout of that revision.`
    );
  }
  if (exitCode !== 0) {
    throw new UsageError(
      `bench: the benchmarks of ${importPath} don't compile or fail:
${output.trim()}
Accepted: benchmarks that pass with "go test -run ^$ -bench"; --bench-filter chooses among them.`
    );
  }
  if (ran === 0) return [];
  log.phase(`ran ${ran} ${ran === 1 ? "benchmark" : "benchmarks"} of ${importPath}, ${bench.time} each`);
  return names2.map((file) => path12.join(folder2, file));
}

// src/profile/packages.ts
var PackageFinder = class {
  #known;
  #withoutVersion;
  #modules;
  #byFileName;
  constructor(packages) {
    this.#known = new Set(packages.map(({ importPath }) => importPath));
    const plain = /* @__PURE__ */ new Map();
    for (const importPath of this.#known) {
      const key = withoutVersion(importPath);
      plain.set(key, (plain.get(key) ?? /* @__PURE__ */ new Set()).add(importPath));
    }
    this.#withoutVersion = plain;
    this.#modules = [...new Set(packages.map(modulePath))];
    const byFileName = /* @__PURE__ */ new Map();
    for (const own of packages) {
      for (const name of new Set(own.files.map(baseName2))) {
        const known2 = byFileName.get(name);
        if (known2 === void 0) byFileName.set(name, [own]);
        else known2.push(own);
      }
    }
    this.#byFileName = byFileName;
  }
  /**
   * The import path; null where it is no package of the repository's, or one that is not known.
   *
   * @param linked the package as the symbol has it; every program's is `main`, so that only the file tells which one it is.
   * @param file as in the profile: absolute on whatever machine, or with `-trimpath` the import path and the file's name.
   */
  find(linked, file) {
    if (linked === "main") return this.ofFile(file);
    return this.#named(linked) ?? this.#named(linked.replace(/_test$/, ""));
  }
  /** Of several versions in one repository, such as `api/v1` and `api/v2`, only the very one is meant. */
  #named(linked) {
    if (this.#known.has(linked)) return linked;
    return onlyOne(this.#withoutVersion.get(withoutVersion(linked)) ?? /* @__PURE__ */ new Set());
  }
  /**
   * Whether it is in a module of the repository's, even if not among the packages that are known. Half of all programs have a `main.go`:
   * for those, the folder must fit, too.
   */
  isOurs(linked, file) {
    if (linked === "main") return this.ofFile(file, 1) !== null;
    const plain = withoutVersion(linked);
    return this.find(linked, file) !== null || this.#modules.some((module) => plain === module || plain.startsWith(`${module}/`));
  }
  /**
   * The package that has a file of this name, and whose path ends most as the file's does; null where that is none, or several.
   *
   * @param least how many folders at the end must be the same: 0 where the repository may be checked out under any name.
   */
  ofFile(file, least = 0) {
    const parts2 = file.split(/[\\/]+/).map((part) => part.replace(/@v\d.*$/, ""));
    const name = parts2.pop() ?? "";
    const candidates = (this.#byFileName.get(name) ?? []).map(({ importPath }) => ({
      importPath,
      shared: sharedEnd(parts2, importPath.split("/"))
    }));
    const most = Math.max(least, ...candidates.map(({ shared }) => shared));
    return onlyOne(new Set(candidates.filter(({ shared }) => shared === most).map(({ importPath }) => importPath)));
  }
};
function onlyOne(found) {
  const [only] = found;
  return found.size === 1 && only !== void 0 ? only : null;
}
function modulePath({ importPath, folder: folder2 }) {
  const isInside = folder2 !== "" && importPath.endsWith(`/${folder2}`);
  return withoutVersion(isInside ? importPath.slice(0, -folder2.length - 1) : importPath);
}
function withoutVersion(importPath) {
  return importPath.replace(/\/v\d+(?=\/|$)|\.v\d+(?=\/|$)/, "");
}
function sharedEnd(a, b) {
  let count = 0;
  while (count < a.length && count < b.length && a.at(-1 - count) === b.at(-1 - count)) count++;
  return count;
}
function baseName2(file) {
  return file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);
}

// src/profile/symbol.ts
var made = /^(?:(?:func|gowrap|deferwrap|dwrap|stmp_)?·?\d+)$/;
function parseSymbol(name) {
  const plain = withoutTypeArguments3(name);
  const afterSlash = plain.lastIndexOf("/") + 1;
  const dot = plain.indexOf(".", afterSlash);
  if (dot <= afterSlash) return null;
  const rest2 = plain.slice(dot + 1);
  const parts2 = rest2.replaceAll(/-(?:fm|range\d+)/g, (suffix) => suffix === "-fm" ? "" : ".func1").split(/\.(?![^(]*\))/).filter((part) => part !== "");
  const names2 = [];
  let isClosure2 = false;
  for (const [index, part] of parts2.entries()) {
    if (index > 0 && made.test(part)) isClosure2 ||= !(names2.length === 1 && names2[0] === "init" && /^\d+$/.test(part));
    else if (names2.at(-1)?.startsWith("(") === true && !names2.at(-1)?.includes(")."))
      names2.push(`${names2.pop() ?? ""}.${part}`);
    else names2.push(part);
  }
  if (names2.length === 0) return null;
  if (names2[0] === "init" && !/^\d+$/.test(parts2[1] ?? "")) names2[0] = "";
  return { package: decoded(plain.slice(0, dot)), names: names2, isClosure: isClosure2 };
}
function declaredName({ names: names2, isClosure: isClosure2 }, isDeclared) {
  const [first = "", second] = names2;
  const last2 = names2.at(-1) ?? first;
  if (isClosure2) {
    const method = names2.length > 1 ? names2.slice(-2).join(".") : "";
    const found = [method, last2].find((name) => name !== "" && isDeclared(name));
    if (found !== void 0) return found;
  }
  if (first === "") return "";
  const whole = second === void 0 ? first : `${first}.${second}`;
  if (whole === "init" || whole === "glob") return isDeclared(whole) ? whole : "";
  const ofValue = whole.replace(/^\(\*(.*)\)\./, "$1.");
  return !isDeclared(whole) && isDeclared(ofValue) ? ofValue : whole;
}
function withoutTypeArguments3(name) {
  let depth = 0;
  let kept = "";
  for (const character of name) {
    if (character === "[") depth++;
    else if (character === "]") depth--;
    else if (depth === 0) kept += character;
  }
  return kept;
}
function decoded(prefix) {
  try {
    return decodeURIComponent(prefix);
  } catch {
    return prefix;
  }
}

// src/profile/weights.ts
var lineKey2 = (file, line2) => `${baseName2(file)}:${line2}`;
function weigh(profile2, packages, isDeclared) {
  const owners = /* @__PURE__ */ new Map();
  let isOurs = false;
  const symbols = profile2.functions.map(({ name, file, startLine }) => {
    const symbol = parseSymbol(name);
    if (symbol === null) return null;
    isOurs ||= packages.isOurs(symbol.package, file);
    const home = homeOf(symbol, file, packages, isDeclared);
    if (home === null) return null;
    const { importPath, declared } = home;
    isOurs ||= !["main", "init", ""].includes(declared) && isDeclared(importPath, declared);
    const key = ownerKey(importPath, declared, isTestFile(file));
    const owner = owners.get(key) ?? { samples: 0, closures: 0, startLine: 0, lines: /* @__PURE__ */ new Map() };
    owners.set(key, owner);
    if (!symbol.isClosure && startLine > 0) owner.startLine = startLine;
    return { owner, isClosure: symbol.isClosure };
  });
  const isRuntime = profile2.functions.map(({ name }) => /^(?:internal\/)?runtime[./]/.test(name));
  let nameless = 0;
  for (const { stack, weight: weight2 } of profile2.samples) {
    const seen = /* @__PURE__ */ new Set();
    const inClosures = /* @__PURE__ */ new Set();
    const lines2 = /* @__PURE__ */ new Map();
    const leaf = stack.find((frames) => frames.some((frame) => isRuntime[frame.function] === false));
    for (const frames of stack) {
      for (const frame of frames) {
        const found = symbols[frame.function];
        if (found === void 0 || found === null) continue;
        seen.add(found.owner);
        if (found.isClosure) inClosures.add(found.owner);
        if (frame.line > 0 && (profile2.kind === "cpu" || frames === leaf)) addLine(lines2, found.owner, frame, profile2);
      }
    }
    for (const owner of seen) owner.samples += weight2;
    for (const owner of inClosures) owner.closures += weight2;
    for (const [owner, keys2] of lines2)
      for (const key of keys2) owner.lines.set(key, (owner.lines.get(key) ?? 0) + weight2);
    if (stack.every((frames) => frames.length === 0)) nameless += weight2;
  }
  const share = (weight2) => weight2 === 0 ? 0 : Math.min(1, weight2 / profile2.total);
  return {
    isOurs,
    nameless: share(nameless),
    of(importPath, name, inTests = false) {
      const owner = owners.get(ownerKey(importPath, name, inTests));
      if (owner === void 0 || owner.samples === 0) return null;
      return {
        share: share(owner.samples),
        closures: share(owner.closures),
        startLine: owner.startLine,
        lines: new Map([...owner.lines].map(([line2, weight2]) => [line2, share(weight2)]))
      };
    }
  };
}
function homeOf(symbol, file, packages, isDeclared) {
  const nameIn = (importPath) => declaredName(symbol, (candidate) => isDeclared(importPath, candidate));
  const named2 = packages.find(symbol.package, file);
  if (symbol.isClosure && symbol.names.length > 1) {
    const standsIn = packages.ofFile(file, named2 === null ? 1 : 0);
    if (standsIn !== null && standsIn !== named2 && isDeclared(standsIn, nameIn(standsIn))) {
      return { importPath: standsIn, declared: nameIn(standsIn) };
    }
  }
  return named2 === null ? null : { importPath: named2, declared: nameIn(named2) };
}
function isTestFile(file) {
  return file.endsWith("_test.go");
}
function addLine(lines2, owner, { line: line2, function: index }, profile2) {
  const keys2 = lines2.get(owner) ?? /* @__PURE__ */ new Set();
  keys2.add(lineKey2(profile2.functions[index]?.file ?? "", line2));
  lines2.set(owner, keys2);
}
function ownerKey(importPath, name, inTests) {
  return `${importPath}\0${name}\0${inTests}`;
}

// src/profile/hot.ts
var muchNameless = 0.5;
var HotPaths = class {
  #profiles;
  #threshold;
  /** What the reader of the report should know of the profiles. */
  notices;
  /** @throws UsageError for a given profile of another program: it would make nothing hot, and nobody would notice. */
  constructor({ profiles, threshold, packages, functions: functions2 }) {
    const finder = new PackageFinder(packages);
    const folders = new Map(packages.map(({ folder: folder2, importPath }) => [folder2, importPath]));
    const declared = new Set(
      functions2.map(
        ({ file, name }) => `${folders.get(file.slice(0, Math.max(0, file.lastIndexOf("/")))) ?? ""}\0${name}`
      )
    );
    this.#threshold = threshold;
    this.#profiles = profiles.map((profile2) => ({
      name: profile2.name,
      weights: weigh(profile2, finder, (importPath, name) => declared.has(`${importPath}\0${name}`))
    }));
    const notices = [];
    for (const [index, { name, weights }] of this.#profiles.entries()) {
      const profile2 = profiles[index];
      if (!weights.isOurs && packages.length > 0) {
        if (profile2?.measured !== true) throw foreign(profile2?.path ?? "", packages);
        notices.push(
          `No sample of ${name} is of this repository's code: give the benchmarks more time (--bench-time).`
        );
      }
      if (weights.nameless >= muchNameless) {
        const percent = Math.round(weights.nameless * 100);
        notices.push(`${percent} % of the profile ${name} has no names of functions: what is hot there is not known.`);
      }
    }
    this.notices = notices;
  }
  /** Of the profile in which its function weighs most; null where that is less than the threshold in all of them. */
  of(escape) {
    let hottest = null;
    for (const { name, weights } of this.#profiles) {
      const found = weights.of(escape.package, escape.source.function, isTestFile(escape.place.file));
      if (found === null) continue;
      const share = runsOnce(escape) ? found.closures : found.share;
      if (share === 0 || share < this.#threshold || share <= (hottest?.share ?? 0)) continue;
      hottest = { share, line: lineShare(escape, found), profile: name };
    }
    return hottest;
  }
};
function runsOnce({ source }) {
  return (source.function === "main" || source.function === "") && !source.inLoop;
}
function lineShare({ place: place4, source }, { lines: lines2, startLine }) {
  if (lines2.size === 0) return null;
  const moved = startLine > 0 && source.functionRange !== null ? source.functionRange.line - startLine : 0;
  return lines2.get(lineKey2(place4.file, place4.line - moved)) ?? 0;
}
function foreign(path31, packages) {
  const names2 = [...new Set(packages.map(({ importPath }) => importPath))].sort();
  const shown2 = names2.slice(0, 3).join(", ") + (names2.length > 3 ? ", \u2026" : "");
  return new UsageError(
    `profile: ${JSON.stringify(path31)} has no function of this repository (${shown2}): it is of another program. Accepted: a CPU or heap profile of a program or of benchmarks that use these packages.`
  );
}

// src/profile/station.ts
async function benchmarkProfiles(build2, tree, { bench, repo }, world) {
  if (bench === null) return [];
  const git = world.repository.trees;
  const scope = path13.relative(git.root, repo).replaceAll(path13.sep, "/");
  const files = await runBenchmarks({ bench, build: build2, tree, scope }, { git, go: world.go, log: world.log });
  return await loadProfiles(files, world.profiles, world.log, true);
}
function hotPathsOf(profiles, { hotThreshold }, { base, head }, sides) {
  const packages = [base, head].flatMap(
    ({ graph }) => [...graph.packages.values()].flatMap(
      ({ importPath, folder: folder2, files }) => folder2 === null ? [] : [{ importPath, folder: folder2, files }]
    )
  );
  const functions2 = sides.flatMap((side) => side.functions);
  return new HotPaths({ profiles, threshold: hotThreshold, packages, functions: functions2 });
}
function changedProfiles(changes, named2, root) {
  const inside = named2.map((file) => path13.relative(root, file).replaceAll(path13.sep, "/"));
  const matchers2 = inside.map((name) => (0, import_picomatch2.default)(name, { dot: true }));
  const isNamed = (file) => inside.includes(file) || matchers2.some((matches) => matches(file));
  return changes.flatMap(({ basePath, headPath }) => {
    const touched = [headPath, basePath].find((file) => file !== null && isNamed(file));
    return touched === void 0 || touched === null ? [] : [`This change changes the profile ${touched}, which tells what is hot.`];
  });
}

// src/shards/split.ts
function partOf2(build2, changes, shard2) {
  const ours = new Set([...build2.base.packages, ...build2.head.packages].map(({ importPath }) => importPath));
  if (shard2 === null) return { build: build2, packages: [...ours].sort(), isMine: () => true, isOthers: () => false };
  const weights = new Map([...ours].map((name) => [name, weightOf(name, build2)]));
  const total = [...weights.values()].reduce((a, b) => a + b, 0);
  const packages = [];
  let before = 0;
  for (const name of [...ours].sort()) {
    const weight2 = weights.get(name) ?? 0;
    const index = Math.floor((before + weight2 / 2) * shard2.count / total) + 1;
    if (index === shard2.index) packages.push(name);
    before += weight2;
  }
  const mine = new Set(packages);
  const wanted = withImports2([...packages, ...changed2(changes, build2)], build2);
  const narrowed = (side) => ({
    ...side,
    packages: side.packages.filter(({ importPath }) => wanted.has(importPath))
  });
  return {
    build: { ...build2, base: narrowed(build2.base), head: narrowed(build2.head) },
    packages,
    isMine: (name) => mine.has(name),
    isOthers: (name) => ours.has(name) && !mine.has(name)
  };
}
function answered(compiled, side, { isMine, isOthers }) {
  const problems3 = compiled.problems.filter((problem2) => problem2.package === null || !isOthers(problem2.package));
  const broken = new Set(problems3.map((problem2) => problem2.package));
  const packages = side.packages.filter(({ importPath }) => isMine(importPath));
  const isAllBroken = broken.has(null) || packages.length > 0 && packages.every((found) => broken.has(found.importPath));
  return { ...compiled, problems: problems3, status: problems3.length === 0 ? "built" : isAllBroken ? "failed" : "partial" };
}
function weightOf(name, { base, head }) {
  const files = (found) => found?.files.length ?? 0;
  return 1 + Math.max(files(base.graph.packages.get(name)), files(head.graph.packages.get(name)));
}
function changed2(changes, { base, head, settings: settings3 }) {
  const folders = changedSourceFolders(changes, settings3.tests);
  return [...base.packages, ...head.packages].flatMap(
    ({ importPath, folder: folder2 }) => folder2 !== null && folders.has(folder2) ? [importPath] : []
  );
}
function withImports2(names2, { base, head }) {
  const wanted = new Set(names2);
  const queue = [...wanted];
  for (let name = queue.pop(); name !== void 0; name = queue.pop()) {
    for (const { graph } of [base, head]) {
      for (const imported of graph.packages.get(name)?.imports ?? []) {
        if (wanted.has(imported)) continue;
        wanted.add(imported);
        queue.push(imported);
      }
    }
  }
  return wanted;
}

// src/audit.ts
async function auditRevision({ comparison: { head: revision3, pullRequest: pullRequest2, description }, worktree, configPath, profiles: given3 }, options, world) {
  const { repository, go, disk: disk2, log } = world;
  const comparison = { base: revision3, head: revision3, pullRequest: pullRequest2, description };
  const tools = { git: repository.trees, go, disk: disk2 };
  const part = partOf2(await prepareBuild(comparison, worktree, "all-packages", options, tools), [], options.shard);
  const { build: build2 } = part;
  const compiled = await compileDiagnostics(build2.head, build2.settings, foldersOf(build2.head), go);
  log.phase(`compiled ${plural(build2.head.packages.length, "package")} of ${revision3.label}`);
  const profiles = [...given3, ...await benchmarkProfiles(build2, revision3.tree, options, world)];
  const folders = foldersOfEscapes(compiled.diagnostics);
  const head = await understand(build2.head, compiled, folders, [], build2, world);
  log.phase(`looked at ${plural(head.escapes.length, "escape")}`);
  const comments = waiverComments(head.files);
  const waivers2 = new Waivers({ comments, rules: options.waivers, configPath, labels: [], today: world.today });
  const places = await correspondence([], build2.head.tree, build2.head.tree);
  const hotPaths = hotPathsOf(profiles, options, build2, [head]);
  const explain3 = explainer({ base: head, head, places, lostStack: /* @__PURE__ */ new Map() });
  const answers = answered(compiled, build2.head, part);
  const findings = judge(alone(head.escapes), {
    failOn: "none",
    waivers: waivers2,
    places,
    isListed: (item) => isListed(item, options),
    explain: explain3,
    hot: (escape) => hotPaths.of(escape)
  });
  return {
    build: build2,
    part,
    sides: { base: answers, head: answers },
    findings,
    unchangedElsewhere: 0,
    notices: [...head.unread, ...hotPaths.notices],
    waivers: waivers2.uses(head.escapes),
    measured: null,
    totals: null
  };
}

// src/build/notices.ts
async function buildNotices2({ base, head, settings: settings3 }, changes) {
  const notices = [base, head].flatMap(
    ({ name, tree }) => tree.materialised === null ? [] : [`The ${name} was built in a folder of its own, because ${tree.materialised}.`]
  );
  for (const { basePath, headPath } of changes) {
    if (basePath === null || headPath === null || !/(?:^|\/)go\.(?:mod|work)$/.test(headPath)) continue;
    const [before, after] = await Promise.all([base.tree.read(basePath), head.tree.read(headPath)]);
    for (const directive of ["go", "toolchain"]) {
      const [was, is2] = [valueOf2(directive, before), valueOf2(directive, after)];
      if (was === is2) continue;
      notices.push(
        `${headPath} changes its ${directive} line from ${was} to ${is2}. Both sides were compiled with ${settings3.goVersion}, so what a new compiler decides otherwise is not shown.`
      );
    }
  }
  return notices;
}
function valueOf2(directive, file) {
  return new RegExp(`^${directive}[ \\t]+([\\w.+-]+)`, "m").exec(file ?? "")?.[1] ?? "none";
}

// src/build/deadline.ts
var TimeoutError = class extends InconclusiveError {
};
function deadlineIn(milliseconds) {
  if (milliseconds === null) return (go) => go;
  const signal = AbortSignal.timeout(milliseconds);
  const refuseLate = () => {
    if (!signal.aborted) return;
    throw new TimeoutError(`Stopped after ${duration2(milliseconds)} (timeout): not everything was compiled by then.`);
  };
  return (go) => ({
    ...go,
    run: async (request) => {
      refuseLate();
      const exitCode = await go.run({ ...request, signal });
      refuseLate();
      return exitCode;
    }
  });
}
function duration2(milliseconds) {
  const seconds2 = Math.round(milliseconds / 1e3);
  const parts2 = [
    [Math.floor(seconds2 / 3600), "h"],
    [Math.floor(seconds2 / 60) % 60, "m"],
    [seconds2 % 60, "s"]
  ];
  const shown2 = parts2.filter(([value]) => value > 0).map(([value, unit]) => `${value}${unit}`);
  return shown2.length === 0 ? "0s" : shown2.join("");
}

// src/build/stopwatch.ts
var kinds = ["compiling", "listing packages"];
var GoStopwatch = class {
  #clock;
  #began;
  #spent = new Map(kinds.map((kind) => [kind, 0]));
  #active = [];
  #since = 0;
  constructor(clock) {
    this.#clock = clock;
    this.#began = clock.now();
  }
  /** The same go command, watched. */
  watch(go) {
    return {
      ...go,
      run: async (request) => {
        const isList = request.args[0] === "list" && !request.args.includes("-export");
        const kind = isList || request.args[0] === "env" ? kinds[1] : kinds[0];
        this.#settle();
        this.#active.push(kind);
        try {
          return await go.run(request);
        } finally {
          this.#settle();
          this.#active.splice(this.#active.indexOf(kind), 1);
        }
      }
    };
  }
  /** `12.3 s: compiling 9.8 s, listing packages 0.9 s, everything else 1.6 s`. */
  summary() {
    this.#settle();
    const all = this.#clock.now() - this.#began;
    const known2 = kinds.map((kind) => [kind, this.#spent.get(kind) ?? 0]);
    const rest2 = all - known2.reduce((sum3, [, spent]) => sum3 + spent, 0);
    const parts2 = [...known2, ["everything else", rest2]].map(([what, spent]) => `${what} ${seconds(spent)}`);
    return `${seconds(all)}: ${parts2.join(", ")}`;
  }
  /** What has passed since the last change belongs to what was running; compiling, where it was among it. */
  #settle() {
    const now = this.#clock.now();
    const kind = kinds.find((each) => this.#active.includes(each));
    if (kind !== void 0) this.#spent.set(kind, (this.#spent.get(kind) ?? 0) + now - this.#since);
    this.#since = now;
  }
};
function seconds(milliseconds) {
  return `${(Math.max(0, milliseconds) / 1e3).toFixed(1)} s`;
}

// src/compare/functions.ts
var renamedShare = 0.5;
var extractedShare = 0.2;
var extractedLines = 2;
function functionHistory(base, head, places) {
  const baseKey = (found) => keyOf2(folderOf(places.headFile(found.file) ?? found.file), found.name);
  const headKey = (found) => keyOf2(folderOf(found.file), found.name);
  const atBase = new Map(base.map((found) => [baseKey(found), found]));
  const atHead = new Map(head.map((found) => [headKey(found), found]));
  const added = head.filter((found) => places.isTouched(found.file) && !atBase.has(headKey(found)));
  const gone = base.filter((found) => !atHead.has(baseKey(found)));
  const origins = new Map(added.map((found) => [headKey(found), null]));
  for (const after of added) {
    const origin = renamedFrom(after, gone, places) ?? extractedFrom(
      after,
      base.flatMap((before) => {
        const now = atHead.get(baseKey(before));
        return now !== void 0 && folderOf(now.file) === folderOf(after.file) ? [{ before, now }] : [];
      })
    );
    if (origin !== null) origins.set(headKey(after), origin.name);
  }
  const renamed = new Set(origins.values());
  const pasted = gone.filter(({ name }) => !renamed.has(name));
  return {
    baseName(folder2, name) {
      const origin = origins.get(keyOf2(folder2, name));
      return origin === void 0 ? name : origin;
    },
    pastedInto(folder2, name) {
      const before = atBase.get(keyOf2(folder2, name));
      const calls2 = ({ name: callee }) => before?.text.some((line2) => callsName(line2, shortName(callee))) === true;
      return new Set(
        pasted.filter((callee) => folderOf(places.headFile(callee.file) ?? callee.file) === folder2 && calls2(callee)).map((callee) => callee.name)
      );
    }
  };
}
function renamedFrom(after, gone, places) {
  const votes = gone.map((before) => {
    let lines2 = 0;
    for (let line2 = before.line; line2 <= before.endLine; line2++) {
      const place4 = places.toHead({ file: before.file, line: line2, column: 0 });
      if (place4?.file === after.file && after.line <= place4.line && place4.line <= after.endLine) lines2++;
    }
    return { before, lines: lines2 };
  });
  const [winner] = votes.sort((a, b) => b.lines - a.lines);
  return winner !== void 0 && winner.lines >= (after.endLine - after.line + 1) * renamedShare ? winner.before : null;
}
function extractedFrom(after, survivors) {
  const method = shortName(after.name);
  const telling2 = after.text.filter(isTelling);
  let best = null;
  for (const { before, now } of survivors) {
    if (!now.text.some((line2) => callsName(line2, method)) || before.text.some((line2) => callsName(line2, method)))
      continue;
    const kept = new Set(now.text);
    const taken = new Set(before.text.filter((line2) => isTelling(line2) && !kept.has(line2)));
    const found = telling2.filter((line2) => taken.has(line2));
    const enough = new Set(found).size >= extractedLines && found.length >= telling2.length * extractedShare;
    if (enough && found.length > (best?.lines ?? 0)) best = { before, lines: found.length };
  }
  return best?.before ?? null;
}
function isTelling(line2) {
  return (line2.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 6;
}
function callsName(line2, name) {
  for (let at3 = line2.indexOf(`${name}(`); at3 >= 0; at3 = line2.indexOf(`${name}(`, at3 + 1)) {
    if (at3 === 0 || !/[\p{L}\p{N}_]/u.test(line2[at3 - 1] ?? "")) return true;
  }
  return false;
}
function shortName(name) {
  return name.slice(name.lastIndexOf(".") + 1);
}
function keyOf2(folder2, name) {
  return `${folder2}\0${name}`;
}

// src/compare/lost-stack.ts
function lostStackAllocations(before, after, place4, contextAt, wasThere) {
  const inlinedAfter = calleesByLine(after);
  const inBody = lazy(
    () => groupBy(
      after.escapes.filter((escape) => escape.allocation.status !== "none" && wasThere(escape)),
      (escape) => escape.source.function
    )
  );
  const escapesBefore = lazy(() => groupBy(before.escapes, (escape) => placeKey(escape.place)));
  const recordsBefore = byFunction(before);
  const recordsAfter = byFunction(after);
  const found = [];
  for (const [key, callees] of [...before.diagnostics.inlined].sort(([a], [b]) => a < b ? -1 : 1)) {
    const at3 = parseKey(key);
    const now = place4(at3);
    if (now === null) continue;
    const still = inlinedAfter.get(`${now.file}:${now.line}`) ?? /* @__PURE__ */ new Set();
    for (const callee of callees.filter((name) => !still.has(name))) {
      const function_ = declaredFunction(callee);
      const record = recordFor(recordsAfter, function_, now);
      if (record === null || record.inlinable) continue;
      const context = contextAt(now);
      if (context === null || context.function === unqualified(function_)) continue;
      const known2 = new Set((escapesBefore().get(key) ?? []).map((escape) => escape.identity));
      const body = (inBody().get(unqualified(function_)) ?? []).filter(
        (escape) => folderOf(escape.place.file) === folderOf(record.place.file)
      );
      for (const value of body.filter((escape) => !known2.has(escape.identity))) {
        found.push({
          escape: {
            ...value,
            place: now,
            kind: "lost-stack",
            message: `${withoutShapes(callee)} is no longer inlined: its ${value.message}`,
            source: {
              ...context,
              cold: context.cold || value.source.cold,
              inLoop: context.inLoop || value.source.inLoop
            },
            inlinedFrom: [],
            occurrences: []
          },
          callee: value,
          before: recordFor(recordsBefore, function_, at3),
          after: record
        });
      }
    }
  }
  return found;
}
function calleesByLine(side) {
  const lines2 = /* @__PURE__ */ new Map();
  for (const [key, callees] of side.diagnostics.inlined) {
    const { file, line: line2 } = parseKey(key);
    const known2 = lines2.get(`${file}:${line2}`) ?? /* @__PURE__ */ new Set();
    for (const callee of callees) known2.add(callee);
    lines2.set(`${file}:${line2}`, known2);
  }
  return lines2;
}
function byFunction(side) {
  return groupBy(side.diagnostics.inlinability, (record) => unqualified(declaredFunction(record.function)));
}
function recordFor(records, callee, caller) {
  const candidates = records.get(unqualified(callee)) ?? [];
  const qualifier = qualifierOf(callee);
  if (qualifier === "")
    return candidates.find((record) => folderOf(record.place.file) === folderOf(caller.file)) ?? null;
  const fitting = candidates.filter(
    (record) => record.package === qualifier || record.package.endsWith(`/${qualifier}`)
  );
  return fitting.length === 1 ? fitting[0] ?? null : null;
}
function unqualified(name) {
  const qualifier = qualifierOf(name);
  return qualifier === "" ? name : name.slice(qualifier.length + 1);
}
function qualifierOf(name) {
  const pointer = /^([\p{L}_][\p{L}\p{N}_]*)\.\(/u.exec(name);
  if (pointer) return pointer[1] ?? "";
  const plain = /^([\p{Ll}_][\p{L}\p{N}_]*)\.[\p{L}_]/u.exec(name);
  return plain?.[1] ?? "";
}
function parseKey(key) {
  const [, file = "", line2 = "0", column = "0"] = /^(.*):(\d+):(\d+)$/s.exec(key) ?? [];
  return { file, line: Number(line2), column: Number(column) };
}
function lazy(make) {
  let made2 = null;
  return () => (made2 ??= { value: make() }).value;
}
function groupBy(items, key) {
  const groups = /* @__PURE__ */ new Map();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === void 0) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}

// src/compare/crowd.ts
var otherText = 1e9;
var perLine = 1e3;
var Crowd = class {
  #members;
  #taken = /* @__PURE__ */ new Set();
  #rows = null;
  constructor(first) {
    this.#members = [first];
  }
  add(escape) {
    this.#members.push(escape);
  }
  take(escape) {
    this.#taken.add(escape);
  }
  /** @param mayBe says it of an escape by its allocation's status, its coldness, and whether it is in a loop. */
  nearest(to, mayBe) {
    const [only] = this.#members;
    if (this.#members.length === 1 && only !== void 0) {
      if (this.#taken.has(only) || !mayBe(only)) return null;
      return { escape: only, distance: distanceOf(only, to) + (sameLine(only, to) ? 0 : otherText) };
    }
    this.#rows ??= rowsOf(this.#members, this.#taken);
    const rows = this.#rows.filter(({ like }) => mayBe(like));
    const text3 = to.source.lineText.trim();
    return nearestOf(rows.flatMap(({ ofText }) => ofText.get(text3)?.nearest(to) ?? [])) ?? further(nearestOf(rows.flatMap(({ all }) => all.nearest(to))));
  }
};
function sameLine(a, b) {
  return a.source.lineText.trim() === b.source.lineText.trim();
}
function nearestOf(found) {
  return found.reduce(
    (best, next) => best === null || next.distance < best.distance ? next : best,
    null
  );
}
function further(found) {
  return found === null ? null : { ...found, distance: found.distance + otherText };
}
function distanceOf({ place: place4 }, to) {
  return Math.abs(place4.line - to.place.line) * perLine + Math.min(perLine - 1, Math.abs(place4.column - to.place.column));
}
function rowsOf(members, taken) {
  const byCircumstances = groupBy2(
    members,
    ({ allocation, source }) => [allocation.status, source.cold, source.inLoop].join(" ")
  );
  return [...byCircumstances.values()].flatMap((alike) => {
    const [like] = alike;
    if (like === void 0) return [];
    const texts = groupBy2(alike, ({ source }) => source.lineText.trim());
    const ofText = new Map([...texts].map(([text3, found]) => [text3, new Places(found, taken)]));
    return [{ like, all: new Places(alike, taken), ofText }];
  });
}
function groupBy2(escapes, keyOf5) {
  const groups = /* @__PURE__ */ new Map();
  for (const escape of escapes) {
    const key = keyOf5(escape);
    const group = groups.get(key);
    if (group === void 0) groups.set(key, [escape]);
    else group.push(escape);
  }
  return groups;
}
var Places = class {
  #escapes;
  #taken;
  /** From a taken one at index n, the index + 1 of one before it that may be free (0: none), and of one after it. */
  #before;
  #after;
  constructor(escapes, taken) {
    this.#escapes = [...escapes].sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
    this.#taken = taken;
    this.#before = Int32Array.from(escapes, (_, index) => index);
    this.#after = Int32Array.from(escapes, (_, index) => index + 2);
  }
  /** At most four: before and after the place, on the nearest lines that have any. */
  nearest(to) {
    const { line: line2, column } = to.place;
    const at3 = this.#firstFrom(line2, column);
    const near = [this.#freeBefore(at3 - 1), this.#freeFrom(at3)].flatMap((index) => {
      const found = this.#escapes[index];
      if (found === void 0 || found.place.line === line2) return [index];
      const onIt = this.#firstFrom(found.place.line, column);
      return [this.#freeBefore(onIt - 1), this.#freeFrom(onIt)];
    });
    return near.flatMap((index) => {
      const escape = this.#escapes[index];
      return escape === void 0 ? [] : { escape, distance: distanceOf(escape, to) };
    });
  }
  /** The index of the first escape that is not before the place. */
  #firstFrom(line2, column) {
    let [low, high] = [0, this.#escapes.length];
    while (low < high) {
      const middle = low + high >> 1;
      const place4 = this.#escapes[middle]?.place;
      const isBefore = place4 !== void 0 && (place4.line < line2 || place4.line === line2 && place4.column < column);
      if (isBefore) low = middle + 1;
      else high = middle;
    }
    return low;
  }
  #freeFrom(index) {
    return this.#free(this.#after, index);
  }
  #freeBefore(index) {
    return this.#free(this.#before, index);
  }
  /** Follows the links from one that is taken to one that is free, and shortens them for the next time. */
  #free(links, from) {
    const isTaken = (index) => {
      const escape = this.#escapes[index];
      return escape !== void 0 && this.#taken.has(escape);
    };
    let free = from;
    while (isTaken(free)) free = (links[free] ?? 0) - 1;
    for (let index = from; index !== free; ) {
      const next = (links[index] ?? 0) - 1;
      links[index] = free + 1;
      index = next;
    }
    return free;
  }
};

// src/compare/match.ts
function match(base, head, places, history) {
  const pairing = new Pairing(base, head);
  const functionAtBase = (escape) => escape.source.function === "" ? "" : history.baseName(folderOf(escape.place.file), escape.source.function);
  const folderAtHead = (escape) => folderOf(places.headFile(escape.place.file) ?? escape.place.file);
  const homeOfBase = (escape) => `${folderAtHead(escape)}\0${escape.source.function}`;
  const homeOfHead = (escape) => {
    const name = functionAtBase(escape);
    return name === null ? null : `${folderOf(escape.place.file)}\0${name}`;
  };
  pairing.stage(
    (escape) => {
      const place4 = places.toHead(escape.place);
      return place4 === null ? null : `${place4.file}\0${place4.line}\0${escape.identity}`;
    },
    (escape) => `${escape.place.file}\0${escape.place.line}\0${escape.identity}`,
    () => "unchanged",
    { sameWarmth: false }
  );
  pairing.stage(
    (escape) => `${homeOfBase(escape)}\0${escape.kind}\0${escape.identity}`,
    (escape) => prefixed(homeOfHead(escape), `${escape.kind}\0${escape.identity}`),
    (before, after) => before.source.function !== after.source.function ? "moved" : sameLine(before, after) ? "unchanged" : "changed"
  );
  const isNewHome = (escape) => functionAtBase(escape) === null;
  const sameCode = (escape) => `${escape.identity}\0${escape.source.lineText.trim()}`;
  pairing.stage(
    sameCode,
    (escape) => isNewHome(escape) ? sameCode(escape) : null,
    () => "moved"
  );
  pairing.stage(
    (escape) => `${homeOfBase(escape)}\0${sameCode(escape)}`,
    (escape) => {
      const folder2 = folderOf(escape.place.file);
      if (isNewHome(escape)) return null;
      return [...history.pastedInto(folder2, escape.source.function)].map(
        (name) => `${folder2}\0${name}\0${sameCode(escape)}`
      );
    },
    () => "moved"
  );
  for (const traitOf of traits) {
    pairing.stage(
      (escape) => prefixed(homeOfBase(escape), traitOf(escape)),
      (escape) => prefixed(homeOfHead(escape), traitOf(escape)),
      () => "changed",
      { sameCost: true }
    );
  }
  return pairing.result((escape) => isNewHome(escape) ? "new-function" : "existing-function");
}
function compatible(a, b, sameWarmth, sameCost) {
  const costs = a.allocation.status === b.allocation.status || !sameCost && (a.allocation.status === "unknown" || b.allocation.status === "unknown");
  return costs && (!sameWarmth || a.source.cold === b.source.cold && a.source.inLoop === b.source.inLoop);
}
function prefixed(prefix, rest2) {
  return prefix === null || rest2 === null ? null : `${prefix}\0${rest2}`;
}
var traits = [
  (escape) => escape.identity,
  (escape) => escape.allocation.type === null ? null : `${escape.kind}\0${escape.allocation.type}`,
  (escape) => escape.allocation.type,
  (escape) => escape.kind,
  // `map[K]V{}` rewritten as `make(map[K]V, n)`; the first call of the runtime names no type.
  (escape) => /^(?:make\()?map\[/.test(escape.expression) ? "map" : null
];
var Pairing = class {
  #base;
  #head;
  #pairs = [];
  constructor(base, head) {
    this.#base = new Set(base);
    this.#head = new Set(head);
  }
  /** Pairs what has equal keys, the nearest lines and columns first; a null key takes no part, and one of several is enough. */
  stage(baseKey, headKeys, state, { sameWarmth = true, sameCost = false } = {}) {
    const crowds = /* @__PURE__ */ new Map();
    for (const escape of this.#base) {
      const key = baseKey(escape);
      if (key === null) continue;
      const crowd = crowds.get(key);
      if (crowd === void 0) crowds.set(key, new Crowd(escape));
      else crowd.add(escape);
    }
    for (const after of [...this.#head]) {
      const near = [headKeys(after) ?? []].flat().flatMap((key) => {
        const crowd2 = crowds.get(key);
        const found = crowd2?.nearest(after, (candidate) => compatible(candidate, after, sameWarmth, sameCost));
        return crowd2 === void 0 || found === null || found === void 0 ? [] : { ...found, crowd: crowd2 };
      });
      const [first, ...others2] = near;
      if (first === void 0) continue;
      const { escape: before, crowd } = others2.reduce(
        (best, next) => next.distance < best.distance ? next : best,
        first
      );
      crowd.take(before);
      this.#base.delete(before);
      this.#head.delete(after);
      this.#pairs.push({ state: state(before, after), base: before, head: after });
    }
  }
  result(originOf2) {
    return [
      ...this.#pairs.map((pair) => ({ ...pair, origin: "existing-function" })),
      ...[...this.#head].map((head) => ({ state: "new", origin: originOf2(head), base: null, head })),
      ...[...this.#base].map((base) => ({ state: "fixed", origin: "existing-function", base, head: null }))
    ];
  }
};

// src/compare/compare.ts
function compareSides(base, head, places) {
  const history = functionHistory(base.functions, head.functions, places);
  const matched = match(base.escapes, head.escapes, places, history);
  const pairedHeads = new Set(matched.filter(({ base: before }) => before !== null).map(({ head: after }) => after));
  const pairedBases = new Set(matched.filter(({ head: after }) => after !== null).map(({ base: before }) => before));
  const lost = lostStackAllocations(
    base,
    head,
    (place4) => places.toHead(place4),
    (place4) => head.contextAt(place4),
    (escape) => pairedHeads.has(escape)
  );
  const regained = lostStackAllocations(
    head,
    base,
    (place4) => places.toBase(place4),
    (place4) => base.contextAt(place4),
    (escape) => pairedBases.has(escape)
  );
  const compared2 = [
    ...collapse(matched, callsInstead({ base: base.diagnostics.inlined, head: head.diagnostics.inlined }, places)),
    ...lost.map(({ escape }) => ({ state: "new", origin: "existing-function", base: null, head: escape })),
    ...regained.map(({ escape }) => ({
      state: "fixed",
      origin: "existing-function",
      base: escape,
      head: null
    }))
  ];
  const placeOf3 = ({ head: after, base: before }) => (after ?? before)?.place ?? { file: "", line: 0, column: 0 };
  return {
    compared: compared2.sort((a, b) => byPlace(placeOf3(a), placeOf3(b))),
    lostStack: new Map([...lost, ...regained].map((found) => [found.escape, found]))
  };
}

// src/build/dependencies.ts
function changedDependencies(base, head) {
  const before = versions(base);
  const after = versions(head);
  const changed3 = [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].filter(
    (path31) => before.get(path31) !== after.get(path31)
  );
  return changed3.sort().map((path31) => ({
    path: path31,
    before: before.get(path31) ?? null,
    after: after.get(path31) ?? null,
    dependents: dependents(head, path31)
  }));
}
function versions({ packages }) {
  return new Map(
    [...packages.values()].flatMap(
      ({ dependency }) => dependency === null ? [] : [[dependency.path, dependency.version]]
    )
  );
}
function dependents({ packages }, module) {
  const found = /* @__PURE__ */ new Set();
  const seen = /* @__PURE__ */ new Map();
  const reaches = (importPath) => {
    const known2 = seen.get(importPath);
    if (known2 !== void 0) return known2;
    seen.set(importPath, false);
    const listed = packages.get(importPath);
    const result = listed !== void 0 && (listed.dependency?.path === module || listed.imports.some(reaches));
    seen.set(importPath, result);
    return result;
  };
  for (const { importPath, ours } of packages.values()) if (ours && reaches(importPath)) found.add(importPath);
  return found;
}

// src/explain/dependencies.ts
function attributeToDependency(escape, cause, dependencies, files) {
  if (cause.root !== null) return cause;
  const suspects = dependencies.filter(({ dependents: dependents2 }) => dependents2.has(escape.package));
  const [dependency] = suspects;
  if (dependency === void 0 || suspects.length > 1) return cause;
  const root = requirement(dependency.path, files);
  const change = `${dependency.before ?? "nothing"} to ${dependency.after ?? "nothing"}`;
  return {
    ...cause,
    explanation: `No line of code here changed: the dependency \`${dependency.path}\` did, from ${change}. ${cause.explanation}`,
    root
  };
}
function requirement(module, files) {
  for (const { path: path31, lines: lines2 } of files) {
    const index = lines2.findIndex((line2) => line2.split(/\s+/).includes(module));
    if (index >= 0) return { file: path31, line: index + 1, text: lines2[index] ?? "" };
  }
  return null;
}

// src/matrix/choose.ts
import path14 from "node:path";
async function chooseBuilds(options, tree, { go, toolchains, trees }) {
  const { goVersions, platforms } = options;
  const plans = [];
  for (const wanted of goVersions.length === 0 ? [""] : goVersions) {
    const found = wanted === "" ? { go, missing: null } : await toolchains.find(await wantedGo(wanted, options, tree, trees));
    for (const platform2 of platforms.length === 0 ? [null] : platforms) {
      const name = [wanted, platform2 === null ? "" : platformName(platform2)].filter((part) => part !== "").join(" ");
      const tags = [...options.tags, ...platform2?.tags ?? []];
      plans.push({ name, options: { ...options, ...platform2, tags }, ...found });
    }
  }
  return plans;
}
function platformName({ goos, goarch, tags }) {
  return [`${goos}/${goarch}`, ...tags].join("+");
}
function parseGoVersion(text3) {
  if (text3 === "oldest") return null;
  if (text3 === "local" || text3 === "tip") return { kind: text3 };
  const [, minor, patch] = /^(?:go)?1\.(\d{1,4})(?:\.(\d{1,4}))?$/.exec(text3) ?? [];
  if (minor === void 0) return { kind: "path", path: text3 };
  return { kind: "release", minor: Number(minor), patch: patch === void 0 ? null : Number(patch), orNewer: false };
}
async function wantedGo(text3, options, tree, trees) {
  const parsed = parseGoVersion(text3) ?? await oldestOf(options, tree, trees);
  if (parsed.kind === "release" && parsed.minor < oldestGo) {
    throw new UsageError(
      `go-versions: ${JSON.stringify(text3)} is too old. Accepted: releases from 1.${oldestGo} on, whose messages escapediff can read.`
    );
  }
  return parsed;
}
async function oldestOf({ repo }, tree, trees) {
  const folder2 = path14.relative(trees.root, repo).replaceAll(path14.sep, "/");
  const files = (await trees.find(tree, ["go.mod", "go.work"])).filter(
    (file) => !/(?:^|\/)(?:vendor|testdata|[._][^/]*)\//.test(file)
  );
  const below2 = files.filter((file) => isWithin(path14.posix.dirname(file), folder2));
  const around = files.filter((file) => isWithin(folder2, path14.posix.dirname(file)));
  const entries = await Promise.all(
    [.../* @__PURE__ */ new Set([...below2, ...around.slice(-1)])].map((file) => trees.entry(tree, file))
  );
  const texts = await trees.blobs(entries.flatMap((entry) => entry?.blob ?? []));
  const lines2 = texts.map((text3) => goLine(text3?.toString("utf8") ?? ""));
  const greatest = lines2.reduce((a, b) => b.minor > a.minor || b.minor === a.minor && b.patch > a.patch ? b : a, {
    minor: oldestGo,
    patch: 0
  });
  return { kind: "release", minor: greatest.minor, patch: greatest.patch === 0 ? null : greatest.patch, orNewer: true };
}
function goLine(text3) {
  const [, minor = "0", patch = "0"] = /^go[ \t]+1\.(\d+)(?:\.(\d+))?/m.exec(text3) ?? [];
  return { minor: Number(minor), patch: Number(patch) };
}
function isWithin(folder2, outer) {
  return outer === "" || outer === "." || folder2 === outer || folder2.startsWith(`${outer}/`);
}

// src/measure/benchstat.ts
var benchstat = "golang.org/x/perf/cmd/benchstat@v0.0.0-20230113213139-801c7ef9e5c5";
var longestError = 2e3;
var StatisticsError = class extends Error {
};
async function statistics(base, head, go) {
  let out = "";
  let errors2 = "";
  const exitCode = await go.run({
    dir: await go.folder("measure/benchstat"),
    args: ["run", benchstat, "-format", "csv", `base=${base}`, `head=${head}`],
    // Neither the repository's modules nor what it is compiled for has a say in a program that runs here.
    env: { GOWORK: "off", GOFLAGS: "-mod=mod", GOOS: "", GOARCH: "" },
    onStdout: (chunk) => out += Buffer.from(chunk).toString("utf8"),
    onStderr: (chunk) => errors2 = (errors2 + Buffer.from(chunk).toString("utf8")).slice(-longestError)
  });
  if (exitCode !== 0) throw new StatisticsError(errors2.trim());
  return parseBenchstat(out);
}
var units = { "allocs/op": "allocs", "B/op": "bytes", "sec/op": "seconds" };
function parseBenchstat(text3) {
  const drafts = /* @__PURE__ */ new Map();
  let pkg = "";
  let unit = null;
  for (const line2 of text3.split("\n")) {
    const configuration = /^([a-z]\S*): (.*)$/.exec(line2);
    if (configuration !== null) {
      if (configuration[1] === "pkg") pkg = configuration[2] ?? "";
      continue;
    }
    const [name = "", ...cells2] = cellsOf3(line2);
    if (name === "") {
      const heading2 = cells2[0] ?? "";
      if (heading2 !== "base") unit = heading2 in units ? units[heading2] : null;
      continue;
    }
    const change = name === "geomean" || unit === null ? null : changeOf(cells2);
    if (change === null || unit === null) continue;
    const key = `${pkg}\0${name}`;
    const draft = drafts.get(key) ?? { package: pkg, name, allocs: null, bytes: null, seconds: null };
    draft[unit] = change;
    drafts.set(key, draft);
  }
  return [...drafts.values()];
}
function changeOf([base = "", , head = "", , versus = "", probability = ""]) {
  const [from, to] = [Number(base), Number(head)];
  if (base === "" || head === "" || !Number.isFinite(from) || !Number.isFinite(to)) return null;
  const p = /^p=(\d(?:\.\d+)?)/.exec(probability)?.[1];
  return { base: from, head: to, p: p === void 0 ? null : Number(p), significant: /^[+-]|^\?$/.test(versus) };
}
function cellsOf3(line2) {
  return [...`,${line2}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
    ([, quoted2, plain = ""]) => quoted2 === void 0 ? plain : quoted2.replaceAll('""', '"')
  );
}

// src/measure/compile.ts
import path15 from "node:path";
async function writeOut(side, revision3, { git, go, disk: disk2 }) {
  const root = await go.folder(`measure/${side.name}`);
  await git.materialise(revision3, root);
  const read4 = async (file) => await disk2.readText(path15.join(root, file));
  const tree = { root, overlay: null, replace: {}, materialised: "its benchmarks run", original: () => null, read: read4 };
  return { name: side.name, tree };
}
async function withBenchmarks(packages, { tree }, settings3, go) {
  const found = /* @__PURE__ */ new Map();
  for (const root of new Set(packages.map((each) => each.root))) {
    const members = packages.filter((each) => each.root === root).map(({ importPath }) => importPath);
    const { objects } = await goList(go, tree, settings3, {
      dir: path15.join(tree.root, root.folder),
      env: root.env,
      args: ["-json=ImportPath,Dir,TestGoFiles,XTestGoFiles", "--", ...members]
    });
    for (const { ImportPath, Dir, TestGoFiles = [], XTestGoFiles = [] } of objects) {
      if (Dir === void 0) continue;
      const files = [...TestGoFiles, ...XTestGoFiles].map((name) => path15.relative(tree.root, path15.join(Dir, name)));
      const texts = await Promise.all(files.map(async (file) => await tree.read(file)));
      if (texts.some((text3) => /^func Benchmark/m.test(text3 ?? ""))) found.set(ImportPath, Dir);
    }
  }
  return found;
}
async function compileBenchmarks({ importPath, root }, folder2, { name, tree }, number, settings3, go) {
  const program2 = path15.join(await go.folder("measure/programs"), `${number}.${name}`);
  let words2 = "";
  const keep = (chunk) => {
    words2 = (words2 + Buffer.from(chunk).toString("utf8")).slice(0, 2e3);
  };
  const exitCode = await go.run({
    dir: path15.join(tree.root, root.folder),
    args: ["test", "-c", "-vet=off", ...settings3.flags, "-o", program2, importPath],
    env: { ...settings3.env, ...root.env },
    onStdout: keep,
    onStderr: keep
  });
  return exitCode === 0 ? { program: { program: program2, folder: folder2 }, failure: null } : { program: null, failure: words2.trim() };
}

// src/measure/rounds.ts
var longestRun2 = "10m";
var longestOutput2 = 4 * 1024 * 1024;
var longestError2 = 1e3;
async function playRounds(pairs, { filter, count, time }, env, { go }) {
  const texts = { base: "", head: "" };
  const notices = [];
  let benchmarks = 0;
  for (const pair of pairs) {
    const results = { base: "", head: "" };
    const hidden = /* @__PURE__ */ new Set();
    let failure3 = null;
    for (let round = 0; round < count && failure3 === null; round++) {
      const order2 = round % 2 === 0 ? ["base", "head"] : ["head", "base"];
      for (const side of order2) {
        const { output, errors: errors2, exitCode } = await runOnce(pair[side], filter, time, env, go);
        results[side] += resultLines(output);
        for (const name of hiddenIn(output)) hidden.add(name);
        if (exitCode === 0) continue;
        failure3 = `The benchmarks of ${pair.package} fail at the ${side}, so they were not measured: ${`${output}${errors2}`.trim().slice(-longestError2)}`;
        break;
      }
    }
    if (failure3 !== null) {
      notices.push(failure3);
      continue;
    }
    if (hidden.size > 0) {
      notices.push(
        `Of ${pair.package} these benchmarks print to standard output, in the middle of their result, so they were not measured: ${[...hidden].join(", ")}.`
      );
    }
    const [base, head] = [namesIn(results.base), namesIn(results.head)];
    const lone = [...base].filter((name) => !head.has(name) && !hidden.has(name)).map((name) => `${name} (base)`);
    lone.push(...[...head].filter((name) => !base.has(name) && !hidden.has(name)).map((name) => `${name} (head)`));
    if (lone.length > 0) {
      notices.push(
        `Of ${pair.package} only one side has these benchmarks, so they were not compared: ${lone.join(", ")}.`
      );
    }
    benchmarks += [...base].filter((name) => head.has(name)).length;
    for (const side of ["base", "head"]) texts[side] += `pkg: ${pair.package}
${results[side]}
`;
  }
  return { ...texts, benchmarks, notices };
}
async function runOnce({ program: program2, folder: folder2 }, filter, time, env, go) {
  let output = "";
  let errors2 = "";
  const exitCode = await go.run({
    program: program2,
    dir: folder2,
    args: [
      "-test.run=^$",
      `-test.bench=${filter}`,
      "-test.benchmem",
      "-test.count=1",
      `-test.benchtime=${time}`,
      `-test.timeout=${longestRun2}`
    ],
    env,
    onStdout: (chunk) => {
      if (output.length < longestOutput2) output += Buffer.from(chunk).toString("utf8");
    },
    onStderr: (chunk) => errors2 = (errors2 + Buffer.from(chunk).toString("utf8")).slice(-longestError2)
  });
  return { output, errors: errors2, exitCode };
}
function resultLines(output) {
  return output.split("\n").filter((line2) => /^Benchmark\S*\s+\d+\s+\S/.test(line2)).map((line2) => `${line2.replace(/\r$/, "")}
`).join("");
}
function hiddenIn(output) {
  const started = [...output.matchAll(/^Benchmark(\S+)[ \t]*(?=\t)(.*)$/gm)];
  return started.flatMap(([, name = "", rest2 = ""]) => /^\s+\d+\s+\S/.test(rest2) ? [] : [name]);
}
function namesIn(text3) {
  return new Set([...text3.matchAll(/^Benchmark(\S+)/gm)].map(([, name = ""]) => name));
}

// src/measure/index.ts
async function measure({ base: from, head: to }, build2, isMine, options, tools) {
  const notices = [];
  try {
    const pairs = await programs({ from: from.tree, to: to.tree }, build2, isMine, tools, notices);
    if (pairs.length === 0)
      return {
        measured: null,
        notices: [...notices, "No affected package has benchmarks on both sides: nothing was measured."]
      };
    tools.log.phase(`compiled the benchmarks of ${plural(pairs.length, "package")}`);
    const played = await playRounds(pairs, options, build2.settings.env, tools);
    notices.push(...played.notices);
    if (played.benchmarks === 0) {
      return {
        measured: null,
        notices: [...notices, `No benchmark matches ${JSON.stringify(options.filter)}: nothing was measured.`]
      };
    }
    tools.log.phase(`ran ${plural(played.benchmarks, "benchmark")} ${options.count} times at base and head`);
    const [base, head] = await Promise.all(
      ["base", "head"].map(async (name) => await tools.go.write(`measure/${name}.txt`, played[name]))
    );
    const benchmarks = await statistics(base ?? "", head ?? "", tools.go);
    return { measured: { count: options.count, time: options.time, benchmarks: benchmarks.toSorted(byName) }, notices };
  } catch (error) {
    if (error instanceof StatisticsError) {
      return {
        measured: null,
        notices: [...notices, `The benchmarks ran, but benchstat could not compare them: ${error.message}`]
      };
    }
    if (!(error instanceof TimeoutError)) throw error;
    return { measured: null, notices: [...notices, `Nothing was measured. ${error.message}`] };
  }
}
async function programs(trees, { base, head, settings: settings3 }, isMine, tools, notices) {
  const { go } = tools;
  const mine = ({ packages }) => packages.filter(({ importPath }) => isMine(importPath));
  const sides = [
    { side: base, written: await writeOut(base, trees.from, tools) },
    { side: head, written: await writeOut(head, trees.to, tools) }
  ];
  const folders = await Promise.all(
    sides.map(async ({ side, written }) => await withBenchmarks(mine(side), written, settings3, go))
  );
  const pairs = [];
  for (const name of [...folders[0]?.keys() ?? []].sort()) {
    if (folders[1]?.has(name) !== true) continue;
    const compiled = [];
    for (const [index, { side, written }] of sides.entries()) {
      const found = side.packages.find(({ importPath }) => importPath === name);
      const folder2 = folders[index]?.get(name);
      if (found === void 0 || folder2 === void 0) continue;
      const { program: program2, failure: failure3 } = await compileBenchmarks(found, folder2, written, pairs.length, settings3, go);
      if (program2 === null) {
        notices.push(
          `The benchmarks of ${name} don't compile at the ${side.name}, so they were not measured: ${failure3}`
        );
        break;
      }
      compiled.push(program2);
    }
    const [atBase, atHead] = compiled;
    if (atBase !== void 0 && atHead !== void 0) pairs.push({ package: name, base: atBase, head: atHead });
  }
  return pairs;
}
function byName(a, b) {
  const [left, right] = [`${a.package}\0${a.name}`, `${b.package}\0${b.name}`];
  return left < right ? -1 : left > right ? 1 : 0;
}

// src/revisions/payload.ts
var Payload = class {
  #event;
  constructor(event) {
    this.#event = event;
  }
  field(path31) {
    return path31.split(".").reduce(
      (value, key) => isRecord(value) && Object.hasOwn(value, key) ? value[key] : void 0,
      this.#event.payload
    );
  }
  text(path31) {
    const value = this.field(path31);
    if (typeof value === "string" && value !== "") return value;
    throw this.#unexpected(path31, value, "a text");
  }
  sha(path31) {
    const value = this.field(path31);
    if (typeof value === "string" && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value)) return value;
    throw this.#unexpected(path31, value, "a commit's SHA");
  }
  positive(path31) {
    const value = this.field(path31);
    if (typeof value === "number" && Number.isSafeInteger(value) && value > 0) return value;
    throw this.#unexpected(path31, value, "a positive whole number");
  }
  /**
   * Null where neither payload nor ref name the default branch. Scheduled runs have a payload without repository
   * (https://github.com/github/codeql-action/pull/1211), but run on the default branch.
   */
  repository() {
    const owner = this.field("repository.owner.login") ?? this.field("repository.owner.name");
    const repo = this.field("repository.name");
    const branch = this.field("repository.default_branch");
    const ofSchedule = this.#event.name === "schedule" ? /^refs\/heads\/(.+)$/.exec(this.#event.ref ?? "")?.[1] : null;
    const defaultBranch2 = typeof branch === "string" && branch !== "" ? branch : ofSchedule;
    if (typeof defaultBranch2 !== "string") return null;
    return {
      owner: typeof owner === "string" ? owner : "",
      repo: typeof repo === "string" ? repo : "",
      defaultBranch: defaultBranch2
    };
  }
  #unexpected(path31, value, accepted2) {
    const found = value === void 0 ? "nothing" : JSON.stringify(value).slice(0, 100);
    return new UsageError(`The payload of the ${this.#event.name} event: ${path31} is ${found}. Accepted: ${accepted2}.`);
  }
};
function isRecord(value) {
  return typeof value === "object" && value !== null;
}

// src/revisions/event.ts
var useInstead = "Use the pull_request event; see SECURITY.md.";
function requestOf(event) {
  const payload = new Payload(event);
  switch (event.name) {
    case "pull_request":
      return pullRequest(payload);
    case "pull_request_target":
      throw new UsageError(
        "escapediff does not run under pull_request_target: it would compile the pull request\u2019s code with a token that can write. " + useInstead
      );
    case "workflow_run":
      throw new UsageError(
        `escapediff does not build under workflow_run: it would compile what another workflow was started for, a fork\u2019s code perhaps, with a token that can write. ${useInstead}`
      );
    case "merge_group":
      return {
        kind: "range",
        base: payload.sha("merge_group.base_sha"),
        head: payload.sha("merge_group.head_sha"),
        headName: "the merge group",
        baseName: "its base",
        repository: payload.repository()
      };
    case "push":
      return push(payload);
    case "workflow_dispatch":
    case "schedule":
      return { kind: "since-default-branch", head: "HEAD", repository: payload.repository() };
    default:
      return { kind: "nothing", event: event.name };
  }
}
function pullRequest(payload) {
  const labels = payload.field("pull_request.labels");
  return {
    kind: "pull-request",
    baseSha: payload.sha("pull_request.base.sha"),
    pullRequest: {
      owner: payload.text("repository.owner.login"),
      repo: payload.text("repository.name"),
      number: payload.positive("pull_request.number"),
      headSha: payload.sha("pull_request.head.sha"),
      baseRef: payload.text("pull_request.base.ref"),
      labels: (Array.isArray(labels) ? labels : []).flatMap((label3) => isRecord(label3) && typeof label3["name"] === "string" ? [label3["name"]] : []).sort()
    }
  };
}
function push(payload) {
  const none2 = /^0+$/;
  const head = payload.sha("after");
  if (none2.test(head)) throw new UsageError("This push deleted its branch: there is nothing to compare.");
  const base = payload.sha("before");
  const repository = payload.repository();
  return none2.test(base) ? { kind: "since-default-branch", head, repository } : { kind: "range", base, head, headName: "the pushed commits", baseName: "what was there before", repository };
}

// src/revisions/side.ts
function commitSide(commit, words2, label3 = short2(commit)) {
  return {
    revision: { commit, tree: commit, label: label3 },
    words: words2 === null ? label3 : `${words2} (${short2(commit)})`
  };
}
function givenSide(revision3, commit) {
  const label3 = /^[0-9a-f]{12,}$/.test(revision3) ? short2(commit) : revision3.replace(/^refs\/(?:heads|tags|remotes)\//, "");
  return commitSide(commit, null, label3);
}
function short2(commit) {
  return commit.slice(0, 9);
}
function needed(value, what, remedy2 = "") {
  if (value.known) return value.value;
  throw new InconclusiveError(`${what} is not available: ${value.reason}.${remedy2 === "" ? "" : ` ${remedy2}`}`);
}

// src/revisions/merge-base.ts
var fetchRemedy = "Give actions/checkout `fetch-depth: 0`, or leave its `persist-credentials` on, so that missing commits can be fetched.";
async function findMergeBase(base, head, baseRef, github, { repository, lookup, log }) {
  const complete = !await repository.isShallow() && (await repository.commit(base)).known;
  if (complete) return await repository.mergeBase(base, head);
  if (lookup !== null && github !== null && github.owner !== "") {
    const answered2 = await lookup.mergeBase(github.owner, github.repo, base, head);
    const fetched = answered2.known ? await repository.fetch(answered2.value, null) : answered2;
    if (fetched.known) return fetched;
    log.detail(`The merge base is looked for in the history: ${fetched.reason}`);
  }
  const here = await repository.fetch(base, baseRef);
  return here.known ? await repository.mergeBase(base, head) : here;
}
async function sinceDefaultBranch(head, github, surroundings) {
  const { repository } = surroundings;
  const from = head ?? await headCommit(repository);
  const branch = await defaultBranchTip(github, surroundings);
  const base = await findMergeBase(branch.tip, from, null, github, surroundings);
  if (!base.known) {
    throw new InconclusiveError(
      `No merge base of ${branch.name} and ${head === null ? "HEAD" : short2(from)} was found: ${base.reason}. Name what to compare with: ${surroundings.onRunner ? "the input base" : "--base REV"}.`
    );
  }
  if (base.value !== from) {
    const words2 = `merge base with ${branch.name}`;
    return commitSide(base.value, `its ${words2}`, words2);
  }
  if (head === null) return commitSide(from, "HEAD", "HEAD");
  return commitSide(needed(await repository.parent(from), `The parent of ${short2(from)}`), "its parent");
}
async function headCommit(repository) {
  const at3 = await repository.commit("HEAD");
  if (at3.known) return at3.value;
  throw new UsageError("The repository has no commit yet: there is nothing to compare with.");
}
async function defaultBranchTip(github, surroundings) {
  const { repository, onRunner, log } = surroundings;
  if (github !== null) {
    const name = github.defaultBranch;
    const here = await repository.commit(`refs/remotes/origin/${name}`);
    const tip3 = here.known ? here : await repository.fetchNamed(name);
    if (tip3.known) return { name, tip: tip3.value };
    log.detail(`The default branch ${name} is not there: ${tip3.reason}`);
  }
  const branch = await repository.defaultBranch();
  const tip2 = branch.known ? await repository.commit(branch.value) : branch;
  if (branch.known && tip2.known) {
    return { name: branch.value.replace(/^refs\/(?:heads|remotes)\//, ""), tip: tip2.value };
  }
  const remote = onRunner ? await repository.fetchNamed("HEAD") : unavailable("");
  if (remote.known) return { name: "the default branch", tip: remote.value };
  const reason2 = tip2.known ? "" : tip2.reason;
  throw new UsageError(
    `The default branch is not known (${reason2}). Name what to compare with: ${onRunner ? "the input base" : "--base REV"}.`
  );
}

// src/revisions/suggest.ts
var import_fastest_levenshtein3 = __toESM(require_mod(), 1);
function suggest(revision3, names2) {
  const atRemote = names2.filter((name) => name.endsWith(`/${revision3}`));
  if (atRemote.length > 0)
    return atRemote.includes(`origin/${revision3}`) ? `origin/${revision3}` : atRemote[0] ?? null;
  const slips = Math.min(2, Math.floor(revision3.length / 2));
  const near = names2.map((name) => ({ name, slips: (0, import_fastest_levenshtein3.distance)(revision3, name) })).filter((one) => one.slips <= slips).sort((a, b) => a.slips - b.slips || (a.name < b.name ? -1 : 1));
  return near[0]?.name ?? null;
}

// src/revisions/choose.ts
async function chooseRevisions(request, repository, lookup, log) {
  const asked = request.event === null ? null : requestOf(request.event);
  if (asked?.kind === "nothing" && (request.base === null || request.head === null)) {
    throw new UsageError(
      `The event ${asked.event} names nothing to compare. Use pull_request, merge_group, push, workflow_dispatch or schedule, or give both base and head.`
    );
  }
  const surroundings = { repository, lookup, log, onRunner: request.event !== null };
  const snapshot2 = repository.snapshot(request.event === null ? "include" : "ignore");
  const [worktree, comparison] = await Promise.all([snapshot2, compared(request, asked, snapshot2, surroundings)]);
  return { comparison, worktree };
}
async function compared(request, asked, worktree, surroundings) {
  const head = request.head === null ? await headOf(asked, worktree, surroundings) : await given2(request.head, "head", surroundings);
  const base = request.base === null ? await baseOf(asked, head.revision, surroundings) : await given2(request.base, "base", surroundings);
  if (request.base !== null) await warnOfDivergence(base, head, surroundings);
  return {
    base: base.revision,
    head: head.revision,
    pullRequest: pullRequestOf(asked, head.revision, surroundings.log),
    description: `${head.words} against ${base.words}`
  };
}
async function headOf(asked, worktree, { repository }) {
  switch (asked?.kind) {
    case void 0:
    case "nothing":
      return workingTree(await worktree);
    case "pull-request": {
      const { number, headSha } = asked.pullRequest;
      const head = await repository.fetch(headSha, `refs/pull/${number}/head`);
      return commitSide(needed(head, `The head of #${number}`, fetchRemedy), `head of #${number}`);
    }
    case "range":
      return commitSide(needed(await repository.fetch(asked.head, null), "The head", fetchRemedy), asked.headName);
    case "since-default-branch": {
      const head = asked.head === "HEAD" ? await repository.commit("HEAD") : await repository.fetch(asked.head, null);
      return commitSide(needed(head, "The head", fetchRemedy), null);
    }
  }
}
async function baseOf(asked, { commit }, surroundings) {
  const { repository, log } = surroundings;
  switch (asked?.kind) {
    case void 0:
    case "nothing":
      return await sinceDefaultBranch(commit, null, surroundings);
    case "pull-request": {
      const { pullRequest: pullRequest2, baseSha } = asked;
      const { number, baseRef, headSha } = pullRequest2;
      const base = await findMergeBase(baseSha, commit ?? headSha, `refs/heads/${baseRef}`, pullRequest2, surroundings);
      const what = `The merge base of #${number} and ${baseRef}`;
      return commitSide(needed(base, what, fetchRemedy), `its merge base with ${baseRef}`);
    }
    case "range": {
      const base = await repository.fetch(asked.base, null);
      if (base.known) return commitSide(base.value, asked.baseName);
      log.warning(`${base.reason}; comparing with the default branch instead.`);
      return await sinceDefaultBranch(commit, asked.repository, surroundings);
    }
    case "since-default-branch":
      return await sinceDefaultBranch(commit, asked.repository, surroundings);
  }
}
function pullRequestOf(asked, head, log) {
  if (asked?.kind !== "pull-request") return null;
  const { number, headSha } = asked.pullRequest;
  if (head.commit === headSha) return asked.pullRequest;
  log.warning(
    `The given head ${head.label} is not the head of #${number} (${short2(headSha)}): nothing is posted on the pull request.`
  );
  return null;
}
async function given2(revision3, name, surroundings) {
  const { repository, onRunner } = surroundings;
  const here = await repository.commit(revision3);
  if (here.known) return givenSide(revision3, here.value);
  const option = `${onRunner ? name : `--${name}`} ${JSON.stringify(revision3)}`;
  if (onRunner) {
    const fetched = await repository.fetchNamed(revision3);
    if (fetched.known) return givenSide(revision3, fetched.value);
    throw new UsageError(
      `${option}: ${here.reason}, and ${fetched.reason}. Give a branch, a tag, or a commit's SHA in full.`
    );
  }
  const near = suggest(revision3, await repository.names());
  const remedy2 = near !== null ? `Did you mean ${near}?` : await repository.isShallow() ? "The clone is shallow: fetch it first (git fetch --depth=1 origin REV) and give FETCH_HEAD." : "Give a branch, tag or commit of this repository.";
  throw new UsageError(`${option}: ${here.reason}. ${remedy2}`);
}
async function warnOfDivergence(base, head, { repository, log }) {
  const b = base.revision.commit;
  const h = head.revision.commit ?? "HEAD";
  if (b === null || await repository.isShallow()) return;
  if (await repository.isAncestor(b, h) || await repository.isAncestor(h, b)) return;
  log.warning(
    `${base.words} has commits that ${head.words} lacks; they count as undone. To leave them out, compare with the merge base: git merge-base names it.`
  );
}
function workingTree(tree) {
  return { revision: { commit: null, tree, label: "working tree" }, words: "working tree" };
}

// src/suggest/batches.ts
function independentBatches(names2, { packages }) {
  const wanted = new Set(names2);
  const below2 = /* @__PURE__ */ new Map();
  const reach2 = (name) => {
    const known2 = below2.get(name);
    if (known2 !== void 0) return known2;
    const found = /* @__PURE__ */ new Set();
    below2.set(name, found);
    for (const imported of packages.get(name)?.imports ?? []) {
      if (wanted.has(imported)) found.add(imported);
      for (const further2 of reach2(imported)) found.add(further2);
    }
    return found;
  };
  const batches2 = [];
  for (const name of [...wanted].sort()) {
    const batch = batches2.find(
      (members) => members.every((other) => !reach2(name).has(other) && !reach2(other).has(name))
    );
    if (batch === void 0) batches2.push([name]);
    else batch.push(name);
  }
  return batches2;
}

// src/source/tree.ts
function pathTo(tree, { startIndex, endIndex }) {
  let node = tree.rootNode;
  const path31 = [node];
  const target = node.descendantForIndex(startIndex, endIndex);
  while (target !== null && node.id !== target.id) {
    const child2 = node.childWithDescendant(target);
    if (child2 === null || child2.id === node.id) break;
    path31.push(child2);
    node = child2;
  }
  return path31;
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
  return node.namedChildren.filter((child2) => child2.type !== "comment");
}
function statements2(block) {
  const list4 = block.namedChildren.filter((child2) => child2.type === "statement_list");
  return list4.flatMap(parts);
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
function declarationOf(name, path31, at3, text3) {
  for (let depth = path31.length - 1; depth >= 0; depth--) {
    const node = path31[depth];
    if (node === void 0) continue;
    const found = declaredBy(node, path31[depth + 1] ?? null, at3, text3).find((declared) => text3.slice(declared) === name);
    if (found !== void 0) return { name: found, scope: node };
    if (node.type === "function_declaration" || node.type === "method_declaration") return null;
  }
  return null;
}
function usesOf(declaration, text3) {
  const name = text3.slice(declaration.name);
  const uses = [];
  const path31 = [];
  walk(declaration.scope, (node, depth) => {
    path31.length = depth;
    path31.push(node);
    if (node.type === "identifier" && text3.slice(node) === name && !isKey(path31)) {
      const meant = declarationOf(name, path31, node.startIndex, text3);
      if (meant === null ? declaration.outside === true : same(meant.name, declaration.name)) uses.push([...path31]);
    }
    return node.childCount > 0;
  });
  return uses;
}
function isKey(path31) {
  const pair = path31[path31.length - 3];
  const key = path31[path31.length - 2];
  return pair?.type === "keyed_element" && same(pair.firstNamedChild, key);
}
function declaredBy(scope, child2, at3, text3) {
  if (functions.has(scope.type)) {
    return ["receiver", "parameters", "result"].flatMap((name) => parameterNames2(field(scope, name)));
  }
  switch (scope.type) {
    case "block":
    case "expression_case":
    case "type_case":
    case "default_case":
      return inStatements(statements2(scope), scope, at3, text3);
    case "communication_case": {
      const communication = field(scope, "communication");
      const received = communication === null ? [] : communication.endIndex <= at3 ? namesDeclared(communication, at3) : whileDeclaring(communication, at3);
      return [...received, ...inStatements(statements2(scope), scope, at3, text3)];
    }
    case "if_statement":
    case "expression_switch_statement":
    case "type_switch_statement": {
      const initializer = field(scope, "initializer");
      const alias = field(scope, "alias");
      return [
        ...initializer === null ? [] : namesDeclared(initializer, at3),
        ...alias === null || alias.startIndex > at3 ? [] : identifiers(alias)
      ];
    }
    case "for_statement": {
      const clause2 = parts(scope).find(({ type }) => type === "for_clause" || type === "range_clause");
      if (clause2 === void 0) return [];
      if (clause2.type === "range_clause")
        return same(child2, clause2) ? whileDeclaring(clause2, at3) : namesDeclared(clause2, at3);
      const initializer = field(clause2, "initializer");
      return initializer === null ? [] : namesDeclared(initializer, at3);
    }
    default:
      return [];
  }
}
function inStatements(list4, block, at3, text3) {
  const own = block.parent !== null && functions.has(block.parent.type) ? block.parent : null;
  const heading2 = own === null ? [] : ["receiver", "parameters", "result"].flatMap((name) => parameterNames2(field(own, name)));
  const taken = new Set(heading2.map((node) => text3.slice(node)));
  const found = [];
  for (const statement of list4) {
    if (statement.startIndex > at3) break;
    const labelled2 = statement.type === "labeled_statement" ? parts(statement)[1] ?? statement : statement;
    for (const name of namesDeclared(labelled2, at3)) {
      const isShort = labelled2.type === "short_var_declaration";
      if (isShort && taken.has(text3.slice(name))) continue;
      taken.add(text3.slice(name));
      found.push(name);
    }
  }
  return found;
}
function namesDeclared(statement, at3) {
  switch (statement.type) {
    case "short_var_declaration":
      return statement.endIndex <= at3 ? identifiers(field(statement, "left")) : whileDeclaring(statement, at3);
    case "range_clause":
    case "receive_statement":
      return statement.children.some(({ type }) => type === ":=") ? identifiers(field(statement, "left")) : [];
    case "var_declaration":
    case "const_declaration":
      return specs(statement).flatMap((spec) => {
        const names2 = spec.childrenForFieldName("name").filter(({ type }) => type === "identifier");
        return spec.endIndex <= at3 ? names2 : names2.filter((name) => name.startIndex <= at3 && at3 < name.endIndex);
      });
    default:
      return [];
  }
}
function whileDeclaring(statement, at3) {
  if (!statement.children.some(({ type }) => type === ":=")) return [];
  return identifiers(field(statement, "left")).filter((name) => name.startIndex <= at3 && at3 < name.endIndex);
}
function specs(declaration) {
  return parts(declaration).flatMap((part) => part.type === "var_spec_list" ? parts(part) : [part]);
}
function identifiers(list4) {
  if (list4 === null) return [];
  return list4.type === "identifier" ? [list4] : parts(list4).filter(({ type }) => type === "identifier");
}
function parameterNames2(list4) {
  if (list4?.type !== "parameter_list") return [];
  return parts(list4).flatMap((group) => group.childrenForFieldName("name"));
}

// src/suggest/call.ts
var Call = class {
  node;
  /** The release of Go that its module asks for at least: 22 for `go 1.22`. */
  release;
  #path;
  #text;
  #names;
  #declared;
  /** @param path from the file's root down to the call. */
  constructor(node, path31, { text: text3, names: names2, declared, release: release2 }) {
    this.node = node;
    this.release = release2;
    this.#path = path31;
    this.#text = text3;
    this.#names = names2;
    this.#declared = declared;
  }
  text(node) {
    return this.#text.slice(node);
  }
  /** The name under which the file knows a package at this place; null where it does not import it, or another thing has that name. */
  package(importPath) {
    const name = this.#names.imports.get(importPath) ?? null;
    return name === null || this.#isLocal(name) ? null : name;
  }
  /** `Sprintf` where a call, this one if none is given, is `fmt.Sprintf(…)` of that package; null for every other call. */
  functionOf(importPath, call = this.node) {
    const selector = selectorOf(call);
    const name = this.package(importPath);
    return selector?.operand.type === "identifier" && name !== null && this.text(selector.operand) === name ? this.text(selector.name) : null;
  }
  /** What is called a method of, with the method's name: `w` and `Write` for `w.Write(…)`. Null where the operand may be a package. */
  method() {
    const selector = selectorOf(this.node);
    if (selector === null) return null;
    const receiver = withoutParentheses(selector.operand);
    const name = this.text(receiver);
    const isPackage2 = receiver.type === "identifier" && this.#names.all.has(name) && !this.#isLocal(name);
    return isPackage2 ? null : { receiver, name: this.text(selector.name) };
  }
  /** The operand of `[]byte(x)` or `string(x)`; null for everything else, and where the type's name means something else. */
  converted(node, type) {
    if (node.type === "type_conversion_expression") {
      const written = field(node, "type");
      const isIt2 = written !== null && this.text(written).replace(/\s/g, "") === type && this.#isPredeclared(type);
      return isIt2 ? field(node, "operand") : null;
    }
    const callee = node.type === "call_expression" ? field(node, "function") : null;
    const operands = argumentsOf(node);
    if (callee === null || operands?.length !== 1) return null;
    const isIt = this.text(withoutParentheses(callee)).replace(/\s/g, "") === type && this.#isPredeclared(type);
    return isIt ? operands[0] ?? null : null;
  }
  #isPredeclared(type) {
    return this.means(type === "string" ? type : "byte");
  }
  /** Whether a name is the language's own here, such as `int64` or `nil`. https://go.dev/ref/spec#Predeclared_identifiers */
  means(name) {
    return !this.#isLocal(name) && !this.#declared().has(name);
  }
  #isLocal(name) {
    return declarationOf(name, this.#path, this.node.startIndex, this.#text) !== null;
  }
};
function argumentsOf(call) {
  const list4 = call.type === "call_expression" ? field(call, "arguments") : null;
  if (list4 === null) return null;
  const values = parts(list4);
  return values.some(({ type }) => type === "variadic_argument") ? null : values;
}
function selectorOf(call) {
  const callee = call.type === "call_expression" ? field(call, "function") : null;
  if (callee?.type !== "selector_expression") return null;
  const operand = field(callee, "operand");
  const name = field(callee, "field");
  return operand === null || name === null ? null : { operand, name };
}

// src/suggest/names.ts
function fileNames({ root, source: text3 }) {
  const imports2 = /* @__PURE__ */ new Map();
  const all = /* @__PURE__ */ new Set();
  for (const spec of root.namedChildren.filter(({ type }) => type === "import_declaration").flatMap(importSpecs)) {
    const pathNode = field(spec, "path");
    if (pathNode === null) continue;
    const importPath = text3.slice(pathNode).slice(1, -1);
    const alias = field(spec, "name");
    const name = alias === null ? importPath.slice(importPath.lastIndexOf("/") + 1) : text3.slice(alias);
    if (alias === null) for (const part of importPath.split(/[/.-]/)) all.add(part);
    if (name === "_" || name === ".") continue;
    all.add(name);
    imports2.set(importPath, name);
  }
  return { imports: imports2, all };
}
function importSpecs(declaration) {
  return parts(declaration).flatMap((part) => part.type === "import_spec_list" ? parts(part) : [part]);
}
function declaredNames(files) {
  return new Set(files.flatMap(declaredIn));
}
function declaredIn({ root, source }) {
  const topLevel2 = root.namedChildren.flatMap((node) => {
    if (node.type === "function_declaration") return [node];
    if (node.type !== "var_declaration" && node.type !== "const_declaration") return [];
    return node.descendantsOfType(["var_spec", "const_spec"]);
  });
  const types = root.descendantsOfType(["type_spec", "type_alias", "type_parameter_declaration"]);
  return [...topLevel2, ...types].flatMap((node) => node.childrenForFieldName("name").map((name) => source.slice(name)));
}

// src/suggest/rewrite.ts
var is = (expression2, type) => ({ expression: expression2, type, holds: true });
var isNot = (expression2, type) => ({ expression: expression2, type, holds: false });

// src/suggest/receiver.ts
var twins = ["*bytes.Buffer", "*os.File", "*strings.Builder"];
function argumentAsReceiver(writer, call) {
  if (writer.type === "unary_expression" && writer.firstChild?.type === "&") {
    const operand = field(writer, "operand");
    return operand !== null && isPrimary(operand) && operand.type !== "call_expression" ? call.text(operand) : null;
  }
  return isPrimary(writer) ? call.text(writer) : null;
}
function printTwins(writer, call) {
  const text3 = argumentAsReceiver(writer, call);
  return text3 === null ? [] : twins.map((type) => ({ text: text3, requires: [is(call.text(writer), type)] }));
}
function methodTwins(receiver, types, call) {
  const text3 = call.text(receiver);
  const pointers = types.map((type) => ({ text: text3, requires: [is(text3, type)] }));
  return isAddressable(receiver) ? [...pointers, ...types.map((type) => ({ text: text3, requires: [is(`&${text3}`, type)] }))] : pointers;
}
function isAddressable(node) {
  return node.type === "identifier" || node.type === "selector_expression" || node.type === "index_expression";
}
function isPrimary(node) {
  return isAddressable(node) || node.type === "call_expression" || node.type === "parenthesized_expression";
}

// src/suggest/converting.ts
function convertedToWrite(call) {
  const method = call.method();
  const values = argumentsOf(call.node);
  if (method === null || values?.length !== 1 || values[0] === void 0) return [];
  const [argument] = values;
  const [type, from, other] = method.name === "Write" ? ["string", "[]byte", "WriteString"] : method.name === "WriteString" ? ["[]byte", "string", "Write"] : [null, "string", ""];
  const operand = type === null ? null : call.converted(argument, from);
  if (type === null || operand === null) return [];
  const value = call.text(operand);
  const writers = type === "string" ? twins : twins.filter((twin) => twin !== "*bytes.Buffer");
  return methodTwins(method.receiver, writers, call).map((receiver) => ({
    requires: [...receiver.requires, is(value, type)],
    replace: call.node,
    by: `${receiver.text}.${other}(${value})`
  }));
}
var matchers = [
  ["Match", "MatchString"],
  ["FindIndex", "FindStringIndex"],
  ["FindSubmatchIndex", "FindStringSubmatchIndex"],
  ["FindAllIndex", "FindAllStringIndex"],
  ["FindAllSubmatchIndex", "FindAllStringSubmatchIndex"]
];
function convertedToMatch(call) {
  const method = call.method();
  const [argument, ...others2] = argumentsOf(call.node) ?? [];
  if (method === null || argument === void 0) return [];
  const toString = matchers.find(([bytes]) => bytes === method.name)?.[1];
  const toBytes = matchers.find(([, string]) => string === method.name)?.[0];
  const operand = call.converted(argument, toString === void 0 ? "string" : "[]byte");
  const twin = toString ?? toBytes;
  if (operand === null || twin === void 0) return [];
  const receiver = call.text(method.receiver);
  const value = call.text(operand);
  const rest2 = [value, ...others2.map((other) => call.text(other))].join(", ");
  return [
    {
      requires: [is(receiver, "*regexp.Regexp"), is(value, toString === void 0 ? "[]byte" : "string")],
      replace: call.node,
      by: `${receiver}.${twin}(${rest2})`
    }
  ];
}
var appenders = /* @__PURE__ */ new Map([
  ["FormatBool", "AppendBool"],
  ["FormatFloat", "AppendFloat"],
  ["FormatInt", "AppendInt"],
  ["FormatUint", "AppendUint"],
  ["Quote", "AppendQuote"],
  ["QuoteRune", "AppendQuoteRune"],
  ["QuoteToASCII", "AppendQuoteToASCII"]
]);
function formattedThenConverted(call) {
  const formatted = call.converted(call.node, "[]byte");
  const strconv = call.package("strconv");
  const name = formatted === null ? null : call.functionOf("strconv", formatted);
  const values = formatted === null ? null : argumentsOf(formatted);
  const isPlain = call.means("nil") && call.means("int64");
  if (strconv === null || name === null || values?.[0] === void 0 || !isPlain) return [];
  const list4 = values.map((value) => call.text(value)).join(", ");
  const append = name === "Itoa" ? `AppendInt(nil, int64(${list4}), 10)` : appendCall(name, list4);
  return append === null ? [] : [{ requires: [], replace: call.node, by: `${strconv}.${append}` }];
}
function appendCall(name, list4) {
  const append = appenders.get(name);
  return append === void 0 ? null : `${append}(nil, ${list4})`;
}

// src/suggest/printing.ts
function printOf(call) {
  const name = call.functionOf("fmt");
  const values = argumentsOf(call.node);
  if (name === null || values === null || !/^[SF]print(?:f)?$/.test(name)) return null;
  const toWriter = name.startsWith("F");
  const rest2 = toWriter ? values.slice(1) : values;
  const writer = toWriter ? values[0] ?? null : null;
  const format = name.endsWith("f") ? rest2[0] : null;
  const operands = format === null ? rest2 : rest2.slice(1);
  const [operand] = operands;
  if (operand === void 0 || operands.length > 1 || format === void 0) return null;
  const verb = format === null ? "v" : verbOf(call.text(format));
  return verb === null ? null : { writer, operand, verb };
}
function verbOf(literal) {
  const verb = /^(?:"%([sdv])"|`%([sdv])`)$/.exec(literal);
  return verb?.[1] ?? verb?.[2] ?? null;
}
function printedAlone(call) {
  const print = printOf(call);
  if (print === null) return [];
  const { writer, operand } = print;
  if (writer === null) {
    const inParentheses = operand.type === "binary_expression" && !standsAlone(call.node);
    return [...text2(print, call, inParentheses), ...numbers(print, call)];
  }
  return [...bytesToWriter(writer, operand, print.verb, call), ...textToWriter(print, writer, call)];
}
function text2({ operand, verb }, call, inParentheses) {
  const value = call.text(operand);
  const by = inParentheses ? `(${value})` : value;
  return verb === "d" ? [] : [{ requires: [is(value, "string")], replace: call.node, by }];
}
var integers = [
  ["int", (value) => `Itoa(${value})`],
  ["int64", (value) => `FormatInt(${value}, 10)`],
  ["uint64", (value) => `FormatUint(${value}, 10)`],
  ["int32", (value) => `FormatInt(int64(${value}), 10)`],
  ["uint", (value) => `FormatUint(uint64(${value}), 10)`],
  ["uint32", (value) => `FormatUint(uint64(${value}), 10)`],
  ["uint16", (value) => `FormatUint(uint64(${value}), 10)`]
];
function numbers({ operand, verb }, call) {
  const strconv = call.package("strconv");
  const value = call.text(operand);
  if (strconv === null || verb === "s" || !call.means("int64") || !call.means("uint64")) return [];
  return integers.map(([type, format]) => ({
    requires: [is(value, type)],
    replace: call.node,
    by: `${strconv}.${format(value)}`
  }));
}
function textToWriter({ operand, verb }, writer, call) {
  const value = call.text(operand);
  if (verb === "d") return [];
  return printTwins(writer, call).map((receiver) => ({
    requires: [...receiver.requires, is(value, "string")],
    replace: call.node,
    by: `${receiver.text}.WriteString(${value})`
  }));
}
function bytesToWriter(writer, operand, verb, call) {
  const receiver = argumentAsReceiver(writer, call);
  if (receiver === null || verb === "d") return [];
  const converted = call.converted(operand, "string");
  if (converted !== null) {
    const bytes2 = call.text(converted);
    const requires2 = [is(bytes2, "[]byte"), isNot(call.text(writer), "*bytes.Buffer")];
    return [{ requires: requires2, replace: call.node, by: `${receiver}.Write(${bytes2})` }];
  }
  if (verb !== "s") return [];
  const bytes = call.text(operand);
  const requires = [
    is(bytes, "[]byte"),
    isNot(call.text(writer), "*bytes.Buffer"),
    isNot(bytes, "fmt.Formatter"),
    isNot(bytes, "error"),
    isNot(bytes, "fmt.Stringer")
  ];
  return [{ requires, replace: call.node, by: `${receiver}.Write(${bytes})` }];
}
function standsAlone(node) {
  return ["argument_list", "expression_list", "literal_element", "parenthesized_expression", "var_spec"].includes(
    node.parent?.type ?? ""
  );
}
function printedThenWritten(call) {
  const method = call.method();
  const values = argumentsOf(call.node);
  if (method?.name !== "Write" || values?.length !== 1 || values[0] === void 0) return [];
  const printed = call.converted(values[0], "[]byte");
  const name = printed === null ? null : call.functionOf("fmt", printed);
  if (printed === null || name === null || !/^Sprint(?:f|ln)?$/.test(name)) return [];
  const fmt = call.package("fmt");
  const list4 = printed.childForFieldName("arguments");
  if (fmt === null || list4 === null) return [];
  const rest2 = call.text(list4).slice(1);
  const writer = call.text(method.receiver);
  const comma = list4.namedChildCount === 0 ? "" : ", ";
  const by = `${fmt}.F${name.slice(1)}(${writer}${comma}${rest2}`;
  return [{ requires: [is(writer, "io.Writer")], replace: call.node, by }];
}
var appendfRelease = 19;
function printedThenConverted(call) {
  const printed = call.converted(call.node, "[]byte");
  const name = printed === null ? null : call.functionOf("fmt", printed);
  const fmt = call.package("fmt");
  const list4 = printed?.childForFieldName("arguments") ?? null;
  if (name === null || fmt === null || list4 === null || call.release < appendfRelease || !call.means("nil")) return [];
  const first = list4.namedChildren.find(({ type }) => type !== "comment");
  const isNeverEmpty = name === "Sprintln" || name === "Sprintf" && first !== void 0 && printsItself(first, call);
  if (!isNeverEmpty) return [];
  const rest2 = call.text(list4).slice(1);
  const comma = first === void 0 ? "" : ", ";
  return [{ requires: [], replace: call.node, by: `${fmt}.Append${name.slice("Sprint".length)}(nil${comma}${rest2}` }];
}
function printsItself(format, call) {
  const literal = withoutParentheses(format);
  const isRaw = literal.type === "raw_string_literal";
  if (literal.type !== "interpreted_string_literal" && !isRaw) return false;
  const written = call.text(literal).slice(1, -1);
  const text3 = isRaw ? written : written.replace(/\\[ntr"\\]/g, "_");
  return (isRaw || !text3.includes("\\")) && text3.replace(/%[-+# 0-9.*[\]]*[^]/gu, "") !== "";
}

// src/suggest/sorting.ts
var sorters = [
  ["[]string", "Strings"],
  ["[]int", "Ints"]
];
function sorted(call) {
  const sort = call.package("sort");
  const name = call.functionOf("sort");
  const [values, less] = argumentsOf(call.node) ?? [];
  if (sort === null || name === null || values === void 0) return [];
  if (name === "Slice" || name === "SliceStable") {
    if (less === void 0 || !isSimple(values) || !comparesElements(less, call.text(values), call)) return [];
    return rewrites(values, null, sort, call);
  }
  const adapter = name === "Sort" || name === "Stable" ? call.functionOf("sort", values) : null;
  const sorter = adapter === "StringSlice" ? "Strings" : adapter === "IntSlice" ? "Ints" : null;
  const [inner] = argumentsOf(values) ?? [];
  return sorter === null || inner === void 0 ? [] : rewrites(inner, sorter, sort, call);
}
function rewrites(values, only, sort, call) {
  const text3 = call.text(values);
  return sorters.filter(([, sorter]) => only === null || sorter === only).map(([type, sorter]) => ({ requires: [is(text3, type)], replace: call.node, by: `${sort}.${sorter}(${text3})` }));
}
function isSimple(node) {
  const operand = node.type === "selector_expression" ? field(node, "operand") : null;
  return node.type === "identifier" || operand !== null && isSimple(operand);
}
function comparesElements(less, values, call) {
  const parameters = less.type === "func_literal" ? field(less, "parameters") : null;
  const body = field(less, "body");
  if (parameters === null || body === null) return false;
  const names2 = parts(parameters).flatMap((group) => group.childrenForFieldName("name").map((name) => call.text(name)));
  const [i, j] = names2;
  const [only, ...others2] = statements2(body);
  if (i === void 0 || j === void 0 || only?.type !== "return_statement" || others2.length > 0) return false;
  if ([i, j].includes(values.split(".")[0] ?? "")) return false;
  return call.text(only).replace(/\s+/g, "") === `return${values}[${i}]<${values}[${j}]`;
}

// src/suggest/rules.ts
var rules = [
  printedThenWritten,
  printedAlone,
  printedThenConverted,
  formattedThenConverted,
  convertedToWrite,
  convertedToMatch,
  sorted
];
function rewritesOf(call) {
  return rules.flatMap((rule) => rule(call)).filter(({ replace: replace2 }) => replace2.descendantsOfType("comment").length === 0);
}

// src/suggest/candidates.ts
var mostCandidates = 50;
var callTypes = ["call_expression", "type_conversion_expression"];
function findCandidates(findings, files, releaseOf2) {
  const found = /* @__PURE__ */ new Map();
  const surroundings = surroundingsIn(files);
  for (const finding of findings.filter(isEligible)) {
    const file = files.get(finding.file);
    const around = surroundings(finding.file);
    if (file === void 0 || around === null) continue;
    for (const path31 of callsAt(finding, file)) {
      const node = last(path31);
      if (node === void 0) continue;
      const key = `${finding.file}\0${node.startIndex}\0${node.endIndex}`;
      const same2 = found.get(key);
      if (same2 !== void 0) {
        found.set(key, { ...same2, findings: [...same2.findings, finding] });
        continue;
      }
      const rewrites2 = rewritesOf(new Call(node, path31, { ...around, release: releaseOf2(finding.package) }));
      if (rewrites2.length === 0 || found.size >= mostCandidates) continue;
      const { package: importPath, function: name } = finding;
      found.set(key, { file: finding.file, package: importPath, function: name, node, rewrites: rewrites2, findings: [finding] });
    }
  }
  return [...found.values()];
}
function surroundingsIn(files) {
  const known2 = /* @__PURE__ */ new Map();
  const declared = /* @__PURE__ */ new Map();
  const declaredIn2 = (folder2) => {
    const found = declared.get(folder2) ?? declaredNames([...files].filter(([path31]) => folderOf(path31) === folder2).map(([, file]) => file));
    declared.set(folder2, found);
    return found;
  };
  return (path31) => {
    const found = known2.get(path31);
    if (found !== void 0) return found;
    const file = files.get(path31);
    const made2 = file === void 0 || !isRewritable(file) ? null : { text: file.source, names: fileNames(file), declared: () => declaredIn2(folderOf(path31)) };
    known2.set(path31, made2);
    return made2;
  };
}
function isEligible({ state, waiver: waiver2, allocation, kind, function: name }) {
  const isRecent = state === "new" || state === "changed";
  return isRecent && waiver2 === null && allocation.status !== "none" && kind !== "lost-stack" && name !== "";
}
function isRewritable(file) {
  return !file.hasSyntaxErrors && !file.source.text.includes("\r") && !file.isGenerated();
}
function callsAt(finding, file) {
  if (isUnannounced(finding)) return callsBeginningOn(finding.line, file);
  const path31 = file.pathAround(finding);
  const start = path31.findLastIndex(({ type }) => type === "block") + 1;
  return path31.flatMap((node, depth) => depth >= start && callTypes.includes(node.type) ? [path31.slice(0, depth + 1)] : []).reverse();
}
function callsBeginningOn(line2, file) {
  const row = line2 - 1;
  return file.root.descendantsOfType(callTypes, { row, column: 0 }, { row: row + 1, column: 0 }).filter((node) => node.startPosition.row === row).map((node) => file.pathAround(file.source.range(node)));
}

// src/suggest/edits.ts
function edited(text3, edits) {
  let result = text3;
  for (const { startIndex, endIndex, by } of edits.toSorted((a, b) => b.startIndex - a.startIndex)) {
    result = result.slice(0, startIndex) + by + result.slice(endIndex);
  }
  return result;
}
function withoutOverlaps(edits) {
  const kept = [];
  for (const edit of edits) {
    if (kept.every((other) => edit.endIndex <= other.startIndex || other.endIndex <= edit.startIndex)) kept.push(edit);
  }
  return kept;
}
function sharingLines(edits, source) {
  const groups = [];
  let end = 0;
  for (const edit of edits.toSorted((a, b) => a.startIndex - b.startIndex)) {
    const group = groups.at(-1);
    if (group !== void 0 && source.place(edit.startIndex).line <= end) group.push(edit);
    else groups.push([edit]);
    end = Math.max(end, source.place(edit.endIndex).line);
  }
  return groups;
}
function suggestionOf(edits, file, source) {
  const startLine = Math.min(...edits.map(({ startIndex }) => source.place(startIndex).line));
  const endLine = Math.max(...edits.map(({ endIndex }) => source.place(endIndex).line));
  const start = source.lineStart(startLine);
  const end = source.lineStart(endLine) + source.line(endLine).length;
  const replacement = edited(
    source.text.slice(start, end),
    edits.map((edit) => ({ ...edit, startIndex: edit.startIndex - start, endIndex: edit.endIndex - start }))
  );
  const suggestion2 = { file, startLine, endLine, replacement };
  return isShowable(suggestion2) ? suggestion2 : null;
}

// src/suggest/imports.ts
var leftPackage = "fmt";
var anythingOfIt = "Sprint";
function losesImport(file, edits) {
  const name = fileNames(file).imports.get(leftPackage);
  if (name === void 0 || edits.some(({ by }) => by.includes(`${name}.`))) return false;
  const uses = usesOf2(name, file);
  if (uses === null) return true;
  return uses.every((at3) => edits.some(({ startIndex, endIndex }) => startIndex <= at3 && at3 < endIndex));
}
function keptImport(file, edits) {
  const name = fileNames(file).imports.get(leftPackage);
  return name !== void 0 && losesImport(file, edits) ? `
var _ = ${name}.${anythingOfIt}
` : "";
}
function usesOf2(name, { root, source }) {
  const found = [];
  for (const node of root.descendantsOfType(["identifier", "package_identifier"])) {
    if (source.slice(node) !== name) continue;
    const parent = node.parent;
    if (parent?.type === "import_spec" || parent?.type === "package_clause") continue;
    const isUse = parent?.type === "qualified_type" || parent?.type === "selector_expression" && field(parent, "operand")?.startIndex === node.startIndex;
    if (!isUse) return null;
    found.push(node.startIndex);
  }
  return found;
}

// src/suggest/types.ts
import { createHash as createHash4 } from "node:crypto";
import path16 from "node:path";

// src/suggest/bench.ts
function packagesOf(candidates, side) {
  const wanted = new Set(candidates.map((candidate) => candidate.package));
  return side.packages.filter(({ importPath }) => wanted.has(importPath));
}

// src/suggest/types.ts
var questionOf = {
  string: (value) => `escapediffStrconv.Quote(${value})`,
  int: (value) => `escapediffStrconv.Itoa(${value})`,
  int32: (value) => `escapediffStrconv.QuoteRune(${value})`,
  int64: (value) => `escapediffStrconv.FormatInt(${value}, 10)`,
  uint: (value) => `escapediffBits.OnesCount(${value})`,
  uint16: (value) => `escapediffBits.OnesCount16(${value})`,
  uint32: (value) => `escapediffBits.OnesCount32(${value})`,
  uint64: (value) => `escapediffBits.OnesCount64(${value})`,
  "[]byte": (value) => `escapediffBytes.ToUpper(${value})`,
  "[]string": (value) => `escapediffStrings.Join(${value}, "")`,
  "[]int": (value) => `escapediffSort.SearchInts(${value}, 0)`,
  "*bytes.Buffer": (value) => `(*escapediffBytes.Buffer).Len(${value})`,
  "*os.File": (value) => `(*escapediffOs.File).Fd(${value})`,
  "*regexp.Regexp": (value) => `(*escapediffRegexp.Regexp).NumSubexp(${value})`,
  "*strings.Builder": (value) => `(*escapediffStrings.Builder).Len(${value})`,
  error: (value) => `escapediffErrors.Unwrap(${value})`,
  "fmt.Formatter": (value) => `escapediffFmt.Formatter(${value})`,
  "fmt.Stringer": (value) => `escapediffFmt.Stringer(${value})`,
  "io.Writer": (value) => `escapediffIo.Writer(${value})`
};
var imports = ["bytes", "errors", "fmt", "io", "math/bits", "os", "regexp", "sort", "strconv", "strings"].map((importPath) => {
  const name = importPath.slice(importPath.lastIndexOf("/") + 1);
  return `import escapediff${name.charAt(0).toUpperCase()}${name.slice(1)} "${importPath}"`;
}).join("; ");
var impossible = (value) => `func(struct{ escapediff int }) int { return 0 }(${value})`;
async function askTypes(candidates, name, { build: build2, head, world }) {
  const asking = candidates.filter((candidate) => requirementsOf(candidate).length > 0);
  if (asking.length === 0) return () => false;
  const texts = /* @__PURE__ */ new Map();
  const asked = [];
  for (const [index, file] of [...new Set(asking.map((candidate) => candidate.file))].entries()) {
    const source = head.files.get(file);
    if (source === void 0) continue;
    const inFile = asking.filter((candidate) => candidate.file === file);
    const { text: text3, questions } = withQuestions(source, inFile, `escapediffKeep${index}`);
    texts.set(file, text3);
    asked.push(...questions.map((question) => ({ ...question, file })));
  }
  const tree = await withTexts(build2.head.tree, texts, name, world.go);
  const packages = packagesOf(asking, build2.head);
  const refused2 = refusedLines(
    await compile(tree, packages, { all: "-e" }, silence, world.go, build2.settings),
    build2.head
  );
  const answers = new Map(
    asked.flatMap(
      ({ file, line: line2, sentinel, keys: keys2 }) => refused2.has(`${file}:${sentinel}`) ? keys2.map((key, at3) => [key, !refused2.has(`${file}:${line2 + at3}`)]) : []
    )
  );
  return (candidate, requirement2) => answers.get(keyOf3(candidate, requirement2)) === requirement2.holds;
}
var silence = { begin: () => ({ push: () => void 0, end: () => void 0 }) };
function requirementsOf({ rewrites: rewrites2 }) {
  return rewrites2.flatMap(({ requires }) => requires);
}
function keyOf3({ file, node }, { expression: expression2, type }) {
  return [file, node.startIndex, node.endIndex, expression2, type].join("\0");
}
function withQuestions(file, candidates, keep) {
  const nonce = createHash4("sha256").update(file.source.text).digest("hex");
  const asked = [];
  const edits = candidates.flatMap((candidate) => {
    const first = argumentsOf(candidate.node)?.[0] ?? field(candidate.node, "operand");
    if (first === null) return [];
    const written = byExpression(requirementsOf(candidate)).map(([expression2, types]) => {
      const mark = `//${nonce} ${asked.length}`;
      asked.push(types.map((type) => keyOf3(candidate, { expression: expression2, type, holds: true })));
      return [mark, ...[...types.map((type) => questionOf[type]), impossible].map((code2) => `_ = ${code2(expression2)}`)];
    });
    return [
      { startIndex: first.startIndex, endIndex: first.startIndex, by: `${keep}(` },
      { startIndex: first.endIndex, endIndex: first.endIndex, by: `, func() {
${written.flat().join("\n")}
})` }
    ];
  });
  const clause2 = file.root.namedChildren.find(({ type }) => type === "package_clause");
  const afterClause = clause2?.endIndex ?? 0;
  const text3 = edited(file.source.text, [...edits, { startIndex: afterClause, endIndex: afterClause, by: `; ${imports}` }]) + `
func ${keep}[T any](value T, _ func()) T { return value }
`;
  const found = text3.split("\n").flatMap((line2, index) => {
    const keys2 = line2.startsWith(`//${nonce} `) ? asked[Number(line2.slice(nonce.length + 3))] : void 0;
    return keys2 === void 0 ? [] : [{ keys: keys2, line: index + 2, sentinel: index + 2 + keys2.length }];
  });
  return { text: text3, questions: found };
}
function byExpression(requirements) {
  const types = /* @__PURE__ */ new Map();
  for (const { expression: expression2, type } of requirements.filter((each) => !each.expression.includes("\n"))) {
    types.set(expression2, (types.get(expression2) ?? /* @__PURE__ */ new Set()).add(type));
  }
  return [...types].map(([expression2, all]) => [expression2, [...all]]);
}
function refusedLines(problems3, { graph }) {
  return new Set(
    problems3.flatMap(({ package: name, position, message }) => {
      const folder2 = graph.packages.get(name ?? "")?.root.folder ?? "";
      const others2 = [...message.matchAll(/^(\S.*?):(\d+)(?::\d+)?: /gm)].map(
        ([, file = "", line2 = ""]) => `${path16.posix.join(folder2, file)}:${line2}`
      );
      return [...position === null ? [] : [position.replace(/^(.*?:\d+)(?::\d+)?$/, "$1")], ...others2];
    })
  );
}

// src/suggest/verify.ts
var mostSingleBuilds = 4;
async function prove(trials, name, bench) {
  const first = await build(trials, `${name}/all`, bench);
  const alone2 = trials.filter(({ candidate }) => first.broken.has(candidate.package));
  const together = trials.filter(({ candidate }) => !first.broken.has(candidate.package));
  const proved = await settled(first.helpful, together, name, bench);
  return [...proved, ...await oneByOne(alone2, name, bench)];
}
async function settled(helpful, tried, name, bench) {
  if (helpful.length === tried.length || helpful.length === 0) return helpful;
  const again = helpful.map(({ trial }) => trial);
  const { helpful: still } = await build(again, `${name}/rest`, bench);
  return still.length === again.length ? still : [];
}
async function oneByOne(trials, name, bench) {
  const packages = /* @__PURE__ */ new Map();
  for (const trial of trials) {
    const known2 = packages.get(trial.candidate.package);
    if (known2 === void 0) packages.set(trial.candidate.package, [trial]);
    else known2.push(trial);
  }
  const proved = [];
  for (let round = 0; round < mostSingleBuilds; round++) {
    const now = [...packages.values()].flatMap((all) => all.slice(round, round + 1));
    if (now.length === 0) break;
    proved.push(...(await build(now, `${name}/single-${round}`, bench)).helpful);
  }
  return proved;
}
async function build(trials, name, bench) {
  const { head, world } = bench;
  const texts = /* @__PURE__ */ new Map();
  for (const file of new Set(trials.map(({ candidate }) => candidate.file))) {
    const edits = trials.filter(({ candidate }) => candidate.file === file);
    const source = head.files.get(file);
    if (source !== void 0) texts.set(file, edited(source.source.text, edits) + keptImport(source, edits));
  }
  const { head: side, settings: settings3 } = bench.build;
  const packages = packagesOf(
    trials.map(({ candidate }) => candidate),
    side
  );
  const tree = await withTexts(side.tree, texts, name, world.go);
  const rewritten = { ...side, tree, packages };
  const folders = foldersOf(rewritten);
  const compiled = await compileDiagnostics(rewritten, settings3, folders, world.go);
  const names2 = new Set(packages.map(({ importPath }) => importPath));
  const broken = new Set(compiled.problems.flatMap(({ package: found }) => found === null ? [...names2] : [found]));
  const sound = trials.filter(({ candidate }) => !broken.has(candidate.package));
  if (sound.length === 0) return { helpful: [], broken };
  const after = await understand(rewritten, compiled, folders, [], bench.build, world);
  try {
    const places = await correspondence([...texts.keys()].map(changeOf2), side.tree, tree);
    const { compared: compared2 } = compareSides(within(head, folders), after, places);
    return { helpful: judged(sound, compared2), broken };
  } finally {
    (await world.syntax()).forget(texts);
  }
}
function changeOf2(path31) {
  const mode = "100644";
  return {
    status: "modified",
    basePath: path31,
    headPath: path31,
    baseMode: mode,
    headMode: mode,
    baseBlob: "",
    headBlob: ""
  };
}
function within(side, folders) {
  return {
    ...side,
    escapes: side.escapes.filter(({ place: place4 }) => folders.has(folderOf(place4.file))),
    functions: side.functions.filter(({ file }) => folders.has(folderOf(file)))
  };
}
function judged(trials, compared2) {
  const fresh = compared2.flatMap(
    ({ state, head }) => state === "new" && head !== null && head.allocation.status !== "none" ? [homeOf2(head)] : []
  );
  const homes = new Set(trials.map(({ candidate }) => homeOf2(candidate)));
  if (fresh.some((home) => !homes.has(home))) return [];
  const fixed2 = new Set(
    compared2.flatMap(({ state, base }) => state === "fixed" && base !== null ? [keyOf4(base)] : [])
  );
  return trials.flatMap((trial) => {
    const gone = trial.candidate.findings.filter((finding) => fixed2.has(keyOf4(finding)));
    return gone.length === 0 || fresh.includes(homeOf2(trial.candidate)) ? [] : [{ trial, gone }];
  });
}
function homeOf2(value) {
  return "source" in value ? `${value.place.file}\0${value.source.function}` : `${value.file}\0${value.function}`;
}
function keyOf4(value) {
  const { line: line2, column, file } = "place" in value ? placeOf2(value) : value;
  return [file, line2, column, value.kind, value.expression].join("\0");
}
function placeOf2({ place: place4, source: { range } }) {
  return { ...place4, column: range.line === place4.line ? range.column : place4.column };
}

// src/suggest/index.ts
async function suggest2(findings, bench) {
  const candidates = findCandidates(findings, bench.head.files, releaseOf(bench));
  if (candidates.length === 0) return { findings, tried: 0, proved: 0 };
  const batches2 = independentBatches(
    candidates.map((candidate) => candidate.package),
    bench.build.head.graph
  );
  const proved = [];
  let tried = 0;
  for (const [index, batch] of batches2.entries()) {
    const members = candidates.filter((candidate) => batch.includes(candidate.package));
    const trials = trialsOf(members, await askTypes(members, `suggest/${index}/types`, bench), bench);
    tried += trials.length;
    if (trials.length > 0) proved.push(...await prove(trials, `suggest/${index}`, bench));
  }
  const suggestions = suggestionsOf(proved, bench);
  return {
    findings: findings.map((finding) => ({ ...finding, suggestion: suggestions.get(finding) ?? null })),
    tried,
    proved: proved.length
  };
}
function releaseOf({ build: build2 }) {
  return (importPath) => Number(/^1\.(\d+)/.exec(build2.head.graph.packages.get(importPath)?.goVersion ?? "")?.[1] ?? 0);
}
function trialsOf(candidates, answers, { head }) {
  const files = /* @__PURE__ */ new Map();
  for (const candidate of candidates) {
    const rewrite = candidate.rewrites.find(({ requires }) => requires.every((each) => answers(candidate, each)));
    const file = head.files.get(candidate.file);
    if (rewrite === void 0 || file === void 0) continue;
    const { startIndex, endIndex } = rewrite.replace;
    const trial = { candidate, startIndex, endIndex, by: rewrite.by };
    if (!losesImport(file, [trial])) files.set(candidate.file, [...files.get(candidate.file) ?? [], trial]);
  }
  return [...files.values()].flatMap(
    (trials) => withoutOverlaps(trials.toSorted((a, b) => b.endIndex - b.startIndex - (a.endIndex - a.startIndex)))
  );
}
function suggestionsOf(proved, { head }) {
  const suggestions = /* @__PURE__ */ new Map();
  for (const file of new Set(proved.map(({ trial }) => trial.candidate.file))) {
    const source = head.files.get(file);
    if (source === void 0) continue;
    const inFile = proved.filter(({ trial }) => trial.candidate.file === file);
    const edits = inFile.map(({ trial, gone }) => ({ ...trial, gone }));
    for (const together of sharingLines(edits, source.source)) {
      const suggestion2 = suggestionOf(together, file, source.source);
      if (suggestion2 === null || losesImport(source, together)) continue;
      for (const { gone } of together) for (const finding of gone) suggestions.set(finding, suggestion2);
    }
  }
  return suggestions;
}

// src/pipeline.ts
async function run(request, world) {
  const { command, head, event } = request;
  const { repository, lookup, log } = world;
  const isComparison = command === "diff" || request.base !== null;
  const base = isComparison ? request.base : head ?? "HEAD";
  const { comparison, worktree } = await chooseRevisions({ base, head, event }, repository, lookup, log);
  const { options, configPath, notices } = await request.settle(comparison);
  const profiles = await loadProfiles(options.profiles, world.profiles, log);
  if (isComparison) log.phase(`comparing ${comparison.description}`);
  const changes = isComparison ? await repository.trees.changes(comparison.base.tree, comparison.head.tree, "find-renames") : [];
  const sources = { comparison, worktree, changes, configPath, profiles };
  const toBuild = command === "audit" || changes.some((change) => isRelevant(change, options.tests));
  if (!toBuild) {
    log.phase(`No Go file differs between ${comparison.base.label} and ${comparison.head.label}: nothing to build.`);
  }
  if (toBuild) world.syntax().catch(() => void 0);
  const plans = toBuild ? await chooseBuilds(options, comparison.head.tree, { ...world, trees: repository.trees }) : [];
  const limit = deadlineIn(options.timeout);
  const time = new GoStopwatch(world.clock);
  const outcomes = [];
  for (const plan of plans) {
    if (plan.name !== "") log.phase(`${plan.name}:`);
    const limited = { ...plan, go: plan.go === null ? null : limit(time.watch(plan.go)) };
    outcomes.push(await outcomeOf(limited, isComparison ? compareRevisions : auditRevision, sources, world));
  }
  const report = assembleReport({ comparison, options, notices, outcomes });
  if (toBuild) log.total(`took ${time.summary()}`);
  return { comparison, changes, options, report };
}
async function outcomeOf(plan, look, sources, world) {
  if (plan.go === null) return { plan, found: null, failure: plan.missing ?? "" };
  try {
    return { plan, found: await look(sources, plan.options, { ...world, go: plan.go }), failure: null };
  } catch (error) {
    const isTold = error instanceof TimeoutError || plan.name !== "" && error instanceof InconclusiveError;
    if (!isTold) throw error;
    return { plan, found: null, failure: error.message };
  }
}
async function compareRevisions({ comparison, worktree, changes, configPath, profiles }, options, world) {
  const { repository, go, disk: disk2, log } = world;
  const tools = { git: repository.trees, go, disk: disk2 };
  const isAudit2 = options.command === "audit";
  const whole = await prepareBuild(comparison, worktree, isAudit2 ? "all-packages" : changes, options, tools);
  const part = partOf2(whole, changes, options.shard);
  const { build: build2 } = part;
  const affected = plural(build2.affected.length, "package");
  if (!isAudit2) log.phase(`${affected} affected by ${plural(changes.length, "changed file")}`);
  const places = await correspondence(changes, build2.base.tree, build2.head.tree);
  const changed3 = changedFolders(changes, places);
  const listed = isAudit2 || isSmall(build2) ? foldersOf(build2.base, build2.head) : changed3;
  const { base: compiledBase, head: compiledHead } = await compileSides(build2, listed, go);
  log.phase(
    `compiled ${plural(build2.base.packages.length, "package")} of the base, ${build2.head.packages.length} of the head`
  );
  for (const { unknown: unknown3 } of [compiledBase.diagnostics, compiledHead.diagnostics]) {
    for (const sample of unknown3.samples) log.detail(`unknown compiler message: ${sample}`);
  }
  const candidates = candidateFolders(compiledBase.diagnostics, compiledHead.diagnostics, changed3, places);
  const escaping = foldersOfEscapes(compiledBase.diagnostics, compiledHead.diagnostics);
  const folders = isAudit2 ? /* @__PURE__ */ new Set([...candidates, ...escaping]) : candidates;
  const [base, head] = await Promise.all([
    understand(build2.base, compiledBase, folders, changes, build2, world),
    understand(build2.head, compiledHead, folders, changes, build2, world)
  ]);
  const { compared: all, lostStack } = compareSides(base, head, places);
  const known2 = isKnown(compiledBase.problems, compiledHead.problems);
  const compared2 = all.filter(known2);
  log.phase(`compared ${plural(base.escapes.length, "escape")} of the base with ${head.escapes.length} of the head`);
  const hotPaths = hotPathsOf(profiles, options, build2, [base, head]);
  const explain3 = explainer({ base, head, places, lostStack });
  const dependencies = changedDependencies(build2.base.graph, build2.head.graph);
  const moduleFiles2 = await changedModuleFiles(changes, build2.head.tree);
  const waivers2 = new Waivers({
    comments: waiverComments(head.files),
    rules: options.waivers,
    configPath,
    labels: options.waiverLabels.filter(({ label: label3 }) => comparison.pullRequest?.labels.includes(label3) === true),
    today: world.today
  });
  const judged2 = judge(compared2, {
    failOn: options.failOn,
    waivers: waivers2,
    places,
    isListed: (item) => isListed(item, options),
    explain: (escape, side) => {
      const cause = explain3(escape, side);
      const isTouched = places.isChanged(escape.place.file, escape.place.line);
      return side === "base" || isTouched ? cause : attributeToDependency(escape, cause, dependencies, moduleFiles2);
    },
    hot: (escape) => hotPaths.of(escape)
  });
  const [mine, others2] = [true, false].map((wanted) => judged2.filter((each) => part.isMine(each.package) === wanted));
  const { findings, tried, proved } = await suggest2(mine ?? [], { build: build2, head, world });
  if (tried > 0) log.phase(`compiled ${plural(tried, "rewrite")} of new allocations: ${proved} remove them`);
  const { measured: measured2, notices: measuring } = options.measure === null ? { measured: null, notices: [] } : await measure(comparison, build2, part.isMine, options.measure, { ...tools, log });
  return {
    build: build2,
    part,
    sides: { base: answered(compiledBase, build2.base, part), head: answered(compiledHead, build2.head, part) },
    findings: [...findings, ...others2 ?? []].sort(byWeight),
    unchangedElsewhere: unlooked(compiledHead, build2.head, folders, part),
    notices: [
      ...await buildNotices2(build2, changes),
      ...base.unread,
      ...head.unread,
      ...hotPaths.notices,
      ...changedProfiles(changes, options.profiles, repository.trees.root),
      ...measuring
    ],
    waivers: waivers2.uses(head.escapes),
    measured: measured2,
    totals: isAudit2 ? { base: totalsOfEscapes(base.escapes, known2), head: totalsOfEscapes(head.escapes, known2) } : null
  };
}
function unlooked(compiled, side, folders, { isMine }) {
  const mine = new Set(side.packages.filter(({ importPath }) => isMine(importPath)).map(({ folder: folder2 }) => folder2));
  return compiled.diagnostics.escapes.filter(({ place: place4 }) => {
    const folder2 = folderOf(place4.file);
    return !folders.has(folder2) && mine.has(folder2);
  }).length;
}
function isKnown(...problems3) {
  const broken = new Set(problems3.flat().map((problem2) => problem2.package));
  return ({ base, head }) => !broken.has(null) && !broken.has((head ?? base)?.package ?? null);
}
async function changedModuleFiles(changes, head) {
  const paths = changes.flatMap(({ headPath }) => headPath?.endsWith("go.mod") === true ? [headPath] : []);
  return await Promise.all(
    paths.map(async (path31) => ({
      path: path31,
      lines: (await head.read(path31) ?? "").split("\n").map((line2) => line2.trim())
    }))
  );
}
function isRelevant({ basePath, headPath }, tests) {
  return [basePath, headPath].some((file) => file !== null && relevance(file, tests) !== "no");
}

// src/adapters/config-file.ts
import { readFileSync, realpathSync, statSync } from "node:fs";
import path18 from "node:path";

// src/adapters/paths.ts
import path17 from "node:path";
function isWithin2(folder2, file) {
  const relative3 = path17.relative(folder2, file);
  return relative3 !== "" && relative3.split(path17.sep)[0] !== ".." && !path17.isAbsolute(relative3);
}

// src/adapters/config-file.ts
function readConfigFile(root, named2) {
  const file = named2 ?? path18.join(root, defaultConfigPath);
  const shown2 = isWithin2(root, file) ? path18.relative(root, file).replaceAll(path18.sep, "/") : file;
  const fail2 = (problem2) => new UsageError(`${shown2} (${named2 === null ? "the configuration" : "from config"}) ${problem2}`);
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === void 0) {
    if (named2 !== null) throw fail2("does not exist. Accepted: a readable YAML file.");
    refuseOtherSpelling(root);
    return null;
  }
  if (!stats.isFile()) throw fail2("is no regular file. Accepted: a readable YAML file.");
  if (stats.size > maxConfigBytes) throw fail2(tooLarge2(stats.size));
  if (isWithin2(root, file) && !isWithin2(realpathSync(root), realpathSync(file))) {
    throw fail2("is a link that leads out of the repository, which is not accepted.");
  }
  return { path: shown2, text: decode2(readable(file, fail2), fail2), folder: root };
}
function readable(file, fail2) {
  try {
    return readFileSync(file);
  } catch (error) {
    throw fail2(`can't be read: ${messageOf(error)}`);
  }
}
async function readBaseConfig(trees, { base, head }, named2) {
  const root = trees.root;
  const file = named2 === null ? defaultConfigPath : pathWithin(root, named2);
  if (file === null) return { configFile: readConfigFile(root, named2), notices: [] };
  const [before, after] = [await trees.entry(base.tree, file), await trees.entry(head.tree, file)];
  const at3 = async (entry, { label: label3 }) => entry === null ? null : { path: file, text: await textOf(trees, entry, `${file} (at ${label3})`), folder: root };
  if (named2 === null && after === null && await trees.entry(head.tree, otherSpelling) !== null) throw misspelt();
  if (named2 !== null && before === null && after === null) {
    throw new UsageError(
      `${file} (from config) is neither in the base (${base.label}) nor in the head (${head.label}). Accepted: a file of the base, or one outside of the repository.`
    );
  }
  const configFile = await at3(before, base);
  if (before?.blob === after?.blob) return { configFile, notices: [] };
  const proposed = await at3(after, head);
  if (proposed !== null) parseConfig(proposed);
  return { configFile, notices: [changeNotice(file, configFile !== null, proposed !== null)] };
}
function pathWithin(root, file) {
  const { root: start } = path18.parse(file);
  const steps = path18.relative(start, file).split(path18.sep);
  for (let taken = 0; taken <= steps.length; taken += 1) {
    const real = realPath(path18.join(start, ...steps.slice(0, taken)));
    if (real === null) return null;
    if (real !== root && !isWithin2(root, real)) continue;
    return path18.relative(root, path18.join(real, ...steps.slice(taken))).replaceAll(path18.sep, "/");
  }
  return null;
}
function realPath(file) {
  try {
    return realpathSync(file);
  } catch {
    return null;
  }
}
async function textOf(trees, { blob, mode }, shown2) {
  const fail2 = (problem2) => new UsageError(`${shown2} ${problem2}`);
  if (!mode.startsWith("100")) throw fail2("is no regular file. Accepted: a readable YAML file.");
  const [content] = await trees.blobs([blob]);
  if (content === void 0 || content === null) throw fail2("can't be read from the repository.");
  return decode2(content, fail2);
}
function changeNotice(file, wasThere, isThere2) {
  if (!wasThere) return `This change adds ${file}. Until it is merged, the defaults count.`;
  const what = isThere2 ? "changes" : "removes";
  return `This change ${what} ${file}. Until that is merged, the settings of the base count.`;
}
var otherSpelling = defaultConfigPath.replace(/yml$/, "yaml");
function refuseOtherSpelling(root) {
  if (statSync(path18.join(root, otherSpelling), { throwIfNoEntry: false }) !== void 0) throw misspelt();
}
function misspelt() {
  return new UsageError(`${otherSpelling} is not read; name it ${defaultConfigPath}.`);
}
function decode2(content, fail2) {
  if (content.length > maxConfigBytes) throw fail2(tooLarge2(content.length));
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch {
    throw fail2("can't be read as UTF-8 text.");
  }
}
function tooLarge2(bytes) {
  return `has ${bytes} bytes. Accepted: a YAML file of at most ${maxConfigBytes} bytes.`;
}

// src/adapters/history-file.ts
import { lstatSync, readFileSync as readFileSync2 } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import path19 from "node:path";
async function openHistory(file) {
  const fail2 = (problem2) => new UsageError(`history: ${JSON.stringify(file)} ${problem2}`);
  const attempt = (read4) => {
    try {
      return read4();
    } catch (error) {
      throw fail2(`can't be read: ${messageOf(error)}`);
    }
  };
  const stats = attempt(() => lstatSync(file, { throwIfNoEntry: false }));
  if (stats === void 0) return { file, entries: [] };
  if (!stats.isFile())
    throw fail2("is no regular file. Accepted: a file that escapediff wrote, or one that is not there yet.");
  if (stats.size > maxHistoryBytes) throw new UsageError(tooLarge(file, stats.size));
  const text3 = attempt(() => new TextDecoder("utf-8", { fatal: true }).decode(readFileSync2(file)));
  const { parseHistory } = await import("./parse-CUYB5ZRA.js");
  return { file, entries: parseHistory(text3, file) };
}
async function recordAudit({ file, entries }, { report, comparison, options }, { repository, log }) {
  const { commit, label: label3 } = comparison.head;
  const unchanged = (why) => {
    log.warning(`The history ${file} was left as it was: ${why}`);
    return null;
  };
  if (report.verdict.conclusion === "inconclusive") return unchanged(report.verdict.reasons.join(" "));
  if (commit === null) return unchanged(`${label3} is no commit.`);
  const date2 = await repository.committed(commit);
  if (!date2.known) return unchanged(`${date2.reason}.`);
  const folder2 = path19.relative(repository.trees.root, options.repo).replaceAll(path19.sep, "/") || ".";
  const added = entriesOf(report, options, { commit, date: date2.value, folder: folder2 });
  const all = added.reduce(withEntry, entries);
  const { text: text3, dropped } = serialise(all);
  await replace(file, text3);
  if (dropped > 0) log.detail(`the history had no room for ${plural(dropped, "line")} of the oldest commits`);
  const [first] = added;
  return first === void 0 ? null : trendOf(all, first);
}
async function replace(file, text3) {
  const beside2 = `${file}.${process.pid}.tmp`;
  try {
    await mkdir(path19.dirname(file), { recursive: true });
    await writeFile(beside2, text3, { flag: "wx" });
    await rename(beside2, file);
  } catch (error) {
    await rm(beside2, { force: true });
    const reason2 = messageOf(error);
    throw new UsageError(`history: ${JSON.stringify(file)} can't be written: ${reason2}`);
  }
}

// src/adapters/clock.ts
var systemClock = { now: () => performance.now() };

// src/adapters/world.ts
import { realpath as realpath3 } from "node:fs/promises";

// src/adapters/disk.ts
import { readFile, stat } from "node:fs/promises";
var disk = {
  async readText(absolute) {
    try {
      return await readFile(absolute, "utf8");
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  },
  async isFolder(absolute) {
    try {
      return (await stat(absolute)).isDirectory();
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }
};
function isMissing(error) {
  return ["ENOENT", "ENOTDIR", "EISDIR"].includes(error?.code ?? "");
}

// src/adapters/git/repository.ts
import { realpath, stat as stat4 } from "node:fs/promises";
import path26 from "node:path";

// node_modules/@actions/exec/lib/exec.js
import { StringDecoder } from "string_decoder";

// node_modules/@actions/exec/lib/toolrunner.js
import * as os from "os";
import * as events from "events";
import * as child from "child_process";
import * as path22 from "path";

// node_modules/@actions/io/lib/io.js
import * as path21 from "path";

// node_modules/@actions/io/lib/io-util.js
import * as fs from "fs";
import * as path20 from "path";
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
var { chmod, copyFile, lstat, mkdir: mkdir2, open, readdir, rename: rename2, rm: rm2, rmdir, stat: stat2, symlink, unlink } = fs.promises;
var IS_WINDOWS = process.platform === "win32";
var READONLY = fs.constants.O_RDONLY;
function exists2(fsPath) {
  return __awaiter(this, void 0, void 0, function* () {
    try {
      yield stat2(fsPath);
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
      stats = yield stat2(filePath);
    } catch (err) {
      if (err.code !== "ENOENT") {
        console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
      }
    }
    if (stats && stats.isFile()) {
      if (IS_WINDOWS) {
        const upperExt = path20.extname(filePath).toUpperCase();
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
        stats = yield stat2(filePath);
      } catch (err) {
        if (err.code !== "ENOENT") {
          console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
        }
      }
      if (stats && stats.isFile()) {
        if (IS_WINDOWS) {
          try {
            const directory = path20.dirname(filePath);
            const upperName = path20.basename(filePath).toUpperCase();
            for (const actualName of yield readdir(directory)) {
              if (upperName === actualName.toUpperCase()) {
                filePath = path20.join(directory, actualName);
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
      for (const extension of process.env["PATHEXT"].split(path21.delimiter)) {
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
    if (tool.includes(path21.sep)) {
      return [];
    }
    const directories = [];
    if (process.env.PATH) {
      for (const p of process.env.PATH.split(path21.delimiter)) {
        if (p) {
          directories.push(p);
        }
      }
    }
    const matches = [];
    for (const directory of directories) {
      const filePath = yield tryGetExecutablePath(path21.join(directory, tool), extensions);
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
        const line2 = s.substring(0, n);
        onLine(line2);
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
        this.toolPath = path22.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
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
        if (this.options.cwd && !(yield exists2(this.options.cwd))) {
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
            stdbuffer = this._processLineBuffer(data, stdbuffer, (line2) => {
              if (this.options.listeners && this.options.listeners.stdline) {
                this.options.listeners.stdline(line2);
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
            errbuffer = this._processLineBuffer(data, errbuffer, (line2) => {
              if (this.options.listeners && this.options.listeners.errline) {
                this.options.listeners.errline(line2);
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
        cp.on("exit", (code2) => {
          state.processExitCode = code2;
          state.processExited = true;
          this._debug(`Exit code ${code2} received from tool '${this.toolPath}'`);
          state.CheckComplete();
        });
        cp.on("close", (code2) => {
          state.processExitCode = code2;
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

// src/adapters/git/environment.ts
var passing = new RegExp(
  `^GIT_(?:${[
    "CONFIG(?:_.*)?",
    "SSH(?:_.*)?",
    "ASKPASS",
    "SSL_.*",
    "HTTP_.*",
    "PROXY_.*",
    "ALLOW_PROTOCOL",
    "PROTOCOL_FROM_USER",
    "EXEC_PATH",
    "CEILING_DIRECTORIES",
    "DISCOVERY_ACROSS_FILESYSTEM",
    "TEST_ASSUME_DIFFERENT_OWNER"
  ].join("|")})$`
);
function gitEnvironment(environment) {
  const kept = Object.entries(environment).filter(
    (entry) => entry[1] !== void 0 && (!entry[0].startsWith("GIT_") || passing.test(entry[0]))
  );
  return {
    ...Object.fromEntries(kept),
    LC_ALL: "C",
    GIT_TERMINAL_PROMPT: "0",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_PAGER: "cat"
  };
}
var settings2 = [
  // Programs that git would start.
  "core.fsmonitor=false",
  "core.hooksPath=/dev/null",
  "diff.external=",
  // Large files stay the pointers that the commit holds: Go code is not kept there, and the filter downloads, or fails where it is missing.
  "filter.lfs.process=",
  "filter.lfs.required=false",
  // Writing beside the index that we name, or into the user's repository.
  "core.splitIndex=false",
  "core.untrackedCache=keep",
  "core.looseCompression=0",
  "gc.auto=0",
  "maintenance.auto=false",
  "fetch.writeCommitGraph=false",
  // What is read, and refused.
  "core.quotepath=false",
  "core.safecrlf=false",
  "diff.suppressBlankEmpty=false",
  "submodule.recurse=false",
  "fetch.recurseSubmodules=false",
  // A connection that has stopped must not hang the job. Bytes a second, seconds.
  "http.lowSpeedLimit=1000",
  "http.lowSpeedTime=60"
].flatMap((setting) => ["-c", setting]);

// src/adapters/git/command.ts
var inputLimit = 1 << 20;
var GitCommand = class _GitCommand {
  #folder;
  #environment;
  constructor(folder2, environment) {
    this.#folder = folder2;
    this.#environment = gitEnvironment(environment);
  }
  /** The same, in another folder of the repository. */
  in(folder2) {
    return new _GitCommand(folder2, this.#environment);
  }
  /**
   * Runs git and hands back whatever it answered, however much: contents, lists, fetches. A signal to us ends it, too. Throws a
   * UsageError when there is no git.
   */
  async try(args, { input, env = {} } = {}) {
    const stdout = [];
    const stderr = [];
    try {
      const { exitCode } = await runProcess({
        command: "git",
        args: [...settings2, ...args],
        cwd: this.#folder,
        env: { ...this.#environment, ...env },
        ...input === void 0 ? {} : { input: Buffer.from(input) },
        onStdout: (chunk) => stdout.push(chunk),
        onStderr: (chunk) => stderr.push(chunk)
      });
      return { exitCode, stdout: Buffer.concat(stdout), stderr: presentable(Buffer.concat(stderr).toString("utf8")) };
    } catch (error) {
      throw isMissing2(error) ? noGit() : error;
    }
  }
  /**
   * The same for answers of a few words. @actions/exec takes time that grows with the square of a long line, and does not outlive a
   * program that leaves its input unread: so it asks the short questions, and nothing else.
   */
  async #short(args, env = {}) {
    try {
      const answer = await getExecOutput("git", [...settings2, ...args], {
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
    if (answer.exitCode !== 0) throw failure2(args, answer);
    return answer.stdout;
  }
  /** The same for answers of one line. */
  async line(args, { env = {} } = {}) {
    const answer = await this.#short(args, env);
    if (answer.exitCode !== 0) throw failure2(args, answer);
    return answer.stdout.replace(/\n$/, "");
  }
  /** The same where no answer is one of the answers: null when git exits with another status than 0. */
  async ask(args) {
    const { exitCode, stdout } = await this.#short(args);
    return exitCode === 0 ? stdout.trim() : null;
  }
};
function failure2(args, { exitCode, stderr }) {
  const command = args.find((arg) => !arg.startsWith("-")) ?? "";
  return new InconclusiveError(`git ${command} failed: ${stderr || `exit status ${exitCode}`}`);
}
function noGit() {
  return new UsageError("No git command was found in PATH. Install git: https://git-scm.com/downloads");
}
function isMissing2(error) {
  return error?.code === "ENOENT";
}
function complaint(stderr) {
  const lines2 = stderr.split("\n");
  return lines2.find((line2) => /^(?:fatal|error): /.test(line2)) ?? lines2.at(-1) ?? "";
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
  let at3 = 0;
  while (blobs.length < count) {
    const newline = answer.indexOf(10, at3);
    if (newline < 0) throw new Error(`git cat-file answered ${blobs.length} of ${count} questions.`);
    const [, type, size] = answer.subarray(at3, newline).toString("utf8").split(" ");
    const end = newline + 1 + (size === void 0 ? -1 : Number(size));
    blobs.push(type === "blob" ? answer.subarray(newline + 1, end) : null);
    at3 = end + 1;
  }
  return blobs;
}
async function promisorRemote(git) {
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
      stdout.toString("utf8").split("\n").map((line2) => {
        const [sha2 = "", ref = ""] = line2.split("	");
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
import path23 from "node:path";
var deepening = [50, 500, 5e3];
var History = class {
  #root;
  #git;
  constructor(root, git) {
    this.#root = root;
    this.#git = git;
  }
  /** See `Repository.commit`. */
  async commit(revision3) {
    if (revision3.startsWith("-")) {
      throw new UsageError(
        `The revision ${JSON.stringify(revision3)} starts with a dash. Give a branch, tag or commit.`
      );
    }
    if (revision3 === "" || new RegExp("\\p{Cc}", "u").test(revision3)) {
      return unavailable(`${JSON.stringify(revision3)} is no revision`);
    }
    const found = await this.#verify(`${revision3}^{commit}`);
    if (found.known) return found;
    const object = await this.#verify(revision3);
    return object.known ? await this.#verify(`${object.value}^{commit}`, revision3) : object;
  }
  async #verify(expression2, name = expression2) {
    const args = ["rev-parse", "--verify", "--end-of-options", expression2];
    const { exitCode, stdout, stderr } = await this.#git.try(args);
    const sha = stdout.toString("utf8").trim();
    if (exitCode === 0 && isSha(sha)) return known(sha);
    if (stderr.includes("is ambiguous")) return unavailable(`${name} is short for several commits`);
    const other = /dereferences to (blob|tree) type/.exec(stderr)?.[1];
    return unavailable(other === void 0 ? `git knows no commit ${name}` : `${name} is a ${other}, no commit`);
  }
  /** See `Repository.committed`. */
  async committed(commit) {
    const text3 = await this.#git.ask(["cat-file", "commit", commit]);
    if (text3 === null) return unavailable(`git knows no commit ${commit}`);
    const [header = ""] = text3.split("\n\n", 1);
    const seconds2 = /^committer .*> (\d{1,11}) [+-]\d{4}$/m.exec(header)?.[1];
    if (seconds2 === void 0) return unavailable(`the commit ${commit} has no date that can be read`);
    return known(new Date(Number(seconds2) * 1e3).toISOString().replace(".000Z", "Z"));
  }
  /** See `Repository.parent`. */
  async parent(commit) {
    const text3 = await this.#git.ask(["cat-file", "commit", commit]);
    if (text3 === null) return unavailable(`git knows no commit ${commit}`);
    const [header = ""] = text3.split("\n\n", 1);
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
    return await this.#git.line(["rev-parse", "--is-shallow-repository"]) === "true";
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
    const file = await this.#git.line(["rev-parse", "--git-path", "shallow"]);
    return (await readFile2(path23.resolve(this.#root, file), "utf8")).split("\n").filter((line2) => line2 !== "");
  }
};
function isSha(text3) {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text3);
}

// src/adapters/git/trees.ts
import { mkdir as mkdir3 } from "node:fs/promises";
import path25 from "node:path";

// src/adapters/git/raw-diff.ts
function parseRawDiff(output) {
  const fields = output.split("\0");
  const changes = [];
  for (let at3 = 0; (fields[at3] ?? "") !== ""; ) {
    const header = /^:(\d{6}) (\d{6}) ([0-9a-f]+) ([0-9a-f]+) ([AMDTRC])\d*$/.exec(fields[at3] ?? "");
    const first = fields[at3 + 1];
    const two = header?.[5] === "R" || header?.[5] === "C";
    const second = two ? fields[at3 + 2] : first;
    if (header === null || first === void 0 || second === void 0) {
      throw new Error(`git diff-tree printed ${JSON.stringify(fields[at3])}, which is not of the raw format.`);
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
    at3 += two ? 3 : 2;
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
import { copyFile as copyFile2, stat as stat3, utimes } from "node:fs/promises";
import path24 from "node:path";
var goFiles = [
  ...["go", "s", "S", "sx", "c", "h", "cc", "cpp", "cxx", "hh", "hpp", "hxx", "m", "f", "F", "for", "f90", "syso"].map(
    (end) => `*.${end}`
  ),
  ...["swig", "swigcxx"].map((end) => `*.${end}`),
  ...["go.mod", "go.sum", "go.work", "go.work.sum", "vendor/modules.txt"].map((name) => `:(glob)**/${name}`)
];
async function snapshot(git, indexFile, temporary, objects, untracked) {
  const index = path24.join(temporary, "index");
  await copyIndex(indexFile, index);
  const env = { ...objects, GIT_INDEX_FILE: index };
  await git.run(["add", "--update", "--", "."], { env });
  if (untracked === "include") {
    const list4 = ["ls-files", "--others", "--exclude-standard", "-z", "--", ...goFiles];
    for (const input of portions2(await git.run(list4, { env }))) {
      await git.run(["update-index", "--add", "-z", "--stdin"], { env, input });
    }
  }
  return await git.line(["write-tree", "--missing-ok"], { env });
}
async function copyIndex(from, to) {
  try {
    const { mtimeMs } = await stat3(from);
    await copyFile2(from, to);
    const seconds2 = (mtimeMs - 1) / 1e3;
    await utimes(to, seconds2, seconds2);
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
}
function portions2(listed) {
  const portions3 = [[]];
  let size = 0;
  for (let at3 = 0, end; (end = listed.indexOf(0, at3) + 1) > 0; at3 = end) {
    if (listed[end - 2] === 47) continue;
    if (size + end - at3 > inputLimit) {
      portions3.push([]);
      size = 0;
    }
    portions3.at(-1)?.push(listed.subarray(at3, end));
    size += end - at3;
  }
  return portions3.filter((paths) => paths.length > 0).map((paths) => Buffer.concat(paths));
}

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
    const own = path25.join(files.temporary, "objects");
    await mkdir3(own, { recursive: true });
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
    const match2 = /^(\d+) \w+ ([0-9a-f]+)\t/.exec(answer.toString("utf8"));
    return match2 === null ? null : { mode: match2[1] ?? "", blob: match2[2] ?? "" };
  }
  async list(tree) {
    const answer = await this.#run(["ls-tree", "-r", "-z", "--full-tree", "--end-of-options", tree]);
    return answer.toString("utf8").split("\0").flatMap((line2) => {
      const [, mode = "", blob = "", file = ""] = /^(\d+) \w+ ([0-9a-f]+)\t([^]*)$/.exec(line2) ?? [];
      return file === "" ? [] : [{ file, mode, blob }];
    });
  }
  async find(tree, names2) {
    const answer = await this.#run(["ls-tree", "-r", "-z", "--name-only", "--end-of-options", tree]);
    return answer.toString("utf8").split("\0").filter((file) => file !== "" && names2.includes(path25.posix.basename(file))).sort(compare);
  }
  async patch(baseTree, headTree, { basePath, headPath }) {
    const paths = [.../* @__PURE__ */ new Set([basePath, headPath])].filter((file) => file !== null);
    const shape = ["-p", "-U3", "--inter-hunk-context=0", "-M", "--no-color", "--src-prefix=a/", "--dst-prefix=b/"];
    const args = ["--literal-pathspecs", "diff-tree", ...shape, ...unabridged];
    return (await this.#run([...args, "--end-of-options", baseTree, headTree, "--", ...paths])).toString("utf8");
  }
  /** Writes the files through an index of its own. Submodules become empty folders; file filters apply as in a checkout. */
  async materialise(tree, folder2) {
    this.#materialised++;
    const env = { GIT_INDEX_FILE: path25.join(this.#temporary, `materialise-${this.#materialised}.index`) };
    const listed = (await this.#run(["ls-tree", "-r", "-z", "--end-of-options", tree])).toString("utf8").split("\0");
    await this.#prefetcher.fetch(listed.flatMap((line2) => /^\d+ blob ([0-9a-f]+)\t/.exec(line2)?.[1] ?? []));
    await this.#run(["read-tree", "--end-of-options", tree], { env });
    await this.#run(["checkout-index", "--all", `--prefix=${folder2}/`], { env });
  }
  async #run(args, call = {}) {
    return await this.#git.run(args, { ...call, env: { ...this.#objects, ...call.env } });
  }
};
function quoted(folder2) {
  return /["\\:;]/.test(folder2) ? `"${folder2.replaceAll(/["\\]/g, String.raw`\$&`)}"` : folder2;
}

// src/adapters/git/repository.ts
var oldest = { major: 2, minor: 29 };
async function openRepository(folder2, temporary, environment) {
  const there = await existing(folder2);
  const given3 = new GitCommand(there, environment);
  const [version2, { exitCode, stdout, stderr }, promisor] = await Promise.all([
    given3.line(["version"]),
    given3.try(["rev-parse", "--show-toplevel", "--git-path", "objects", "--git-path", "index"]),
    promisorRemote(given3)
  ]);
  checkVersion(version2);
  if (exitCode !== 0) throw await notUsable(folder2, stderr, given3);
  const [toplevel = "", objects = "", index = ""] = stdout.toString("utf8").split("\n");
  const root = await realpath(toplevel);
  const git = given3.in(root);
  const files = { root, objects: path26.resolve(there, objects), index: path26.resolve(there, index), temporary, promisor };
  return new GitRepository(root, git, await Trees.open(git, files));
}
async function existing(folder2) {
  try {
    const real = await realpath(folder2);
    if ((await stat4(real)).isDirectory()) return real;
  } catch {
    throw new UsageError(`There is no folder ${folder2}. Name a folder in a git repository with --repo.`);
  }
  throw new UsageError(`${folder2} is a file. Name a folder in a git repository with --repo.`);
}
function checkVersion(said) {
  const [, major = "", minor = ""] = /(\d+)\.(\d+)/.exec(said) ?? [];
  const found = { major: Number(major), minor: Number(minor) };
  if (found.major > oldest.major || found.major === oldest.major && found.minor >= oldest.minor) return;
  throw new UsageError(`${said} is too old: git ${oldest.major}.${oldest.minor} or newer is needed.`);
}
async function notUsable(folder2, said, git) {
  if (said.includes("dubious ownership")) {
    const named2 = /repository at '(.*)'/.exec(said)?.[1] ?? folder2;
    return new UsageError(
      `Git does not trust ${named2}, which belongs to another user. Allow it with: git config --global --add safe.directory ${named2}`
    );
  }
  if (said.includes("must be run in a work tree")) {
    const bare = await git.ask(["rev-parse", "--is-bare-repository"]) === "true";
    return new UsageError(
      bare ? `${folder2} is a bare git repository. escapediff builds in a checkout: name one with --repo.` : `${folder2} is git's own folder in a repository. Name a folder of the checkout with --repo.`
    );
  }
  if (said.includes("not a git repository")) {
    return new UsageError(
      `${folder2} is not in a git repository. Name a folder inside one with --repo; in a workflow, run actions/checkout first.`
    );
  }
  return new UsageError(`Git can't read the repository at ${folder2}: ${said}`);
}
var GitRepository = class {
  trees;
  #git;
  #history;
  constructor(root, git, trees) {
    this.#git = git;
    this.#history = new History(root, git);
    this.trees = trees;
  }
  async snapshot(untracked) {
    return await this.trees.snapshot(untracked);
  }
  async commit(revision3) {
    return await this.#history.commit(revision3);
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
  async names() {
    return await names(this.#git);
  }
};

// src/adapters/go/command.ts
import { mkdir as mkdir4, writeFile as writeFile2 } from "node:fs/promises";
import path27 from "node:path";
function goCommand(environment, temporary, choice2 = { command: "go", env: {} }) {
  return {
    async run({ program: program2, dir, args, env, onStdout, onStderr, signal }) {
      try {
        const { exitCode } = await runProcess({
          command: program2 ?? choice2.command,
          args,
          cwd: dir,
          env: { ...environment, ...choice2.env, ...env, PWD: dir, LC_ALL: "C" },
          onStdout,
          onStderr,
          ...signal === void 0 ? {} : { signal }
        });
        return exitCode;
      } catch (error) {
        if (error?.code === "ENOENT" && program2 === void 0) {
          throw new UsageError("No go command was found in PATH. Install Go 1.21 or newer: https://go.dev/dl/");
        }
        throw error;
      }
    },
    async write(name, content) {
      const file = path27.join(temporary, name);
      await mkdir4(path27.dirname(file), { recursive: true });
      await writeFile2(file, content);
      return file;
    },
    async folder(name) {
      const dir = path27.join(temporary, name);
      await mkdir4(dir, { recursive: true });
      return dir;
    }
  };
}

// src/adapters/go/toolchains.ts
import { readdir as readdir2, stat as stat5 } from "node:fs/promises";
import { homedir } from "node:os";
import path28 from "node:path";
function goToolchains(environment, temporary) {
  let count = 0;
  const commandOf = (choice2) => goCommand(environment, path28.join(temporary, `toolchain-${count++}`), choice2);
  const found = (choice2) => ({ go: commandOf(choice2), missing: null });
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
          return await release(wanted, environment, commandOf(inPath), found);
      }
    }
  };
}
var inPath = { command: "go", env: {} };
function at2(command) {
  return { command, env: { GOTOOLCHAIN: "local", GOROOT: "" } };
}
async function atPath(given3, found) {
  const command = await isFolder(given3) ? path28.join(given3, "bin", executable("go")) : given3;
  return await isFile2(command) ? found(at2(path28.resolve(command))) : { go: null, missing: `there is no go command at ${command}` };
}
async function tip(environment, found) {
  const command = path28.join(homeOf3(environment), "sdk", "gotip", "bin", executable("go"));
  if (await isFile2(command)) return found(at2(command));
  return {
    go: null,
    missing: `there is no ${command}. "go install golang.org/dl/gotip@latest" and "gotip download" put it there; a path names another one`
  };
}
async function release(wanted, environment, go, found) {
  const installed = [...await localVersion(go), ...await installedVersions(environment, go)];
  const [newest] = installed.filter(({ version: version3 }) => isWanted(version3, wanted)).toSorted(newestFirst);
  if (newest !== void 0) return found(newest.choice);
  const name = `Go 1.${wanted.minor}${wanted.patch === null ? "" : `.${wanted.patch}`}`;
  const version2 = wanted.patch === null ? await newestRelease(wanted, go) : `1.${wanted.minor}.${wanted.patch}`;
  if (version2 === null)
    return { go: null, missing: `${name} is not installed, and the module proxy knows no such release` };
  const { text: text3, exitCode } = await ask(go, ["env", "GOVERSION"], { GOTOOLCHAIN: `go${version2}` });
  return exitCode === 0 && text3 === `go${version2}` ? found({ command: "go", env: { GOTOOLCHAIN: `go${version2}`, GOROOT: "" } }) : { go: null, missing: `${name} is not installed and could not be downloaded: ${text3}` };
}
async function localVersion(go) {
  const { text: text3, exitCode } = await ask(go, ["env", "GOVERSION"], { GOTOOLCHAIN: "local" });
  const version2 = exitCode === 0 ? /^go(1\.\S+)$/.exec(text3)?.[1] : void 0;
  return version2 === void 0 ? [] : [{ version: version2, choice: { command: "go", env: { GOTOOLCHAIN: "local" } } }];
}
async function installedVersions(environment, go) {
  const roots = [];
  const cache = environment["RUNNER_TOOL_CACHE"] ?? "";
  if (cache !== "") {
    for (const version2 of await namesIn2(path28.join(cache, "go"))) {
      for (const arch of await namesIn2(path28.join(cache, "go", version2))) {
        if (arch === runnerArch) roots.push({ version: version2, root: path28.join(cache, "go", version2, arch) });
      }
    }
  }
  for (const name of await namesIn2(path28.join(homeOf3(environment), "sdk"))) {
    const version2 = /^go(1\..+)$/.exec(name)?.[1];
    if (version2 !== void 0) roots.push({ version: version2, root: path28.join(homeOf3(environment), "sdk", name) });
  }
  const { text: modules } = await ask(go, ["env", "GOMODCACHE"], { GOTOOLCHAIN: "local" });
  const downloads = path28.join(modules, "golang.org");
  const platform2 = await hostPlatform(go);
  for (const name of await namesIn2(downloads)) {
    const match2 = /^toolchain@v0\.0\.1-go(1\.[^.]+(?:\.\d+)?)\.([a-z0-9]+-[a-z0-9]+)$/.exec(name);
    if (match2?.[1] !== void 0 && match2[2] === platform2) {
      roots.push({ version: match2[1], root: path28.join(downloads, name) });
    }
  }
  const commands2 = roots.map(({ version: version2, root }) => ({ version: version2, command: path28.join(root, "bin", executable("go")) }));
  const there = await Promise.all(commands2.map(async ({ command }) => await isFile2(command)));
  return commands2.filter((_, index) => there[index]).map(({ version: version2, command }) => ({ version: version2, choice: at2(command) }));
}
async function newestRelease(wanted, go) {
  const { text: text3, exitCode } = await ask(go, ["list", "-m", "-versions", "go"], {
    GOTOOLCHAIN: "local",
    GOWORK: "off",
    GOFLAGS: "-mod=mod"
  });
  if (exitCode !== 0) return null;
  const known2 = text3.split(/\s+/).map((version2) => ({ version: version2 }));
  return known2.filter(({ version: version2 }) => isWanted(version2, wanted)).toSorted(newestFirst)[0]?.version ?? null;
}
function isWanted(version2, { minor, patch, orNewer }) {
  const [, its = "", itsPatch] = /^1\.(\d+)(?:\.(\d+)|rc\d+)?$/.exec(version2) ?? [];
  if (Number(its || "-1") !== minor) return false;
  if (patch === null) return true;
  return orNewer ? Number(itsPatch ?? "-1") >= patch : Number(itsPatch ?? "-1") === patch;
}
function newestFirst(a, b) {
  const patchOf = (version2) => Number(/^1\.\d+\.(\d+)$/.exec(version2)?.[1] ?? "-1");
  return patchOf(b.version) - patchOf(a.version) || (a.version < b.version ? 1 : -1);
}
async function ask(go, args, env) {
  let out = "";
  let errors2 = "";
  const exitCode = await go.run({
    dir: await go.folder("questions"),
    args,
    env,
    onStdout: (chunk) => out += Buffer.from(chunk).toString("utf8"),
    onStderr: (chunk) => errors2 = (errors2 + Buffer.from(chunk).toString("utf8")).slice(-2e3)
  });
  return { text: (exitCode === 0 ? out : errors2).trim(), exitCode };
}
async function hostPlatform(go) {
  return (await ask(go, ["env", "GOHOSTOS", "GOHOSTARCH"], { GOTOOLCHAIN: "local" })).text.replace(/\s+/, "-");
}
var runnerArch = process.arch;
function executable(name) {
  return process.platform === "win32" ? `${name}.exe` : name;
}
function homeOf3(environment) {
  return environment["HOME"] ?? environment["USERPROFILE"] ?? homedir();
}
async function namesIn2(folder2) {
  return await readdir2(folder2).then(
    (names2) => names2.sort(),
    () => []
  );
}
async function isFile2(file) {
  return await stat5(file).then(
    (found) => found.isFile(),
    () => false
  );
}
async function isFolder(folder2) {
  return await stat5(folder2).then(
    (found) => found.isDirectory(),
    () => false
  );
}

// src/adapters/profile/read.ts
var import_picomatch3 = __toESM(require_picomatch2(), 1);
import { readdir as readdir3, readFile as readFile3, realpath as realpath2, stat as stat6 } from "node:fs/promises";
import path29 from "node:path";
var maxFolders = 2e4;
var skipped = /* @__PURE__ */ new Set([".git", "node_modules"]);
async function readProfiles(named2) {
  const files = [];
  for (const name of named2) files.push(...await expand(name));
  const real = await Promise.all(files.map(resolved));
  const unique = files.filter((_, index) => real.indexOf(real[index] ?? "") === index);
  const names2 = distinctNames(unique);
  return await Promise.all(
    unique.map(async (file, index) => ({ path: file, name: names2[index] ?? file, bytes: await read3(file) }))
  );
}
async function expand(name) {
  const pattern = path29.sep === "\\" ? name.replaceAll("\\", "/") : name;
  const { base, glob: glob2, isGlob } = import_picomatch3.default.scan(pattern);
  if (!isGlob || await isThere(name)) return [name];
  const matches = (0, import_picomatch3.default)(glob2, { dot: true });
  const root = base === "" ? path29.parse(name).root : base;
  const depth = glob2.includes("**") ? Infinity : glob2.split("/").length;
  const found = (await below(root, "", depth, { folders: 0 })).filter((file) => matches(file));
  if (found.length === 0) throw fail(name, "matches no file.");
  return found.sort().map((file) => path29.join(root, file));
}
async function below(root, folder2, depth, seen) {
  if (depth === 0 || seen.folders++ > maxFolders) return [];
  const entries = await readdir3(path29.join(root, folder2), { withFileTypes: true }).catch(() => []);
  const files = [];
  for (const entry of entries) {
    const file = path29.posix.join(folder2, entry.name);
    if (entry.isDirectory() && !skipped.has(entry.name)) files.push(...await below(root, file, depth - 1, seen));
    else if (entry.isFile()) files.push(file);
  }
  return files;
}
async function isThere(file) {
  return await stat6(file).then(
    () => true,
    () => false
  );
}
async function resolved(file) {
  return await realpath2(file).catch(() => file);
}
async function read3(file) {
  try {
    const stats = await stat6(file);
    if (stats.isDirectory()) throw fail(file, "is a folder.");
    if (!stats.isFile()) throw fail(file, "is no regular file.");
    if (stats.size > maxProfileBytes) throw fail(file, `has ${stats.size} bytes, more than ${maxProfileBytes}.`);
    return await readFile3(file);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { code: code2, message } = error;
    throw fail(file, code2 === "ENOENT" || code2 === "ENOTDIR" ? "does not exist." : `can't be read: ${message}.`);
  }
}
function fail(file, problem2) {
  return new UsageError(
    `profile: ${JSON.stringify(file)} ${problem2} Accepted: a CPU or heap profile in the format of pprof, or a glob for such files.`
  );
}

// src/adapters/syntax/load.ts
import { existsSync } from "node:fs";
import { readFile as readFile4 } from "node:fs/promises";
import { createRequire } from "node:module";
import path30 from "node:path";
import { fileURLToPath } from "node:url";

// src/source/anchor.ts
var statementWords = /* @__PURE__ */ new Set(["for", "if", "switch", "select", "go", "defer", "return", "case", "default"]);
var wrappers = /* @__PURE__ */ new Set(["argument_list", "special_argument_list", "literal_value", "type_arguments"]);
var typeNodes = /* @__PURE__ */ new Set([
  "type_identifier",
  "package_identifier",
  "qualified_type",
  "generic_type",
  "slice_type",
  "array_type",
  "map_type",
  "struct_type",
  "implicit_length_array_type",
  "pointer_type"
]);
function anchoredAt(path31, text3, expression2) {
  const leaf = last(path31);
  if (leaf === void 0 || path31.length < 2 || leaf.childCount > 0 || path31.some((node2) => node2.type === "comment"))
    return null;
  const depth = expressionDepth(path31);
  const chosen = path31.slice(0, conversionDepth(path31, depth, text3, expression2) + 1);
  const node = last(chosen) ?? leaf;
  return { path: chosen, span: spanOf(node, leaf, text3) };
}
function expressionDepth(path31) {
  let depth = path31.length - 1;
  const leaf = path31[depth];
  if (leaf === void 0) return depth;
  const named2 = leaf.isNamed && !leaf.type.endsWith("_content") && leaf.type !== "escape_sequence";
  if (!named2) {
    depth--;
    while (depth > 0 && wrappers.has(path31[depth]?.type ?? "") && isOpening(path31[depth], leaf)) {
      if (path31[depth]?.type === "literal_value" && path31[depth - 1]?.type === "literal_element") break;
      depth--;
    }
  }
  while (depth > 1 && typeNodes.has(path31[depth]?.type ?? "") && isTypeOfLiteral(path31, depth)) depth--;
  return depth;
}
function isOpening(wrapper, leaf) {
  return wrapper?.startIndex === leaf.startIndex;
}
function isTypeOfLiteral(path31, depth) {
  for (let at3 = depth; at3 > 0 && typeNodes.has(path31[at3]?.type ?? ""); at3--) {
    const parent = path31[at3 - 1];
    if (parent?.type === "composite_literal" || parent?.type === "type_conversion_expression") {
      return same(field(parent, "type"), path31[at3]) && parent.startIndex === path31[depth]?.startIndex;
    }
  }
  return false;
}
function conversionDepth(path31, depth, text3, expression2) {
  const wanted = compact(expression2);
  const node = path31[depth];
  if (node === void 0 || !wanted.endsWith(")")) return depth;
  for (let at3 = depth - 1; at3 > 0 && at3 >= depth - 3; at3--) {
    const around = path31[at3];
    if (around?.type !== "call_expression" && around?.type !== "type_conversion_expression") continue;
    const target = field(around, "function") ?? field(around, "type");
    const opening2 = target === null ? "" : `${compact(text3.slice(target))}(`;
    return wanted.startsWith(opening2) && !compact(text3.slice(node)).startsWith(opening2) ? at3 : depth;
  }
  return depth;
}
function compact(expression2) {
  return expression2.replaceAll(/\s+/g, "").replace(/^\((\[\][^()]*|\*[^()]*)\)\(/, "$1(");
}
function spanOf(node, leaf, text3) {
  if (node.type === "parameter_list" && leaf.type === "(") {
    const method = node.parent;
    const name = method?.type === "method_declaration" ? field(method, "name") : null;
    return name ?? leaf;
  }
  if (node.type === "function_declaration" || node.type === "method_declaration") return field(node, "name") ?? leaf;
  if (!statementWords.has(leaf.type)) return node;
  const body = field(node, "body") ?? field(node, "consequence") ?? node.children.find((child2) => child2.type === "{");
  const end = body === void 0 ? node.endIndex : body.startIndex;
  const head = text3.text.slice(node.startIndex, end).trimEnd();
  return { startIndex: node.startIndex, endIndex: node.startIndex + head.length };
}

// src/source/appends.ts
function growsForSure(path31, text3) {
  const depth = path31.findLastIndex((node) => isAppend(node, text3));
  const call = path31[depth];
  const list4 = call === void 0 ? null : field(call, "arguments");
  const slice = list4 === null ? void 0 : parts(list4)[0];
  if (call === void 0 || list4 === null || slice === void 0) return false;
  const value = withoutParentheses(slice);
  if (value.type !== "identifier") return isFull(value, text3);
  const declaration = declarationOf(
    text3.slice(value),
    [...path31.slice(0, depth + 1), list4, value],
    value.startIndex,
    text3
  );
  return declaration !== null && startsFull(declaration, text3);
}
function isAppend(node, text3) {
  if (node.type !== "call_expression") return false;
  const callee = field(node, "function");
  return callee?.type === "identifier" && text3.slice(callee) === "append";
}
function isFull(node, text3) {
  const value = withoutParentheses(node);
  switch (value.type) {
    case "nil":
    case "composite_literal":
      return true;
    case "type_conversion_expression":
    case "call_expression": {
      const operand = field(value, "operand") ?? argumentsOf2(value)[0];
      const callee = field(value, "function");
      if (callee?.type === "identifier" && text3.slice(callee) === "make") return argumentsOf2(value).length === 2;
      return operand !== void 0 && withoutParentheses(operand).type === "nil" && argumentsOf2(value).length <= 1;
    }
    case "slice_expression": {
      const [end, capacity] = [field(value, "end"), field(value, "capacity")];
      return end !== null && capacity !== null && text3.slice(end) === text3.slice(capacity);
    }
    default:
      return false;
  }
}
function argumentsOf2(call) {
  const list4 = field(call, "arguments");
  return list4 === null ? [] : parts(list4);
}
function startsFull(declaration, text3) {
  const name = text3.slice(declaration.name);
  return isDeclaredFull(declaration.name, text3) && usesOf(declaration, text3).every((path31) => {
    const given3 = assignedTo2(path31);
    return given3 === "nothing" || given3 !== null && (isFull(given3, text3) || appendsTo(given3, name, text3));
  });
}
function isDeclaredFull(name, text3) {
  for (let node = name.parent; node !== null; node = node.parent) {
    switch (node.type) {
      case "var_spec": {
        const value = valueFor(name, node.childrenForFieldName("name"), field(node, "value"));
        return value === "nothing" ? true : value !== null && isFull(value, text3);
      }
      case "short_var_declaration": {
        const left = field(node, "left");
        const value = left === null ? null : valueFor(name, parts(left), field(node, "right"));
        return value !== null && value !== "nothing" && isFull(value, text3);
      }
      case "parameter_declaration": {
        const list4 = node.parent;
        return list4 !== null && same(list4.parent === null ? null : field(list4.parent, "result"), list4);
      }
      case "block":
      case "for_clause":
      case "range_clause":
        return false;
    }
  }
  return false;
}
function assignedTo2(path31) {
  const use = path31[path31.length - 1];
  const parent = path31[path31.length - 2];
  if (use === void 0 || parent === void 0) return "nothing";
  if (parent.type === "unary_expression" && parent.text.startsWith("&")) return null;
  const statement = path31[path31.length - 3];
  const isTarget = parent.type === "expression_list" && same(statement === void 0 ? null : field(statement, "left"), parent);
  if (!isTarget || statement === void 0) return "nothing";
  if (statement.type === "short_var_declaration") return valueFor(use, parts(parent), field(statement, "right"));
  return statement.type === "assignment_statement" ? valueFor(use, parts(parent), field(statement, "right")) : null;
}
function valueFor(name, names2, values) {
  if (values === null) return "nothing";
  const given3 = values.type === "expression_list" ? parts(values) : [values];
  const index = names2.findIndex((candidate) => same(candidate, name));
  return given3.length === names2.length ? given3[index] ?? null : null;
}
function appendsTo(value, name, text3) {
  const call = withoutParentheses(value);
  const [slice] = argumentsOf2(call);
  return isAppend(call, text3) && slice !== void 0 && text3.slice(slice) === name;
}

// src/source/calls.ts
var calls = /* @__PURE__ */ new Set(["call_expression", "type_conversion_expression"]);
function callAround(path31, own, text3) {
  for (let depth = path31.length - 1; depth >= 0; depth--) {
    const call = path31[depth];
    if (call === void 0 || !calls.has(call.type)) continue;
    const inside = argumentIndex(path31, depth);
    const isCallee = same(field(call, "function"), path31[depth + 1]);
    const isSelf = depth === path31.length - 1;
    if (!own && inside === null) continue;
    if (inside === null && !isSelf && !isCallee) continue;
    return describe4(path31, depth, inside, text3);
  }
  return null;
}
function argumentIndex(path31, depth) {
  const call = path31[depth];
  const child2 = path31[depth + 1];
  if (call === void 0 || child2 === void 0) return null;
  if (call.type === "type_conversion_expression") return same(field(call, "operand"), child2) ? 0 : null;
  const list4 = field(call, "arguments");
  if (list4 === null || !same(list4, child2)) return null;
  const index = parts(list4).findIndex((argument) => same(argument, path31[depth + 2]));
  return index < 0 ? null : index;
}
function describe4(path31, depth, argument, text3) {
  const call = path31[depth];
  if (call === void 0) return null;
  const callee = field(call, "function") ?? field(call, "type");
  const list4 = field(call, "arguments");
  const operand = field(call, "operand");
  const values = list4 === null ? operand === null ? [] : [operand] : parts(list4);
  const statement = path31[depth - 1]?.type;
  return {
    callee: callee === null ? "" : text3.slice(callee),
    arguments: values.map((value) => text3.slice(value)),
    argument,
    form: statement === "go_statement" ? "go" : statement === "defer_statement" ? "defer" : "call",
    range: text3.range(call)
  };
}

// src/source/closures.ts
function closuresCapturing(declaration, text3) {
  const found = /* @__PURE__ */ new Map();
  for (const use of usesOf(declaration, text3)) {
    const assigns2 = isAssigned(use);
    const address = isAddressed(use);
    for (const [depth, node] of use.entries()) {
      if (node.type !== "func_literal" || depth === 0) continue;
      const known2 = found.get(node.startIndex) ?? { path: use.slice(0, depth + 1), assigns: false, address: false };
      found.set(node.startIndex, { ...known2, assigns: known2.assigns || assigns2, address: known2.address || address });
    }
  }
  return [...found].sort(([a], [b]) => a - b).map(([start, { path: path31, assigns: assigns2, address }]) => ({
    ...text3.place(start),
    endLine: text3.place(last(path31)?.endIndex ?? start).line,
    ...closureForm(path31, text3),
    assignsVariable: assigns2,
    takesAddress: address
  }));
}
function closureForm(path31, text3) {
  let depth = path31.length - 2;
  while (path31[depth]?.type === "parenthesized_expression") depth--;
  const parent = path31[depth];
  const child2 = path31[depth + 1];
  const around = path31[depth - 1];
  switch (parent?.type) {
    case "call_expression": {
      if (!same(field(parent, "function"), child2)) return { form: "other", callee: "" };
      const form = around?.type === "go_statement" ? "go" : around?.type === "defer_statement" ? "defer" : "call";
      return { form, callee: "" };
    }
    case "argument_list": {
      const callee = around === void 0 ? null : field(around, "function");
      return { form: "argument", callee: callee === null ? "" : text3.slice(callee) };
    }
    case "expression_list": {
      const returned2 = around?.type === "return_statement";
      return { form: returned2 ? "returned" : "assigned", callee: "" };
    }
    case "literal_element":
    case "var_spec":
      return { form: "assigned", callee: "" };
    default:
      return { form: "other", callee: "" };
  }
}
function isAssigned(use) {
  const [depth, target] = outermostTarget(use);
  const parent = use[depth - 1];
  if (parent === void 0 || target === void 0) return false;
  if (parent.type === "inc_statement" || parent.type === "dec_statement") return true;
  const statement = parent.type === "expression_list" ? use[depth - 2] : parent;
  const list4 = parent.type === "expression_list" ? parent : target;
  const assigning = ["assignment_statement", "short_var_declaration", "range_clause", "receive_statement"];
  return statement !== void 0 && assigning.includes(statement.type) && same(field(statement, "left"), list4);
}
function isAddressed(use) {
  const [depth] = outermostTarget(use);
  const parent = use[depth - 1];
  return parent?.type === "unary_expression" && parent.firstChild?.type === "&";
}
function outermostTarget(use) {
  let depth = use.length - 1;
  for (; depth > 0; depth--) {
    const parent = use[depth - 1];
    const child2 = use[depth];
    if (parent === void 0 || child2 === void 0) break;
    const selects = (parent.type === "selector_expression" || parent.type === "index_expression") && same(field(parent, "operand"), child2);
    if (!selects && parent.type !== "parenthesized_expression") break;
    if (parent.type === "parenthesized_expression" && !same(withoutParentheses(parent), withoutParentheses(child2)))
      break;
  }
  return [depth, use[depth]];
}

// src/source/failure.ts
var errorName = /^([eE]rr([A-Z0-9_]\w*)?|\w*[a-z0-9](Err|Error)|[a-z]{1,2}err)$/;
var notAnError = /(Ch|Chan|Channel|Handler|Func|Fn|Log|Logger|Writer|Buf|Count|Msg|String)$/;
var makesError = /^(fmt\.Errorf|(errors|xerrors|pkgerrors)\.(New|Errorf)|status\.Errorf?)$/;
var soundsLikeError = /(^|\.)(\w*[eE]rrorf|[nN]ew\w*(Err|Error))$/;
var endsHere = /^(panic|os\.Exit|runtime\.Goexit|.+\.(Fatal|Panic)(f|ln|w)?|.+\.FailNow)$/;
function isErrorName(name) {
  return errorName.test(name) && !notAnError.test(name);
}
function calleeOf2(call, text3) {
  const callee = field(call, "function");
  return callee === null ? "" : text3.slice(callee).replaceAll(/\s/g, "");
}
function isFatalCall(node, text3) {
  return node.type === "call_expression" && endsHere.test(calleeOf2(node, text3));
}
function isErrorCall(node, text3) {
  return node.type === "call_expression" && makesError.test(calleeOf2(node, text3));
}
function isNewError(expression2, path31, text3) {
  const node = withoutParentheses(expression2);
  switch (node.type) {
    case "call_expression":
      return isErrorCall(node, text3) || soundsLikeError.test(calleeOf2(node, text3)) && argumentsOf3(node).length > 0;
    case "unary_expression": {
      const operand = field(node, "operand");
      return text3.text[node.startIndex] === "&" && operand !== null && isNewError(operand, path31, text3);
    }
    case "composite_literal": {
      const type = field(node, "type");
      return type !== null && /(Err|Error|Errors)$/.test(text3.slice(type).replace(/\[[^]*$/, ""));
    }
    case "identifier":
      return /^[eE]rr[A-Z]/.test(text3.slice(node)) && !isLocal(text3.slice(node), node, path31, text3);
    case "selector_expression": {
      const operand = field(node, "operand");
      const name = field(node, "field");
      if (operand?.type !== "identifier" || name === null) return false;
      return /^Err[A-Z]/.test(text3.slice(name)) && !isLocal(text3.slice(operand), node, path31, text3);
    }
    default:
      return false;
  }
}
function errorTest(condition, text3) {
  const node = withoutParentheses(condition);
  if (node.type === "call_expression") {
    const [tested, target] = argumentsOf3(node);
    const looksAtError = /^(errors|xerrors)\.(Is|As)$/.test(calleeOf2(node, text3)) && tested !== void 0 && isError(tested, text3);
    return looksAtError && !isEndOfInput(target, text3) ? "particular" : "none";
  }
  if (node.type !== "binary_expression") return "none";
  const left = field(node, "left");
  const right = field(node, "right");
  const operator = field(node, "operator")?.type;
  if (left === null || right === null) return "none";
  const sides = operator === "&&" || operator === "||" ? [errorTest(left, text3), errorTest(right, text3)] : [];
  if (operator === "&&") return sides.includes("any") ? "any" : sides.includes("particular") ? "particular" : "none";
  if (operator === "||") return sides.includes("none") ? "none" : sides.includes("particular") ? "particular" : "any";
  const [error, other] = left.type === "nil" ? [right, left] : [left, right];
  if (!isError(error, text3)) return "none";
  if (other.type === "nil") return operator === "!=" ? "any" : "none";
  return operator === "==" && !isEndOfInput(other, text3) && isSentinel(other, text3) ? "particular" : "none";
}
function isNoErrorTest(condition, text3) {
  const node = withoutParentheses(condition);
  if (node.type !== "binary_expression" || field(node, "operator")?.type !== "==") return false;
  const left = field(node, "left");
  return left !== null && field(node, "right")?.type === "nil" && isError(left, text3);
}
function isError(expression2, text3) {
  const node = withoutParentheses(expression2);
  if (node.type === "identifier") return isErrorName(text3.slice(node));
  if (node.type === "selector_expression") return isErrorName(text3.slice(field(node, "field") ?? node));
  return node.type === "call_expression" && calleeOf2(node, text3).endsWith(".Err") && argumentsOf3(node).length === 0;
}
function isSentinel(node, text3) {
  return /(^|\.)[eE]rr[A-Z]\w*$/.test(text3.slice(node));
}
function isEndOfInput(node, text3) {
  return node !== void 0 && /(^|\.)EOF$/.test(text3.slice(node));
}
function isLocal(name, node, path31, text3) {
  return declarationOf(name, path31, node.startIndex, text3) !== null;
}
function endingOf(block, path31, text3) {
  const list4 = statements2(block);
  const end = last(list4);
  switch (end?.type) {
    case "return_statement":
      return returnEnding(end, list4, path31, text3);
    case "continue_statement":
    case "break_statement":
    case "goto_statement":
      return "plain";
    case "expression_statement": {
      const [expression2] = parts(end);
      return expression2 !== void 0 && isFatalCall(expression2, text3) ? "failure" : "none";
    }
    default:
      return "none";
  }
}
function returnEnding(statement, list4, path31, text3) {
  const results = returned(statement);
  const result = last(results);
  if (result === void 0) return "plain";
  if (isNewError(result, path31, text3)) return "failure";
  if (result.type === "identifier" && isErrorName(text3.slice(result))) {
    return isMadeIn(text3.slice(result), list4, path31, text3) ? "failure" : "given-error";
  }
  if (mentionsError(result, text3)) return "given-error";
  return results.every((value) => isBlank(value, text3)) ? "plain" : "success";
}
function returned(statement) {
  return parts(statement).flatMap((part) => part.type === "expression_list" ? parts(part) : [part]);
}
function isMadeIn(name, list4, path31, text3) {
  const values = list4.flatMap((statement) => {
    if (statement.type !== "short_var_declaration" && statement.type !== "assignment_statement") return [];
    const names2 = field(statement, "left");
    const right = field(statement, "right");
    if (names2 === null || right === null) return [];
    const index = parts(names2).findIndex((target) => text3.slice(target) === name);
    return index < 0 ? [] : [parts(names2).length === parts(right).length ? parts(right)[index] ?? null : null];
  });
  const value = last(values);
  return value !== null && value !== void 0 && isNewError(value, path31, text3);
}
function mentionsError(node, text3) {
  let found = false;
  walk(node, (inner) => {
    if (inner.type === "identifier" || inner.type === "field_identifier") found ||= isErrorName(text3.slice(inner));
    return !found;
  });
  return found;
}
function isBlank(expression2, text3) {
  const node = withoutParentheses(expression2);
  const literals = ["nil", "true", "false", "int_literal", "float_literal", "rune_literal"];
  if (literals.includes(node.type)) return true;
  if (node.type === "interpreted_string_literal" || node.type === "raw_string_literal")
    return text3.slice(node).length === 2;
  if (node.type === "unary_expression") return /^-\d+$/.test(text3.slice(node));
  const body = node.type === "composite_literal" ? field(node, "body") : null;
  return body !== null && parts(body).length === 0;
}
function argumentsOf3(call) {
  const list4 = field(call, "arguments");
  return list4 === null ? [] : parts(list4);
}

// src/source/loops.ts
function isInLoop(path31) {
  const self = last(path31);
  if (self?.type === "for_statement") return true;
  for (let depth = path31.length - 2; depth >= 0; depth--) {
    const node = path31[depth];
    const child2 = path31[depth + 1];
    if (node?.type === "function_declaration" || node?.type === "method_declaration") return false;
    if (node?.type !== "for_statement" || child2 === void 0) continue;
    if (child2.type === "range_clause") {
      if (same(field(child2, "left"), path31[depth + 2])) return true;
    } else if (child2.type === "for_clause") {
      const part = path31[depth + 2];
      const isStart = same(field(child2, "initializer"), part);
      if (!isStart || part?.type === "short_var_declaration" && same(field(part, "left"), path31[depth + 3]))
        return true;
    } else {
      return true;
    }
  }
  return false;
}

// src/source/cold.ts
function isCold(path31, text3) {
  const self = last(path31);
  if (self === void 0) return false;
  if (isFatalCall(self, text3)) return true;
  let makesError2 = isErrorCall(self, text3);
  let returnsIt = false;
  let inBranch = false;
  for (let depth = path31.length - 2; depth >= 0; depth--) {
    const node = path31[depth];
    const child2 = path31[depth + 1];
    if (node === void 0 || child2 === void 0) continue;
    switch (node.type) {
      case "source_file":
        return child2.type === "var_declaration";
      case "function_declaration":
        if (same(field(node, "body"), child2) && text3.slice(field(node, "name") ?? node) === "init") return true;
        return makesError2 && inBranch && !isInLoop(path31);
      case "method_declaration":
        return makesError2 && inBranch && !isInLoop(path31);
      case "func_literal": {
        const { form } = closureForm(path31.slice(0, depth + 1), text3);
        if (form !== "call" && form !== "defer") return isRunOnce(path31.slice(0, depth + 1), text3);
        returnsIt = false;
        break;
      }
      case "call_expression":
        if (!same(field(node, "arguments"), child2)) break;
        if (isFatalCall(node, text3)) return true;
        makesError2 ||= isErrorCall(node, text3);
        break;
      case "return_statement": {
        const error = last(returned(node));
        const at3 = error === void 0 ? -1 : path31.findIndex((inner) => same(inner, error));
        returnsIt = error !== void 0 && at3 > 0 && isNewError(error, path31, text3);
        break;
      }
      default: {
        const branch = branchOf(node, child2, text3);
        if (branch === null) break;
        inBranch = true;
        const heat2 = branchHeat(branch, path31.slice(0, depth + 2), { makesError: makesError2, returnsIt }, text3);
        if (heat2 !== null) return heat2 === "cold";
      }
    }
  }
  return false;
}
function branchOf(node, child2, text3) {
  const plain = { block: child2, test: "none", recovered: false };
  switch (node.type) {
    case "if_statement": {
      const condition = field(node, "condition");
      if (condition === null || child2.type !== "block") return null;
      if (same(field(node, "consequence"), child2)) {
        return { ...plain, test: errorTest(condition, text3), recovered: isRecovered(node, condition, text3) };
      }
      return same(field(node, "alternative"), child2) ? { ...plain, test: isNoErrorTest(condition, text3) ? "any" : "none" } : null;
    }
    case "expression_case": {
      if (child2.type !== "statement_list") return null;
      const values = field(node, "value");
      const tests = values === null ? [] : parts(values).map((value) => errorTest(value, text3));
      const test = tests.includes("none") || tests.length === 0 ? "none" : tests.includes("particular") ? "particular" : "any";
      return { ...plain, block: node, test };
    }
    case "type_case":
    case "default_case":
    case "communication_case":
      return child2.type === "statement_list" ? { ...plain, block: node } : null;
    default:
      return null;
  }
}
function branchHeat({ block, test, recovered }, path31, value, text3) {
  const ending = endingOf(block, path31, text3);
  if (ending === "success") return value.returnsIt ? "cold" : "warm";
  if (recovered || value.returnsIt) return "cold";
  if (ending === "failure" && (test !== "none" || hasOneWayOut(block))) return "cold";
  if (ending === "given-error" && test !== "none") return "cold";
  if (test !== "any") return null;
  if (value.makesError) return "cold";
  return ending === "plain" && mentionsError(block, text3) ? "cold" : null;
}
function hasOneWayOut(block) {
  let returns = 0;
  walk(block, (node) => {
    if (node.type === "return_statement") returns++;
    return node.type !== "func_literal";
  });
  return returns <= 1;
}
function isRecovered(statement, condition, text3) {
  const initializer = field(statement, "initializer");
  const test = text3.slice(withoutParentheses(condition)).replaceAll(/\s/g, "");
  if (test === "recover()!=nil") return true;
  const [, name] = /^(\w+):?=recover\(\)$/.exec(initializer === null ? "" : text3.slice(initializer).replaceAll(/\s/g, "")) ?? [];
  return name !== void 0 && test === `${name}!=nil`;
}
function isRunOnce(path31, text3) {
  const depth = path31.length - 1;
  const call = path31[depth - 2];
  if (path31[depth - 1]?.type !== "argument_list" || call?.type !== "call_expression") return false;
  const callee = calleeOf2(call, text3);
  if (/^sync\.Once(Func|Value|Values)$/.test(callee)) return path31[1]?.type === "var_declaration";
  const [, once] = /^([\p{L}_][\p{L}\p{N}_]*)\.Do$/u.exec(callee) ?? [];
  const root = path31[0];
  if (once === void 0 || root === void 0 || declarationOf(once, path31, call.startIndex, text3) !== null)
    return false;
  return root.namedChildren.filter(({ type }) => type === "var_declaration").flatMap(specs).some((spec) => {
    const type = field(spec, "type");
    const names2 = spec.childrenForFieldName("name").map((name) => text3.slice(name));
    return type !== null && text3.slice(type) === "sync.Once" && names2.includes(once);
  });
}

// src/source/comments.ts
var marker = "//escapediff:allow";
function waiverMarks(tree, text3) {
  const marks2 = [];
  let next = 0;
  for (const match2 of text3.text.matchAll(/escapediff[ \t]*:/gi)) {
    if (match2.index < next) continue;
    const comment = last(pathTo(tree, { startIndex: match2.index, endIndex: match2.index + 1 }));
    if (comment?.type !== "comment") continue;
    next = comment.endIndex;
    const words2 = text3.slice(comment).trimEnd();
    if (!/^\/[/*][ \t]*escapediff[ \t]*:/i.test(words2)) continue;
    const { line: line2 } = text3.place(comment.startIndex);
    const rest2 = words2.slice(marker.length);
    if (words2.startsWith(marker) && (rest2 === "" || /^\s/.test(rest2))) {
      const reason2 = rest2.trim();
      const mistake = reason2 === "" ? `A reason must follow ${marker}, on the same line.` : null;
      marks2.push({ line: line2, reason: reason2, covers: coveredBy(line2, comment.startIndex, text3), mistake });
    } else {
      const found = words2.split("\n", 1)[0]?.slice(0, 80) ?? "";
      marks2.push({
        line: line2,
        reason: "",
        covers: [],
        mistake: `Found \u201C${found}\u201D; a waiver is written \u201C${marker} reason\u201D.`
      });
    }
  }
  return marks2;
}
function coveredBy(line2, start, text3) {
  const alone2 = text3.lineSpan(line2)?.startIndex === start;
  if (!alone2) return [line2];
  let next = line2 + 1;
  while (/^\s*\/\//.test(text3.line(next))) next++;
  return next <= text3.lineCount ? [next] : [];
}
function isGenerated(tree, text3) {
  for (const node of tree.rootNode.namedChildren) {
    if (node.type !== "comment") return false;
    if (node.startPosition.column === 0 && /^\/\/ Code generated .* DO NOT EDIT\.\r?$/.test(text3.slice(node)))
      return true;
  }
  return false;
}

// src/source/functions.ts
var declarations = /* @__PURE__ */ new Set(["function_declaration", "method_declaration"]);
function enclosingFunction(path31) {
  return path31.find((node) => declarations.has(node.type)) ?? null;
}
function declaredFunctions(root, text3) {
  return root.namedChildren.filter((node) => declarations.has(node.type)).map((node) => describe5(node, text3));
}
function functionName2(declaration, text3) {
  const nameNode = field(declaration, "name");
  const name = nameNode === null ? "" : text3.slice(nameNode);
  const receivers = field(declaration, "receiver");
  if (receivers === null) return name;
  return receiverName(text3.slice(receivers), name);
}
function receiverName(receiver, method) {
  const type = withoutComments(receiver).replace(/^\s*\(/, "").replace(/\)\s*$/, "").replace(/\[[^]*\]/, "").replaceAll(/[()]/g, " ");
  const base = last(type.split(/[\s*]+/).filter((word) => word !== "")) ?? "";
  return type.includes("*") ? `(*${base}).${method}` : `${base}.${method}`;
}
function describe5(node, text3) {
  const body = field(node, "body");
  const heading2 = text3.text.slice(node.startIndex, body?.startIndex ?? node.endIndex);
  const [receiver] = namesOf2(field(node, "receiver"), text3);
  return {
    name: functionName2(node, text3),
    range: text3.range(node),
    signature: withoutComments(heading2).replaceAll(/\s+/g, " ").trim(),
    receiver: receiver ?? null,
    parameters: namesOf2(field(node, "parameters"), text3),
    results: namesOf2(field(node, "result"), text3)
  };
}
function namesOf2(list4, text3) {
  if (list4?.type !== "parameter_list") return [];
  return parts(list4).flatMap(
    (group) => group.childrenForFieldName("name").map((name) => ({ name: text3.slice(name), ...text3.place(name.startIndex) }))
  );
}
function withoutComments(text3) {
  return text3.replaceAll(/\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?/g, " ");
}

// src/source/text.ts
var SourceText = class {
  text;
  #file;
  #starts;
  constructor(text3, file) {
    this.text = text3;
    this.#file = file;
    const starts = [0];
    for (let at3 = text3.indexOf("\n"); at3 >= 0; at3 = text3.indexOf("\n", at3 + 1)) starts.push(at3 + 1);
    this.#starts = starts;
  }
  get lineCount() {
    return this.#starts.length;
  }
  /** Without its line break; '' for a line that the file does not have. */
  line(line2) {
    const start = this.#starts[line2 - 1];
    if (start === void 0) return "";
    return this.text.slice(start, (this.#starts[line2] ?? this.text.length + 1) - 1).replace(/\r$/, "");
  }
  /** The offset of a line's first character; the text's end for a line that it does not have. */
  lineStart(line2) {
    return this.#starts[line2 - 1] ?? this.text.length;
  }
  /** Null where there is no such line, where the line is shorter, and for column 0. */
  offset(line2, column) {
    const start = this.#starts[line2 - 1];
    if (start === void 0 || column < 1) return null;
    const text3 = this.line(line2);
    let units2 = 0;
    let bytes = 1;
    while (bytes < column && units2 < text3.length) {
      const point = text3.codePointAt(units2) ?? 0;
      units2 += point > 65535 ? 2 : 1;
      bytes += byteLength(point);
    }
    return bytes === column && units2 < text3.length ? start + units2 : null;
  }
  /** What the line holds between its first and its last character that is not white space; null where it holds nothing. */
  lineSpan(line2) {
    const start = this.#starts[line2 - 1];
    const text3 = this.line(line2);
    if (start === void 0 || text3.trim() === "") return null;
    return { startIndex: start + text3.length - text3.trimStart().length, endIndex: start + text3.trimEnd().length };
  }
  slice(span2) {
    return this.text.slice(span2.startIndex, span2.endIndex);
  }
  range(span2) {
    const start = this.place(span2.startIndex);
    const end = this.place(span2.endIndex);
    return { file: this.#file, ...start, endLine: end.line, endColumn: end.column };
  }
  place(offset) {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const before = this.text.slice(this.#starts[low], offset);
    return { line: low + 1, column: Buffer.byteLength(before) + 1 };
  }
  /** The source between a range's two ends; what lies beyond the file is left out. */
  textOf(range) {
    const start = this.#bound(range.line, range.column);
    const end = this.#bound(range.endLine, range.endColumn);
    return this.text.slice(start, end);
  }
  #bound(line2, column) {
    const start = this.#starts[line2 - 1];
    if (start === void 0) return this.text.length;
    return this.offset(line2, Math.max(column, 1)) ?? start + this.line(line2).length;
  }
};
function byteLength(codePoint) {
  if (codePoint < 128) return 1;
  if (codePoint < 2048) return 2;
  return codePoint < 65536 ? 3 : 4;
}

// src/source/file.ts
var GoFile = class {
  #tree;
  #text;
  #functions = null;
  /** @param path what the ranges name as their file. */
  constructor(tree, text3, path31) {
    this.#tree = tree;
    this.#text = new SourceText(text3, path31);
  }
  /** The whole text; its offsets are those of the syntax tree. */
  get source() {
    return this.#text;
  }
  /** The syntax tree, for what no other answer tells. */
  get root() {
    return this.#tree.rootNode;
  }
  /** From the root down to the smallest node around a range; empty where the file has no such place. */
  pathAround(range) {
    const start = this.#text.offset(range.line, range.column);
    if (start === null) return [];
    const end = this.#text.offset(range.endLine, range.endColumn) ?? start + this.text(range).length;
    return pathTo(this.#tree, { startIndex: start, endIndex: Math.max(end, start + 1) });
  }
  /** Some of it is no Go that the grammar knows: answers about the rest still hold. */
  get hasSyntaxErrors() {
    return this.#tree.rootNode.hasError;
  }
  /**
   * What the syntax knows about a place.
   *
   * @param expression as the compiler prints it (`string(b)`, `&T{...}`): tells values apart that share a place.
   */
  context(line2, column, expression2 = "") {
    const lineText2 = this.#text.line(line2);
    const anchored = this.#anchored(line2, column, expression2);
    if (anchored === null) {
      const range = this.#text.range({ startIndex: 0, endIndex: 0 });
      return {
        function: "",
        functionRange: null,
        range: { ...range, line: line2, column, endLine: line2, endColumn: column },
        cold: false,
        inLoop: false,
        lineText: lineText2
      };
    }
    const { path: path31, span: span2 } = anchored;
    return {
      ...this.#enclosing(path31, line2),
      range: this.#text.range(span2),
      cold: isCold(path31, this.#text),
      inLoop: isInLoop(path31),
      lineText: lineText2
    };
  }
  /** The source between a range's ends. */
  text(range) {
    return this.#text.textOf(range);
  }
  /** The text of a line, without its line break; '' for a line that the file does not have. */
  line(line2) {
    return this.#text.line(line2);
  }
  /** The call that stands at a place, or has it in an argument: the nearest of them. */
  callAt(line2, column) {
    const anchored = this.#anchored(line2, column, "");
    return anchored === null ? null : callAround(anchored.path, true, this.#text);
  }
  /** The nearest call that has the expression at a place in one of its arguments. */
  enclosingCall(line2, column) {
    const anchored = this.#anchored(line2, column, "");
    return anchored === null ? null : callAround(anchored.path, false, this.#text);
  }
  /** Whether the append at a place needs a new array for certain: see appends.ts. */
  growsForSure(line2, column) {
    const anchored = this.#anchored(line2, column, "append");
    return anchored !== null && growsForSure(anchored.path, this.#text);
  }
  /** Where the local variable, parameter or result that `name` means at a place is declared; null for what is not local. */
  declarationOf(name, line2, column) {
    const anchored = this.#anchored(line2, column, "");
    if (anchored === null) return null;
    const found = declarationOf(name, anchored.path, last(anchored.path)?.startIndex ?? 0, this.#text);
    return found === null ? null : this.#text.place(found.name.startIndex);
  }
  /** The closures that use the variable which is declared (or used) at a place; empty where no local variable stands there. */
  closuresCapturing(line2, column) {
    const declaration = this.#declarationAt(line2, column);
    return declaration === null ? [] : closuresCapturing(declaration, this.#text);
  }
  /** In the order of the file. Those of stretches that the grammar can't read are missing: see `hasSyntaxErrors`. */
  functions() {
    return this.#functions ??= declaredFunctions(this.#tree.rootNode, this.#text);
  }
  waivers() {
    return waiverMarks(this.#tree, this.#text);
  }
  isGenerated() {
    return isGenerated(this.#tree, this.#text);
  }
  /** Frees the syntax tree. Only `text` and `line` may be called after that. */
  dispose() {
    this.#tree.delete();
  }
  #anchored(line2, column, expression2) {
    const offset = this.#text.offset(line2, column);
    if (offset !== null) {
      const path31 = pathTo(this.#tree, { startIndex: offset, endIndex: offset + 1 });
      const anchored = anchoredAt(path31, this.#text, expression2);
      if (anchored !== null) return anchored;
    }
    const span2 = this.#text.lineSpan(line2);
    return span2 === null ? null : { path: this.#around(span2), span: span2 };
  }
  /** What holds a whole line; of the line that a loop begins in, what is around the loop. */
  #around(span2) {
    const path31 = pathTo(this.#tree, span2);
    return last(path31)?.type === "for_statement" ? path31.slice(0, -1) : path31;
  }
  #enclosing(path31, line2) {
    const declaration = enclosingFunction(path31);
    if (declaration !== null) {
      return { function: functionName2(declaration, this.#text), functionRange: this.#text.range(declaration) };
    }
    const unread = path31.some((node) => node.isError) || path31[1]?.hasError === true;
    return (unread ? this.#unreadFunction(line2) : null) ?? { function: "", functionRange: null };
  }
  /** Where the grammar lost its way, gofmt's layout still shows the functions: `func` and `}` at the beginning of a line. */
  #unreadFunction(line2) {
    let first = line2;
    while (first > 0 && !this.#text.line(first).startsWith("func ")) {
      if (first < line2 && this.#text.line(first).startsWith("}")) return null;
      first--;
    }
    const heading2 = /^func\s+(\([^)]*\))?\s*([\p{L}_][\p{L}\p{N}_]*)/u.exec(this.#text.line(first));
    if (heading2 === null) return null;
    let end = first;
    while (end < this.#text.lineCount && !this.#text.line(end).startsWith("}")) end++;
    if (end < line2) return null;
    const [, receiver, name = ""] = heading2;
    const start = { line: first, column: 1 };
    const file = this.#text.range({ startIndex: 0, endIndex: 0 }).file;
    return {
      function: receiver === void 0 ? name : receiverName(receiver, name),
      functionRange: { file, ...start, endLine: end, endColumn: 2 }
    };
  }
  #declarationAt(line2, column) {
    const anchored = this.#anchored(line2, column, "");
    const node = anchored === null ? void 0 : last(anchored.path);
    if (anchored === null || node === void 0) return null;
    const typeCase = anchored.path.findLast(({ type }) => type === "type_case");
    if (typeCase !== void 0 && isCaseType(typeCase, anchored.path)) {
      const alias = anchored.path.findLast(({ type }) => type === "type_switch_statement");
      const name = alias === void 0 ? null : field(alias, "alias")?.firstNamedChild;
      return name === null || name === void 0 ? null : { name, scope: typeCase, outside: true };
    }
    return node.type === "identifier" ? declarationOf(this.#text.slice(node), anchored.path, node.startIndex, this.#text) : null;
  }
};
function isCaseType(typeCase, path31) {
  const child2 = path31[path31.findIndex((node) => same(node, typeCase)) + 1];
  return child2 !== void 0 && child2.type !== "statement_list";
}

// src/source/newer-syntax.ts
function readableByGrammar(text3) {
  return withoutMethodTypeParameters(withPlainNew(text3));
}
var reach = 500;
var genericMethod = /^func[ \t]*\([^()\n]*\)[ \t]*[\p{L}_][\p{L}\p{N}_]*(?=\[)/gmu;
function withoutMethodTypeParameters(text3) {
  const pieces = [];
  let done = 0;
  for (const match2 of text3.matchAll(genericMethod)) {
    const start = match2.index + match2[0].length;
    const end = closing(text3, start, "[", "]");
    if (end === null) continue;
    pieces.push(text3.slice(done, start), text3.slice(start, end + 1).replaceAll(/[^\n\r]/g, " "));
    done = end + 1;
  }
  return pieces.join("") + text3.slice(done);
}
function withPlainNew(text3) {
  return text3.replaceAll(/(?<![\p{L}\p{N}_.])new\(/gu, (match2, at3) => {
    const open2 = at3 + 3;
    const end = closing(text3, open2, "(", ")");
    return end === null || isType(text3.slice(open2 + 1, end).trim()) ? match2 : "neW(";
  });
}
function isType(argument) {
  return /^[\p{L}_*][\p{L}\p{N}_.*]*(\[[^{}()]*\])?$/u.test(argument) || /^(\[|map\[|chan\b|func\b|struct\b|interface\b)([^{}]*|[^{}]*\b(struct|interface) ?\{[^{}]*\})$/.test(argument);
}
function closing(text3, start, open2, close) {
  let depth = 0;
  for (let at3 = start; at3 < text3.length && at3 < start + reach; at3++) {
    if (text3[at3] === open2) depth++;
    else if (text3[at3] === close && --depth === 0) return at3;
  }
  return null;
}

// src/source/syntax.ts
var largestFile = 4 * 1024 * 1024;
var progressPerCharacter = 1;
var progressAtLeast = 1e4;
var GoSyntax = class {
  #parser;
  /** What has been parsed, by path: most files are the same on both sides, and in all builds. */
  #parsed = /* @__PURE__ */ new Map();
  /** @param parser has the Go language set. */
  constructor(parser) {
    this.#parser = parser;
  }
  /**
   * Parses one file; the same text at the same path once only. Syntax errors don't keep it from being read: see GoFile.hasSyntaxErrors.
   *
   * @param path what the ranges of the answers name as their file.
   * @returns unavailable for files that are too large, or that the parser can't get through in a sensible time.
   */
  parse(text3, path31) {
    const known2 = this.#parsed.get(path31) ?? [];
    const before = known2.find((each) => each.text === text3);
    if (before !== void 0) return before.file;
    const file = this.#read(text3, path31);
    this.#parsed.set(path31, [...known2, { text: text3, file }]);
    return file;
  }
  /** Frees the syntax trees of texts that are not needed again. */
  forget(texts) {
    for (const [path31, text3] of texts) {
      const known2 = this.#parsed.get(path31) ?? [];
      for (const { file } of known2.filter((each) => each.text === text3)) if (file.known) file.value.dispose();
      this.#parsed.set(
        path31,
        known2.filter((each) => each.text !== text3)
      );
    }
  }
  #read(text3, path31) {
    if (text3.length > largestFile) {
      return unavailable(`${path31} has ${text3.length} characters; up to ${largestFile} are parsed`);
    }
    const tree = this.#tree(text3);
    if (tree === null) return unavailable(`${path31} can't be parsed: too many syntax errors`);
    if (!tree.rootNode.hasError) return known(new GoFile(tree, text3, path31));
    const readable2 = readableByGrammar(text3);
    const again = readable2 === text3 ? null : this.#tree(readable2);
    if (again !== null && errors(again) < errors(tree)) {
      tree.delete();
      return known(new GoFile(again, text3, path31));
    }
    again?.delete();
    return known(new GoFile(tree, text3, path31));
  }
  #tree(text3) {
    let left = progressAtLeast + text3.length * progressPerCharacter;
    try {
      return this.#parser.parse(text3, null, { progressCallback: () => --left < 0 });
    } finally {
      this.#parser.reset();
    }
  }
};
function errors(tree) {
  return tree.rootNode.hasError ? tree.rootNode.descendantsOfType("ERROR").length + 1 : 0;
}

// src/adapters/syntax/load.ts
var loaded = null;
async function loadGoSyntax() {
  loaded ??= load();
  return loaded;
}
async function load() {
  const { Language, Parser } = await import("./web-tree-sitter-LR5MY2CO.js");
  await Parser.init({ wasmBinary: await wasm("web-tree-sitter") });
  const parser = new Parser();
  parser.setLanguage(await Language.load(await wasm("tree-sitter-go")));
  return new GoSyntax(parser);
}
async function wasm(packageName) {
  const name = `${packageName}.wasm`;
  const here = path30.dirname(fileURLToPath(import.meta.url));
  const bundled = [path30.join(here, name), path30.join(here, "..", name)].find((file) => existsSync(file));
  return readFile4(bundled ?? createRequire(import.meta.url).resolve(`${packageName}/${name}`));
}

// src/adapters/world.ts
async function openWorld(folder2, environment) {
  const temporary = temporaryFolder();
  const repository = await openRepository(folder2, temporary, environment);
  const open2 = (log, lookup) => ({
    repository,
    go: goCommand(environment, temporary),
    clock: systemClock,
    toolchains: goToolchains(environment, temporary),
    disk,
    log,
    lookup,
    syntax: loadGoSyntax,
    profiles: readProfiles,
    today: (/* @__PURE__ */ new Date()).toISOString().slice(0, 10)
  });
  return { folder: await realpath3(folder2), open: open2 };
}

export {
  temporaryFolder,
  withCleanUp,
  wantsColor,
  settings,
  settingNames,
  parseCommandLine,
  startingPoint,
  chosenColor,
  resolveOptions,
  exitStatus2 as exitStatus,
  getExecOutput,
  printableLines,
  mergeShards,
  ownPart,
  version,
  renderJson,
  isShowable,
  prose,
  fence,
  renderComment,
  renderSummary,
  renderText,
  Payload,
  requestOf,
  isWithin2 as isWithin,
  run,
  readConfigFile,
  readBaseConfig,
  openHistory,
  recordAudit,
  systemClock,
  openWorld
};
