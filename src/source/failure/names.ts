/**
 * What names tell where neither syntax nor the package's own code does: conventions of Go, and what well-known functions of other packages do.
 * https://go.dev/wiki/Errors#naming
 */

const errorName = /^([eE]rr([A-Z0-9_]\w*)?|\w*[a-z0-9](Err|Error)|[a-z]{1,2}err)$/;
const notAnError = /(Ch|Chan|Channel|Handler|Func|Fn|Log|Logger|Writer|Buf|Count|Msg|String)$/;
const errorsName = /^(\w*[a-z0-9](Errs|Errors)|[eE]rrs|[eE]rrors|[a-z]{1,2}errs)$/;

/** A variable or a field that holds an error: `err`, `readErr`, `errRead`. */
export function isErrorName(name: string): boolean {
  return errorName.test(name) && !notAnError.test(name);
}

/** One that holds several: `errs`. */
export function isErrorsName(name: string): boolean {
  return errorsName.test(name);
}

/** A type that implements error, by Go's custom: `ParseError`, `ErrTooLong`. */
export function isErrorTypeName(name: string): boolean {
  return /(Err|Error|Errors)$|^Err[A-Z]/.test(name);
}

/** Ends a search, a walk or a stream that went well: `io.EOF`, `fs.SkipDir`, `errStop`. */
const endsWell =
  /(?<!Unexpected)EOF$|(^|\.|[a-z0-9_])(Skip(Dir|All)?|Stop(ped)?|Done|Break|Continue|End|TryAgain)$|^(skip|stop|done)$/;

/** A fixed error of a package: `ErrTooLong`, `io.ErrNoProgress`, `context.Canceled`. */
export function isFixedErrorName(name: string): boolean {
  if (endsWell.test(name)) return false;
  return /(^|\.)[eE]rr[A-Z]\w*$/.test(name) || /^context\.(Canceled|DeadlineExceeded)$/.test(name);
}

export function isWayToEndWell(name: string): boolean {
  return endsWell.test(name);
}

/** Functions that never return nil. errors.Join and the Wrap functions of other packages do, given nil. */
const makesError =
  /^(fmt\.Errorf|(errors|xerrors|pkgerrors)\.(New|Errorf|Newf)|status\.Errorf?|status\.Newf?\((?!codes\.OK).*\)\.Err)$/;

export function alwaysMakesError(callee: string): boolean {
  return makesError.test(callee);
}

/** They give an error where they are given one. */
const wrapsError =
  /^(errors\.(Join|Wrap|Wrapf|WithStack|WithMessage|WithMessagef|Trace|Annotatef?)|multierr\.(Append|Combine)|multierror\.Append)$/;

export function wrapsGivenError(callee: string): boolean {
  return wrapsError.test(callee);
}

/**
 * Tells of a failure, by its name: `s.setError(…)`, `writeError(w, 400)`, `p.errorf("…")`, `fail("…")`, and the level of a log that is for errors.
 */
export function tellsOfFailure(callee: string): boolean {
  return (
    /(^|\.)((set|add|send|write|render|respond|reply|return|report|record|push|emit|raise|throw|json|http|log)?_?err(or)?(f|ln|w|s|response|json|context|ctx|depth)?|fail(f|ed|with\w*)?)$/i.test(
      callee,
    ) || /(^|\.)fail[A-Z]\w*$/.test(callee)
  );
}

/** By its name, and only where its result is returned as an error: `p.errorf`, `connect.NewError`, `newRangeError`, `apierrors.NewNotFound`. */
const soundsLikeError = /(^|\.)(\w*[eE]rrorf|[nN]ew\w*(Err|Error)f?)$|(^|\.)\w*[eE]rr(or)?s\.New\w*$/;

export function soundsLikeMakingError(callee: string): boolean {
  return soundsLikeError.test(callee);
}

/** Of another package, where its name is that of an error: `schema.TypeError(…)`, `huma.Error404NotFound(…)`. */
export function isErrorMakerOfOthers(callee: string): boolean {
  return /^\w+\.([A-Z]\w*Error|Error\w+)$/.test(callee);
}

/** They end the program, the goroutine or the test: log.Fatal, t.Fatalf, logger.Panicf, os.Exit, panic; zerolog's log.Fatal().Msg. */
const endsHere =
  /^(panic|os\.Exit|syscall\.Exit|runtime\.Goexit|.+\.(Fatal|Panic)(f|ln|w|s|S|Depth|Context|Ctx)?|.+\.FailNow|(.+\.)?[kg]?log\.Exit(f|ln|Depth)?)$|\.(Fatal|Panic)\(\)\./;

export function endsTheProgram(callee: string): boolean {
  return endsHere.test(callee);
}

/** Formatting and conversions: they do no work of their own, so what they are given belongs to what they are given for. */
export function isFormatting(callee: string): boolean {
  return /^((fmt|errors|strings|strconv|bytes|path|filepath)\.\w+|len|cap|string|any|error|append|.+\.(Error|String|Name|Errorf|New\w*Err(or)?))$/.test(
    callee,
  );
}

/** Writes to a log or prints: `log.Printf`, `logger.Error`, `slog.Warn`, `fmt.Fprintln`, zerolog's `log.Error().Err(err).Msg`. */
export function isLogging(callee: string): boolean {
  return (
    /(^|\.)([lL]og|[tT]rac(e|ing)|[dD]ebug|[iI]nfo|[nN]otice|[wW]arn(ing)?|[eE]rror|[cC]rit(ical)?|F?[pP]rint)(f|ln|w|s|S|Depth|Context|Ctx|Attrs)?$/.test(
      callee,
    ) || /\(.*\)\.(Msgf?|Send|Logf?|Errorf?|Warnf?|Infof?)$/.test(callee)
  );
}

/**
 * The statuses of HTTP that don't tell of a failure (below 400), by their names in Go:
 * https://github.com/golang/go/blob/go1.26.0/src/net/http/status.go
 */
const goodStatus = new Set(
  (
    'Continue SwitchingProtocols Processing EarlyHints OK Created Accepted NonAuthoritativeInfo NoContent ResetContent PartialContent ' +
    'MultiStatus AlreadyReported IMUsed MultipleChoices MovedPermanently Found SeeOther NotModified UseProxy TemporaryRedirect PermanentRedirect'
  ).split(' '),
);

/** `http.StatusBadRequest`, `fiber.StatusNotFound`. */
export function isFailureStatus(constant: string): boolean {
  const [, name] = /^\w+\.Status([A-Z]\w*)$/.exec(constant) ?? [];
  return (
    name !== undefined && /^(http|fiber|fasthttp|consts|nethttp|stdhttp)\./.test(constant) && !goodStatus.has(name)
  );
}

/** Methods that are given the status of the answer as a number: of net/http, gin, echo, fiber, go-restful. */
export function takesStatus(callee: string): boolean {
  return /(^http\.Error|\.(WriteHeader|Status|SendStatus|JSON|IndentedJSON|PureJSON|XML|YAML|String|HTML|Blob|NoContent|Data|AbortWith\w+|WriteError\w*|WriteErrorString))$/.test(
    callee,
  );
}

/** They answer that a request failed, whatever they are given. */
export function answersFailure(callee: string): boolean {
  return /^(http\.NotFound|http\.Error|.+\.AbortWithError)$/.test(callee);
}
