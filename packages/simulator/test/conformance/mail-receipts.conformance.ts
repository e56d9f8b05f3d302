import { readFileSync, writeFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, it } from "vitest";

import { describeShared, sharedPath } from "../../../../conformance/shared.js";
import type { RobotBehaviour } from "../../src/mssante/robots/behaviour.js";
import { askForReports, createMailWorld, doctor, type MailWorld, patient, reportMail } from "../mail/mail-world.js";
import { inboxOf } from "../mail/mail-world.js";
import { runClient } from "./run-client.js";

/** What Python's own parser makes of each mail: the shape, without the values that differ from one mail to the other. */
const script = `
import email, email.policy, json, sys
def shape(part):
    kind = part.get_content_type()
    said = {"type": kind}
    if kind in ("message/delivery-status",):
        said["fields"] = [sorted(block.keys()) for block in part.get_payload() if block.keys()]
        said["action"] = [block["Action"] for block in part.get_payload() if block["Action"]]
    elif kind == "message/disposition-notification":
        fields = part.get_payload()[0] if part.is_multipart() else email.message_from_string(part.get_payload())
        said["fields"] = sorted(fields.keys())
        said["disposition"] = fields["Disposition"].split("^")[0]
    elif kind == "message/rfc822":
        said["original"] = part.get_payload()[0].get_content_type()
    elif part.is_multipart():
        said["report"] = part.get_param("report-type")
        said["parts"] = [shape(child) for child in part.iter_parts()]
    return said
told = []
for name in sys.argv[1:]:
    with open(name, "rb") as file:
        message = email.message_from_binary_file(file, policy=email.policy.default)
    defects = [str(defect) for part in message.walk() for defect in part.defects]
    told.append({"shape": shape(message), "subject": message["Subject"], "auto": message["Auto-Submitted"],
      "inReplyTo": message["In-Reply-To"] is not None, "defects": defects})
print(json.dumps(told))`;

interface Told {
  readonly shape: unknown;
  readonly subject: string;
  readonly auto: string | null;
  readonly inReplyTo: boolean;
  readonly defects: readonly string[];
}

let world: MailWorld;
let folder: string;

beforeAll(async () => {
  world = await createMailWorld();
  folder = mkdtempSync(join(tmpdir(), "segur-receipts-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The last report that comes back for one mail. */
async function receiptOf(behaviour: RobotBehaviour, to: string, asked: boolean): Promise<string> {
  const mail = await world.start();
  mail.robots.set(to, behaviour);
  const message = reportMail().replace(/^Disposition-Notification-To.*\r\n/mu, asked ? "$&" : "");
  await world.submit(mail, message, to, askForReports);
  const contact = inboxOf(mail, "secretariat@imagerie-fictive.test.mssante.fr");
  const receipt = [...inboxOf(mail), ...contact].at(-1) ?? "";
  await mail.close();
  return receipt;
}

const samples = [
  ["03-mdn-lu-manuel.eml", "read", doctor, true],
  ["04-mdn-integre-auto.eml", "integrate", doctor, true],
  ["05-mdn-ko-forme-1.1.3.eml", { ko: "902" }, doctor, true],
  ["06-mdn-ko-forme-1.1.2.eml", { ko: "904", form: "1.1.2" }, doctor, true],
  ["07-courriel-standard-ko.eml", { ko: "903" }, doctor, false],
  ["08-dsn-failed.eml", "bounce", doctor, true],
  ["09-dsn-delayed.eml", "delay", doctor, true],
  ["10-dsn-delivered.eml", "deliver", doctor, true],
  ["11-mes-messagerie-fermee.eml", { mes: "closed" }, patient, true],
  ["11-mes-patient-non-trouve.eml", { mes: "unknown" }, patient, true],
  ["11-mes-adresse-invalide.eml", { mes: "invalid" }, patient, true],
] as const satisfies readonly (readonly [string, RobotBehaviour, string, boolean])[];

describeShared("the receipts of the robots have the shape of the samples, in the eyes of Python", () => {
  it("each of them", async () => {
    const files: string[] = [];
    for (const [name, behaviour, to, asked] of samples) {
      const file = join(folder, name);
      writeFileSync(file, await receiptOf(behaviour, to, asked));
      files.push(sharedPath(`reference/mssante/mail/${name}`), file);
    }
    const told = JSON.parse(await runClient("python3", ["-c", script, ...files])) as readonly Told[];
    for (const [index, [name]] of samples.entries()) {
      const [sample, own] = told.slice(index * 2, index * 2 + 2);
      expect(own?.defects, name).toEqual([]);
      expect(own?.shape, name).toEqual(sample?.shape);
      expect({ auto: own?.auto, inReplyTo: own?.inReplyTo }, name).toEqual({
        auto: sample?.auto,
        inReplyTo: sample?.inReplyTo,
      });
      expect(own?.subject.split("XDM")[0], name).toBe(sample?.subject.replace(/\](?=XDM)/u, "] ").split("XDM")[0]);
    }
    expect(readFileSync(files[1] ?? "", "utf8")).toContain("Disposition: ");
  });
});
