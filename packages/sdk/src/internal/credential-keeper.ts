import {
  createCredentialStore,
  type Credential,
  type CredentialStore,
  type ExpiryEvent,
  expiryOfCertificate,
  inspectCertificate,
} from "@segur-sdk/certificates";
import { isSegurError, SegurError } from "@segur-sdk/core";

import type { CredentialEvent, CredentialsFacade, InstalledCredential } from "../credentials-facade.js";
import { createCredentialRenewals, type Look } from "./credential-renewals.js";
import { errorWithDetails } from "./error-with-details.js";
import { createExpiryReminders } from "./expiry-reminders.js";
import type { Installation } from "./installation.js";
import { type CredentialName, fieldOf, loadCredential, type LoadedCredential, useOf } from "./installed-credential.js";
import { createOwnRevocation, refusalOf } from "./own-revocation.js";

/** Holds the certificates of an installation: renewed, watched, and refused when they can no longer serve. */
export interface CredentialKeeper extends CredentialsFacade {
  readonly store: CredentialStore;
  /** The certificate in service under a name. */
  current(name: CredentialName): Credential;
  /**
   * Before a call that uses these certificates: does what is due, then refuses one that has expired or is revoked.
   *
   * @throws SegurError `ERR_CERT_EXPIRED`, `ERR_CERT_REVOKED`; in mode `hard` `ERR_CERT_REVOCATION_…`.
   */
  admit(names: readonly CredentialName[]): Promise<void>;
  /** Ends every watch. */
  close(): void;
}

const names: readonly CredentialName[] = ["insi", "dmpTls", "dmpSign", "mssante"];
const dayMs = 86_400_000;

/**
 * Loads every certificate of the configuration, and gives the reminders that are due.
 *
 * @throws SegurError `ERR_SDK_CONFIG_SOURCE`, `ERR_CERT_…`: a software does not start with a certificate that cannot serve.
 */
