import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/model/contract.ts
function countContracts(contracts) {
  const count = (status) => contracts.filter((each) => each.status === status).length;
  return {
    holds: count("holds"),
    broken: count("broken"),
    unproven: count("unproven"),
    inconclusive: count("inconclusive")
  };
}

export {
  countContracts
};
