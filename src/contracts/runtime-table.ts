/** What a call of the runtime does to a contract, beside the calls of the allocator that `callShape` knows. */
export type RuntimeEffect =
  /** Never allocates. */
  | 'never'
  /** Always does. */
  | 'always'
  /** Makes a map larger, where it is full. */
  | 'growth'
  /** Records of the runtime, which it keeps and uses again: goroutines, defers, waiting on channels and locks, caches of type tests. */
  | 'bookkeeping';

/**
 * What compiled code calls in the package runtime, measured on the calls of 233 packages (Go 1.26) and read in the runtime's source:
 * https://github.com/golang/go/tree/go1.26.0/src/runtime, names from
 * https://github.com/golang/go/blob/go1.26.0/src/cmd/compile/internal/typecheck/_builtin/runtime.go
 */
const effects: readonly (readonly [RuntimeEffect, RegExp])[] = [
  [
    'always',
    /^(?:mapclone|SetFinalizer|AddCleanup|makemap\w*|makechan\w*|growslice\w*|rawbyteslice|Caller|CallersFrames|Stack|FuncForPC|deferrangefunc)$/,
  ],
  ['growth', /^mapassign(?:_\w+)?$/],
  [
    'bookkeeping',
    /^(?:newproc|deferproc|deferprocat|chansend[12]?|chanrecv[12]|selectgo|selectn?b?(?:send|recv)|selectnbsend|selectnbrecv|block|typeAssert|interfaceSwitch|getitab|assertE2I2?|assertI2I2?|convI2I|lock\w*|unlock\w*|semacquire\w*)$/,
  ],
  [
    'never',
    /^(?:morestack\w*|panic\w*|goPanic\w*|gopanic|throw|fatal|gcWriteBarrier\w*|wbMove|wbZero|memmove|memequal\w*|memhash\w*|strhash\w*|nilinterhash|interhash|f(?:32|64)hash|c(?:64|128)hash|[ei]faceeq|ifaceeq|efaceeq|nilinterequal|interequal|strequal|deferreturn|cmpstring|decoderune|countrunes|typedmem\w+|typedslicecopy|memclr\w*|deferprocStack|mapaccess\w*|mapiter\w*|mapIter\w*|mapdelete\w*|mapclear|print\w*|(?:fast|cheap)?rand\w*|gorecover|closechan|chanlen|chancap|duff(?:zero|copy)\w*|unsafe\w+|race\w+|mulUintptr|getcaller[ps][cp]|[am]san\w+|addCovMeta|goschedguarded|slicecopy|selectsetpc|[fc]\d+equal|u?int64(?:div|mod)|checkptr\w*|strm(?:in|ax)|fm(?:in|ax)(?:32|64)?|slicebytetostringtmp|nextslicecap|retpoline\w+|float64to\w+|u?int\d+to\w+|complex128div|int64div|goexit1?|KeepAlive|Gosched|GC|NumGoroutine|GOMAXPROCS|NumCPU|[Cc]allers|procyield|nanotime\w*|procPin|procUnpin|LockOSThread|UnlockOSThread|ReadMemStats|Goexit|debugCallV2|x86Has\w+|cgoCheck\w*|staticuint64s|libfuzzer\w+|systemstack\w*|mcall|asyncPreempt|spillArgs\w*|unspillArgs\w*|(?:get|ensure)?swissmap\w*)$/,
  ],
];

/** What `runtime.<name>` does; null for one that is not known. */
export function runtimeEffect(name: string): RuntimeEffect | null {
  return effects.find(([, names]) => names.test(name))?.[0] ?? null;
}

/**
 * Functions of the standard library whose body is in the runtime (`//go:linkname`) or in assembly that the runtime shares, and the few whose
 * own body says less than their documentation: sync.Pool keeps what is put into it.
 * https://github.com/golang/go/blob/go1.26.0/src/runtime/HACKING.md; the names: `grep -r go:linkname src/runtime`.
 */
const linked: readonly (readonly [RuntimeEffect, RegExp])[] = [
  [
    'always',
    /^(?:reflect|internal\/reflectlite|maps|internal\/runtime\/maps|unique|weak|os\/signal|runtime\/debug|plugin)\.(?:unsafe_New\w*|newobject|newarray|makemap\w*|makechan\w*|clone|growslice|mapclone|newUserArena\w*)$/,
  ],
  [
    'always',
    /^(?:time\.(?:newTimer)|bytealg\.MakeNoZero|internal\/bytealg\.MakeNoZero|syscall\.runtime_envs|os\.runtime_args|internal\/bisect\.\w+)$/,
  ],
  ['growth', /^(?:reflect)\.(?:mapassign\w*)$/],
  [
    'bookkeeping',
    /^(?:(?:internal\/)?(?:sync|poll)\.(?:runtime_)\w+|internal\/poll\.runtime_\w+|sync\.(?:runtime_\w+|throw|fatal)|internal\/sync\.(?:runtime_\w+|throw|fatal)|time\.(?:Sleep|resetTimer|stopTimer)|reflect\.(?:chansend\d?|chanrecv|rselect)|internal\/runtime\/maps\.(?:fatal)|syscall\.runtime\w*)$/,
  ],
  [
    'never',
    /^(?:time\.(?:now|runtimeNow|runtimeNano|runtimeIsBubbled|syncTimer)|(?:internal\/)?reflect(?:lite)?\.(?:typedmem\w+|typedslicecopy|typedarrayclear|mapaccess\w*|mapiter\w*|mapdelete\w*|mapclear|maplen|chanlen|chancap|chanclose|ifaceE2I|memmove|typelinks|resolve\w+|verifyNotInHeapPtr|escapes|unsafeslice|toType|add)|internal\/runtime\/(?:maps|atomic|sys|math)\.(?:typedmem\w+|typedString|rand|memclr\w*|mapKeyError\w*|\w+)|internal\/runtime\/(?:atomic|sys|math|exithook|syscall\/linux|syscall)\.\w+|sync\/atomic\.\w+|internal\/godebug\.(?:setUpdate|registerMetric|setNewIncNonDefault|write)|syscall\.(?:rawSyscallNoError|RawSyscall6?|rawVforkSyscall|runtime_\w+|Exit|now|runtimeSetenv|runtimeUnsetenv)|os\.(?:runtime_\w+|checkClonePidfd|sigpipe)|math\/rand(?:\/v2)?\.runtime_rand|maphash\.\w+|hash\/maphash\.runtime_\w+|internal\/cpu\.\w+|internal\/bytealg\.\w+|internal\/race\.\w+|crypto\/internal\/[\w/]+\.(?:fatal|getIndicator|setIndicator|runtime_\w+)|internal\/testlog\.\w+|strings\.runtime_\w+|internal\/abi\.(?:FuncPCABI0|FuncPCABIInternal|Escape|NoEscape)|internal\/syscall\/unix\.\w+|iter\.(?:race\w+))$/,
  ],
];

/** The same for a function whose body is somewhere else, by its whole symbol. */
export function linkedEffect(symbol: string): RuntimeEffect | null {
  return linked.find(([, names]) => names.test(symbol))?.[0] ?? null;
}

/**
 * Functions that call nothing but what the compiler has made to hash a key, through the description of its type: that never allocates.
 * https://github.com/golang/go/blob/go1.26.0/src/hash/maphash/maphash_runtime.go
 */
export function onlyHashes(symbol: string): boolean {
  return /^hash\/maphash\.comparableHash(?:\[|$)/.test(symbol);
}