export async function createCredentialKeeper(
  installation: Installation,
  listener: (event: CredentialEvent) => void = () => undefined,
): Promise<CredentialKeeper> {
  const { config, common } = installation;
  const loading = () => installation.loading();
  const { clock, logger } = common;
  const { lookEverySeconds = 60, remindersFile } = config.certificates ?? {};
  const now = (): number => clock.now().getTime();

  const held = new Map<CredentialName, LoadedCredential>();
  for (const name of names) held.set(name, await loadCredential(name, loading()));
  const heldOf = (name: CredentialName): LoadedCredential => {
    const found = held.get(name);
    if (found === undefined) throw new SegurError("ERR_CERT_NO_CREDENTIAL", { details: { field: fieldOf(name) } });
    return found;
  };
  const entryOf = (name: CredentialName, { credential }: LoadedCredential) => ({
    credential,
    uses: [useOf[name]],
    structureId: installation.site.id,
  });
  const store = createCredentialStore({ entries: names.map((name) => entryOf(name, heldOf(name))) });
  const namesOf = (fingerprint256: string): readonly CredentialName[] =>
    names.filter((name) => heldOf(name).credential.certificate.fingerprint256 === fingerprint256);

  const tell = (event: CredentialEvent): void => {
    const fields = "error" in event ? { credential: event.name, code: event.error.code } : { label: event.label };
    const level = ({ info: "info", warning: "warn", critical: "error" } as const)[event.severity];
    logger[level]({ name: `sdk.${event.type.replace(".", "-")}`, fields });
    try {
      listener(event);
    } catch {
      // What a listener throws is not a failure of the call during which it was told.
      logger.error({ name: "sdk.credential-listener-failed", fields: { type: event.type } });
    }
  };

  const renewals = createCredentialRenewals(loading);
  const told = new Map<CredentialName, SegurError>();
  /** Puts what was renewed in service all at once: a TLS certificate and its seal go together. */
  function apply(looks: readonly Look[]): void {
    const renewed = looks.filter((one) => one.kind === "renewed");
    store.replace(renewed.map(({ name, loaded }) => entryOf(name, loaded)));
    for (const { name, loaded } of renewed) {
      const before = heldOf(name).credential.certificate.fingerprint256;
      held.set(name, loaded);
      const { id, label, notAfter } = expiryOfCertificate(loaded.credential.certificate);
      if (id === before) continue;
      tell({ type: "credential.replaced", severity: "info", name, label, notAfter, message: replacedMessage(label) });
    }
    for (const look of looks) {
      if (look.kind !== "refused") told.delete(look.name);
      else if (look.isSettled && told.get(look.name) !== look.error) {
        const { name, error } = look;
        told.set(name, error);
        tell({ type: "credential.refused", severity: "critical", name, error, message: error.userMessage });
      }
    }
  }

  let looking: Promise<readonly Look[]> | undefined;
  let lookedAt = now();
  const isLookDue = (): boolean => lookEverySeconds > 0 && now() - lookedAt >= lookEverySeconds * 1_000;
  /** Every source once, whoever asks meanwhile. */
  const look = (): Promise<readonly Look[]> => {
    lookedAt = now();
    looking ??= (async () => {
      const looks = await Promise.all(names.map((name) => renewals.look(name, heldOf(name).digest)));
      apply(looks);
      return looks;
    })().finally(() => {
      looking = undefined;
    });
    return looking;
  };

  const reminders = createExpiryReminders({
    file: remindersFile,
    clock,
    logger,
    credentials: () => names.map((name) => heldOf(name).credential),
    on: (event) => {
      tell(expiringEvent(event, namesOf(event.item.id)));
    },
  });

  const revocation = createOwnRevocation({
    guard: installation.revocation,
    clock,
    onRevoked: ({ certificate }, report) => {
      for (const name of namesOf(certificate.fingerprint256)) {
        const error = errorWithDetails(refusalOf(report), { field: fieldOf(name) });
        if (!isSegurError(error)) continue;
        tell({ type: "credential.revoked", severity: "critical", name, error, message: error.userMessage });
      }
    },
  });
  function assertNotRevoked(name: CredentialName): void {
    const report = revocation.known(heldOf(name).credential);
    const refusal = report === undefined ? undefined : refusalOf(report);
    if (refusal !== undefined) throw errorWithDetails(refusal, { field: fieldOf(name) });
  }

  const hasExpired = (name: CredentialName): boolean => now() > Date.parse(heldOf(name).credential.certificate.validTo);
  const inBackground = (work: Promise<unknown>): void => {
    work.catch((error: unknown) => {
      const code = isSegurError(error) ? error.code : "unknown";
      logger.error({ name: "sdk.credential-watch-failed", fields: { code } });
    });
  };

  await reminders.give();
  const closing = new AbortController();
  return {
    store,
    current: (name) => heldOf(name).credential,
    async admit(wanted) {
      // Its successor may have been put in place just now: nothing else could save this call.
      if (lookEverySeconds > 0 && wanted.some(hasExpired)) await look();
      else if (isLookDue()) inBackground(look());
      if (reminders.isDue()) inBackground(reminders.give());
      for (const name of wanted) if (hasExpired(name)) throw expiredError(name, heldOf(name).credential);
      for (const { credential } of wanted.map(heldOf)) {
        const asked = revocation.isDue(credential) ? revocation.ask(credential) : undefined;
        // What was known serves meanwhile.
        if (revocation.known(credential) === undefined) await asked;
        else if (asked !== undefined) inBackground(asked);
      }
      wanted.forEach(assertNotRevoked);
    },
    list: () =>
      names.map((name) => {
        const { certificate } = heldOf(name).credential;
        const report = revocation.known(heldOf(name).credential);
        return { ...described(name, certificate, now()), ...(report === undefined ? {} : { revocation: report }) };
      }),
    async renew() {
      // One that began before is not enough: a file may have been put in place since.
      await looking;
      const before = new Map(names.map((name) => [name, heldOf(name).credential.certificate]));
      const looks = await look();
      await reminders.give();
      const refused = looks.find((one) => one.kind === "refused");
      if (refused !== undefined) throw refused.error;
      return names.filter((name) => heldOf(name).credential.certificate !== before.get(name));
    },
    async checkRevocation() {
      await Promise.all(names.map((name) => revocation.ask(heldOf(name).credential)));
      names.forEach(assertNotRevoked);
    },
    async watch({ signal, everyMs = (lookEverySeconds === 0 ? 60 : lookEverySeconds) * 1_000 } = {}) {
      const ended = signal === undefined ? closing.signal : AbortSignal.any([signal, closing.signal]);
      const isOver = (): boolean => ended.aborted;
      while (!isOver()) {
        await look();
        if (reminders.isDue()) await reminders.give();
        const due = names.map((name) => heldOf(name).credential).filter((credential) => revocation.isDue(credential));
        await Promise.all(due.map((credential) => revocation.ask(credential)));
        await clock.sleep(everyMs, ended).catch((error: unknown) => {
          if (!isOver()) throw error;
        });
      }
    },
    close() {
      closing.abort();
    },
  };
}

function described(
  name: CredentialName,
  certificate: Credential["certificate"],
  at: number,
): Omit<InstalledCredential, "revocation"> {
  const { structureId, notBefore, notAfter, fingerprint256 } = inspectCertificate(certificate);
  const { label } = expiryOfCertificate(certificate);
  const daysLeft = Math.floor((notAfter.getTime() - at) / dayMs);
  return { name, label, fingerprint256, structureId, notBefore, notAfter, daysLeft };
}

function expiringEvent(event: ExpiryEvent, of: readonly CredentialName[]): CredentialEvent {
  const { item, threshold, daysLeft, severity, message } = event;
  return {
    type: threshold === 0 ? "credential.expired" : "credential.expiring",
    severity,
    message,
    names: of,
    label: item.label,
    notAfter: item.notAfter,
    daysLeft,
    threshold,
  };
}

function replacedMessage(label: string) {
  return {
    fr: `Le certificat ${label} est en service : les appels l'utilisent désormais.`,
    en: `Certificate ${label} is in service: calls use it from now on.`,
  };
}

function expiredError(name: CredentialName, { certificate }: Credential): SegurError {
  return new SegurError("ERR_CERT_EXPIRED", {
    details: {
      field: fieldOf(name),
      rule: "not expired",
      source: "segur.config.json",
      certificate: certificate.fingerprint256,
      notAfter: new Date(certificate.validTo).toISOString(),
    },
  });
}
