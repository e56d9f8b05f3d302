import { readTrust } from "@segur-sdk/certificates";
import { readWhiteList, whiteListAge } from "@segur-sdk/mssante";

import { type Command, UsageError } from "../../command.js";
import { readOptions } from "../../common-options.js";
import { readInput } from "../read-input.js";

const texts = {
  fr: {
    domains: "domaines",
    entries: "entrées",
    signed: "signée par",
    fresh: "à jour",
    old: "à renouveler",
    expired: "trop ancienne pour un envoi automatique",
    days: "jours",
    inside: "dans l'espace de confiance",
    outside: "hors de l'espace de confiance",
  },
  en: {
    domains: "domains",
    entries: "entries",
    signed: "signed by",
    fresh: "up to date",
    old: "to be renewed",
    expired: "too old for an automatic sending",
    days: "days",
    inside: "inside the trust space",
    outside: "outside the trust space",
  },
} as const;

/** `segur mss whitelist verify`: is this white list to be believed? Exit code 1 when it is not, or is too old. */
export const mssWhitelistCommand: Command = {
  name: "whitelist",
  usage: "segur mss whitelist verify <list.xml> --ca FILE [--ca FILE…] [--signer alb.mssante.fr] [--domain D…]",
  summary: {
    fr: "vérifie la signature de la liste blanche, et si des domaines y sont",
    en: "verifies the signature of the white list, and whether domains are in it",
  },
  async run(args, io) {
    const options = readOptions(args, {
      ca: { type: "string", multiple: true },
      signer: { type: "string" },
      domain: { type: "string", multiple: true },
    });
    const [action, file, ...others] = options.positionals;
    const authorities = options.texts("ca");
    if (action !== "verify" || file === undefined || others.length > 0 || authorities.length === 0) {
      throw new UsageError("");
    }
    const pems = await Promise.all(authorities.map((authority) => readInput(io, authority)));
    const signer = options.text("signer");
    const list = await readWhiteList(await readInput(io, file), {
      trust: readTrust(pems.map((pem) => Buffer.from(pem).toString("latin1"))),
      ...(signer === undefined ? {} : { signer }),
    });
    const age = whiteListAge(list, io.clock.now());
    const asked = options.texts("domain").map((domain) => ({ domain, inside: list.domains.has(domain.toLowerCase()) }));
    const { domains, ...facts } = list;
    if (options.json) io.out(`${JSON.stringify({ ...facts, domains: domains.size, age, asked }, null, 2)}\n`);
    else {
      const text = texts[options.language];
      io.out(
        `${list.generatedAt}: ${String(domains.size)} ${text.domains}, ${String(list.entries)} ${text.entries}, ${text.signed} ${list.signer}\n` +
          `  ${text[age.state]} (${age.days.toFixed(0)} ${text.days})\n` +
          asked.map(({ domain, inside }) => `  ${domain}: ${inside ? text.inside : text.outside}\n`).join(""),
      );
    }
    return age.state === "expired" || asked.some(({ inside }) => !inside) ? 1 : 0;
  },
};
