/** Code of an integration error (tables of the LPS volet), e.g. `902`. */
export type IntegrationErrorCode = string;

/** What one recipient does with each mail. */
export type RobotBehaviour =
  /** Takes it; a delivery report says so if one was asked. The behaviour of every mailbox without a robot. */
  | "deliver"
  /** Takes it and says nothing, whatever was asked. */
  | "silent"
  /** Takes it, and a person opens it: read receipt `displayed`, if asked. */
  | "read"
  /** Takes it, and its software files the document: read receipt `processed`, if asked. */
  | "integrate"
  /** Takes it, and it is deleted unread: read receipt `deleted`, if asked. */
  | "delete"
  /** Takes it, and it is handed on: read receipt `dispatched`, if asked. */
  | "dispatch"
  /** No such mailbox: delivery report `failed`, 5.1.1. */
  | "bounce"
  /** Mailbox full: delivery report `failed`, 5.2.2. */
  | "full"
  /** Not yet delivered: delivery report `delayed`. Nothing is in the mailbox. */
  | "delay"
  /** Handed to a server that knows no delivery reports: report `relayed`. */
  | "relayed"
  /** The software could not file the document. */
  | {
      readonly ko: IntegrationErrorCode;
      /**
       * `1.1.3`: RFC 8098, error in a field of its own; `1.1.2`: inside `Disposition`; `mail`: an ordinary mail, the only
       * form when no read receipt was asked. Default `1.1.3`.
       */
      readonly form?: "1.1.3" | "1.1.2" | "mail";
    }
  /** A person answers. */
  | { readonly reply: string }
  /** Mon espace santé sends it back, or the patient answers, if `X-MSS-MES: FIN` does not forbid it. */
  | { readonly mes: "closed" | "unknown" | "invalid" | "too-large" | "reply" };
