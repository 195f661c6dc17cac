import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  childEnvironments,
  gitEnvironment,
  settings as settings2
} from "./chunk-U5QV6HNG.js";
import {
  pMap
} from "./chunk-FWB2MNCW.js";
import {
  formatOf,
  maxNameLength,
  refusal,
  settingNames,
  settingOf,
  settings,
  variableOf,
  variablePrefix
} from "./chunk-4EOIHQBO.js";
import {
  require_mod
} from "./chunk-RBF5EMR2.js";
import {
  ownPart
} from "./chunk-Q2FTHOUB.js";
import {
  InconclusiveError,
  UsageError,
  known,
  machineFailure,
  messageOf,
  unavailable
} from "./chunk-XMNT5LSP.js";
import {
  wrap
} from "./chunk-JR76N62K.js";
import {
  __commonJS,
  __require,
  __toESM
} from "./chunk-PY5VAGIZ.js";

// ../main/node_modules/commander/lib/error.js
var require_error = __commonJS({
  "../main/node_modules/commander/lib/error.js"(exports) {
    var CommanderError2 = class extends Error {
      /**
       * Constructs the CommanderError class
       * @param {number} exitCode suggested exit code which could be used with process.exit
       * @param {string} code an id string representing the error
       * @param {string} message human-readable description of the error
       */
      constructor(exitCode, code, message) {
        super(message);
        Error.captureStackTrace(this, this.constructor);
        this.name = this.constructor.name;
        this.code = code;
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

// ../main/node_modules/commander/lib/argument.js
var require_argument = __commonJS({
  "../main/node_modules/commander/lib/argument.js"(exports) {
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

// ../main/node_modules/commander/lib/help.js
var require_help = __commonJS({
  "../main/node_modules/commander/lib/help.js"(exports) {
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
            `choices: ${option.argChoices.map((choice) => JSON.stringify(choice)).join(", ")}`
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
            `choices: ${argument.argChoices.map((choice) => JSON.stringify(choice)).join(", ")}`
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
      formatItemList(heading, items, helper) {
        if (items.length === 0) return [];
        return [helper.styleTitle(heading), ...items, ""];
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
        rawLines.forEach((line) => {
          const chunks = line.match(chunkPattern);
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

// ../main/node_modules/commander/lib/option.js
var require_option = __commonJS({
  "../main/node_modules/commander/lib/option.js"(exports) {
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
      helpGroup(heading) {
        this.helpGroupHeading = heading;
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

// ../main/node_modules/commander/lib/suggestSimilar.js
var require_suggestSimilar = __commonJS({
  "../main/node_modules/commander/lib/suggestSimilar.js"(exports) {
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
        const distance2 = editDistance(word, candidate);
        const length = Math.max(word.length, candidate.length);
        const similarity = (length - distance2) / length;
        if (similarity > minSimilarity) {
          if (distance2 < bestDistance) {
            bestDistance = distance2;
            similar = [candidate];
          } else if (distance2 === bestDistance) {
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

// ../main/node_modules/commander/lib/command.js
var require_command = __commonJS({
  "../main/node_modules/commander/lib/command.js"(exports) {
    var EventEmitter2 = __require("node:events").EventEmitter;
    var childProcess = __require("node:child_process");
    var path15 = __require("node:path");
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
      _exit(exitCode, code, message) {
        if (this._exitCallback) {
          this._exitCallback(new CommanderError2(exitCode, code, message));
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
        function findFile(baseDir, baseName) {
          const localBin = path15.resolve(baseDir, baseName);
          if (fs2.existsSync(localBin)) return localBin;
          if (sourceExt.includes(path15.extname(baseName))) return void 0;
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
          executableDir = path15.resolve(
            path15.dirname(resolvedScriptPath),
            executableDir
          );
        }
        if (executableDir) {
          let localFile = findFile(executableDir, executableFile);
          if (!localFile && !subcommand._executableFile && this._scriptPath) {
            const legacyName = path15.basename(
              this._scriptPath,
              path15.extname(this._scriptPath)
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
        launchWithNode = sourceExt.includes(path15.extname(executableFile));
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
          const signals = ["SIGUSR1", "SIGUSR2", "SIGTERM", "SIGINT", "SIGHUP"];
          signals.forEach((signal) => {
            process2.on(signal, () => {
              if (proc.killed === false && proc.exitCode === null) {
                proc.kill(signal);
              }
            });
          });
        }
        const exitCallback = this._exitCallback;
        proc.on("close", (code) => {
          code = code ?? 1;
          if (!exitCallback) {
            process2.exit(code);
          } else {
            exitCallback(
              new CommanderError2(
                code,
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
      _dispatchSubcommand(commandName, operands, unknown) {
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
            this._executeSubCommand(subCommand, operands.concat(unknown));
          } else {
            return subCommand._parseCommand(operands, unknown);
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
      _parseCommand(operands, unknown) {
        const parsed = this.parseOptions(unknown);
        this._parseOptionsEnv();
        this._parseOptionsImplied();
        operands = operands.concat(parsed.operands);
        unknown = parsed.unknown;
        this.args = operands.concat(unknown);
        if (operands && this._findCommand(operands[0])) {
          return this._dispatchSubcommand(operands[0], operands.slice(1), unknown);
        }
        if (this._getHelpCommand() && operands[0] === this._getHelpCommand().name()) {
          return this._dispatchHelpCommand(operands[1]);
        }
        if (this._defaultCommandName) {
          this._outputHelpIfRequested(unknown);
          return this._dispatchSubcommand(
            this._defaultCommandName,
            operands,
            unknown
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
              this.parent.emit(commandEvent, operands, unknown);
            });
          }
          promiseChain = this._chainOrCallHooks(promiseChain, "postAction");
          return promiseChain;
        }
        if (this.parent?.listenerCount(commandEvent)) {
          checkForUnknownOptions();
          this._processArguments();
          this.parent.emit(commandEvent, operands, unknown);
        } else if (operands.length) {
          if (this._findCommand("*")) {
            return this._dispatchSubcommand("*", operands, unknown);
          }
          if (this.listenerCount("command:*")) {
            this.emit("command:*", operands, unknown);
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
        const unknown = [];
        let dest = operands;
        function maybeOption(arg) {
          return arg.length > 1 && arg[0] === "-";
        }
        const negativeNumberArg = (arg) => {
          if (!/^-(\d+|\d*\.\d+)(e[+-]?\d+)?$/.test(arg)) return false;
          return !this._getCommandAndAncestors().some(
            (cmd) => cmd.options.map((opt) => opt.short).some((short) => /^-\d$/.test(short))
          );
        };
        let activeVariadicOption = null;
        let activeGroup = null;
        let i = 0;
        while (i < args.length || activeGroup) {
          const arg = activeGroup ?? args[i++];
          activeGroup = null;
          if (arg === "--") {
            if (dest === unknown) dest.push(arg);
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
            dest = unknown;
          }
          if ((this._enablePositionalOptions || this._passThroughOptions) && operands.length === 0 && unknown.length === 0) {
            if (this._findCommand(arg)) {
              operands.push(arg);
              unknown.push(...args.slice(i));
              break;
            } else if (this._getHelpCommand() && arg === this._getHelpCommand().name()) {
              operands.push(arg, ...args.slice(i));
              break;
            } else if (this._defaultCommandName) {
              unknown.push(arg, ...args.slice(i));
              break;
            }
          }
          if (this._passThroughOptions) {
            dest.push(arg, ...args.slice(i));
            break;
          }
          dest.push(arg);
        }
        return { operands, unknown };
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
        const code = config.code || "commander.error";
        this._exit(exitCode, code, message);
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
        let suggestion = "";
        if (flag.startsWith("--") && this._showSuggestionAfterError) {
          let candidateFlags = [];
          let command = this;
          do {
            const moreFlags = command.createHelp().visibleOptions(command).filter((option) => option.long).map((option) => option.long);
            candidateFlags = candidateFlags.concat(moreFlags);
            command = command.parent;
          } while (command && !command._enablePositionalOptions);
          suggestion = suggestSimilar(flag, candidateFlags);
        }
        const message = `error: unknown option '${flag}'${suggestion}`;
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
        let suggestion = "";
        if (this._showSuggestionAfterError) {
          const candidateNames = [];
          this.createHelp().visibleCommands(this).forEach((command) => {
            candidateNames.push(command.name());
            if (command.alias()) candidateNames.push(command.alias());
          });
          suggestion = suggestSimilar(unknownName, candidateNames);
        }
        const message = `error: unknown command '${unknownName}'${suggestion}`;
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
      helpGroup(heading) {
        if (heading === void 0) return this._helpGroupHeading ?? "";
        this._helpGroupHeading = heading;
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
      commandsGroup(heading) {
        if (heading === void 0) return this._defaultCommandGroup ?? "";
        this._defaultCommandGroup = heading;
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
      optionsGroup(heading) {
        if (heading === void 0) return this._defaultOptionGroup ?? "";
        this._defaultOptionGroup = heading;
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
        this._name = path15.basename(filename, path15.extname(filename));
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
      executableDir(path16) {
        if (path16 === void 0) return this._executableDir;
        this._executableDir = path16;
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
        const text = helper.formatHelp(this, helper);
        if (context.hasColors) return text;
        return this._outputConfiguration.stripColor(text);
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
      addHelpText(position, text) {
        const allowedValues = ["beforeAll", "before", "after", "afterAll"];
        if (!allowedValues.includes(position)) {
          throw new Error(`Unexpected value for position to addHelpText.
Expecting one of '${allowedValues.join("', '")}'`);
        }
        const helpEvent = `${position}Help`;
        this.on(helpEvent, (context) => {
          let helpStr;
          if (typeof text === "function") {
            helpStr = text({ error: context.error, command: context.command });
          } else {
            helpStr = text;
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
        let match;
        if ((match = arg.match(/^(--inspect(-brk)?)$/)) !== null) {
          debugOption = match[1];
        } else if ((match = arg.match(/^(--inspect(-brk|-port)?)=([^:]+)$/)) !== null) {
          debugOption = match[1];
          if (/^\d+$/.test(match[3])) {
            debugPort = match[3];
          } else {
            debugHost = match[3];
          }
        } else if ((match = arg.match(/^(--inspect(-brk|-port)?)=([^:]+):(\d+)$/)) !== null) {
          debugOption = match[1];
          debugHost = match[3];
          debugPort = match[4];
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

// ../main/node_modules/commander/index.js
var require_commander = __commonJS({
  "../main/node_modules/commander/index.js"(exports) {
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

// src/config/rendering.ts
import path2 from "node:path";

// src/config/color.ts
function wantsColor(choice, environment, isTerminal) {
  if (choice !== null) return choice;
  if (isSet(environment["NO_COLOR"])) return false;
  const forced = environment["FORCE_COLOR"];
  if (isSet(forced)) return forced !== "0" && forced !== "false";
  return isTerminal && environment["TERM"] !== "dumb";
}
function isSet(value) {
  return value !== void 0 && value !== "";
}

// src/config/resolve.ts
var import_fastest_levenshtein = __toESM(require_mod(), 1);
import path from "node:path";
function startingPoint(sources) {
  refuseMistypedVariables(sources.environment);
  const { folder: folder2, command } = sources;
  const absolute = (file) => file === void 0 || file === null ? null : path.resolve(folder2, file);
  const isAudit = command === "audit";
  const base = fromDoor("base", sources) ?? null;
  const history = fromDoor("history", sources) ?? null;
  const [rev = null, head = null] = [isAudit ? fromDoor("rev", sources) : void 0, fromDoor("head", sources)];
  if (rev !== null && head !== null) {
    throw new UsageError("rev and head: both name what the audit looks at. Accepted: one of them.");
  }
  if (isAudit && base !== null && history !== null) {
    throw new UsageError(
      "history: an audit that compares two revisions adds nothing to one. Accepted: base or history."
    );
  }
  const auditedByDefault = isAudit && history !== null && sources.door === "command-line" ? "HEAD" : null;
  return {
    command: isAudit ? "audit" : "diff",
    mode: fromDoor("mode", sources) ?? null,
    repo: absolute(fromDoor("repo", sources)) ?? folder2,
    config: absolute(fromDoor("config", sources)),
    base,
    head: rev ?? head ?? auditedByDefault,
    report: absolute(fromDoor("report", sources)),
    history: absolute(history),
    passEnv: fromDoor("pass-env", sources) ?? [],
    gitHubTimeout: millisecondsOf(fromDoor("github-timeout", sources) ?? null)
  };
}
function chosenColor(sources) {
  return fromDoor("color", sources) ?? null;
}
function resolveOptions(sources, surroundings) {
  const start = startingPoint(sources);
  const { command, door, given: given2, environment, folder: folder2 } = sources;
  const { configFile, isTerminal, token, reportPath } = surroundings;
  const config = configFile?.config ?? {};
  const configured = config;
  const value = (name) => {
    const said = fromDoor(name, sources);
    if (said !== void 0) return said;
    return settings[name].config ? configured[name] ?? settings[name].default : settings[name].default;
  };
  const absolute = (file) => file === null ? null : path.resolve(folder2, file);
  const isAudit = command === "audit";
  const isComparison = !isAudit || start.base !== null;
  if (!isComparison && given2["fail-on"] !== void 0 && door === "command-line") {
    throw new UsageError("fail-on: an audit of one revision finds nothing new to fail on. Accepted: with --base only.");
  }
  const failOn = isAudit ? (isComparison ? fromDoor("fail-on", sources) : null) ?? "none" : value("fail-on");
  const profiles = value("profile");
  if (start.mode !== "publish" && failOn === "hot" && profiles.length === 0) {
    throw new UsageError(
      `fail-on: "hot" needs a profile that tells which functions are hot, and none is given. Name one with ${door === "action" ? "the input profile" : "--profile"} or the configuration's key profile, or choose regression, existing, allocation or none.`
    );
  }
  const bench = value("bench");
  const benchOnly = ["bench-filter", "bench-time"].find((name) => fromDoor(name, sources) !== void 0);
  if (isComparison && bench.length > 0) {
    throw new UsageError("bench: only an audit of one revision runs benchmarks. Accepted: without --base.");
  }
  if (isAudit && bench.length === 0 && benchOnly !== void 0) {
    throw new UsageError(
      `${benchOnly}: it is of use with --bench only, which names the packages whose benchmarks run.`
    );
  }
  if (value("shard") !== null && (start.history !== null || isAudit && isComparison)) {
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
  const several = platforms.length > 0 ? "platforms" : value("go-versions").length > 0 ? "go-versions" : null;
  if (value("shard") !== null && several !== null) {
    throw new UsageError(
      `shard: a part is of one build, so it can't be given beside ${several}. Give each build jobs of its own, with goos, goarch or setup-go.`
    );
  }
  const filter = isAudit ? null : value("measure");
  const measuring = { count: value("measure-count"), time: value("measure-time") };
  if ((bench.length > 0 || filter !== null) && several !== null) {
    throw new UsageError(
      `${filter === null ? "bench" : "measure"}: benchmarks run with the local Go on this machine, so not beside ${several}.${filter === null ? " Give their profile with --profile." : ""}`
    );
  }
  const folderOf = (name) => fromDoor(name, sources) === void 0 ? configFile?.folder ?? folder2 : folder2;
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
    goVersions: value("go-versions").map((wanted) => /[/\\]/.test(wanted) ? path.resolve(folder2, wanted) : wanted),
    cgo: cgo === null ? null : cgo === "on",
    pgo: pgoProfile(value("pgo"), folderOf("pgo")),
    profiles: profiles.map((file) => path.resolve(folderOf("profile"), file)),
    hotThreshold: value("hot-threshold") / 100,
    bench: bench.length === 0 ? null : { packages: bench, filter: value("bench-filter"), time: value("bench-time") },
    measure: filter === null ? null : { filter, ...measuring },
    include: value("include"),
    waivers: config.waivers ?? [],
    ignore: config.ignore ?? [],
    waiverLabels: config["waiver-labels"] ?? [],
    format: door === "action" ? "json" : value("format"),
    output,
    write: reportFiles(value("write"), folder2),
    sarifPath: absolute(value("sarif-path")),
    htmlPath: absolute(value("html-path")),
    color: wantsColor(chosenColor(sources), environment, isTerminal && output === null),
    verbose: value("verbose"),
    commentOn: value("comment-on"),
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
  const { door, command, given: given2, environment } = sources;
  const { commandLine, input } = settingOf(name);
  if (door === "action" ? input === null : commandLine?.commands.includes(command) !== true) return void 0;
  const variable = variableOf(name);
  const fromEnvironment = environment[variable];
  const fallback = fromEnvironment === void 0 || fromEnvironment === "" ? void 0 : read(name, name, fromEnvironment, variable);
  const said = given2[name];
  if (said === void 0) return fallback;
  return door === "action" ? read(name, input ?? name, said, "the action's input") : read(name, name, said, "the command line");
}
function read(name, shownAs, given2, origin) {
  const reading = settingOf(name).kind.fromText(given2);
  if (!reading.ok) throw new UsageError(refusal(shownAs, origin, reading));
  return reading.value;
}
function reportFiles(given2, folder2) {
  return given2.map((text) => {
    const [format = ""] = text.split("=", 1);
    return { format, file: path.resolve(folder2, text.slice(format.length + 1)) };
  });
}
function millisecondsOf(text) {
  if (text === null) return null;
  const factors = { h: 3600, m: 60, s: 1 };
  const seconds = [...text.matchAll(/(\d+)([hms])/g)].map(
    ([, value, unit = ""]) => Number(value) * (factors[unit] ?? 0)
  );
  return seconds.reduce((a, b) => a + b, 0) * 1e3;
}
function shardOf(text) {
  if (text === null) return null;
  const [index = 0, count = 0] = text.split("/").map(Number);
  if (index <= count) return { index, count };
  throw new UsageError(
    `shard: ${JSON.stringify(text)} is no part of ${count}. Accepted: 1/${count} to ${count}/${count}.`
  );
}
function platformOf(text) {
  const [target = "", ...tags] = text.split("+");
  const [goos = "", goarch = ""] = target.split("/");
  return { goos, goarch, tags };
}
function nameOf(goos, goarch, tags) {
  const platform = [goos, goarch].filter((part) => part !== null).join("/");
  const parts = [...platform === "" ? [] : [platform], ...tags];
  return parts.length === 0 ? "escapediff" : `escapediff (${parts.join(", ")})`.slice(0, maxNameLength);
}
function pgoProfile(pgo, folder2) {
  return pgo === "off" || pgo === "auto" ? pgo : path.resolve(folder2, pgo);
}
function refuseMistypedVariables(environment) {
  const variables = settingNames.map(variableOf);
  for (const name of Object.keys(environment).sort()) {
    if (!name.startsWith(variablePrefix) || variables.includes(name)) continue;
    const meant = variables.find((variable) => (0, import_fastest_levenshtein.distance)(variable, name) === 1);
    if (meant !== void 0) throw new UsageError(`${name} (in the environment) is not known; did you mean ${meant}?`);
  }
}

// src/config/rendering.ts
function resolveShow(sources, { isTerminal }) {
  const { folder: folder2, environment } = sources;
  const report = fromDoor("report", sources);
  if (report === void 0 || report === null) throw new UsageError("report: no report is given.");
  const output = fromDoor("output", sources) ?? null;
  return {
    repo: path2.resolve(folder2, fromDoor("repo", sources) ?? "."),
    report: path2.resolve(folder2, report),
    format: fromDoor("format", sources) ?? "text",
    output: output === null ? null : path2.resolve(folder2, output),
    write: reportFiles(fromDoor("write", sources) ?? [], folder2),
    color: wantsColor(chosenColor(sources), environment, isTerminal && output === null),
    verbose: fromDoor("verbose", sources) ?? false
  };
}

// ../main/node_modules/commander/esm.mjs
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

// src/config/help.ts
var abstracts = {
  diff: "Shows which values a change moves from the stack to the heap, and why.",
  audit: "Shows every value of one revision that is put on the heap, and why.",
  show: "Shows a report that was written as JSON, in any format.",
  demo: "Reviews a sample pull request against a stand-in of GitHub."
};
var commands = Object.keys(abstracts);
var exitStatus = "Exit status: 0 pass, 1 fail, 2 inconclusive, 64 wrong usage, 70 internal error.";
function programHelp() {
  return page([
    "Usage: escapediff COMMAND [OPTIONS] [PACKAGES\u2026]",
    "",
    "Shows a Go change's new heap allocations: where, why, and what to do about it.",
    "",
    ...columns(commands.map((command) => [command, abstracts[command]])),
    "",
    ...columns([
      ["-h, --help", 'show this help; "escapediff help COMMAND" for one command'],
      ["--version", "show the version"]
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
  const rare = all.filter(({ isRare }) => isRare).map(({ name }) => `--${name}`);
  const rows = forms.map(({ name, form, value, description }) => {
    if (form === "arguments" || form === "argument") return [value, description];
    return [form === "switch" ? `--[no-]${name}` : `--${name} ${value}`, description];
  });
  const taken = forms.find(({ form }) => form === "arguments" || form === "argument");
  const argument = taken === void 0 ? "" : taken.form === "argument" ? ` ${taken.value}` : ` [${taken.value}]`;
  return page([
    `Usage: escapediff ${command} [OPTIONS]${argument}`,
    abstracts[command],
    "",
    ...columns([...rows, ["-h, --help", "show this help"]]),
    ...rare.length === 0 ? [] : wrap(`More, in docs/configuration.md: ${rare.join(", ")}`, 80),
    "",
    exitStatus
  ]);
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
function parseCommandLine(argv, version) {
  if (argv.length === 0) throw new UsageError(`A command is missing. Accepted: ${commands.join(", ")}. ${seeHelp}`);
  const spelled = asFlags(argv);
  const runs = [];
  let printed = "";
  const program2 = new Command("escapediff").exitOverride().configureOutput({ writeOut: (text) => printed += text, outputError: () => void 0 }).configureHelp({ formatHelp: programHelp }).helpCommand(false).version(version, "--version");
  for (const command of commands) {
    const parser = program2.command(command).configureHelp({ formatHelp: () => commandHelp(command) });
    const names2 = settingNames.filter((name) => settingOf(name).commandLine?.commands.includes(command) === true);
    for (const name of names2) declare(parser, name);
    parser.action(() => {
      runs.push({ kind: "run", command, given: given(parser, names2) });
    });
  }
  try {
    program2.parse(spelled, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { kind: "print", text: printed };
    throw new UsageError(inOneParagraph(error.message));
  }
  const [run] = runs;
  if (run === void 0) throw new Error("commander ran no command");
  return run;
}
function asFlags(argv) {
  const [first, ...rest] = argv;
  if (first === "help") return [...rest, "--help"];
  return first === "version" && rest.length === 0 ? ["--version"] : argv;
}
var seeHelp = "See escapediff --help.";
function declare(parser, name) {
  switch (settingOf(name).commandLine?.form) {
    case "arguments":
      parser.argument(`[${name}...]`);
      break;
    case "argument":
      parser.argument(`<${settingOf(name).commandLine?.value ?? name}>`);
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
    const form = settingOf(name).commandLine?.form;
    if (form === "arguments" || form === "argument") {
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
  const guess = hint === void 0 ? "." : `; ${hint.slice(1, -1).replace(/^Did/, "did")}`;
  return `${what.replace(/\.$/, "")} (on the command line)${guess} ${seeHelp}`;
}

// src/adapters/html-assets.ts
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path3 from "node:path";
import { fileURLToPath } from "node:url";
async function loadPageAssets() {
  const here = path3.dirname(fileURLToPath(import.meta.url));
  const folders = ["html", "../html", "../../dist/html"].map((folder3) => path3.join(here, folder3));
  const folder2 = folders.find((candidate) => existsSync(path3.join(candidate, "client.js"))) ?? path3.join(here, "html");
  const [script, style] = await Promise.all(
    ["client.js", "style.css"].map(async (name) => (await readFile(path3.join(folder2, name), "utf8")).trimEnd())
  );
  return { script: script ?? "", style: style ?? "" };
}

// src/adapters/rendering.ts
function renderingOf({ report, comparison, changes, options }, door, { repository }) {
  return renderingOfReport(report, options, door, { comparison, changes, trees: repository.trees });
}
function renderingOfReport(report, { name, color, verbose }, door, sources) {
  return { ...door, whole: report, report: ownPart(report), name, color, verbose, sources, loadAssets: loadPageAssets };
}
function noSources({ base, head }, why) {
  const side = ({ revision, label }) => ({ commit: null, tree: revision, label });
  return {
    comparison: { base: side(base), head: side(head) },
    changes: [],
    trees: { list: () => Promise.resolve([]), blobs: () => Promise.resolve([]) },
    missing: [`The source is not in this page: ${why.replace(/\.$/, "")}.`]
  };
}
async function fileText(rendering, format) {
  return await formatOf(format).render({ ...rendering, color: false, width: Number.POSITIVE_INFINITY });
}

// src/adapters/world.ts
import { realpath as realpath2 } from "node:fs/promises";

// src/adapters/clock.ts
var systemClock = { now: () => performance.now() };

// src/adapters/disk.ts
import { readFile as readFile2, readdir, stat } from "node:fs/promises";
import path4 from "node:path";
var disk = {
  async readText(absolute) {
    try {
      return await readFile2(absolute, "utf8");
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
  },
  async links(absolute) {
    const found = [];
    const look = async (folder2) => {
      const entries = await readdir(path4.join(absolute, folder2), { withFileTypes: true }).catch(() => []);
      const below = (name) => path4.posix.join(folder2, name);
      found.push(...entries.filter((entry) => entry.isSymbolicLink()).map(({ name }) => below(name)));
      return entries.filter((entry) => entry.isDirectory() && entry.name !== ".git").map(({ name }) => below(name));
    };
    for (let level = [""]; level.length > 0; ) level = (await pMap(level, look, { concurrency: 64 })).flat();
    return found.sort();
  },
  async holdsAny(absolute, ending, texts) {
    const names2 = await readdir(absolute, { recursive: true }).catch(() => null);
    const files = names2?.filter((name) => name.endsWith(ending)) ?? null;
    if (files === null || files.length > mostFiles) return true;
    for (const name of files) {
      const text = await disk.readText(path4.join(absolute, name)) ?? "";
      if (texts.some((each) => text.includes(each))) return true;
    }
    return false;
  }
};
var mostFiles = 2e3;
function isMissing(error) {
  return ["ENOENT", "ENOTDIR", "EISDIR"].includes(error?.code ?? "");
}

// src/adapters/git/repository.ts
import { realpath, stat as stat4 } from "node:fs/promises";
import path10 from "node:path";

// src/adapters/git/blobs.ts
import { readFile as readFile3 } from "node:fs/promises";

// ../main/node_modules/@actions/exec/lib/exec.js
import { StringDecoder } from "string_decoder";

// ../main/node_modules/@actions/exec/lib/toolrunner.js
import * as os from "os";
import * as events from "events";
import * as child from "child_process";
import * as path7 from "path";

// ../main/node_modules/@actions/io/lib/io.js
import * as path6 from "path";

// ../main/node_modules/@actions/io/lib/io-util.js
import * as fs from "fs";
import * as path5 from "path";
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
var { chmod, copyFile, lstat, mkdir, open, readdir: readdir2, rename, rm, rmdir, stat: stat2, symlink, unlink } = fs.promises;
var IS_WINDOWS = process.platform === "win32";
var READONLY = fs.constants.O_RDONLY;
function exists(fsPath) {
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
        const upperExt = path5.extname(filePath).toUpperCase();
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
            const directory = path5.dirname(filePath);
            const upperName = path5.basename(filePath).toUpperCase();
            for (const actualName of yield readdir2(directory)) {
              if (upperName === actualName.toUpperCase()) {
                filePath = path5.join(directory, actualName);
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

// ../main/node_modules/@actions/io/lib/io.js
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
      for (const extension of process.env["PATHEXT"].split(path6.delimiter)) {
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
    if (tool.includes(path6.sep)) {
      return [];
    }
    const directories = [];
    if (process.env.PATH) {
      for (const p of process.env.PATH.split(path6.delimiter)) {
        if (p) {
          directories.push(p);
        }
      }
    }
    const matches = [];
    for (const directory of directories) {
      const filePath = yield tryGetExecutablePath(path6.join(directory, tool), extensions);
      if (filePath) {
        matches.push(filePath);
      }
    }
    return matches;
  });
}

// ../main/node_modules/@actions/exec/lib/toolrunner.js
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
        this.toolPath = path7.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
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

// ../main/node_modules/@actions/exec/lib/exec.js
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

// src/adapters/process.ts
import { spawn as spawn2 } from "node:child_process";
var running = /* @__PURE__ */ new Set();
async function runProcess(invocation) {
  return new Promise((resolve2, reject) => {
    const child2 = spawn2(invocation.command, invocation.args, {
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
    child2.on("close", (code) => {
      running.delete(child2);
      invocation.signal?.removeEventListener("abort", abort);
      resolve2({ exitCode: code ?? 1 });
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
  const config = await readFile3(configFile, "utf8").catch(() => "");
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
import { readFile as readFile4 } from "node:fs/promises";
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
      return (await readFile4(this.#shallowFile, "utf8")).split("\n").filter((line) => line !== "");
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
import path9 from "node:path";

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
import { copyFile as copyFile2, stat as stat3, utimes } from "node:fs/promises";
import path8 from "node:path";
var goFiles = new RegExp(
  [
    String.raw`\.(?:go|s|S|sx|c|h|cc|cpp|cxx|hh|hpp|hxx|m|f|F|for|f90|syso|swig|swigcxx)$`,
    String.raw`(?:^|/)(?:go\.(?:mod|sum|work|work\.sum)|vendor/modules\.txt)$`
  ].join("|")
);
async function snapshot(git, indexFile, temporary, objects, untracked) {
  const status = await workingTreeStatus(git, untracked);
  if (status.head !== null && !status.isChanged && status.untracked.length === 0) return status.head;
  const index = path8.join(temporary, "index");
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
    const { mtimeMs } = await stat3(from);
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
    const own = path9.join(files.temporary, "objects");
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
    return paths(answer).filter((file) => names2.includes(path9.posix.basename(file))).sort(compare);
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
  async materialise(tree, folder2) {
    this.#materialised++;
    const env = { GIT_INDEX_FILE: path9.join(this.#temporary, `materialise-${this.#materialised}.index`) };
    const listed = (await this.#run(["ls-tree", "-r", "-z", "--end-of-options", tree])).toString("utf8").split("\0");
    await this.#prefetcher.fetch(listed.flatMap((line) => /^\d+ blob ([0-9a-f]+)\t/.exec(line)?.[1] ?? []));
    await this.#run(["read-tree", "--end-of-options", tree], { env });
    await this.#run(["checkout-index", "--all", `--prefix=${folder2}/`], { env });
  }
  async #run(args, call = {}) {
    return await this.#git.run(args, { ...call, env: { ...this.#objects, ...call.env } });
  }
};
function paths(listed) {
  return listed.toString("utf8").split("\0").filter((file) => file !== "");
}
function quoted(folder2) {
  return /["\\:;]/.test(folder2) ? `"${folder2.replaceAll(/["\\]/g, String.raw`\$&`)}"` : folder2;
}

// src/adapters/git/repository.ts
var oldest = { major: 2, minor: 29 };
async function openRepository(folder2, temporary, environment) {
  const there = await existing(folder2);
  const given2 = new GitCommand(there, environment);
  const paths2 = ["objects", "index", "shallow", "config"].flatMap((name) => ["--git-path", name]);
  const [version, { exitCode, stdout, stderr }] = await Promise.all([
    given2.run(["version"]),
    given2.try(["rev-parse", "--show-toplevel", ...paths2])
  ]);
  checkVersion(version.toString("utf8").trim());
  if (exitCode !== 0) throw await notUsable(folder2, stderr, given2);
  const [toplevel = "", ...found] = stdout.toString("utf8").split("\n");
  const [objects = "", index = "", shallow = "", config = ""] = found.map((name) => path10.resolve(there, name));
  const root = await realpath(toplevel);
  const git = given2.in(root);
  const files = { root, objects, index, temporary, promisor: await promisorRemote(git, config) };
  return new GitRepository(new History(git, shallow), git, await Trees.open(git, files));
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
    const named = /repository at '(.*)'/.exec(said)?.[1] ?? folder2;
    return new UsageError(
      `Git does not trust ${named}, which belongs to another user. Allow it with: git config --global --add safe.directory ${named}`
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
  async names() {
    return await names(this.#git);
  }
};

// src/adapters/go/command.ts
import { mkdir as mkdir3, writeFile } from "node:fs/promises";
import path11 from "node:path";
function goCommand({ tools, programs }, temporary, choice = { command: "go", env: {} }) {
  return {
    async run({ program: program2, dir, args, env, onStdout, onStderr, signal }) {
      try {
        const { exitCode } = await runProcess({
          command: program2 ?? choice.command,
          args,
          cwd: dir,
          env: { ...program2 === void 0 ? tools : programs, ...choice.env, ...env, PWD: dir, LC_ALL: "C" },
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
      const file = path11.join(temporary, name);
      await mkdir3(path11.dirname(file), { recursive: true });
      await writeFile(file, content);
      return file;
    },
    async folder(name) {
      const dir = path11.join(temporary, name);
      await mkdir3(dir, { recursive: true });
      return dir;
    }
  };
}

// src/adapters/go/toolchains.ts
import { readdir as readdir3, stat as stat5 } from "node:fs/promises";
import { homedir } from "node:os";
import path12 from "node:path";
function goToolchains(environment, children, temporary) {
  let count = 0;
  const commandOf = (choice) => goCommand(children, path12.join(temporary, `toolchain-${count++}`), choice);
  const found = (choice) => ({ go: commandOf(choice), missing: null });
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
function at(command) {
  return { command, env: { GOTOOLCHAIN: "local", GOROOT: "" } };
}
async function atPath(given2, found) {
  const command = await isFolder(given2) ? path12.join(given2, "bin", executable("go")) : given2;
  return await isFile(command) ? found(at(path12.resolve(command))) : { go: null, missing: `there is no go command at ${command}` };
}
async function tip(environment, found) {
  const command = path12.join(homeOf(environment), "sdk", "gotip", "bin", executable("go"));
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
    for (const version of await namesIn(path12.join(cache, "go"))) {
      for (const arch of await namesIn(path12.join(cache, "go", version))) {
        if (arch === runnerArch) roots.push({ version, root: path12.join(cache, "go", version, arch) });
      }
    }
  }
  for (const name of await namesIn(path12.join(homeOf(environment), "sdk"))) {
    const version = /^go(1\..+)$/.exec(name)?.[1];
    if (version !== void 0) roots.push({ version, root: path12.join(homeOf(environment), "sdk", name) });
  }
  const { text: modules } = await ask(go, ["env", "GOMODCACHE"], { GOTOOLCHAIN: "local" });
  const downloads = path12.join(modules, "golang.org");
  const platform = await hostPlatform(go);
  for (const name of await namesIn(downloads)) {
    const match = /^toolchain@v0\.0\.1-go(1\.[^.]+(?:\.\d+)?)\.([a-z0-9]+-[a-z0-9]+)$/.exec(name);
    if (match?.[1] !== void 0 && match[2] === platform) {
      roots.push({ version: match[1], root: path12.join(downloads, name) });
    }
  }
  const commands2 = roots.map(({ version, root }) => ({ version, command: path12.join(root, "bin", executable("go")) }));
  const there = await Promise.all(commands2.map(async ({ command }) => await isFile(command)));
  return commands2.filter((_, index) => there[index]).map(({ version, command }) => ({ version, choice: at(command) }));
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
    onStdout: (chunk) => out += Buffer.from(chunk).toString("utf8"),
    onStderr: (chunk) => errors = (errors + Buffer.from(chunk).toString("utf8")).slice(-2e3)
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
async function namesIn(folder2) {
  return await readdir3(folder2).then(
    (names2) => names2.sort(),
    () => []
  );
}
async function isFile(file) {
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

// src/adapters/syntax/load.ts
import { existsSync as existsSync2 } from "node:fs";
import { readFile as readFile5 } from "node:fs/promises";
import { createRequire } from "node:module";
import path13 from "node:path";
import { fileURLToPath as fileURLToPath2 } from "node:url";
var loaded = null;
async function loadGoSyntax() {
  loaded ??= load();
  return loaded;
}
async function load() {
  const [{ Language, Parser }, { GoSyntax }] = await Promise.all([
    import("./web-tree-sitter-HEWTHQEL.js"),
    import("./source-H5AARP2T.js")
  ]);
  await Parser.init({ wasmBinary: await wasm("web-tree-sitter") });
  const parser = new Parser();
  parser.setLanguage(await Language.load(await wasm("tree-sitter-go")));
  return new GoSyntax(parser);
}
async function wasm(packageName) {
  const name = `${packageName}.wasm`;
  const here = path13.dirname(fileURLToPath2(import.meta.url));
  const bundled = [path13.join(here, name), path13.join(here, "..", name)].find((file) => existsSync2(file));
  return readFile5(bundled ?? createRequire(import.meta.url).resolve(`${packageName}/${name}`));
}

// src/adapters/temp.ts
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path14 from "node:path";
var folder = null;
function temporaryFolder() {
  folder ??= made(process.env["RUNNER_TEMP"] ?? tmpdir());
  return folder;
}
function made(parent) {
  try {
    return mkdtempSync(path14.join(parent, "escapediff-"));
  } catch (error) {
    const variable = process.env["RUNNER_TEMP"] === void 0 ? "TMPDIR" : "RUNNER_TEMP";
    throw new UsageError(
      `The temporary folder ${JSON.stringify(parent)} can't be used: ${machineFailure(error) ?? messageOf(error)} Accepted: a folder that can be written, named by ${variable}.`
    );
  }
}
function removeTemporaryFolder() {
  if (folder === null) return;
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {
  }
  folder = null;
}

// src/adapters/world.ts
async function openWorld({ repo, passEnv }, environment) {
  const temporary = temporaryFolder();
  const children = childEnvironments(environment, passEnv);
  const repository = await openRepository(repo, temporary, children.tools);
  const open2 = (log, lookup) => ({
    repository,
    go: goCommand(children, temporary),
    clock: systemClock,
    toolchains: goToolchains(environment, children, temporary),
    disk,
    log,
    lookup,
    syntax: loadGoSyntax,
    profiles: async (named) => named.length === 0 ? [] : (await import("./read-WEK4RKOO.js")).readProfiles(named),
    today: (/* @__PURE__ */ new Date()).toISOString().slice(0, 10)
  });
  return { folder: await realpath2(repo), open: open2 };
}

export {
  stopChildren,
  temporaryFolder,
  removeTemporaryFolder,
  wantsColor,
  parseCommandLine,
  startingPoint,
  chosenColor,
  resolveOptions,
  resolveShow,
  systemClock,
  renderingOf,
  renderingOfReport,
  noSources,
  fileText,
  openWorld
};
