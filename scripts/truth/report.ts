/** The part of a JSON report (schema/report.schema.json) that the truth is compared with. Nothing else of the product's is used here. */
export interface ReportJson {
  readonly verdict: { readonly conclusion: string; readonly reasons: readonly string[] };
  readonly findings: readonly FindingJson[];
}

export interface FindingJson {
  readonly state: string;
  readonly origin: string;
  readonly gating: boolean;
  readonly kind: string;
  readonly file: string;
  readonly line: number;
  readonly function: string;
  readonly expression: string;
  readonly allocation: { readonly status: string };
  readonly cold: boolean;
  readonly inLoop: boolean;
  readonly occurrences: readonly unknown[];
}
