import { SegurError } from "@segur-sdk/core";

/** A resource as JSON; nothing is known of it yet. */
type Json = Readonly<Record<string, unknown>>;

/** @throws `ERR_MSS_ANSWER` when the bytes are not the JSON of an object. */
export function readJson(bytes: Uint8Array): Json {
  try {
    const read: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    if (isObject(read)) return read;
  } catch {
    // Told below: what the parser says quotes what it read.
  }
  throw unreadable("a JSON object");
}

/** Access token and its life in seconds. */
export function readToken(json: Json): { readonly token: string; readonly expiresIn: number } {
  const { access_token: token, expires_in: expiresIn } = json;
  if (typeof token !== "string" || token === "") throw unreadable("access_token");
  return { token, expiresIn: typeof expiresIn === "number" ? expiresIn : 0 };
}

/** `transaction-id` of a `Parameters`. */
export function readTransaction(json: Json): string {
  const found = listOf(json["parameter"]).find(({ name }) => name === "transaction-id")?.["valueString"];
  if (typeof found !== "string" || found === "") throw unreadable("transaction-id");
  return found;
}

/** What `$tracking` tells of one communication, in the operator's words: what `status` may be is not published. */
export interface LifenTracking {
  readonly status: string;
  /** Address, when the medium is MSSanté. */
  readonly address: string | undefined;
  readonly sentAt: string | undefined;
}

/** Communications of a `Bundle`. */
export function readTracking(json: Json): readonly LifenTracking[] {
  return resourcesOf(json, "Communication").map((communication) => {
    const medium = listOf(communication["medium"]).find(({ coding }) =>
      listOf(coding).some(({ code }) => code === "MSSANTE"),
    );
    return {
      status: textOf(communication["status"]) ?? "",
      address: textOf(medium?.["text"]),
      sentAt: textOf(communication["sent"]),
    };
  });
}

/** Who may receive, as `$search-for-mss` gives it. */
export interface LifenRecipient {
  readonly id: string;
  readonly name: string;
  /** Addresses of its `telecom`. */
  readonly addresses: readonly string[];
}

/** Practitioners or organisations of a `Bundle`. */
export function readRecipients(json: Json, type: "Practitioner" | "Organization"): readonly LifenRecipient[] {
  return resourcesOf(json, type).map((resource) => ({
    id: textOf(resource["id"]) ?? "",
    name: textOf(resource["name"]) ?? listOf(resource["name"]).map(nameOf).join(", "),
    addresses: listOf(resource["telecom"]).flatMap(({ value }) =>
      typeof value === "string" && value.includes("@") ? [value] : [],
    ),
  }));
}

function nameOf({ text, family, given }: Json): string {
  const givens = Array.isArray(given) ? given.filter((one) => typeof one === "string") : [];
  return textOf(text) ?? [...givens, textOf(family) ?? ""].join(" ").trim();
}

function resourcesOf(bundle: Json, type: string): readonly Json[] {
  if (bundle["resourceType"] !== "Bundle") throw unreadable("a Bundle");
  return listOf(bundle["entry"])
    .map(({ resource }) => resource)
    .filter(isObject)
    .filter(({ resourceType }) => resourceType === type);
}

function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function unreadable(rule: string): SegurError {
  return new SegurError("ERR_MSS_ANSWER", { details: { rule, source: "mssante.md C5" } });
}
