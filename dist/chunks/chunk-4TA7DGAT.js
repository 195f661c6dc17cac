import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/adapters/git/environment.ts
import { devNull } from "node:os";
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
function isGitVariable(name) {
  return passing.test(name);
}
function gitEnvironment(environment) {
  const kept = Object.entries(environment).filter(
    (entry) => entry[1] !== void 0 && (!entry[0].startsWith("GIT_") || isGitVariable(entry[0]))
  );
  return {
    ...Object.fromEntries(kept),
    LC_ALL: "C",
    GIT_TERMINAL_PROMPT: "0",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_PAGER: "cat",
    // What a commit's name stands for, as on GitHub, whatever this clone has put in its place. https://git-scm.com/docs/git-replace
    GIT_NO_REPLACE_OBJECTS: "1",
    // Grafts are the older way to give a commit other parents: by them a merge base could be the head itself.
    // https://git-scm.com/docs/gitglossary#Documentation/gitglossary.txt-grafts
    GIT_GRAFT_FILE: devNull
  };
}
var settings = [
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

// src/adapters/child-environment.ts
var system = [
  "PATH",
  "HOME",
  "USER",
  "LOGNAME",
  "SHELL",
  "TERM",
  "TZ",
  "LANG",
  "LANGUAGE",
  "LC_\\w+",
  "TMPDIR",
  "TMP",
  "TEMP",
  "XDG_\\w+",
  "LD_LIBRARY_PATH",
  "DYLD_\\w+",
  // By it the runner finds, and ends, what a job leaves behind: https://github.com/actions/runner/blob/main/src/Runner.Worker/JobExtension.cs
  "RUNNER_TRACKING_ID",
  // Windows: https://learn.microsoft.com/en-us/windows/deployment/usmt/usmt-recognized-environment-variables
  "USERNAME",
  "USERPROFILE",
  "HOMEDRIVE",
  "HOMEPATH",
  "SYSTEMROOT",
  "SYSTEMDRIVE",
  "WINDIR",
  "COMSPEC",
  "PATHEXT",
  "OS",
  "APPDATA",
  "LOCALAPPDATA",
  "PROGRAMDATA",
  "PROGRAMFILES.*",
  "COMMONPROGRAMFILES.*",
  "ALLUSERSPROFILE",
  "NUMBER_OF_PROCESSORS",
  "PROCESSOR_\\w+"
];
var go = ["GO[A-Z0-9]+", "GCCGO", "CGO_[A-Z_]+", "GO_EXTLINK_ENABLED"];
var compilers = [
  "CC",
  "CXX",
  "FC",
  "AR",
  "PKG_CONFIG\\w*",
  "COMPILER_PATH",
  "GCC_EXEC_PREFIX",
  "CPATH",
  "(?:C|CPLUS|OBJC)_INCLUDE_PATH",
  "LIBRARY_PATH",
  "SDKROOT",
  "MACOSX_DEPLOYMENT_TARGET",
  "DEVELOPER_DIR",
  "INCLUDE",
  "LIB",
  "LIBPATH",
  "CCACHE_\\w+",
  "ZIG_\\w+",
  "NIX_\\w+"
];
var remotes = [
  "SSH_(?:AUTH_SOCK|AGENT_PID|ASKPASS)",
  "NETRC",
  "(?:HTTPS?|FTP|ALL|NO)_PROXY",
  "SSL_CERT_(?:FILE|DIR)",
  "CURL_CA_BUNDLE"
];
var named = (groups) => new RegExp(`^(?:${groups.flat().join("|")})$`, "i");
var ofTools = named([system, go, compilers, remotes]);
var ofPrograms = named([system, ["GO(?!PROXY$|AUTH$|CACHEPROG$)[A-Z0-9]+"]]);
function childEnvironments(environment, passed = []) {
  const kept = (isNeeded) => Object.fromEntries(Object.entries(environment).filter(([name]) => isNeeded(name) || passed.includes(name)));
  return {
    tools: kept((name) => ofTools.test(name) || isGitVariable(name)),
    programs: kept((name) => ofPrograms.test(name))
  };
}

export {
  gitEnvironment,
  settings,
  childEnvironments
};
